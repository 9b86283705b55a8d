"""What every server does with every request, good or bad: contract.py SLIPGAUGE [SERVER...].

The servers are nginx and Apache by SCGI and lighttpd by CGI, as samples/web has them.
"""

import json
import pathlib
import socket
import subprocess
import sys
import tempfile
import time
import zipfile
import io

from exchange import BOUNDARY, answer, ask, chunks, form, part, request, send, upload
from servers import KINDS, SAMPLES, expect, running

SAMPLE = (SAMPLES / "tracker-2024-01.xlsx").read_bytes()
SUMMARY = (SAMPLES / "summary-2024-01.docx").read_bytes()
LIMIT = 10 << 20
SECURITY = {
    "X-Content-Type-Options": "nosniff", "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin", "X-Robots-Tag": "noindex"}
HTML, JSON, PROBLEM = "text/html", "application/json", "application/problem+json"
BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def is_answer(got, status, kind, what):
    """That it is ours, whole, with all that keeps a browser safe."""
    expect(got is not None, f"{what}: there is an answer")
    expect(got.status == status, f"{what}: {got.status} is {status}: {got.body[:300]}")
    expect(got.headers.get_content_type() == kind, f"{what}: {got.headers['Content-Type']} is {kind}")
    for name, value in SECURITY.items():
        expect(got.headers[name] == value, f"{what}: {name} is {got.headers[name]}")
    policy = got.headers["Content-Security-Policy"]
    expect("default-src 'none'" in policy and "frame-ancestors 'none'" in policy, f"{what}: {policy}")
    expect("unsafe" not in policy, f"{what}: nothing inline but by its hash: {policy}")
    expect(not got.headers["Set-Cookie"] and not got.headers["Access-Control-Allow-Origin"], f"{what}: no cookie")
    return got


def api(server, content, *headers):
    return send(server, "api/check", content, *headers)


def check_pages(server):
    """What is asked for without a body."""
    first = is_answer(ask(server, "GET", "/slipgauge/"), 200, HTML, "the form")
    expect(first.headers["Cache-Control"] == "no-store" and "<form" in first.text, "the form is not kept")
    head = ask(server, "HEAD", "/slipgauge/")
    expect(head.status == 200 and not head.body, "HEAD has no body")
    # Apache leaves the length out where there is no body.
    length = head.headers["Content-Length"]
    expect(length == str(len(first.body)) or server.name == "apache", f"HEAD says how long the body would be: {length}")
    bare = ask(server, "GET", "/slipgauge")
    expect(bare.status in (301, 308) and bare.headers["Location"].endswith("/slipgauge/"), "the address without a slash")
    health = json.loads(is_answer(ask(server, "GET", "/slipgauge/health"), 200, JSON, "health").body)
    expect(health["tool"] == "slipgauge" and health["version"] and health["ruleSet"], f"health: {health}")
    is_answer(ask(server, "GET", "/slipgauge/help"), 200, HTML, "help")
    for name, kind in (("style.css", "text/css"), ("page.js", "text/javascript")):
        asset = is_answer(ask(server, "GET", f"/slipgauge/{name}"), 200, kind, name)
        expect("max-age=86400" in asset.headers["Cache-Control"], f"{name} is kept for a day")
        same = ask(server, "GET", f"/slipgauge/{name}", [("If-None-Match", asset.headers["ETag"])])
        expect(same.status == 304 and not same.body, f"{name} is not sent again")
    is_answer(ask(server, "GET", "/slipgauge/none"), 404, HTML, "no such page")
    for method, path, allowed in (
            ("GET", "report", "POST"), ("PUT", "report", "POST"), ("POST", "", "GET"), ("DELETE", "help", "GET")):
        got = is_answer(ask(server, method, f"/slipgauge/{path}", body=b"x" if method != "GET" else None), 405, HTML,
                        f"{method} {path}")
        expect(allowed in got.headers["Allow"], f"{method} {path}: Allow says {got.headers['Allow']}")


