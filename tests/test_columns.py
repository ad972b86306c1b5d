"""Which header means what, decided by its name and by what the column holds; and what is said where that fails."""

import re
from datetime import datetime

import pytest

from regulars.columns import match
from regulars.contents import holdings, sampled
from regulars.errors import DataError, UsageError

VALUES = {
    "customer": ["17850", "13047", "17850"],
    "order": ["536365", "536367", "C536379"],
    "date": ["2010-12-01 08:26:00", "2010-12-01 08:34:00", "2010-12-02 09:41:00"],
    "product": ["85123A", "71053", "POST"],
    "quantity": ["6", "8", "-1"],
    "unit_price": ["2.55", "3.39", "18.00"],
    "amount": ["15.30", "27.12", "-18.00"],
}


def found(headers: dict[str, str]) -> dict[str, str]:
    """Canonical column → header, for headers that each hold what the canonical column they map to usually holds."""
    sample = {header: VALUES.get(column, ["a", "b", "c"]) for header, column in headers.items()}
    return {hit.column: hit.header for hit in match(sample, "sales.csv")}


@pytest.mark.parametrize(
    "headers",
    [
        # UCI Online Retail, and its second edition
        "InvoiceNo:order StockCode:product Description: Quantity:quantity InvoiceDate:date UnitPrice:unit_price "
        "CustomerID:customer Country:",
        "Invoice:order StockCode:product Description: Quantity:quantity InvoiceDate:date Price:unit_price "
        "Customer_ID:customer Country:",
        # Shopify
        "Name:order Email:customer Paid_at: Created_at:date Lineitem_quantity:quantity Lineitem_price:unit_price "
        "Lineitem_sku:product Billing_Name:",
        # Tables of an ERP, and a resort
        "so_num:order cust_cd:customer so_dt:date itm_cd:product qty:quantity unit_prc:unit_price ext_amt:amount",
        "sale_no:order skier_id:customer sale_ts:date product:product pcs:quantity revenue_chf:amount",
        # WooCommerce, Olist, dunnhumby
        "Order_ID:order Order_Date:date Customer_ID:customer SKU:product Item_Name: Quantity:quantity "
        "Item_Total:amount",
        "order_id:order customer_unique_id:customer order_purchase_timestamp:date product_id:product price:unit_price",
        "household_key:customer BASKET_ID:order DAY: transaction_date:date PRODUCT_ID:product QUANTITY:quantity "
        "SALES_VALUE:amount",
        # German, French, Spanish, Italian, Dutch, Polish, Swedish
        "Belegnr.:order Artikelnummer:product Bezeichnung: Menge:quantity Belegdatum:date Einzelpreis_(€):unit_price "
        "Gesamtbetrag_(€):amount Kunden-Nr.:customer",
        "N°_commande:order Date_de_commande:date N°_client:customer Réf._produit:product Qté:quantity "
        "Prix_unitaire:unit_price Montant_total:amount",
        "Número_pedido:order Fecha_pedido:date Código_cliente:customer Cantidad:quantity Precio_unitario:unit_price "
        "Importe:amount",
        "Numero_ordine:order Data_ordine:date Codice_cliente:customer Quantità:quantity Prezzo_unitario:unit_price",
        "Ordernummer:order Besteldatum:date Klantnummer:customer Aantal:quantity Stukprijs:unit_price",
        "Numer_zamówienia:order Data_zamówienia:date ID_klienta:customer Ilość:quantity Cena_jednostkowa:unit_price",
        "Ordernummer:order Orderdatum:date Kundnr:customer Antal:quantity Styckpris:unit_price Belopp:amount",
        "Bestellnummer:order Bestelldatum:date Kundennummer:customer Menge:quantity Produktpreis:unit_price",
        "Numero_ordine:order Data_ordine:date Codice_cliente:customer Quantità:quantity Prezzo_del_prodotto:unit_price",
        "Code_client:customer Date_de_commande:date Quantité:quantity Prix_du_produit:unit_price",
        "Ordernummer:order Besteldatum:date Klantnummer:customer Aantal:quantity Productprijs:unit_price",
        "Numer_zamówienia:order Data_zamówienia:date ID_klienta:customer Ilość:quantity Cena_produktu:unit_price",
    ],
)
def test_the_headers_of_common_exports(headers: str) -> None:
    pairs = [pair.rsplit(":", 1) for pair in headers.split()]
    expected = {header.replace("_", " "): column for header, column in pairs}
    assert found(expected) == {column: header for header, column in expected.items() if column}


