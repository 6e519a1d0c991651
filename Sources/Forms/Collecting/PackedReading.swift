import CompetencePlan
import Wording

/// What one file gave, kept as bytes until all files are read. A class, since it stands in several lists on its way, which
/// then hold one reference each.
package final class PackedReading: Sendable {
    package let file: String
    package let unit: Identifier<Unit>?
    package let savedAt: String
    package let signature: [String]
    package let answers: PackedAnswers?
    package let findings: PackedFindings

    package init(_ reading: FormReading, _ index: PlanIndex) {
        file = reading.file
        unit = reading.unit
        savedAt = reading.savedAt
        signature = reading.signature
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
        savedAt = reading.savedAt
        signature = reading.signature
        answers = reading.answers?.renamed(name)
        findings = reading.findings.renamed(name)
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
        writer.write(savedAt)
        writer.write(signature) { $0.write($1) }
        writer.write(answers) { $1.pack(into: &$0) }
        findings.pack(into: &writer)
    }

    package init(unpacking reader: inout PackedReader) {
        file = reader.text()
        unit = reader.optional { Identifier($0.text()) }
        savedAt = reader.text()
        signature = reader.list { $0.text() }
        let file = file
        answers = reader.optional { PackedAnswers(unpacking: &$0, file: file) }
        findings = PackedFindings(unpacking: &reader, file: file)
    }
}

/// Some findings as bytes, gone through in their order.
package struct PackedFindings: Sequence, Sendable {
    package let count: Int
    package let errors: Int
    package let warnings: Int
    private var file: String
    private let bytes: [UInt8]
    fileprivate let index: PlanIndex

    package init(_ findings: [Finding], _ index: PlanIndex, file: String = "") {
        var writer = PackedWriter(index, file: file)
        for finding in findings { finding.pack(into: &writer) }
        bytes = writer.exactBytes
        count = findings.count
        errors = findings.count { $0.severity == .error }
        warnings = findings.count { $0.severity == .warning }
        self.file = file
        self.index = index
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

    func renamed(_ name: String) -> PackedFindings {
        var copy = self
        copy.file = name
        return copy
    }

    func pack(into writer: inout PackedWriter) {
        for number in [count, errors, warnings] { writer.write(number) }
        writer.write(packed: bytes)
    }

    init(unpacking reader: inout PackedReader, file: String) {
        count = reader.int()
        errors = reader.int()
        warnings = reader.int()
        bytes = Array(reader.packed())
        index = reader.index
        self.file = file
        var findings = PackedReader(bytes, index, file: file)
        var left = count
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
        let unit: Identifier<Unit>? = reader.optional { Identifier($0.text()) }
        let place = Place(file: reader.text(.file), sheet: reader.text(.sheet), cell: reader.text())
        self.init(code ?? .fileDamaged, unit: unit, at: place)
        self.severity = severity ?? .error
        // Masked when the finding was made.
        arguments = Dictionary(reader.list { ($0.text(), $0.text()) }) { first, _ in first }
    }
}
