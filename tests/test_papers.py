"""Papers are told apart by a column of any name: by what its lines share, or by its words; line numbers are not."""

import random
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars.columns import match
from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

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


def test_lines_without_a_day_say_nothing_of_papers() -> None:
    sample = table(Whatever=lambda paper, _: f"{700 + paper}")
    heads = {"Day": None, "Client": "K3", "Value": "88.00", "Whatever": None}  # a sum under the lines of a customer
    summed = {name: [*cells, *[heads[name]] * (len(cells) // 4)] for name, cells in sample.items()}
    assert order(summed) == "Whatever"
    named = summed | {"Client": [*sample["Client"], *["K3"] * (len(sample["Client"]) // 4)]}
    assert order(named | {"Day": ["2024-01-05" if day is None else day for day in named["Day"]]}) is None


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


@pytest.mark.parametrize(("drawn", "told"), [("ch_3Mml{}LrLk", True), ("re_{}xQ0Lw2", True), ("li_{}xQ0Lw2", False)])
def test_a_bare_id_that_an_interface_draws_for_a_payment_is_the_order(drawn: str, told: bool) -> None:
    ids = {"id": lambda _, row: drawn.format(900 + 7 * row), "Item": lambda *_: "Mug"}
    assert (order(table(lines=1, **ids)) == "id") is told


@pytest.mark.parametrize("header", ["Documento", "Belege", "Dokument", "Dowód"])
def test_letters_of_a_series_stand_before_the_numbers_of_papers(header: str) -> None:
    series = ("FS", "FT", "Rg.")
    of_series = {header: lambda paper, row: f"{series[paper % 3]} 25/{100 + row}", "Item": lambda *_: "Mug"}
    assert order(table(lines=1, **of_series)) == header
    roads = {header: lambda _, row: f"{chr(65 + row % 9)}lm Road {row}"}
    assert order(table(lines=1, **roads)) is None


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


def test_lines_without_a_customer_need_no_paper() -> None:
    sample = table(16, Zettel=lambda paper, _: f"{700 + paper}")
    sums = {"Day": None, "Client": None, "Value": "99.00", "Zettel": None}
    assert order({header: [*cells, sums[header], sums[header]] for header, cells in sample.items()}) == "Zettel"


def with_refunds(sample: dict[str, list[Any]], every: int = 30) -> dict[str, list[Any]]:
    """The same with a line of a later day for some lines, as when something is given back."""
    back = [*range(0, len(sample["Day"]), every)]
    later = {header: [cells[row] for row in back] for header, cells in sample.items()}
    later["Day"] = [f"2024-12-{1 + place:02}" for place, _ in enumerate(back)]
    later["Value"] = ["-9.50"] * len(back)
    return {header: [*cells, *later[header]] for header, cells in sample.items()}


def test_a_few_papers_may_have_lines_of_a_later_day() -> None:
    assert order(with_refunds(table(Zettel=lambda paper, _: f"{700 + paper}"))) == "Zettel"


def test_what_a_customer_keeps_is_no_paper_though_hardly_any_comes_back() -> None:
    sample = with_refunds(table(Adress=lambda paper, _: f"Elm Street {paper // 2}", Item=lambda *_: "Mug"))
    sample["Client"] = sample["Adress"]
    sample["Adress"] = [each.replace("Elm", "Oak") for each in sample["Client"]]
    assert order(sample) is None


def days_of_a_month(paper: int, year: str = "2024") -> str:
    return f"{1 + paper // 2 % 28:02}.{1 + paper // 2 // 28:02}.{year}"


@pytest.mark.parametrize("header", ["KP", "Numer", "Nr dokumentu"])
def test_numbers_that_look_like_days_are_papers_where_no_two_customers_share_one(header: str) -> None:
    sample = table(**{header: lambda paper, _: f"FV {1 + paper % 20}/{1 + paper // 20:02}/2024"})
    sample["Day"] = [f"2024-01-{1 + row // 12:02}" for row in range(len(sample["Day"]))]
    sample["Client"] = [f"K{int(cell.split('/')[0][3:]) % 7}" for cell in sample[header]]
    assert order(sample) == header


def test_days_of_something_else_are_no_papers() -> None:
    sample = table(Termin=lambda paper, _: days_of_a_month(paper), Abgabe=lambda paper, _: days_of_a_month(paper + 4))
    sample["Client"] = [f"K{row % 7}" for row in range(len(sample["Day"]))]
    assert order(sample) is None


def numbered(number: Any, header: str = "N°") -> dict[str, list[Any]]:
    """Lines of a product each, on which hardly any customer has two on one day, with numbers."""
    sample = table(lines=1, **{header: number}, Item=lambda *_: "Mug")
    sample["Client"] = [f"K{row // 40}" if row % 40 < 2 else f"L{row}" for row in range(VISITS)]
    return sample


@pytest.mark.parametrize(
    "number",
    [lambda _, row: f"F{250 + row}", lambda _, row: f"{1 + row % 30}/{1 + row // 30}", lambda _, row: f"{900 - row}"],
)
def test_a_bare_number_that_goes_on_with_the_days_is_a_paper_s_beside_goods_too(number: Any) -> None:
    assert order(numbered(number)) == "N°"


@pytest.mark.parametrize(
    "word", ["Entwurf", "Brouillon", "Borrador", "Bozza", "Rascunho", "Concept", "Szkic", "Utkast"]
)
def test_a_paper_that_was_not_issued_has_a_word_for_its_number(word: str) -> None:
    def number(_: int, row: int) -> str:
        return word if row % 15 == 8 else f"{'N' if row % 8 else 'K'}{4100 + row}"

    assert order(numbered(number, "Num")) == "Num"
    assert order(table(Whatever=lambda paper, _: word if paper % 20 == 6 else f"{700 + paper}")) == "Whatever"
    assert order(numbered(lambda _, row: "Porto" if row % 15 == 8 else f"N{4100 + row}", "Num")) is None
    assert order(numbered(lambda _, row: word if row % 3 else f"N{4100 + row}", "Num")) is None


def test_a_bare_number_is_none_where_it_counts_lines_or_goes_on_with_nothing() -> None:
    assert order(numbered(lambda _, row: f"{row + 1}")) is None
    assert order(numbered(lambda _, row: f"{7 * row % 61 + 500}")) is None
    assert order(numbered(lambda _, row: f"F{250 + row}", "Shelf")) is None


def test_days_of_a_workbook_are_no_times() -> None:
    sample = numbered(lambda _, row: f"F{250 + row}")
    del sample["Item"]
    sample["Day"] = [f"{day} 00:00:00" for day in sample["Day"]]
    assert order(sample) == "N°"


@pytest.mark.parametrize("header", ["Symbol", "Product code"])
def test_another_code_of_each_customer_is_no_product(header: str) -> None:
    rows = range(60)
    table = {
        "Numer": [f"FS {100 + row}/2024" for row in rows],
        "Data": [(date(2024, 1, 3) + timedelta(days=3 * row)).isoformat() for row in rows],
        "NIP": [f"52{row % 11:02}113{row % 11:03}" for row in rows],
        header: [f"{'ABCDEFGHIJK'[row % 11]}BUD{row % 11}" for row in rows],
        "Netto": [120.0 + row for row in rows],
    }
    assert all(match.column != "product" for match in prepare(pl.DataFrame(table), Settings()).mapped.matches)
