"""What a total of the order shows beside its lines: a tax that is inside their prices, and coupons without amounts."""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

PRICES = [Decimal(each) for each in ("12.90", "7.45", "31.00", "18.20", "4.95", "22.60", "9.99")]
CENT = Decimal("0.01")
SENT = Decimal("4.90")
Order = list[tuple[Decimal, int]]


def orders() -> list[Order]:
    """Sixty orders of one to three lines, each a price and its rate in percent."""
    return [[(PRICES[(n * 3 + i) % 7], 19 if (n + i) % 3 else 7) for i in range(1 + n % 3)] for n in range(60)]


def part(money: Decimal, rate: int) -> Decimal:
    return (money * rate / (100 + rate)).quantize(CENT, ROUND_HALF_UP)


def write(path: Path, rows: list[list[str]]) -> Prepared:
    path.write_text("\n".join(";".join(row) for row in rows) + "\n", encoding="utf-8")
    return prepare(path, Settings())


def row(number: int, price: Decimal, *own: object) -> list[str]:
    """One line of an order, with what is said of the order behind it."""
    day = f"2025-0{1 + number % 9}-{10 + number % 19}"
    return [f"#{number}", f"c{number % 9}@x.de", day, f"Item {price}", "1", str(price), *map(str, own)]


def spent(found: Prepared) -> Decimal:
    return Decimal(str(found.ledger().total(kept=True)[1])).quantize(CENT)


HEADER = ["Order", "Email", "Date", "Item", "Qty", "Price", "Shipping", "Tax", "Total"]


def listed(
    path: Path, tax: Callable[[Order, Decimal], Decimal], total: Callable[[Decimal, Decimal], Decimal]
) -> Prepared:
    """A line per item: the order's shipping, tax and total on its first line only."""
    rows = [HEADER]
    for number, lines in enumerate(orders()):
        goods, sent = sum((price for price, _ in lines), Decimal()), SENT if number % 4 else Decimal()
        for place, (price, _) in enumerate(lines):
            own = (
                ["", "", ""]
                if place
                else [str(sent), str(tax(lines, sent)), str(total(goods + sent, tax(lines, sent)))]
            )
            day = f"2025-0{1 + number % 9}-{10 + number % 19}"
            rows.append([f"#{number}", f"c{number % 9}@x.de", day, f"Item {price}", "1", str(price), *own])
    return write(path / "orders.csv", rows)


def goods_without_tax(rate: int) -> Decimal:
    worths = [sum((price for price, _ in lines), Decimal()) for lines in orders()]
    return sum((worth - part(worth, rate) for worth in worths), Decimal())


def test_a_tax_inside_the_orders_total_comes_out_of_the_prices(tmp_path: Path) -> None:
    found = listed(tmp_path, lambda lines, sent: part(sum(p for p, _ in lines) + sent, 19), lambda worth, _: worth)
    assert abs(spent(found) - goods_without_tax(19)) < CENT
    assert "'Tax' inside of it, at 19 %" in str(found.mapped.columns())


def test_a_tax_of_the_goods_alone_comes_out_of_them_whole(tmp_path: Path) -> None:
    found = listed(tmp_path, lambda lines, sent: part(sum(p for p, _ in lines), 21), lambda worth, _: worth)
    assert abs(spent(found) - goods_without_tax(21)) < CENT


def test_orders_with_several_rates_have_no_more_tax_than_the_highest(tmp_path: Path) -> None:
    """As in most countries, the shipping has the rates of the goods, by their worth."""

    def tax(lines: Order, sent: Decimal) -> Decimal:
        goods = sum((price for price, _ in lines), Decimal())
        parts = (part(price + sent * price / goods, rate) for price, rate in lines)
        return sum(parts, Decimal())

    found = listed(tmp_path, tax, lambda worth, _: worth)
    assert "'Tax' inside of it" in str(found.mapped.columns())
    true = sum((price - part(price, rate) for lines in orders() for price, rate in lines), Decimal())
    assert abs(spent(found) - true) < 60 * CENT  # a coin an order


