import TextFormats

/// Document properties (ECMA-376 part 2, section 8.3) that libxlsxwriter cannot write.
enum CoreProperties {
    /// Sets the creation and modification times and the language.
    ///
    /// libxlsxwriter gets the time from a C function with a buffer shared by all threads, so it may write another
    /// thread's time.
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
