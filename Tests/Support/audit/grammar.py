"""Holds an XML part against its vocabulary: which elements, in which order, with which attributes and values.

The texts in the folder grammar say it, a line for each type of element (a line that is indented goes on):

    row r:row! ht:height = c*          attributes, with ! where they must be there, and what stands inside, in order
    sheetPr = tabColor~color?          an element tabColor of the type color, which may be left out
    v = text:number                    a text, which values.py tests
    selection … = empty                nothing
    extLst = any                       whatever later versions put there
"""

import pathlib
import re

from . import values

XML = "http://www.w3.org/XML/1998/namespace"
TOKEN = re.compile(r"[()|]|[\w:]+(?:~[\w:]+)?[?*+]?|[?*+]")


class ElementType:
    """What a type of element may hold."""

    def __init__(self, attributes, content):
        self.attributes, self.required = {}, set()
        for attribute in attributes:
            name, kind = re.fullmatch(r"((?:\w+:)?\w+):(.+)", attribute).groups()
            if kind.endswith("!"):
                self.required.add(name)
            self.attributes[name] = values.test(kind.rstrip("!"))
        self.text, self.types, self.order, self.is_open = None, {}, None, content == "any"
        if content.startswith("text:"):
            self.text = values.test(content[len("text:") :])
        elif content not in ("empty", "any"):
            self.order = re.compile(self.expression(content))

    def expression(self, content):
        """The order of the elements inside as a regular expression over their names, each with a space after it."""
        result = ""
        for token in TOKEN.findall(content):
            if token[0] in "()|?*+":
                result += token
                continue
            name, repeat = re.fullmatch(r"(.*?)([?*+]?)", token).groups()
            name, _, kind = name.partition("~")
            self.types[name] = kind or name
            result += f"(?:{re.escape(name)} ){repeat}"
        return result


class Grammar:
    def __init__(self, path):
        self.prefixes, self.types = {XML: "xml:"}, {}
        text = re.sub(r"\n[ \t]+", " ", path.read_text(encoding="utf-8"))
        for line in text.splitlines():
            match line.split():
                case [] | ["#", *_]:
                    continue
                case ["namespace", uri]:
                    self.prefixes[uri] = ""
                case ["namespace", prefix, uri]:
                    self.prefixes[uri] = prefix + ":"
                case [name, *_]:
                    attributes, content = re.fullmatch(r"\S+ ?(.*?) ?= (.*)", line).groups()
                    self.types[name] = ElementType(attributes.split(), content)

    def name(self, tag):
        """The name of an element or an attribute as the grammar writes it."""
        uri, _, local = tag[1:].partition("}") if tag.startswith("{") else ("", "", tag)
        if not uri:
            return local
        return self.prefixes.get(uri, f"{{{uri}}}") + local

    def faults(self, root):
        """What is wrong with the part, in words."""
        name = self.name(root.tag)
        if name not in self.types:
            return [f"begins with {name}, which is unknown"]
        return list(self.element_faults(root, name, name))

    def element_faults(self, node, place, kind):
        rule = self.types[kind]
        yield from self.attribute_faults(node, place, rule)
        if rule.is_open:
            return
        text, children = node.text or "", [self.name(child.tag) for child in node]
        if rule.text:
            fault = rule.text(text)
            if fault:
                yield f"{place}: {text[:60]!r} {fault}"
        elif text.strip() or any((child.tail or "").strip() for child in node):
            yield f"{place} holds text"
        unknown = [name for name in children if name not in rule.types]
        if unknown:
            yield f"{place}: the element {unknown[0]} is unknown there"
        elif rule.order and not rule.order.fullmatch("".join(name + " " for name in children)):
            yield f"{place}: the order of its elements is wrong, or one is missing: {' '.join(children)[:200]}"
        for child, name in zip(node, children):
            inner = rule.types.get(name)
            if inner in self.types:
                yield from self.element_faults(child, f"{place}/{name}", inner)
            elif inner:
                yield f"{place}: the element {name} is one that this audit does not know"

    def attribute_faults(self, node, place, rule):
        present = {self.name(key): value for key, value in node.attrib.items()}
        for missing in sorted(rule.required - present.keys()):
            yield f"{place}: the attribute {missing} is missing"
        for name, value in present.items():
            if name not in rule.attributes:
                yield f"{place}: the attribute {name} is unknown"
                continue
            fault = rule.attributes[name](value)
            if fault:
                yield f"{place}: {name}={value[:60]!r} {fault}"


GRAMMARS = {path.stem: Grammar(path) for path in pathlib.Path(__file__).with_name("grammar").glob("*.txt")}
