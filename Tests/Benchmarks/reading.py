"""Measures the reader beside the floor and python-calamine, interleaved, and prints one table.

CPU seconds are user and system time of the whole process, the median of the rounds; memory is the peak of the resident
set; instructions are valgrind's, where it is installed.
"""
import argparse
import glob
import os
import random
import re
import resource
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
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    timed = subprocess.run(["/usr/bin/env", "time", "-f", "%M", *command], stdout=subprocess.DEVNULL,
                           stderr=subprocess.PIPE, text=True) if shutil.which("time") else None
    if timed is None:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = status
        if status:
            sys.exit(f"{command[0]} failed")
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
    if timed.returncode:
        sys.exit(f"{command[0]} failed: {timed.stderr}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, int(timed.stderr.split()[-1]) / 1024


def instructions(command):
    if not shutil.which("valgrind"):
        return None
    done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"refs:\s+([\d,]+)", done.stderr)
    return int(found.group(1).replace(",", "")) if found else None


def main():
    parser = argparse.ArgumentParser()
    for name in ("ours", "program", "floor", "files"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--forms", default="samples/roros/returned")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    os.makedirs(options.files, exist_ok=True)
    for name in ("shared", "inline"):
        path = f"{options.files}/{name}.xlsx"
        if not os.path.exists(path):
            make_large(path, name == "shared")
    one_each = sorted(glob.glob(f"{options.forms}/*.xlsx"))
    forms = (one_each * (2000 // len(one_each) + 1))[:2000]
    calamine = [sys.executable, f"{HERE}/calamine_cells.py"]
    jobs = {"2,000 forms": ([options.floor], forms)}
    for name in ("shared", "inline"):
        jobs[f"200,000 × 12, {name}"] = ([options.floor, "--stream"], [f"{options.files}/{name}.xlsx"])
    print("| every cell of | reader | CPU s | × floor | peak MB | M instructions |\n|---|---|---|---|---|---|")
    for job, (floor, files) in jobs.items():
        contenders = {"floor": floor, "kompetanseplan": [options.ours], "python-calamine": calamine}
        taken = {name: [] for name in contenders}
        for _ in range(options.rounds):
            for name, command in contenders.items():
                taken[name].append(run(command + files))
        base = statistics.median(seconds for seconds, _ in taken["floor"])
        for name, command in contenders.items():
            seconds = statistics.median(value for value, _ in taken[name])
            memory = max(value for _, value in taken[name])
            count = None
            if name != "python-calamine":
                sample = files if len(files) == 1 else one_each * 5
                count = instructions(command + sample)
                if count and len(files) > 1:
                    count = (count - instructions(command + one_each[:1])) / (len(sample) - 1)
            figure = f"{count / 1e6:,.2f}{' a form' if len(files) > 1 else ''}" if count else ""
            print(f"| {job} | {name} | {seconds:.3f} | {seconds / base:.1f} | {memory:.0f} | {figure} |")
    start = [options.program, "--version"]
    if os.path.exists(options.program):
        seconds = statistics.median(run(start)[0] for _ in range(20))
        count = instructions(start)
        print(f"| start-up | kompetanseplan --version | {seconds:.4f} | | {run(start)[1]:.0f} | "
              f"{count / 1e6 if count else 0:,.1f} |")


main()
