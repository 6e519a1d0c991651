import Glibc

/// C strings that live as long as this object.
final class CStrings {
    private var pointers: [UnsafeMutablePointer<CChar>] = []

    deinit { for pointer in pointers { free(pointer) } }

    /// A copy of `text`; nil if it is empty, which libxlsxwriter takes for "none".
    func pointer(_ text: String) -> UnsafeMutablePointer<CChar>? {
        guard !text.isEmpty, let pointer = strdup(text) else { return nil }
        pointers.append(pointer)
        return pointer
    }
}
