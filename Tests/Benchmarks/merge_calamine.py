"""The leanest script: python-calamine reads, plain Python checks and sums, XlsxWriter writes.

    merge_calamine.py PLAN FOLDER OUT [rows]

With "rows" it also writes the rows of each table, to a workbook and to CSV files.
"""

import json
import os
import sys

from form_rules import SHEETS, Merge
from python_calamine import CalamineWorkbook


def main(plan, folder, out, rows=None):
    merge = Merge(plan, keeps_rows=rows is not None)
    for name in sorted(os.listdir(folder)):
        book = CalamineWorkbook.from_path(os.path.join(folder, name))
        sheets = {sheet: book.get_sheet_by_name(sheet).to_python(skip_empty_area=False) for sheet in SHEETS}
        merge.add(name, sheets)
    print(json.dumps(merge.report(out)))


main(*sys.argv[1:])
