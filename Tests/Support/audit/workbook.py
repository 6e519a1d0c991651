"""The workbook: its sheets, defined names and properties, and each sheet in turn."""

import re

from . import drawings, formulas, references, tables
from .package import RELATION
from .sheets import Sheet
from .styles import Styles

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CUSTOM = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"
EXTENDED = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
VALUES = "{http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes}"
BOOK = "xl/workbook.xml"


def name_fault(name):
    """Why Excel does not take a defined name or the name of a table."""
    if not re.fullmatch(r"[^\W\d][\w.\\]*|\\[\w.\\]*", name):
        return "is no name"
    if references.cell(name.upper()) or re.fullmatch(r"R|C|R[0-9]+|C[0-9]+|R[0-9]*C[0-9]*", name.upper()):
        return "looks like a cell"
    return "is a word of formulas" if name.upper() in ("TRUE", "FALSE") else None


class Workbook:
    """What the parts of a workbook share, for those who check one of them."""

    def __init__(self, package, report):
        self.package, self.report = package, report
        self.tree = package.trees[BOOK]
        self.sheet_names = [node.get("name") for node in self.tree.iter(MAIN + "sheet")]
        self.sheets = {name.casefold() for name in self.sheet_names}
        self.names = {node.get("name").casefold() for node in self.tree.iter(MAIN + "definedName")}
        self.styles = Styles(package.trees["xl/styles.xml"], MAIN, report)
        view = self.tree.find(f"{MAIN}bookViews/{MAIN}workbookView")
        self.active_sheet = int(view.get("activeTab", "0")) if view is not None else 0
        strings = package.trees.get("xl/sharedStrings.xml")
        self.strings = ["".join(node.itertext()) for node in strings] if strings is not None else []

    def check(self):
        self.check_strings()
        self.check_sheet_list()
        self.check_defined_names()
        self.check_properties()
        read = []
        for node in self.tree.iter(MAIN + "sheet"):
            sheet = Sheet(node.get("name"), self.package.target(BOOK, node), self)
            sheet.check()
            read.append(sheet)
        tables.check(read, self)
        drawings.check(read, self)

    def formula(self, place, text, may_join=False):
        """Reports what is wrong with a formula."""
        for fault in formulas.faults(text, self.sheets, self.names, may_join):
            self.report(place, f"{fault} ({text[:80]})")

    def check_strings(self):
        strings = self.package.trees.get("xl/sharedStrings.xml")
        if strings is not None and strings.get("uniqueCount") not in (None, str(len(self.strings))):
            self.report("xl/sharedStrings.xml", "has another count than texts")
        for name, tree in self.package.trees.items():
            for node in tree.iter(MAIN + "t"):
                text = node.text or ""
                is_kept = node.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
                if text != text.strip(" \t\r\n") and not is_kept:
                    self.report(name, f"the spaces at the ends of {text[:40]!r} are not kept")

    def check_sheet_list(self):
        nodes = list(self.tree.iter(MAIN + "sheet"))
        if len(self.sheets) != len(nodes):
            self.report(BOOK, "two sheets have the same name")
        for key in ("sheetId", RELATION + "id"):
            if len({node.get(key) for node in nodes}) != len(nodes):
                self.report(BOOK, "two sheets have the same number")
        active = self.active_sheet
        if active >= len(nodes) or nodes[active].get("state", "visible") != "visible":
            self.report(BOOK, "the sheet that it opens on is hidden or not there")

    def check_defined_names(self):
        seen = set()
        for node in self.tree.iter(MAIN + "definedName"):
            name, sheet = node.get("name"), node.get("localSheetId")
            if (name.casefold(), sheet) in seen:
                self.report(BOOK, f"the name {name} is defined twice")
            seen.add((name.casefold(), sheet))
            if sheet is not None and int(sheet) >= len(self.sheet_names):
                self.report(BOOK, f"the name {name} belongs to a sheet that is not there")
            fault = None if name.startswith("_xlnm.") else name_fault(name)
            if fault:
                self.report(BOOK, f"the name {name} {fault}")
            self.formula(f"{BOOK} {name}", node.text or "", may_join=True)

    def check_properties(self):
        custom = self.package.trees.get("docProps/custom.xml")
        if custom is not None:
            numbers = [int(node.get("pid")) for node in custom.iter(CUSTOM + "property")]
            names = [node.get("name").casefold() for node in custom.iter(CUSTOM + "property")]
            if len(numbers) != len(set(numbers)) or len(names) != len(set(names)):
                self.report("docProps/custom.xml", "a property is there twice")
            if any(number < 2 for number in numbers):
                self.report("docProps/custom.xml", "a property takes a number that is kept")
        core = self.package.trees.get("docProps/core.xml")
        tags = [node.tag for node in core] if core is not None else []
        if len(tags) != len(set(tags)):
            self.report("docProps/core.xml", "a property is there twice")
        extended = self.package.trees.get("docProps/app.xml")
        for vector in extended.iter(VALUES + "vector") if extended is not None else ():
            if int(vector.get("size")) != len(vector):
                self.report("docProps/app.xml", "a list has another size than values")
        titles = extended.find(f"{EXTENDED}TitlesOfParts/{VALUES}vector") if extended is not None else None
        if titles is not None and [node.text for node in titles][: len(self.sheet_names)] != self.sheet_names:
            self.report("docProps/app.xml", "names other sheets than there are")
