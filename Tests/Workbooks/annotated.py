#!/usr/bin/env python3
"""Checks annotated workbooks with openpyxl, and with LibreOffice where it is installed.

usage: annotated.py SLIPGAUGE SAMPLES
needs: pip install openpyxl pillow
"""

import csv
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import warnings
import xml.etree.ElementTree as tree
import zipfile

import openpyxl

import structure
import trackers

warnings.filterwarnings("error")
# openpyxl takes modules of old macros out, and then no longer knows which sheet stands at which place.
warnings.filterwarnings("ignore", message="File contains an invalid specification")
warnings.filterwarnings("ignore", message="Defined names for sheet index")
TOOL, SAMPLES = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
ADDED = ("xl/comments", "xl/drawings/vmlDrawing", "xl/worksheets/sheet", "xl/worksheets/_rels/", "xl/drawings/comments")
LISTS = {"[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"}
HEAD = ["Level", "Ref", "Action", "Where", "Finding", "What to do", "Suggested value", "Done", "Comment", "Accepted by",
        "Accepted until", "Lead", "Update owner", "Other leads", "Theme", "Rule", "Fingerprint", "Evidence",
        "Actions"]
PLACE, FINDING, RULE = HEAD.index("Where"), HEAD.index("Finding"), HEAD.index("Rule")
LEVELS = ["error", "warning", "note"]
FILLS = ("FFE79BE3", "FFFFF3B0", "FFE3DED3")


def annotate(path, out):
    """The findings as JSON has them; `out` is the annotated workbook."""
    before = path.read_bytes()
    done = subprocess.run(
        [TOOL, "check", path, "--format", "json", "--report", f"xlsx={out}", "--fail-on", "never"],
        check=True, capture_output=True)
    assert path.read_bytes() == before, "the input changed"
    return json.loads(done.stdout)["findings"]


def members(path):
    """Each member's stored bytes and headers; also that the archive is sound and its XML well formed."""
    data = path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        found = {}
        for info in archive.infolist():
            start = info.header_offset + 30 + sum(
                int.from_bytes(data[info.header_offset + at:info.header_offset + at + 2], "little") for at in (26, 28))
            name = info.filename.replace("\\", "/").lstrip("/")
            found[name] = (data[start:start + info.compress_size], info.CRC, info.date_time,
                           info.compress_type, info.external_attr, info.file_size)
            if re.search(r"\.(xml|rels|vml)$", info.filename):
                tree.fromstring(archive.read(info))
        assert len(found) == len(archive.infolist()), "a member stands there twice"
    return found


def check_members(before, after, flagged_sheets):
    """That nothing changed but what has to, and that nothing is gone."""
    old, new = members(before), members(after)
    assert set(old) <= set(new), set(old) - set(new)
    with zipfile.ZipFile(after) as archive:
        assert set(archive.namelist()) == set(new), "a name that not all programs find"
        slashed = {name for name in old if name.endswith(".rels") and b"\\" in archive.read(name)}
    assert not slashed, slashed
    changed = {name for name in old if old[name] != new[name]}
    for name in changed - LISTS - mended(before):
        assert name.startswith(ADDED), f"{name} changed"
    sheets = {name for name in changed if re.match(r"xl/worksheets/[^/]*\.xml$", name)}
    # The sheet that the workbook opened on is not open any more.
    assert flagged_sheets <= len(sheets) <= flagged_sheets + 1, (sheets, flagged_sheets)
    assert [name for name in new if name in old] == list(old), "members moved"


def mended(path):
    """The relationships that a copy has to mend, since they name parts with backslashes."""
    with zipfile.ZipFile(path) as archive:
        return {info.filename.replace("\\", "/") for info in archive.infolist()
                if info.filename.endswith(".rels") and b"\\" in archive.read(info)}


def plain(value):
    return str(value) if not isinstance(value, (int, float, bool, type(None))) else value


def look(cell):
    """All of a cell's look but its fill; of its font all but the colour, which a pale fill may change."""
    font = cell.font
    return (cell.number_format, font.b, font.i, font.name, font.sz, font.u, repr(cell.alignment), repr(cell.border),
            repr(cell.protection))


