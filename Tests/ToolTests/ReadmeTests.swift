import Foundation
import Support
import Testing

@Suite("The README")
struct ReadmeTests {
    private let text: String

    init() throws { text = try Repository.text("README.md") }

    /// The lines of its shell blocks, comments left out.
    private var commands: [String] {
        text.components(separatedBy: "```sh\n").dropFirst().flatMap { block in
            block.components(separatedBy: "\n```")[0].components(separatedBy: "\n")
                .map { $0.components(separatedBy: " #")[0].trimmingCharacters(in: .whitespaces) }
        }
    }

    @Test("every command in it works as it stands")
    func commandsWork() throws {
        let folder = try TemporaryFolder()
        for (sample, name) in [
            ("roros/plan.json", "plan.json"), ("roros/returned", "levert"),
            ("roros-2018/plan.json", "plan-2018.json"), ("roros-2018/returned", "levert-2018"),
        ] {
            try FileManager.default.copyItem(
                at: Repository.root.appending(path: "samples/\(sample)"), to: folder.url.appending(path: name))
        }
        let programs = URL(filePath: Kompetanseplan.path).deletingLastPathComponent().path
        let ours = commands.filter { !$0.hasPrefix("make ") }
        #expect(ours.count >= 8)
        for command in ours {
            #expect(command.hasPrefix("kompetanseplan "))
            let run = try ProgramRun(
                "sh", ["-c", command], in: folder.url,
                environment: ["PATH": "\(programs):/usr/bin:/bin"])
            #expect(run.status == 0, "\(command): \(run.errors)")
        }
    }

    @Test("every make target it names is in the Makefile, and .ci/run uses the two commands at the top")
    func makeTargets() throws {
        let makefile = try Repository.text("Makefile")
        let named = text.components(separatedBy: "make ").dropFirst().map { $0.prefix { $0.isLetter } }
        for target in Set(named)
        where ["demo", "test", "build", "lint", "samples", "pictures", "golden", "install", "deb"].contains(target) {
            #expect(makefile.contains("\n\(target): "), "\(target)")
        }
        #expect(commands.filter { $0.hasPrefix("make ") } == ["make demo", "make test"])
        let checks = try Repository.text(".ci/run")
        #expect(checks.contains("\nmake demo\n") && checks.contains("\nmake test\n"))
    }

    @Test("every file it points to is there")
    func files() {
        for word in text.components(separatedBy: CharacterSet(charactersIn: "`() "))
        where
            ["samples/", "schemas/", "Sources/"].contains(where: word.hasPrefix)
        {
            #expect(FileManager.default.fileExists(atPath: Repository.root.appending(path: word).path), "\(word)")
        }
    }
}
