extension String {
    /// Calls `body` with the text's UTF-8 bytes, without copying them.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8Span.span.withUnsafeBufferPointer(body)
    }
}
