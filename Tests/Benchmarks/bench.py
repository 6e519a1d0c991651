#!/usr/bin/env python3
"""Measures the program against the floor and against scripts, and writes the table of Tests/Benchmarks/README.md (`make bench`).

Everything that is compared runs interleaved, on the same files; figures are medians. The sums and findings of all are
compared, and the benchmark fails where they differ. Instruction counts are valgrind's.

    bench.py --python PYTHON [--runs N] [--units N] [--many N] [--readme FILE]
"""

import argparse
import csv
import json
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import time
from collections import Counter
from decimal import Decimal

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
WORK = os.path.join(ROOT, ".build", "bench")
PROGRAM = os.path.join(ROOT, ".build", "release", "kompetanseplan")


class Run:
    """One run of a command: seconds of CPU and wall, peak memory in MB, what it printed."""

    def __init__(self, command, folder=None):
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.wall = time.monotonic() - start
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024
        code = os.waitstatus_to_exitcode(status)
        if code not in (0, 1):
            sys.exit(f"{command} ended with {code}")


class Timing:
    """Runs of one command."""

    def __init__(self, runs):
        self.cpu = statistics.median(run.cpu for run in runs)
        self.wall = statistics.median(run.wall for run in runs)
        self.memory = statistics.median(run.memory for run in runs)
        self.output = runs[-1].output


def interleaved(commands, runs):
    """Timings by name; each command runs once before the next round begins."""
    seen = {name: [] for name in commands}
    out, old = os.path.join(WORK, "out"), os.path.join(WORK, "old")
    os.makedirs(old, exist_ok=True)
    for turn in range(runs):
        for name, command in commands.items():
            # Put aside and not taken away: where many files were deleted a moment ago, making new ones takes longer.
            os.rename(out, os.path.join(old, f"{turn}-{name}"))
            os.makedirs(out)
            seen[name].append(Run(command))
    shutil.rmtree(old)
    return {name: Timing(found) for name, found in seen.items()}


def instructions(command):
    """Millions of instructions (callgrind without its caches)."""
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"] + command, capture_output=True, text=True)
    return int(re.search(r"Collected : (\d+)", run.stderr)[1]) / 1e6


def country(units):
    folder = os.path.join(WORK, str(units))
    if not os.path.exists(os.path.join(folder, "plan.json")):
        subprocess.run(
            [sys.executable, os.path.join(HERE, "make_country.py"), "--units", str(units), "--out", folder], check=True)
    return os.path.join(folder, "plan.json"), os.path.join(folder, "forms")


def merge(plan, forms, jobs=1):
    out = os.path.join(WORK, "out", "result")
    return [
        PROGRAM, "merge", "--quiet", "--no-returns", "--jobs", str(jobs), "--date", "2017-06-15", "--plan", plan,
        "--out", out, forms]


def our_report():
    """The sums and findings of the result that the program just wrote, in the scripts' words."""
    sums, findings = Counter(), Counter()

    def rows(name):
        with open(os.path.join(WORK, "out", "result", "data", name + ".csv"), encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)

    def add(name, text):
        sums[name] += Decimal(text or 0)

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
    from form_rules import text

    return {"sums": text(sums), "findings": dict(findings)}


def compare(reports):
    first = next(iter(reports))
    for name, report in reports.items():
        if report != reports[first]:
            sys.exit(f"{name} and {first} differ:\n{report}\n{reports[first]}")


def table(rows):
    head = "| What | CPU s | Peak MB | Ratio | Aim |\n|---|---|---|---|---|\n"
    return head + "".join("| " + " | ".join(row) + " |\n" for row in rows)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--units", type=int, default=2000)
    parser.add_argument("--many", type=int, default=20000)
    parser.add_argument("--readme")
    options = parser.parse_args()
    os.makedirs(os.path.join(WORK, "out"), exist_ok=True)
    rows = merging(options) + growing(options) + writing(options) + small(options)
    print(table(rows))
    if options.readme:
        with open(options.readme, encoding="utf-8") as file:
            readme = file.read()
        mark = r"(<!-- bench[^\n]*-->\n).*?(<!-- /bench -->)"
        readme = re.sub(mark, lambda match: match[1] + table(rows) + match[2], readme, flags=re.S)
        with open(options.readme, "w", encoding="utf-8") as file:
            file.write(readme)


def line(name, timing, ratio="", aim=""):
    return [name, f"{timing.cpu:.2f}", f"{timing.memory:.0f}", ratio, aim]


def compiled(name, *flags):
    binary = os.path.join(WORK, name)
    subprocess.run(["cc", "-O2", "-o", binary, os.path.join(HERE, name + ".c"), *flags], check=True)
    return binary


