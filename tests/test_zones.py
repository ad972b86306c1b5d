"""Offsets in written times."""

import pytest

from regulars.zones import minutes, offset_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2010-12-01T08:26:00+02:00", 120),
        ("2010-12-01T08:26:00.123-0500", -300),
        ("2010-12-01 08:26:00 UTC+2", None),
        ("2010-12-01 08:26 UTC+02", 120),
        ("2010-12-01T08:26:00Z", 0),
        ("2010-12-01 08:26:00 PM PST", -480),
        ("2010-12-01T08:26:00+01:00[Europe/Berlin]", 60),
        ("13-12-2010", None),
        ("08:26 IST", None),
        ("8:26 AM", None),
    ],
)
def test_the_offset_of_a_written_time(text: str, expected: int | None) -> None:
    assert offset_of(text) == expected


def test_a_minus_may_be_a_long_one() -> None:
    assert minutes("\u221205:30") == -330
