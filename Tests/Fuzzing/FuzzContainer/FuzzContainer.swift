@testable import SheetReading

/// Opens arbitrary bytes as a zip archive and inflates every entry, at once and as a stream, within small limits.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzContainer(_ data: UnsafePointer<UInt8>, _ size: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: size))
    for streamingBytes in [1 << 16, 0] {
        var limits = ReadLimits()
        limits.partBytes = 1 << 20
        limits.totalBytes = 4 << 20
        limits.streamingBytes = streamingBytes
        let buffers = ReadBuffers()
        guard let archive = try? ZipArchive(FileBytes(bytes, buffers: buffers), limits: limits, buffers: buffers) else {
            continue
        }
        for name in archive.partNames.prefix(50) {
            do throws(ReadError) {
                guard var input = try archive.open(name) else { continue }
                while try input.refill(from: input.count) {}
            } catch {
                continue
            }
        }
    }
    return 0
}
