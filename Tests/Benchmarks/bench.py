#!/usr/bin/env python3
"""Measures the program against the limit of the job and against scripts, for Tests/Benchmarks/README.md.

The compared programs take turns on the same files. A figure is the median of the rounds, followed by the minimum and
maximum; ratios are calculated for each round, so that a slow minute of the machine affects both. All results are
compared, and the benchmark fails if they differ. Instruction counts are valgrind's.

    bench.py --python PYTHON [--runs N] [--units N] [--many N] [--programs DIR] [--work DIR] [--readme FILE]
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import time

import results

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SAMPLES = os.path.join(ROOT, "samples", "roros")
DATE = "2017-06-15"


class Run:
    """One run of a command: CPU and wall seconds, peak memory in MB, and its output."""

    def __init__(self, command):
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.wall = time.monotonic() - start
        self.cpu = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024
        # The preparation of the limit program does not count: it prints the seconds of the rest.
        if os.path.basename(command[0]) == "limit":
            self.cpu = float(self.output.split()[1])
        process.returncode = code = os.waitstatus_to_exitcode(status)
        if code not in (0, 1):
            sys.exit(f"{command} ended with {code}")


class Spread:
    """The median of some figures, with their range."""

    def __init__(self, figures):
        figures = list(figures)
        self.median, self.least, self.most = statistics.median(figures), min(figures), max(figures)

    def text(self, decimals=2):
        median, least, most = (f"{figure:,.{decimals}f}" for figure in (self.median, self.least, self.most))
        return f"{median} ({least}–{most})"


class Timing:
    """The runs of one command, by round."""

    def __init__(self, runs):
        self.cpu, self.wall = [run.cpu for run in runs], [run.wall for run in runs]
        self.memory = max(run.memory for run in runs)
        self.output = runs[-1].output

    def over(self, other, figure="cpu"):
        """The ratio to the other's, in each round that both took part in."""
        return Spread(mine / its for mine, its in zip(getattr(self, figure), getattr(other, figure)))


class Bench:
    """The programs, the folders, and the number of rounds."""

    def __init__(self, options):
        self.options = options
        self.work = os.path.abspath(options.work)
        self.out = os.path.join(self.work, "out")
        os.makedirs(self.out, exist_ok=True)
        self.program = self.built("kompetanseplan")

    def built(self, name):
        return os.path.join(os.path.abspath(self.options.programs), name)

    def compiled(self, name, *flags):
        binary = os.path.join(self.work, name)
        subprocess.run(["cc", "-O2", "-o", binary, os.path.join(HERE, name + ".c"), *flags], check=True)
        return binary

    def interleaved(self, commands, runs=None, slow=()):
        """Timings by name. Each command runs once in a round; slow ones only in two rounds."""
        seen = {name: [] for name in commands}
        old = os.path.join(self.work, "old")
        os.makedirs(old, exist_ok=True)
        for turn in range(runs or self.options.runs):
            for name, command in commands.items():
                if name in slow and turn >= 2:
                    continue
                # Moved aside rather than deleted: creating files is slower shortly after many were deleted.
                os.rename(self.out, os.path.join(old, f"{turn}-{name}"))
                os.makedirs(self.out)
                seen[name].append(Run(command))
        shutil.rmtree(old)
        return {name: Timing(found) for name, found in seen.items()}

    def country(self, units):
        """A plan of many units, and the folder of their forms."""
        folder = os.path.join(self.work, str(units))
        if not os.path.exists(os.path.join(folder, "plan.json")):
            maker = os.path.join(HERE, "make_country.py")
            subprocess.run([sys.executable, maker, "--units", str(units), "--out", folder], check=True)
        return os.path.join(folder, "plan.json"), os.path.join(folder, "forms")

    def merge(self, plan, forms, *more, jobs=1, out=None):
        out = out or os.path.join(self.out, "result")
        return [
            self.program, "merge", "--quiet", "--no-returns", "--jobs", str(jobs), "--date", DATE, "--plan", plan,
            "--out", out, *more, forms]

    def script(self, name, plan, forms, out, *more):
        return [self.options.python, os.path.join(HERE, f"merge_{name}.py"), plan, forms, out, *more]

    def scripts(self, plan, forms):
        """The scripts that write a summary."""
        out = os.path.join(self.out, "summary.xlsx")
        return {name: self.script(name, plan, forms, out) for name in ("calamine", "pandas", "openpyxl")}

    def written(self, plan, forms, name, *more):
        """The folder of our output for these forms, and its sums and findings, which the scripts must match.

        The output of the script that does the same job is compared cell by cell, with "formulas" also those.
        """
        ours, theirs = (os.path.join(self.work, f"{name}-{whose}") for whose in ("ours", "theirs"))
        for folder in (ours, theirs):
            shutil.rmtree(folder, ignore_errors=True)
        Run(self.merge(plan, forms, out=ours))
        Run(self.script("same_job", plan, forms, theirs))
        compare = [self.options.python, os.path.join(HERE, "compare_results.py"), ours, theirs, *more]
        self.compared = json.loads(subprocess.run(compare, stdout=subprocess.PIPE, check=True).stdout)
        return ours, results.report(ours)

    def same_job(self, plan, forms):
        """The script that does the same job, and how much of our workbooks it writes."""
        share = f"{self.compared['cells']:,} of our {self.compared['of']:,} cells"
        return share, self.script("same_job", plan, forms, os.path.join(self.out, "result"))

    def limit(self, result, forms):
        """The minimum for reading these forms and writing this result; it measures its own time."""
        return [self.compiled("limit", "-ldeflate"), *results.files(result), "--", *paths(forms)]


