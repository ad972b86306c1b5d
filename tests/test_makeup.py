"""A total that is known to hold more than goods: what is sold is told from the rest, or asked about."""

import random
from collections.abc import Mapping, Sequence

import polars as pl
import pytest

from regulars.columns import match
from regulars.errors import DataError
from regulars.preparing import prepare
from regulars.settings import Settings

ROWS = 80
CHANCE = random.Random(7)
BASE = {
    "Order": [f"W{1000 + row}" for row in range(ROWS)],
    "Placed": [f"2025-03-{1 + row % 28:02d}" for row in range(ROWS)],
    "Buyer Email": [f"b{CHANCE.randint(1, 25)}@example.com" for _ in range(ROWS)],
}
GOODS = [round(CHANCE.uniform(20, 190), 2) for _ in range(ROWS)]
OFF = [round(goods * CHANCE.choice([0, 0, 0.1]), 2) for goods in GOODS]
TAX = [round((goods - off) * 0.0725, 2) for goods, off in zip(GOODS, OFF, strict=True)]
SENT = [CHANCE.choice([0.0, 4.95, 7.5]) for _ in range(ROWS)]


def added(*parts: Sequence[float]) -> list[float]:
    return [round(sum(row), 2) for row in zip(*parts, strict=True)]


def less(values: Sequence[float]) -> list[float]:
    return [-value for value in values]


def found(columns: Mapping[str, Sequence[float]]) -> dict[str, str]:
    return {hit.column: hit.header for hit in match({**BASE, **columns}, "sales.csv")}


TOTAL = added(GOODS, less(OFF), TAX, SENT)


@pytest.mark.parametrize("sign", [1, -1])
def test_goods_and_a_discount_are_found_in_a_total_by_arithmetic(sign: int) -> None:
    off = [sign * each for each in OFF]
    columns = {"Xyz": GOODS, "Discount": off, "Delivery": SENT, "Sales Tax": TAX, "Order Total": TOTAL}
    told = found(columns)
    assert (told["amount"], told["discount"], told["tax"]) == ("Xyz", "Discount", "Sales Tax")
    assert (told["shipping"], told["order_total"]) == ("Delivery", "Order Total")


@pytest.mark.parametrize(("off", "taken"), [(OFF, True), ([5.0 * bool(each) for each in OFF], False)])
def test_a_voucher_is_a_discount_where_it_is_so_much_percent(off: list[float], taken: bool) -> None:
    columns = {"Subtotal": GOODS, "Gutschein": off, "Delivery": SENT, "Order Total": added(GOODS, less(off), SENT)}
    if taken:
        assert found(columns)["discount"] == "Gutschein"
        return
    with pytest.raises(DataError, match="discount=Gutschein"):
        found(columns)


@pytest.mark.parametrize(
    ("off", "taken"), [(OFF, True), ([5.0 * bool(each) for each in OFF], False), ([0.0] * ROWS, True)]
)
@pytest.mark.parametrize(("goods", "voucher", "given"), [("Items", "Voucher", "Charity"), ("Artikel", "Bon", "Spende")])
def test_a_donation_is_no_goods_beside_a_voucher_that_is_a_discount_where_it_is_so_much_percent(
    goods: str, voucher: str, given: str, off: list[float], taken: bool
) -> None:
    gift = [CHANCE.choice([0.0, 0.0, 2.0, 5.0]) for _ in range(ROWS)]
    paid = added(GOODS, less(off), SENT, gift)
    columns = {f"{goods} total": GOODS, voucher: off, "Delivery": SENT, f"{given} donation": gift, "Amount paid": paid}
    if not taken:
        with pytest.raises(DataError, match="holds more than goods"):
            found(columns)
        return
    told = found(columns)
    assert told["amount"] == f"{goods} total"
    assert told.get("discount", voucher) == voucher


def test_all_that_is_added_to_a_subtotal_is_no_goods() -> None:
    told = found({"Merch Subtotal": GOODS, "Xyz": SENT, "Sales Tax": TAX, "Order Total": added(GOODS, SENT, TAX)})
    assert told.get("amount", told.get("order_total")) == "Merch Subtotal"


@pytest.mark.parametrize(
    ("columns", "option"),
    [
        (
            {"Xyz": GOODS, "Abc": OFF, "Sales Tax": TAX, "Order Total": added(GOODS, less(OFF), TAX)},
            "amount=Xyz,discount=Abc",
        ),
        ({"Xyz": GOODS, "Abc": SENT, "Sales Tax": TAX, "Order Total": added(GOODS, SENT, TAX)}, "shipping=Abc"),
    ],
)
def test_what_is_not_known_in_a_total_with_tax_is_asked_about(
    columns: Mapping[str, Sequence[float]], option: str
) -> None:
    with pytest.raises(DataError, match=r"'Order Total' of sales.csv holds more than goods: 'Xyz'") as raised:
        found(columns)
    assert option in str(raised.value)
    assert "to count all of it" in str(raised.value)


