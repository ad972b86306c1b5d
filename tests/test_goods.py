"""What of orders is goods: each row an order, or a line of one, with whatever columns of money its system writes."""

import random
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

ORDERS = 120
PRICES = (3.2, 4.95, 7.5, 12.9, 19.99, 24.5, 39.0)

ENGLISH = "Subtotal Discount Shipping Tax Tip Total Refunded Fees Net"
NAMES = (
    ENGLISH,
    "Zwischensumme Rabatt Versandkosten MwSt Trinkgeld Gesamtbetrag Erstattet Gebühren Auszahlung",
    "Sous-total Remise Frais_de_port TVA Pourboire Total Montant_remboursé Commission Versement",
    "Subtotal Descuento Gastos_de_envío IVA Propina Total Importe_reembolsado Comisión Neto",
    "Subtotaal Korting Verzendkosten BTW Fooi Totaal Terugbetaald Kosten Uitbetaling",
)


def cents(money: float) -> float:
    return round(money + 1e-9, 2)


class Shop:
    """Made-up orders; the `tax` comes on `top` of the goods and the shipping, or is inside them."""

    def __init__(self, *, rate: float = 20, top: bool = True, refunds: bool = False) -> None:
        chance = random.Random(5)
        self.rows = []
        self.lines = list[list[tuple[int, float]]]()
        for _ in range(ORDERS):
            self.lines.append([(chance.choice((1, 1, 2)), chance.choice(PRICES)) for _ in range(chance.randint(1, 4))])
            goods = cents(sum(pieces * price for pieces, price in self.lines[-1]))
            off = cents(goods * chance.choice((0.1, 0.15, 0.2))) if chance.random() < 0.3 else 0.0
            sent, tip = chance.choice((0.0, 4.9, 6.9)), chance.choice((0.0, 0.0, 2.0, 3.5))
            share = rate / (100 if top else 100 + rate)
            tax, own_tax = cents((goods - off + sent) * share), cents((goods - off) * share)
            whole = cents(goods - off + sent + tip + top * tax)
            back = whole if refunds and chance.random() < 0.1 else 0.0
            fee = cents(0.3 + 0.029 * whole)
            net = goods - off - (0 if top else own_tax)
            self.rows.append(((goods, off, sent, tax, tip, whole, back, fee, cents(whole - fee - back)), net))

    def read(self, written: str, names: str = ENGLISH, *, lines: str = "", **options: Any) -> Prepared:
        """`lines`: each row is one of these, on which the money of its order is `repeated`, or on the `first` only."""
        wanted = written.split()
        table: dict[str, Sequence[Any]] = {
            "Order No": [f"A{7000 + row}" for row in range(ORDERS)],
            "Date": [date(2024, 1, 2) + timedelta(days=2 * row) for row in range(ORDERS)],
            "Customer No": [f"C{100 + row % 23}" for row in range(ORDERS)],
        }
        for place, (known, name) in enumerate(zip(ENGLISH.split(), names.split(), strict=True)):
            if known in wanted:
                table[name.replace("_", " ")] = [money[place] for money, _ in self.rows]
        return prepare(pl.DataFrame(self.by_line(table, lines) if lines else table), Settings(**options))

    def by_line(self, table: dict[str, Sequence[Any]], how: str) -> dict[str, Sequence[Any]]:
        places = [(at, line) for at, lines in enumerate(self.lines) for line in range(len(lines))]
        told = {
            header: [cells[at] if place < 3 or not line or how == "repeated" else None for at, line in places]
            for place, (header, cells) in enumerate(table.items())
        }
        pieces, prices = zip(*(each for lines in self.lines for each in lines), strict=True)
        return told | {"SKU": [f"P{price}" for price in prices], "Qty": pieces, "Price": prices}

    @property
    def goods(self) -> Any:
        return pytest.approx(sum(net for money, net in self.rows if not money[6]), rel=1e-4)


def spent(found: Prepared) -> float:
    return float(found.ledger().total(kept=True)[1])


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize(
    "columns",
    [
        "Subtotal Discount Shipping Tax Tip Total",
        "Subtotal Discount Shipping Tax Tip Total Refunded Fees Net",
        "Subtotal Discount Shipping Tax",
        "Subtotal Discount Shipping Tax Refunded",
    ],
)
@pytest.mark.parametrize("top", [True, False])
def test_the_goods_alone_count(columns: str, names: str, *, top: bool) -> None:
    shop = Shop(top=top, refunds="Refunded" in columns)
    assert spent(shop.read(columns, names)) == shop.goods


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize("rate", [8.25, 19, 20])
@pytest.mark.parametrize(
    "columns",
    [
        "Subtotal Discount Shipping Tip Total",
        "Subtotal Discount Shipping Tip Total Refunded Fees Net",
    ],
)
def test_a_tax_that_no_column_shows_is_what_the_total_has_beyond_the_rest(
    columns: str, rate: float, names: str
) -> None:
    shop = Shop(rate=rate, refunds="Refunded" in columns)
    assert spent(shop.read(columns, names)) == shop.goods


