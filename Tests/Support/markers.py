"""Puts unique markers into every kind of place of a filled-in form, for the tests.

    markers.py FORM FOLDER    writes FOLDER/<kind of place>.xlsx and prints the markers of each as JSON:
                              {"<kind of place>": {"<marker>": "<place>"}}
"""

import itertools
import json
import pathlib
import re
import sys
import warnings
import zipfile

import openpyxl
from openpyxl.comments import Comment

warnings.filterwarnings("ignore")

HEADINGS = {"GAP-analyse": "Fagområde", "Årsverk": "Fagområde", "Rekruttering": "Stilling", "Behov og tiltak": "Behov"}
PAGE = "Veiledning"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = (
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    f'xmlns:r="{OFFICE}"'
)


class Markers:
    """Words that are in no form and that no rule interprets, each used once."""

    def __init__(self):
        self.letters = itertools.product("bdfgklmnprst", "aeiouy", "bdfgklmnprst", "aeiouy")
        self.places = {}

    def next(self, place):
        word = "merke" + "".join(next(self.letters))
        self.places[word] = place
        return word

    def put(self, sheet, row, column):
        cell = sheet.cell(row, column)
        cell.value = self.next(f"{sheet.title}!{cell.coordinate}")


def header_row(sheet):
    heading = HEADINGS[sheet.title]
    return next(row for row in range(1, 40) if sheet.cell(row, 1).value == heading)


def columns(sheet):
    """The rows of the table and two beside it."""
    return range(1, sheet.max_column + 3)


TEXTS = ["Kommentar", "Begrunnelse", "Delstrategi/tiltak", "Ansvarlig", "Evaluering"]
FORMULAS = ["Gap", "Sum"]
VALID = {"Dagens nivå": 3, "Ønsket nivå": 3, "Viktighet": 1, "Ansatte": 5, "Årsverk": 4, "Strategi 1": "Interne kurs"}


def headings(sheet):
    """The columns of the table with their headings, and two beside it without one."""
    row = header_row(sheet)
    return [(column, sheet.cell(row, column).value) for column in columns(sheet)]


def first_row(sheet, markers):
    """The texts and formulas of the first row of answers, and cells beside it."""
    row = header_row(sheet) + 1
    for column, heading in headings(sheet):
        if heading is None or heading in TEXTS + FORMULAS:
            markers.put(sheet, row, column)


def numbers(sheet, markers):
    """The cells of the first row of answers that are not for free text."""
    row = header_row(sheet) + 1
    for column, heading in headings(sheet):
        if column > 1 and heading is not None and heading not in TEXTS + FORMULAS:
            markers.put(sheet, row, column)


def own_row(sheet, markers):
    """The name and texts of a row that the unit added, with valid answers."""
    row = next(row for row in range(header_row(sheet) + 1, 99) if not sheet.cell(row, 1).value)
    for column, heading in headings(sheet):
        if column == 1 or heading is None or heading in TEXTS + FORMULAS:
            markers.put(sheet, row, column)
        elif heading in VALID or str(heading).isdigit():
            sheet.cell(row, column).value = VALID.get(heading, 1)


def sum_row(sheet, markers):
    """Every cell of the form's total row except its name."""
    rows = [row for row in range(header_row(sheet) + 1, sheet.max_row + 1) if sheet.cell(row, 1).value == "Sum"]
    for row in rows:
        for column in columns(sheet):
            if column > 1:
                markers.put(sheet, row, column)


def below(sheet, markers):
    """Cells far below the table, not in one row."""
    last = sheet.max_row
    for number, column in enumerate(columns(sheet)):
        markers.put(sheet, last + 4 + 2 * number, column)


def above(sheet, markers):
    """Every empty cell above and beside the headings, and each heading that is not the form's."""
    for row in range(1, header_row(sheet) + 1):
        for column in columns(sheet):
            if sheet.cell(row, column).value is None and sheet.cell(row, column).__class__.__name__ != "MergedCell":
                markers.put(sheet, row, column)


def hidden_cells(sheet, markers):
    """A hidden row with an answer, and a cell in a hidden column beside the table."""
    row = next(row for row in range(header_row(sheet) + 1, 99) if not sheet.cell(row, 1).value)
    sheet.row_dimensions[row].hidden = True
    markers.put(sheet, row, 1)
    column = sheet.max_column + 1
    sheet.column_dimensions[openpyxl.utils.get_column_letter(column)].hidden = True
    markers.put(sheet, row + 1, column)


def cells(change):
    def write(form, target):
        book = openpyxl.load_workbook(form)
        markers = Markers()
        for name in HEADINGS:
            change(book[name], markers)
        book.save(target)
        return markers.places
    return write


def page(form, target):
    """Every empty cell of the guidance page, including the signature."""
    book = openpyxl.load_workbook(form)
    markers = Markers()
    sheet = book[PAGE]
    for row in range(1, sheet.max_row + 4):
        for column in range(1, 5):
            if sheet.cell(row, column).value is None and sheet.cell(row, column).__class__.__name__ != "MergedCell":
                markers.put(sheet, row, column)
    book.save(target)
    return markers.places


