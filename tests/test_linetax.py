"""A rate of tax beside totals that say that tax is in them takes it out of these."""

from decimal import Decimal
from typing import Any

import polars as pl
import pytest

from regulars import taxshown
from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

LINES = 48
GOODS = {"kite": (Decimal("12.40"), 21), "atlas": (Decimal("18.90"), 9), "globe": (Decimal("34.00"), 21)}
SOLD = [[*GOODS][line % 3] for line in range(LINES)]
PIECES = [1 + line * 5 % 3 for line in range(LINES)]
TOTALS = [GOODS[name][0] * pieces for name, pieces in zip(SOLD, PIECES, strict=True)]
RATES = [GOODS[name][1] for name in SOLD]
NET = sum(total * 100 / (100 + rate) for total, rate in zip(TOTALS, RATES, strict=True))


def read(total: str, rate: str, rates: list[str] | None = None, price: str = "unit_price", **more: Any) -> Prepared:
    lines = {
        "invoice_no": [f"A{line // 2}" for line in range(LINES)],
        "customer_no": [f"C{line // 2 % 7}" for line in range(LINES)],
        "invoice_date": [f"2025-{1 + line // 16:02}-{1 + line // 2 % 8:02}" for line in range(LINES)],
        "product": SOLD,
        "quantity": [str(pieces) for pieces in PIECES],
        price: [str(GOODS[name][0]) for name in SOLD],
        total: list(map(str, TOTALS)),
        rate: rates or list(map(str, RATES)),
    }
    return prepare(pl.DataFrame({name: cells for name, cells in (lines | more).items() if name and cells}), Settings())


def spent(found: Prepared) -> Decimal:
    return Decimal(str(found.ledger().total(kept=True)[1]))


@pytest.mark.parametrize(
    ("total", "rate"),
    [
        ("Line total incl. VAT", "VAT %"),
        ("Gesamt brutto", "MwSt-Satz"),
        ("Total TTC", "Taux TVA"),
        ("Importe con IVA", "% IVA"),
        ("Importo lordo", "Aliquota IVA"),
        ("Total com IVA", "Taxa IVA"),
        ("Regeltotaal incl.", "Btw %"),
        ("Wartość brutto", "Stawka VAT"),
        ("Belopp inkl moms", "Momssats"),
    ],
)
def test_the_tax_comes_out_of_totals_that_say_it_is_in_them(total: str, rate: str) -> None:
    assert abs(spent(read(total, rate)) - NET) < Decimal("0.01")


@pytest.mark.parametrize("written", ["{} %", "{}%", "0.{:02}"])
def test_a_rate_may_have_its_sign_or_be_a_share(written: str) -> None:
    found = read("Total TTC", "Taux TVA", [written.format(rate) for rate in RATES])
    assert abs(spent(found) - NET) < Decimal("0.01")


def test_a_decimal_comma_is_the_file_s() -> None:
    cells = {"Regeltotaal incl.": [str(each).replace(".", ",") for each in TOTALS]}
    prices = [str(GOODS[name][0]).replace(".", ",") for name in SOLD]
    found = read("Regeltotaal incl.", "Btw %", price="Prijs", **cells, Prijs=prices)
    assert abs(spent(found) - NET) < Decimal("0.01")


def test_pieces_that_came_back_take_their_part_without_tax() -> None:
    back = [str(pieces) if line % 8 == 3 else "" for line, pieces in enumerate(PIECES)]
    left = sum(t * 100 / (100 + r) for t, r, b in zip(TOTALS, RATES, back, strict=True) if not b)
    assert abs(spent(read("Regeltotaal incl.", "Btw %", **{"Retour aantal": back})) - left) < Decimal("0.01")


@pytest.mark.parametrize("beside", [True, False])
def test_a_tax_is_worked_out_only_where_no_column_holds_it_whatever_that_is_called(beside: bool) -> None:
    taxes = [round(total * rate / 100, 2) for total, rate in zip(TOTALS, RATES, strict=True)]
    columns = {
        "itemTotalPriceWithVat": [str(total + tax) for total, tax in zip(TOTALS, taxes, strict=True)],
        "itemTotalPriceWithoutVat": list(map(str, TOTALS)),
        "itemTotalPriceVat": list(map(str, taxes)),
    }
    sample = {header: cells for header, cells in columns.items() if beside or not header.endswith("PriceVat")}
    assert (taxshown.find(sample) is None) == beside


def test_totals_that_do_not_say_so_count_as_they_are_written() -> None:
    assert spent(read("Line total", "VAT %")) == sum(TOTALS)


def test_the_total_without_tax_beside_it_counts() -> None:
    net = [f"{total * 100 / (100 + rate):.2f}" for total, rate in zip(TOTALS, RATES, strict=True)]
    found = read("Line total incl. VAT", "VAT %", **{"Line total excl. VAT": net})
    assert spent(found) == sum(map(Decimal, net))


