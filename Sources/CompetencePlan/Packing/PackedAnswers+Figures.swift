/// Unpacking what the council's sheets need, past all that they do not show.
extension PackedAnswers {
    /// Levels and staffing alone.
    func levelFigures(_ index: PlanIndex) -> UnitFigures {
        var figures = UnitFigures(unit: unit, privacyThreshold: privacyThreshold)
        figures.levels = list(0..<ends.gaps, index) { StatedLevels(unpacking: &$0) }
        figures.staffing = list(ends.gaps..<ends.staffing, index) { StatedStaffing(unpacking: &$0) }
        return figures
    }

    func figures(_ index: PlanIndex) -> UnitFigures {
        var figures = levelFigures(index)
        figures.recruitment = list(ends.staffing..<ends.recruitment, index) { StatedRecruitment(unpacking: &$0) }
        figures.measures = statedMeasures(index)
        return figures
    }

    func statedMeasures(_ index: PlanIndex) -> [StatedMeasure] {
        list(ends.recruitment..<end, index) { StatedMeasure(unpacking: &$0) }
    }

    /// The measures that are said to answer a fagområde.
    func measures(for area: Choice<SubjectArea>, _ index: PlanIndex) -> [String] {
        statedMeasures(index).filter { $0.answers(area) }.map(\.measure)
    }

    private func list<Stated>(
        _ range: Range<UInt32>, _ index: PlanIndex, _ unpack: (inout PackedReader) -> Stated
    ) -> [Stated] {
        var reader = reader(of: range, index)
        return reader.list(unpack)
    }
}

extension StatedLevels {
    fileprivate init(unpacking reader: inout PackedReader) {
        area = reader.area()
        current = reader.int()
        desired = reader.int()
        importance = reader.optional { $0.int() }
        reader.skipText()
        reader.skipEnd()
    }
}

extension StatedStaffing {
    fileprivate init(unpacking reader: inout PackedReader) {
        area = reader.area()
        figures = StaffingFigures(
            headcount: reader.int(), fte: reader.optional { .init(units: $0.int64()) },
            fullTime: reader.optional { $0.int() }, departures: reader.optional { $0.int() },
            vacant: reader.optional { .init(units: $0.int64()) })
        reader.skipText()
        reader.skipEnd()
    }
}

extension StatedRecruitment {
    fileprivate init(unpacking reader: inout PackedReader) {
        position = reader.position()
        year = reader.int()
        count = reader.int()
        reader.skipRepeatedText()
        reader.skipEnd()
    }
}

extension StatedMeasure {
    fileprivate init(unpacking reader: inout PackedReader) {
        need = reader.text(.words)
        measure = reader.text()
        strategies = reader.strategies()
        area = reader.optional { $0.area() }
        reader.skipText()
        deadline = reader.optional { $0.deadline() }
        cost = reader.optional { .init(units: $0.int64()) }
        isBudgeted = reader.optional { $0.bool() }
        _ = reader.optional { $0.int() }
        status = reader.optional { $0.text() }.flatMap(MeasureStatus.init(rawValue:))
        reader.skipText()
        reader.skipEnd()
    }
}

extension PackedReader {
    fileprivate mutating func skipRepeatedText() {
        if bool() { skipText() }
    }

    /// Goes past what every answer ends with: HR's own columns, and the cell that it stands in.
    fileprivate mutating func skipEnd() {
        var own = natural()
        while own > 0, !isBroken {
            own -= 1
            skipText()
            if bool() { skipText() } else { _ = natural() }
        }
        skipRepeatedText()
        skipRepeatedText()
        skipText()
    }
}
