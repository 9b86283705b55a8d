"""An officer's morning at the page, in Chromium, with JavaScript and without: pages.py SLIPGAUGE [FOLDER FOR SCREENSHOTS].

The server is lighttpd, as samples/web has it. Needs Debian's chromium, chromium-driver and lighttpd, and selenium,
axe-core-python and openpyxl from PyPI.
"""

import pathlib
import sys
import tempfile
import time

import openpyxl
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from servers import ROOT, SAMPLES, running

sys.path.insert(0, str(ROOT / "Tests" / "Browser"))
from browser import CONTRAST, Browser, check_shown, expect  # noqa: E402

SAMPLE = SAMPLES / "tracker-2024-01.xlsx"
WIDTHS = (1400, 800, 390, 320)


class Officer:
    """Somebody at a browser, and what is looked at on every page that they see."""

    def __init__(self, server, folder, scripts, pictures):
        self.server, self.folder, self.scripts, self.pictures = server, folder, scripts, pictures
        self.browser = Browser(folder, scripts=scripts)
        self.seen = set()

    def open(self, page=""):
        self.browser.driver.get(self.server.address + page)

    @property
    def title(self):
        return self.browser.driver.title

    def choose(self, name, path, form="form.upload"):
        self.browser.one(f"{form} [type=file][name={name}]").send_keys(str(path))

    def press(self, words, form="form.upload"):
        """Presses that button of the form, and waits for the page that comes."""
        old = self.browser.one("html")
        buttons = self.browser.driver.find_elements(By.CSS_SELECTOR, f"{form} button")
        next(button for button in buttons if button.text.strip() == words).click()
        self.await_page(old)

    def await_page(self, old):
        for _ in range(600):
            try:
                old.is_enabled()
            except WebDriverException:
                break  # Another page is there.
            time.sleep(0.05)
        for _ in range(600):
            if self.browser.run("return document.readyState") == "complete":
                return
            time.sleep(0.05)
        raise SystemExit("no page came")

    def look(self, name):
        """What must hold of every page: nothing on the console, nothing from elsewhere, axe-core, widths, contrast."""
        browser = self.browser
        said = [entry["message"] for entry in browser.driver.get_log("browser")
                if "the server responded with a status of" not in entry["message"]]
        expect(not said, f"{name}: the console is empty: {said[:3]}")
        browser.requests = []
        browser.drain()
        others = [url for url in browser.requests if not url.startswith((self.server.address, "data:", "about:", "blob:"))]
        expect(not others, f"{name}: nothing is fetched from elsewhere: {others[:3]}")
        if name in self.seen or not self.scripts:
            return
        self.seen.add(name)
        check_shown(browser)
        for width in WIDTHS:
            browser.resize(width)
            wide = browser.run("return document.documentElement.scrollWidth")
            expect(wide <= width, f"{name}: at {width} pixels the page is {wide} wide")
            if self.pictures:
                browser.picture(self.pictures / f"{name}-{width}.png")
        for scheme in ("dark", "light"):
            features = [{"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]
            browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
            low = browser.run(CONTRAST)
            expect(not low, f"{name}: contrast is AA, {scheme}: {low[:5]}")
        browser.resize(1280)

    def refs(self):
        return self.browser.run("""
            return [...document.querySelectorAll("table.findings tbody tr")]
              .map((row) => row.dataset.rule + " " + row.dataset.ref)""")

    def saved(self, name):
        """The workbook that came down under that name."""
        path = self.folder / name
        for _ in range(400):
            if path.exists() and not list(self.folder.glob("*.crdownload")):
                book = openpyxl.load_workbook(path)
                path.unlink()
                return book
            time.sleep(0.05)
        raise SystemExit(f"{name} did not come down: {[one.name for one in self.folder.iterdir()]}")


def check_mistakes(officer):
    """What goes wrong is said at its place, and where to go on."""
    officer.open()
    expect("Check a tracker" in officer.title and "Error" not in officer.title, f"the form: {officer.title}")
    officer.look("form")
    officer.press("Check tracker")
    expect(officer.title.startswith("Error: "), f"an error is said first: {officer.title}")
    link = officer.browser.one(".error-summary a")
    expect(link.text == "Select a tracker", link.text)
    expect(officer.browser.run("return document.activeElement.className") == "error-summary", "it is where one is")
    link.click()
    expect(officer.browser.run("return document.activeElement.id") == "tracker", "and leads to the field")
    officer.look("error")
    empty, minutes = officer.folder / "empty.csv", officer.folder / "minutes.txt"
    empty.write_bytes(b"")
    minutes.write_text("Present: all. Apologies: none.\n")
    for path, words in ((empty, "The selected file is empty"), (minutes, "")):
        officer.open()
        officer.choose("tracker", path)
        officer.press("Check tracker")
        said = officer.browser.one(".error-summary a").text
        expect(said == words or not words and said and "slipgauge" not in said, f"{path.name}: {said}")
        officer.look("refused")
    large = officer.folder / "large.csv"
    large.write_bytes(b"x" * ((10 << 20) + 1))
    officer.open()
    officer.choose("tracker", large)
    if officer.scripts:
        buttons = officer.browser.driver.find_elements(By.CSS_SELECTOR, "form.upload button")
        next(button for button in buttons if button.text.strip() == "Check tracker").click()
        expect("smaller than 10 MB" in officer.browser.one("#tracker-error").text, "too large, before it is sent")
        expect(officer.title.startswith("Error: "), f"and the title says so: {officer.title}")
        officer.look("too-large")
        # What is said of two files is said at the larger one.
        half = officer.folder / "half.csv"
        half.write_bytes(b"x" * (6 << 20))
        for tracker, earlier, words in ((SAMPLE, large, "The selected file must"), (half, half, "files together must"),
                                        (half, SAMPLE, "")):
            officer.open()
            officer.browser.run("document.querySelector('#previous').closest('details').open = true")
            officer.choose("tracker", tracker)
            officer.choose("previous", earlier)
            officer.browser.run("""
                const form = document.querySelector("form.upload");
                form.addEventListener("submit", (event) => event.preventDefault());
                form.querySelector("button").click();""")
            said = [officer.browser.one(f"#{name}-error").text for name in ("tracker", "previous")]
            at = 0 if tracker == half else 1
            expect(words in said[at] and not said[1 - at] and bool(words) == bool(said[at]), f"which is too large: {said}")


def check_tracker(officer):
    """Upload, findings, a correction, another upload; the copy with notes; the months and the leads."""
    tracker = officer.folder / "our tracker.csv"
    text = (SAMPLES / "tracker-2024-01.csv").read_text("utf-8-sig")
    expect("Ocr 23" in text, "the sample has a due date that cannot be read")
    tracker.write_text(text, "utf-8")
    officer.open()
    officer.choose("tracker", tracker)
    officer.press("Check tracker")
    before = officer.refs()
    expect("due-unreadable SD.A5.0" in before, f"the findings: {before[:5]}")
    expect("our tracker.csv" in officer.browser.one("body").text, "of which file")
    controls = officer.browser.driver.find_elements(By.CSS_SELECTOR, ".findings .pick, .findings thead button")
    expect({one.is_displayed() for one in controls} == {officer.scripts}, "what needs scripts is there with them alone")
    names = officer.browser.run("""
        return [...document.querySelectorAll(".findings thead [data-name]")]
          .map((head) => getComputedStyle(head, "::before").content.includes(head.dataset.name))""")
    expect(officer.scripts or names and all(names), f"columns have their names without: {names}")
    officer.look("result")
    officer.browser.one(".copy a[download]").click()
    book = officer.saved("our tracker-checked.xlsx")
    expect(book.worksheets[0].title.startswith("Slipgauge"), "the copy has the list of findings")

    tracker.write_text(text.replace("Ocr 23", "Oct-23"), "utf-8")
    again = "form.again"
    officer.choose("tracker", tracker, again)
    officer.press("Check again", again)
    after = officer.refs()
    expect("due-unreadable SD.A5.0" not in after and after, "what was put right is gone")
    officer.look("result")

    officer.open()
    officer.choose("tracker", SAMPLE)
    officer.browser.one("#lead").send_keys("Chief Executive")
    officer.press("Check tracker")
    some = officer.refs()
    expect(0 < len(some) < len(before), f"one lead's findings: {len(some)} of {len(before)}")
    officer.open()
    officer.choose("tracker", SAMPLE)
    officer.browser.one("form.upload button[formaction=annotated]").click()
    book = officer.saved("tracker-2024-01-checked.xlsx")
    expect(len(book.sheetnames) > 2 and book.worksheets[0].title.startswith("Slipgauge"), "the annotated workbook")
    expect("Check a tracker" in officer.title, "and the form is still there")


def check_summary(officer):
    """A summary with its tracker."""
    officer.open()
    form = "form[action=summary]"
    if not officer.browser.one(form).is_displayed():
        officer.browser.one("details.other > summary").click()
    officer.choose("summary", SAMPLES / "summary-2024-01.docx", form)
    officer.choose("tracker", SAMPLE, form)
    officer.press("Check summary", form)
    expect("summary-2024-01.docx" in officer.browser.one("body").text and officer.refs(), "the summary's findings")
    officer.look("summary")


def check_keyboard(officer):
    """From the top of the page to the result with nothing but keys."""
    officer.open()
    officer.choose("tracker", SAMPLE)
    browser = officer.browser
    browser.run("document.activeElement.blur()")
    old, focused = browser.one("html"), []
    for _ in range(20):
        ActionChains(browser.driver).send_keys(Keys.TAB).perform()
        place = browser.driver.switch_to.active_element
        focused.append(place.get_attribute("outerHTML")[:60])
        ring = browser.run("const s = getComputedStyle(arguments[0]); return s.outlineStyle + s.boxShadow", place)
        expect(ring != "nonenone", f"where one is can be seen: {focused[-1]}")
        if place.tag_name == "button":
            break
    ActionChains(browser.driver).send_keys(Keys.ENTER).perform()
    officer.await_page(old)
    expect(officer.refs(), f"keys are enough: {focused}")


def check_drop(officer):
    """A file that is dropped fills the field, and is sent like any other."""
    officer.open()
    officer.browser.run("""
        const data = new DataTransfer();
        data.items.add(new File([arguments[0]], "dropped.csv", { type: "text/csv" }));
        for (const name of ["dragenter", "dragover", "drop"])
          document.querySelector("h1").dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: data }));
        """, (SAMPLES / "tracker-2024-01.csv").read_text("utf-8-sig"))
    status = officer.browser.one("form.upload [role=status]").text
    expect("dropped.csv" in status, f"what was dropped is said: {status}")
    officer.browser.run("""
        const data = new DataTransfer();
        for (const name of ["a.csv", "b.csv"]) data.items.add(new File(["x"], name));
        document.querySelector("h1").dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }));
        """)
    expect("one file" in officer.browser.one("#tracker-error").text, "two are said to be too many")
    officer.press("Check tracker")
    expect("dropped.csv" in officer.browser.one("body").text and officer.refs(), "and checked")


def check_others(officer):
    for page, words in (("help", "Help"), ("none", "not found")):
        officer.open(page)
        expect(words.lower() in officer.title.lower(), f"{page}: {officer.title}")
        officer.look(page)
    for name in ("too-large", "busy", "late"):
        officer.browser.driver.get((officer.server.folder / "errors" / f"{name}.html").as_uri())
        check_shown(officer.browser)


def main():
    tool = str(pathlib.Path(sys.argv[1]).resolve())
    pictures = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else None
    with tempfile.TemporaryDirectory() as name, running("lighttpd", name, tool) as server:
        for scripts in (True, False):
            start = time.monotonic()
            folder = pathlib.Path(name) / f"downloads-{scripts}"
            folder.mkdir()
            officer = Officer(server, folder, scripts, pictures)
            check_mistakes(officer)
            check_tracker(officer)
            check_summary(officer)
            check_keyboard(officer)
            if scripts:
                check_drop(officer)
                check_others(officer)
            officer.browser.driver.quit()
            print(f"the page with{'' if scripts else 'out'} JavaScript: {time.monotonic() - start:.0f} s", flush=True)
        expect(not list((server.folder / "uploads").iterdir()), "no upload is left on the disk")
    print("the page does what it should")


main()
