"""Lists of payments, each with a number of its own: the order is what they were for, where a column says that."""

from __future__ import annotations

import re
from collections import defaultdict

from regulars.contents import HALF, MOSTLY, is_blank
from regulars.headers import option, words
from regulars.matching import CERTAIN, PROBABLE, Table, rank
from regulars.phrases import OWED
from regulars.relations import BEYOND_DOUBT, NEARLY_ALL, PENNY, TELLING, varying

PAYMENT = (
    r" (?:payments?|pay|pymt|paymt|charges?|cobros?|pagos?|abonos?|zahl\w*|zahlungs?\w*|geldeingang\w*|paiements?|"
    r"reglements?|encaissements?|versements?|pagament[oi]|incass[oi]|recebimentos?|betalings?\w*|platnosc\w*|wplat\w*|"
    r"betalnings?\w*|inbetalnings?\w*|indbetalings?\w*|innbetalings?\w*|maksu\w*|platb\w*|uhrad\w*|fizetes\w*|odeme\w*|"
    r"tahsilat|платеж\w*|платіж\w*|оплат\w*) "
)
"""Words of the number of a payment."""

TRANSACTION = (
    r" (?:txn|trx|trans|transactions?|transaktions?\w*|transaccion|transazione|transacao|transactie\w*|transakcj\w*|"
    r"movimiento|movimento|mouvement|bewegungs?\w*) "
)
"""Words of a number that is a payment's where another one is an order's."""

DEAL = (
    r" (?:bookings?\w*|reservations?|orders?|ordernr|localizador|locator|pnr|reservas?|expediente|buchungs?\w*|"
    r"reservierungs?\w*|auftrags?\w*|bestell\w*|vorgangs?\w*|commandes?|dossiers?|pedidos?|prenotazion[ei]|ordin[ei]|"
    r"pratica|encomendas?|boekings?\w*|reserverings?\w*|bestel\w*|rezerwacj\w*|zamowieni\w*|boknings?\w*|ordre\w*|"
    r"tilau\w*|varau\w*|objednav\w*|rezervac\w*|foglal\w*|rendel\w*|comanda|rezervare|siparis|rezervasyon|заказ\w*|"
    r"замовл\w*|брон\w*) "
)
"""Words of what was sold in one go, and is paid in parts."""

LASTING = (
    r" (?:subscri\w*|abo|abonn\w*|abonem\w*|suscrip\w*|abbonam\w*|assinatur\w*|prenumer\w*|contract\w*|vertrag\w*|"
    r"contrat\w*|umow\w*|avtal\w*|polic\w*|poliza|polizza|accounts?|konto\w*|compte|cuenta|conto|conta|rekening\w*|"
    r"cards?|kart\w*|cartes?|tarjeta|cartao|pas|pasnr|members?\w*|mitglied\w*|socio|lid\w*|medlem\w*|mandat\w*|iban|"
    r"loan|plan|products?|produ\w*|artik\w*|art|items?|sku|course|kurs\w*|sessions?|devices?|terminal|batch|payout|"
    r"address|email|mail|phone|tel|telefono|name|nombre|nom|nome|naam|namn|vat|tax|nif|cif) "
)
"""Words of what is paid for again and again, and of what else belongs to a customer."""

PARTS = 4
"""An order is hardly ever paid in more parts than this."""


def find(table: Table) -> None:
    """Take what several payments were for as the order, where the one found is another one on each line; or ask.

    Such a number is of one customer, who has several of them, and a few payments each name it.
    """
    if {"order"} & {*table.given, *table.questions} or "customer" not in table.found:
        return
    header = table.found["order"].header if "order" in table.found else _of_payments(table)
    said = words(header)
    paid, moved = re.search(PAYMENT, said), re.search(TRANSACTION, said)
    if not header or not table.held[header].unique or not (paid or moved) or re.search(DEAL, said):
        return
    paid_for = [other for other in table.free("order") if _groups_payments(table, other)]
    named = [other for other in paid_for if re.search(DEAL, words(other)) or rank("order", other)]
    if named and (paid or re.search(DEAL, words(named[0]))):
        table.take("order", named[0], f"what several payments were for, each with a {header!r} of its own", PROBABLE)
    elif paid and (others := [each for each in paid_for if table.held[each].filled == table.held[each].rows]):
        table.questions["order"] = (
            f"each line of {table.source} has a {header!r} of its own, and several of one customer name the same "
            f"{others[0]!r}. If that is the order, paid in parts, say --columns {option('order', others[0])}; if each "
            f"payment is one, say --columns {option('order', header)}"
        )


