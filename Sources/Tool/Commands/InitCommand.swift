import CompetencePlan
import Forms
import Samples
import TextFormats
import Wording

/// `kompetanseplan init`: makes a year's folder with a plan definition to start from. Existing files are kept.
enum InitCommand {
    static let command = Command(
        name: "init", summary: .commandInit, operands: .folder,
        options: [
            Option(name: "from", value: .valueSample, help: .optionFrom, choices: ["roros"]),
            Option(name: "blank", value: nil, help: .optionBlank),
        ],
        example: "kompetanseplan init kompetanse --from roros", run: run)

    @Sendable
    private static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let path = arguments.operands[0]
        let isBlank = arguments.has("blank")
        let sample = try PlanDefinition(json: Samples.roros)
        let language = arguments.language ?? (isBlank ? .nb : sample.language)
        let texts = language.texts
        if isBlank, arguments["from"] != nil { throw ToolError(texts(.initBoth)) }
        try PlanFile.expectNone(in: path, texts)
        let document = try isBlank ? PlanRows.blank(.standard(), language) : Self.document(of: sample, in: language)
        try YearFolder.make(in: path, document, language, texts)
        terminal.inform(texts(.initDone, ["path": Paths.join(path, PlanFile.workbookName)]))
        return .success
    }

    /// The sample's names stay as they are; forms and appendices follow the language, as do the levels.
    private static func document(of sample: PlanDefinition, in language: Language) throws(PlanError) -> JSONValue {
        var document = try PlanDefinition.document(json: sample.jsonBytes)
        guard language != sample.language else { return document }
        document.set(.string(language.rawValue), at: ["language"])
        for levels in ["scale", "importance"] { document.set(.null, at: [levels]) }
        return document
    }
}
