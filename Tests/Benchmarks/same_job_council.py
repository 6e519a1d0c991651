"""The council's workbook of the script that does the same job: the appendices, with their formulas.

Every total is recorded with its cell and conditions, for Avstemming in the control report.
"""

import itertools

import same_job_lists
import xlsxwriter
from form_rules import plain
from same_job_control import hidden_counts, hidden_note, put

SUBTITLE = "{municipality} – {title} · Foreløpig · Laget 15.06.2017"
ALL_UNITS = "Alle virksomheter"
# With more units than this there are no diagrams, and tables are not divided into pages.
MOST_DIAGRAMS = 1000
# The sheets that name fagområder.
OF_AREAS = {"Vedlegg 2 GAP", "GAP-oversikt", "Prioriteringer", "Felles behov", "Vedlegg 3 Årsverk", "Sårbarhet"}
# The maximum number of terms in a formula of single cells.
MOST_TERMS = 60


class Page:
    """A sheet that is written from top to bottom, row by row."""

    def __init__(self, book, job, name, title, about):
        self.job = job
        self.sheet, self.name, self.row = book.add_worksheet(name), name, 0
        self.heading = book.bold
        self.add([title], book.bold)
        self.add([SUBTITLE.format(**job.plan)])
        for text in about:
            self.add([text])
        if name in OF_AREAS and has_own_areas(job):
            self.add(["* Virksomhetens eget navn; står ikke i planens liste."])
        self.row += 1

    def add(self, values, style=None):
        """Writes a row; returns its number in the spreadsheet."""
        put(self.sheet, self.row, values, style)
        self.row += 1
        return self.row

    def subtitle(self, text, about=None):
        self.row += 1
        self.add([text], self.heading)
        if about:
            self.add([about])

    def headings(self, texts):
        self.add(texts, self.heading)

    def total(self, row, column, value, figure, **of):
        """Records a total if it is a number; a formula comes with its result."""
        if isinstance(value, tuple):
            value = value[1]
        if value is not None and not isinstance(value, str):
            self.job.totals.append((self.name, f"{column}{row}", value, figure, of))

    @property
    def next(self):
        return self.row + 1


def write(job, path):
    with xlsxwriter.Workbook(path) as book:
        book.bold = book.add_format({"bold": True})
        units = [UnitGaps(job, unit) for unit in job.units_in_order if unit.gaps]
        # By diagram number; those without one come last.
        ordered = sorted(units, key=lambda unit: unit.unit.plan.get("diagram") or 10**9)
        job.totals = []
        staffed = [unit for unit in (UnitStaffing(job, unit) for unit in job.units_in_order) if unit.lines]
        lists = same_job_lists.Lists(job, units, staffed, lambda *page: Page(book, job, *page))
        lists.challenges()
        recruitment(book, job)
        gap_tables(book, job, ordered)
        overview(book, job, units, ordered)
        lists.priorities()
        lists.shared()
        staffing(book, job, staffed)
        lists.vulnerable()
        lists.strategies()


def has_own_areas(job):
    return any(key not in job.areas for unit in job.units_in_order for key in [*unit.gaps, *unit.staffing])


def shown_name(job, key, name):
    """A fagområde or a position as the council sees it, marked if it is not the plan's."""
    return job.area(name) if key in job.areas else f"{name} *"


def total(numbers):
    """The sum of the stated numbers, or None if there are none."""
    stated = [number for number in numbers if number is not None]
    return sum(stated) if stated else None


def or_sign(number, sign=".."):
    return sign if number is None else number


def largest_first(rows, size):
    return sorted(rows, key=lambda row: -size(row))


# MARK: Vedlegg 1


