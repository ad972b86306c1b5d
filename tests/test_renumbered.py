"""Numbers of receipts that begin anew each day are told apart by their day; numbers of lines are not taken for them."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.inspection import inspect
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

DAYS, RECEIPTS = 20, 6
Row = tuple[int, date, str, str, float]


def receipts(lines: int) -> list[Row]:
    """Number, day, customer, product and amount: the numbers go from 1 to 6 each day, with so many lines each."""
    return [
        (number, date(2024, 1, 1) + timedelta(days=day), f"C{(day * 3 + number) % 9}", f"P{line}", 5.5 + line + number)
        for day in range(DAYS)
        for number in range(1, RECEIPTS + 1)
        for line in range(lines)
    ]


def read(rows: list[Row], **settings: Any) -> Prepared:
    names = ("Receipt No", "Date", "Customer", "Product", "Total")
    return prepare(pl.DataFrame(rows, schema=names, orient="row"), Settings(**settings))


def orders(found: Prepared) -> int:
    rows = "SELECT count(*) FROM (SELECT DISTINCT customer_id, order_id FROM lines) AS orders"
    return int(found.engine.rows(rows)[0][0])


@pytest.mark.parametrize("lines", [1, 3])
def test_the_day_is_a_part_of_a_number_that_begins_anew(lines: int) -> None:
    found = read(receipts(lines))
    assert orders(found) == DAYS * RECEIPTS
    match = next(match for match in found.mapped.matches if match.column == "order")
    assert match.header == "Receipt No + Date"
    assert "begins anew each day" in match.why


def test_the_time_of_a_line_parts_no_receipt() -> None:
    rows = [
        (number, datetime.combine(day, time(9 + number, place % 60)), *rest)
        for place, (number, day, *rest) in enumerate(receipts(3))
    ]
    assert orders(read([(row[0], row[1].isoformat(sep=" "), *row[2:]) for row in rows])) == DAYS * RECEIPTS  # type: ignore[misc]
    assert orders(read(rows)) == DAYS * RECEIPTS  # type: ignore[arg-type]


def test_numbers_of_the_lines_of_each_order_are_asked_about() -> None:
    numbered = [(place % 7 + 1, *row[1:]) for place, row in enumerate(receipts(7))]
    with pytest.raises(DataError, match="may not tell orders apart"):
        read(numbered)


def test_numbers_of_lines_are_asked_about_where_each_day_has_one_customer() -> None:
    rows = [row for row in receipts(7) if row[0] == 1]
    numbered = [(place % 7 + 1, *row[1:]) for place, row in enumerate(rows)]
    with pytest.raises(DataError, match="may not tell orders apart"):
        read(numbered)


def test_numbers_of_the_lines_of_a_day_are_asked_about() -> None:
    rows = receipts(3)
    numbered = [(place % (3 * RECEIPTS) + 1, *row[1:]) for place, row in enumerate(rows)]
    with pytest.raises(DataError, match="may not tell orders apart"):
        read(numbered)


def test_what_the_user_says_is_the_order_counts_as_it_stands() -> None:
    assert orders(read(receipts(3), columns={"order": "Receipt No"})) < DAYS * RECEIPTS


def test_an_order_that_is_sent_on_several_days_stays_one() -> None:
    rows = [(number, *row[1:]) for number, row in enumerate(receipts(1))]
    sent = [
        (number, day + timedelta(days=later), *rest, amount + later)
        for number, day, *rest, amount in rows
        for later in (0, 4)
    ]
    assert orders(read(sent)) == len(rows)  # type: ignore[arg-type]


def at_places(restart: bool, header: str = "Till", lines: int = 2) -> pl.DataFrame:
    """Receipts of two tills, each with numbers of its own, 18 a day; `restart`: from 1 each day."""
    rows, counted = list[tuple[object, ...]](), [0, 0]
    for day in range(20):
        counted = [0, 0] if restart else counted
        for visit in range(18):
            till = int(visit % 3 == 0)
            counted[till] += 1
            at = day * 18 + visit
            start = (counted[till], date(2024, 1, 1) + timedelta(days=day), f"T{till}", f"C{(at * 7 + day // 3) % 61}")
            rows += [
                (*start, ("AB", "CD", "EF")[at * at % 7 % 3], f"P{line}", 5.5 + line + visit) for line in range(lines)
            ]
    names = ("Receipt", "Date", header, "Customer", "Clerk", "Product", "Total")
    return pl.DataFrame(rows, schema=names, orient="row")


@pytest.mark.parametrize(("restart", "parts"), [(True, "Receipt + {} + Date"), (False, "Receipt + {}")])
@pytest.mark.parametrize("header", ["Till", "Negozio", "Shop name", "Column 3"])
def test_a_till_or_a_shop_is_a_part_of_a_number_that_it_counts_alone(restart: bool, parts: str, header: str) -> None:
    found = prepare(at_places(restart, header), Settings())
    assert orders(found) == 360
    match = next(match for match in found.mapped.matches if match.column == "order")
    assert match.header == parts.format(header)
    assert repr(header) in match.why


@pytest.mark.parametrize("restart", [True, False])
def test_what_is_written_down_reads_such_numbers_again(restart: bool) -> None:
    table = at_places(restart)
    found, settings = inspect(table, Settings())
    again = prepare(table, settings)
    assert (orders(again), again.ledger().as_dict()) == (360, found["ledger"])


def test_a_shop_that_is_each_customers_own_is_a_part_where_one_stand_in_buys_at_all() -> None:
    near = at_places(restart=True, header="Store cd").with_columns(
        Customer=pl.when(pl.col("Clerk") == "AB")
        .then(pl.lit("QQ0000"))
        .otherwise(pl.concat_str(pl.lit("M"), pl.col("Store cd").str.tail(1), pl.col("Customer").str.tail(-1)))
    )
    found = prepare(near, Settings())
    assert found.ledger()["no_customer"].rows > 0
    match = next(match for match in found.mapped.matches if match.column == "order")
    assert match.header == "Receipt + Store cd + Date"


def test_without_the_till_numbers_that_several_customers_have_are_asked_about() -> None:
    for restart in (True, False):
        with pytest.raises(DataError, match="may not tell orders apart"):
            prepare(at_places(restart).drop("Till"), Settings())


def test_numbers_of_lines_at_two_tills_are_asked_about() -> None:
    lines = at_places(restart=True, lines=3)
    numbered = lines.with_columns(Receipt=pl.int_range(pl.len()) % 7 + 1)
    with pytest.raises(DataError, match="may not tell orders apart"):
        prepare(numbered, Settings())


def test_a_column_that_tells_most_numbers_apart_and_not_all_is_no_part_of_them() -> None:
    mixed = at_places(restart=True).with_columns(Till=pl.col("Clerk"))
    with pytest.raises(DataError, match="may not tell orders apart"):
        prepare(mixed, Settings())


def in_series(header: str, number: str, lines: int = 1, kinds: tuple[str, ...] = ("A", "B", "C")) -> pl.DataFrame:
    """Papers of three series, each with numbers of its own from 1 on; now and then one of nobody."""
    rows, counted = list[tuple[object, ...]](), dict.fromkeys(kinds, 0)
    for paper in range(150):
        kind = kinds[(0, 0, 1, 0, 2, 1, 0)[paper * 5 % 7]]
        counted[kind] += 1
        who = "" if paper % 9 == 4 else f"C{(paper * 7 + paper // 11) % 19}"
        day = f"{date(2023, 5, 2) + timedelta(days=paper * 2 // 3):%d/%m/%Y}"
        rows += [(kind, counted[kind], day, who, f"P{line}", 5.5 + line + paper % 31) for line in range(lines)]
    return pl.DataFrame(rows, schema=(header, number, "Date", "Customer", "Article", "Total"), orient="row")


@pytest.mark.parametrize("lines", [1, 3])
@pytest.mark.parametrize(
    ("header", "number"),
    [("Serie", "Factura"), ("TIPFAC", "CODFAC"), ("Documento", "Número"), ("Belegart", "Nummer"), ("Série", "N.º")],
)
def test_a_series_is_a_part_of_a_number_that_begins_anew_in_each(header: str, number: str, lines: int) -> None:
    found = prepare(in_series(header, number, lines), Settings())
    match = next(match for match in found.mapped.matches if match.column == "order")
    assert match.header == f"{number} + {header}"
    sold = "SELECT count(*) FROM (SELECT DISTINCT customer_id, order_id FROM lines WHERE verdict = 'sale') AS orders"
    assert found.engine.rows(sold)[0][0] == 150 - len(range(4, 150, 9))


@pytest.mark.parametrize(("header", "number"), [("Serie", "Número"), ("Série", "N.º"), ("Nummernkreis", "Nr.")])
def test_two_papers_of_another_series_leave_a_number_that_goes_on_the_papers_own(header: str, number: str) -> None:
    told = in_series(header, number, kinds=("F", "R", "R")).filter((pl.col(header) == "F") | (pl.col(number) <= 2))
    found = prepare(told, Settings())
    assert next(match.header for match in found.mapped.matches if match.column == "order") == number


def with_credit_notes(header: str, invoice: str, credit_note: str) -> pl.DataFrame:
    """Heads of invoices and of a few credit notes, each kind with numbers of its own, from 1 on."""
    rows = [
        (credit_note if paper % 9 == 5 else invoice, paper // 9 + 1 if paper % 9 == 5 else paper - (paper + 3) // 9 + 1)
        for paper in range(108)
    ]
    more = [
        (
            f"{date(2023, 3, 1) + timedelta(days=paper * 2 // 3):%Y%m%d}",
            f"K{(paper * 7 + paper // 13) % 23}",
            8.5 + paper,
        )
        for paper in range(108)
    ]
    cells = [(*row, *rest) for row, rest in zip(rows, more, strict=True)]
    return pl.DataFrame(cells, schema=(header, "num", "dat", "Customer", "Total"), orient="row")


@pytest.mark.parametrize(
    ("header", "invoice", "credit_note"),
    [("td", "FT", "NC"), ("tp", "RE", "GU"), ("x", "FAC", "AV"), ("t", "FV", "KFV"), ("k", "INV", "CRN")],
)
def test_codes_of_papers_part_the_numbers_of_each_kind_under_any_name(
    header: str, invoice: str, credit_note: str
) -> None:
    found = prepare(with_credit_notes(header, invoice, credit_note), Settings())
    assert next(match.header for match in found.mapped.matches if match.column == "order") == f"num + {header}"


@pytest.mark.parametrize("cells", [("FT", "ZZ"), ("A", "B"), ("S", "N")])
def test_other_letters_under_a_name_that_says_nothing_are_no_part_of_a_number(cells: tuple[str, str]) -> None:
    with_letters = with_credit_notes("td", *cells)
    assert all(match.column != "order" for match in prepare(with_letters, Settings()).mapped.matches)


def each_year(number: str, kinds: str = "", *, pairs: int = 8) -> pl.DataFrame:
    """Papers of three years, whose numbers begin anew each year in each of two kinds; some of one customer and day."""
    rows, counted = list[tuple[object, ...]](), dict[tuple[int, str], int]()
    for paper in range(240):
        on = date(2021, 1, 7) + timedelta(days=paper * 4 - (paper % (240 // pairs) == 1) * 4)
        before = paper - (paper % (240 // pairs) == 1)
        kind = "Rectified" if kinds and paper % 9 == 3 else "Simple"
        counted[on.year, kind] = counted.get((on.year, kind), 0) + 1
        rows.append((f"{on:%d.%m.%Y}", counted[on.year, kind], kind, f"C{before * 7 % 23}", 40.5 + paper))
    told = pl.DataFrame(rows, schema=("Date", number, kinds or "Agent", "Customer", "Total"), orient="row")
    return told if kinds else told.drop("Agent")


@pytest.mark.parametrize(
    ("number", "kinds"),
    [("Numero", "Tipo documento"), ("Nr.", "Belegart"), ("N°", "Série"), ("Número", "Tipo de factura"), ("Nr", "")],
)
def test_a_bare_number_that_begins_anew_each_year_is_a_paper_s(number: str, kinds: str) -> None:
    found = prepare(each_year(number, kinds), Settings())
    assert next(match.header for match in found.mapped.matches if match.column == "order") == f"{number} + Date"
    assert orders(found) == 240


def test_a_number_that_begins_anew_each_year_and_goes_on_with_nothing_or_parts_baskets_is_none() -> None:
    for none in (each_year("Nr").with_columns(pl.col("Nr").mul(37).mod(83)), each_year("Nr", pairs=120)):
        assert not [match for match in prepare(none, Settings()).mapped.matches if match.column == "order"]


@pytest.mark.parametrize(("header", "number"), [("Documento", "Número"), ("Belegart", "Nr.")])
def test_papers_that_come_newest_first_may_stand_in_any_order_on_a_day(header: str, number: str) -> None:
    told = in_series(header, number).with_row_index("row")
    told = told.with_columns(pl.col("Date").str.to_date("%d/%m/%Y")).sort(["Date", "row"], descending=[True, False])
    found = prepare(told.drop("row", "Article"), Settings())
    assert next(match.header for match in found.mapped.matches if match.column == "order") == f"{number} + {header}"


def test_a_number_of_goods_is_no_paper_of_a_series() -> None:
    goods = in_series("Série", "Número").with_columns(pl.col("Número").reverse().mul(37).mod(41))
    assert not [match for match in prepare(goods, Settings()).mapped.matches if match.column == "order"]


def test_receipts_of_one_line_each_begin_anew_each_day_at_each_till() -> None:
    told = at_places(restart=True, header="Kasse", lines=1)
    found = prepare(told, Settings())
    assert orders(found) == 360
    assert next(match for match in found.mapped.matches if match.column == "order").header == "Receipt + Kasse + Date"


def at_tills_of_branches(per_day: int, lines: int = 2) -> pl.DataFrame:
    """Receipts of two tills in each of two branches, which count them alone from 1 each day; some of nobody."""
    rows, chance = list[tuple[object, ...]](), Random(11)
    for day in range(90):
        counted = {(branch, till): 0 for branch in (1, 2) for till in (1, 2)}
        for visit in range(per_day):
            place = (chance.randint(1, 2), chance.randint(1, 2))
            counted[place] += chance.randint(1, 3)
            who = "" if chance.random() < 0.3 else f"C{chance.randint(1, 40)}"
            start = (counted[place], f"{date(2024, 1, 2) + timedelta(days=day):%d.%m.%Y}", *place, who)
            rows += [(*start, f"P{line}", 5.5 + line + visit) for line in range(lines)]
    names = ("Bonnummer", "Datum", "Filiaal", "Kassa", "Klantnr", "Artikel", "Bedrag")
    return pl.DataFrame(rows, schema=names, orient="row")


@pytest.mark.parametrize("per_day", [3, 12])
def test_a_branch_and_a_till_are_parts_of_a_number_that_each_counts_alone(per_day: int) -> None:
    found = prepare(at_tills_of_branches(per_day), Settings())
    match = next(match for match in found.mapped.matches if match.column == "order")
    assert match.header == "Bonnummer + Filiaal + Kassa + Datum"
    assert "each day and for each 'Filiaal' and 'Kassa'" in match.why


def test_without_one_of_them_such_numbers_are_asked_about() -> None:
    for place in ("Filiaal", "Kassa"):
        with pytest.raises(DataError, match="may not tell orders apart"):
            prepare(at_tills_of_branches(12).drop(place), Settings())


def test_numbers_of_lines_in_branches_with_tills_are_asked_about() -> None:
    numbered = at_tills_of_branches(12, lines=3).with_columns(Bonnummer=pl.int_range(pl.len()) % 7 + 1)
    with pytest.raises(DataError, match="may not tell orders apart"):
        prepare(numbered, Settings())
