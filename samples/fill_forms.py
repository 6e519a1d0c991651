#!/usr/bin/env python3
"""Fills in the sample forms as the units would: some with openpyxl, some with LibreOffice.

The program under test must read files that it did not write, so none of it is used here. Sheets and columns are
found by their texts, and only open cells are written. In a form with last year's answers, those that are not among the
new answers are cleared.

    fill_forms.py --forms DIR --answers FILE --out DIR
"""

import argparse
import datetime
import json
import os
import shutil
import subprocess
import tempfile
import time

LAST_ROW_SEARCHED = 30
LAST_COLUMN = 20


class OpenpyxlForm:
    """A form in openpyxl."""

    def __init__(self, path):
        import openpyxl

        self.book = openpyxl.load_workbook(path)

    def read(self, sheet, row, column):
        return self.book[sheet].cell(row, column).value

    def write(self, sheet, row, column, value):
        cell = self.book[sheet].cell(row, column)
        assert not cell.protection.locked, f"{sheet}!{cell.coordinate} is locked"
        if isinstance(value, datetime.date):
            cell.number_format = "DD.MM.YYYY"
        cell.value = value

    def is_open(self, sheet, row, column):
        return not self.book[sheet].cell(row, column).protection.locked

    def save(self, path):
        self.book.properties.modified = datetime.datetime.utcnow()
        self.book.save(path)

    def close(self):
        self.book.close()


class LibreOffice:
    """LibreOffice Calc in headless mode, and the forms that it opens."""

    def __init__(self):
        self.home = tempfile.mkdtemp()
        pipe = f"forms{os.getpid()}"
        command = ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{self.home}"]
        self.process = subprocess.Popen(command + [f"--accept=pipe,name={pipe};urp"], stderr=subprocess.DEVNULL)
        self.desktop = self.connect(pipe)

    @staticmethod
    def connect(pipe):
        import uno
        from com.sun.star.connection import NoConnectException

        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(240):
            try:
                remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                return remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
            except NoConnectException:
                time.sleep(0.5)
        raise SystemExit("LibreOffice did not start")

    def close(self):
        try:
            self.desktop.terminate()
        finally:
            self.process.wait(60)
            shutil.rmtree(self.home, ignore_errors=True)


class LibreOfficeForm:
    """A form in LibreOffice Calc."""

    def __init__(self, office, path):
        self.book = office.desktop.loadComponentFromURL(
            "file://" + os.path.abspath(path), "_blank", 0, (self.property("Hidden", True),)
        )

    @staticmethod
    def property(name, value):
        from com.sun.star.beans import PropertyValue

        return PropertyValue(Name=name, Value=value)

    def cell(self, sheet, row, column):
        return self.book.Sheets.getByName(sheet).getCellByPosition(column - 1, row - 1)

    def date_format(self):
        from com.sun.star.lang import Locale

        formats = self.book.NumberFormats
        key = formats.queryKey("DD.MM.YYYY", Locale(), False)
        return key if key >= 0 else formats.addNew("DD.MM.YYYY", Locale())

    def read(self, sheet, row, column):
        return self.cell(sheet, row, column).String

    def write(self, sheet, row, column, value):
        cell = self.cell(sheet, row, column)
        assert not cell.CellProtection.IsLocked, f"{sheet}, row {row}, column {column} is locked"
        if isinstance(value, datetime.date):
            cell.NumberFormat = self.date_format()
            cell.Value = (value - datetime.date(1899, 12, 30)).days
        elif value is None or isinstance(value, str):
            cell.String = value or ""
        else:
            cell.Value = value

    def is_open(self, sheet, row, column):
        return not self.cell(sheet, row, column).CellProtection.IsLocked

    def save(self, path):
        url = "file://" + os.path.abspath(path)
        self.book.storeToURL(url, (self.property("FilterName", "Calc MS Excel 2007 XML"),))

    def close(self):
        self.book.close(True)


class Table:
    """One table of a form: its headings, and the rows below them."""

    def __init__(self, form, sheet, first_heading):
        self.form, self.sheet = form, sheet
        self.header = next(
            row for row in range(1, LAST_ROW_SEARCHED) if form.read(sheet, row, 1) == first_heading
        )
        headings = [form.read(sheet, self.header, column) for column in range(1, LAST_COLUMN)]
        self.columns = {str(heading): place + 1 for place, heading in enumerate(headings) if heading}

    def rows(self, key):
        """The filled rows, by the value of `key`; the first free one is `len(rows)` below the header."""
        rows, row = {}, self.header + 1
        while self.form.read(self.sheet, row, 1):
            rows[key(row)] = row
            row += 1
        return rows

    def text(self, row, heading):
        return self.form.read(self.sheet, row, self.columns[heading])

    def row_named(self, name):
        """The row with `name` in its first cell, or the first free one, in which the name is then written."""
        rows = self.rows(lambda row: self.form.read(self.sheet, row, 1))
        if name not in rows:
            rows[name] = self.header + 1 + len(rows)
            self.form.write(self.sheet, rows[name], 1, name)
        return rows[name]

    def write(self, row, heading, value):
        """Empty cells are left alone; filled ones are cleared."""
        column = self.columns[heading]
        if value is not None or self.form.read(self.sheet, row, column) not in (None, ""):
            self.form.write(self.sheet, row, column, value)

    def keep(self, rows, wanted):
        """Clears the rows that are not wanted."""
        for row in (row for key, row in rows.items() if key not in wanted):
            for column in self.columns.values():
                if self.form.is_open(self.sheet, row, column):
                    self.form.write(self.sheet, row, column, None)


