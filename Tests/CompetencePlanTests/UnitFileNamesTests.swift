import Support
import Testing

@testable import CompetencePlan

@Suite("File names of units are unique everywhere")
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
        "no unit has the name of a Windows device or of one of the program's files",
        arguments: [
            ("con", "con_"), ("NUL", "NUL_"), ("com1", "com1_"), ("lpt9", "lpt9_"), ("aux", "aux_"),
            ("purring", "purring_"), ("Purring", "Purring_"), ("konsern", "konsern"), ("com10", "com10"),
            ("Invitasjon", "Invitasjon"), ("readme", "readme"),
        ])
    func taken(_ name: String, _ file: String) throws { #expect(try names([(name, name)]) == [file]) }

    @Test("a device name with an extension is reserved too")
    func ending() throws { #expect(try names([("u1", "Con. og arkiv")]) == ["Con_. og arkiv"]) }

    @Test("names that file systems consider equal are distinguished by ids")
    func same() throws {
        #expect(try names([("u1", "Stab"), ("stab", "Stab og ledelse")]) == ["Stab (u1)", "stab"])
        #expect(try names([("u1", "Blå"), ("u2", "BLA\u{30A}")]) == ["Blå", "BLA\u{30A} (u2)"])
        #expect(try names([("purring", "Purring"), ("u2", "purring_")]) == ["purring_", "purring_ (u2)"])
    }
}