def check_uploads(server, findings):
    """A tracker, in every way that a client may send it, is answered with the same findings."""
    content = upload(SAMPLE)
    body, kind = content
    told = [(one["rule"], one["message"]) for one in findings]

    def same(got, what):
        report = json.loads(is_answer(got, 200, JSON, what).body)
        expect([(one["rule"], one["message"]) for one in report["findings"]] == told, f"{what}: the same findings")
        return report

    report = same(api(server, content), "a form")
    expect(report["tracker"]["path"] == "tracker.xlsx", f"its name is that of the file: {report['tracker']}")
    same(api(server, (SAMPLE, BOOK)), "the file alone")

    head = [("Content-Type", kind), ("Transfer-Encoding", "chunked")]
    connection = server.connect()
    connection.sendall(request("POST", "/slipgauge/api/check", head) + b"".join(chunks(body)))
    got = answer(connection)
    if server.name == "apache":
        expect(got.status == 411, "Apache asks for a length before it asks anybody by SCGI")
    else:
        same(got, "a form in chunks")

    head = [("Content-Type", kind), ("Content-Length", len(body)), ("Expect", "100-continue")]
    connection = server.connect()
    connection.sendall(request("POST", "/slipgauge/api/check", head))
    expect(connection.recv(12).startswith(b"HTTP/1.1 100"), "the server waits for the body")
    while not connection.recv(1) == b"\n" or not connection.recv(2) == b"\r\n":
        pass
    connection.sendall(body)
    same(answer(connection), "a form that was waited for")

    page = is_answer(send(server, "report", content), 200, HTML, "the report").text
    expect("form" in page and all(one["location"]["cell"] in page for one in findings[:20]), "the report's findings")
    cased = upload(SAMPLE, 'dr\u00f6pped %22x%22.xlsx')
    expect('dröpped "x".xlsx' in json.loads(api(server, cased).body)["tracker"]["path"], "a name with quotation marks")
    for name in ("../../etc/passwd", "..\\..\\windows\\win.ini", "/etc/passwd", "C:\\trackers\\a.xlsx"):
        path = json.loads(api(server, upload(SAMPLE, name)).body)["tracker"]["path"]
        expect(path == name.replace("\\", "/").split("/")[-1], f"of {name} the last part is told: {path}")

    copy = is_answer(send(server, "annotated", content), 200, BOOK, "the annotated workbook")
    expect("attachment" in copy.headers["Content-Disposition"], "it is saved, not shown")
    expect(zipfile.ZipFile(io.BytesIO(copy.body)).testzip() is None, "it is whole")
    both = form(part("summary", SUMMARY, "summary.docx"), part("tracker", SAMPLE, "tracker.xlsx"))
    is_answer(send(server, "summary", both), 200, HTML, "a summary")
    for accepted in ("application/x-ndjson", "application/sarif+json", "text/csv"):
        is_answer(api(server, content, ("Accept", accepted)), 200, accepted, f"Accept: {accepted}")


def check_refusals(server):
    """What is no tracker, or no form, gets a page, or a problem, that says so."""
    body, kind = upload(SAMPLE)
    one = part("tracker", SAMPLE, "a.xlsx")
    cases = [
        ("two trackers", form(one, one), 400),
        ("an unknown name", form(one, part("rules", b"{}", "rules.json")), 400),
        ("the boundary of another form", (body, kind.replace(BOUNDARY, "----other")), 400),
        ("a boundary too long", form(one, boundary="b" * 71), 400),
        ("no boundary", (body, "multipart/form-data"), 400),
        ("a form that breaks off", (body[:-40], kind), 400),
        ("no file", form(part("period", b"")), 422),
        ("nothing selected", form(part("tracker", b"", "")), 422),
        ("an empty file", upload(b""), 422),
        ("minutes", upload(b"Present: all. Apologies: none.\n", "minutes.txt"), 422),
        ("half a workbook", upload(SAMPLE[:20_000]), 422),
    ]
    for what, content, status in cases:
        page = is_answer(send(server, "report", content), status, HTML, what)
        problem = is_answer(api(server, content), status, PROBLEM, f"{what}, for a program")
        expect(json.loads(problem.body)["status"] == status and json.loads(problem.body)["detail"], f"{what}: why")
        if status == 422:
            expect("<title>Error: " in page.text and "There is a problem" in page.text, f"{what}: what to do")
            expect("slipgauge:" not in page.text, f"{what}: in the page's own words")
    is_answer(send(server, "report", (b"a=b", "application/x-www-form-urlencoded")), 415, HTML, "another form")
    for site, status in (("cross-site", 403), ("same-site", 403), ("same-origin", 200), ("none", 200)):
        is_answer(send(server, "report", (body, kind), ("Sec-Fetch-Site", site)), status, HTML, f"from {site}")