@pytest.mark.parametrize("rates", [["1", "2", "1"], ["V21", "V9", "V21"], ["33", "9", "33"]])
def test_codes_and_what_is_no_rate_say_nothing(rates: list[str]) -> None:
    assert spent(read("Line total incl. VAT", "VAT rate", [rates[line % 3] for line in range(LINES)])) == sum(TOTALS)


@pytest.mark.parametrize("price", ["Prezzo ivato", "Prix unitaire TTC", "Unit price incl. VAT"])
def test_a_total_of_such_prices_has_it_in_it_too(price: str) -> None:
    assert abs(spent(read("Totale riga", "Aliquota IVA", price=price)) - NET) < Decimal("0.01")


def test_a_total_of_prices_without_tax_stays_as_it_is() -> None:
    assert spent(read("Totale riga", "Aliquota IVA", price="Prezzo netto")) == sum(TOTALS)


def test_a_total_of_the_order_on_its_first_line_is_none_of_the_lines() -> None:
    whole = [str(TOTALS[line] + TOTALS[line + 1]) if line % 2 == 0 else None for line in range(LINES)]
    assert abs(spent(read("Gesamt brutto", "MwSt-Satz", **{"Gesamtbetrag brutto": whole})) - NET) < Decimal("0.01")


def by_price(price: str, rate: str, rates: list[str] | None = None, **more: Any) -> Prepared:
    """Lines that have pieces and the price of one, and no total."""
    return read("", rate, rates, price, **more)


@pytest.mark.parametrize(
    ("price", "rate"),
    [
        ("Unit price incl. VAT", "VAT rate"),
        ("Einzelpreis brutto", "MwSt-Satz"),
        ("Prix unitaire TTC", "Taux TVA"),
        ("Precio con IVA", "Tipo IVA"),
        ("Prezzo ivato", "Aliquota IVA"),
        ("Preço com IVA", "Taxa IVA"),
        ("Prijs incl. btw", "Btw-tarief"),
        ("Cena brutto", "Stawka VAT"),
        ("Pris inkl moms", "Momssats"),
    ],
)
@pytest.mark.parametrize("written", ["{}", "{} %", "0.{:02}"])
def test_the_tax_comes_out_of_prices_that_say_it_is_in_them(price: str, rate: str, written: str) -> None:
    assert abs(spent(by_price(price, rate, [written.format(each) for each in RATES])) - NET) < Decimal("0.01")


def test_the_tax_of_a_price_is_that_of_all_pieces_on_its_line_or_of_one() -> None:
    left = [str(pieces) if line % 9 else "" for line, pieces in enumerate(PIECES)]
    net = [GOODS[name][0] * 100 / (100 + rate) for name, rate in zip(SOLD, RATES, strict=True)]
    some = sum(each * int(pieces or 1) for each, pieces in zip(net, left, strict=True))
    assert abs(spent(by_price("Prix unitaire TTC", "Taux TVA", quantity=left)) - some) < Decimal("0.01")
    assert abs(spent(by_price("Prix unitaire TTC", "Taux TVA", quantity=[])) - sum(net)) < Decimal("0.01")


@pytest.mark.parametrize("price", ["Unit price", "Cena netto", "Prix unitaire HT"])
def test_prices_that_do_not_say_so_count_as_they_are_written(price: str) -> None:
    assert spent(by_price(price, "VAT rate")) == sum(TOTALS)


def test_the_price_without_tax_beside_it_counts() -> None:
    net = [f"{GOODS[name][0] * 100 / (100 + rate):.2f}" for name, rate in zip(SOLD, RATES, strict=True)]
    found = by_price("Cena brutto", "Stawka VAT", **{"Cena netto": net})
    assert spent(found) == sum(Decimal(each) * pieces for each, pieces in zip(net, PIECES, strict=True))


@pytest.mark.parametrize("rates", [["1", "2", "1"], ["V21", "V9", "V21"], ["21", "", ""]])
def test_prices_beside_codes_or_few_rates_count_as_they_are_written(rates: list[str]) -> None:
    assert spent(by_price("Cena brutto", "Stawka VAT", [rates[line % 3] for line in range(LINES)])) == sum(TOTALS)


@pytest.mark.parametrize("total", ["Order total", "Total", "Suma"])
def test_a_total_of_the_order_with_shipping_in_it_leaves_the_tax_in_its_prices(total: str) -> None:
    of_order = [str(TOTALS[line - line % 2] + TOTALS[line - line % 2 + 1] + 5) for line in range(LINES)]
    found = by_price("Cena brutto", "Stawka VAT", **{total: of_order, "Shipping": ["5.00"] * LINES})
    assert abs(spent(found) - NET) < Decimal("0.01")