def anchor(sheet, name):
    """The cell that shows what stands in a merged area, for any cell of the area."""
    for area in sheet.merged_cells.ranges:
        if name in area:
            return area.start_cell.coordinate
    return name


def check_sheet(before, after, flagged, folded, folded_levels):
    """Same cells, same look, notes where they belong; `flagged` are findings by cell, `folded` the notes left to find
    of each rule that was raised on too many rows to list them."""
    for row in after.iter_rows():
        for cell in row:
            old = before[cell.coordinate]
            assert plain(cell.value) == plain(old.value), (cell.coordinate, cell.value, old.value)
            assert look(cell) == look(old), cell.coordinate
            note = cell.comment.text if cell.comment else ""
            own = {rule for rule in folded if f"(Slipgauge, {rule})" in note}
            for rule in own:
                folded[rule] -= 1
            if cell.coordinate in flagged or own:
                levels = {finding["level"] for finding in flagged.get(cell.coordinate, [])}
                levels |= {folded_levels[rule] for rule in own} - {"note"}
                # A note that many rows have fills no cell.
                fill = FILLS[min(map(LEVELS.index, levels))] if levels else old.fill.fgColor.rgb
                assert cell.fill.fgColor.rgb == fill, cell.coordinate
                if old.comment:
                    assert note.startswith(old.comment.text), note
                    assert cell.comment.author == old.comment.author
                else:
                    assert cell.comment.author == "Slipgauge"
                for finding in flagged.get(cell.coordinate, []):
                    assert seen(finding["message"]) in note.replace("_x005F_", "_"), (finding["message"], note)
                    assert finding["rule"] in note
            else:
                assert cell.fill.fgColor.rgb == old.fill.fgColor.rgb, cell.coordinate
                assert note == (old.comment.text if old.comment else ""), cell.coordinate
    assert repr(before.data_validations) == repr(after.data_validations)
    assert rules(before) == rules(after)
    assert before.merged_cells.ranges == after.merged_cells.ranges
    assert before.freeze_panes == after.freeze_panes and repr(before.page_setup) == repr(after.page_setup)
    assert list(before.tables) == list(after.tables) and len(before._images) == len(after._images)
    assert {c: d.width for c, d in before.column_dimensions.items()} == {
        c: d.width for c, d in after.column_dimensions.items()}


def rules(sheet):
    return [(str(item.sqref), [repr(rule) for rule in item.rules]) for item in sheet.conditional_formatting]


def seen(text):
    """The text without what must not reach a reader's eye."""
    return re.sub("[\u202a-\u202e\u2066-\u2069]", "", text)


def check_list(book, findings, name_of, anchor_of=lambda sheet, cell: cell):
    """The added sheet: counts on top, every finding below, each with its link."""
    sheet = book.worksheets[0]
    assert sheet.title.startswith("Slipgauge"), sheet.title
    assert book.active is sheet and [s.sheet_view.tabSelected for s in book.worksheets].count(True) == 1
    findings = sorted(findings, key=lambda finding: LEVELS.index(finding["level"]))
    rows = list(sheet.iter_rows())
    header = next(row for row in rows if [cell.value for cell in row] == HEAD)
    counts = {row[0].value: row[1].value for row in rows[:header[0].row - 1]}
    for level, title in (("error", "Errors"), ("warning", "Warnings"), ("note", "Notes")):
        assert counts[title].startswith(f"{sum(f['level'] == level for f in findings)} "), counts
    listed = rows[header[0].row:]
    assert len(listed) == len(findings)
    assert sheet.auto_filter.ref == f"A{header[0].row}:S{rows[-1][0].row}"
    assert sheet.freeze_panes == f"A{header[0].row + 1}"
    for row, finding in zip(listed, findings):
        assert row[0].value == finding["level"].capitalize() and row[RULE].value == finding["rule"]
        text = row[FINDING].value
        assert text.replace("_x005F_", "_") == seen(finding["message"]), (text, finding["message"])
        assert all(cell.data_type in "sn" for cell in row), "a formula"
        place = finding.get("location")
        if place is None:
            assert row[PLACE].hyperlink is None
            continue
        cell = place.get("cell") or f"A{place['row']}"
        target = row[PLACE].hyperlink.location
        sheet_name, cell_name = target.rsplit("!", 1)
        cell = anchor_of(place.get("sheet"), cell)
        assert cell_name == cell and sheet_name == "'" + name_of(place.get("sheet")).replace("'", "''") + "'", target
        assert sheet_name[1:-1].replace("''", "'") in book.sheetnames