def check_sizes(server):
    """Ten mebibytes and one byte are too much, and hold nobody up."""
    large, kind = upload(bytes(LIMIT + 1), "large.csv")
    start = time.monotonic()
    connection = server.connect()
    connection.sendall(request("POST", "/slipgauge/report", [("Content-Type", kind), ("Content-Length", 1 << 40)]))
    got = answer(connection)
    expect(got.status == 413 and got.headers.get_content_type() == HTML, "a terabyte is refused before it is sent")
    expect(time.monotonic() - start < 30, "and at once")
    got = send(server, "report", (large, kind))
    expect(got is None or got.status == 413, "a byte too many is refused")
    connection = server.connect()
    try:
        connection.sendall(request("POST", "/slipgauge/report", [("Content-Type", kind), ("Transfer-Encoding", "chunked")]))
        for chunk in chunks(large, 1 << 16):
            connection.sendall(chunk)
        got = answer(connection)
    except (BrokenPipeError, ConnectionResetError):
        got = None
    expect(got is None or got.status in (411, 413), "in chunks too")


def quiet(server, what, seconds=10):
    """That no process of the page is left."""
    for _ in range(seconds * 20):
        if server.processes() == 0:
            return
        time.sleep(0.05)
    expect(False, f"{what}: no process is left, of {server.processes()}")


def check_gone(server):
    """Who sends half a body, or leaves before the answer, leaves no process behind."""
    body, kind = upload(SAMPLE)
    whole = request("POST", "/slipgauge/report", [("Content-Type", kind)], body)
    slow = server.connect()
    slow.sendall(whole[:len(whole) // 2])
    time.sleep(0.3)
    if server.name != "apache":
        expect(server.processes() == 0, "a body that is still coming holds no process")
    for length in (20, len(whole) // 2, len(whole) - 1, len(whole)):
        gone = server.connect()
        gone.sendall(whole[:length])
        gone.close()
    slow.shutdown(socket.SHUT_RDWR) if not server.context else None
    slow.close()
    quiet(server, "clients that have gone")
    is_answer(ask(server, "GET", "/slipgauge/"), 200, HTML, "the form, afterwards")


def check_silence(server):
    """One line a request, and not a word of a tracker."""
    lines = [line for line in server.log().splitlines() if "outcome=" in line]
    expect(len(lines) > 20 or server.name == "lighttpd", f"each request is told in a line: {len(lines)}")
    for word in ("tracker.xlsx", "dröpped", "Workforce", "OC.", "large.csv", "passwd"):
        expect(word not in server.log(), f"{word} is in no log")


def check_environment(name, folder, tool):
    """What a server tells of a request, and what it does not pass on."""
    program = [sys.executable, pathlib.Path(__file__).with_name("echo_environment.py")]
    with running(name, folder, tool, program) as server:
        said = json.loads(ask(server, "POST", "/slipgauge/report", [
            ("Proxy", "http://evil.example"), ("Authorization", "Basic YTpi"), ("Remote-User", "mayor"),
            ("Content-Type", "text/csv"), ("Sec-Fetch-Site", "cross-site")], b"a").body)
    wanted = {"REQUEST_METHOD": "POST", "SCRIPT_NAME": "/slipgauge", "PATH_INFO": "/report", "CONTENT_LENGTH": "1",
              "CONTENT_TYPE": "text/csv", "HTTP_SEC_FETCH_SITE": "cross-site"}
    for key, value in wanted.items():
        expect(said.get(key) == value, f"{name}: {key} is {said.get(key)}")
    for key in ("HTTP_PROXY", "HTTP_AUTHORIZATION", "REMOTE_USER"):
        expect(not said.get(key), f"{name}: {key} is not passed on: {said.get(key)}")


def check_nobody(name, folder, tool):
    """Nothing answers behind the server: it says that it is busy, and when to come again."""
    with running(name, folder, tool, ["/bin/false"]) as server:
        got = ask(server, "GET", "/slipgauge/")
        # A connection that is closed at once is 500 to Apache, which cannot be told otherwise.
        busy = 500 if name == "apache" else 503
        expect(got.status == busy and got.headers["Retry-After"] == "5", f"{name}: busy, {got.status}")
        expect("<title>" in got.text and got.headers["X-Content-Type-Options"] == "nosniff", "with a page of its own")


def main():
    tool = str(pathlib.Path(sys.argv[1]).resolve())
    run = subprocess.run([tool, "check", SAMPLES / "tracker-2024-01.xlsx", "--format", "json", "--fail-on", "never",
                          "--no-config"], capture_output=True, check=True)
    findings = json.loads(run.stdout)["findings"]
    for name in sys.argv[2:] or KINDS:
        start = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            with running(name, folder, tool) as server:
                check_pages(server)
                check_uploads(server, findings)
                check_refusals(server)
                check_sizes(server)
                check_gone(server)
                check_silence(server)
            check_environment(name, folder, tool)
            if name != "lighttpd":
                check_nobody(name, folder, tool)
        print(f"{name}: every request is answered as it should be, in {time.monotonic() - start:.0f} s", flush=True)


main()
