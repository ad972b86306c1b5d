"""A sound .xls is sound, whatever its size; one whose table of sectors leads in a circle or beyond its end is not."""

import io
import struct

import pytest
import xlwt

from regulars.compound import is_sound


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
    assert is_sound(workbook(rows))


@pytest.mark.parametrize("following", [0, 1, 1_000_000])
def test_a_chain_in_a_circle_or_beyond_the_end_is_not(following: int) -> None:
    data = bytearray(workbook(500))
    struct.pack_into("<I", data, table_at(data) + 4, following)  # what follows sector 1
    assert not is_sound(bytes(data))


def test_half_a_workbook_is_not_sound() -> None:
    data = workbook(500)
    assert not any(is_sound(data[:size]) for size in (0, 8, 511, len(data) // 2))


def test_a_list_of_sectors_in_a_circle_is_not_sound() -> None:
    data = bytearray(workbook(500))
    struct.pack_into("<I", data, 68, 3)  # more of the list is said to stand in sector 3,
    struct.pack_into("<I", data, 4 * 512 + 508, 3)  # which is followed by itself
    assert not is_sound(bytes(data))