def test_parts_of_which_none_is_known_to_be_no_goods_are_one_total() -> None:
    told = found({"Labour": GOODS, "Parts": SENT, "Total": added(GOODS, SENT)})
    assert told["amount"] == "Total"


def test_a_total_without_tax_holds_no_more_because_another_one_has_the_tax() -> None:
    told = found({"Amount excl. VAT": GOODS, "VAT": TAX, "Amount incl. VAT": added(GOODS, TAX)})
    assert told["amount"] == "Amount excl. VAT"


def test_fees_of_the_seller_with_their_tax_are_between_what_was_paid_and_what_is_paid_out() -> None:
    told = found({"Payout": GOODS, "Service fee": SENT, "VAT on fee": TAX, "Total": added(GOODS, SENT, TAX)})
    assert told["amount"] == "Total"


def test_a_discount_of_no_known_name_is_seen_in_line_totals_with_their_tax() -> None:
    pieces = [float(CHANCE.randint(1, 4)) for _ in range(ROWS)]
    worth = [round(count * price, 2) for count, price in zip(pieces, GOODS, strict=True)]
    total = added(worth, less(OFF), TAX)
    told = found({"Qty": pieces, "Price": GOODS, "Xyz": OFF, "Tax": TAX, "Line total": total})
    assert (told["amount"], told["discount"], told["tax"]) == ("Line total", "Xyz", "Tax")


def test_a_discount_that_few_got_is_seen_in_the_total_of_known_goods() -> None:
    off = [5.0 if row % 14 == 0 else 0.0 for row in range(ROWS)]
    told = found({"Subtotal": GOODS, "Discount": off, "Tax": TAX, "Total": added(GOODS, less(off), TAX)})
    assert (told["amount"], told["discount"], told["order_total"]) == ("Subtotal", "Discount", "Total")


def test_what_is_less_than_price_times_pieces_on_some_lines_was_paid() -> None:
    pieces = [float(CHANCE.randint(1, 4)) for _ in range(ROWS)]
    worth = [round(count * price, 2) for count, price in zip(pieces, GOODS, strict=True)]
    paid = [round(each * (0.9 if row % 4 == 0 else 1), 2) for row, each in enumerate(worth)]
    columns = {"Qty": pieces, "Price": GOODS}
    assert found(columns | {"Xyz": paid})["amount"] == "Xyz"
    assert "amount" not in found(columns | {"Xyz": [round(each * 1.1, 2) for each in worth]})
    assert "amount" not in found(columns | {"Xyz paid": paid}), "it may be what was paid so far"


def test_another_total_shows_what_comes_off_the_goods() -> None:
    grand = added(GOODS, less(OFF), SENT, [1.5] * ROWS)
    columns = {"Order Total": GOODS, "Shipping": SENT, "Insurance": [1.5] * ROWS, "Grand Total": grand}
    told = found(columns | {"Coupon Credit": OFF})
    assert (told["amount"], told["discount"], told["order_total"]) == ("Order Total", "Coupon Credit", "Grand Total")
    with pytest.raises(DataError, match=r"'Abc'.*discount=Abc"):
        found(columns | {"Abc": OFF})
    told = found(columns | {"Gift Card": OFF})
    assert told.get("amount", told.get("order_total")) == "Order Total", "how it was paid is no discount"
    assert "discount" not in told


OUT = [CHANCE.choice([0.0, 12.0, 30.0]) for _ in range(ROWS)]
BACK = [CHANCE.choice([0.0, 0.0, -12.0, -18.0]) for _ in range(ROWS)]


@pytest.mark.parametrize(
    "header", ["Rounding", "Rundung", "Arrondi", "Redondeo", "Afronding", "Öresavr.", "Arredondamento", "Zaokrąglenie"]
)
def test_what_makes_a_total_whole_is_no_discount(header: str) -> None:
    cash = [round(sum(row)) for row in zip(GOODS, TAX, strict=True)]
    coins = [round(whole - sum(row), 2) for whole, row in zip(cash, zip(GOODS, TAX, strict=True), strict=True)]
    told = found({"Netto": GOODS, "Moms": TAX, header: coins, "Att betala": [*map(float, cash)]})
    assert told["amount"] == "Netto"
    assert header not in told.values()


