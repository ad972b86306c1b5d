"""Papers are told apart by a column of any name: by what its lines share, or by its words; line numbers are not."""

import random
from typing import Any

import pytest

from regulars.columns import match
from regulars.errors import DataError

VISITS = 60
RNG = random.Random(3)
BASKETS = [1 + RNG.randrange(4) for _ in range(VISITS)]


def table(papers: int = 60, *, lines: int = 0, **columns: Any) -> dict[str, list[Any]]:
    """Papers of one to four lines, or of `lines`; two in a row are one customer's on one day."""
    sample: dict[str, list[Any]] = {name: [] for name in ("Day", "Client", "Value", *columns)}
    row = 0
    for paper in range(papers):
        for _ in range(lines or BASKETS[paper]):
            pair = paper // 2
            cells = {"Day": f"2024-{1 + pair // 28:02}-{1 + pair % 28:02}", "Client": f"K{pair % 11}", "Value": "9.50"}
            for name, cell in cells.items():
                sample[name].append(cell)
            for name, each in columns.items():
                sample[name].append(each(paper, row))
            row += 1
    return {name.replace("_", " "): cells for name, cells in sample.items()}


def order(sample: dict[str, list[Any]], given: dict[str, str] | None = None) -> str | None:
    return next((hit.header for hit in match(sample, "f.csv", given) if hit.column == "order"), None)


@pytest.mark.parametrize("header", ["Docket", "Zettel", "Whatever", "visit token"])
def test_few_papers_of_several_lines_are_told_by_them(header: str) -> None:
    assert order(table(16, **{header: lambda paper, _: f"{700 + paper}"})) == header


def test_parcels_are_no_orders() -> None:
    assert order(table(Parcel=lambda paper, _: f"P{paper}")) is None


def test_of_two_columns_the_wider_one_is_the_order() -> None:
    sample = table(Slip=lambda paper, _: f"S{paper}", Part=lambda paper, row: f"{paper}-{row % 2}")
    assert order(sample) == "Slip"
    assert order(dict(reversed(sample.items()))) == "Slip"


def test_of_two_columns_that_cross_the_user_says_which() -> None:
    crossing = {"One": lambda paper, row: f"{paper}{row % 2}", "Two": lambda paper, row: f"{paper}{row // 2 % 2}"}
    with pytest.raises(DataError, match=r"2 columns of f.csv could be the order: 'One' .* order=One or order=Two"):
        order(table(lines=4, **crossing))


@pytest.mark.parametrize("header", ["Job #", "Payment id", "Chk", "Účtenka"])
def test_a_number_of_each_line_is_a_paper_s_where_its_header_says_so(header: str) -> None:
    assert order(table(lines=1, **{header: lambda _, row: f"{900 + 3 * row}"})) == header
    assert order(table(**{header: lambda _, row: f"{900 + 3 * row}", "Item": lambda *_: "Mug"})) == header


@pytest.mark.parametrize("header", ["Entry No.", "Lfd. Nr.", "Receipt line"])
def test_a_number_of_each_line_is_none_where_its_header_says_so(header: str) -> None:
    assert order(table(**{header: lambda _, row: f"{900 + row}"})) is None


def test_lines_counted_from_the_first_are_none() -> None:
    assert order(table(Whatever=lambda _, row: str(row))) is None


def test_goods_on_lines_with_a_number_of_their_own_are_parts_of_an_order() -> None:
    assert order(table(Whatever=lambda _, row: f"{900 + 3 * row}", Item=lambda *_: "Mug")) is None


def test_a_number_of_each_line_is_asked_about_where_customers_have_several_lines_on_most_days() -> None:
    sample = table(Whatever=lambda _, row: f"{900 + 3 * row}")
    with pytest.raises(DataError, match=r"'Whatever' of f.csv is another one on every line, .* order=Whatever; if not"):
        order(sample)
    assert order(sample, {"order": "Whatever"}) == "Whatever"
    assert order(sample, {"order": ""}) is None


def test_where_hardly_any_customer_has_two_lines_on_one_day_each_line_is_a_paper() -> None:
    sample = table(lines=1, Whatever=lambda _, row: f"{900 + 3 * row}")
    sample["Client"] = [f"K{row // 20}" if row % 20 < 2 else f"L{row}" for row in range(VISITS)]
    assert order(sample) == "Whatever"


@pytest.mark.parametrize(("minute", "found"), [(lambda row: row % 60, "Whatever"), (lambda _: 7, None)])
def test_the_time_of_day_tells_lines_of_one_paper_from_papers(minute: Any, found: str | None) -> None:
    sample = table(Whatever=lambda _, row: f"{900 + 3 * row}")
    sample["Day"] = [f"{day} 10:{minute(row):02}" for row, day in enumerate(sample["Day"])]
    assert order(sample) == found
