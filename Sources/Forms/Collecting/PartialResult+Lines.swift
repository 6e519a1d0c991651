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
        var checksum = ""
        func send(_ line: [UInt8]) {
            checksum = Self.checksum(of: line, after: checksum)
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
                json.member("checksum", checksum)
            } + [Self.lineEnd])
    }

    /// A checksum of a line and of those before it, whose checksum is `previous`: the first digits of SHA-256 of both.
    fileprivate static func checksum(of line: [UInt8], after previous: String = "") -> String {
        String(SHA256.digits(of: Array(previous.utf8) + line).prefix(16))
    }

    fileprivate static let lineEnd = UInt8(ascii: "\n")

    /// Reads such a file line by line and builds the result at the end.
    package struct Reader {
        private let context: FormContext
        private let program: String
        private var checksum = ""
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
            } else if let last = json["checksum"].string {
                guard last == checksum, json["files"].int == entries.count else { throw .damaged }
                isComplete = true
            } else {
                try readEntry(json)
            }
            checksum = PartialResult.checksum(of: line, after: checksum)
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

extension FormContext {
    /// Represents everything that a reading depends on besides its file: the plan, the form schema, the language of
    /// findings, the previous revision and the version of the program.
    fileprivate func fingerprint(_ program: String) -> String {
        let plan = JSONWriter.document { json in self.plan.write(to: &json) }
        let all = [program, plan, "\(layout.schema.version)", layout.language.rawValue, previous.revision?.json ?? ""]
        return PartialResult.checksum(of: Array(all.joined(separator: "\n").utf8))
    }
}
