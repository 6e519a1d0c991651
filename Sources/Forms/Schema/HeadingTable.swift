import Cells
import CompetencePlan

/// Finds the column that a heading stands for.
struct HeadingTable: Sendable {
    /// All headings of each column, normalised, the current one first.
    let accepted: [[String]]
    /// Columns by current heading, in order of offset.
    private var present: [String: [Int]] = [:]
    /// Columns by the canonical form of each of their headings. Most forms have the headings as they were made.
    private let canonical: Deferred<[String: Set<Int>]>
    /// Whether some heading begins with a digit, so that a number can be a heading.
    private let mayBeNumbers: Bool
    private let meanings: [HeadingMeaning]

    /// `headings` are each column's headings, normalised, the current one first. With `meanings`, headings
    /// with additions or a typo are recognised too. That is for units' forms; in its own plan HR is told
    /// about an unknown heading instead.
    init(_ headings: [[String]], meanings: [HeadingMeaning] = []) {
        accepted = headings
        self.meanings = meanings
        mayBeNumbers = headings.joined().contains { $0.first?.isNumber ?? false }
        for (offset, heading) in headings.enumerated() {
            guard let heading = heading.first, !heading.isEmpty else { continue }
            present[heading, default: []].append(offset)
        }
        canonical = Deferred {
            headings.enumerated().reduce(into: [:]) { canonical, column in
                for heading in column.element {
                    canonical[CanonicalHeading.of(heading), default: []].insert(column.offset)
                }
            }
        }
    }

    /// Bytes of the longest heading that is compared with each of a table's. A cell can hold a text
    /// that is a hundred times longer.
    private static let longestChanged = 500
    /// No row of headings has as many cells; a sheet is 16,000 wide.
    private static let mostChanged = 500

    /// The sheet column of each table column; nil where it is missing. Each column uses the leftmost cell with its
    /// heading. Current headings are matched before aliases, so that an alias never takes another column's heading.
    func columns(in row: [(column: Int, text: String)]) -> [Int?] {
        var result = [Int?](repeating: nil, count: accepted.count)
        var others: [(column: Int, text: String)] = []
        for (column, text) in row {
            let heading = NormalisedText.of(text)
            if let offset = present[heading]?.first(where: { result[$0] == nil }),
                meanings.isEmpty || meanings[offset].hasOwnSigns(text)
            {
                result[offset] = column
            } else if !heading.isEmpty, heading.utf8.count <= Self.longestChanged {
                others.append((column, heading))
            }
        }
        for offset in result.indices where result[offset] == nil && !others.isEmpty {
            let aliases = accepted[offset].dropFirst()
            let isAlias = { (other: (column: Int, text: String)) in
                aliases.contains(other.text)
                    && row.contains { $0.column == other.column && isKept(at: offset, by: $0.text) }
            }
            guard let index = others.firstIndex(where: isAlias) else { continue }
            result[offset] = others.remove(at: index).column
        }
        if !meanings.isEmpty, !others.isEmpty, result.contains(nil) {
            findChanged(row, others.prefix(Self.mostChanged), &result)
        }
        return result
    }

    /// Finds headings with something added ("Årsverk i 2018"), written in another way ("Dagens niva (0-5)") or with one
    /// wrong letter. Each column that is still missing gets the heading if exactly one can be meant.
    private func findChanged(
        _ row: [(column: Int, text: String)], _ others: ArraySlice<(column: Int, text: String)>, _ result: inout [Int?]
    ) {
        let texts = Dictionary(first: row.map { ($0.column, $0.text) })
        let found = Set(present.filter { $1.allSatisfy { result[$0] != nil } }.keys)
        var candidates = others.map { other in
            let text = texts[other.column] ?? ""
            return Candidate(
                column: other.column, text: text, heading: other.text, offsets: offsets(of: other.text, text))
        }
        let ways: [(Int, Candidate) -> Bool] = [
            { offset, candidate in accepted[offset].contains { isBeginning($0, of: candidate.heading, besides: found) }
            },
            { offset, candidate in candidate.offsets.contains(offset) },
            { offset, candidate in accepted[offset].contains { Self.isSlip($0, candidate.heading) } },
        ]
        for isMeant in ways {
            for offset in result.indices where result[offset] == nil {
                let meant = candidates.indices.filter { index in
                    isMeant(offset, candidates[index]) && isKept(at: offset, by: candidates[index].text)
                }
                if meant.count == 1 { result[offset] = candidates.remove(at: meant[0]).column }
            }
        }
    }

