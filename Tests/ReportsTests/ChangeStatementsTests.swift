import CompetencePlan
import Forms
import Reports
import SheetWriting
import Support
import Testing

/// Compares the sentences and counts that sum up other sheets with the answers, or with the rows that they sum up.
@Suite("What Endringer, Sårbarhet and Felles behov state is true for random municipalities of two years")
struct ChangeStatementsTests {
    private static let seeds = Array<UInt64>(0..<80)

    /// A fagområde that can be shown in both years, of a unit that answered in both.
    private typealias Pair = (then: PlainFigures.Line, now: PlainFigures.Line)

    private struct Book {
        let now: PlainFigures
        let pairs: [Pair]
        let book: WorkbookDescription

        init(seed: UInt64) throws {
            var earlier = try RandomMunicipality(seed: seed &+ 900, units: 7).revision
            earlier.plan.revision -= 1
            let later = try RandomMunicipality(seed: seed, units: 7).revision
            now = PlainFigures(later)
            let own = [earlier, later].map { revision in
                let answered = Set(revision.units.filter { $0.status == .returned }.map(\.unit))
                return Set(revision.plan.units.filter { answered.contains($0.id) }.map(\.name))
            }
            let then = Dictionary(
                PlainFigures(earlier).lines.map { ([$0.unit, $0.area], $0) }, uniquingKeysWith: { first, _ in first })
            pairs = now.lines.filter { own[0].contains($0.unit) && own[1].contains($0.unit) }.compactMap { line in
                then[[line.unit, line.area]].map { ($0, line) }
            }
            let layout = FormLayout(plan: later.plan, language: .nb, schema: try .standard())
            let merged = MergeResult(
                layout: layout, returns: ReturnCollection(later), previous: [earlier], isFinal: true, day: .epoch)
            book = CouncilReport.make(merged).workbook
        }

        func rows(_ sheet: String) -> [SheetRow] { SheetRow.rows(of: sheet, in: book) }

        func count(_ isCounted: (Pair) -> Bool) -> Double { Double(pairs.count(where: isCounted)) }
    }

    private static let books = MadeOnce<UInt64, Book> { try Book(seed: $0) }

    private static func gap(_ line: PlainFigures.Line) -> Int { line.desired - line.current }

    @Test("two shares that look the same are unchanged, and others differ by what is shown", arguments: seeds)
    func shares(_ seed: UInt64) throws {
        let shares = try Self.books(seed).rows("Endringer").filter { row in
            ["Dekning", "Snittstilling", "Heltidsandel"].contains(row[1]?.text ?? "")
        }
        for row in shares {
            guard let before = row[3]?.number, let after = row[4]?.number, let change = row[5]?.number else { continue }
            let shown = (after * 1_000).rounded() - (before * 1_000).rounded()
            #expect(change == shown / 10, "\(row)")
            #expect((row[7]?.text == "Uendret") == (shown == 0), "\(row)")
        }
    }

