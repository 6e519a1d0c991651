"""Which figures a council may see: small numbers of persons are hidden, and others that would reveal them.

The rules are the program's (Sources/CompetencePlan/Aggregates), reimplemented for the script that does the same job.
"""

import math

FIGURES = ("headcount", "fte", "full_time", "departures", "vacant_fte")


def is_few(count, threshold):
    """Whether it is a number of persons that must be hidden: below the threshold, but not zero."""
    return 0 < count < threshold


class Part:
    """One part of a total of persons. Its complement is the others among the same employees, if known."""

    def __init__(self, count, threshold, complement=None, possible=(0, 2**31), hidden=False):
        self.count, self.complement, self.possible, self.is_hidden_anyway = count, complement, possible, hidden
        self.is_given_away = possible[0] == possible[1]
        if not hidden and not self.is_given_away:
            # None and all are shown, and so is a row with as many as the threshold.
            if complement is not None:
                most = max(count + complement - 1, 1)
                self.possible = (max(possible[0], 1), max(min(possible[1], most), 1))
            elif is_few(count, threshold):
                self.possible = (1, threshold - 1)
        self.hidden = hidden or is_few(count, threshold) or (complement is not None and is_few(complement, threshold))

    def is_hidden_with(self, more, threshold):
        """Whether it would also be hidden for its own sake with that many more persons."""
        few = is_few(self.count + more, threshold) or is_few((self.complement or 0) - more, threshold)
        return self.possible[0] <= self.count + more <= self.possible[1] and (self.is_hidden_anyway or few)

    @property
    def order(self):
        """The order of hiding: fewest employees first if known, else the smallest, and empty ones last."""
        return (False, self.count + self.complement) if self.complement is not None else (self.count == 0, self.count)


def tells_nothing(parts, threshold):
    """Whether the sum of the hidden parts reveals none of them; None if nothing is hidden."""
    hidden = [part for part in parts if part.hidden and not part.is_given_away]
    if not hidden:
        return None
    others = [part.complement for part in hidden if part.complement is not None]
    return (
        len(hidden) >= 2 and sum(part.count for part in hidden) >= threshold
        and (not others or sum(others) >= threshold)
        and sum(part.count - part.possible[0] for part in hidden) > (0 if others else 1)
        and sum(part.possible[1] - part.count for part in hidden) > 0)


def hide_smallest(parts, and_equals=False):
    """Hides the next visible part; False if there is none."""
    shown = [part for part in parts if not part.hidden and not part.is_given_away]
    if not shown:
        return False
    smallest = min(shown, key=lambda part: part.order)
    for part in shown:
        if part is smallest or and_equals and part.order == smallest.order:
            part.hidden = True
    return True


def protect(parts, threshold):
    """Hides parts until their total reveals none, also to a reader who knows the rule; False if it still does."""
    if any(part.complement is not None for part in parts):
        hidden = [part for part in parts if part.hidden and not part.is_given_away]
        moves = [[part.is_hidden_with(more, threshold) for more in (1, -1)] for part in hidden]
        can_vary = all(map(any, moves)) and all(map(any, zip(*moves)))
        if not hidden or can_vary and tells_nothing(parts, threshold):
            return True
        hide_all(parts)
        return tells_nothing(parts, threshold) is not False
    while tells_nothing(parts, threshold) is False:
        if not hide_smallest(parts, and_equals=True):
            return False
    return True


def hide_all(parts):
    for part in parts:
        part.hidden = part.hidden or not part.is_given_away


def are_few(parts, threshold):
    others = [part.complement for part in parts if part.complement is not None]
    return is_few(sum(part.count for part in parts), threshold) or (
        len(others) == len(parts) and is_few(sum(others), threshold))


def size(group):
    """The order of hiding groups: those with the fewest employees first."""
    return all(part.order[0] for part in group), sum(part.order[1] for part in group)


