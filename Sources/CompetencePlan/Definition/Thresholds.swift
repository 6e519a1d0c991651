/// Limits for vulnerability, for privacy, and for what is questioned.
package struct Thresholds: Hashable, Sendable {
    /// Levels of fewer employees than this are shown to nobody but HR.
    package var privacy = 3
    /// A fagområde with fewer årsverk than this is vulnerable (chapter 3.4, "små
    /// stillingsbrøker til et fåtall årsverk").
    package var vulnerableFTE = FullTimeEquivalent(whole: 1)
    package var vulnerableHeadcount = 2
    /// Of older plans, and not used: a fagområde has no positions of its own, so small shares
    /// do not make it vulnerable.
    package var vulnerableMeanPosition = FullTimeEquivalent(units: 5_000)
    package var vulnerableDepartureShare = FullTimeEquivalent(units: 3_300)
    /// A weighted gap of this size or more should be met by a measure; nil if the plan does not set it.
    package var largeWeightedGap: Int?
    /// A large change since last year: a count or årsverk that differs by both this number and this
    /// share, or a level by this number.
    package var changePersons = 3
    package var changeShare = FullTimeEquivalent(units: 2_500)
    package var changeLevels = 2
    /// The longest bound service for supported further education, in months (plan chapter 3.2; HTA § 14.3).
    package var boundMonths = 24

    package init() {}

    /// The property and type of a threshold.
    enum Field: Sendable {
        case count(WritableKeyPath<Thresholds, Int> & Sendable, ClosedRange<Int>)
        /// A number that by default depends on the plan's scale.
        case ofScale(WritableKeyPath<Thresholds, Int?> & Sendable, ClosedRange<Int>)
        case decimal(WritableKeyPath<Thresholds, FullTimeEquivalent> & Sendable)
    }

    /// Which of two values hides more or reports more.
    enum Stricter: Sendable {
        case higher, lower

        func of<Value: Comparable>(_ first: Value, _ second: Value) -> Value {
            self == .higher ? max(first, second) : min(first, second)
        }
    }

    /// The thresholds by their JSON names, in the order of the format.
    static let fields: [(name: String, field: Field, stricter: Stricter)] = [
        ("privacy", .count(\.privacy, 1...100), .higher),
        ("vulnerableFTE", .decimal(\.vulnerableFTE), .higher),
        ("vulnerableHeadcount", .count(\.vulnerableHeadcount, 0...1_000), .higher),
        ("vulnerableMeanPosition", .decimal(\.vulnerableMeanPosition), .higher),
        ("vulnerableDepartureShare", .decimal(\.vulnerableDepartureShare), .lower),
        ("largeWeightedGap", .ofScale(\.largeWeightedGap, 1...9_999), .lower),
        ("changePersons", .count(\.changePersons, 1...9_999), .lower),
        ("changeShare", .decimal(\.changeShare), .lower),
        ("changeLevels", .count(\.changeLevels, 1...99), .lower),
        ("boundMonths", .count(\.boundMonths, 1...600), .lower),
    ]
}
