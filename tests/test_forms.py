"""What a file is goes by its bytes; what is not read is called by its name."""

import zipfile
from pathlib import Path

import pytest

from regulars import forms
from regulars.errors import DataError, UsageError

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def found(path: Path, content: bytes) -> forms.Form:
    path.write_bytes(content)
    return forms.find(path, path.name, content[: forms.HEAD_BYTES])


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.csv", "csv"),
        ("a.CSV", "csv"),
        ("a.csv.gz", "gzip"),
        ("a.json.zst", "zstd"),
        ("a.gz", None),
        ("a.md", None),
        ("a", None),
        ("a.db", "sqlite"),
        ("a.xlsx", "workbook"),
    ],
)
def test_by_ending(name: str, form: str | None) -> None:
    assert forms.by_ending(name) == form


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (b"a,b\n1,2\n", "csv"),
        (b"MZ;ORC;Obj\n1;2;3\n", "csv"),
        (b"PK;price\n1;2\n", "csv"),
        (b"[Header],b\n1,2\n", "csv"),
        (b"\xef\xbb\xbf {\n", "json"),
        (b"[\n\n", "json"),
        ("[{}".encode("utf-16"), "json"),
        (b"PAR1....", "parquet"),
        (b"ARROW1\0\0", "arrow"),
        (b"\xff\xff\xff\xff\x10\0\0\0", "arrow"),
        (b"SQLite format 3\0", "sqlite"),
        (bytes(8) + b"DUCK" + bytes(50), "duckdb"),
        (b"PK\x05\x06" + bytes(18), "zip"),
        (b"<html><TABLE>", "markup"),
        (OLD_OFFICE + "Workbook".encode("utf-16-le"), "workbook"),
    ],
)
def test_find(tmp_path: Path, content: bytes, form: str) -> None:
    assert found(tmp_path / "export", content) == forms.Form(form)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7\n", "a PDF document"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "an image"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "an image"),
        (b"MZ\x90\0\x03", "a program"),
        (b"7z\xbc\xaf\x27\x1c\0\4", "a 7-Zip archive"),
        (b"Rar!\x1a\x07\0", "a RAR archive"),
        (b"{\\rtf1", "a text document"),
        (bytes(257) + b"ustar\0", "a tar archive"),
        (OLD_OFFICE + "WordDocument".encode("utf-16-le"), "a Word document"),
        (OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
    ],
)
@pytest.mark.parametrize("name", ["sales.csv", "sales.xlsx", "sales.xlsb", "sales"])
def test_what_is_not_read_is_named(tmp_path: Path, name: str, content: bytes, what: str) -> None:
    with pytest.raises(DataError, match=f"{name} is {what}"):
        found(tmp_path / name, content)


@pytest.mark.parametrize(
    ("members", "what"),
    [
        ({"word/document.xml": ""}, "a Word document"),
        ({"ppt/presentation.xml": ""}, "a PowerPoint presentation"),
        ({"Index/Document.iwa": ""}, "a Numbers document"),
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, "an OpenDocument text"),
        ({"META-INF/MANIFEST.MF": ""}, "a program"),
        (
            {
                "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                "META-INF/manifest.xml": "<manifest:encryption-data/>",
            },
            "protected by a password",
        ),
    ],
)
def test_other_documents_in_a_zip_are_named(tmp_path: Path, members: dict[str, str], what: str) -> None:
    with zipfile.ZipFile(tmp_path / "made.zip", "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    with pytest.raises(DataError, match=rf"sales\.xlsx is {what}"):
        found(tmp_path / "sales.xlsx", (tmp_path / "made.zip").read_bytes())


def test_a_note_where_the_ending_says_something_else(tmp_path: Path) -> None:
    assert found(tmp_path / "sales.csv", b"PAR1....").note == (
        "the file is a Parquet file, whatever its ending .csv says, and was read as that"
    )
    assert found(tmp_path / "sales.xls", b"a\tb\n1\t2\n").name == "csv"


def test_bytes_that_are_nothing_known(tmp_path: Path) -> None:
    noise = bytes(range(256))
    assert found(tmp_path / "sales.csv", noise) == forms.Form("csv"), "the text reader says what is wrong"
    with pytest.raises(DataError, match=r"sales\.parquet is not a Parquet file"):
        found(tmp_path / "sales.parquet", noise)
    with pytest.raises(UsageError, match=r"sales\.doc is of a form that is not read\. Forms: \.csv"):
        found(tmp_path / "sales.doc", noise)
