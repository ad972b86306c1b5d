"""Exports of named systems whose money, dates or customers their names alone would misread; the data are made up."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ORDERS = 24
DAYS = [(row // 12 + 1, row % 12 + 14) for row in range(ORDERS)]
"""Month and day of each order: no day is a month."""

WHO = [f"K{row % 5}" for row in range(ORDERS)]
MONEY = [Decimal(row + 11) + Decimal("0.25") for row in range(ORDERS)]
SPENT = sum(MONEY)


def read(lines: Sequence[dict[str, Any]], **options: Any) -> Prepared:
    """All cells as text, as in a CSV file."""
    headers = {header: None for line in lines for header in line}
    cells = {header: [_text(line.get(header)) for line in lines] for header in headers}
    return prepare(pl.DataFrame(cells, schema=dict.fromkeys(headers, pl.String)), Settings(**options))


def _text(cell: Any) -> str | None:
    return None if cell is None else str(cell)


def headers(found: Prepared) -> dict[str, str]:
    return {match.column: match.header for match in found.mapped.matches}


def money(found: Prepared, verdict: str = "sale") -> Decimal:
    return found.ledger()[verdict].money


def rows(found: Prepared, verdict: str) -> int:
    return found.ledger()[verdict].rows


def spends(found: Prepared) -> dict[str, Decimal]:
    told = "SELECT customer_id, sum(amount - refunded) FROM lines WHERE verdict = 'sale' GROUP BY 1"
    return {customer: Decimal(spent) for customer, spent in found.engine.rows(told)}


def iso(row: int) -> str:
    return "2024-{:02d}-{:02d}".format(*DAYS[row])


def american(row: int) -> str:
    return "{:02d}/{:02d}/2024".format(*DAYS[row])


def dashed(row: int) -> str:
    return f"{DAYS[row][1]}-{('Jan', 'Feb')[row // 12]}-24"


# Shops


@pytest.mark.parametrize("header", ["Commande n°", "Pedido n.º", "N.º de pedido", "Ordine n.", "N.º de venda"])
def test_an_order_s_number_is_known_with_its_number_sign_behind_it(header: str) -> None:
    # Two orders of one customer on each day.
    lines = [
        {"Date": iso(row // 2), header: 4000 + row, "Client": WHO[row // 2], "Amount": MONEY[row]}
        for row in range(ORDERS)
    ]
    assert headers(read(lines))["order"] == header


def order_export(back: dict[int, str], left: dict[int, int], **cells: Any) -> list[dict[str, Any]]:
    """Orders of two pieces, shipping 5.00 on top; `back`: order → the refund, `left`: order → the pieces left."""
    return [
        {
            "Order Number": 900 + row,
            "Order Status": "Completed",
            "Order Date": f"{iso(row)} 10:15",
            "Email (Billing)": f"{WHO[row]}@mail.example",
            "Order Shipping Amount": "5.00",
            "Order Refund Amount": back.get(row, ""),
            "Order Total Amount": 2 * MONEY[row] + 5,
            "SKU": f"S{row % 4}",
            "Item Name": f"Thing {row % 4}",
            "Quantity (- Refund)": left.get(row, 2),
            "Item Cost": MONEY[row],
        }
        | cells
        for row in range(ORDERS)
    ]


def test_pieces_that_the_quantity_lacks_already_are_not_taken_off_again() -> None:
    found = read(order_export({3: MONEY[3], 8: MONEY[8]}, {3: 1, 8: 1}))
    assert money(found) == 2 * SPENT - MONEY[3] - MONEY[8]
    assert money(found, "return") == 0
    assert found.mapped.reasons["refunded"].endswith("not for orders whose lines lack what came back already")


def test_money_given_back_without_pieces_is_taken_off() -> None:
    found = read(order_export({3: "4.00", 8: MONEY[8]}, {8: 1}))
    assert sum(spends(found).values()) == 2 * SPENT - MONEY[8] - 4
    gross = read(order_export({3: "4.00", 8: MONEY[8]}, {8: 1}), spend="gross")
    assert sum(spends(gross).values()) == 2 * SPENT - MONEY[8]


IN_OTHER_WORDS = (
    "Número de pedido;Estado del pedido;Fecha del pedido;Correo electrónico (facturación);Importe de envío del pedido;"
    "Importe reembolsado del pedido;Importe total del pedido;SKU;Nombre del artículo;Cantidad (- reembolso);"
    "Coste del artículo",
    "Bestellnummer;Bestellstatus;Bestelldatum;E-Mail (Rechnung);Versandkosten der Bestellung;"
    "Erstattungsbetrag der Bestellung;Gesamtbetrag der Bestellung;SKU;Artikelname;Menge (- Erstattung);Artikelkosten",
    "Numéro de commande;État de la commande;Date de commande;E-mail (facturation);"
    "Montant de la livraison de la commande;Montant du remboursement de la commande;Montant total de la commande;SKU;"
    "Nom de l'article;Quantité (- Remboursement);Coût de l'article",
    "Numero ordine;Stato ordine;Data ordine;Email (fatturazione);Costo spedizione ordine;Importo rimborsato ordine;"
    "Importo totale ordine;SKU;Nome articolo;Quantità (- Rimborso);Costo articolo",
    "Número do pedido;Status do pedido;Data do pedido;E-mail (cobrança);Valor do frete do pedido;"
    "Valor do reembolso do pedido;Valor total do pedido;SKU;Nome do item;Quantidade (- Reembolso);Custo do item",
    "Bestelnummer;Bestelstatus;Besteldatum;E-mail (factuur);Verzendkosten bestelling;Terugbetaald bedrag bestelling;"
    "Totaalbedrag bestelling;SKU;Artikelnaam;Aantal (- Terugbetaling);Artikelkosten",
    "Numer zamówienia;Status zamówienia;Data zamówienia;E-mail (rozliczeniowy);Koszt wysyłki zamówienia;"
    "Kwota zwrotu zamówienia;Kwota zamówienia;SKU;Nazwa produktu;Ilość (- Zwrot);Koszt produktu",
    "Ordernummer;Orderstatus;Orderdatum;E-post (fakturering);Fraktkostnad för ordern;Återbetalat belopp för ordern;"
    "Orderns totalbelopp;SKU;Artikelnamn;Antal (- Återbetalning);Artikelkostnad",
)


@pytest.mark.parametrize("names", IN_OTHER_WORDS)
def test_so_are_both_in_the_words_of_other_languages(names: str) -> None:
    lines = order_export({3: "4.00", 8: MONEY[8]}, {8: 1})
    found = read([dict(zip(names.split(";"), line.values(), strict=True)) for line in lines])
    assert sum(spends(found).values()) == 2 * SPENT - MONEY[8] - 4


def test_refunds_beside_the_pieces_left_are_asked_about_where_no_total_shows_which_they_are() -> None:
    unlike = {"Order Total Amount": "77.10"}
    with pytest.raises(DataError, match=r"what is left after refunds.* say --spend gross; else export"):
        read(order_export({3: "4.00"}, {}, **unlike))
    assert money(read(order_export({}, {}, **unlike))) == 2 * SPENT


def test_a_file_of_yes_for_full_refunds_counts_what_was_given_back_in_part() -> None:
    lines = [
        {
            "Purchase ID": f"p{row:03d}==",
            "Item Name": f"Course {row % 3}",
            "Buyer Name": "" if row % 3 else "Ada",
            "Purchase Email": f"{WHO[row]}@mail.example",
            "Purchase Date": iso(row),
            "Subtotal ($)": MONEY[row],
            "Sale Price ($)": MONEY[row],
            "Fees ($)": "1.00",
            "Net Total ($)": MONEY[row] - 1,
            "Refunded?": int(row in (2, 9)),
            "Partial Refund ($)": "3.00" if row == 2 else "0.00",
            "Fully Refunded?": int(row == 9),
            "Quantity": 1,
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert headers(found)["customer"] == "Purchase Email"
    assert (rows(found, "not_completed"), sum(spends(found).values())) == (1, SPENT - MONEY[9] - 3)


def test_the_states_of_cs_cart_are_letters() -> None:
    lines = [
        {"Order ID": 1000 + row, "E-mail": f"{WHO[row]}@mail.example", "User ID": row % 5, "Issuer ID": 0}
        | {"Total": MONEY[row] + 5 - (row % 3), "Subtotal": MONEY[row], "Discount": row % 3, "Payment surcharge": 0}
        | {"Shipping cost": 5, "Date": f"{iso(row)} 10:12:01", "Status": "IFDO"[row] if row < 4 else "PC"[row % 2]}
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert rows(found, "not_completed") == 4
    assert money(found) == sum(MONEY[row] - row % 3 for row in range(4, ORDERS))


def test_the_order_grid_of_magento_1_has_its_grand_total_twice() -> None:
    lines = [
        {"Order #": 100 + row, "Purchased From (Store)": "Main\n  English", "Purchased On": f"{iso(row)} 10:12:01"}
        | {"Bill to Name": f"Ada {WHO[row]}", "Ship to Name": f"Bo {WHO[row]}", "G.T. (Base)": f"${MONEY[row]}"}
        | {"G.T. (Purchased)": f"${MONEY[row]}", "Status": "Canceled" if row == 3 else "Complete"}
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert headers(found)["order_total"] == "G.T. (Base)"
    assert (headers(found)["customer"], money(found)) == ("Bill to Name", SPENT - MONEY[3])


GRIDS = [
    ("Bestelldatum", "Gesamtsumme (Basis)", "Gesamtsumme (Bestellt)", "Status", "Geschlossen", "Vollständig"),
    ("Date d'achat", "Montant total (Base)", "Montant total (Achat)", "État", "Fermé", "Terminé"),
    ("Fecha de compra", "Total general (Base)", "Total general (Comprado)", "Estado", "Cerrado", "Completo"),
    ("Data di acquisto", "Totale complessivo (Base)", "Totale complessivo (Acquistato)", "Stato", "Chiuso", "Completo"),
    ("Data da compra", "Total geral (Base)", "Total geral (Comprado)", "Status", "Fechado", "Completo"),
    ("Aankoopdatum", "Eindtotaal (Basis)", "Eindtotaal (Gekocht)", "Status", "Gesloten", "Voltooid"),
    ("Data zakupu", "Suma całkowita (Bazowa)", "Suma całkowita (Zakup)", "Status", "Zamknięte", "Zrealizowane"),
    ("Inköpsdatum", "Totalsumma (Bas)", "Totalsumma (Köpt)", "Status", "Stängd", "Slutförd"),
]


@pytest.mark.parametrize(("date", "base", "purchased", "status", "closed", "done"), GRIDS)
def test_what_is_closed_in_magento_s_order_grid_was_paid_back(
    date: str, base: str, purchased: str, status: str, closed: str, done: str
) -> None:
    lines = [
        {"ID": 100 + row, "Name": f"Ada {WHO[row]}", "E-mail": f"{WHO[row].lower()}@example.org", date: iso(row)}
        | {base: MONEY[row], purchased: MONEY[row] if row % 3 else MONEY[row] + 2}
        | {status: closed if row in (3, 8) else done}
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert (headers(found)["order_total"], money(found)) == (base, SPENT - MONEY[3] - MONEY[8])


GRIDS_1 = [
    ("Bestellung #", "Gekauft am", "Rechnung an", "Versand an", "G.T. (Basis)", "G.T. (Gekauft)", "Geschlossen"),
    ("Commande #", "Acheté le", "Facturer à", "Expédier à", "T.G. (Base)", "T.G. (Acheté)", "Fermé"),
    ("Pedido #", "Comprado el", "Facturar a", "Enviar a", "T.G. (Base)", "T.G. (Comprado)", "Cerrado"),
    ("Ordine #", "Acquistato il", "Fatturare a", "Spedire a", "T.G. (Base)", "T.G. (Acquistato)", "Chiuso"),
    ("Pedido #", "Comprado Em", "Cobrar de", "Enviar para", "T.G. (Base)", "T.G. (Comprado)", "Fechado"),
    ("Bestelling #", "Gekocht op", "Factureer naar", "Verzend naar", "E.T. (Basis)", "E.T. (Gekocht)", "Gesloten"),
    (
        "Zamówienie #",
        "Zakupiono",
        "Nabywca",
        "Odbiorca",
        "Suma całkowita (Bazowa)",
        "Suma całkowita (Zakup)",
        "Zamknięte",
    ),
    ("Beställning #", "Köpt den", "Faktureras till", "Skickas till", "Totalt (Bas)", "Totalt (Köpt)", "Stängd"),
]


@pytest.mark.parametrize("words", GRIDS_1)
def test_the_order_grid_of_magento_1_is_known_in_other_languages(words: Sequence[str]) -> None:
    order, date, billed, sent, base, purchased, closed = words
    lines = [
        {order: 100 + row, date: f"{iso(row)} 10:12:01", billed: f"Ada {WHO[row]}", sent: f"Bo K{row % 7}"}
        | {base: f"€ {MONEY[row]}", purchased: f"{'€' if row % 3 else '$'} {MONEY[row] + row % 3}"}
        | {"Status": closed if row in (3, 8) else "Complete"}
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert (headers(found)["customer"], headers(found)["order_total"]) == (billed, base)
    assert money(found) == SPENT - MONEY[3] - MONEY[8]


@pytest.mark.parametrize("before", ["", "sales_order_item."])
def test_items_of_magento_go_back_without_their_discount(before: str) -> None:
    lines: list[dict[str, Any]] = []
    for row in range(ORDERS):
        goods, off = 2 * MONEY[row] + 8, row % 3
        head = {"increment_id": f"9{row:05}", "created_at": iso(row), "customer_email": f"{WHO[row]}@mail.example"}
        head |= {"status": "closed" if row == 5 else "complete", "base_tax_amount": 3, "base_shipping_amount": 4}
        total = {"base_discount_amount": -off, "base_grand_total": goods - off + 7}
        for place, (count, price) in enumerate(((2, MONEY[row]), (1, 8))):
            item = {"item_id": 700 + 2 * row + place, "sku": f"S{row % 4}{place}", "qty_ordered": count}
            item |= {"qty_refunded": 2 * (row == 7 and not place), "base_price": price, "base_row_total": count * price}
            item |= {"base_amount_refunded": item["qty_refunded"] * price}
            item = {name: cell if name == "sku" else f"{cell:.4f}" for name, cell in item.items()}
            own = {f"{before}{name}": cell for name, cell in item.items()}
            lines.append(head | (dict.fromkeys(total) if place else total) | own)
    found = read(lines)
    goods = [2 * MONEY[row] + 8 - row % 3 for row in range(ORDERS)]
    kept = sum(goods) - goods[5]
    back = 2 * MONEY[7] * goods[7] / (goods[7] + 1)
    assert money(found) == kept
    assert float(money(found, "return")) == pytest.approx(-float(back), abs=0.001)


# Market places


@pytest.mark.parametrize("sign", ["", "-"])
def test_amazon_s_price_of_an_item_is_before_its_promotion(sign: str) -> None:
    # Both lines of each order are reduced alike, and each by its own.
    lines = [
        {
            "order-id": f"302-{row // 2:07d}",
            "order-item-id": 70000 + row,
            "purchase-date": f"{iso(row // 2)}T08:00:00+00:00",
            "buyer-email": f"{WHO[row // 2]}@marketplace.example",
            "sku": f"S{row % 4}",
            "quantity-purchased": 1,
            "currency": "USD",
            "item-price": MONEY[row],
            "item-tax": "0.90",
            "shipping-price": "0.00",
            "item-promotion-discount": f"{sign}2.00",
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert money(found) == SPENT - 2 * ORDERS
    assert found.mapped.reasons["discount"].endswith("the layout's line totals are before it: taken off each line")
    assert money(read(lines, spend="gross")) == SPENT


def etsy_item(row: int, order: int, off: str, **cells: Any) -> dict[str, Any]:
    """One of two pieces' price in each line."""
    item = {"Sale Date": american(order), "Item Name": f"Ring {row % 4}", "Buyer": WHO[order], "Quantity": 1}
    item |= {"Price": MONEY[row], "Item Total": MONEY[row], "Discount Amount": off, "Currency": "USD"}
    return item | {"Order ID": 3000 + order, "Transaction ID": 80000 + row, "Listing ID": 10 + row % 4} | cells


