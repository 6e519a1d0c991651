#!/usr/bin/env python3
"""Makes returned forms with one trouble each, after which they are named, from the blank forms of samples/trouble/plan.json.

    trouble_forms.py --forms DIR --out DIR
"""

import argparse
import copy
import datetime
import os
import shutil

import openpyxl
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment

from fill_forms import OpenpyxlForm, fill

AREAS = ["Vann og avløp", "Brannvern", "Planarbeid"]
SAVED = datetime.datetime(2020, 4, 1, 12)


def good_answers():
    """Correct answers."""
    return {
        "filledBy": "Virksomhetsleder",
        "role": "Leder",
        "date": "2020-04-01",
        "gap": [{"area": area, "current": 3, "desired": 4, "importance": 1} for area in AREAS],
        "wholeUnit": {"headcount": 15, "fte": 13.5, "fullTime": 12},
        "staffing": [{"area": area, "headcount": 5, "fte": 4.5} for area in AREAS],
        "recruitment": [{"position": "Ingeniører", "counts": {"2020": 1, "2022": 2}}],
        "measures": [
            {
                "need": "Bedre drift",
                "strategies": ["Interne kurs"],
                "measure": "Holde kurs",
                "area": "Vann og avløp",
                "deadline": 2021,
            }
        ],
    }


def change(part, key, value, row=0):
    """One answer changed before it is filled in."""

    def apply(answers):
        answers[part][row][key] = value

    return apply


def change_unit(key, value):
    """Changes an answer of the whole unit."""

    def apply(answers):
        answers["wholeUnit"][key] = value

    return apply


def add(part, entry):
    def apply(answers):
        answers[part].append(entry)

    return apply


def clear(part):
    return lambda answers: answers[part].clear()


def several(*changes):
    def apply(answers):
        for one in changes:
            one(answers)

    return apply