@pytest.mark.parametrize(
    ("values", "columns"),
    [
        (["1.5", "2.25", "€ 3,10"], {"quantity", "unit_price", "amount"}),
        (["Mug 1.5", "Mug 2.25"], {"quantity", "unit_price", "amount", "product"}),
        (["INV1001", "INV1002", "INV1003"], {"customer", "order", "product", "quantity", "unit_price", "amount"}),
        (["231001ABC", "231002XYZ"], {"customer", "order", "product", "quantity", "unit_price", "amount"}),
        (["#1001", "#1002"], {"customer", "order", "product", "quantity", "unit_price", "amount"}),
        (["CUS-001", "CUS-002"], {"customer", "order", "product", "quantity", "unit_price", "amount"}),
        (["17850.0", "13047.0"], {"customer", "order", "product", "quantity", "unit_price", "amount"}),
        (["1.7850E+04", "1.3047E+04"], {"customer", "order", "product", "quantity", "unit_price", "amount"}),
        (["anna@example.org", "bob@example.org"], {"customer", "order", "product"}),
        (["20240113", "20240114"], {*VALUES}),
        (["20240113.0", "20240114.0"], {*VALUES}),
        (["2024-01-13T10:11:12Z", "2024-01-14T10:11:12Z"], {"date", "product"}),
        (["January 13, 2024 10:11 am", "March 4, 2024"], {"date", "product"}),
        (["Mon, 15 Jan 2024 10:00:00 +0000"], {"date", "product"}),
        (["R$ 1.234,50", "R$ 5,00"], {"quantity", "unit_price", "amount", "product"}),  # letters may name goods
        (["(12.50)", "12.50-", "CHF 1'234.50"], {"quantity", "unit_price", "amount", "product"}),
        ([None, "", "  "], {"customer", "order", "product"}),
    ],
)
def test_what_a_column_of_such_values_can_be(values: list[str | None], columns: set[str]) -> None:
    held = holdings(values)
    assert {column for column in VALUES if held.suits(column)} == columns


def test_typed_values_are_described_like_text() -> None:
    held = holdings([datetime.fromisoformat("2024-01-13 10:00"), None])
    assert held.suits("date")
    assert not held.suits("customer")
    assert (held.filled, held.distinct) == (1, 1)
    assert holdings([1.5, float("nan"), float("nan")]).suits("amount")


def test_what_a_column_of_a_sample_holds_is_told_once() -> None:
    cells = sampled([{"Total": "1.50"}, {}], ["Total"])["Total"]
    assert [*cells] == ["1.50", None]
    assert holdings(cells) is holdings(cells)
    assert holdings(cells) == holdings([*cells])


def test_a_sure_name_wins_over_a_likely_one_and_an_earlier_name_over_a_later() -> None:
    sample = {"Email": ["a@b.c"], "Customer ID": ["7"], "Date": ["2024-01-13"], "Total": ["5.5"], "Amount": ["6.5"]}
    hits = {hit.column: (hit.header, hit.confidence) for hit in match(sample, "sales.csv")}
    assert hits == {"customer": ("Customer ID", 0.95), "date": ("Date", 0.75), "amount": ("Amount", 0.95)}


def test_who_bought_is_the_customer() -> None:
    sample = {"Date": ["2024-01-13"], "Who": ["C1"], "Total": ["9.50"]}
    assert {hit.column: hit.header for hit in match(sample, "t.csv")}["customer"] == "Who"


def test_a_column_that_holds_nothing_gives_way_to_one_that_does() -> None:
    sample = {"Date": ["2024-01-13"], "Customer": ["C1"], "Total": ["9.50"], "SKU": [None], "Item name": ["Mug"]}
    assert {hit.column: hit.header for hit in match(sample, "t.csv")}["product"] == "Item name"


def test_the_reason_says_what_was_seen() -> None:
    sample = {"Customer ID": [*"78789"], "When": ["2024-01-13"] * 5, "Amount": ["6.5"] * 5}
    customer, when, amount = match(sample, "sales.csv")
    assert (customer.reason, when.header) == ("the header says customer, and it holds numbers", "When")
    assert (when.why, when.reason) == (
        "the only column that holds dates",
        "the only column that holds dates (e.g. 2024-01-13)",
    )
    assert amount.reason == "the header says amount, and it holds numbers (e.g. 6.5)"
    codes = {"SKU": ["85123", "85124", "85125", "85126", "84406B"]}
    product = next(hit for hit in match(sample | codes, "sales.csv") if hit.column == "product")
    assert product.why == "the header says product, and it holds mostly numbers"


def test_two_columns_of_dates_without_a_known_name_are_not_guessed_between() -> None:
    sample = {"Customer ID": ["7"], "A": ["2024-01-13"], "B": ["2024-01-14"], "Amount": ["6.5"]}
    with pytest.raises(DataError, match="no date column"):
        match(sample, "sales.csv")


