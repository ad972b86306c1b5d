"""Tables without a header: read where what their columns hold proves them, and asked about wherever it does not."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from regulars import unlabelled
from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

Row = tuple[str, ...]
Change = Callable[[Row, int], Row]
PRICES = {"bowl": 2.5, "cup": 3.99, "lamp": 24.9, "vase": 12.0, "tray": 8.45, "jug": 6.75}


def lines(orders: int = 120, seed: int = 1) -> list[Row]:
    """Day, receipt, member, product, pieces, price, total: of members whose numbers leave room for others."""
    random, found = Random(seed), list[Row]()
    members = [f"{each:05d}" for each in random.sample(range(100_000), 30)]
    for at in range(orders):
        day = (date(2024, 1, 2) + timedelta(days=at // 2)).isoformat()
        member = random.choice(members)
        for good in random.sample([*PRICES], random.randint(1, 4)):
            pieces = random.randint(1, 5)
            money = (f"{PRICES[good]:.2f}", f"{pieces * PRICES[good]:.2f}")
            found.append((day, f"R{4000 + at}", member, good, str(pieces), *money))
    return found


def without(*places: int) -> Change:
    return lambda row, _: tuple(cell for at, cell in enumerate(row) if at not in places)


def more(make: Callable[[Row, int], str]) -> Change:
    return lambda row, at: (*row, make(row, at))


def table(change: Change, rows: Sequence[Row]) -> dict[str, list[str]]:
    changed = [change(row, at) for at, row in enumerate(rows)]
    return {f"column{at + 1}": [row[at] for row in changed] for at in range(len(changed[0]))}


def seen(change: Change, rows: Sequence[Row] = lines()) -> dict[str, str]:
    found = unlabelled.columns(table(change, rows))
    return {column: match.header for column, match in found.items()}


WHO = {"date": "column1", "order": "column2", "customer": "column3"}
GOODS = {"product": "column4", "quantity": "column5"}


def test_pieces_times_price_and_a_customer_that_comes_back() -> None:
    assert seen(without()) == WHO | GOODS | {"unit_price": "column6", "amount": "column7"}


def test_without_totals_the_same_product_costs_the_same() -> None:
    assert seen(without(6)) == WHO | GOODS | {"unit_price": "column6"}


def test_without_prices_the_same_product_costs_n_times_as_much() -> None:
    assert seen(without(5)) == WHO | GOODS | {"amount": "column6"}


def test_one_column_of_money_and_no_pieces() -> None:
    assert seen(without(3, 4, 5)) == WHO | {"amount": "column4"}


def test_without_orders_and_goods_money_that_grows_with_the_pieces() -> None:
    random = Random(2)
    rows = []
    for at in range(300):
        count = random.choice([1, 1, 2, 3, 4])
        day = (date(2024, 1, 2) + timedelta(days=at // 3)).isoformat()
        money = sum(random.uniform(11, 17) for _ in range(count))
        rows.append((day, f"{random.randrange(40) * 251:05d}", str(count), f"{money:.2f}"))
    told = {"date": "column1", "customer": "column2", "quantity": "column3", "amount": "column4"}
    assert seen(without(), rows) == told


@pytest.mark.parametrize(
    "change",
    [
        more(lambda row, _: f"14:{int(row[1][1:]) % 60:02d}"),
        more(lambda row, _: f"Ada {row[2]} Marsh"),
        more(lambda row, _: ["cash", "card"][int(row[1][1:]) % 2]),
        more(lambda row, _: f"{100 + [*PRICES].index(row[3])}"),
        more(lambda row, _: f"0{int(row[1][1:]) % 4}"),
    ],
    ids=["times", "names", "ways to pay", "codes of goods", "tills"],
)
def test_columns_beside_that_are_no_sums(change: Change) -> None:
    assert {*WHO.items()} <= {*seen(change).items()}
    assert seen(change)["amount"] == "column7"


@pytest.mark.parametrize(
    "change",
    [
        without(0),
        without(2),
        more(lambda row, _: (date.fromisoformat(row[0]) + timedelta(days=3)).isoformat()),
        more(lambda row, _: f"{0.2 * float(row[6]):.2f}"),
        more(lambda row, _: ["7", "19"][row[3] > "l"]),
        more(lambda row, _: f"{[*PRICES].index(row[3]) * 2 + 6}"),
        more(lambda row, _: f"{int(row[2]) * 7 % 29:02d}-{row[2]}-{int(row[1][1:]) % 3}"),
        more(lambda row, at: f"D{int(row[1][1:]) // 2 * 2 + at % 2}"),
        lambda row, _: (*row[:2], f"T{int(row[2]) % 12}", *row[3:]),
        lambda row, _: (*row[:2], f"{int(row[2]) % 30 + 100}", *row[3:]),
        lambda row, at: (*row[:4], "1", f"{at % 17}.50", f"{at % 17}.50"),
        lambda row, at: (*row[:5], f"{int(row[4]) * (3 + at % 5)}.25"),
        lambda row, at: (row[0], f"R{at}", *row[2:]),
    ],
    ids=[
        "no days", "nobody", "days of delivery", "taxes", "rates of tax", "packs", "addresses", "papers of lines",
        "tables", "numbers without gaps", "pieces of one", "prices that prove nothing", "numbers of lines",
    ],
)  # fmt: skip
def test_what_is_not_proven_is_not_taken(change: Change) -> None:
    assert seen(change) == {}


@pytest.mark.parametrize("names", [[f"Column{at}" for at in range(1, 8)], [f"_c{at}" for at in range(7)]])
def test_names_that_only_count_are_none(tmp_path: Path, names: list[str]) -> None:
    path = tmp_path / "sales.csv"
    path.write_text("\n".join(map(",".join, [names, *lines()])) + "\n", encoding="utf-8")
    prepared = prepare(path, Settings())
    assert {match.column: match.header for match in prepared.mapped.matches}["customer"] == names[2]
    path.write_text("\n".join(map(",".join, [names, *lines(9)])) + "\n", encoding="utf-8")
    with pytest.raises(DataError, match="no names of columns, only numbers"):
        prepare(path, Settings())


@pytest.mark.parametrize("kind", ["text", "frame"])
def test_it_is_read_to_the_penny(tmp_path: Path, kind: str) -> None:
    source: Any = tmp_path / "TILL.TXT"
    source.write_text("\n".join(map(",".join, lines())) + "\n", encoding="utf-8")
    if kind == "frame":
        import pandas as pd

        source = pd.read_csv(source, header=None, dtype={2: str})
    prepared = prepare(source, Settings())
    count, money = prepared.ledger().total(kept=True)
    assert (count, round(float(money), 2)) == (len(lines()), round(sum(float(row[6]) for row in lines()), 2))
    told = prepared.engine.rows("SELECT count(DISTINCT customer_id), count(DISTINCT order_id) FROM lines")
    assert told == [(len({row[2] for row in lines()}), 120)]


@pytest.mark.parametrize(
    ("headers", "told"),
    [
        (["column1", "column2", "column3"], True),
        (["V1", "V2", "V3", "V4"], True),
        (["0", "1", "2"], True),
        (["Unnamed: 0", "Unnamed: 1", "Unnamed: 2"], True),
        (["column1", "column3", "column4"], False),
        (["2023", "2024", "2025"], False),
        (["Date", "column2", "column3"], False),
        (["c0", "c1"], False),
    ],
)
def test_names_made_up_by_programs(headers: list[str], told: bool) -> None:
    assert unlabelled.are_numbers(headers) == told