# Wrong answers, by the unit's id.
ANSWERS = {
    "nivaa-mangler": change("gap", "desired", None),
    "nivaa-utenfor-skalaen": change("gap", "desired", 7),
    "nivaa-ikke-helt": change("gap", "current", 2.5),
    "viktighet-mangler": change("gap", "importance", None),
    "onsket-under-dagens": change("gap", "desired", 1),
    "ukjent-fagomraade": add("gap", {"area": "Kantinedrift", "current": 2, "desired": 3, "importance": 1}),
    "skrivefeil-i-fagomraade": change("measures", "area", "Vann og avlop"),
    "ubesvart": lambda answers: answers["gap"].clear(),
    "stort-gap-uten-tiltak": several(change("gap", "current", 1, 1), change("gap", "importance", 3, 1)),
    "ansatte-mangler": change("staffing", "headcount", None),
    "ansatte-som-tekst": change("staffing", "headcount", "mange"),
    "negative-aarsverk": change("staffing", "fte", -1),
    "aarsverk-over-ansatte": change("staffing", "headcount", 4),
    "heltid-over-ansatte": change_unit("fullTime", 16),
    "aarsverk-under-heltid": change_unit("fullTime", 14),
    "avgang-over-ansatte": change("staffing", "departures", 9),
    "uten-bemanning": lambda answers: (answers["staffing"].clear(), answers.pop("wholeUnit")),
    "faa-ansatte": several(change("staffing", "headcount", 2), change("staffing", "fte", 1.5)),
    "ukjent-stilling": add("recruitment", {"position": "Trollmenn", "counts": {"2021": 1}}),
    "halve-personer": change("recruitment", "counts", {"2020": 1.5}),
    "behov-uten-tiltak": change("measures", "measure", None),
    "tiltak-uten-behov": change("measures", "need", None),
    "uten-strategi": change("measures", "strategies", []),
    "ukjent-strategi": change("measures", "strategies", ["Flaks"]),
    "frist-utenfor-planen": change("measures", "deadline", 2031),
    "kostnad-uten-budsjett": change("measures", "cost", "25000"),
    "bindingstid-over-24": change("measures", "boundMonths", 36),
    "fodselsnummer": change("gap", "comment", "Gjelder 01010750160."),
    "telefon-og-epost": change("gap", "comment", "Ring 912 34 567 eller skriv til ola@example.no."),
    "tall-som-tekst": several(change("staffing", "fte", "4,5 årsverk"), change("measures", "cost", "1 000 kr")),
    "to-lesinger": change("staffing", "fte", "1.500"),
    "sumrad": add("staffing", {"area": "Sum", "headcount": 15, "fte": 13.5}),
    "kanskje-sum": add("staffing", {"area": "Kommunalteknikk", "headcount": 15, "fte": 13.5}),
    "strek-for-ingenting": several(
        change("measures", "responsible", "-"), change("measures", "cost", "n/a"), change("gap", "current", "Vet ikke", row=1)),
    "ukjent-status": change("measures", "status", "Nesten ferdig"),
    "ubesatt-i-prosent": change("staffing", "vacant", 50),
    "mange-i-ett-aar": change("recruitment", "counts", {"2020": 100, "2021": 80}),
    "kostnad-i-tusen": several(change("measures", "cost", 18), change("measures", "budgeted", "Ja")),
    "delvis-i-budsjett": several(change("measures", "cost", "25000"), change("measures", "budgeted", "Delvis")),
    "kostnad-i-ord": change("measures", "cost", "mye"),
    "kostnad-for-stor": several(change("measures", "cost", "1" * 15), change("measures", "budgeted", "Ja")),
    "mange-desimaler": change("staffing", "fte", 4.123456),
    "aarsverk-mangler": change("staffing", "fte", None),
    "hele-virksomheten-mangler": lambda answers: answers.pop("wholeUnit"),
    "flere-enn-virksomheten": several(change_unit("headcount", 4), change_unit("fte", 4), change_unit("fullTime", 4)),
    "tiltak-to-ganger": lambda answers: answers["measures"].append(dict(answers["measures"][0])),
    "tiltak-for-alle": change("measures", "area", "Alle fagområder"),
    "negativt-behov": change("recruitment", "counts", {"2020": -1}),
    "del-av-rader": add("staffing", {"area": "Herav ledere", "headcount": 2, "fte": 2}),
    "aarstall-som-kostnad": several(change("measures", "deadline", None), change("measures", "cost", 2021)),
    "annen-valuta": change("measures", "cost", "USD 100"),
    "ansatte-i-alt-mangler": change_unit("headcount", None),
    "kontonummer": change("gap", "comment", "Konto 12345678901"),
}


def typed_over(sheet, cell, value):
    def apply(book):
        book[sheet][cell].value = value

    return apply


def swap_columns(book):
    sheet = book["GAP-analyse"]
    for row in range(sheet.max_row, 0, -1):
        left, right = sheet.cell(row, 2), sheet.cell(row, 5)
        if not isinstance(left, openpyxl.cell.cell.MergedCell) and not isinstance(right, openpyxl.cell.cell.MergedCell):
            left.value, right.value = right.value, left.value


def note(book):
    book["Årsverk"]["B7"].comment = Comment("Usikkert tall, spør økonomi.", "Leder")


def another_unit(book):
    for row in book["Veiledning"].iter_rows(max_col=2, max_row=10):
        if row[0].value == "Virksomhet":
            row[1].value = "Ubesvart"


def identity(name, value):
    def apply(book):
        for row in book["_skjema"].iter_rows(max_col=2, max_row=10):
            if row[0].value == name:
                row[1].value = value

    return apply


def hidden_sheet_deleted(book):
    book.defined_names.definedName.clear() if hasattr(book.defined_names, "definedName") else book.defined_names.clear()
    for sheet in book.worksheets:
        sheet.data_validations.dataValidation.clear()
    del book["_skjema"]


