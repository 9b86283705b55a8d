"""Holds drafts of made-up trackers against their trackers: check_drafts.py SLIPGAUGE [NUMBER [FIRST]].

A draft that is read back has no error and no warning, whatever the titles and updates of its tracker say. NUMBER
trackers are made up, from the seed FIRST on; each is drafted as Word, as text and as JSON. Every third has quarters for
periods, every second an earlier tracker beside it, every fourth goes on from a draft of its own.
"""

import csv
import os
import random
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

FORMATS = ["docx", "text", "json"]
TITLES = [
    "Write the plan - first draft", "Agree the budget", "Train all managers on site", "Review the board's terms",
    "Publish add date the report", "Follow OC.A1.1 and ZZ.Z9.9", "OC.A1.1 is followed by others",
    "Review what is red rated", "Amber rated", "Survey due March 2023", "March 2024, the survey",
    "Complete the handover", "Hand over - complete", "Review - on hold", "No issues raised",
    "No issues raised by members", "No exceptions to report", "Next steps for culture", "Summary",
    "Summary of assurance", "Progress commentary on hold", "Issues raised by staff \u2013 on hold",
    "Focus 2 Exceptions are told", "Write v1.2 of the plan. Then print it.", "3 sub-actions are on track",
    "Of the 9 actions 4 sub-actions are on hold", "[check: status] of all", "Plan, due \"soon\"\tor later",
    "<p>Plan</p> &amp; print", "Plan\nfor years", "", "\u00c9t\u00e9 \u2013 le plan \u2026", "Plan " * 40,
    "Deadline by 31 March 2024", "TBC", "\u2022 Plan", "1. Plan", "Theme\tSummary",
]
DUES = [
    "Oct-23", "Nov-23", "Dec-23", "Jan-24", "Feb 24", "Mar - 24", "15/12/23", "31.01.2024", "Q4 2023/24",
    "Dec-23/Jan-24", "Spring 2024", "TBC", "", "Ongoing", "soon", "Ocr 23", "22-Nov", "March", "by 31 March",
    "Mar-24 ??", "Jul 23", "2022", "Quarterly - Mar",
]
STATUSES = [
    "On Track", "On Track", "Medium progress", "Medium progress", "Significant issues / slippage", "Not due to start",
    "Complete", "Closed", "N/A", "On hold", "New Action", "", "Blue", "On Trak",
]
UPDATES = [
    "", "N/A", "As last month", "No change", "The board read the paper. DS 11.01.24",
    "Officers met twice this month\nNext steps: none. It is red rated now",
    "No issues raised. 3 sub-actions are on track", "No exceptions to report. All is well", "No issues raised",
    "Work is on hold", "Date to be amended at change control", "OC.A1.1 - Amber rated",
    "PL.A3.1, red rated. Due May 2024.", "Progress commentary: all is well",
    "Focus 2 Exceptions were told. <p>Done</p>", "Summary", "Issues raised: amber rated",
    "1 sub-action is complete this month", "March 2024, red rated", "[check: all] is well", "Red rated", "OC.A1.1",
    "\u2013", "Amber rated.\n\nOC.A1.2 Red rated\n\tNo issues raised",
]


def actions(chance, periods):
    """The rows of a tracker with that many periods."""
    for number in range(30):
        stem = f"{['OC', 'FI', 'PL'][number // 6 % 3]}.{'AB'[number // 18 % 2]}{number // 6 + 1}"
        is_main = number % 6 == 0
        ref = "" if chance.random() < .04 else f"{stem}.{number % 6}"
        if chance.random() < .02:
            ref = chance.choice(["OC.A1.1", "7", "Plan 7", "oc.a1.0", "OC. A1.3", "FI.A2.0\nFI.A2.1"])
        kind = "Assurance Action - " if chance.random() < .1 else ""
        title = chance.choice(TITLES) + ("" if chance.random() < .4 else f" {number}")
        theme = chance.choice(["Culture", " culture", "Decision Making"]) if chance.random() < .05 else (
            ["Culture", "Finance", "Places, and people"][number // 10])
        row = [
            theme, ref, kind + title, chance.choice(["Jan 23", "Apr-23", "", "Nov-23", "2023"]), chance.choice(DUES),
            "Focus 1" if is_main and chance.random() < .8 else ""]
        status = chance.choice(STATUSES)
        for _ in range(periods):
            status = chance.choice(STATUSES) if chance.random() < .5 else status
            row += [status, chance.choice(UPDATES)]
        yield row


def write(path, seed, names):
    chance = random.Random(seed)
    with open(path, "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        columns = [f"{field} ({name})" for name in names for field in ("Status", "Update")]
        table.writerow(["Theme", "Ref", "Action", "Start date", "Due date", "Main Action Risk", *columns])
        table.writerows(actions(chance, len(names)))


def problems(slipgauge, seed):
    """What is wrong with the drafts of one tracker, as lines."""

    def run(*words):
        return subprocess.run([slipgauge, "summary", *words], capture_output=True, text=True, encoding="utf-8")

    quarters = seed % 3 == 0
    names = ["Q2 2023/24", "Q3 2023/24"] if quarters else ["December 2023", "January 2024"]
    earlier = ["Q4 2022/23", "Q1 2023/24"] if quarters else ["October 2023", "November 2023"]
    found = []
    with tempfile.TemporaryDirectory() as folder:
        tracker, previous = os.path.join(folder, "tracker.csv"), os.path.join(folder, "earlier.csv")
        write(tracker, seed, names)
        options = []
        if seed % 2:
            write(previous, seed + 1_000_000, earlier)
            options = ["--previous", previous]
        for form in FORMATS:
            draft = os.path.join(folder, f"draft.{form}")
            command = ["draft", tracker, "--format", form, *options]
            made = run(*command, "-o", draft)
            if made.returncode == 0 and seed % 4 == 0:
                last = os.path.join(folder, f"last.{form}")
                os.rename(draft, last)
                made = run(*command, "--last", last, "-o", draft)
            if made.returncode:
                found.append(f"{seed} {form}: no draft: {made.stderr.strip()}")
                continue
            check = run(
                "check", draft, "--tracker", tracker, *options, "--fail-on", "warning", "--format", "csv")
            if check.returncode:
                rows = [row for row in csv.reader(check.stdout.splitlines()) if row and row[0] in ("error", "warning")]
                found += [f"{seed} {form}: {' | '.join(row[:14])[:600]}" for row in rows] or [
                    f"{seed} {form}: not checked: {check.stderr.strip()}"]
    return found


def main():
    slipgauge = os.path.abspath(sys.argv[1])
    number = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        wrong = sum(pool.map(lambda seed: problems(slipgauge, seed), range(first, first + number)), [])
    print(*wrong, f"{number} made-up trackers, {len(wrong)} problems", sep="\n")
    sys.exit(1 if wrong else 0)


main()
