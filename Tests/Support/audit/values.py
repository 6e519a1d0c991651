"""What an attribute or a text may be, with Excel's limits. Each test gives the fault in words, or None.

Lengths count in UTF-16 units, as Excel counts them, after _x000A_ and its kind were read as the characters they stand for.
"""

import re
from datetime import datetime

from . import references
from .styles import number_format_fault

ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
NUMBER = re.compile(r"[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]{1,3})?")
HEADER_CODE = re.compile(r'&([LCRPNDTZFAGSXYBIUEOH&+]|"[^"]*"|K[0-9A-Fa-f+\-]{5,6}|[0-9]{1,3})')


def decoded(text):
    """The text that a spreadsheet shows for what stands in the file."""
    return ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)


def length(text):
    """How long Excel finds the text."""
    return len(decoded(text).encode("utf-16-le", "surrogatepass")) // 2


def pattern(expression, words):
    """A test that the whole text matches."""
    compiled = re.compile(expression)
    return lambda text: None if compiled.fullmatch(text) else words


def moment_fault(text):
    """Whether a text is a moment in UTC, on a day that there is."""
    try:
        return None if datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ") and len(text) == 20 else "is no moment in UTC"
    except ValueError:
        return "is no moment in UTC"


def whole(low, high):
    """A test for a whole number in a range."""

    def test(text):
        if not re.fullmatch("-?[0-9]{1,12}", text):
            return "is no whole number"
        return None if low <= int(text) <= high else f"is not from {low} to {high}"

    return test


def number(low=float("-inf"), high=float("inf")):
    """A test for a number that is finite and in a range."""

    def test(text):
        if not NUMBER.fullmatch(text) or abs(float(text)) == float("inf"):
            return "is no number"
        return None if low <= float(text) <= high else f"is not from {low} to {high}"

    return test


def areas_fault(text):
    return None if text and all(references.area(each) for each in text.split(" ")) else "is no list of areas"


def header_fault(text):
    """A page's header: at most 255 characters, and each & begins a code."""
    if length(text) > 255:
        return "is longer than 255"
    return "has an & that begins no code" if "&" in HEADER_CODE.sub("", text) else None


def sheet_name_fault(text):
    if not text.strip() or re.search(r"[\[\]:*?/\\]", text) or text[0] == "'" or text[-1] == "'":
        return "is no name of a sheet"
    if text.casefold() == "history":
        return "is a name that Excel keeps for itself"
    return text_fault(text, 31)


def heading_fault(text):
    """A table column's name: Excel wants a line break as _x000a_."""
    if not text:
        return "is empty"
    return "holds a bare tab or line break" if re.search("[\t\r\n]", text) else text_fault(text, 255)


def text_fault(text, limit):
    return f"is longer than {limit}" if length(text) > limit else None


TESTS = {
    "flag": pattern("0|1|true|false", "is neither true nor false"),
    "count": whole(0, 2**31 - 1),
    "positive": whole(1, 2**31 - 1),
    "integer": whole(-(2**31), 2**31 - 1),
    "column": whole(1, references.COLUMNS),
    "row": whole(1, references.ROWS),
    "columnOffset": whole(0, references.COLUMNS - 1),
    "rowOffset": whole(0, references.ROWS - 1),
    "outline": whole(0, 7),
    "zoom": whole(10, 400),
    "rotation": lambda text: None if text == "255" else whole(0, 180)(text),
    "indent": whole(0, 250),
    "gapWidth": whole(0, 500),
    "overlap": whole(-100, 100),
    "markerSize": whole(2, 72),
    "number": number(),
    "height": number(0, 409.5),
    "width": number(0, 255),
    "margin": number(0, 49),
    "fontSize": number(1, 409),
    "cell": lambda text: None if "$" not in text and references.cell(text) else "is no cell",
    "area": lambda text: None if references.area(text) else "is no area",
    "areas": areas_fault,
    "spans": pattern("([0-9]+:[0-9]+ ?)*", "is no span"),
    "argb": pattern("[0-9A-Fa-f]{8}", "is no colour"),
    "rgb": pattern("[0-9A-Fa-f]{6}", "is no colour"),
    "hex": pattern("[0-9A-Fa-f]+", "is not hexadecimal"),
    "identifier": pattern(r"[A-Za-z_][\w.-]*", "is no identifier"),
    "language": pattern("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", "is no language"),
    "version": pattern(r"[0-9]{1,2}\.[0-9]{1,4}", "is no version"),
    "moment": moment_fault,
    "anchor": pattern("[0-9]+(, ?[0-9]+){7}", "is no anchor"),
    "header": header_fault,
    "sheetName": sheet_name_fault,
    "heading": heading_fault,
    "numberFormat": number_format_fault,
}


def test(kind):
    """The test that a grammar names: "flag", "text255", "=a|b"."""
    if kind.startswith("="):
        allowed = kind[1:].split("|")
        return lambda text: None if text in allowed else f"is none of {', '.join(allowed)}"
    if kind.startswith("text"):
        limit = int(kind[len("text") :])
        return lambda text: text_fault(text, limit)
    return TESTS[kind]
