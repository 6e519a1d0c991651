"""Reads other projects' test workbooks with our reader, openpyxl and python-calamine, and compares the cells.

    foreign.py PROGRAM FOLDER

FOLDER holds the workbooks of Apache POI, LibreOffice, libxlsxwriter and Excel::Writer::XLSX, from the source packages of
Debian 12; what is missing is fetched (380 MB). A workbook that both other readers read must not be refused, and a cell on which
they agree must have that value. Each exception below has its reason. Each workbook is read in a process of its own, since some
of them are attacks that bring a reader down.
"""

import datetime
import hashlib
import json
import pathlib
import resource
import subprocess
import sys
import tarfile
import urllib.request
import warnings
from concurrent.futures import ThreadPoolExecutor

POOL = "http://deb.debian.org/debian/pool/main/"
SOURCES = [
    "libx/libxlsxwriter/libxlsxwriter_1.1.4.orig.tar.gz",
    "libe/libexcel-writer-xlsx-perl/libexcel-writer-xlsx-perl_1.10.orig.tar.gz",
    "liba/libapache-poi-java/libapache-poi-java_4.0.1.orig.tar.xz",
    "libr/libreoffice/libreoffice_7.4.7.orig.tar.xz",
]
ENDINGS = (".xlsx", ".xlsm", ".xltx", ".xltm")

# Their reading is not ours, for a reason.
EXCEPTIONS = {
    "57181.xlsm": "a format with conditions shows numbers below a bound as times, which the others do not evaluate",
    "sample-beta.xlsx": "a beta of Excel 2007 wrote it in its own namespace and elements, in which openpyxl reads no shared text",
}


def fetch(folder):
    """The workbooks, each content once."""
    for source in SOURCES:
        target = folder / source.split("/")[1]
        if target.exists():
            continue
        archive = folder / "source.tar"
        urllib.request.urlretrieve(POOL + source, archive)
        with tarfile.open(archive) as tar:
            for member in tar:
                if member.isfile() and member.name.lower().endswith(ENDINGS):
                    member.name = member.name.replace("/", "_")
                    tar.extract(member, target, filter="data")
        archive.unlink()
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in ENDINGS)
    return list({hashlib.sha256(path.read_bytes()).digest(): path for path in files}.values())


# Raised and lowered digits beside others, which only our reader keeps apart.
MARKS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉", "01234567890123456789")


def text(value):
    return str(value).replace("\r\n", "\n").replace("\r", "\n").translate(MARKS)


def comparable(value):
    """A value in a form that is the same for all readers; a time of day or a duration is only that."""
    if isinstance(value, bool):
        return ("boolean", value)
    if isinstance(value, (int, float)):
        return ("number", round(float(value), 9))
    if isinstance(value, (datetime.time, datetime.timedelta)):
        return ("time",)
    if isinstance(value, (datetime.datetime, datetime.date)):
        return ("date", value.isoformat()[:19].ljust(19, "0") if isinstance(value, datetime.datetime) else f"{value}T00:00:00")
    return ("text", text(value))


def theirs(path):
    """The cells on which both other readers agree; raises what they raise."""
    import openpyxl
    import python_calamine
    from openpyxl.utils import get_column_letter

    warnings.simplefilter("ignore")
    first, second = {}, {}
    for sheet in openpyxl.load_workbook(path, data_only=True).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None:
                    first[f"{sheet.title}!{cell.coordinate}"] = comparable(cell.value)
    book = python_calamine.load_workbook(path)
    for name in book.sheet_names:
        if name not in {key.rpartition("!")[0] for key in first}:
            continue
        sheet = book.get_sheet_by_name(name)
        top, left = sheet.start or (0, 0)
        for offset, row in enumerate(sheet.to_python(skip_empty_area=True)):
            for index, value in enumerate(row):
                if value != "":
                    second[f"{name}!{get_column_letter(left + index + 1)}{top + offset + 1}"] = comparable(value)
    return {key: value for key, value in first.items() if second.get(key) == value}


def ours(program, path):
    """Our cells; nil and the reason if the workbook is refused."""
    command = [program, "inspect", path, "--format", "jsonl", "--language", "en"]
    run = subprocess.run(command, capture_output=True, timeout=60)
    if run.returncode != 0:
        return None, run.stderr.decode(errors="replace").strip()
    cells = {}
    for line in run.stdout.decode().splitlines():
        cell = json.loads(line)
        kind, value = cell["t"], cell.get("v")
        if kind == "n":
            found = ("number", round(float(value), 9))
        elif kind == "b":
            found = ("boolean", bool(value))
        elif kind == "d":
            found = ("time",) if value[2] == ":" else ("date", value[:19] if "T" in value else value + "T00:00:00")
        else:
            found = ("text", text(value))
        cells[f"{cell['sheet']}!{cell['cell']}"] = found
    return cells, ""


def compare(program, path):
    """What is wrong with our reading of one workbook, as JSON."""
    resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
    cells, reason = ours(program, path)
    try:
        agreed = theirs(path)
    except Exception:
        return {"read": False}
    if cells is None:
        return {"read": True, "wrong": [f"refused: {reason}"]}
    different = [
        f"{key}: {value[1:]} to the others, {cells.get(key, ('nothing',))} to us"
        for key, value in agreed.items()
        if value != ("text", "") and cells.get(key) != value
    ]
    return {"read": True, "cells": len(agreed), "wrong": different}


def run(program, path):
    command = [sys.executable, __file__, program, str(path), "--one"]
    try:
        return path, json.loads(subprocess.run(command, capture_output=True, timeout=120).stdout or '{"read": false}')
    except subprocess.TimeoutExpired:
        return path, {"read": False}


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    if sys.argv[3:] == ["--one"]:
        print(json.dumps(compare(program, sys.argv[2])))
        return
    folder.mkdir(parents=True, exist_ok=True)
    files = fetch(folder)
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda path: run(program, path), files))
    read = [(path, result) for path, result in results if result["read"]]
    wrong = [(path, result["wrong"]) for path, result in read if result["wrong"]]
    print(f"{len(files)} workbooks, {len(read)} of them read by both others, {sum(r.get('cells', 0) for _, r in read)} cells")
    failed = False
    for path, differences in wrong:
        reason = next((reason for name, reason in EXCEPTIONS.items() if path.name.endswith(name)), None)
        failed = failed or reason is None
        print(f"{path.name}: {len(differences)} differ, {reason or differences[:3]}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
