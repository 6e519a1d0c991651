"""Tables: their headings, their areas, and names that nothing else may have."""

from . import references
from .values import decoded

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def check(sheets, book):
    from .workbook import name_fault

    seen = set()
    for sheet in sheets:
        areas = []
        for node in sheet.tree.iter(MAIN + "tablePart"):
            tree = book.package.trees[book.package.target(sheet.part, node)]
            name = tree.get("displayName")
            for key in (("id", tree.get("id")), ("name", name.casefold())):
                if key in seen:
                    sheet.report(f"the table's {key[0]} {key[1]} is there twice")
                seen.add(key)
            fault = name_fault(name)
            if fault:
                sheet.report(f"the table's name {name} {fault}")
            if name.casefold() in book.names:
                sheet.report(f"the table's name {name} is that of a defined name")
            areas.append(references.area(tree.get("ref")))
            check_table(tree, areas[-1], sheet)
        sheet.check_areas(areas + sheet.merged if areas else [], "tables and merged cells")


def check_table(tree, area, sheet):
    (top, left), (bottom, right) = area
    if bottom == top:
        sheet.report("a table has no row beneath its headings")
    columns = list(tree.iter(MAIN + "tableColumn"))
    headings = [node.get("name") for node in columns]
    # As Excel compares them: what is decoded, and a line break is one whichever way it is written.
    names = [decoded(heading).replace("\r\n", "\n") for heading in headings]
    shown = [sheet.texts.get((top, column)) for column in range(left, right + 1)]
    if names != [decoded(text).replace("\r\n", "\n") if text is not None else None for text in shown]:
        sheet.report(f"the table's headings are not those of its cells: {headings} {shown}")
    if len({name.casefold() for name in names}) != len(names):
        sheet.report(f"two columns of a table have the same heading: {headings}")
    if len({node.get("id") for node in columns}) != len(columns):
        sheet.report("two columns of a table have the same number")
    if tree.find(MAIN + "tableColumns").get("count") not in (None, str(len(columns))):
        sheet.report("a table has another count than columns")
    filter_node = tree.find(MAIN + "autoFilter")
    if filter_node is not None and references.area(filter_node.get("ref")) != area:
        sheet.report("a table's filter has another area than the table")