def folded_rules(findings):
    """How many cells' notes stand for each rule that was raised on too many rows to list them."""
    return {f["rule"]: min(1000, int(f["evidence"]["count"])) for f in findings if f.get("refs")}


def by_cell(findings, sheet, anchor_of=lambda sheet, cell: cell):
    cells = {}
    for finding in findings:
        place = finding.get("location") or {}
        if place.get("sheet") == sheet and place.get("cell"):
            cells.setdefault(anchor_of(sheet, place["cell"]), []).append(finding)
    return cells


def check_workbook(path, out, readable):
    """`readable` is the workbook as openpyxl can open it."""
    findings = annotate(path, out)
    assert findings, "nothing to annotate"
    before, after = openpyxl.load_workbook(readable), openpyxl.load_workbook(out)
    assert after.sheetnames[1:] == before.sheetnames
    assert [s.sheet_state for s in after][1:] == [s.sheet_state for s in before]
    def anchor_of(sheet, cell):
        return anchor(before[sheet], cell)

    flagged = 0
    folded = folded_rules(findings)
    levels = {finding["rule"]: finding["level"] for finding in findings if finding.get("refs")}
    for name in before.sheetnames:
        cells = by_cell(findings, name, anchor_of)
        left = sum(folded.values())
        check_sheet(before[name], after[name], cells, folded, levels)
        flagged += bool(cells) or sum(folded.values()) < left
    assert not any(folded.values()), folded
    check_members(path, out, flagged)
    structure.check(out)
    check_list(after, findings, lambda name: name, anchor_of)
    return findings


def check_second(out, folder):
    """An annotated workbook that is annotated again has each note once, and one list."""
    twice = folder / "twice.xlsx"
    findings = annotate(out, twice)
    structure.check(twice)
    first, second = openpyxl.load_workbook(out), openpyxl.load_workbook(twice)
    assert second.sheetnames == first.sheetnames
    for sheet in first:
        for row in sheet.iter_rows():
            for cell in row:
                again = second[sheet.title][cell.coordinate]
                if sheet.title != first.sheetnames[0]:
                    assert again.value == cell.value, cell.coordinate
                mine, theirs = cell.comment, again.comment
                assert (mine and mine.text) == (theirs and theirs.text), (cell.coordinate, mine, theirs)
    check_list(second, findings, lambda name: name)
    place = next(f["location"] for f in findings if f["rule"] == "status-missing")
    first[place["sheet"]][place["cell"]] = "Complete"
    first.save(out)
    annotate(out, twice)
    note = openpyxl.load_workbook(twice)[place["sheet"]][place["cell"]].comment.text
    assert note.startswith("Nothing is found here any more."), note


def check_fresh(path, out, rows_of):
    """From a file that is no workbook: its rows as texts, annotated alike."""
    findings = annotate(path, out)
    book = openpyxl.load_workbook(out)
    members(out)
    structure.check(out)
    names = {}
    folded = folded_rules(findings)
    for (name, rows), sheet in zip(rows_of, book.worksheets[1:]):
        names[name] = sheet.title
        cells = by_cell(findings, name)
        for row, texts in enumerate(rows, 1):
            for column, text in enumerate(texts, 1):
                cell = sheet.cell(row, column)
                assert (cell.value or "") == text and cell.data_type in "sn", (cell.coordinate, cell.value, text)
                note = cell.comment.text if cell.comment else ""
                is_folded = any(f"(Slipgauge, {rule})" in note for rule in folded)
                assert bool(note) == (cell.coordinate in cells or is_folded), cell.coordinate
    check_list(book, findings, lambda name: names[name])


def office(path, target, folder):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", target, "--outdir",
         folder / "office", path], check=True, capture_output=True, timeout=180)
    return folder / "office" / (path.stem + "." + target.split(":")[0])


