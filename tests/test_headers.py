"""Headers are compared folded, in several spellings, and by their words; what is misspelt is recognised."""

from time import process_time

import pytest

from regulars.headers import distinct, fold, folded, meant, option, spellings, unheld, words
from regulars.taxwords import untaxed


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Gesamtbetrag (€)", "gesamtbetrag"),
        ("Stück", "stuck"),
        ("Straße", "strasse"),
        ("Zamówienie Łódź", "zamowienielodz"),
        ("\ufeffCustomer ID", "customerid"),
        ("(only units)", "onlyunits"),
        ("[Invoice No]", "invoiceno"),
        ("N° client", "noclient"),
        ("Kd.-Nr.", "kdnr"),
        ("Order #", "order"),
        ("金額", "金額"),
    ],
)
def test_fold(header: str, expected: str) -> None:
    assert fold(header) == expected


def test_many_names_at_once_fold_as_one_by_one() -> None:
    names = ["Kd.-Nr.", "Straße", "", "N° client", "Zamówienie Łódź", "a_b c", "金額", "müşteri kodu", "№ заказа"]
    assert folded(names) == [*map(fold, names)]
    assert folded([]) == []


@pytest.mark.parametrize(
    ("header", "ways"),
    [
        ("Order Total (inc tax)", ("ordertotalinctax", "ordertotal")),
        ("fact_sales.customer_id", ("factsalescustomerid", "customerid")),
        ("t.[Invoice No]", ("tinvoiceno", "t", "invoiceno")),
        ("Stueckpreis", ("stueckpreis", "stuckpreis")),
        ("Art.Nr", ("artnr",)),
        ("customer.created_at", ("customercreatedat",)),
        ("Kd.-Nr.", ("kdnr",)),
        ("Order Lines/Quantity", ("orderlinesquantity", "quantity")),
        ("Product/Service", ("productservice",)),
        ("Order Reference/Customer", ("orderreferencecustomer", "customer")),
        ("items.price", ("itemsprice", "price")),
        ("total.$numberDecimal", ("totalnumberdecimal", "total")),
        ("CreatedOnUtc", ("createdonutc", "createdon")),
        ("date_created_gmt", ("datecreatedgmt", "datecreated")),
    ],
)
def test_spellings(header: str, ways: tuple[str, ...]) -> None:
    assert spellings(header) == ways


@pytest.mark.parametrize(
    ("header", "bare"),
    [
        ("Line Amount Excl. VAT", ("lineamount", 0)),
        ("Preço s/ IVA", ("preco", 0)),
        ("Bedrag excl. btw", ("bedrag", 0)),
        ("Total TTC", ("total", 1)),
        ("Betrag inkl. MwSt.", ("betrag", 1)),
        ("Pris exkl. moms (SEK)", ("pris", 0)),
        ("Total incl. btw EUR", ("total", 1)),
        ("Net", None),
        ("Sales Tax", None),
        ("Price", None),
    ],
)
def test_what_a_header_says_of_tax(header: str, bare: tuple[str, int] | None) -> None:
    assert untaxed(header) == bare


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("Bill To Customer ID", " bill to customer id "),
        ("SoldToCustomerNo.", " sold to customer no "),
        ("order_purchase-timestamp", " order purchase timestamp "),
        ("SKU", " sku "),
        ("Réf. Produit", " ref produit "),
    ],
)
def test_words(header: str, said: str) -> None:
    assert words(header) == said


@pytest.mark.parametrize(
    ("typed", "found"),
    [("customer id", "Customer ID"), (" Customer ID ", "Customer ID"), ("Costumer ID", "Customer ID"), ("Price", None)],
)
def test_what_a_misspelt_header_means(typed: str, found: str | None) -> None:
    assert meant(typed, ["Date", "Customer ID"]) == found


@pytest.mark.parametrize(
    ("header", "typed"),
    [("Kd.-Nr.", "customer=Kd.-Nr."), ("Order Date", 'customer="Order Date"'), ("a,b", 'customer="a,b"')],
)
def test_an_option_can_be_typed_as_it_is_shown(header: str, typed: str) -> None:
    assert option("customer", header) == typed


def test_names_are_told_apart_in_whatever_case_and_blank_ones_stay_blank() -> None:
    assert distinct(["Date", "date", "", "date_1", "DATE", ""]) == ["Date", "date_1", "", "date_1_1", "DATE_2", ""]


@pytest.mark.parametrize(
    ("header", "spelling"),
    [
        ("Betrag CHF", "betrag"),
        ("NET_AMT", "netamount"),
        ("customers_id", "customerid"),
        ("subtotal_in_cents", "subtotal"),
        ("totalCents", "total"),
        ("lines.qty.$numberInt", "qty"),
        ("cart.items.sku", "sku"),
    ],
)
def test_a_header_is_known_without_its_unit_or_its_place(header: str, spelling: str) -> None:
    assert spelling in spellings(header)


def test_a_header_of_thousands_of_letters_costs_no_more_than_others() -> None:
    began = process_time()
    for letter in "abcdefgh":
        assert unheld(letter * 5_000) == letter * 5_000
    for _ in range(200):
        assert unheld(f"items.{'x' * 5_000}.price") == f"{'x' * 5_000}.price"
    assert process_time() - began < 2
