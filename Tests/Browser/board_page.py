"""Reads the page for a board in headless Chromium, as its readers do.

    python3 Tests/Browser/board_page.py .build/release/slipgauge [FOLDER FOR SCREENSHOTS]

Needs what html_report.py needs. A year of trackers is made of the sample's rows. Fails with the first thing that is not
right.
"""

import csv
import pathlib
import random
import subprocess
import sys
import tempfile

from browser import CONTRAST, Browser, check_axe, check_structure, expect

SAMPLE = pathlib.Path(__file__).parents[2] / "samples" / "tracker-2024-01.csv"
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]
RATINGS = ["On Track", "Medium progress", "Significant issues / slippage"]
WIDTHS = (1400, 800, 390)


def year(folder):
    """Trackers of 2023, of which September's is lacking: ratings and due dates move as a seed has it."""
    header, *rows = csv.reader(SAMPLE.open(encoding="utf-8-sig"))
    place = {name: index for index, name in enumerate(header)}
    rng = random.Random(18)
    status, update = len(header) - 2, len(header) - 1
    files = []
    for number, month in enumerate(MONTHS, 1):
        lines = []
        for row in rows:
            is_rated = row[status].startswith(tuple(rating.split()[0] for rating in RATINGS))
            if is_rated and rng.random() < 0.15:
                row[status] = rng.choice(RATINGS)
            if is_rated and rng.random() < 0.04:
                row[place["Due date"]] = f"{MONTHS[rng.randrange(12)][:3]}-24"
            day = rng.choice([11, 15, 18, 24])
            said = "" if rng.random() < 0.1 else f"{' '.join(rng.sample(row[update].split(), len(row[update].split())))} DS {day}.{number:02d}.23"
            lines.append(row[:11] + [row[status], said if row[update] else ""])
        path = folder / f"2023-{number:02d}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([header[:11] + [f"Status ({month} 2023)", f"Update ({month} 2023)"]] + lines)
        if month != "September":
            files.append(path)
    return files


def tool(binary, *arguments):
    run = subprocess.run([binary, *map(str, arguments)], capture_output=True, text=True)
    expect(run.returncode in (0, 1), f"{arguments[:2]}: {run.stderr}")
    return run.stdout


def board(binary, folder):
    """A history of ten files and a night, and its page."""
    state = ["--name", "plan", "--state", folder / "state", "--updates-due", "20"]
    *files, last = year(folder)
    tool(binary, "history", "import", *files, *state)
    tool(binary, "nightly", last, *state, "--now", "2023-12-31")
    page = folder / "board.html"
    tool(binary, "history", "board", "--state", folder / "state", "--output", page, "--now", "2024-01-05")
    return page


def check_pictures(browser, page):
    """Every picture has its table, whose numbers are those behind its bars."""
    browser.open(page)
    browser.expect_quiet(page)
    found = browser.run("""
        return [...document.querySelectorAll("figure.bars")].map((figure) => {
          const table = figure.nextElementSibling.querySelector("table")
          return {
            names: [...figure.querySelectorAll("svg > title")].map((title) => title.textContent),
            bars: [...figure.querySelectorAll("text.n")].map((text) => text.textContent),
            caption: table.caption.textContent,
            cells: [...table.querySelectorAll("tbody td.n")].map((cell) => cell.textContent),
          }
        })""")
    expect(len(found) == 10, f"ten pictures: {len(found)}")
    for picture in found:
        expect(set(picture["names"]) == {picture["caption"]}, f"{picture['names']} stands over its table")
        numbers = [number for bar in picture["bars"] for number in bar.split(" · ") if number != "0"]
        expect(set(numbers) <= set(picture["cells"]), f"{picture['caption']}: the table has the picture's numbers")
    expect(browser.run("return document.querySelectorAll('script, [role=img] a').length") == 0, "no script, no link in it")


def check_layout(folder, page, pictures):
    """Nothing is wider than the window or the sheet."""
    for width in WIDTHS:
        for dark in (False, True):
            browser = Browser(folder, width=width, dark=dark)
            browser.open(page)
            wide = browser.run("return document.documentElement.scrollWidth")
            expect(wide <= width, f"at {width} pixels the page is {wide} wide")
            cut = browser.run("""
                return [...document.querySelectorAll("figure.bars svg text")]
                  .filter((text) => text.getBoundingClientRect().right > innerWidth).map((text) => text.textContent)""")
            expect(not cut, f"at {width} pixels the chart's words are seen: {cut[:3]}")
            low = browser.run(CONTRAST)
            expect(not low, f"contrast is AA at {width}, dark {dark}: {low[:5]}")
            if pictures:
                browser.picture(pictures / f"board-{width}{'-dark' if dark else ''}.png")
            browser.driver.quit()
    if pictures:
        browser = Browser(folder, width=800)
        browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
            {"name": "forced-colors", "value": "active"}]})
        browser.open(page)
        browser.picture(pictures / "board-forced.png")
        browser.open(page)
        browser.printed(pictures / "board.pdf")
        browser.driver.quit()


def main():
    binary = str(pathlib.Path(sys.argv[1]).resolve())
    pictures = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        page = board(binary, folder)
        if pictures:
            (pictures / "board.html").write_bytes(page.read_bytes())
        browser = Browser(folder)
        check_structure(browser, page)
        check_pictures(browser, page)
        dark = Browser(folder, width=390, dark=True)
        for one in (browser, dark):
            check_axe(one, page)
            one.driver.quit()
        check_layout(folder, page, pictures)
    print("the board page does what it should")


main()
