/// The answers of many units, kept as bytes: each unit's are made anew when they are looked at, all of them or one
/// sheet's.
package struct AnswerStore: RandomAccessCollection, Sendable {
    private var packed: [PackedAnswers] = []
    /// Where the answers of each of the plan's units stand; -1 where there are none.
    private var places: [Int32]
    private let index: PlanIndex

    package init(_ index: PlanIndex, _ answers: some Sequence<UnitAnswers> = EmptyCollection()) {
        self.index = index
        places = Array(repeating: -1, count: index.plan.units.count)
        for unit in answers { append(PackedAnswers(unit, index)) }
    }

    package mutating func append(_ answers: PackedAnswers) {
        let place = index.place(of: answers.unit)
        if places.indices.contains(place) { places[place] = Int32(packed.count) }
        packed.append(answers)
    }

    /// Where a unit's answers stand; nil where there are none.
    package func place(of unit: Identifier<Unit>) -> Int? {
        let place = index.place(of: unit)
        return places.indices.contains(place) && places[place] >= 0 ? Int(places[place]) : nil
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { packed.count }

    package subscript(position: Int) -> UnitAnswers { packed[position].answers(index) }

    package func unit(at position: Int) -> Identifier<Unit> { packed[position].unit }

    /// A unit's levels and staffing alone.
    package func levels(at position: Int) -> UnitAnswers { packed[position].levels(index) }

    /// A unit's staffing alone.
    package func staffing(at position: Int) -> UnitAnswers { packed[position].staffingAlone(index) }

    /// A unit's recruitment alone.
    package func recruitment(at position: Int) -> [RecruitmentAnswer] { packed[position].recruitment(index) }

    /// A unit's measures alone.
    package func measures(at position: Int) -> [MeasureAnswer] { packed[position].measures(index) }

    /// What the council's sheets need of a unit, all of it or the levels and the staffing alone.
    package func figures(at position: Int) -> UnitFigures { packed[position].figures(index) }
    package func levelFigures(at position: Int) -> UnitFigures { packed[position].levelFigures(index) }

    /// The same of its needs and measures alone, and what it does for a fagområde.
    func statedMeasures(at position: Int) -> [StatedMeasure] { packed[position].statedMeasures(index) }
    package func measures(at position: Int, for area: Choice<SubjectArea>) -> [String] {
        packed[position].measures(for: area, index)
    }

    package var units: some Sequence<Identifier<Unit>> { packed.lazy.map(\.unit) }

    /// The strictest privacy threshold that comes with answers carried forward; nil where there are none.
    package var strictestThreshold: Int? { packed.lazy.compactMap(\.privacyThreshold).max() }

    /// How many answers there are of a kind.
    package func count(_ kind: KeyPath<PackedAnswers.Counts, Int>) -> Int {
        packed.reduce(0) { $0 + $1.counts[keyPath: kind] }
    }

    /// How many answers a unit has of a kind.
    package func count(_ kind: KeyPath<PackedAnswers.Counts, Int>, at position: Int) -> Int {
        packed[position].counts[keyPath: kind]
    }
}

extension AnswerStore: Equatable {
    package static func == (left: AnswerStore, right: AnswerStore) -> Bool { left.elementsEqual(right) }
}
