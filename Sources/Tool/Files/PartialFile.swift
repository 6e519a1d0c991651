import Forms
import Wording

/// Files with partial results (`merge --partial`).
enum PartialFile {
    /// The extension of partial results.
    private static let fileExtension = ".partial"

    static func hasExtension(_ name: String) -> Bool { name.lowercased().hasSuffix(fileExtension) }

    /// Whether a file with that extension starts like a partial result. Some browsers use the same extension for
    /// unfinished downloads.
    static func hasHeader(_ path: String) -> Bool {
        Descriptor.start(of: path, atMost: PartialResult.firstBytes.count) == PartialResult.firstBytes
    }

    /// More than any form's answers need.
    private static let longestLine = 64 << 20

    static func read(_ path: String, _ context: FormContext) throws(ToolError) -> PartialResult {
        var reader = PartialResult.Reader(context, program: Program.version)
        var refusal: PartialResult.Refusal?
        try InputFile.readLines(path, longest: longestLine, context.texts) { line in
            guard refusal == nil else { return }
            do throws(PartialResult.Refusal) { try reader.read(line) } catch { refusal = error }
        }
        do throws(PartialResult.Refusal) {
            if let refusal { throw refusal }
            return try reader.result()
        } catch {
            let key: TextKey =
                switch error {
                case .damaged: .partialDamaged
                case .other: .partialOther
                }
            throw ToolError(context.texts(key, ["file": path]))
        }
    }
}