def pay_totals(table: Table) -> None:
    """Take payments for the amount where those of an order make its total, which each of them repeats; or ask.

    A payment below zero was given back: the total, which counts once, does not say so.
    """
    total = next((table.found[each] for each in ("order_total", "amount") if each in table.found), None)
    if not total or "order" not in table.found or {"amount", "order_total"} & {*table.given}:
        return
    if {"tax", "shipping"} & {*table.found}:
        return  # inside the total, and so in what is paid of it
    if varying(table.column("order"), table.sample[total.header])[1]:
        return
    for header in table.free("amount"):
        if not re.search(PAYMENT, words(header)) or re.search(f"{LASTING}|{OWED}", words(header)):
            continue
        orders, made, back = _paid(table, total.header, header)
        if orders < TELLING or made < HALF * orders:
            continue
        if made >= NEARLY_ALL * orders:
            table.found.pop("order_total", None)
            why = f"the payments of an order make its {total.header!r}, which stands on each of them"
            table.take("amount", header, why, CERTAIN)
        elif back and table.whole:
            table.questions["amount"] = (
                f"{header!r} of {table.source} makes {total.header!r}, which each of an order's lines repeats, on "
                f"{made:,} of {orders:,} orders, and some of it was paid back. To count what was paid, say --columns "
                f"{option('amount', header)}; to count each order's total, paid or not, say --columns "
                f"{option('order_total', total.header)}"
            )
        return


def _paid(table: Table, total: str, header: str) -> tuple[int, int, bool]:
    """How many orders have a total and payments, in how many these make it, and whether some was paid back."""
    sums: dict[str, float] = defaultdict(float)
    totals: dict[str, float] = {}
    lines = list(zip(table.column("order"), table.numbers(total), table.numbers(header), strict=True))
    for order, whole, paid in lines:
        if not is_blank(order) and whole and paid:
            totals[str(order)] = whole
            sums[str(order)] += max(paid, 0)
    if len(totals) >= NEARLY_ALL * len(lines):
        return 0, 0, False  # one payment each: another name for the total
    made = sum(abs(sums[order] - whole) <= PENNY for order, whole in totals.items())
    return len(totals), made, any((paid or 0) < 0 for _, _, paid in lines)


def _of_payments(table: Table) -> str:
    """The header of a number that each payment has, under a name that no list of orders knows."""
    for header, held in table.free("order").items():
        numbered = held.filled == held.rows and held.dates < MOSTLY and (held.counts or held.numbers < MOSTLY)
        if held.unique and numbered and re.search(PAYMENT, words(header)):
            return header
    return ""


def _groups_payments(table: Table, header: str) -> bool:
    """Whether a column holds a number of each of several orders of a customer, which a few lines share."""
    held, cells = table.held[header], table.sample[header]
    if held.kind != "id" or held.filled_share < MOSTLY or held.dates >= MOSTLY or re.search(LASTING, words(header)):
        return False
    customers = table.column("customer")
    shared, of_others = varying(cells, customers)
    several, differing = varying(customers, cells)
    fewest = TELLING if re.search(DEAL, words(header)) or rank("order", header) else BEYOND_DOUBT
    return (
        shared >= fewest
        and of_others <= (1 - NEARLY_ALL) * shared
        and differing >= max(TELLING, (1 - NEARLY_ALL) * several)
        and held.distinct * PARTS >= held.filled
    )
