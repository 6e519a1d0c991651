import TextFormats

/// An Excel table, which is a part of its own (ECMA-376 part 1, section 18.5.1.2).
///
/// libxlsxwriter keeps 15 KB for each table until the workbook is written. A country has a heat map for every ten
/// units: its 2,100 tables took a ninth of the memory of a merge.
enum TableXML {
    /// The name of a table's part, by its number in the workbook.
    static func name(_ number: Int) -> String { "xl/tables/table\(number).xml" }

    static func part(_ table: Table, _ number: Int) -> PartContent {
        var xml = TextOutput()
        xml += "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        xml += "<table xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        xml.append(attribute: "id", "\(number)")
        xml.append(attribute: "name", table.name)
        xml.append(attribute: "displayName", table.name)
        xml.append(attribute: "ref", "\(table.range)")
        xml += " totalsRowShown=\"0\">"
        if table.hasFilter {
            xml += "<autoFilter"
            xml.append(attribute: "ref", "\(table.range)")
            xml += "/>"
        }
        xml += "<tableColumns"
        xml.append(attribute: "count", "\(table.headers.count)")
        xml += ">"
        for (column, heading) in zip(1..., table.headers) {
            xml += "<tableColumn"
            xml.append(attribute: "id", "\(column)")
            xml.append(attribute: "name", heading)
            xml += "/>"
        }
        xml += "</tableColumns><tableStyleInfo name=\"TableStyleLight1\" showFirstColumn=\"0\" showLastColumn=\"0\""
        xml += " showRowStripes=\"1\" showColumnStripes=\"0\"/></table>"
        return PartContent(xml.bytes)
    }

    /// A sheet's list of its tables.
    static func list(_ numbers: Range<Int>) -> PartContent {
        let items = numbers.map { "<tablePart r:id=\"table\($0)\"/>" }
        return PartContent("<tableParts count=\"\(items.count)\">\(items.joined())</tableParts>".utf8)
    }

    /// A sheet's relationships to its tables.
    static func relationships(_ numbers: Range<Int>) -> PartContent {
        let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table"
        let items = numbers.map { number in
            "<Relationship Id=\"table\(number)\" Type=\"\(type)\" Target=\"../tables/table\(number).xml\"/>"
        }
        return PartContent(items.joined().utf8)
    }

    /// The workbook's list of content types with those of its tables.
    static func contentTypes(
        adding count: Int, to xml: [UInt8], named name: String
    ) throws(WriteError) -> PartContent {
        var changes = try PartChanges(of: xml, named: name, downTo: 0)
        let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"
        let items = (1...count).map { "<Override PartName=\"/\(Self.name($0))\" ContentType=\"\(type)\"/>" }
        changes.insert(PartContent(items.joined().utf8), at: try changes.root.content.upperBound)
        return changes.content
    }
}
