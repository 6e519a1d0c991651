import Cells
import CompetencePlan
import Wording

/// Identifies findings that can be joined: those with one code in one column of a sheet.
private struct FindingColumn: Hashable {
    let code: FindingCode
    let sheet: String
    let column: Int
    let what: String
    /// Whether the unit has explained them: one more like them is a question of its own.
    let areExplained: Bool
}

/// A row of a sheet.
private struct FindingRow: Hashable {
    let sheet: String
    let number: Int?
}

extension Finding {
    /// Whether others like it on the sheet are joined with it, whatever their column.
    var isJoinedOnSheet: Bool { [.cellSignForNothing, .formDrawing].contains(code) }

    /// The argument that marks the heading of an unknown column.
    static let isHeading = "isHeading"
    /// The argument that marks texts on Veiledning, where a label and the text beside it belong together.
    static let isOfGuidance = "isOfGuidance"
    /// The argument that marks content reported once for a whole sheet: content of an added sheet, or replaced values.
    static let isReportedWithSheet = "isReportedWithSheet"
    /// The argument that marks what was left on the return form's sheet of leftovers.
    static let isKeptLeftover = "isKeptLeftover"
    /// The argument that marks a number which stood in merged cells of an earlier return.
    static let wasMerged = "was"
    /// The argument that marks what was typed over the form's own cells.
    static let isTypedOver = "isTypedOver"
    /// The argument with the words of a row that may be another unit's and repeats one of the unit's own.
    static let repeatedRow = "repeatedRow"
    /// The argument that marks texts instead of strategies in a row without a measure.
    static let isWithoutMeasure = "isWithoutMeasure"
    /// The argument with the sheet that a lost column belongs to, of which nothing has been moved back.
    static let sheetOfLostColumn = "sheetOfLostColumn"
    /// The argument that tells findings with one cause from others with the same code. Few of them are joined too.
    static let cause = "cause"

    /// What must be alike for findings with one code to be joined.
    fileprivate var reasons: String {
        // Each number that can be read in two ways has a fault of its own, for one cause.
        let last = arguments[Self.cause] == nil ? "fault" : Self.cause
        return ["what", "why", "order", "where", "isYear", last].compactMap { arguments[$0] }.joined()
    }

    /// The argument that marks another unit's name.
    static let namesOther = "namesOther"

    fileprivate var row: FindingRow {
        FindingRow(sheet: location.sheet, number: CellReference(location.cell)?.row)
    }
}

extension [Finding] {
    /// In the order of reading the file: the whole file first, then by sheet and cell.
    func inOrder(ofSheets names: [String]) -> [Finding] {
        let sheets = names.offsets
        let keyed = enumerated().map { offset, finding in
            let cell = CellReference(finding.location.cell)
            let sheet = finding.location.sheet.isEmpty ? -1 : sheets[finding.location.sheet] ?? names.count
            return (key: (sheet, cell?.row ?? 0, cell?.column ?? 0, offset), finding: finding)
        }
        return keyed.sorted { $0.key < $1.key }.map(\.finding)
    }

    /// Says of an unknown name that it counts only if its row is among those of the answers that count.
    func withoutCountsOfLostRows(_ sources: [Source]) -> [Finding] {
        guard contains(where: { $0.code == .gapAreaUnknown }) else { return self }
        let rows = Set(sources.map { FindingRow(sheet: $0.sheet, number: CellReference($0.cell)?.row) })
        return map { $0.code == .gapAreaUnknown && !rows.contains($0.row) ? $0.adding(["uncounted": "1"]) : $0 }
    }

    /// Quotes other units' rows that repeat the unit's own with the finding about all of those.
    func quotingRepeatedRows() -> [Finding] {
        let repeated = compactMap { finding in
            finding.arguments[Finding.repeatedRow].map { "\(finding.location.cell): \($0)" }
        }.joined(separator: "; ")
        return map { $0.code == .formOtherUnitsRows ? $0.adding(["repeated": repeated]) : $0 }
    }

