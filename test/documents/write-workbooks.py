"""Writes workbooks by one of two programs that offices use: what is on standard input says which cells they hold."""

import datetime
import json
import sys

import openpyxl
import xlsxwriter
from openpyxl.styles.numbers import BUILTIN_FORMATS


def day_of(cell):
    return datetime.datetime.fromisoformat(cell["day"])


def openpyxl_format(name):
    return BUILTIN_FORMATS[int(name[1:])] if name.startswith("#") and name[1:].isdigit() else name


def fill(place, cell):
    kind = cell["is"]
    if kind == "text":
        place.value = cell["text"]
        # what begins like a formula is still a text
        place.data_type = "s"
    elif kind == "date":
        place.value = day_of(cell)
    elif kind == "failed":
        place.value = cell["shown"]
        place.data_type = "e"
    elif kind == "notCalculated":
        place.value = "=" + cell["formula"]
    elif kind != "empty":
        place.value = cell["value"]
    if "format" in cell:
        place.number_format = openpyxl_format(cell["format"])


def by_openpyxl(workbook, path):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet in workbook["sheets"]:
        page = book.create_sheet(sheet["name"])
        for row, cells in enumerate(sheet["rows"], 1):
            for column, cell in enumerate(cells, 1):
                if cell is not None:
                    fill(page.cell(row, column), cell)
    book.save(path)


def by_xlsxwriter(workbook, path):
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "date_1904": workbook["since1904"]})
    for sheet in workbook["sheets"]:
        page = book.add_worksheet(sheet["name"])
        for row, cells in enumerate(sheet["rows"]):
            for column, cell in enumerate(cells):
                if cell is None:
                    continue
                kind, name = cell["is"], cell.get("format")
                style = book.add_format()
                if name is not None:
                    style.set_num_format(int(name[1:]) if name[1:].isdigit() and name[0] == "#" else name)
                if kind == "text":
                    page.write_string(row, column, cell["text"])
                elif kind == "date":
                    page.write_datetime(row, column, day_of(cell), style)
                elif kind == "failed":
                    page.write_formula(row, column, "=1/A9", style, cell["shown"])
                elif kind == "notCalculated":
                    page.write_formula(row, column, "=" + cell["formula"], style, "")
                elif kind == "flag":
                    page.write_boolean(row, column, cell["value"])
                elif kind == "empty":
                    page.write_blank(row, column, None, book.add_format({"bg_color": "yellow"}))
                elif cell.get("byFormula"):
                    page.write_formula(row, column, "=A9", style, cell["value"])
                else:
                    page.write_number(row, column, cell["value"], style)
    book.close()


WRITERS = {"openpyxl": by_openpyxl, "xlsxwriter": by_xlsxwriter}

for number, workbook in enumerate(json.load(sys.stdin)):
    WRITERS[sys.argv[1]](workbook, f"{sys.argv[2]}/{number}.xlsx")
