"""A discount of whole orders that their lines repeat comes off once, where an order's total proves it."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ORDERS = 40
LINES = [(order, 10 + (order * 7 + line * 13) % 50) for order in range(ORDERS) for line in range(1 + order % 3)]
GOODS = {each: sum(worth for order, worth in LINES if order == each) for each in range(ORDERS)}
OFF = {order: 5 if order % 4 == 0 else 0 for order in range(ORDERS)}
SENT = {order: 0 if order % 3 else 4 for order in range(ORDERS)}


def read(**columns: dict[int, Any]) -> Prepared:
    lines = {
        "Order": [f"A{order}" for order, _ in LINES],
        "Date": [f"2024-{1 + order // 28:02d}-{1 + order % 28:02d}" for order, _ in LINES],
        "Customer No": [f"C{order % 9}" for order, _ in LINES],
        "Amount": [f"{worth}.00" for _, worth in LINES],
    }
    repeated = {name.replace("_", " "): [of[order] for order, _ in LINES] for name, of in columns.items()}
    return prepare(pl.DataFrame(lines | repeated), Settings())


def spent(found: Prepared) -> Decimal:
    return found.ledger()["sale"].money


def less(*, sent: bool = False) -> dict[int, int]:
    return {order: goods - OFF[order] + (SENT[order] if sent else 0) for order, goods in GOODS.items()}


@pytest.mark.parametrize(
    "header", ["Giảm_giá_hóa_đơn", "Rechnungsrabatt", "店铺优惠合计", "Remise_commande", "Bill_discount"]
)
def test_a_discount_that_all_lines_of_an_order_repeat_comes_off_once(header: str) -> None:
    found = read(**{header: OFF, "Zap": less()})
    assert spent(found) == sum(GOODS.values()) - sum(OFF.values())


def test_with_what_sending_it_cost_too() -> None:
    found = read(Order_discount=OFF, Shipping_cost=SENT, Zap=less(sent=True))
    assert spent(found) == sum(GOODS.values()) - sum(OFF.values())


def test_with_what_comes_on_top_under_any_name_where_the_discount_is_known() -> None:
    found = read(Order_discount=OFF, Zip=SENT, Zap=less(sent=True))
    assert spent(found) == sum(GOODS.values()) - sum(OFF.values())


def test_where_the_order_stands_on_its_first_line_only(tmp_path: Path) -> None:
    first = [not at or LINES[at - 1][0] != order for at, (order, _) in enumerate(LINES)]
    columns = {
        "Order": [f"A{order}" for order, _ in LINES],
        "Date": [f"2024-{1 + order // 28:02d}-{1 + order % 28:02d}" for order, _ in LINES],
        "Customer No": [f"C{order % 9}" for order, _ in LINES],
        "Promo discount": [OFF[order] for order, _ in LINES],
        "Zip": [SENT[order] for order, _ in LINES],
        "Order value": [less(sent=True)[order] for order, _ in LINES],
    }
    shown = {name: [each if own else None for each, own in zip(of, first, strict=True)] for name, of in columns.items()}
    lines = {"SKU": [f"P{worth}" for _, worth in LINES], "Amount": [float(worth) for _, worth in LINES]}
    pl.DataFrame(shown | lines).write_csv(tmp_path / "f.csv")
    found = prepare(tmp_path / "f.csv", Settings())
    assert spent(found) == sum(GOODS.values()) - sum(OFF.values())


def test_one_under_a_name_that_nobody_knows_is_asked_about() -> None:
    with pytest.raises(DataError, match=r"lines of an order less 'Zip' are 'Zap'.*discount=Zip,order_total=Zap"):
        read(Zip=OFF, Zap=less())


def test_what_was_paid_in_another_way_is_no_discount() -> None:
    assert spent(read(Gift_card=OFF, Zap=less())) == sum(GOODS.values())


def test_what_is_without_tax_is_no_discount_of_lines_with_it() -> None:
    net = {order: round(goods / 1.19, 2) for order, goods in GOODS.items()}
    tax = {order: round(goods - net[order], 2) for order, goods in GOODS.items()}
    found = read(Zip=net, Order_tax=tax)
    assert "Zip" not in [match.header for match in found.mapped.matches]
    assert float(spent(found)) == pytest.approx(sum(net.values()), abs=0.02)  # the tax is inside, by its rate


def test_what_makes_no_total_counts_as_before() -> None:
    assert spent(read(Zip=OFF, Zap=GOODS)) == sum(GOODS.values())


def test_two_marks_of_the_same_size_are_no_discount_and_no_shipping() -> None:
    """The code of a firm and a rate of 1, one on top and the other off, leave every total as it is."""
    taxed = {order: goods + 2 for order, goods in GOODS.items()}
    same = dict.fromkeys(GOODS, 1)
    assert spent(read(VAT=dict.fromkeys(GOODS, 2), Firm=same, Factor=same, Invoice_total=taxed)) == sum(GOODS.values())


@pytest.mark.parametrize("header", ["PDESC_FIN", "Zip"])
def test_one_that_orders_have_in_percent_comes_off_all_lines_together(header: str) -> None:
    """`Zap` is the lines less so much percent, rounded once, with what sending it cost and a tax."""
    rates = {order: (0.0, 2.5, 7.5)[order % 3] for order in GOODS}
    tax = {order: round(goods * (1 - rates[order] / 100) * 0.23, 2) for order, goods in GOODS.items()}
    left = {order: goods * (1 - rates[order] / 100) for order, goods in GOODS.items()}
    whole = {order: round(left[order] + tax[order] + SENT[order], 2) for order in GOODS}
    found = read(**{header: rates, "Order_tax": tax, "Shipping_cost": SENT, "Zap": whole})
    assert float(spent(found)) == pytest.approx(sum(left.values()), abs=0.005)


def test_a_rate_of_orders_that_is_off_their_lines_already_stays_as_it_is() -> None:
    rates = {order: (0.0, 5.0, 10.0)[order % 3] for order in GOODS}
    assert spent(read(Zip=rates, Shipping_cost=SENT, Zap=whole_with(SENT))) == sum(GOODS.values())


def whole_with(sent: dict[int, int]) -> dict[int, int]:
    return {order: goods + sent[order] for order, goods in GOODS.items()}


def seats(off: str, paid: str) -> list[str]:
    """The columns that count of sixty seats at a price, of which some is off for a third of them."""
    price = [(300.0, 360.0, 420.0)[at % 3] for at in range(60)]
    less = [each / 2 if at % 4 == 0 else 0.0 for at, each in enumerate(price)]
    sales = pl.DataFrame(
        {
            "Booking": [f"B{at // 2}" for at in range(60)],
            "Date": [f"2026-01-{1 + at // 2 % 28:02d}" for at in range(60)],
            "Customer": [f"K{at // 2 % 7}" for at in range(60)],
            "Ticket price": price,
            off: less,
            paid: [each - some for each, some in zip(price, less, strict=True)],
        }
    )
    return [
        match.header for match in prepare(sales, Settings()).mapped.matches if match.column in ("amount", "discount")
    ]


@pytest.mark.parametrize(
    ("off", "paid"),
    [("Concession", "Paid"), ("Ermäßigung", "Zu zahlen"), ("Ulga", "Do zapłaty"), ("Nedsättning", "Att betala")],
)
def test_what_was_paid_of_a_price_counts_where_the_rest_is_a_reduction(off: str, paid: str) -> None:
    assert seats(off, paid) == [paid, off]


def test_what_is_between_a_price_and_what_was_paid_is_asked_about_under_other_names() -> None:
    with pytest.raises(DataError, match="'Ticket price' less 'School scheme' is 'Paid'"):
        seats("School scheme", "Paid")


@pytest.mark.parametrize("off", ["Balance due", "Still owing", "Booking fee"])
def test_what_is_still_owed_of_a_price_or_kept_as_a_fee_is_no_reduction(off: str) -> None:
    assert seats(off, "Paid") == []


def test_what_another_column_has_in_percent_is_a_discount_under_any_name() -> None:
    percent = {order: 10 if order % 4 == 0 else 0 for order in range(ORDERS)}
    off = {order: round(GOODS[order] * percent[order] / 100, 2) for order in range(ORDERS)}
    total = {order: round(GOODS[order] - off[order], 2) for order in range(ORDERS)}
    found = read(SC_PERC=percent, SC_IMP=off, Total=total)
    assert float(spent(found)) == pytest.approx(sum(total.values()), abs=0.01)
    with pytest.raises(DataError, match="less 'SC IMP'"):
        read(SC_IMP=off, Total=total)


def test_numbers_that_begin_anew_for_each_kind_of_paper_keep_their_discounts() -> None:
    rows: list[tuple[Any, ...]] = []
    for kind, papers in (("FT", ORDERS), ("NC", 10)):
        for number in range(papers):
            goods = [12.0 + number % 7, 8.5 + number % 5]
            percent = 10 if number % 3 == 0 and kind == "FT" else 0
            off = round(sum(goods) * percent / 100, 2)
            day, who = f"2024-{1 + number // 28:02d}-{1 + number % 28:02d}", f"C{(number * 3 + (kind == 'NC')) % 7}"
            rows += [(kind, number + 1, day, who, worth, percent, off, round(sum(goods) - off, 2)) for worth in goods]
    names = ["TIPO_DOC", "NUM_DOC", "DATA_DOC", "COD_CLI", "IMPORTO", "SC_PERC", "SC_IMP", "TOT_DOC"]
    found = prepare(pl.DataFrame(rows, schema=names, orient="row"), Settings())
    paid = {(kind, number): total for kind, number, *_, total in rows}
    assert float(spent(found)) == pytest.approx(sum(each for (kind, _), each in paid.items() if kind == "FT"), abs=0.01)
