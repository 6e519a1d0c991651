import Cells
import CompetencePlan
import Wording

/// Notes, comments and drawings are not answers, but nothing that people wrote in them may be lost: each is reported
/// once with its text.
extension SheetContent {
    /// Whether a note holds only what Excel begins every note with: the name of its author and a colon.
    private static func isOnlyAuthor(_ text: String) -> Bool {
        text.trimmed.last == ":" && text.utf8.count <= longestName && !text.trimmed.contains(where: \.isNewline)
    }

    private static let longestName = 60

    /// Reports everything attached to the sheet that is not the form's own.
    func reportAttachments(to report: inout FindingReport, boilerplate: Boilerplate, _ texts: Texts) {
        if !hasCells { add(.formContentOutside, at: nil, ["what": texts(.outsideSheet), "value": name], to: &report) }
        for cell in covered where !boilerplate.contains(cell.value.plainText) {
            let text = texts.plainText(of: cell.value)
            add(
                .formContentOutside, at: cell.reference,
                ["why": texts(.outsideCovered), "value": text, Finding.isReportedWithSheet: "1"], to: &report)
        }
        for (cell, text) in notes.mapValues(boilerplate.withoutOwn).sorted(by: { $0.key < $1.key })
        where !text.isBlank && !Self.isOnlyAuthor(text) {
            add(.formContentOutside, at: cell, ["what": texts(.outsideNote), "value": text], to: &report)
        }
        for thread in threads {
            // Excel can make comments of the program's notes.
            let own = thread.texts.map(boilerplate.withoutOwn).filter { !$0.isBlank }
            guard !own.isEmpty else { continue }
            let value = own.joined(separator: texts(.outsideReply))
            let arguments = ["what": texts(.outsideComment), "value": value]
            add(.formContentOutside, at: thread.reference, arguments, to: &report)
        }
        for drawing in drawings where !drawing.isForm(boilerplate) {
            add(.formDrawing, at: drawing.reference, ["what": drawing.named(in: texts)], to: &report)
        }
    }

    private func add(
        _ code: FindingCode, at cell: CellReference?, _ arguments: [String: String], to report: inout FindingReport
    ) {
        let location = Location(file: report.file, sheet: PersonalData.masked(name), cell: cell?.description ?? "")
        report.add(Finding(code, unit: report.unit, at: location, arguments))
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

    /// The sheet without TRUE and FALSE below the headings that only hold the state of a check box, which is reported
    /// with its label. In a column of yes and no they are the answer.
    func withoutControlStates(under table: FoundTable) -> SheetContent {
        let linked = Set(drawings.compactMap(\.linkedCell))
        guard !linked.isEmpty else { return self }
        var sheet = self
        for index in sheet.rows.indices where sheet.rows[index].number > table.header.row {
            sheet.rows[index].cells.removeAll { cell in
                guard case .boolean = cell.value, linked.contains(cell.reference) else { return false }
                return table.column(at: cell.reference.column)?.kind != .yesNo
            }
        }
        return sheet
    }

    /// Reports all texts and numbers on a hidden sheet that are not the form's, in one finding.
    func reportHidden(
        _ cells: some Sequence<Cell>, to report: inout FindingReport, boilerplate: Boilerplate, _ texts: Texts
    ) {
        let values = cells.filter { !RowReader.isBlank($0) }.map(\.value.plainText)
            .filter { !$0.isBlank && !boilerplate.contains($0) }
        guard !values.isEmpty else { return }
        let arguments = ["what": texts(.outsideHiddenSheet), "value": values.joined(separator: " · ")]
        // A sheet that only a program can show again is a program's own.
        report.add(
            .formContentOutside, at: Location(file: report.file, sheet: PersonalData.masked(name)), arguments,
            severity: visibility == .veryHidden ? .note : nil)
    }
}

extension SheetDrawing {
    /// Whether it is printed on every form: the page number and the text beside it.
    fileprivate func isForm(_ boilerplate: Boilerplate) -> Bool {
        guard kind == .pageHeader else { return false }
        return text.split(separator: " ").allSatisfy { Self.pageWords.contains($0.lowercased()) }
            || boilerplate.contains(text)
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
