"""The data scientist's script: pandas reads with its fastest engine, keeps all rows as frames and works on columns.

    merge_pandas.py PLAN FOLDER OUT
"""

import json
import os
import sys

import pandas
from form_rules import EXAMPLE, FIRST_HEADINGS, PERSONAL, SHEETS, STRATEGIES, WHOLE_UNIT, plain, text


def table(sheet, frame, unit):
    """The rows under the headings, with the unit they are from."""
    heading = frame.index[frame[0] == FIRST_HEADINGS[sheet]][0]
    names = [str(int(name)) if isinstance(name, (int, float)) else name for name in frame.loc[heading]]
    rows = frame.loc[heading + 1 :].set_axis(names, axis=1)
    first = rows[names[0]]
    rows = rows[first.notna() & (first != "Sum") & ~first.astype(str).str.startswith(EXAMPLE)]
    return rows.assign(unit=unit)


class Merge:
    def __init__(self, plan_path, folder):
        with open(plan_path, encoding="utf-8") as file:
            self.plan = json.load(file)
        frames = {sheet: [] for sheet in SHEETS}
        self.forms = sorted(os.listdir(folder))
        for name in self.forms:
            book = pandas.read_excel(
                os.path.join(folder, name), sheet_name=list(SHEETS), header=None, engine="calamine")
            for sheet in SHEETS:
                frames[sheet].append(table(sheet, book[sheet], name))
        self.gap, self.staffing, self.recruitment, self.measures = (pandas.concat(frames[sheet], ignore_index=True) for sheet in SHEETS)
        self.findings = {}

    def count(self, code, rows):
        self.findings[code] = self.findings.get(code, 0) + int(rows.sum())

    def numbers(self, column):
        """The column as numbers, including those entered as text."""
        typed = column.map(lambda value: isinstance(value, str))
        self.count("CELL/number-as-text", typed)
        words = column[typed].astype(str).str.replace("årsverk", "").str.replace(" ", "").str.replace(",", ".")
        return pandas.to_numeric(column.where(~typed, words))

    def known(self, column, names):
        return column.map(plain).isin({plain(name) for name in names})

    def check_texts(self, frame, columns):
        for column in columns:
            self.count("PRIV/personal-data", frame[column].dropna().astype(str).str.contains(PERSONAL))

    def run(self):
        plan, gap, staffing = self.plan, self.gap, self.staffing
        limits = {"privacy": 3, "largeWeightedGap": 6, **plan["thresholds"]}
        low, high = plan["scale"][0]["level"], plan["scale"][-1]["level"]
        for frame in (gap, staffing):
            frame["area"] = frame["Fagområde"].map(plain)
        current, desired = self.numbers(gap["Dagens nivå"]), self.numbers(gap["Ønsket nivå"])
        importance = self.numbers(gap["Viktighet"])
        missing = current.isna() | desired.isna()
        self.count("GAP/level-missing", missing)
        wrong = ~missing & ~(current.between(low, high) & desired.between(low, high))
        self.count("GAP/level-range", wrong)
        twice = gap.duplicated(["unit", "area"])
        self.count("GAP/area-twice", twice)
        self.count("GAP/area-unknown", ~self.known(gap["Fagområde"], [area["name"] for area in plan["subjectAreas"]]))
        self.count("GAP/importance-missing", importance.isna() & ~missing)
        self.count("GAP/desired-below-current", desired < current)
        gap["weighted"] = (desired - current).clip(lower=0) * importance.fillna(1)
        gap["current"], gap["desired"] = current, desired
        gap = gap[~(missing | wrong | twice)]
        staffing = self.check_staffing(staffing, gap)
        self.check_recruitment()
        answered = self.check_measures()
        everybodys = {plain(area["name"]) for area in plan["subjectAreas"] if area.get("crossCutting")}
        whole = staffing[staffing["Fagområde"] == WHOLE_UNIT].set_index("unit")["headcount"]
        parts = staffing[staffing["Fagområde"] != WHOLE_UNIT]
        above = parts["headcount"] > parts["unit"].map(whole)
        # One in a form: a number for the whole unit is too low, however many exceed it.
        self.count("FTE/area-headcount-above-unit", above.groupby(parts["unit"]).any())
        both = gap.merge(parts[["unit", "area", "headcount"]], on=["unit", "area"], how="outer", indicator=True)
        alone = ~both["area"].isin(everybodys)
        self.count("FTE/staffing-without-gap", (both["_merge"] == "right_only") & alone)
        both = both[both["_merge"] != "right_only"]
        is_everybodys = both["area"].isin(everybodys) & both["headcount"].isna()
        headcount = both["headcount"].where(~is_everybodys, both["unit"].map(whole))
        self.count("FTE/area-without-staffing", headcount.isna())
        few = headcount < limits["privacy"]
        self.count("PRIV/area-identifies-person", few)
        hidden = set(zip(both["unit"][few], both["area"][few]))
        named = zip(self.measures["unit"], self.measures["Fagområde"].map(plain))
        self.count("PRIV/text-about-few", pandas.Series([one in hidden for one in named]))
        large = both[both["weighted"] >= limits["largeWeightedGap"]].merge(answered, on=["unit", "area"], how="left")
        self.count("ACT/gap-without-measure", large["answered"].isna())
        self.check_texts(gap, ["Kommentar"])
        self.gap, self.staffing = gap, staffing

    def check_staffing(self, staffing, gap):
        columns = {
            "headcount": "Ansatte", "fte": "Årsverk", "full_time": "Heltid", "departures": "Ventet avgang",
            "vacant": "Ubesatte årsverk"}
        for name, column in columns.items():
            staffing[name] = self.numbers(staffing[column])
        is_whole = staffing["Fagområde"] == WHOLE_UNIT
        names = [one["name"] for one in self.plan["subjectAreas"]]
        # A name that is also on GAP-analyse has been questioned there.
        asked = set(zip(gap["unit"], gap["area"]))
        named = pandas.Series([one in asked for one in zip(staffing["unit"], staffing["area"])], index=staffing.index)
        self.count("GAP/area-unknown", ~is_whole & ~named & ~self.known(staffing["Fagområde"], names))
        headcount, fte, full_time = staffing["headcount"], staffing["fte"], staffing["full_time"]
        # Årsverk without employees is the only error in its row.
        has_too_few = fte > headcount
        wrong = headcount.isna()
        self.count("FTE/headcount-missing", wrong)
        for code, rows in {
            "FTE/negative": (staffing[list(columns)] < 0).any(axis=1),
            "FTE/fte-above-headcount": fte > headcount,
            "FTE/full-time-above-headcount": is_whole & (full_time > headcount) & ~has_too_few,
            "FTE/fte-below-full-time": is_whole & (fte < full_time) & (full_time <= headcount),
            "FTE/departures-above-headcount": (staffing["departures"] > headcount) & ~has_too_few,
        }.items():
            self.count(code, rows)
            wrong = wrong | rows
        self.check_texts(staffing, ["Kommentar"])
        return staffing[~wrong]

    def check_recruitment(self):
        rows = self.recruitment
        self.count("REC/position-unknown", ~self.known(rows["Stilling"], [one["name"] for one in self.plan["positions"]]))
        self.years = {year: self.numbers(rows[str(year)]) for year in self.plan["years"]}
        for count in self.years.values():
            self.count("REC/not-a-whole-number", (count < 0) | (count % 1 > 0))
        self.check_texts(rows, ["Begrunnelse"])

    def check_measures(self):
        rows = self.measures
        areas = [area["name"] for area in self.plan["subjectAreas"]]
        self.count("GAP/area-unknown", ~self.known(rows["Fagområde"].dropna(), areas))
        names = [one["name"] for one in self.plan["strategies"]]
        names += [alias for one in self.plan["strategies"] for alias in one["aliases"]]
        for column in STRATEGIES:
            self.count("ACT/strategy-unknown", ~self.known(rows[column].dropna(), names))
        self.count("ACT/strategy-missing", rows[STRATEGIES].isna().all(axis=1) & rows["Delstrategi/tiltak"].notna())
        self.count("ACT/need-without-measure", rows["Delstrategi/tiltak"].isna())
        self.cost = self.numbers(rows["Kostnad (kr)"])
        self.count("ACT/cost-without-budget", (self.cost > 0) & rows["Forankret i budsjett"].isna())
        self.count("ACT/bound-service-above-24-months", self.numbers(rows["Bindingstid (mnd)"]) > 24)
        years = rows["Frist"].map(lambda value: getattr(value, "year", None)).dropna()
        self.count("ACT/deadline-outside-plan", ~years.isin(self.plan["years"]))
        self.check_texts(rows, ["Behov", "Delstrategi/tiltak", "Ansvarlig", "Evaluering"])
        rows = rows[rows["Delstrategi/tiltak"].notna() & rows["Fagområde"].notna()]
        answered = rows[["unit"]].assign(area=rows["Fagområde"].map(plain), answered=True)
        return answered.drop_duplicates()

    def report(self, out):
        sums = {
            "forms": len(self.forms), "gap_rows": len(self.gap), "current": int(self.gap["current"].sum()),
            "desired": int(self.gap["desired"].sum()), "weighted_gap": int(self.gap["weighted"].sum()),
            "staffing_rows": len(self.staffing), "headcount": int(self.staffing["headcount"].sum()),
            "fte": round(self.staffing["fte"].sum(), 4), "vacant": round(self.staffing["vacant"].sum(), 4),
            "measure_rows": len(self.measures), "cost": round(self.cost.sum(), 2)}
        sums.update({f"recruitment_{year}": int(count.sum()) for year, count in self.years.items()})
        units = self.gap.groupby("unit").agg(areas=("area", "size"), weighted=("weighted", "sum"))
        units = units.join(self.staffing.groupby("unit")["headcount"].sum())
        with pandas.ExcelWriter(out, engine="xlsxwriter") as writer:
            units.to_excel(writer, sheet_name="Virksomheter")
            pandas.Series(sums).to_excel(writer, sheet_name="Summer")
            pandas.Series(self.findings).to_excel(writer, sheet_name="Funn")
            chart = writer.book.add_chart({"type": "column"})
            chart.add_series({"values": ["Virksomheter", 1, 2, len(units), 2]})
            writer.book.add_worksheet("Diagram").insert_chart("A1", chart)
        findings = {code: count for code, count in self.findings.items() if count}
        print(json.dumps({"sums": text({name: str(value) for name, value in sums.items()}), "findings": findings}))


def main(plan, folder, out):
    merge = Merge(plan, folder)
    merge.run()
    merge.report(out)


main(*sys.argv[1:])
