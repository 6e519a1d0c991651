import CExpat
import Builders

@testable import SheetReading

/// The contents of an XML document, in a form that allows comparing two parsers.
enum XMLEvent: Equatable {
    case start(String, [String: String])
    case end
    case text(String)

    /// Joins texts that came in several pieces.
    static func append(_ text: String, to events: inout [XMLEvent]) {
        if text.isEmpty { return }
        if case .text(let before)? = events.last {
            events[events.count - 1] = .text(before + text)
        } else {
            events.append(.text(text))
        }
    }
}

/// An independent parser: libexpat, with namespaces.
enum Expat {
    private final class Collector { var events: [XMLEvent] = [] }

    /// The events of a document, or nil if expat refuses it.
    static func events(_ bytes: [UInt8]) -> [XMLEvent]? {
        guard let parser = XML_ParserCreateNS(nil, 1) else { return nil }
        defer { XML_ParserFree(parser) }
        let collector = Collector()
        XML_SetUserData(parser, Unmanaged.passUnretained(collector).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in
                guard let data, let name, let attributes else { return }
                var values: [String: String] = [:]
                var index = 0
                while let key = attributes[index], let value = attributes[index + 1] {
                    values[String(cString: key)] = String(cString: value)
                    index += 2
                }
                Unmanaged<Collector>.fromOpaque(data).takeUnretainedValue().events
                    .append(.start(String(cString: name), values))
            },
            { data, _ in
                guard let data else { return }
                Unmanaged<Collector>.fromOpaque(data).takeUnretainedValue().events.append(.end)
            })
        XML_SetCharacterDataHandler(parser) { data, text, count in
            guard let data, let text else { return }
            let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
            XMLEvent.append(
                String(decoding: bytes, as: UTF8.self),
                to: &Unmanaged<Collector>.fromOpaque(data).takeUnretainedValue().events)
        }
        let isWhole = bytes.withUnsafeBytes { bytes in
            XML_Parse(parser, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), 1) == XML_STATUS_OK
        }
        return isWhole ? collector.events : nil
    }
}

extension XMLScanner {
    /// A scanner at the start of a document.
    init?(_ bytes: [UInt8], _ limits: ReadLimits, _ buffers: ReadBuffers) throws(ReadError) {
        var zip = ZipBuilder()
        zip.entries.append(ZipBuilder.Entry("a", bytes))
        let archive = try ZipArchive(FileBytes(zip.bytes, buffers: buffers), limits: limits, buffers: buffers)
        guard let input = try archive.open("a") else { return nil }
        self.init(input, limits: limits)
    }

    /// The events of a document; throws if the scanner refuses it.
    static func events(
        _ bytes: [UInt8], window: Int? = nil, buffers: ReadBuffers = ReadBuffers()
    ) throws(ReadError) -> [XMLEvent] {
        var limits = ReadLimits()
        limits.windowBytes = window ?? limits.windowBytes
        if window != nil { limits.streamingBytes = 0 }
        guard var scanner = try XMLScanner(bytes, limits, buffers) else { return [] }
        var events: [XMLEvent] = []
        while true {
            switch try scanner.next() {
            case .start: events.append(try scanner.startEvent())
            case .end: events.append(.end)
            case .text:
                var text = Stack<UInt8>(capacity: 16)
                if scanner.textNeedsDecoding {
                    XMLScanner.append(
                        scanner.bytes(scanner.textRange), isAttribute: false, isCharacterData: scanner.isCharacterData,
                        to: &text)
                } else {
                    text.append(scanner.bytes(scanner.textRange))
                }
                XMLEvent.append(String(decoding: text.values, as: UTF8.self), to: &events)
            case .endOfDocument: return events
            }
        }
    }

    private func startEvent() throws(ReadError) -> XMLEvent {
        var values: [String: String] = [:]
        for index in 0..<attributes.count {
            let attribute = attributes[index]
            values[expandedName(attribute.name, isAttribute: true)] = try decoded(attribute)
        }
        return .start(expandedName(open.last?.name ?? 0, isAttribute: false), values)
    }

    /// A name in expat's notation: its namespace, a separator, its local name.
    private func expandedName(_ number: Int32, isAttribute: Bool) -> String {
        let prefix = names[number].prefix
        let text = names.text(number)
        let local = text.split(separator: ":").last.map(String.init) ?? ""
        if isAttribute, prefix == 0 { return local }
        let binding = bindings[Int(prefix)]
        let address = binding < 0 ? "" : names.address(binding)
        return address.isEmpty ? local : address + "\u{1}" + local
    }
}
