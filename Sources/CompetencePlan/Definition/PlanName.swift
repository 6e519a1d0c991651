import Wording

/// The name of an element that plans have by default: the plan's own name, or the program's
/// word for it in each language.
package enum PlanName: Hashable, Sendable {
    case own(String)
    case standard(TextKey)

    package func callAsFunction(_ texts: Texts) -> String {
        switch self {
        case .own(let name): name
        case .standard(let key): texts(key)
        }
    }

    /// All names that may be written for it: the program's word in any language.
    package var all: [String] {
        switch self {
        case .own(let name): [name]
        case .standard(let key): Language.allCases.map { $0.texts(key) }
        }
    }
}

/// An element of a list for which the program has a default.
package protocol StandardListed: Hashable, Sendable {
    associatedtype Role: RawRepresentable, CaseIterable, Sendable where Role.RawValue == String

    /// The default list.
    static var standard: [Self] { get }

    var id: Identifier<Self> { get set }
    var name: PlanName { get }
    /// The meaning of the element to the program, independent of its name.
    var role: Role { get }
}

extension StandardListed {
    /// The program's name for the default element with this id, if `name` is that name in `language`: it is then
    /// translated to the language of each form, as for a plan without its own list.
    static func name(_ name: String, of id: Identifier<Self>, in language: Language) -> PlanName {
        guard let standard = standard.first(where: { $0.id == id }), standard.name(language.texts) == name else {
            return .own(name)
        }
        return standard.name
    }
}
