"""What is wrong with a workbook that Excel would have to repair, or that says something else than was meant.

Looks at the raw zip and XML with Python's own readers, not through a spreadsheet library, which would mend in silence.

    package     the zip file, its parts, their content types and relationships
    grammar     each part against the vocabulary that it is written in (the texts in the folder grammar)
    values      what an attribute or a text may be, with Excel's limits (in UTF-16 units)
    references  cells and areas
    formulas    a formula, and the names and sheets that it uses
    styles      formats and the number formats in them
    workbook    the sheets' names, the defined names and the properties
    sheets      rows, cells and what lies over them
    tables      tables
    drawings    charts and notes
"""