def merging(options):
    plan, forms = country(options.units)
    files = [os.path.join(forms, name) for name in sorted(os.listdir(forms))]
    out = os.path.join(WORK, "out", "summary.xlsx")

    def script(name, *more):
        return [options.python, os.path.join(HERE, f"merge_{name}.py"), plan, forms, out, *more]

    commands = {
        "floor": [compiled("floor", "-ldeflate")] + files, "ours": merge(plan, forms), "two": merge(plan, forms, 2),
        "reading": [os.path.join(ROOT, ".build", "release", "ReadCells")] + files,
        "check": [PROGRAM, "check", "--format", "json", "--jobs", "1", "--plan", plan, forms],
        "calamine": script("calamine"), "rows": script("calamine", "rows")}
    seen = interleaved(commands, options.runs)
    # The slow ones are steady enough for fewer runs.
    seen.update(interleaved({"pandas": script("pandas"), "openpyxl": script("openpyxl")}, max(1, options.runs // 2)))
    Run(merge(plan, forms))
    compare({"ours": our_report(), **{name: json.loads(seen[name].output) for name in ("calamine", "rows", "openpyxl", "pandas")}})
    ours, floor = seen["ours"], seen["floor"]
    count = f"{options.units:,}"
    counted = instructions(merge(plan, forms)) / options.units
    rows = [
        line(f"**merge of {count} forms, the whole job**", ours, f"{counted:.1f} M instructions a form"),
        line("floor: read, inflate and check the files", floor, f"ours is {ours.cpu / floor.cpu:.1f} × this", "≤ 5 ×"),
        line("leanest script (python-calamine), summary only", seen["calamine"], ratio(seen["calamine"], ours), "≥ 3 ×"),
        line("the same script, with a sheet and a CSV file of each table's rows", seen["rows"], ratio(seen["rows"], ours)),
        line("pandas script, summary only", seen["pandas"], ratio(seen["pandas"], ours), "≥ 35 ×"),
        line("openpyxl script, summary only", seen["openpyxl"], ratio(seen["openpyxl"], ours), "≥ 45 ×"),
        line(
            "merge with `--jobs 2`", seen["two"],
            f"wall {seen['two'].wall / ours.wall:.2f}, CPU {seen['two'].cpu / ours.cpu:.2f} of one job", "≤ 0.6, ≤ 1.1"),
        line(
            f"`check` of {count} forms", seen["check"],
            f"{seen['check'].cpu / seen['reading'].cpu:.2f} × reading every cell ({seen['reading'].cpu:.2f} s)", "≤ 1.3 ×"),
    ]
    return rows


def ratio(theirs, ours):
    return f"{theirs.cpu / ours.cpu:.1f} × our CPU"


def growing(options):
    # In turns with the smaller merge: a machine is not as quick one minute as the next.
    seen = interleaved(
        {"few": merge(*country(options.units)), "many": merge(*country(options.many))}, max(1, options.runs // 2))
    few, many = seen["few"], seen["many"]
    each = (many.cpu / options.many) / (few.cpu / options.units)
    bytes_each = (many.memory - few.memory) * 2**20 / (options.many - options.units)
    return [
        line(
            f"merge of {options.many:,} forms", many, f"{each:.2f} of the CPU a form; {bytes_each:,.0f} bytes a form",
            "≤ 1.10; < 150 MB")]


def writing(options):
    ours = os.path.join(ROOT, ".build", "release", "write-rows")
    out = os.path.join(WORK, "out", "rows.xlsx")
    seen = interleaved(
        {"c": [compiled("write_rows", "-lxlsxwriter"), out], "ours": [ours, out]}, options.runs)
    return [
        line(
            "writing 200,000 × 12 cells", seen["ours"],
            f"{seen['ours'].cpu / seen['c'].cpu:.2f} of C with libxlsxwriter ({seen['c'].cpu:.2f} s)", "≤ 1.1; < 24 MB")]


def small(options):
    plan, forms = country(options.units)
    sample = os.path.join(ROOT, "samples", "roros", "plan.json")
    returned = os.path.join(ROOT, "samples", "roros", "returned", "stab.xlsx")
    blank = os.path.join(WORK, "out", "blank")
    seen = interleaved(
        {
            "template": [PROGRAM, "template", "--quiet", "--jobs", "1", "--plan", plan, "--date", "2017-06-15", "--out", blank],
            "start": [PROGRAM, "--version"],
            "one": [PROGRAM, "check", "--plan", sample, returned]}, options.runs)
    return [
        line(
            f"`template` for {options.units:,} units", seen["template"],
            f"{options.units / seen['template'].cpu:.0f} forms a second a core", "≥ 300"),
        line("start and end (`--version`)", seen["start"], f"{seen['start'].wall * 1000:.1f} ms", "< 8"),
        line("`check` of one form, start to end", seen["one"], f"{seen['one'].wall * 1000:.1f} ms", "< 15"),
    ]


if __name__ == "__main__":
    main()