@pytest.mark.parametrize("stamp", ["Exported at", "row_loaded_at", "Last updated", "Gedruckt am", "data eksportu"])
def test_the_day_on_which_a_program_wrote_the_line_is_not_in_the_way_of_the_other(stamp: str) -> None:
    sample = {"Customer ID": ["7"], stamp: ["2024-02-13"], "Night": ["2024-01-14"], "Amount": ["6.5"]}
    assert {hit.column: hit.header for hit in match(sample, "sales.csv")}["date"] == "Night"
    del sample["Night"]
    with pytest.raises(DataError, match="no date column"):
        match(sample, "sales.csv")


def test_two_equally_good_columns_are_an_error_that_shows_both() -> None:
    sample = {"Order Date": ["2024-01-13"], "order_date": ["2024-02-13"], "Customer": ["7"], "Amount": ["5"]}
    expected = (
        "2 columns of sales.csv could be the date: 'Order Date' (e.g. 2024-01-13); 'order_date' (e.g. 2024-02-13). "
        ""
        'Say which with --columns date="Order Date" or date=order_date'
    )
    with pytest.raises(DataError, match=re.escape(expected)):
        match(sample, "sales.csv")
    named = match(sample, "sales.csv", {"date": "order_date"})
    assert [hit.header for hit in named if hit.column == "date"] == ["order_date"]


def test_what_the_user_names_wins_over_everything() -> None:
    sample = {"Customer ID": ["7"], "Household": ["1"], "Date": ["2024-01-13"], "Amount": ["5"]}
    customer = match(sample, "sales.csv", {"customer": "Household"})[0]
    assert (customer.header, customer.reason, customer.confidence) == ("Household", "named by you", 1.0)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"client": "Customer ID"}, "there is no column 'client' to name. Columns: customer, order, date"),
        ({"customer": "Kunde"}, "--columns customer=Kunde: there is no such header. Found: Customer ID, Date, Amount"),
    ],
)
def test_naming_what_is_not_there(given: dict[str, str], message: str) -> None:
    sample = {"Customer ID": ["7"], "Date": ["2024-01-13"], "Amount": ["5"]}
    with pytest.raises(UsageError, match=re.escape(message)):
        match(sample, "sales.csv", given)


def test_missing_columns_are_named_with_what_was_found_and_what_to_do() -> None:
    expected = (
        "no customer and no amount column in sales.csv. Found: order-id, sku, purchase-date. "
        "A customer column is needed to group sales by customer. "
        "A line total (amount) or a unit price is needed to know what was spent; "
        "name it with --columns customer=...,amount=..."
    )
    with pytest.raises(DataError, match=re.escape(expected)):
        match({"order-id": ["1"], "sku": ["a"], "purchase-date": ["2024-01-13"]}, "sales.csv")


def test_a_column_with_the_right_name_and_the_wrong_contents_is_pointed_at() -> None:
    sample = {"Customer": ["7", "8"], "Date": ["soon", "later"], "Price": ["cheap", "dear"]}
    with pytest.raises(DataError, match=r"'Date' is called like one, .*soon.* 'Price' is called like one"):
        match(sample, "sales.csv")


def test_a_quantity_in_words_does_not_pass_for_one() -> None:
    sample = {"Customer": ["A", "B"], "Date": ["2024-01-13"] * 2, "Quantity": ["six", "two"], "Price": [2.5, 3.5]}
    message = r"no quantity column in x\.csv: 'Quantity' is called like one, but .* six, two"
    with pytest.raises(DataError, match=message):
        match(sample, "x.csv")
    totals = sample | {"Line total": [15.0, 7.0]}
    assert "quantity" not in {each.column for each in match(totals, "x.csv")}


@pytest.mark.parametrize(
    "written", ["23:30", "11:30:05 pm", "2:30 PM", "23:30:00 -05:00", "23:30 UTC", "9h05", "1631", "08:26:00.000"]
)
def test_times_of_day_in_a_column_of_their_own(written: str) -> None:
    assert holdings([written]).suits("time")


@pytest.mark.parametrize("written", ["25:99", "12.5", "Europe/Berlin", "2024-01-13 10:30", "9999"])
def test_what_is_no_time_of_day(written: str) -> None:
    assert not holdings([written]).suits("time")


def test_a_price_without_a_quantity_is_said_to_be_of_one_piece() -> None:
    sample = {"Customer ID": ["A1", "B2"] * 30, "Date": ["2024-01-05", "2024-02-06"] * 30, "Price": [2.5, 3.5] * 30}
    price = next(hit for hit in match(sample, "f.csv") if hit.column == "unit_price")
    assert "each line counts as one" in price.why
    assert price.confidence < 0.7
    counted = match(sample | {"Qty": [1, 2] * 30}, "f.csv")
    assert not any("counts as one" in hit.why for hit in counted)


