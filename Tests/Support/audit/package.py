"""The zip file: its parts, what kind each is, and how they lead to each other."""

import posixpath
import xml.etree.ElementTree as ET
import zipfile

from .grammar import GRAMMARS

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATION = f"{{{OFFICE}}}"
SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml."
TYPES_PART = "[Content_Types].xml"


class Kind:
    """What a relationship leads to: its content type, its vocabulary and its first element."""

    def __init__(self, content_type, grammar, root):
        self.content_type, self.grammar, self.root = content_type, grammar, root


KINDS = {
    f"{OFFICE}/officeDocument": Kind(SHEET_TYPE + "sheet.main+xml", "workbook", "workbook"),
    f"{OFFICE}/worksheet": Kind(SHEET_TYPE + "worksheet+xml", "worksheet", "worksheet"),
    f"{OFFICE}/styles": Kind(SHEET_TYPE + "styles+xml", "workbook", "styleSheet"),
    f"{OFFICE}/sharedStrings": Kind(SHEET_TYPE + "sharedStrings+xml", "workbook", "sst"),
    f"{OFFICE}/table": Kind(SHEET_TYPE + "table+xml", "workbook", "table"),
    f"{OFFICE}/comments": Kind(SHEET_TYPE + "comments+xml", "workbook", "comments"),
    # libxlsxwriter's theme is the same in every workbook.
    f"{OFFICE}/theme": Kind("application/vnd.openxmlformats-officedocument.theme+xml", None, None),
    f"{OFFICE}/vmlDrawing": Kind("application/vnd.openxmlformats-officedocument.vmlDrawing", "notes", "xml"),
    f"{OFFICE}/drawing": Kind("application/vnd.openxmlformats-officedocument.drawing+xml", "drawing", "wsDr"),
    f"{OFFICE}/chart": Kind("application/vnd.openxmlformats-officedocument.drawingml.chart+xml", "chart", "chartSpace"),
    f"{OFFICE}/extended-properties": Kind(
        "application/vnd.openxmlformats-officedocument.extended-properties+xml", "properties", "Properties"),
    f"{OFFICE}/custom-properties": Kind(
        "application/vnd.openxmlformats-officedocument.custom-properties+xml", "properties", "cu:Properties"),
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties": Kind(
        "application/vnd.openxmlformats-package.core-properties+xml", "properties", "cp:coreProperties"),
}


class Package:
    """The parts of a workbook, each read once."""

    def __init__(self, path, report):
        self.report = report
        self.trees, self.targets, self.kinds = {}, {}, {}
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            damaged = archive.testzip()
            if damaged:
                report(damaged, "has another checksum than it says")
                return
            if len({name.casefold() for name in names}) != len(names):
                report("the package", "has two parts of one name")
            self.parts = {name: archive.read(name) for name in names}
        for name, content in self.parts.items():
            try:
                self.trees[name] = ET.fromstring(content)
            except ET.ParseError as error:
                report(name, f"is not well formed: {error}")
        if TYPES_PART not in self.parts:
            report("the package", f"has no {TYPES_PART}")

    def relationships(self):
        """Follows the relationships, and holds each part against what leads to it."""
        reached = {TYPES_PART}
        for name in [name for name in self.trees if name.endswith(".rels")]:
            folder, file = posixpath.split(name)
            owner = posixpath.join(posixpath.dirname(folder), file[: -len(".rels")])
            reached.add(name)
            if owner and owner not in self.parts:
                self.report(name, f"belongs to {owner}, which is not there")
            for node in self.trees[name]:
                reached.add(self.relationship(name, owner, node))
        for name in sorted(set(self.parts) - reached):
            self.report(name, "nothing leads to it")
        for name, tree in self.trees.items():
            for node in tree.iter():
                identifier = node.get(RELATION + "id")
                if identifier and (name, identifier) not in self.targets:
                    self.report(name, f"uses {identifier}, which is no relationship of it")

    def relationship(self, name, owner, node):
        """The part that a relationship leads to."""
        identifier, kind = node.get("Id"), node.get("Type")
        if (owner, identifier) in self.targets:
            self.report(name, f"has {identifier} twice")
        if node.get("TargetMode") == "External":
            if kind != f"{OFFICE}/hyperlink":
                self.report(name, f"leads out of the workbook by {kind}")
            if "#" in node.get("Target"):
                self.report(name, f"leads to {node.get('Target')[:80]}, whose # is not encoded")
            self.targets[owner, identifier] = None
            return None
        target = posixpath.normpath(posixpath.join("/", posixpath.dirname(owner), node.get("Target"))).lstrip("/")
        self.targets[owner, identifier] = target
        if target not in self.parts:
            self.report(name, f"leads to {target}, which is not there")
        elif kind not in KINDS:
            self.report(name, f"leads to {target} by {kind}, which is unknown")
        else:
            self.kinds[target] = KINDS[kind]
        return target

    def content_types(self):
        """Holds the content type of each part against its kind."""
        types = self.trees[TYPES_PART]
        defaults, overrides = {}, {}
        for node in types:
            named, key = (overrides, "PartName") if node.tag.endswith("Override") else (defaults, "Extension")
            name = (node.get(key) or "").lstrip("/").casefold()
            if name in named:
                self.report(TYPES_PART, f"names {name} twice")
            named[name] = node.get("ContentType")
        parts = {name.casefold() for name in self.parts}
        for name in sorted(overrides.keys() - parts):
            self.report(TYPES_PART, f"names {name}, which is not there")
        for name, kind in self.kinds.items():
            found = overrides.get(name.casefold(), defaults.get(name.rsplit(".", 1)[-1].casefold()))
            if found != kind.content_type:
                self.report(name, f"has the content type {found}, not {kind.content_type}")

    def vocabulary(self):
        """Holds each part against its grammar."""
        for name, tree in self.trees.items():
            if name == TYPES_PART or name.endswith(".rels"):
                grammar, root = GRAMMARS["package"], "Types" if name == TYPES_PART else "rel:Relationships"
            elif name in self.kinds and self.kinds[name].grammar:
                grammar, root = GRAMMARS[self.kinds[name].grammar], self.kinds[name].root
            else:
                continue
            if grammar.name(tree.tag) != root:
                self.report(name, f"begins with {grammar.name(tree.tag)}, not {root}")
                continue
            for fault in grammar.faults(tree):
                self.report(name, fault)

    def target(self, owner, node):
        """The part that an element of `owner` leads to by its r:id."""
        return self.targets.get((owner, node.get(RELATION + "id")))

    def of_kind(self, name):
        """The parts of a kind, with their trees: "chart"."""
        kind = KINDS[f"{OFFICE}/{name}"]
        return [(part, self.trees[part]) for part, found in sorted(self.kinds.items()) if found is kind]
