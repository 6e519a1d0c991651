/// A stable name that HR gives a thing in the plan definition, such as "bygg-og-eiendom" for a unit.
///
/// `Owner` keeps a unit's identifier from being taken for a fagområde's.
package struct Identifier<Owner>: Hashable, Sendable, Comparable, CustomStringConvertible {
    package var text: String

    package init(_ text: String) { self.text = text }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// What an answer speaks of: a thing from the plan's list, or the unit's own words where it added one.
package enum Choice<Owner>: Hashable, Sendable {
    case listed(Identifier<Owner>)
    case own(String)
}
