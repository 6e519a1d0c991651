"""The output of a merge: its files, and the sums and findings in them."""

import csv
import os
from collections import Counter
from decimal import Decimal

from form_rules import text


def files(folder):
    """The paths of all output of a merge, except the list of checksums."""
    found = []
    for parent, _, names in os.walk(folder):
        found += [os.path.join(parent, name) for name in names if name.endswith((".xlsx", ".csv", ".json"))]
    return sorted(found)


def report(folder):
    """The sums and findings of a result, in the scripts' notation."""
    sums, findings = Counter(), Counter()

    def rows(name):
        with open(os.path.join(folder, "data", name + ".csv"), encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)

    def add(name, number):
        sums[name] += Decimal(number or 0)

    for row in rows("gap"):
        sums["gap_rows"] += 1
        for name in ("current", "desired", "weighted_gap"):
            add(name, row[name])
    for row in rows("staffing"):
        sums["staffing_rows"] += 1
        for name, column in (("headcount", "headcount"), ("fte", "fte"), ("vacant", "vacant_fte")):
            add(name, row[column])
    for row in rows("recruitment"):
        add(f"recruitment_{row['year']}", row["count"])
    for row in rows("measures"):
        sums["measure_rows"] += 1
        add("cost", row["cost"])
    sums["forms"] = sum(row["status"] == "returned" for row in rows("units"))
    for row in rows("findings"):
        findings[row["code"]] += 1
    return {"sums": text(sums), "findings": dict(findings)}
