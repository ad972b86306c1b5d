"""What counts as spend, on tables worked out by hand: to the penny what is proven, as written what is not."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError, UsageError
from regulars.pipeline import build_customers
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

DAYS = range(1, 9)


def prepared(lines: list[dict[str, Any]], **options: Any) -> Prepared:
    return prepare(pl.DataFrame(lines, infer_schema_length=None), Settings(**options))


def line(number: int, **cells: Any) -> dict[str, Any]:
    """A line of 2 × 10.00 in an order of its own."""
    head = {"Order ID": f"O{number}", "Date": f"2024-01-{number:02d}", "Customer ID": f"K{number % 2}"}
    return head | {"Quantity": 2, "Unit Price": 10.0} | cells


def money(found: Prepared, verdict: str = "sale") -> Decimal:
    return found.ledger()[verdict].money


def reason(found: Prepared, column: str) -> str:
    return found.mapped.reasons[column]


# Discount, tax and shipping of each line


def totalled(day: int, **cells: Any) -> dict[str, Any]:
    """A line of 30.00 and more, with tax on top and a discount off its total."""
    goods, tax, off = 30.0 + day, round(day * 0.61, 2), day % 3
    head = {"Product ID": 4 + day % 3, "User ID": f"K{day % 3}", "Created At": f"2024-01-{day:02d}"}
    return head | {"Subtotal": goods, "Tax": tax, "Total": goods + tax - off, "Discount": off or None} | cells


TOTALLED = range(1, 13)  # worth 12 × 30 + 78, with 12 off


def test_a_total_with_tax_and_less_a_discount_proves_both_without_an_order() -> None:
    lines = [totalled(day) for day in TOTALLED]
    net, gross = prepared(lines), prepared(lines, spend="gross")
    assert (money(net), money(gross)) == (426, 438)
    shown = "another total is the amount less the discount (8 of 8 lines that have one)"
    assert reason(net, "discount") == f"{shown}: it is not yet off the lines, and taken off"
    assert reason(gross, "discount").endswith("left in: --spend gross")
    assert reason(net, "tax") == "not inside the amount: another total adds it (12 of 12 lines that have one)"


@pytest.mark.parametrize("written", ["{}", "{} %"])
def test_a_total_proves_a_discount_in_percent_of_another_column_too(written: str) -> None:
    lines = []
    for number in TOTALLED:
        goods, percent, sent = 30.0 + 2 * number, 5 * (number % 4), 4.95 * (number % 2)
        cells = {"Order Price": goods, "Coupon": written.format(percent), "Delivery": sent}
        lines.append(line(number, **cells, **{"Order Total": round(goods * (1 - percent / 100) + sent, 2)}))
        del lines[-1]["Quantity"], lines[-1]["Unit Price"]
    columns = {"discount": "Coupon", "shipping": "Delivery"}
    net, gross = prepared(lines, columns=columns), prepared(lines, columns=columns, spend="gross")
    off = sum((30 + 2 * number) * Decimal(5 * (number % 4)) / 100 for number in TOTALLED)
    assert (money(gross), money(net)) == (516, 516 - off)


def test_the_same_on_each_line_of_an_order_and_not_where_its_total_repeats() -> None:
    own = [
        totalled(day, **{"Order ID": f"O{order}", "User ID": f"K{order % 3}", "Created At": f"2024-01-{order + 1:02d}"})
        for day in TOTALLED
        for order in [day // 2]
    ]
    assert money(prepared(own)) == 426
    whole = [totalled(day, **{"Order ID": f"O{day}", "Product": f"P{part}"}) for day in TOTALLED for part in "ab"]
    with pytest.raises(DataError, match="'Total' may be the total of a line or of a whole order"):
        prepared(whole)


def discounted(**cells: Any) -> list[dict[str, Any]]:
    return [line(day, Discount=float(day % 3), Amount=20.0 - day % 3, **cells) for day in DAYS]


def test_a_discount_inside_the_line_totals_stays_off_and_gross_adds_it_again() -> None:
    # The discounts are 1 2 0 1 2 0 1 2: 9.00 off 8 × 20.00.
    net, gross = prepared(discounted()), prepared(discounted(), spend="gross")
    assert (money(net), money(gross)) == (151, 160)
    assert reason(net, "discount") == "inside the line totals (6 of 6 lines that have one), and stays off"
    assert {remark.kind for remark in net.ledger().remarks} == set()


@pytest.mark.parametrize(("discount", "off"), [("10 %", 2), ("25%", 5), (10, 2), (0.25, 5)])
def test_a_discount_in_percent_is_of_the_line(discount: Any, off: float) -> None:
    lines = [line(day, Discount=discount, Amount=20.0 - off) for day in DAYS]
    assert money(prepared(lines)) == 8 * (20 - Decimal(off))
    assert money(prepared(lines, spend="gross")) == 160


def test_tax_and_shipping_inside_the_line_totals_are_taken_out() -> None:
    lines = [line(day, Tax=3.8, Shipping=4.9, Amount=28.7) for day in DAYS]
    found = prepared(lines)
    assert money(found) == 160
    assert (
        reason(found, "tax")
        == "inside the line totals (8 of 8 lines that have one), and taken out of them: it is no goods"
    )
    assert money(prepared(lines, spend="gross")) == 160


def test_tax_beside_the_line_totals_is_not_counted() -> None:
    found = prepared([line(day, Tax=3.8, Amount=20.0) for day in DAYS])
    assert money(found) == 160
    assert "not inside the line totals" in reason(found, "tax")


def test_where_nothing_proves_anything_the_amount_counts_as_written() -> None:
    said = "nothing shows whether it is inside the amount, which counts as it is written"
    lines = [line(day, Discount=1.0 if day < 3 else 0.0, Tax=2.0, Shipping=3.0) for day in DAYS]
    for spend in ("net", "gross"):
        found = prepared(lines, spend=spend)
        assert money(found) == 160
        assert {reason(found, name) for name in ("discount", "tax", "shipping")} == {said}
    whole = [
        {name: row[name] for name in ("Order ID", "Date", "Customer ID")} | {"Order Value": 25.0, "Tax": 4.0}
        for row in lines
    ]
    assert money(prepared(whole)) == 200
    assert reason(prepared(whole), "tax") == said


def test_a_line_total_off_the_identity_is_a_disagreement() -> None:
    lines = [*(row for _ in range(5) for row in discounted()), line(9, Discount=1.0, Amount=18.0)]
    remarks = {remark.kind: (remark.rows, remark.money) for remark in prepared(lines).ledger().remarks}
    assert remarks["disagreements"] == (1, 18)


# Discounts of a whole order, proven by its total


def orders(*, repeated: bool) -> list[dict[str, Any]]:
    """Orders of 10.00 and 2 × 5.00 + 2.00; 3.00 off, 2.28 tax, 4.90 shipping; the total on each line or the first."""
    lines = []
    for day in DAYS:
        once = {"Order Total": 26.18, "Discount": 3.0, "Tax": 2.28, "Shipping": 4.9}
        blank = dict.fromkeys(once)
        lines.append(line(day, Quantity=1, **once))
        lines.append(line(day, **{"Unit Price": 6.0}, **(once if repeated else blank)))
    return lines


@pytest.mark.parametrize("repeated", [True, False])
def test_a_discount_of_the_whole_order_is_shared_out_to_the_penny(repeated: bool) -> None:
    lines = orders(repeated=repeated)
    columns = {"order_total": "Order Total"}
    found = prepared(lines, columns=columns)
    assert money(found) == 8 * (22 - 3)
    amounts = {amount for (amount,) in found.engine.rows("SELECT sum(amount) FROM lines GROUP BY order_id")}
    assert amounts == {Decimal("19.0000")}
    assert found.engine.rows("SELECT DISTINCT amount FROM lines ORDER BY 1") == [
        (Decimal("8.6364"),),
        (Decimal("10.3636"),),
    ]
    assert money(prepared(lines, columns=columns, spend="gross")) == 176
    assert "less the discount (8 of 8 orders that have one)" in reason(found, "discount")
    assert "not inside the lines" in reason(found, "tax")


@pytest.mark.parametrize("off", [1, 0])
def test_a_total_shows_a_discount_beside_what_comes_on_top_under_names_that_nobody_knows(off: int) -> None:
    lines = []
    for number in DAYS:
        discount, extras = number % 3, {"Parcel Sum": 4.5 + number % 2, "Levy Sum": number * 0.8}
        goods, total = 40.0, 40.0 - off * discount + sum(extras.values())
        totals = {"Item Total": goods, "Total": total, "Promo Total": -discount, **extras}
        lines += [line(number, **{"Line Total": 20.0}, **totals) for _ in range(2)]
    found = prepared(lines)
    assert money(found) == 320 - off * 9
    assert ("not yet off the lines" in reason(found, "discount")) is bool(off)


def test_a_subtotal_on_the_first_line_proves_the_discount_of_its_order() -> None:
    # The layout of a Shopify export: 1 × 10.00 and 2 × 6.00, 3.00 off, on the first line the subtotal of 19.00.
    lines = []
    for day in DAYS:
        first = {"Subtotal": 19.0, "Discount Amount": 3.0, "Taxes": 2.28, "Currency": "GBP"}
        lines.append(line(day, Quantity=1, **first))
        lines.append(line(day, **{"Unit Price": 6.0}, **dict.fromkeys(first)))
    found = prepared(lines)
    assert (money(found), found.mapped.currency) == (152, "GBP")
    assert money(prepared(lines, spend="gross")) == 176


# Refunds


def test_a_refunded_amount_is_a_return_of_that_customer_and_no_purchase_less() -> None:
    found = prepared([line(day, **{"Refunded Amount": 5.0 if day == 1 else 0.0}) for day in DAYS])
    assert (money(found), money(found, "return"), found.ledger()["return"].rows) == (160, -5, 0)
    build_customers(found)
    rows = found.engine.rows("SELECT customer_id, frequency, spend, returned FROM customers ORDER BY 1")
    assert rows == [("K0", 4, 80, 0), ("K1", 4, 75, 5)]
    assert money(prepared([line(1, **{"Refunded Amount": 5.0})], spend="gross"), "return") == 0


def test_a_refund_written_on_each_line_of_its_order_counts_once() -> None:
    refund = {"Refunded Amount": 7.0}
    lines = [line(day, SKU=sku, **refund) for day in DAYS for sku in ("a", "b")]
    assert money(prepared(lines), "return") == -56
    own = [line(day, SKU=sku, **{"Refunded Amount": 20.0}) for day in DAYS for sku in ("a", "b")]
    assert money(prepared(own), "return") == -320


PARTLY = """
    part returned; teilerstattet; partiellement remboursé; devuelto en parte; parzialmente reso; parcialmente devolvido;
    deels terugbetaald; częściowo zwrócone; delvis återbetald