def recruitment(book, job):
    years = job.plan["years"]
    page = Page(
        book, job, "Vedlegg 1 Rekruttering", "Vedlegg 1: Felles rekrutteringsbehov",
        [
            "Antall personer virksomhetene trenger å ansette, for hver stilling og hvert år. Har ingen ført behov, står det "
            "«..»; det er ikke det samme som 0. Et år der ingen har ført noe, har verken sum eller søyle."])
    counts, by_area, own = {}, {}, {}
    for unit in job.units_in_order:
        for need in unit.recruitment:
            key = plain(need["position"])
            own.setdefault(key, need["position"])
            for table, name in ((counts, key), (by_area, unit.service_area)):
                years_of = table.setdefault(name, {})
                years_of[need["year"]] = years_of.get(need["year"], 0) + need["count"]
    last = chr(ord("A") + len(years))

    def line(label, row, place):
        values = [or_sign(row.get(year)) for year in years]
        values.append((f"=SUM(B{page.next}:{last}{page.next})", sum(row.values())))
        note(page.add([label, *values]), values, place, label)

    def note(row, values, place, label):
        for column, (year, value) in enumerate(zip([*years, None], values)):
            page.total(row, chr(ord("B") + column), value, "recruited", place=place, name=label, year=year)

    page.headings(["Stilling", *map(str, years), "Sum"])
    first = page.next
    positions = [key for key in job.positions if key in counts] + [key for key in counts if key not in job.positions]
    for key in positions:
        line(job.position(own[key]) if key in job.positions else f"{own[key]} *", counts[key], ("position", key))
    sums = []
    for column, year in enumerate([*years, None]):
        letter = chr(ord("B") + column)
        number = total(row.get(year) if year else sum(row.values()) for row in counts.values())
        sums.append(None if number is None else (f"=SUM({letter}{first}:{letter}{page.row})", number))
    note(page.add(["Sum", *sums]), sums, None, ALL_UNITS)
    # Space for the diagram.
    page.row += 17
    page.subtitle("Etter tjenesteområde")
    page.headings(["Tjenesteområde", *map(str, years), "Sum"])
    for area in largest_first([area for area in job.service_areas if area in by_area], lambda area: sum(by_area[area].values())):
        line(job.service_areas[area], by_area[area], ("area", area))


# MARK: Vedlegg 2


