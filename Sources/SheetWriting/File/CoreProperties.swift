import TextFormats

/// What a document says of itself (ECMA-376 part 2, section 8.3), where libxlsxwriter cannot say it.
enum CoreProperties {
    /// Sets when the document was made and last changed, and its language.
    ///
    /// libxlsxwriter asks the C library for the days by a function that tells all threads in one place: it may write the day
    /// that another thread has asked for.
    static func settingDays(
        of properties: DocumentProperties, in xml: [UInt8], named name: String
    ) throws(WriteError) -> PartContent {
        var changes = try PartChanges(of: xml, named: name, downTo: 1)
        let time = PartContent(properties.created.timeStamp.utf8)
        for day in changes.children where ["dcterms:created", "dcterms:modified"].contains(day.name) {
            changes.replace(day.content, with: time)
        }
        if !properties.language.isEmpty {
            var language = TextOutput()
            language += "<dc:language>"
            language.append(escaped: properties.language)
            language += "</dc:language>"
            changes.insert(PartContent(language.bytes), at: try changes.root.content.upperBound)
        }
        return changes.content
    }
}
