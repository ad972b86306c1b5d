"""What the days of a workbook are counted from. Excel on a Mac counted from 1904, and such workbooks live on.

Cells shown as dates are read as the right day; a bare number does not say which of the two it is.
"""

from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

from regulars import compound, xlsb

_PROPERTY = re.compile(rb"<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*[\"'](?:1|true|on)[\"']")


def counts_from_1904(path: Path) -> bool:
    """Whether the numbers for days in a workbook without a fault are counted from 1904."""
    with path.open("rb") as file:
        if file.read(len(compound.SIGNATURE)) == compound.SIGNATURE:
            return compound.counts_from_1904(path.read_bytes())
    try:
        with ZipFile(path) as book:
            parts = book.namelist()
            if xlsb.WORKBOOK in parts:
                return xlsb.counts_from_1904(book.read(xlsb.WORKBOOK))
            return "xl/workbook.xml" in parts and bool(_PROPERTY.search(book.read("xl/workbook.xml")))
    except xlsb.BROKEN:
        return False  # damaged where its reader does not look
