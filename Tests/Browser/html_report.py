"""Reads the HTML report in headless Chromium, as its readers do.

    python3 Tests/Browser/html_report.py .build/release/slipgauge [FOLDER FOR SCREENSHOTS]

Needs Debian's chromium and chromium-driver, and selenium and axe-core-python from PyPI. Fails with the first thing that
is not right.
"""

import csv
import json
import pathlib
import subprocess
import sys
import tempfile
import time

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from browser import CONTRAST, Browser, check_axe, check_structure, expect

SAMPLES = pathlib.Path(__file__).parents[2] / "samples"
SAMPLE = SAMPLES / "tracker-2024-01.xlsx"
# A tracker whose rule set has a choice and a number of its own.
OWN = [SAMPLES / "audit-log" / "log.csv", "--rules", str(SAMPLES / "audit-log" / "log.rules.json"),
       "--as-of", "2023-03-31"]

# What somebody might type into a cell in order to be heard elsewhere.
HOSTILE = [
    "<script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    "\"><svg onload=window.hit=1>",
    "' onmouseover='window.hit=1",
    "]]><script>window.hit=1</script>",
    "</style></title></textarea><script>window.hit=1</script>",
    "javascript:window.hit=1",
    "&lt;script&gt;window.hit=1&lt;/script&gt;",
    "\u202egnp.exe\u2066\u200f",
    '=HYPERLINK("http://example.invalid/","x")',
    "http://example.invalid/tracker.png",
    "a\u0000b\u0085c\u2028d",
]


def hostile_csv(rows):
    """A tracker whose every text cell says something hostile."""
    columns = ["Theme", "Ref", "Action", "Director Lead", "Start date", "Due date", "Status (December 2023)",
               "Update (December 2023)", "Status (January 2024)", "Update (January 2024)"]
    lines = [columns]
    for number in range(rows):
        bad = [HOSTILE[(number + step) % len(HOSTILE)].replace("\0", "") for step in range(6)]
        lines.append([bad[0], bad[1] if number % 3 == 0 else f"OC.A{number // 9 + 1}.{number % 9 + 1}",
                      bad[2], bad[3], "Jan-23", "Jul-23" if number % 2 else bad[4], "On Track", "as above",
                      "On Track" if number % 5 else bad[5], bad[1] + " " + bad[4]])
    return "\r\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in line) for line in lines)


def check_filters(browser, page):
    """Filters narrow, combine, live in the address, and come back from it."""
    browser.open(page)
    everything = browser.shown("level")
    browser.choose("level", "error")
    errors = browser.shown("level")
    expect(0 < len(errors) < len(everything) and set(errors) == {"error"}, "the level filter keeps errors")
    expect("#level=error" in browser.driver.current_url, "the filter stands in the address")
    expect(f"{len(errors)} of {len(everything)} findings" in browser.one(".shown").text, "the count of rows is said")
    theme = browser.shown("theme")[0]
    browser.choose("theme", theme)
    expect(set(browser.shown("theme")) == {theme}, "the theme filter joins the level filter")
    address = browser.driver.current_url
    both = browser.shown("ref")

    browser.open(page, address[address.index("#"):])
    expect(browser.shown("ref") == both, "the address brings the view back")
    browser.one("form.filters [type=reset]").click()
    time.sleep(0.1)
    expect(browser.shown("level") == everything, "Clear shows all rows, the worst first")

    for name in ("director", "rule"):
        value = browser.shown(name)[0]
        browser.choose(name, value)
        # What stands for many actions is found under each of their leads.
        shown = browser.shown(name)
        expect(shown and all(value in names.split("\n") for names in shown), f"the {name} filter works")
        browser.choose(name, "")
    ref = next(ref for ref in browser.shown("ref") if ref)
    browser.one("[name=q]").send_keys(ref.lower())
    expect(ref in browser.shown("ref") and len(browser.shown("ref")) < len(everything), "the text filter finds a ref")
    browser.one("[name=q]").send_keys("no such text")
    expect(browser.shown("ref") == [] and browser.one("#findings .none").is_displayed(), "an empty view says so")
    browser.expect_quiet(page)


