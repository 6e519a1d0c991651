/// The fagområder of a roll-up, and the mapping from each municipality's fagområder to them.
struct CommonAreas {
    private(set) var names: CommonNames<SubjectArea>
    private(set) var rows: [AreaMapping.Row] = []
    /// Fagområder that are not cross-cutting in at least one municipality.
    private(set) var areasWithStaffing: Set<Identifier<SubjectArea>> = []
    private var common: [AreaMapping.Key: Identifier<SubjectArea>] = [:]

    init(_ members: [RollUp.Member], _ mapping: AreaMapping) {
        names = CommonNames(matchesIDs: true)
        for member in members {
            for (area, units) in member.areas { add(area, of: member, answeredBy: units, mapping) }
        }
        let shared = Dictionary(grouping: rows) { NormalisedText.of($0.common) }
        for index in rows.indices {
            let alike = shared[NormalisedText.of(rows[index].common)] ?? []
            rows[index].municipalities = Set(alike.map(\.municipality)).count
        }
    }

    private mutating func add(
        _ area: Choice<SubjectArea>, of member: RollUp.Member, answeredBy units: Int, _ mapping: AreaMapping
    ) {
        let name = member.index.name(of: area)
        let key = AreaMapping.Key(municipality: member.name, area, name: name)
        let mappedName = mapping.common[key]
        // Once HR has renamed a fagområde, its id must not match other municipalities' fagområder.
        let item = names.add(mappedName == nil ? key.id : nil, name: mappedName ?? name)
        common[key] = item.id
        if !member.index.isCrossCutting(area) { areasWithStaffing.insert(item.id) }
        rows.append(
            AreaMapping.Row(
                municipality: member.name, area: area, name: name, common: item.name, units: units,
                municipalities: 1))
    }

    /// The common fagområde of a municipality's own.
    func common(_ area: Choice<SubjectArea>, of member: RollUp.Member) -> Identifier<SubjectArea>? {
        common[AreaMapping.Key(municipality: member.name, area, name: member.index.name(of: area))]
    }
}

/// Items of several plans combined: an equal name means the same item, and so does an equal id where `matchesIDs`.
/// Plans that were begun with the same lists may have given the same ids to different positions and strategies.
struct CommonNames<Owner> {
    typealias Item = (id: Identifier<Owner>, name: String)

    private let matchesIDs: Bool
    /// In first-seen order.
    private(set) var all: [Item] = []
    private var byID: [String: Int] = [:]
    private var byName: [String: Int] = [:]
    private var taken: Set<String> = []

    init(matchesIDs: Bool) { self.matchesIDs = matchesIDs }

    /// Returns the common item, which is added if it is new.
    @discardableResult
    mutating func add(_ id: String?, name: String) -> Item {
        let normalised = NormalisedText.of(name)
        let index = id.flatMap { matchesIDs ? byID[$0] : nil } ?? byName[normalised] ?? all.count
        if index == all.count {
            let wanted = id ?? Identifier<Owner>.slug(of: name)
            let free = Identifier<Owner>.free(wanted.isEmpty ? "x" : wanted, isTaken: taken.contains)
            taken.insert(free)
            all.append((Identifier(free), name))
        }
        if byName[normalised] == nil { byName[normalised] = index }
        if let id, byID[id] == nil { byID[id] = index }
        return all[index]
    }

    /// The common id of the item with this name, if any.
    func named(_ name: String) -> Identifier<Owner>? { byName[NormalisedText.of(name)].map { all[$0].id } }
}

/// Statuses or categories of several plans combined: equal name and role means the same item.
struct CommonList<Element: StandardListed> {
    private struct Key: Hashable {
        let name: PlanName
        let role: String

        init(_ element: Element) {
            if case .own(let text) = element.name { name = .own(NormalisedText.of(text)) } else { name = element.name }
            role = element.role.rawValue
        }
    }

    /// In first-seen order.
    private(set) var all: [Element] = []
    private var indices: [Key: Int] = [:]

    mutating func add(_ element: Element) {
        let key = Key(element)
        guard indices[key] == nil else { return }
        indices[key] = all.count
        var new = element
        new.id = Identifier(Identifier<Element>.free(element.id.text) { id in all.contains { $0.id.text == id } })
        all.append(new)
    }

    func common(_ element: Element) -> Element? { indices[Key(element)].map { all[$0] } }
}
