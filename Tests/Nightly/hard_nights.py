#!/usr/bin/env python3
"""Nights that go wrong: what must hold when a run is killed, doubled, out of disk, or long at work.

    hard_nights.py BINARY [TRIAL…] [--times N] [--seed N]

Trials are kill, end, twice, full, readonly, unheard, closed, limited, untold, corrupt, foreign, saving and decade.

Without a name all of them run. Full and read-only folders need the right to mount, and are skipped without it.
"""

import argparse
import contextlib
import json
import os
import pathlib
import random
import shlex
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = (ROOT / "samples" / "tracker-2024-01.csv").read_bytes()
FIRST_DAY = 19754  # 2024-02-01, in days since 1970


def day(number):
    return time.strftime("%Y-%m-%d", time.gmtime((FIRST_DAY + number) * 86400))


class Nights:
    """A tracker, a state folder and a report folder, and runs over them."""

    def __init__(self, binary, folder):
        self.binary, self.folder = binary, pathlib.Path(folder)
        self.tracker, self.state, self.reports = (self.folder / n for n in ("tracker.csv", "state", "reports"))
        self.tracker.write_bytes(SAMPLE)
        self.last = 0

    def words(self, night, *extra):
        self.last = night
        return [
            self.binary, "nightly", str(self.tracker), "--state", str(self.state), "--now", f"{day(night)}T02:00:00",
            "--report", f"json={self.reports}/{{date}}.json", "--report", f"text={self.reports}/latest.txt", *extra,
        ]

    def run(self, night, *extra):
        return subprocess.run(self.words(night, *extra), capture_output=True, text=True, timeout=120)

    def change(self, rng):
        """Saves the tracker with a few due dates spoilt, the way an editor does: beside, then renamed."""
        lines = SAMPLE.decode().split("Oct-23")
        text = lines[0] + "".join(("Ocr-23" if rng.random() < 0.3 else "Oct-23") + part for part in lines[1:])
        beside = self.tracker.with_suffix(".tmp")
        beside.write_text(text)
        beside.rename(self.tracker)
        return text

    def expected(self):
        """The findings of a plain check on the day of the last night, as (rule, ref)."""
        out = subprocess.run(
            [self.binary, "check", str(self.tracker), "--today", day(self.last), "--format", "json"],
            capture_output=True, text=True)
        return sorted((f["rule"], f["ref"]) for f in json.loads(out.stdout)["findings"])

    def ask(self, question):
        """An answer from a copy of the history: on a full disk SQLite cannot even read beside the file itself."""
        with tempfile.TemporaryDirectory() as copy:
            for part in self.state.glob("history.sqlite*"):
                if not part.name.endswith("-shm"):
                    shutil.copy(part, copy)
            with contextlib.closing(sqlite3.connect(f"{copy}/history.sqlite")) as db:
                return db.execute(question).fetchall()

    def standing(self):
        return sorted(self.ask(
            "SELECT rule.name, ref FROM finding JOIN rule ON rule.id = rule WHERE resolved_day IS NULL"))

    def check_state(self):
        """The history is sound, and every report is whole."""
        history = self.state / "history.sqlite"
        if history.exists() and history.stat().st_size > 0:
            assert self.ask("PRAGMA integrity_check") == [("ok",)], self.ask("PRAGMA integrity_check")
            if self.ask("PRAGMA user_version") != [(0,)]:
                nights = self.ask("SELECT night FROM run WHERE outcome < 2 ORDER BY id")
                assert nights == sorted(nights), nights
        assert not list(self.state.glob("*.corrupt-*")), "a sound history was set aside"
        if self.reports.exists():
            for report in self.reports.glob("*.json"):
                json.loads(report.read_text())
            for text in self.reports.glob("*.txt"):
                assert text.read_text().rstrip().endswith("2024.") or "not evaluated" in text.read_text(), text


def left_over(folder):
    return [str(path) for path in pathlib.Path(folder).rglob(".slipgauge-*")]


