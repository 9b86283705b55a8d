"""Chromium with a page in it, and what holds for every page."""

import base64
import json
import pathlib
import sys

import axe_core_python
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select


def expect(condition, what):
    if not condition:
        sys.exit(f"not so: {what}")


class Browser:
    """Chromium with a page in it, and what it says and fetches meanwhile."""

    def __init__(self, downloads, width=1280, dark=False, scripts=True):
        options = Options()
        options.binary_location = "/usr/bin/chromium"
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"):
            options.add_argument(argument)
        options.add_experimental_option("prefs", {
            "download.default_directory": str(downloads),
            "profile.managed_default_content_settings.javascript": 1 if scripts else 2})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        still = {"name": "prefers-reduced-motion", "value": "reduce"}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme, still]})
        self.resize(width)
        self.requests = []

    def resize(self, width):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600})

    def open(self, page, fragment=""):
        # From about:blank, since another fragment alone would not load the page anew.
        self.driver.get("about:blank")
        self.drain()
        self.requests = []
        self.driver.get(page.as_uri() + fragment)

    def drain(self):
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                self.requests.append(message["params"]["request"]["url"])

    def expect_quiet(self, page):
        """Nothing on the console, nothing fetched but the page itself."""
        messages = self.driver.get_log("browser")
        expect(not messages, f"the console is empty: {messages[:3]}")
        self.drain()
        # Chromium draws the button of a date field from a data address of its own.
        others = [url for url in self.requests if not url.startswith((page.as_uri(), "blob:", "data:"))]
        expect(not others, f"no request leaves the page: {others[:3]}")

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def shown(self, attribute):
        """That attribute of every row that is shown, from top to bottom."""
        return self.run("""
            return [...document.querySelectorAll("table.findings tbody tr")]
              .filter((row) => row.offsetParent !== null).map((row) => row.dataset[arguments[0]])""", attribute)

    def choose(self, name, value):
        Select(self.one(f"form.filters [name={name}]")).select_by_value(value)

    def picture(self, path):
        size = self.run("return [document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
        clip = {"x": 0, "y": 0, "width": size[0], "height": min(size[1], 8000), "scale": 1}
        shot = self.driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip})
        path.write_bytes(base64.b64decode(shot["data"]))

    def printed(self, path):
        pdf = self.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
        path.write_bytes(base64.b64decode(pdf["data"]))


# Texts whose colour is too near to the ground below them (WCAG 2.2, 1.4.3).
CONTRAST = """
const parse = (text) => (text.match(/[\\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
const light = ([r, g, b]) => [r, g, b].map((c) => c / 255)
  .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
const ground = (part) => {
  for (; part; part = part.parentElement) {
    const colour = parse(getComputedStyle(part).backgroundColor);
    if (colour.length < 4 || colour[3] === 1) return colour;
  }
  return [255, 255, 255];
};
for (const part of document.querySelectorAll("details")) part.open = true;
const low = [];
for (const part of document.querySelectorAll("body *")) {
  const own = [...part.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  if (!own || part.disabled || part.closest("script, title, desc") || !part.getClientRects().length) continue;
  const style = getComputedStyle(part);
  const colour = parse(part instanceof SVGElement ? style.fill : style.color);
  const [a, b] = [light(colour), light(ground(part))].sort((x, y) => y - x);
  const ratio = (a + 0.05) / (b + 0.05);
  if (ratio < 4.5) low.push(`${part.tagName}.${part.getAttribute("class")} ${ratio.toFixed(2)} ${part.textContent.slice(0, 30)}`);
}
return [...new Set(low)];
"""


def check_structure(browser, page):
    """What assistive technology steers by."""
    browser.open(page)
    problems = browser.run("""
        const problems = [], all = (selector) => [...document.querySelectorAll(selector)];
        for (const name of ["header", "nav", "main", "footer", "h1"])
          if (all(name).length !== 1) problems.push(`${name} stands ${all(name).length} times`);
        const ids = all("[id]").map((part) => part.id);
        if (new Set(ids).size !== ids.length) problems.push("an id stands twice");
        for (const part of all("[aria-labelledby], [aria-describedby]"))
          for (const name of ["aria-labelledby", "aria-describedby"])
            for (const id of (part.getAttribute(name) ?? "").split(" ").filter(Boolean))
              if (!document.getElementById(id)) problems.push(`nothing has the id ${id}`);
        for (const link of all("nav a, .skip")) if (!document.querySelector(link.hash)) problems.push(link.hash);
        for (const table of all("table")) {
          if (!table.caption) problems.push("a table has no caption");
          if (!table.querySelector("th[scope]")) problems.push("a table has no headers");
        }
        for (const box of all("input, select, textarea"))
          if (!box.labels?.length && !box.getAttribute("aria-label")) problems.push(`${box.name} has no label`);
        for (const drawing of all("svg[role]"))
          if (!drawing.querySelector("title") || !drawing.querySelector("desc")) problems.push("a drawing has no words");
        const levels = all("h1, h2, h3, h4").filter((head) => !head.closest("dialog")).map((head) => +head.tagName[1]);
        levels.reduce((a, b) => { if (b > a + 1) problems.push(`h${b} follows h${a}`); return b; });
        if (document.documentElement.lang !== "en-GB") problems.push("no language");
        return problems;""")
    expect(not problems, f"the structure is right: {problems}")
    browser.expect_quiet(page)


def check_axe(browser, page):
    """What axe-core looks for, with all that can be opened open."""
    browser.open(page)
    check_shown(browser)


def check_shown(browser):
    """The same of the page that is shown."""
    browser.run("for (const part of document.querySelectorAll('details')) part.open = true;")
    browser.run((pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text("utf-8"))
    browser.driver.set_script_timeout(120)
    violations = browser.driver.execute_async_script("""
        axe.run(document, { resultTypes: ["violations"] }).then((found) => arguments[0](
          found.violations.map((violation) => `${violation.id}: ${violation.nodes[0].html.slice(0, 120)}`)));""")
    expect(not violations, f"axe-core finds nothing: {violations}")
