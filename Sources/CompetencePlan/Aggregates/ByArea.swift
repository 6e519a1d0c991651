/// What one unit said of its fagområder, for looking up: the first of each.
struct ByArea<Value: Sendable>: Sendable {
    private let all: [(area: Choice<SubjectArea>, value: Value)]
    /// Only of many: a few are looked through faster than they are hashed.
    private let places: [ChoiceIdentity: Int]?

    private static var few: Int { 16 }

    init(_ all: [(area: Choice<SubjectArea>, value: Value)]) {
        self.all = all
        places =
            all.count <= Self.few
            ? nil : Dictionary(zip(all.lazy.map(\.area.identity), all.indices)) { first, _ in first }
    }

    subscript(area: Choice<SubjectArea>) -> Value? {
        guard let places else { return all.first { $0.area.isSame(as: area) }?.value }
        return places[area.identity].map { all[$0].value }
    }
}
