/// One part of a total of persons, and whether others than HR may see it.
///
/// The rules are those for small counts in published tables: a count of 1 up to the threshold, or one that leaves so few
/// others among the same employees, is hidden, and so is as much beside it that the total does not give it away.
struct CountPart: Hashable, Sendable {
    /// The persons counted.
    let count: Int
    /// The others among the same employees; nil where the count is of all of them.
    let complement: Int?
    /// What the figures beside it, and the sign itself, leave possible: employees in full-time positions are no more than
    /// the årsverk, and all of them where each is one årsverk.
    let possible: ClosedRange<Int>
    private(set) var isHidden: Bool
    /// Whether something else than its count is why it is hidden.
    private let isHiddenAnyway: Bool

    /// More than anybody would take a count for.
    static let most = Int(Int32.max)

    /// A part that is hidden for being small, for leaving few others, or because `isHidden` says so.
    ///
    /// Whoever knows the rule knows as well that none and all of the employees are shown, so neither counts as possible
    /// where the rule is why it is hidden.
    init(
        _ count: Int, complement: Int? = nil, possible: ClosedRange<Int>? = nil, isHidden: Bool = false, threshold: Int
    ) {
        self.count = count
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

    /// Whether hiding it keeps it from nobody.
    var isGivenAway: Bool { possible.count == 1 }

    /// Whether it would be hidden for its own sake as well with so many persons more.
    func isHidden(with more: Int, _ threshold: Int) -> Bool {
        possible.contains(count + more)
            && (isHiddenAnyway || (count + more).isFew(threshold)
                || complement.map { ($0 - more).isFew(threshold) } ?? false)
    }
}

extension Int {
    /// Whether it is a number of persons that may not be told: fewer than `threshold`, and somebody.
    func isFew(_ threshold: Int) -> Bool { self > 0 && self < threshold }
}

/// What a reader can find out about hidden parts: their sum, which is the total less what is shown.
private struct HiddenSum {
    private var parts = 0
    private var count = 0
    private var complement: Int?
    /// How many persons fewer and more the parts could have.
    private var fewer = 0
    private var more = 0

    mutating func add(_ part: CountPart) {
        guard part.isHidden, !part.isGivenAway else { return }
        fewer += part.count - part.possible.lowerBound
        more += part.possible.upperBound - part.count
        parts += 1
        count += part.count
        complement += part.complement
    }

    /// Whether the sum tells of none of its parts: two or more, enough persons in it and beside it, and not the least or
    /// the most that they could be. Of several groups, two may be of few each, where nobody knows how many employees they
    /// have.
    func isSafe(_ threshold: Int, ofGroups: Bool = false) -> Bool {
        let enough = ofGroups && complement == nil ? 2 * threshold : threshold
        return parts == 0
            || parts >= 2 && count >= enough && complement.map { $0 >= threshold } ?? true && fewer > 0 && more > 0
    }
}

extension [CountPart] {
    /// Hides more until their total gives no hidden part away, also to somebody who knows the rule and asks what else would
    /// look the same. False where it still would when all are hidden, so that the total may not be shown.
    ///
    /// Counts among known employees: hidden alone, each is known to be small, so each must be able to have a person more or
    /// fewer, and another one the reverse; else all are hidden, since whichever were would tell which are small.
    mutating func protect(_ threshold: Int) -> Bool {
        if contains(where: { $0.complement != nil }) {
            let hidden = filter { $0.isHidden && !$0.isGivenAway }
            let canBeMore = hidden.map { $0.isHidden(with: 1, threshold) }
            let canBeFewer = hidden.map { $0.isHidden(with: -1, threshold) }
            let canVary = canBeMore.contains(true) && canBeFewer.contains(true)
            let eachCan = zip(canBeMore, canBeFewer).allSatisfy { $0 || $1 }
            if hidden.isEmpty || canVary && eachCan && hiddenSum.isSafe(threshold) { return true }
            hideAll()
            return hiddenSum.isSafe(threshold)
        }
        while !hiddenSum.isSafe(threshold) {
            guard let smallest = smallestPublished else { return false }
            // Of equals, the one that is hidden would tell by its place that it is not small.
            for index in indices where self[index].order == smallest.order { self[index].hide() }
        }
        return true
    }

    private var hiddenSum: HiddenSum { reduce(into: HiddenSum()) { $0.add($1) } }

    /// Of those shown, that of the fewest employees, where they are known, so that its being hidden tells nothing of its
    /// count; else the smallest, one with persons in it before an empty one. Of equals the first.
    private var smallestPublished: CountPart? {
        filter { !$0.isHidden && !$0.isGivenAway }.min { $0.order < $1.order }
    }

    /// Hides one more, and of equals the first.
    mutating func hideSmallest() {
        if let smallest = smallestPublished, let index = firstIndex(of: smallest) { self[index].hide() }
    }

    mutating func hideAll() { for index in indices where !self[index].isGivenAway { self[index].hide() } }

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
    /// Parts without persons come last.
    fileprivate typealias Order = (Int, Int)
    fileprivate var order: Order { complement.map { (0, count + $0) } ?? (count == 0 ? 1 : 0, count) }
}

/// One count of persons over groups of units (tjenesteområder) and all of them, with what may not be seen.
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

    /// Hides the smallest groups, all that are no larger than one that must be hidden and as many more as it takes, until the
    /// total of all gives none away, or else the total itself. Which of them are small is told by none that is shown.
    private mutating func protectTotal(_ threshold: Int) {
        let order = groups.indices.filter { !groups[$0].isEmpty }.sorted { groups[$0].total < groups[$1].total }
        guard let last = order.lastIndex(where: { hidesGroup[$0] }) else { return }
        var sum = HiddenSum()
        for (offset, group) in order.enumerated() {
            hidesGroup[group] = true
            groups[group].hideAll()
            for part in groups[group] { sum.add(part) }
            let isLastOfEquals =
                order.dropFirst(offset + 1).first.map { groups[$0].total != groups[group].total } ?? true
            if offset >= max(last, 1), isLastOfEquals, sum.isSafe(threshold, ofGroups: true) { return }
        }
        hidesTotal = true
    }

    /// Of so few that not even their sum may be seen, whatever is shown would tell of the others.
    private mutating func hideAll() {
        for index in groups.indices {
            hidesGroup[index] = true
            groups[index].hideAll()
        }
    }
}
