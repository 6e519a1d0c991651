"""The checks and sums of a competence form on rows of plain values, shared by the scripts that read row by row.

They repeat rules of Sources/Forms/Rules as somebody would write them who did the same job without the program; if they
differ, the program's apply.
"""

import csv
import datetime
import functools
import json
import os
import re
from collections import Counter
from decimal import Decimal

SHEETS = ("GAP-analyse", "Årsverk", "Rekruttering", "Behov og tiltak")
FIRST_HEADINGS = {"GAP-analyse": "Fagområde", "Årsverk": "Fagområde", "Rekruttering": "Stilling", "Behov og tiltak": "Behov"}
STRATEGIES = [f"Strategi {number}" for number in range(1, 5)]
WHOLE_UNIT = "Hele virksomheten"
# The beginning of the example row of Behov og tiltak.
EXAMPLE = "Eksempel:"
PERSONAL = re.compile(r"@|\d{11}|\d{6} \d{5}|(?<!\d)(?:\d{8}|\d{2} \d{2} \d{2} \d{2}|\d{3} \d{2} \d{3})(?!\d)")


@functools.lru_cache(maxsize=10_000)
def plain(text):
    """A name normalised for comparison."""
    return " ".join(re.findall(r"\w+", str(text).lower()))


def table(rows, sheet):
    """The rows below the headings: the number of each, and its cells by heading.

    Rows without a first cell, the total row and the example are excluded.
    """
    headings = None
    for number, row in enumerate(rows, 1):
        first = row[0] if row else None
        if headings is None:
            if first == FIRST_HEADINGS[sheet]:
                headings = [str(int(cell)) if isinstance(cell, float) else cell for cell in row]
        elif first not in (None, "", "Sum") and not str(first).startswith(EXAMPLE):
            yield number, dict(zip(headings, row))


