"""A file that only pretends to be text is called what it is."""

import gzip
import zipfile
from pathlib import Path

import pytest

from regulars.errors import DataError
from regulars.foreign import SIGNATURES, what
from regulars.pipeline import prepare
from regulars.settings import Settings


@pytest.mark.parametrize(("start", "kind"), SIGNATURES)
def test_signatures(start: bytes, kind: str, tmp_path: Path) -> None:
    path = tmp_path / "sales.csv"
    path.write_bytes(start + bytes(range(256)))
    with pytest.raises(DataError) as error:
        prepare(path, Settings())
    assert f"sales.csv is not text: it is {kind}. Give it its real ending" in str(error.value)


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"\xef\xbb\xbf\n <HTML><body>", "a web page"),
        (b"<!DOCTYPE html>", "a web page"),
        (b"<?xml version='1.0'?>", "XML"),
        (b'[{"a": 1}]', "JSON"),
        (b'\n{\n "orders": []', "JSON"),
        (b"\x00\x01\x02\x03", "binary file"),
        (bytes(range(1, 32)), "binary file"),
    ],
)
def test_other_forms(start: bytes, kind: str) -> None:
    assert kind in (what(Path("nowhere"), "sales.csv", start) or "")


@pytest.mark.parametrize("start", [b"a,b\n1,2", b"{1},b", b"a\x01b\x01c", b"[x],b", b"<a>,b", b""])
def test_text(start: bytes) -> None:
    assert what(Path("nowhere"), "sales.csv", start) is None


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        (["xl/workbook.xml"], "an Excel workbook (.xlsx)"),
        (["xl/workbook.bin"], "an Excel workbook (.xlsb)"),
        (["mimetype", "content.xml"], "an OpenDocument workbook (.ods)"),
        (["word/document.xml"], "a document (.docx)"),
        (["sales.csv"], "a zip archive (.zip)"),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_what_a_zip_file_is(inside: list[str], kind: str, packed: bool, tmp_path: Path) -> None:
    path = tmp_path / "sales.csv"
    with zipfile.ZipFile(path, "w") as opened:
        for name in inside:
            opened.writestr(name, "x")
    if packed:
        path.write_bytes(gzip.compress(path.read_bytes()))
    with pytest.raises(DataError) as error:
        prepare(path, Settings())
    assert kind in str(error.value)
