#!/usr/bin/env python3
"""Makes a plan of many units and a filled-in form for each, from the sample forms.

Every form is a copy of one of the sample forms, which LibreOffice and openpyxl saved, with its own unit, levels and
staffing. The same number always gives the same forms.

    make_country.py --units N --out DIR     writes DIR/plan.json and DIR/forms/*.xlsx
"""

import argparse
import json
import multiprocessing
import os
import random
import re
import zipfile

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
PLAN = os.path.join(ROOT, "samples/roros/plan.json")
FORMS = os.path.join(ROOT, "samples/roros/returned")

# A whole number in column B: the current level on GAP-analyse, the employees on Årsverk.
NUMBER = re.compile(r'(<c r="B\d+"(?: s="\d+")?(?: t="n")?><v>)(\d+)(?=</v>)')


class SampleForm:
    """A filled-in sample form, ready to be copied."""

    def __init__(self, unit):
        self.unit = unit
        path = os.path.join(FORMS, unit["id"] + ".xlsx")
        if not os.path.exists(path):
            path = os.path.join(FORMS, "Helsestasjon ferdig utfylt.xlsx")
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name).decode() for name in archive.namelist()}

    def copy(self, unit, path):
        """Writes the form as that of `unit`."""
        seed = random.Random(unit["id"])
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in self.parts.items():
                for before, after in ((self.unit["id"], unit["id"]), (self.unit["name"], unit["name"])):
                    text = renamed(renamed(text, before, after), ascii_xml(before), ascii_xml(after))
                # Neither change can violate a rule that the sample follows.
                if name == "xl/worksheets/sheet2.xml":
                    text = NUMBER.sub(lambda cell: cell[1] + str(max(0, int(cell[2]) - seed.randint(0, 1))), text)
                if name == "xl/worksheets/sheet3.xml":
                    text = NUMBER.sub(lambda cell: cell[1] + str(int(cell[2]) + seed.randint(0, 3)), text)
                archive.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)


def ascii_xml(text):
    """The text as written by programs that use ASCII only."""
    return text.encode("ascii", "xmlcharrefreplace").decode()


def renamed(text, before, after):
    """The XML with each text changed that is a name, or ends in one after a dash or on the right of a page header."""
    for start in (">", "– ", "&#8211; ", "&amp;R"):
        text = text.replace(f"{start}{before}<", f"{start}{after}<")
    return text


def plan_of(count):
    """The sample plan with its units repeated for as many municipalities as necessary."""
    with open(PLAN, encoding="utf-8") as file:
        plan = json.load(file)
    sample, sections = plan["units"], plan["sections"]
    plan["units"] = []
    plan["sections"] = []
    for place in range(count):
        number, unit = place // len(sample) + 1, dict(sample[place % len(sample)])
        unit["id"] += f"-{number}"
        unit["name"] += f" i kommune {number}"
        unit.pop("diagram", None)
        plan["units"].append(unit)
    known = {unit["id"] for unit in plan["units"]}
    for number in range(1, count // len(sample) + 2):
        for section in sections:
            units = [f"{unit}-{number}" for unit in section["units"]]
            units = [unit for unit in units if unit in known]
            if units:
                plan["sections"].append({**section, "name": f"{section['name']} i kommune {number}", "units": units})
    return plan, sample


def make(task):
    form, units, folder = task
    for unit in units:
        form.copy(unit, os.path.join(folder, unit["id"] + ".xlsx"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--units", type=int, required=True)
    parser.add_argument("--out", required=True)
    arguments = parser.parse_args()
    folder = os.path.join(arguments.out, "forms")
    os.makedirs(folder, exist_ok=True)
    plan, sample = plan_of(arguments.units)
    with open(os.path.join(arguments.out, "plan.json"), "w", encoding="utf-8") as file:
        json.dump(plan, file, ensure_ascii=False, indent=1)
    tasks = [
        (SampleForm(unit), plan["units"][place :: len(sample)], folder) for place, unit in enumerate(sample)
    ]
    with multiprocessing.Pool() as pool:
        pool.map(make, tasks, chunksize=1)


if __name__ == "__main__":
    main()
