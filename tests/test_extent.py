"""A sheet that claims to reach far is taken at its word only where something stands there."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from regulars.extent import too_far

TABLE = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>'


def book(path: Path, dimension: str, rows: str) -> Path:
    with ZipFile(path, "w") as out:
        out.writestr("xl/workbook.xml", "<workbook/>")
        claim = f'<dimension ref="{dimension}"/>' if dimension else ""
        out.writestr("xl/worksheets/sheet1.xml", f"<worksheet>{claim}<sheetData>{rows}</sheetData></worksheet>")
    return path


@pytest.mark.parametrize("dimension", ["", "A1", "A1:B1", "A1:XFD1048576"])
def test_what_only_claims_to_reach_far_does_not(tmp_path: Path, dimension: str) -> None:
    formatted = '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    assert too_far(book(tmp_path / "sales.xlsx", dimension, TABLE + formatted)) is None


@pytest.mark.parametrize("gap", [0, 1_000, 3_000_000])
def test_a_cell_with_something_in_it_far_away_is_named(tmp_path: Path, gap: int) -> None:
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    rows = TABLE + '<row r="2"><c r="A2" t="inlineStr"><is><t>%s</t></is></c></row>' % ("x" * gap) + far
    assert too_far(book(tmp_path / "sales.xlsx", "A1:XFD1048576", rows)) == "XFD1048576"


def test_what_is_no_zip_archive_reaches_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "sales.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0")
    assert too_far(path) is None
