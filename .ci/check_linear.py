"""Counts instructions at one, two and four times a size: check_linear.py SLIPGAUGE PLUGIN [WORD...].

The second doubling may add at most 2.3 times what the first one did: twice, and a little more for what is sorted. What
an input costs at any size does not count. Cells repeat one token, of every kind that some reader looks for; other
inputs have many rows, headers, waivers, merged cells or names. WORDs choose the inputs whose name holds one;
LINEAR_VERBOSE=1 shows all counts. PLUGIN is count_instructions.c, with which qemu-user counts in a sixth of the time
that valgrind takes.
"""

import io
import json
import os
import subprocess
import sys
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor

MOST = 2.3
# Fewer instructions tell nothing: where memory lies differs from run to run.
FEW = 1_000_000

FIELDS = {
    "theme": "Theme", "ref": "Ref", "title": "Action", "lead": "Director Lead",
    "start": "Start date", "due": "Due date",
    "before": "Status (December 2023)", "old": "Update (December 2023)", "status": "Status (January 2024)",
    "update": "Update (January 2024)",
}
ROW = {
    "theme": "Culture", "ref": "OC.A2.1", "title": "Plan", "lead": "Chief Executive",
    "start": "Jan-23", "due": "Jul-23",
    "before": "On Track", "old": "Some words were written here",
    "status": "On Track", "update": "Others are written now",
}
MONTHS = "January February March April May June July August September October November December".split()
# Without a bound for a rule, so that the findings of each size are written in the same way.
PLAINLY = ["--threads", "1", "--format", "json", "--fail-on", "never", "--max-findings", "1000000"]
CHECK = ["check", "t.csv", *PLAINLY]

cases = {}


def case(name, size):
    """Names a function that gives the files and the command for a size."""

    def add(function):
        cases[name] = (function, size)
        return function

    return add


def record(cells):
    return ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)


def row(**cells):
    return record({**ROW, **cells}.values())


def table(rows, **headers):
    return "\n".join([record({**FIELDS, **headers}.values()), *rows]) + "\n"


