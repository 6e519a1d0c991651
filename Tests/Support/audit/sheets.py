"""A sheet: its rows and cells, and what lies over them."""

from . import references
from .package import RELATION
from .values import TESTS, length

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ERRORS = ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A")
# A list that is typed into a validation, with its commas (Excel repairs a file with a longer one).
MOST_LIST = 255


class Sheet:
    def __init__(self, name, part, book):
        self.name, self.part, self.book = name, part, book
        self.tree = book.package.trees[part]
        # The texts of cells by row and column, and all cells that are there.
        self.texts, self.cells = {}, set()
        self.merged = [references.area(node.get("ref")) for node in self.tree.iter(MAIN + "mergeCell")]

    def report(self, words):
        self.book.report(self.name, words)

    def check(self):
        self.check_view()
        self.check_columns()
        self.check_rows()
        self.check_areas(self.merged, "merged cells")
        self.check_counts()
        self.check_links()
        self.check_conditions()
        self.check_validations()

    def check_view(self):
        view = self.tree.find(f"{MAIN}sheetViews/{MAIN}sheetView")
        pane = view.find(MAIN + "pane") if view is not None else None
        for selection in view.iter(MAIN + "selection") if view is not None else ():
            if selection.get("pane", "topLeft") != "topLeft" and pane is None:
                self.report("selects in a pane that is not there")
        is_selected = view is not None and view.get("tabSelected") in ("1", "true")
        if is_selected and self.book.sheet_names.index(self.name) != self.book.active_sheet:
            self.report("is selected beside the sheet that is open, so that both would be written to")

    def check_columns(self):
        last = 0
        for node in self.tree.iter(MAIN + "col"):
            first, end = int(node.get("min")), int(node.get("max"))
            if first <= last or end < first:
                self.report(f"column {first} comes twice or too late")
            last = end
            if int(node.get("style", "0")) >= self.book.styles.formats:
                self.report(f"column {first} has a format that is not there")

    def check_rows(self):
        last_row = 0
        for row in self.tree.iter(MAIN + "row"):
            number = int(row.get("r"))
            if number <= last_row:
                self.report(f"row {number} comes twice or too late")
            last_row, last_column = number, 0
            if int(row.get("s", "0")) >= self.book.styles.formats:
                self.report(f"row {number} has a format that is not there")
            for node in row:
                position = references.cell(node.get("r"))
                if position[0] != number or position[1] <= last_column:
                    self.report(f"{node.get('r')} comes twice or too late, or stands in another row")
                last_column = position[1]
                self.cells.add(position)
                self.check_cell(node, position)

    def check_cell(self, node, position):
        place, kind = node.get("r"), node.get("t", "n")
        value, formula = node.findtext(MAIN + "v"), node.findtext(MAIN + "f")
        if int(node.get("s", "0")) >= self.book.styles.formats:
            self.report(f"{place} has a format that is not there")
        if formula is not None:
            self.book.formula(f"{self.name}!{place}", formula)
            if value is None:
                self.report(f"{place} has a formula without a value")
        if kind == "inlineStr":
            self.texts[position] = "".join(node.find(MAIN + "is").itertext())
        elif value is not None:
            self.check_value(kind, value, place, position)
        if length(self.texts.get(position, "")) > 32_767:
            self.report(f"{place} has a text longer than 32767")

    def check_value(self, kind, value, place, position):
        if kind == "s":
            if not value.isdecimal() or int(value) >= len(self.book.strings):
                self.report(f"{place} has a text that is not there")
            else:
                self.texts[position] = self.book.strings[int(value)]
        elif kind == "str":
            self.texts[position] = value
        elif kind == "e":
            self.report(f"{place} is an error: {value}" if value in ERRORS else f"{place} has no error that is known")
        elif kind == "b" and value not in ("0", "1"):
            self.report(f"{place} is neither true nor false")
        elif kind == "n" and TESTS["number"](value):
            self.report(f"{place} is no number: {value}")

    def check_areas(self, areas, words):
        areas = sorted(areas)
        for index, area in enumerate(areas):
            for other in areas[index + 1 :]:
                if other[0][0] > area[1][0]:
                    break
                if references.overlap(area, other):
                    self.report(f"{words} overlap at row {other[0][0]}")

    def check_counts(self):
        for name in ("mergeCells", "dataValidations", "tableParts", "rowBreaks", "colBreaks"):
            node = self.tree.find(MAIN + name)
            if node is not None and node.get("count") not in (None, str(len(node))):
                self.report(f"{name} has another count than elements")
        breaks = [int(node.get("id")) for node in self.tree.iter(MAIN + "brk")]
        if len(breaks) > 1023 or breaks != sorted(set(breaks)):
            self.report("has too many page breaks, or one twice")

    def check_links(self):
        seen = set()
        for node in self.tree.iter(MAIN + "hyperlink"):
            if node.get("ref") in seen:
                self.report(f"{node.get('ref')} has two links")
            seen.add(node.get("ref"))
            if not node.get("location") and not node.get(RELATION + "id"):
                self.report(f"{node.get('ref')} has a link to nowhere")
            elif node.get("location") and not node.get(RELATION + "id"):
                self.book.formula(f"{self.name}!{node.get('ref')}", node.get("location"))

    def check_conditions(self):
        priorities = [node.get("priority") for node in self.tree.iter(MAIN + "cfRule")]
        if len(priorities) != len(set(priorities)):
            self.report("two conditional formats have the same priority")
        for node in self.tree.iter(MAIN + "cfRule"):
            if int(node.get("dxfId", "0")) >= max(self.book.styles.differential, "dxfId" not in node.attrib):
                self.report(f"a conditional format has dxfId {node.get('dxfId')}, which is not there")
            for formula in node.iter(MAIN + "formula"):
                self.book.formula(self.name, formula.text or "")

    def check_validations(self):
        areas = []
        for node in self.tree.iter(MAIN + "dataValidation"):
            own = [references.area(text) for text in node.get("sqref").split()]
            areas += own
            kind, first = node.get("type", "none"), node.findtext(MAIN + "formula1")
            place = f"validation of {node.get('sqref')[:40]}"
            if kind != "none" and not first:
                self.report(f"{place} compares with nothing")
            if kind in ("whole", "decimal", "date", "time", "textLength") and (
                node.get("operator", "between") in ("between", "notBetween") and not node.findtext(MAIN + "formula2")
            ):
                self.report(f"{place} has no upper bound")
            if kind == "custom" and node.get("allowBlank") in ("1", "true"):
                self.report(f"{place} ignores blanks, so that anything passes while a cell that it uses is blank")
            if kind == "list" and (first or "").startswith('"') and length(first) - 2 > MOST_LIST:
                self.report(f"{place} has a list longer than {MOST_LIST}")
            for formula in (first, node.findtext(MAIN + "formula2")):
                if formula:
                    self.book.formula(f"{self.name}, {place}", formula)
        self.check_areas(areas, "validations")
