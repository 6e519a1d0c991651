#!/usr/bin/env python3
"""Fills in forms of any plan: tables by the headings that the answers name, some with openpyxl, some with LibreOffice.

    fill_tables.py --forms DIR --answers FILE --out DIR
"""

import argparse
import json
import os

from fill_forms import LibreOffice, LibreOfficeForm, OpenpyxlForm, Table, day


def fill(form, answers):
    page = answers["page"]
    for row in range(1, 60):
        label = form.read(page["sheet"], row, 1)
        if label in page["cells"]:
            value = page["cells"][label]
            form.write(page["sheet"], row, 2, day(value) if label in ("Dato", "Date") else value)
    for sheet, content in answers["tables"].items():
        table = Table(form, sheet, content["key"])
        free = table.header + 1 + len(table.rows(lambda row: row))
        for answer in content["rows"]:
            if content.get("free"):
                row, free = free, free + 1
            else:
                row = table.row_named(answer[content["key"]])
            for heading, value in answer.items():
                if heading != content["key"] or content.get("free"):
                    table.write(row, heading, value)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for option in ["--forms", "--answers", "--out"]:
        parser.add_argument(option, required=True)
    options = parser.parse_args()
    with open(options.answers, encoding="utf-8") as file:
        units = json.load(file)["units"]
    os.makedirs(options.out, exist_ok=True)
    office = LibreOffice()
    try:
        for answers in units:
            name = answers["unit"] + ".xlsx"
            blank = os.path.join(options.forms, name)
            form = LibreOfficeForm(office, blank) if answers["program"] == "libreoffice" else OpenpyxlForm(blank)
            fill(form, answers)
            form.save(os.path.join(options.out, name))
            form.close()
    finally:
        office.close()


if __name__ == "__main__":
    main()
