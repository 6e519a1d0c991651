"""Changes a filled-in form in the ways that people and other programs do, for the tests.

        rework.py FORM FOLDER    writes FOLDER/<change>.xlsx for each of the changes below

Changes that a person makes in LibreOffice are made there; others with openpyxl, Gnumeric, or in the file's parts.
"""

import datetime
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import warnings
import zipfile

warnings.filterwarnings("ignore")

TABLES = {"GAP-analyse": "Fagområde", "Årsverk": "Fagområde", "Rekruttering": "Stilling", "Behov og tiltak": "Behov"}
HIDDEN = "_skjema"


def saved(form, target, change, **options):
    import openpyxl

    book = openpyxl.load_workbook(form, **options)
    change(book)
    book.save(target)


def header_row(sheet, heading):
    return next(row for row in range(1, 40) if sheet.cell(row, 1).value == heading)


def delete_identity(book):
    """The hidden sheet; openpyxl itself drops the custom properties."""
    del book[HIDDEN]


def rename_and_reorder(book):
    for place, name in enumerate(TABLES):
        book[name].title = f"Fane {place + 1}"
    book._sheets.reverse()


def rewrite_tables(book, change):
    """Rewrites each table from its values, after `change` has processed the rows."""
    for name, heading in TABLES.items():
        sheet = book[name]
        first = header_row(sheet, heading)
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=first)]
        for row in sheet.iter_rows(min_row=first):
            for cell in row:
                cell.value = None
        for number, row in enumerate(change(rows)):
            for column, value in enumerate(row):
                sheet.cell(first + number, column + 1).value = value


def sort_rows(rows):
    head, body = rows[0], [row for row in rows[1:] if row[0] not in (None, "Sum")]
    return [head] + sorted(body, key=lambda row: str(row[0]), reverse=True)


def delete_empty_rows(rows):
    return [row for row in rows if any(value is not None and not str(value).startswith("=") for value in row)]


def move_columns(rows):
    return [[row[-1]] + row[:-1] for row in rows]


def repeat_headings(rows):
    return rows[:3] + [rows[0]] + rows[3:]


def numbers_export(form, target):
    """As exported by Numbers: a summary first, each table a sheet of values, the hidden sheet visible."""
    import openpyxl

    source = openpyxl.load_workbook(form, data_only=True)
    book = openpyxl.Workbook()
    summary = book.active
    summary.title = "Export Summary"
    summary["B2"] = (
        "This document was exported from Numbers. Each table was converted to an Excel worksheet. All other objects on "
        "each Numbers sheet were placed on separate worksheets. Please be aware that formula calculations may differ "
        "in Excel."
    )
    for column, heading in zip("BCD", ["Numbers Sheet Name", "Numbers Table Name", "Excel Worksheet Name"]):
        summary[f"{column}6"] = heading
    for place, sheet in enumerate(source.worksheets):
        name = f"{sheet.title} - Table 1"
        summary[f"B{7 + 2 * place}"] = sheet.title
        summary[f"C{8 + 2 * place}"] = "Table 1"
        summary[f"D{8 + 2 * place}"] = name
        copy = book.create_sheet(name)
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    copy[cell.coordinate] = cell.value
    book.save(target)


def google_sheets(form, target):
    """As exported by Google: strings in cells, every cell styled, no shared strings, no calculation chain."""
    from xml.etree import ElementTree

    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    ElementTree.register_namespace("", space[1:-1])
    with zipfile.ZipFile(form) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        strings = ElementTree.fromstring(source.read("xl/sharedStrings.xml"))
        texts = ["".join(run.text or "" for run in item.iter(space + "t")) for item in strings]
        for name in source.namelist():
            part = source.read(name)
            if name == "xl/sharedStrings.xml":
                continue
            if name in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
                part = re.sub(rb"<(Override|Relationship) [^>]*sharedStrings[^>]*/>", b"", part)
            if name.startswith("xl/worksheets/sheet"):
                root = ElementTree.fromstring(part)
                for cell in root.iter(space + "c"):
                    value = cell.find(space + "v")
                    if cell.get("t") == "s":
                        cell.set("t", "inlineStr")
                        text = ElementTree.SubElement(ElementTree.SubElement(cell, space + "is"), space + "t")
                        text.text = texts[int(value.text)]
                        cell.remove(value)
                part = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
            copy.writestr(name, part)


