"""Charts, and notes with their boxes."""

import re

from . import references

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
BOX = "{urn:schemas-microsoft-com:vml}"
EXCEL = "{urn:schemas-microsoft-com:office:excel}"


def check(sheets, book):
    for part, tree in book.package.of_kind("chart"):
        check_axes(part, tree, book.report)
        check_series(part, tree, book)
    for part, tree in book.package.of_kind("drawing"):
        check_anchors(part, tree, book.report)
    for sheet in sheets:
        check_notes(sheet, book)


def numbers(tree, name):
    return [node.get("val") for node in tree.iter(CHART + name)]


def check_axes(part, tree, report):
    axes = {axis.find(CHART + "axId").get("val"): axis for name in ("catAx", "valAx") for axis in tree.iter(CHART + name)}
    used = [node.get("val") for plot in tree.find(f".//{CHART}plotArea") for node in plot.findall(CHART + "axId")
            if not plot.tag.endswith("Ax")]
    count = sum(1 for name in ("catAx", "valAx") for _ in tree.iter(CHART + name))
    if set(used) != set(axes) or count != len(axes):
        report(part, "the chart's axes are not those that it uses")
    for number, axis in axes.items():
        crossed = axis.find(CHART + "crossAx").get("val")
        if crossed == number or crossed not in axes:
            report(part, f"axis {number} crosses axis {crossed}, which is not there")
        low, high = (axis.find(f"{CHART}scaling/{CHART}{name}") for name in ("min", "max"))
        if low is not None and high is not None and float(low.get("val")) >= float(high.get("val")):
            report(part, f"axis {number} ends before it begins")


def check_series(part, tree, book):
    for name in ("idx", "order"):
        values = [series.find(CHART + name).get("val") for series in tree.iter(CHART + "ser")]
        if len(values) != len(set(values)):
            book.report(part, f"two series of the chart have the same {name}")
    for node in [*tree.iter(CHART + "numRef"), *tree.iter(CHART + "strRef")]:
        formula = node.find(CHART + "f").text or ""
        book.formula(part, formula)
        area = references.area(re.sub(r".*!", "", formula).replace("$", ""))
        cache = next((child for child in node if child.tag.endswith("Cache")), None)
        count = cache.find(CHART + "ptCount") if cache is not None else None
        if count is None or area is None:
            continue
        indices = [int(point.get("idx")) for point in cache.iter(CHART + "pt")]
        if int(count.get("val")) != references.size(area):
            book.report(part, f"the chart keeps another number of values than {formula} has cells")
        if indices != sorted(set(indices)) or any(index >= int(count.get("val")) for index in indices):
            book.report(part, f"the chart keeps a value of {formula} twice, or one that is not there")


def check_anchors(part, tree, report):
    identifiers = [node.get("id") for node in tree.iter(DRAWING + "cNvPr")]
    if len(identifiers) != len(set(identifiers)):
        report(part, "two drawings have the same number")
    for anchor in tree.iter(DRAWING + "twoCellAnchor"):
        first, last = (
            [int(corner.find(DRAWING + name).text) for name in ("row", "rowOff", "col", "colOff")]
            for corner in (anchor.find(DRAWING + "from"), anchor.find(DRAWING + "to")))
        if first[:2] >= last[:2] or first[2:] >= last[2:]:
            report(part, "a drawing ends before it begins")


def check_notes(sheet, book):
    comments = boxes = None
    for (owner, _), target in book.package.targets.items():
        if owner == sheet.part and target is not None:
            tree = book.package.trees[target]
            if tree.tag == MAIN + "comments":
                comments = tree
            elif tree.tag == "xml":
                boxes = tree
    if comments is None and boxes is None:
        return
    if comments is None or boxes is None:
        sheet.report("has notes without boxes, or boxes without notes")
        return
    authors = len(list(comments.iter(MAIN + "author")))
    cells = []
    for node in comments.iter(MAIN + "comment"):
        cells.append(references.cell(node.get("ref")))
        if int(node.get("authorId")) >= authors:
            sheet.report(f"the note of {node.get('ref')} has an author that is not there")
    if len(cells) != len(set(cells)):
        sheet.report("a cell has two notes")
    boxed = [(int(box.find(EXCEL + "Row").text) + 1, int(box.find(EXCEL + "Column").text) + 1)
             for box in boxes.iter(EXCEL + "ClientData")]
    if sorted(cells) != sorted(boxed):
        sheet.report("the boxes are not those of the notes")
    shapes = [node.get("id") for node in boxes.iter(BOX + "shape")]
    if len(shapes) != len(set(shapes)):
        sheet.report("two boxes have the same number")