def test_orders_that_are_all_alike_show_no_rate_of_a_tax() -> None:
    found = of_orders(Subtotal=lambda _: 100.0, Tip=lambda row: 2.0 * (row % 3), Total=lambda row: 119 + 2 * (row % 3))
    assert "Subtotal (goods)" not in [match.header for match in found.mapped.matches]


def test_headers_may_have_braces() -> None:
    told = Till(top=True)
    names = {"Order No": "Order {No}", "Order Total": "Order {Total}"}
    columns = "Order No, Date, Customer No, SKU, Qty, Unit Price, Discount, VAT, Order Discount, Shipping, Order Total"
    rows = [{names.get(name, name): row[name] for name in columns.split(", ")} for row in told.rows]
    assert spent(prepare(pl.DataFrame(rows), Settings())) == pytest.approx(told.goods, rel=2e-4)


def test_the_rate_of_a_tax_that_no_column_shows_is_said() -> None:
    told = {match.column: match for match in Shop().read("Subtotal Discount Shipping Tip Total").mapped.matches}
    assert told["amount"].why == "'Subtotal' − 'Discount' + 'Shipping' + 'Tip' is 'Total' and 20 % of tax"


def test_what_a_total_has_beyond_the_rest_at_no_one_rate_is_no_tax() -> None:
    found = Shop().read("Subtotal Discount Tip Total")  # the shipping has no column either
    assert "Subtotal (goods)" not in [match.header for match in found.mapped.matches]


def test_no_more_goods_are_paid_back_than_were_sold() -> None:
    shop = Shop(rate=19, refunds=True)
    sold = [money[0] for money, _ in shop.rows if not money[6]]
    assert spent(shop.read("Subtotal Shipping Tip Refunded")) == pytest.approx(sum(sold), rel=1e-4)


@pytest.mark.parametrize("names", ["Bestelbedrag Bezorgkosten Fooi Totaal", "Order_amount Delivery Tip Total"])
def test_a_column_that_holds_the_goods_counts_as_it_stands(names: str) -> None:
    goods, sent, tip, whole = names.split()
    written = "Subtotal Shipping Tip Total"
    shop = Shop(rate=0)
    shop.rows = [((g, 0, s, 0, t, cents(g + s + t), 0, 0, 0), g) for (g, _, s, _, t, *_), _ in shop.rows]
    found = shop.read(written, f"{goods} - {sent} - {tip} {whole} - - -")
    assert spent(found) == shop.goods
    assert {match.column: match.header for match in found.mapped.matches}["amount"] == goods.replace("_", " ")


@pytest.mark.parametrize("where", ["Shipping zip", "Versand PLZ", "Livraison code postal"])
def test_numbers_of_where_it_is_sent_are_no_money(where: str) -> None:
    shop = Shop()
    columns = ("Item total", "Total discount", "Total shipping", "Total tax", "Total price")
    rows = [(money[0], money[1], money[2], money[3], cents(money[5] - money[4])) for money, _ in shop.rows]
    table = {
        "Order No": [f"A{7000 + row}" for row in range(ORDERS)],
        "Date": [date(2024, 1, 2) + timedelta(days=2 * row) for row in range(ORDERS)],
        "Customer No": [f"C{100 + row % 23}" for row in range(ORDERS)],
        where: [43200 + row % 23 for row in range(ORDERS)],
    }
    for name, cells in zip(columns, zip(*rows, strict=True), strict=True):
        table[name] = [*cells]
    assert spent(prepare(pl.DataFrame(table), Settings())) == shop.goods


