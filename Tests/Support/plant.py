"""Writes texts into the open cells of a form as raw XML, including those that a spreadsheet library would refuse or change.

    plant.py texts.json NUMBER FORM TARGET

texts.json is {"texts": [...], "numbers": {"heading": 3, …}}. Each open cell (unlocked, empty, below the heading of a table
or on the first sheet) gets the next text, starting at NUMBER; below a heading in "numbers", every second row gets the number.
"""

import json
import re
import sys
import zipfile
from xml.sax.saxutils import escape

import openpyxl


def texts_of(sheet, plan, start):
    """The text for each open cell, by name."""
    result, count = {}, start
    headings, numbers = {}, plan["numbers"]
    for row in sheet.iter_rows():
        found = {cell.column: str(cell.value) for cell in row if cell.value is not None}
        if len(found) >= 4 and not headings:
            headings = found
            continue
        for cell in row:
            if cell.value is not None or cell.protection.locked or type(cell).__name__ == "MergedCell":
                continue
            number = numbers.get(headings.get(cell.column))
            if number is None or cell.row % 2:
                result[cell.coordinate] = plan["texts"][count % len(plan["texts"])]
                count += 1
            else:
                result[cell.coordinate] = number
    return result


def planted(xml, values):
    """The sheet with the values in its empty cells."""

    def cell(match):
        value = values.get(match["cell"])
        if value is None:
            return match[0]
        if isinstance(value, (int, float)):
            return f"<c{match['attributes']}><v>{value}</v></c>"
        # A carriage return would be read as a line feed.
        text = escape(value, {"\r": "&#13;"})
        return f'<c{match["attributes"]} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'

    return re.sub(r'<c(?P<attributes> r="(?P<cell>[A-Z]+[0-9]+)"[^>]*)/>', cell, xml)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        plan = json.load(file)
    book = openpyxl.load_workbook(sys.argv[3])
    visible = [index for index, sheet in enumerate(book.worksheets) if sheet.sheet_state == "visible"]
    values = {f"xl/worksheets/sheet{index + 1}.xml": texts_of(book.worksheets[index], plan, int(sys.argv[2]) + index)
              for index in visible}
    with zipfile.ZipFile(sys.argv[3]) as old, zipfile.ZipFile(sys.argv[4], "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name in values:
                content = planted(content.decode("utf-8"), values[name]).encode("utf-8")
            new.writestr(name, content)


main()
