"""The script that does the same job: python-calamine reads, plain Python checks and sums, XlsxWriter, csv and json write.

    merge_same_job.py PLAN FOLDER OUT

Writes to the folder OUT what `kompetanseplan merge --no-returns --date 2017-06-15` writes: the whole control report, the
council's workbook except two sheets, with their formulas, every CSV file and the JSON document. The benchmark compares
them cell by cell.

It does not do the following, and so does not pay for it:
- Sammendrag and Om tallene in the council's workbook;
- charts, links, tables with filters, conditional formats, number formats, column widths, row heights, fonts, colours,
    borders, frozen panes, repeated headings, page breaks, and the page numbers in Vedlegg 2: the only formatting is bold
    headings;
- languages other than bokmål, plans with columns of HR's own, earlier revisions, replaced or missing forms, return forms,
    and messages for findings that these forms do not have;
- handling of untrusted input: hidden rows, merged cells, comments, drawings, other form versions, damaged or hostile
    files; it also does not verify its output, and lists no checksums.
"""

import csv
import datetime
import json
import os
import sys
from decimal import Decimal

import same_job_control
import same_job_council
from form_rules import SHEETS, Merge, plain
from privacy import Disclosure, hidden_staffing
from python_calamine import CalamineWorkbook

WARNINGS = {"GAP/area-unknown", "ACT/gap-without-measure", "FTE/area-headcount-above-unit"}
MESSAGES = {
    "ACT/gap-without-measure": (
        "{area} har et stort vektet gap ({weighted}), men ingen tiltak viser til fagområdet.",
        "Før et tiltak, eller velg fagområdet på tiltaket som gjelder det."),
    "PRIV/area-identifies-person": (
        "Nivået for {area} gjelder færre enn {threshold} ansatte, eller antallet er ikke oppgitt. "
        "Kommunestyret får ikke se det.",
        "Ingenting å gjøre hvis antallet er riktig. Det er vist som «:» i vedlegget."),
    "PRIV/text-about-few": (
        "«{text}» gjelder {area}, der nivåene er skjult fordi få ansatte har fagområdet. Kommunestyret får se teksten.",
        "Les teksten før vedlegget gis ut. Den må ikke si noe om enkeltpersoner."),
    "CELL/number-as-text": (
        "«{text}» er skrevet som tekst og er lest som {number}.", "Ingenting å gjøre hvis tallet er riktig."),
    "GAP/area-unknown": (
        "Fagområdet «{area}» står ikke i planen. Svaret er med under virksomhetens eget navn.{other}",
        "Bruk navnet fra planen hvis det er det samme."),
    "FTE/area-headcount-above-unit": (
        "{area} har {headcount} ansatte, men hele virksomheten har {whole}.{cells}",
        "Rett antallet på fagområdet eller for hele virksomheten."),
}


def also_in(cells):
    """The further cells of a finding of a column, of which two are named."""
    if not cells:
        return ""
    more = f" og {len(cells) - 2} til" if len(cells) > 2 else ""
    return f" Det samme gjelder {', '.join(cells[:2])}{more} i kolonnen."


class Finding:
    def __init__(self, code, sheet, cell, words):
        self.code, self.sheet, self.cell = code, sheet, cell
        self.severity = "warning" if code in WARNINGS else "note"
        if words.get("other") is not None:
            words["other"] = f" Det samme navnet står i Årsverk!A{words['other']}."
        if "cells" in words:
            words["cells"] = also_in(words["cells"])
        words = {name: "" if word is None else word for name, word in words.items()}
        if isinstance(words.get("number"), Decimal):
            words["number"] = str(words["number"]).replace(".", ",")
        message, self.remedy = MESSAGES[code]
        self.message = message.format(**words)

    @property
    def order(self):
        return SHEETS.index(self.sheet), int(self.cell[1:]), self.cell[0], self.severity == "note"


class Unit:
    """A unit's form: its answers, and the findings in it."""

    def __init__(self, plan, file, sheets, answers, findings):
        self.plan, self.file = plan, file
        self.id, self.name, self.service_area = plan["id"], plan["name"], plan["serviceArea"]
        self.gaps, self.whole, self.staffing, self.recruitment, self.measures = answers
        self.findings = sorted(findings, key=lambda finding: finding.order)
        self.warnings = sum(finding.severity == "warning" for finding in findings)
        guidance = {row[0]: row[1] for row in sheets["Veiledning"] if len(row) > 1}
        date = guidance["Dato"]
        if isinstance(date, datetime.date):
            date = date.strftime("%d.%m.%Y")
        self.signature = ", ".join(word for word in (guidance["Utfylt av"], guidance["Rolle"], date) if word)
        self.says_none = any(row[0].startswith("Ingen behov") and row[1] == "Ja" for row in sheets["Rekruttering"][:5])

    def staffing_rows(self):
        """The row of the whole unit, and those of its fagområder, in the order of the form."""
        return ([self.whole] if self.whole else []) + list(self.staffing.values())