def long(token, size):
    return token * (size // len(token.encode()))


# Cells: one row for each token of a group.

def cells(fields, size, tokens, command=CHECK, files={}, **others):
    def make(n):
        rows = [
            row(**{"ref": f"OC.A{i}.1", **others, **{field: long(token, n) for field in fields.split()}})
            for i, token in enumerate(tokens)]
        return {"t.csv": table(rows), **files}, command

    cases[f"{fields}: {' '.join(repr(token) for token in tokens)}"] = (make, size)


# Beyond some kilobytes a cell is no date; up to there it is read.
cells("start due", 5_000, [
    "Jan ", "Jan, ", "Oct-23, ", "Sep-23", "Jan and ", "monthly ", "twice a-", "2024-01-01T00:00:00.0 ", "1st of ",
    "2023/24 ", "Q3 2023 ", "early ", "30 Feb 24 ", "tbc ", "on hold ", "ongoing ", "??", "\u2013", "* ", "1.", "x",
    "\u00e9 ",
])
cells("start due", 1_000, [
    "Jan, ", "Oct-23, ", "Jan/", "Jan and ", "monthly-", "every-", "30 Feb 24 ", "1st of ", "2023/24 ", "early ", "1.",
])
cells("update", 8_000, [
    "OC.A2.1 ", "as above OC.A2.1 ", "A.B1", "not on hold ", "no longer on hold ", "by March 2025 ", "July/August ",
])
cells("update", 8_000, [
    "DS 11.01.24 ", "18.23.23 ", "D.S. 1.1.24", "1.1.24 DS ", "11.01.24-aaaa ", "((((", "as last month ",
    "(due January 2024) ",
])
cells("update", 8_000, ["was paused ", "to be ", "xx ", "a ", "??", "\u00e9", "\u6f22 ", "a\u0301", "\u2013 "])
cells("old update", 6_000, ["one two three four ", "OC.A2.1 ", "11.01.24 DS "])
cells("status before lead theme", 5_000, ["On Track ", "tbc ", "x", "\u00e9", "-"])
cells("title", 5_000, ["OC.A2.1 ", "Assurance Action ", "x", "\u6f22", "A.", "0"])
cells("ref", 20_000, ["OC.A2.1 ", "A", "A.", "0"])


@case("refs of their own", 80_000)
def other_refs(n):
    return {"t.csv": table([row(update=" ".join(f"OC.A{i}.1" for i in range(n // 10)))])}, CHECK


# Refs of other forms, and labels with dates.

FORMS = {"r.json": json.dumps({
    "language": 2, "id": "x", "version": "1", "title": "X", "extends": "slipgauge:default",
    "tracker": {"ref-form": ["IA{number}/{number}-{number}", "{letters}{number}", "{number}.{number}[.{number}]"]},
    "statuses": [{"id": "complete", "labels": {"add": ["Complete {date}", "{date} agreed"]}}]})}
cells("update title", 8_000, [
    "IA23/4-1 ", "as above IA23/4-1 ", "IA23/4-", "MD1 ", "MD", "1.2.3 ", "1.2.", "1", "as above 1.2 ",
], [*CHECK, "--rules", "r.json"], FORMS, ref="MD1")
cells("ref", 20_000, ["IA 23 / 4 - ", "ia", "1.", "1 "], [*CHECK, "--rules", "r.json"], FORMS)
cells("status before", 5_000, ["Complete ", "Complete 12/03/24 ", "12/03/24 ", "agreed "], [*CHECK, "--rules", "r.json"],
      FORMS, ref="MD1")

# Cells as SharePoint exports them.
cells("update title due", 8_000, [
    '<div class="ExternalClassA">', '<div class="ExternalClassA"><p>', '<div class="ExternalClassA">x</div>',
    '<div class="ExternalClassA">&amp;', '<div class="ExternalClassA">x<br/>',
])


# Headers and periods.

@case("headers", 100)
def headers(n):
    more = [f"Status (x{i} 2024)" for i in range(n)]
    head = record([*{**FIELDS, "due": "Due" + "-" * (200 * n) + "date"}.values(), *more])
    return {"t.csv": "\n".join([head, *[row(due="?x")] * 20]) + "\n"}, CHECK


@case("periods and short rows", 60)
def periods(n):
    names = [f"{MONTHS[i % 12]} {1950 + i // 12}" for i in range(n)]
    head = ["Ref", "Action", *(f"{word} ({name})" for name in names for word in ("Status", "Update"))]
    rows = "\n".join(f"OC.A{i}.1,Plan\n,Plan" for i in range(n * 3))
    earlier = record([*head[:2], "Status (January 1940)", *head[4:-2]])
    files = {"t.csv": record(head) + "\n" + rows + "\n", "earlier.csv": earlier + "\n" + rows + "\n"}
    return files, [*CHECK, "--previous", "earlier.csv"]


# Rows.

def rows_of(size, name, make, command=CHECK, files=None):
    def whole(n):
        return {"t.csv": table([make(i, n) for i in range(n)]), **(files(n) if files else {})}, command

    cases[name] = (whole, size)


rows_of(100, "rows of one ref", lambda i, n: row(due=f"?{i}"))
rows_of(
    150, "one main action on many rows",
    lambda i, n: row(ref="OC.A2.0", due="Jan-20") if i < n // 2 else row(ref=f"OC.A2.{i}", due="Jul-30"))
rows_of(
    150, "updates that begin alike",
    lambda i, n: row(ref=f"OC.A{i}.1", update=f"one two three four five six seven eight nine ten eleven twelve {i}"))
rows_of(
    150, "earlier rows", lambda i, n: row(ref=f"OC.A{i}.1"), [*CHECK, "--previous", "earlier.csv"],
    lambda n: {"earlier.csv": table(
        [row(ref=f"OC.A{i}.1") for i in range(n)], before="Status (October 2023)", old="Update (October 2023)",
        status="Status (November 2023)", update="Update (November 2023)")})
rows_of(
    150, "earlier rows under other refs", lambda i, n: row(ref=f"OC.B{i}.1", title=f"Plan the same thing {i % 7} for {i}"),
    [*CHECK, "--previous", "earlier.csv"],
    lambda n: {"earlier.csv": table(
        [row(ref=f"OC.A{i}.1", title=f"Plan the same thing {i % 5} for {i}") for i in range(n)],
        before="Status (October 2023)", old="Update (October 2023)", status="Status (November 2023)",
        update="Update (November 2023)")})
CHANGES = [*CHECK, "--previous", "earlier.csv", "--changes", "changes.csv"]


def changes(refs, lines):
    earlier = table(
        [row(ref=ref, due="Mar-23") for ref in refs], before="Status (October 2023)", old="Update (October 2023)",
        status="Status (November 2023)", update="Update (November 2023)")
    return {"earlier.csv": earlier, "changes.csv": "\n".join(["Ref,From,To", *map(record, lines)]) + "\n"}


def steps(ref):
    days = ["Mar-23", *(f"{day:02}/04/2023" for day in range(1, 29)), "Jul-23"]
    return [[ref, *move] for move in zip(days, days[1:])]


rows_of(
    80, "agreed moves", lambda i, n: row(ref=f"OC.A{i}.1"), CHANGES,
    lambda n: changes([f"OC.A{i}.1" for i in range(n)], [line for i in range(n) for line in steps(f"OC.A{i}.1")]))
rows_of(
    400, "agreed moves of no action", lambda i, n: row(), CHANGES,
    lambda n: changes(["OC.A2.1"], [[f"OC.B{i}.1", "Mar-23", "Jul-23"] for i in range(n)]))
rows_of(
    150, "agreed moves of rows of one ref", lambda i, n: row(), CHANGES,
    lambda n: changes(["OC.A2.1"], steps("OC.A2.1")))
rows_of(
    120, "rows replayed", lambda i, n: row(due=f"?{i}"), ["rules", "replay", "--with", "slipgauge:default", "t.csv"])
rows_of(
    60, "a night", lambda i, n: row(ref=f"OC.A{i}.1", due=f"?{i}"),
    ["nightly", "t.csv", "--state", "state", "--log", "none", "--fail-on", "never", "--now", "2024-02-01T02:00:00"])
rows_of(
    200, "the nearest ref", lambda i, n: row(ref=f"OC.A{i}.1", due="?x"),
    ["waive", "OC.B9.1", "due-unreadable", "t.csv", "--reason", "r", "--by", "b", "--until", "2099-01-01"])


@case("rows of a month each", 150)
def long_form(n):
    rows = "\n".join(
        f"OC.A{i}.1,Plan,{month} 2023,Due {i},On Track,Words {i}" for month in MONTHS[:6] for i in range(n))
    return {"t.csv": "Ref,Action,Month,Due date,Status,Update\n" + rows + "\n"}, CHECK


# Waivers.

def waivers(*lists):
    waivers = [dict(zip(["ref", "rule", "reason", "by", "until", "evidence"], values)) for values in lists]
    return json.dumps({"waivers": waivers})


def waiver(ref, evidence, reason="r"):
    return [ref, "due-unreadable", reason, "b", "2099-01-01", f"{evidence:016x}"]


WAIVED = [*CHECK, "--waivers", "w.json"]
rows_of(
    80, "waivers", lambda i, n: row(ref=f"OC.A{i}.1", due=f"?{i}"), WAIVED,
    lambda n: {"w.json": waivers(*(waiver(f"OC.A{i}.1", i) for i in range(n)))})
rows_of(
    120, "waivers of one ref", lambda i, n: row(due=f"?{i}"), WAIVED,
    lambda n: {"w.json": waivers(*(waiver("OC.A2.1", i) for i in range(n)))})
rows_of(
    150, "waivers of one ref that match nothing", lambda i, n: row(), WAIVED,
    lambda n: {"w.json": waivers(*(waiver("OC.A2.1", i) for i in range(n)))})


@case("problems on one line", 1_000)
def problems(n):
    members = ",".join(f'"member {i}": 1' for i in range(n))
    return {"t.csv": table([row()]), "w.json": f'{{"waivers": [], {members}}}'}, WAIVED


@case("members that stand twice", 1_000)
def twice(n):
    return {"r.json": "{" + ",".join(['"a": 1'] * n) + "}"}, ["rules", "validate", "r.json"]


# Rule sets.

def rules(**members):
    return json.dumps({"id": "x", "version": "1.0.0", "title": "X", "extends": "slipgauge:default", **members})


def rule_case(name, size, members, command=("rules", "validate", "r.json"), files=None):
    def make(n):
        return {"r.json": rules(**members(n)), **(files(n) if files else {})}, list(command)

    cases[name] = (make, size)


RULED = [*CHECK, "--rules", "r.json"]
BRACED = ["due-unreadable", "start-unreadable", "due-missing", "lead-missing"]
rule_case("long texts of rules", 2_400, lambda n: {
    "overrides": {rule: {"message": "{{" * (n // 2)} for rule in BRACED},
    "phrases": {"pauses": ["[a|b]" * 10 + " x" * (n // 2)] * 9 + ["x" + "[a|b]" * 9 + "()" * (n // 2)] * 9}})
rule_case("phrases", 1_000, lambda n: {"phrases": {"pauses": [f"a{i} b{i}" for i in range(n)]}})
rule_case("unknown names", 400, lambda n: {
    "phrases": {"pauses": {"remove": [f"pausedd {i}" for i in range(n)]}}, "rules": [{f"x{i}": 1} for i in range(n)]})
rule_case(
    "labels like a status", 100, lambda n: {"statuses": [
        {"id": "on-track", "labels": {"add": [f"some other label {i}" for i in range(n)]}}]}, RULED,
    lambda n: {"t.csv": table([row(ref=f"OC.A{i}.1", status="some othr lable") for i in range(5)])})
rule_case(
    "characters sought", 1_000, lambda n: {"rules": [{
        "id": "sought", "level": "note", "title": "T", "cell": "update", "message": "{ref}: {phrase}", "remedy": "R",
        "when": {"update": {"contains": ["a" * n + "b", "a" * (n * 2)]}}, "examples": []}]}, RULED,
    lambda n: {"t.csv": table([row(update="a" * (n * 10))])})

rule_case(
    "themes and leads that are summed up", 300, lambda n: {"rules": [
        {"id": f"sum-{on}", "on": on, "level": "note", "title": "T", "message": "{count} {value} {refs}", "remedy": "R",
         "when": {"all": [
             {"count": {"of": {"status": {"is": "on-track"}}, "at-least": 1}},
             {"same": {"fact": "title", "among": {"rule": "ref-duplicate"}, "share": {"at-most": 1}}}]}, "examples": []}
        for on in ("theme", "lead", "tracker")]}, RULED,
    lambda n: {"t.csv": table([row(ref=f"OC.A{i // 2}.1", theme=f"T{i // 3}", lead=f"L{i // 2}", title=f"Do {i}") for i in range(n)])})


# JSON and workbooks.

ACTION = {"ref": "OC.A2.1", "title": "Plan", "periods": {"2024-01": {"status": "On Track", "update": "Written"}}}


def json_check(value):
    return {"t.json": json.dumps(value)}, ["check", "t.json", *PLAINLY]


@case("JSON of many members and rows", 500)
def json_rows(n):
    return json_check([{**ACTION, **{f"member {i}": "1" for i in range(n)}}] + [{}] * n)


@case("JSON of many members and themes", 40)
def json_themes(n):
    first = {"name": "First", "rows": [{**ACTION, **{f"member {i}": "1" for i in range(5 * n)}}]}
    return json_check({"themes": [first, *({"name": f"Theme {i}", "rows": [{"ref": f"OC.A{i}.1"}]} for i in range(n))]})


@case("JSON of escapes", 5_000)
def json_escapes(n):
    return json_check([{**ACTION, "due": '"\\' * (n // 2), "title": "\n" * n}])


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


class Fill:
    """A blank cell of a style."""

    def __init__(self, style):
        self.style = style


def column(index):
    letters = ""
    while index >= 0:
        letters, index = chr(65 + index % 26) + letters, index // 26 - 1
    return letters


def workbook(rows, behind="", shared=(), styles=""):
    def link(number, kind, target):
        return f'<Relationship Id="r{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'

    def cell(place, value):
        if isinstance(value, Fill):
            return f'<c r="{place}" s="{value.style}"/>'
        if isinstance(value, int):
            return f'<c r="{place}" t="s"><v>{value}</v></c>'
        return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'

    data = "".join(
        f'<row r="{r}">' + "".join(cell(f"{column(c)}{r}", value) for c, value in enumerate(cells)) + "</row>"
        for r, cells in enumerate(rows, 1))
    links = link(1, "worksheet", "s.xml") + link(2, "sharedStrings", "shared.xml") + link(3, "styles", "styles.xml")
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">'
                       f'{link(1, "officeDocument", "xl/workbook.xml")}</Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
                           '<sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>',
        "xl/shared.xml": f'<sst xmlns="{MAIN}">' + "".join(f"<si><t>{text}</t></si>" for text in shared) + "</sst>",
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>',
        "xl/s.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{data}</sheetData>{behind}</worksheet>',
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                               '<Default Extension="xml" ContentType="application/xml"/></Types>',
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


def book_case(name, size, make, command=("check", "t.xlsx", *PLAINLY)):
    cases[name] = (lambda n: ({"t.xlsx": make(n)}, list(command)), size)


def values(**cells):
    return list({**ROW, **cells}.values())


def merges(places):
    return "<mergeCells>" + "".join(f'<mergeCell ref="{place}"/>' for place in places) + "</mergeCells>"


HEADERS = list(FIELDS.values())
ANNOTATED = ["check", "t.xlsx", "-q", "--threads", "1", "--fail-on", "never", "--report", "xlsx=o.xlsx"]
book_case("merges along a row", 400, lambda n: workbook(
    [HEADERS, values() + ["x"] * (2 * n)], merges(f"{column(10 + 2 * i)}2:{column(11 + 2 * i)}2" for i in range(n))))
book_case("merges in an annotated workbook", 40, lambda n: workbook(
    [HEADERS] + [values(ref=f"OC.A{i}.1", due="?x") for i in range(n)], merges(f"A{i}:B{i}" for i in range(2, n + 2))),
    ANNOTATED)
book_case("parts of a workbook", 4_000, lambda n: workbook(
    [HEADERS, values(update=0)],
    "<extLst " + " ".join(f'xmlns:n{i}="u"' for i in range(200)) + ">" + "<a/>" * n + "</extLst>"
    + f'<extLst a="{"x" * n * 20}">' + "".join(f"<a{i}/>" for i in range(n)) + "</extLst>",
    shared=["word " * n]))
book_case("number formats", 500, lambda n: workbook([HEADERS, values()], styles="<numFmts>" + "".join(
    f'<numFmt numFmtId="{200 + i}" formatCode="{long(token, n)}"/>'
    for i, token in enumerate(["@0", "ax", ".", "x/", "0,"] * 4)) + "</numFmts><cellXfs>" + "".join(
    f'<xf numFmtId="{200 + i}"/>' for i in range(20)) + "</cellXfs>"))

OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(f'xmlns:{name}="{OPEN_DOCUMENT}:{address}:1.0"' for name, address in {
    "office": "office", "table": "table", "text": "text", "style": "style", "number": "datastyle",
    "fo": "xsl-fo-compatible"}.items())
BLANKS = '<table:table-row table:number-rows-repeated="9"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'


def ods_cell(text, attributes=""):
    return f'<table:table-cell office:value-type="string" {attributes}><text:p>{text}</text:p></table:table-cell>'


def ods_row(*cells, attributes=""):
    return f"<table:table-row {attributes}>" + "".join(cells) + "</table:table-row>"


def ods_case(name, size, make):
    """MAKE gives the styles, and the columns and rows behind the headers."""

    def document(n):
        styles, rows = make(n)
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr(
                "content.xml", f"<office:document-content {SPACES}><office:automatic-styles>{styles}"
                f'</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="A">'
                f"{ods_row(*map(ods_cell, HEADERS))}{rows}</table:table></office:spreadsheet></office:body>"
                "</office:document-content>")
        return file.getvalue()

    cases[name] = (lambda n: ({"t.ods": document(n)}, [*CHECK[:1], "t.ods", *CHECK[2:]]), size)


def ods_style(name, attributes):
    return f'<style:style style:name="{name}" style:family="table-cell" {attributes}/>'


ODS_ROW = ods_row(*map(ods_cell, ROW.values()))
ODS_DATE = '<table:table-cell {} office:value-type="date" office:date-value="2024-01-31"/>'
ods_case("OpenDocument: rows and columns that repeat", 300, lambda n: ("", "".join(
    f'<table:table-column table:number-columns-repeated="{1 + i % 2}" table:default-cell-style-name="s{i}"/>'
    for i in range(n)) + (BLANKS + ODS_ROW) * n))
ods_case("OpenDocument: texts", 2_000, lambda n: ("", ods_row(
    *map(ods_cell, values(title="<text:span>a</text:span><text:s/>" * n, lead="</text:p><text:p>" * n)[:-1]),
    ods_cell("<text:s text:c=\"9\"/>x\n" * n), "<table:covered-table-cell/>" * n)))
ods_case("OpenDocument: styles", 300, lambda n: (
    "".join(ods_style(f"s{i}", f'style:parent-style-name="s{i + 1}" style:data-style-name="N{i}"') for i in range(n))
    + "".join(
        f'<number:date-style style:name="N{i}"><number:day/>'
        + '<style:map style:condition="value()&gt;90000" style:apply-style-name="N0"/>' * (n if i == 1 else 1)
        + "</number:date-style>" for i in range(n)),
    "".join(ods_row(ods_cell("x"), ODS_DATE.format(f'table:style-name="s{i % 3}"')) for i in range(n))))
ods_case("OpenDocument: merges", 300, lambda n: ("", "".join(
    ods_row(ods_cell(f"OC.A{i}.1", 'table:number-columns-spanned="2" table:number-rows-spanned="2"'), ods_cell("x"))
    for i in range(n))))
FILLED = json.dumps({
    "language": 2, "id": "x", "version": "1", "title": "X", "extends": "slipgauge:default",
    "statuses": [{"id": "significant", "fills": ["red"]}, {"id": "complete", "fills": ["green"]}]})
cases["fills"] = (lambda n: ({"r.json": FILLED, "t.xlsx": workbook(
    [HEADERS] + [values(ref=f"OC.A{i}.1", before=Fill(i), status=Fill(n - i)) for i in range(n)],
    styles="<fills>" + "".join(
        f'<fill><patternFill patternType="solid"><fgColor rgb="FF{i % 256:02X}{i * 7 % 256:02X}20"/></patternFill></fill>'
        for i in range(n)) + "</fills><cellXfs>" + "".join(f'<xf fillId="{i}"/>' for i in range(n)) + "</cellXfs>")},
    ["check", "t.xlsx", "--rules", "r.json", *PLAINLY]), 150)


# Progress summaries.

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SUMMARY_HEADERS = ["Theme", "Summary", "Achievements", "Key Milestones"]


def word_paragraph(text, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def word_row(*cells):
    return "<w:tr>" + "".join(f"<w:tc>{cell if cell.startswith('<') else word_paragraph(cell)}</w:tc>" for cell in cells) \
        + "</w:tr>"


def word(rows, styles=""):
    parts = {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" Type="{OFFICE}/officeDocument" '
                       'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r" Type="{OFFICE}/styles" '
                                        'Target="styles.xml"/></Relationships>',
        "word/styles.xml": f'<w:styles xmlns:w="{WORD}">{styles}</w:styles>',
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body><w:tbl>{word_row(*SUMMARY_HEADERS)}{rows}</w:tbl>'
                             "</w:body></w:document>",
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


def summary_case(name, size, make, file="s.docx"):
    """`make` gives the summary of a size."""
    command = ["summary", "check", file, "--tracker", "t.csv", "--period", "2024-01", *CHECK[2:]]
    cases["summary: " + name] = (lambda n: ({file: make(n), "t.csv": table([row()])}, command), size)


def text_summary(rows):
    return "\n".join("\t".join(cells) for cells in [SUMMARY_HEADERS, *rows]) + "\n"


EXCEPTION = "OC.A{}.1 Workforce Strategy – Amber rated. Due May 2024. Date to be amended at change control"
summary_case("rows and themes", 100, lambda n: word("".join(
    word_row(f"Theme {i}" if i % 2 else "", word_paragraph("Focus 2 Exceptions") + word_paragraph(EXCEPTION.format(i)),
             "x", "Plan approved – complete") for i in range(n))))
summary_case("paragraphs of a cell", 200, lambda n: word(word_row("Culture", "".join(
    word_paragraph(EXCEPTION.format(i), f'<w:pStyle w:val="s{i}"/><w:numPr><w:numId w:val="1"/></w:numPr>')
    for i in range(n)), "", "")))
summary_case("styles that stand on each other", 300, lambda n: word(word_row("Culture", "".join(
    word_paragraph("x", f'<w:pStyle w:val="s{i}"/>') for i in range(n)), "", ""), "".join(
        f'<w:style w:type="paragraph" w:styleId="s{i}"><w:basedOn w:val="s{i + 1}"/></w:style>' for i in range(n))))
summary_case("runs, fields and paragraphs without an end", 300, lambda n: word(word_row(
    "Culture", '<w:p><w:r><w:t>a</w:t><w:br/><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    * n + word_paragraph("a", "<w:rPr><w:del/></w:rPr>") * n, "", "")))
summary_case("tables in a cell", 200, lambda n: word(word_row(
    "Culture", ("<w:tbl>" + word_row("a", "b") + "</w:tbl>") * n + word_paragraph("x"), "", "")))
summary_case("rows of a text", 200, lambda n: text_summary(
    [f"Theme {i}" if i % 2 else "", "Exceptions " + EXCEPTION.format(i), "", "Plan approved"] for i in range(n)), "s.txt")
summary_case("quotation marks", 3_000, lambda n: text_summary(
    [["Culture", '"a\t' * n, '"' * n], ["", '"' + '""' * n]]), "s.txt")
summary_case("tags and line feeds", 500, lambda n: text_summary(
    [["Culture", "<ul><li>" * n + "<p" * n + "&amp;" * n, "\\n" * n, "<b>x</b>\\n" * n]]), "s.txt")
for name, cell in [
    ("refs", EXCEPTION.format(1)), ("ratings", "Exceptions Amber rated Red rated"), ("markers", "Next steps: Issues raised:"),
    ("nothing", "No issues raised. No exceptions."), ("commentary", "Progress commentary: November, Amber relating to"),
    ("counts", "Of the 19 sub-actions with a red risk rating 18 are on track, two sub-actions are medium,"),
]:
    summary_case(name + " in one line", 200, lambda n, cell=cell: text_summary(
        [["Culture", "Issues raised " + (cell + " ") * n, "", cell * n]]), "s.txt")
summary_case("milestones", 200, lambda n: word(word_row("Culture", "x", "", "".join(
    word_paragraph(f"Plan {i} approved (OC.A2.1) – on track. March 2024") for i in range(n)))))
summary_case("JSON", 200, lambda n: json.dumps({"themes": [
    {"name": f"Theme {i}", "exceptions": [{"ref": f"OC.A{i}.1", "rating": "amber", "due": "May 2024"}],
     "milestones": [{"text": f"Plan {i}", "state": "complete"}], "counts": [{"n": i, "of": 3, "kind": "sub"}]}
    for i in range(n)]}), "s.json")


# Reports.

for formats in ["text html markdown", "csv sarif junit", "github ndjson xlsx"]:
    command = ["check", "t.csv", "-q", "--threads", "1", "--fail-on", "never"]
    for name in formats.split():
        command += ["--report", f"{name}={name}.out"]
    rows_of(40, formats, lambda i, n: row(
        ref="", title=long("<{%\u0001\u6f22"[i], 50 * n), theme=long("<{%\u0001\u6f22"[i], 50 * n), due="?x")
        if i < 5 else row(ref=f"OC.A{i}.1", due="?x"), command)


# Counting.

def instructions(tool, plugin, files, command):
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            with open(os.path.join(folder, name), "wb") as file:
                file.write(content if isinstance(content, bytes) else content.encode())
        count = os.path.join(folder, "count")
        done = subprocess.run(
            [f"qemu-{os.uname().machine}", "-plugin", f"{plugin},to={count}", tool, *command],
            cwd=folder, env={**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1"},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        with open(count) as file:
            found = file.read()
        if done.returncode not in (0, 1, 2) or not found:
            raise SystemExit(f"{command}: exit code {done.returncode}\n{done.stderr.decode()[:2000]}")
        return int(found)


def measure(tool, plugin, name):
    make, size = cases[name]
    counts = [instructions(tool, plugin, *make(n)) for n in (size, 2 * size, 4 * size)]
    first, second = counts[1] - counts[0], counts[2] - counts[1]
    return name, second < FEW or second <= MOST * first, counts


def main():
    tool, plugin, *words = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2]), *sys.argv[3:]
    names = [name for name in cases if not words or any(word in name for word in words)]
    bad = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, is_good, counts in pool.map(lambda name: measure(tool, plugin, name), names):
            if not is_good or os.environ.get("LINEAR_VERBOSE"):
                millions = ", ".join(f"{count / 1e6:.1f}" for count in counts)
                verdict = "linear" if is_good else "GROWS FASTER"
                print(f"{verdict}: {name[:90]}: {millions} million instructions", flush=True)
            bad += not is_good
    if bad:
        raise SystemExit(f"{bad} of {len(names)} inputs: a second doubling adds more than {MOST} times the first")
    print(f"linear: {len(names)} inputs")


main()