    /// A heading that is not exactly one of the form's.
    private struct Candidate {
        let column: Int
        let text: String
        /// Normalised.
        let heading: String
        /// The columns with a heading of the same canonical form.
        let offsets: Set<Int>
    }

    /// The columns with a heading of the same canonical form as one, with what is in brackets or without it.
    private func offsets(of heading: String, _ text: String) -> Set<Int> {
        let forms = [heading, Self.withoutBracket(text)].filter { !$0.isEmpty }.map(CanonicalHeading.of)
        return forms.reduce(into: []) { $0.formUnion(canonical.value[$1, default: []]) }
    }

    /// Whether a heading is a longer one with an addition. "Dagens nivå / ønsket nivå" could be either, while "Stilling
    /// 2017" beside the column 2017 is the first.
    private func isBeginning(_ accepted: String, of heading: String, besides found: Set<String>) -> Bool {
        guard heading.hasPrefix(accepted + " ") else { return false }
        let addition = String(heading.dropFirst(accepted.count + 1))
        return present[addition] == nil || Int(addition) != nil && found.contains(addition)
    }

    /// Whether the numbers below a heading are what the column asks for; in HR's own plan they always are.
    func isKept(at offset: Int, by text: String) -> Bool { meanings.isEmpty || meanings[offset].isKept(by: text) }

    /// Whether a heading that was recognised has words beside the column's own.
    func hasAddition(_ text: String, at offset: Int) -> Bool {
        !meanings.isEmpty && !has(text, at: offset) && meanings[offset].hasAddition(text)
    }

    /// "Kostnad" for "Kostnad (kr)", normalised; empty for a text that does not end with a bracket.
    static func withoutBracket(_ text: String) -> String {
        // By bytes, since all names of rows and instructions are asked about, and few end with one.
        let bytes = text.trimmed.utf8
        guard let last = bytes.last, ")]}".utf8.contains(last),
            let bracket = bytes.lastIndex(where: "([{".utf8.contains)
        else { return "" }
        return NormalisedText.of(String(Substring(bytes[..<bracket])))
    }

    /// Whether a heading is another one with a typo. Another first letter makes another word: "antall deltid" for
    /// "antall heltid", "besatte" for "ubesatte". Its numbers are the same: "stategi 1" for "strategi 1".
    private static func isSlip(_ accepted: String, _ heading: String) -> Bool {
        guard abs(accepted.utf8.count - heading.utf8.count) <= longestSlip, accepted.first == heading.first else {
            return false
        }
        let words = [accepted, heading].map { $0.split(separator: " ") }
        let hasOtherWord = words[0].count == words[1].count && zip(words[0], words[1]).contains { $0.first != $1.first }
        guard !hasOtherWord else { return false }
        let numbers = words.map { $0.filter { $0.contains(where: \.isNumber) } }
        let texts = words.map { $0.filter { !$0.contains(where: \.isNumber) }.joined(separator: " ") }
        return numbers[0] == numbers[1]
            && EditDistance.slip(of: texts[0], among: [(0, texts[1])], atLeast: shortestHeading) != nil
    }

    /// Bytes of the longest letter.
    private static let longestSlip = 4

    /// Headings are fewer and less alike than names: "frst" can only be "frist".
    private static let shortestHeading = 5

    /// Whether a cell with this value can hold a heading at all.
    func mayBe(_ value: CellValue) -> Bool {
        switch value {
        case .number: mayBeNumbers
        case .noResult: false
        case .text, .boolean, .error, .date: true
        }
    }

    /// Whether a cell has a heading of any column; in a table with years, any year is one.
    func mayBeHeading(_ value: CellValue) -> Bool {
        let text = NormalisedText.of(value.plainText)
        if mayBeNumbers, let number = Int(text) { return HeadingMeaning.isYear(number) }
        return accepted.contains { $0.contains(text) }
    }

    /// Whether `text` is one of a column's headings.
    func has(_ text: String, at offset: Int) -> Bool {
        accepted[offset].contains(NormalisedText.of(text))
    }
}
