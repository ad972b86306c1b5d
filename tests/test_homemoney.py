"""Amounts in several currencies beside the same in one: what a rate makes of the others counts."""

from typing import Any

import pytest

from regulars.columns import match
from regulars.errors import DataError

ROWS = 60
RATES = {"EUR": 1.0, "PLN": 0.2345, "CZK": 0.0412, "HUF": 0.00262}
CODES = [[*RATES][row % 4] for row in range(ROWS)]
LOCAL = [round((40 + 7 * row) / RATES[code], 2) for row, code in enumerate(CODES)]
RATE = [round(RATES[code] * (1 + row % 5 / 1000), 5) for row, code in enumerate(CODES)]
RATE = [1.0 if code == "EUR" else rate for code, rate in zip(CODES, RATE, strict=True)]
HOME = [round(each * rate, 2) for each, rate in zip(LOCAL, RATE, strict=True)]
BASE: dict[str, list[Any]] = {
    "Date": [f"2024-03-{1 + row % 28:02d}" for row in range(ROWS)],
    "Customer No": [f"C{row * 7 % 13}" for row in range(ROWS)],
}


def found(**columns: list[Any]) -> dict[str, str]:
    return {hit.column: hit.header for hit in match({**BASE, **columns}, "f.csv")}


@pytest.mark.parametrize(
    ("first", "home", "rate", "theirs", "own"),
    [
        ("NetValLC", "NetValGC", "ExchRate", "CurrLC", "CurrGC"),
        ("Amount (local currency)", "Amount (group currency)", "FX rate", "Local currency", "Group currency"),
        ("Betrag HW", "Betrag KW", "Umrechnungskurs", "Hauswährung", "Konzernwährung"),
        ("Montant devise locale", "Montant devise groupe", "Taux de change", "Devise locale", "Devise groupe"),
        ("Importe moneda local", "Importe moneda grupo", "Tipo cambio", "Moneda local", "Moneda grupo"),
        ("Importo valuta locale", "Importo valuta di gruppo", "Cambio", "Valuta locale", "Valuta di gruppo"),
        ("Valor moeda local", "Valor moeda do grupo", "Taxa de câmbio", "Moeda local", "Moeda do grupo"),
        ("Bedrag lokale valuta", "Bedrag groepsvaluta", "Wisselkoers", "Lokale valuta", "Groepsvaluta"),
        ("Kwota w walucie lokalnej", "Kwota w walucie grupy", "Kurs waluty", "Waluta lokalna", "Waluta grupy"),
        ("Belopp lokal valuta", "Belopp koncernvaluta", "Växelkurs", "Lokal valuta", "Koncernvaluta"),
    ],
)
def test_the_groups_money_counts_before_that_of_its_firms(
    first: str, home: str, rate: str, theirs: str, own: str
) -> None:
    columns = {first: LOCAL, theirs: CODES, rate: RATE, home: HOME, own: ["EUR"] * ROWS}
    read = found(**columns)
    assert (read["amount"], read["currency"]) == (home, own)
    turned = found(**dict(reversed(columns.items())))
    assert (turned["amount"], turned["currency"]) == (home, own)


def test_so_does_the_firms_money_before_that_of_each_paper_where_it_is_one() -> None:
    columns = {"Amount DC": LOCAL, "Currency DC": CODES, "Exchange rate": RATE, "Amount LC": HOME}
    assert found(**columns)["amount"] == "Amount LC"


def test_the_firms_money_does_not_count_where_the_firms_have_several() -> None:
    firms = [("EUR", "PLN")[row % 2] for row in range(ROWS)]
    columns = {"Amount DC": LOCAL, "Curr DC": CODES, "Exchange rate": RATE, "Amount LC": HOME, "Curr LC": firms}
    read = found(**columns)
    assert (read["amount"], read["currency"]) == ("Amount LC", "Curr LC")  # a run asks which of them
    own = [1.0 if row % 8 in (0, 1) else rate for row, rate in enumerate(RATE)]  # some PLN stay PLN
    columns = {"Currency": CODES, "Exchange rate": own}
    columns |= {"Amount": LOCAL, "Amount LC": [round(a * r, 2) for a, r in zip(LOCAL, own, strict=True)]}
    assert found(**columns).get("currency") == "Currency"


