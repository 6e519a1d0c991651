import Foundation
import Support
import Testing
import TextFormats

@Suite("Every file in a folder is read, reported with its kind, or a system file")
struct UnusualFilesTests {
    private static let plan = Repository.path("samples/roros/plan.json")
    private static let stab = Repository.path("samples/roros/returned/stab.xlsx")
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("levert")
        try copyForm(to: "levert/stab.xlsx")
    }

    private func copyForm(_ form: String = "stab", to name: String) throws {
        let source = Repository.path("samples/roros/returned/\(form).xlsx")
        try folder.copy(source, to: name)
    }

    /// Runs a bash script, with the program as `$0`, for at most a minute.
    private func shell(_ words: String) throws -> ProgramRun {
        try ProgramRun("timeout", ["60", "bash", "-c", words, Kompetanseplan.path, Self.plan], in: folder.url)
    }

    /// The codes by file of the findings of `check` in the folder.
    private func codes(_ run: ProgramRun) throws -> [String: [String]] {
        let findings = try run.json["findings"].elements
        return Dictionary(grouping: findings) { $0["file"].string ?? "" }
            .mapValues { $0.compactMap { $0["code"].string }.filter { $0.hasPrefix("FILE/") } }
    }

    private func isReturned(_ file: String, _ run: ProgramRun) throws -> Bool {
        try run.json["units"].elements
            .contains { $0["file"].string == file && $0["status"].string == "returned" }
    }

    private func check() throws -> ProgramRun { try shell(#""$0" check --plan "$1" levert --format json"#) }

    @Test("given only a foreign form, check reports what it is and shows no empty table")
    func nobodysForm() throws {
        try folder.write("hei", to: "notat.txt")
        let inspected = try shell(#""$0" inspect notat.txt"#)
        #expect(inspected.errors.contains("som en Excel-arbeidsbok."), "\(inspected.errors)")
        let output = try shell(#""$0" check --plan "$1" notat.txt --language nb"#).output
        #expect(output.hasPrefix("Virksomheter: 0. Funn: ") && !output.contains("Status"), "\(output)")
    }

    // MARK: Pipes

    @Test("a pipe among the forms is one finding, and the others are read")
    func pipeAmongForms() throws {
        _ = try shell("mkfifo levert/x.xlsx levert/y")
        let run = try check()
        #expect(run.status == 1)
        let codes = try codes(run)
        #expect(codes["x.xlsx"] == ["FILE/unreadable"])
        #expect(codes["y"] == ["FILE/unreadable"])
        #expect(try isReturned("stab.xlsx", run))
    }

    @Test(
        "a pipe in any other role is refused at once",
        arguments: [
            "check --plan f levert", "check --plan \"$1\" --previous f levert", "check --plan \"$1\" levert --log f",
            "status --plan \"$1\" levert --html f", "rollup f --out ut", "plan check f", "inspect f",
            "check --plan \"$1\" f.partial", "merge --plan \"$1\" levert --partial f.partial",
        ])
    func pipe(_ words: String) throws {
        let run = try shell("mkfifo f f.partial; \"$0\" \(words)")
        #expect(run.status == 2 || words.hasPrefix("inspect") && run.status == 1)
        #expect(run.errors.contains("ikke en vanlig fil"), "\(run.errors)")
        #expect(try shell("test -p f && test -p f.partial").status == 0)
    }

    @Test("the program's own streams may be pipes")
    func ownStreams() throws {
        #expect(try shell(#""$0" check --plan <(cat "$1") levert"#).status == 0)
        #expect(try shell(#"cat "$1" | "$0" check --plan - levert"#).status == 0)
        #expect(try shell(#"cat levert/stab.xlsx | "$0" inspect -"#).status == 0)
    }

    // MARK: Names and endings

    @Test("two encodings of one name are two files")
    func spellings() throws {
        try copyForm(to: "levert/på nytt.xlsx".decomposedStringWithCanonicalMapping)
        try copyForm("barnevern", to: "levert/på nytt.xlsx".precomposedStringWithCanonicalMapping)
        let run = try check()
        let units = try run.json["units"].elements
        #expect(units.contains { $0["unit"].string == "barnevern" && $0["status"].string == "returned" })
        #expect(run.output.contains("FORM/identical-return"))
        #expect(try folder.names(in: "levert").count == 3)
    }

    @Test("a name that is not valid text is reported")
    func noText() throws {
        _ = try shell(#"cp levert/stab.xlsx $'levert/Gl\xe5mos.xlsx'"#)
        let run = try check()
        #expect(try codes(run)[#"Gl\xE5mos.xlsx"#] == ["FILE/unreadable"])
        #expect(run.output.contains("ikke UTF-8"))
    }

    @Test("a form is recognised by its bytes alone", arguments: ["Stab", "stab.xlsx.txt", ".stab.xlsx", "5D3A1000"])
    func anyName(_ name: String) throws {
        try FileManager.default.moveItem(atPath: folder.path("levert/stab.xlsx"), toPath: folder.path("levert/\(name)"))
        let run = try check()
        #expect(try isReturned(name, run))
    }

    @Test(
        "a file that is not a form is reported with its kind, and delays nothing",
        arguments: [
            ("skannet.tif", "II*\0", "et bilde"), ("notat", "hei", "en tekstfil"),
            ("side.htm", "<html>", "en nettside"),
            ("svar.pages", "x", "et tekstdokument"), ("lenke.url", "[InternetShortcut]", "en snarvei"),
            ("stab.xlsx.crdownload", "abc", "en nedlasting"), ("stab.xlsx.partial", "abc", "en nedlasting"),
            ("alt.7z", "7z", "et pakket arkiv"),
            ("post.eml", "From: a\r\nSubject: b\r\n\r\nc", "en e-post"), ("stab.msg", "\u{1}\u{2}", "en e-post"),
            ("stab.odt", "PK\u{3}\u{4}x", "et tekstdokument"), ("stab.pages", "PK\u{3}\u{4}x", "et tekstdokument"),
            ("tom", "", "en tom fil"), ("a.bin", "\u{1}\u{2}", "ikke en Excel-arbeidsbok"),
        ])
    func noForm(_ name: String, _ content: String, _ kind: String) throws {
        try folder.write(content, to: "levert/\(name)")
        let run = try check()
        #expect(run.status == 0, "a warning")
        #expect(try codes(run)[name] == ["FILE/not-a-form"])
        #expect(run.output.contains("Dette er \(kind)"), "\(run.output)")
        #expect(!run.output.contains("rejected"), "whose name it bears says nothing of that unit")
    }

    @Test("an unfinished download of a form may be a return")
    func unfinished() throws {
        try folder.write("PK\u{3}\u{4}x", to: "levert/legesenteret.xlsx.crdownload")
        let run = try check()
        #expect(try codes(run)["legesenteret.xlsx.crdownload"] == ["FILE/damaged"])
        #expect(run.output.contains("\"remedy\": \"Last ned fila på nytt, eller"), "it cannot be opened")
    }

    @Test(
        "the advice on a file can be followed",
        arguments: [
            (
                "zip -q -P x levert/alt.zip levert/stab.xlsx",
                "Pakk ut zip-fila med passordet, og legg skjemaene i mappa."
            ),
            ("zip -q alt.zip levert/stab.xlsx; head -c -500 alt.zip > levert/alt.zip", "Last ned fila på nytt, eller"),
            ("head -c 20000 /dev/zero > levert/legesenteret.xlsx", "Last ned fila på nytt, eller"),
            ("echo 'a;b' > levert/legesenteret.csv", "Er det et svar, må det skrives inn i skjemaet"),
            ("echo '<html>' > levert/legesenteret.xls", "Er det et svar, må det skrives inn i skjemaet"),
            (#"printf '\x78\x9f\x3e\x22' > levert/winmail.dat"#, "Ligger skjemaet ved, lagre vedlegget i mappa."),
            ("echo '[InternetShortcut]' > levert/stab.url", "Åpne lenken. Leder den til et skjema, last det ned"),
            ("echo abc > levert/stab.xlsx.part", "Var det et skjema, last det ned"),
        ])
    func advice(_ words: String, _ advice: String) throws {
        #expect(try shell(words).status == 0)
        let remedies = try check().json["findings"].elements.compactMap { $0["remedy"].string }
        #expect(remedies.contains { $0.hasPrefix(advice) }, "\(remedies)")
    }

    @Test("the technical reason for damage is given in English, in machine-readable output only")
    func technicalDetail() throws {
        try folder.write("PK\u{3}\u{4}x", to: "levert/legesenteret.xlsx")
        let run = try check()
        #expect(run.output.contains("\"message\": \"Fila er skadet eller ufullstendig.\""), "\(run.output)")
        #expect(run.output.contains("\"detail\": \"the zip archive"))
    }

    @Test("lock files of LibreOffice are reported like those of Excel")
    func locks() throws {
        try folder.write("x", to: "levert/.~lock.stab.xlsx#")
        try folder.write("x", to: "levert/~$stab.xlsx")
        let codes = try codes(check())
        #expect(codes[".~lock.stab.xlsx#"] == ["FILE/lock-file"])
        #expect(codes["~$stab.xlsx"] == ["FILE/lock-file"])
    }

    // MARK: Folders

    @Test("a link to a folder is followed once, and one to a parent folder is reported")
    func links() throws {
        try folder.makeFolder("andre/dypt")
        try copyForm("barnevern", to: "andre/dypt/b.xlsx")
        for (name, target) in [
            ("andre", "../andre"), ("igjen", "../andre"), ("opp", ".."), ("borte.xlsx", "finnes-ikke"),
        ] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path("levert/\(name)"), withDestinationPath: target)
        }
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("andre/dypt/rundt"), withDestinationPath: "..")
        let run = try check()
        #expect(try isReturned("andre/dypt/b.xlsx", run))
        let codes = try codes(run)
        #expect(codes["opp"] == ["FILE/not-a-form"])
        #expect(codes["borte.xlsx"] == ["FILE/unreadable"])
        #expect(!run.output.contains("identical-return"))
        _ = try shell("rm levert/stab.xlsx levert/andre levert/igjen levert/opp")
        #expect(try self.codes(check())["borte.xlsx"] == ["FILE/unreadable"], "also where nothing else is there")
        // With a unit's name, it gets a blank form back.
        _ = try shell("mv levert/borte.xlsx levert/stab.xlsx")
        #expect(try shell(#""$0" merge --plan "$1" levert --out ut"#).status == 1 && folder.has("ut/retur/stab.xlsx"))
    }

    @Test("an unpacked workbook is named also where nothing else is there")
    func unpacked() throws {
        _ = try shell("mkdir levert/K && cd levert/K && unzip -q ../stab.xlsx && rm ../stab.xlsx")
        #expect(try codes(check())["K"] == ["FILE/not-xlsx"])
    }

    @Test("a folder that is too deep is reported, and the rest is read")
    func deep() throws {
        let name = String(repeating: "d", count: 200)
        _ = try shell("cd levert; for i in $(seq 30); do mkdir \(name); cd \(name); done; touch x.xlsx")
        let run = try check()
        let codes = try codes(run)
        #expect(codes.values.joined().contains("FILE/folder-unreadable"))
        #expect(try isReturned("stab.xlsx", run))
        #expect(run.status == 1)
    }

    // MARK: What does not exist

    @Test(
        "a mistyped path is reported as such by every command",
        arguments: [
            "check --plan \"$1\" levertt", "status --plan \"$1\" levertt", "merge --plan \"$1\" levertt --out ut",
        ])
    func mistyped(_ words: String) throws {
        let run = try shell("\"$0\" \(words)")
        #expect(run.status == 2)
        #expect(run.errors == "levertt finnes ikke. Sjekk at navnet er riktig.\n")
    }

    @Test("no folder is made for a page or a part", arguments: ["status", "merge"])
    func missingFolder(_ command: String) throws {
        let option = command == "status" ? "--html borte/x.html" : "--partial borte/x.partial"
        let run = try shell("\"$0\" \(command) --plan \"$1\" levert \(option)")
        #expect(run.status == 2)
        #expect(run.errors.contains("borte finnes ikke"), "\(run.errors)")
        #expect(!folder.has("borte"))
    }

    // MARK: Limits of the machine

    /// Runs a bash script as a user to whom limits apply, which is not the case for root.
    private static let nobody =
        geteuid() == 0
        ? "setpriv --reuid 65534 --regid 65534 --clear-groups bash -c 'ulimit -u 1; exec \"$0\" \"$@\"'"
        : "ulimit -u 1; exec"

    @Test(
        "if the system allows no threads, the work is still done",
        arguments: [
            "--version", "check --plan \"$1\" \(URL(filePath: stab).deletingLastPathComponent().path) --jobs 4",
        ])
    func noThreads(_ words: String) throws {
        let run = try shell("\(Self.nobody) \"$0\" \(words)")
        #expect(run.status == 0, "\(run.errors)")
        #expect(!run.output.isEmpty)
    }

    @Test("a file too large for the memory is reported as such")
    func littleMemory() throws {
        let run = try shell(
            "truncate -s 200M stor.xlsx; printf PK | dd of=stor.xlsx conv=notrunc; ulimit -v 150000; \"$0\" inspect stor.xlsx"
        )
        #expect(run.status == 1)
        #expect(run.errors.contains("maskinen har ikke nok ledig minne"), "\(run.errors)")
    }
}