def check_office(path, out, folder):
    """What LibreOffice reads from the annotated workbook is what it reads from the original, and the notes."""
    read = []
    for source in (path, out):
        again = folder / (source.stem + "-source.xlsx")
        shutil.copy(source, again)
        read.append(openpyxl.load_workbook(office(again, "xlsx", folder)))
    before, after = read
    direct = openpyxl.load_workbook(out)
    # LibreOffice shows modules of old macros as sheets, openpyxl does not.
    assert after.sheetnames == direct.sheetnames[:1] + before.sheetnames
    for name in before.sheetnames:
        for row in before[name].iter_rows():
            for cell in row:
                assert plain(cell.value) == plain(after[name][cell.coordinate].value), (name, cell.coordinate)
    for sheet in direct:
        for row in sheet.iter_rows():
            for cell in row:
                mine = cell.comment.text.replace("_x005F_", "_") if cell.comment else ""
                theirs = after[sheet.title][cell.coordinate].comment
                assert (theirs.text if theirs else "").split() == mine.split(), (sheet.title, cell.coordinate)
    links = [cell.hyperlink for row in after[after.sheetnames[0]].iter_rows() for cell in row if cell.hyperlink]
    ours = [cell.hyperlink for row in direct[direct.sheetnames[0]].iter_rows() for cell in row if cell.hyperlink]
    assert len(links) == len(ours) > 0


def main():
    folder = pathlib.Path(tempfile.mkdtemp())
    full = trackers.full()
    books = {"full": full, "bare": trackers.bare(), "prefixed": trackers.prefixed(full),
             "utf16": trackers.in_utf16(full), "many": trackers.many(1500), "merged": trackers.merged(),
             "sample": (SAMPLES / "tracker-2024-01.xlsx").read_bytes(), "module": trackers.with_module(full),
             "empty-text": trackers.with_empty_text(full), "backslashes": trackers.with_backslashes(full),
             "tail": trackers.with_tail(full)}
    has_office = shutil.which("soffice") is not None
    (folder / "full-once.xlsx").write_bytes(full)
    if has_office:
        books["office"] = office(folder / "full-once.xlsx", "xlsx", folder).read_bytes()
    for name, data in books.items():
        path, out = folder / f"{name}.xlsx", folder / f"{name}-flagged.xlsx"
        path.write_bytes(data)
        # openpyxl finds no part whose name holds backslashes; but for its slashes that workbook is the full one.
        findings = check_workbook(path, out, folder / "full-once.xlsx" if name == "backslashes" else path)
        again = folder / f"{name}-again.xlsx"
        annotate(path, again)
        assert again.read_bytes() == out.read_bytes(), "two runs differ"
        if has_office and name != "many":
            # LibreOffice opens neither backslashes nor bytes behind the archive.
            readable = folder / "full-once.xlsx" if name in ("backslashes", "tail") else path
            check_office(readable, out, folder)
        if name in ("full", "bare"):
            check_second(out, folder)
        print(f"{name}: {len(findings)} findings in {out.stat().st_size} bytes")
    rows = list(csv.reader(io.StringIO((SAMPLES / "tracker-2024-01.csv").read_text("utf-8-sig"), newline="")))
    check_fresh(SAMPLES / "tracker-2024-01.csv", folder / "csv.xlsx", [(None, rows)])
    hostile = folder / "hostile.csv"
    texts = [trackers.HEADER, ["OC.A1.1", "=1+1", "@SUM(A1)", "Jan-23", "+1", "", "-1", "\t=x", "<b>&amp;", "a\nb"]]
    with hostile.open("w", newline="") as file:
        csv.writer(file).writerows(texts)
    check_fresh(hostile, folder / "hostile.xlsx", [(None, texts)])
    check_fresh(SAMPLES / "tracker-2024-01.json", folder / "json.xlsx", [
        (theme["name"], []) for theme in json.loads((SAMPLES / "tracker-2024-01.json").read_text())["themes"]])
    check_fresh(SAMPLES / "tracker-2024-01.ods", folder / "ods.xlsx", [
        (name, []) for name in openpyxl.load_workbook(SAMPLES / "tracker-2024-01.xlsx").sheetnames])
    print("fresh workbooks: same cells" + ("" if has_office else "; LibreOffice is not here, and was left out"))
    shutil.rmtree(folder)


main()
