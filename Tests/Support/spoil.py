"""Makes copies of workbooks with one fault each, to test the audit.

    spoil.py faults.json FOLDER

faults.json has a list "faults" of {"book": path, "part": name, "old": a regular expression, "new": the replacement}.
Copy number n is called n.xlsx. A missing part is created. Fails if a part does not contain the text to replace.
"""

import json
import re
import sys
import zipfile


def spoil(fault, target):
    with zipfile.ZipFile(fault["book"]) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        parts = {name: old.read(name) for name in old.namelist()}
        text = parts.get(fault["part"], b"").decode("utf-8")
        changed, count = re.subn(fault["old"], lambda match: match.expand(fault["new"]), text, count=1, flags=re.S)
        if count == 0:
            sys.exit(f"{fault['part']} has no {fault['old']}")
        parts[fault["part"]] = changed.encode("utf-8")
        for name, content in parts.items():
            new.writestr(name, content)


with open(sys.argv[1], encoding="utf-8") as file:
    for number, fault in enumerate(json.load(file)["faults"]):
        spoil(fault, f"{sys.argv[2]}/{number}.xlsx")
