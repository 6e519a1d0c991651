import Cells
import CompetencePlan
import TextFormats
import Wording

/// Where a finding points: a file, a sheet of it, a cell.
package struct Location: Hashable, Sendable {
    package var file: String
    package var sheet: String
    package var cell: String

    package init(file: String, sheet: String = "", cell: String = "") {
        self.file = file
        self.sheet = sheet
        self.cell = cell
    }

    /// Where an answer stands.
    init(_ source: Source) { self.init(file: source.file, sheet: source.sheet, cell: source.cell) }

    /// A cell of the same sheet.
    func at(_ cell: CellReference) -> Location { Location(file: file, sheet: sheet, cell: cell.description) }

    /// "bygg-og-eiendom.xlsx: GAP-analyse!C7", as much as is known.
    package var description: String {
        let inside = cell.isEmpty ? sheet : "\(sheet)!\(cell)"
        return [file, inside].filter { !$0.isEmpty }.joined(separator: ": ").printable
    }
}

/// Something that HR or the unit should know: what, where, and by its texts how to put it right.
package struct Finding: Hashable, Sendable {
    package var code: FindingCode
    /// The rule's, unless the plan sets another.
    package var severity: Severity
    package var unit: Identifier<Unit>?
    /// The unit's form that it is about, if the unit has several.
    package internal(set) var form: Identifier<Unit>?
    package var location: Location
    /// What the texts are filled with.
    package var arguments: [String: String]
    /// What it is about; several where it stands for several cells.
    package internal(set) var subjects: [FindingSubject] = []
    /// What the unit answered, where the warning is explained: its words, or nothing but that it is right.
    package private(set) var explanation: String?

    /// A finding at a location. Personal data in the arguments is masked here, so that no report can repeat it;
    /// before they are shortened, since half a number cannot be told from another. Texts that HR finds in no cell
    /// are quoted whole.
    package init(
        _ code: FindingCode, unit: Identifier<Unit>?, at location: Location, _ arguments: [String: String] = [:],
        quotingWhole: Bool = false
    ) {
        self.code = code
        severity = Rule.of(code).severity
        self.unit = unit
        self.location = location
        let longest = quotingWhole ? Self.longestWhole : Self.longestQuote
        self.arguments = arguments.mapValues { Self.shortened(PersonalData.masked($0), to: longest) }
        // A cell needs no word for what it is.
        if code == .formContentOutside, arguments["what"] == nil { self.arguments["what"] = "" }
    }

    /// The finding with more that its texts are filled with, masked and shortened like the rest.
    func adding(_ arguments: [String: String]) -> Finding {
        var copy = self
        let more = arguments.mapValues { Self.shortened(PersonalData.masked($0), to: Self.longestQuote) }
        copy.arguments.merge(more) { _, new in new }
        return copy
    }

    /// The finding with the severity that the plan gives its code.
    func with(_ severities: [FindingCode: Severity]) -> Finding {
        var copy = self
        copy.severity = severities[code] ?? severity
        return copy
    }

    package func message(in texts: Texts) -> String {
        let message = texts.message(of: code, arguments)
        // Where most of a column is wrong in the same way, one finding stands for all of its cells.
        if arguments["cells"] != nil {
            return message + " " + texts(code == .cellSignForNothing ? .findingSheet : .findingCells, arguments)
        }
        if arguments["block"] != nil { return message + " " + texts(.findingBlock, arguments) }
        return arguments["also"] == nil ? message : message + " " + texts(.findingAlso, arguments)
    }

    /// Why a file could not be read, in the reader's own English words: for who mends files, and none of the messages.
    package var technicalDetail: String? {
        [.fileDamaged, .fileTooLarge].contains(code) ? arguments["detail"] : nil
    }

    /// How far a figure is from last year's, of findings that say so.
    package var changeStep: FullTimeEquivalent? {
        arguments[ChangeRules.step].flatMap { FullTimeEquivalent(decimalText: $0) }
    }

    /// What HR can do; of an explained warning what the unit said.
    package func remedy(in texts: Texts) -> String {
        guard let explanation else { return texts.remedy(of: code, arguments) }
        return explanation.isEmpty ? texts(.explainedAsRight) : texts(.explainedBy, ["text": explanation])
    }

    /// The warning as explained, where all that it is about is.
    func explained(by explanations: [Explanation.Key: String]) -> Finding {
        guard isExplainable, !explanations.isEmpty else { return self }
        let found = subjects.map { explanations[Explanation.Key(code, $0)] }
        guard found.allSatisfy({ $0 != nil }) else { return self }
        var texts: [String] = []
        for text in found.compactMap(\.self) where !text.isEmpty && !texts.contains(text) { texts.append(text) }
        var copy = self
        copy.severity = .explained
        copy.explanation = texts.joined(separator: "; ")
        return copy
    }

    /// Whether the unit can answer that it is right as it stands.
    package var isExplainable: Bool { severity == .warning && Rule.of(code).isExplainable && !subjects.isEmpty }

    /// What the unit itself can do.
    package func unitRemedy(in texts: Texts) -> String { texts.unitRemedy(of: code, arguments) }

    /// Long texts are quoted by their beginning, on one line; the cell itself holds the rest.
    private static func shortened(_ text: String, to longest: Int) -> String {
        let line = text.printable
        return line.utf8.count <= longest || line.count <= longest ? line : line.prefix(longest - 1) + "…"
    }

    private static let longestQuote = 160
    /// A message with it still fits into a cell.
    private static let longestWhole = 8_000
}