def test_a_total_of_lines_that_is_not_the_price_s_counts_as_it_is_written() -> None:
    net = [f"{worth * 100 / (100 + rate):.2f}" for worth, rate in zip(TOTALS, RATES, strict=True)]
    assert spent(by_price("Cena brutto", "Stawka VAT", **{"Wartość netto": net})) == sum(map(Decimal, net))
    less = [str(worth - Decimal("0.50") * (line % 3)) for line, worth in enumerate(TOTALS)]
    assert spent(by_price("Cena brutto", "Stawka VAT", Wartość=less)) == sum(map(Decimal, less))


@pytest.mark.parametrize(("off", "cell"), [("Rabat", "1.00"), ("Rabat %", "10"), ("Rabat %", "10 %")])
def test_what_comes_off_a_price_comes_off_it_without_the_tax(off: str, cell: str) -> None:
    offs = [cell if line % 4 == 0 else "0" for line in range(LINES)]
    less = [1 if cell == "1.00" else total / 10 for total in TOTALS]
    paid = (
        (total - (0 if line % 4 else less[line])) * 100 / (100 + rate)
        for line, (total, rate) in enumerate(zip(TOTALS, RATES, strict=True))
    )
    found = by_price("Cena brutto", "Stawka VAT", **{off: offs})
    assert abs(spent(found) - sum(paid)) < Decimal("0.25")  # each line is rounded
    assert not any(match.column == "tax" for match in found.mapped.matches)


def test_a_discount_of_the_order_comes_off_lines_without_their_tax() -> None:
    of_order = [TOTALS[line - line % 2] + TOTALS[line - line % 2 + 1] for line in range(LINES)]
    off = [Decimal("0.10") * (line // 2 % 3 == 0) for line in range(LINES)]
    told = {
        "Order discount": [f"{worth * share:.2f}" for worth, share in zip(of_order, off, strict=True)],
        "Order total": [f"{worth * (1 - share):.2f}" for worth, share in zip(of_order, off, strict=True)],
    }
    paid = sum(t * (1 - s) * 100 / (100 + r) for t, s, r in zip(TOTALS, off, RATES, strict=True))
    net = [f"{total * 100 / (100 + rate):.2f}" for total, rate in zip(TOTALS, RATES, strict=True)]
    for columns in ({}, {"Line total excl. VAT": net}):
        assert abs(spent(read("Line total incl. VAT", "VAT %", **columns, **told)) - paid) < Decimal("0.1")


def test_a_gross_that_is_a_quarter_more_may_be_before_a_discount() -> None:
    net = [f"{total * 4 / 5:.2f}" for total in TOTALS]
    with pytest.raises(DataError, match=r"'Net' .*'Gross'"):
        read("Gross", "", [], "", Net=net)


def test_a_total_of_each_line_counts_beside_one_that_all_of_an_order_share() -> None:
    of_order = [str(TOTALS[line - line % 2] + TOTALS[line - line % 2 + 1] + 5) for line in range(LINES)]
    found = read("Total com IVA", "Taxa IVA", Total=of_order, Portes=["5.00"] * LINES)
    assert abs(spent(found) - NET) < Decimal("0.01")


def test_lines_without_a_number_of_their_order_leave_open_whether_tax_is_in_their_price() -> None:
    numbers = [f"A{line // 2}" if line % 9 else "" for line in range(LINES)]
    of_order = [TOTALS[line - line % 2] + TOTALS[line - line % 2 + 1] for line in range(LINES)]
    totals = {"invoiceAmount": list(map(str, of_order)), "invoiceAmountNet": [f"{each / 2:.2f}" for each in of_order]}
    found = by_price("price", "taxRate", invoice_no=numbers, **totals)
    assert not any(match.column == "tax" for match in found.mapped.matches)


@pytest.mark.parametrize(
    ("sold", "owed"),
    [
        *(("Sales (LCY)", "Amount"), ("Verkauf (MW)", "Betrag"), ("Salg (RV)", "Beløb"), ("Ventas (DL)", "Importe")),
        *(("Verkoop (LV)", "Bedrag"), ("Försäljning (BVA)", "Belopp"), ("Ventes DS", "Montant")),
    ],
)
def test_what_was_sold_by_the_books_counts_beside_what_is_owed(sold: str, owed: str) -> None:
    nets = [100 + 12 * row for row in range(LINES)]
    ledger = {
        "Customer No.": [f"{10010 + row % 9}" for row in range(LINES)],
        "Document No.": [f"{102040 + row}" for row in range(LINES)],
        "Posting Date": [f"2024-{1 + row // 16:02}-{1 + row % 28:02}" for row in range(LINES)],
        owed: [f"{net * 1.25:.2f}" for net in nets],
        sold: [f"{net:.2f}" for net in nets],
    }
    assert spent(prepare(pl.DataFrame(ledger), Settings())) == sum(nets)