def gnumeric(form, target):
    subprocess.run(
        ["ssconvert", "-T", "Gnumeric_Excel:xlsx", form, target], check=True, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)


def gnumeric_filled(form, target):
    """The answers removed and entered again in Gnumeric's own format."""
    import gzip
    from xml.etree import ElementTree

    import openpyxl

    folder = tempfile.mkdtemp()
    blank, document, sheet_space = f"{folder}/b.xlsx", f"{folder}/b.gnumeric", "{http://www.gnumeric.org/v10.dtd}"
    book, answers = openpyxl.load_workbook(form), {}
    for sheet in book.worksheets:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            if not cell.protection.locked and cell.value is not None and sheet.sheet_state == "visible":
                is_day = cell.is_date
                value = (cell.value - datetime.datetime(1899, 12, 30)).days if is_day else cell.value
                answers.setdefault(sheet.title, []).append((cell.row, cell.column, value, is_day))
                cell.value = None
    book.save(blank)
    subprocess.run(["ssconvert", blank, document], check=True, stderr=subprocess.DEVNULL)
    with gzip.open(document) as file:
        tree = ElementTree.parse(file)
    for sheet in tree.iter(sheet_space + "Sheet"):
        cells = sheet.find(sheet_space + "Cells")
        for row, column, value, is_day in answers.get(sheet.find(sheet_space + "Name").text, []):
            # Gnumeric's numbers for a floating-point value and a text.
            kind = {"ValueType": "60" if isinstance(value, str) else "40"} | ({"ValueFormat": "dd.mm.yyyy"} if is_day else {})
            cell = ElementTree.SubElement(cells, sheet_space + "Cell", Row=str(row - 1), Col=str(column - 1), **kind)
            cell.text = str(value)
    with gzip.open(document, "wb") as file:
        tree.write(file)
    subprocess.run(["ssconvert", "--recalc", "-T", "Gnumeric_Excel:xlsx", document, target], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    shutil.rmtree(folder)


class Office:
    """LibreOffice Calc in headless mode."""

    def __init__(self):
        import uno
        from com.sun.star.connection import NoConnectException

        self.home = tempfile.mkdtemp()
        pipe = f"rework{os.getpid()}"
        self.process = subprocess.Popen(
            ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{self.home}",
             f"--accept=pipe,name={pipe};urp"], stderr=subprocess.DEVNULL)
        resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
        for _ in range(240):
            try:
                remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except NoConnectException:
                time.sleep(0.25)
        self.desktop = remote.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", remote)

    def close(self):
        try:
            self.desktop.terminate()
            self.process.wait(10)
        finally:
            self.process.kill()
        shutil.rmtree(self.home, ignore_errors=True)

    @staticmethod
    def options(**values):
        from com.sun.star.beans import PropertyValue

        return tuple(PropertyValue(Name=name, Value=value) for name, value in values.items())

    def rework(self, form, target, change):
        book = self.desktop.loadComponentFromURL("file://" + os.path.abspath(form), "_blank", 0,
                                                 self.options(Hidden=True))
        for sheet in book.Sheets:
            sheet.unprotect("")
        change(book)
        book.storeToURL("file://" + os.path.abspath(target), self.options(FilterName="Calc MS Excel 2007 XML"))
        book.close(True)


def office_header(sheet, heading):
    return next(row for row in range(40) if sheet.getCellByPosition(0, row).String == heading)


def office_each(change):
    def all_tables(book):
        for name, heading in TABLES.items():
            sheet = book.Sheets.getByName(name)
            change(sheet, office_header(sheet, heading))

    return all_tables


