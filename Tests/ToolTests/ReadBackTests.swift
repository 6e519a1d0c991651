import CompetencePlan
import Forms
import Foundation
import Support
import Testing
import Wording

@testable import Tool

/// A filled-in form of the sample after changes by people and programs, made once for all tests.
struct ReworkedForms: Sendable {
    static let shared = Result { try ReworkedForms() }

    let folder: TemporaryFolder
    let original = Repository.path("samples/roros/returned/bygg-og-eiendom.xlsx")
    let context: FormContext

    private init() throws {
        folder = try TemporaryFolder()
        context = try SamplePlan.rorosContext()
        let script = Repository.path("Tests/Support/rework.py")
        let run = try ProgramRun("/usr/bin/python3", [script, original, folder.path])
        guard run.status == 0 else { throw Witness.Failure(run.errors) }
    }

    func read(_ path: String) -> FormReading { FormLoading(context: context).read(path, name: "skjema.xlsx") }
}

@Suite("A filled-in form after typical changes")
struct ReadBackTests {
    /// Each change, with the findings that it adds to those of the unchanged form.
    static let ways: [(String, Set<FindingCode>)] = [
        ("openpyxl-saved", []),
        ("openpyxl-identity-deleted", [.formIdentifiedByName]),
        ("openpyxl-renamed-reordered", []),
        ("openpyxl-sorted", []),
        ("openpyxl-empty-rows-deleted", []),
        ("openpyxl-columns-moved", [.formColumnMoved]),
        ("openpyxl-headings-repeated", []),
        ("numbers-export", []),
        ("google-sheets", []),
        ("gnumeric-filled", []),
        ("gnumeric-saved", []),
        ("gnumeric-saved-twice", []),
        ("gnumeric-libreoffice-saved", []),
        ("libreoffice-saved", []),
        ("libreoffice-saved-twice", []),
        ("libreoffice-hidden-deleted", [.formIdentifiedByName]),
        ("libreoffice-inserted", []),
        ("libreoffice-deleted", []),
        ("libreoffice-sorted", []),
        ("libreoffice-columns-moved", [.formColumnMoved]),
        ("libreoffice-renamed-reordered", []),
        ("libreoffice-values-pasted", []),
    ]

    @Test("has the same answers and no other findings", arguments: ways)
    func same(_ way: String, _ codes: Set<FindingCode>) throws {
        let forms = try ReworkedForms.shared.get()
        let before = forms.read(forms.original)
        let after = forms.read(forms.folder.path("\(way).xlsx"))
        #expect(after.unit == before.unit)
        let answers = try #require(before.answers)
        #expect(answers.gaps.count == 9 && answers.measures.count == 3, "the form says something")
        #expect(after.answers?.sorted.hasSameContent(as: answers.sorted) == true, "\(after.answers as Any)")
        let said = after.findings.filter { !codes.contains($0.code) }
        let shown = said.map { "\($0.code.rawValue) \($0.location.sheet)!\($0.location.cell) \($0.arguments)" }
        #expect(said.map(\.code.rawValue).sorted() == before.findings.map(\.code.rawValue).sorted(), "\(shown)")
        #expect(codes.isSubset(of: after.findings.map(\.code)))
    }

    @Test("every change is tested, and no other")
    func complete() throws {
        let made = try FileManager.default.contentsOfDirectory(atPath: ReworkedForms.shared.get().folder.path)
        #expect(Set(made) == Set(Self.ways.map { "\($0.0).xlsx" }))
    }
}

extension UnitAnswers {
    /// The answers in a fixed order, since sorting the rows of a form changes nothing.
    fileprivate var sorted: UnitAnswers {
        var copy = self
        copy.gaps.sort { "\($0.area.key)" < "\($1.area.key)" }
        copy.staffing.sort { "\($0.area.key)" < "\($1.area.key)" }
        copy.recruitment.sort { ("\($0.position.key)", $0.year) < ("\($1.position.key)", $1.year) }
        copy.measures.sort { ($0.need, $0.measure) < ($1.need, $1.measure) }
        return copy
    }
}

extension FormLoading {
    /// Reads the file at `path` under the name `name`.
    func read(_ path: String, name: String) -> FormReading {
        readings(FormFiles.Entry(name: name, path: path, realPath: path))[0].reading
    }
}
