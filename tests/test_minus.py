"""Marks of lines that go back."""

import pytest

from regulars import minus
from regulars.headers import fold


@pytest.mark.parametrize(
    ("header", "said", "back"),
    [
        ("+/-", ["+", "-"], " "),
        ("Vorzeichen", ["1", "-1"], " 1"),
        ("S/H", ["s", "h"], "h"),
        ("Dare/Avere", ["dare", "avere"], "avere"),
        ("Kanal", ["s", "h"], ""),
        ("Sign", ["aries", "leo"], ""),
        ("Segno", ["1", "-1", "0"], ""),
    ],
)
def test_a_mark_says_what_goes_back_under_a_header_of_marks(header: str, said: list[str], back: str) -> None:
    assert minus.mark(header, minus.written(said)) == back


@pytest.mark.parametrize(
    "header",
    ["Credit note", "Gutschrift (J/N)", "Avoir (O/N)", "È nota di credito", "Korekta", "is_return", "Est un retour"],
)
def test_a_yes_may_say_that_a_line_is_itself_what_goes_back(header: str) -> None:
    assert minus.flags(fold(header))


@pytest.mark.parametrize("header", ["Return", "Retour", "Credit", "Kredit", "Returned", "Credit limit"])
def test_other_headers_do_not_say_so(header: str) -> None:
    assert not minus.flags(fold(header))
