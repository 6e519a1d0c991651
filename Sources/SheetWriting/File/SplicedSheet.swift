/// A sheet that libxlsxwriter has made, with our rows in it, and the list of the places that its links lead to.
enum SplicedSheet {
    /// The sheet `xml` with the rows instead of its own, which are only what libxlsxwriter needs itself, and with what they
    /// say that stands after the rows.
    static func part(_ xml: [UInt8], with rows: RowSpool.Sheet, from spool: RowSpool) throws(WriteError) -> SplicedPart
    {
        let part = SplicedPart(from: spool)
        let start = xml.place(of: "<sheetData") ?? xml.endIndex
        let ownEnd = xml.place(of: "</sheetData>", from: start) ?? start
        var tail = xml[ownEnd...].drop { $0 != UInt8(ascii: ">") }.dropFirst()
        part.add(xml[..<start])
        part.add("<sheetData>")
        try part.add(rows.rows)
        part.add("</sheetData>")
        try insert(rows.merges, into: "mergeCells", of: part, before: afterMerges, cutting: &tail)
        try insert(rows.links, into: "hyperlinks", of: part, before: afterLinks, cutting: &tail)
        part.add(tail)
        try part.end()
        return part
    }

    /// What may follow the links in what libxlsxwriter writes, which always writes margins, and what may follow merged
    /// ranges (ECMA-376 part 1, section 18.3.1.99).
    private static let afterLinks: [StaticString] = ["<printOptions", "<pageMargins"]
    private static let afterMerges: [StaticString] =
        ["<conditionalFormatting", "<dataValidations", "<hyperlinks"] + afterLinks

    /// Puts elements into the list `name`, which is made where the sheet has none, and cuts off of the tail what is done
    /// with.
    private static func insert(
        _ elements: RowSpool.Pieces, into name: StaticString, of part: SplicedPart, before followers: [StaticString],
        cutting tail: inout ArraySlice<UInt8>
    ) throws(WriteError) {
        guard !elements.isEmpty else { return }
        let open = tail.place(of: name)
        let end = open.flatMap { tail.place(of: "</", from: $0) }
        if let open, let end, let first = tail[open...].firstIndex(of: UInt8(ascii: ">")) {
            // Without the count that libxlsxwriter gave, which nobody needs.
            part.add(tail[..<open])
            part.add(name)
            part.add(tail[first..<end])
            try part.add(elements)
            tail = tail[end...]
        } else {
            let end = followers.compactMap { tail.place(of: $0) }.min() ?? tail.endIndex
            part.add(tail[..<end])
            part.add("<")
            part.add(name)
            part.add(">")
            try part.add(elements)
            part.add("</")
            part.add(name)
            part.add(">")
            tail = tail[end...]
        }
    }

    /// The sheet's relationships with those of its links; `xml` is nil where it has no others.
    static func relationships(
        _ xml: [UInt8]?, with rows: RowSpool.Sheet, from spool: RowSpool
    ) throws(WriteError) -> SplicedPart {
        let part = SplicedPart(from: spool)
        if let xml {
            let end = xml.place(of: "</Relationships>") ?? xml.endIndex
            part.add(xml[..<end])
            try part.add(rows.relationships)
            part.add(xml[end...])
        } else {
            part.add("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
            part.add("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
            try part.add(rows.relationships)
            part.add("</Relationships>")
        }
        try part.end()
        return part
    }
}
