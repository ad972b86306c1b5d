"""Headers in the plural name what each line is of, where they hold names or codes, and are never taken for counts."""

import pytest

from regulars.columns import match
from regulars.errors import DataError

LINES = 48
PEOPLE = ["Ada Berg", "Ben Ochs", "Cleo Tann", "Dora Falk", "Emil Kern", "Fay Lund", "Gus Mohr"]


def sales(**more: list[object]) -> dict[str, list[object]]:
    return {
        "day": [f"2025-{1 + line // 12:02}-{1 + line % 12:02}" for line in range(LINES)],
        "amount": [f"{11 + line % 9}.40" for line in range(LINES)],
        **more,
    }


def found(columns: dict[str, list[object]]) -> dict[str, str]:
    return {hit.column: hit.header for hit in match(columns, "sales.csv")}


def each(values: list[str]) -> list[object]:
    return [values[line % len(values)] for line in range(LINES)]


@pytest.mark.parametrize(
    "header",
    [
        *("customers", "Clients", "buyers", "Kunden", "Mitglieder", "clients", "Acheteurs", "clientes", "compradores"),
        *("clienti", "Acquirenti", "klanten", "Kopers", "klienci", "nabywcy", "kunder", "Medlemmar"),
    ],
)
def test_names_in_the_plural_are_customers(header: str) -> None:
    assert found(sales(**{header: each(PEOPLE), "seller": each(["Ivo", "Kim"])}))["customer"] == header


@pytest.mark.parametrize("header", ["customers", "Kunden", "Clients", "clientes", "klanten", "kunder", "Guests"])
def test_counts_of_customers_are_asked_about_or_left(header: str) -> None:
    columns = sales(**{header: [str(7 + 5 * line % 40) for line in range(LINES)], "branch": each(["North", "South"])})
    with pytest.raises(DataError, match="customer"):
        found(columns)


def test_numbers_of_customers_in_the_plural_stay_what_they_are_beside_orders() -> None:
    numbers = [str(40210 + line % 7) for line in range(LINES)]
    columns = sales(Kunden=numbers, Belegnr=[f"B{900 + line}" for line in range(LINES)])
    assert found(columns)["customer"] == "Kunden"


@pytest.mark.parametrize("header", ["orders", "Bestellungen", "commandes", "pedidos", "ordini", "zamówienia", "ordrar"])
def test_codes_in_the_plural_are_orders_where_each_is_one_customer_s(header: str) -> None:
    columns = sales(customer_id=each(["K1", "K2", "K3", "K4", "K5", "K6"]))
    codes = [f"Q-{500 + line % 24}" for line in range(LINES)]
    assert found(columns | {header: codes})["order"] == header
    shared = [f"Q-{500 + line % 5}" for line in range(LINES)]
    assert "order" not in found(columns | {header: shared})
    assert "order" not in found(columns | {header: [str(1 + line % 4) for line in range(LINES)]})


@pytest.mark.parametrize("header", ["products", "Produkte", "produits", "articoli", "produtos", "artikelen", "varor"])
def test_goods_in_the_plural_are_products_but_not_lists_or_counts_of_them(header: str) -> None:
    columns = sales(customer_id=each(["K1", "K2", "K3", "K4", "K5", "K6"]))
    assert found(columns | {header: each(["Lamp", "Desk", "Rug"])})["product"] == header
    for other in (each(["Lamp; Desk", "Rug; Lamp; Vase", "Desk; Rug"]), each(["2", "5", "3"])):
        assert found(columns | {header: other}).get("product") != header


@pytest.mark.parametrize("header", ["person", "Person_ID", "Persona", "personne", "pessoa", "persoon", "osoba"])
def test_codes_of_people_are_customers(header: str) -> None:
    columns = sales(**{header: [f"{line % 16:02}9f3ab7c1" for line in range(LINES)]})
    assert found(columns)["customer"] == header


def test_a_few_people_by_name_may_be_clerks() -> None:
    with pytest.raises(DataError, match="no customer"):
        found(sales(person=each(["Ivo", "Kim", "Lea"])))
