"""Names of customers that were typed in several ways are one customer, and codes stay as they are."""

from typing import Any

import polars as pl
import pytest

from regulars.passing import spelled
from regulars.preparing import Prepared, prepare
from regulars.respelled import are_names
from regulars.settings import Settings


def sales(who: list[Any], header: str = "Customer") -> Prepared:
    rows = range(len(who))
    frame = {
        "Date": [f"2024-{1 + row % 6:02d}-{1 + row % 28:02d}" for row in rows],
        header: who,
        "Total": [5.25 + row for row in rows],
    }
    return prepare(pl.DataFrame(frame), Settings())


def customers(found: Prepared) -> list[str]:
    return [name for (name,) in found.engine.rows("SELECT DISTINCT customer_id FROM lines ORDER BY 1")]


OTHERS = ["Ann Lee", "Bo Ek", "Cy Oz", "Dee Ray", "Ed Poe", "Flo Nix"]


@pytest.mark.parametrize(
    "typed",
    [
        ["Zoë Marsh", "zoë marsh", "ZOË MARSH"],
        ["Zoë Marsh", "Zoë  Marsh", "Zoë Marsh ", " Zoë Marsh", "Zoë\u00a0Marsh", "Zoë\u3000Marsh"],
        ["Zoë Marsh", "Zoe\u0308 Marsh", "zoe\u0308 MARSH", "zoë marsh"],
        ["Zoë Marsh", "Zoë Marsh\u00a0", "ZOË  marsh"],
    ],
)
def test_case_spaces_and_how_accents_are_made_tell_no_customers_apart(typed: list[str]) -> None:
    found = sales([*OTHERS * 6, "Zoë Marsh", "Zoë Marsh", *typed])
    assert customers(found) == [*OTHERS, "Zoë Marsh"]
    note = next(note for note in found.raw.sources[0].notes if "differ only in case or spaces" in note)
    assert f": {len({each.strip() for each in typed}) - 1} spellings of 1 were" in note


def test_a_name_is_not_shown_in_capitals_where_it_is_typed_in_another_way() -> None:
    found = sales([*OTHERS * 6, *["PÉREZ LUIS"] * 3, "Pérez Luis"])
    assert customers(found)[-1] == "Pérez Luis"


def test_names_that_differ_in_a_letter_or_an_accent_are_several_customers() -> None:
    typed = ["Jon Marsh", "John Marsh", "Jón Marsh"]
    found = sales([*OTHERS * 6, *typed])
    assert len(customers(found)) == len(OTHERS) + 3
    assert not any("spelling" in note for note in found.raw.sources[0].notes)


def test_first_names_alone_are_names_too() -> None:
    first = ["Lorna", "Pauline", "Barry", "Kath", "Bea", "Ewan"]
    assert customers(sales([*first * 5, "lorna", "KATH"])) == sorted(first)


def test_codes_of_which_the_case_may_matter_stay_as_they_are() -> None:
    codes = ["aBcD", "abcD", "XyzQ", "xYzq", "PqRs", "pqrs"]
    assert customers(sales(codes * 6, "Customer ID")) == sorted(codes)


@pytest.mark.parametrize(
    ("values", "names"),
    [
        (["Ann Lee", "Bo Ek", "Solo", None], True),
        (["Schützenverein 1887", "Ann Lee", "Bo Ek", "Cy Oz", "Di Roe"], True),
        (["TANNE", "ELLIS", "WORKS"], False),
        (["ann@x.org", "Ann Lee"], False),
        (["K 1001", "K 1002"], False),
        ([], False),
    ],
)
def test_names_are_letters_in_words(values: list[str | None], names: bool) -> None:
    assert are_names(values) is names


def test_what_a_name_says_is_without_how_it_was_typed() -> None:
    assert spelled(" D’Arc\u00a0 WEISS") == spelled("d'arc Weiß") == "d'arc weiss"