def test_orders_that_are_sent_for_nothing_have_the_tax_that_is_written(tmp_path: Path) -> None:
    """It is rounded on each line, and not once on the order."""

    def tax(lines: Order, sent: Decimal) -> Decimal:
        return part(sent, 19) + sum((part(price, rate) for price, rate in lines), Decimal())

    found = listed(tmp_path, tax, lambda worth, _: worth)
    told = dict(found.engine.rows("SELECT order_id, sum(amount) FROM lines GROUP BY order_id"))
    free = {f"#{number}": lines for number, lines in enumerate(orders()) if number % 4 == 0}
    true = {order: sum(price - part(price, rate) for price, rate in lines) for order, lines in free.items()}
    assert {order: Decimal(told[order]).quantize(CENT) for order in free} == true


def test_a_tax_of_the_goods_alone_is_told_from_one_of_several_rates(tmp_path: Path) -> None:
    """Orders that are sent for nothing have the highest rate of all they come to, either way."""
    found = listed(tmp_path, lambda lines, sent: part(sum(p for p, _ in lines), 22), lambda worth, _: worth)
    assert "'Tax' inside of it, at 22 %" in str(found.mapped.columns())
    assert abs(spent(found) - goods_without_tax(22)) < CENT


@pytest.mark.parametrize("total", [lambda worth, tax: worth + tax, lambda worth, tax: worth])
def test_a_tax_on_top_stays_there(tmp_path: Path, total: Callable[[Decimal, Decimal], Decimal]) -> None:
    def on_top(lines: Order, sent: Decimal) -> Decimal:
        return ((sum((p for p, _ in lines), Decimal()) + sent) * 19 / 100).quantize(CENT, ROUND_HALF_UP)

    found = listed(tmp_path, on_top, total)
    assert spent(found) == sum((price for lines in orders() for price, _ in lines), Decimal())


def test_refunds_lose_their_tax_as_well(tmp_path: Path) -> None:
    rows = [[*HEADER, "Refunded"]]
    back = Decimal()
    for number, lines in enumerate(orders()):
        worth = sum((price for price, _ in lines), Decimal())
        refunded = worth if number % 6 == 5 else Decimal()
        back += refunded - part(refunded, 19)
        for place, (price, _) in enumerate(lines):
            rows.append(row(number, price, *([""] * 4 if place else [0, part(worth, 19), worth, refunded])))
    assert abs(spent(write(tmp_path / "orders.csv", rows)) - (goods_without_tax(19) - back)) < CENT


def with_coupons(path: Path, code: Callable[[int], str], off: Callable[[int], bool]) -> Prepared:
    rows = [["Order", "Email", "Date", "Item", "Qty", "Price", "Coupon code", "Shipping", "Total"]]
    for number, lines in enumerate(orders()):
        goods = sum((price for price, _ in lines), Decimal())
        less = (goods / 10).quantize(CENT) if off(number) else Decimal()
        rows += [row(number, price, code(number), SENT, goods - less + SENT) for price, _ in lines]
    return write(path / "orders.csv", rows)


def few(number: int) -> bool:
    return number % 5 == 2


def test_what_a_total_lacks_on_orders_with_a_coupon_comes_off_their_lines(tmp_path: Path) -> None:
    found = with_coupons(tmp_path, lambda number: "SPRING10" if few(number) else "", few)
    worths = [sum((price for price, _ in lines), Decimal()) for lines in orders()]
    off = sum(((worth / 10).quantize(CENT) for number, worth in enumerate(worths) if few(number)), Decimal())
    assert abs(spent(found) - (sum(worths, Decimal()) - off)) < CENT
    assert "'Coupon code'" in found.mapped.reasons["order_total"]


@pytest.mark.parametrize(
    ("code", "off"),
    [(lambda number: "", few), (lambda number: "NEXT10" if number % 7 == 1 else "", few), (lambda _: "VIP", few)],
    ids=["without a code", "with codes on others", "with a code on all"],
)
def test_it_stays_where_no_coupon_explains_it(
    tmp_path: Path, code: Callable[[int], str], off: Callable[[int], bool]
) -> None:
    found = with_coupons(tmp_path, code, off)
    assert spent(found) == sum((price for lines in orders() for price, _ in lines), Decimal())