def sheet_deleted(book):
    del book["Rekruttering"]


def formatted(sheet, cell, value, number_format):
    """A value that a spreadsheet gave a format of its own while it was typed."""

    def apply(book):
        book[sheet][cell].value = value
        book[sheet][cell].number_format = number_format

    return apply


def row(sheet, number, *values):
    """A row added below the others."""

    def apply(book):
        for column, value in enumerate(values, 1):
            if value is not None:
                book[sheet].cell(number, column).value = value

    return apply


def column_cleared(book):
    for cell in book["Årsverk"]["E"][4:]:
        cell.value = None


def merged(book):
    book["GAP-analyse"].merge_cells("B8:B9")
    book["Årsverk"].merge_cells("C7:C8")
    book["Rekruttering"].merge_cells("B6:C6")
    # A need alone above its measure is read in the same way.
    for cell, text in [("A8", "Trygg drift"), ("B9", "Interne kurs"), ("F9", "Øvelser")]:
        book["Behov og tiltak"][cell] = text


def struck_through(book):
    for cell in book["Rekruttering"][6][:3]:
        font = copy.copy(cell.font)
        font.strike = True
        cell.font = font


def sheet_copied(book):
    book.copy_worksheet(book["GAP-analyse"]).title = "GAP-analyse (2)"


def subheading(book):
    book["GAP-analyse"].insert_rows(9)
    book["GAP-analyse"]["A9"].value = "Beredskap"


def chart(book):
    diagram = BarChart()
    diagram.add_data(Reference(book["Årsverk"], min_col=3, min_row=7, max_row=9))
    book["Årsverk"].add_chart(diagram, "I7")


def beside(label, value, sheet="Veiledning"):
    """An answer beside a label."""

    def apply(book):
        for row in book[sheet].iter_rows(max_col=2):
            if row[0].value == label:
                row[1].value = value

    return apply


def own_sheet(book):
    sheet = book.create_sheet("Notater")
    for cell, text in [("A1", "Fra ledermøtet"), ("C3", "Vi trenger flere ingeniører"), ("A9", "Se budsjettet")]:
        sheet[cell].value = text


# Workbooks changed after they were filled in, by the unit's id.
BOOKS = {
    "frist-i-ord": typed_over("Behov og tiltak", "I7", "snarest"),
    "frist-som-tekst": typed_over("Behov og tiltak", "I7", "våren 2021"),
    "prosent": formatted("Årsverk", "C7", 0.9, "0 %"),
    "dato-for-tall": formatted("Årsverk", "C7", datetime.date(2020, 5, 4), "DD.MM.YYYY"),
    "tid-for-tall": formatted("Årsverk", "C7", datetime.time(4, 30), "HH:MM"),
    "timer-for-tall": formatted("Årsverk", "C7", datetime.timedelta(hours=48), "[h]:mm"),
    "aarstall-for-antall": row("Rekruttering", 7, "Lærere", 2020, 2021, 2022),
    "tall-for-navn": row("Årsverk", 10, 8, 4, 3),
    "flettede-celler": merged,
    "stroket-over": struck_through,
    "ark-kopiert": sheet_copied,
    "overskrift-over-rader": subheading,
    "diagram": chart,
    "melding-til-hr": beside("Melding til HR", "Vi slår sammen to avdelinger til høsten."),
    "ingen-behov-med-rader": beside("Ingen behov", "Ja", "Behov og tiltak"),
    "eget-ark": own_sheet,
    "stilling-mangler": typed_over("Rekruttering", "A6", None),
    "stilling-to-ganger": row("Rekruttering", 7, "Ingeniører", None, 1),
    "aar-utenfor-planen": several(typed_over("Rekruttering", "G5", "2030"), typed_over("Rekruttering", "G6", 2)),
    "kolonne-slettet": column_cleared,
    "fagomraade-mangler": row("GAP-analyse", 11, None, 2, 3, None, 1),
    "fagomraade-to-ganger": row("GAP-analyse", 11, "Brannvern", 2, 3, None, 1),
    "uten-gap": several(*(typed_over("GAP-analyse", column + "10", None) for column in "ABCE")),
    "uten-nivaa": row("GAP-analyse", 11, "Kantinedrift"),
    "formelfeil": typed_over("Årsverk", "C7", "=B7/0"),
    "tekst-ved-siden-av": typed_over("GAP-analyse", "I12", "Husk: to slutter til sommeren"),
    "merknad-i-celle": note,
    "kolonner-flyttet": swap_columns,
    "kolonne-mangler": typed_over("Årsverk", "E5", "Prosent"),
    "ark-slettet": sheet_deleted,
    "kjennetegn-slettet": hidden_sheet_deleted,
    "andres-skjema": another_unit,
    "i-fjor": identity("revision", "2019"),
    "annen-plan": identity("plan", "en-annen-plan"),
    "nyere-skjema": identity("version", "99"),
    "ukjent-virksomhet": identity("unit", "ukjent-virksomhett"),
}

