"""The script that most people would write: openpyxl reads, plain Python checks and sums, XlsxWriter writes.

    merge_openpyxl.py PLAN FOLDER OUT
"""

import json
import os
import sys

from form_rules import SHEETS, Merge
from openpyxl import load_workbook


def main(plan, folder, out):
    merge = Merge(plan)
    for name in sorted(os.listdir(folder)):
        book = load_workbook(os.path.join(folder, name), read_only=True, data_only=True)
        merge.add(name, {sheet: list(book[sheet].iter_rows(values_only=True)) for sheet in SHEETS})
        book.close()
    print(json.dumps(merge.report(out)))


main(*sys.argv[1:])