def sheets(form, target):
    """A sheet that the unit added, two hidden ones, and the name of each."""
    book = openpyxl.load_workbook(form)
    markers = Markers()
    for state in ["visible", "hidden", "veryHidden"]:
        sheet = book.create_sheet(state)
        sheet.sheet_state = state
        for row in range(1, 4):
            markers.put(sheet, row, row)
    book.save(target)
    return markers.places


def attachments(form, target):
    """Notes, comments and replies, text boxes, shapes in groups, pictures, charts, headers and footers."""
    book = openpyxl.load_workbook(form)
    markers = Markers()
    names = [PAGE, *HEADINGS]
    for name in names:
        sheet = book[name]
        sheet["B3"].comment = Comment(markers.next(f"{name} note"), "a")
        sheet.oddHeader.center.text = markers.next(f"{name} header")
        sheet.evenFooter.left.text = markers.next(f"{name} footer")
    book.save(target)
    parts = {}
    with zipfile.ZipFile(target) as source:
        for name in source.namelist():
            parts[name] = source.read(name)
    for number in range(1, len(names) + 1):
        attach(parts, number, names[number - 1], markers)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as result:
        for name, content in parts.items():
            result.writestr(name, content)
    return markers.places


def attach(parts, number, name, markers):
    """A drawing and a thread of comments for the sheet with this number."""
    def shape(kind):
        text = markers.next(f"{name} {kind}")
        return (
            '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="t"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr>'
            f"<xdr:spPr/><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>{text}</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
        )

    def anchor(row, content):
        corners = "".join(
            f"<xdr:{tag}><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{at}</xdr:row><xdr:rowOff>0</xdr:rowOff>"
            f"</xdr:{tag}>" for tag, at in [("from", row), ("to", row + 2)]
        )
        return f"<xdr:twoCellAnchor>{corners}{content}<xdr:clientData/></xdr:twoCellAnchor>"

    group = "<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id='5' name='g'/><xdr:cNvGrpSpPr/></xdr:nvGrpSpPr><xdr:grpSpPr/>"
    picture = (
        '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="b" descr="{}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill/>'
        "<xdr:spPr/></xdr:pic>"
    ).format(markers.next(f"{name} picture"))
    chart = (
        '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="4" name="d"/><xdr:cNvGraphicFramePr/>'
        '</xdr:nvGraphicFramePr><xdr:xfrm/><a:graphic><a:graphicData><c:chart r:id="rId1"/></a:graphicData></a:graphic>'
        "</xdr:graphicFrame>"
    )
    drawing = anchor(4, shape("box")) + anchor(8, group + shape("shape in a group") + "</xdr:grpSp>")
    drawing += anchor(12, picture) + anchor(16, chart)
    parts[f"xl/drawings/drawing9{number}.xml"] = f"<xdr:wsDr {NAMES}>{drawing}</xdr:wsDr>"
    title = markers.next(f"{name} chart")
    parts[f"xl/charts/chart9{number}.xml"] = (
        f"<c:chartSpace {NAMES}><c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>{title}</a:t></a:r></a:p></c:rich></c:tx>"
        "</c:title></c:chart></c:chartSpace>"
    )
    parts[f"xl/drawings/_rels/drawing9{number}.xml.rels"] = relationships(
        [("rId1", f"{OFFICE}/chart", f"../charts/chart9{number}.xml")])
    comments = [markers.next(f"{name} comment"), markers.next(f"{name} reply")]
    parts[f"xl/threadedComments/threadedComment9{number}.xml"] = (
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
        f'<threadedComment ref="C4" personId="{{1}}" id="{{A}}"><text>{comments[0]}</text></threadedComment>'
        f'<threadedComment ref="C4" personId="{{1}}" id="{{B}}" parentId="{{A}}"><text>{comments[1]}</text>'
        "</threadedComment></ThreadedComments>"
    )
    own = f"xl/worksheets/_rels/sheet{number}.xml.rels"
    more = relationships([
        ("rId91", f"{OFFICE}/drawing", f"../drawings/drawing9{number}.xml"),
        ("rId92", "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
         f"../threadedComments/threadedComment9{number}.xml"),
    ])
    before = parts[own].decode() if own in parts else relationships([])
    parts[own] = before.replace("</Relationships>", re.search("<Relationship .*", more).group())


def relationships(items):
    entries = "".join(f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in items)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{entries}</Relationships>'


KINDS = {
    "first-row": cells(first_row), "numbers": cells(numbers), "own-row": cells(own_row), "sum-row": cells(sum_row),
    "below": cells(below),
    "above": cells(above), "hidden-cells": cells(hidden_cells), "page": page, "sheets": sheets,
    "attachments": attachments,
}

if __name__ == "__main__":
    form, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    print(json.dumps({kind: write(form, str(folder / f"{kind}.xlsx")) for kind, write in KINDS.items()}))