def number(value):
    """Årsverk and kroner as the form accepts them; a text stays as some people enter it."""
    return value if value is None or not isinstance(value, str) or not value.isdigit() else int(value)


def day(value):
    return datetime.date.fromisoformat(value) if isinstance(value, str) else value


def fill(form, answers):
    for row in range(1, LAST_ROW_SEARCHED):
        key = {"Utfylt av": "filledBy", "Rolle": "role", "Dato": "date"}.get(form.read("Veiledning", row, 1))
        if key:
            form.write("Veiledning", row, 2, day(answers[key]) if key == "date" else answers[key])
    table = Table(form, "GAP-analyse", "Fagområde")
    table.keep(table.rows(lambda row: table.text(row, "Fagområde")), [answer["area"] for answer in answers["gap"]])
    for answer in answers["gap"]:
        row = table.row_named(answer["area"])
        table.write(row, "Dagens nivå", answer["current"])
        table.write(row, "Ønsket nivå", answer["desired"])
        table.write(row, "Viktighet", answer["importance"])
        table.write(row, "Kommentar", answer.get("comment"))
    table = Table(form, "Årsverk", "Fagområde")
    unit = [dict(answers["wholeUnit"], area="Hele virksomheten")] if "wholeUnit" in answers else []
    named = [answer["area"] for answer in unit + answers["staffing"]]
    table.keep(table.rows(lambda row: table.text(row, "Fagområde")), named)
    for answer in unit + answers["staffing"]:
        row = table.row_named(answer["area"])
        table.write(row, "Ansatte", answer["headcount"])
        table.write(row, "Årsverk", answer.get("fte"))
        # The form asks only the whole unit for it.
        if form.is_open("Årsverk", row, table.columns["Heltid"]):
            table.write(row, "Heltid", answer.get("fullTime"))
        table.write(row, "Ventet avgang", answer.get("departures"))
        table.write(row, "Ubesatte årsverk", answer.get("vacant"))
    state_no_need(form, "Rekruttering", "Ingen behov i perioden", answers["recruitment"])
    state_no_need(form, "Behov og tiltak", "Ingen behov", answers["measures"])
    table = Table(form, "Rekruttering", "Stilling")
    table.keep(
        table.rows(lambda row: table.text(row, "Stilling")), [answer["position"] for answer in answers["recruitment"]]
    )
    for answer in answers["recruitment"]:
        row = table.row_named(answer["position"])
        for year in (heading for heading in table.columns if heading.isdigit()):
            table.write(row, year, answer["counts"].get(year))
        table.write(row, "Begrunnelse", answer.get("reason"))
    table = Table(form, "Behov og tiltak", "Behov")
    carried = table.rows(lambda row: (table.text(row, "Behov"), table.text(row, "Delstrategi/tiltak")))
    table.keep(carried, [(answer["need"], answer["measure"]) for answer in answers["measures"]])
    free = table.header + 1 + len(carried)
    for answer in answers["measures"]:
        row = carried.get((answer["need"], answer["measure"]))
        if row is None:
            row, free = free, free + 1
        fill_measure(table, row, answer)


def state_no_need(form, sheet, label, rows):
    """States above a table that there is nothing to list in it."""
    found = [row for row in range(1, LAST_ROW_SEARCHED) if form.read(sheet, row, 1) == label]
    if found and not rows:
        form.write(sheet, found[0], 2, "Ja")


def fill_measure(table, row, answer):
    table.write(row, "Behov", answer["need"])
    for index, strategy in enumerate(answer["strategies"]):
        table.write(row, f"Strategi {index + 1}", strategy)
    table.write(row, "Delstrategi/tiltak", answer["measure"])
    table.write(row, "Fagområde", answer.get("area"))
    table.write(row, "Ansvarlig", answer.get("responsible"))
    table.write(row, "Frist", day(answer.get("deadline")))
    table.write(row, "Kostnad (kr)", number(answer.get("cost")))
    table.write(row, "Forankret i budsjett", answer.get("budgeted"))
    table.write(row, "Bindingstid (mnd)", answer.get("boundMonths"))
    table.write(row, "Status", answer.get("status"))
    table.write(row, "Evaluering", answer.get("evaluation"))


def run(about, fill):
    """Fills in the forms of a folder with `fill`, each in the program given by its answers."""
    parser = argparse.ArgumentParser(description=about.splitlines()[0])
    for option in ["--forms", "--answers", "--out"]:
        parser.add_argument(option, required=True)
    options = parser.parse_args()
    with open(options.answers, encoding="utf-8") as file:
        units = json.load(file)["units"]
    os.makedirs(options.out, exist_ok=True)
    office = LibreOffice()
    try:
        for answers in units:
            name = answers.get("form", answers["unit"] + ".xlsx")
            blank = os.path.join(options.forms, name)
            is_office = answers["program"] == "libreoffice"
            form = LibreOfficeForm(office, blank) if is_office else OpenpyxlForm(blank)
            fill(form, answers)
            form.save(os.path.join(options.out, answers.get("fileName", name)))
            form.close()
    finally:
        office.close()


if __name__ == "__main__":
    run(__doc__, fill)
