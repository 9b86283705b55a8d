"""Trackers as workbooks that hold what people put into them, for the tests of annotated copies."""

import datetime
import io
import re
import zipfile

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table
from PIL import Image as Picture

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

HEADER = ["Ref", "Action", "Director Lead", "Start date", "Due date", "Main Action Risk",
          "Status (December 2023)", "Update (December 2023)", "Status (January 2024)", "Update (January 2024)"]

ROWS = [
    ["OC.A1.0", "Main & <first>", "Chief Executive", "Jan-23", "Mar-24", "Focus 1", "N/A", "", "N/A", ""],
    ["OC.A1.1", "Late", "", "Jan-23", "Jul-23", "", "On Track", "going well DS 10.12.23", "On Track",
     "still going well, with much done in the month DS 10.01.24"],
    ["OC.A1.2", '=HYPERLINK("http://example.org","x")', "Finance", datetime.datetime(2023, 1, 1),
     datetime.datetime(2022, 1, 1), "", "On Track", "", "On Track", ""],
    ["OC.A1.3", "No status", "Finance", "Jan-23", "Ocr 23", "", "", "complete", None, None],
    ["OC.A1.3", "Twice _x0041_ \u202e", "Finance", "Jan-23", "TBC", "", "Blue", "as last month", "Purple", "no change"],
]


def full():
    """A workbook with two themes, and with all that has to survive."""
    book = Workbook()
    book.remove(book.active)
    for number, theme in enumerate(["1 People's Culture", "2 Oversight & Control"]):
        sheet = book.create_sheet(theme)
        fill_sheet(sheet)
        if number == 0:
            decorate(sheet)
    key = book.create_sheet("Key")
    key["A1"], key["A2"], key["A3"] = 1, 2, "=SUM(A1:A2)"
    chart = BarChart()
    chart.add_data(Reference(key, min_col=1, min_row=1, max_row=2))
    key.add_chart(chart, "C3")
    key["B1"].comment = Comment("On the key", "Ada")
    hidden = book.create_sheet("Hidden")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "Kept"
    book.create_sheet("Slipgauge")["A1"] = "A sheet that has the name already"
    return saved(book)


def fill_sheet(sheet):
    sheet["A1"] = "A banner"
    sheet.merge_cells("A1:C1")
    sheet.append(HEADER)
    for row in ROWS:
        sheet.append(row)
    for cell in sheet[2]:
        cell.font = Font(bold=True, color="FFFFFFFF")
        cell.fill = PatternFill("solid", fgColor="FF1F4E78")
    for row in sheet.iter_rows(min_row=3):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.border = Border(left=Side("thin"))
    # Text that looks like a formula.
    sheet["B5"].data_type = "s"
    sheet["E4"].font = Font(color="FFFFFFFF", italic=True)
    sheet["D5"].number_format = sheet["E5"].number_format = "mmm-yy"


def decorate(sheet):
    sheet["I4"].comment = Comment("Somebody's own words", "Ada & Co")
    sheet["A3"].comment = Comment("Not flagged", "Ben")
    picks = DataValidation(type="list", formula1='"On Track,Complete"')
    picks.add("I3:I20")
    sheet.add_data_validation(picks)
    sheet.conditional_formatting.add("I3:I20", CellIsRule(
        operator="equal", formula=['"On Track"'], fill=PatternFill("solid", bgColor="FF92D050")))
    sheet.column_dimensions["B"].width = 44
    sheet.row_dimensions[4].height = 60
    sheet.freeze_panes = "C3"
    sheet.auto_filter.ref = "A2:J7"
    sheet.print_title_rows = "1:2"
    sheet.page_setup.orientation = "landscape"
    sheet.oddFooter.center.text = "Page &P"
    sheet["L3"].hyperlink = "https://example.org/plan"
    sheet["L3"] = "Plan"
    sheet["L4"] = "=COUNTA(A3:A7)"
    picture = io.BytesIO()
    Picture.new("RGB", (8, 8), "red").save(picture, "PNG")
    sheet.add_image(Image(picture), "N3")
    sheet["P2"], sheet["P3"] = "Item", "x"
    sheet.add_table(Table(displayName="Items", ref="P2:P3"))


def bare():
    """A workbook of one sheet with nothing but cells."""
    book = Workbook()
    fill_sheet(book.active)
    return saved(book)


def many(rows):
    """A workbook with findings on each row, more than one block of notes' shapes holds."""
    book = Workbook()
    sheet = book.active
    sheet.append(HEADER)
    for number in range(rows):
        sheet.append([f"OC.A1.{number + 1}"] + ROWS[1][1:])
    return saved(book)


def merged():
    """A workbook with cells merged over rows and columns, and more unsigned updates than are listed one by one."""
    book = Workbook()
    sheet = book.active
    sheet.append(HEADER)
    for number in range(1100):
        row = list(ROWS[1])
        row[0], row[4], row[9] = f"OC.A1.{number + 1}", "Mar-24", "still going well, but nobody says who wrote it"
        sheet.append(row)
    sheet["E2"], sheet["C5"] = "Jul-23", "Finance"
    for area in ("E2:E4", "I10:J11", "C5:C8", "E20:E20"):
        sheet.merge_cells(area)
    return saved(book)


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def prefixed(data):
    """The workbook with every element of the main namespace written with a prefix."""
    def change(name, content):
        if not re.match(r"xl/(workbook|styles|sharedStrings|worksheets/[^/]*)\.xml$", name):
            return content
        text = content.decode()
        text = re.sub(r"<(/?)([A-Za-z]+)(?=[\s/>])", r"<\1x:\2", text)
        return text.replace('xmlns="http://schemas.openxmlformats.org/spreadsheetml',
                            'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml').encode()
    return rewritten(data, change)


def in_utf16(data):
    """The workbook with its sheets' parts in UTF-16."""
    def change(name, content):
        if not name.startswith("xl/worksheets/sheet"):
            return content
        text = re.sub(r"^<\?xml[^>]*\?>", "", content.decode())
        return ('<?xml version="1.0" encoding="UTF-16"?>' + text).encode("utf-16")
    return rewritten(data, change)


def with_module(data):
    """The workbook with a module of Excel's oldest macros: a sheet that no part belongs to."""
    def change(name, content):
        if name != "xl/workbook.xml":
            return content
        module = '<sheet name="Module1" sheetId="99" state="veryHidden" xmlns:q="%s" q:id=""/></sheets>' % OFFICE
        return content.replace(b"</sheets>", module.encode())
    return rewritten(data, change)


def with_empty_text(data):
    """The workbook with a cell of a shared text that is none."""
    def change(name, content):
        if name != "xl/worksheets/sheet1.xml":
            return content
        return content.replace(b"</row>", b'<c r="AA1" t="s"><v/></c></row>', 1)
    return rewritten(data, change)


def with_backslashes(data):
    """The workbook as programs write it that put Windows' slashes between folders, and slashes in front."""
    def change(name, content):
        if name.endswith(".rels"):
            return re.sub(rb'Target="([^":]*)"', lambda found: found[0].replace(b"/", b"\\"), content)
        return content
    return rewritten(data, change, lambda name: name.replace("/", "\\") if "theme" not in name else "/" + name)


def with_tail(data):
    """The workbook with bytes behind the end of its archive, as disks and mail gateways leave them."""
    return data + bytes(5_000) + b"-- \r\nscanned\r\n"


def rewritten(data, change, rename=lambda name: name):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = change(info.filename, old.read(info))
            info.filename = rename(info.filename)
            new.writestr(info, content)
    return out.getvalue()
