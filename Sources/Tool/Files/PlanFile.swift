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

    private static func found(_ texts: Texts) throws(ToolError) -> String {
        if Paths.kind("plan.json") == .file { return "plan.json" }
        if Paths.kind("plan.xlsx") == .file { return "plan.xlsx" }
        throw ToolError(texts(.planNotFound))
    }

    /// More than any plan has.
    private static let mostBytes = 64 << 20

    /// The bytes of a file, at most so many of them.
    static func bytes(of path: String, atMost limit: Int = mostBytes, _ texts: Texts) throws(ToolError) -> [UInt8] {
        func refused() -> ToolError {
            ToolError(texts(.fileUnreadable, ["file": path, "detail": SystemWords.last(texts)]))
        }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw refused() }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &piece, piece.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw refused() }
            if count == 0 { return bytes }
            bytes += piece[..<count]
            guard bytes.count <= limit else { throw ToolError(texts(.fileTooLarge, ["file": path])) }
        }
    }
}
