"""The control report of the script that does the same job."""

import datetime
from decimal import Decimal

import xlsxwriter
from form_rules import plain

SUBTITLE = (
    "Foreløpig · Laget 15.06.2017 · Bare for HR: inneholder alle svar, også dem som gjelder få personer.")
SEVERITY_WORDS = {"error": "Feil", "warning": "Advarsel", "note": "Merknad"}
WHOLE_UNIT = {
    "headcount": "Ansatte", "fte": "Årsverk", "full_time": "Heltid", "departures": "Ventet avgang",
    "vacant_fte": "Ubesatte årsverk"}
CATEGORIES = {
    "internal": "Interne læringsarenaer", "external": "Eksterne læringsarenaer", "recruitment": "Rekruttering",
    "cooperation": "Samarbeid og kjøp av tjenester"}


def hidden_counts(job):
    return (
        "Antall personer fra 1 til {most}, og antall der så få er igjen av de samme ansatte, vises som «:»; 0 vises. Summer av "
        "virksomhetenes egne tall teller likevel alle. Ville en sum røpe et skjult tall, er også andre tall ved siden av "
        "skjult.").format(most=job.limits["privacy"] - 1)


def hidden_note(job):
    """The note on hidden figures on the council's sheets."""
    return (
        f"«:» betyr at tallet ikke vises av hensyn til personvern: færre enn {job.limits['privacy']} ansatte, eller antallet "
        "er ikke oppgitt. Slike tall er heller ikke med i summer, snitt og diagrammer.")


def put(sheet, row, values, style=None):
    """A row of values; a pair is a formula and its result."""
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
    # All in memory: constant_memory takes a tenth more CPU.
    with xlsxwriter.Workbook(path) as book:
        heading = book.add_format({"bold": True})
        for name, title, headings, rows in sheets(job):
            sheet = book.add_worksheet(name)
            put(sheet, 0, [title or name], heading)
            put(sheet, 1, [SUBTITLE])
            put(sheet, 3, headings, heading)
            for row, values in enumerate(rows, 4):
                put(sheet, row, values)
        write_reconciliation(job, book, heading)


