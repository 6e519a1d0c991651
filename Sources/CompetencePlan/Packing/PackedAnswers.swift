/// One unit's answers as bytes: a quarter of the memory that they take as values.
package struct PackedAnswers: Sendable {
    /// How many answers there are on each sheet.
    package struct Counts: Sendable {
        package let gaps: Int
        package let staffing: Int
        package let recruitment: Int
        package let measures: Int
    }

    package let unit: Identifier<Unit>
    package let counts: Counts
    package let privacyThreshold: Int?
    /// The file that the answers stand in, unless they say another.
    private var file: String
    private let bytes: [UInt8]
    /// Where each sheet's answers end, but the last one's.
    private let ends: (gaps: Int, staffing: Int, recruitment: Int)

    package init(_ answers: UnitAnswers, _ index: PlanIndex, file: String = "") {
        var writer = PackedWriter(index)
        func pack(_ list: some Packable) -> Int {
            writer.begin(in: file)
            list.pack(into: &writer)
            return writer.bytes.count
        }
        unit = answers.unit
        privacyThreshold = answers.privacyThreshold
        self.file = file
        counts = Counts(
            gaps: answers.gaps.count, staffing: answers.staffing.count, recruitment: answers.recruitment.count,
            measures: answers.measures.count)
        ends = (pack(answers.gaps), pack(answers.staffing), pack(answers.recruitment))
        _ = pack(answers.measures)
        bytes = writer.exactBytes
    }

    package func gaps(_ index: PlanIndex) -> [GapAnswer] { list(0..<ends.gaps, index) }
    package func staffing(_ index: PlanIndex) -> [StaffingAnswer] { list(ends.gaps..<ends.staffing, index) }
    package func recruitment(_ index: PlanIndex) -> [RecruitmentAnswer] {
        list(ends.staffing..<ends.recruitment, index)
    }
    package func measures(_ index: PlanIndex) -> [MeasureAnswer] { list(ends.recruitment..<bytes.count, index) }

    package func staffingAlone(_ index: PlanIndex) -> UnitAnswers {
        var answers = UnitAnswers(unit: unit)
        answers.staffing = staffing(index)
        answers.privacyThreshold = privacyThreshold
        return answers
    }

    package func levels(_ index: PlanIndex) -> UnitAnswers {
        var answers = staffingAlone(index)
        answers.gaps = gaps(index)
        return answers
    }

    package func answers(_ index: PlanIndex) -> UnitAnswers {
        var answers = levels(index)
        answers.recruitment = recruitment(index)
        answers.measures = measures(index)
        return answers
    }

    private func list<Answer: Packable>(_ range: Range<Int>, _ index: PlanIndex) -> [Answer] {
        var reader = PackedReader(bytes, in: range, index, file: file)
        return Array(unpacking: &reader)
    }

    /// The same answers, standing in a file of another name.
    package func renamed(_ file: String) -> PackedAnswers {
        var copy = self
        copy.file = file
        return copy
    }

    // MARK: In a file

    package func pack(into writer: inout PackedWriter) {
        writer.write(unit.text)
        writer.write(privacyThreshold ?? 0)
        for end in [ends.gaps, ends.staffing, ends.recruitment] { writer.write(end) }
        for count in [counts.gaps, counts.staffing, counts.recruitment, counts.measures] { writer.write(count) }
        writer.write(packed: bytes)
    }

    /// Reads what was packed; what does not fit together makes the reader broken.
    package init(unpacking reader: inout PackedReader, file: String) {
        unit = Identifier(reader.text())
        let threshold = reader.int()
        privacyThreshold = threshold == 0 ? nil : threshold
        let ends = (0..<3).map { _ in reader.int() }
        let counts = (0..<4).map { _ in reader.int() }
        bytes = Array(reader.packed())
        self.file = file
        let isInOrder = zip([0] + ends, ends + [bytes.count]).allSatisfy { $0 <= $1 }
        if !isInOrder { reader.fail() }
        self.ends = isInOrder ? (ends[0], ends[1], ends[2]) : (0, 0, 0)
        self.counts = Counts(gaps: counts[0], staffing: counts[1], recruitment: counts[2], measures: counts[3])
        if !isWhole(reader.index) { reader.fail() }
    }

    /// Whether every byte can be read, and gives as many answers as were counted.
    private func isWhole(_ index: PlanIndex) -> Bool {
        func holds<Answer: Packable>(_ type: Answer.Type, _ range: Range<Int>, _ count: Int) -> Bool {
            var reader = PackedReader(bytes, in: range, index, file: file)
            return [Answer](unpacking: &reader).count == count && reader.isDone
        }
        return holds(GapAnswer.self, 0..<ends.gaps, counts.gaps)
            && holds(StaffingAnswer.self, ends.gaps..<ends.staffing, counts.staffing)
            && holds(RecruitmentAnswer.self, ends.staffing..<ends.recruitment, counts.recruitment)
            && holds(MeasureAnswer.self, ends.recruitment..<bytes.count, counts.measures)
    }
}
