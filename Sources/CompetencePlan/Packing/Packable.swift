/// A value that can be kept as bytes.
package protocol Packable {
    func pack(into writer: inout PackedWriter)
    init(unpacking reader: inout PackedReader)
}

extension Array: Packable where Element: Packable {
    package func pack(into writer: inout PackedWriter) { writer.write(self) { $1.pack(into: &$0) } }

    package init(unpacking reader: inout PackedReader) { self = reader.list { Element(unpacking: &$0) } }
}
