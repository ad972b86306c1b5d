"""Colours and marks: told apart, readable, never more than eight at once."""

import pytest

from regulars import palette


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colour", palette.LIGHT + palette.DARK)
def test_what_is_written_on_a_colour_can_be_read(colour: str) -> None:
    assert contrast(colour, palette.ink(colour)) >= 4.5


@pytest.mark.parametrize(("light", "dark"), list(zip(palette.LIGHT, palette.DARK, strict=True)))
def test_the_twin_for_the_dark_theme_is_lighter(light: str, dark: str) -> None:
    assert luminance(dark) > luminance(light)


@pytest.mark.parametrize("dark", [False, True])
def test_ten_groups_share_eight_colours_and_no_two_look_the_same(dark: bool) -> None:
    looks = [(palette.colour(id_, dark), *palette.mark(id_)) for id_ in range(1, 11)]
    assert len(set(looks)) == 10
    assert len({colour for colour, *_ in looks}) == 8


def test_neighbours_never_look_alike_in_mark_or_colour() -> None:
    for id_ in range(1, 8):
        assert palette.colour(id_) != palette.colour(id_ + 1)
        assert palette.mark(id_) != palette.mark(id_ + 1)
