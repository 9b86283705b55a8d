"""Puts packages together: make_packages.py --static PROGRAM --shared PROGRAM [--level 9] FOLDER; .ci/package links the
programs.

Beside each program lies its linker map, PROGRAM.map, from which the bill of materials is made. All that is written
depends on the programs, the repository and SOURCE_DATE_EPOCH alone.
"""
import argparse
import gzip
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
import textwrap
import time
from pathlib import Path

from bill_of_materials import bill_of_materials, own_bytes

root = Path(__file__).resolve().parent.parent
moment = int(os.environ["SOURCE_DATE_EPOCH"])


def output(*words, **options):
    return subprocess.run([str(word) for word in words], check=True, stdout=subprocess.PIPE, text=True, **options).stdout


def write(path, content, mode=0o644):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    path.chmod(mode)


def settle(folder):
    """Folders and times as they are everywhere."""
    for path in sorted([folder, *folder.rglob("*")], reverse=True):
        if path.is_dir():
            path.chmod(0o755)
        os.utime(path, (moment, moment), follow_symlinks=False)


def copied_files():
    """Of each line of packaging/files: where from, where to, mode."""
    for line in (root / "packaging/files").read_text().splitlines():
        if line and not line.startswith("#"):
            source, target, mode = line.split()
            yield root / source, target, int(mode, 8)


def licence_texts():
    """The licence as debian/copyright has texts, and whose it is."""
    lines = (root / "LICENSE").read_text().strip().splitlines()
    holder = next(line for line in lines if line.startswith("Copyright")).removeprefix("Copyright (c) ")
    return "\n".join(f" {line}" if line else " ." for line in lines), holder


def manuals(program, folder):
    """What the program writes of itself, for people and shells."""
    pages = [
        ("usr/share/bash-completion/completions/slipgauge", "--completion bash"),
        ("usr/share/zsh/vendor-completions/_slipgauge", "--completion zsh"),
        ("usr/share/fish/vendor_completions.d/slipgauge.fish", "--completion fish"),
    ]
    for target, words in pages:
        write(folder / target, output(program, "help", *words.split()))
    write(folder / "usr/share/man/man1/slipgauge.1.gz", squeezed(output(program, "help", "--man")))


def squeezed(text):
    return gzip.compress(text.encode(), 9, mtime=0)


def changelog(version):
    """The page of changes as Debian's tools read it: an entry for each version, by who maintains the package."""
    control = (root / "packaging/control").read_text()
    maintainer = re.search(r"^Maintainer: (.*)$", control, flags=re.M).group(1)
    entries = []
    for part in re.split(r"^## ", (root / "CHANGELOG.md").read_text(), flags=re.M)[1:]:
        heading, _, body = part.partition("\n")
        number, _, day = heading.partition(" (")
        stamp = time.strptime(day.rstrip(")"), "%Y-%m-%d") if day else time.gmtime(moment)
        written = time.strftime("%a, %d %b %Y %H:%M:%S +0000", stamp)
        items = re.findall(r"^- (.*(?:\n  .*)*)", body, flags=re.M)
        lines = [textwrap.fill(" ".join(item.split()), 78, initial_indent="  * ", subsequent_indent="    ",
                               break_long_words=False, break_on_hyphens=False) for item in items]
        entries.append(f"slipgauge ({debian(number) if day else version}) stable; urgency=medium\n\n"
                       + "\n".join(lines) + f"\n\n -- {maintainer}  {written}\n")
    return "\n".join(entries)


def debian(version):
    """The version by Debian's order, in which what is on the way to a version comes before it."""
    return version.replace("-", "~")


def dependencies(program):
    """What Debian's packages the program loads libraries of, each with the first version that will do."""
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder, "debian/control"), "Source: slipgauge\n\nPackage: slipgauge\nArchitecture: any\n")
        found = output("dpkg-shlibdeps", "-O", program, cwd=folder, stderr=subprocess.DEVNULL)
    return found.strip().removeprefix("shlibs:Depends=")


