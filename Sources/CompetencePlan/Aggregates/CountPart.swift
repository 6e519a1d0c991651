/// One part of a total of persons, and whether it may be shown to others than HR.
///
/// The rules follow those for small counts in published tables. A count from 1 up to the threshold is
/// hidden, and so is one that leaves that few others among the same employees. Enough other parts are hidden
/// that the total does not reveal it.
struct CountPart: Hashable, Sendable {
    /// The persons counted.
    let count: Int
    /// The other employees in the same group; nil if the count includes all of them.
    let complement: Int?
    /// The counts that the visible figures, and the sign for hidden, leave possible. Employees in full-time positions,
    /// for instance, cannot exceed the årsverk, and are all employees if each has one årsverk.
    let possible: ClosedRange<Int>
    private(set) var isHidden: Bool
    /// Whether the answers are carried forward, so that an earlier edition's totals include it too.
    let isCarried: Bool
    /// Whether it is hidden for another reason than its count.
    private let isHiddenAnyway: Bool

    /// An upper bound for any count.
    static let most = Int(Int32.max)

    /// A part that is hidden because it is small, because it leaves few others, or because of `isHidden`.
    ///
    /// A reader who knows the rule also knows that "none" and "all" are shown, so neither is possible where the
    /// rule is the reason for hiding.
    init(
        _ count: Int, complement: Int? = nil, possible: ClosedRange<Int>? = nil, isHidden: Bool = false,
        isCarried: Bool = false, threshold: Int
    ) {
        self.count = count
        self.isCarried = isCarried
        self.complement = complement
        isHiddenAnyway = isHidden
        self.isHidden = isHidden || count.isFew(threshold) || complement?.isFew(threshold) == true
        let range = possible ?? 0...(complement.map { count + $0 } ?? Self.most)
        self.possible =
            if isHidden || range.count == 1 { range } else if let complement {
                range.clamped(to: 1...max(count + complement - 1, 1))
            } else {
                count.isFew(threshold) ? 1...(threshold - 1) : range
            }
    }

    mutating func hide() { isHidden = true }

    /// Whether the count can be derived although it is hidden.
    var isDerivable: Bool { possible.count == 1 }

    /// Whether it would also be hidden for its own sake with `more` additional persons.
    func isHidden(with more: Int, _ threshold: Int) -> Bool {
        possible.contains(count + more)
            && (isHiddenAnyway || (count + more).isFew(threshold)
                || complement.map { ($0 - more).isFew(threshold) } ?? false)
    }
}

extension Int {
    /// Whether it is a number of persons that must be hidden: below `threshold`, but not zero.
    func isFew(_ threshold: Int) -> Bool { self > 0 && self < threshold }
}

/// What a reader can derive about hidden parts: their sum, which is the total minus the visible parts.
private struct HiddenSum {
    private var parts = 0
    private var count = 0
    private var complement: Int?
    /// How many persons fewer or more the parts could have.
    private var fewer = 0
    private var more = 0

    mutating func add(_ part: CountPart) {
        guard part.isHidden, !part.isDerivable else { return }
        fewer += part.count - part.possible.lowerBound
        more += part.possible.upperBound - part.count
        parts += 1
        count += part.count
        complement += part.complement
    }

    /// Whether the sum reveals none of its parts: there are at least two, with enough persons in them and beside them,
    /// and the sum is neither the minimum nor the maximum possible. Two of several groups may both be small, since
    /// nobody knows how many employees they have. Of employees, more are hidden one step above the minimum too: if they
    /// were not, that more are hidden would tell that the sum is the minimum.
    func isSafe(_ threshold: Int, ofGroups: Bool = false) -> Bool {
        let enough = ofGroups && complement == nil ? 2 * threshold : threshold
        return parts == 0
            || parts >= 2 && count >= enough && complement.map { $0 >= threshold } ?? true
                && fewer > (complement == nil ? 1 : 0) && more > 0
    }
}

