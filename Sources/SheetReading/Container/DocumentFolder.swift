/// Folders that are one document: an unpacked workbook, or what a Mac shows as a Numbers file.
package enum DocumentFolder {
    /// The part that every unpacked Office document has.
    private static let contentTypes = "[Content_Types].xml"
    private static let parts = [contentTypes, "xl/workbook.xml", "Index/Document.iwa"]
    private static let longestExtension = 8
    private static let extensions = [".numbers", ".pages", ".key"]

    /// Whether a folder on disk is one, by its name and contents.
    package static func isDocument(_ folder: String, containing names: some Sequence<String>) -> Bool {
        hasExtension(folder) || names.contains(contentTypes)
    }

    /// The outermost such folder that contains a path in an archive.
    static func containing(_ path: String) -> String? {
        var end = path.startIndex
        while let slash = path[end...].firstIndex(of: "/") {
            if hasExtension(path[..<slash]) { return String(path[..<slash]) }
            end = path.index(after: slash)
        }
        let part = parts.first { path.hasSuffix("/" + $0) }
        return part.map { String(path.dropLast($0.utf8.count + 1)) }
    }

    private static func hasExtension(_ folder: some StringProtocol) -> Bool {
        let name = folder.suffix(longestExtension).lowercased()
        return extensions.contains(where: name.hasSuffix)
    }
}
