"""Checks every file of some folders: check_files.py SLIPGAUGE [--timeout SECONDS] [--json] FOLDER…

For files that others made to break readers. Each gets a process of its own; what must hold of it:

- it ends within the time (5 s) by exit code 0, 1 or 2, never by a signal;
- at its peak it holds at most 512 MB;
- where it refuses a file (2), it says why on one line of printable text, and nothing else.

Ends with 1 where one of them does not.
"""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter

MOST_SECONDS = 5
MOST_BYTES = 512 << 20


def files(folders):
    for folder in folders:
        if os.path.isfile(folder):
            yield folder
        for root, _, names in os.walk(folder):
            for name in sorted(names):
                path = os.path.join(root, name)
                if os.path.isfile(path) and not os.path.islink(path):
                    yield path


def run(words, seconds):
    """Exit status, output, errors, seconds, and peak memory in bytes."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        start = time.monotonic()
        process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=out, stderr=errors)
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() - start > seconds:
                process.send_signal(signal.SIGKILL)
                _, status, usage = os.wait4(process.pid, 0)
                break
            time.sleep(0.002)
        taken = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        errors.seek(0)
        return process.returncode, out.read(), errors.read(), taken, usage.ru_maxrss * 1024


def faults(code, errors, seconds, memory, most_seconds):
    if seconds > most_seconds:
        yield f"hung for {seconds:.1f} s"
    elif code not in (0, 1, 2):
        yield f"ended with {code}"
    if memory > MOST_BYTES:
        yield f"took {memory >> 20} MB"
    if code == 2:
        text = errors.decode("utf-8", "surrogateescape")
        lines = text.split("\n")
        if len(lines) != 2 or lines[1] or not lines[0].startswith("slipgauge: "):
            yield f"said {len(lines) - 1} lines"
        if not all(c.isprintable() or c == "\u00ad" for c in lines[0]):
            yield "said something that is not printable"


def reason(errors):
    """What a refusal says, without what it quotes of the file."""
    text = errors.decode("utf-8", "replace").strip()
    text = re.sub(r"^slipgauge: .*?(\(.*?\))?: ", "", text)
    text = re.sub(r'"[^"]*"|\d+', "…", text)
    return text.split(";")[0][:90]


def main():
    words = sys.argv[1:]
    tool = words.pop(0)
    most_seconds = MOST_SECONDS
    if words and words[0] == "--timeout":
        most_seconds = float(words[1])
        words = words[2:]
    ends, reasons, broken = Counter(), Counter(), []
    slowest, largest, count = (0, ""), (0, ""), 0
    for path in files(words):
        code, _, errors, seconds, memory = run([tool, "check", path, "--quiet"], most_seconds)
        count += 1
        ends[code] += 1
        if code == 2:
            reasons[reason(errors)] += 1
        slowest = max(slowest, (seconds, path))
        largest = max(largest, (memory, path))
        for fault in faults(code, errors, seconds, memory, most_seconds):
            broken.append(f"{path}: {fault}: {errors[:200]!r}")
    print(f"{count} files: " + ", ".join(f"{number} ended with {code}" for code, number in sorted(ends.items())))
    print(f"slowest {slowest[0]:.2f} s ({slowest[1]}), largest {largest[0] >> 20} MB ({largest[1]})")
    for text, number in reasons.most_common(40):
        print(f"  {number:5} {text}")
    for line in broken:
        print("BROKEN " + line)
    return 1 if broken or not count else 0


if __name__ == "__main__":
    sys.exit(main())
