extension String {
    /// Lends the bytes of the text, as UTF-8: what is written is looked at byte by byte, in place.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8Span.span.withUnsafeBufferPointer(body)
    }
}
