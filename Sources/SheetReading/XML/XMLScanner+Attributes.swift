/// Attributes of the start tag that came last, read without making texts of them where that can be spared.
extension XMLScanner {
    /// The bytes of an attribute's value; `decoded` where it holds references.
    private func withBytes<Result>(
        of attribute: Attribute, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) throws(Problem) -> Result {
        guard attribute.needsDecoding else {
            return body(
                UnsafeBufferPointer(start: input.buffer.base + attribute.value.lowerBound, count: attribute.value.count)
            )
        }
        var text = try decoded(attribute.value, isAttribute: true, needsDecoding: true)
        return text.withUTF8 { body($0) }
    }

    /// Calls `body` with the value of an attribute without namespace; nil where it is absent.
    func map<Result>(_ name: XMLName, _ body: (UnsafeBufferPointer<UInt8>) -> Result) throws(Problem) -> Result? {
        guard let attribute = attribute(name) else { return nil }
        return try withBytes(of: attribute, body)
    }

    /// A whole number from zero up; nil where the attribute is absent.
    func wholeNumber(_ name: XMLName) throws(Problem) -> Int? {
        guard let number = try map(name, Self.wholeNumber) else { return nil }
        guard let number else { throw .damaged("the attribute \(name.rawValue) is no whole number") }
        return number
    }

    private static func wholeNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 15 else { return nil }
        var value = 0
        for byte in bytes {
            guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }
}