def test_amounts_that_no_rate_makes_of_each_other_are_asked_about() -> None:
    other = [each + row for row, each in enumerate(HOME)]
    with pytest.raises(DataError, match="could be the amount"):
        found(NetValLC=LOCAL, CurrLC=CODES, ExchRate=RATE, NetValGC=other, CurrGC=["EUR"] * ROWS)


@pytest.mark.parametrize(
    ("quantity", "header"),
    [
        ("Quantity", "Unit Price GBP"),
        ("Menge", "Einzelpreis (GBP)"),
        ("Quantité", "Prix unitaire en GBP"),
        ("Cantidad", "Precio unitario GBP"),
        ("Quantità", "Prezzo unitario [GBP]"),
        ("Quantidade", "Preço unitário GBP"),
        ("Aantal", "Stukprijs GBP"),
        ("Ilość", "Cena jednostkowa GBP"),
        ("Antal", "Styckpris GBP"),
    ],
)
@pytest.mark.parametrize("written", ["{:.2f}", "£{:.2f}"])
def test_a_price_is_in_the_currency_that_its_header_names(quantity: str, header: str, written: str) -> None:
    paid = [written.format(3 + row % 11) for row in range(ROWS)]
    hits = match({**BASE, quantity: [1 + row % 3 for row in range(ROWS)], header: paid, "Currency": CODES}, "f.csv")
    assert "currency" not in {hit.column for hit in hits}
    assert "in GBP, as its header says" in next(hit.why for hit in hits if hit.column == "unit_price")


@pytest.mark.parametrize(
    "columns",
    [
        {"Total": LOCAL},
        {"TOTAL ALL": LOCAL},
        {"Total GBP": [f"€{each}" for each in LOCAL]},  # it says one thing and holds another
        {"Unit Price": LOCAL, "Quantity": [2] * ROWS, "Cost GBP": HOME},
        {"Total GBP": LOCAL, "Discount": [1] * ROWS},
    ],
)
def test_the_currency_of_each_line_counts_where_not_all_money_says_its_own(columns: dict[str, list[Any]]) -> None:
    assert found(**columns, Currency=CODES)["currency"] == "Currency"


def test_of_prices_in_a_currency_each_none_says_what_was_paid() -> None:
    with pytest.raises(DataError, match="Price EUR"):
        found(**{"Price GBP": LOCAL, "Price EUR": HOME, "Currency": CODES, "Qty": [1 + row % 3 for row in range(ROWS)]})


@pytest.mark.parametrize(
    ("foreign", "home", "rate", "currency"),
    [
        ("amt_doc", "amt_eur", "fx_rate", "ccy"),
        ("mnt_doc", "mnt_eur", "taux_change", "devise"),
        ("imp_doc", "imp_eur", "tipo_cambio", "divisa"),
        ("vlr_doc", "vlr_eur", "taxa_cambio", "moeda"),
        ("bedr_doc", "bedr_eur", "koers", "valuta"),
        ("wart_dok", "wart_eur", "kurs", "waluta"),
        ("bel_dok", "bel_eur", "kurs", "valuta"),
    ],
)
def test_what_is_called_a_papers_is_the_same_in_its_currency_where_a_rate_makes_it(
    foreign: str, home: str, rate: str, currency: str
) -> None:
    read = found(**{foreign: LOCAL, currency: CODES, home: HOME, rate: RATE})
    assert home in {read.get("amount"), read.get("order_total")}
    assert "currency" not in read


def test_so_it_is_without_a_rate_where_the_header_names_the_currency() -> None:
    read = found(amt_doc=LOCAL, ccy=CODES, amt_eur=HOME)
    assert read["amount"] == "amt_eur"
    assert "currency" not in read


def test_the_total_of_a_paper_that_no_rate_makes_stays_in_the_currencies_of_the_lines() -> None:
    more = [each + 11.7 * (row % 3) for row, each in enumerate(HOME)]
    assert found(amt_doc=LOCAL, ccy=CODES, fx_rate=RATE, amt_eur=more).get("currency") == "ccy"
