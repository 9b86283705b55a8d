"""What bash, zsh and fish make of lines that somebody typed half, and the manual page: completions.py SLIPGAUGE.

Each shell reads what slipgauge wrote for it; bash and zsh run on a terminal, as for a person.
"""
import os
import pty
import re
import subprocess
import sys
import tempfile
from pathlib import Path

tool = Path(sys.argv[1]).resolve()

# What is typed before the key, and what stands there after it. The folder has "a tracker.csv" and reports/.
LINES = [
    ("che", "check"),
    ("his", "history"),
    ("rules sho", "rules show"),
    ("summary dr", "summary draft"),
    ("history tr", "history trend"),
    ("history --sta", "history --state"),
    ("check --forma", "check --format"),
    ("check --format nd", "check --format ndjson"),
    ("check -f nd", "check -f ndjson"),
    ("check --format=nd", "check --format=ndjson"),
    ("convert --format c", "convert --format csv"),
    ("chase --by o", "chase --by owner"),
    ("check a", r"check a\ tracker.csv"),
    (r"check a\ tracker.csv --previous a", r"check a\ tracker.csv --previous a\ tracker.csv"),
    ("check --report htm", "check --report html="),
    ("check --report html=rep", "check --report html=reports/"),
    ("nightly --state rep", "nightly --state reports/"),
    ("check --lead rep", "check --lead rep"),
    ("check --lead rep --fail-on wa", "check --lead rep --fail-on warning"),
    ("check --fail-on ne", "check --fail-on never"),
    ("rules show status-unk", "rules show status-unknown"),
    ("check --only status-missing,status-unk", "check --only status-missing,status-unknown"),
    ("waive OC.A2.1 status-unk", "waive OC.A2.1 status-unknown"),
    ("waive --by rep OC.A2.1 status-unk", "waive --by rep OC.A2.1 status-unknown"),
    ("waive OC.A2.1 status-unknown a", r"waive OC.A2.1 status-unknown a\ tracker.csv"),
    ("rules test --coverage=wo", "rules test --coverage=words"),
    ("help che", "help check"),
    ("help rules sho", "help rules show"),
    ("help --completion zs", "help --completion zsh"),
]

START = {
    "bash": (
        ["bash", "--norc", "--noprofile", "-i"],
        r"""PS1=; bind 'set enable-bracketed-paste off' 'set bell-style none'; source slipgauge.bash
        say() { printf '\n<<%s>>\n' "$READLINE_LINE"; }; bind -x '"\C-o": say'
        """),
    "zsh": (
        ["zsh", "-f", "-i"],
        r"""PS1=; PS2=; unsetopt beep zle_bracketed_paste auto_menu prompt_cr prompt_sp; fpath=($PWD $fpath)
        autoload -Uz compinit; compinit -u -D; bindkey '^I' complete-word
        say() { print -r -- $'\n'"<<$BUFFER>>" }; zle -N say; bindkey '^O' say
        """),
}


class Terminal:
    """A shell on a terminal of its own."""

    def __init__(self, shell, folder):
        words, start = START[shell]
        environment = {"PATH": f"{folder}/bin:{os.environ['PATH']}", "TERM": "xterm", "LC_ALL": "C.UTF-8", "HOME": folder}
        self.process, self.stream = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(words[0], words, environment)
        self.seen = ""
        self.send(start.replace("\n        ", "\n"))
        self.after("")

    def send(self, text):
        os.write(self.stream, text.encode())

    def after(self, typed):
        """What the line is once the key was struck behind what was typed."""
        self.send(typed + ("\t" if typed else "") + "\x0f")
        while not (found := re.search(r"<<([^%$][^\n]*?|)>>\r?\n", self.seen)):
            self.seen += os.read(self.stream, 4096).decode()
        self.seen = self.seen[found.end():]
        self.send("\x15")
        return found.group(1).rstrip()

    def close(self):
        self.send("exit\n")
        os.waitpid(self.process, 0)
        os.close(self.stream)


def fish(folder, typed):
    """The same of fish, which says what it would offer."""
    environment = {"PATH": f"{folder}/bin:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "HOME": folder}
    run = subprocess.run(
        ["fish", "--no-config", "-c", "source slipgauge.fish; complete -C $argv[1]", typed], cwd=folder, env=environment,
        capture_output=True, text=True, check=True)
    offers = [line.split("\t")[0] for line in run.stdout.splitlines()]
    if run.stderr or len(offers) > 1:
        return f"{offers} {run.stderr}"
    last = re.search(r"(?:\\.|\S)*$", typed).start()
    return typed[:last] + offers[0].replace(" ", "\\ ") if offers else typed


with tempfile.TemporaryDirectory() as folder:
    os.mkdir(f"{folder}/reports")
    os.mkdir(f"{folder}/bin")
    os.symlink(tool, f"{folder}/bin/slipgauge")
    Path(folder, "a tracker.csv").touch()
    for name, words in [("slipgauge.bash", "--completion bash"), ("_slipgauge", "--completion zsh"),
                        ("slipgauge.fish", "--completion fish"), ("slipgauge.1", "--man")]:
        with open(f"{folder}/{name}", "wb") as file:
            subprocess.run([tool, "help", *words.split()], stdout=file, check=True)

    wrong = []
    for shell in START:
        terminal = Terminal(shell, folder)
        for typed, expected in LINES:
            line = terminal.after("slipgauge " + typed)
            # Zsh takes the "=" back when a space is typed.
            if line.rstrip("=") != "slipgauge " + expected.rstrip("="):
                wrong.append(f"{shell}: {typed!r} became {line!r}")
        terminal.close()
    for typed, expected in LINES:
        # Fish has no options whose values may be left out.
        if "--coverage=" not in typed and (line := fish(folder, "slipgauge " + typed)) != "slipgauge " + expected:
            wrong.append(f"fish: {typed!r} became {line!r}")

    run = subprocess.run(
        ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", "slipgauge.1"], cwd=folder, capture_output=True,
        env={**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "80"})
    if run.returncode or run.stderr:
        wrong.append(f"man: {run.stderr.decode()}")

if wrong:
    sys.exit("\n".join(wrong))
print(f"completions: {len(LINES)} lines in bash, zsh and fish; the manual page is set without a warning")
