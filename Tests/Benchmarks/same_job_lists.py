"""The council's lists in the script that does the same job: needs, priorities, shared and vulnerable fagområder, and costs."""

from form_rules import plain
from privacy import is_few
from same_job_control import CATEGORIES, category, hidden_counts, hidden_note, reasons_of, year

NO_MEASURES = "Ingen tiltak"
# The number of characters that fit in a cell.
CELL = 32_767

def grouped(number):
    return f"{number:,}".replace(",", "\u00a0")


def bullets(texts, more=0):
    if not texts:
        return NO_MEASURES
    return "\n".join(["• " + text for text in texts] + ([more_of(more)] if more else []))


def fitting(texts, width, on_own_lines=False):
    """The texts that fit on the highest row of a column of this width, and how many more there are."""
    line = width * 3 // 4
    room, count = width * 18, 0
    for text in texts:
        letters = len(text) + 2
        room -= -(-letters // line) * line if on_own_lines else letters
        if room < 0 and count:
            break
        count += 1
    return texts[:count], len(texts) - count


def more_of(count):
    return f"og {grouped(count)} til"


def listed(names, width):
    """The names that fit, with commas, and the number of the others."""
    shown, more = fitting(names, width)
    return ", ".join(shown) + (f" {more_of(more)}" if more else "")


def cut(text):
    return text if len(text) <= CELL else text[: CELL - 1] + "…"


class Lists:
    """The basis of the lists: the units' levels and staffing as the council sees them, and their measures."""

    def __init__(self, job, gaps, staffed, page):
        self.job, self.gaps, self.staffed, self.page = job, gaps, staffed, page
        self.limits = job.limits
        # The measures of each unit for each fagområde.
        self.answers = {}
        for unit in job.units_in_order:
            by_area = self.answers[unit.id] = {}
            for measure in unit.measures:
                if measure["key"] and measure["measure"]:
                    by_area.setdefault(measure["key"], []).append(measure["measure"])
        self.hides_levels = any(unit.hidden for unit in gaps)
        self.vulnerabilities = self.find_vulnerable()

    def name(self, key, name):
        return self.job.area(name) if key in self.job.areas else f"{name} *"

    # MARK: Hovedutfordringer

    def challenges(self):
        page = self.page(
            "Hovedutfordringer", "Organisasjonens hovedutfordringer (kapittel 4)",
            ["Behov, strategier og tiltak for hver virksomhet."])
        page.headings(["Virksomhet/område", "Behov", "Strategier", "Delstrategi/tiltak"])
        for section in self.job.plan["sections"]:
            needs = {}
            for unit in section["units"]:
                for measure in self.job.returned[unit].measures if unit in self.job.returned else ():
                    text, strategies, measures = needs.setdefault(plain(measure["need"]), (measure["need"], {}, {}))
                    for name in measure["strategies"]:
                        strategies.setdefault(plain(name), self.job.strategy(name))
                    if measure["measure"]:
                        measures.setdefault(plain(measure["measure"]), measure["measure"])
            if not needs:
                page.add([section["name"], "Ingen behov ført", ".", "."])
            for text, strategies, measures in needs.values():
                page.add(
                    [
                        section["name"], text, "\n".join("✓ " + name for name in strategies.values()) or "..",
                        "\n".join("• " + measure for measure in measures.values()) or ".."])

    # MARK: Prioriteringer

    def priorities(self):
        about = [
            "Gap over null, det største vektede gapet først, med tiltakene som gjenstår for fagområdet. Like "
            "tunge gap står enten alle eller ingen."]
        page = self.page(
            "Prioriteringer", "Prioriteringer: de største gapene",
            about + ([hidden_note(self.job)] if self.hides_levels else []))
        page.headings(
            [
                "Virksomhet", "Fagområde", "Dagens nivå", "Ønsket nivå", "Gap", "Viktighet", "Vektet gap", "Tiltak"])
        found = [(unit.unit, key, gap) for unit in self.gaps for key, gap in self.heaviest(unit)]
        found.sort(key=lambda one: -one[2]["weighted"])
        counts = {}
        for _, _, gap in found:
            counts[gap["weighted"]] = counts.get(gap["weighted"], 0) + 1
        large = sum(count for weight, count in counts.items() if weight >= self.limits["largeWeightedGap"])
        wanted, selected, groups = min(max(large, 20), 100), 0, list(counts.items())
        while selected < wanted and groups and selected + groups[0][1] <= 2 * wanted:
            selected += groups.pop(0)[1]
        for unit, key, gap in found[:selected]:
            page.add(
                [
                    unit.name, self.name(key, gap["area"]), gap["current"], gap["desired"], gap["gap"],
                    gap["importance"] or "..", gap["weighted"], bullets(self.answers[unit.id].get(key))])
        if groups:
            weight, count = groups[0]
            more = f"{grouped(count)} til med vektet gap {weight}."
            if not selected:
                more = f"{grouped(count)} er like tunge, med vektet gap {weight}: for mange til å stå her."
            lighter = sum(count for _, count in groups[1:])
            page.add([more + (f" {grouped(lighter)} veier mindre." if lighter else "")])

    @staticmethod
    def heaviest(unit):
        """A unit's positive gaps, heaviest first, and otherwise as in its form."""
        lacking = [
            (key, gap) for key, gap in unit.unit.gaps.items() if key not in unit.unit.hidden_levels and gap["gap"] > 0]
        return sorted(lacking, key=lambda line: -line[1]["weighted"])

    # MARK: Felles behov

    def shared(self):
        about = [
            "Fagområder der to eller flere virksomheter har gap: aktuelle for felles kurs eller fagnettverk (kapittel 3.1.1) "
            "eller samarbeid med andre (kapittel 3.4). Tallene er for alle virksomhetene som har fagområdet og kan vises."]
        page = self.page(
            "Felles behov", "Felles behov: det flere virksomheter mangler",
            about + ([hidden_note(self.job)] if self.hides_levels else []))
        page.headings(
            [
                "Fagområde", "Virksomheter med gap", "Laveste nivå", "Høyeste nivå", "Snitt gap (mangel)",
                "Snitt veid med ansatte", "Vektet gap", "Tiltak"])
        areas = {}
        for unit in self.gaps:
            for key, gap in unit.unit.gaps.items():
                lines = areas.setdefault(key, (self.name(key, gap["area"]), []))[1]
                if key not in unit.unit.hidden_levels:
                    lines.append((unit.unit, key, gap))
        shared = [
            (name, lines, sum(gap["weighted"] for _, _, gap in lines)) for name, lines in areas.values()
            if sum(gap["gap"] > 0 for _, _, gap in lines) > 1]
        for name, lines, weighted in sorted(shared, key=lambda area: -area[2]):
            page.add(self.shared_row(name, lines, weighted))
        self.checks(page)

    def shared_row(self, name, lines, weighted):
        lacking = [(unit, key) for unit, key, gap in lines if gap["gap"] > 0]
        people = lack = 0
        for unit, key, gap in lines:
            headcount = self.shown_headcount(unit, key)
            if headcount:
                people += headcount
                lack += headcount * max(gap["gap"], 0)
        doing = {}
        for unit, key in lacking:
            for text in self.answers[unit.id].get(key, ()):
                doing.setdefault(text, {})[unit.name] = True
        measures = [f"{text} ({listed(list(units), 14)})" for text, units in doing.items()]
        return [
            name, listed([unit.name for unit, _ in lacking], 54) + f" ({len(lacking)} av {len(lines)})",
            min(gap["current"] for _, _, gap in lines), max(gap["current"] for _, _, gap in lines),
            sum(max(gap["gap"], 0) for _, _, gap in lines) / len(lines), lack / people if people else ":", weighted,
            cut(bullets(*fitting(measures, 42, on_own_lines=True)))]

    def shown_headcount(self, unit, key):
        """The employees of a fagområde, if they may be shown."""
        job = self.job
        if key in unit.hidden_headcounts or (job.disclosure.closes(unit) and key in job.everybodys):
            return None
        return job.headcount(unit, key, unit.whole["headcount"] if unit.whole else None) or None

    def checks(self, page):
        """Kryssjekk: inconsistent answers."""
        vulnerable = {}
        for unit, key, name, *_ in self.vulnerabilities["in order"]:
            if key not in self.answers[unit.id]:
                vulnerable.setdefault(unit.id, []).append(name)
        heavy = {
            unit.unit.id: [
                self.name(key, gap["area"]) for key, gap in self.heaviest(unit)
                if gap["weighted"] >= self.limits["largeWeightedGap"] and key not in self.answers[unit.unit.id]]
            for unit in self.gaps}
        no_row, no_strategy = {}, {}
        for unit in self.job.units_in_order:
            needs = {measure["need"]: 1 for measure in unit.measures if self.recruits(measure)}
            positions = {self.job.position(need["position"]): 1 for need in unit.recruitment if need["count"]}
            no_row[unit.id] = [] if positions else list(needs)
            no_strategy[unit.id] = [] if needs else list(positions)
        kinds = [
            ("Stort vektet gap, men ingen planlagte eller pågående tiltak for fagområdet", heavy),
            ("Sårbart fagområde uten planlagte eller pågående tiltak", vulnerable),
            ("Skal løses med rekruttering, men virksomheten står ikke i Vedlegg 1", no_row),
            ("Står i Vedlegg 1, men ingen planlagte eller pågående tiltak har rekruttering som strategi", no_strategy)]
        if not any(subjects for _, of_unit in kinds for subjects in of_unit.values()):
            return
        page.subtitle("Kryssjekk", "Det som ikke henger sammen, og som det er verdt å spørre om.")
        for title, of_unit in kinds:
            if not any(of_unit.values()):
                continue
            page.row += 1
            page.add([title], page.heading)
            page.headings(["Virksomhet", "Gjelder"])
            for unit in self.job.units_in_order:
                if of_unit.get(unit.id):
                    page.add([unit.name, "\n".join(of_unit[unit.id])])

    def recruits(self, measure):
        known = [self.job.strategies.get(plain(name)) for name in measure["strategies"]]
        return any(strategy and strategy["category"] == "recruitment" for strategy in known)

    # MARK: Sårbarhet

    def find_vulnerable(self):
        """The visible vulnerable fagområder: by unit, and most serious first."""
        limits, found, hidden = self.limits, [], 0
        for unit in self.staffed:
            for key, name, answer in unit.lines:
                if answer is None:
                    hidden += 1
                    continue
                headcount = None if key in unit.unit.hidden_headcounts else answer["headcount"]
                departures = answer["departures"]
                if departures is not None and (
                        "departures" in self.job.disclosure.hidden(unit.unit)
                        or headcount is None or is_few(departures, limits["privacy"])
                        or is_few(answer["headcount"] - departures, limits["privacy"])):
                    departures = None
                reasons = reasons_of(limits, answer["fte"], headcount, departures, answer["headcount"])
                if reasons:
                    found.append((unit.unit, key, name, headcount, answer, reasons))
                elif departures is None and answer["departures"] is not None:
                    hidden += 1
        gravest = sorted(
            found, key=lambda one: (
                -len(one[5]), 10**9 if one[4]["fte"] is None else one[4]["fte"], 10**9 if one[3] is None else one[3]))
        return {"in order": found, "gravest": gravest, "hidden": hidden}

    def vulnerable(self):
        found = self.vulnerabilities["gravest"]
        open_ones = sum(key not in self.answers[unit.id] for unit, key, *_ in found)
        hidden, unknown = sum(unit.hidden for unit in self.staffed), self.vulnerabilities["hidden"]
        counts = {}
        for *_, reasons in found:
            for reason in reasons:
                counts[reason] = counts.get(reason, 0) + 1
        about = [
            f"Det er {grouped(len(found))} sårbare fagområder i virksomhetene, "
            f"og {grouped(open_ones)} av dem er uten planlagte eller pågående tiltak."
            + (f" For {grouped(unknown)} fagområder til kan det ikke vises om de er sårbare." if unknown else ""),
            " ".join(f"{reason}: {grouped(count)}." for reason, count in counts.items()),
            "Fagområder som hviler på få personer eller få årsverk, og som kan egne seg for samarbeid med andre "
            "(kapittel 3.4).",
            "De mest alvorlige står først: flest grunner, deretter færrest årsverk, deretter færrest ansatte. Ett fagområde "
            "kan ha flere grunner."]
        if hidden:
            about.append(hidden_note(self.job))
        if unknown > hidden:
            about.append(
                "Der antallet som ventes å slutte, ikke vises av hensyn til personvern, vises det heller ikke om det gjør "
                "fagområdet sårbart.")
        if any(headcount is None for _, _, _, headcount, *_ in found):
            about.append(hidden_counts(self.job))
        page = self.page("Sårbarhet", "Sårbare fagområder", about)
        page.headings(["Virksomhet", "Fagområde", "Ansatte", "Årsverk", "Hvorfor", "Mulig vei", "Tiltak"])
        for unit, key, name, headcount, answer, reasons in found:
            page.add(
                [
                    unit.name, name, ":" if headcount is None else headcount,
                    ".." if answer["fte"] is None else answer["fte"], "\n".join(reasons),
                    " · ".join(self.routes(unit, key, answer, reasons)), bullets(self.answers[unit.id].get(key))])

    def routes(self, unit, key, answer, reasons):
        """Possible remedies, based on what is shown of the fagområde."""
        gap = unit.gaps.get(key) if key not in unit.hidden_levels else None
        is_small = any(reason.startswith("Under") for reason in reasons)
        routes = [
            ("Opplæring av flere", any("ansatte" in reason for reason in reasons) or (gap and gap["gap"] > 0)),
            ("Rekruttering", any("slutte" in reason for reason in reasons) or (answer["vacant_fte"] or 0) > 0),
            ("Samarbeid med andre", is_small),
            ("Kjøp av tjenester", is_small and gap and gap["weighted"] >= self.limits["largeWeightedGap"])]
        return [name for name, helps in routes if helps]

    # MARK: Strategier og tiltak

    def strategies(self):
        job = self.job
        page = self.page(
            "Strategier og tiltak", "Strategier og tiltak",
            [
                "Hvor mange behov og tiltak som bruker hver av planens strategier. Et tiltak med flere strategier er talt på "
                "hver av dem, og et behov som flere virksomheter har, for hver av dem."])
        page.headings(["Strategi", "Behov som bruker strategien", "Tiltak som bruker strategien", "Kategori"])
        needs, uses = {}, {}
        for unit in job.units_in_order:
            for measure in unit.measures:
                for name in map(job.strategy, measure["strategies"]):
                    needs.setdefault(name, set()).add((unit.id, plain(measure["need"])))
                    uses[name] = uses.get(name, 0) + bool(measure["measure"])
        for role, title in CATEGORIES.items():
            for strategy in job.plan["strategies"]:
                if strategy["category"] == role and strategy["name"] in needs:
                    page.add([strategy["name"], len(needs[strategy["name"]]), uses[strategy["name"]], title])
        measures = [measure for unit in job.units_in_order for measure in unit.measures if measure["measure"]]
        self.costs(page, measures)

    def costs(self, page, measures):
        """The stated costs of measures, by status, by year and by category. All are open in these forms."""
        def sums(some):
            costed = [measure for measure in some if measure["cost"] is not None]
            unbudgeted = sum(measure["cost"] for measure in costed if measure["budgeted"] != "Ja")
            return [len(costed), sum(measure["cost"] for measure in costed), unbudgeted]

        def live(columns, first, values):
            return [
                (f"=SUM({column}{first}:{column}{page.row})", value) for column, value in zip(columns, values)]

        everything = [len(measures), *sums(measures)]
        page.subtitle(
            "Tiltak og kostnad etter status",
            "Kostnad er det virksomhetene har oppgitt. «Ikke i budsjett» er alt som ikke er sagt å være forankret i budsjett.")
        page.headings(
            ["Status", "Tiltak", "Tiltak med oppgitt kostnad", "Kostnad (kr)", "– av dette ikke i budsjett (kr)"])
        first = page.add(["Ikke oppgitt", *everything])
        for label in ("Gjenstår", "Tiltak"):
            values = [(f"=SUM({column}{first}:{column}{first})", value) for column, value in zip("BCDE", everything)]
            row = page.add([label, *values])
            if label == "Gjenstår":
                page.total(row, "D", everything[2], "remaining", name="Alle virksomheter")
                page.total(row, "E", everything[3], "unbudgeted", name="Alle virksomheter")
        costed = [measure for measure in measures if measure["cost"] is not None]
        by_year, table = {}, {}
        for measure in costed:
            by_year.setdefault(year(measure), []).append(measure)
            of_category = table.setdefault(category(self.job, measure), {})
            of_category[year(measure)] = of_category.get(year(measure), 0) + measure["cost"]
        years = sorted(by_year, key=lambda one: (isinstance(one, str), one))
        page.subtitle("Kostnad som gjenstår, etter frist")
        page.headings(["Frist", "Tiltak med oppgitt kostnad", "Kostnad (kr)", "– av dette ikke i budsjett (kr)"])
        first = page.next
        for one in years:
            values = sums(by_year[one])
            row = page.add([str(one), *values])
            page.total(row, "C", values[1], "remaining", name="Alle virksomheter", year=one)
            page.total(row, "D", values[2], "unbudgeted", name="Alle virksomheter", year=one)
        row = page.add(["Sum", *live("BCD", first, everything[1:])])
        page.total(row, "C", everything[2], "remaining", name="Alle virksomheter")
        page.total(row, "D", everything[3], "unbudgeted", name="Alle virksomheter")
        page.subtitle("Kostnad som gjenstår (kr), etter kategori og frist")
        page.headings(["Kategori", "Sum", *map(str, years)])
        first, last = page.next, chr(ord("B") + len(years))
        for title in CATEGORIES.values():
            if title in table:
                whole = sum(table[title].values())
                row = page.next
                page.add([title, (f"=SUM(C{row}:{last}{row})", whole), *(table[title].get(one, "..") for one in years)])
                page.total(row, "B", whole, "remaining", place=("category", title), name=title)
        values = [everything[2], *(sums(by_year[one])[1] for one in years)]
        page.add(["Sum", *live("BCDEFGHIJKLMNOP", first, values)])
