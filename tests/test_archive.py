"""Archives: what is in them is read as if it lay beside them; one that is cut off is said to be, never read short."""

import bz2
import gzip
import io
import lzma
import random
import shutil
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from regulars.archive import RESERVE
from regulars.engine import DuckDB
from regulars.errors import DataError
from regulars.read import Raw, open_source

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

HEADER = "Invoice,Date,Customer,Price\n"
CHANCE = random.Random(3)


def lines(count: int, start: int = 0) -> str:
    return "".join(
        f"{n},2024-01-{n % 28 + 1:02d},C{CHANCE.randint(1, 99)},{n}.5\n" for n in range(start, start + count)
    )


PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gz": gzip.compress,
    "zst": zstd.compress,
    "bz2": bz2.compress,
    "xz": lzma.compress,
}


def opened(path: Path, **options: Any) -> tuple[Raw, int]:
    engine = DuckDB()
    raw = open_source(engine, path, **options)
    return raw, engine.rows("SELECT count(*) FROM found")[0][0]


def zipped(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize("ending", PACKERS)
@pytest.mark.parametrize("inner", ["csv", "json"])
def test_every_packing_is_read(tmp_path: Path, ending: str, inner: str) -> None:
    text = HEADER + lines(500) if inner == "csv" else '[{"Customer": "a", "Price": 1}, {"Customer": "b", "Price": 2}]'
    path = tmp_path / f"sales.{inner}.{ending}"
    path.write_bytes(PACKERS[ending](text.encode()))
    raw, count = opened(path)
    assert count == (500 if inner == "csv" else 2)
    assert [(source.name, source.notes) for source in raw.sources] == [(path.name, ())]


@pytest.mark.parametrize("ending", PACKERS)
@pytest.mark.parametrize("kept", [0.3, 0.9, 0.999])
def test_an_archive_that_is_cut_off_says_so(tmp_path: Path, ending: str, kept: float) -> None:
    packed = PACKERS[ending]((HEADER + lines(30_000)).encode())
    (tmp_path / f"sales.csv.{ending}").write_bytes(packed[: int(len(packed) * kept)])
    with pytest.raises(DataError, match=r"sales\.csv.* cannot be unpacked: .*[Ee]xport or copy it again"):
        opened(tmp_path / f"sales.csv.{ending}")


def test_a_zstd_archive_of_several_frames_is_read_whole(tmp_path: Path) -> None:
    parts = [(HEADER + lines(300)).encode(), lines(200, start=300).encode()]
    (tmp_path / "sales.csv.zst").write_bytes(b"".join(map(zstd.compress, parts)))
    assert opened(tmp_path / "sales.csv.zst")[1] == 500


def test_a_packed_file_by_another_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "sales.csv").write_bytes(gzip.compress((HEADER + lines(9)).encode()))
    raw, count = opened(tmp_path / "sales.csv")
    assert (count, raw.sources[0].notes) == (
        9,
        ("the file is a gzip archive, whatever its ending .csv says, and was read as that",),
    )
    (tmp_path / "plain.csv.gz").write_text(HEADER + lines(9))
    raw, count = opened(tmp_path / "plain.csv.gz")
    assert (count, raw.sources[0].notes) == (
        9,
        ("the file is text, whatever its ending .gz says, and was read as that",),
    )


def test_the_files_in_a_zip_are_read_as_several_files(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "sales.zip",
        {
            "2024/february.csv": (HEADER + lines(4, start=3)).encode(),
            "2024/january.csv.gz": gzip.compress((HEADER + lines(3)).encode()),
            "__MACOSX/2024/._february.csv": b"\0\5\x16\7",
            "2024/.DS_Store": b"\0\0",
            "2024/~$february.xlsx": b"x",
            "read me.pdf": b"%PDF",
        },
    )
    raw, count = opened(path)
    assert count == 7
    assert [source.name for source in raw.sources] == [
        "sales.zip: 2024/february.csv",
        "sales.zip: 2024/january.csv.gz",
    ]
    assert raw.sources[0].notes == ("not read in the archive: read me.pdf",)


def test_two_files_of_one_name_in_a_zip_are_both_read(tmp_path: Path) -> None:
    members = {"a/sales.csv": (HEADER + lines(4)).encode(), "../b/sales.csv": (HEADER + lines(3)).encode()}
    assert opened(zipped(tmp_path / "sales.zip", members))[1] == 7
    assert [path.name for path in tmp_path.iterdir()] == ["sales.zip"], "nothing is written outside the scratch folder"


