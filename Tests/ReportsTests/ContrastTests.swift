import Forms
import Foundation
import Reports
import SheetWriting
import Support
import Testing

@Suite("Colours")
struct ContrastTests {
    /// Relative luminance of "RRGGBB" (WCAG 2.2, definitions).
    private static func luminance(_ colour: String) -> Double {
        let number = Int(colour, radix: 16) ?? 0
        let channels = [16, 8, 0].map { shift -> Double in
            let value = Double((number >> shift) & 0xFF) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }

    private static func contrast(_ first: String, _ second: String) -> Double {
        let values = [luminance(first), luminance(second)].sorted()
        return (values[1] + 0.05) / (values[0] + 0.05)
    }

    @Test("the measure is right for black on white, and for the grey that just passes")
    func measure() {
        #expect(abs(Self.contrast("000000", "FFFFFF") - 21) < 0.01)
        #expect(abs(Self.contrast("767676", "FFFFFF") - 4.54) < 0.01)
    }

    @Test("every text has a contrast of at least 4.5 to 1 with its cell (WCAG 2.2, 1.4.3)")
    func texts() throws {
        let context = try SamplePlan.context()
        let unit = context.plan.units[0]
        var sample = MergedSample()
        sample.gap += "\nUkjent | 9 | 1"
        let previous = try PreviousRevision(sample.merged().revision)
        let layout = context.layout
        let contents = FormContents(of: unit, carrying: previous, in: layout)
        let form = UnitForm(for: unit, contents, layout: layout).workbook(madeOn: .epoch)
        #expect(form.sheets[1].cells.contains { $0.content == .text("Dagens nivå forrige gang") })
        let returned = try FormContents(
            of: unit, returned: sample.form(), asking: Array(sample.merged().returns.findings), context)
        let back = UnitForm(for: unit, returned, layout: layout).workbook(madeOn: .epoch)
        #expect(back.sheets[1].notes.isEmpty == false)
        for workbook in try [form, back, sample.council(), sample.control()] {
            for sheet in workbook.sheets {
                for style in Set(sheet.allCells.map(\.style)) {
                    let pair = (style.fontColour ?? "000000", style.fillColour ?? "FFFFFF")
                    #expect(Self.contrast(pair.0, pair.1) >= 4.5, "\(sheet.name): \(pair)")
                }
                for format in sheet.conditionalFormats {
                    let pair = (format.style.fontColour ?? "000000", format.style.fillColour ?? "FFFFFF")
                    #expect(Self.contrast(pair.0, pair.1) >= 4.5, "\(sheet.name): \(pair)")
                }
            }
        }
    }
}