    @Test("whether it is getting better, by how much, and which gaps are closed or new", arguments: seeds)
    func development(_ seed: UInt64) throws {
        let book = try Self.books(seed)
        let text = book.rows("Sammendrag").compactMap { $0[1]?.text }.joined(separator: "\n")
        guard !book.pairs.isEmpty else {
            #expect(text.contains("Gapene kan ikke sammenlignes med 2019."), "\(text)")
            return
        }
        let before = book.pairs.reduce(0) { $0 + $1.then.weight }
        let after = book.pairs.reduce(0) { $0 + $1.now.weight }
        // With the desired levels and importance of then.
        let aimed = book.pairs.reduce(0) {
            $0 + max($1.then.desired - $1.now.current, 0) * $1.then.importance
        }
        let total = book.now.lines.count + book.now.hidden
        let areas = total == 1 ? "fagområde" : "fagområder"
        var end = "der tallene kan sammenlignes (\(book.pairs.count) av \(total) \(areas))."
        if aimed != after { end += " Med ønsket nivå og viktighet som i 2019 ville det vært \(aimed)." }
        let verdict = Self.verdict(before, after, aimed)
        if before == after {
            #expect(text.contains("\(verdict) gap er \(after) begge år, \(end)"), "\(text)")
        } else if before == 0 {
            #expect(text.contains("\(verdict) gap er opp fra 0 til \(after), \(end)"), "\(text)")
        } else {
            let parts =
                text.split(separator: "\(verdict) gap er \(after < before ? "ned" : "opp") ", maxSplits: 1).last?
                .split(separator: " %", maxSplits: 1) ?? []
            try #require(parts.count == 2, "\(text)")
            let percent = Double(abs(after - before)) * 100 / Double(before)
            let isRight = parts[0] == "under 1" ? percent < 0.5 : abs((Double(parts[0]) ?? -1) - percent) <= 0.5
            #expect(isRight && parts[1].hasPrefix(", fra \(before) til \(after), \(end)"), "\(percent): \(text)")
        }
        let changes = book.rows("Endringer")
        func figure(_ label: String) -> [Double?] {
            let row = changes.first { $0[1]?.text == label && $0[4]?.number != nil }
            return [row?[3]?.number, row?[4]?.number]
        }
        let closed = book.count { Self.gap($0.then) > 0 && Self.gap($0.now) <= 0 }
        let new = book.count { Self.gap($0.then) <= 0 && Self.gap($0.now) > 0 }
        #expect(figure("Gap som er lukket")[1] == closed)
        #expect(figure("Nye gap")[1] == new)
        #expect(
            figure("Fagområder med gap")
                == [book.count { Self.gap($0.then) > 0 }, book.count { Self.gap($0.now) > 0 }])
        let sum = changes.first { $0[1]?.text == "Sum" && $0[2]?.text?.contains(" fagområde") == true }
        #expect(sum?[2]?.text?.hasPrefix("\(book.pairs.count) av ") == true)
        #expect([sum?[3]?.number, sum?[6]?.number] == [closed, new])
        #expect([sum?[7]?.number, sum?[8]?.number] == [Double(before), Double(after)])
        #expect(figure("Vektet gap, målt som i 2019") == [Double(before), Double(aimed)])
    }

    private static func verdict(_ before: Int, _ after: Int, _ aimed: Int) -> String {
        if after < before, aimed < before { return "blitt bedre siden 2019: vektet" }
        if after > before, aimed > before { return "blitt verre siden 2019: vektet" }
        return after == before && aimed == before ? "verken bedre eller verre enn i 2019: vektet" : "Vektet"
    }

    @Test("what rests on aims is better or worse only if it is so by the aims of then too", arguments: seeds)
    func verdicts(_ seed: UInt64) throws {
        let book = try Self.books(seed)
        // Then, now, and now by the aims of then.
        func sums(_ value: (_ gap: Int, _ importance: Int) -> Int) -> [Int] {
            [
                book.pairs.map { value(Self.gap($0.then), $0.then.importance) },
                book.pairs.map { value(Self.gap($0.now), $0.now.importance) },
                book.pairs.map { value($0.then.desired - $0.now.current, $0.then.importance) },
            ].map { $0.reduce(0, +) }
        }
        let (weights, lacking) = (sums { max($0, 0) * $1 }, sums { gap, _ in gap > 0 ? 1 : 0 })
        let reversed = [weights[0], weights[2], weights[1]]
        for (label, sums) in [
            ("Vektet gap", weights), ("Vektet gap, målt som i 2019", reversed), ("Fagområder med gap", lacking),
        ] {
            let row = book.rows("Endringer").first { $0[1]?.text == label && $0[7] != nil }
            guard let row else { continue }
            let word =
                switch (sums[1] - sums[0], sums[2] - sums[0]) {
                case (0, _): "Uendret"
                case (..<0, ..<0): "Bedre"
                case (1..., 1...): "Verre"
                case (..<0, _): "Mindre"
                default: "Mer"
                }
            #expect(row[7]?.text == word, "\(label): \(sums)")
        }
    }

    @Test("how many fagområder are vulnerable, and for which reasons", arguments: seeds)
    func vulnerable(_ seed: UInt64) throws {
        let book = try Self.books(seed)
        let rows = book.rows("Sårbarhet")
        guard let header = rows.firstIndex(where: { $0[1]?.text == "Virksomhet" }) else {
            #expect(book.now.vulnerable == 0)
            return
        }
        let listed = rows[(header + 1)...].filter { $0[5]?.text?.isEmpty == false }
        #expect(listed.count == book.now.vulnerable)
        let reasons = listed.flatMap { $0[5]?.text?.split(separator: "\n") ?? [] }
        let counts = Dictionary(grouping: reasons, by: \.self).mapValues(\.count)
        let words = rows[..<header].compactMap { $0[1]?.text }
        for (reason, count) in counts {
            #expect(words.contains { $0.contains("\(reason): \(count).") }, "\(reason): \(count) in \(words)")
        }
    }

    @Test("which fagområder several units lack, how much, and that the largest comes first", arguments: seeds)
    func shared(_ seed: UInt64) throws {
        let book = try Self.books(seed)
        let areas = Dictionary(grouping: book.now.lines, by: \.area)
        let shared = areas.filter { $1.count { Self.gap($0) > 0 } > 1 }
        let rows = book.rows("Felles behov")
        guard let header = rows.firstIndex(where: { $0[2]?.text == "Virksomheter med gap" }) else {
            #expect(shared.isEmpty)
            return
        }
        let listed = rows[(header + 1)...].prefix { $0[7]?.number != nil }
        #expect(Set(listed.compactMap { $0[1]?.text }) == Set(shared.keys) && listed.count == shared.count)
        let weights = listed.compactMap { $0[7]?.number }
        #expect(weights == weights.sorted(by: >))
        for row in listed {
            let lines = try #require(shared[row[1]?.text ?? ""])
            let lacking = lines.filter { Self.gap($0) > 0 }.map(\.unit)
            let names = row[2]?.text?.split(separator: ", ").map { $0.split(separator: " (").first ?? $0 } ?? []
            #expect(Set(names.map(String.init)) == Set(lacking) && names.count == lacking.count)
            #expect(row[3]?.number == lines.map { Double($0.current) }.min())
            #expect(row[4]?.number == lines.map { Double($0.current) }.max())
            let mean = Double(lines.reduce(0) { $0 + max(0, Self.gap($1)) }) / Double(lines.count)
            #expect(abs((row[5]?.number ?? -1) - mean) < 1e-9)
            #expect(row[7]?.number == Double(lines.reduce(0) { $0 + $1.weight }))
        }
    }
}