def check_own_fields(browser, page):
    """A field of the rule set's own is a column with each action's value; a choice narrows the list as well."""
    browser.open(page)
    headers, cells = browser.run("""
        const table = document.querySelector("table.findings"), texts = (all) => [...all].map((cell) => cell.innerText)
        return [texts(table.querySelectorAll("thead th")),
          [...table.querySelectorAll("tbody tr")].map((row) => texts(row.querySelectorAll("th, td")))]""")
    place = headers.index("Priority")
    expect(all(len(row) == len(headers) for row in cells), "every row has a cell for every column")
    values = {row[place].strip() for row in cells} - {""}
    expect(values == {"Priority: High", "Priority: Medium", "Priority: Low"}, f"the cells are as typed: {values}")
    details = browser.run("""
        return [...document.querySelectorAll("table.findings dt")].filter((name) => name.textContent === "% Complete")
          .map((name) => name.nextElementSibling.textContent)""")
    expect("30%" in details, "what is no choice stands among the details")
    named = browser.run("return document.querySelector('[name=field-priority]').labels[0].innerText")
    expect(named.startswith("Priority"), "the filter has the field's name")
    everything = browser.shown("ref")
    kept = [ref for ref, priority in zip(everything, browser.shown("fieldPriority")) if priority == "High"]
    browser.choose("field-priority", "High")
    expect(0 < len(kept) < len(everything) and browser.shown("ref") == kept, "the filter of a choice works")
    address = browser.driver.current_url
    browser.open(page, address[address.index("#"):])
    expect("field-priority=High" in address and browser.shown("ref") == kept, "the address brings that view back")
    expect(not browser.run("return [...document.querySelectorAll('[name=\"field-complete\"]')]"),
           "a number has no filter")
    browser.expect_quiet(page)


def check_sorting(browser, page):
    browser.open(page)
    levels = ["error", "warning", "note"]
    button = browser.one("[data-sort=level]")
    button.send_keys(Keys.ENTER)
    order = [levels.index(level) for level in browser.shown("level")]
    expect(order == sorted(order), "worst first")
    head = browser.one("th[aria-sort]")
    expect(head.get_attribute("aria-sort") == "ascending", "the header says how the table is sorted")
    button.send_keys(Keys.ENTER)
    order = [levels.index(level) for level in browser.shown("level")]
    expect(order == sorted(order, reverse=True) and "order=descending" in browser.driver.current_url, "and back")
    browser.one("[data-sort=ref]").click()
    first = browser.shown("ref")[0]
    browser.one("[data-sort=ref]").click()
    expect(browser.shown("ref")[0] != first, "refs sort both ways")
    browser.expect_quiet(page)


def check_links(browser, page):
    """A count leads to the rows that it counts; a section's link leaves the view alone."""
    browser.open(page)
    browser.one(".tile.error a").click()
    time.sleep(0.2)
    expect(set(browser.shown("level")) == {"error"}, "the tile leads to its findings")
    browser.one("nav a[href='#slippage']").click()
    time.sleep(0.2)
    expect(set(browser.shown("level")) == {"error"}, "a section's link does not drop the filter")
    expect(browser.driver.current_url.endswith("#level=error"), "nor its address")
    browser.run("window.scrollTo(0, 0); document.activeElement.blur()")
    browser.open(page)
    browser.one("body").send_keys(Keys.TAB)
    expect(browser.run("return document.activeElement.className") == "skip", "the skip link comes first")
    browser.expect_quiet(page)


def check_waivers(browser, page, downloads):
    """Marking, accepting with reason, name and expiry, undoing, and the file that comes of it."""
    browser.open(page)
    rows = browser.driver.find_elements(By.CSS_SELECTOR, "table.findings tbody tr")[:3]
    wanted = [{key: row.get_attribute("data-" + key) for key in ("ref", "rule", "evidence")} for row in rows]
    for row in rows:
        row.find_element(By.CSS_SELECTOR, ".pick input").send_keys(Keys.SPACE)
    browser.one("[data-do=accept]").click()
    submit = browser.one("dialog [type=submit]")
    submit.click()
    expect(browser.one("dialog").is_displayed(), "nothing is accepted without a reason, a name and a date")
    reason = 'Agreed by the board; "see minutes" </script>'
    browser.one("dialog [name=reason]").send_keys(reason)
    browser.one("dialog [name=by]").send_keys("   ")
    browser.run("document.querySelector('dialog [name=until]').value = '2099-03-31'")
    submit.click()
    expect(browser.one("dialog").is_displayed(), "white space is no name")
    browser.one("dialog [name=by]").clear()
    browser.one("dialog [name=by]").send_keys("Åsa O'Neil")
    submit.click()
    expect(not browser.one("dialog").is_displayed(), "the dialog closes")
    notes = [row.find_element(By.CSS_SELECTOR, ".accepted").text for row in rows]
    expect(all(reason in note and "Åsa O'Neil" in note for note in notes), "the rows say so")
    rows[2].find_element(By.CSS_SELECTOR, ".accepted button").click()
    browser.one("[data-do=download]").click()

    path = downloads / "slipgauge.waivers.json"
    waivers = downloaded(path)
    more = {"reason": reason, "by": "Åsa O'Neil", "until": "2099-03-31"}
    expect(waivers == {"waivers": [{**waiver, **more} for waiver in wanted[:2]]}, f"the file is right: {waivers}")
    browser.expect_quiet(page)
    return path


