"""The same check in odd surroundings: surroundings.py SLIPGAUGE TRACKER… says the same byte for byte."""

import itertools
import os
import subprocess
import sys

LOCALES = ["C", "tr_TR.UTF-8", "ar_SA.UTF-8", "de_DE.ISO-8859-1", "nonsense", ""]
ZONES = ["UTC", "Pacific/Kiritimati", "America/St_Johns", "nonsense", ""]
FORMATS = ["text", "json", "ndjson", "csv", "sarif", "junit", "markdown", "html"]


def output(words, locale, zone):
    surroundings = {"PATH": os.environ["PATH"], "LC_ALL": locale, "LANG": locale, "TZ": zone}
    done = subprocess.run(words, capture_output=True, env=surroundings)
    return done.returncode, done.stdout, done.stderr


def main():
    tool, trackers = sys.argv[1], sys.argv[2:]
    broken = count = 0
    for tracker in trackers:
        # The page says on which day it was checked, and a day is one of the time zone: so the day is given.
        commands = [[tool, "check", tracker, "--today", "2024-02-05", "--format", name] for name in FORMATS]
        commands += [[tool, "convert", tracker, "--format", name, "--facts"] for name in ("json", "csv")]
        for words in commands:
            first = output(words, "C", "UTC")
            if first[0] not in (0, 1):
                print(f"BROKEN {words[1:]}: {first[2].decode()}")
                broken += 1
            for locale, zone in itertools.product(LOCALES, ZONES):
                count += 1
                if output(words, locale, zone) != first:
                    print(f"BROKEN {words[1:]} with LC_ALL={locale!r} TZ={zone!r}")
                    broken += 1
    print(f"{count} runs in {len(LOCALES) * len(ZONES)} surroundings; {broken} differ")
    return 1 if broken or not count else 0


if __name__ == "__main__":
    sys.exit(main())
