import Cells
import CompetencePlan
import Wording

/// The sheets Rekruttering and Behov og tiltak: rows that the unit adds.
extension TableReader {
    mutating func readRecruitment(_ reader: inout RowReader, into answers: inout UnitAnswers) {
        let name = reader.text(layout["position"])
        let hasCount = plan.years.contains { reader.hasContent(layout["year", $0]) }
        guard !name.isEmpty, !isNumberForName(name, positions) else {
            guard hasCount else { return reportWithoutKey(&reader) }
            return reportWithoutKey(&reader, as: .recruitmentPositionMissing, at: layout["position"])
        }
        // A position without a number in any year is not counted, so its texts are reported. If its numbers are under a
        // changed heading, that is the finding.
        guard hasCount else {
            if isUnderStrayHeading(reader.row), words(of: reader, except: [layout["position"]]).isEmpty { return }
            reportWithoutKey(&reader)
            let why = ["remedy": texts(.outsideWithoutCountRemedy), "why": texts(.outsideWithoutCount)]
            return reader.addArguments(why, toFindingsFrom: 0)
        }
        var answer = RecruitmentAnswer()
        reader.read(&answer, at: layout["position"])
        let counts = plan.years.compactMap { year in
            recruited(layout["year", year], &reader).map { (year: year, count: $0) }
        }
        // Of a position without any readable number, that is the finding.
        let unknown: FindingCode? = counts.isEmpty ? nil : .recruitmentPositionUnknown
        answer.position = choice(name, layout["position"], positions, unknown: unknown, &reader)
        for (year, count) in counts {
            (answer.year, answer.count, answer.source) = (year, count, reader.source(layout["year", year]))
            answers.recruitment.append(answer)
        }
    }

    /// The persons or årsverk of a year. A year itself, as in the headings of an old table, is no number of people.
    private func recruited(_ column: TableColumn, _ reader: inout RowReader) -> FullTimeEquivalent? {
        let read: FullTimeEquivalent? =
            switch plan.form.recruitment {
            case .persons: reader.whole(column).value.map(FullTimeEquivalent.init(whole:))
            case .fte: reader.decimal(column).value
            }
        guard let count = read else { return nil }
        let whole = Int(count.asDouble)
        guard HeadingMeaning.isYear(whole), count == FullTimeEquivalent(whole: whole) else { return count }
        reader.report(.recruitmentNotAWholeNumber, column, ["value": "\(count)", "isYear": "1"])
        return nil
    }

    /// Whether a row has content in a column whose heading was not recognised.
    private func isUnderStrayHeading(_ row: Row) -> Bool {
        row.cells.contains { cell in
            let number = cell.reference.column
            return !RowReader.isBlank(cell) && (lostColumns[number] != nil || strayHeadings[number] != nil)
        }
    }

    mutating func readMeasure(_ reader: inout RowReader, into answers: inout UnitAnswers) {
        guard reader.hasAnswer() else { return }
        var answer = MeasureAnswer()
        answer.need = reader.text(layout["need"])
        guard !answer.need.isEmpty, !isNumber(answer.need) else {
            // An unreadable measure is a separate error.
            _ = reader.content(layout["measure"])
            guard has(layout["need"]) else { return }
            // The fagområde has a measure, although the row does not count.
            if reader.hasContent(layout["measure"]), let area = reader.cell(layout["area"])?.value.plainText {
                rowOfKey[areas.choice(area).key] = reader.row.number
            }
            return reportWithoutKey(&reader, as: .measureWithoutNeed, at: layout["need"])
        }
        answer.strategies = readStrategies(&reader)
        answer.area = readArea(&reader)
        reader.read(&answer, at: layout["need"])
        leaveOut(&answer.measure, layout["measure"], &reader)
        leaveOut(&answer.responsible, layout["responsible"], &reader)
        let example = plan.years.dropFirst().first ?? plan.years.first ?? plan.revision
        reader.addArguments(
            ["year": "\(example)"], toFindingsOf: .measureDeadlineUnreadable, at: layout["deadline"])
        questionYear(asCostOf: &answer, &reader)
        // For a cost that was read, a rule asks about it, unless «Ikke avklart» stands where the answer should be.
        let cost = reader.words(layout["budgeted"]).isEmpty ? nil : MeasureRules.unbudgetedCost(of: answer)
        if cost != nil || reader.invalidColumns.contains("cost"), isBlank(layout["budgeted"], reader) {
            let ofCost = cost.map { ["cost": texts.amount($0.description)] }
            reader.report(.measureCostWithoutBudget, layout["budgeted"], ofCost ?? ["cost": "", "currency": ""])
        }
        if !answer.costs.isEmpty { answer.cost = answer.costs.values.reduce(.zero) { $0 + $1 } }
        answers.measures.append(answer)
    }

