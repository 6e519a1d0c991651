"""The formats of cells, and what they refer to."""

import re

FORMAT_TOKEN = re.compile(
    r'"[^"]*"|\\.|_.|\*.|\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d{1,2}|[<>=]{1,2}-?[\d.]+|\$[^\]]*|h+|m+|s+)\]'
    r'|General|AM/PM|A/P|E[+-]|[ymdhs]+|[0#?]+|[.,%/@]|[-$+():!^&\'~{}<>=  ]', re.I
)
# What a section shows: only one of them, but for the hundredths after seconds.
SHOWN = {"General": r"general", "a text": r"@", "a date": r"[ymdhs]+", "a number": r"[0#?]+"}
BUILT_IN_FORMATS = 164


def number_format_fault(code):
    """What is wrong with a number format such as "#,##0.0;-0"."""
    if not code or len(code) > 255:
        return "is no number format"
    position, sections, section = 0, [], []
    while position < len(code):
        if code[position] == ";":
            sections.append(section)
            section = []
            position += 1
            continue
        match = FORMAT_TOKEN.match(code, position)
        if not match:
            return f"is no number format: {code[position:]!r}"
        section.append(match[0])
        position = match.end()
    sections.append(section)
    if len(sections) > 4:
        return "is a number format of more than four sections"
    for section in sections:
        tokens = [token for token in section if token[0] not in '"\\_*[']
        shown = {name for name, words in SHOWN.items() for token in tokens if re.fullmatch(words, token, re.I)}
        if len(shown - ({"a number"} if "." in tokens and "a date" in shown else set())) > 1:
            return "is a number format that shows " + " and ".join(sorted(shown))
        signs = tokens.count(".") if "a number" in shown and "a date" not in shown else 0
        if max(signs, tokens.count("@"), sum(token.casefold() == "general" for token in tokens)) > 1:
            return "is a number format that shows one thing twice"
        after = section[section.index(".") + 1 :] if "." in section and section.count(".") == 1 else ["0"]
        if not after or not (set(after[0]) & set("0?s")):
            return "is a number format that shows a decimal sign with nothing after it"
    return None


def children(tree, path):
    node = tree.find(path)
    return list(node) if node is not None else []


class Styles:
    """What the cells of a workbook may refer to."""

    def __init__(self, tree, namespace, report):
        lists = {name: children(tree, namespace + name) for name in
                 ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs")}
        self.formats, self.differential = len(lists["cellXfs"]), len(lists["dxfs"])
        numbers = [int(node.get("numFmtId")) for node in lists["numFmts"]]
        if len(numbers) != len(set(numbers)):
            report("xl/styles.xml", "a number format is there twice")
        if any(number < BUILT_IN_FORMATS for number in numbers):
            report("xl/styles.xml", "a number format takes a number that Excel keeps for itself")
        for name, nodes in lists.items():
            count = tree.find(namespace + name)
            if count is not None and count.get("count") not in (None, str(len(nodes))):
                report("xl/styles.xml", f"{name} has another count than elements")
        for kind in ("cellXfs", "cellStyleXfs"):
            for node in lists[kind]:
                for key, target in (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders"),
                                    ("xfId", "cellStyleXfs")):
                    if int(node.get(key, "0")) >= len(lists[target]):
                        report("xl/styles.xml", f"a format has {key} {node.get(key)}, which is not there")
                number = int(node.get("numFmtId", "0"))
                if number >= BUILT_IN_FORMATS and number not in numbers:
                    report("xl/styles.xml", f"a format has the number format {number}, which is not there")
        for node in lists["cellStyles"]:
            if int(node.get("xfId")) >= len(lists["cellStyleXfs"]):
                report("xl/styles.xml", f"the style {node.get('name')} has a format that is not there")
