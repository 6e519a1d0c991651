import CompetencePlan
import Wording

/// What one file gave, kept as bytes until all files are read. A class, since it stands in several lists on its way, which
/// then hold one reference each.
package final class PackedReading: Sendable {
    package let file: String
    package let unit: Identifier<Unit>?
    /// When the form was saved, and who filled it in.
    private let head: [UInt8]
    package let answers: PackedAnswers?
    package let findings: PackedFindings

    package init(_ reading: FormReading, _ index: PlanIndex) {
        file = reading.file
        unit = reading.unit
        var writer = PackedWriter(index)
        writer.write(reading.savedAt)
        writer.write(reading.signature) { $0.write($1) }
        head = writer.exactBytes
        answers = reading.answers.map { PackedAnswers($0, index, file: reading.file) }
        findings = PackedFindings(reading.findings, index, file: reading.file)
    }

    /// The same of a file that is called otherwise.
    package func renamed(_ name: String) -> PackedReading {
        name == file ? self : PackedReading(self, named: name)
    }

    private init(_ reading: PackedReading, named name: String) {
        file = name
        unit = reading.unit
        head = reading.head
        answers = reading.answers.map { PackedAnswers($0, renamed: name) }
        findings = PackedFindings(reading.findings, renamed: name)
    }

    /// As in `FormReading`.
    package var savedAt: String { unpackedHead.savedAt }
    package var signature: [String] { unpackedHead.signature }

    private var unpackedHead: (savedAt: String, signature: [String]) {
        var reader = PackedReader(head, findings.index)
        return (reader.text(), reader.list { $0.text() })
    }

    /// All of it as bytes, but what the file is called: the same for two readings that say the same.
    var content: [UInt8] {
        var writer = PackedWriter(findings.index)
        renamed("").pack(into: &writer)
        return writer.bytes
    }

    package func pack(into writer: inout PackedWriter) {
        writer.write(file)
        writer.write(unit) { $0.write($1.text) }
        writer.write(packed: head)
        writer.write(answers) { $1.pack(into: &$0) }
        findings.pack(into: &writer)
    }

    package init(unpacking reader: inout PackedReader) {
        file = reader.text()
        unit = reader.optional { $0.index.known(Identifier($0.text())) }
        head = Array(reader.packed())
        let file = file
        answers = reader.optional { PackedAnswers(unpacking: &$0, file: file) }
        findings = PackedFindings(unpacking: &reader, file: file)
        var head = PackedReader(head, reader.index)
        _ = head.text()
        _ = head.list { $0.text() }
        if !head.isDone { reader.fail() }
    }
}

/// Some findings as bytes, gone through in their order. A class for the same reason.
package final class PackedFindings: Sequence, Sendable {
    private let counts: (all: UInt32, errors: UInt32, warnings: UInt32)
    private let file: String
    private let bytes: [UInt8]
    fileprivate let index: PlanIndex

    package var count: Int { Int(counts.all) }
    package var errors: Int { Int(counts.errors) }
    package var warnings: Int { Int(counts.warnings) }

    package init(_ findings: [Finding], _ index: PlanIndex, file: String = "") {
        var writer = PackedWriter(index, file: file)
        for finding in findings { finding.pack(into: &writer) }
        bytes = writer.exactBytes
        counts = (
            UInt32(clamping: findings.count), UInt32(clamping: findings.count { $0.severity == .error }),
            UInt32(clamping: findings.count { $0.severity == .warning })
        )
        self.file = file
        self.index = index
    }

    /// The same findings in a file of another name.
    init(_ findings: PackedFindings, renamed file: String) {
        counts = findings.counts
        bytes = findings.bytes
        index = findings.index
        self.file = file
    }

    package func makeIterator() -> AnyIterator<Finding> {
        var reader = PackedReader(bytes, index, file: file)
        var left = count
        return AnyIterator {
            guard left > 0 else { return nil }
            left -= 1
            return Finding(unpacking: &reader)
        }
    }

    func pack(into writer: inout PackedWriter) {
        for number in [count, errors, warnings] { writer.write(number) }
        writer.write(packed: bytes)
    }

    init(unpacking reader: inout PackedReader, file: String) {
        let numbers = (0..<3).map { _ in UInt32(clamping: reader.int()) }
        counts = (numbers[0], numbers[1], numbers[2])
        bytes = Array(reader.packed())
        index = reader.index
        self.file = file
        var findings = PackedReader(bytes, index, file: file)
        var left = counts.all
        while left > 0, !findings.isBroken {
            _ = Finding(unpacking: &findings)
            left -= 1
        }
        if !findings.isDone || left != 0 { reader.fail() }
    }
}

extension Finding: Packable {
    package func pack(into writer: inout PackedWriter) {
        writer.write(code.rawValue)
        writer.write(severity.rawValue)
        writer.write(unit) { $0.write($1.text) }
        writer.write(.file, place.file)
        writer.write(.sheet, place.sheet)
        writer.write(place.cell)
        writer.write(arguments.sorted { $0.key < $1.key }) { writer, argument in
            writer.write(argument.key)
            writer.write(argument.value)
        }
    }

    package init(unpacking reader: inout PackedReader) {
        let code = FindingCode(rawValue: reader.text())
        let severity = Severity(rawValue: reader.text())
        if code == nil || severity == nil { reader.fail() }
        let unit: Identifier<Unit>? = reader.optional { $0.index.known(Identifier($0.text())) }
        let place = Place(file: reader.text(.file), sheet: reader.text(.sheet), cell: reader.text())
        self.init(code ?? .fileDamaged, unit: unit, at: place)
        self.severity = severity ?? .error
        // Masked when the finding was made.
        arguments = Dictionary(reader.list { ($0.text(), $0.text()) }) { first, _ in first }
    }
}