def paths(folder):
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder))]


def instructions(bench, command):
    """Millions of instructions (callgrind without its caches)."""
    # Without debugging information, which valgrind cannot read for every Swift program.
    bare = os.path.join(bench.work, "bare")
    subprocess.run(["strip", "-g", "-o", bare, command[0]], check=True)
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", bare] + command[1:],
        capture_output=True, text=True)
    if run.returncode not in (0, 1):
        sys.exit(f"{command} ended with {run.returncode} under valgrind:\n{run.stderr}")
    return int(re.search(r"Collected : (\d+)", run.stderr)[1]) / 1e6


def check(report, timings, *names):
    """Ends the benchmark if a script's sums or findings differ from ours."""
    for name in names:
        theirs = json.loads(timings[name].output)
        if theirs != report:
            sys.exit(f"{name} and ours differ:\n{theirs}\n{report}")


# MARK: The tables


def country_rows(bench):
    """The whole job for the forms of a country."""
    units = bench.options.units
    plan, forms = bench.country(units)
    result, report = bench.written(plan, forms, "country")
    share, same_job = bench.same_job(plan, forms)
    scripts = bench.scripts(plan, forms)
    commands = {
        "ours": bench.merge(plan, forms), "same": same_job, "limit": bench.limit(result, forms),
        "floor": [bench.options.floor, *paths(forms)], "two": bench.merge(plan, forms, jobs=2),
        "reading": [bench.built("ReadCells"), *paths(forms)],
        "check": [bench.program, "check", "--format", "json", "--jobs", "1", "--plan", plan, forms],
        "rows": bench.script("calamine", plan, forms, os.path.join(bench.out, "summary.xlsx"), "rows"), **scripts}
    seen = bench.interleaved(commands, slow=("pandas", "openpyxl"))
    check(report, seen, "rows", *scripts)
    ours = seen["ours"]
    # For a tenth of them, since valgrind takes fifty times as long.
    counted = instructions(bench, bench.merge(*bench.country(units // 10))) / (units // 10)
    two = f"wall {seen['two'].over(ours, 'wall').text()}, CPU {seen['two'].over(ours).text()} of one job"
    reading = f"{seen['check'].over(seen['reading']).text()} × reading every cell"
    return [
        line(f"**merge of {units:,} forms, the whole job**", ours, f"{counted:.1f} M instructions a form", "≤ 6.0 M"),
        line(f"a script that does the same job: {share}", seen["same"], above(seen["same"], ours), "≥ 5 ×"),
        line("limit of the job: the floor, and packing what ours writes", seen["limit"], below(ours, seen["limit"]), "≤ 3 ×"),
        line("floor of reading: read, inflate and check the forms", seen["floor"], below(ours, seen["floor"]), "≤ 6 ×"),
        line("leanest script (python-calamine), summary only", seen["calamine"], above(seen["calamine"], ours)),
        line("the same, with a sheet and a CSV file of each table's rows", seen["rows"], above(seen["rows"], ours)),
        line("pandas script, summary only", seen["pandas"], above(seen["pandas"], ours), "≥ 12 ×"),
        line("openpyxl script, summary only", seen["openpyxl"], above(seen["openpyxl"], ours), "≥ 22 ×"),
        line("merge with `--jobs 2`", seen["two"], two, "≤ 0.6, ≤ 1.1"),
        line(f"`check` of {units:,} forms", seen["check"], reading, "≤ 1.4 ×"),
    ]


def growing_rows(bench):
    """Many more forms, in turns with fewer, since the speed of a machine varies."""
    few, many = bench.options.units, bench.options.many
    seen = bench.interleaved({"few": bench.merge(*bench.country(few)), "many": bench.merge(*bench.country(many))}, 2)
    each = seen["many"].over(seen["few"])
    share = Spread(figure * few / many for figure in (each.median, each.least, each.most))
    return [line(f"merge of {many:,} forms", seen["many"], f"{share.text()} of the CPU a form", "≤ 1.05; < 250 MB")]


def earlier_rows(bench):
    """Reading earlier output: last year's data, and the data of two halves of the country."""
    units = bench.options.units
    plan, forms = bench.country(units)
    data = os.path.join(bench.work, "country-ours", "data", "kompetanseplan.json")
    size = os.path.getsize(data) / 2**20
    names = [os.path.join(bench.work, name + ".json") for name in ("earlier", "north", "south")]
    changes = [('"revision": [0-9]*', '"revision": 2016')]
    changes += [('"municipality": "[^"]*"', f'"municipality": "{name}"') for name in ("Nord", "Sør")]
    for name, change in zip(names, changes):
        copy(data, name, *change)
    out = os.path.join(bench.out, "result")
    rollup = [bench.program, "rollup", "--quiet", "--date", DATE, *names[1:], "--out", out]
    seen = bench.interleaved({"previous": bench.merge(plan, forms, "--previous", names[0]), "rollup": rollup}, 2)
    return [
        line("the same merge with `--previous`", seen["previous"], f"{size:.0f} MB of JSON", "< 300 MB"),
        line("`rollup` of two such results", seen["rollup"], f"{2 * size:.0f} MB of JSON", "< 300 MB")]


def copy(source, target, pattern, replacement):
    """Copies a text with the first occurrence of something replaced, which is near its start.

    The rest is not kept in memory: it would count in the peak of what is measured later.
    """
    with open(source, encoding="utf-8") as old, open(target, "w", encoding="utf-8") as new:
        new.write(re.sub(pattern, replacement, old.read(1 << 16), count=1))
        shutil.copyfileobj(old, new)


def spreading_rows(bench):
    """A merge in four parts: reading one of them, and merging all."""
    plan, forms = bench.country(bench.options.units)
    parts = [os.path.join(bench.work, f"{part}.partial") for part in range(1, 5)]

    def part(number, path):
        shard = ["--shard", f"{number}/4", "--partial", path]
        return [bench.program, "merge", "--quiet", "--jobs", "1", "--plan", plan, *shard, forms]

    for number, path in enumerate(parts, 1):
        Run(part(number, path))
    together = bench.merge(plan, parts[0], *parts[1:])
    commands = {
        "whole": bench.merge(plan, forms), "part": part(1, os.path.join(bench.out, "1.partial")), "together": together}
    seen = bench.interleaved(commands, 3)
    size = sum(map(os.path.getsize, parts)) / bench.options.units
    of_whole = {name: f"{seen[name].over(seen['whole']).text()} of the whole merge" for name in ("part", "together")}
    return [
        line("one of four parts (`--shard 1/4 --partial`)", seen["part"], f"{of_whole['part']}; {size:,.0f} bytes a form"),
        line("putting the four together", seen["together"], of_whole["together"])]


def writing_rows(bench):
    out = os.path.join(bench.out, "rows.xlsx")
    seen = bench.interleaved(
        {"c": [bench.compiled("write_rows", "-lxlsxwriter"), out], "ours": [bench.built("write-rows"), out]})
    ratio = f"{seen['ours'].over(seen['c']).text()} of C with libxlsxwriter"
    return [line("writing 200,000 × 12 cells", seen["ours"], ratio, "≤ 0.35; < 30 MB")]


def template_rows(bench):
    units = bench.options.units
    plan, _ = bench.country(units)
    blank = os.path.join(bench.out, "blank")
    command = [bench.program, "template", "--quiet", "--jobs", "1", "--plan", plan, "--date", DATE, "--out", blank]
    seen = bench.interleaved({"template": command}, min(3, bench.options.runs))["template"]
    rate = Spread(units / cpu for cpu in seen.cpu)
    return [line(f"`template` for {units:,} units", seen, f"{rate.text(0)} forms a second a core", "≥ 350")]


def municipality_rows(bench):
    """One municipality, from the start of each program to its end."""
    plan, forms = os.path.join(SAMPLES, "plan.json"), os.path.join(SAMPLES, "returned")
    result, report = bench.written(plan, forms, "municipality", "formulas")
    share, same_job = bench.same_job(plan, forms)
    scripts = bench.scripts(plan, forms)
    commands = {
        "ours": bench.merge(plan, forms), "same": same_job, "limit": bench.limit(result, forms),
        "one": [bench.program, "check", "--plan", plan, os.path.join(forms, "stab.xlsx")],
        "start": [bench.program, "--version"], **scripts}
    # So short that more rounds cost nothing.
    seen = bench.interleaved(commands, 2 * bench.options.runs)
    check(report, seen, *scripts)
    ours = seen["ours"]
    return [
        short(f"**merge of {len(paths(forms))} forms, the whole job**", ours, "", "< 120 ms of CPU"),
        short(f"a script that does the same job: {share}", seen["same"], above(seen["same"], ours)),
        short("limit of the job", seen["limit"], below(ours, seen["limit"])),
        short("leanest script (python-calamine), summary only", seen["calamine"], above(seen["calamine"], ours)),
        short("pandas script, summary only", seen["pandas"], above(seen["pandas"], ours)),
        short("openpyxl script, summary only", seen["openpyxl"], above(seen["openpyxl"], ours)),
        short("`check` of one form", seen["one"], "", "< 10 ms"),
        short("start and end (`--version`)", seen["start"], "", "< 6 ms"),
    ]


def line(name, timing, ratio="", aim=""):
    # The limit program holds the whole result in memory before it starts, so its memory is meaningless.
    peak = "" if name.startswith("limit") else f"{timing.memory:.0f}"
    return [name, Spread(timing.cpu).text(), peak, ratio, aim]


def short(name, timing, ratio="", aim=""):
    wall, cpu = (Spread(1000 * seconds for seconds in figures).text(0) for figures in (timing.wall, timing.cpu))
    # For the same reason its wall time is meaningless.
    is_limit = name.startswith("limit")
    return [name, "" if is_limit else wall, cpu, "" if is_limit else f"{timing.memory:.0f}", ratio, aim]


def above(theirs, ours):
    return f"{theirs.over(ours).text(1)} × our CPU"


def below(ours, theirs):
    return f"ours is {ours.over(theirs).text(1)} × this"


def table(head, rows):
    return "".join("| " + " | ".join(row) + " |\n" for row in [head, ["---"] * len(head), *rows])


def put(readme, name, text):
    """Writes a table between its markers."""
    with open(readme, encoding="utf-8") as file:
        whole = file.read()
    mark = rf"(<!-- {name}[^\n]*-->\n).*?(<!-- /{name} -->)"
    whole = re.sub(mark, lambda match: match[1] + text + match[2], whole, flags=re.S)
    with open(readme, "w", encoding="utf-8") as file:
        file.write(whole)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--units", type=int, default=2000)
    parser.add_argument("--many", type=int, default=20000)
    parser.add_argument("--programs", default=os.path.join(ROOT, ".build", "release"))
    parser.add_argument("--floor", default=os.path.join(ROOT, ".build", "reading-floor"))
    parser.add_argument("--work", default=os.path.join(ROOT, ".build", "bench"))
    parser.add_argument("--readme")
    bench = Bench(parser.parse_args())
    head = ["What", "CPU s", "Peak MB", "Ratio", "Aim"]
    tables = {
        "municipality": table(["What", "Wall ms", "CPU ms", *head[2:]], municipality_rows(bench)),
        "bench": table(
            head, [
                *country_rows(bench), *growing_rows(bench), *spreading_rows(bench), *earlier_rows(bench),
                *template_rows(bench), *writing_rows(bench)])}
    for name, text in tables.items():
        print(text)
        if bench.options.readme:
            put(bench.options.readme, name, text)


if __name__ == "__main__":
    main()