@pytest.mark.parametrize("back", ["Valor creditado", "Importe devuelto a cuenta"])
def test_money_that_may_have_gone_back_is_asked_about_beside_goods_that_stand_in_a_column(back: str) -> None:
    rows = [(money[0], money[2]) for money, _ in Shop().rows]
    table = {
        "Order No": [f"A{7000 + row}" for row in range(ORDERS)],
        "Date": [date(2024, 1, 2) + timedelta(days=2 * row) for row in range(ORDERS)],
        "Customer No": [f"C{100 + row % 23}" for row in range(ORDERS)],
        "Goods": [goods for goods, _ in rows],
        "Shipping": [post for _, post in rows],
        "Total": [cents(goods + post) for goods, post in rows],
        back: [3.5 if row % 20 == 0 else None for row in range(ORDERS)],
    }
    with pytest.raises(DataError, match=f"'{back}' .* has money on 6 of the 120 lines"):
        prepare(pl.DataFrame(table), Settings())


@pytest.mark.parametrize(
    "names",
    [
        "invoiceAmountNet - invoiceAmount invoiceShippingNet invoiceShipping",
        "Gesamtbetrag_netto USt Gesamtbetrag_brutto Versandkosten_netto Versandkosten_brutto",
        "Total_HT TVA Total_TTC Frais_de_port_HT Frais_de_port_TTC",
        "Total_excl_VAT VAT Total_incl_VAT Shipping_excl_VAT Shipping_incl_VAT",
    ],
)
@pytest.mark.parametrize("both", [True, False])
def test_what_sending_costs_is_in_a_net_total_of_all(names: str, *, both: bool) -> None:
    net, tax, gross, sent, sent_gross = (name.replace("_", " ") for name in names.split())
    rows = [(money[0], money[2]) for money, _ in Shop().rows]
    table = {
        "Order No": [f"A{7000 + row}" for row in range(ORDERS)],
        "Date": [date(2024, 1, 2) + timedelta(days=2 * row) for row in range(ORDERS)],
        "Customer No": [f"C{100 + row % 23}" for row in range(ORDERS)],
        gross: [cents((goods + post) * 1.19) for goods, post in rows],
        net: [cents(goods + post) for goods, post in rows],
        tax: [cents(cents((goods + post) * 1.19) - cents(goods + post)) for goods, post in rows],
        sent_gross: [cents(post * 1.19) for _, post in rows],
        sent: [post for _, post in rows],
    }
    if tax == "-":
        del table[tax]
    if not both:
        del table[sent_gross]
    assert spent(prepare(pl.DataFrame(table), Settings())) == pytest.approx(sum(goods for goods, _ in rows))


@pytest.mark.parametrize(
    "names",
    [
        "Room Extras Tourist_tax Total_stay",
        "Übernachtung Zusatzleistungen Kurtaxe Gesamtbetrag",
        "Hébergement Suppléments Taxe_de_séjour Total_séjour",
        "Alloggio Extra Tassa_di_soggiorno Totale",
        "Labour Parts Booking_fee Total",
    ],
)
def test_goods_in_several_columns_are_what_a_total_is_without_the_rest(names: str) -> None:
    room, extras, levy, whole = (name.replace("_", " ") for name in names.split())
    rows = [(money[0], money[2] + row % 3, 0.6 * (row % 7)) for row, (money, _) in enumerate(Shop().rows)]
    table = {
        "N. pren." if room == "Alloggio" else "Booking No": [f"A{7000 + row}" for row in range(ORDERS)],
        "Date": [date(2024, 1, 2) + timedelta(days=2 * row) for row in range(ORDERS)],
        "Customer No": [f"C{100 + row % 23}" for row in range(ORDERS)],
        room: [row[0] for row in rows],
        extras: [row[1] for row in rows],
        levy: [row[2] for row in rows],
        whole: [cents(sum(row)) for row in rows],
        "Deposit": [cents(0.25 * sum(row)) for row in rows],
    }
    assert spent(prepare(pl.DataFrame(table), Settings())) == pytest.approx(sum(row[0] + row[1] for row in rows))


LAID_OUT = ["Suplidos", "Débours", "Auslagen", "Spese anticipate art. 15", "Verschotten", "Utlägg", "Disbursements"]


@pytest.mark.parametrize("beside", ["Öresavrundning", "Bottle deposit", "Service charge", "Gift aid", *LAID_OUT])
def test_what_is_no_goods_is_none_of_the_columns_of_them(beside: str) -> None:
    rows = [(money[0], cents(money[0] * 0.25), 0.25 * (row % 4)) for row, (money, _) in enumerate(Shop().rows)]
    table = {
        "Invoice No": [f"A{7000 + row}" for row in range(ORDERS)],
        "Date": [date(2024, 1, 2) + timedelta(days=2 * row) for row in range(ORDERS)],
        "Customer No": [f"C{100 + row % 23}" for row in range(ORDERS)],
        "Net": [row[0] for row in rows],
        "VAT": [row[1] for row in rows],
        beside: [row[2] for row in rows],
        "Total": [cents(sum(row)) for row in rows],
    }
    assert spent(prepare(pl.DataFrame(table), Settings())) == pytest.approx(sum(row[0] for row in rows))