@pytest.mark.parametrize(
    ("out", "back"),
    [
        ("Pfand", "Leergut"),
        ("Consignes", "Déconsignation"),
        ("Kaucja", "Kaucja zwrócona"),
        ("Statiegeld", "Statiegeld retour"),
        ("Keg deposits", "Empties"),
        ("Cauzioni", "Vuoti"),
    ],
)
@pytest.mark.parametrize("sign", [1, -1])
def test_what_is_paid_until_bottles_come_back_is_none_that_was_sold(out: str, back: str, sign: int) -> None:
    returned = [sign * each for each in BACK]
    total = added(GOODS, TAX, OUT, BACK)
    assert found({"Base": GOODS, "IVA": TAX, out: OUT, back: returned, "Total": total})["amount"] == "Base"


def test_a_gift_and_a_fee_come_on_top_of_a_price() -> None:
    fee, given = [1.75] * ROWS, [CHANCE.choice([0.0, 0.0, 3.0]) for _ in range(ROWS)]
    columns = {"Seat Price Paid": GOODS, "Booking Fee": fee, "Donation": given, "Total": added(GOODS, fee, given)}
    assert found(columns)["amount"] == "Seat Price Paid"
    payout = {"Payout": GOODS, "Processing Fee": fee, "Spende": given, "Total": added(GOODS, fee, given)}
    assert found(payout)["amount"] == "Total"


PIECES = [float(CHANCE.randint(1, 4)) for _ in range(ROWS)]
GIVEN = [CHANCE.choice([0.0, 0.0, 4.0, 6.5]) for _ in range(ROWS)]
SOME_TAX = [each * (row % 3 == 0) for row, each in enumerate(TAX)]


def spent(columns: Mapping[str, Sequence[float]]) -> float:
    return float(prepare(pl.DataFrame({**BASE, **columns}), Settings()).ledger().total(kept=True)[1])


@pytest.mark.parametrize(
    "headers",
    [
        ("Price", "Disc", "Sales Tax", "Gratuity", "Total"),
        ("Preis", "Rabatt", "MwSt", "Trinkgeldbetrag", "Gesamt"),
        ("Prix", "Remise", "TVA", "Pourboires", "Total"),
        ("Precio", "Descuento", "IVA", "Cargo por servicio", "Total"),
        ("Prezzo", "Sconto", "IVA", "Mance", "Totale"),
        ("Preço", "Desconto", "IVA", "Taxa de serviço", "Total"),
        ("Prijs", "Korting", "BTW", "Statiegeld", "Totaal"),
        ("Cena", "Rabat", "VAT", "Darowizna", "Razem"),
        ("Pris", "Rabatt", "Moms", "Bokningsavgift", "Totalt"),
    ],
)
@pytest.mark.parametrize("taxed", [SOME_TAX, None])
@pytest.mark.parametrize("pieces", [PIECES, None])
def test_what_comes_on_top_of_a_price_is_no_part_of_the_line(
    headers: tuple[str, ...], taxed: list[float] | None, pieces: list[float] | None
) -> None:
    price, off, tax, given, total = headers
    worth = [round(count * each, 2) for count, each in zip(pieces or [1.0] * ROWS, GOODS, strict=True)]
    columns = ({"Qty": pieces} if pieces else {}) | {price: GOODS, off: OFF} | ({tax: taxed} if taxed else {})
    columns |= {given: GIVEN, total: added(worth, less(OFF), taxed or [0.0] * ROWS, GIVEN)}
    assert spent(columns) == pytest.approx(sum(added(worth, less(OFF))))


def test_a_tip_that_few_give_is_found() -> None:
    tip = [5.0 if row % 14 == 0 else 0.0 for row in range(ROWS)]
    assert spent({"Price": GOODS, "Tip": tip, "Total": added(GOODS, tip)}) == pytest.approx(sum(GOODS))


def test_a_tip_beside_a_tax_and_the_delivery_leaves_the_price() -> None:
    columns = {"Price": GOODS, "Tax": TAX, "Delivery": SENT, "Tip": GIVEN, "Total": added(GOODS, TAX, SENT, GIVEN)}
    assert spent(columns) == pytest.approx(sum(GOODS))
    columns |= {"Promo": OFF, "Total": added(GOODS, less(OFF), TAX, SENT, GIVEN)}
    with pytest.raises(DataError, match="holds more than goods"):
        found(columns)


def test_what_was_paid_with_a_gift_card_was_spent() -> None:
    columns = {"Qty": PIECES, "Price": GOODS, "Gift Card": OFF, "Tip": GIVEN}
    worth = [round(count * each, 2) for count, each in zip(PIECES, GOODS, strict=True)]
    assert spent(columns | {"Total": added(worth, less(OFF), GIVEN)}) == pytest.approx(sum(worth))


def test_a_tip_that_is_not_in_the_total_takes_nothing_out_of_it() -> None:
    columns = {"Price": GOODS, "Disc": OFF, "Tip": GIVEN, "Total": added(GOODS, less(OFF))}
    assert spent(columns) == pytest.approx(sum(columns["Total"]))


