import CompetencePlan
import TextFormats
import Wording

/// A partial result as a JSON Lines file (schemas/partial.schema.json). The first line identifies the file and what it
/// was made with, then comes one line for each form that was read, and the last line is a checksum.
extension PartialResult {
    /// Why a file is not a partial result that this run can use.
    package enum Refusal: Error {
        case damaged
        /// Made with another plan, language, previous revision or version of the program.
        case other
    }

    private static let schemaName = "kompetanseplan-partial"
    private static let schemaVersion = 5

    /// The first bytes of every such file, even a damaged one.
    package static let firstBytes = Array("{\"schema\":\"\(schemaName)\"".utf8)

    /// Sends each line of the file, with its line end, to `output`.
    package func write(_ context: FormContext, program: String, to output: ([UInt8]) -> Void) {
        var sum = Checksum()
        func send(_ line: [UInt8]) {
            sum.add(line)
            output(line + [Self.lineEnd])
        }
        send(
            JSONWriter.line { json in
                json.member("schema", Self.schemaName)
                json.member("version", Self.schemaVersion)
                json.member("fingerprint", context.fingerprint(program))
            })
        for entry in entries {
            send(
                JSONWriter.line { json in
                    json.member("name", entry.name)
                    json.member("path", entry.path)
                    json.member("realPath", entry.realPath)
                    entry.reading.write(to: &json, context.index)
                })
        }
        output(
            JSONWriter.line { json in
                json.member("files", entries.count)
                json.member("checksum", sum.text)
            } + [Self.lineEnd])
    }

    fileprivate static let lineEnd = UInt8(ascii: "\n")

    /// Reads such a file line by line and builds the result at the end.
    package struct Reader {
        private let context: FormContext
        private let program: String
        private var sum = Checksum()
        private var entries: [Entry] = []
        private var hasHeader = false
        private var isComplete = false

        package init(_ context: FormContext, program: String) {
            self.context = context
            self.program = program
        }

        /// Reads the next line, given without its line end.
        package mutating func read(_ line: [UInt8]) throws(Refusal) {
            guard !isComplete, let json = parsed(line) else { throw .damaged }
            if !hasHeader {
                try readHeader(json)
                hasHeader = true
            } else if let checksum = json["checksum"].string {
                guard checksum == sum.text, json["files"].int == entries.count else { throw .damaged }
                isComplete = true
            } else {
                try readEntry(json)
            }
            sum.add(line)
        }

        private func parsed(_ line: [UInt8]) -> JSONValue? {
            do throws(JSONError) { return try JSONValue(parsing: line) } catch { return nil }
        }

        private func readHeader(_ json: JSONValue) throws(Refusal) {
            guard json["schema"].string == PartialResult.schemaName else { throw .damaged }
            guard json["version"].int == PartialResult.schemaVersion,
                json["fingerprint"].string == context.fingerprint(program)
            else { throw .other }
        }

        private mutating func readEntry(_ json: JSONValue) throws(Refusal) {
            guard let name = json["name"].string, let path = json["path"].string,
                let realPath = json["realPath"].string, let reading = FormReading(json, context.index)
            else { throw .damaged }
            entries.append(Entry(name: name, path: path, realPath: realPath, reading: reading))
        }

        /// The result; the last line must have been read.
        package consuming func result() throws(Refusal) -> PartialResult {
            guard isComplete else { throw .damaged }
            return PartialResult(entries, context.index)
        }
    }
}

/// FNV-1a over 64 bits (www.isthe.com/chongo/tech/comp/fnv): detects damage, not forgery.
private struct Checksum {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(of text: String) { add(Array(text.utf8)) }

    var text: String { String(value, radix: 16) }

    mutating func add(_ bytes: [UInt8]) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
}

extension FormContext {
    /// Represents everything that a reading depends on besides its file: the plan, the form schema, the language of
    /// findings, the previous revision and the version of the program.
    fileprivate func fingerprint(_ program: String) -> String {
        let plan = JSONWriter.document { json in self.plan.write(to: &json) }
        let all = [program, plan, "\(layout.schema.version)", layout.language.rawValue, previous.revision?.json ?? ""]
        return Checksum(of: all.joined(separator: "\n")).text
    }
}
