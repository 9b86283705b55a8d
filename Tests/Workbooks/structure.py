"""What ECMA-376 asks of the parts that annotating writes, as far as Excel is known to insist on it."""

import posixpath
import re
import xml.etree.ElementTree as tree
import zipfile

WORKSHEET = """sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges
scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting
dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties
cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls
webPublishItems tableParts extLst""".split()
WORKBOOK = """fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences
definedNames calcPr oleSize customWorkbookViews pivotCaches webPublishing fileRecoveryPr webPublishObjects
extLst""".split()
STYLES = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split()
EXCEL = "{urn:schemas-microsoft-com:office:excel}"


def local(element):
    return element.tag.rsplit("}", 1)[-1]


def in_order(root, names):
    places = [names.index(local(child)) for child in root if local(child) in names]
    assert places == sorted(places), [local(child) for child in root]


def number(reference):
    letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", reference).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return int(digits), column


class Package:
    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        types = tree.fromstring(self.parts["[Content_Types].xml"])
        self.overrides = {i.get("PartName"): i.get("ContentType") for i in types if local(i) == "Override"}
        self.defaults = {i.get("Extension").lower(): i.get("ContentType") for i in types if local(i) == "Default"}
        assert len(self.overrides) == sum(local(i) == "Override" for i in types), "a part has two types"

    def type(self, part):
        kind = self.overrides.get("/" + part) or self.defaults.get(part.rsplit(".", 1)[-1].lower())
        assert kind, f"{part} has no type"
        return kind

    def links(self, part):
        folder, name = posixpath.split(part)
        data = self.parts.get(posixpath.join(folder, "_rels", name + ".rels"))
        found = {}
        for item in tree.fromstring(data) if data else []:
            assert item.get("Id") not in found, "two relationships of one name"
            target = item.get("Target")
            if item.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
                assert target in self.parts, f"{part} names {target}, which is not there"
            found[item.get("Id")] = (item.get("Type").rsplit("/", 1)[-1], target)
        return found

    def root(self, part):
        return tree.fromstring(self.parts[part])


def check(path):
    package = Package(path)
    for part in package.parts:
        if part != "[Content_Types].xml" and not part.endswith("/"):
            package.type(part)
    assert all(name.lstrip("/") in package.parts for name in package.overrides)
    book = next(target for kind, target in package.links("").values() if kind == "officeDocument")
    links = package.links(book)
    formats = check_styles(package, next(target for kind, target in links.values() if kind == "styles"))
    root = package.root(book)
    in_order(root, WORKBOOK)
    sheets = [item for item in root.iter() if local(item) == "sheet"]
    assert len({item.get("name").lower() for item in sheets}) == len(sheets)
    assert len({item.get("sheetId") for item in sheets}) == len(sheets)
    names = [(i.get("name"), i.get("localSheetId")) for i in root.iter() if local(i) == "definedName"]
    assert len(set(names)) == len(names) and all(int(sheet or 0) < len(sheets) for _, sheet in names)
    for item in sheets:
        identifier = next(value for key, value in item.attrib.items() if key.endswith("}id"))
        # Modules of old macros are sheets without a part.
        kind, target = links[identifier] if identifier else ("", "")
        if kind == "worksheet":
            check_sheet(package, target, formats)


def check_styles(package, part):
    root = package.root(part)
    in_order(root, STYLES)
    counts = {}
    for child in root:
        counts[local(child)] = len(child)
        assert child.get("count") in (None, str(len(child))), local(child)
    for format in next(child for child in root if local(child) == "cellXfs"):
        for name, most in (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders")):
            assert int(format.get(name) or 0) < counts[most], name
    return counts["cellXfs"]


def check_sheet(package, part, formats):
    root = package.root(part)
    in_order(root, WORKSHEET)
    last_row = 0
    for row in (item for item in root.iter() if local(item) == "row"):
        last_row, last_column = int(row.get("r")), 0
        for cell in row:
            place = number(cell.get("r"))
            assert place[0] == last_row and place[1] > last_column, cell.get("r")
            last_column = place[1]
            assert int(cell.get("s") or 0) < formats
    links = package.links(part)
    comments = [target for kind, target in links.values() if kind == "comments"]
    drawings = [item for item in root if local(item) == "legacyDrawing"]
    assert len(comments) <= 1 and len(drawings) <= 1
    if comments:
        check_comments(package, comments[0])
    if drawings:
        identifier = next(value for key, value in drawings[0].attrib.items() if key.endswith("}id"))
        kind, target = links[identifier]
        assert kind == "vmlDrawing" and package.type(target).endswith("vmlDrawing")
        check_drawing(package, target, comments)


def check_comments(package, part):
    root = package.root(part)
    assert [local(child) for child in root][:2] == ["authors", "commentList"]
    places = [item.get("ref") for item in root[1]]
    assert len(set(places)) == len(places), "a cell has two comments"
    for item in root[1]:
        assert int(item.get("authorId")) < len(root[0])
        kinds = {local(child) for child in item[0]}
        assert kinds in ({"t"}, {"r"}), kinds


def check_drawing(package, part, comments):
    root = package.root(part)
    shapes = [item for item in root if local(item) == "shape"]
    # LibreOffice gives all of its shapes one name.
    names = [item.get("id") for item in shapes if item.get("id").startswith("_x0000_s")]
    assert len(set(names)) == len(names), "two shapes of one name"
    types = {item.get("id") for item in root if local(item) == "shapetype"}
    noted = {number(item.get("ref")) for item in package.root(comments[0])[1]} if comments else set()
    boxes = set()
    for item in shapes:
        assert item.get("type", "#").lstrip("#") in types
        data = item.find(f"{EXCEL}ClientData")
        if data.get("ObjectType") == "Note":
            boxes.add((int(data.find(f"{EXCEL}Row").text) + 1, int(data.find(f"{EXCEL}Column").text) + 1))
            anchor = data.find(f"{EXCEL}Anchor")
            if anchor is None:
                continue
            anchor = [int(value) for value in anchor.text.split(",")]
            assert len(anchor) == 8 and anchor[0] <= anchor[4] and anchor[2] <= anchor[6], anchor
    assert boxes == noted, boxes ^ noted
