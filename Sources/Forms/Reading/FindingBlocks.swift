import Cells
import Wording

extension [Finding] {
    /// Joins errors in merged cells, which have one value. `firstCells` are those of the
    /// ranges, for each cell of each sheet.
    func joiningMerges(firstCells: [String: [CellReference: CellReference]], _ texts: Texts) -> [Finding] {
        func cause(_ finding: Finding) -> [String]? {
            let sheet = finding.location.sheet
            guard finding.severity == .error, let cell = CellReference(finding.location.cell),
                let first = firstCells[sheet]?[cell]
            else { return nil }
            return [finding.code.rawValue, sheet, first.description]
        }
        let merged = indices.filter { cause(self[$0]) != nil }
        return joining(merged.grouped { cause(self[$0]) }) { Self.joined($0, texts) }
    }

    /// What the names in findings may mean; of several names, which of them means it.
    static func suggestions(of findings: [Finding], areOfSeveral: Bool, _ texts: Texts) -> String {
        findings.compactMap { finding -> String? in
            guard let suggestion = finding.arguments["suggestion"], !suggestion.isEmpty else { return nil }
            return areOfSeveral ? " " + texts.quoted(finding.arguments["value"] ?? "") + ":" + suggestion : suggestion
        }.distinct.joined()
    }

    /// How several values were read, if not all in the same way: "«60 tusen»: 60 000, «gratis»: 0".
    /// As many as a message can hold.
    static func reads(of findings: [Finding], _ texts: Texts) -> String? {
        let reads = findings.compactMap { finding in
            (finding.arguments["read"] ?? finding.arguments["rounded"]).map { read in
                "\(texts.quoted(finding.arguments["value"] ?? "")): \(read)"
            }
        }.distinct
        guard reads.count > 1 else { return nil }
        var length = 0
        let shown = reads.prefix { read in
            length += read.utf8.count + 2
            return length <= longestQuote
        }
        return (shown + (shown.count < reads.count ? ["…"] : [])).joined(separator: ", ")
    }

    /// Joins adjacent cells outside the answers, such as a table that the unit added, in one
    /// finding with all their texts.
    func joiningBlocks(_ between: String) -> [Finding] {
        var blocks: [[Int]] = []
        for (offset, finding) in enumerated() where finding.code == .formContentOutside {
            guard finding.arguments["what"] == "", let cell = CellReference(finding.location.cell) else { continue }
            let isBeside = { (other: Int) -> Bool in
                guard self[other].location.sheet == finding.location.sheet,
                    self[other].arguments["why"] == finding.arguments["why"],
                    let its = CellReference(self[other].location.cell)
                else { return false }
                if self[other].arguments[Finding.isReportedWithSheet] != nil { return true }
                let isBelow = self[other].arguments[Finding.isHeading] != nil && its.column == cell.column
                return isBelow || abs(its.row - cell.row) <= 1 && abs(its.column - cell.column) <= 1
            }
            // Cells come row by row, so a neighbour is near the end of its block.
            let near = blocks.indices.filter { blocks[$0].suffix(Self.longestRow).contains(where: isBeside) }
            let joined = near.flatMap { blocks[$0] }.sorted() + [offset]
            for index in near.reversed() { blocks.remove(at: index) }
            blocks.append(joined)
        }
        let joined = blocks.filter { $0.count >= Self.fewestJoined || $0.count > 1 && isOneThing($0) }
        return joining(joined.flatMap { parts(of: $0, between) }) { block in
            let cells = block.compactMap { CellReference($0.location.cell) }
            guard let top = cells.map(\.row).min(), let bottom = cells.map(\.row).max(),
                let left = cells.map(\.column).min(), let right = cells.map(\.column).max()
            else { return nil }
            let (first, last) = (CellReference(row: top, column: left), CellReference(row: bottom, column: right))
            var finding = block[0]
            finding.arguments["value"] = block.compactMap { $0.arguments["value"] }.joined(separator: between)
            finding.arguments["block"] = "\(first):\(last)"
            finding.subjects = block.flatMap(\.subjects)
            return finding
        }
    }

    /// Splits a block into parts that each fit in one message.
    private func parts(of block: [Int], _ between: String) -> [[Int]] {
        var parts: [[Int]] = []
        var length = Self.longestQuote
        for offset in block {
            let added = between.utf8.count + (self[offset].arguments["value"]?.utf8.count ?? 0)
            length += added
            if length > Self.longestQuote {
                parts.append([])
                length = added
            }
            parts[parts.count - 1].append(offset)
        }
        return parts
    }

    /// Whether cells are an added sheet, an added column with its heading, or a label with the text beside it.
    private func isOneThing(_ block: [Int]) -> Bool {
        block.contains { offset in
            [Finding.isHeading, Finding.isOfGuidance, Finding.isReportedWithSheet].contains {
                self[offset].arguments[$0] != nil
            }
        }
    }

    /// Wider blocks are reported in parts.
    private static var longestRow: Int { 64 }
}