OLE = bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])

# Files that are not forms, by name.
FILES = {
    "tom-fil.xlsx": b"",
    "gammel-excel.xls": OLE + "Workbook".encode("utf-16-le"),
    "passord.xlsx": OLE + "EncryptedPackage".encode("utf-16-le"),
    "nettside.xlsx": b"<html><body><table></table></body></html>",
    "bilde.png": b"\x89PNG\r\n\x1a\n",
    "epost.eml": b"From: leder@example.no\r\nSubject: Skjema\r\n\r\nVedlagt.\r\n",
    "~$nivaa-mangler.xlsx": b"\x05Leder",
}


def save(book, path, day=SAVED):
    book.properties.modified = day
    book.save(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--forms", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    shutil.rmtree(options.out, ignore_errors=True)
    os.makedirs(options.out)

    def make(unit, target=None, answers=None, book=None, day=SAVED):
        form = OpenpyxlForm(os.path.join(options.forms, unit + ".xlsx"))
        filled = good_answers()
        if answers:
            answers(filled)
        fill(form, filled)
        if book:
            book(form.book)
        save(form.book, os.path.join(options.out, (target or unit) + ".xlsx"), day)

    for unit, answers in ANSWERS.items():
        make(unit, answers=answers)
    for unit, book in BOOKS.items():
        make("ubesvart" if unit == "ukjent-virksomhet" else unit, target=unit, book=book)
    make("levert-to-ganger", target="levert-to-ganger", answers=ANSWERS["onsket-under-dagens"])
    make("levert-to-ganger", target="levert-to-ganger rettet", day=SAVED + datetime.timedelta(days=1))
    make("svar-borte", target="svar-borte")
    make("svar-borte", target="svar-borte nytt", answers=clear("measures"), day=SAVED + datetime.timedelta(days=1))
    make("ukjent-rekkefolge", target="ukjent-rekkefolge")
    make("ukjent-rekkefolge", target="ukjent-rekkefolge to", answers=ANSWERS["onsket-under-dagens"])
    make("andres-rader")
    make("nyere-uleselig")
    with open(os.path.join(options.out, "nyere-uleselig rettet.xlsx"), "wb") as file:
        file.write(b"PK\x03\x04")
    save(OpenpyxlForm(os.path.join(options.forms, "tomt-skjema.xlsx")).book, os.path.join(options.out, "tomt-skjema.xlsx"))
    make("kopi", target="kopi")
    make("kopi", target="kopi (1)")
    for name, content in FILES.items():
        with open(os.path.join(options.out, name), "wb") as file:
            file.write(content)
    whole = os.path.join(options.out, "kopi.xlsx")
    with open(whole, "rb") as file, open(os.path.join(options.out, "halv-fil.xlsx"), "wb") as half:
        half.write(file.read()[:9000])


if __name__ == "__main__":
    main()
