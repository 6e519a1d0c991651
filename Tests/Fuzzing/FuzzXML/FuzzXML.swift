import Builders

@testable import SheetReading

/// Scans arbitrary bytes as XML, whole and through the smallest window; both must give the same, or both must refuse.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXML(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    var zip = ZipBuilder()
    zip.entries.append(ZipBuilder.Entry("a", Array(UnsafeBufferPointer(start: data, count: size))))
    let bytes = zip.bytes
    var streamed = ReadLimits()
    streamed.streamingBytes = 0
    streamed.windowBytes = 64
    precondition(tokens(of: bytes, ReadLimits()) == tokens(of: bytes, streamed), "the window makes a difference")
    return 0
}

/// The scanner's tokens of an archive's only part: names, values and texts; nil if it refuses the part.
private func tokens(of bytes: [UInt8], _ limits: ReadLimits) -> String? {
    var result = ""
    do throws(ReadError) {
        let buffers = ReadBuffers()
        let archive = try ZipArchive(FileBytes(bytes, buffers: buffers), limits: limits, buffers: buffers)
        guard let input = try archive.open("a") else { return "" }
        var scanner = XMLScanner(input, limits: limits)
        while true {
            switch try scanner.next() {
            case .start:
                result += "<\(scanner.names.text(scanner.open.last?.name ?? 0)) \(scanner.namespace)"
                for index in 0..<scanner.attributes.count {
                    let attribute = scanner.attributes[index]
                    result += " \(scanner.names.text(attribute.name))=\(try scanner.decoded(attribute))"
                }
            case .end: result += "/"
            case .text:
                var text = Stack<UInt8>(capacity: 16)
                XMLScanner.append(
                    scanner.bytes(scanner.textRange), isAttribute: false, isCharacterData: scanner.isCharacterData,
                    to: &text)
                result += String(decoding: text.values, as: UTF8.self)
            case .endOfDocument: return result
            }
        }
    } catch {
        return nil
    }
}