def test_what_is_net_of_a_fee_is_what_the_seller_is_left_with() -> None:
    whole = [money[0] for money, _ in Shop().rows]
    table = {
        "Receipt": [f"A{7000 + row}" for row in range(ORDERS)],
        "Date": [date(2024, 1, 2) + timedelta(days=2 * row) for row in range(ORDERS)],
        "Donor": [f"C{100 + row % 23}" for row in range(ORDERS)],
        "Amount": whole,
        "Processing Fee": [cents(0.3 + 0.03 * each) for each in whole],
        "Net Amount": [cents(each - cents(0.3 + 0.03 * each)) for each in whole],
    }
    assert spent(prepare(pl.DataFrame(table), Settings())) == pytest.approx(sum(whole))


def test_a_fee_that_buyers_are_asked_for_is_no_goods_of_the_lines_of_an_order() -> None:
    rows = [
        (order, 1 + at % 3, (6.5, 9.0, 14.0)[(order + at) % 3])
        for order in range(ORDERS)
        for at in range(1 + order % 2)
    ]
    of = {order: sum(pieces * price for each, pieces, price in rows if each == order) for order in range(ORDERS)}
    off = {order: cents(0.1 * of[order]) if order % 4 == 0 else 0.0 for order in of}
    table = {
        "Order No": [f"A{7000 + order}" for order, *_ in rows],
        "Date": [date(2024, 1, 2) + timedelta(days=2 * order) for order, *_ in rows],
        "Customer No": [f"C{100 + order % 23}" for order, *_ in rows],
        "Qty": [pieces for _, pieces, _ in rows],
        "Face value": [price for *_, price in rows],
        "Discount": [off[order] for order, *_ in rows],
        "Booking fee": [0.75 * (1 + order % 3) for order, *_ in rows],
        "Order total": [cents(of[order] - off[order] + 0.75 * (1 + order % 3)) for order, *_ in rows],
    }
    goods = pytest.approx(sum(of.values()) - sum(off.values()), abs=0.02)
    assert spent(prepare(pl.DataFrame(table), Settings())) == goods


@pytest.mark.parametrize(("rate", "top"), [(7.7, False), (8.25, True), (19, False)])
def test_a_total_alone_has_everything_in_it(rate: float, *, top: bool) -> None:
    shop = Shop(rate=rate, top=top, refunds=True)
    assert spent(shop.read("Discount Shipping Tax Tip Total Refunded Fees Net")) == shop.goods


@pytest.mark.parametrize("lines", ["repeated", "first"])
@pytest.mark.parametrize("names", NAMES[:2])
@pytest.mark.parametrize(
    ("columns", "rate", "top"),
    [
        ("Subtotal Discount Shipping Tax Tip Total", 20, True),
        ("Discount Shipping Tip Total Refunded Fees Net", 8.25, True),
        ("Discount Shipping Tip Total", 19, True),
        ("Discount Shipping Tax Tip Total Refunded", 7.7, False),
        ("Subtotal Discount Shipping Tax Tip Refunded", 20, True),
        ("Discount Shipping Tax Tip Total Fees Net", 19, False),
    ],
)
def test_a_line_has_its_share_of_the_goods_of_its_order(
    columns: str, rate: float, names: str, lines: str, *, top: bool
) -> None:
    shop = Shop(rate=rate, top=top, refunds="Refunded" in columns)
    assert spent(shop.read(columns, names, lines=lines)) == shop.goods


def of_orders(**columns: Any) -> Prepared:
    """Orders with these columns of money, each a function of the number of the order."""
    told: dict[str, Sequence[Any]] = {
        "Order No": [f"A{7000 + row}" for row in range(ORDERS)],
        "Date": [date(2024, 1, 2) + timedelta(days=2 * row) for row in range(ORDERS)],
        "Customer No": [f"C{100 + row % 23}" for row in range(ORDERS)],
    }
    more = {name.replace("_", " "): [cents(of(row)) for row in range(ORDERS)] for name, of in columns.items()}
    return prepare(pl.DataFrame(told | more), Settings())


def sold(row: int) -> float:
    return 12.5 + row * 7 % 41


