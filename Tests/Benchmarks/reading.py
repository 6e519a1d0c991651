"""Measures the reader beside the floor and python-calamine, interleaved, for Tests/Benchmarks/README.md.

The floor reads, inflates and verifies the same bytes in C. CPU seconds are user and system time of the whole process, as
the median of the rounds with the minimum and maximum; memory is the peak of the resident set; instructions are
valgrind's, if it is installed.
"""
import argparse
import glob
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HERE = os.path.dirname(os.path.abspath(__file__))


def relationships(*targets):
    items = "".join(f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                    for n, (kind, target) in enumerate(targets))
    return f'<Relationships xmlns="{PACKAGE}">{items}</Relationships>'


def make_large(path, shared, rows=200_000):
    """A sheet of 12 columns: four texts, four whole numbers and four decimals a row."""
    choose = random.Random(7)
    words = [f"Fagområde {n} med et navn" for n in range(2000)]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""")
        archive.writestr("_rels/.rels", relationships(("officeDocument", "xl/workbook.xml")))
        archive.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
                         '<sheet name="Data" sheetId="1" r:id="r0"/></sheets></workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", relationships(
            ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")))
        archive.writestr("xl/styles.xml", f'<styleSheet xmlns="{MAIN}"><cellXfs count="3">' +
                         '<xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="2"/></cellXfs></styleSheet>')
        table = "".join(f"<si><t>{word}</t></si>" for word in words) if shared else ""
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{table}</sst>')
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            for row in range(1, rows + 1):
                cells = []
                for column in "ABCD":
                    n = choose.randrange(len(words))
                    cells.append(f'<c r="{column}{row}" s="1" t="s"><v>{n}</v></c>' if shared else
                                 f'<c r="{column}{row}" s="1" t="inlineStr"><is><t>{words[n]}</t></is></c>')
                for column in "EFGH":
                    cells.append(f'<c r="{column}{row}" s="2"><v>{choose.randrange(100)}</v></c>')
                for column in "IJKL":
                    cells.append(f'<c r="{column}{row}" s="2"><v>{choose.randrange(100_000) / 100}</v></c>')
                sheet.write(f'<row r="{row}" spans="1:12">{"".join(cells)}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")


def run(command):
    """CPU seconds and peak memory in MB of one run."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    if status:
        sys.exit(f"{command[0]} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def instructions(command):
    if not shutil.which("valgrind"):
        return None
    done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"refs:\s+([\d,]+)", done.stderr)
    return int(found.group(1).replace(",", "")) if found else None


class Job:
    """One kind of file: the floor's options, and the aims as multiples of the floor and of python-calamine."""

    def __init__(self, name, files, floor, aims, sample=None):
        self.name, self.files, self.floor, self.aims = name, files, floor, aims
        # Files for counting instructions; valgrind takes fifty times as long.
        self.sample = sample or files


def measured(job, options):
    """The line of the table for a job, after the requested number of rounds of all three."""
    contenders = {"floor": [options.floor, *job.floor], "ours": [options.ours],
                  "calamine": [sys.executable, f"{HERE}/calamine_cells.py"]}
    taken = {name: [] for name in contenders}
    for _ in range(options.rounds):
        for name, command in contenders.items():
            taken[name].append(run(command + job.files))
    cpu = {name: [seconds for seconds, _ in runs] for name, runs in taken.items()}
    peak = {name: max(memory for _, memory in runs) for name, runs in taken.items()}
    counts = {name: counted(contenders[name], job) for name in ("ours", "floor")}
    over_floor = spread((ours / floor for ours, floor in zip(cpu["ours"], cpu["floor"])), 2)
    over_ours = spread((theirs / ours for theirs, ours in zip(cpu["calamine"], cpu["ours"])), 1)
    return [job.name, spread(cpu["floor"], 3), spread(cpu["ours"], 3), f"{over_floor} × (≤ {job.aims[0]})",
            f"{over_ours} × ours (≥ {job.aims[1]})", f"{peak['ours']:.0f} / {peak['calamine']:.0f}",
            f"{counts['ours']} / {counts['floor']}"]


def spread(figures, decimals):
    """The median, followed by the minimum and maximum."""
    figures = sorted(figures)
    median, least, most = (f"{one:.{decimals}f}" for one in (statistics.median(figures), figures[0], figures[-1]))
    return f"{median} ({least}–{most})"


def counted(command, job):
    """Millions of instructions as text: of the whole run, or of one file where there are many."""
    count = instructions(command + job.sample)
    if count is None:
        return "–"
    if len(job.sample) == 1:
        return f"{count / 1e6:,.0f} M"
    return f"{(count - instructions(command + job.sample[:1])) / (len(job.sample) - 1) / 1e6:.2f} M a form"


def start_up(program):
    runs = [run([program, "--version"]) for _ in range(20)]
    count = instructions([program, "--version"])
    return ["start and end of the program", "", f"{statistics.median(seconds for seconds, _ in runs):.4f} (≤ 0.006)", "", "",
            f"{runs[0][1]:.0f}", f"{count / 1e6:.1f} M (≤ 15)" if count else "–"]


def table(rows):
    head = ["Every cell of", "Floor, CPU s", "Ours, CPU s", "× floor (aim)", "python-calamine to lists", "Peak MB, ours / theirs",
            "Instructions, ours / floor"]
    return "".join("| " + " | ".join(row) + " |\n" for row in [head, ["---"] * len(head), *rows])


def main():
    parser = argparse.ArgumentParser()
    for name in ("ours", "program", "floor", "files"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--forms", default="samples/roros/returned")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--readme")
    options = parser.parse_args()
    os.makedirs(options.files, exist_ok=True)
    for name in ("shared", "inline"):
        path = f"{options.files}/{name}.xlsx"
        if not os.path.exists(path):
            make_large(path, name == "shared")
    one_each = sorted(glob.glob(f"{options.forms}/*.xlsx"))
    forms = (one_each * (2000 // len(one_each) + 1))[:2000]
    jobs = [Job("2,000 forms", forms, [], ("1.9", 4.5), one_each * 5)]
    for name in ("shared", "inline"):
        jobs.append(Job(f"200,000 × 12 cells, {name} strings", [f"{options.files}/{name}.xlsx"], ["--stream"], ("1.8", 4.5)))
    text = table([measured(job, options) for job in jobs] + [start_up(options.program)])
    print(text)
    if options.readme:
        with open(options.readme, encoding="utf-8") as file:
            readme = file.read()
        readme = re.sub(r"(<!-- reading[^\n]*-->\n).*?(<!-- /reading -->)", lambda match: match[1] + text + match[2], readme,
                        flags=re.S)
        with open(options.readme, "w", encoding="utf-8") as file:
            file.write(readme)


main()
