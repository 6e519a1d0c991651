/// A stable name that HR gives an item of the plan definition, such as "bygg-og-eiendom" for a unit.
///
/// `Owner` keeps identifiers of units and fagområder apart.
package struct Identifier<Owner>: Hashable, Sendable, Comparable, CustomStringConvertible {
    package var text: String

    package init(_ text: String) { self.text = text }

    package var description: String { text }

    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Identifier {
    /// An identifier made from a name: "Plan og miljø" gives "plan-og-miljo".
    package static func slug(of name: String) -> String {
        let letters: [Character: String] = [
            "æ": "ae", "ä": "ae", "ø": "o", "ö": "o", "å": "a", "é": "e", "è": "e", "ê": "e", "ó": "o", "ò": "o",
            "ô": "o", "ü": "u", "á": "a", "à": "a", "š": "s", "č": "c", "đ": "d", "ŧ": "t", "ŋ": "n", "ž": "z",
        ]
        let plain = name.lowercased().map { letters[$0] ?? String($0) }.joined()
        let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return words.joined(separator: "-")
    }

    /// The wanted identifier, or the first of "stab-2", "stab-3" and so on that is not taken.
    package static func free(_ wanted: String, isTaken: (String) -> Bool) -> String {
        guard isTaken(wanted) else { return wanted }
        var number = 2
        while isTaken("\(wanted)-\(number)") { number += 1 }
        return "\(wanted)-\(number)"
    }
}
