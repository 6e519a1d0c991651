import CompetencePlan
import Forms
import Wording

/// A command line parsed by the description of its command.
struct Arguments {
    private(set) var operands: [String] = []
    private var values: [String: [String]] = [:]
    private let texts: Texts

    /// Parses the words after the command's name. With `--help` nothing is reported as missing.
    init(_ words: [String], of command: Command, texts: Texts) throws(ToolError) {
        self.texts = texts
        do throws(ToolError) {
            try parse(words, of: command)
            guard !has("help"), !has("version") else { return }
            if let defaults = command.inYearFolder, YearFolder.isHere { complete(with: defaults, command) }
            try checkOperands(of: command)
            try checkCombinations(of: command)
            for option in command.options
            where option.isRequired && !has(option.name) && !(option.alternative.map(has) ?? false) {
                throw ToolError(texts(.usageMissingOption, ["name": "--\(option.name)"]))
            }
        } catch {
            throw ToolError(
                lines: error.lines + [texts(.usageTryHelp, ["command": "kompetanseplan \(command.name)"])])
        }
    }

    /// Adds the defaults in a year's folder: the forms, the output folder and last year's data.
    private mutating func complete(with defaults: YearFolder.Defaults, _ command: Command) {
        if operands.isEmpty { operands = defaults.operands }
        let other = command.options.first { $0.name == "out" }?.alternative
        if let out = defaults.out, !has("out"), !(other.map(has) ?? false) { values["out"] = [out] }
        let takesPrevious = command.options.contains { $0.name == "previous" }
        if takesPrevious, !has("previous"), case let data = YearFolder.previousData, !data.isEmpty {
            values["previous"] = data
        }
    }

    private mutating func parse(_ words: [String], of command: Command) throws(ToolError) {
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--" {
                operands += rest
                return
            }
            guard word.hasPrefix("-"), word != "-" else {
                operands.append(word)
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let written = word == "-h" ? "--help" : String(parts[0])
            let option = try option(written, of: command)
            var value = parts.count == 2 ? String(parts[1]) : nil
            if option.value == nil, value != nil {
                throw ToolError(texts(.usageUnexpectedValue, ["name": written]))
            }
            if option.value != nil, value == nil { value = rest.popFirst() }
            try add(value, to: option)
        }
    }

    private func option(_ written: String, of command: Command) throws(ToolError) -> Option {
        let options = command.options + Command.common
        if let option = options.first(where: { "--\($0.name)" == written }) { return option }
        let suggestion = texts.didYouMean(EditDistance.nearest(to: written, among: options.map { "--\($0.name)" }))
        throw ToolError(texts(.usageUnknownOption, ["name": written, "suggestion": suggestion]))
    }

    private mutating func add(_ value: String?, to option: Option) throws(ToolError) {
        let written = "--\(option.name)"
        guard option.value != nil else {
            values[option.name] = [""]
            return
        }
        guard let value, !value.isEmpty else { throw ToolError(texts(.usageMissingValue, ["name": written])) }
        guard option.canRepeat || values[option.name] == nil else {
            throw ToolError(texts(.usageTwice, ["name": written]))
        }
        guard option.choices.isEmpty || option.choices.contains(value) else {
            let allowed = option.choices.joined(separator: ", ")
            throw ToolError(texts(.usageBadChoice, ["name": written, "value": value, "known": allowed]))
        }
        values[option.name, default: []].append(value)
    }

    private func checkOperands(of command: Command) throws(ToolError) {
        let count = command.operands.count
        if operands.count < count.lowerBound {
            throw ToolError(texts(.usageMissingOperand, ["example": command.example]))
        }
        if operands.count > count.upperBound {
            let key: TextKey = count.upperBound == 0 ? .usageNoOperands : .usageTooMany
            throw ToolError(texts(key, ["value": operands[count.upperBound]]))
        }
    }

    /// Refuses options that exclude each other or require a missing one.
    private func checkCombinations(of command: Command) throws(ToolError) {
        for option in command.options where has(option.name) {
            let name = "--\(option.name)"
            if let other = option.requires, !has(other) {
                throw ToolError(texts(.usageRequires, ["name": name, "other": "--\(other)"]))
            }
            if let other = option.excludes.first(where: has) {
                throw ToolError(texts(.usageExcludes, ["name": name, "other": "--\(other)"]))
            }
        }
    }

    // MARK: Values

    func has(_ option: String) -> Bool { values[option] != nil }

    subscript(_ option: String) -> String? { values[option]?.first }

    func all(_ option: String) -> [String] { values[option] ?? [] }

    /// Operands and options as they are typed again in a suggested command, each after a space.
    func typed(_ operands: [String], _ options: [String]) -> String {
        let given = options.flatMap { option in all(option).flatMap { ["--" + option, $0] } }
        return (operands + given).map { $0.contains(" ") ? " \"\($0)\"" : " " + $0 }.joined().printable
    }

    /// The requested language; nil means the plan's.
    var language: Language? { self["language"].flatMap(Language.init(rawValue:)) }

    /// The number of files to read in parallel.
    func jobs() throws(ToolError) -> Int {
        guard let text = self["jobs"] else { return Parallel.processors }
        guard let number = Int(text), (1...1024).contains(number) else {
            throw ToolError(texts(.usageBadNumber, ["name": "--jobs", "value": text]))
        }
        return number
    }

    /// The date of the result: `--date`, else SOURCE_DATE_EPOCH, else today.
    func day() throws(ToolError) -> CalendarDay {
        guard let text = self["date"] else { return try Today.day(texts) }
        guard let day = DeadlineText.lastDay(text) else {
            throw ToolError(texts(.usageBadDate, ["value": text]))
        }
        return day
    }
}

extension Arguments {
    /// Whether the command line reads the file at a real path, directly or in a folder.
    func namesInput(_ realPath: String) -> Bool {
        let plans = self["plan"].map { [$0] } ?? PlanFile.names
        let forms = FormFiles(operands, output: nil)
        let data = all("previous").flatMap { Paths.kind($0) == .folder ? RevisionFiles.files(in: $0) : [$0] }
        let target = ExactPath(realPath)
        let named = plans + forms.partials + data + all("areas") + operands.filter { Paths.kind($0) == .file }
        if named.contains(where: { ExactPath(Paths.real($0)) == target }) { return true }
        // The log of an earlier run may be among the forms; it is appended to.
        return forms.entries.contains { ExactPath($0.realPath) == target } && !RunLog.isLog(realPath)
    }
}
