"""Compares the output of the program and of the script that does the same job, and fails if they differ.

    compare_results.py OURS THEIRS [formulas]

CSV files are compared row by row, the JSON documents value by value, and the workbooks cell by cell as read by
python-calamine (with cached values of formulas). With "formulas", so are the control report's formulas, as read by openpyxl,
which takes minutes for a million cells. Page breaks of the council's sheets are not compared. Numbers may differ by 1e-12,
since sums may be added in another order. Sheets that the script does not write (it lists them), and page numbers in
Vedlegg 2, are excluded. Prints how much was compared, as JSON.
"""

import csv
import json
import math
import os
import sys

from python_calamine import CalamineWorkbook

# Page breaks depend on row heights, which the script does not set.
PAGE_NUMBERS = ("Vedlegg 2 GAP", 1)


def same(first, second):
    if isinstance(first, float) and isinstance(second, float):
        return math.isclose(first, second, rel_tol=1e-12, abs_tol=1e-12)
    return first == second


def fail(where, ours, theirs):
    sys.exit(f"{where}: ours has {ours!r}, the script {theirs!r}")


def compare_rows(where, ours, theirs, skips=lambda row, column: False):
    """Compares two tables; returns the number of our filled cells."""
    cells = 0
    for number in range(max(len(ours), len(theirs))):
        mine = ours[number] if number < len(ours) else []
        its = theirs[number] if number < len(theirs) else []
        for column in range(max(len(mine), len(its))):
            first = mine[column] if column < len(mine) else ""
            second = its[column] if column < len(its) else ""
            if skips(number, column):
                continue
            if not same(first, second):
                fail(f"{where}, row {number + 1}, column {column + 1}", first, second)
            cells += first != ""
    return cells


def compare_values(where, ours, theirs):
    """Compares two JSON values; returns the number of values in ours."""
    if type(ours) is dict is type(theirs) and ours.keys() == theirs.keys():
        return sum(compare_values(f"{where}.{key}", ours[key], theirs[key]) for key in ours)
    if type(ours) is list is type(theirs) and len(ours) == len(theirs):
        pairs = enumerate(zip(ours, theirs))
        return sum(compare_values(f"{where}[{place}]", first, second) for place, (first, second) in pairs)
    if ours != theirs or isinstance(ours, bool) != isinstance(theirs, bool):
        fail(where, ours, theirs)
    return 1


def rows_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def filled(rows):
    return sum(cell != "" for row in rows for cell in row)


def compare_workbooks(ours, theirs):
    """The number of compared filled cells, and of filled cells in ours."""
    compared = all_cells = 0
    mine, its = CalamineWorkbook.from_path(ours), CalamineWorkbook.from_path(theirs)
    unknown = set(its.sheet_names) - set(mine.sheet_names)
    if unknown:
        sys.exit(f"{theirs} has sheets that ours has not: {unknown}")
    for name in mine.sheet_names:
        rows = mine.get_sheet_by_name(name).to_python(skip_empty_area=False)
        all_cells += filled(rows)
        if name not in its.sheet_names:
            continue
        others = its.get_sheet_by_name(name).to_python(skip_empty_area=False)
        if name == "Avstemming":
            rows, others = without_cells(rows), without_cells(others)
        elif "Avstemming" not in mine.sheet_names:
            rows, others = without_layout(rows), without_layout(others)
        skips = is_page_number(rows) if name == PAGE_NUMBERS[0] else lambda row, column: False
        compared += compare_rows(f"{os.path.basename(ours)}, {name}", rows, others, skips)
    return compared, all_cells


def without_layout(rows):
    """The rows of a council sheet, independent of page breaks: without repeated headings, empty rows and the heat map, whose
    units are ordered by what they share."""
    kept, seen = [], set()
    for row in rows:
        if str(row[0]).startswith("Varmekart"):
            break
        text = tuple(row)
        is_heading = text in seen and all(isinstance(cell, str) for cell in row)
        if any(cell != "" for cell in row) and not is_heading:
            kept.append(row)
        seen.add(text)
    return kept


def without_cells(rows):
    """Avstemming without the second column, which has the cells of totals."""
    return [row[:1] + row[2:] for row in rows]


def compare_formulas(ours, theirs):
    """Compares the formulas in the sheets that the script writes; returns their number."""
    from openpyxl import load_workbook

    def formula(cell):
        return cell.value if cell.data_type == "f" else None

    count = 0
    mine, its = load_workbook(ours), load_workbook(theirs)
    for name in its.sheetnames:
        for row in mine[name].iter_rows():
            for cell in row:
                first, second = formula(cell), formula(its[name][cell.coordinate])
                if first != second:
                    fail(f"{os.path.basename(ours)}, {name}, {cell.coordinate}", first, second)
                count += first is not None
    return count


def is_page_number(rows):
    """Finds the cells with page numbers: in the second column, from the list's headings to the last row that has one."""
    first = next(number for number, row in enumerate(rows) if row[1] == "Side") + 1
    last = next(number for number in range(first, len(rows)) if rows[number][1] == "")
    return lambda row, column: column == PAGE_NUMBERS[1] and first <= row < last


def main(ours, theirs, formulas=None):
    counts = {"csv": 0, "json": 0, "cells": 0, "of": 0, "formulas": 0}
    for name in sorted(os.listdir(os.path.join(ours, "data"))):
        mine, its = (os.path.join(folder, "data", name) for folder in (ours, theirs))
        if name.endswith(".csv"):
            counts["csv"] += compare_rows(name, rows_of(mine), rows_of(its))
        elif name.endswith(".json"):
            with open(mine, encoding="utf-8") as first, open(its, encoding="utf-8") as second:
                counts["json"] += compare_values(name, json.load(first), json.load(second))
    for name in sorted(os.listdir(ours)):
        if name.endswith(".xlsx"):
            mine, its = (os.path.join(folder, name) for folder in (ours, theirs))
            compared, all_cells = compare_workbooks(mine, its)
            if formulas and name.startswith("Kontrollrapport"):
                counts["formulas"] += compare_formulas(mine, its)
            counts["cells"] += compared
            counts["of"] += all_cells
    print(json.dumps(counts))


main(*sys.argv[1:])
