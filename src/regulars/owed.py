"""States of invoices that are not paid yet: a sale where they speak of invoices, and none where of orders."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from itertools import takewhile
from typing import Any

from regulars import anew, kinds
from regulars.headers import words
from regulars.relations import NEARLY_ALL, TELLING, numbers
from regulars.statephrases import failed, parts, readings, spelled
from regulars.statuses import MONEY_BACK, awaits_payment, undone
from regulars.wordforms import grown, terse
from regulars.wordlist import Words, listed

_OVERDUE = grown(
    listed("""
    overdue, partially overdue, in arrears, arrears, dunning, in dunning, in collection, in collections, collections,
    sent to collection, sent to collections, debt collection, in debt collection, with debt collector
    überfällig, ueberfaellig, gemahnt, angemahnt, mahnung, erste mahnung, zweite mahnung, dritte mahnung,
    letzte mahnung,
    mahnung versendet, mahnung gesendet, mahnung verschickt, mahnverfahren, im mahnverfahren, inkasso, im inkasso,
    an inkasso übergeben, in verzug, im verzug, betreibung, in betreibung, betrieben, zahlungsbefehl
    aux poursuites, en poursuite
    contentieux, en contentieux, au contentieux, en recouvrement, recouvrement, mise en demeure
    en mora, moroso, morosa, recobro, en recobro, en gestión de cobro, gestión de cobro
    sollecitato, sollecitata, recupero crediti, in recupero crediti, in recupero, in contenzioso
    em cobrança, em mora, em incumprimento, em contencioso
    achterstallig, aanmaning, aangemaand, gemaand, aanmaning verstuurd, aanmaning verzonden, ter incasso, bij incasso,
    naar incasso, ingebrekestelling, bij deurwaarder
    windykacja, w windykacji, przekazana do windykacji, ponaglenie, ponaglona, wezwanie do zapłaty, u komornika,
    upomnienie, wysłano upomnienie, przeterminowana
    in mahnung, im mahnlauf, mahnlauf, mahnstufe, mahnsperre, fällig seit, überfällig seit, payment overdue,
    payment late,
    late payment, zahlung überfällig, zahlungsverzug, en retard de paiement, retard de paiement, pago vencido,
    pago atrasado, vencida sin pagar, in ritardo di pagamento, ritardo pagamento, ritardo di pagamento,
    pagamento scaduto,
    scaduta senza pagamento, pagamento em atraso, pagamento atrasado, inadimplente, vencida sem pagamento,
    bij incassobureau, incassobureau, naar incassobureau, betaling te laat, betalingsachterstand,
    po terminie płatności,
    płatność po terminie, zaległość, w zaległości, förfallen till betalning, betalning försenad, försenad betalning
    with debt collectors, with solicitors, legal action, demand sent, final demand, final demand sent, beim anwalt,
    beim inkasso,
    chez l'huissier, chez l'avocat, en cobro judicial, vía judicial, al legale, dal legale, em cobrança judicial,
    bij advocaat, u prawnika, wezwanie, hos advokat, påminnelsen
    påmind, på inkasso, till inkasso, inkassokrav, hos inkasso, kronofogden, hos kronofogden, inkasso skickad
    """)
)
"""What is said of invoices alone: that they are late, and what was done about it."""

_OWED = grown(
    listed("""
    in payment, in zahlung, en cours de paiement, en proceso de pago, in pagamento, em pagamento, in betaling,
    w trakcie płatności, w płatności, under betalning, i betalning,
    partial, partially, teilweise, partiel, partielle, parcial, parziale, gedeeltelijk, częściowo, częściowa, delvis
    unpaid, not paid, open, outstanding, balance outstanding, statement sent, aviso, aviso enviado, recordatorio,
    due, past due, not yet paid, unsettled, reminded, reminder, reminder sent,
    first reminder, second reminder, final reminder, late, sent, awaiting payment, pending payment
    verlopen, abgelaufen,
    offen, unbezahlt, nicht bezahlt, noch offen, fällig, faellig, ausstehend, zahlungserinnerung, erinnert, gestundet
    impayé, impayée, non payé, non payée, non réglé, non réglée, due, échue, à payer, à régler, à encaisser, en retard,
    relancé, relancée, relance, relance envoyée
    pendiente, pendiente de cobro, por cobrar, por pagar, impagado, impagada, no pagado, no pagada, no cobrado,
    no cobrada, vencido, vencida, atrasado, atrasada, recordatorio enviado
    non pagato, non pagata, non saldato, non saldata, da pagare, da incassare, da saldare, aperto, aperta, insoluto,
    insoluta, scaduto, scaduta,
    sollecito, sollecito inviato, in ritardo
    em aberto, não pago, não paga, por pagar, por liquidar, por receber, pendente, a receber, a pagar, vencido,
    vencida,
    em atraso, atrasado, atrasada
    openstaand, onbetaald, niet betaald, te betalen, te ontvangen, vervallen, te laat, herinnering, herinnerd,
    herinnering verstuurd, herinnering verzonden, incasso
    nieopłacona, niezapłacona, do zapłaty, nierozliczona, nierozliczone, po terminie, zaległa, przypomnienie,
    wysłano przypomnienie
    owed, still owed, owing, balance due, geschuldet, noch geschuldet, offene forderung, dû, reste dû, reste à payer,
    en dette, adeudado, adeudada, en deuda, con deuda, saldo pendiente, in debito, dovuto, dovuta, em dívida, em débito,
    verschuldigd, nog verschuldigd, nog te betalen, zadłużona, zadłużone, do uregulowania, skyldig, kvarstår
    obetald, ej betald, inte betald, öppen, utestående, förfallen, försenad, påminnelse, påminnelse skickad,
    kvar att betala
    """)
)
"""What is said of them and of other things as well."""

_PENDING = grown(
    listed("""
    pending, on hold, payment due, to pay, to be paid, zu zahlen, zahlung ausstehend, en attente, in attesa,
    in sospeso,
    pendente, aguardando pagamento, atrasado, in afwachting, in afwachting van betaling, achterstallig,
    oczekujące, oczekuje na płatność, oczekuje na wpłatę, przeterminowane, väntande, väntar på betalning, att betala
    """)
)
"""What is said of orders that wait too, and so of invoices only where a column says what is to be paid, and when."""

_TO_COME = grown(
    listed("""
    upcoming, not due, not yet due, not overdue, due soon, due later, current, falling due
    nicht fällig, noch nicht fällig, demnächst fällig, bald fällig, nicht überfällig, vor fälligkeit
    à venir, à échoir, non échu, non échue, pas encore échue, bientôt due, à échéance
    por vencer, no vencido, no vencida, aún no vencida, próximo a vencer, próxima a vencer, a vencer, sin vencer,
    non scaduto, non scaduta, non ancora scaduta, a scadere, in scadenza, da scadere, prossima scadenza
    não vencido, não vencida, ainda não vencida, a vencer, por vencer, dentro do prazo
    niet vervallen, nog niet vervallen, binnenkort te betalen, binnen termijn, nog niet verlopen, niet verlopen
    przed terminem, w terminie, niewymagalna, niewymagalne, przed terminem płatności, bieżąca, nadchodząca
    ej förfallen, inte förfallen, ännu ej förfallen, ännu inte förfallen, kommande, ej förfallna
    """)
)
"""What is said of an invoice until the day on which it is to be paid, and of what is still to happen."""

_WAITS = Words(lambda: {*map(terse, _PENDING), "awaiting payment", "pending payment", "open", "sent"})
"""What is said of an order that nobody has begun with before it is paid, though it is owed."""

_DAYS = (
    r"(?:\b(?:since|for|by|over|seit|um|depuis|de|desde|hace|da|há|sinds|al|od|sedan|i) |[>+] ?)?\b\d+\+? ?"
    r"(?:days?|d|tage?n?|jours?|j|d[ií]as?|giorni|gg|dagen|dni|dagar)\b"
)
"""Since when an invoice is owed: `unpaid - 30 days`."""

_NUMBERED = r"\b\d+(?:\.|:a|er?|[èe]re|[èe]me|st|nd|rd|th|ste|de|[ªºaoᵃ°])?(?= |$)|[#()]"
"""What numbers reminders: `2. Mahnung`, `Relance 2`."""

_ORDINAL = (
    r"\b(?:first|second|third|final|last|erste[rs]?|zweite[rs]?|dritte[rs]?|letzte[rs]?|premi[eè]re?|deuxi[eè]me|seconde?|"
    r"troisi[eè]me|derni[eè]re?|primer[oa]?|segund[oa]|tercer[oa]?|[uú]ltim[oa]|prim[oa]|second[oa]|terz[oa]|primeir[oa]|"
    r"terceir[oa]|eerste|tweede|derde|laatste|pierwsz[aey]|drugi[e]?|druga|trzeci[ea]?|ostatni[ea]?|första|andra|tredje|"
    r"sista) "
)
"""The same in words."""
_SENT = (
    r"(?<=\w) (?:sent|issued|versendet|verschickt|gesendet|envoyée?|enviad[oa]|inviat[oa]|verstuurd|verzonden|"
    r"wysłan[aeoy]|skicka[dt])$"
)

_CUT_SHORT = (
    r"inv|rg|rech|rechn|fact|fac|fatt|fat|fakt|fak|fv|(?:num|nr|no)(?:inv|rg|fact?|fatt?|fakt?|fv)|"
    r"(?:inv|rg|rech|fact?|fatt?|fakt?|fv)(?:num|nr|no)"
)
_INVOICE = (
    rf" (?:{_CUT_SHORT}|invoices?|invoicing|rechnungs?\w*|facturas?|factures?|facturation|facturacion|fatturazione|"
    r"fattur[ae]|faturas?|facturen|factuur\w*|faktur\w*|fakturerings\w*|bills?|honorarnoten?|honorar\w*rechnung\w*|bollettin[oi]|"
    r"parcell[ae]|avvis[oi] di pagamento|note? d honoraires|minutas?|mensualites?|cuotas?|quotas?|contributie\w*) "
)
_PAID = (
    r"\b(?:(?:pre|re)?paid|closed|deposited|settled|(?:teil|an|voll)?bezahlt|angezahlt|beglichen|ausgeglichen|pay[ée]|"
    r"réglé|soldé|encaiss|acquitt|cobrad|pagad|liquidad|pagat|saldat|incassat|pag[oa]s?\b|quitad|recebid|"
    r"(?:aan)?betaald|voldaan|opłacon|zapłacon|rozliczon|uregulowan|(?:del|slut)?betal[dt]|kvitta|"
    r"offset|verrechnet|compens[aé]|compensad|compensat|verrekend|skompensowan|(?:bez|bet|pag|opł|opl)\.?$)"
)
"""What is said of invoices that were paid. Payments themselves are completed, and those that wait are none yet."""

_ORDER = (
    r" (?:orders?\w*|bestell\w*|auftrags?\w*|commandes?|cde|pedidos?|ordin[ei]|encomendas?|bestelling\w*|zamowieni\w*|"
    r"bookings?|buchungs?\w*|cart|basket) "
)


_NUMBER = (
    r" (?:(?:no|n|nr|num|number|nummer|numero|numer|id)(?: (?:de|di|da|du|del|della|dell|de la))? )?"
    rf"(?:{_CUT_SHORT}|invoices?|rechnung|factura|facture|fattura|fatura|factuur|faktura|faktury|"
    r"(?:rechnungs?|factuur|faktura?)(?:nr|no|nummer|id))(?: (?:no|n|nr|num|number|nummer|numero|numer|id))* "
)
_DAY = r"date|datum|data\b|fecha|dag\b|\bday\b|\bdat\b|\bdt\b"
"""The headers of the number of an invoice, and of its day."""

_PAY_BY = (
    r" (?:due (?:date|day|on|by)|(?:date|day) due|fallig\w*|zahlungsziel|zahlbar|echeance|vencimiento|vence|vto|"
    r"scadenza|vencimento|verval(?:datum|dag)|betaaltermijn|termin (?:platnosci|zaplaty)|forfallo\w*) "
)
"""Words of the header of the day until which an invoice is to be paid."""

_OWING = (
    r" (?:balance|outstanding|owed|owing|remaining (?:amount|due)|amount remaining|"
    r"(?:amount|total|sum) due|due amount|open (?:amount|balance)|"
    r"offene?[rs]? ?betrag|restbetrag|offen|solde|reste (?:a payer|du)|pendiente|por cobrar|residuo|"
    r"da (?:pagare|incassare|saldare)|em (?:aberto|divida)|por liquidar|openstaand\w*|nog te betalen|pozostalo|"
    r"kvar att betala|rest(?:belopp|bedrag)|obetalt) "
)
"""Words of the header of what is still owed of it."""

_BILLS = grown(
    listed("""
    invoice, bill, rechnung, facture, factura, fra, fattura, fatura, factuur, faktura, faktur, fv, kundfaktura, nota
    """)
)
"""What a state may call an invoice."""

_DUE = r" due "
"""A word of either."""

_BOOKED = (
    r" (?:reserv\w*|rezerwacj\w*|prenotazion\w*|bokning\w*|boeking\w*|appointments?|check ?in|arrival|anreise|"
    r"arrivee|llegada|arrivo|chegada|aankomst|przyjazd|ankomst|deliver\w*|liefer\w*|livraison|entrega|consegna|levering|"
    r"dostaw\w*|leverans\w*) "
)
"""Words of the header of what is still to happen, and may not."""


_STILL = _OWING.removesuffix(") ") + r"|noch offen|te betalen|do zaplaty|att betala|valor em aberto|still due) "
"""The same, and what may be a total as well."""


def _unnumbered(state: str) -> str:
    """A state without what numbers a reminder, that it was sent, and since when something is owed."""
    return re.sub(" +", " ", re.sub(f"{_NUMBERED}|{_ORDINAL}|{_SENT}", "", re.sub(_DAYS, "", state))).strip()


@cache
def _lists() -> tuple[frozenset[str], ...]:
    """What is said of invoices alone, of what is owed, and of what waits too, as programs or people write it."""
    lists = (_OVERDUE, _OVERDUE | _OWED, _OVERDUE.union(_OWED, _PENDING), _OVERDUE.union(_OWED, _PENDING, _TO_COME))
    return tuple(frozenset(each).union(map(terse, each)) for each in lists)


def _is(state: str, known: frozenset[str]) -> bool:
    return not known.isdisjoint((*readings(state), *failed(state)))


def of_invoice(state: str) -> bool:
    """Whether a state speaks of an invoice alone that is not paid: `faktura niezapłacona`, `2. Mahnung`."""
    late, owed = _lists()[:2]
    said = [_unnumbered(part) for part in parts(spelled(state))] or [state]
    if any(_is(part, late) for part in (*said, _unnumbered(state))):
        return all(_is(part, owed) or not part for part in said) or _is(_unnumbered(state), late)
    told = re.findall(r"[^\W\d_]+", state)
    left = " ".join(word for word in told if word not in _BILLS)
    return left != " ".join(told) and (_is(left, owed) or awaits_payment(left))


def owes(state: str, *, pending: bool = True, to_come: bool = False) -> bool:
    """Whether a state says of an invoice, or of what waits as it does (`pending`), that it is not paid, or that it is
    not due yet (`to_come`), as is said of what is booked too.
    """
    known = _lists()[1 + pending + (pending and to_come)]
    said = [each for each in map(_unnumbered, parts(spelled(state))) if each]
    if _is(_unnumbered(spelled(state)), known) or awaits_payment(_unnumbered(state)) or of_invoice(state):
        return True
    return len(said) > 0 and all(_is(each, known) or awaits_payment(each) for each in said)


def sales(
    states: Collection[str],
    headers: Mapping[str, str],
    papers: Collection[str],
    beside: Mapping[str, Sequence[Any]],
    titles: Iterable[str] = (),
) -> frozenset[str]:
    """Those `states` of a table that say of an invoice that it is not paid yet: what it is of was sold.

    Its columns stand under `headers`, and what is seen of all there are is `beside`; `papers` are the kinds of its
    lines, where a column says them, and `titles` what its file and its sheet are called. So they are of an order of
    which something is owed, as is of none that is undone.
    """
    said = {state: _unnumbered(state) for state in states}
    to_pay = any(re.search(each, words(header)) for header in beside for each in (_PAY_BY, _OWING, _DUE))
    invoiced = _lists_invoices(beside) or _lists_debts(beside) or _bills(headers, beside)
    dated = to_pay and not any(re.search(_BOOKED, words(header)) for header in beside)
    owed = frozenset(state for state in states if owes(state, pending=to_pay or invoiced, to_come=dated))
    late = any(of_invoice(state) for state in owed)
    others = said.keys() - owed
    paid = any(re.search(_PAID, state) for state in others)
    if invoiced and paid and all(re.search(_PAID, state) or undone(state) or _is_credit(state) for state in others):
        return owed  # of an order it would be said too how far it is
    if late or ((paid or to_pay) and _of_invoices(headers, papers, beside, titles)):
        return owed
    invoices = _of_invoices_alone(owed, headers, beside)
    return invoices | _claimed([state for state in owed if terse(said[state]) not in _WAITS], headers, beside)


def _is_credit(state: str) -> bool:
    """Whether it is the state of a credit note."""
    return kinds.bare(state) in kinds.GIVEN_BACK or bool(MONEY_BACK.match(state))


def _spaced(cells: Iterable[Any]) -> list[str]:
    return [str(cell or "").strip().lower().translate(kinds.SPACED) for cell in cells]


def _of_invoices_alone(
    owed: Collection[str], headers: Mapping[str, str], beside: Mapping[str, Sequence[Any]]
) -> frozenset[str]:
    """Those states that no paper but an invoice is in, where a column says what each is."""
    told, papers = (_spaced(beside.get(headers.get(column, ""), ())) for column in ("status", "type"))
    of: dict[str, set[bool]] = {}
    for state, paper in zip(told, papers, strict=False):
        of.setdefault(state, set()).add(kinds.bare(paper) in kinds.INVOICES)
    return frozenset(state for state in owed if of.get(state) == {True})


def _claimed(owed: Collection[str], headers: Mapping[str, str], beside: Mapping[str, Sequence[Any]]) -> frozenset[str]:
    """Those states in which nearly all orders have something that is still owed, as hardly any has that is undone."""
    told = _spaced(beside.get(headers.get("status", ""), ()))
    for header in (each for each in beside if owed and re.search(_STILL, words(each))):
        rows: dict[str, list[bool]] = {}
        for state, amount in zip(told, numbers(beside[header]), strict=True):
            rows.setdefault(state, []).append(bool(amount))
        none = [some for state, of in rows.items() if state not in owed and undone(state) for some in of]
        found = frozenset(state for state in owed if sum(rows.get(state, ())) >= NEARLY_ALL * len(rows.get(state, "_")))
        if len(none) >= TELLING and sum(none) <= (1 - NEARLY_ALL) * len(none):
            return found
    return frozenset()


def _lists_invoices(beside: Iterable[str]) -> bool:
    """Whether a number and a day of an invoice stand before all that is said of its order."""
    said = takewhile(lambda each: not re.search(_ORDER, each), map(words, beside))
    of = [each for each in said if re.search(_INVOICE, each)]
    return any(re.search(_DAY, each) for each in of) and any(re.fullmatch(_NUMBER, each) for each in of)


def _bills(headers: Mapping[str, str], beside: Iterable[str]) -> bool:
    """Whether each line has an invoice's number and none of an order, with the invoice's day and one to pay by.

    The day of the order behind it may stand there too.
    """
    said = [*map(words, beside)]
    if not re.fullmatch(_NUMBER, words(headers.get("order", ""))):
        return False
    if any(re.search(_ORDER, each) and not re.search(_DAY, each) for each in said):
        return False
    pay_by = {each for each in said if re.search(_PAY_BY, each)}
    return bool(pay_by) and any(re.search(_INVOICE, each) and re.search(_DAY, each) for each in {*said} - pay_by)


def _lists_debts(beside: Iterable[str]) -> bool:
    """Whether a day to pay by and what is still owed stand there, and nothing speaks of an order or a booking."""
    said = [*map(words, beside)]
    if any(re.search(other, each) for each in said for other in (_ORDER, _BOOKED)):
        return False
    return all(any(re.search(of, each) for each in said) for of in (_PAY_BY, _OWING))


def _of_invoices(
    headers: Mapping[str, str], papers: Iterable[str], beside: Iterable[str], titles: Iterable[str]
) -> bool:
    """Whether the number, the day or the state of each is an invoice's, or all papers are that; where no header speaks
    of an order, whether the total is, or the file is called so, or papers of several series are to be paid by a day.
    """
    said = [words(headers[column]) for column in ("order", "date", "status") if column in headers]
    if any(re.search(_ORDER, each) for each in said):
        return False
    of = {kinds.bare(paper) for paper in papers} - kinds.GIVEN_BACK - kinds.NO_SALE - kinds.PAYMENTS
    all_said = [*map(words, beside)]
    if not any(re.search(_ORDER, each) for each in all_said):
        said += [words(headers[column]) for column in ("order_total", "amount") if column in headers]
        if not any(re.search(_BOOKED, each) for each in all_said):
            named = [title for title in map(words, titles) if not re.search(f"{_ORDER}|{_BOOKED}", title)]
            in_series = any(map(anew.is_series, beside)) and any(re.search(_PAY_BY, each) for each in all_said)
            said += [" invoice "] if in_series else named
    return bool(of and of <= kinds.INVOICES) or any(re.search(_INVOICE, each) for each in said)
