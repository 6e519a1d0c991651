/// What the files of each unit of a plan are called: each otherwise, whatever the file system makes of case and of the two
/// spellings of "å", and none as something that this program or Windows calls so.
package struct UnitFileNames: Sendable {
    private let names: [Identifier<Unit>: String]

    package init(_ plan: PlanDefinition) {
        var names: [Identifier<Unit>: String] = [:]
        var taken: Set<String> = []
        func take(_ name: String, for unit: Unit) -> Bool {
            guard taken.insert(Self.compared(name)).inserted else { return false }
            names[unit.id] = name
            return true
        }
        // A unit's own id is its name before it is another's.
        for unit in plan.respondents where unit.fileName == unit.id.text {
            _ = take(Self.free(unit.fileName), for: unit)
        }
        for unit in plan.respondents where names[unit.id] == nil {
            let name = Self.free(unit.fileName)
            if take(name, for: unit) || take("\(name) (\(unit.id.inFileName))", for: unit) { continue }
            var number = 2
            while !take("\(name) (\(unit.id.inFileName)) \(number)", for: unit) { number += 1 }
        }
        self.names = names
    }

    package subscript(unit: Unit) -> String { names[unit.id] ?? Self.free(unit.fileName) }

    /// A name as file systems compare them. Texts are equal whatever their spelling.
    private static func compared(_ name: String) -> String { name.uppercased().lowercased() }

    /// A name that is no other thing's.
    private static func free(_ name: String) -> String {
        let stem = name.prefix { $0 != "." }.trimmingSuffix { $0 == " " }
        guard devices.contains(stem.uppercased()) || ours.contains(compared(name)) else { return name }
        return stem + "_" + name.dropFirst(stem.count)
    }

    /// What Windows opens a device for, whatever ending stands behind it (learn.microsoft.com, "Naming Files").
    private static let devices: Set<String> = {
        let numbered = ["COM", "LPT"].flatMap { name in "0123456789¹²³".map { name + String($0) } }
        return Set(["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"] + numbered)
    }()

    /// What the program itself calls the files that it puts beside those of units.
    private static let ours: Set<String> = [
        "purring", "invitasjon", "kontrollrapport", "ufullstendig", "readme",
    ]
}

extension Substring {
    fileprivate func trimmingSuffix(_ isDropped: (Character) -> Bool) -> Substring {
        var text = self
        while let last = text.last, isDropped(last) { text.removeLast() }
        return text
    }
}
