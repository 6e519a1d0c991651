import CompetencePlan
import Forms
import Reports
import SheetWriting
import TextFormats
import Wording

/// `kompetanseplan template`: makes a blank form for each unit.
enum TemplateCommand {
    static let command = Command(
        name: "template", summary: .commandTemplate, operands: .none,
        options: [
            .plan, Option(name: "unit", value: .valueUnit, help: .optionUnit, canRepeat: true), .previous, .out,
            .date, .format(["text", "json"]), .jobs,
        ],
        example: "kompetanseplan template --out skjemaer",
        inYearFolder: .init(out: YearFolder.forms), run: run)

    @Sendable
    private static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let file = try PlanFile(arguments["plan"], arguments.language)
        let plan = try file.usablePlan()
        let language = arguments.language ?? plan.language
        let texts = language.texts
        let wanted = try UnitChoice.units(arguments.all("unit"), of: plan, texts)
        let units = plan.respondents.filter { unit in
            wanted.isEmpty || wanted.contains(unit.id) || wanted.contains(unit.id.unit)
        }
        let day = try arguments.day()
        let layout = FormLayout(plan: plan, language: language, schema: try .standard())
        let previous = try RevisionFiles(arguments.all("previous"), before: plan, texts).last
        let path = arguments["out"] ?? "."
        let fileNames = UnitFileNames(plan)
        let recovered = try OutputFolder.finishInterrupted(path, texts)
        if !recovered.isEmpty {
            terminal.inform(texts(.interruptedFinished, ["count": "\(recovered.count)", "path": path]))
            if Set(recovered).isSuperset(of: units.map { fileNames.files(of: $0).form }) { return .success }
        }
        for name in units.flatMap({ fileNames.files(of: $0).all })
        where Paths.kind(Paths.join(path, name)) != .nothing {
            throw ToolError(texts(.templateExists, ["path": Paths.join(path, name)]))
        }
        let folder = try OutputFolder(path, texts: texts)
        let names = try write(
            units, layout, carrying: previous, on: day, to: folder, jobs: arguments.jobs(), terminal)
        if arguments["format"] == "json" {
            terminal.json(json(units, in: path) { fileNames.files(of: $0).form })
        } else {
            terminal.inform(texts(.templateDone, ["count": "\(names.count)", "path": path]))
            terminal.inform(texts(YearFolder.isHere ? .templateNextHere : .templateNext))
        }
        if let words = file.writeIdentifiers(texts) { terminal.inform(words) }
        return .success
    }

    /// Writes the forms of units with their letters. Returns the names of the forms.
    static func write(
        _ units: [Unit], _ layout: FormLayout, carrying previous: PreviousRevision, on day: CalendarDay,
        to folder: OutputFolder, jobs: Int, _ terminal: Terminal
    ) throws(ToolError) -> [String] {
        let fileNames = UnitFileNames(layout.plan)
        let forms = try units.map { unit throws(ToolError) in
            (unit, try MailedForm.Files(draftsOf: fileNames.files(of: unit), in: folder))
        }
        let formLayout = layout.toSend(isPrefilled: previous.revision != nil)
        let outcomes = terminal.map(forms, jobs: jobs, .progressForms, layout.texts) { unit, drafts in
            Result { () throws(WriteError) in
                let contents = FormContents(of: unit, carrying: previous, in: layout)
                let form = UnitForm(for: unit, contents, layout: formLayout)
                let name = fileNames.files(of: unit).form
                let letter = Letter.invitation(with: form, called: name, on: day)
                try MailedForm(form, letter, called: name, madeOn: day).write(to: drafts)
            }
        }
        for (unit, outcome) in zip(units, outcomes) {
            if case .failure(let error) = outcome {
                throw folder.refusal(error, of: fileNames.files(of: unit).form)
            }
        }
        return try folder.commit().filter { $0.hasSuffix(".xlsx") }
    }

    /// The file for each unit, for programs that send them.
    private static func json(_ units: [Unit], in path: String, _ fileName: (Unit) -> String) -> String {
        JSONWriter.document { json in
            json.array("forms", of: units) { json, unit in
                json.member("unit", unit.id.unit.text)
                if let form = unit.id.form { json.member("form", form) }
                json.member("name", unit.name)
                json.member("file", Paths.join(path, fileName(unit)))
            }
        }
    }
}
