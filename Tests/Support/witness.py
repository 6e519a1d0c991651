"""Reports what openpyxl and jsonschema find in our files, for the tests.

        witness.py dump WORKBOOK               everything that openpyxl reads, as JSON
        witness.py edit WORKBOOK TARGET CELL=VALUE…   a copy with cells changed, as a unit might have entered
                                           them; without a cell, a sheet gets a new name
        witness.py validate DOCUMENT SCHEMA    errors in a JSON document; status 1 if there are any
        witness.py recalculate WORKBOOK TARGET a copy with all formulas recalculated by IronCalc
        witness.py email FILE                  an e-mail as read by Python's email package, as JSON
"""

import base64
import datetime
import email
import email.policy
import json
import pathlib
import sys
import warnings

warnings.filterwarnings("ignore")


def plain(value):
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)


def fits_pages(sheet):
    """Whether a number of pages is set at all; one is the default, and not written."""
    setup = sheet.sheet_properties.pageSetUpPr
    return bool(setup and setup.fitToPage)


def sheet_facts(sheet, values):
    """The contents of a sheet; `values` is the same sheet, to be read once, with the cached results of its formulas."""
    book = sheet.parent
    # By the numbers of the styles: a cell's own properties for them are slow.
    unlocked = {number for number, protection in enumerate(book._protections) if not protection.locked}
    colours = {
        number: fill.fgColor.rgb for number, fill in enumerate(book._fills)
        if fill.fill_type and isinstance(fill.fgColor.rgb, str)
    }
    cells, formulas, fills, links, notes, open_cells = {}, {}, {}, {}, {}, []
    for row in sheet.iter_rows():
        for cell in row:
            place, value, style = cell.coordinate, cell.value, cell._style
            if cell.data_type == "f":
                formulas[place] = str(value)
            elif value is not None:
                cells[place] = plain(value)
            if (style.protectionId if style else 0) in unlocked:
                open_cells.append(place)
            if style and style.fillId in colours:
                fills[place] = colours[style.fillId]
            if cell.hyperlink and cell.hyperlink.location:
                links[place] = cell.hyperlink.location
            if cell.comment:
                notes[place] = cell.comment.text
    if formulas:
        values.reset_dimensions()
        results = {cell.coordinate: cell.value for row in values.rows for cell in row if cell.value is not None}
        cells.update({place: plain(results.get(place)) for place in formulas})
    return {
        "name": sheet.title,
        "state": sheet.sheet_state,
        "cells": cells,
        "formulas": formulas,
        "charts": [type(chart).__name__ for chart in sheet._charts],
        "validations": [
            {"type": rule.type, "formula": rule.formula1, "cells": str(rule.sqref), "error": rule.error,
             "prompt": rule.prompt}
            for rule in sheet.data_validations.dataValidation
        ],
        "conditional": len(sheet.conditional_formatting),
        "protected": sheet.protection.sheet,
        "hasPassword": bool(sheet.protection.password),
        "unlocked": open_cells,
        "frozen": sheet.freeze_panes,
        "paper": sheet.page_setup.paperSize,
        "fitToWidth": (sheet.page_setup.fitToWidth or 1) if fits_pages(sheet) else None,
        "landscape": sheet.page_setup.orientation == "landscape",
        "repeated": sheet.print_title_rows,
        "repeatedColumns": sheet.print_title_cols,
        "widths": {letter: size.width for letter, size in sheet.column_dimensions.items()},
        "heights": {str(row): size.height for row, size in sheet.row_dimensions.items() if size.height},
        "header": sheet.oddHeader.left.text,
        "tables": dict(sheet.tables.items()),
        "notes": notes,
        "fills": fills,
        "links": links,
        "merged": [str(area) for area in sheet.merged_cells.ranges],
    }


def dump(path):
    import openpyxl

    book = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True, read_only=True)
    names = book.defined_names
    facts = {
        "sheets": [sheet_facts(sheet, values[sheet.title]) for sheet in book.worksheets],
        "names": sorted(names.keys() if hasattr(names, "keys") else [name.name for name in names.definedName]),
        "title": book.properties.title,
        "language": book.properties.language,
        "normalIsLocked": book._named_styles["Normal"].protection.locked,
    }
    json.dump(facts, sys.stdout, ensure_ascii=False)


def edit(path, target, edits):
    import openpyxl

    book = openpyxl.load_workbook(path)
    for word in sorted(edits, key=lambda word: "!" in word.split("=", 1)[0]):
        place, value = word.split("=", 1)
        if "!" not in place:
            if value == "-":
                book[place].sheet_state = "hidden"
                continue
            sheet = book.copy_worksheet(book[place]) if value.startswith("+") else book[place]
            sheet.title = value.lstrip("+")
            continue
        name, cell = place.rsplit("!", 1)
        if value.startswith("note:"):
            book[name][cell].comment = openpyxl.comments.Comment(value[5:], "Leder")
            continue
        try:
            value = float(value)
        except ValueError:
            value = value or None
        book[name][cell].value = value
    book.properties.modified = datetime.datetime.utcnow()
    book.save(target)


def recalculate(path, target):
    import ironcalc

    book = ironcalc.load_from_xlsx(path, "en", "UTC", "en")
    book.evaluate()
    book.save_to_xlsx(target)


def validate(document, schema):
    import jsonschema

    def load(path):
        """A schema with names that are addresses: this library cannot find "#/$defs/…" beside a name that is none."""
        return json.loads(path.read_text("utf-8").replace('"urn:kompetanseplan:', '"https://kompetanseplan.example/'))

    rules = load(pathlib.Path(schema))
    with open(document, encoding="utf-8") as file:
        value = json.load(file)
    checker = jsonschema.validators.validator_for(rules)
    checker.check_schema(rules)
    # Schemas refer to each other by their ids.
    neighbours = [load(path) for path in pathlib.Path(schema).parent.glob("*.schema.json")]
    known = jsonschema.RefResolver.from_schema(
        rules, store={neighbour["$id"]: neighbour for neighbour in neighbours if "$id" in neighbour}
    )
    problems = [
        f"{error.json_path}: {error.message}" for error in checker(rules, resolver=known).iter_errors(value)
    ]
    print("\n".join(problems), end="")
    sys.exit(1 if problems else 0)


def read_email(path):
    data = pathlib.Path(path).read_bytes()
    message = email.message_from_bytes(data, policy=email.policy.default)
    parts = list(message.walk())
    facts = {
        "headers": {name: str(value) for name, value in message.items()},
        "recipients": [address.addr_spec for address in message["To"].addresses] if message["To"] else [],
        "defects": [str(defect) for part in parts for defect in part.defects]
        + [str(defect) for value in message.values() for defect in getattr(value, "defects", [])],
        "longestLine": max(len(line) for line in data.split(b"\r\n")),
        "isASCII": data.isascii(),
        "barelyEnded": data.count(b"\n") != data.count(b"\r\n"),
        "text": message.get_body(("plain",)).get_content(),
        "attachments": [
            {"name": part.get_filename(), "type": part.get_content_type(),
             "bytes": base64.b64encode(part.get_content()).decode()}
            for part in message.iter_attachments()
        ],
    }
    json.dump(facts, sys.stdout, ensure_ascii=False)


command, *arguments = sys.argv[1:]
if command == "edit":
    edit(arguments[0], arguments[1], arguments[2:])
else:
    {"dump": dump, "validate": validate, "recalculate": recalculate, "email": read_email}[command](*arguments)
