import Foundation
import Support
import Testing
import Wording

@Suite("Failing output: a clear message, and nothing half done")
struct RefusedOutputTests {
    private static let plan = Repository.path("samples/roros/plan.json")
    private static let returned = Repository.path("samples/roros/returned")
    private static let merge = [
        "merge", "--plan", plan, "\(returned)/stab.xlsx", "--out", "ut", "--date", "2017-06-15",
    ]
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Runs the program after some shell commands.
    private func run(_ arguments: [String], _ shell: String) throws -> ProgramRun {
        try ProgramRun("bash", ["-c", shell, Kompetanseplan.path] + arguments, in: folder.url)
    }

    private var left: [String] { get throws { try folder.names() } }

    // MARK: A full disk

    @Test(
        "a full disk is reported in our own words for a workbook, a data file or the page, and nothing is left",
        arguments: [
            (["template", "--plan", plan, "--unit", "stab", "--out", "ut"], 8, "Kan ikke skrive ut/stab.xlsx: "),
            (merge, 30, "Kan ikke skrive ut/"),
            (["status", "--plan", plan, returned, "--html", "side.html"], 2, "side.html: "),
            (
                ["check", "--plan", plan, returned, "--returns", "ut", "--returns-for", "warnings"], 8,
                "Kan ikke skrive ut/"
            ),
        ])
    func fullDisk(_ arguments: [String], _ kibibytes: Int, _ message: String) throws {
        let run = try run(arguments, "ulimit -f \(kibibytes); exec \"$0\" \"$@\"")
        #expect(run.status == 2)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(run.errors.hasSuffix("fila er større enn systemet tillater.\nIngenting er skrevet.\n"), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 2, "libxlsxwriter says nothing of its own")
        #expect(try left == [])
    }

    @Test("if any single write of a workbook finds no room, the workbook is refused or complete, never half")
    func failingWrites() throws {
        let template = ["template", "--plan", Self.plan, "--unit", "stab", "--out", "ut"]
        #expect(try run(template, "exec \"$0\" \"$@\"").status == 0)
        let whole = try snapshot()
        var refused = 0
        for number in stride(from: 1, through: 100, by: 3) {
            try folder.remove("ut")
            let fault = "strace -f -qq -o /dev/null -e trace=write -e inject=write:error=ENOSPC:when=\(number)"
            let run = try run(template, "exec \(fault) \"$0\" \"$@\"")
            if run.status == 0 {
                #expect(try snapshot() == whole, "write \(number)")
            } else {
                refused += 1
                // The form, or the folder in which the run makes its draft.
                let refusals = ["ut/stab.xlsx", "ut"].map {
                    "Kan ikke skrive \($0): disken er full.\nIngenting er skrevet.\n"
                }
                // The reason is the failed write, also in libxlsxwriter's parts, and not damaged
                // XML, which need not be the case.
                #expect(run.status == 2 && refusals.contains(run.errors), "write \(number): \(run.errors)")
                #expect(try left == [], "write \(number)")
                try FileManager.default.createDirectory(atPath: folder.path("ut"), withIntermediateDirectories: false)
            }
        }
        #expect(refused > 20, "the form takes some 90 writes")
    }

    @Test("a folder without write permission is reported as such, and not as missing")
    func closedFolder() throws {
        let lock = "ut/.kompetanseplan.lock"
        let fault = "strace -f -qq -o /dev/null -P \(lock) -e trace=openat -e inject=openat:error=EACCES:when=1"
        let run = try run(Self.merge, "mkdir ut; exec \(fault) \"$0\" \"$@\"")
        let reason = Language.nb.texts(.systemNoAccess)
        #expect(run.status == 2 && run.errors.hasPrefix("Kan ikke skrive ut: \(reason)."), "\(run.errors)")
    }

    @Test("a crashing program reports it and leaves nothing", arguments: ["SEGV", "ILL", "BUS"])
    func lastWords(_ signal: String) throws {
        let fault = "strace -f -qq -o /dev/null -e trace=write -e inject=write:signal=\(signal):when=20"
        let words = ["template", "--plan", Self.plan, "--jobs", "1", "--out", "ut"]
        let run = try run(words, "exec \(fault) \"$0\" \"$@\"")
        #expect(run.status != 0)
        #expect(run.errors == Language.nb.texts(.stoppedByFault) + "\n")
        #expect(try folder.names(in: "ut").allSatisfy { $0.hasPrefix(".") })
    }

    @Test(
        "output that cannot be printed is an error",
        arguments: [["check", "--plan", plan, returned], ["status", "--plan", plan, returned], ["--help"]])
    func fullOutput(_ arguments: [String]) throws {
        let run = try run(arguments, "exec \"$0\" \"$@\" > /dev/full")
        #expect(run.status == 2)
        #expect(run.errors == "Kan ikke skrive utskriften: disken er full.\n")
    }

    @Test("a device as output file is written to, never replaced")
    func device() throws {
        let run = try run(["status", "--plan", Self.plan, Self.returned, "--html", "/dev/full"], "exec \"$0\" \"$@\"")
        #expect(run.status == 2)
        #expect(run.errors == "Kan ikke skrive /dev/full: disken er full.\n")
        let kind = try FileManager.default.attributesOfItem(atPath: "/dev/full")[.type] as? FileAttributeType
        #expect(kind == .typeCharacterSpecial)
    }

    // MARK: Halfway

    @Test("if one file cannot be replaced, those before it are restored")
    func putBack() throws {
        #expect(try run(Self.merge, "exec \"$0\" \"$@\"").status == 0)
        // Another file system, to which nothing can be renamed.
        let elsewhere = "/dev/shm/kompetanseplan-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: elsewhere) }
        try folder.remove("ut/data")
        try FileManager.default.createSymbolicLink(atPath: folder.path("ut/data"), withDestinationPath: elsewhere)
        try folder.remove("ut/Kontrollrapport.xlsx")
        let before = try snapshot()

        let other = Self.merge.map { $0 == "2017-06-15" ? "2017-06-16" : $0 }
        let run = try run(other, "exec \"$0\" \"$@\"")
        #expect(run.status == 2)
        #expect(
            run.errors == "Kan ikke skrive ut/data/kompetanseplan.json: den ligger på en annen disk.\n"
                + "Ingenting er skrevet.\n")
        #expect(try snapshot() == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere) == [])
    }

    /// The result's files with their contents.
    private func snapshot() throws -> [String: Data] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path("ut"))
        return Dictionary(
            uniqueKeysWithValues: names.map {
                ($0, FileManager.default.contents(atPath: folder.path("ut/\($0)")) ?? Data())
            })
    }

    // MARK: A closed pipe

    @Test(
        "a reader that stops early is no error",
        arguments: [
            ["inspect", "\(returned)/stab.xlsx", "--format", "jsonl"], ["check", "--plan", plan, returned],
            ["check", "--plan", plan, returned, "--format", "json"], ["--help"],
        ])
    func closedPipe(_ arguments: [String]) throws {
        let run = try run(arguments, "set -o pipefail; \"$0\" \"$@\" | head -n 1")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.split(separator: "\n").count == 1)
        let closed = try self.run(arguments, "set -o pipefail; \"$0\" \"$@\" | true")
        #expect(closed.status == 0)
        #expect(closed.errors.isEmpty)
    }

    @Test("merge completes its work even if nobody reads its output")
    func mergeIntoClosedPipe() throws {
        let run = try run(Self.merge + ["--format", "json"], "set -o pipefail; \"$0\" \"$@\" | true")
        #expect(run.status == 0)
        #expect(folder.has("ut/data/kompetanseplan.json"))
    }
}