    /// Quotes the words in rows that do not count with the first error of each row: no other
    /// place of the result has them.
    func quotingRows(of words: [WrittenCell]) -> [Finding] {
        var byRow = Dictionary(grouping: words) { FindingRow(sheet: $0.sheetName, number: $0.rowNumber) }
        guard !byRow.isEmpty else { return self }
        return map { finding in
            guard finding.severity == .error, let cells = byRow.removeValue(forKey: finding.row) else { return finding }
            let quoted = Set(finding.arguments.values)
            let others = cells.filter { $0.cell != finding.location.cell }.map(\.text)
                .filter { text in !text.hasPrefix("#") && !quoted.contains { $0.contains(text) } }
            var copy = finding
            copy.arguments["rowWords"] = others.isEmpty ? nil : others.joined(separator: " · ")
            return copy
        }
    }

    /// Adds the texts on a sheet without headings to the finding about the missing headings.
    func joiningSheetsWithoutTable(_ texts: Texts) -> [Finding] {
        let sheets = indices.filter { self[$0].code == .formSheetMissing && self[$0].arguments["unheaded"] != "" }
        let groups = sheets.map { index in
            let outside = indices.filter {
                self[$0].code == .formContentOutside && self[$0].location.sheet == self[index].location.sheet
                    && self[$0].arguments["what"] == ""
            }
            return [index] + outside
        }
        return joining(groups) { group in
            let words = group.dropFirst().compactMap { $0.arguments["value"] }
                .joined(separator: texts(.betweenQuotations))
            guard words.utf8.count <= Self.longestQuote else { return nil }
            var finding = group[0].adding(["values": texts.quoted(words)])
            finding.subjects = group.flatMap(\.subjects)
            return finding
        }
    }

    /// Replaces each group of findings, given by their offsets, by one in place of its first,
    /// unless `joined` returns nil.
    func joining(_ groups: [[Int]], _ joined: ([Finding]) -> Finding?) -> [Finding] {
        var result = self
        var replaced: Set<Int> = []
        for group in groups where group.count > 1 {
            guard let finding = joined(group.map { self[$0] }) else { continue }
            result[group[0]] = finding
            replaced.formUnion(group.dropFirst())
        }
        return result.indices.filter { !replaced.contains($0) }.map { result[$0] }
    }

    /// Joins findings about one unknown name in one finding at the first cell, with the next cells listed.
    func namingOnce() -> [Finding] {
        let named = indices.filter { UnknownName(self[$0]) != nil }
        return joining(named.grouped { UnknownName(self[$0]) }) { same in
            let others = same.dropFirst().map(\.location)
            let cells = others.prefix(Self.mostOthers).map {
                $0.sheet == same[0].location.sheet ? $0.cell : "\($0.sheet)!\($0.cell)"
            }
            let more = others.count > Self.mostOthers ? " …" : ""
            var finding = same[0]
            finding.arguments["also"] = cells.joined(separator: ", ") + more
            finding.subjects = same.flatMap(\.subjects)
            return finding
        }
    }

    private static var mostOthers: Int { 3 }

    /// Joins the same fault in most rows of a column in one finding that lists the first three cells. Signs for nothing
    /// and equal drawings are joined for a whole sheet. `rows` is the number of answer rows of each sheet.
    func joiningColumns(rows: [String: Int], explained: Set<Explanation.Key> = [], _ texts: Texts) -> [Finding] {
        var offsets: [FindingColumn: [Int]] = [:]
        for (offset, finding) in enumerated() {
            guard let cell = CellReference(finding.location.cell) else { continue }
            let isOfSheet = finding.isJoinedOnSheet
            let column = FindingColumn(
                code: finding.code, sheet: finding.location.sheet, column: isOfSheet ? 0 : cell.column,
                what: finding.reasons,
                areExplained: !explained.isEmpty && finding.isExplainable
                    && finding.subjects.allSatisfy { explained.contains(Explanation.Key(finding.code, $0)) })
            offsets[column, default: []].append(offset)
        }
        let joined = offsets.filter { column, same in
            // A table that was pasted in twice has each name twice, and a list of persons can be on any sheet.
            let hasOneCause =
                Self.withOneCause.contains(column.code) || self[same[0]].arguments[Finding.isTypedOver] != nil
            let isEnough =
                column.column == 0 || hasOneCause || self[same[0]].arguments["where"] != nil
                || self[same[0]].arguments[Finding.cause] != nil
                || [.gapAreaTwice, .measureTwice].contains(column.code)
            return same.count >= (hasOneCause ? 2 : Self.fewestJoined)
                && (isEnough || same.count * 2 > rows[column.sheet] ?? .max)
        }
        return joining(joined.map(\.value)) { Self.joined($0, texts) }
    }