OFF = {row: cents(sold(row) / 10) if row % 4 == 1 else 0.0 for row in range(ORDERS)}
LEFT = sum(sold(row) - OFF[row] for row in range(ORDERS))


@pytest.mark.parametrize("names", [("State_tax", "County_tax"), ("GST", "PST"), ("IVA", "IVA_reducido")])
def test_two_taxes_add_up(names: tuple[str, str]) -> None:
    one, two = ([cents((sold(row) - OFF[row]) * rate) for row in range(ORDERS)] for rate in (0.05, 0.07))
    whole = [sold(row) - OFF[row] + one[row] + two[row] for row in range(ORDERS)]
    taxes = {names[0]: one.__getitem__, names[1]: two.__getitem__}
    found = of_orders(Subtotal=sold, Discount=OFF.get, **taxes, Total=whole.__getitem__)
    assert spent(found) == pytest.approx(LEFT, rel=1e-4)


@pytest.mark.parametrize(
    ("goods", "off", "service", "paid"),
    [
        ("Consumo", "Desconto", "Taxa_de_serviço_(10%)", "Total_pago"),
        ("Food", "Discount", "Service_charge", "Amount_paid"),
        ("Verzehr", "Rabatt", "Bedienungszuschlag", "Bezahlt"),
    ],
)
def test_what_is_paid_for_serving_is_no_goods(goods: str, off: str, service: str, paid: str) -> None:
    served = [cents((sold(row) - OFF[row]) / 10) if row % 5 else 0.0 for row in range(ORDERS)]
    all_ = [sold(row) - OFF[row] + served[row] for row in range(ORDERS)]
    found = of_orders(**{goods: sold, off: OFF.get, service: served.__getitem__, paid: all_.__getitem__})
    assert spent(found) == pytest.approx(LEFT, rel=1e-4)


@pytest.mark.parametrize(
    ("total", "taxes", "tip", "paid"),
    [
        ("Totaal incl. btw", ("waarvan btw 9%", "waarvan btw 21%"), "Fooi", "Afgerekend"),
        ("Summe brutto", ("davon MwSt 7%", "davon MwSt 19%"), "Trinkgeld", "Kassiert"),
        ("Total TTC", ("dont TVA 10%", "dont TVA 20%"), "Pourboire", "Encaissé"),
    ],
)
def test_taxes_that_say_that_they_are_inside_come_out(total: str, taxes: tuple[str, str], tip: str, paid: str) -> None:
    shares = [(sold(row) * (0.3 if row % 3 else 0.0), sold(row)) for row in range(ORDERS)]
    low = [cents(some * 9 / 109) for some, _ in shares]
    high = [cents((all_ - some) * 21 / 121) for some, all_ in shares]
    given = [(0.0, 2.0, 3.5)[row % 3] for row in range(ORDERS)]
    money = {total: sold, taxes[0]: low.__getitem__, taxes[1]: high.__getitem__, tip: given.__getitem__}
    found = of_orders(**money, **{paid: lambda row: sold(row) + given[row]})
    assert spent(found) == pytest.approx(sum(map(sold, range(ORDERS))) - sum(low) - sum(high), rel=1e-4)


@pytest.mark.parametrize(
    "back", ["Rimborso_al_cliente", "Refund_to_customer", "Erstattung_an_Kunden", "Zwrot_klientowi"]
)
def test_what_went_back_to_customers_is_refunded(back: str) -> None:
    gone = [sold(row) if row % 11 == 3 else 0.0 for row in range(ORDERS)]
    sent = [4.9 if row % 2 else 0.0 for row in range(ORDERS)]
    money = {"Subtotal": sold, "Shipping": sent.__getitem__, back: lambda row: -gone[row]}
    found = of_orders(**money, Order_total=lambda row: sold(row) + sent[row])
    assert spent(found) == pytest.approx(sum(map(sold, range(ORDERS))) - sum(gone), rel=1e-4)


