"""The checks and sums of a competence form, on rows of plain values: what the scripts that read row by row share."""

import csv
import datetime
import json
import os
import re
from collections import Counter
from decimal import Decimal

SHEETS = ("GAP-analyse", "Årsverk", "Rekruttering", "Behov og tiltak")
FIRST_HEADINGS = {"GAP-analyse": "Fagområde", "Årsverk": "Fagområde", "Rekruttering": "Stilling", "Behov og tiltak": "Behov"}
STRATEGIES = [f"Strategi {number}" for number in range(1, 5)]
PERSONAL = re.compile(r"@|\d{11}|\d{6} \d{5}|(?<!\d)(?:\d{8}|\d{2} \d{2} \d{2} \d{2}|\d{3} \d{2} \d{3})(?!\d)")


def plain(text):
    """A name as it is compared."""
    return " ".join(re.findall(r"\w+", str(text).lower()))


def table(rows, sheet):
    """The rows under the row of headings, each by its headings; rows without a first cell are left out."""
    headings = None
    for row in rows:
        if headings is None:
            if row and row[0] == FIRST_HEADINGS[sheet]:
                headings = [str(int(cell)) if isinstance(cell, float) else cell for cell in row]
        elif row and row[0] not in (None, "", "Sum"):
            yield dict(zip(headings, row))