    /// Codes that are one thing however often they come: a column of another year, a need that was written once above
    /// its measures, a figure for the whole unit that is too low, and numbers that were filled down past the names.
    private static var withOneCause: Set<FindingCode> {
        [
            .recruitmentYearOutsidePlan, .measureWithoutNeed, .staffingAreaHeadcountAboveUnit, .gapAreaMissing,
            .recruitmentPositionMissing,
        ]
    }
    /// Fewer findings are reported one by one.
    static var fewestJoined: Int { 3 }
    /// Codes about texts that are not counted: all texts are quoted, as far as a message can hold them.
    private static var quoting: Set<FindingCode> {
        [
            .formContentOutside, .measureWithoutNeed, .recruitmentPositionMissing, .gapAreaMissing, .gapAreaUnanswered,
            .recruitmentYearOutsidePlan,
        ]
    }
    /// Codes about unreadable texts: each distinct text is quoted once, as far as possible.
    private static var quotingOnce: Set<FindingCode> {
        [
            .cellSignForNothing, .cellTextWhereNumber, .cellChoiceUnreadable, .cellDateUnreadable, .gapLevelNotWhole,
            .staffingNotANumber, .recruitmentNotAWholeNumber, .measureDeadlineUnreadable, .measureStatusUnknown,
            .gapAreaUnknown, .recruitmentPositionUnknown, .measureStrategyUnknown,
        ]
    }
    static var longestQuote: Int { 1_500 }

    /// One finding that replaces several, in row order; nil if it could not hold their texts.
    static func joined(_ findings: [Finding], _ texts: Texts) -> Finding? {
        let between = texts(.betweenQuotations)
        let sorted = findings.sorted {
            (CellReference($0.location.cell)?.row ?? 0) < (CellReference($1.location.cell)?.row ?? 0)
        }
        guard var first = sorted.first else { return nil }
        let values = sorted.compactMap { $0.arguments["value"] }.filter { !$0.isEmpty }
        if quoting.contains(first.code) {
            let words = values.distinct.joined(separator: between)
            guard words.utf8.count <= longestQuote else { return nil }
            first.arguments["value"] = words
        } else if quotingOnce.contains(first.code) {
            let words = values.distinct.joined(separator: between)
            if words.utf8.count <= longestQuote { first.arguments["value"] = words }
        }
        if sorted.contains(where: { $0.arguments["suggestion"] != nil }) {
            first.arguments["suggestion"] = suggestions(of: sorted, areOfSeveral: values.distinct.count > 1, texts)
        }
        if first.isJoinedOnSheet, Set(sorted.map { CellReference($0.location.cell)?.column }).count > 1 {
            first.arguments["column"] = ""
        }
        if Set(sorted.map { $0.arguments["fault"] }).count > 1 {
            first.arguments["fault"] = texts(.faultTwoReadingsEach)
            first.arguments["readings"] = texts(.readingsEach)
        }
        let signs = sorted.compactMap { $0.arguments["sign"] }.distinct
        first.arguments["sign"] = signs.isEmpty ? nil : signs.joined(separator: between)
        first.arguments["reads"] = reads(of: sorted, texts)
        let rowWords = sorted.compactMap { $0.arguments["rowWords"] }
        first.arguments["rowWords"] = rowWords.isEmpty ? nil : rowWords.joined(separator: " · ")
        first.subjects = sorted.flatMap(\.subjects)
        // One that stands for a block has all of its cells as subjects.
        let count = sorted.reduce(0) { $0 + Swift.max(1, $1.subjects.count) }
        let others = sorted.dropFirst().prefix(2).map(\.location.cell)
        let areAll = count == 3 && others.count == 2
        first.arguments["lastCell"] = areAll ? others[1] : ""
        first.arguments["cells"] = areAll ? others[0] : others.joined(separator: ", ")
        first.arguments["more"] = count > others.count + 1 ? "\(count - 1 - others.count)" : ""
        return first
    }
}
