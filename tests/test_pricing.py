"""Pieces, price and total are told apart by what they multiply to; where nothing tells, the user is asked."""

import random
import re
from typing import Any

import pytest

from regulars.columns import match
from regulars.errors import DataError

ROWS = 60
RNG = random.Random(1)
PIECES = [RNG.randint(1, 9) for _ in range(ROWS)]
PRICES = [RNG.choice([2.5, 3.99, 7.2]) for _ in range(ROWS)]
TOTALS = [round(pieces * price, 2) for pieces, price in zip(PIECES, PRICES, strict=True)]
PRODUCTS = [f"P{price}" for price in PRICES]
BASE = {
    "Customer": [f"C{RNG.randint(1, 20)}" for _ in range(ROWS)],
    "Date": [f"2024-03-{1 + row % 28:02d}" for row in range(ROWS)],
}


def found(given: dict[str, str] | None = None, /, **columns: list[Any]) -> dict[str, str]:
    sample = {name.replace("_", " "): values for name, values in columns.items()}
    return {hit.column: hit.header for hit in match(BASE | sample, "f.csv", given)}


@pytest.mark.parametrize(
    ("columns", "parts"),
    [
        ({"Price": PRICES, "Amount": PIECES, "Total": TOTALS}, "Amount × Price = Total"),
        ({"Qty": PIECES, "Price": PRICES, "Total_price": TOTALS}, "Qty × Price = Total price"),
        ({"Qty": PIECES, "Rate": PRICES, "Price": TOTALS}, "Qty × Rate = Price"),
        (
            {"Qty": PIECES, "Price": [price + 1 for price in PRICES], "Sales_price": PRICES, "Total": TOTALS},
            "Qty × Sales price = Total",
        ),
    ],
)
def test_arithmetic_says_what_the_names_do_not(columns: dict[str, Any], parts: str) -> None:
    hits = found(**columns)
    assert f"{hits['quantity']} × {hits['unit_price']} = {hits['amount']}" == parts