def test_what_is_on_top_of_a_price_under_no_known_name_is_asked_about_and_settled() -> None:
    columns = {**BASE, "Price": GOODS, "Disc": OFF, "Tax": TAX, "Xyz": GIVEN}
    frame = pl.DataFrame(columns | {"Total": added(GOODS, less(OFF), TAX, GIVEN)})
    with pytest.raises(DataError, match=r"Say --columns shipping=Xyz if that is so"):
        prepare(frame, Settings())
    told = prepare(frame, Settings(columns={"shipping": "Xyz"}))
    assert float(told.ledger().total(kept=True)[1]) == pytest.approx(sum(added(GOODS, less(OFF))))


def test_columns_that_come_to_nothing_together_are_no_parts_of_a_total() -> None:
    more = added(TAX, less(OFF))
    told = found(
        {
            "Qty": PIECES,
            "Price": GOODS,
            "Tax": TAX,
            "Promo": less(OFF),
            "Adjustments": more,
            "Line total": [round(count * each, 2) for count, each in zip(PIECES, GOODS, strict=True)],
        }
    )
    assert told["amount"] == "Line total"


SEATS = [CHANCE.randint(1, 5) for _ in range(ROWS)]
EACH = [CHANCE.choice([9.5, 14.0, 18.0, 24.0]) for _ in range(ROWS)]
CUT = [CHANCE.choice([0.0, 0.0, 2.0, 4.0]) for _ in range(ROWS)]
GIFT = [CHANCE.choice([0.0, 0.0, 2.0, 5.0]) for _ in range(ROWS)]
TICKETS = added([count * each for count, each in zip(SEATS, EACH, strict=True)], less(CUT))


@pytest.mark.parametrize(
    "headers",
    [
        ("seats", "price_each", "concession", "ticket_total", "donation", "card_fee", "amount_charged"),
        ("Plätze", "Preis je Karte", "Ermäßigung", "Karten gesamt", "Spende", "Systemgebühr", "Gesamtbetrag"),
        ("places", "prix unitaire", "réduction", "total billets", "don", "frais de carte", "montant payé"),
        ("entradas", "precio unitario", "descuento", "total entradas", "donativo", "gastos de tarjeta", "importe"),
        ("posti", "prezzo unitario", "sconto", "totale biglietti", "donazione", "spese di pagamento", "totale"),
        ("bilhetes", "preço unitário", "desconto", "total bilhetes", "donativo", "taxa de cartão", "total pago"),
        ("kaarten", "prijs per kaart", "korting", "kaarten totaal", "donatie", "transactiekosten", "totaalbedrag"),
        ("liczba miejsc", "cena za bilet", "rabat", "suma biletów", "darowizna", "opłata transakcyjna", "kwota"),
        ("antal platser", "pris per biljett", "rabatt", "biljettsumma", "gåva", "kortavgift", "totalbelopp"),
    ],
)
def test_tickets_are_the_goods_in_what_was_charged_with_a_donation_and_a_fee_for_the_card(
    headers: tuple[str, ...],
) -> None:
    """The headers of the seats, one's price, what is off, the tickets, the gift, the fee, the total."""
    fees = [1.25] * ROWS
    columns = (SEATS, EACH, CUT, TICKETS, GIFT, fees, added(TICKETS, GIFT, fees))
    frame = pl.DataFrame({**BASE, **dict(zip(headers, columns, strict=True))})
    assert float(prepare(frame, Settings()).ledger().total(kept=True)[1]) == pytest.approx(sum(TICKETS))


@pytest.mark.parametrize("places", [[100 + row for row in range(ROWS)], ["A12", "B3"] * (ROWS // 2)])
def test_numbers_of_seats_count_none(places: list[int] | list[str]) -> None:
    told = found({"Seats": places, "Price each": EACH})
    assert "quantity" not in told


def test_a_surcharge_of_spain_is_known_by_its_rates() -> None:
    base = [round(each, 2) for each in GOODS]
    tax = [round(each * 0.21, 2) for each in base]
    more = [round(each * 0.052, 2) if row % 2 else 0.0 for row, each in enumerate(base)]
    columns = {"base": base, "iva": tax, "rec": more, "tot": added(base, tax, more)}
    assert found(columns)["amount"] == "base"


@pytest.mark.parametrize("header", ["Rec.Eq.", "Recargo de equivalencia", "R.E.", "QST", "Cess", "IPI", "Accijns"])
def test_a_second_tax_is_known_by_its_name(header: str) -> None:
    base = [round(each, 2) for each in GOODS]
    tax = [round(each * 0.1, 2) for each in base]
    more = [round(each * 0.031, 2) if row % 2 else 0.0 for row, each in enumerate(base)]
    assert found({"Base": base, "IVA": tax, header: more, "Total": added(base, tax, more)})["amount"] == "Base"