def check_accepted(browser, page, waivers, downloads):
    """What a waiver file accepts is folded and counted, and goes into the next file."""
    browser.open(page)
    expect("2 accepted" in browser.one(".tiles").text.replace("\n", " "), "accepted findings are counted")
    summary = browser.one("#accepted summary")
    expect(summary.text == "2 findings are accepted", "and folded")
    summary.click()
    expect("Åsa O'Neil" in browser.one("#accepted table").text, "with who accepted them")
    before = json.loads(waivers.read_text("utf-8"))["waivers"]
    waivers.unlink()
    after = accept_first(browser, downloads)
    expect(after[:2] == before and len(after) == 3, f"the file keeps the waivers in force: {after}")
    browser.expect_quiet(page)


def accept_first(browser, downloads):
    """Accepts the first finding that is shown, and gives the file that comes of it."""
    path = downloads / "slipgauge.waivers.json"
    path.unlink(missing_ok=True)
    browser.one("table.findings tbody tr:not([hidden]) .pick input").send_keys(Keys.SPACE)
    browser.one("[data-do=accept]").click()
    for name, text in (("reason", "Known"), ("by", "Team")):
        browser.one(f"dialog [name={name}]").send_keys(text)
    browser.run("document.querySelector('dialog [name=until]').value = '2099-12-31'")
    browser.one("dialog [type=submit]").click()
    browser.one("[data-do=download]").click()
    return downloaded(path)["waivers"]


def check_accepted_many(browser, tool, page, downloads):
    """One finding that stands for many actions is accepted for these, and stays so where they have become few."""
    browser.open(page, "#rule=update-unsigned")
    rows = browser.run("return [...document.querySelectorAll('tr[data-refs]')].map((row) => row.dataset.refs)")
    expect(len(rows) == 1, "one finding stands for many actions")
    refs = json.loads(rows[0])
    waiver = {"ref": "", "rule": "update-unsigned", "reason": "Known", "by": "Team", "until": "2099-12-31",
              "refs": refs}
    expect(accept_first(browser, downloads) == [waiver] and len(refs) == 30, "the file names them")
    browser.expect_quiet(page)
    waivers = downloads / "many.json"
    waivers.write_text(json.dumps({"waivers": [waiver]}), "utf-8")
    # A tracker with four of the actions, whose findings stand by themselves.
    with (SAMPLE.parent / "tracker-2024-01.csv").open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    few = downloads / "few.csv"
    with few.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header] + [row for row in rows if row[header.index("Ref")] in refs[:4]])
    page = report(tool, few, downloads / "few.html", "--waivers", str(waivers))
    browser.open(page)
    expect("4 accepted" in browser.one(".tiles").text.replace("\n", " "), "few of them are accepted, too")
    after = accept_first(browser, downloads)
    expect(len(after) == 2 and after[0] == waiver, f"and the next file has the waiver once, with all actions: {after}")
    browser.expect_quiet(page)


def downloaded(path):
    """What a downloaded file says, once the browser has written all of it: the name is there before the content."""
    for _ in range(300):
        if path.exists() and not path.with_name(path.name + ".crdownload").exists():
            try:
                return json.loads(path.read_text("utf-8"))
            except json.JSONDecodeError:
                pass
        time.sleep(0.1)
    raise AssertionError(f"{path.name} was not written whole in 30 seconds")


def check_hostile(browser, page):
    """Nothing that a cell says runs, and it all can be read."""
    for fragment in ("", "#q=%3Cscript%3E", "#level=%22%3E%3Cimg%20src%3Dx%3E&sort=constructor&theme=__proto__"):
        browser.open(page, fragment)
        browser.run("""
            for (const part of document.querySelectorAll("details")) part.open = true;
            for (const part of document.querySelectorAll("main *"))
              part.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));""")
        time.sleep(0.2)
        expect(browser.run("return window.hit") is None, "no cell runs")
        expect(browser.run("return document.scripts.length") == 1, "the page's script is the only one")
        outside = "[href]:not([href^='#']), [src], img, iframe, object, embed, main style, link, base"
        expect(browser.run("return document.querySelectorAll(arguments[0]).length", outside) == 0, "no cell is markup")
        # The reasons and messages of rules hold none of these, cells do.
        text = browser.run("return document.body.innerText")
        expect(not any(mark in text for mark in "\u202e\u2066\u200f\u0085\u2028"), "no mark turns the text")
        browser.expect_quiet(page)
    browser.open(page)
    text = browser.run("return document.body.innerText")
    expect("<script>window.hit=1</script>" in text and "[U+202E]" in text, "cells read as they were typed")
    for name in ("theme", "director"):
        value = next(value for value in browser.shown(name) if value.startswith("script")).split("\n")[0]
        browser.choose(name, value)
        shown = browser.shown(name)
        expect(shown and all(value in names.split("\n") for names in shown), f"a hostile {name} filters like any other")
        browser.choose(name, "")
    browser.expect_quiet(page)