def debian_package(program, version, bill, out, level):
    folder = out / "tree"
    write(folder / "usr/bin/slipgauge", program.read_bytes(), 0o755)
    manuals(program, folder)
    for source, target, mode in copied_files():
        write(folder / target, source.read_bytes(), mode)
    pages = folder / "usr/share/slipgauge/errors"
    pages.mkdir(parents=True)
    output(program, "web", "--error-pages", pages, "--settings", folder / "etc/slipgauge/web.json")
    for page in pages.iterdir():
        page.chmod(0o644)
    licence, holder = licence_texts()
    documents = folder / "usr/share/doc/slipgauge"
    terms = (root / "packaging/copyright").read_text().replace("@LICENCE@", licence).replace("@COPYRIGHT@", holder)
    write(documents / "copyright", terms)
    write(documents / "changelog.gz", squeezed(changelog(debian(version))))
    write(documents / "sbom.spdx.json", bill)
    write(folder / "usr/share/lintian/overrides/slipgauge", (root / "packaging/lintian-overrides").read_bytes())

    files = sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    architecture = output("dpkg", "--print-architecture").strip()
    values = {
        "VERSION": debian(version), "ARCHITECTURE": architecture, "DEPENDS": dependencies(program),
        # In KiB, as dpkg-gencontrol counts: files to the next one, and one for each folder.
        "SIZE": str(sum(-(-(folder / path).stat().st_size // 1024) for path in files)
                    + sum(path.is_dir() for path in folder.rglob("*"))),
    }
    control = (root / "packaging/control").read_text()
    for name, value in values.items():
        control = control.replace(f"@{name}@", value)
    write(folder / "DEBIAN/control", control)
    write(folder / "DEBIAN/conffiles", "".join(f"/{path}\n" for path in files if path.parts[0] == "etc"))
    write(folder / "DEBIAN/md5sums", "".join(
        f"{hashlib.md5((folder / path).read_bytes()).hexdigest()}  {path}\n" for path in files if path.parts[0] != "etc"))
    for script in ["postinst", "prerm", "postrm"]:
        write(folder / "DEBIAN" / script, (root / "packaging" / script).read_bytes(), 0o755)
    settle(folder)
    name = f"slipgauge_{debian(version)}_{architecture}.deb"
    output("dpkg-deb", "--root-owner-group", "-Zxz", f"-z{level}", "--threads-max=1", "--build", folder, out / name)
    shutil.rmtree(folder)


def tarball(program, version, bill, out, level):
    name = f"slipgauge-{version}-linux-{os.uname().machine}"
    folder = out / name
    write(folder / "slipgauge", program.read_bytes(), 0o755)
    write(folder / "slipgauge.1", output(program, "help", "--man"))
    for shell in ["bash", "zsh", "fish"]:
        write(folder / f"completions/slipgauge.{shell}", output(program, "help", "--completion", shell))
    for source in [root / "LICENSE", root / "CHANGELOG.md"]:
        write(folder / source.name, source.read_bytes())
    write(folder / "sbom.spdx.json", bill)
    for source, _, mode in copied_files():
        if source.is_relative_to(root / "samples"):
            write(folder / source.relative_to(root / "samples"), source.read_bytes(), mode)
    settle(folder)
    output("tar", "--create", "--sort=name", f"--mtime=@{moment}", "--owner=0", "--group=0", "--numeric-owner",
           "--format=gnu", "--use-compress-program", f"xz -{level} -T1", "--file", out / f"{name}.tar.xz", "--directory", out, name)
    shutil.rmtree(folder)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--static", type=Path, required=True)
    parser.add_argument("--shared", type=Path, required=True)
    # How hard to squeeze: what is only tried out need not be small.
    parser.add_argument("--level", type=int, choices=range(10), default=0)
    parser.add_argument("--rest", type=int, help="the most bytes of the static program that may be others'")
    parser.add_argument("out", type=Path)
    arguments = parser.parse_args()
    os.umask(0o022)

    shutil.rmtree(arguments.out, ignore_errors=True)
    arguments.out.mkdir(parents=True)
    version = output(arguments.static, "--version").split()[1]
    for kind, make in [("shared", debian_package), ("static", tarball)]:
        program = getattr(arguments, kind).resolve()
        bill = bill_of_materials(program, Path(f"{program}.map"), version, moment)
        make(program, version, bill, arguments.out, arguments.level)
        write(arguments.out / f"slipgauge-{version}-{kind}.spdx.json", bill)
        size, own = program.stat().st_size, own_bytes(f"{program}.map")
        print(f"{kind}: {size} bytes, of which {own} are Slipgauge's own")
        if kind == "static" and arguments.rest and size - own > arguments.rest:
            raise SystemExit(f"{size - own} bytes of {program} are others', over {arguments.rest}: what came in?")
    files = sorted(arguments.out.iterdir())
    write(arguments.out / "SHA256SUMS", "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files))