    /// Leaves out of a column of words what belongs in another one, with a question.
    private func leaveOut(_ text: inout String, _ column: TableColumn, _ reader: inout RowReader) {
        guard isNumberOrDay(text) else { return }
        let why = texts(.outsideOtherColumn, ["column": layout[column]?.header ?? ""])
        reader.report(.formContentOutside, column, ["value": text, "why": why])
        text = ""
    }

    /// Whether a text is a number, a day or a Yes, which belongs in another column.
    private func isOfOtherColumn(_ text: String) -> Bool {
        isNumberOrDay(text) || YesNoText.parse(.text(text)) != nil
    }

    /// Both have a digit, which few texts have.
    private func isNumberOrDay(_ text: String) -> Bool {
        text.contains(where: \.isNumber) && (isNumber(text) || DeadlineText.parse(text) != nil)
    }

    /// Whether a text is only a number, as of a need in a list. "2 stillinger" is a measure.
    private func isNumber(_ text: String) -> Bool {
        text.contains(where: \.isNumber) && !text.contains(where: \.isLetter)
    }

    /// A year under Kostnad that is also the deadline, or where none can be read, was meant as that; one under Kostnad
    /// of that year repeats the heading.
    private func questionYear(asCostOf answer: inout MeasureAnswer, _ reader: inout RowReader) {
        for (year, cost) in answer.costs where cost == Kroner(whole: year) {
            answer.costs[year] = nil
            reader.report(
                .cellTextWhereNumber, layout["cost", year], ["value": "\(year)", "fault": texts(.faultIsYear)])
        }
        guard answer.deadline == nil || answer.cost == answer.deadline.map({ Kroner(whole: $0.year) }),
            let year = plan.years.first(where: { answer.cost == Kroner(whole: $0) })
        else { return }
        answer.cost = nil
        let remedy = texts(.yearOfDeadline, ["column": layout[layout["deadline"]]?.header ?? ""])
        reader.report(
            .cellTextWhereNumber, layout["cost"],
            ["value": "\(year)", "fault": texts(.faultIsYear), "readings": remedy])
    }

    private func readStrategies(_ reader: inout RowReader) -> [Choice<Strategy>] {
        let cells = (1...FormLayout.strategyColumns).map { layout["strategy", $0] }
            .map { (column: $0, text: reader.text($0)) }.filter { !$0.text.isEmpty }
        if has(layout["measure"]), !reader.hasContent(layout["measure"]), !isOfOthers(reader.row),
            let first = cells.first,
            cells.allSatisfy({ isNoStrategy($0.text) })
        {
            return misplaced(cells.map(\.text), at: first.column, &reader).distinct(by: \.key)
        }
        return cells.flatMap { strategyChoices($0.text, $0.column, &reader) }.distinct(by: \.key)
    }

    /// Whether a text is none of the plan's strategies, nor like one.
    private func isNoStrategy(_ text: String) -> Bool {
        strategies.choice(text).isOwn && several(text, of: strategies) == nil && strategies.correction(of: text) == nil
            && suggestion(for: text, strategies) == nil
    }

    /// Asks once about everything under Strategi 1–4 in a row without a measure: a measure in the wrong column, or a
    /// row of a table with other columns that was pasted in. With a number or a day among them the texts are no
    /// strategies of the unit's.
    private func misplaced(
        _ texts: [String], at column: TableColumn, _ reader: inout RowReader
    ) -> [Choice<Strategy>] {
        let areOther = texts.contains(where: isOfOtherColumn)
        let measure = layout[layout["measure"]]?.header ?? ""
        reader.report(
            .measureStrategyUnknown, column,
            [
                "value": texts.distinct.joined(separator: self.texts(.betweenQuotations)), "suggestion": "",
                "other": areOther ? "1" : "", Finding.isWithoutMeasure: "1", Finding.cause: areOther ? "other" : "own",
                "move": areOther ? "" : self.texts(.moveToMeasure, ["column": measure]),
            ])
        return areOther ? [] : texts.map { strategies.choice($0) }
    }

