"""A sound .xls is sound, whatever its size; one whose table of sectors leads in a circle or beyond its end is not."""

import io
import struct
from collections.abc import Callable

import pytest
import xlwt

from regulars.compound import fault


def workbook(rows: int) -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sales")
    for row in range(rows):
        for column in range(3):
            sheet.write(row, column, f"cell {row} {column}")
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def table_at(data: bytes) -> int:
    """Where the first sector of the table of sectors begins."""
    return (int(struct.unpack_from("<I", data, 76)[0]) + 1) * 512


@pytest.mark.parametrize("rows", [1, 500, 20_000])
def test_a_workbook_as_written_is_sound(rows: int) -> None:
    assert fault(workbook(rows)) is None


@pytest.mark.parametrize("following", [0, 1, 1_000_000])
def test_a_chain_in_a_circle_or_beyond_the_end_is_not(following: int) -> None:
    data = bytearray(workbook(500))
    struct.pack_into("<I", data, table_at(data) + 4, following)  # what follows sector 1
    assert fault(bytes(data)) == "damaged"


def test_half_a_workbook_is_not_sound() -> None:
    data = workbook(500)
    assert {fault(data[:size]) for size in (0, 8, 511, len(data) // 2)} == {"damaged"}


def test_a_list_of_sectors_in_a_circle_is_not_sound() -> None:
    data = bytearray(workbook(500))
    struct.pack_into("<I", data, 68, 3)  # more of the list is said to stand in sector 3,
    struct.pack_into("<I", data, 4 * 512 + 508, 3)  # which is followed by itself
    assert fault(bytes(data)) == "damaged"


def test_a_short_workbook_that_is_in_no_small_sector_is_not_sound() -> None:
    data = bytearray(workbook(500))
    entry = data.index("Workbook".encode("utf-16-le"))
    struct.pack_into("<I", data, entry + 120, 1_000)  # its length, where the file has no small sectors
    assert fault(bytes(data)) == "damaged"


def record(kind: int) -> Callable[[bytes], int]:
    """Where the first record of a kind begins in a workbook of one sheet."""

    def found(data: bytes) -> int:
        at = data.index(struct.pack("<HHH", 0x809, 16, 0x600))
        while (here := struct.unpack_from("<HH", data, at))[0] != kind:
            at += 4 + here[1]
        return at

    return found


@pytest.mark.parametrize(
    ("kind", "at", "claim"),
    [(0xFD, 6, struct.pack("<H", 37_891)), (0x200, 8, struct.pack("<I", 1 << 31)), (0x200, 14, struct.pack("<H", 999))],
)
def test_a_cell_beyond_the_last_column_or_a_sheet_beyond_the_last_row_is_not_sound(
    kind: int, at: int, claim: bytes
) -> None:
    data = bytearray(workbook(500))
    data[(place := record(kind)(data) + at) : place + len(claim)] = claim
    assert fault(bytes(data)) == "damaged"


@pytest.mark.parametrize("method", [0, 1])
def test_a_workbook_that_is_encrypted_is_locked(method: int) -> None:
    # By obfuscation (0) or RC4 (1): the records that follow keep their places, so any of as many bytes becomes the one.
    data = bytearray(workbook(500))
    at = data.index(struct.pack("<HH", 0xE1, 2))
    struct.pack_into("<HHH", data, at, 0x2F, 2, method)
    assert fault(bytes(data)) == "locked"
