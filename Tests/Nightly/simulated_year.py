#!/usr/bin/env python3
"""A year of nights over twelve trackers, with planted events: each is told by its right word, once.

    simulated_year.py BINARY [--months N] [--seed N]

The trackers are made of the sample's rows. Each month's columns are opened, then updates come in over two weeks; on
twenty nights a month all trackers are checked. Of every night it is held that

- each finding of the last night is there, or told as resolved, left behind, gone, renumbered or not checked;
- each finding that was not there is told as new;
- nothing is resolved of an action that is not there, or of a rule that was not evaluated;
- no night floods anybody.
"""

import argparse
import csv
import datetime
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
NIGHTS = 20
UPDATES_DUE = 15
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]
WORDS = ("board panel officers survey budget contract register training supplier review plan draft policy meeting "
         "school library bridge depot ledger audit partner tender notice lease grant roof garden market".split())
DEEDS = "agreed drafted visited counted signed opened closed mended moved painted ordered tested".split()


def sample():
    rows = list(csv.reader(open(ROOT / "samples" / "tracker-2024-01.csv", encoding="utf-8-sig")))
    return rows[0], rows[1:]


def key(ref):
    return re.sub(r"[\W_]+", " ", ref).strip().lower()


class Tracker:
    """A tracker in a folder of its own, with settings beside it."""

    def __init__(self, number, folder, rng):
        self.number, self.rng = number, rng
        self.folder = folder / f"t{number:02d}"
        self.folder.mkdir()
        self.header, rows = sample()
        self.column = {name: index for index, name in enumerate(self.header)}
        first = rng.randrange(4)
        self.rows = [row for place, row in enumerate(rows) if place % 4 == first]
        self.file = self.folder / "tracker.csv"
        self.settings = {"updates-due": UPDATES_DUE, "reports": {"json": "night.json"}}
        self.silent = set()  # refs of which nobody has anything new to say
        self.misspelt = False

    def row(self, ref):
        return next(row for row in self.rows if row[self.column["Ref"]] == ref)

    def add(self, ref, title, due, status, update="Begun with the panel and the board. DS 11.01.24", theme=None):
        """An action of the simulation's own, whose state is known."""
        row = ["" for _ in self.header]
        row[0] = theme or self.rows[0][0]
        for name, value in {"Ref": ref, "Action": title, "Director Lead": "D Smith", "Start date": "Jan-23",
                            "Due date": due}.items():
            row[self.column[name]] = value
        row[-4:] = [status, "Begun with the ledger and the depot. DS 11.12.23", status, update]
        self.rows.append(row)
        return row

    def open_month(self, name):
        self.header += [f"Status ({name})", f"Update (Initial and Date) ({name})"]
        for row in self.rows:
            row += ["", ""]
        order = [row[self.column["Ref"]] for row in self.rows]
        self.rng.shuffle(order)
        self.waiting = order

    def text(self, day):
        a, b, c = self.rng.sample(WORDS, 3)
        deed, other = self.rng.sample(DEEDS, 2)
        return f"The {a} was {deed} with the {b}, and the {c} {other}. DS {day:%d.%m.%y}"

    def report(self, row, day):
        """An officer states what was stated before, with an update of today."""
        last = next((row[place] for place in range(len(row) - 4, 10, -2) if row[place]), "On Track")
        row[-2] = last
        row[-1] = row[-3] if row[self.column["Ref"]] in self.silent else self.text(day)

    def come_in(self, night, day):
        if not 3 <= night <= 12:
            return
        share = max(1, len(self.rows) // 9) if night < 12 else len(self.waiting)
        for ref in self.waiting[:share]:
            for row in self.rows:
                if row[self.column["Ref"]] == ref and not row[-2]:
                    self.report(row, day)
        self.waiting = self.waiting[share:]

    def save(self):
        header = [name.replace("Due date", "Deadline") if self.misspelt else name for name in self.header]
        with open(self.file, "w", newline="", encoding="utf-8") as out:
            csv.writer(out).writerows([header] + self.rows)
        (self.folder / "slipgauge.json").write_text(json.dumps(self.settings))


class Event:
    """Something that is planted, and what must be said of it on that night and on no other."""

    def __init__(self, name, tracker, month, night, do, expect, is_restated=False):
        self.name, self.tracker, self.month, self.night, self.do, self.expect = name, tracker, month, night, do, expect
        # A rating that is stated again in a later month, where it is as wrong, is told again.
        self.is_restated = is_restated


def told(changes, kind, rule=None, ref=None):
    """The items of a list that tell of the rule and the ref."""
    return [item for item in changes[kind]
            if (rule is None or item["rule"] == rule)
            and (ref is None or key(ref) in [key(item["ref"])] + [key(other) for other in item["refs"]])]


def plant(trackers):
    """The events, each on an action of its own."""
    def delete(tracker, ref):
        tracker.rows = [row for row in tracker.rows if row[tracker.column["Ref"]] != ref]

    def change(tracker, ref, column, value):
        row = tracker.row(ref)
        row[tracker.column[column] if isinstance(column, str) else column] = value

    def give(tracker, ref):
        tracker.silent.clear()
        change(tracker, ref, -1, "All depots were inspected, and the report went to the audit panel. DS 14.07.24")

    for tracker in trackers:
        theme = tracker.rows[0][0]
        tracker.add("ZZ.A1.1", "Publish the annual delivery report for members", "Mar-25", "On Track", theme=theme)
    t = trackers
    t[1].add("ZZ.A1.2", "Close the old finance ledger for good", "Dec-23", "Complete")
    for number in range(1, 5):
        t[2].add(f"ZY.A1.{number}", f"Renew part {number} of the fleet contract", "Mar-25", "On Track", theme="Fleet")
    late = "Significant issues / actual/projected slippage- more than 2 months"
    t[3].add("ZZ.A1.3", "Repair the roof of the main library", "Jan-23", late)
    t[6].add("ZZ.A1.4", "Assurance Action that inspections are made", "quarterly\nFeb\nMay\nAug\nNov", "Assurance Action")
    t[9].add("ZZ.A1.5", "Agree the partnership terms with local schools", "Jan-23", "On Track")
    t[10].add("ZZ.A1.6", "Sign the depot lease with the county", "Jan-23", "On Track")
    t[7].settings["name"] = "tracker seven"

    def rename(tracker, name):
        tracker.file.unlink(missing_ok=True)
        tracker.file = tracker.folder / name

    def name(tracker):
        tracker.settings["name"] = "tracker eight"

    def notice(words):
        return lambda c: [n for n in c["notices"] if words in n]

    return [
        Event("a row deleted", 0, 3, 9, lambda: delete(t[0], "ZZ.A1.1"),
              lambda c: told(c, "gone", "night-action-gone", "ZZ.A1.1")),
        Event("a finished row deleted", 1, 4, 9, lambda: delete(t[1], "ZZ.A1.2"),
              lambda c: [i for i in told(c, "gone", "night-action-gone", "ZZ.A1.2") if i["level"] == "note"]),
        Event("a sheet deleted", 2, 5, 16, lambda: [delete(t[2], f"ZY.A1.{n}") for n in range(1, 5)],
              lambda c: told(c, "gone", "night-sheet-gone", "ZY.A1.3")),
        Event("a status made better than allowed", 3, 5, 17, lambda: change(t[3], "ZZ.A1.3", -2, "On Track"),
              lambda c: told(c, "new", "rating-understates-slippage", "ZZ.A1.3"), is_restated=True),
        Event("a due date moved", 4, 6, 14, lambda: change(t[4], "ZZ.A1.1", "Due date", "May-25"),
              lambda c: told(c, "new", "due-date-moved", "ZZ.A1.1")),
        Event("and moved again", 4, 6, 17, lambda: change(t[4], "ZZ.A1.1", "Due date", "Sep-25"),
              lambda c: [i for i in told(c, "changed", "due-date-moved", "ZZ.A1.1") if "30 September 2025" in i["note"]]),
        Event("and the tracker that it is compared with has it, too", 4, 8, 0, lambda: None,
              lambda c: told(c, "resolved", "due-date-moved", "ZZ.A1.1")),
        Event("a month opened early", 5, 4, 15, lambda: t[5].open_month("June 2024"),
              lambda c: [i for i in told(c, "new", "period-empty") if "June 2024" in i["message"]]),
        Event("a round missed", 6, 5, None, lambda: t[6].silent.add("ZZ.A1.4"),
              lambda c: told(c, "new", "assurance-overdue", "ZZ.A1.4")),
        Event("and made up for", 6, 7, 14, lambda: give(t[6], "ZZ.A1.4"),
              lambda c: told(c, "resolved", "assurance-overdue", "ZZ.A1.4")),
        Event("a file renamed", 8, 7, 16, lambda: rename(t[8], "renamed.csv"), notice("never seen here")),
        Event("and named", 8, 7, 18, lambda: name(t[8]), notice("goes on from")),
        Event("a ref corrected", 9, 8, 15, lambda: change(t[9], "ZZ.A1.5", "Ref", "ZZ.A1.55"),
              lambda c: told(c, "renumbered", "night-action-renumbered", "ZZ.A1.55")),
        Event("a column misspelt", 10, 9, 16, lambda: setattr(t[10], "misspelt", True),
              lambda c: told(c, "notChecked", "rating-understates-slippage", "ZZ.A1.6")),
        Event("and right again", 10, 9, 18, lambda: setattr(t[10], "misspelt", False),
              lambda c: told(c, "resolved", "column-missing")),
    ]


def raised(report):
    """Rule and ref of each finding on an action, those of findings that stand for many among them."""
    return {(f["rule"], key(ref)) for f in report["findings"] for ref in (f["refs"] or [f["ref"]]) if ref}


def names(changes, kinds):
    return {(item["rule"], key(ref)) for kind in kinds for item in changes[kind]
            for ref in (item["refs"] or [item["ref"]]) if ref}


def hold(before, report, place):
    """What must be so of any night; `before` is the report of the last one."""
    changes = report["changes"]
    then, now = raised(before), raised(report)
    # Findings of these rules may be there, and are not told before updates are due.
    awaited = {**before.get("updatesDue", {}).get("rules", {}), **report.get("updatesDue", {}).get("rules", {})}
    gone = {ref for _, ref in names(changes, ["gone"])}
    moved = {key(item["ref"]) for item in changes["renumbered"]}
    lost = names(changes, ["resolved", "leftBehind", "notChecked"])
    for rule, ref in then - now:
        is_said = ref in gone or (rule, ref) in lost or moved and ref not in report["refs"]
        assert is_said or rule in awaited, f"{place}: nothing is said of {rule} on {ref}, which is there no more"
    fresh = names(changes, ["new"])
    for rule, ref in now - then:
        is_back = (rule, ref) in report["unseen"]
        assert (rule, ref) in fresh or ref in moved or is_back, f"{place}: nothing is said of {rule} on {ref}"
    unasked = {rule for item in report["tracker"]["notEvaluated"] for rule in item["rules"]}
    for rule, ref in names(changes, ["resolved"]):
        assert (rule, ref) not in now, f"{place}: {rule} on {ref} is resolved, and there"
        assert ref in report["refs"] or not re.match(r"[a-z]{2} [a-z]\d", ref), f"{place}: {ref} is gone, not resolved"
        assert rule not in unasked, f"{place}: {rule} is resolved, and was not evaluated"
    assert len(changes["new"]) <= 25, f"{place}: {len(changes['new'])} lines are new"
    rules = [item["rule"] for item in changes["new"]]
    assert all(rules.count(rule) <= 10 for rule in rules), f"{place}: a rule floods"


class Year:
    """The trackers from night to night, and what was said of the events."""

    def __init__(self, binary, folder, seed):
        self.binary, self.folder = binary, folder
        self.trackers = [Tracker(number, folder, random.Random(seed + number)) for number in range(12)]
        self.events = plant(self.trackers)
        self.times = {event: [] for event in self.events}
        self.last = {}
        self.nights = self.most_new = 0

    def begin(self, month):
        for tracker in self.trackers:
            if month > 1:
                # The month before may still be the one that is checked: the one before that surely is not.
                older, newer = (tracker.folder / name for name in ("previous.csv", "next-previous.csv"))
                if newer.exists():
                    newer.rename(older)
                    tracker.settings.update({"previous": ["previous.csv"]} if tracker.number == 4 else {})
                newer.write_bytes(tracker.file.read_bytes())
                name = f"{MONTHS[month - 1]} 2024"
                if f"Status ({name})" not in tracker.header:
                    tracker.open_month(name)
            if tracker.number == 7:
                tracker.file.unlink(missing_ok=True)
                tracker.file = tracker.folder / f"tracker-{month:02d}.csv"

    def night(self, month, night):
        day = datetime.date(2024, month, 1 + night)
        for tracker in self.trackers:
            if month > 1:
                tracker.come_in(night, day)
        for event in self.events:
            if (event.month, event.night or 0) == (month, night):
                event.do()
        for tracker in self.trackers:
            tracker.save()
        # Two councils, each with a history of its own.
        runs = [
            subprocess.Popen(
                [self.binary, "nightly", *[str(tracker.file) for tracker in self.trackers[half::2]], "--state",
                 str(self.folder / f"state-{half}"), "--now", f"{day}T02:00:00", "--log", "json"],
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            for half in (0, 1)]
        for run in runs:
            said = run.communicate(timeout=120)[1]
            assert run.returncode in (0, 1), said
        self.nights += 1
        for tracker in self.trackers:
            self.look(tracker, month, night, f"tracker {tracker.number}, {day}")

    def look(self, tracker, month, night, place):
        report = json.loads((tracker.folder / "night.json").read_text())
        changes = report["changes"]
        report["refs"] = {key(row[tracker.column["Ref"]]) for row in tracker.rows}
        # What was not checked waits until it is.
        waiting = self.last.get(tracker.number, {}).get("unseen", set())
        report["unseen"] = waiting | names(changes, ["notChecked"])
        if tracker.number in self.last and changes["since"] != "the first night":
            hold(self.last[tracker.number], report, place)
            self.most_new = max(self.most_new, len(changes["new"]))
        for event in self.events:
            if event.tracker == tracker.number and event.expect(changes):
                self.times[event].append((month, night))
        self.last[tracker.number] = report


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--months", type=int, default=12)
    parser.add_argument("--seed", type=int, default=20240101)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        year = Year(str(pathlib.Path(options.binary).resolve()), pathlib.Path(folder), options.seed)
        for month in range(1, options.months + 1):
            year.begin(month)
            for night in range(NIGHTS):
                year.night(month, night)
    wrong = 0
    events = [event for event in year.events if event.month <= options.months]
    for event in events:
        times = [time for time in year.times[event] if not event.is_restated or time[0] == event.month]
        if len(times) != 1 or event.night is not None and times[0] != (event.month, event.night):
            wrong += 1
            print(f"{event.name} (month {event.month}, night {event.night}): told on {times or 'no night'}")
    print(f"year: {year.nights} nights of 12 trackers, {len(events)} events, {wrong} of them not told once; "
          f"at most {year.most_new} lines were new for a tracker in a night")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
