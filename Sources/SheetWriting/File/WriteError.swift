import CXLSXWriter
import Glibc

/// Why a workbook could not be written: the location and the reason.
package struct WriteError: Error, Hashable, CustomStringConvertible {
    /// The file, or the sheet and cell of the description.
    package var location: String
    /// In English, for developers: an invalid description is a bug.
    package var reason: String

    /// The system's error number, if a call of the system failed.
    package var systemError: Int32?

    /// Whether a write failed without being reported, so that the file is incomplete.
    package var isIncomplete = false

    package init(_ location: String, _ reason: String) {
        self.location = location
        self.reason = reason
    }

    /// A failed call of the system.
    package static func system(_ location: String, _ code: Int32 = errno) -> WriteError {
        var error = WriteError(location, String(cString: strerror(code)))
        error.systemError = code
        return error
    }

    package var description: String { "\(location): \(reason)" }

    /// Turns an error of libxlsxwriter into one with a location.
    static func check(
        _ error: lxw_error, at location: @autoclosure () -> String, _ what: String
    ) throws(WriteError) {
        guard error != LXW_NO_ERROR else { return }
        throw WriteError(location(), "\(what): \(String(cString: lxw_strerror(error)))")
    }
}