class SameJob(Merge):
    """All forms with all their contents."""

    def __init__(self, plan_path):
        super().__init__(plan_path)
        self.plan_units = {unit["id"]: unit for unit in self.plan["units"]}
        self.returned, self.noted = {}, []
        # The plan's own spelling and identifier of a name, if it has it.
        self.areas, self.positions, self.strategies = (
            self.names[key] for key in ("subjectAreas", "positions", "strategies"))

    def note(self, code, sheet, cell, **words):
        super().note(code, sheet, cell, **words)
        self.noted.append(Finding(code, sheet, cell, words))

    def keep(self, file, sheets, answers):
        unit = next(row[1] for row in sheets["_skjema"] if row[0] == "unit")
        self.returned[unit] = Unit(self.plan_units[unit], file, sheets, answers, self.noted)
        self.noted = []

    def finish(self):
        """What depends on all forms: the units in the plan's order, and what is hidden."""
        self.units_in_order = [self.returned[unit] for unit in self.plan_units if unit in self.returned]
        self.service_areas = {area["id"]: area["name"] for area in self.plan["serviceAreas"]}
        threshold = self.limits["privacy"]
        self.disclosure = Disclosure(self.units_in_order, list(self.service_areas), threshold)
        for unit in self.units_in_order:
            is_closed = self.disclosure.closes(unit)
            unit.hidden_staffing, unit.hidden_headcounts = hidden_staffing(unit, self.everybodys, is_closed, threshold)
            employees = unit.whole["headcount"] if unit.whole else None
            is_small = employees is not None and employees < threshold
            unit.hidden_levels = {
                key for key in {*unit.gaps, *(measure["key"] for measure in unit.measures)}
                if is_small or self.headcount(unit, key, employees) < threshold}

    def headcount(self, unit, key, employees):
        if key in unit.staffing:
            return unit.staffing[key]["headcount"]
        return employees or 0 if key in self.everybodys else 0

    def area(self, name):
        """A fagområde in the plan's spelling, or else in the unit's."""
        known = self.areas.get(plain(name)) if name else None
        return known["name"] if known else name

    def position(self, name):
        known = self.positions.get(plain(name))
        return known["name"] if known else name

    def strategy(self, name):
        known = self.strategies.get(plain(name))
        return known["name"] if known else name


def decimal(number):
    """A number in CSV notation."""
    if number is None or isinstance(number, int):
        return "" if number is None else number
    return format(number.normalize(), "f")


def deadline(value):
    """A day in ISO 8601, or a year."""
    if isinstance(value, datetime.date):
        return value.strftime("%Y-%m-%d")
    return str(int(value)) if isinstance(value, float) else value or ""


def yes_no(text):
    return {"Ja": "true", "Nei": "false"}.get(text, "")


def write_csv(job, folder):
    def table(name, heading, rows):
        with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([heading.split(",")] + list(rows))

    def answers(rows):
        for unit in job.units_in_order:
            for row in rows(unit):
                yield [unit.id, *row[0], unit.file, row[1], row[2]]

    table(
        "gap", "unit,subject_area,current,desired,gap,importance,weighted_gap,comment,file,sheet,cell",
        answers(
            lambda unit: (
                (
                    [
                        job.area(gap["area"]), gap["current"], gap["desired"], gap["gap"], decimal(gap["importance"]),
                        gap["weighted"], gap["comment"]], "GAP-analyse", f"A{gap['row']}")
                for gap in unit.gaps.values())))
    table(
        "staffing", "unit,subject_area,headcount,fte,full_time,departures,vacant_fte,comment,file,sheet,cell",
        answers(
            lambda unit: (
                (
                    [
                        job.area(row["area"]), row["headcount"], decimal(row["fte"]), decimal(row["full_time"]),
                        decimal(row["departures"]), decimal(row["vacant_fte"]), row["comment"]], "Årsverk", f"A{row['row']}")
                for row in unit.staffing_rows())))
    table(
        "recruitment", "unit,position,year,count,file,sheet,cell",
        answers(
            lambda unit: (
                (
                    [job.position(need["position"]), need["year"], need["count"]], "Rekruttering",
                    f"{need['column']}{need['row']}") for need in unit.recruitment)))
    table(
        "measures",
        "unit,need,strategies,measure,subject_area,responsible,deadline,cost,budgeted,bound_months,status,evaluation,"
        "file,sheet,cell",
        answers(
            lambda unit: (
                (
                    [
                        row["need"], "; ".join(map(job.strategy, row["strategies"])), row["measure"],
                        job.area(row["area"]), row["responsible"], deadline(row["deadline"]), decimal(row["cost"]),
                        yes_no(row["budgeted"]), decimal(row["bound_months"]), row["status"], row["evaluation"]],
                    "Behov og tiltak", f"A{row['row']}") for row in unit.measures)))
    table(
        "findings", "severity,code,unit,message,remedy,file,sheet,cell",
        (
            [found.severity, found.code, unit.id, found.message, found.remedy, unit.file, found.sheet, found.cell]
            for unit in job.units_in_order for found in unit.findings))
    table(
        "units", "unit,status,file,errors,warnings",
        ([unit.id, "returned", unit.file, 0, unit.warnings] for unit in job.units_in_order))


