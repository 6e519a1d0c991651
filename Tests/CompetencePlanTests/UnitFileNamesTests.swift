import Support
import Testing

@testable import CompetencePlan

@Suite("The files of a plan's units are told apart everywhere")
struct UnitFileNamesTests {
    private func names(_ units: [(id: String, name: String)]) throws -> [String] {
        var plan = try SamplePlan.roros()
        plan.units = units.map {
            Unit(id: Identifier($0.id), name: $0.name, serviceArea: Identifier("a"), subjectAreas: [], diagram: nil)
        }
        let names = UnitFileNames(plan)
        return plan.units.map { names[$0] }
    }

    @Test(
        "no unit has the name of a device of Windows, or of a file of ours",
        arguments: [
            ("con", "con_"), ("NUL", "NUL_"), ("com1", "com1_"), ("lpt9", "lpt9_"), ("aux", "aux_"),
            ("purring", "purring_"), ("Purring", "Purring_"), ("konsern", "konsern"), ("com10", "com10"),
        ])
    func taken(_ name: String, _ file: String) throws { #expect(try names([(name, name)]) == [file]) }

    @Test("a device's name with an ending is the device too")
    func ending() throws { #expect(try names([("u1", "Con. og arkiv")]) == ["Con_. og arkiv"]) }

    @Test("names that file systems hold to be the same are told apart by the ids")
    func same() throws {
        #expect(try names([("u1", "Stab"), ("stab", "Stab og ledelse")]) == ["Stab (u1)", "stab"])
        #expect(try names([("u1", "Blå"), ("u2", "BLA\u{30A}")]) == ["Blå", "BLA\u{30A} (u2)"])
        #expect(try names([("purring", "Purring"), ("u2", "purring_")]) == ["purring_", "purring_ (u2)"])
    }
}
