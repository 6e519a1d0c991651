import Cells
import CompetencePlan
import Wording

/// Reads a returned workbook as one unit's answers: identifies the unit, finds sheets and columns, reads row by row,
/// and accounts for every visible cell.
package struct FormReader: Sendable {
    private let context: FormContext
    /// Whether each questioned cell gets its own finding, even if most of a column has the same fault. Used for return
    /// forms, in which each cell is marked.
    private let namesEachCell: Bool

    package init(_ context: FormContext, namesEachCell: Bool = false) {
        self.context = context
        self.namesEachCell = namesEachCell
    }

    package func read(_ workbook: ReturnedWorkbook) -> FormReading {
        var reading = identified(workbook)
        let found = workbook.personalDataFindings(unit: reading.unit, context)
        // Nothing else is in the cell.
        let masked = Set(found.map(\.location))
        reading.findings.removeAll {
            $0.code == .formContentOutside && $0.arguments["value"] == PersonalData.mask && masked.contains($0.location)
        }
        let personal = found.map(FindingSubjects(of: found, in: []).adding)
        let joined = namesEachCell ? personal : personal.joiningColumns(rows: [:], context.texts)
        reading.findings = (reading.findings + joined).inOrder(
            ofSheets: workbook.sheets.map { PersonalData.masked($0.name) })
        return reading
    }

    private func identified(_ workbook: ReturnedWorkbook) -> FormReading {
        let identification = FormIdentification(workbook, context)
        let reading = FormReading(
            file: workbook.file, unit: identification.unit, findings: identification.findings,
            savedAt: workbook.savedAt)
        guard let unit = identification.unit, !reading.hasErrors else { return reading }
        return readTables(of: workbook, unit, into: reading)
    }

    /// Reads a workbook as the form of `unit`, regardless of its identity.
    func read(_ workbook: ReturnedWorkbook, as unit: Identifier<Unit>) -> FormReading {
        readTables(of: workbook, unit, into: FormReading(file: workbook.file, unit: unit, savedAt: workbook.savedAt))
    }

    private func readTables(
        of workbook: ReturnedWorkbook, _ unit: Identifier<Unit>, into reading: FormReading
    ) -> FormReading {
        var reading = reading
        let boilerplate = Boilerplate(of: workbook, context)
        var answers = UnitAnswers(unit: unit)
        var report = FindingReport(
            file: workbook.file, unit: unit, severities: context.severities, namesEachCell: namesEachCell)
        var sheets = SheetFinder(workbook, context)
        var tables: [TableReader] = []
        for layout in context.layout.sheets {
            guard let (sheetIndex, header) = sheets.claim(layout) else {
                let unheaded = sheets.nameWithoutTable(layout)
                report.add(
                    .formSheetMissing,
                    at: Location(file: workbook.file, sheet: unheaded.map { PersonalData.masked($0) } ?? ""),
                    ["sheet": layout.name, "unheaded": unheaded == nil ? "" : context.texts(.sheetUnheaded)])
                continue
            }
            var table = TableReader(
                sheet: workbook.sheets[sheetIndex], header: header, layout: layout, context: context,
                boilerplate: boilerplate, report: report.forSheet)
            table.read(into: &answers)
            table.reportListedMerges(of: workbook)
            tables.append(table)
        }
        // A return form lists every cell.
        if tables.count < context.layout.sheets.count, !namesEachCell,
            let (sheet, names) = sheets.tablesTogether(context.layout)
        {
            let together = context.texts(.sheetTogether, ["tables": names.joined(separator: ", ")])
            let arguments = ["sheet": sheet, "unheaded": together, "together": "1"]
            let at = Location(file: workbook.file, sheet: PersonalData.masked(sheet))
            reading.findings.append(Finding(.formSheetMissing, unit: unit, at: at, arguments))
            return reading
        }
        let prefilled = workbook.identity?.prefilled
        let untouched = untouched(tables, prefilled, unit)
        // Answers that an earlier return form took out of their cells are answers.
        let isBlank = !tables.isEmpty && untouched.count == tables.count && !Leftover.hasOpen(in: workbook)
        let unanswered = isBlank ? untouched : unanswered(tables, untouched, unit)
        // Forms with «Ingen behov» were also made with a row for the whole unit.
        let asksForWholeUnit = prefilled != nil && tables.contains { $0.nilCell != nil }
        let staffed = tables.first { $0.layout.id == .staffing }.map { Set($0.rowOfKey.keys) } ?? []
        for index in tables.indices {
            if unanswered.contains(tables[index].layout.id) {
                tables[index].removeRowFindings()
                if !isBlank { tables[index].reportUnanswered() }
            } else if asksForWholeUnit, tables[index].layout.id == .staffing {
                tables[index].reportWholeUnitMissing()
            }
            let isAnswered = !isBlank && !unanswered.contains(tables[index].layout.id)
            if isAnswered { tables[index].reportRemovedAreas(except: staffed) }
            report.add(tables[index].report)
        }
        let listed = ListedWarnings(workbook)
        let copies = CopiedSheets(sheets, workbook, context, boilerplate: boilerplate, unit: unit)
        copies.report(to: &report)
        let pages = readOthers(sheets, copies, of: workbook, boilerplate, listed, &report)
        if namesEachCell {
            reading.copies = copies.indices.map { workbook.sheets[$0] }
            for (page, field, cell) in pages.flatMap({ page in page.unusable.map { (page, $0, $1) } }) {
                reading.guidanceCells[page.location.at(cell.reference)] = field
                reading.guidanceWords[field] = PersonalData.masked(context.texts.plainText(of: cell))
            }
            for table in tables {
                guard let cell = table.nilCell else { continue }
                reading.nilCells[table.location.at(cell)] = table.layout.id
                reading.nilWords[table.layout.id] = table.nilWords.map { PersonalData.masked($0.value.plainText) }
            }
        }
        answers.employees = pages.lazy.compactMap(\.employees).first
        reading.signature = pages.lazy.map(\.signature).first { !$0.isEmpty } ?? []
        reading.message = pages.lazy.map(\.message).first { !$0.isEmpty } ?? ""
        reading.approvedBy = pages.lazy.map(\.approvedBy).first { !$0.isEmpty } ?? ""
        if isBlank {
            // Missing or moved sheets and columns no longer matter.
            let aboutTables: Set<FindingCode> = [.formSheetMissing, .formColumnMissing, .formColumnMoved]
            report.remove(from: 0) { aboutTables.contains($0.code) }
            report.add(.formBlank, at: Location(file: workbook.file))
        } else {
            if context.plan.form.approval != .none, reading.approvedBy.isEmpty {
                let page = pages.first { $0.unusable[.approval] != nil }
                let refusal = page?.unusable[.approval]
                report.add(
                    .formNotApproved,
                    at: refusal.flatMap { page?.location.at($0.reference) }
                        ?? Location(file: workbook.file, sheet: context.texts(.guidanceSheet)),
                    ["value": refusal?.value.plainText.trimmed ?? ""])
            }
            reading.answers = counted(answers, tables, unanswered, &report)
            if report.findings.contains(where: { $0.arguments[FormRules.isOfWholeForm] == "1" }) {
                reading.answers = nil
            }
            reading.answers?.explanations = listed.explanations
            if let answers = reading.answers {
                reading.uncounted = WrittenCell.uncounted(in: tables, answers, report.findings)
            }
            for table in tables { reading.columns[table.layout.id] = table.unusualColumns }
            reading.lostColumns = tables.flatMap(\.lost)
            for column in LostColumn.listed(in: workbook) {
                column.report(in: workbook, tables, to: &report, context.texts)
            }
        }
        reading.findings += findings(report, tables, besides: reading.uncounted)
        reading.findings += listed.unused(among: reading.findings, in: workbook.file, of: report.unit)
        return reading
    }

    /// Reads the sheets that are not tables of the form: Veiledning, copies of tables, added sheets, and hidden ones.
    private func readOthers(
        _ sheets: SheetFinder, _ copies: CopiedSheets, of workbook: ReturnedWorkbook, _ boilerplate: Boilerplate,
        _ listed: ListedWarnings, _ report: inout FindingReport
    ) -> [PageReader] {
        let guidance = sheets.others.first { workbook.sheets[$0].isGuidance }
        // Texts on the sheet of leftovers are not questioned again.
        let left =
            workbook.hidden.list(under: FormIdentity.leftoversHeading)
            + workbook.sheets.filter(\.isLeftovers).flatMap { Leftover.kept(on: $0, of: workbook).map(\.leftover.text) }
        let leftoverBoilerplate = left.isEmpty ? boilerplate : Boilerplate(of: workbook, and: left, context)
        var pages: [PageReader] = []
        for index in sheets.others where !copies.indices.contains(index) {
            var page = PageReader(
                workbook.sheets[index], listed.answers[index] ?? ListedWarnings.Answers(), context,
                boilerplate: workbook.sheets[index].isLeftovers ? leftoverBoilerplate : boilerplate,
                isGuidance: index == guidance, report: report.forSheet)
            page.read()
            report.add(page.report)
            if workbook.sheets[index].isLeftovers {
                let lost = LostColumn.listed(in: workbook)
                for finding in Leftover.findings(on: workbook.sheets[index], of: workbook, lost, report, context.texts)
                {
                    report.add(finding)
                }
            }
            pages.append(page)
        }
        for index in sheets.others + sheets.hidden + sheets.lists {
            let sheet = workbook.sheets[index]
            if !sheets.others.contains(index) {
                let cells = workbook.hidden.strays[index] ?? sheet.rows.flatMap(\.cells)
                sheet.reportHidden(cells, to: &report, boilerplate: boilerplate, context.texts)
            }
            sheet.reportAttachments(to: &report, boilerplate: boilerplate, context.texts)
        }
        return pages
    }

    /// Applies the rules to the answers, and returns those that count.
    private func counted(
        _ answers: UnitAnswers, _ tables: [TableReader], _ unanswered: Set<FormSheetID>, _ report: inout FindingReport
    ) -> UnitAnswers {
        guard let unit = context.index.unit(report.unit) else { return answers.exact }
        let sheets = tables.map { table in
            let sheet = RuleContext.Sheet(
                layout: table.layout, header: table.header, keys: Set(table.rowOfKey.keys),
                exampleMeasure: table.sheet.exampleLeft(
                    in: table.layout["measure"], below: table.header, of: table.layout),
                location: table.location, nilCell: table.nilCell)
            return (table.layout.id, sheet)
        }
        let rules = RuleContext(
            index: context.index, unit: unit, answers: answers, sheets: Dictionary(first: sheets),
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
    private func findings(
        _ report: FindingReport, _ tables: [TableReader], besides uncounted: [WrittenCell]
    ) -> [Finding] {
        var findings = report.findings.withoutReadingsOfFaults().withoutDoubtsOfTotals()
            .withoutConsequencesOfNames(context.texts)
            .withoutConsequencesOfRows()
        findings = findings.map(FindingSubjects(of: findings, in: tables).adding)
        if !namesEachCell {
            let rows = tables.map { (PersonalData.masked($0.sheet.name), $0.answerRows.count) }
            findings = findings.quotingRows(of: uncounted.filter { context.layout.isOfWords($0) }).namingOnce()
                .joiningSheetsWithoutTable(context.texts)
                .joiningBlocks(context.texts(.betweenQuotations)).joiningColumns(
                    rows: Dictionary(first: rows), context.texts)
        }
        if report.omitted > 0 {
            let count = ["count": "\(report.omitted)"]
            findings.append(Finding(.formMoreFindings, unit: report.unit, at: Location(file: report.file), count))
        }
        return findings
    }

    /// The sheets that the unit was asked to answer and did not. Levels are never prefilled; staffing is, and unchanged
    /// staffing counts as answered.
    private func unanswered(
        _ tables: [TableReader], _ untouched: Set<FormSheetID>, _ unit: Identifier<Unit>
    ) -> Set<FormSheetID> {
        // A form with «Ingen behov» on one sheet had it on the others too.
        let asksForNil = tables.contains { $0.nilCell != nil }
        let asked = tables.filter { table in
            if asksForNil, table.layout.schema.nilReturn != nil { return !table.hasContent && !table.isNil }
            guard isAsked(table.layout, unit) else { return false }
            return table.layout.id == .gap ? untouched.contains(.gap) : !table.hasContent
        }
        return Set(asked.map(\.layout.id))
    }

    /// The sheets without any answer that differs from the form as it was made. A form without a fingerprint is
    /// compared with the one that would be made now.
    private func untouched(
        _ tables: [TableReader], _ prefilled: String?, _ unit: Identifier<Unit>
    ) -> Set<FormSheetID> {
        var candidates = [prefilled.flatMap { FormFingerprint($0) }]
        if prefilled == nil, context.previous.revision != nil, let unit = context.index.unit(unit) {
            let contents = FormContents(of: unit, carrying: context.previous, in: context.layout)
            candidates.append(contents.fingerprint(in: context.layout))
        }
        let best = candidates.map { candidate in tables.filter { $0.isUntouched(candidate) }.map(\.layout.id) }
        return Set(best.max { $0.count < $1.count } ?? [])
    }

    /// Whether a sheet asks the unit about any of the plan's fagområder.
    private func isAsked(_ layout: SheetLayout, _ unit: Identifier<Unit>) -> Bool {
        layout.schema.rows == .subjectAreas && context.index.unit(unit)?.subjectAreas.isEmpty == false
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