def test_etsy_s_discount_counts_once_where_it_stands_on_each_line_of_an_order() -> None:
    lines = [etsy_item(row, row // 2, "3.00") for row in range(ORDERS)]
    assert money(read(lines)) == SPENT - 3 * (ORDERS // 2)


def test_etsy_s_discount_is_each_line_s_own_where_the_lines_of_an_order_differ() -> None:
    lines = [etsy_item(row, row // 2, f"{1 + row % 2}.00") for row in range(ORDERS)]
    assert money(read(lines)) == SPENT - 3 * (ORDERS // 2)


def test_etsy_s_orders_are_known_in_british_english() -> None:
    lines = [
        {
            "Sale Date": american(row),
            "Order ID": 3000 + row,
            "Buyer User ID": WHO[row],
            "Number of Items": 1,
            "Date Posted": american(row),
            "Currency": "GBP",
            "Order Value": MONEY[row],
            "Discount Amount": "2.00",
            "Delivery": "4.00",
            "Sales tax": "0.00",
            "Order total": MONEY[row] + 2,
            "Order Net": MONEY[row] + 1,
            "Status": "",
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert (headers(found)["shipping"], money(found)) == ("Delivery", SPENT - 2 * ORDERS)


@pytest.mark.parametrize(
    "net",
    [
        *("Revenu net", "Nettoeinnahmen", "Ingresos netos", "Ricavi netti", "Receita líquida", "Nettoverkoop"),
        *("Przychód netto", "Nettointäkter", "N. Revenue", "N. Umsatz", "N. omzet", "Ingresos N.", "Ricavi N."),
        *("Revenu N.", "Receita N.", "Przychód N.", "N. intäkter"),
    ],
)
def test_woocommerce_s_net_revenue_is_known_in_other_languages_beside_the_same_one_with_its_sign(net: str) -> None:
    lines = [
        {"Date": iso(row), "Commande #": 5200 + row, f"{net} (formaté)": f"{MONEY[row]} €".replace(".", ",")}
        | {"Client": WHO[row], "Produit(s)": "2× Miel", net: MONEY[row]}
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert (headers(found)["amount"], money(found)) == (net, SPENT)


@pytest.mark.parametrize("count", ["N. ventas", "N. vendite", "N. ventes", "N. vendas"])
def test_a_number_of_sales_is_no_money(count: str) -> None:
    lines = [{"Date": iso(row), "Client": WHO[row], count: row % 3 + 1} for row in range(ORDERS)]
    with pytest.raises(DataError, match="no amount column"):
        read(lines)


def test_money_that_is_the_same_on_every_line_however_it_is_written_is_one() -> None:
    lines = [
        {"Date": iso(row), "Customer": WHO[row], "Net Sales": MONEY[row], "Net-Sales": f"{MONEY[row]} €"}
        for row in range(ORDERS)
    ]
    assert money(read(lines)) == SPENT
    with pytest.raises(DataError, match=r"2 columns of .* could be the amount"):
        read([line | {"Net-Sales": row} for row, line in enumerate(lines)])


def prestashop(state: str, states: Sequence[str]) -> list[dict[str, Any]]:
    """A table of orders as its database has it, with a state for each by turns, gifts wrapped, and 2.00 off some."""
    lines = []
    for row in range(ORDERS):
        off, sent, wrapped = 2 * (row % 3 == 1), 5 * (row % 2), 3 * (row % 4 == 3)
        net = {"discounts": off, "shipping": sent, "wrapping": wrapped, "paid": MONEY[row] - off + sent + wrapped}
        taxed = {f"total_{name}_tax_incl": worth * Decimal("1.2") for name, worth in net.items()}
        lines.append(
            {"id_order": 300 + row, "reference": f"QX{row:07}", "date_add": iso(row), "id_customer": WHO[row]}
            | {state: states[row % len(states)], "total_products": MONEY[row]}
            | {"total_products_wt": MONEY[row] * Decimal("1.2"), "invoice_number": 70 + row if row % 8 else 0}
            | {f"total_{name}_tax_excl": worth for name, worth in net.items()}
            | taxed
        )
    return lines


@pytest.mark.parametrize(
    ("state", "sold", "lost"),
    [
        ("stan", "Przygotowanie w toku", "Błąd płatności"),
        ("etat", "Livré", "Erreur de paiement"),
        ("order_state", "Nicht auf Lager (bezahlt)", "Nicht auf Lager (nicht bezahlt)"),
        ("estado", "Pago aceptado", "En espera de pago por cheque"),
    ],
)
def test_prestashop_s_table_of_orders_counts_goods_without_tax_less_discounts(state: str, sold: str, lost: str) -> None:
    found = read(prestashop(state, [sold, sold, sold, lost]))
    kept = [row for row in range(ORDERS) if row % 4 != 3]
    assert headers(found)["order"] == "id_order"
    assert money(found) == sum(MONEY[row] - 2 * (row % 3 == 1) for row in kept)
    assert rows(found, "not_completed") == ORDERS - len(kept)


def test_prestashop_s_numbers_of_states_are_asked_about() -> None:
    with pytest.raises(DataError, match="are these sales"):
        read(prestashop("state", ["4", "5", "2", "6"]))


def test_bigcommerce_s_goods_count_without_tax_and_shipping_less_what_was_refunded() -> None:
    lines = [
        {
            "Order ID": 1400 + row,
            "Customer ID": WHO[row],
            "Order Date": iso(row),
            "Order Status": "Completed",
            "Subtotal (inc tax)": MONEY[row] * Decimal("1.1"),
            "Subtotal (ex tax)": MONEY[row],
            "Tax Total": MONEY[row] / 10 + (row % 3),
            "Shipping Cost (inc tax)": 11 * (row % 3),
            "Shipping Cost (ex tax)": 10 * (row % 3),
            "Refund Amount": "2.50" if row == 7 else "0.00",
            "Order Total (inc tax)": MONEY[row] * Decimal("1.1") + 11 * (row % 3),
            "Order Total (ex tax)": MONEY[row] + 10 * (row % 3),
        }
        for row in range(ORDERS)
    ]
    assert sum(spends(read(lines)).values()) == SPENT - Decimal("2.50")


def test_etsy_s_payments_count_before_the_fees() -> None:
    lines = [
        {
            "Payment ID": 40000 + row,
            "Buyer Username": WHO[row],
            "Order ID": 3000 + row,
            "Gross Amount": MONEY[row],
            "Fees": "1.50",
            "Net Amount": MONEY[row] - Decimal("1.50"),
            "Posted Gross": MONEY[row],
            "Currency": "USD",
            "Status": "SETTLED",
            "Order Date": american(row),
            "Refund Amount": "5.00" if row == 4 else "0.00",
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert headers(found)["customer"] == "Buyer Username"
    assert sum(spends(found).values()) == SPENT - 5


def test_ebay_s_price_is_told_from_a_total_with_the_tax_that_ebay_collects() -> None:
    lines = [
        {
            "Sales Record Number": 100 + row,
            "Order Number": f"11-{row:05d}",
            "Buyer Username": WHO[row],
            "Item Number": 900 + row % 4,
            "Quantity": 1 + row % 2,
            "Sold For": f"${MONEY[row]}",
            "Shipping And Handling": "$4.00",
            "Seller Collected Tax": "$0.00",
            "eBay Collected Tax": f"${row % 3}.10",
            "Total Price": f"${MONEY[row] * (1 + row % 2) + 4 + row % 3 + Decimal('0.10')}",
            "Sale Date": dashed(row),
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert "amount" not in headers(found)
    assert money(found) == sum(price * (1 + row % 2) for row, price in enumerate(MONEY))


def ebay(names: Sequence[str], euro: str) -> list[dict[str, Any]]:
    """Orders of two lines beneath a line of their sum, under nine headers of eBay, money in `euro`."""
    record, buyer, title, item, pieces, price, post, total, day = names
    lines = []
    for row in range(0, ORDERS, 2):
        head = {record: 100 + row, buyer: WHO[row], day: dashed(row)}
        worth = MONEY[row] + MONEY[row + 1]
        lines.append(head | {pieces: 2, price: f"{worth}{euro}", post: f"4.00{euro}", total: f"{worth + 4}{euro}"})
        lines += [
            head | {title: f"Cup {one % 4}", item: 900 + one % 4, pieces: 1, price: f"{MONEY[one]}{euro}"}
            for one in (row, row + 1)
        ]
    return [{header: line.get(header) for header in names} for line in lines]


def test_ebay_s_sales_history_is_read_like_its_orders() -> None:
    names = ("Sales Record Number", "User Id", "Item Title", "Item ID", "Quantity", "Sale Price")
    names += ("Shipping And Handling", "Total Price", "Sale Date")
    lines = [line | {"Buyer Fullname": line["User Id"].lower()} for line in ebay(names, "")]
    found = read(lines)
    assert (headers(found)["customer"], headers(found)["order"]) == ("User Id", "Sales Record Number")
    assert (money(found), rows(found, "order_sum")) == (SPENT, ORDERS // 2)


@pytest.mark.parametrize("pieces", ["Anzahl", "Stückzahl", "Verkaufte Menge"])
def test_ebay_s_orders_are_known_in_german(pieces: str) -> None:
    names = ("Verkaufsprotokollnummer", "Nutzername des Käufers", "Angebotstitel", "Artikelnummer", pieces)
    names += ("Verkauft für", "Verpackung und Versand", "Gesamtbetrag", "Verkauft am")
    lines = [line | {"Zahlungsdatum": line["Verkauft am"]} for line in ebay(names, " €")]
    found = read(lines)
    assert (headers(found)["customer"], headers(found)["date"]) == ("Nutzername des Käufers", "Verkauft am")
    assert headers(found)["quantity"] == pieces
    assert (money(found), rows(found, "order_sum")) == (SPENT, ORDERS // 2)


EBAY = {
    "French": (
        *("Numéro d'enregistrement de la vente", "Pseudo de l'acheteur", "Titre de l'objet", "Numéro de l'objet"),
        *("Quantité", "Vendu pour", "Frais de port et de traitement", "Prix total", "Date de la vente"),
    ),
    "Italian": (
        *("Numero ordine", "Nome utente acquirente", "Titolo oggetto", "Numero oggetto"),
        *("Quantità", "Venduto a", "Spedizione e imballaggio", "Prezzo totale", "Data vendita"),
    ),
    "Spanish": (
        *("Número de pedido", "Nombre de usuario del comprador", "Título del artículo", "Número de artículo"),
        *("Cantidad", "Vendido por", "Envío y gestión", "Precio total", "Fecha de venta"),
    ),
    "Dutch": (
        *("Bestelnummer", "Gebruikersnaam koper", "Titel object", "Objectnummer"),
        *("Aantal", "Verkocht voor", "Verzending en verwerking", "Totaalprijs", "Verkoopdatum"),
    ),
    "Polish": (
        *("Numer zamówienia", "Nazwa użytkownika kupującego", "Tytuł przedmiotu", "Numer przedmiotu"),
        *("Liczba", "Sprzedano za", "Wysyłka i obsługa", "Cena łączna", "Data sprzedaży"),
    ),
}


@pytest.mark.parametrize("language", EBAY)
def test_ebay_s_orders_are_known_in_more_languages(language: str) -> None:
    names = EBAY[language]
    found = read(ebay(names, " EUR"))
    told = headers(found)
    assert [told[column] for column in ("order", "customer", "unit_price", "date")] == [*names[:2], names[5], names[8]]
    assert (money(found), rows(found, "order_sum")) == (SPENT, ORDERS // 2)


SPANISH = ("# de venta", "Fecha de venta", "enero febrero", "Ingresos por productos (MXN)")
PORTUGUESE = ("N.º de venda", "Data da venda", "janeiro fevereiro", "Receita por produtos (BRL)")


@pytest.mark.parametrize(
    ("names", "back"),
    [(SPANISH, "Anulaciones y reembolsos (MXN)"), (PORTUGUESE, "Cancelamentos e reembolsos (BRL)")],
    ids=["es", "pt"],
)
def test_mercado_libre_s_goods_count_before_its_charges(names: tuple[str, ...], back: str) -> None:
    order, day, months, goods = names
    lines = [
        {
            order: f"20000{row:05d}",
            day: f"{DAYS[row][1]} de {months.split()[row // 12]} de 2024 10:15 hs.",
            "Estado": "Entregado",
            "Unidades": 1,
            goods: MONEY[row],
            "Costos": -3,
            back: "-2.00" if row == 4 else "",
            "Total": MONEY[row] - 3,
            "SKU": f"S{row % 4}",
            "Comprador": WHO[row],
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert headers(found)["amount"] == goods
    assert sum(spends(found).values()) == SPENT - 2


@pytest.mark.parametrize(
    ("names", "back", "bundle"),
    [
        (SPANISH, "Anulaciones y reembolsos (MXN)", "Paquete de 2 productos"),
        (PORTUGUESE, "Cancelamentos e reembolsos (BRL)", "Pacote de 2 produtos"),
    ],
    ids=["es", "pt"],
)
def test_a_package_has_the_money_of_the_products_below_it(names: tuple[str, ...], back: str, bundle: str) -> None:
    order, day, months, goods = names
    lines: list[dict[str, Any]] = []
    for row in range(ORDERS):
        state = "Cancelada por el comprador" if row == 7 else "Entregado"
        whole = {
            order: f"20000{row:05d}",
            day: f"{DAYS[row][1]} de {months.split()[row // 12]} de 2024 10:15 hs.",
            "Estado": bundle if row % 5 == 1 else state,
            "Unidades": "" if row % 5 == 1 else 1,
            goods: MONEY[row],
            back: -MONEY[row] if row == 7 else "-2.00" if row == 6 else "",
            "SKU": "" if row % 5 == 1 else f"S{row % 4}",
            "Comprador": WHO[row],
        }
        empty = dict.fromkeys(whole, "")
        parts = [empty | {order: f"30000{row}{part}", "Estado": state, "Unidades": 1, "SKU": "S1"} for part in "12"]
        lines += [whole, *(parts if row % 5 == 1 else [])]
    found = read(lines)
    assert (sum(spends(found).values()), rows(found, "sale")) == (SPENT - 2 - MONEY[7], ORDERS - 1)
    with pytest.raises(DataError, match=bundle.lower()):
        prepare(pl.DataFrame(lines, strict=False), Settings(columns={"refunded": ""}))


def test_tiktok_s_file_is_read_though_a_row_beneath_the_header_describes_the_columns() -> None:
    note = {"Order ID": "Platform unique order ID.", "Order Refund Amount": "The refund.", "Created Time": "When."}
    lines: list[dict[str, Any]] = [note] + [
        {
            "Order ID": f"5764{row:010d}\t",
            "Order Status": "Canceled" if row == 6 else "Shipped",
            "SKU ID": f"1735{row % 4}\t",
            "Seller SKU": f"S{row % 4}",
            "Quantity": 2,
            "SKU Subtotal Before Discount": MONEY[row] + 3,
            "SKU Subtotal After Discount": MONEY[row],
            "Order Refund Amount": "4.00" if row in (4, 5) else "",
            "Created Time": f"{DAYS[row][1]}/{DAYS[row][0]:02d}/2024 15:20:58",
            "Paid Time": f"{DAYS[row][1]}/{DAYS[row][0]:02d}/2024 15:21:58",
            "Buyer Username": WHO[row],
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert (headers(found)["date"], rows(found, "not_completed")) == ("Created Time", 1)
    assert sum(spends(found).values()) == SPENT - MONEY[6] - 8


def test_shopee_s_orders_are_known_in_indonesian() -> None:
    lines = [
        {
            "No. Pesanan": f"2401{row:04d}AB",
            "Status Pesanan": "Batal" if row == 6 else "Selesai",
            "Waktu Pesanan Dibuat": f"{iso(row)} 10:15",
            "Nomor Referensi SKU": f"S{row % 4}",
            "Harga Setelah Diskon": f"{row + 11}.000",
            "Jumlah": 2,
            "Returned quantity": int(row == 7),
            "Total Harga Produk": f"{2 * (row + 11)}.000",
            "Username (Pembeli)": WHO[row],
        }
        for row in range(ORDERS)
    ]
    found = read(lines, decimal="comma")
    assert rows(found, "not_completed") == 1
    assert sum(spends(found).values()) == 1000 * (2 * (sum(range(11, 11 + ORDERS)) - 17) - 18)


@pytest.mark.parametrize("header", ["Created Time", "createTime"])
def test_the_time_something_was_created_is_a_date(header: str) -> None:
    lines = [
        {"orderNumber": 7000 + row, "customerName": WHO[row], "paidPrice": MONEY[row], header: f"{iso(row)} 10:15"}
        | {"updateTime": f"{iso(row)} 10:18"}
        for row in range(ORDERS)
    ]
    assert headers(read(lines))["date"] == header


# Payments


def test_a_bill_that_the_shop_paid_is_no_return_of_whom_it_paid() -> None:
    def payment(row: int, of: str, to: str, amount: Any, kind: str) -> dict[str, Any]:
        cells = {"Date": american(row), "Time": "10:15:00", "TimeZone": "PST", "Name": "x", "Type": kind}
        cells |= {"Status": "Completed", "Currency": "USD", "Gross": amount, "Fee": "0.00", "Net": amount}
        return cells | {"From Email Address": of, "To Email Address": to, "Transaction ID": f"T{row}{kind[:3]}{of[:2]}"}

    shop = "shop@own.example"
    sales = [payment(row, f"{who}@mail.example", shop, MONEY[row], "Website Payment") for row, who in enumerate(WHO)]
    back = payment(9, shop, "K0@mail.example", "-6.00", "Payment Refund")
    bill = payment(9, shop, "billing@host.example", "-39.00", "PreApproved Payment Bill User Payment")
    found = read([*sales, back, bill])
    told = found.engine.rows("SELECT verdict, customer_id FROM lines WHERE amount < 0 ORDER BY 1")
    assert told == [("no_customer", None), ("return", "k0@mail.example")]


def test_clover_s_payments_that_failed_are_no_sales() -> None:
    lines = [
        {
            "Payment Date": f"{iso(row)} 10:15",
            "Payment ID": f"P{row:04d}",
            "Card Auth Code": "OK",
            "Tender": "Credit Card",
            "Card Entry Type": "EMV",
            "Currency": "USD",
            "Amount": MONEY[row],
            "Customer Name": f"Ada {WHO[row]}",
            "Order ID": f"O{row:04d}",
            "Order Date": f"{iso(row)} 10:15",
            "Result": "FAIL" if row == 6 else "SUCCESS",
            "Refund Amount": "0.00",
        }
        for row in range(ORDERS)
    ]
    assert money(read(lines)) == SPENT - MONEY[6]


def test_what_is_called_gross_counts_where_with_the_fees_off_it_is_what_is_called_net() -> None:
    lines = [
        {
            "Reference": f"R{row}",
            "Buyer": WHO[row],
            "Order Date": iso(row),
            "Net Amount": MONEY[row] - 1 - row % 3,
            "Fees": 1 + row % 3,
            "Gross Amount": MONEY[row],
        }
        for row in range(ORDERS)
    ]
    assert headers(read(lines))["amount"] == "Gross Amount"


@pytest.mark.parametrize("fee", ["Application Fee", "Delivery Fee"])
def test_what_is_left_after_a_fee_is_not_what_was_paid(fee: str) -> None:
    lines = [
        {"Order ID": f"w{row}", "Customer Email": f"{WHO[row]}@mail.example", "Accepted On": iso(row)}
        | {"Subtotal": MONEY[row], "Shipping": 4, "Tax": 2, fee: 1 + row % 3, "Net Amount": MONEY[row] + 5 - row % 3}
        | {"Total": MONEY[row] + 6}
        for row in range(ORDERS)
    ]
    assert headers(read(lines))["amount"] == "Subtotal"


# Names


def test_a_name_beside_a_buyer_is_no_order() -> None:
    people = ("Ola Lind", "Bo Reyes", "Ada Marsh", "Hal Jones", "Ivy Weiss")
    lines = [
        {"Date of sale": iso(row), "Buyer": WHO[row], "Name": people[row % 5], "Item price": MONEY[row]}
        for row in range(ORDERS)
    ]
    assert "order" not in headers(read(lines))


def test_an_id_that_each_customer_has_one_of_is_no_order() -> None:
    lines = [
        {"Date": iso(row), "Email": f"{WHO[row]}@mail.example", "ID": 50 + row % 5, "Amount": MONEY[row]}
        for row in range(ORDERS)
    ]
    assert "order" not in headers(read(lines))


def test_shipping_paid_by_the_buyer_and_money_refunded_to_the_buyer_are_known() -> None:
    lines = [
        {
            "Date of sale": iso(row),
            "Buyer": WHO[row],
            "Quantity of items purchased": 2,
            "Item price": MONEY[row],
            "Buyer shipping cost": "3.00",
            "Refunded to buyer amount": "1.00" if row == 3 else "0.00",
        }
        for row in range(ORDERS)
    ]
    found = headers(read(lines))
    assert found["quantity"] == "Quantity of items purchased"
    assert (found["shipping"], found["refunded"]) == ("Buyer shipping cost", "Refunded to buyer amount")


# By the headers and the values of real exports, beside each other


def ordered(**cells: Any) -> list[dict[str, Any]]:
    """A line per order: what stands in `cells`, where a function is asked for each row."""
    return [{header: cell(row) if callable(cell) else cell for header, cell in cells.items()} for row in range(ORDERS)]


def minute(row: int) -> str:
    return f"{iso(row)} 14:22:10"


def mail(row: int) -> str:
    return f"{WHO[row]}@mail.example"


def state(said: str, other: str) -> Any:
    """What the system says of the orders 3 and 8, and of all others."""
    return lambda row: other if row in (3, 8) else said


BUT_TWO = SPENT - MONEY[3] - MONEY[8]


@pytest.mark.parametrize(
    ("cells", "customer", "total", "spent"),
    [
        pytest.param(
            {
                "OrderID": lambda row: 1218800000 + row,
                "Username": WHO.__getitem__,
                "Name": "Ada Reyes",
                "City": "10557 Berlin",
                "Date of Purchase": minute,
                "Article Count": 1,
                "Merchandise Value": lambda row: f"{MONEY[row]}".replace(".", ","),
                "Shipment Costs": "1,25",
                "Total Value": lambda row: f"{MONEY[row] + Decimal('1.25')}".replace(".", ","),
                "Commission": "0,10",
                "Currency": "EUR",
                "Localized Product Name": "Trickster | Ancient Tomb",
            },
            "Username",
            "Merchandise Value",
            SPENT,
            id="cardmarket",
        ),
        pytest.param(
            {
                "Transaction ID": lambda row: f"k{row}q",
                "Transaction Type": "sale",
                "Transaction Status": state("settled", "processor_declined"),
                "Created Datetime": lambda row: f"{american(row)} 14:22:10",
                "Settlement Date": american,
                "Currency ISO Code": "USD",
                "Amount Authorized": MONEY.__getitem__,
                "Amount Submitted For Settlement": MONEY.__getitem__,
                "Order ID": lambda row: 900 + row,
                "Customer ID": WHO.__getitem__,
                "Customer Email": mail,
            },
            "Customer ID",
            "Amount Submitted For Settlement",
            BUT_TWO,
            id="braintree",
        ),
        pytest.param(
            {
                "Order Number": lambda row: f"AB{row}",
                "Processor Txn ID": lambda row: f"ch_{row}abc",
                "Amount": lambda row: f"{row + 11}.00",
                "Net Settlement": "9.61",
                "Contribution Datetime": minute,
                "Paid At": minute,
                "Payout Datetime": minute,
                "Transaction Type": state("Contribution", "Payout"),
                "Donor First Name": "Ada",
                "Donor Email": mail,
            },
            "Donor Email",
            "Amount",
            sum(row + 11 for row in range(ORDERS) if row not in (3, 8)),
            id="actblue",
        ),
        pytest.param(
            {
                "Donation ID": lambda row: 900 + row,
                "Email Address": mail,
                "Donation Total": MONEY.__getitem__,
                "Donation Status": state("Complete", "Abandoned"),
                "Donation Date": iso,
                "User ID": 0,
                "Donor ID": lambda row: 20100 + row % 5,
            },
            "Donor ID",
            "Donation Total",
            BUT_TWO,
            id="givewp",
        ),
        pytest.param(
            {
                "Backer Number": lambda row: row + 1,
                "Backer UID": WHO.__getitem__,
                "Email": mail,
                "Pledge Amount": lambda row: f"${MONEY[row]}",
                "Pledged At": lambda row: f"{iso(row)}, 14:22",
                "Pledged Status": state("collected", "dropped"),
            },
            "Backer UID",
            "Pledge Amount",
            BUT_TWO,
            id="kickstarter",
        ),
        pytest.param(
            {
                "id": lambda row: 900 + row,
                "code": lambda row: f"A7F{row:03d}",
                "user_id": lambda row: 3 + row % 5,
                "user_login": WHO.__getitem__,
                "user_email": mail,
                "membership_id": 1,
                "level_name": "Gold",
                "subtotal": MONEY.__getitem__,
                "tax": "1.00",
                "total": lambda row: MONEY[row] + 1,
                "status": state("success", "token"),
                "gateway_environment": "live",
                "payment_transaction_id": lambda row: f"in_{row}",
                "subscription_transaction_id": lambda row: f"sub_{row}",
                "timestamp": minute,
            },
            "user_id",
            "subtotal",
            BUT_TWO,
            id="pmpro",
        ),
        pytest.param(
            {
                "ID": lambda row: 900 + row,
                "Email": mail,
                "Products": "Plug-in - $11.25",
                "Amount ($)": MONEY.__getitem__,
                "Tax ($)": "0.00",
                "Discount Code": "none",
                "Payment Method": "PayPal",
                "Purchase Key": lambda row: f"{row:08x}",
                "Date": minute,
                "User": lambda row: "guest" if row % 2 else "Ada Reyes",
                "Status": state("Complete", "Abandoned"),
            },
            "Email",
            "Amount ($)",
            BUT_TWO,
            id="edd",
        ),
        pytest.param(
            {
                "DateTime (UTC)": minute,
                "From": "Ada",
                "Message": "Thanks!",
                "Item": "Support",
                "Received": MONEY.__getitem__,
                "Given": "0",
                "Currency": "USD",
                "TransactionType": "Tip",
                "TransactionId": lambda row: f"tx{row}",
                "SalesTax": "0",
                "BuyerEmail": mail,
            },
            "BuyerEmail",
            "Received",
            SPENT,
            id="kofi",
        ),
        pytest.param(
            {
                "date": lambda row: f"{american(row)[:-4]}24 10:12am",
                "item type": "album",
                "item name": "LP",
                "artist": "The Flags",
                "currency": "USD",
                "item price": "0.00",
                "quantity": 1,
                "sub total": "0.00",
                "additional fan contribution": MONEY.__getitem__,
                "item total": MONEY.__getitem__,
                "amount you received": "8.00",
                "bandcamp transaction id": lambda row: 4000000 + row,
                "paypal transaction id": lambda row: f"{row}PP",
                "buyer name": "Ada",
                "buyer email": mail,
            },
            "buyer email",
            "item total",
            SPENT,
            id="bandcamp",
        ),
        pytest.param(
            {
                "注文ID": lambda row: 900 + row,
                "注文日": iso,
                "注文状況": state("発送済み", "キャンセル"),
                "作品名": "湯呑",
                "販売価格": MONEY.__getitem__,
                "数量": 1,
                "小計": MONEY.__getitem__,
                "注文の合計": lambda row: MONEY[row] + 200,
                "注文者のユーザーID": lambda row: 20100 + row % 5,
                "注文者の氏名": "佐藤 健太",
                "配送先の氏名": "佐藤 健太",
            },
            "注文者のユーザーID",
            "小計",
            BUT_TWO,
            id="minne",
        ),
    ],
)
def test_sales_and_gifts_are_known_by_the_headers_of_their_exports(
    cells: dict[str, Any], customer: str, total: str, spent: Decimal
) -> None:
    found = read(ordered(**cells))
    assert headers(found)["customer"] == customer
    assert headers(found)["amount"] == total
    assert money(found) == spent


@pytest.mark.parametrize(
    ("cells", "customer", "price"),
    [
        pytest.param(
            {
                "Ticket Created Date": minute,
                "Ticket": "Standard",
                "Ticket Email": lambda row: f"guest{row}@mail.example",
                "Void Status": state("", "Void"),
                "Price": lambda row: f"{row + 11}.00",
                "Ticket Reference": lambda row: f"T{row}-1",
                "Unique Ticket URL": lambda row: f"https://ti.example/{row}",
                "Order Reference": lambda row: f"T{row}",
                "Order Email": mail,
                "Order Created Date": minute,
                "Order Completed Date": minute,
                "Payment Reference": lambda row: f"ch_{row}abc",
            },
            "Order Email",
            "Price",
            id="tito",
        ),
        pytest.param(
            {
                "Order ID": lambda row: 900 + row,
                "Order date": minute,
                "Attendee email": lambda row: f"guest{row}@mail.example",
                "Ticket quantity": state(1, 0),
                "Ticket price": lambda row: f"{row + 11}.00",
                "Buyer email": mail,
            },
            "Buyer email",
            "Ticket price",
            id="eventbrite",
        ),
    ],
)
def test_tickets_are_their_buyer_s(cells: dict[str, Any], customer: str, price: str) -> None:
    found = read(ordered(**cells))
    assert (headers(found)["customer"], headers(found)["unit_price"]) == (customer, price)
    assert money(found) == sum(row + 11 for row in range(ORDERS) if row not in (3, 8))


@pytest.mark.parametrize(
    ("cells", "customer"),
    [
        pytest.param(
            {
                "購入日": minute,
                "ステータス": state("発送済み", "キャンセル"),
                "作品タイトル": "湯呑",
                "作品単価": MONEY.__getitem__,
                "作品価格": MONEY.__getitem__,
                "数量": 2,
                "取引相手": WHO.__getitem__,
                "作品合計": lambda row: 2 * MONEY[row],
                "送料・ラッピング": 200,
                "(-)作家クーポン": 0,
                "合計金額": lambda row: 2 * MONEY[row] + 200,
                "氏名": "佐藤 健太",
            },
            "取引相手",
            id="creema",
        ),
        pytest.param(
            {
                "注文日時": minute,
                "メールアドレス(請求先)": mail,
                "商品名": "湯呑",
                "価格": MONEY.__getitem__,
                "数量": 2,
                "合計金額": lambda row: 2 * MONEY[row] + 500,
                "送料": 500,
                "代引き手数料": 0,
                "発送状況": state("発送済み", "キャンセル"),
            },
            "メールアドレス(請求先)",
            id="base",
        ),
    ],
)
def test_shops_in_japanese_count_the_goods_and_not_the_order_s_total(cells: dict[str, Any], customer: str) -> None:
    found = read([{"注文ID": 900 + row} | line for row, line in enumerate(ordered(**cells))])
    assert headers(found)["customer"] == customer
    assert money(found) == 2 * BUT_TWO


def test_what_a_seller_is_paid_out_in_japanese_counts_before_the_commission() -> None:
    cells = {
        "購入日": minute,
        "確定日": "2024-03-30 10:00:00",
        "取引相手": WHO.__getitem__,
        "作品タイトル": "湯呑",
        "作品単価": MONEY.__getitem__,
        "作品価格": MONEY.__getitem__,
        "数量": 2,
        "作品合計": lambda row: 2 * MONEY[row],
        "(-)成約手数料": "2.00",
        "売上金（広告費控除前）": lambda row: 2 * MONEY[row] - 2,
    }
    found = read(ordered(**cells))
    assert headers(found)["customer"] == "取引相手"
    assert money(found) == 2 * SPENT


def test_an_app_s_lines_of_refunds_shipping_and_parcels_beside_the_items_are_told_apart() -> None:
    lines = []
    for row in range(ORDERS):
        order = {"ID": 45000 + row, "Name": f"#{row + 900}", "Processed At": minute(row), "Customer: ID": WHO[row]}
        item = {"Line: ID": 70 + row, "Line: Title": "Mug", "Line: Quantity": 1, "Line: Price": MONEY[row]}
        kinds = [("Line Item", MONEY[row]), ("Shipping Line", "5.00")]
        lines += [order | item | {"Line: Type": kind, "Line: Total": total} for kind, total in kinds]
        lines[-2] |= {"Currency": "EUR", "Payment: Status": "paid"}
        if row in (3, 8):
            back = {"Line: Type": "Refund Line", "Line: Quantity": -1, "Line: Total": -MONEY[row]}
            lines.append(order | item | back)
        lines.append(order | {"Line: Type": "Transaction", "Transaction: ID": 7000 + row, "Transaction: Amount": 5})
        lines.append(order | {"Line: Type": "Fulfillment Line", "Fulfillment: ID": 8000 + row})
    found = read(lines)
    assert (headers(found)["order"], headers(found)["customer"]) == ("Name", "Customer: ID")
    assert (money(found), money(found, "return")) == (SPENT, -MONEY[3] - MONEY[8])


@pytest.mark.parametrize(
    "names", [("Net at 19.00 % tax", "Tax value at 19.00 % tax"), ("Goods Incl Tax", "Sent Incl Tax")]
)
def test_a_column_that_says_whether_tax_is_in_it_is_no_tax(names: tuple[str, str]) -> None:
    # Each is the total less the other: neither the tax nor what was sent may pass for what was sold.
    bigger, smaller = names
    lines = [
        {
            "Order code": f"Q{row:03d}X",
            "Order date": iso(row),
            "Email": mail(row),
            "Order total": MONEY[row] + 4 + Decimal(row % 3),
            bigger: MONEY[row],
            smaller: 4 + Decimal(row % 3),
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert smaller not in (headers(found).get("order_total"), headers(found).get("amount"))
    assert money(found) >= SPENT


# Books, and data that many learn with


def tally(row: int, kind: str = "Sales") -> dict[str, Any]:
    return {
        "Date": dashed(row),
        "Particulars": f"Firm {WHO[row]}",
        "Voucher Type": kind,
        "Voucher No.": f"GST{row:03d}/24-25",
        "Value": MONEY[row],
        "Gross Total": MONEY[row] + 2,
        "Output CGST 9%": 1,
        "Output SGST 9%": 1,
    }


def test_tally_s_sales_register_is_read_without_tax_and_its_credit_notes_are_returns() -> None:
    found = read([tally(row, "Credit Note" if row == 6 else "Sales") for row in range(ORDERS)])
    assert headers(found)["customer"] == "Particulars"
    assert money(found) == SPENT - MONEY[6]
    assert abs(money(found, "return")) == MONEY[6]


def test_what_the_shop_bought_is_no_sale_in_tally_s_register() -> None:
    found = read([tally(row, "Purchase" if row == 6 else "Sales") for row in range(ORDERS)])
    assert money(found) == SPENT - MONEY[6]


def northwind(row: int, discount: str) -> dict[str, Any]:
    return {
        "OrderID": 10248 + row,
        "CustomerID": f"VIN{WHO[row]}",
        "EmployeeID": row % 3,
        "OrderDate": f"{iso(row)} 00:00:00.000",
        "ShipVia": 3,
        "Freight": "32.38",
        "ProductID": row % 4,
        "UnitPrice": 10 + row % 4,
        "Quantity": 2,
        "Discount": discount,
    }


@pytest.mark.parametrize(
    ("discount", "spend", "left"), [("0.25", "net", "0.75"), ("0.25", "gross", "1"), ("2.00", "net", "1")]
)
def test_northwind_s_discount_is_a_share_of_its_price_where_it_is_below_1(discount: str, spend: str, left: str) -> None:
    found = read([northwind(row, discount if row % 2 else "0") for row in range(ORDERS)], spend=spend)
    worth = [2 * (10 + row % 4) * Decimal(left if row % 2 else "1") for row in range(ORDERS)]
    assert sum(spends(found).values()) == sum(worth)


def test_the_orders_of_tpc_h_are_known() -> None:
    lines = [
        {
            "O_ORDERKEY": 3 * row + 1,
            "O_CUSTKEY": 370 + row % 5,
            "O_ORDERSTATUS": "OFP"[row % 3],
            "O_TOTALPRICE": MONEY[row],
            "O_ORDERDATE": iso(row),
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert headers(found)["customer"] == "O_CUSTKEY"
    assert money(found) == SPENT


def test_lines_of_tpc_h_are_before_their_discount_and_without_tax() -> None:
    lines = [
        {
            "L_ORDERKEY": 3 * row + 1,
            "L_PARTKEY": 40 + row % 3,
            "L_QUANTITY": 2,
            "L_EXTENDEDPRICE": 400 + row,
            "L_DISCOUNT": 0.05 if row % 2 else 0,
            "L_TAX": 0.02,
            "L_RECEIPTDATE": iso(ORDERS - 1),
            "O_CUSTKEY": 370 + row % 5,
            "O_ORDERSTATUS": "OFP"[row % 3],
            "O_TOTALPRICE": 410 + row,
            "O_ORDERDATE": iso(row),
        }
        for row in range(ORDERS)
    ]
    found = read(lines)
    assert headers(found)["date"] == "O_ORDERDATE"
    net = [Decimal(400 + row) * Decimal("0.95" if row % 2 else "1") for row in range(ORDERS)]
    assert sum(spends(found).values()) == sum(net)


def test_an_invoice_s_day_of_issue_is_a_date_beside_the_day_it_is_due() -> None:
    lines = [
        {
            "Invoice #": row,
            "Client email": f"{WHO[row]}@example.com",
            "Issued date": iso(row),
            "Due date": iso(min(row + 3, ORDERS - 1)),
            "Total ($)": MONEY[row],
        }
        for row in range(ORDERS)
    ]
    assert headers(read(lines))["date"] == "Issued date"


@pytest.mark.parametrize("header", ["Opportunity ID", "Deal ID"])
def test_a_deal_is_an_order(header: str) -> None:
    lines = [
        {
            header: f"006xx{row:04d}",
            "Account Name": f"Firm {WHO[row]}",
            "Amount": MONEY[row],
            "Close Date": iso(row),
            "Stage": "Closed Won",
        }
        for row in range(ORDERS)
    ]
    assert headers(read(lines))["order"] == header


@pytest.mark.parametrize(
    ("header", "number"), [("Numer", "FV {}/2024"), ("Nummer", "R-{}"), ("Numer", "FV/{}/01/2024")]
)
def test_a_number_that_each_invoice_has_one_of_is_an_order_in_other_languages(header: str, number: str) -> None:
    lines = [
        {
            header: number.format(row),
            "Data wystawienia": iso(row),
            "Kontrahent": f"Firma {WHO[row]}",
            "Netto": MONEY[row],
        }
        for row in range(ORDERS)
    ]
    assert headers(read(lines))["order"] == header


def test_the_total_of_a_position_is_an_amount() -> None:
    lines = [
        {
            "Rechnungsnummer": row,
            "Rechnungsdatum": iso(row),
            "Kundennummer": WHO[row],
            "Pos Bezeichnung": f"Ware {row % 4}",
            "Pos Anzahl": 2,
            "Pos Einzel": MONEY[row] / 2,
            "Pos Gesamt": MONEY[row],
        }
        for row in range(ORDERS)
    ]
    assert money(read(lines)) == SPENT


# Payments and books


PAYPAL = (
    "Date,Time,TimeZone,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,To Email Address,Transaction ID,"
    "Item Title,Shipping and Handling Amount,Sales Tax",
    "Datum,Uhrzeit,Zeitzone,Name,Typ,Status,Währung,Brutto,Entgelt,Netto,Absender E-Mail-Adresse,"
    "Empfänger E-Mail-Adresse,Transaktionscode,Artikelbezeichnung,Versand- und Bearbeitungsgebühr,Umsatzsteuer",
    "Date,Heure,Fuseau horaire,Nom,Type,État,Devise,Avant commission,Commission,Net,De l'adresse email,"
    "À l'adresse email,Numéro de transaction,Titre de l'objet,Montant des frais de port et de traitement,TVA",
    "Fecha,Hora,Zona horaria,Nombre,Tipo,Estado,Divisa,Bruto,Tarifa,Neto,Correo electrónico del remitente,"
    "Correo electrónico del destinatario,Id. de transacción,Título del artículo,Importe de envío y manipulación,"
    "Impuesto sobre las ventas",
    "Data,Orario,Fuso orario,Nome,Tipo,Stato,Valuta,Lordo,Tariffa,Netto,Indirizzo email mittente,"
    "Indirizzo email destinatario,Codice transazione,Titolo oggetto,Importo spese di spedizione e imballaggio,"
    "Imposte sulle vendite",
    "Data,Hora,Fuso horário,Nome,Tipo,Status,Moeda,Bruto,Tarifa,Líquido,Do endereço de e-mail,"
    "Para o endereço de e-mail,ID da transação,Título do item,Valor de frete e manuseio,Imposto sobre vendas",
    "Datum,Tijd,Tijdzone,Naam,Type,Status,Valuta,Bruto,Kosten,Netto,Van e-mailadres,Naar e-mailadres,"
    "Transactiereferentie,Objectnaam,Bedrag verzendkosten,Btw",
    "Data,Godzina,Strefa czasowa,Nazwa,Typ,Status,Waluta,Brutto,Opłata,Netto,Z adresu e-mail,Na adres e-mail,"
    "Numer transakcji,Tytuł przedmiotu,Kwota kosztów wysyłki i obsługi,Podatek od sprzedaży",
    "Datum,Tid,Tidszon,Namn,Typ,Status,Valuta,Brutto,Avgift,Netto,Från e-postadress,Till e-postadress,"
    "Transaktions-id,Objektrubrik,Frakt- och hanteringsbelopp,Moms",
)
SENT, TAXED, SHOP = Decimal("4.90"), Decimal("1.10"), "shop@mail.example"


def paypal(names: str, *, shipping: bool = True) -> list[dict[str, Any]]:
    """Payments with shipping and tax inside, of which the first was paid back, and one to a supplier."""
    on_top = (SENT, TAXED) if shipping else ()
    rows = [
        [
            *(iso(row), "10:15:00", "CET", WHO[row], "Express Checkout Payment", "Completed", "EUR"),
            *(MONEY[row] + sum(on_top), "-0.50", MONEY[row]),
            *(f"{WHO[row]}@mail.example", SHOP, f"T{row}", f"Thing {row % 4}", *on_top),
        ]
        for row in range(ORDERS)
    ]
    back = [iso(9), "11:00:00", "CET", WHO[0], "Payment Refund", "Completed", "EUR", -rows[0][7], "0.50"]
    bill = [iso(9), "12:00:00", "CET", "Kiln Ltd", "General Payment", "Completed", "EUR", "-80.00", "0.00"]
    rows.append([*back, back[7], SHOP, f"{WHO[0]}@mail.example", "T90", "", *(-each for each in on_top)])
    rows.append([*bill, bill[7], SHOP, "kiln@mail.example", "T91", "", *(None for _ in on_top)])
    headers = names.split(",")
    return [dict(zip(headers, row, strict=False)) for row in rows]


@pytest.mark.parametrize("names", PAYPAL)
def test_shipping_and_tax_are_inside_what_came_in_through_paypal(names: str) -> None:
    found = read(paypal(names))
    assert (money(found), money(found, "return")) == (SPENT, -MONEY[0])
    assert rows(found, "no_customer") == 1
    assert "inside the amount, as in this layout" in found.mapped.reasons["shipping"]
    gross = headers(found)["amount"]
    written = read(paypal(names), columns={"amount": gross})
    assert money(written) == SPENT + ORDERS * (SENT + TAXED)
    assert money(read(paypal(names, shipping=False))) == SPENT


@pytest.mark.parametrize(("place", "state"), [(0, "Held"), (2, "Retenu"), (1, "Vorübergehend einbehalten")])
def test_what_paypal_holds_is_no_sale_yet(place: int, state: str) -> None:
    lines = paypal(PAYPAL[place])
    lines[3][PAYPAL[place].split(",")[5]] = state
    assert rows(read(lines), "not_completed") == 1


@pytest.mark.parametrize(
    ("place", "state"),
    [
        *((0, "Refunded"), (1, "Zurückgezahlt"), (2, "Remboursé"), (3, "Reembolsado"), (4, "Rimborsato")),
        *((5, "Reembolsado"), (6, "Terugbetaald"), (7, "Zwrócono"), (8, "Återbetald")),
    ],
)
def test_what_paypal_paid_back_counts_once_though_the_refund_names_no_shipping(place: int, state: str) -> None:
    lines = paypal(PAYPAL[place])
    status, shipping, tax = (PAYPAL[place].split(",")[each] for each in (5, -2, -1))
    lines[0][status] = state
    lines[-2] |= {shipping: Decimal(0), tax: Decimal(0)}
    found = read(lines)
    assert (money(found), rows(found, "return"), rows(found, "not_completed")) == (SPENT - MONEY[0], 0, 2)


@pytest.mark.parametrize(
    ("place", "known", "said"),
    [
        (2, "Montant des frais de port et de traitement", "Montant des frais de livraison et de traitement"),
        (3, "Impuesto sobre las ventas", "Impuesto sobre ventas"),
        (6, "Bedrag verzendkosten", "Verzend- en verwerkingskosten"),
        (7, "Kwota kosztów wysyłki i obsługi", "Kwota wysyłki i obsługi"),
    ],
)
def test_paypal_s_words_for_shipping_and_tax_changed(place: int, known: str, said: str) -> None:
    assert known in PAYPAL[place]
    assert money(read(paypal(PAYPAL[place].replace(known, said)))) == SPENT


def test_a_fee_and_a_net_alone_make_no_list_of_payments_of_paypal() -> None:
    others = {"TimeZone": "Zone", "Transaction ID": "Order ID", "From Email Address": "Email"}
    lines = [{others.get(name, name): cell for name, cell in line.items()} for line in paypal(PAYPAL[0])[:ORDERS]]
    assert "as in this layout" not in read(lines).mapped.reasons.get("shipping", "")


def charges(**more: Any) -> list[dict[str, Any]]:
    """Two thirds in dollars; one refund in part in each currency."""
    return [
        {
            "id": f"ch_{row}",
            "Created date (UTC)": iso(row),
            "Amount": MONEY[row],
            "Amount Refunded": "5.00" if row in (2, 3) else "0.00",
            "Currency": "eur" if row % 3 == 2 else "usd",
            "Captured": "true",
            "Status": "Paid",
            "Customer ID": WHO[row],
        }
        | {name: make(row) for name, make in more.items()}
        for row in range(ORDERS)
    ]


CONVERTED = {
    "Converted Amount": lambda row: MONEY[row] * 2 if row % 3 == 2 else MONEY[row],
    "Converted Amount Refunded": lambda row: {2: "10.00", 3: "5.00"}.get(row, "0.00"),
    "Converted Currency": lambda row: "usd",
}


def test_stripe_s_converted_amounts_count_where_all_that_they_need_is_there() -> None:
    one = read([line | {"Currency": "eur"} for line in charges(**CONVERTED)])
    assert (headers(one)["amount"], money(one)) == ("Amount", SPENT)
    found = read(charges(**CONVERTED))
    assert money(found) == SPENT + sum(MONEY[2::3])
    assert sum(spends(found).values()) == money(found) - 15
    assert found.mapped.currency == "USD"
    for lacking in ("Converted Amount", "Converted Amount Refunded"):
        some = {name: make for name, make in CONVERTED.items() if name != lacking}
        with pytest.raises(DataError, match="2 currencies, which cannot be added up"):
            read(charges(**some))


SAGE = (
    "Type,Account Reference,Nominal A/C Ref,Date,Reference,Details,Net Amount,Tax Code,Tax Amount",
    "Type,Account Ref,Nominal A/C Ref,Date,Reference,Details,Net Amount,T/C,Tax Amount",
    "Type,A/C,N/C,Date,Ref,Details,Net,T/C,Tax",
    "Type,A/C Ref,N/C,Date,Inv Ref,Details,Net Amount,T/C,Tax Amount",
    "Type,Account,Nominal,Date,Reference,Details,Net,T/C,Tax",
)


@pytest.mark.parametrize("names", SAGE)
def test_sage_s_transactions_are_known_under_the_headers_of_each_report(names: str) -> None:
    # Two invoices of one customer on each day; what was paid has the same words under the reference on many lines.
    lines = [
        [
            kind,
            WHO[row // 2],
            "4000",
            iso(row // 2),
            700 + row + 50 * (kind == "SC"),
            "Bolts",
            MONEY[row] / part,
            "T1",
            2,
        ]
        for row in range(ORDERS)
        for part, kind in ((2, "SI"), (2, "SI"), (4, "SC"))
        if kind != "SC" or row == 5
    ]
    paid = [
        ["SR", WHO[row // 2], "1200", iso(row // 2 + 6), "BACS", "Payment", MONEY[row], "T9", 0] for row in range(16)
    ]
    found = read([dict(zip(names.split(","), line, strict=True)) for line in (*lines, *paid)])
    assert (money(found), money(found, "return")) == (SPENT, -MONEY[5] / 4)
    assert found.ledger()["sale"].rows == 2 * ORDERS
    assert len(found.engine.rows("SELECT DISTINCT order_id FROM lines WHERE verdict = 'sale'")) == ORDERS


@pytest.mark.parametrize(
    ("state", "verdict"),
    [
        ("Awaiting Payment", "sale"),
        ("Paid", "sale"),
        ("Awaiting Approval", "not_completed"),
        ("Submitted", "not_completed"),
        ("Draft", "not_completed"),
        ("Voided", "not_completed"),
        ("Deleted", "not_completed"),
    ],
)
def test_xero_s_invoices_count_from_their_approval_on(state: str, verdict: str) -> None:
    lines = [
        {
            "ContactName": WHO[row],
            "InvoiceNumber": f"INV-{row}",
            "InvoiceDate": iso(row),
            "Total": MONEY[row] + 1,
            "Quantity": 1,
            "UnitAmount": MONEY[row],
            "LineAmount": MONEY[row],
            "TaxAmount": 1,
            "Type": "Sales invoice",
            "Status": state if row < 8 else "Paid",
        }
        for row in range(ORDERS)
    ]
    assert rows(read(lines), verdict) == (ORDERS if verdict == "sale" else 8)


def test_totals_of_skyverge_s_orders_have_tax_and_shipping_in_them(tmp_path: Path) -> None:
    header = (
        "order_id,order_number_formatted,date,status,shipping_total,fee_tax_total,tax_total,order_total,customer_id"
    )
    rows = [header + ",billing_email,line_items"]
    for row in range(40):
        sent, goods = (4.5, 30 + row) if row % 3 else (0, 60 + row)
        tax = round((goods + sent) * 0.23, 2)
        who = f"{700 + row % 8},p{row % 8}@x.ie"
        day, total = f"2025-0{1 + row // 10}-{10 + row % 10} 10:00:00", round(goods + sent + tax, 2)
        rows.append(f"{9000 + row},{9000 + row},{day},completed,{sent},0.00,{tax},{total},{who},id:1|name:Mug|total:1")
    (tmp_path / "orders-export.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    found = prepare(tmp_path / "orders-export.csv", Settings())
    goods_sold = sum(30 + row if row % 3 else 60 + row for row in range(40))
    assert float(found.ledger().total(kept=True)[1]) == pytest.approx(goods_sold)


def test_items_of_skyverge_s_orders_say_what_came_back_of_them_without_tax() -> None:
    lines = []
    for row in range(60):
        order, goods = row // 2, 20.0 + row
        back = goods / 2 if row % 9 == 4 else 0
        head = {
            "order_id": 400 + order,
            "order_number_formatted": 400 + order,
            "date": f"{iso(order % ORDERS)} 09:00:00",
        }
        head |= {"status": "completed", "customer_id": 7 + order % 8, "billing_email": f"p{order % 8}@example.org"}
        sums = {"shipping_total": 5.0, "fee_tax_total": 0.0, "tax_total": 8.2 + 0.2 * row, "discount_total": 0.0}
        whole = {"order_total": 61.0 + 4 * order, "refunded_total": round(back * 1.2 + row % 3, 2)}
        item = {"item_sku": f"S{row % 5}", "item_quantity": 2, "item_subtotal": goods, "item_total": goods}
        lines.append(head | sums | whole | item | {"item_refunded": back})
    found = read(lines)
    assert (headers(found)["amount"], headers(found)["refunded"]) == ("item_total", "item_refunded")
    assert money(found) == sum(20 + row for row in range(60))
    assert -money(found, "return") == sum((20 + row) / 2 for row in range(60) if row % 9 == 4)


def test_square_s_refunds_of_no_item_stand_in_a_column_of_their_own() -> None:
    lines = [
        {"Date": iso(row), "Time": "10:00:00", "Gross Sales": f"${MONEY[row]}", "Discounts": "$0.00"}
        | {"Net Sales": f"${MONEY[row]}", "Tax": "$1.00", "Tip": "$2.00", "Partial Refunds": "$0.00"}
        | {"Total Collected": f"${MONEY[row] + 3}", "Transaction ID": f"T{row}", "Payment ID": f"P{row}"}
        | {"Event Type": "Payment", "Customer ID": WHO[row], "Transaction Status": "Complete"}
        for row in range(ORDERS)
    ]
    nothing = {"Gross Sales": "$0.00", "Net Sales": "$0.00", "Tax": "$0.00", "Tip": "$0.00", "Event Type": "Refund"}
    lines += [lines[row] | nothing | {"Partial Refunds": "-$5.00", "Transaction ID": f"R{row}"} for row in (2, 6)]
    assert read(lines).ledger().total(kept=True)[1] == SPENT - 10


def test_shopware_5_s_export_repeats_an_order_s_net_sums_on_each_of_its_positions() -> None:
    lines, spent = [], 0.0
    for row in range(60):
        order, state = row // 2, {3: (-1, 17), 8: (4, 17), 11: (2, 20)}.get(row // 2, (7, 12))
        net, sent = 30.0 + order, 4.0 if order % 3 else 0.0
        head = {
            "orderID": 4100 + order,
            "ordernumber": 0 if state[0] == -1 else 900 + order,
            "customernumber": 20 + order % 8,
        }
        dated = {
            "ordertime": f"{iso(order % ORDERS)} 10:00:00",
            "status": state[0],
            "statusdescription": "so",
            "currency": "EUR",
        }
        sums = {"invoice_amount": (net + sent) * 1.19, "invoice_amount_net": net + sent, "invoice_shipping_net": sent}
        paid = {"cleared": state[1], "cleareddescription": "so"}
        item = {"orderdetailID": 9 + row, "articleordernumber": f"SW{row % 4}", "price": 11.9, "quantity": 1 + row % 3}
        lines.append(head | dated | paid | sums | item)
        spent += 0 if row % 2 or state != (7, 12) else net
    found = read(lines)
    assert money(found) == spent
    assert rows(found, "not_completed") == 6


@pytest.mark.parametrize(
    ("sent_to", "total", "fee", "net"),
    [
        ("Kvittering sendt til", "I alt", "Gebyr", "Netto"),
        ("Receipt sent to", "Total", "Fee", "Net"),
        ("Beleg gesendet an", "Gesamt", "Gebühr", "Netto"),
        ("Reçu envoyé à", "Total", "Frais", "Net"),
        ("Recibo enviado a", "Total", "Comisión", "Neto"),
        ("Ricevuta inviata a", "Totale", "Commissione", "Netto"),
        ("Kvitto skickat till", "Totalt", "Avgift", "Netto"),
    ],
)
def test_receipts_of_a_till_name_the_address_they_were_sent_to_and_take_no_fee_of_cash(
    sent_to: str, total: str, fee: str, net: str
) -> None:
    lines = []
    for row in range(ORDERS * 2):
        taken = 0.0 if row % 4 == 0 else -round(float(MONEY[row % ORDERS]) * 0.02, 2)
        head = {"Receipt no": 500 + row, "Date": iso(row % ORDERS), sent_to: f"{WHO[row % ORDERS].lower()}@x.example"}
        lines.append(
            head | {total: float(MONEY[row % ORDERS]), fee: taken, net: round(float(MONEY[row % ORDERS]) + taken, 2)}
        )
    found = read(lines)
    assert (headers(found)["customer"], headers(found)["amount"]) == (sent_to, total)
    assert money(found) == 2 * SPENT