class UnitGaps:
    """A unit's levels as the council sees them, and their location in Vedlegg 2."""

    def __init__(self, job, unit):
        self.unit, self.start = unit, None
        shown = [(key, gap) for key, gap in unit.gaps.items() if key not in unit.hidden_levels]
        self.shown = sorted(shown, key=lambda line: (-line[1]["gap"], -line[1]["weighted"]))
        self.hidden = [(key, gap) for key, gap in unit.gaps.items() if key in unit.hidden_levels]
        gaps = [gap for _, gap in self.shown]
        self.sums = Sums(
            len(gaps), len(self.hidden), sum(gap["current"] for gap in gaps), sum(gap["desired"] for gap in gaps),
            sum(max(gap["gap"], 0) for gap in gaps), sum(gap["gap"] > 0 for gap in gaps),
            sum(gap["gap"] < 0 for gap in gaps), sum(gap["weighted"] for gap in gaps))

    def height(self, has_diagram):
        """The number of rows of the unit, including its diagram."""
        table, lines = 6 + len(self.unit.gaps), len(self.shown)
        room = 980 - (table + 1) * 20
        chart = min(130 + 38 * lines, 980 if 110 + 24 * lines > room else room)
        return table + (2 if lines == 0 else 3 + chart // 20 if has_diagram else 1)

    @property
    def rows(self):
        """The first and the last visible row."""
        return self.start + 3, self.start + 2 + len(self.shown)

    @property
    def sum_row(self):
        return self.start + 3 + len(self.unit.gaps)

    def row_of(self, key):
        return next(self.start + 3 + place for place, line in enumerate(self.shown) if line[0] == key)


class Sums:
    """Sums over visible fagområder."""

    def __init__(self, *figures):
        self.figures = figures
        (
            self.shown, self.hidden, self.current, self.desired, self.lack, self.lacking, self.surplus,
            self.weighted) = figures

    @staticmethod
    def of(parts):
        return Sums(*(sum(column) for column in zip(*(part.figures for part in parts))))

    @property
    def coverage(self):
        return (self.desired - self.lack) / self.desired if self.desired else "."


def gap_tables(book, job, units):
    has_diagrams = len(units) <= MOST_DIAGRAMS
    scale = job.plan["scale"]
    about = [
        f"Dagens og ønsket nivå for hvert fagområde, på skalaen {scale[0]['level']}–{scale[-1]['level']}. Vektet gap er gap "
        "ganger viktighet. Et overskudd teller aldri mot en mangel: summen av gap er bare av gap over null."]
    if not has_diagrams:
        about.append(
            f"Her er {len(units)} virksomheter. Med flere enn {MOST_DIAGRAMS} står tabellene uten diagrammer: så mange "
            "diagrammer gjør fila for tung å åpne, og Excel tillater høyst 1026 sideskift på et ark.")
    if any(unit.hidden for unit in units):
        about.append(hidden_note(job))
    page = Page(book, job, "Vedlegg 2 GAP", "Vedlegg 2: GAP-analyse", about)
    page.subtitle("Diagrammene" if has_diagrams else "Virksomhetene")
    page.headings(["Diagram" if has_diagrams else "Virksomhet", "Side"])
    titles = []
    for unit in units:
        number = unit.unit.plan.get("diagram")
        titles.append(f"Diagram {number}: {unit.unit.name}" if number else unit.unit.name)
        page.add([titles[-1], "."])
    page.row += 1
    for unit, title in zip(units, titles):
        unit.start = page.next
        put_unit(page, job, unit, title)
        page.row = unit.start - 1 + unit.height(has_diagrams)


def put_unit(page, job, unit, title):
    page.add([title], page.heading)
    page.add([f"Tjenesteområde: {job.service_areas[unit.unit.service_area]}"])
    page.headings(["Fagområde", "Dagens nivå", "Ønsket nivå", "Gap", "Viktighet", "Vektet gap"])
    for key, gap in unit.shown:
        row = page.next
        factor = f"*E{row}" if gap["importance"] is not None else ""
        page.add(
            [
                shown_name(job, key, gap["area"]), gap["current"], gap["desired"], (f"=C{row}-B{row}", gap["gap"]),
                or_sign(gap["importance"]), (f"=MAX(D{row},0){factor}", gap["weighted"])])
    for key, gap in unit.hidden:
        page.add([shown_name(job, key, gap["area"]), ":", ":", ":", or_sign(gap["importance"]), ":"])
    sums = unit.sums
    if not unit.shown:
        page.add(["Sum", ":", ":", ":", ".", ":"])
        page.add(["Overskudd (gap under null)", ".", ".", ":"])
        page.add(["Dekning", ":"])
        page.add(["Ingen nivåer kan vises for denne virksomheten."])
        return
    first, last = unit.rows
    at = page.add(
        [
            "Sum", (f"=SUM(B{first}:B{last})", sums.current), (f"=SUM(C{first}:C{last})", sums.desired),
            (f'=SUMIF(D{first}:D{last},">0")', sums.lack), ".", (f"=SUM(F{first}:F{last})", sums.weighted)])
    excess = sums.desired - sums.current - sums.lack
    figures = [
        ("B", at, sums.current, "current"), ("C", at, sums.desired, "desired"), ("D", at, sums.lack, "lack"),
        ("F", at, sums.weighted, "weighted"), ("D", at + 1, excess, "excess")]
    for column, row, value, figure in figures:
        page.total(row, column, value, figure, unit=unit.unit)
    page.add(["Overskudd (gap under null)", ".", ".", (f'=SUMIF(D{first}:D{last},"<0")', excess)])
    page.add(["Dekning", (f"=(C{at}-D{at})/C{at}", sums.coverage)])


# MARK: GAP-oversikt


def summary(label, sums, formulas, row):
    """A row of figures, with the formulas of columns B to F and H to J."""
    if not sums.shown:
        return [label, (formulas[0], 0), (formulas[1], sums.hidden) if formulas[1] else sums.hidden, *[":"] * 7]
    figures = [
        sums.shown, sums.hidden, sums.current / sums.shown, sums.desired / sums.shown, sums.lack / sums.shown,
        sums.coverage, sums.lacking, sums.surplus, sums.weighted]
    live = [*formulas[:5], f"=1-F{row}/(E{row}-0)", *formulas[5:]]
    return [label, *((formula, figure) if formula else figure for formula, figure in zip(live, figures))]


def overview(book, job, units, ordered):
    about = [
        "Størst vektet gap står først. Snittene er over fagområdene som vises i Vedlegg 2; snitt gap er av det som mangler, "
        "og et overskudd teller som 0."]
    if any(unit.hidden for unit in units):
        about.append(hidden_note(job))
    page = Page(book, job, "GAP-oversikt", "GAP-oversikt: virksomhetene etter hvor mye de mangler", about)
    figures = [
        "Fagområder som vises", "Fagområder som ikke vises", "Snitt dagens nivå", "Snitt ønsket nivå",
        "Snitt gap (mangel)", "Dekning", "Fagområder med gap", "Fagområder med overskudd", "Vektet gap", "Endring"]
    headings = ["Virksomhet", *figures, "Tjenesteområde"]
    page.headings(headings)
    top = page.next
    per_page = 28 if len(units) <= MOST_DIAGRAMS else len(units)
    for place, unit in enumerate(largest_first(units, lambda unit: unit.sums.weighted)):
        if place and place % per_page == 0:
            page.headings(headings)
        page.add(
            summary(unit.unit.name, unit.sums, unit_formulas(unit), page.next)
            + [".", job.service_areas[unit.unit.service_area]])
    bottom = page.row

    def ranges(columns):
        return [f"{column}{top}:{column}{bottom}" for column in columns]

    row, shown = page.next, f"B{top}:B{bottom}"
    formulas = [f"=SUM({cells})" for cells in ranges("BC")]
    formulas += [f"=SUMPRODUCT({shown},{cells})/B{row}" for cells in ranges("DEF")]
    formulas += [f"=SUM({cells})" for cells in ranges("HIJ")]
    everything = Sums.of([unit.sums for unit in units])
    page.add(summary(ALL_UNITS, everything, formulas, row) + ["."])
    page.total(row, "J", everything.weighted if everything.shown else None, "weighted", name=ALL_UNITS)
    page.subtitle("Tjenesteområdene")
    page.headings(["Tjenesteområde", *figures])
    areas = {}
    for unit in units:
        areas.setdefault(unit.unit.service_area, []).append(unit.sums)
    sums = [(area, Sums.of(areas[area])) for area in job.service_areas if area in areas]
    for area, its in largest_first(sums, lambda pair: pair[1].weighted):
        row, names = page.next, f"L{top}:L{bottom}"
        formulas = [f"=SUMIF({names},A{row},{cells})" for cells in ranges("BC")]
        formulas += [f"=SUMPRODUCT(--({names}=A{row}),{shown},{cells})/B{row}" for cells in ranges("DEF")]
        formulas += [f"=SUMIF({names},A{row},{cells})" for cells in ranges("HIJ")]
        page.add(summary(job.service_areas[area], its, formulas, row) + ["."])
        weighted = its.weighted if its.shown else None
        page.total(row, "J", weighted, "weighted", place=("area", area), name=job.service_areas[area])
    heat_maps(page, job, units, ordered)


def unit_formulas(unit):
    """The formulas of a unit's row, over its table in Vedlegg 2."""
    first, last = unit.rows
    current, desired, gap = (f"'Vedlegg 2 GAP'!{column}{first}:{column}{last}" for column in "BCD")
    return [
        f"=COUNT({gap})", None, f"=AVERAGE({current})", f"=AVERAGE({desired})", f'=SUMIF({gap},">0")/COUNT({gap})',
        f'=COUNTIF({gap},">0")', f'=COUNTIF({gap},"<0")', f"='Vedlegg 2 GAP'!F{unit.sum_row}"]


def heat_maps(page, job, units, ordered):
    """The fagområder that several units have: ten units side by side, 28 fagområder below each other."""
    owners, names = {}, {}
    for unit in units:
        for key, gap in unit.unit.gaps.items():
            owners[key] = owners.get(key, 0) + 1
            names.setdefault(key, shown_name(job, key, gap["area"]))
    common = largest_first([key for key in owners if owners[key] > 1], owners.get)
    those = [unit for unit in ordered if any(owners[key] > 1 for key in unit.unit.gaps)]
    if not those:
        return
    page.subtitle(
        "Varmekart: fagområder som flere virksomheter har kartlagt",
        "Tallet er gapet: ønsket nivå − dagens nivå. Jo mørkere oransje, jo større mangel; blått er overskudd. «.» betyr at "
        "virksomheten ikke har fagområdet.")
    for start in range(0, len(those), 10):
        beside = those[start : start + 10]
        keys = [key for key in common if any(key in unit.unit.gaps for unit in beside)]
        for line in range(0, len(keys), 28):
            page.headings(["Fagområde", *(unit.unit.name for unit in beside)])
            for key in keys[line : line + 28]:
                page.add([names[key], *(heat(unit, key) for unit in beside)])


def heat(unit, key):
    gap = unit.unit.gaps.get(key)
    if gap is None:
        return "."
    return ":" if key in unit.unit.hidden_levels else (f"='Vedlegg 2 GAP'!D{unit.row_of(key)}", gap["gap"])


# MARK: Vedlegg 3


class Workforce:
    """The sum of «Hele virksomheten» over some units."""

    def __init__(self, units, hidden, hidden_parts):
        self.units, self.hidden, self.hidden_parts = units, hidden, hidden_parts
        stated = [unit.whole for unit in units if unit.whole]
        self.stated = len(stated)
        for figure in ("headcount", "fte", "vacant_fte", "full_time", "departures"):
            setattr(self, figure, total(row[figure] for row in stated))
        self.mean = self.share("fte", stated)
        self.full_time_share = self.share("full_time", stated)

    def share(self, figure, stated):
        """A figure per employee of the units that state it, ":" if one of the two is hidden."""
        amount = getattr(self, figure)
        if amount is None:
            return ".."
        employees = sum(row["headcount"] for row in stated if row[figure] is not None)
        is_partial = "headcount" in self.hidden_parts and employees != self.headcount
        if is_partial or {"headcount", figure} & self.hidden:
            return ":"
        return float(amount) / employees if employees else "."

    def entries(self, row, formulas):
        """Columns C to I; `formulas` gives that of a column, or that of the employees of units that state it."""

        def figure(name, column):
            if name in self.hidden:
                return ":" if getattr(self, name) is not None else ".."
            number = getattr(self, name)
            is_live = formulas and number is not None and name not in self.hidden_parts
            return (formulas.sum(column), number) if is_live else or_sign(number)

        def share(value, name, column):
            if isinstance(value, str) or {"headcount", name} & self.hidden_parts:
                return value
            people = formulas.employees(column) if formulas else f"C{row}"
            return (f"={column}{row}/{people}", value)

        return [
            figure("headcount", "C"), figure("fte", "D"), figure("vacant_fte", "E"), share(self.mean, "fte", "D"),
            figure("full_time", "G"), share(self.full_time_share, "full_time", "G"), figure("departures", "I")]


class SumFormulas:
    """Formulas that sum the units' rows: all, or those in the service area that column A names, by column B."""

    def __init__(self, top, bottom, row=None):
        self.top, self.bottom, self.row = top, bottom, row

    def cells(self, column):
        return f"{column}{self.top}:{column}{self.bottom}"

    def sum(self, column):
        if self.row is None:
            return f"=SUM({self.cells(column)})"
        return f"=SUMIF({self.cells('B')},A{self.row},{self.cells(column)})"

    def employees(self, column):
        stated = f'{self.cells(column)},">=0"'
        if self.row is None:
            return f"SUMIF({stated},{self.cells('C')})"
        return f"SUMIFS({self.cells('C')},{stated},{self.cells('B')},A{self.row})"


def staffing(book, job, areas):
    about = [
        "Oversikten planen ber om i kapittel 6: hver virksomhets egne ansatte og årsverk, og årsverkene på hvert fagområde."]
    about += partial_figures(job)
    are_hidden = job.disclosure.units["headcount"] or any(unit.hidden for unit in areas)
    if are_hidden:
        about.append(hidden_note(job))
    if are_hidden or any(job.disclosure.units.values()) or any(
            answer is not None and key in unit.unit.hidden_headcounts for unit in areas for key, _, answer in unit.lines):
        about.append(hidden_counts(job))
    page = Page(book, job, "Vedlegg 3 Årsverk", "Vedlegg 3: Årsverk knyttet til fagområder", about)
    workforce(page, job)
    shared_areas(page, areas)
    page.subtitle(
        "Fagområder, virksomhet for virksomhet",
        "Ansatte er de som har fagområdet, og årsverk deres andel på det. Samme person kan ha flere fagområder, så ansatte "
        "legges ikke sammen. Gjennomgående fagområder, som er felles for alle, har ingen årsverk.")
    staffing_of_areas(page, job, areas)


WORKFORCE_COLUMNS = {"C": "headcount", "D": "fte", "E": "vacant_fte", "G": "full_time", "I": "departures"}


def note_workforce(page, row, entries, **of):
    for column, figure in WORKFORCE_COLUMNS.items():
        page.total(row, column, entries["CDEFGHI".index(column)], figure, **of)


def partial_figures(job):
    """Of how many units the sums are that some have not stated."""
    names = {"fte": "Årsverk", "vacant_fte": "Ubesatte årsverk", "full_time": "Heltid", "departures": "Ventet avgang"}
    units = job.units_in_order
    counts = {name: sum(bool(unit.whole) and unit.whole[key] is not None for unit in units) for key, name in names.items()}
    partial = [f"{name} {count} av {len(units)}" for name, count in counts.items() if 0 < count < len(units)]
    if not partial:
        return []
    return [f"Ikke alle virksomheter har oppgitt alle tallene. Summene gjelder dem som har det: {', '.join(partial)}."]


def workforce(page, job):
    figures = [
        "Ansatte", "Årsverk", "Ubesatte årsverk", "Snittstilling", "Heltid", "Heltidsandel", "Ventet avgang"]
    headings = ["Virksomhet", "Tjenesteområde", *figures]
    units = job.units_in_order
    page.headings(headings)
    top = page.next
    per_page = 26 if len(units) <= MOST_DIAGRAMS else len(units)
    for place, unit in enumerate(units):
        if place and place % per_page == 0:
            page.headings(headings)
        hidden = job.disclosure.hidden(unit)
        if "headcount" in hidden:
            entries = [":"] * 7
        else:
            entries = Workforce([unit], hidden, set()).entries(page.next, None)
        row = page.add([unit.name, job.service_areas[unit.service_area], *entries])
        note_workforce(page, row, entries, unit=unit)
    bottom = page.row
    parts = set().union(*map(job.disclosure.hidden, units))
    everyone = Workforce(units, job.disclosure.totals, parts)
    entries = everyone.entries(page.next, SumFormulas(top, bottom))
    note_workforce(page, page.add([ALL_UNITS, "", *entries]), entries, name=ALL_UNITS)
    page.subtitle("Tjenesteområdene")
    page.headings(["Tjenesteområde", "Virksomheter med tall", *figures])
    for area, name in job.service_areas.items():
        its = [unit for unit in units if unit.service_area == area]
        if not its:
            continue
        hidden = {figure for figure, areas in job.disclosure.service_areas.items() if area in areas}
        sums = Workforce(its, hidden, set().union(*map(job.disclosure.hidden, its)))
        entries = sums.entries(page.next, SumFormulas(top, bottom, page.next))
        row = page.add([name, f"{sums.stated} av {len(its)}", *entries])
        note_workforce(page, row, entries, place=("area", area), name=name)


class UnitStaffing:
    """The fagområder of a unit as the council sees them: a key, a name, and the answer if visible."""

    def __init__(self, job, unit):
        self.unit = unit
        mapped = {key: gap["area"] for key, gap in unit.gaps.items()}
        names = {**mapped, **{key: row["area"] for key, row in unit.staffing.items()}}
        self.lines = [
            (key, shown_name(job, key, name), None if key in unit.hidden_staffing else unit.staffing.get(key))
            for key, name in names.items() if key not in job.everybodys]
        shown = [answer for _, _, answer in self.lines if answer]
        self.hidden = len(self.lines) - len(shown)
        self.fte, self.vacant = (total(answer[name] for answer in shown) for name in ("fte", "vacant_fte"))


def staffing_of_areas(page, job, units):
    headings = ["Virksomhet", "Fagområde", "Ansatte", "Årsverk", "Ubesatte årsverk"]
    page.headings(headings)
    top = page.next
    for unit in units:
        first, last = page.next + 1, page.next + len(unit.lines)
        sign = ":" if unit.hidden else ".."
        sums = [
            sign if number is None else (f"=SUBTOTAL(9,{column}{first}:{column}{last})", number)
            for column, number in (("D", unit.fte), ("E", unit.vacant))]
        row = page.add([unit.unit.name, "Sum", ".", *sums])
        page.total(row, "D", sums[0], "area_fte", unit=unit.unit)
        page.total(row, "E", sums[1], "area_vacant", unit=unit.unit)
        for key, name, answer in unit.lines:
            if answer is None:
                page.add([unit.unit.name, name, ":", ":", ":"])
                continue
            headcount = ":" if key in unit.unit.hidden_headcounts else answer["headcount"]
            page.add([unit.unit.name, name, headcount, or_sign(answer["fte"]), or_sign(answer["vacant_fte"])])
    sign = ":" if any(unit.hidden for unit in units) else ".."
    sums = [
        sign if number is None else (f"=SUBTOTAL(9,{column}{top}:{column}{page.row})", number)
        for column, number in (
            ("D", total(unit.fte for unit in units)), ("E", total(unit.vacant for unit in units)))]
    row = page.add([ALL_UNITS, "Sum", ".", *sums])
    page.total(row, "D", sums[0], "area_fte", name=ALL_UNITS)
    page.total(row, "E", sums[1], "area_vacant", name=ALL_UNITS)


def shared_areas(page, units):
    """The fagområder of several units, with formulas of their rows in the table below."""
    shared, row = {}, 0
    for unit in units:
        row += 1
        for key, name, answer in unit.lines:
            row += 1
            if answer is not None:
                shared.setdefault(key, (name, []))[1].append((unit.unit.name, row, answer))
    several = [(name, rows) for name, rows in shared.values() if len(rows) > 1]
    if not several:
        return
    page.subtitle("Fagområder i flere virksomheter")
    page.headings(["Fagområde", "Virksomheter med tall", "Antall", "Årsverk", "Ubesatte årsverk"])
    # Between the tables are an empty row, a title, a note and headings.
    top = page.row + len(several) + 4
    for name, rows in several:
        sums = []
        for column, figure in (("D", "fte"), ("E", "vacant_fte")):
            number = total(answer[figure] for _, _, answer in rows)
            cells = "+".join(f"N({column}{top + row})" for _, row, _ in itertools.islice(rows, MOST_TERMS))
            is_live = number is not None and len(rows) <= MOST_TERMS
            sums.append((f"={cells}", number) if is_live else or_sign(number))
        page.add([name, same_job_lists.listed([unit for unit, _, _ in rows], 31), len(rows), *sums])
