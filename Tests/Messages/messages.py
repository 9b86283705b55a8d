"""Holds the messages of `slipgauge chase` to what they should say: messages.py SLIPGAUGE SAMPLES.

Each .eml is read by Python's `email`, strictly, and held against the JSON report of the same director; the workbook that
goes with it is opened by openpyxl. A tracker whose cells hold line ends and headers must not steer any message.
"""
import csv
import email
import email.policy
import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

tool, samples = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
strict = email.policy.SMTP.clone(raise_on_defect=True)
NOW = "2024-02-01T09:30:00"


def run(*words, code=0):
    done = subprocess.run([tool, *map(str, words)], capture_output=True, text=True)
    assert done.returncode == code, (words, done.returncode, done.stderr)
    return done


def read(path):
    """The message with all its lines checked: no bare line ends, none longer than RFC 5322 has them."""
    data = path.read_bytes()
    assert b"\n" not in data.replace(b"\r\n", b"") and b"\r" not in data.replace(b"\r\n", b""), path
    assert all(len(line) <= 78 for line in data.split(b"\r\n")), path
    assert data.isascii(), path
    message = email.message_from_bytes(data, policy=strict)
    for part in message.walk():
        assert not part.defects, (path, part.defects)
    return message


def findings(tracker, director):
    """What the JSON report has of the director's actions."""
    report = json.loads(run("check", tracker, "--lead", director, "--format", "json", "--fail-on", "never").stdout)
    return [finding for finding in report["findings"] if finding["row"] is not None]


def words(text):
    return " ".join(text.split())


def check_sample(folder):
    tracker = samples / "tracker-2024-01.xlsx"
    settings = folder / "settings.json"
    settings.write_text(json.dumps({
        "people": {"Director Finance": "finance@council.example", "CHIEF EXECUTIVE": "chief@council.example"},
        "from": "Improvement Team, Sandwell <team@council.example>"}))
    out = folder / "messages"
    done = run("chase", tracker, "--config", settings, "--by-date", "2024-02-20", "--now", NOW, "--annotated", "-o", out)
    names = sorted(path.stem for path in out.glob("*.eml"))
    assert names == sorted(path.stem for path in out.glob("*.txt")) == sorted(path.stem for path in out.glob("*.html"))
    assert len(names) > 5 and "no address" in done.stderr, (names, done.stderr)
    addressed = 0
    for name in names:
        message = read(out / f"{name}.eml")
        assert message["X-Unsent"] == "1" and message["MIME-Version"] == "1.0"
        assert message["Date"].datetime.isoformat() == "2024-02-01T09:30:00+00:00"
        sender = message["From"].addresses[0]
        assert (sender.display_name, sender.addr_spec) == ("Improvement Team, Sandwell", "team@council.example")
        plain = message.get_body(("plain",)).get_content()
        page = message.get_body(("html",)).get_content()
        director = plain.splitlines()[0]
        assert plain == (out / f"{name}.txt").read_text() and page.strip() == (out / f"{name}.html").read_text().strip()
        expected = findings(tracker, director)
        assert expected, director
        for finding in expected:
            assert words(finding["message"]) in words(plain), (director, finding["message"])
            assert words(finding["remedy"]) in words(plain), (director, finding["remedy"])
            cell = f"{finding['location']['sheet']}!{finding['location']['cell']}"
            assert cell in words(plain), (director, cell)
        levels = [finding["level"] for finding in expected]
        for level in ("error", "warning", "note"):
            count = levels.count(level)
            assert (f"{count} {level}" in message["Subject"]) == (count > 0), (message["Subject"], level)
        assert message["Subject"].startswith("January 2024: ") and message["Subject"].endswith("20 February 2024")
        if message["To"]:
            addressed += 1
            assert message["To"].addresses[0].addr_spec in ("finance@council.example", "chief@council.example")
        check_workbook(message, tracker, director, out / f"{name}.xlsx")
    assert addressed == 2