def protect_tree(groups, threshold):
    """Hides parts of each group; returns which groups' totals are hidden, and whether the grand total is."""
    hides = []
    hides_total = are_few([part for group in groups for part in group], threshold)
    for group in groups:
        was_few = are_few(group, threshold)
        hides.append(not protect(group, threshold) or was_few)
    order = sorted((place for place, group in enumerate(groups) if group), key=lambda place: size(groups[place]))
    last = max((offset for offset, place in enumerate(order) if hides[place]), default=None)
    if last is not None and not hides_total:
        hides_total = True
        for offset, place in enumerate(order):
            hides[place] = True
            hide_all(groups[place])
            parts = [part for hidden in order[:offset + 1] for part in groups[hidden]]
            is_last_of_equals = offset + 1 == len(order) or size(groups[order[offset + 1]]) != size(groups[place])
            are_many = parts[0].complement is not None or sum(part.count for part in parts) >= 2 * threshold
            if offset >= max(last, 1) and is_last_of_equals and are_many and tells_nothing(parts, threshold) is not False:
                hides_total = False
                break
    if hides_total:
        hides = [True for _ in groups]
        for group in groups:
            hide_all(group)
    return hides, hides_total


class Disclosure:
    """What is hidden of «Hele virksomheten»: by figure, the units, the service areas, and the totals."""

    def __init__(self, units, service_areas, threshold):
        self.units, self.service_areas, self.totals = {}, {}, set()
        for figure in FIGURES:
            stated = [
                [unit for unit in units if unit.service_area == area and self.count(figure, unit) is not None]
                for area in service_areas]
            groups = [[self.part(figure, unit, threshold) for unit in group] for group in stated]
            hides, hides_total = protect_tree(groups, threshold)
            self.units[figure] = set(self.units.get("headcount", ()))
            for group, parts in zip(stated, groups):
                self.units[figure].update(unit.id for unit, part in zip(group, parts) if part.hidden)
            self.service_areas[figure] = {area for area, is_hidden in zip(service_areas, hides) if is_hidden}
            if hides_total:
                self.totals.add(figure)

    @staticmethod
    def count(figure, unit):
        """The number of persons behind a figure of a unit; None if it did not state it."""
        if unit.whole is None or unit.whole[figure] is None:
            return None
        return unit.whole["headcount"] if figure in ("fte", "vacant_fte") else unit.whole[figure]

    def part(self, figure, unit, threshold):
        count, is_closed = self.count(figure, unit), unit.id in self.units.get("headcount", ())
        if figure not in ("full_time", "departures"):
            # The levels of a unit with enough employees are shown, which tells that it has them.
            least = 1 if count < threshold else threshold
            return Part(count, threshold, possible=(least, 2**31) if count else (0, 0), hidden=is_closed)
        employees, fte = unit.whole["headcount"], unit.whole["fte"]
        possible = (0, threshold - 1 if is_closed and count < threshold else max(employees, count))
        if figure == "full_time" and fte is not None and unit.id not in self.units["fte"]:
            # Part-time employees add less than one årsverk each, but more than none.
            is_full_time = fte == employees == count
            possible = (employees, employees) if is_full_time else (0, max(min(math.ceil(fte) - 1, employees), count))
        return Part(count, threshold, employees - count, possible, is_closed or possible == (0, 1))

    def closes(self, unit):
        """Whether the whole row of a unit is hidden."""
        return unit.id in self.units["headcount"]

    def hidden(self, unit):
        return {figure for figure in FIGURES if unit.id in self.units[figure]}


def hidden_staffing(unit, everybodys, is_closed, threshold):
    """The fagområder of a unit with hidden årsverk, and those with only the employees hidden."""
    rows = [(key, answer) for key, answer in unit.staffing.items() if key not in everybodys]
    parts = [
        Part(answer["headcount"], threshold, hidden=is_closed or answer["headcount"] < threshold) for _, answer in rows]
    missing = sum(key not in unit.staffing and key not in everybodys for key in unit.gaps)
    few = [part for part in parts if part.hidden]
    areas, employees = len(few) + missing, sum(part.count for part in few)
    states_fte = unit.whole is not None and (unit.whole["fte"] is not None or unit.whole["vacant_fte"] is not None)
    if states_fte and not is_closed and areas > 0 and (areas < threshold or employees < threshold):
        hide_smallest(parts)
    staffing = {key for (key, _), part in zip(rows, parts) if part.hidden}
    headcounts = set(staffing)
    if unit.whole is not None:
        employees = unit.whole["headcount"]
        would_tell = employees == threshold + 1
        headcounts.update(
            key for key, answer in unit.staffing.items() if would_tell or is_few(employees - answer["headcount"], threshold))
    return staffing, headcounts
