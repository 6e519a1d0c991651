"""What is wrong with a workbook as a package of parts, for the tests: prints a line for each fault.

    audit.py WORKBOOK…   status 1 where there is any

Looks at the raw zip and XML with Python's own readers, not through a spreadsheet library, which would mend in silence.
"""

import posixpath
import re
import sys
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
CELL = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]*)$")
SHEET_IN_FORMULA = re.compile(r"'((?:[^']|'')+)'!")


def cell(text):
    """Row and column of "C7", or None."""
    match = CELL.match(text)
    if not match:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]), column


def area(text):
    """The corners of "A1:C7", or None."""
    corners = [cell(corner) for corner in text.split(":")]
    return None if None in corners else (corners[0], corners[-1])


class Audit:
    def __init__(self, path):
        self.faults = []
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            if archive.testzip():
                self.fault(archive.testzip(), "checksum")
            for name in names:
                if names.count(name) > 1:
                    self.fault(name, "is there twice")
            self.parts = {name: archive.read(name) for name in names}
        self.trees = {}
        for name, content in self.parts.items():
            if name.endswith((".xml", ".rels", ".vml")):
                try:
                    self.trees[name] = ET.fromstring(content)
                except ET.ParseError as error:
                    self.fault(name, f"not well formed: {error}")
        # Each look presumes what the one before it found sound.
        for look in (self.content_types, self.relationships, self.workbook):
            if not self.faults:
                look()

    def fault(self, place, words):
        self.faults.append(f"{place}: {words}")

    def content_types(self):
        types = self.trees["[Content_Types].xml"]
        defaults = {node.get("Extension").lower() for node in types if node.tag.endswith("Default")}
        overrides = [node.get("PartName").lstrip("/") for node in types if node.tag.endswith("Override")]
        for name in overrides:
            if name not in self.parts:
                self.fault("[Content_Types].xml", f"names {name}, which is not there")
        for name in self.parts:
            if name not in overrides and name.rsplit(".", 1)[-1].lower() not in defaults and name[0] != "[":
                self.fault(name, "has no content type")

    def relationships(self):
        self.targets = {}
        reached = {"[Content_Types].xml"}
        for name, tree in self.trees.items():
            if not name.endswith(".rels"):
                continue
            folder, file = posixpath.split(name)
            owner = posixpath.join(posixpath.dirname(folder), file[: -len(".rels")])
            reached.add(name)
            if owner != "" and owner not in self.parts:
                self.fault(name, f"belongs to {owner}, which is not there")
            for node in tree:
                if node.get("TargetMode") == "External":
                    self.targets[owner, node.get("Id")] = None
                    continue
                target = posixpath.normpath(posixpath.join("/", posixpath.dirname(owner), node.get("Target"))).lstrip("/")
                if target not in self.parts:
                    self.fault(name, f"leads to {target}, which is not there")
                if (owner, node.get("Id")) in self.targets:
                    self.fault(name, f"has {node.get('Id')} twice")
                self.targets[owner, node.get("Id")] = target
                reached.add(target)
        for name in set(self.parts) - reached:
            self.fault(name, "nothing leads to it")
        for name, tree in self.trees.items():
            for node in tree.iter():
                for key in ("id", "embed", "link"):
                    identifier = node.get(RELATION + key)
                    if identifier and (name, identifier) not in self.targets:
                        self.fault(name, f"uses {identifier}, which is no relationship of it")

    def workbook(self):
        book = self.trees["xl/workbook.xml"]
        sheets = [(node.get("name"), node.get(RELATION + "id")) for node in book.iter(MAIN + "sheet")]
        self.names = {name.casefold() for name, _ in sheets}
        if len(self.names) != len(sheets):
            self.fault("xl/workbook.xml", "two sheets have the same name")
        for name, _ in sheets:
            if len(name) > 31 or re.search(r"[\[\]:*?/\\]", name):
                self.fault(name, "is no name of a sheet")
        defined = [(n.get("name").casefold(), n.get("localSheetId")) for n in book.iter(MAIN + "definedName")]
        if len(defined) != len(set(defined)):
            self.fault("xl/workbook.xml", "a name is defined twice")
        for node in book.iter(MAIN + "definedName"):
            self.formula("xl/workbook.xml", node.text or "")
        formats = self.trees["xl/styles.xml"].find(MAIN + "cellXfs")
        self.formats = len(list(formats)) if formats is not None else 0
        strings = self.trees.get("xl/sharedStrings.xml")
        self.strings = list(strings) if strings is not None else []
        self.tables = {}
        for name, identifier in sheets:
            self.sheet(name, self.targets[("xl/workbook.xml", identifier)])
        for name, tree in self.trees.items():
            if name.startswith("xl/charts/"):
                for node in tree.iter(CHART + "f"):
                    self.formula(name, node.text)

    def formula(self, place, text):
        if "#REF!" in text:
            self.fault(place, f"refers to nothing: {text}")
        for name in SHEET_IN_FORMULA.findall(text):
            name = name.replace("''", "'")
            if "[" not in name and name.casefold() not in self.names:
                self.fault(place, f"refers to a sheet that is not there: {text}")

    def sheet(self, name, part):
        tree = self.trees[part]
        seen, last = {}, (0, 0)
        for node in tree.iter(MAIN + "c"):
            place = cell(node.get("r"))
            if place is None or place <= last:
                self.fault(name, f"{node.get('r')} is no cell, or comes twice or too late")
            last = place or last
            if int(node.get("s", "0")) >= self.formats:
                self.fault(name, f"{node.get('r')} has a format that is not there")
            value = node.findtext(MAIN + "v")
            if node.get("t") == "s":
                if int(value) >= len(self.strings):
                    self.fault(name, f"{node.get('r')} has a text that is not there")
                else:
                    seen[place] = "".join(self.strings[int(value)].itertext())
            elif node.get("t") == "inlineStr":
                seen[place] = "".join(node.itertext())
            elif node.get("t") == "e":
                self.fault(name, f"{node.get('r')} is an error: {value}")
            formula = node.findtext(MAIN + "f")
            if formula is not None:
                self.formula(f"{name}!{node.get('r')}", formula)
                if value is None:
                    self.fault(name, f"{node.get('r')} has a formula without a value")
        self.areas(name, [node.get("ref") for node in tree.iter(MAIN + "mergeCell")])
        for node in tree.iter(MAIN + "hyperlink"):
            if node.get("location") and not node.get(RELATION + "id"):
                self.formula(f"{name}!{node.get('ref')}", node.get("location"))
        for kind in ("conditionalFormatting", "dataValidation"):
            for node in tree.iter(MAIN + kind):
                if not all(area(text) for text in node.get("sqref").split()):
                    self.fault(name, f"{kind} of {node.get('sqref')}")
                for inner in node.iter():
                    if inner.tag in (MAIN + "formula", MAIN + "formula1", MAIN + "formula2"):
                        self.formula(name, inner.text or "")
        for node in tree.iter(MAIN + "tablePart"):
            self.table(name, self.trees[self.targets[part, node.get(RELATION + "id")]], seen)

    def areas(self, name, references):
        areas = sorted(area(reference) for reference in references)
        for place, (first, last) in enumerate(areas):
            for other, other_last in areas[place + 1 :]:
                if other[0] > last[0]:
                    break
                if other[1] <= last[1] and first[1] <= other_last[1]:
                    self.fault(name, f"merged cells overlap at row {other[0]}")

    def table(self, name, tree, seen):
        for key in ("id", "displayName"):
            value = tree.get(key).casefold()
            if (key, value) in self.tables:
                self.fault(name, f"table {key} {value} is there twice")
            self.tables[key, value] = True
        (top, left), (_, right) = area(tree.get("ref"))
        headings = [node.get("name") for node in tree.iter(MAIN + "tableColumn")]
        shown = [seen.get((top, column)) for column in range(left, right + 1)]
        if headings != shown:
            self.fault(name, f"the table's headings are not those of its cells: {headings} {shown}")
        if len({heading.casefold() for heading in headings}) != len(headings):
            self.fault(name, "two columns of the table have the same heading")


faults = [f"{path}: {fault}" for path in sys.argv[1:] for fault in Audit(path).faults]
print("\n".join(faults), end="")
sys.exit(1 if faults else 0)