    /// The strategies in one cell: several if each part of its text is one of the plan's.
    private func strategyChoices(
        _ text: String, _ column: TableColumn, _ reader: inout RowReader
    ) -> [Choice<Strategy>] {
        guard strategies.choice(text).isOwn else { return [strategies.choice(text)] }
        guard let listed = several(text, of: strategies) else {
            if isOfOtherColumn(text) {
                reader.report(.measureStrategyUnknown, column, ["value": text, "other": "1", "suggestion": ""])
                return []
            }
            return [choice(text, column, strategies, unknown: .measureStrategyUnknown, &reader)]
        }
        let names = listed.map { context.index.name(of: $0) }.distinct
        reader.report(.cellNameRead, column, ["value": text, "read": names.joined(separator: "; ")])
        return listed
    }

    /// The listed items in a text that contains at least two and nothing else except separators.
    private func several<Owner>(_ text: String, of names: NameMatcher<Owner>) -> [Choice<Owner>]? {
        let parts = text.replacing(" og ", with: ",").split(whereSeparator: { ",;/+&|→•\n\r".contains($0) })
            .map { String($0).trimmed }.filter { !$0.isEmpty }
        let listed = parts.map { part in names.correction(of: part).map { .listed($0.id) } ?? names.choice(part) }
        if parts.count > 1, listed.allSatisfy({ !$0.isOwn }) { return listed }
        return names.all(namedIn: text)?.map(Choice.listed)
    }

    /// The fagområde of a measure: the first one if the cell has several, and none if it means
    /// all. Both are asked about.
    private mutating func readArea(_ reader: inout RowReader) -> Choice<SubjectArea>? {
        let column = layout["area"]
        let text = reader.text(column)
        guard !text.isEmpty else { return nil }
        if areas.choice(text).isOwn, isOfOtherColumn(text) {
            reader.report(.gapAreaUnknown, column, ["value": text, "other": "1", "uncounted": "1", "suggestion": ""])
            return nil
        }
        if areas.choice(text).isOwn, isOfAllAreas(text) {
            reader.report(.measureSeveralAreas, column, ["value": text])
            for id in context.index.unit(unit)?.subjectAreas ?? [] { rowOfKey[.listed(id.text)] = reader.row.number }
            return nil
        }
        guard areas.choice(text).isOwn, areas.correction(of: text) == nil, let several = several(text, of: areas),
            let first = several.first
        else { return choice(text, column, areas, unknown: .gapAreaUnknown, &reader) }
        let code: FindingCode = Set(several.map(\.key)).count > 1 ? .measureSeveralAreas : .cellNameRead
        reader.report(code, column, ["value": text, "read": context.index.name(of: first)])
        for area in several { rowOfKey[area.key] = reader.row.number }
        return first
    }

    /// Whether a text means every fagområde of the unit: "Alle fagområder", "Hele virksomheten".
    private func isOfAllAreas(_ text: String) -> Bool {
        if NormalisedText.of(text) == NormalisedText.of(context.index.name(of: unit)) { return true }
        let words = NormalisedText.words(of: text).drop { $0 == "the" }
        guard let first = words.first, Self.all.contains(first) else { return false }
        return words.dropFirst().allSatisfy { Self.units.contains($0) || layout.words.contains($0) }
    }

    private static let all: Set<Substring> = ["alle", "hele", "heile", "samtlige", "all", "whole", "entire"]
    private static let units: Set<Substring> = [
        "fagområder", "fagområdene", "fagområda", "områder", "område", "områdene", "områda", "fag", "våre", "vår",
        "virksomheten", "verksemda", "avdelingen", "avdelinga", "enheten", "eininga", "ansatte", "tilsette", "of",
        "our", "areas", "unit", "department", "staff", "employees", "skolen", "skulen", "barnehagen", "barnehagane",
        "kommunen", "tjenesten", "tenesta", "seksjonen", "etaten", "school", "municipality",
    ]
}
