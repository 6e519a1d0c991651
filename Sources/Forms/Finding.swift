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

    /// The location of an answer.
    init(_ source: Source) { self.init(file: source.file, sheet: source.sheet, cell: source.cell) }

    func at(_ cell: CellReference) -> Location { Location(file: file, sheet: sheet, cell: cell.description) }

    /// "bygg-og-eiendom.xlsx: GAP-analyse!C7", or the parts that are set.
    package var description: String {
        [file.printable, inside].filter { !$0.isEmpty }.joined(separator: ": ")
    }

    /// The same without the file.
    package var inside: String { (cell.isEmpty ? sheet : "\(sheet)!\(cell)").printable }
}

/// Something that HR or the unit should know: what, where, and how to correct it.
package struct Finding: Hashable, Sendable {
    package var code: FindingCode
    /// The rule's severity, unless the plan sets another.
    package var severity: Severity
    package var unit: Identifier<Unit>?
    /// The unit's form that it is about, if the unit has several.
    package internal(set) var form: Identifier<Unit>?
    package var location: Location
    /// The values for the placeholders in the texts.
    package var arguments: [String: String]
    /// The subjects of the finding; several if it stands for several cells.
    package internal(set) var subjects: [FindingSubject] = []
    /// The unit's explanation of the warning; empty if it only confirmed that the answer is right.
    package private(set) var explanation: String?

    /// A finding at a location. Personal data in the arguments is masked here, so that no report can repeat it.
    package init(
        _ code: FindingCode, unit: Identifier<Unit>?, at location: Location, _ arguments: [String: String] = [:]
    ) {
        self.code = code
        severity = Rule.of(code).severity
        self.unit = unit
        self.location = location
        let longest = Self.quotedWhole.contains(code) ? Self.longestWhole : Self.longestQuote
        self.arguments = arguments.mapValues { Self.shortened($0, to: longest) }
        // For a cell, no word for its kind is needed.
        if code == .formContentOutside, arguments["what"] == nil { self.arguments["what"] = "" }
    }

    /// The finding with further arguments, masked and shortened like the rest.
    func adding(_ arguments: [String: String]) -> Finding {
        var copy = self
        let more = arguments.mapValues { Self.shortened($0, to: Self.longestQuote) }
        copy.arguments.merge(more) { _, new in new }
        return copy
    }

    /// The finding with another severity that the table of rules has for its code.
    func judged(_ severity: Severity) -> Finding {
        assert(Rule.of(code).allows(severity), "\(code) is never \(severity)")
        var copy = self
        copy.severity = severity
        return copy
    }

    /// The finding with the severity that the plan sets for its code.
    func with(_ severities: [FindingCode: Severity]) -> Finding {
        var copy = self
        copy.severity = severities[code] ?? severity
        return copy
    }

    package func message(in texts: Texts) -> String {
        let rowWords = arguments["rowWords"] == nil ? "" : " " + texts(.findingRowWords, arguments)
        return messageOfCells(in: texts) + rowWords
    }

    private func messageOfCells(in texts: Texts) -> String {
        let message = texts.message(of: code, arguments)
        // One finding stands for a whole column when most of its cells have the same fault.
        if arguments["cells"] != nil {
            let reads = arguments["reads"] == nil ? "" : " " + texts(.findingReads, arguments)
            return message + " " + texts(isJoinedOnSheet ? .findingSheet : .findingCells, arguments) + reads
        }
        if arguments["block"] != nil { return message + " " + texts(.findingBlock, arguments) }
        return arguments["also"] == nil ? message : message + " " + texts(.findingAlso, arguments)
    }

    /// The technical reason why a file could not be read, in English. It is not part of any message.
    package var technicalDetail: String? {
        [.fileDamaged, .fileTooLarge].contains(code) ? arguments["detail"] : nil
    }

    /// What HR can do, or the unit's explanation if there is one.
    package func remedy(in texts: Texts) -> String {
        guard let explanation else { return texts.remedy(of: code, arguments) }
        return explanation.isEmpty ? texts(.explainedAsRight) : texts(.explainedBy, ["text": explanation])
    }

    /// The warning as explained, if all its subjects are; of one name in several places, one is enough.
    func explained(by explanations: [Explanation.Key: String]) -> Finding {
        guard isExplainable, !explanations.isEmpty else { return self }
        let found = subjects.map { explanations[Explanation.Key(code, $0)] }
        let isOneName = arguments["also"] != nil && arguments["cells"] == nil
        guard isOneName ? found.contains(where: { $0 != nil }) : found.allSatisfy({ $0 != nil }) else { return self }
        var copy = self
        copy.severity = .explained
        copy.explanation = found.compactMap(\.self).filter { !$0.isEmpty }.distinct.joined(separator: "; ")
        return copy
    }

    /// Whether the unit can answer that the value is right as it is.
    package var isExplainable: Bool { severity == .warning && Rule.of(code).isExplainable && !subjects.isEmpty }

    /// What the unit itself can do.
    package func unitRemedy(in texts: Texts) -> String { texts.unitRemedy(of: code, arguments) }

    /// Long texts are cut and put on one line; the cell itself holds the rest. Personal data is masked before, since
    /// half a number would not be recognised.
    static func shortened(_ text: String, to longest: Int) -> String {
        let line = PersonalData.masked(text).printable
        return line.utf8.count <= longest || line.count <= longest ? line : line.prefix(longest - 1) + "…"
    }

    /// Codes about words that are in no answer: no other place of the result has them.
    private static let quotedWhole: Set<FindingCode> = [
        .formContentOutside, .formDrawing, .formMessage, .formSubheading, .cellTotalRow, .cellChoiceUnreadable,
        .cellDateUnreadable, .measureDeadlineUnreadable, .measureStatusUnknown, .measureWithoutNeed,
        .recruitmentPositionMissing, .gapAreaMissing, .gapAreaUnanswered, .formHeadingChanged, .formSheetUnanswered,
        .formReturnEmptier, .formColumnMissing, .privacyShownBefore,
    ]
    private static let longestQuote = 160
    /// A message with such a text still fits into a cell.
    private static let longestWhole = 8_000
}