class Till:
    """Orders of which each line has a discount of its own and a tax, beside a discount of some orders and shipping."""

    def __init__(self, *, top: bool, rate: float = 20) -> None:
        chance = random.Random(11)
        self.rows, self.goods = list[dict[str, Any]](), 0.0
        for order in range(ORDERS):
            lines = [(chance.choice((1, 1, 3)), price) for price in chance.sample(PRICES, chance.randint(1, 4))]
            told = [(n, p, cents(n * p), chance.choice((0, 0, 10, 25))) for n, p in lines]
            left = [cents(full - cents(full * percent / 100)) for *_, full, percent in told]
            off = cents(sum(left) / 10) if chance.random() < 0.3 else 0.0
            kept = 1 - off / sum(left)
            taxes = [cents(each * rate / (100 if top else 100 + rate)) for each in left]
            tax, sent = cents(sum(taxes) * kept), chance.choice((0.0, 4.9))
            self.goods += sum(left) - off - (0 if top else tax)
            for (pieces, price, full, percent), after, own in zip(told, left, taxes, strict=True):
                self.rows.append(
                    {
                        "Order No": f"A{7000 + order}",
                        "Date": date(2024, 1, 2) + timedelta(days=2 * order),
                        "Customer No": f"C{100 + order % 23}",
                        "SKU": f"P{price}",
                        "Qty": pieces,
                        "Unit Price": price,
                        "Line Total": after,
                        "Discount %": percent,
                        "Discount": cents(full - after),
                        "Full Amount": full,
                        "VAT": own,
                        "Gross Amount": cents(after + own * top),
                        "Order Discount": off,
                        "Order VAT": tax,
                        "Shipping": sent,
                        "Order Total": cents(sum(left) - off + sent + tax * top),
                    }
                )

    def spent(self, columns: str) -> float:
        wanted = ["Order No", "Date", "Customer No", "SKU", *columns.split(", ")]
        return spent(prepare(pl.DataFrame([{name: row[name] for name in wanted} for row in self.rows]), Settings()))


@pytest.mark.parametrize("top", [True, False])
@pytest.mark.parametrize(
    "columns",
    [
        "Qty, Unit Price, Discount %, VAT, Order Discount, Shipping, Order Total",
        "Qty, Unit Price, Discount, Order VAT, Order Discount, Shipping, Order Total",
        "Qty, Unit Price, Line Total, Discount, VAT, Order Discount, Shipping, Order Total",
        "Qty, Full Amount, Discount, VAT, Order Discount, Shipping, Order Total",
        "Qty, Full Amount, Discount %, Order VAT, Order Discount, Shipping, Order Total",
        "Qty, Gross Amount, Discount, VAT, Order Discount, Shipping, Order Total",
    ],
)
def test_lines_have_discounts_and_taxes_of_their_own(columns: str, *, top: bool) -> None:
    told = Till(top=top)
    assert told.spent(columns) == pytest.approx(told.goods, rel=2e-4)


def test_pieces_that_came_back_cost_what_is_left_of_their_line() -> None:
    told, back = Till(top=True), 0.0
    for row in told.rows:
        row["Returned quantity"] = int(row["Qty"] == 3 and row["SKU"] == "P12.9" and not row["Order Discount"])
        back += row["Line Total"] / 3 * row["Returned quantity"]
    columns = "Qty, Unit Price, Discount, VAT, Order Discount, Shipping, Order Total, Returned quantity"
    assert back
    assert told.spent(columns) == pytest.approx(told.goods - back, rel=2e-4)


@pytest.mark.parametrize("lines", ["repeated", "first"])
def test_lines_count_as_they_are_where_no_equation_holds(lines: str) -> None:
    shop = Shop()
    found = shop.read("Shipping Tax Tip Total Fees Net", lines=lines)  # some orders have a discount that nothing shows
    assert {match.column for match in found.mapped.matches} >= {"quantity", "unit_price"}
    assert spent(found) == pytest.approx(sum(money[0] for money, _ in shop.rows))


def test_the_equation_is_said() -> None:
    found = Shop(refunds=True).read("Subtotal Discount Shipping Tax Tip Total Refunded")
    told = {match.column: match for match in found.mapped.matches}
    equation = "'Subtotal' − 'Discount' + 'Shipping' + 'Tax' + 'Tip' is 'Total' (120 of 120 orders seen)"
    assert (told["amount"].header, told["amount"].why) == ("Subtotal (goods)", equation)
    assert told["refunded"].why == "what was paid back, without what is no goods"


def test_before_discounts_and_refunds_where_gross_counts() -> None:
    shop = Shop(refunds=True)
    found = shop.read("Subtotal Discount Shipping Tax Tip Total Refunded", spend="gross")
    assert spent(found) == pytest.approx(sum(money[0] for money, _ in shop.rows))


def test_what_the_user_named_is_left_as_it_is() -> None:
    shop = Shop(top=False)
    found = shop.read("Subtotal Discount Shipping Tax Tip Total", columns={"amount": "Total", "tax": ""})
    assert "Subtotal (goods)" not in [match.header for match in found.mapped.matches]
