"""Fills in forms at random, nearly completely, and collects their progress lines.

        complete.py fill FOLDER TARGET SEED    fills in each form of a folder, with gaps determined by the seed
        complete.py lines FOLDER               prints the overall progress line of each form, as JSON

Entries pass the form's validations; gaps are left on purpose.
"""

import json
import pathlib
import random
import sys
import warnings

import openpyxl

warnings.filterwarnings("ignore")

HEADINGS = {
    "gap": ["Fagområde", "Dagens nivå", "Ønsket nivå", "Viktighet", "Kommentar"],
    "staffing": ["Fagområde", "Ansatte", "Årsverk", "Heltid", "Ventet avgang"],
    "recruitment": ["Stilling", "Begrunnelse"],
    "measures": ["Behov", "Delstrategi/tiltak", "Kostnad (kr)", "Forankret i budsjett", "Frist", "Status"],
}
# Columns of HR's own in the samples that must be filled in.
OWN = {"Prioritet"}


class Table:
    """A table of a form, by its headings."""

    def __init__(self, sheet):
        for row in range(1, 12):
            names = {str(cell.value): cell.column for cell in sheet[row] if cell.value is not None}
            self.kind = next((kind for kind, known in HEADINGS.items() if known[0] in names and known[1] in names), None)
            if self.kind:
                break
        self.sheet, self.row, self.names = sheet, row, names

    def rows(self):
        """The rows with input cells, from the first on."""
        return range(self.row + 1, self.row + 30)

    def put(self, row, name, value):
        if name in self.names:
            self.sheet.cell(row, self.names[name]).value = value

    def get(self, row, name):
        return self.sheet.cell(row, self.names[name]).value if name in self.names else None

    def open_rows(self):
        return [row for row in self.rows() if self.get(row, HEADINGS[self.kind][0]) is None]

    def answers(self):
        """The cells that were filled in."""
        own = [self.names[name] for name in self.names if name not in ("Gap", "Sum")]
        return [
            self.sheet.cell(row, column)
            for row in self.rows()
            for column in own
            if self.sheet.cell(row, column).value is not None and self.sheet.cell(row, column).protection.locked is False
        ]


def fill(path, target, chance):
    book = openpyxl.load_workbook(path)
    tables = {table.kind: table for table in map(Table, book.worksheets) if table.kind}
    areas = []
    if gap := tables.get("gap"):
        for row in gap.rows():
            if (name := gap.get(row, "Fagområde")) is not None:
                areas.append(name)
                level = chance.randint(1, 4)
                gap.put(row, "Dagens nivå", level)
                gap.put(row, "Ønsket nivå", level + chance.choice([0, 0, 0, 1]))
                gap.put(row, "Viktighet", chance.randint(1, 2))
    if staffing := tables.get("staffing"):
        first = True
        for row in staffing.rows():
            if staffing.get(row, "Fagområde") is not None:
                staffing.put(row, "Ansatte", 40 if first else chance.randint(1, 9))
                staffing.put(row, "Årsverk", 40 if first else 0.5)
                staffing.put(row, "Heltid", 30 if first else None)
                first = False
    if recruitment := tables.get("recruitment"):
        years = [name for name in recruitment.names if name.isdigit()]
        for row in recruitment.open_rows()[: chance.randint(0, 3)]:
            recruitment.put(row, "Stilling", f"Egen stilling {row}")
            recruitment.put(row, chance.choice(years), chance.randint(0, 3))
        nil(recruitment, chance)
    if measures := tables.get("measures"):
        for row in measures.rows():
            if measures.get(row, "Behov") is not None and "Status" in measures.names and measures.sheet.cell(
                row, measures.names["Behov"]
            ).protection.locked is False and chance.random() < 0.95:
                measures.put(row, "Status", "Pågår")
        for row in measures.open_rows()[: chance.randint(0, 3)]:
            measures.put(row, "Behov", f"Behov {row}")
            measures.put(row, "Strategi 1", "Vår egen strategi")
            measures.put(row, "Delstrategi/tiltak", "Holde kurs")
            if chance.random() < 0.5:
                measures.put(row, "Kostnad (kr)", chance.choice([0, 5000]))
                measures.put(row, "Forankret i budsjett", chance.choice(["Ja", "Nei"]))
        nil(measures, chance)
    for table in tables.values():
        for row in table.rows():
            named = table.get(row, HEADINGS[table.kind][0])
            if named is not None and not str(named).startswith("Eksempel"):
                for name in OWN & table.names.keys():
                    table.put(row, name, 1)
    for row in book.worksheets[0].iter_rows(max_col=1):
        if row[0].value == "Godkjent av" and chance.random() < 0.8:
            book.worksheets[0].cell(row[0].row, 2).value = "Virksomhetsleder"
    for _ in range(chance.choice([0, 0, 1, 1, 2])):
        spoil(tables, chance)
    book.save(target)


def nil(table, chance):
    """Usually states that there is no need if nothing is listed."""
    label = next((cell for row in table.sheet.iter_rows(max_row=table.row) for cell in row
                  if str(cell.value).startswith("Ingen behov")), None)
    is_empty = all(table.get(row, HEADINGS[table.kind][0]) is None for row in table.rows())
    if label is not None and is_empty and chance.random() < 0.9:
        table.sheet.cell(label.row, label.column + 1).value = "Ja"


def spoil(tables, chance):
    """Leaves something out, or adds something that requires more."""
    table = chance.choice(list(tables.values()))
    kind = chance.randint(0, 5)
    if kind <= 2:
        if cells := table.answers():
            chance.choice(cells).value = None
        return
    rows = table.open_rows()
    if not rows:
        return
    row = chance.choice(rows[:3])
    if kind == 3:
        table.put(row, HEADINGS[table.kind][0], f"Eget navn {row}")
    elif kind == 4:
        table.put(row, HEADINGS[table.kind][chance.randint(1, len(HEADINGS[table.kind]) - 1)], 1)
    elif "gap" in tables:
        gap = tables["gap"]
        rows = [row for row in gap.rows() if gap.get(row, "Dagens nivå") is not None]
        if rows:
            row = chance.choice(rows)
            gap.put(row, "Dagens nivå", 1)
            gap.put(row, "Ønsket nivå", 5)
            gap.put(row, "Viktighet", chance.choice([1, 2, 3]))


def lines(folder):
    said = {}
    for path in sorted(pathlib.Path(folder).glob("*.xlsx")):
        sheet = openpyxl.load_workbook(path, data_only=True, read_only=True).worksheets[0]
        said[path.name] = next(
            str(said) for label, said in sheet.iter_rows(max_col=2, values_only=True) if str(label) == "I alt")
    json.dump(said, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    if sys.argv[1] == "fill":
        for number, path in enumerate(sorted(pathlib.Path(sys.argv[2]).glob("*.xlsx"))):
            target = pathlib.Path(sys.argv[3]) / path.name
            fill(path, target, random.Random(f"{sys.argv[4]}-{number}"))
    else:
        lines(sys.argv[2])