def office_insert(sheet, header):
    sheet.Rows.insertByIndex(header + 3, 2)
    sheet.Rows.insertByIndex(0, 4)
    sheet.Columns.insertByIndex(0, 1)


def office_delete(sheet, header):
    """Every empty row of the table, and the rows above it."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    for row in range(cursor.RangeAddress.EndRow, header, -1):
        if not sheet.getCellByPosition(0, row).String:
            sheet.Rows.removeByIndex(row, 1)
    sheet.Rows.removeByIndex(0, header)


def office_sort(sheet, header):
    from com.sun.star.table import TableSortField
    import uno

    last = header + 1
    while sheet.getCellByPosition(0, last).String not in ("", "Sum"):
        last += 1
    area = sheet.getCellRangeByPosition(0, header + 1, 19, last - 1)
    fields = uno.Any("[]com.sun.star.table.TableSortField", (TableSortField(Field=0, IsAscending=False),))
    uno.invoke(area, "sort", (Office.options(SortFields=fields),))


def office_move(sheet, header):
    """Moves the second column to the end, as by cutting and inserting."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    end = cursor.RangeAddress.EndColumn + 1
    source = sheet.getCellRangeByPosition(1, header, 1, cursor.RangeAddress.EndRow).RangeAddress
    sheet.moveRange(sheet.getCellByPosition(end, header).CellAddress, source)


def office_rename(book):
    for place, name in enumerate(TABLES):
        book.Sheets.getByName(name).Name = f"Del {place + 1}"
    book.Sheets.moveByName("Del 1", book.Sheets.Count)
    book.Sheets.moveByName("Del 3", 0)


def office_values(book):
    """Pastes values over every formula."""
    for sheet in book.Sheets:
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        area = sheet.getCellRangeByPosition(0, 0, cursor.RangeAddress.EndColumn, cursor.RangeAddress.EndRow)
        area.setDataArray(area.getDataArray())


def main(form, folder):
    def path(name):
        return os.path.join(folder, name + ".xlsx")

    saved(form, path("openpyxl-saved"), lambda book: None)
    saved(form, path("openpyxl-identity-deleted"), delete_identity)
    saved(form, path("openpyxl-renamed-reordered"), rename_and_reorder)
    saved(form, path("openpyxl-sorted"), lambda book: rewrite_tables(book, sort_rows))
    saved(form, path("openpyxl-empty-rows-deleted"), lambda book: rewrite_tables(book, delete_empty_rows))
    saved(form, path("openpyxl-columns-moved"), lambda book: rewrite_tables(book, move_columns))
    saved(form, path("openpyxl-headings-repeated"), lambda book: rewrite_tables(book, repeat_headings))
    numbers_export(form, path("numbers-export"))
    google_sheets(form, path("google-sheets"))
    gnumeric(form, path("gnumeric-saved"))
    gnumeric(path("gnumeric-saved"), path("gnumeric-saved-twice"))
    gnumeric_filled(form, path("gnumeric-filled"))
    # LibreOffice locks the files it opens, so it gets a copy.
    own = tempfile.mkdtemp()
    form = shutil.copy(form, own)
    office = Office()
    try:
        office.rework(form, path("libreoffice-saved"), lambda book: None)
        office.rework(path("libreoffice-saved"), path("libreoffice-saved-twice"), lambda book: None)
        office.rework(path("gnumeric-saved"), path("gnumeric-libreoffice-saved"), lambda book: None)
        office.rework(form, path("libreoffice-hidden-deleted"), lambda book: book.Sheets.removeByName(HIDDEN))
        office.rework(form, path("libreoffice-inserted"), office_each(office_insert))
        office.rework(form, path("libreoffice-deleted"), office_each(office_delete))
        office.rework(form, path("libreoffice-sorted"), office_each(office_sort))
        office.rework(form, path("libreoffice-columns-moved"), office_each(office_move))
        office.rework(form, path("libreoffice-renamed-reordered"), office_rename)
        office.rework(form, path("libreoffice-values-pasted"), office_values)
    finally:
        office.close()
        shutil.rmtree(own)


main(*sys.argv[1:])