def test_of_two_totals_the_lines_is_taken() -> None:
    orders = [str(row // 3) for row in range(ROWS)]
    whole = [sum(TOTALS[row // 3 * 3 : row // 3 * 3 + 3]) for row in range(ROWS)]
    people, days = ([f"C{int(order) % 7}" for order in orders], [f"2024-03-{1 + int(order):02d}" for order in orders])
    columns = {"Order_ID": orders, "Customer": people, "Date": days, "Quantity": PIECES, "Unit_price": PRICES}
    hits = found(**columns, Total=whole, Subtotal=TOTALS)
    assert hits["amount"] == "Subtotal"


def test_what_the_user_names_is_never_moved() -> None:
    named = {"quantity": "Qty", "amount": "Amount"}
    hits = found(named, Qty=[1] * ROWS, Price=PRICES, Amount=PIECES, Total=TOTALS)
    assert (hits["quantity"], hits["amount"]) == ("Qty", "Amount")


def test_two_factors_that_could_both_be_the_pieces_are_asked_about() -> None:
    twos = [2 + row % 5 for row in range(ROWS)]
    totals = [a * b for a, b in zip(PIECES, twos, strict=True)]
    with pytest.raises(DataError, match=r"2 columns of f.csv could be the quantity, as their product is 'Total'"):
        found(Price=PIECES, Rate=twos, Total=totals)


@pytest.mark.parametrize(
    ("header", "values", "seen"),
    [
        ("Price_each", TOTALS, "costs n times as much with n pieces in 54 of 54 cases"),
        ("Total", PRICES, "costs the same with any quantity in 54 of 54 cases"),
    ],
)
def test_a_price_that_may_be_a_total_is_asked_about(header: str, values: list[float], seen: str) -> None:
    said = header.replace("_", " ")
    with pytest.raises(DataError, match=re.escape(f"{seen}. Say which with --columns unit_price=")):
        found(SKU=PRODUCTS, Qty=PIECES, **{header: values})
    assert found({"amount": said}, SKU=PRODUCTS, Qty=PIECES, **{header: values})["amount"] == said


@pytest.mark.parametrize(
    "header", ["Amount", "Betrag netto", "Montant", "Importe", "Valor", "Bedrag", "Kwota", "Belopp"]
)
def test_an_amount_that_is_the_same_with_any_quantity_is_of_one_piece(header: str) -> None:
    costs = [2.5 + 1.25 * (row % 9) for row in range(ROWS)]
    goods = [f"P{row % 9}" for row in range(ROWS)]
    pieces = [1 + row * 5 % 7 for row in range(ROWS)]
    hits = found(SKU=goods, Qty=pieces, **{header: costs})
    assert (hits["unit_price"], hits.get("amount")) == (header, None)
    grown = [pieces[row] * cost if row % 8 == 3 else cost for row, cost in enumerate(costs)]
    for values in ([7.5] * ROWS, grown):
        with pytest.raises(DataError, match="may be the price of one piece or the total of the line"):
            found(SKU=goods, Qty=pieces, **{header: values})


def test_a_bare_price_that_always_grows_with_the_pieces_is_the_lines_total() -> None:
    assert found(SKU=PRODUCTS, Qty=PIECES, Price=TOTALS)["amount"] == "Price"
    odd = [PRICES[row] if row % 9 == 4 else total for row, total in enumerate(TOTALS)]
    with pytest.raises(DataError, match="may be the price of one piece or the total of the line"):
        found(SKU=PRODUCTS, Qty=PIECES, Price=odd)


@pytest.mark.parametrize("header", ["Precio", "Prix TTC", "Slutpris (SEK)", "Preis"])
def test_so_is_one_in_other_languages(header: str) -> None:
    assert found(SKU=PRODUCTS, Qty=PIECES, **{header: TOTALS})["amount"] == header
    assert found(SKU=PRODUCTS, Qty=PIECES, **{header: PRICES})["unit_price"] == header


@pytest.mark.parametrize("name", ["Name", "Namn"])
def test_a_bare_name_beside_the_customer_says_whose_price_grows(name: str) -> None:
    goods = {name: [f"Mug {price}" for price in PRICES], "Receipt": [str(row) for row in range(ROWS)]}
    assert found(Qty=PIECES, Price=TOTALS, **goods)["amount"] == "Price"
    assert found(Qty=PIECES, Price=PRICES, **goods)["unit_price"] == "Price"


def test_a_net_that_with_the_tax_is_the_gross_is_without_tax_beside_a_price_too() -> None:
    discounts = [round(total / 10, 2) if row % 3 else 0.0 for row, total in enumerate(TOTALS)]
    net = [round(total - off, 2) for total, off in zip(TOTALS, discounts, strict=True)]
    tax = [round(each * 0.08, 2) for each in net]
    lines = {"Qty": PIECES, "Price": PRICES, "Discount": discounts, "Net": net}
    gross = [round(each + more, 2) for each, more in zip(net, tax, strict=True)]
    assert found(**lines, Tax=tax, Gross=gross)["amount"] == "Net"
    with pytest.raises(DataError, match="without tax or with it"):
        found(**lines, Tax=tax, Gross=[each + 1 for each in gross])


def test_a_rate_of_tax_on_top_of_the_price_leaves_the_price_counting() -> None:
    with_tax = [round(total * (1.2 if row % 3 else 1.055), 2) for row, total in enumerate(TOTALS)]
    hits = found(Qty=PIECES, Net_price=PRICES, VAT_rate=["20 %"] * ROWS, Gross_total=with_tax)
    assert "amount" not in hits
    assert hits["unit_price"] == "Net price"
    markup = found(Qty=PIECES, Unit_price=PRICES, Total=[round(total * 1.2, 2) for total in TOTALS])
    assert markup["amount"] == "Total"
    odd = [round(total * (1.1 + row / 300), 2) for row, total in enumerate(TOTALS)]
    assert found(Qty=PIECES, Net_price=PRICES, Gross_total=odd)["amount"] == "Gross total"


def test_a_total_without_tax_counts_before_the_one_that_price_and_pieces_make() -> None:
    net = [round(total / 1.2, 2) for total in TOTALS]
    tax = [round(total - one, 2) for total, one in zip(TOTALS, net, strict=True)]
    columns = {"Total (Inc Tax)": TOTALS, "Total (Exc Tax)": net, "VAT": tax}
    hits = found(Qty=PIECES, Unit_Price_Inc_Tax=PRICES, **columns)
    assert hits["amount"] == "Total (Exc Tax)"
    assert not {"unit_price", "tax"} & {*hits}


@pytest.mark.parametrize("header", ["Preiseinheit", "Price base", "PE"])
def test_a_price_of_a_hundred_pieces_is_asked_about_unless_a_total_is_there(header: str) -> None:
    hundreds = [100 * pieces for pieces in PIECES]
    base = {header: [100] * ROWS}
    with pytest.raises(DataError, match="prices are of 100 pieces"):
        found(Qty=hundreds, Price=PRICES, **base)
    assert found(Qty=hundreds, Price=PRICES, Total=TOTALS, **base)["amount"] == "Total"
    assert found({"unit_price": "Price"}, Qty=PIECES, Price=PRICES, **base)["unit_price"] == "Price"
    assert found(Qty=PIECES, Price=PRICES, **{header: [1] * ROWS})["unit_price"] == "Price"


BACK = [PIECES[row] if row % 4 == 1 else 0 for row in range(ROWS)]


def test_pieces_that_came_back_are_found_and_left_aside_where_the_total_is_without_them() -> None:
    assert found(Qty=PIECES, Unit_price=PRICES, Qty_returned=BACK)["refunded"] == "Qty returned"
    hits = found(Qty=PIECES, Unit_price=PRICES, Total=TOTALS, Returned=[min(each, 2) for each in BACK])
    assert hits["refunded"] == "Returned"
    less = [total - back * price for total, back, price in zip(TOTALS, BACK, PRICES, strict=True)]
    given = {"quantity": "Qty", "unit_price": "Unit price", "amount": "Total"}
    assert "refunded" not in found(given, Qty=PIECES, Unit_price=PRICES, Total=less, Qty_returned=BACK)


def test_pieces_that_came_back_of_orders_without_prices_are_asked_about() -> None:
    with pytest.raises(DataError, match="nothing says what they cost"):
        found(Order_total=TOTALS, Items_returned=BACK)
    assert found({"refunded": ""}, Order_total=TOTALS, Items_returned=BACK)["order_total"] == "Order total"


@pytest.mark.parametrize("header", ["Storno", "Retour", "Returns", "Stornobetrag"])
def test_money_that_went_back_under_a_bare_name_needs_no_price(header: str) -> None:
    assert found(Revenue=TOTALS, **{header: [back * 2.49 for back in BACK]})["refunded"] == header


def ebay(sold_for: list[float], **columns: list[Any]) -> dict[str, Any]:
    """Lines in the layout of eBay's orders report."""
    lines = [str(row) for row in range(ROWS)]
    layout = {
        "Sales Record Number": lines,
        "Order Number": lines,
        "Buyer Username": BASE["Customer"],
        "Quantity": PIECES,
    }
    return layout | {"Sale Date": BASE["Date"], "Sold For": sold_for} | columns


@pytest.mark.parametrize(("sold_for", "part"), [(PRICES, "unit_price"), (TOTALS, "amount")])
def test_sold_for_is_settled_by_the_total_with_what_comes_on_top(sold_for: list[float], part: str) -> None:
    extra = {"Shipping And Handling": [5.0] * ROWS, "Total Price": [total + 5 for total in TOTALS]}
    hits = {hit.column: hit.header for hit in match(ebay(sold_for, **extra), "f.csv")}
    assert hits[part] == "Sold For"
    assert "Total Price" not in hits.values()


def test_sold_for_is_asked_about_where_nothing_settles_it() -> None:
    with pytest.raises(DataError, match=r'nothing in the file decides.*unit_price="Sold For" or amount="Sold For"'):
        match(ebay(PRICES), "f.csv")


def test_sold_for_is_not_settled_by_lines_of_an_order_s_sum() -> None:
    numbers, labels, pieces, paid, total = [], [], [], [], []
    for order in range(ROWS // 3):
        parts = [(2, 5.0 + order), (3, 7.0)]
        goods = sum(count * price for count, price in parts)
        numbers += [f"o{order}"] * 3
        labels += ["", "A", "B"]
        pieces += [5, *(count for count, _ in parts)]
        paid += [goods, *(price for _, price in parts)]
        total += [goods + 4, None, None]
    columns = {"Order Number": numbers, "Custom Label": labels, "Quantity": pieces, "Total Price": total}
    columns["Shipping And Handling"] = [4.0, None, None] * (ROWS // 3)
    with pytest.raises(DataError, match="nothing in the file decides"):
        match(ebay(paid, **columns), "f.csv")


def test_a_rate_of_tax_is_no_tax() -> None:
    assert "tax" not in found(Total=TOTALS, VAT=["20 %"] * ROWS)
    assert "tax" not in found(Total=TOTALS, VAT=[20, 5] * 30)
    assert found(Total=TOTALS, VAT=[round(total / 5, 2) for total in TOTALS])["tax"] == "VAT"


def test_an_amount_below_the_price_may_be_pieces() -> None:
    prices = [float(100 + row) for row in range(ROWS)]
    with pytest.raises(DataError, match=r"'Amount' of f.csv may be money or a number of pieces.*quantity=Amount,"):
        match(BASE | {"Amount": [1 + row % 4 for row in range(ROWS)], "Sales price": prices}, "f.csv")
    assert found(Amount=[2 * price for price in prices], Sales_price=prices)["amount"] == "Amount"


def test_an_amount_counts_pieces_where_the_prices_of_its_product_show_it() -> None:
    each = [{"P2.5": 12.5, "P3.99": 33.99, "P7.2": 87.2}[product] for product in PRODUCTS]
    columns = {"Amount": PIECES, "SKU": PRODUCTS}
    kept = found(**columns, Price=each)
    assert (kept["quantity"], kept["unit_price"], "amount" in kept) == ("Amount", "Price", False)
    of_lines = [round(pieces * price, 2) for pieces, price in zip(PIECES, each, strict=True)]
    grown = found(**columns, Sales_price=of_lines)
    assert (grown["quantity"], grown["amount"], "unit_price" in grown) == ("Amount", "Sales price", False)
    summed = found(**columns, Price=each, Item_total_price_without_VAT=[round(total * 1.001, 2) for total in of_lines])
    assert (summed["unit_price"], summed["amount"]) == ("Price", "Item total price without VAT")


def test_an_amount_that_is_what_was_paid_of_a_price_is_asked_about() -> None:
    prices = [{"P2.5": 25.0, "P3.99": 40.0, "P7.2": 72.0}[product] for product in PRODUCTS]
    paid = [price - 1 - row % 5 for row, price in enumerate(prices)]
    with pytest.raises(DataError, match=r"'Amount' of f.csv may be money or a number of pieces"):
        found(Amount=paid, Price=prices, SKU=PRODUCTS)


GOODS = [round(20 + row * 1.37, 2) for row in range(ROWS)]
TAXES = [round(goods * 0.19, 2) for goods in GOODS]
SHIPPED = [4.9 if row % 3 else 0.0 for row in range(ROWS)]
OFF = [5.0 if row % 4 == 0 else 0.0 for row in range(ROWS)]


def test_what_makes_the_total_with_tax_and_shipping_is_what_was_sold() -> None:
    total = [round(sum(parts), 2) for parts in zip(GOODS, TAXES, SHIPPED, strict=True)]
    hits = found(Order_ID=list(range(ROWS)), Subtotal=GOODS, Tax=TAXES, Shipping=SHIPPED, Total=total)
    assert hits["amount"] == "Subtotal"


def test_a_discount_between_subtotal_and_total_leaves_both_to_count() -> None:
    total = [round(g + t + s - o, 2) for g, t, s, o in zip(GOODS, TAXES, SHIPPED, OFF, strict=True)]
    columns = {"Subtotal": GOODS, "Discount": OFF, "Tax": TAXES, "Shipping": SHIPPED, "Total": total}
    hits = found(Order_ID=list(range(ROWS)), **columns)
    assert (hits["amount"], hits["order_total"], hits["discount"]) == ("Subtotal", "Total", "Discount")


def test_a_total_that_adds_up_to_nothing_else_stays() -> None:
    total = [goods + 7 + row % 5 for row, goods in enumerate(GOODS)]
    hits = found(Order_ID=list(range(ROWS)), Subtotal=GOODS, Tax=TAXES, Shipping=SHIPPED, Total=total)
    assert hits["amount"] == "Total"


def test_of_two_line_totals_the_one_without_tax_is_taken() -> None:
    taxed = [round(total * 1.13, 2) for total in TOTALS]
    hits = found(Quantity=PIECES, Rate=PRICES, Line_subtotal=TOTALS, Line_total=taxed)
    assert hits["amount"] == "Line subtotal"


def test_a_line_total_after_a_discount_stays() -> None:
    less = [round(total * 0.9, 2) for total in TOTALS]
    hits = found(Quantity=PIECES, Rate=PRICES, Line_subtotal=TOTALS, Line_total=less)
    assert hits["amount"] == "Line total"


def test_amounts_that_a_rate_makes_of_one_currency_count_in_that() -> None:
    rates = [(1.0, 0.9, 1.15)[row % 3] for row in range(ROWS)]
    home = [round(total * rate, 2) for total, rate in zip(TOTALS, rates, strict=True)]
    money = {"Amount": TOTALS, "Currency": [("EUR", "USD", "GBP")[row % 3] for row in range(ROWS)]}
    hits = found(**money, Exchange_rate=rates, Amount_EUR=home)
    assert (hits["amount"], "currency" in hits) == ("Amount EUR", False)
    other = [total + row for row, total in enumerate(TOTALS)]
    assert found(**money, Exchange_rate=rates, Amount_EUR=other)["amount"] == "Amount"


@pytest.mark.parametrize("foreign", ["Wartość w walucie", "Document value", "Value (currency)"])
def test_so_do_those_that_are_known_by_their_name_beside_what_was_written_in_other_money(foreign: str) -> None:
    rates = [(1.0, 4.3187, 0.1731)[row % 3] for row in range(ROWS)]
    home = [round(total * rate, 2) for total, rate in zip(TOTALS, rates, strict=True)]
    money = {"Currency": [("PLN", "EUR", "CZK")[row % 3] for row in range(ROWS)], "Kurs": rates}
    hits = found(**money, **{foreign: TOTALS, "Netto PLN": home})
    assert (hits["amount"], "currency" in hits) == ("Netto PLN", False)


@pytest.mark.parametrize(
    ("price", "total"),
    [
        ("line_item_unit_price", "line_item_total_price"),
        ("unit_price_tax_excl", "total_price_tax_excl"),
        ("Cena sztuki", "Wartość pozycji"),
        ("Preis/kg", "Betrag"),
        ("products_price", "final_price"),
        ("UNIT_PRC", "NET_AMT"),
    ],
)
def test_more_names_of_prices_and_totals(price: str, total: str) -> None:
    hits = found(Menge=PIECES, **{price: PRICES, total: TOTALS})
    assert (hits["unit_price"], hits["amount"]) == (price.replace("_", " "), total.replace("_", " "))


def test_a_total_that_a_refund_already_lowers_gives_way_to_the_one_before_it() -> None:
    back = [5.0 if row % 7 == 0 else 0.0 for row in range(ROWS)]
    net = [round(total - off, 2) for total, off in zip(TOTALS, back, strict=True)]
    hits = found(Order_total=TOTALS, Refunded=back, Net_total=net)
    assert (hits.get("amount", hits.get("order_total")), hits["refunded"]) == ("Order total", "Refunded")


def test_goods_under_a_name_of_their_own_are_told_by_what_comes_on_top() -> None:
    post = [4.95 if row % 3 else 0.0 for row in range(ROWS)]
    all_in = [round(total + off, 2) for total, off in zip(TOTALS, post, strict=True)]
    hits = found(Goods_total=TOTALS, Shipping=post, Grand_total=all_in)
    assert hits["amount"] == "Goods total"


@pytest.mark.parametrize(
    ("net", "tax", "gross"),
    [
        ("Základ", "DPH", "Celkem"),
        ("Beløp eks. mva", "Mva", "Beløp inkl. mva"),
        ("Total fără TVA", "TVA", "Total cu TVA"),
    ],
)
def test_goods_without_tax_in_more_languages(net: str, tax: str, gross: str) -> None:
    on_top = [round(total / 4, 2) for total in TOTALS]
    all_in = [round(total + more, 2) for total, more in zip(TOTALS, on_top, strict=True)]
    assert net in found(**{net: TOTALS, tax: on_top, gross: all_in}).values()


def taxed() -> list[float]:
    """The totals with one of two rates of tax on top."""
    return [round(total * (1.19 if row % 3 else 1.07), 2) for row, total in enumerate(TOTALS)]


@pytest.mark.parametrize(
    ("net", "gross"), [("Netto EUR", "Umsatz Brutto EUR"), ("Total HT", "Total TTC"), ("Net sales", "Gross sales")]
)
def test_what_is_called_gross_gives_way_to_the_net_that_a_rate_of_tax_makes_it(net: str, gross: str) -> None:
    assert found(**{net: TOTALS, gross: taxed()})["amount"] == net


def test_what_is_left_after_a_fee_is_not_without_tax() -> None:
    fee = [round(more - total, 2) for total, more in zip(TOTALS, taxed(), strict=True)]
    assert found(**{"Net EUR": TOTALS, "Sales Gross EUR": taxed(), "Fee": fee})["amount"] == "Sales Gross EUR"


@pytest.mark.parametrize(
    ("price", "count"),
    [("Price per 100g", "Quantity"), ("Preis pro 1000 Stück", "Menge"), ("Price per metre", "Quantity (cm)")],
)
def test_a_price_that_is_not_of_one_of_what_is_counted_is_asked_about(price: str, count: str) -> None:
    columns = {"Product": PRODUCTS, count: PIECES, price: PRICES}
    with pytest.raises(DataError, match="Export the total of each line too"):
        found(**columns)
    assert found({"unit_price": price}, **columns)["unit_price"] == price
    assert found(**columns, Amount=TOTALS)["amount"] == "Amount"


def test_a_price_of_a_kilogram_of_kilograms_counts() -> None:
    hits = found(**{"Product": PRODUCTS, "Quantity (kg)": PIECES, "Price per kg": PRICES})
    assert (hits["quantity"], hits["unit_price"]) == ("Quantity (kg)", "Price per kg")


def test_a_price_that_grows_less_than_the_pieces_is_asked_about() -> None:
    less = [round(total * (1 - 0.03 * pieces), 2) for total, pieces in zip(TOTALS, PIECES, strict=True)]
    with pytest.raises(DataError, match=r"costs more with more pieces in (\d+) of \1 cases"):
        found(Product=PRODUCTS, Quantity=PIECES, Price=less)
    cheaper = [round(price * (1 - 0.03 * pieces), 2) for price, pieces in zip(PRICES, PIECES, strict=True)]
    assert found(Product=PRODUCTS, Quantity=PIECES, Price=cheaper)["unit_price"] == "Price"


def test_one_price_on_all_lines_of_each_order_may_be_the_order_s() -> None:
    orders = [str(row // 3) for row in range(ROWS)]
    people = {"Customer": [f"C{int(order) % 7}" for order in orders]}
    people["Date"] = [f"2024-03-{1 + int(order):02d}" for order in orders]
    columns = people | {"Order": orders, "Product": [f"P{row % 11}" for row in range(ROWS)]}
    columns["Price"] = [TOTALS[row // 3] for row in range(ROWS)]
    with pytest.raises(DataError, match="the same on every line in 20 of 20 orders"):
        found(**columns)
    assert found({"order_total": "Price"}, **columns)["order_total"] == "Price"
    assert found({"unit_price": "Price"}, **columns)["unit_price"] == "Price"
    assert found(**columns | {"Price": PRICES})["unit_price"] == "Price"


def test_a_price_of_one_asks_for_what_counts_them() -> None:
    columns = {"Guests": [1 + row % 5 for row in range(ROWS)], "Price_per_person": PRICES}
    with pytest.raises(DataError, match=r"looks like one.*--columns quantity=Guests"):
        found(**columns)
    assert found({"quantity": ""}, **columns)["unit_price"] == "Price per person"


def test_pieces_of_which_nobody_buys_one_are_asked_about_where_they_differ_in_orders_and_products() -> None:
    orders = [f"B{row // 3}" if row % 3 == 0 else None for row in range(ROWS)]
    counts = [2 + row * 7 % 5 for row in range(ROWS)]
    goods = [f"P{row * 5 % 12}" for row in range(ROWS)]
    columns = {"Order no": orders, "Xyz": counts, "SKU": goods, "Unit_price": PRICES}
    with pytest.raises(DataError, match=r"looks like one.*--columns quantity=Xyz"):
        found(**columns)
    store = columns | {"Xyz": [2 + row // 3 % 5 for row in range(ROWS)]}  # the same for all lines of an order
    assert "quantity" not in found(**store)


def test_goods_with_tax_and_shipping_on_top_settle_net_and_gross() -> None:
    tax = [round(total * 0.19, 2) for total in TOTALS]
    gross = [round(total + more + 4.9, 2) for total, more in zip(TOTALS, tax, strict=True)]
    assert found(Net=TOTALS, VAT=tax, Shipping=[4.9] * ROWS, Gross=gross)["amount"] == "Net"


def test_a_final_price_beside_that_of_the_product_is_what_was_paid() -> None:
    final = [price if row % 4 else price + 0.5 for row, price in enumerate(PRICES)]
    hits = found(Qty=PIECES, Product_price=PRICES, Final_price=final, SKU=PRODUCTS)
    assert (hits["unit_price"], hits.get("amount")) == ("Final price", None)
    hits = found(Qty=PIECES, Product_price=PRICES, Final_price=TOTALS, SKU=PRODUCTS)
    assert (hits["unit_price"], hits["amount"]) == ("Product price", "Final price")


def test_what_is_called_like_a_product_counts_where_n_cost_n_times_as_much_of_another_one() -> None:
    hits = found(N_ITEM=PIECES, Item=PRODUCTS, Amount=TOTALS)
    assert (hits["quantity"], hits["product"], hits["amount"]) == ("N ITEM", "Item", "Amount")
    hits = found(N_ITEM=PIECES, Item=PRODUCTS, Amount=PRICES)  # codes of what costs the same whatever they say
    assert (hits["product"], "quantity" in hits) == ("N ITEM", False)


def test_digits_within_keys_of_products_count_no_pieces() -> None:
    keys = [f"{row % 7 * 1234567891 + 45:x}8ad8a8869e3c59d" for row in range(ROWS)]
    prices = [row + 4.5 for row in range(ROWS)]
    lines = {
        "order_id": [f"{row // 2:x}f3a" for row in range(ROWS)],
        "order_item_id": [1 + row % 2 for row in range(ROWS)],
    }
    hits = found(**lines, product_id=keys, price=prices)
    assert (hits["product"], "quantity" in hits) == ("product id", False)


def test_what_a_machine_sold_for_is_the_price_of_each_line() -> None:
    assert found(Machine=PRODUCTS, Vend_Price=PRICES, Balance_After=TOTALS)["unit_price"] == "Vend Price"


def test_what_was_paid_beside_what_was_sold_is_none_that_was_sold() -> None:
    goods = [10.5 + row for row in range(ROWS)]
    tax, lent = [round(each * 0.19, 2) for each in goods], [(0.0, 25.0, 40.0)[row % 3] for row in range(ROWS)]
    paid = [
        0.0 if row % 9 == 4 else round(sum(parts), 2) for row, parts in enumerate(zip(goods, tax, lent, strict=True))
    ]
    orders = [f"R{100 + row}" for row in range(ROWS)]
    columns = {"Order_ID": orders, "Order_total": goods, "Tax": tax, "Security": lent, "Amount_paid": paid}
    assert found(**columns)["amount"] == "Order total"
    assert found({"amount": "Amount paid"}, **columns)["amount"] == "Amount paid"
    other = [each + 3 * RNG.random() for each in paid]
    assert found(**columns | {"Amount_paid": other})["amount"] == "Amount paid"


def test_what_was_paid_for_several_pieces_is_asked_about_where_nothing_decides() -> None:
    layout = {"SalesID": [f"S{row}" for row in range(40)], "BuyerID": [row % 9 for row in range(40)]}
    layout |= {"SaleTime": [f"2025-0{1 + row // 10}-{10 + row % 10}" for row in range(40)]}
    layout |= {"QtySold": [1 + row % 4 for row in range(40)], "PricePaid": [40.0 + 17 * row for row in range(40)]}
    with pytest.raises(DataError, match=r"nothing in the file decides.*unit_price=PricePaid or amount=PricePaid"):
        match(layout, "f.csv", whole=True)


@pytest.mark.parametrize("whole", [True, False])
def test_a_price_without_goods_that_grows_with_the_pieces_is_asked_about(whole: bool) -> None:
    rows = range(120)
    one, pieces = [11.5 + row % 7 for row in rows], [1 + row % 3 for row in rows]
    prices = [each * many if whole else each for each, many in zip(one, pieces, strict=True)]
    days = [f"2025-0{1 + row // 28}-{1 + row % 28:02d}" for row in rows]
    layout = {"customer_id": [row % 30 for row in rows], "date": days, "quantity": pieces, "price": prices}
    if whole:
        with pytest.raises(DataError, match="as many times as much as those of one"):
            match(layout, "f.csv", whole=True)
    else:
        assert {hit.column: hit.header for hit in match(layout, "f.csv", whole=True)}["unit_price"] == "price"


@pytest.mark.parametrize(
    "header",
    [
        *("Avg_Price", "Average price", "avg unit price", "Durchschnittspreis", "Ø Preis", "Prix moyen"),
        *("Precio medio", "precio promedio", "Prezzo medio", "Preço médio", "Gemiddelde prijs", "Średnia cena"),
        *("Snittpris", "Genomsnittspris"),
    ],
)
def test_an_average_price_beside_pieces_is_that_of_one_where_it_is_the_only_price(header: str) -> None:
    lines = {
        "customer_id": [f"C{line % 6}" for line in range(30)],
        "order_date": [f"2025-02-{1 + line % 28:02}" for line in range(30)],
        "quantity": [str(1 + line % 3) for line in range(30)],
        header: [f"{4 + line % 7}.25" for line in range(30)],
    }
    found = {hit.column: hit.header for hit in match(lines, "sales.csv")}
    assert found["unit_price"] == header
    found = {hit.column: hit.header for hit in match(lines | {"total": ["9.75"] * 30}, "sales.csv")}
    assert found["amount"] == "total"
    assert found.get("unit_price") != header
    with pytest.raises(DataError):
        match({name: cells for name, cells in lines.items() if name != "quantity"}, "sales.csv")
