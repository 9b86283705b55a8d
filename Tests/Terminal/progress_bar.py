"""The progress bar on a real terminal: progress_bar.py SLIPGAUGE.

The tool is held up again and again for three seconds, so that little work takes long on any machine.
"""
import os
import pty
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

tool = os.path.realpath(sys.argv[1])
root = Path(__file__).resolve().parents[2]
sample = root / "samples/tracker-2024-01.csv"
LINE = re.compile(
    r"\r(?: {0,2}\d+% \[={0,20} {0,20}\]  )?[\d,]+ rows(?:  [\d,]+/s|  writing findings)(?:  \d+ (?:s|min \d+ s) left)?"
    r"\x1b\[K|\rreading\x1b\[K")
WIPED = "\r\x1b[K"


CHECK = ["check", "--fail-on", "never", "--no-config"]


def run(words, command=CHECK, slow=True, terminal_output=False, term="xterm", pipe_errors=False):
    """What the tool wrote to a terminal that is its standard error, what to standard output, and how long it took."""
    master, slave = pty.openpty()
    errors = subprocess.PIPE if pipe_errors else slave
    with tempfile.TemporaryFile() as file:
        start = time.monotonic()
        process = subprocess.Popen(
            [tool, *command, *words, "--threads", "1"],
            stdin=subprocess.DEVNULL, stdout=slave if terminal_output else file, stderr=errors, cwd=root,
            env={"TERM": term, "PATH": os.environ["PATH"]})
        os.close(slave)
        os.set_blocking(master, False)
        seen = b""
        while process.poll() is None:
            seen += read(master)
            if slow and time.monotonic() < start + 3:
                process.send_signal(signal.SIGSTOP)
                time.sleep(0.15)
                process.send_signal(signal.SIGCONT)
            time.sleep(0.005)
        seen += read(master)
        took = time.monotonic() - start
        os.close(master)
        if pipe_errors:
            seen = process.stderr.read()
        assert process.returncode in (0, 1), seen
        file.seek(0)
        return seen.decode(), file.read(), took


def read(master):
    try:
        return os.read(master, 1 << 20)
    except (BlockingIOError, OSError):
        return b""


with tempfile.TemporaryDirectory() as folder:
    tracker = Path(folder) / "long.csv"
    text = sample.read_bytes()
    header, rows = text.split(b"\n", 1)
    tracker.write_bytes(header + b"\n" + rows * 300)
    long = [str(tracker)]

    drawn, report, took = run(long)
    assert took > 1.5, f"the tool was held up for {took:.1f} s only"
    lines = LINE.findall(drawn)
    assert len(lines) >= 2, drawn
    assert LINE.sub("", drawn) == WIPED and drawn.endswith(WIPED), ascii(drawn[-300:])
    assert len(lines) <= took * 10, f"{len(lines)} lines in {took:.1f} s"
    assert re.search(r"\d+% \[=+ *\]  [\d,]+ rows", drawn), drawn
    assert all(len(line.replace("\x1b[K", "")) <= 80 for line in drawn.split("\r")), drawn

    quiet = subprocess.run(
        [tool, *CHECK, *long, "--threads", "1"], capture_output=True, cwd=root)
    assert quiet.stdout == report and quiet.stderr == b"", "a bar changed the report"

    drawn, _, _ = run(long, command=["rules", "replay", "--with", "samples/council.json"])
    assert LINE.findall(drawn) and set(LINE.sub("", drawn).replace(WIPED, "|")) == {"|"}, ascii(drawn)

    for name, options in {
        "--quiet": dict(words=[*long, "--quiet"]), "a dumb terminal": dict(words=long, term="dumb"),
        "no terminal": dict(words=long, pipe_errors=True), "short work": dict(words=[str(sample)], slow=False),
    }.items():
        drawn, _, _ = run(**options)
        assert drawn == "", f"{name}: {ascii(drawn[:200])}"
    drawn, _, _ = run([str(tracker), "--format", "ndjson", "--max-findings", "50"], terminal_output=True)
    assert "\x1b" not in drawn, "a bar stands among findings"

print("progress: drawn on a terminal, wiped in the end, silent otherwise")