class Merge:
    """All forms so far."""

    def __init__(self, plan_path, keeps_rows=False):
        self.rows = {sheet: [] for sheet in SHEETS} if keeps_rows else None
        with open(plan_path, encoding="utf-8") as file:
            self.plan = json.load(file)
        self.names = {
            key: {plain(thing["name"]) for thing in self.plan[key]} for key in ("subjectAreas", "positions", "strategies")
        }
        for strategy in self.plan["strategies"]:
            self.names["strategies"].update(plain(alias) for alias in strategy["aliases"])
        self.limits = {"privacy": 3, "largeWeightedGap": 6, **self.plan["thresholds"]}
        self.levels = range(self.plan["scale"][0]["level"], self.plan["scale"][-1]["level"] + 1)
        self.sums = Counter()
        self.findings = Counter()
        self.units = []

    def number(self, value):
        """A number, or none; typed as text it is taken, and noted."""
        if value in (None, ""):
            return None
        if isinstance(value, str):
            try:
                number = Decimal(value.replace("årsverk", "").replace(" ", "").replace(",", "."))
            except ArithmeticError:
                self.findings["CELL/text-where-number"] += 1
                return None
            self.findings["CELL/number-as-text"] += 1
            return number
        return Decimal(repr(value))

    def add(self, unit, sheets):
        """A form: its unit and the rows of each sheet."""
        tables = {sheet: list(table(sheets[sheet], sheet)) for sheet in SHEETS}
        if self.rows is not None:
            for sheet, rows in tables.items():
                self.rows[sheet] += [{"Virksomhet": unit, **row} for row in rows]
        gaps = self.add_gaps(tables["GAP-analyse"])
        staffing = self.add_staffing(tables["Årsverk"])
        needs = self.add_recruitment(tables["Rekruttering"])
        answered = self.add_measures(tables["Behov og tiltak"])
        for area, weight in gaps.items():
            if area not in staffing:
                self.findings["FTE/area-without-staffing"] += 1
            if weight >= self.limits["largeWeightedGap"] and area not in answered:
                self.findings["ACT/gap-without-measure"] += 1
            if staffing.get(area, 0) < self.limits["privacy"]:
                self.findings["PRIV/area-identifies-person"] += 1
        self.findings["FTE/staffing-without-gap"] += sum(area not in gaps for area in staffing)
        self.sums["forms"] += 1
        self.units.append((unit, len(gaps), sum(gaps.values()), sum(staffing.values()), needs))

    def add_gaps(self, rows):
        gaps = {}
        for row in rows:
            area = plain(row["Fagområde"])
            current, desired = self.number(row["Dagens nivå"]), self.number(row["Ønsket nivå"])
            importance = self.number(row["Viktighet"])
            self.check_text(row["Kommentar"])
            if area not in self.names["subjectAreas"]:
                self.findings["GAP/area-unknown"] += 1
            if area in gaps:
                self.findings["GAP/area-twice"] += 1
            elif current is None or desired is None:
                self.findings["GAP/level-missing"] += 1
            elif current not in self.levels or desired not in self.levels:
                self.findings["GAP/level-range"] += 1
            else:
                if importance is None:
                    self.findings["GAP/importance-missing"] += 1
                if desired < current:
                    self.findings["GAP/desired-below-current"] += 1
                gaps[area] = int(max(desired - current, 0) * (importance or 1))
                self.sums.update(gap_rows=1, current=current, desired=desired, weighted_gap=gaps[area])
        return gaps

    def add_staffing(self, rows):
        staffing = {}
        for row in rows:
            area = plain(row["Fagområde"])
            columns = ("Ansatte", "Årsverk", "Heltid", "Ventet avgang", "Ubesatte årsverk")
            numbers = [self.number(row[column]) for column in columns]
            headcount, fte, full_time, departures, vacant = numbers
            if area not in self.names["subjectAreas"]:
                self.findings["GAP/area-unknown"] += 1
            self.check_text(row["Kommentar"])
            if headcount is None:
                self.findings["FTE/headcount-missing"] += 1
                continue
            codes = [
                ("FTE/negative", any(number is not None and number < 0 for number in numbers)),
                ("FTE/fte-above-headcount", fte is not None and fte > headcount),
                ("FTE/full-time-above-headcount", full_time is not None and full_time > headcount),
                ("FTE/fte-below-full-time", fte is not None and full_time is not None and fte < full_time),
                ("FTE/departures-above-headcount", departures is not None and departures > headcount),
            ]
            wrong = [code for code, is_wrong in codes if is_wrong]
            self.findings.update(wrong)
            if not wrong:
                staffing[area] = int(headcount)
                self.sums.update(staffing_rows=1, headcount=headcount, fte=fte or 0, vacant=vacant or 0)
        return staffing

    def add_recruitment(self, rows):
        total = 0
        for row in rows:
            if plain(row["Stilling"]) not in self.names["positions"]:
                self.findings["REC/position-unknown"] += 1
            for year in self.plan["years"]:
                count = self.number(row[str(year)])
                if count is None:
                    continue
                if count < 0 or count != int(count):
                    self.findings["REC/not-a-whole-number"] += 1
                    continue
                self.sums[f"recruitment_{year}"] += count
                total += int(count)
            self.check_text(row["Begrunnelse"])
        return total

    def add_measures(self, rows):
        answered = set()
        for row in rows:
            strategies = [plain(row[column]) for column in STRATEGIES if row[column] not in (None, "")]
            self.findings["ACT/strategy-unknown"] += sum(name not in self.names["strategies"] for name in strategies)
            self.findings["ACT/strategy-missing"] += not strategies
            measure, cost = row["Delstrategi/tiltak"], self.number(row["Kostnad (kr)"])
            self.findings["ACT/need-without-measure"] += measure in (None, "")
            self.findings["ACT/cost-without-budget"] += bool(cost) and row["Forankret i budsjett"] in (None, "")
            self.findings["ACT/bound-service-above-24-months"] += (self.number(row["Bindingstid (mnd)"]) or 0) > 24
            deadline = row["Frist"]
            if isinstance(deadline, (datetime.date, datetime.datetime)):
                self.findings["ACT/deadline-outside-plan"] += deadline.year not in self.plan["years"]
            for text in (row["Behov"], measure, row["Ansvarlig"], row["Evaluering"]):
                self.check_text(text)
            area = plain(row["Fagområde"] or "")
            if area and area not in self.names["subjectAreas"]:
                self.findings["GAP/area-unknown"] += 1
            if measure and area:
                answered.add(area)
            self.sums.update(measure_rows=1, cost=cost or 0)
        return answered

    def check_text(self, text):
        if isinstance(text, str) and PERSONAL.search(text):
            self.findings["PRIV/personal-data"] += 1

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
