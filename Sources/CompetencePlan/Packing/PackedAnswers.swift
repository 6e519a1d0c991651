/// One unit's answers as bytes: a quarter of the memory that they take as values. A class, since they stand in several
/// lists, which then hold one reference each.
package final class PackedAnswers: Sendable {
    /// How many answers there are on each sheet.
    package struct Counts: Sendable {
        private let all: (gaps: UInt32, staffing: UInt32, recruitment: UInt32, measures: UInt32)

        package var gaps: Int { Int(all.gaps) }
        package var staffing: Int { Int(all.staffing) }
        package var recruitment: Int { Int(all.recruitment) }
        package var measures: Int { Int(all.measures) }

        fileprivate init(_ gaps: Int, _ staffing: Int, _ recruitment: Int, _ measures: Int) {
            all = (
                UInt32(clamping: gaps), UInt32(clamping: staffing), UInt32(clamping: recruitment),
                UInt32(clamping: measures)
            )
        }
    }

    package let unit: Identifier<Unit>
    package let counts: Counts
    package let privacyThreshold: Int?
    /// The file that the answers stand in, unless they say another.
    private let file: String
    private let bytes: [UInt8]
    /// Where each sheet's answers end, but the last one's.
    let ends: (gaps: UInt32, staffing: UInt32, recruitment: UInt32)

    package init(_ answers: UnitAnswers, _ index: PlanIndex, file: String = "") {
        var writer = PackedWriter(index)
        func pack(_ list: some Packable) -> UInt32 {
            writer.begin(in: file)
            list.pack(into: &writer)
            return UInt32(clamping: writer.bytes.count)
        }
        unit = answers.unit
        privacyThreshold = answers.privacyThreshold
        self.file = file
        counts = Counts(
            answers.gaps.count, answers.staffing.count, answers.recruitment.count, answers.measures.count)
        ends = (pack(answers.gaps), pack(answers.staffing), pack(answers.recruitment))
        _ = pack(answers.measures)
        bytes = writer.exactBytes
    }

    /// The same answers, standing in a file of another name.
    package init(_ answers: PackedAnswers, renamed file: String) {
        unit = answers.unit
        counts = answers.counts
        privacyThreshold = answers.privacyThreshold
        self.file = file
        bytes = answers.bytes
        ends = answers.ends
    }

    package func gaps(_ index: PlanIndex) -> [GapAnswer] { list(0..<ends.gaps, index) }
    package func staffing(_ index: PlanIndex) -> [StaffingAnswer] { list(ends.gaps..<ends.staffing, index) }
    package func recruitment(_ index: PlanIndex) -> [RecruitmentAnswer] {
        list(ends.staffing..<ends.recruitment, index)
    }
    package func measures(_ index: PlanIndex) -> [MeasureAnswer] { list(ends.recruitment..<end, index) }

    var end: UInt32 { UInt32(clamping: bytes.count) }

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

    private func list<Answer: Packable>(_ range: Range<UInt32>, _ index: PlanIndex) -> [Answer] {
        var reader = reader(of: range, index)
        return Array(unpacking: &reader)
    }

    func reader(of range: Range<UInt32>, _ index: PlanIndex) -> PackedReader {
        PackedReader(bytes, in: Int(range.lowerBound)..<Int(range.upperBound), index, file: file)
    }

    // MARK: In a file

    package func pack(into writer: inout PackedWriter) {
        writer.write(unit.text)
        writer.write(privacyThreshold ?? 0)
        for end in [ends.gaps, ends.staffing, ends.recruitment] { writer.write(Int(end)) }
        for count in [counts.gaps, counts.staffing, counts.recruitment, counts.measures] { writer.write(count) }
        writer.write(packed: bytes)
    }

    /// Reads what was packed; what does not fit together makes the reader broken.
    package init(unpacking reader: inout PackedReader, file: String) {
        unit = reader.index.known(Identifier(reader.text()))
        let threshold = reader.int()
        privacyThreshold = threshold == 0 ? nil : threshold
        let ends = (0..<3).map { _ in reader.int() }
        let counts = (0..<4).map { _ in reader.int() }
        bytes = Array(reader.packed())
        self.file = file
        let isInOrder = zip([0] + ends, ends + [bytes.count]).allSatisfy { $0 <= $1 }
        if !isInOrder { reader.fail() }
        let known = isInOrder ? ends.map { UInt32(clamping: $0) } : [0, 0, 0]
        self.ends = (known[0], known[1], known[2])
        self.counts = Counts(counts[0], counts[1], counts[2], counts[3])
        if !isWhole(reader.index) { reader.fail() }
    }

    /// Whether every byte can be read, and gives as many answers as were counted.
    private func isWhole(_ index: PlanIndex) -> Bool {
        func holds<Answer: Packable>(_ type: Answer.Type, _ range: Range<UInt32>, _ count: Int) -> Bool {
            var reader = reader(of: range, index)
            return [Answer](unpacking: &reader).count == count && reader.isDone
        }
        return holds(GapAnswer.self, 0..<ends.gaps, counts.gaps)
            && holds(StaffingAnswer.self, ends.gaps..<ends.staffing, counts.staffing)
            && holds(RecruitmentAnswer.self, ends.staffing..<ends.recruitment, counts.recruitment)
            && holds(MeasureAnswer.self, ends.recruitment..<end, counts.measures)
    }
}
