"""Workbooks and Word documents that unpack to far more than they are: bombs.py SLIPGAUGE.

Each must be refused with one line within a second and 100 MB. A workbook of 300 MB on standard input, which is no
bomb, must be read, and so must JSON of nearly 256 MiB, in less than 512 MiB.
"""

import json
import os
import struct
import subprocess
import sys
import tempfile
import time
import zlib

from check_files import run

MOST_SECONDS = 1
MOST_BYTES = 100 << 20
MOST_JSON = 256 << 20
GIGABYTE = 1 << 30

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def relationships(kind, target):
    link = f'<Relationship Id="rId1" Type="{OFFICE}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{PACKAGE}">{link}</Relationships>'.encode()


def parts(sheet):
    workbook = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'
    return [
        ("_rels/.rels", relationships("officeDocument", "xl/workbook.xml")),
        ("xl/workbook.xml", workbook.encode()),
        ("xl/_rels/workbook.xml.rels", relationships("worksheet", "s.xml")),
        ("xl/s.xml", sheet),
    ]


SMALL = f'<worksheet xmlns="{MAIN}"><sheetData>{{}}</sheetData></worksheet>'


def cells(texts):
    return "<row>" + "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts) + "</row>"


class Archive:
    """Writes members, right or wrong, and a directory of them."""

    def __init__(self):
        self.bytes, self.directory, self.count = bytearray(), bytearray(), 0

    def member(self, name, packed, size, checksum=0, method=8):
        offset = len(self.bytes)
        sizes = struct.pack("<III", checksum, len(packed), min(size, 0xFFFFFFFE))
        self.bytes += struct.pack("<IHHHI", 0x04034B50, 20, 0, method, 0) + sizes
        self.bytes += struct.pack("<HH", len(name), 0) + name.encode() + packed
        self.entry(name, sizes, method, offset)
        return sizes, offset

    def entry(self, name, sizes, method, offset):
        self.directory += struct.pack("<IHHHHI", 0x02014B50, 20, 20, 0, method, 0) + sizes
        self.directory += struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, offset) + name.encode()
        self.count += 1

    def plain(self, name, content):
        self.member(name, content, len(content), zlib.crc32(content), method=0)

    def finished(self):
        size, start = len(self.directory), len(self.bytes)
        end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, self.count, self.count, size, start, 0)
        return bytes(self.bytes + self.directory + end)


def repeated(unit, head, count):
    """A deflate stream of the head and then the unit, `count` times over, without ever holding what it unpacks to."""
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    first = squeeze.compress(head) + squeeze.flush(zlib.Z_FULL_FLUSH)
    block = squeeze.compress(unit) + squeeze.flush(zlib.Z_FULL_FLUSH)
    return first + block * count + squeeze.flush(zlib.Z_FINISH)


def bomb(packed, size):
    archive = Archive()
    for name, content in parts(b"")[:-1]:
        archive.plain(name, content)
    archive.member("xl/s.xml", packed, size)
    return archive.finished()


