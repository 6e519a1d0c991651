/// Why a workbook could not be written: where in the description or the file system, and what.
package struct WriteError: Error, Hashable, CustomStringConvertible {
    /// The file, or the sheet and cell of the description.
    package var location: String
    /// In English, for a programmer: a wrong description is a mistake of ours.
    package var reason: String

    /// Whether some write failed that nobody was told of: what was written is not whole.
    package var isIncomplete = false

    package init(_ location: String, _ reason: String) {
        self.location = location
        self.reason = reason
    }

    package var description: String { "\(location): \(reason)" }
}