def sheets(job):
    """The name, the title if it differs, the headings and the rows of each sheet."""
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
    # A sentence instead of an empty table.
    yield ("Rettelser", None, ["Ingen virksomhet har endret noe fra ett skjema til det neste."], ())
    yield (
        "Tekster", "Tekster som kommunestyret vil lese: les dem før vedlegget gis ut",
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
            "Tjenesteområde", "Vises i vedlegget", "Hvorfor noe ikke vises", "Sårbart (regnet med tall som ikke vises)", *where],
        (
            [
                unit.name, job.area(row["area"]), row["headcount"], row["fte"], row["full_time"], row["departures"],
                row["vacant_fte"], row["comment"], job.service_areas[unit.service_area],
                "Ja" if is_shown(job, unit, row) else "Nei", why_hidden(job, unit, row), vulnerable(job, unit, row),
                unit.file, "Årsverk", f"A{row['row']}"]
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


def why_hidden(job, unit, row):
    """Why something of a row of staffing is not shown; empty if all is."""
    key = None if row is unit.whole else plain(row["area"])
    if key in job.everybodys:
        return ""
    if not is_shown(job, unit, row):
        if row["headcount"] < job.limits["privacy"]:
            return f"Færre enn {job.limits['privacy']} ansatte"
        return "Et lite tall hos andre kunne ellers regnes ut"
    if row is unit.whole:
        hidden = job.disclosure.hidden(unit)
        names = [name for figure, name in WHOLE_UNIT.items() if figure in hidden and row[figure] is not None]
    else:
        names = ["Ansatte"] if key in unit.hidden_headcounts else []
    if not names:
        return ""
    return f"{', '.join(names)} vises ikke: tallet er lite, eller et lite tall kunne ellers regnes ut"


def reasons_of(limits, fte, headcount, departures, employees):
    """Why a fagområde is vulnerable, by the figures that are given."""
    fewest_fte, departures_share = Decimal(limits["vulnerableFTE"]), Decimal(limits["vulnerableDepartureShare"])
    reasons = []
    if fte is not None and fte < fewest_fte:
        reasons.append(f"Under {str(fewest_fte.normalize()).replace('.', ',')} årsverk")
    if headcount is not None and headcount < limits["vulnerableHeadcount"]:
        reasons.append(f"Færre enn {limits['vulnerableHeadcount']} ansatte")
    if departures and employees and departures > departures_share * employees:
        reasons.append(f"Mer enn {(departures_share * 100).normalize():f} % ventes å slutte")
    return reasons


def vulnerable(job, unit, row):
    if row is unit.whole or plain(row["area"]) in job.everybodys:
        return ""
    limits = job.plan["thresholds"]
    return "; ".join(reasons_of(limits, row["fte"], row["headcount"], row["departures"], row["headcount"]))


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
    """The units' own words that the council will read, those about a hidden fagområde first."""
    hidden, others = [], []
    for unit in job.units_in_order:
        seen = {}
        own = [
            ("", job.area(gap["area"]), "Fagområde", gap["area"], "GAP-analyse", gap["row"]) for key, gap in unit.gaps.items()
            if key not in job.areas]
        written = [
            (measure["key"], job.area(measure["area"]), heading, measure[field], "Behov og tiltak", measure["row"])
            for measure in unit.measures
            for heading, field in (("Behov", "need"), ("Delstrategi/tiltak", "measure"))]
        for key, area, heading, text, sheet, row in own + written:
            if not text or seen.get((heading, text), ["", "Nei"])[1] == "Ja":
                continue
            is_hidden = key in unit.hidden_levels and key != ""
            if is_hidden or (heading, text) not in seen:
                line = [unit.name, "Ja" if is_hidden else "Nei", area, heading, text, unit.file, sheet, f"A{row}"]
                seen[heading, text] = line
        for line in seen.values():
            (hidden if line[1] == "Ja" else others).append(line)
    return hidden + others


# MARK: Avstemming

# For each figure: its title, the sheet and the column that is summed, whether only visible answers count, and conditions
# on other columns.
FIGURES = {
    "recruited": ("Rekrutteringsbehov", "Rekruttering", "D", False, []),
    "current": ("Dagens nivå", "GAP", "C", True, []),
    "desired": ("Ønsket nivå", "GAP", "D", True, []),
    "lack": ("Gap", "GAP", "E", True, [("E", ">0")]),
    "excess": ("Overskudd (gap under null)", "GAP", "E", True, [("E", "<0")]),
    "weighted": ("Vektet gap", "GAP", "G", True, []),
    "headcount": ("Ansatte", "Bemanning", "C", False, [("B", '=""')]),
    "fte": ("Årsverk", "Bemanning", "D", False, [("B", '=""')]),
    "full_time": ("Heltid", "Bemanning", "E", False, [("B", '=""')]),
    "departures": ("Ventet avgang", "Bemanning", "F", False, [("B", '=""')]),
    "vacant_fte": ("Ubesatte årsverk", "Bemanning", "G", False, [("B", '=""')]),
    "area_fte": ("Årsverk ført på fagområder", "Bemanning", "D", True, [("B", '<>""')]),
    "area_vacant": ("Ubesatte årsverk ført på fagområder", "Bemanning", "G", True, [("B", '<>""')]),
    "remaining": ("Kostnad som gjenstår, kr", "Tiltak", "H", False, [("O", '="Gjenstår"')]),
    "unbudgeted": ("– av dette ikke i budsjett, kr", "Tiltak", "H", False, [("O", '="Gjenstår"'), ("I", '<>"Ja"')]),
}
# The columns in which a total's location and year are looked up.
PLACE_COLUMNS = {
    ("GAP", "area"): ("I", "Tjenesteområde"), ("Bemanning", "area"): ("I", "Tjenesteområde"),
    ("Rekruttering", "area"): ("F", "Tjenesteområde"), ("Rekruttering", "position"): ("G", "Stilling i vedlegget"),
    ("Tiltak", "category"): ("N", "Kategori")}
CONDITION_COLUMNS = {
    ("GAP", "E"): "Gap", ("Bemanning", "B"): "Fagområde", ("Tiltak", "O"): "Regnes som", ("Tiltak", "I"): "I budsjett"}
CONDITION_WORDS = {
    ">0": "> 0", "<0": "< 0", '=""': "= (tom)", '<>""': "≠ (tom)", '="Gjenstår"': "= Gjenstår", '<>"Ja"': "≠ Ja"}
YEAR_COLUMNS = {"Rekruttering": ("C", "År"), "Tiltak": ("M", "Fristår")}


def add_up(job):
    """All answers recalculated: the sum and the number by figure, by unit, group or all, and by year or all years."""
    sums = {}

    def add(figure, number, places, years=(None,)):
        for place in places:
            for year in years:
                found = sums.setdefault((figure, place, year), [0, 0])
                found[0] += number
                found[1] += 1

    for unit in job.units_in_order:
        places = (("unit", unit.id), ("area", unit.service_area), None)
        for key, gap in unit.gaps.items():
            if key in unit.hidden_levels:
                continue
            for figure in ("current", "desired", "weighted"):
                add(figure, gap[figure], places)
            if gap["gap"]:
                add("lack" if gap["gap"] > 0 else "excess", gap["gap"], places)
        for row in unit.staffing_rows():
            if row is unit.whole:
                figures = [(name, row[name]) for name in ("headcount", "fte", "full_time", "departures", "vacant_fte")]
            elif is_shown(job, unit, row):
                figures = [("area_fte", row["fte"]), ("area_vacant", row["vacant_fte"])]
            else:
                continue
            for figure, number in figures:
                if number is not None:
                    add(figure, number, places)
        for need in unit.recruitment:
            in_years = (need["year"], None)
            add("recruited", need["count"], (("position", plain(need["position"])), *places[1:]), in_years)
        for measure in unit.measures:
            if measure["measure"] and measure["cost"] is not None:
                those, in_years = (("category", category(job, measure)), None), (year(measure), None)
                add("remaining", measure["cost"], those, in_years)
                if measure["budgeted"] != "Ja":
                    add("unbudgeted", measure["cost"], those, in_years)
    return sums


def unit_rows(job):
    """The first and the last row of each unit's answers on the sheets of answers."""
    rows = {}
    for sheet, count in (("GAP", lambda unit: len(unit.gaps)), ("Bemanning", lambda unit: len(unit.staffing_rows()))):
        next_row = 5
        for unit in job.units_in_order:
            rows[sheet, unit.id] = next_row, next_row + count(unit) - 1
            next_row += count(unit)
        rows[sheet, None] = 5, next_row - 1
    for sheet, answers in (("Rekruttering", "recruitment"), ("Tiltak", "measures")):
        rows[sheet, None] = 5, 4 + sum(len(getattr(unit, answers)) for unit in job.units_in_order)
    return rows


def write_reconciliation(job, book, heading):
    """Each total of the council's workbook with the answers behind it."""
    sheet = book.add_worksheet("Avstemming")
    put(sheet, 0, ["Avstemming"], heading)
    put(sheet, 1, [SUBTITLE])
    put(sheet, 2, ["Hver sum i vedlegget, regnet på nytt ut fra svarene på arkene her. Avvik skal være 0."])
    headings = [
        "Ark i vedlegget", "Celle", "Tall", "Gjelder", "År", "I vedlegget", "Fra svarene", "Avvik", "Antall svar",
        "Slik finner du svarene"]
    put(sheet, 3, headings, heading)
    sums, rows = add_up(job), unit_rows(job)
    for row, total in enumerate(job.totals, 5):
        put(sheet, row - 1, reconciled(total, row, sums, rows))


def reconciled(total, row, sums, rows):
    """The row of a total."""
    council_sheet, cell, value, figure, of = total
    title, sheet, column, is_shown_only, conditions = FIGURES[figure]
    unit, place, in_year = of.get("unit"), of.get("place"), of.get("year")
    sum_of, count = sums.get((figure, ("unit", unit.id) if unit else place, in_year), (0, 0))
    first, last = rows[sheet, unit.id if unit else None]

    def cells(letter):
        return f"'{sheet}'!${letter}${first}:${letter}${last}"

    factors, words = [], []
    if place:
        letter, name = PLACE_COLUMNS[sheet, place[0]]
        factors.append(f"({cells(letter)}=D{row})")
        words.append(f"{name} = {of['name']}")
    if in_year:
        letter, name = YEAR_COLUMNS[sheet]
        factors.append(f"({cells(letter)}=E{row})")
        words.append(f"{name} = {in_year}")
    if is_shown_only:
        factors.append(f'({cells("J")}="Ja")')
        words.append("Vises i vedlegget = Ja")
    factors += [f"({cells(letter)}{condition})" for letter, condition in conditions]
    words += [f"{CONDITION_COLUMNS[sheet, letter]} {CONDITION_WORDS[condition]}" for letter, condition in conditions]
    product, values = "*".join(factors), cells(column)
    formulas = f"=SUM({values})", f"=COUNT({values})"
    if factors:
        formulas = f"=SUMPRODUCT(1*{product},{values})", f'=SUMPRODUCT({product}*({values}<>""))'
    if unit:
        how = f"Arket {sheet}, rad {first}–{last}" + (f", filter {'; '.join(words)}" if words else "")
    else:
        how = f"Arket {sheet}, filter {'; '.join(words)}" if words else f"Hele arket {sheet}"
    return [
        council_sheet, cell, title, unit.name if unit else of["name"], in_year, value, (formulas[0], sum_of),
        (f"=ROUND(F{row}-G{row},4)", round(value - sum_of, 4)), (formulas[1], count), how]
