import Foundation
import Support
import Testing

@Suite("Output cannot control the terminal")
struct HarmlessOutputTests {
    private static let plan = Repository.path("samples/roros/plan.json")
    private static let evil = "a\u{1B}[2J\u{9B}31m\u{7}\u{202E}b"
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("x", to: "levert/\(Self.evil).xlsx")
        try folder.write("x", to: "levert/\(Self.evil)")
        let stab = Repository.path("samples/roros/returned/stab.xlsx")
        // A sheet with a name that no program would give it.
        let script = """
            import sys, zipfile
            source = zipfile.ZipFile(sys.argv[1])
            with zipfile.ZipFile(sys.argv[2], "w") as target:
                for name in source.namelist():
                    target.writestr(name, source.read(name).replace(b'name="GAP-analyse"', 'name="G\\u009b31m\\u202eP"'.encode()))
            """
        let run = try ProgramRun("/usr/bin/python3", ["-c", script, stab, folder.path("ark.xlsx")])
        #expect(run.status == 0, "\(run.errors)")
    }

    private static func steers(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x0A, 0x09: false
            case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
    }

    @Test(
        "whatever a file or its name contains",
        arguments: [
            ["check", "--plan", plan, "levert", "--log", "logg"],
            ["check", "--plan", plan, "levert", "--format", "json"],
            ["check", "--plan", plan, "levert/\(evil).xlsx"], ["check", "--plan", evil, "levert"],
            ["check", "--plan", plan, "borte\(evil)"], ["inspect", "ark.xlsx"],
            ["inspect", "ark.xlsx", "--format", "jsonl"], ["inspect", "levert/\(evil).xlsx"],
            ["inspect", "ark.xlsx", "--sheet", "x"], ["rollup", "levert/\(evil)", "--out", "ut"],
            ["merge", "--plan", plan, "levert", "--out", "ut\(evil)"], ["\(evil)"], ["check", "--\(evil)"],
            ["status", "--plan", plan, "levert", "--html", "\(evil)/x.html"],
        ])
    func terminalOutput(_ words: [String]) throws {
        let run = try Kompetanseplan.run(words, in: folder.url)
        #expect(!(run.output + run.errors).isEmpty)
        #expect(!Self.steers(run.output), "\(run.output.debugDescription)")
        #expect(!Self.steers(run.errors), "\(run.errors.debugDescription)")
        if words.contains("--log") {
            #expect(!Self.steers(try folder.text("logg")))
        }
    }

    @Test("colours are preserved")
    func colours() throws {
        let run = try Kompetanseplan.run(["check", "--plan", Self.plan, "levert", "--color", "always"], in: folder.url)
        #expect(run.output.contains("\u{1B}[31mFeil\u{1B}[0m: "))
    }
}
