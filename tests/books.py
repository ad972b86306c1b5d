"""Workbooks for tests, written as a spreadsheet program writes them."""

from pathlib import Path
from typing import Any

import openpyxl

Rows = list[list[Any]]


def xlsx(path: Path, sheets: dict[str, Rows]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path