@pytest.mark.parametrize(
    "header",
    [
        *("Delivery date", "Lieferdatum", "Date de livraison", "Fecha de entrega", "Data di consegna", "Leverdatum"),
        *("Data dostawy", "Leveransdatum", "Shipped on", "Data de entrega"),
    ],
)
def test_the_day_of_delivery_counts_where_it_is_the_only_date(header: str) -> None:
    sample = {
        "Order No": [str(1000 + line) for line in range(12)],
        header: [f"2024-01-{line + 1:02}" for line in range(12)],
        "Customer": [f"K{line % 4}" for line in range(12)],
        "Total": [f"{12.5 + line:.2f}" for line in range(12)],
    }
    found = {each.column: each.header for each in match(sample, "orders.csv")}
    assert found["date"] == header
    with pytest.raises(DataError, match="no date column"):
        match({**sample, "Invoice due": [f"2024-02-{line + 1:02}" for line in range(12)]}, "orders.csv")


@pytest.mark.parametrize(
    "header",
    [
        "Estimated delivery date",
        "Delivery due date",
        "Wunsch-Liefertermin",
        "Customer since",
        "Förfallodatum",
        "Fällig am",
        "Vencimento",
        "Termin płatności",
        "Vervaldag",
    ],
)
def test_a_planned_day_is_not_that_of_an_order(header: str) -> None:
    sample = {
        header: [f"2024-01-{line + 1:02}" for line in range(12)],
        "Customer": [f"K{line % 4}" for line in range(12)],
        "Total": [f"{12.5 + line:.2f}" for line in range(12)],
    }
    with pytest.raises(DataError, match="no date column"):
        match(sample, "orders.csv")


def test_an_address_is_no_day() -> None:
    sample = {
        "Customer": [f"Ann {each}" for each in "ABCDEF"],
        "Street": [f"{10 + row} West {row}st Avenue" for row in range(6)],
        "Closed": [f"{10 + row} March 2024" for row in range(6)],
        "Total": ["9.50"] * 6,
    }
    assert {hit.column: hit.header for hit in match(sample, "f.csv")}["date"] == "Closed"
    del sample["Closed"]
    with pytest.raises(DataError, match=r"no date column in f\.csv\. Found: Customer, Street, Total\. A date"):
        match(sample, "f.csv")


def test_a_day_of_a_sheet_is_shown_without_its_midnight() -> None:
    assert holdings([datetime.fromisoformat("2024-01-13"), "2024-01-14 00:00:00"]).examples == (
        "2024-01-13",
        "2024-01-14",
    )


SPAN = [("Anfang", "Ende"), ("Start", "End"), ("Plugged in", "Unplugged"), ("Pick-up time", "Drop-off time")]


@pytest.mark.parametrize(("first", "last"), SPAN)
def test_what_is_over_on_the_same_day_was_bought_when_it_began(first: str, last: str) -> None:
    days = [f"2024-01-{day + 1:02d}" for day in range(9)]
    sample = {"Customer ID": [*"778877887"], "Amount": ["6.5"] * 9, last: [f"{day} 11:40" for day in days]}
    hits = match(sample | {first: [f"{day} 10:05" for day in days]}, "stops.csv")
    assert {hit.column: hit.header for hit in hits}["date"] == first
    with pytest.raises(DataError, match="no date column"):  # so long may a price have been good
        match(sample | {first: ["2023-11-01 00:00"] * 9}, "stops.csv")


def test_the_day_on_which_a_payment_was_asked_for_comes_before_the_one_on_which_it_was_settled() -> None:
    sample = {"Customer ID": [*"7788"], "Amount": ["6.5"] * 4, "Settlement date": ["2024-01-14"] * 4}
    hits = match(sample | {"Authorization time": ["2024-01-13 10:05"] * 4}, "payments.csv")
    assert {hit.column: hit.header for hit in hits}["date"] == "Authorization time"


@pytest.mark.parametrize(
    ("net", "gross"),
    [
        ("Line value (excl)", "Line value (incl)"),
        ("Total Invoiced (excl)", "Total Invoiced (incl)"),
        ("Betrag (netto)", "Betrag (brutto)"),
        ("Totaal (excl. btw)", "Totaal (incl. btw)"),
        ("Importo (netto)", "Importo (lordo)"),
    ],
)
def test_of_one_sum_with_tax_and_without_the_one_without_counts(net: str, gross: str) -> None:
    sample = VALUES | {gross: ["18.36", "32.55", "-21.60"], net: ["15.30", "27.12", "-18.00"]}
    sample = {header: sample[header] for header in ("customer", "order", "date", gross, net)}
    assert next(hit.header for hit in match(sample, "sales.csv") if hit.column == "amount") == net