class Merge:
    """All forms so far: the sums, and the number of findings by kind.

    The contents of the forms are not kept; a script that needs them overrides what happens to a finding (`note`) and to
    the answers of a form (`keep`).
    """

    def __init__(self, plan_path, keeps_rows=False):
        self.rows = {sheet: [] for sheet in SHEETS} if keeps_rows else None
        with open(plan_path, encoding="utf-8") as file:
            self.plan = json.load(file)
        self.names = {
            key: {plain(thing["name"]): thing for thing in self.plan[key]}
            for key in ("subjectAreas", "positions", "strategies")
        }
        for strategy in self.plan["strategies"]:
            self.names["strategies"].update({plain(alias): strategy for alias in strategy["aliases"]})
        # Cross-cutting fagområder: they count the whole unit's employees.
        self.everybodys = {plain(area["name"]) for area in self.plan["subjectAreas"] if area.get("crossCutting")}
        self.limits = {"privacy": 3, "largeWeightedGap": 6, **self.plan["thresholds"]}
        self.levels = range(self.plan["scale"][0]["level"], self.plan["scale"][-1]["level"] + 1)
        self.sums = Counter()
        self.findings = Counter()
        self.units = []

    def note(self, code, sheet, cell, **words):
        """Records a finding in a cell; the words are those of its message."""
        self.findings[code] += 1

    def keep(self, file, sheets, answers):
        """What else happens to a form's answers."""

    def number(self, value, sheet, cell):
        """A number, or none; entered as text it is accepted, and noted."""
        if value in (None, ""):
            return None
        if isinstance(value, float):
            return int(value) if value.is_integer() else Decimal(repr(value))
        if isinstance(value, str):
            try:
                number = Decimal(value.replace("årsverk", "").replace(" ", "").replace(",", "."))
            except ArithmeticError:
                self.note("CELL/text-where-number", sheet, cell, text=value)
                return None
            self.note("CELL/number-as-text", sheet, cell, text=value, number=number)
            return number
        return Decimal(repr(value))

    def add(self, file, sheets):
        """A form: its file and the rows of each sheet."""
        tables = {sheet: list(table(sheets[sheet], sheet)) for sheet in SHEETS}
        if self.rows is not None:
            for sheet, rows in tables.items():
                self.rows[sheet] += [{"Virksomhet": file, **row} for _, row in rows]
        staffed = {plain(row["Fagområde"]): number for number, row in tables["Årsverk"]}
        gaps = self.add_gaps(tables["GAP-analyse"], staffed)
        whole, staffing = self.add_staffing(tables["Årsverk"], gaps)
        recruitment = self.add_recruitment(tables["Rekruttering"])
        measures = self.add_measures(tables["Behov og tiltak"])
        employees = whole["headcount"] if whole else None
        answered = {measure["key"] for measure in measures if measure["measure"]}
        hidden = set()
        for key, gap in gaps.items():
            headcount = staffing[key]["headcount"] if key in staffing else employees if key in self.everybodys else None
            at, name = ("GAP-analyse", f"A{gap['row']}"), gap["area"]
            if headcount is None:
                self.note("FTE/area-without-staffing", *at, area=name)
            elif headcount < self.limits["privacy"]:
                hidden.add(key)
                self.note("PRIV/area-identifies-person", *at, area=name, threshold=self.limits["privacy"])
            if gap["weighted"] >= self.limits["largeWeightedGap"] and key not in answered:
                self.note("ACT/gap-without-measure", *at, area=name, weighted=gap["weighted"])
        for measure in measures:
            if measure["key"] in hidden:
                self.note(
                    "PRIV/text-about-few", "Behov og tiltak", f"A{measure['row']}", area=measure["area"],
                    text=measure["measure"] or measure["need"])
        for key, answer in staffing.items():
            if key not in gaps and key not in self.everybodys:
                self.note("FTE/staffing-without-gap", "Årsverk", f"A{answer['row']}", area=answer["area"])
        above = [answer for answer in staffing.values() if employees is not None and answer["headcount"] > employees]
        if above:
            # One number for the whole unit is too low, however many exceed it.
            first, *others = sorted(above, key=lambda answer: answer["row"])
            self.note(
                "FTE/area-headcount-above-unit", "Årsverk", f"B{first['row']}", area=first["area"],
                headcount=first["headcount"], whole=employees, cells=[f"B{answer['row']}" for answer in others])
        self.sums["forms"] += 1
        self.units.append(
            (
                file, len(gaps), sum(gap["weighted"] for gap in gaps.values()),
                sum(answer["headcount"] for answer in staffing.values()), sum(need["count"] for need in recruitment)))
        self.keep(file, sheets, (gaps, whole, staffing, recruitment, measures))

    def add_gaps(self, rows, staffed):
        """The answers by fagområde; `staffed` has the row of Årsverk for each."""
        gaps = {}
        for at, row in rows:
            key, sheet = plain(row["Fagområde"]), "GAP-analyse"
            current = self.number(row["Dagens nivå"], sheet, f"B{at}")
            desired = self.number(row["Ønsket nivå"], sheet, f"C{at}")
            importance = self.number(row["Viktighet"], sheet, f"E{at}")
            self.check_text(row["Kommentar"], sheet, f"F{at}")
            if key not in self.names["subjectAreas"]:
                self.note("GAP/area-unknown", sheet, f"A{at}", area=row["Fagområde"], other=staffed.get(key))
            if key in gaps:
                self.note("GAP/area-twice", sheet, f"A{at}")
            elif current is None or desired is None:
                self.note("GAP/level-missing", sheet, f"A{at}")
            elif current not in self.levels or desired not in self.levels:
                self.note("GAP/level-range", sheet, f"A{at}")
            else:
                if importance is None:
                    self.note("GAP/importance-missing", sheet, f"E{at}")
                if desired < current:
                    self.note("GAP/desired-below-current", sheet, f"C{at}")
                weighted = max(desired - current, 0) * (importance or 1)
                gaps[key] = {
                    "row": at, "area": row["Fagområde"], "current": current, "desired": desired,
                    "gap": desired - current, "importance": importance, "weighted": weighted,
                    "comment": row["Kommentar"] or ""}
                self.sums.update(gap_rows=1, current=current, desired=desired, weighted_gap=weighted)
        return gaps

    def add_staffing(self, rows, gaps):
        """The answer of the whole unit, and those by fagområde."""
        whole, staffing = None, {}
        for at, row in rows:
            key, name, sheet = plain(row["Fagområde"]), row["Fagområde"], "Årsverk"
            columns = ("Ansatte", "Årsverk", "Heltid", "Ventet avgang", "Ubesatte årsverk")
            headcount, fte, full_time, departures, vacant = numbers = [
                self.number(row[column], sheet, f"{letter}{at}") for letter, column in zip("BCDEF", columns)]
            is_whole = name == WHOLE_UNIT
            # A name that is also on GAP-analyse has been questioned there.
            if not is_whole and key not in self.names["subjectAreas"] and key not in gaps:
                self.note("GAP/area-unknown", sheet, f"A{at}", area=name, other=None)
            self.check_text(row["Kommentar"], sheet, f"G{at}")
            if headcount is None:
                self.note("FTE/headcount-missing", sheet, f"B{at}")
                continue
            # More årsverk than employees is the only error in its row.
            has_too_few = fte is not None and fte > headcount
            codes = [
                ("FTE/negative", any(number is not None and number < 0 for number in numbers)),
                ("FTE/fte-above-headcount", has_too_few),
                (
                    "FTE/full-time-above-headcount",
                    is_whole and full_time is not None and full_time > headcount and not has_too_few),
                (
                    "FTE/fte-below-full-time",
                    is_whole and fte is not None and full_time is not None and fte < full_time <= headcount),
                (
                    "FTE/departures-above-headcount",
                    departures is not None and departures > headcount and not has_too_few),
            ]
            wrong = [code for code, is_wrong in codes if is_wrong]
            for code in wrong:
                self.note(code, sheet, f"A{at}")
            if wrong:
                continue
            answer = {
                "row": at, "area": "" if is_whole else name, "headcount": headcount, "fte": fte,
                "full_time": full_time, "departures": departures, "vacant_fte": vacant,
                "comment": row["Kommentar"] or ""}
            if is_whole:
                whole = answer
            else:
                staffing[key] = answer
            self.sums.update(staffing_rows=1, headcount=headcount, fte=fte or 0, vacant=vacant or 0)
        return whole, staffing

    def add_recruitment(self, rows):
        needs = []
        for at, row in rows:
            position, sheet = row["Stilling"], "Rekruttering"
            if plain(position) not in self.names["positions"]:
                self.note("REC/position-unknown", sheet, f"A{at}")
            for letter, year in zip("BCDEFGHIJKLMNOP", self.plan["years"]):
                count = self.number(row[str(year)], sheet, f"{letter}{at}")
                if count is None:
                    continue
                if count < 0 or count != int(count):
                    self.note("REC/not-a-whole-number", sheet, f"{letter}{at}")
                    continue
                self.sums[f"recruitment_{year}"] += count
                needs.append(
                    {
                        "row": at, "column": letter, "position": position, "year": year, "count": int(count),
                        "reason": row["Begrunnelse"] or ""})
            self.check_text(row["Begrunnelse"], sheet, f"I{at}")
        return needs

    def add_measures(self, rows):
        measures = []
        for at, row in rows:
            sheet = "Behov og tiltak"
            strategies = [row[column] for column in STRATEGIES if row[column] not in (None, "")]
            for name in strategies:
                if plain(name) not in self.names["strategies"]:
                    self.note("ACT/strategy-unknown", sheet, f"B{at}")
            measure, cost = row["Delstrategi/tiltak"] or "", self.number(row["Kostnad (kr)"], sheet, f"J{at}")
            bound = self.number(row["Bindingstid (mnd)"], sheet, f"L{at}")
            budgeted, deadline, area = row["Forankret i budsjett"] or "", row["Frist"], row["Fagområde"] or ""
            if not measure:
                self.note("ACT/need-without-measure", sheet, f"F{at}")
            elif not strategies:
                self.note("ACT/strategy-missing", sheet, f"B{at}")
            if cost and not budgeted:
                self.note("ACT/cost-without-budget", sheet, f"K{at}")
            if (bound or 0) > 24:
                self.note("ACT/bound-service-above-24-months", sheet, f"L{at}")
            if isinstance(deadline, datetime.date) and deadline.year not in self.plan["years"]:
                self.note("ACT/deadline-outside-plan", sheet, f"I{at}")
            for letter, text in zip("AFHN", (row["Behov"], measure, row["Ansvarlig"], row["Evaluering"])):
                self.check_text(text, sheet, f"{letter}{at}")
            key = plain(area)
            if key and key not in self.names["subjectAreas"]:
                self.note("GAP/area-unknown", sheet, f"G{at}", area=area, other=None)
            measures.append(
                {
                    "row": at, "key": key, "need": row["Behov"], "strategies": strategies, "measure": measure,
                    "area": area, "responsible": row["Ansvarlig"] or "", "deadline": deadline, "cost": cost,
                    "budgeted": budgeted, "bound_months": bound, "status": row["Status"] or "",
                    "evaluation": row["Evaluering"] or ""})
            self.sums.update(measure_rows=1, cost=cost or 0)
        return measures

    def check_text(self, text, sheet, cell):
        if isinstance(text, str) and PERSONAL.search(text):
            self.note("PRIV/personal-data", sheet, cell)

    def report(self, out):
        """Writes the summary workbook, and returns the sums and findings."""
        import xlsxwriter

        with xlsxwriter.Workbook(out) as book:
            heading = book.add_format({"bold": True})
            units = book.add_worksheet("Virksomheter")
            write(units, heading, ["Virksomhet", "Fagområder", "Vektet gap", "Ansatte", "Rekruttering"], self.units)
            write(book.add_worksheet("Summer"), heading, ["Tall", "Sum"], sorted(text(self.sums).items()))
            write(book.add_worksheet("Funn"), heading, ["Kode", "Antall"], sorted(self.findings.items()))
            chart = book.add_chart({"type": "column"})
            last = len(self.units)
            chart.add_series({"categories": ["Virksomheter", 1, 0, last, 0], "values": ["Virksomheter", 1, 2, last, 2]})
            book.add_worksheet("Diagram").insert_chart("A1", chart)
        if self.rows is not None:
            self.write_rows(out)
        return {"sums": text(self.sums), "findings": {code: count for code, count in self.findings.items() if count}}

    def write_rows(self, out):
        """Writes each table's rows as a sheet of a workbook, and as a CSV file."""
        import xlsxwriter

        start = os.path.splitext(out)[0]
        with xlsxwriter.Workbook(start + "-rows.xlsx", {"constant_memory": True, "strings_to_formulas": False}) as book:
            heading = book.add_format({"bold": True})
            for sheet, rows in self.rows.items():
                headings = list(rows[0]) if rows else []
                lines = [[row.get(name) for name in headings] for row in rows]
                write(book.add_worksheet(sheet), heading, headings, lines)
                with open(f"{start}-{sheet}.csv", "w", encoding="utf-8", newline="") as file:
                    csv.writer(file).writerows([headings] + lines)


def text(sums):
    """Sums as plain decimal text."""
    return {name: format(Decimal(value).normalize(), "f") for name, value in sums.items()}


def write(sheet, heading, headings, rows):
    sheet.write_row(0, 0, [str(name) for name in headings], heading)
    for place, row in enumerate(rows):
        sheet.write_row(place + 1, 0, row)