def check_large(browser, page):
    """Thousands of findings stay usable."""
    browser.open(page)
    rows = browser.run("return document.querySelectorAll('table.findings tbody tr').length")
    expect(rows >= 5000, f"there are 5,000 rows: {rows}")
    for change in ("form.elements.level.value = 'error'", "form.elements.q.value = 'oc'", "form.elements.sort.value = 'ref'"):
        # The best of three, as the machine may be busy.
        took = min(browser.run(f"""
            const form = document.querySelector("form.filters");
            form.reset();
            form.dispatchEvent(new Event("input", {{ bubbles: true }}));
            document.body.offsetHeight;
            const start = performance.now();
            {change};
            form.dispatchEvent(new Event("input", {{ bubbles: true }}));
            document.body.offsetHeight;
            return performance.now() - start;""") for _ in range(3))
        print(f"{rows} rows, {change}: {took:.0f} ms")
        expect(took < 3000, "a filter answers at once")
    browser.run("document.querySelector('form.filters').reset()")
    time.sleep(0.5)
    expect(len(browser.shown("ref")) == 500, "the first rows are shown")
    browser.one(".more").click()
    expect(len(browser.shown("ref")) == rows, "and all of them when asked for")
    browser.expect_quiet(page)


def check_layout(folder, page, pictures):
    """No sideways scrolling on a phone or a desktop; contrast that everybody can read; paper."""
    for width in (390, 1280):
        for dark in (False, True):
            browser = Browser(folder, width, dark)
            browser.open(page)
            wide = browser.run("return document.documentElement.scrollWidth")
            expect(wide == width, f"the page is as wide as the screen: {wide} of {width}")
            if pictures:
                browser.picture(pictures / f"{width}-{'dark' if dark else 'light'}.png")
            if pictures and width == 1280 and not dark:
                browser.printed(pictures / "printed.pdf")
            low = browser.run(CONTRAST)
            expect(not low, f"contrast is AA at {width}, dark {dark}: {low[:5]}")
            browser.expect_quiet(page)
            browser.driver.quit()


def report(tool, tracker, page, *options):
    command = [tool, "check", str(tracker), "--report", f"html={page}", *options]
    done = subprocess.run(command, capture_output=True, text=True)
    expect(done.returncode in (0, 1) and page.exists(), f"the report is written: {done.stderr}")
    return page


def main():
    tool = str(pathlib.Path(sys.argv[1]).resolve())
    pictures = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        sample = report(tool, SAMPLE, folder / "sample.html")
        (folder / "hostile.csv").write_text(hostile_csv(60), "utf-8")
        hostile = report(tool, folder / "hostile.csv", folder / "hostile.html")
        (folder / "large.csv").write_text(hostile_csv(2500), "utf-8")
        large = report(tool, folder / "large.csv", folder / "large.html")
        own = report(tool, OWN[0], folder / "own.html", *OWN[1:])
        browser = Browser(folder)
        check_structure(browser, sample)
        check_structure(browser, hostile)
        # With rules on themes, and what was before.
        tutorial = SAMPLE.parent / "tutorial"
        themes = report(tool, tutorial / "tracker.csv", folder / "themes.html", "--rules", str(tutorial / "rules.json"),
                        "--previous", str(tutorial / "tracker-2023-11.csv"))
        dark = Browser(folder, width=390, dark=True)
        for page in (sample, themes):
            check_axe(browser, page)
            check_axe(dark, page)
        dark.driver.quit()
        check_filters(browser, sample)
        check_own_fields(browser, own)
        check_structure(browser, own)
        check_sorting(browser, sample)
        check_links(browser, sample)
        waivers = check_waivers(browser, sample, folder)
        accepted = report(tool, SAMPLE, folder / "accepted.html", "--waivers", str(waivers))
        check_structure(browser, accepted)
        check_accepted(browser, accepted, waivers, folder)
        check_accepted_many(browser, tool, sample, folder)
        check_hostile(browser, hostile)
        check_large(browser, large)
        browser.driver.quit()
        check_layout(folder, sample, pictures)
    print("the HTML report does what it should")


main()
