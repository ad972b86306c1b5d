"""Names of sheets say a month, a quarter, a week or a year, or nothing of the kind."""

import pytest

from regulars.periods import Period, all_apart, named


@pytest.mark.parametrize(
    ("name", "kind", "number", "year"),
    [
        *(("januari", "month", 1, ""), ("März 2025", "month", 3, "2025"), ("Sept 24", "month", 9, "24")),
        *(("2025-07", "month", 7, "2025"), ("Mois 3", "month", 3, ""), ("Październik", "month", 10, "")),
        *(("Q3", "quarter", 3, ""), ("2. Quartal 2025", "quarter", 2, "2025"), ("Trim. 4", "quarter", 4, "")),
        *(("KW 17", "week", 17, ""), ("Semana 8", "week", 8, ""), ("2024", "year", 2024, "")),
    ],
)
def test_a_name_says_a_stretch_of_time(name: str, kind: str, number: int, year: str) -> None:
    assert named(name) == Period(kind, number, year, ())


@pytest.mark.parametrize("name", ["Till", "Sheet1", "Tabelle 2", "Jan - Mar", "Month 13", "2023-2024", "Mar 3 2024"])
def test_other_names_say_none(name: str) -> None:
    assert named(name) is None


def test_stretches_of_one_kind_are_apart() -> None:
    assert all_apart(["Verkoop mei", "Verkoop juni", "Verkoop juli"])
    assert not all_apart(["Verkoop mei", "Inkoop juni"])
    assert not all_apart(["Mai", "mai 2024"])
    assert not all_apart(["Januar", "Jan"])
    assert not all_apart(["2024", "Januar"])
    assert not all_apart(["Januar", "Preise"])
