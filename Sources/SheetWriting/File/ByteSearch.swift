import Glibc

extension Collection<UInt8> where SubSequence == ArraySlice<UInt8>, Index == Int {
    /// The first place of `text` at or after `start`, or nil: strings would be searched by characters.
    func place(of text: StaticString, from start: Int? = nil) -> Int? {
        let rest = self[(start ?? startIndex)...]
        return rest.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return nil }
            let length = text.utf8CodeUnitCount
            var place = 0
            while place + length <= bytes.count,
                let found = memchr(base + place, Int32(text.utf8Start.pointee), bytes.count - length - place + 1)
            {
                place = UnsafeRawPointer(found) - base
                if memcmp(found, text.utf8Start, length) == 0 { return rest.startIndex + place }
                place += 1
            }
            return nil
        }
    }

    func begins(with text: StaticString) -> Bool {
        text.withUTF8Buffer { starts(with: $0) }
    }

    func ends(with text: StaticString) -> Bool {
        text.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
    }
}

extension [UInt8] {
    static func += (bytes: inout [UInt8], text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}