def check_workbook(message, tracker, director, path):
    """The workbook shows the director's rows, and hides those of others."""
    attached = [part for part in message.iter_attachments()]
    assert len(attached) == 1 and attached[0].get_filename() == "tracker-2024-01.xlsx"
    data = attached[0].get_content()
    assert data == path.read_bytes()
    book, original = openpyxl.load_workbook(io.BytesIO(data)), openpyxl.load_workbook(tracker)

    def plain(text):
        # The sample has one director as "Children & Education" and as "Children and Education".
        return "".join(sign for sign in str(text or "").lower().replace("&", "and") if sign.isalnum())

    shown = 0
    for sheet in original.worksheets:
        headers = {plain(cell.value): cell.column for row in sheet.iter_rows(max_row=5) for cell in row if cell.value}
        lead, ref = headers.get("directorlead"), headers.get("ref")
        if not lead or not ref:
            continue
        for row in range(1, sheet.max_row + 1):
            if "." not in str(sheet.cell(row, ref).value or ""):
                continue
            own = plain(sheet.cell(row, lead).value) == plain(director)
            hidden = bool(book[sheet.title].row_dimensions[row].hidden)
            assert hidden != own or hidden and sheet.row_dimensions[row].hidden, (sheet.title, row, director)
            shown += own
    assert shown, director


def check_hostile(folder):
    """Nothing that a cell says makes a header, an address or a second message."""
    evil = "Pat\r\nBcc: everybody@council.example\r\n\r\nHello"
    long = "Director of Ysgolion, Gŵyl a Chymunedau " * 4
    rows = [
        ["Theme", "Ref", "Action", "Director Lead", "Update Owner", "Due date", "Status (January 2024)"],
        ["People", "OC.A1.1", "A\r\n.\r\n--=_slipgauge-words--", evil, "=?UTF-8?Q?x?=", "Ocr-23", "On Track"],
        ["../..", "OC.A1.2", "Title \u202e\x07", long, "", "Ocr-23", "On Track"],
        ["\"><script>", "OC.A1.3", "Title", "\"Quoted\" \\ Name", "", "Ocr-23", "On Track"],
    ]
    tracker = folder / "hostile.csv"
    with open(tracker, "w", newline="") as file:
        csv.writer(file).writerows(rows)
    for grouping in ("lead", "owner", "theme"):
        out = folder / grouping
        people = ["--person", f"{long}=gwyl@council.example", "--person", "\"Quoted\" \\ Name=q@council.example"]
        run("chase", tracker, "--by", grouping, "-o", out, "--now", NOW, "--format", "eml", "--format", "html", *people)
        for path in out.iterdir():
            assert path.parent == out and all(sign.isalnum() or sign in "-." for sign in path.name), path
        for path in out.glob("*.eml"):
            message = read(path)
            headers = [name for name in message.keys() if name != "To"]
            assert headers == ["Date", "From", "Subject", "X-Unsent", "MIME-Version", "Content-Type"], headers
            assert len(message.get_payload()) == 2
            assert "<script>" not in message.get_body(("html",)).get_content()
        if grouping == "lead":
            messages = [read(path) for path in out.glob("*.eml")]
            # Some versions of Python leave spaces between encoded words, which belong to neither.
            names = {"".join(to.addresses[0].display_name.split()) for to in (one["To"] for one in messages) if to}
            assert names == {"".join(long.split()), "\"Quoted\"\\Name"}, names
    for address in ("nobody", "a@b\r\nBcc: c@d", "a b@c", "<a@b", "a@b, c@d"):
        run("chase", tracker, "-o", folder / "none", "--person", f"Pat={address}", code=2)
    assert not (folder / "none").exists()


with tempfile.TemporaryDirectory() as name:
    check_sample(Path(name))
    check_hostile(Path(name))
print("the messages of chase say what they should")
