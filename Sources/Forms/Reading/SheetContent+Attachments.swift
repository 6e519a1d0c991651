import Cells
import CompetencePlan
import Wording

/// Notes, comments and drawings are not answers, but nothing that people wrote in them may be lost: each is reported
/// once with its text.
extension SheetContent {
    /// Findings for everything attached to the sheet that is not the form's own.
    func attachmentFindings(at location: Location, unit: Identifier<Unit>, boilerplate: Boilerplate, _ texts: Texts)
        -> [Finding]
    {
        guard !notes.isEmpty || !threads.isEmpty || !drawings.isEmpty || !covered.isEmpty || !hasCells else {
            return []
        }
        var findings: [Finding] = []
        func report(_ code: FindingCode, at cell: CellReference?, _ arguments: [String: String]) {
            let at = Location(file: location.file, sheet: location.sheet, cell: cell?.description ?? "")
            findings.append(Finding(code, unit: unit, at: at, arguments, quotingWhole: true))
        }
        if !hasCells { report(.formContentOutside, at: nil, ["what": texts(.outsideSheet), "value": name]) }
        for cell in covered where !boilerplate.contains(cell.value.plainText) {
            let text = texts.plainText(of: cell.value)
            report(
                .formContentOutside, at: cell.reference,
                ["why": texts(.outsideCovered), "value": text, Finding.isReportedWithSheet: "1"])
        }
        for (cell, text) in notes.sorted(by: { $0.key < $1.key }) where !text.isBlank && !boilerplate.contains(text) {
            report(.formContentOutside, at: cell, ["what": texts(.outsideNote), "value": text])
        }
        for thread in threads where !thread.texts.allSatisfy(\.isBlank) {
            let value = thread.texts.joined(separator: texts(.outsideReply))
            report(.formContentOutside, at: thread.reference, ["what": texts(.outsideComment), "value": value])
        }
        for drawing in drawings where !drawing.isForm(boilerplate) {
            report(.formDrawing, at: drawing.reference, ["what": drawing.named(in: texts)])
        }
        return findings
    }

    /// The texts of notes, comments, drawings and replaced values, by cell.
    var attachedTexts: [CellReference: [String]] {
        var texts: [CellReference: [String]] = [:]
        for cell in covered { texts[cell.reference, default: []].append(cell.value.plainText) }
        for (cell, text) in notes { texts[cell, default: []].append(text) }
        for thread in threads { texts[thread.reference, default: []] += thread.texts }
        for drawing in drawings {
            if let cell = drawing.reference { texts[cell, default: []].append(drawing.text) }
        }
        return texts
    }

    /// One finding for all texts and numbers on a hidden sheet that are not the form's.
    func hiddenFinding(
        of cells: some Sequence<Cell>, at location: Location, unit: Identifier<Unit>, boilerplate: Boilerplate,
        _ texts: Texts
    ) -> Finding? {
        var values: [String] = []
        for cell in cells where !RowReader.isBlank(cell) {
            let text = cell.value.plainText
            if !text.isBlank, !boilerplate.contains(text) { values.append(text) }
        }
        guard !values.isEmpty else { return nil }
        let arguments = ["what": texts(.outsideHiddenSheet), "value": values.joined(separator: " · ")]
        return Finding(.formContentOutside, unit: unit, at: location, arguments, quotingWhole: true)
    }
}

extension SheetDrawing {
    /// Whether it is printed on every form: the page number and the text beside it.
    fileprivate func isForm(_ boilerplate: Boilerplate) -> Bool {
        guard kind == .pageHeader else { return false }
        return boilerplate.contains(text)
            || text.split(separator: " ").allSatisfy { Self.pageWords.contains($0.lowercased()) }
    }

    private static let pageWords = Set(
        Language.allCases.flatMap { $0.texts.template(.pageFooter).split(separator: " ") }
            .filter { !$0.hasPrefix("&") }.map { $0.lowercased() })

    /// Its kind, with its text if it has one.
    fileprivate func named(in texts: Texts) -> String {
        let quote = text.isBlank ? "" : texts(.drawingQuote, ["text": text])
        let key: TextKey =
            switch kind {
            case .shape: .drawingShape
            case .picture: .drawingPicture
            case .chart: .drawingChart
            case .object: .drawingObject
            case .pageHeader: .drawingPageHeader
            }
        return texts(key) + quote
    }
}
