import CompetencePlan
import Wording

/// Reads a workbook as the form of one unit: finds sheets and columns, reads row by row, and accounts for every visible
/// cell.
struct UnitFormReader {
    let workbook: ReturnedWorkbook
    let context: FormContext
    let boilerplate: Boilerplate
    let listed: ListedWarnings
    var sheets: SheetFinder
    var answers: UnitAnswers
    var report: FindingReport
    var reading: FormReading
    var tables: [TableReader] = []
    var pages: [PageReader] = []

    private var unit: Identifier<Unit> { report.unit }

    mutating func read() -> FormReading {
        for layout in context.layout.sheets { readTable(layout) }
        if let together = tablesTogether() {
            reading.findings.append(together)
            return reading
        }
        let unanswered = UnansweredSheets(among: tables, of: workbook, unit, context)
        reportTables(besides: unanswered)
        let copies = CopiedSheets(sheets, workbook, context, boilerplate: boilerplate, unit: unit)
        copies.report(to: &report)
        readPages(besides: copies.indices)
        reportOtherSheets()
        if report.namesEachCell { keepUnusableCells(copies.indices) }
        if unanswered.isWholeForm {
            report.add(.formBlank, at: Location(file: workbook.file))
        } else {
            count(besides: unanswered.ids)
        }
        reading.findings += findings()
        reading.findings += listed.unused(among: reading.findings, in: workbook.file, of: unit)
        return reading
    }

    // MARK: Tables

    private mutating func readTable(_ layout: SheetLayout) {
        guard let (index, found) = sheets.claim(layout) else {
            let unheaded = sheets.nameWithoutTable(layout)
            let at = Location(file: workbook.file, sheet: unheaded.map { PersonalData.masked($0) } ?? "")
            let arguments = ["sheet": layout.name, "unheaded": unheaded == nil ? "" : context.texts(.sheetUnheaded)]
            return report.add(.formSheetMissing, at: at, arguments)
        }
        var table = TableReader(
            found, on: workbook.sheets[index], context: context, boilerplate: boilerplate, report: report.forSheet)
        table.askedRows = table.rowsOfOthers(in: workbook.questions.all)
        table.areasOnGap = tables.first { $0.layout.id == .gap }.map { Set($0.rowOfKey.keys) } ?? []
        table.read(into: &answers)
        table.askAboutMerges(workbook.questions.all)
        tables.append(table)
    }

    /// The finding that most tables are on one sheet; nil if each has its own. A return form lists every cell instead.
    private func tablesTogether() -> Finding? {
        guard tables.count < context.layout.sheets.count, !report.namesEachCell,
            let (sheet, names) = sheets.tablesTogether(context.layout)
        else { return nil }
        let together = context.texts(.sheetTogether, ["tables": names.joined(separator: ", ")])
        return Finding(
            .formSheetMissing, unit: unit, at: Location(file: workbook.file, sheet: PersonalData.masked(sheet)),
            ["sheet": sheet, "unheaded": together, "together": "1"])
    }

    /// Collects the findings of the tables. An unanswered one has a single finding.
    private mutating func reportTables(besides unanswered: UnansweredSheets) {
        // Forms with «Ingen behov» were also made with a row for the whole unit.
        let asksForWholeUnit = workbook.identity?.prefilled != nil && tables.contains { $0.nilCell != nil }
        let staffed = tables.first { $0.layout.id == .staffing }.map { Set($0.rowOfKey.keys) } ?? []
        for index in tables.indices {
            if unanswered.ids.contains(tables[index].layout.id) {
                tables[index].removeRowFindings()
                if !unanswered.isWholeForm { tables[index].reportUnanswered() }
            } else {
                if asksForWholeUnit { tables[index].reportWholeUnitMissing() }
                tables[index].reportRemovedAreas(except: staffed)
            }
            report.add(tables[index].report)
        }
    }

    // MARK: Other sheets

    /// Reads Veiledning and added sheets.
    private mutating func readPages(besides copies: [Int]) {
        let guidance = context.guidance(among: sheets.others, of: workbook, for: unit).first
        for index in sheets.others where !copies.contains(index) {
            let sheet = workbook.sheets[index]
            var page = PageReader(
                sheet, listed.answers[index] ?? ListedWarnings.Answers(), context,
                boilerplate: sheet.isLeftovers ? boilerplateOfLeftovers : boilerplate, isGuidance: index == guidance,
                report: report.forSheet)
            page.read()
            report.add(page.report)
            pages.append(page)
            askAboutLeftovers(onSheet: index)
        }
        answers.employees = pages.lazy.compactMap(\.employees).first
        reading.signature = pages.lazy.map(\.signature).first { !$0.isEmpty } ?? []
        reading.message = pages.lazy.map(\.message).first { !$0.isEmpty } ?? ""
        reading.approvedBy = pages.lazy.map(\.approvedBy).first { !$0.isEmpty } ?? ""
    }

    /// Reports what is on hidden sheets, and what is attached to sheets that are not tables.
    private mutating func reportOtherSheets() {
        for index in sheets.others + sheets.hidden + sheets.lists {
            let sheet = workbook.sheets[index]
            if !sheets.others.contains(index) {
                let cells = workbook.hidden.strays[index] ?? sheet.rows.flatMap(\.cells)
                sheet.reportHidden(cells, to: &report, boilerplate: boilerplate, context.texts)
            }
            sheet.reportAttachments(to: &report, boilerplate: boilerplate, context.texts)
        }
    }

