"""Whether a formula is one that Excel reads: its tokens, their order, its brackets, and what it refers to."""

import re

from . import references

TOKEN = re.compile(
    r"""(?P<text>"(?:[^"]|"")*")
    |(?P<sheet>(?:'(?:[^']|'')+'|[^\W\d][\w.]*)!)
    |(?P<error>\#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!))
    |(?P<area>\$?[A-Z]{1,3}\$?[0-9]+(?::\$?[A-Z]{1,3}\$?[0-9]+)?(?![\w(.])|\$?[0-9]+:\$?[0-9]+|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w(]))
    |(?P<call>[A-Z_][A-Za-z0-9._]*\()
    |(?P<name>[^\W\d][\w.\\]*)
    |(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)
    |(?P<array>\{[^{}]*\})
    |(?P<operator><=|>=|<>|[-+*/^&=<>:])
    |(?P<percent>%)
    |(?P<open>\()|(?P<close>\))|(?P<comma>,)|(?P<space>\s+)""",
    re.X,
)
FUNCTIONS = set(
    """ABS AND AVERAGE AVERAGEIF AVERAGEIFS CEILING CHAR CHOOSE CODE COLUMN COLUMNS CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF
    COUNTIFS DATE DAY EXACT FALSE FIND FLOOR HLOOKUP HYPERLINK IF IFERROR INDEX INDIRECT INT ISBLANK ISERROR ISNA ISNUMBER
    ISTEXT LARGE LEFT LEN LOOKUP LOWER MATCH MAX MEDIAN MID MIN MOD MONTH N NA NOT OFFSET OR PROPER RANK REPLACE REPT RIGHT
    ROUND ROUNDDOWN ROUNDUP ROW ROWS SEARCH SIGN SMALL SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT T TEXT TODAY TRIM TRUE
    TRUNC UPPER VALUE VLOOKUP YEAR""".split()
)
SIGNS = {"+", "-"}
MOST_CHARACTERS, MOST_TEXT, DEEPEST = 8192, 255, 64


def faults(text, sheets, names, may_join=False):
    """What is wrong with a formula in a workbook with these sheets and defined names (without regard to case).

    Where areas may be joined, as in a defined name, a comma outside all brackets does that.
    """
    if text.startswith("="):
        yield "begins with ="
        return
    if len(text.encode("utf-16-le")) // 2 > MOST_CHARACTERS:
        yield f"is longer than {MOST_CHARACTERS}"
    position, depth, wants_operand, previous, calls = 0, 0, True, None, []
    while position < len(text):
        match = TOKEN.match(text, position)
        if not match:
            yield f"cannot be read from {text[position:][:40]!r}"
            return
        kind, token, position = match.lastgroup, match[0], match.end()
        if kind == "space":
            continue
        yield from token_faults(kind, token, sheets, names)
        is_start = kind in ("text", "error", "area", "call", "name", "number", "array", "open", "sheet")
        may_stand = {
            "operator": not wants_operand or token in SIGNS, "percent": not wants_operand,
            # An argument may be left out, but not a whole bracket.
            "close": not wants_operand or previous in ("call", "comma"),
            "comma": (calls[-1] if calls else may_join) and (not wants_operand or previous in ("call", "comma")),
        }.get(kind, is_start and wants_operand)
        if previous == "sheet" and kind not in ("area", "name", "error"):
            may_stand = False
        if not may_stand:
            yield f"has {token!r} where it cannot stand"
            return
        if kind in ("call", "open"):
            calls.append(kind == "call")
            depth = max(depth, len(calls))
        elif kind == "close":
            if not calls:
                yield "closes a bracket that was not opened"
                return
            calls.pop()
        wants_operand = kind in ("operator", "call", "open", "comma", "sheet")
        previous = kind
    if calls:
        yield "leaves a bracket open"
    elif wants_operand:
        yield "ends before its end"
    if depth > DEEPEST:
        yield f"has more than {DEEPEST} brackets in each other"


def token_faults(kind, token, sheets, names):
    if kind == "text" and len(token[1:-1].replace('""', '"').encode("utf-16-le")) // 2 > MOST_TEXT:
        yield f"holds a text longer than {MOST_TEXT}"
    elif kind == "sheet":
        name = token[:-1].strip("'").replace("''", "'")
        if name.casefold() not in sheets:
            yield f"refers to a sheet that is not there: {name}"
    elif kind == "error":
        yield f"refers to nothing: {token}"
    elif kind == "area" and not is_area(token):
        yield f"refers to {token}, which no sheet has"
    elif kind == "call" and token[:-1] not in FUNCTIONS:
        yield f"calls {token[:-1]}, a function that this audit does not know"
    elif kind == "name" and token.casefold() not in names | {"true", "false"}:
        yield f"uses the name {token}, which is not defined"


def is_area(token):
    plain = token.replace("$", "")
    if re.fullmatch("[0-9]+:[0-9]+", plain):
        first, last = map(int, plain.split(":"))
        return 1 <= first <= last <= references.ROWS
    if re.fullmatch("[A-Z]+:[A-Z]+", plain):
        first, last = map(references.column_number, plain.split(":"))
        return first <= last <= references.COLUMNS
    return references.area(plain) is not None
