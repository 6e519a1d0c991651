import CompetencePlan
import Forms
import Reports
import TextFormats
import Wording

/// `kompetanseplan template`: makes the blank forms, one for each unit.
enum TemplateCommand {
    static let command = Command(
        name: "template", summary: .commandTemplate, operands: .none,
        options: [
            .plan, Option(name: "unit", value: .valueUnit, help: .optionUnit, canRepeat: true), .previous, .out,
            .date, .format(["text", "json"]), .jobs,
        ],
        example: "kompetanseplan template --plan plan.json --out skjemaer", run: run)

    @Sendable
    private static func run(_ arguments: Arguments, _ terminal: Terminal) async throws -> ExitStatus {
        let plan = try PlanFile.read(arguments, schema: .standard())
        let language = arguments.language ?? plan.language
        let texts = language.texts
        let wanted = try UnitChoice.units(arguments.all("unit"), of: plan, texts)
        let units = plan.units.filter { wanted.isEmpty || wanted.contains($0.id) }
        let day = try arguments.day()
        let layout = FormLayout(plan: plan, language: language, schema: try .standard())
        let previous = try RevisionFiles(arguments, before: plan, texts).last
        let path = arguments["out"] ?? "."
        for unit in units where Paths.kind(Paths.join(path, fileName(unit))) != .nothing {
            throw ToolError(texts(.templateExists, ["path": Paths.join(path, fileName(unit))]))
        }
        let folder = try OutputFolder(path, texts: texts)
        let forms = units.map { unit in
            OutputPiece.workbook(fileName(unit)) {
                let contents = FormContents(of: unit, carrying: previous, in: layout)
                return UnitForm(for: unit, contents, layout: layout).workbook(madeOn: day)
            }
        }
        let total = "\(forms.count)"
        try await folder.write(forms, jobs: arguments.jobs()) { [progress = terminal.progress] done in
            progress(texts(.progressForms, ["done": "\(done)", "total": total]))
        }
        terminal.progress("")
        let names = try folder.commit()
        if arguments["format"] == "json" {
            terminal.raw(json(units, in: path))
        } else {
            terminal.say(texts(.templateDone, ["count": "\(names.count)", "path": path]))
        }
        return .success
    }

    /// Which file goes to whom, for a program that sends them.
    private static func json(_ units: [Unit], in path: String) -> String {
        JSONWriter.document { json in
            json.array("forms", of: units) { json, unit in
                json.member("unit", unit.id.text)
                json.member("name", unit.name)
                json.member("file", Paths.join(path, fileName(unit)))
            }
        }
    }

    private static func fileName(_ unit: Unit) -> String { "\(unit.fileName).xlsx" }
}

/// Units that a person names on the command line, by id or by name.
enum UnitChoice {
    /// The units meant by `words`, or an error that suggests what may have been meant.
    static func units(_ words: [String], of plan: PlanDefinition, _ texts: Texts) throws(ToolError) -> Set<
        Identifier<Unit>
    > {
        var result: Set<Identifier<Unit>> = []
        for word in words {
            let wanted = NormalisedText.of(word)
            guard
                let unit = plan.units.first(where: { $0.id.text == word || NormalisedText.of($0.name) == wanted })
            else {
                let nearest =
                    EditDistance.nearest(to: word, among: plan.units.map(\.id.text))
                    ?? EditDistance.nearest(to: word, among: plan.units.map(\.name))
                let suggestion = nearest.map { texts(.didYouMean, ["name": $0]) } ?? ""
                throw ToolError(texts(.unknownUnit, ["value": word, "suggestion": suggestion]))
            }
            result.insert(unit.id)
        }
        return result
    }
}