    // MARK: The reading

    /// Keeps what a return form shows again beside its tables.
    private mutating func keepUnusableCells(_ copies: [Int]) {
        reading.returned.copies = copies.map { workbook.sheets[$0] }
        for page in pages {
            for (field, cell) in page.unusable {
                let words = PersonalData.masked(context.texts.plainText(of: cell))
                reading.returned.besideTables[page.location.at(cell.reference)] = (.guidance(field), words)
            }
        }
        for table in tables {
            guard let cell = table.nilCell else { continue }
            let words = table.nilWords.map { PersonalData.masked($0.value.plainText) }
            reading.returned.besideTables[table.location.at(cell)] = (.nilReturn(table.layout.id), words)
        }
    }

    /// Decides which answers count, and keeps the words of those that do not.
    private mutating func count(besides unanswered: Set<FormSheetID>) {
        if context.plan.form.approval != .none, reading.approvedBy.isEmpty { reportNotApproved() }
        let counted = applyRules(besides: unanswered)
        let isRejected = report.findings.contains { $0.arguments[FormRules.isOfWholeForm] == "1" }
        reading.answers = isRejected ? nil : counted
        reading.answers?.explanations = listed.explanations
        if let answers = reading.answers {
            reading.uncounted = WrittenCell.uncounted(in: tables, answers, report.findings)
        }
        for table in tables { reading.columns[table.layout.id] = table.unusualColumns }
        reading.returned.rowsOfOthers = tables.flatMap(\.rowsOfOthers)
        reading.returned.lostColumns = tables.flatMap(\.lost)
        reading.returned.deletedColumns = tables.flatMap(\.deletedColumns)
        askAboutLostColumns()
        askAboutDeletedColumns()
    }

    private mutating func reportNotApproved() {
        let page = pages.first { $0.unusable[.approval] != nil }
        let refusal = page?.unusable[.approval]
        let at = refusal.flatMap { page?.location.at($0.reference) }
        report.add(
            .formNotApproved, at: at ?? Location(file: workbook.file, sheet: context.texts(.guidanceSheet)),
            ["value": refusal?.value.plainText.trimmed ?? ""])
    }

    /// Applies the rules to the answers, and returns those that count.
    private mutating func applyRules(besides unanswered: Set<FormSheetID>) -> UnitAnswers {
        guard let unit = context.index.unit(unit) else { return answers.exact }
        let rules = RuleContext(
            index: context.index, unit: unit, answers: answers,
            sheets: Dictionary(first: tables.map { ($0.layout.id, RuleContext.Sheet($0)) }),
            uncounted: UncountedRows(
                gaps: tables.flatMap(\.uncounted.gaps), staffing: tables.flatMap(\.uncounted.staffing)),
            unanswered: unanswered,
            questioned: Set(report.findings.map(\.location)), previous: context.previous, texts: context.texts,
            needs: answers.measures.indices.grouped { NormalisedText.of(answers.measures[$0].need) },
            publicAnswers: PublicAnswers(of: answers, context.disclosure))
        let findings = rules.findings()
        for finding in findings { report.add(finding) }
        return rules.counted(without: findings).exact
    }

    /// All findings, with common faults of a column joined, and with the words of rows that do not count.
    private func findings() -> [Finding] {
        var findings = Consequence.removed(from: report.findings.quotingRepeatedRows(), context.texts)
            .withoutCountsOfLostRows(reading.answers?.sources ?? [])
        findings = findings.map(FindingSubjects(of: findings, in: tables).adding)
        if !report.namesEachCell {
            let rows = tables.map { (PersonalData.masked($0.sheet.name), $0.answerRows.count) }
            findings = findings.quotingRows(of: reading.uncounted.filter { context.layout.isOfWords($0) })
                .joiningMerges(
                    firstCells: Dictionary(first: tables.map { ($0.location.sheet, $0.firstOfMerge) }), context.texts
                ).namingOnce()
                .joiningSheetsWithoutTable(context.texts)
                .joiningBlocks(context.texts(.betweenQuotations)).joiningColumns(
                    rows: Dictionary(first: rows), explained: Set(listed.explanations.map(\.key)), context.texts)
        }
        if report.omitted > 0 {
            let count = ["count": "\(report.omitted)"]
            findings.append(Finding(.formMoreFindings, unit: unit, at: Location(file: report.file), count))
        }
        return findings
    }
}

extension RuleContext.Sheet {
    fileprivate init(_ table: TableReader) {
        self.init(
            table: table.found, keys: Set(table.rowOfKey.keys),
            exampleMeasure: table.sheet.exampleLeft(in: table.layout["measure"], of: table.found),
            location: table.location, nilCell: table.nilCell, rowsOfOthers: table.rowsOfOthers)
    }
}

extension UnitAnswers {
    /// The same answers in arrays without spare capacity, since those of thousands of forms are kept at once.
    fileprivate var exact: UnitAnswers {
        var copy = self
        copy.gaps = gaps.map(\.self)
        copy.staffing = staffing.map(\.self)
        copy.recruitment = recruitment.map(\.self)
        copy.measures = measures.map(\.self)
        return copy
    }
}
