import TextFormats

/// The file names of a plan's units. They are unique, also on file systems that ignore case or the two encodings of
/// "å", and differ from names that the program or Windows reserves.
package struct UnitFileNames: Sendable {
    private let names: [Identifier<Unit>: String]

    package init(_ plan: PlanDefinition) {
        var names: [Identifier<Unit>: String] = [:]
        var taken: Set<String> = []
        func assign(_ name: String, for unit: Unit) -> Bool {
            guard taken.insert(Self.compared(name)).inserted else { return false }
            names[unit.id] = name
            return true
        }
        // A unit's own id as a name takes precedence over other units' names.
        for unit in plan.respondents where unit.fileName == unit.id.text {
            _ = assign(Self.unreserved(unit.fileName), for: unit)
        }
        for unit in plan.respondents where names[unit.id] == nil {
            let name = Self.unreserved(unit.fileName)
            if assign(name, for: unit) || assign("\(name) (\(unit.id.inFileName))", for: unit) { continue }
            var number = 2
            while !assign("\(name) (\(unit.id.inFileName)) \(number)", for: unit) { number += 1 }
        }
        self.names = names
    }

    package subscript(unit: Unit) -> String { names[unit.id] ?? Self.unreserved(unit.fileName) }

    /// A name as file systems compare them. Swift compares texts regardless of their encoding of "å".
    private static func compared(_ name: String) -> String { name.uppercased().lowercased() }

    /// The name, changed if it is reserved.
    private static func unreserved(_ name: String) -> String {
        let stem = name.prefix { $0 != "." }.trimmingSuffix { $0 == " " }
        guard devices.contains(stem.uppercased()) || programNames.contains(compared(name)) else { return name }
        return stem + "_" + name.dropFirst(stem.count)
    }

    /// The names of devices in Windows, with any extension (learn.microsoft.com, "Naming Files").
    private static let devices: Set<String> = {
        let numbered = ["COM", "LPT"].flatMap { name in "0123456789¹²³".map { name + String($0) } }
        return Set(["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"] + numbered)
    }()

    /// The names of files that the program puts beside those of units.
    private static let programNames: Set<String> = ["purring", "kontrollrapport", "ufullstendig"]
}