"""


def partly_back(state: str, *, told: bool) -> list[dict[str, Any]]:
    """Orders of two lines; of three of them a part went back, of the last one only as `told` says how much."""
    return [
        line(day, SKU=sku, Status=state if day < 4 else "paid", **{"Refunded Amount": 7.0 if day < 3 + told else 0.0})
        for day in DAYS
        for sku in ("a", "b")
    ]


@pytest.mark.parametrize("state", [each.strip() for each in PARTLY.split(";")])
def test_an_order_of_which_a_part_went_back_is_sold_but_for_that_where_a_column_says_how_much(state: str) -> None:
    found = prepared(partly_back(state, told=True))
    assert (money(found), money(found, "return"), found.ledger()["sale"].rows) == (320, -21, 16)
    assert f"'{state}': sold, less what 'Refunded Amount' says" in reason(found, "status")
    assert money(prepared(partly_back(state, told=True), no_sale=(state,))) == 200


@pytest.mark.parametrize("state", ["part returned", "teilerstattet"])
def test_it_is_asked_about_where_nothing_says_how_much_of_one_of_them(state: str) -> None:
    with pytest.raises(DataError, match=f"'{state}' .6 lines.*nothing known says how much was given back of each"):
        prepared(partly_back(state, told=False))


def test_a_refund_on_a_line_that_is_left_out_is_left_out_too() -> None:
    lines = [
        line(day, Status="cancelled" if day == 1 else "paid", **{"Refunded Amount": 20.0 if day == 1 else 0.0})
        for day in DAYS
    ]
    found = prepared(lines)
    assert (money(found, "not_completed"), money(found, "return")) == (0, 0)
    assert found.ledger().total() == (8, 140)


# Signs and kinds


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"Quantity": -2}, -20),
        ({"Quantity": -2, "Amount": 20.0}, -20),
        ({"Quantity": -2, "Amount": -20.0}, -20),
        ({"Quantity": -2, "Unit Price": -10.0}, -20),
        ({"Unit Price": -10.0}, -20),
        ({"Type": "Refund"}, -20),
        ({"Type": "Gutschrift", "Amount": -20.0}, -20),
    ],
)
def test_money_that_went_back_is_a_return_however_it_is_written(cells: dict[str, Any], expected: int) -> None:
    usual = [
        line(day, **({"Amount": 20.0} if "Amount" in cells else {}), **({"Type": "Sale"} if "Type" in cells else {}))
        for day in DAYS
    ]
    found = prepared([*usual, line(9) | cells])
    assert (money(found), money(found, "return"), found.ledger()["return"].rows) == (160, expected, 1)


def test_a_positive_total_on_a_quantity_below_zero_is_told() -> None:
    found = prepared([*(line(day, Amount=20.0) for day in DAYS), line(9, Quantity=-2, Amount=20.0)])
    remark = next(remark for remark in found.ledger().remarks if remark.kind == "signs")
    assert (remark.rows, remark.money) == (1, -20)


def test_where_all_that_was_sold_is_below_zero_the_amount_decides() -> None:
    lines = [line(day, Quantity=-2, Amount=20.0) for day in DAYS]
    found = prepared([*lines, line(9, Quantity=2, Amount=-20.0)])
    assert (money(found), money(found, "return")) == (160, -20)
    assert found.engine.rows("SELECT sum(quantity) FROM lines WHERE verdict = 'sale'") == [(16,)]
    assert "as in a record of stock" in reason(found, "quantity")


@pytest.mark.parametrize("kind", ["Payout", "transfer", "Gebühr", "VIREMENT", "tax_line"])
def test_a_line_that_is_no_sale_is_left_out(kind: str) -> None:
    found = prepared([*(line(day, Type="charge") for day in DAYS), line(9, Type=kind)])
    assert (money(found), money(found, "not_completed")) == (160, 20)


def test_an_unknown_kind_is_kept_and_named() -> None:
    found = prepared([*(line(day, Type="charge") for day in DAYS), line(9, Type="bundle")])
    assert money(found) == 180
    assert reason(found, "type").startswith("values not known here, kept as sales: 'bundle' (1 line); --no-sale")


def test_several_payments_of_one_order_all_count_and_the_order_once() -> None:
    lines = [{"Order ID": "O1", "Date": "2024-01-01", "Customer ID": "K", "Amount": amount} for amount in (12.5, 7.5)]
    found = prepared(lines)
    build_customers(found)
    assert found.engine.rows("SELECT frequency, spend FROM customers") == [(1, 20)]


def test_money_in_hundredths_is_divided_and_says_so() -> None:
    lines = [{"Date": "2024-01-01", "Customer ID": "K", "amount_cents": 1999}]
    found = prepared(lines, columns={"amount": "amount_cents"})
    assert money(found) == Decimal("19.99")
    assert reason(found, "amount") == "'amount_cents' is in hundredths, and divided by 100"


def test_hundredths_with_fractions_are_asked_about() -> None:
    lines = [{"Date": "2024-01-01", "Customer ID": f"K{row}", "amount_cents": 19.99} for row in range(6)]
    with pytest.raises(DataError, match="in hundredths, and most of it has fractions of them"):
        prepared(lines)
    assert money(prepared(lines, columns={"amount": "amount_cents"})) == Decimal("119.94")


def in_coins(header: str = "amount", *, step: int = 325, **others: object) -> list[dict[str, object]]:
    """Lines with whole amounts; the other columns are a value, or made of the number of the line and its coins."""
    lines: list[dict[str, object]] = []
    for row in range(12):
        coins = 1000 + step * row
        more = {name: each(row, coins) if callable(each) else each for name, each in others.items()}
        lines.append({"Date": f"2024-01-{row + 1:02}", "Customer ID": f"K{row % 4}", header: coins, **more})
    return lines


COINS = sum(1000 + 325 * row for row in range(12))


@pytest.mark.parametrize(
    "proof",
    [
        {"amount_decimal": lambda _, coins: f"{coins / 100:.2f}"},
        {"Total": lambda _, coins: f"{coins / 100:.2f}"},
        {"description": lambda row, coins: f"Order {row} for EUR {coins / 100:.2f}"},
    ],
)
def test_another_column_proves_that_money_is_in_hundredths(proof: dict[str, object]) -> None:
    found = prepared(in_coins(**proof), columns={"product": ""})
    assert money(found) == Decimal(COINS) / 100


def test_a_fee_of_one_percent_proves_nothing() -> None:
    assert money(prepared(in_coins(fee=lambda _, coins: f"{coins / 100:.2f}"))) == COINS


def test_whole_amounts_beside_ids_of_a_payment_interface_are_asked_about() -> None:
    lines = in_coins(id=lambda row, _: f"ch_3Mml{row:04}", currency="eur")
    with pytest.raises(DataError, match=r"'amount' .* may be in hundredths.* --columns amount=amount"):
        prepared(lines)
    assert money(prepared(lines, columns={"amount": "amount"})) == COINS
    assert money(prepared(in_coins("amount_cents", id=lambda row, _: f"ch_3Mml{row:04}"))) == Decimal(COINS) / 100


@pytest.mark.parametrize("header", ["amount", "amount_cents"])
def test_money_without_coins_is_not_divided(header: str) -> None:
    assert money(prepared(in_coins(header, id=lambda row, _: f"ch_3Mml{row:04}", currency="jpy"))) == COINS


def test_money_in_the_minor_unit_is_divided() -> None:
    assert money(prepared(in_coins("amount_minor"))) == Decimal(COINS) / 100


# Currencies


def mixed() -> list[dict[str, Any]]:
    return [line(day, Currency="GBP" if day % 4 else "EUR") for day in DAYS]


def test_several_currencies_are_not_added_up() -> None:
    with pytest.raises(
        DataError, match=r"2 currencies.*GBP on 6 lines \(120\.00\); EUR on 2 lines \(40\.00\).*--currency GBP or"
    ):
        prepared(mixed())


@pytest.mark.parametrize(
    ("picked", "sold", "excluded"), [("GBP", 120, 40), ("£", 120, 40), ("€", 40, 120), ("eur", 40, 120)]
)
def test_one_of_several_currencies_is_picked(picked: str, sold: int, excluded: int) -> None:
    found = prepared(mixed(), currency=picked)
    assert (money(found), money(found, "excluded")) == (sold, excluded)


def test_a_currency_that_no_line_has_is_refused() -> None:
    with pytest.raises(DataError, match=r"no line is in USD, as --currency usd asks\. Found: GBP on 6 lines"):
        prepared(mixed(), currency="usd")
    with pytest.raises(DataError, match="no line is in USD"):
        prepared([line(day, **{"Unit Price": "£10.00"}) for day in DAYS], currency="USD")


def test_what_is_no_currency_is_refused_where_the_file_names_none() -> None:
    plain = [line(day, **{"Unit Price": "10.00"}) for day in DAYS]
    for fine in ("kr", "€", "eur", "XBT"):
        assert prepared(plain, currency=fine).mapped.currency is None
    with pytest.raises(UsageError, match="'XYZQ' is no currency"):
        prepared(plain, currency="XYZQ")


@pytest.mark.parametrize(
    ("prices", "currency"),
    [
        (["£10.00", "10.00 GBP"], "GBP"),
        (["€10.00", "10.00"], "EUR"),
        (["$10.00", "10.00"], "$"),
        (["$10.00", "USD 10.00"], "USD"),
        (["10.00", "10.00"], None),
    ],
)
def test_signs_and_codes_of_one_currency_are_one(prices: list[str], currency: str | None) -> None:
    found = prepared([line(day, **{"Unit Price": prices[day % 2]}) for day in DAYS])
    assert (found.mapped.currency, money(found)) == (currency, 160)


def test_signs_of_several_currencies_in_the_cells_are_not_added_up() -> None:
    lines = [line(day, **{"Unit Price": "£10.00" if day % 2 else "€10.00"}) for day in DAYS]
    with pytest.raises(DataError, match=r"EUR on 4 lines \(80\.00\); GBP on 4 lines \(80\.00\)"):
        prepared(lines)
    assert money(prepared(lines, currency="EUR")) == 80


def test_a_currency_on_the_first_line_counts_for_its_order() -> None:
    lines = [
        line(day, SKU=sku, Currency=("GBP" if day % 2 else "EUR") if sku == "a" else None)
        for day in DAYS
        for sku in "ab"
    ]
    assert money(prepared(lines, currency="GBP")) == 160


def test_a_column_that_contradicts_the_signs_is_refused() -> None:
    with pytest.raises(DataError, match="says EUR, and the amounts are written in GBP"):
        prepared([line(day, Currency="EUR", **{"Unit Price": "£10.00"}) for day in DAYS])


# What comes back


@pytest.mark.parametrize("sign", [1, -1])
def test_what_comes_back_comes_back_with_its_tax_however_that_is_written(sign: int) -> None:
    lines = [line(day, Tax=4.0, Amount=24.0) for day in DAYS]
    lines.append(line(9, Quantity=-1, Tax=-2.0 * sign, Amount=-12.0))
    found = prepared(lines)
    assert (money(found), money(found, "return")) == (160, -10)


def test_a_discount_of_the_order_is_taken_off_what_comes_back_too() -> None:
    lines = [line(day, **{"Order Total": 18.0, "Discount": 2.0}) for day in DAYS]
    lines.append(line(9, **{"Quantity": -1, "Order Total": -9.0, "Discount": 1.0}))
    found = prepared(lines)
    assert (money(found), money(found, "return")) == (144, -9)


@pytest.mark.parametrize("header", ["Qty returned", "Returned", "Retourmenge"])
def test_pieces_that_came_back_go_back_at_what_each_cost(header: str) -> None:
    lines = [line(day, **{header: 1 if day % 4 else 2}) for day in DAYS]
    found = prepared(lines)
    assert (money(found), money(found, "return")) == (160, -100)
    assert "at what each cost" in reason(found, "refunded")
    less = [line(day, Discount=4.0, Amount=16.0, **{header: 1 if day % 4 else 2}) for day in DAYS]
    assert money(prepared(less), "return") == -80


def test_money_under_a_name_of_pieces_is_money() -> None:
    assert money(prepared([line(day, Returned=7.5) for day in DAYS]), "return") == -60


@pytest.mark.parametrize("unit", ["pcs", "Stk.", "ks", "Nos"])
def test_a_count_with_its_unit_is_a_count(unit: str) -> None:
    assert money(prepared([line(day, Quantity=f"{day} {unit}") for day in DAYS])) == 360


@pytest.mark.parametrize(("sign", "currency"), [("円", "JPY"), ("元", "CNY"), ("руб.", "RUB"), (" TL", "TRY")])
def test_more_signs_of_money(sign: str, currency: str) -> None:
    found = prepared([line(day, **{"Unit Price": f"1{day},5{sign}"}) for day in DAYS])
    assert (found.mapped.currency, money(found)) == (currency, 2 * sum(10 + day + Decimal("0.5") for day in DAYS))


def test_spreadsheet_s_marks_of_text_are_no_part_of_a_cell(tmp_path: Path) -> None:
    path = tmp_path / "marked.csv"
    rows = [f'"=""{day}""","=""2024-01-{day:02d}""","=""00{day % 3}""","=""1.50"""' for day in DAYS]
    path.write_text("\n".join(["Order,Date,Customer,Total", *rows]), encoding="utf-8")
    found = prepare(path, Settings())
    assert money(found) == 12
    assert found.engine.rows("SELECT DISTINCT customer_id FROM lines ORDER BY 1") == [("000",), ("001",), ("002",)]