extension [CountPart] {
    /// Hides more parts until their total reveals no hidden one, also to a reader who knows the rule and
    /// considers every set of counts that would look the same. Returns false if it still does when all are
    /// hidden, so that the total must be hidden.
    ///
    /// Among counts of a known number of employees, a single hidden count is known to be small. So each hidden count
    /// must be able to have one person more or fewer while another has the reverse. If not, all are hidden, since the
    /// choice of which to hide would reveal which are small.
    mutating func protect(_ threshold: Int) -> Bool {
        if contains(where: { $0.complement != nil }) {
            let hidden = filter { $0.isHidden && !$0.isDerivable }
            let canBeMore = hidden.map { $0.isHidden(with: 1, threshold) }
            let canBeFewer = hidden.map { $0.isHidden(with: -1, threshold) }
            let canVary = canBeMore.contains(true) && canBeFewer.contains(true)
            let eachCan = zip(canBeMore, canBeFewer).allSatisfy { $0 || $1 }
            if hidden.isEmpty || canVary && eachCan && isSafe(threshold) { return true }
            hideAll()
            return isSafe(threshold)
        }
        while !isSafe(threshold) {
            guard let smallest = smallestPublished else { return false }
            // Hiding only one of several equal parts would reveal by its position that it is not small.
            for index in indices where self[index].order == smallest.order { self[index].hide() }
        }
        return true
    }

    /// Whether the sum of the hidden parts reveals none of them, and neither does that of the parts that are not
    /// carried forward: the sum of the others may be known from an earlier edition.
    fileprivate func isSafe(_ threshold: Int, ofGroups: Bool = false) -> Bool {
        [self, filter { !$0.isCarried }].allSatisfy { parts in
            parts.reduce(into: HiddenSum()) { $0.add($1) }.isSafe(threshold, ofGroups: ofGroups)
        }
    }

    /// The visible part with the fewest employees, if known, so that hiding it reveals nothing about its count;
    /// otherwise the smallest, non-empty before empty. Of equal parts, the first.
    private var smallestPublished: CountPart? {
        filter { !$0.isHidden && !$0.isDerivable }.min { $0.order < $1.order }
    }

    /// Hides one more part; of equal ones, the first.
    mutating func hideSmallest() {
        if let smallest = smallestPublished, let index = firstIndex(of: smallest) { self[index].hide() }
    }

    mutating func hideAll() { for index in indices where !self[index].isDerivable { self[index].hide() } }

    fileprivate var total: CountPart.Order {
        (allSatisfy { $0.order.0 == 1 } ? 1 : 0, reduce(0) { $0 + $1.order.1 })
    }

    fileprivate func isFew(_ threshold: Int) -> Bool {
        let others = compactMap(\.complement)
        return reduce(0) { $0 + $1.count }.isFew(threshold)
            || (others.count == count && others.reduce(0, +).isFew(threshold))
    }
}

extension CountPart {
    /// Empty parts come last.
    fileprivate typealias Order = (Int, Int)
    fileprivate var order: Order { complement.map { (0, count + $0) } ?? (count == 0 ? 1 : 0, count) }
}

/// A count of persons for groups of units (tjenesteområder) and in total, and what of it is hidden.
struct CountTree: Sendable {
    private(set) var groups: [[CountPart]]
    /// Whether the total of each group is hidden.
    private(set) var hidesGroup: [Bool]
    private(set) var hidesTotal: Bool

    init(_ groups: [[CountPart]], threshold: Int) {
        self.groups = groups
        hidesGroup = groups.map { _ in false }
        hidesTotal = groups.flatMap(\.self).isFew(threshold)
        for index in groups.indices {
            hidesGroup[index] = !self.groups[index].protect(threshold) || groups[index].isFew(threshold)
        }
        if !hidesTotal { protectTotal(threshold) }
        if hidesTotal { hideAll() }
    }

    /// Hides the smallest groups until the grand total reveals none of them: all that are no larger than a group that
    /// must be hidden, and as many more as necessary. If that fails, the grand total is hidden. The visible groups do
    /// not reveal which of the hidden ones are small.
    private mutating func protectTotal(_ threshold: Int) {
        let order = groups.indices.filter { !groups[$0].isEmpty }.sorted { groups[$0].total < groups[$1].total }
        guard let last = order.lastIndex(where: { hidesGroup[$0] }) else { return }
        var hidden: [CountPart] = []
        for (offset, group) in order.enumerated() {
            hidesGroup[group] = true
            groups[group].hideAll()
            hidden += groups[group]
            let isLastOfEquals =
                order.dropFirst(offset + 1).first.map { groups[$0].total != groups[group].total } ?? true
            if offset >= max(last, 1), isLastOfEquals, hidden.isSafe(threshold, ofGroups: true) { return }
        }
        hidesTotal = true
    }

    /// With so few persons that even their sum must be hidden, any visible part would reveal the others.
    private mutating func hideAll() {
        for index in groups.indices {
            hidesGroup[index] = true
            groups[index].hideAll()
        }
    }
}