def kill(binary, times, rng):
    """SIGKILL at random instants over a changing tracker: the state stays sound and the next run is right."""
    with tempfile.TemporaryDirectory() as folder:
        nights = Nights(binary, folder)
        start = time.monotonic()
        nights.run(0)
        length = time.monotonic() - start
        killed = 0
        for turn in range(1, times + 1):
            nights.change(rng)
            run = subprocess.Popen(nights.words(turn), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(rng.random() * length * 1.2)
            run.send_signal(signal.SIGKILL)
            killed += run.wait() == -signal.SIGKILL
            nights.check_state()
            after = nights.run(turn)
            assert after.returncode in (0, 1), after.stderr
            assert nights.standing() == nights.expected(), f"turn {turn}: the history and the check differ"
            nights.check_state()
            assert not left_over(folder), left_over(folder)
        return f"{times} runs, {killed} of them killed before their end"


def end(binary, times, rng):
    """SIGTERM and SIGINT at random instants: nothing half written is left, nor the command that was told."""
    with tempfile.TemporaryDirectory() as folder:
        nights = Nights(binary, folder)
        start = time.monotonic()
        nights.run(0)
        length = time.monotonic() - start
        ended, told = 0, 0
        for turn in range(1, times + 1):
            nights.change(rng)
            number = rng.choice([signal.SIGTERM, signal.SIGINT])
            started = nights.folder / f"started-{turn}"
            # Two processes of the command: what it starts in turn must go with it.
            command = f"sleep 60 & echo $! > {started}.new; mv {started}.new {started}; wait"
            run = subprocess.Popen(nights.words(turn, "--on-change", command), stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
            waits = turn % 3 == 0
            if waits:
                while not started.exists() and run.poll() is None:
                    time.sleep(0.005)
            else:
                time.sleep(rng.random() * length)
            run.send_signal(number)
            # What is quiet has nobody to tell.
            assert run.wait(timeout=30) in (-number, 0, 1), run.returncode
            ended += run.returncode == -number
            assert not left_over(folder), left_over(folder)
            if started.exists():
                told += 1
                stat = pathlib.Path(f"/proc/{int(started.read_text())}/stat")
                for _ in range(100):
                    if not stat.exists() or stat.read_text().rsplit(")", 1)[1].split()[0] == "Z":
                        break
                    time.sleep(0.02)
                else:
                    raise AssertionError("the command outlived the run")
            nights.check_state()
            assert nights.run(turn).returncode in (0, 1)
            assert nights.standing() == nights.expected()
        assert ended and told, (ended, told)
        return f"{times} runs, {ended} of them ended, {told} in the middle of their command"


def twice(binary, times, rng):
    """Two runs at a time: one works, the other says who holds the folder; or waits, and both work."""
    with tempfile.TemporaryDirectory() as folder:
        nights = Nights(binary, folder)
        refused = 0
        for turn in range(times):
            nights.change(rng)
            pipes = dict(stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            waits = ["--wait", "60"] if turn % 5 == 4 else []
            # The first holds the folder for a while, in a command that is told of the change.
            runs = [
                subprocess.Popen(nights.words(turn, *waits, "--on-change", "sleep 0.3", "--fail-on", "never"), **pipes)
                for _ in range(2)
            ]
            said = [run.communicate(timeout=120)[1] for run in runs]
            codes = sorted(run.returncode for run in runs)
            count = nights.ask(f"SELECT count(*) FROM run WHERE day = {FIRST_DAY + turn}")[0][0]
            if waits or codes == [0, 0]:
                # One after the other: the second waited, or came when the first, with nothing to tell, was done.
                assert codes == [0, 0] and count == 2, (codes, count, said)
            else:
                refused += 1
                assert codes == [0, 2] and count == 1, (codes, count, said)
                assert any("another run is at work (process " in text for text in said), said
            assert nights.standing() == nights.expected()
            nights.check_state()
        return f"{times} pairs, {refused} of them at the same time without waiting"


def mounted(folder, options):
    return subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], capture_output=True).returncode == 0


def full(binary, times, rng):
    """A disk that fills: exit code 2, the last good night stands, and once there is room the next run is right."""
    with tempfile.TemporaryDirectory() as folder:
        disk = pathlib.Path(folder) / "disk"
        disk.mkdir()
        if not mounted(str(disk), "size=2m"):
            return "skipped: no right to mount"
        try:
            nights = Nights(binary, folder)
            nights.state, nights.reports = disk / "state", disk / "reports"
            assert nights.run(0).returncode == 1
            before = nights.standing()
            failures = 0
            for turn, left in enumerate([0, 4, 16, 40, 64, 90, 120, 200], start=1):
                nights.change(rng)
                filler = disk / "filler"
                free = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
                filler.write_bytes(b"x" * max(0, free - left * 1024))
                run = nights.run(turn)
                nights.check_state()
                if run.returncode == 2:
                    failures += 1
                    assert run.stderr.count("\n") <= 2 and "No space" in run.stderr or "full" in run.stderr, run.stderr
                    assert nights.standing() == before, "a failed night changed the history"
                else:
                    assert nights.standing() == nights.expected()
                filler.unlink()
                run = nights.run(turn)
                assert run.returncode in (0, 1), run.stderr
                before = nights.standing()
                assert before == nights.expected()
                for report in nights.reports.glob("*.json"):
                    report.unlink()
            assert failures > 2, failures
            return f"8 full disks, {failures} failed nights"
        finally:
            subprocess.run(["umount", "-l", str(disk)])


def readonly(binary, times, rng):
    """A folder that cannot be written: one line, exit code 2, nothing changed."""
    with tempfile.TemporaryDirectory() as folder:
        disk = pathlib.Path(folder) / "disk"
        disk.mkdir()
        if not mounted(str(disk), "size=4m"):
            return "skipped: no right to mount"
        try:
            nights = Nights(binary, folder)
            nights.state = disk / "state"
            assert nights.run(0).returncode == 1
            subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
            run = nights.run(1)
            assert run.returncode == 2 and run.stdout == "" and run.stderr.count("\n") == 1, run
            looked = subprocess.run([binary, "history", "--state", str(nights.state)], capture_output=True, text=True)
            assert looked.returncode == 0 and "2024-02-01" in looked.stdout, looked
            subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
            assert nights.run(1).returncode == 0
            return "said, and nothing changed"
        finally:
            subprocess.run(["umount", "-l", str(disk)])


def unheard(binary, times, rng):
    """Standard output that takes nothing: exit code 2, nothing remembered, and the next night tells the same news."""
    with tempfile.TemporaryDirectory() as folder:
        nights = Nights(binary, folder)
        told = nights.folder / "told"
        extra = ["--on-change", f"cat > {told}"]

        def fail(night):
            with open("/dev/full", "w") as full:
                return subprocess.run(nights.words(night, *extra), stdout=full, stderr=subprocess.PIPE, text=True)

        for turn in range(0, 3 * times, 3):
            runs = nights.ask("SELECT count(*) FROM run") if turn else None
            run = fail(turn)
            assert run.returncode == 2 and run.stderr.count("\n") == 1 and "No space left" in run.stderr, run
            assert not told.exists() and not list(nights.reports.glob(f"{day(turn)}.json"))
            if runs:
                assert nights.ask("SELECT count(*) FROM run") == runs
            # A reader that has gone away has not heard it either.
            pipe = subprocess.Popen(nights.words(turn, *extra), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            pipe.stdout.close()
            assert pipe.wait() in (2, -signal.SIGPIPE), pipe.returncode
            again = nights.run(turn + 1, *extra)
            assert again.returncode in (0, 1) and again.stdout, again
            assert told.exists() and nights.standing() == nights.expected()
            told.unlink()
            # Nothing to tell is told on any output.
            assert fail(turn + 2).returncode == 0
            nights.change(rng)
        return f"{times} full outputs, each told again"


def closed(binary, times, rng):
    """Closed standard streams: no file of the state folder takes their place, in this or any other command."""
    with tempfile.TemporaryDirectory() as folder:
        nights = Nights(binary, folder)

        def run(words, closing):
            line = " ".join(map(shlex.quote, words)) + " " + closing
            return subprocess.run(["/bin/sh", "-c", line], capture_output=True, text=True)

        tried = 0
        for turn, closing in enumerate([">&-", "2>&-", "<&-", ">&- 2>&-", "<&- >&- 2>&-", "<&- >&-"]):
            text = nights.change(rng)
            done = run(nights.words(turn, "--on-change", "cat > /dev/null"), closing)
            assert done.returncode in (0, 1), (closing, done)
            lock = nights.state / "lock"
            assert lock.read_bytes() == b"", (closing, lock.read_bytes())
            nights.check_state()
            assert nights.standing() == nights.expected(), closing
            copy = nights.folder / "copy.json"
            for words in (["convert", str(nights.tracker), "-o", str(copy)], ["check", str(nights.tracker)],
                          ["history", "--state", str(nights.state)], ["rules", "list"]):
                done = run([binary, *words], closing)
                assert done.returncode in (0, 1), (words, closing, done)
                tried += 1
            json.loads(copy.read_text())
            assert nights.tracker.read_bytes() == text.encode(), closing
        return f"{tried} commands without some stream, and a night without each"


def limited(binary, times, rng):
    """Files that may not grow (ulimit -f): a line and exit code 2, and the next night is right."""
    with tempfile.TemporaryDirectory() as folder:
        nights = Nights(binary, folder)
        assert nights.run(0).returncode == 1
        failures = 0
        for turn, blocks in enumerate([0, 1, 2, 4, 8, 16, 32, 64, 128, 100_000], start=1):
            nights.change(rng)
            before = nights.standing()
            words = " ".join(map(shlex.quote, nights.words(turn, "--report", f"html={nights.reports}/p.html")))
            # In 512 bytes; the pipe that takes what it says is no file.
            run = subprocess.run(["/bin/bash", "-c", f"ulimit -f {blocks}; {words}"], capture_output=True, text=True)
            assert run.returncode in (0, 1, 2), run
            if run.returncode == 2:
                failures += 1
                assert run.stderr.count("\n") == 1 and run.stderr.startswith("slipgauge: "), run.stderr
                assert nights.standing() == before
            assert not left_over(folder), left_over(folder)
            nights.check_state()
            assert nights.run(turn).returncode in (0, 1)
            assert nights.standing() == nights.expected()
        assert failures > 3, failures
        return f"10 limits, {failures} failed nights"


def untold(binary, times, rng):
    """A command of --on-change that fails is called again, though the tracker has not changed, until it has worked."""
    with tempfile.TemporaryDirectory() as folder:
        nights = Nights(binary, folder)
        told = nights.folder / "told"
        turn = 0
        for number in range(times):
            fails = rng.randrange(1, 4)
            for _ in range(fails):
                turn += 1
                command = rng.choice(["exit 3", "kill -9 $$", "/no/such/command", "cat > /dev/full"])
                run = nights.run(turn, "--on-change", command)
                assert run.returncode == 2 and "--on-change: " in run.stderr and run.stdout, run
                assert " outcome=failed " in run.stderr, run.stderr
                nights.check_state()
            turn += 1
            run = nights.run(turn, "--on-change", f"cat > {told}")
            assert run.returncode in (0, 1), run
            report = json.loads(told.read_text())
            assert report["changes"]["new"] or report["changes"]["resolved"]
            assert nights.standing() == nights.expected()
            told.unlink()
            turn += 1
            assert nights.run(turn, "--on-change", f"cat > {told}").stdout == "" and not told.exists()
            text = nights.tracker.read_text()
            while nights.change(rng) == text:
                pass
        return f"{times} commands failed, and were called again"


def foreign(binary, times, rng):
    """A history that is none of ours, or not as we wrote it: set aside once, said, and begun anew."""
    changes = ["PRAGMA user_version = -7", "PRAGMA user_version = -2147483648", "PRAGMA user_version = 99999",
               "PRAGMA user_version = 0", "PRAGMA user_version = 1", "DROP TABLE run", "DROP TABLE theme",
               "ALTER TABLE finding DROP COLUMN members", "UPDATE run SET night = 9223372036854775807",
               "UPDATE finding SET first_night = -9223372036854775808", "UPDATE run SET day = 1e18"]
    with tempfile.TemporaryDirectory() as folder:
        nights = Nights(binary, folder)
        for change in changes:
            shutil.rmtree(nights.state, ignore_errors=True)
            nights.run(0)
            with contextlib.closing(sqlite3.connect(nights.state / "history.sqlite")) as db:
                db.executescript(change)
            looked = subprocess.run([binary, "history", "--state", str(nights.state)], capture_output=True, text=True)
            assert looked.returncode in (0, 2) and looked.stderr.count("\n") <= 1, (change, looked)
            run = nights.run(1)
            assert run.returncode == 1 and "set aside as history.sqlite.corrupt-" in run.stderr, (change, run)
            assert nights.standing() == nights.expected(), change
            run = nights.run(2)
            assert run.returncode == 0 and "set aside" not in run.stderr, (change, run)
        return f"{len(changes)} kinds of damage"


def corrupt(binary, times, rng):
    """Damage anywhere in the history: set aside and said, or harmless; never a crash."""
    with tempfile.TemporaryDirectory() as folder:
        nights = Nights(binary, folder)
        nights.run(0)
        good = (nights.state / "history.sqlite").read_bytes()
        asides = 0
        for turn in range(times):
            damaged = bytearray(good)
            at = rng.choice([0, 16, 100, 4096, rng.randrange(len(good))])
            damaged[at:at + 64] = rng.randbytes(64)
            shutil.rmtree(nights.state)
            nights.state.mkdir()
            length = rng.choice([len(good), len(good) // 2, 0])
            (nights.state / "history.sqlite").write_bytes(damaged[:length])
            run = nights.run(1)
            # A version of a tool to come is the one thing that is left as it is.
            assert run.returncode in (0, 1) or "a newer slipgauge wrote it" in run.stderr, run
            found = list(nights.state.glob("*.corrupt-20240202T020000"))
            assert bool(found) == ("set aside as history.sqlite.corrupt-" in run.stderr), run.stderr
            assert length > 0 or found, "an emptied history was begun anew silently"
            assert run.returncode < 2 or run.stderr.count("\n") == 1, run.stderr
            asides += bool(found)
        assert asides > times // 3
        return f"{times} damaged files, {asides} set aside"


def saving(binary, times, rng):
    """Somebody saves the tracker again and again while it is read: it is read again, or said to keep changing."""
    with tempfile.TemporaryDirectory() as folder:
        nights = Nights(binary, folder)
        nights.run(0)
        again, given_up = 0, 0
        for turn in range(1, times + 1):
            run = subprocess.Popen(nights.words(turn), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            saves = rng.choice([1, 3, 10_000])
            while run.poll() is None and saves:
                # In place, as some editors do: for a moment the file is neither the old nor the new one.
                nights.tracker.write_bytes(SAMPLE if rng.random() < 0.5 else SAMPLE.replace(b"Oct-23", b"Ocr-23"))
                time.sleep(rng.random() * 0.01)
                saves -= 1
            said = run.communicate(timeout=120)[1]
            again += "and was read again" in said
            given_up += "it kept changing while it was being read" in said
            assert run.returncode in (0, 1) or "kept changing" in said, said
            nights.check_state()
            nights.change(rng)
            assert nights.run(turn).returncode in (0, 1)
            assert nights.standing() == nights.expected()
        assert again + given_up, "nobody ever saved in the middle of a run"
        return f"{times} runs, {again} read the tracker again, {given_up} gave up and said so"


def decade(binary, times, rng):
    """Ten years of nights: the history stays small, and a night takes less than twice a first night's time."""
    with tempfile.TemporaryDirectory() as folder:
        nights = Nights(binary, folder)

        def timed(state, night):
            start = time.monotonic()
            run = subprocess.run(
                [binary, "nightly", str(nights.tracker), "--state", str(state), "--now", f"{day(night)}T02:00:00"],
                capture_output=True)
            assert run.returncode in (0, 1), run.stderr
            return time.monotonic() - start

        for night in range(times):
            # An officer changes something on one night in four.
            if night % 4 == 0:
                nights.change(rng)
            timed(nights.state, night)
        nights.last = times - 1
        size = sum(f.stat().st_size for f in nights.state.iterdir())
        nights.check_state()
        assert nights.standing() == nights.expected()
        # In turns, so that what else the machine does weighs on both alike.
        time.sleep(0.3)
        first, last = [], []
        for turn in range(21):
            fresh = nights.folder / f"fresh-{turn}"
            first.append(timed(fresh, times))
            last.append(timed(nights.state, times + turn))
        first, last = (sorted(part)[len(part) // 2] for part in (first, last))
        assert size < 50e6, size
        assert last < 2 * first, (first, last)
        return (f"{times} nights: {size / 1e6:.2f} MB; a first night takes {first * 1000:.1f} ms, "
                f"the one after them {last * 1000:.1f} ms")


TRIALS = {"kill": (kill, 200), "end": (end, 60), "twice": (twice, 50), "full": (full, 1), "readonly": (readonly, 1),
          "unheard": (unheard, 10), "closed": (closed, 1), "limited": (limited, 1), "untold": (untold, 20),
          "corrupt": (corrupt, 60), "foreign": (foreign, 1), "saving": (saving, 20), "decade": (decade, 3650)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("trials", nargs="*", choices=[*TRIALS, []])
    parser.add_argument("--times", type=int)
    parser.add_argument("--seed", type=int, default=20240201)
    options = parser.parse_args()
    binary = str(pathlib.Path(options.binary).resolve())
    for name in options.trials or TRIALS:
        trial, times = TRIALS[name]
        print(f"{name}: {trial(binary, options.times or times, random.Random(options.seed))}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
