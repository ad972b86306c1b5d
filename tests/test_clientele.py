"""A list of customers with their sums made up is told in any language; orders whose customers all differ are sales."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from regulars.columns import match
from regulars.errors import DataError

ROWS = 40
CELLS: dict[str, Callable[[int], str]] = {
    "id": lambda row: str(1000 + 3 * row),
    "who": lambda row: f"Ann Person{row}",
    "mail": lambda row: f"u{row}@mail{row % 5}.example",
    "first": lambda row: str(date(2024, 1, 1) + timedelta(row * 7 % 60)),
    "last": lambda row: str(date(2024, 1, 1) + timedelta(row * 7 % 60 + row * 13 % 200)),
    "count": lambda row: str(1 + row % 9),
    "sum": lambda row: f"{(1 + row % 9) * (20 + row):.2f}",
    "each": lambda row: f"{20 + row:.2f}",
}


def table(headers: str) -> dict[str, list[str]]:
    """`Name:who, Orders:count` as a table of made-up cells."""
    parted = [each.strip().rpartition(":") for each in headers.split(",")]
    return {header: [CELLS[holds](row) for row in range(ROWS)] for header, _, holds in parted}


@pytest.mark.parametrize(
    "headers",
    [
        "Customer:who, Customer since:first, Last visit:last, Visits:count, Total spent:sum",
        "Email:mail, Date Of First Order:first, Date Of Last Order:last, Total Orders:count, Lifetime Value:sum",
        "Name:who, Date Registered:first, Orders:count, Total Spend:sum, AOV:each",
        "Kundennr.:id, Kunde seit:first, Letzte Bestellung:last, Anz. Bestellungen:count, Umsatz gesamt:sum",
        "Kunde:who, Erstkauf:first, Letztkauf:last, Käufe:count, Gesamtumsatz:sum, Ø Bon:each",
        "N° client:id, Première commande:first, Dernière commande:last, Nb commandes:count, Total dépensé:sum",
        "Cliente:who, Fecha de alta:first, Última compra:last, N.º de pedidos:count, Total gastado:sum",
        "ID cliente:id, Primo ordine:first, Ultimo ordine:last, Numero ordini:count, Totale speso:sum",
        "N.º cliente:id, Data da última encomenda:last, N.º de encomendas:count, Valor total:sum",
        "Klantnr:id, Klant sinds:first, Laatste aankoop:last, Aantal aankopen:count, Omzet totaal:sum",
        "Nr klienta:id, Pierwsze zamówienie:first, Ostatnie zamówienie:last, Liczba zamówień:count, Suma zakupów:sum",
        "Kundnr:id, Första order:first, Senaste order:last, Antal ordrar:count, Totalt spenderat:sum",
        "Kundenr.:id, Første ordre:first, Seneste ordre:last, Antal ordrer:count, Samlet:sum",
        "Cari Kodu:id, Son Fatura Tarihi:last, Fatura Adedi:count, Net Ciro:sum",
        "Vevőkód:id, Utolsó rendelés:last, Rendelések száma:count, Összesen:sum",
    ],
)
def test_a_list_of_customers_is_told_in_any_language(headers: str) -> None:
    with pytest.raises(DataError, match=r"looks like a list of customers, one row each.* from the sales behind them"):
        match(table(headers), "t.csv")


def test_a_sum_through_the_count_of_orders_is_an_average_whatever_it_is_called() -> None:
    with pytest.raises(DataError, match="a list of customers, one row each"):
        match(table("Customer:who, Date:first, Orders:count, Lifetime value:sum, Basket:each"), "t.csv")


@pytest.mark.parametrize(
    "headers",
    [
        "Order No:id, Date:first, Customer:who, Total:sum, Customer since:last, Total orders:count, Last visit:last",
        "Date:first, Customer:who, Total spent:sum",
        "Date:first, Customer:who, Visits:count, Price:each, Total:sum",
        "Date:first, Customer:who, First day:first, Last day:last, Days:count, Total:sum",
        "Datum:first, Kunde:who, Anzahl Tickets:count, Durchschnittspreis:each, Summe:sum",
    ],
)
def test_orders_whose_customers_all_differ_are_sales(headers: str) -> None:
    assert "amount" in {found.column for found in match(table(headers), "t.csv")}


def test_who_names_the_customer_has_it_counted_all_the_same() -> None:
    listed = table("ID cliente:id, Primo ordine:first, Ultimo ordine:last, Numero ordini:count, Totale speso:sum")
    given = {"customer": "ID cliente", "date": "Ultimo ordine"}
    assert {"customer", "date", "amount"} <= {found.column for found in match(listed, "t.csv", given)}
