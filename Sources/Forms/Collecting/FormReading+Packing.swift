import CompetencePlan
import Wording

extension FormReading: Packable {
    package func pack(into writer: inout PackedWriter) {
        writer.write(file)
        writer.write(savedAt)
        writer.write(signature) { $0.write($1) }
        writer.write(unit) { $0.write($1.text) }
        writer.write(answers) { writer, answers in
            writer.write(answers.unit.text)
            writer.write(answers.privacyThreshold ?? 0)
            answers.gaps.pack(into: &writer)
            answers.staffing.pack(into: &writer)
            answers.recruitment.pack(into: &writer)
            answers.measures.pack(into: &writer)
        }
        findings.pack(into: &writer)
    }

    package init(unpacking reader: inout PackedReader) {
        self.init(file: reader.text(), savedAt: reader.text())
        signature = reader.list { $0.text() }
        unit = reader.optional { Identifier($0.text()) }
        answers = reader.optional { reader in
            var answers = UnitAnswers(unit: Identifier(reader.text()))
            let threshold = reader.int()
            answers.privacyThreshold = threshold > 0 ? threshold : nil
            answers.gaps = Array(unpacking: &reader)
            answers.staffing = Array(unpacking: &reader)
            answers.recruitment = Array(unpacking: &reader)
            answers.measures = Array(unpacking: &reader)
            return answers
        }
        findings = Array(unpacking: &reader)
    }
}

extension Finding: Packable {
    package func pack(into writer: inout PackedWriter) {
        writer.write(code.rawValue)
        writer.write(unit) { $0.write($1.text) }
        for text in [place.file, place.sheet, place.cell] { writer.write(text) }
        writer.write(arguments.sorted { $0.key < $1.key }) { writer, argument in
            writer.write(argument.key)
            writer.write(argument.value)
        }
    }

    package init(unpacking reader: inout PackedReader) {
        let code = FindingCode(rawValue: reader.text())
        if code == nil { reader.fail() }
        let unit: Identifier<Unit>? = reader.optional { Identifier($0.text()) }
        let place = Place(file: reader.text(), sheet: reader.text(), cell: reader.text())
        self.init(code ?? .fileDamaged, unit: unit, at: place)
        // Masked when the finding was made.
        arguments = Dictionary(reader.list { ($0.text(), $0.text()) }) { first, _ in first }
    }
}
