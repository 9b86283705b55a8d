"""Runs the commands that the pages show and compares what they write: check_readme.py SLIPGAUGE [--write].

In a `console` block each `$ …` line, with the lines that a backslash continues it on, is followed by its whole output;
--write fills it in. `slipgauge` is the given one, and other programs are those beside this Python or of the system.
"""
import os
import re
import subprocess
import sys
from pathlib import Path

root = Path(__file__).resolve().parent.parent
tool = sys.argv[1]
pages = ["README.md", "samples/README.md"]


environment = {
    **os.environ,
    "PATH": os.pathsep.join([str(Path(tool).resolve().parent), str(Path(sys.executable).absolute().parent), os.environ["PATH"]])}


def answer(command):
    line = command.replace("\\\n", " ").removeprefix("$ ")
    run = subprocess.run(["bash", "-o", "pipefail", "-c", line], capture_output=True, cwd=root, text=True, env=environment)
    if run.returncode > 1:
        sys.exit(f"{line}: {run.stderr}")
    return f"{command}\n{run.stdout}"


def block(match):
    commands = re.findall(r"^\$ (?:.*\\\n)*.*$", match.group(1), flags=re.M)
    return "```console\n" + "\n".join(map(answer, commands)) + "```"


for page in pages:
    text = (root / page).read_text(encoding="utf-8")
    fresh = re.sub(r"```console\n(.*?)```", block, text, flags=re.S)
    if "--write" in sys.argv:
        (root / page).write_text(fresh, encoding="utf-8")
    elif fresh != text:
        sys.exit(f"{page} shows other output than slipgauge gives; run .ci/check_readme.py SLIPGAUGE --write")
    print(f"{page}: its commands run as shown")