def document(job, unit):
    """A unit of the JSON document."""

    def choice(name, names):
        known = names.get(plain(name))
        return {"id": known["id"] if known else None, "name": known["name"] if known else name}

    def source(sheet, row, column="A"):
        return {"sheet": sheet, "cell": f"{column}{row['row']}"}

    def number(value):
        return float(value) if isinstance(value, Decimal) else value

    def staffing(row, **area):
        return {
            **area, "headcount": row["headcount"], "fte": number(row["fte"]), "fullTime": number(row["full_time"]),
            "departures": number(row["departures"]), "vacantFTE": number(row["vacant_fte"]), "comment": row["comment"],
            "source": source("Årsverk", row)}

    whole = {"wholeUnit": [staffing(unit.whole)]} if unit.whole else {}
    none = {"nilReturns": ["recruitment"]} if unit.says_none else {}
    return {
        "id": unit.id, "name": unit.name, "status": "returned", "file": unit.file, "errors": 0, "warnings": unit.warnings,
        "gap": [
            {
                "subjectArea": choice(gap["area"], job.areas), "current": gap["current"], "desired": gap["desired"],
                "importance": gap["importance"], "comment": gap["comment"], "source": source("GAP-analyse", gap)}
            for gap in unit.gaps.values()],
        "staffing": [staffing(row, subjectArea=choice(row["area"], job.areas)) for row in unit.staffing.values()],
        **whole, **none,
        "recruitment": [
            {
                "position": choice(need["position"], job.positions), "year": need["year"], "count": need["count"],
                "reason": need["reason"], "source": source("Rekruttering", need, need["column"])}
            for need in unit.recruitment],
        "measures": [
            {
                "need": row["need"], "strategies": [choice(name, job.strategies) for name in row["strategies"]],
                "measure": row["measure"], "subjectArea": choice(row["area"], job.areas) if row["area"] else None,
                "responsible": row["responsible"], "deadline": deadline(row["deadline"]) or None,
                "cost": number(row["cost"]), "budgeted": {"Ja": True, "Nei": False}.get(row["budgeted"]),
                "boundMonths": number(row["bound_months"]), "status": row["status"] or None,
                "evaluation": row["evaluation"], "source": source("Behov og tiltak", row)}
            for row in unit.measures]}


def whole_plan(plan):
    """The plan with the program's defaults filled in."""
    thresholds = {"changePersons": 3, "changeShare": "0.25", "changeLevels": 2}
    for name, limit in plan["thresholds"].items():
        thresholds[name] = format(Decimal(limit).normalize(), "f") if isinstance(limit, str) else limit
    units = [{"diagram": None, **unit} for unit in plan["units"]]
    return {
        **plan, "units": units, "thresholds": thresholds, "severities": {}, "gapChart": "bars",
        "form": {"columns": [], **plan["form"]}}


def write_json(job, path):
    """The document, one unit at a time so that not all of it is in memory twice."""
    with open(path, "w", encoding="utf-8") as file:
        head = {"schema": "kompetanseplan-data", "version": 2, "status": "provisional", "date": "2017-06-15"}
        head["plan"] = whole_plan(job.plan)
        file.write(json.dumps(head, ensure_ascii=False, separators=(",", ":"))[:-1] + ',"units":[')
        for place, unit in enumerate(job.units_in_order):
            text = json.dumps(document(job, unit), ensure_ascii=False, separators=(",", ":"))
            file.write((",\n" if place else "\n") + text)
        file.write("\n]}\n")


def main(plan, folder, out):
    job = SameJob(plan)
    for name in sorted(os.listdir(folder)):
        book = CalamineWorkbook.from_path(os.path.join(folder, name))
        names = (*SHEETS, "Veiledning", "_skjema")
        job.add(name, {sheet: book.get_sheet_by_name(sheet).to_python(skip_empty_area=False) for sheet in names})
    job.finish()
    data = os.path.join(out, "data")
    os.makedirs(data, exist_ok=True)
    write_csv(job, data)
    write_json(job, os.path.join(data, "kompetanseplan.json"))
    same_job_council.write(job, os.path.join(out, f"Vedlegg til kompetanseplan {job.plan['revision']}.xlsx"))
    same_job_control.write(job, os.path.join(out, "Kontrollrapport.xlsx"))


if __name__ == "__main__":
    main(*sys.argv[1:])
