import CompetencePlan
import Forms
import Glibc
import Wording

/// The file that holds the plan definition.
struct PlanFile {
    /// As the user named it, or as it was found.
    let path: String
    private let bytes: [UInt8]

    /// The file at `stated` ("-" is standard input), else the one in the current folder.
    init(_ stated: String?, _ texts: Texts) throws(ToolError) {
        path = if let stated { stated } else { try Self.found(texts) }
        if path.lowercased().hasSuffix(".xlsx") { throw ToolError(texts(.planWorkbookLater, ["file": path])) }
        bytes = try Self.bytes(of: path == "-" ? "/dev/stdin" : path, texts)
    }

    /// The plan at `--plan`, or in the current folder. What is wrong is said in the language asked for.
    static func read(_ arguments: Arguments, schema: FormSchema) throws(ToolError) -> PlanDefinition {
        let texts = (arguments.language ?? .nb).texts
        let file = try PlanFile(arguments["plan"], texts)
        do throws(PlanError) {
            return try file.plan(schema: schema)
        } catch {
            throw ToolError(lines: file.lines(error.problems, texts))
        }
    }

    /// The plan, or everything that is wrong with it.
    func plan(schema: FormSchema) throws(PlanError) -> PlanDefinition {
        let plan = try PlanDefinition(json: bytes)
        let problems = Rule.problems(in: plan) + schema.problems(in: plan)
        guard problems.isEmpty else { throw PlanError(problems: problems) }
        return plan
    }

    /// What is wrong, as lines for a person.
    func lines(_ problems: [PlanProblem], _ texts: Texts) -> [String] {
        [texts(.planUnusable, ["file": path])] + problems.map { "  " + $0.text(in: texts) }
    }

    /// The last revision's data at `--previous`; without it, nothing is known of one.
    static func previous(_ arguments: Arguments, _ texts: Texts) throws(ToolError) -> PreviousRevision {
        PreviousRevision(try arguments["previous"].map { path throws(ToolError) in try revision(path, texts) })
    }

    /// A revision's data, or where it is wrong and why.
    static func revision(_ path: String, _ texts: Texts) throws(ToolError) -> Revision {
        let bytes = try bytes(of: path, texts)
        do throws(PlanError) {
            return try Revision(json: bytes)
        } catch {
            let problems = error.problems.prefix(mostProblems).map { "  " + $0.text(in: texts) }
            let rest = error.problems.count > mostProblems ? ["  …"] : []
            throw ToolError(lines: [texts(.previousUnusable, ["file": path])] + problems + rest)
        }
    }

    /// How many problems of a file that a program wrote are told: one cause mostly makes them all.
    private static let mostProblems = 10

    private static func found(_ texts: Texts) throws(ToolError) -> String {
        if Paths.kind("plan.json") == .file { return "plan.json" }
        if Paths.kind("plan.xlsx") == .file { return "plan.xlsx" }
        throw ToolError(texts(.planNotFound))
    }

    /// More than any plan has.
    private static let mostBytes = 64 << 20

    private static func bytes(of path: String, _ texts: Texts) throws(ToolError) -> [UInt8] {
        func refused() -> ToolError {
            ToolError(texts(.fileUnreadable, ["file": path, "detail": SystemWords.last(texts)]))
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw refused() }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= mostBytes {
            let count = Glibc.read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw refused() }
            if count == 0 { break }
            bytes += piece[..<count]
        }
        return bytes
    }
}
