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

    var isEmpty: Bool { parts == 0 }

    /// Whether the sum tells of none of its parts: two or more, enough persons in it and beside it, and not the least or
    /// the most that they could be.
    func isSafe(_ threshold: Int) -> Bool {
        parts >= 2 && count >= threshold && complement.map { $0 >= threshold } ?? true && fewer > 0 && more > 0
    }
}

extension [CountPart] {
    /// Hides the smallest shown parts until their total gives no hidden one away. False where it still would when all are
    /// hidden, so that the total may not be shown.
    mutating func protect(_ threshold: Int) -> Bool {
        while true {
            let sum = reduce(into: HiddenSum()) { $0.add($1) }
            if sum.isEmpty || sum.isSafe(threshold) { return true }
            guard hideSmallest() else { return false }
        }
    }

    /// Hides the next part that is shown: that of the fewest employees, where they are known, so that its being hidden
    /// tells nothing of its count; else the smallest, one with persons in it before an empty one. Of equals the first.
    /// False where none is shown.
    mutating func hideSmallest() -> Bool {
        let published = indices.filter { !self[$0].isHidden && !self[$0].isGivenAway }
        guard let smallest = published.min(by: { self[$0].order < self[$1].order }) else { return false }
        self[smallest].hide()
        return true
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
        protectTotal(threshold)
    }

    /// Hides the smallest shown groups until the total of all gives no hidden one away, or the total itself.
    private mutating func protectTotal(_ threshold: Int) {
        while !hidesTotal {
            let hidden = groups.indices.filter { hidesGroup[$0] && !groups[$0].isEmpty }
            if hidden.isEmpty { return }
            let sum = hidden.flatMap { groups[$0] }.reduce(into: HiddenSum()) { $0.add($1) }
            if hidden.count >= 2, sum.isSafe(threshold) { return }
            let published = groups.indices.filter { !hidesGroup[$0] && !groups[$0].isEmpty }
            guard let smallest = published.min(by: { groups[$0].total < groups[$1].total }) else {
                hidesTotal = true
                break
            }
            hidesGroup[smallest] = true
            if groups[smallest].allSatisfy({ $0.complement != nil }) {
                // What is shown of them would tell which of the hidden ones are small.
                groups[smallest].hideAll()
            } else if !groups[smallest].contains(where: \.isHidden) {
                // Where all its units are shown, they would add up to it.
                _ = groups[smallest].hideSmallest()
            }
        }
        if hidesTotal { hideAll() }
    }

    /// Of so few that not even their sum may be seen, whatever is shown would tell of the others.
    private mutating func hideAll() {
        for index in groups.indices {
            hidesGroup[index] = true
            groups[index].hideAll()
        }
    }
}
