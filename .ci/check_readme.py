"""Runs the commands that README.md shows and compares what they write: check_readme.py SLIPGAUGE [--write].

In a `console` block each `$ slipgauge …` line is followed by its whole output; --write fills it in.
"""
import re
import shlex
import subprocess
import sys
from pathlib import Path

root = Path(__file__).resolve().parent.parent
tool = sys.argv[1]
readme = root / "README.md"
text = readme.read_text(encoding="utf-8")


def answer(line):
    words = shlex.split(line.removeprefix("$ "))
    if words[0] != "slipgauge":
        sys.exit(f"README.md: a console block runs {words[0]}, not slipgauge")
    run = subprocess.run([tool, *words[1:]], capture_output=True, cwd=root, text=True)
    if run.returncode == 2:
        sys.exit(f"README.md: {line}: {run.stderr}")
    return f"{line}\n{run.stdout}"


def block(match):
    commands = [line for line in match.group(1).splitlines() if line.startswith("$ ")]
    return "```console\n" + "\n".join(answer(line) for line in commands) + "```"


fresh = re.sub(r"```console\n(.*?)```", block, text, flags=re.S)
if "--write" in sys.argv:
    readme.write_text(fresh, encoding="utf-8")
elif fresh != text:
    sys.exit("README.md shows other output than slipgauge gives; run .ci/check_readme.py SLIPGAUGE --write")
print("README.md: its commands run as shown")
