#!/usr/bin/env python3
"""Fills in forms of any plan: tables by the headings in the answers, some with openpyxl, some with LibreOffice.

    fill_tables.py --forms DIR --answers FILE --out DIR
"""

from fill_forms import Table, day, run


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


if __name__ == "__main__":
    run(__doc__, fill)