def word_bomb(unit, head="", size=10 * GIGABYTE):
    """A Word document of one part, which repeats the unit."""
    head = f'<w:document xmlns:w="{WORD}"><w:body>{head}'.encode()
    archive = Archive()
    archive.plain("_rels/.rels", relationships("officeDocument", "word/document.xml"))
    archive.member("word/document.xml", repeated(unit.encode() * ((1 << 20) // len(unit)), head, size >> 20), size)
    return archive.finished()


def overlapping():
    """A kilobyte's member, named by twenty thousand entries: ten thousand megabytes on the whole."""
    archive = Archive()
    for name, content in parts(b"")[:-1]:
        archive.plain(name, content)
    packed = repeated(b" " * (1 << 20), SMALL.format("").encode(), 1)
    sizes, offset = archive.member("xl/s.xml", packed, 1 << 20)
    for number in range(10_000):
        archive.entry(f"xl/{number}.xml", sizes, 8, offset)
    return archive.finished()


def bombs():
    million = 1 << 20
    head = SMALL.format("").removesuffix("</sheetData></worksheet>").encode()
    yield "ten gigabytes of white space in one part", bomb(repeated(b" " * million, head, 10_240), 10 * GIGABYTE)
    row = cells(["x" * 50] * 100).encode()
    rows = row * (million // len(row))
    yield "ten gigabytes of cells", bomb(repeated(rows, head, 10_240), 10 * GIGABYTE)
    yield "ten gigabytes that state to be ten bytes", bomb(repeated(b" " * million, head, 10_240), 10)
    text = (cells([""])[:-len("</t></is></c></row>")]).encode()
    yield "ten gigabytes in one cell", bomb(repeated(b"x" * million, head + text, 10_240), 10 * GIGABYTE)
    yield "a kilobyte that states ten gigabytes", bomb(repeated(b" " * 1000, head, 1), 10 * GIGABYTE)
    yield "a kilobyte that unpacks to a megabyte of comments", bomb(repeated(b"<!---->" * 150_000, head, 1), million)
    yield "members that overlap", overlapping()


def word_bombs():
    cell = "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>"
    yield "ten gigabytes of paragraphs", word_bomb("<w:p/>")
    yield "ten gigabytes of rows", word_bomb(f"<w:tr>{cell}</w:tr>", "<w:tbl>")
    yield "ten gigabytes in one paragraph", word_bomb("x", "<w:p><w:r><w:t>")
    yield "tables in tables", word_bomb("<w:tbl><w:tr><w:tc>")


def write_bombs(folder):
    """Writes them in a process of its own: what this one holds counts as the tool's peak when it starts that."""
    child = os.fork()
    if child == 0:
        for ending, made in (("xlsx", bombs()), ("docx", word_bombs())):
            for name, content in made:
                with open(os.path.join(folder, f"{name}.{ending}"), "wb") as file:
                    file.write(content)
        os._exit(0)
    os.waitpid(child, 0)


def large_input(tool):
    """A workbook of 300 MB through a pipe, nearly all of it a picture."""
    headers = cells(["Ref", "Action", "Due date", "Status (January 2024)"])
    row = cells(["OC.A2.1", "Plan", "Mar-24", "On Track"])
    archive = Archive()
    for name, content in parts(SMALL.format(headers + row).encode()):
        archive.plain(name, content)
    archive.plain("xl/media/image1.bin", os.urandom(1 << 20) * 300)
    start = time.monotonic()
    process = subprocess.run([tool, "check", "-", "--quiet"], input=archive.finished(), capture_output=True)
    return process.returncode, process.stderr, time.monotonic() - start


def write_json(path, encoding):
    """A JSON tracker of as many bytes in UTF-8 as are read without asking for more."""
    row = json.dumps({"ref": "OC.A2.1", "title": "Workforce Strategy " * 8, "due": "Mar-24", "periods": {
        "2024-01": {"status": "On Track", "update": "Out for consultation. " * 12 + "DS 11.01.24"}}})
    # In UTF-16 the file itself is as large.
    count = (MOST_JSON if encoding == "utf-8" else MOST_JSON // 2) // (len(row) + 1) - 1
    with open(path, "wb") as file:
        file.write(b"" if encoding == "utf-8" else b"\xff\xfe")
        file.write("[".encode(encoding))
        for number in range(count):
            file.write(("," if number else "").encode(encoding) + row.encode(encoding))
        file.write("]".encode(encoding))


def large_json(tool, folder):
    """Reads JSON through pipes; yields what is said, and the peak of memory."""
    for encoding in ("utf-8", "utf-16-le"):
        path = os.path.join(folder, encoding + ".json")
        child = os.fork()
        if child == 0:
            write_json(path, encoding)
            os._exit(0)
        os.waitpid(child, 0)
        command = ["sh", "-c", 'cat "$1" | "$0" check - --quiet --fail-on never', tool, path]
        code, _, errors, seconds, memory = run(command, 120)
        os.unlink(path)
        yield encoding, code, errors, seconds, memory


def main():
    tool = os.path.abspath(sys.argv[1])
    broken = 0
    with tempfile.TemporaryDirectory() as folder:
        write_bombs(folder)
        for name in sorted(os.listdir(folder)):
            path = os.path.join(folder, name)
            command = ["summary", "check"] if name.endswith(".docx") else ["check"]
            code, _, errors, seconds, memory = run([tool, *command, path, "--quiet"], 30)
            good = code == 2 and errors.count(b"\n") == 1 and seconds < MOST_SECONDS and memory < MOST_BYTES
            broken += not good
            said = errors.decode().split(": ", 2)[-1].strip()
            print(f"{'refused' if good else 'BROKEN'}: {name} ({os.path.getsize(path)} bytes): "
                  f"{code}, {seconds:.2f} s, {memory >> 20} MB: {said}")
    with tempfile.TemporaryDirectory() as folder:
        for encoding, code, errors, seconds, memory in large_json(tool, folder):
            good = code == 0 and memory < 512 << 20
            broken += not good
            print(f"{'read' if good else 'BROKEN'}: 256 MiB of JSON in {encoding} on standard input: {code}, "
                  f"{seconds:.1f} s, {memory >> 20} MB {errors.decode().strip()}")
    code, errors, seconds = large_input(tool)
    good = code in (0, 1)
    broken += not good
    print(f"{'read' if good else 'BROKEN'}: 300 MB on standard input: {code}, {seconds:.1f} s {errors.decode().strip()}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
