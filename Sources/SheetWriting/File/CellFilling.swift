import CZip
import Cells
import Glibc
import SheetReading

/// Fills empty cells of a workbook that another program saved. All other bytes of its parts are left unchanged, so
/// added sheets, formulas and notes survive.
package enum CellFilling {
    /// Writes the workbook at `source` to `target` with `texts` in cells, by part name. Each cell must be in a row that
    /// exists.
    package static func fill(
        _ texts: [String: [CellReference: String]], in source: String, writing target: String
    ) throws(WriteError) {
        let file = TemporaryFile(beside: target)
        let old = try PartArchive(path: source, flags: ZIP_RDONLY)
        let new = try PartArchive(path: target, flags: ZIP_CREATE | ZIP_TRUNCATE)
        for index in 0..<old.count {
            let name = old.name(of: index)
            if let cells = texts[name] {
                try new.add(name, try PartSource(filled(try old.read(index), named: name, with: cells), in: file))
            } else {
                try new.copy(name, at: index, of: old)
            }
        }
        try new.close(writing: target)
        do throws(ReadError) {
            try WorkbookVerification.check(path: target)
        } catch {
            throw .damaged(error)
        }
    }

    private static func filled(
        _ part: [UInt8], named name: String, with texts: [CellReference: String]
    ) throws(WriteError) -> PartContent {
        // worksheet, sheetData, row, c
        var changes = try PartChanges(of: part, named: name, downTo: 3)
        let prefix = String(try changes.root.name.prefix { $0 != ":" })
        let isPrefixed = try changes.root.name.contains(":")
        let writer = CellWriter(prefix: isPrefixed ? prefix + ":" : "")
        var missing = texts
        var number = 0
        let rows = changes.children.filter { $0.name == writer.prefix + "sheetData" }.flatMap(changes.children)
        let textsOfRows = Dictionary(grouping: texts.sorted { $0.key < $1.key }, by: \.key.row)
        // The cells of a row follow it and stand before those of the next.
        var rest = changes.elements.filter { $0.depth == 3 }[...]
        for row in rows {
            number = row.attributes["r"].flatMap { Int($0) } ?? number + 1
            rest = rest.drop { $0.startTag.lowerBound < row.range.lowerBound }
            let elements = rest.prefix { $0.startTag.lowerBound < row.range.upperBound }
            guard let wanted = textsOfRows[number], !row.isOneTag else { continue }
            let cells = writer.cells(elements)
            for (reference, text) in wanted {
                let present = cells.first { $0.column == reference.column }
                let content = PartContent(writer.xml(reference, text, style: present?.element.attributes["s"]).utf8)
                if let present {
                    changes.replace(present.element.range, with: content)
                } else {
                    let next = cells.first { $0.column > reference.column }?.element.startTag.lowerBound
                    changes.insert(content, at: next ?? row.content.upperBound)
                }
                missing[reference] = nil
            }
        }
        if let cell = missing.keys.min() { throw WriteError("\(name) \(cell)", "the sheet has no such row") }
        return changes.content
    }

    /// Writes cells with the element prefix of the part.
    private struct CellWriter {
        let prefix: String

        /// The cells of a row with their columns. A cell without a reference follows the one before it.
        func cells(_ elements: ArraySlice<XMLElement>) -> [(column: Int, element: XMLElement)] {
            var column = 0
            return elements.filter { $0.name == prefix + "c" }.map { element in
                column = element.attributes["r"].flatMap { CellReference($0) }?.column ?? column + 1
                return (column, element)
            }
        }

        func xml(_ reference: CellReference, _ text: String, style: String?) -> String {
            let style = style.map { " s=\"\($0)\"" } ?? ""
            let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            return
                "<\(prefix)c r=\"\(reference)\"\(style) t=\"inlineStr\"><\(prefix)is><\(prefix)t>\(escaped)</\(prefix)t>"
                + "</\(prefix)is></\(prefix)c>"
        }
    }
}
