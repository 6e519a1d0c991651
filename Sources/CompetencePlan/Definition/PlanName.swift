import Wording

/// The name of something that every plan has: the plan's own, or the program's word for it in each language where the plan
/// says nothing.
package enum PlanName: Hashable, Sendable {
    case own(String)
    case standard(TextKey)

    package func callAsFunction(_ texts: Texts) -> String {
        switch self {
        case .own(let name): name
        case .standard(let key): texts(key)
        }
    }

    /// All that it may be written as: the program's word in any language.
    package var all: [String] {
        switch self {
        case .own(let name): [name]
        case .standard(let key): Language.allCases.map { $0.texts(key) }
        }
    }
}

/// What a plan lists, and what the program has a list of for plans that do not.
package protocol StandardListed: Hashable, Sendable {
    associatedtype Role: RawRepresentable, CaseIterable, Sendable where Role.RawValue == String

    /// The list of a plan that says nothing.
    static var standard: [Self] { get }

    var id: Identifier<Self> { get set }
    var name: PlanName { get }
    /// What the program takes it for, whatever it is called.
    var role: Role { get }
}

extension StandardListed {
    /// The name that the program has for the element with this id, where it is `name` in `language`: then it is said in
    /// the language of each form, as in a plan that says nothing.
    static func name(_ name: String, of id: Identifier<Self>, in language: Language) -> PlanName {
        guard let standard = standard.first(where: { $0.id == id }), standard.name(language.texts) == name else {
            return .own(name)
        }
        return standard.name
    }
}
