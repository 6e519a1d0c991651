"""Reads every cell of the given workbooks into lists, as a user of python-calamine would."""
import sys

from python_calamine import CalamineWorkbook

count = 0
for path in sys.argv[1:]:
    workbook = CalamineWorkbook.from_path(path)
    for name in workbook.sheet_names:
        for row in workbook.get_sheet_by_name(name).to_python(skip_empty_area=True):
            count += sum(1 for value in row if value != "")
print(count)
