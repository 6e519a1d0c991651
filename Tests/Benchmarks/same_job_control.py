"""The control report of the script that does the same job: its sheets but Avstemming."""

import datetime

import xlsxwriter
from form_rules import plain

SUBTITLE = (
    "Foreløpig · Laget 15.06.2017 · Bare for HR: inneholder alle nivåer, også dem som gjelder få personer.")
SEVERITY_WORDS = {"error": "Feil", "warning": "Advarsel", "note": "Merknad"}
CATEGORIES = {
    "internal": "Interne læringsarenaer", "external": "Eksterne læringsarenaer", "recruitment": "Rekruttering",
    "cooperation": "Samarbeid og kjøp av tjenester"}


def put(sheet, row, values, style=None):
    """A row of values; a pair is a formula and what it comes to."""
    for column, value in enumerate(values):
        if value is None or value == "":
            continue
        if isinstance(value, str):
            sheet.write_string(row, column, value, style)
        elif isinstance(value, tuple):
            sheet.write_formula(row, column, value[0], style, value[1])
        else:
            sheet.write_number(row, column, value, style)


def write(job, path):
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(path, options) as book:
        heading = book.add_format({"bold": True})
        for name, title, headings, rows in sheets(job):
            sheet = book.add_worksheet(name)
            put(sheet, 0, [title or name], heading)
            put(sheet, 1, [SUBTITLE])
            put(sheet, 3, headings, heading)
            row = 3
            for row, values in enumerate(rows, 4):
                put(sheet, row, values)
            if row == 3 and name == "Rettelser":
                put(sheet, 4, ["Ingen virksomhet har endret noe fra ett skjema til det neste."])


def sheets(job):
    """The name, the title if it is another, the headings and the rows of each sheet."""
    where = ["Fil", "Ark", "Celle"]
    yield (
        "Virksomheter", f"Kontrollrapport for {job.plan['title']}",
        [
            "Virksomhet", "Status", "Fil", "Feil", "Advarsler", "Forklarte advarsler", "Utfylt av, rolle, dato",
            "Tall fra"],
        ([unit.name, "Levert", unit.file, 0, unit.warnings, 0, unit.signature] for unit in job.units_in_order))
    yield (
        "Funn", None,
        ["Alvorlighet", "Kode", "Virksomhet", "Hva", "Hva du gjør", "Hva virksomheten svarer", *where],
        (
            [
                SEVERITY_WORDS[found.severity], found.code, unit.name, found.message, found.remedy, "", unit.file,
                found.sheet, found.cell] for unit in job.units_in_order for found in unit.findings))
    yield (
        "Rettelser", None,
        ["Virksomhet", "Kolonne", "Før", "Nå", "Lukket funn", "Nytt funn", "Fra fil", *where], ())
    yield (
        "Tekster", "Tekster som Kommunestyret vil lese: les dem før vedlegget gis ut",
        ["Virksomhet", "Fagområdet er skjult", "Fagområde", "Kolonne", "Tekst", *where], texts(job))
    yield (
        "GAP", None,
        [
            "Virksomhet", "Fagområde", "Dagens nivå", "Ønsket nivå", "Gap", "Viktighet", "Vektet gap", "Kommentar",
            "Tjenesteområde", "Vises i vedlegget", *where],
        (
            [
                unit.name, job.area(gap["area"]), gap["current"], gap["desired"], gap["gap"], gap["importance"],
                gap["weighted"], gap["comment"], job.service_areas[unit.service_area],
                "Nei" if key in unit.hidden_levels else "Ja", unit.file, "GAP-analyse", f"A{gap['row']}"]
            for unit in job.units_in_order for key, gap in unit.gaps.items()))
    yield (
        "Bemanning", None,
        [
            "Virksomhet", "Fagområde", "Ansatte", "Årsverk", "Heltid", "Ventet avgang", "Ubesatte årsverk", "Kommentar",
            "Tjenesteområde", "Vises i vedlegget", *where],
        (
            [
                unit.name, job.area(row["area"]), row["headcount"], row["fte"], row["full_time"], row["departures"],
                row["vacant_fte"], row["comment"], job.service_areas[unit.service_area],
                "Ja" if is_shown(job, unit, row) else "Nei", unit.file, "Årsverk", f"A{row['row']}"]
            for unit in job.units_in_order for row in unit.staffing_rows()))
    yield (
        "Rekruttering", None,
        ["Virksomhet", "Stilling", "År", "Antall", "Begrunnelse", "Tjenesteområde", "Stilling i vedlegget", *where],
        (
            [
                unit.name, job.position(need["position"]), need["year"], need["count"], need["reason"],
                job.service_areas[unit.service_area], job.position(need["position"]), unit.file, "Rekruttering",
                f"{need['column']}{need['row']}"] for unit in job.units_in_order for need in unit.recruitment))
    yield (
        "Tiltak", None,
        [
            "Virksomhet", "Behov", "Strategier", "Delstrategi/tiltak", "Fagområde", "Ansvarlig", "Frist", "Kostnad",
            "I budsjett", "Bindingstid", "Status", "Evaluering", "Fristår", "Kategori", "Regnes som", *where],
        (
            [
                unit.name, row["need"], "; ".join(map(job.strategy, row["strategies"])), row["measure"],
                job.area(row["area"]), row["responsible"], day(row["deadline"]), row["cost"], row["budgeted"],
                row["bound_months"], row["status"], row["evaluation"], year(row), category(job, row), "Gjenstår",
                unit.file, "Behov og tiltak", f"A{row['row']}"]
            for unit in job.units_in_order for row in unit.measures))


def is_shown(job, unit, row):
    if row is unit.whole:
        return not job.disclosure.closes(unit)
    key = plain(row["area"])
    return key not in unit.hidden_staffing and key not in job.everybodys


def day(deadline):
    if isinstance(deadline, datetime.date):
        return deadline.strftime("%d.%m.%Y")
    return str(int(deadline)) if isinstance(deadline, float) else deadline


def year(row):
    deadline = row["deadline"]
    if isinstance(deadline, datetime.date):
        return deadline.year
    return int(deadline) if isinstance(deadline, float) else "Uten frist"


def category(job, row):
    """Where the cost of a measure counts: the category of its first strategy."""
    first = job.strategies.get(plain(row["strategies"][0])) if row["strategies"] else None
    return CATEGORIES[first["category"]] if first else ""


def texts(job):
    """What the council will read of the units' own words, those about a hidden fagområde first."""
    hidden, others = [], []
    for unit in job.units_in_order:
        seen = set()
        own = [
            ("", job.area(gap["area"]), "Fagområde", gap["area"], "GAP-analyse", gap["row"]) for key, gap in unit.gaps.items()
            if key not in job.areas]
        written = [
            (measure["key"], job.area(measure["area"]), heading, measure[field], "Behov og tiltak", measure["row"])
            for measure in unit.measures
            for heading, field in (("Behov", "need"), ("Delstrategi/tiltak", "measure"))]
        for key, area, heading, text, sheet, row in own + written:
            if not text or (heading, text) in seen:
                continue
            seen.add((heading, text))
            is_hidden = key in unit.hidden_levels and key != ""
            line = [unit.name, "Ja" if is_hidden else "Nei", area, heading, text, unit.file, sheet, f"A{row}"]
            (hidden if is_hidden else others).append(line)
    return hidden + others