def test_a_zip_without_a_file_to_read(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"holds no file that can be read\. In it: a\.doc, b\.pdf"):
        opened(zipped(tmp_path / "sales.zip", {"a.doc": b"x", "b.pdf": b"x"}))


def test_a_zip_with_a_password_says_so(tmp_path: Path) -> None:
    path = zipped(tmp_path / "sales.zip", {"sales.csv": (HEADER + lines(3)).encode()})
    written = bytearray(path.read_bytes())
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        written[written.index(mark) + place] |= 1
    path.write_bytes(written)
    with pytest.raises(DataError, match=r"sales\.zip is protected by a password"):
        opened(path)


@pytest.mark.parametrize("kept", [0.5, 0.99])
def test_a_zip_that_is_cut_off_says_so(tmp_path: Path, kept: float) -> None:
    path = zipped(tmp_path / "sales.zip", {"sales.csv": (HEADER + lines(3000)).encode()})
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * kept)])
    with pytest.raises(DataError, match=r"sales\.zip cannot be unpacked: it is a truncated archive"):
        opened(path)


def test_a_zip_of_a_version_that_is_not_known_says_so(tmp_path: Path) -> None:
    path = zipped(tmp_path / "sales.zip", {"sales.csv": (HEADER + lines(30)).encode()})
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 6] = 175  # what it takes to unpack it, in the list at its end
    path.write_bytes(data)
    with pytest.raises(DataError, match=r"sales\.zip cannot be unpacked: zip file version 17\.5\. Unpack it"):
        opened(path)


def test_a_damaged_member_of_a_zip_says_so(tmp_path: Path) -> None:
    path = zipped(tmp_path / "sales.zip", {"sales.csv": (HEADER + lines(3000)).encode()})
    written = bytearray(path.read_bytes())
    written[2000:2100] = bytes(100)
    path.write_bytes(written)
    with pytest.raises(DataError, match=r"sales\.zip cannot be unpacked"):
        opened(path)


class Usage(NamedTuple):
    total: int
    used: int
    free: int


@pytest.mark.parametrize("ending", ["zip", "csv.gz", "csv.xz"])
def test_what_unpacks_to_more_than_the_disk_holds_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("sales.csv", b"0" * 5_000_000)
    content = {
        "zip": packed.getvalue(),
        "csv.gz": gzip.compress(b"{" * 5_000_000),
        "csv.xz": lzma.compress(b"0" * 5_000_000),
    }
    (tmp_path / f"sales.{ending}").write_bytes(content[ending])
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(0, 0, RESERVE + 1000))
    with pytest.raises(DataError, match=r"unpacks to more than the disk has room for"):
        opened(tmp_path / f"sales.{ending}")


def test_archives_within_archives_end_somewhere(tmp_path: Path) -> None:
    content = (HEADER + lines(3)).encode()
    for depth in range(5):
        content = zipped(tmp_path / f"{depth}.zip", {f"inner.{'zip' if depth else 'csv'}": content}).read_bytes()
    assert opened(tmp_path / "1.zip")[1] == 3
    with pytest.raises(DataError, match="holds archives in archives"):
        opened(tmp_path / "4.zip")


def test_a_notice_beside_the_tables_is_left_alone(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "sales.zip", "w") as archive:
        archive.writestr("export/2024-01.csv", "Customer,Date,Total\nA,2024-01-02,3\nB,2024-01-03,4\n")
        archive.writestr("export/README.txt", "Exported by our shop, in EUR\n")
    raw = open_source(DuckDB(), tmp_path / "sales.zip")
    assert list(raw.columns) == ["Customer", "Date", "Total"]
    assert "not read in the archive: export/README.txt" in str([source.as_dict() for source in raw.sources])


def test_a_packed_file_is_as_large_as_it_is_on_disk(tmp_path: Path) -> None:
    text = (HEADER + lines(500)).encode()
    path = tmp_path / "sales.csv.gz"
    path.write_bytes(gzip.compress(text))
    assert opened(path)[0].sources[0].as_dict()["bytes"] == path.stat().st_size < len(text)
    several = zipped(tmp_path / "all.zip", {"a.csv": text, "b.csv.gz": gzip.compress(text)})
    with zipfile.ZipFile(several) as archive:
        packed = [each.compress_size for each in archive.infolist()]
    assert [source.as_dict()["bytes"] for source in opened(several)[0].sources] == packed
