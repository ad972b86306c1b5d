"""What shops call the state of an order, and whether it is a sale.

Lower case, with spaces for `_` and `-`, as `lines` folds them before it compares.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Container, Iterable
from functools import cache, lru_cache

from regulars import bookingstates, jobstates, morestates, paymentstates, statephrases, statewords, testrows, unpaid
from regulars.headers import SEEN, folded
from regulars.shortflags import says_undone
from regulars.statephrases import bare, failed, parts, readings, spelled
from regulars.wordforms import apart, grown, terse
from regulars.wordlist import Words, listed, unmarked


def _values(text: str) -> frozenset[str]:
    return frozenset(listed(text))


WAITING = grown(
    _values("""
    pending, on hold, hold, holded, ausstehend, offen, in wartestellung, en attente, pendiente, en espera, in attesa,
    in sospeso, pendente, aguardando, em espera, in afwachting, in de wacht, oczekujące, wstrzymane, väntande, pausad
""").union(bookingstates.MOVED)
)
"""Of those, what a column of the delivery says of what was sold and waits to be sent."""

NEW = grown(
    _values("""
    new, new order, order placed, placed, order received, registered, pending, open, created
    neu, neue bestellung, bestellung eingegangen, eingegangen, angelegt, erfasst, offen
    nouveau, nouvelle, nouvelle commande, enregistrée, nuevo, nueva, nuevo pedido, registrado
    nuovo, nuova, nuovo ordine, registrato, novo, nova, novo pedido, nova encomenda, registado
    nieuw, nieuwe bestelling, nieuwe order, geplaatst, geregistreerd
    nowy, nowa, nowe, nowe zamówienie, złożone, zarejestrowane, ny, nytt, nya, ny order, ny beställning, registrerad
""")
)
"""States of an order that nobody has begun with: whether it is a sale is for a state of its payment to say."""

DRAFTS = grown(
    _values("""
    draft, entwurf, brouillon, borrador, bozza, rascunho, concept, kladde, szkic, wersja robocza, utkast, udkast
""")
)
"""States of a paper that is only written down, whatever another state says of its payment."""

_DELIVERY = (
    r" (?:fulfil\w*|ship(?:ping|ments?)?|deliver(?:y|ies)|versand\w*|liefer\w*|livraison|expedition|envio|entrega|"
    r"spedizione|consegna|verzend\w*|bezorg\w*|wysylk\w*|dostaw\w*|leverans\w*) "
)
PAYMENT = r" (?:\w*pay\w*|paid|zahl\w*|bezahl\w*|paiement|pago|pagamento|betaal\w*|platnosc\w*|betal\w*) "
"""Words of the header of how far a delivery is, and of how far a payment."""

_FLAG_WORDS = _values("""
    cancelled, canceled, iscancelled, iscanceled, ordercancelled, ordercanceled, voided, void, isvoid, isvoided,
    deleted, isdeleted, softdeleted, gelöscht, geloescht, löschkennzeichen, loeschkennzeichen, löschkz,
    supprimé, supprimée, effacé, effacée,
    eliminado, eliminada, borrado, borrada, eliminato, eliminata, cancellato, cancellata, excluído, excluída, apagado,
    apagada, verwijderd, gewist, usunięte, usunięty, usunięta, usunięto, skasowane, skasowany, skasowana, borttagen,
    borttaget, raderad, raderat, storniert, storno, oxstorno,
    annulé, annule, annulee, cancelado, cancelada, anulado, anulada, annullato, annullata,
    geannuleerd, anulowane, anulowano, makulerad, makulerat, annullerad, annullerat, avbruten, avbokad, chargeback,
    ischargeback, chargedback, ischargedback, waschargedback, chargebackreceived, rückbuchung, rückbelastung,
    rückgebucht, rückbelastet, draft, isdraft, entwurf, brouillon, borrador, bozza, rascunho, concept,
    isconcept, szkic, utkast, retrofacturation, rétrofacturé, rétrofacturée, contracargo, retrocedido, retrocedida,
    riaddebito, riaddebitato, estorno, estornado, estornada, terugboeking, teruggeboekt,
    obciążenie zwrotne, återdebitering, återdebiterad, fksto
""").union(morestates.FLAGS, testrows.FLAGS)
_NAMED = _values("""
    trashed, istrashed, inbin, papierkorb, corbeille, papelera, cestino, lixeira, prullenbak, papperskorg,
    disdetto, disdetta, desmarcado, desmarcada, ticket annulé, commande annulée, vente annulée, factura anulada,
    pedido anulado, ordine annullato, scontrino annullato, pedido cancelado, bon geannuleerd, paragon anulowany,
    zamówienie anulowane, kvitto makulerat, annulation, stornierung, anulación, cancelación, annullamento,
    cancelamento, annulering, anulacja, anulowanie, makulering, avbokning, cancellazione, flag cancellazione,
    cancellato logico, marcado para borrar, marcado para eliminar, baja lógica, borrado lógico, supprimé logique,
    zum löschen vorgemerkt, löschvormerkung, marked for deletion, te verwijderen, do usunięcia, ska tas bort, anul,
    storn
""")
"""The same, and what is named in it; these have no other forms."""
_FLAGS, _NAMES, _TESTS = (
    Words(lambda: folded(grown(_FLAG_WORDS))),
    Words(lambda: folded(_NAMED)),
    Words(lambda: folded(testrows.FLAGS)),
)
_MARKS = listed("""
    fl, flg, flag, ind, kz, bl, sn, esta, hasbeen, is, was, record, row, ist, wurde, est, es, fue, e, fueron, foi, jest
    czy, czyjest, zostalo, ar, har, blev, werd
""")
"""What stands before the name of a column of yes and no: `fl_cancelado`, `kz_storno`, `is_geannuleerd`."""
ENDS = ("flag", "kz", "kennzeichen", "ind", "indicator", "yn", "jn", "sn", "tn", "on")
"""The same behind it: `Storniert J/N`."""

_RETURNED = _values("""
    returned, isreturned, wasreturned, itemreturned, orderreturned, refunded, isrefunded, wasrefunded, itemrefunded,
    orderrefunded, fullyrefunded, transactionrefunded, retourniert, zuruckgegeben, zuruckgeschickt, erstattet,
    ruckerstattet, retourné, retourne, retournee, remboursé, rembourse, remboursee, devuelto, devuelta, reembolsado,
    reembolsada, reso, restituito, rimborsato, devolvido, devolvida, geretourneerd, terugbetaald, zwrocone, zwrocony,
    returnerad, returnerat, aterbetald, articleretourné, articleretourne, artículodevuelto, articolorestituito,
    articoloreso, artigodevolvido, artikelretour, towarzwrócony, varareturnerad, artikelretourniert, zurückgesandt,
    sentback, zurückgesendet, returneret, returnert, palautettu, vráceno, vrácená, vrátená,
    是否退款, 是否退货, 是否退貨, 返品有無, 返金有無, 반품여부, 환불여부
""")
_SENT_BACK = Words(lambda: folded(grown(_RETURNED)))

EITHER = _values("return, refund, retour, retoure, devolucion, devolution, reso, zwrot, retur")
"""Headers, folded, of a column that says yes where a line was returned, or where it is itself a return."""

_ELSEWHERE = "|".join(morestates.UNDONE)
UNDONE = (
    r"(?:order |wc )?(?:canc(?:el|d?\b)|cncl|cxl|void|refund|storn|abgebroch|annul|anul|geannul|avbr|makul|reembols|"
    r"rembours|rimbors|erstatt|no.?show|nicht erschienen|abgesagt|non venu|non présenté|décommand|no asisti|"
    r"no se presen|non presentat|disdett|não compareceu|nao compareceu|desmarcad|niet verschenen|afgezegd|"
    r"nie przysz|odwołan|uteb|avbok|återbetal|terugbetaal|zwrócon|estornad|devuelt|devolvid|"
    rf"{_ELSEWHERE})"
)
"""How the words begin that tell a column of states under a name that nobody knows."""

FAILED = (
    r"(?:fail|declin|reject|refus|denied|revers|fehlgeschlagen|abgelehnt|échou|echou|échec|fallid|rechaz|fallit|rifiut|"
    r"recusad|falhou|falhad|mislukt|geweiger|odrzuc|nieudan|misslyck|nekad)"
)
"""How the words begin that say that an attempt to buy came to nothing."""

OF_MESSAGES = (
    r" (?:e ?mail|mail|sms|messages?|notification|push|sync\w*|upload|download|export|import|backup|print\w*|fraud|"
    r"risk|kyc|check|review|quality|warranty|coupon|voucher|otp|3ds|verification|login|call|return|claim) "
)
"""Words of a column whose attempts are none to buy."""

STATE_NAMED = r" (?:\w*status|\w*state|stat|sts|statut|etat|estado|stato|situacao|stand?|stav|tila|zustand) "
"""Words of the header of a column of states."""

MONEY_BACK = re.compile(
    r"(?:(?:fully|wc|vollständig|komplett|volledig|totalmente|totalement|entièrement|całkowity|całkowicie|fullt|helt|payment|"
    r"charge|money|paypal|zahlung|domiciliación) )?(?:"
    r"refund|return|revers|charge ?back|charged back|credited|credit note|sent back|erstatt|"
    r"rückerstatt|rückgabe|rücksend|rückgebucht|rückbelast|rückabgewick|zurück(?:ge|er|über)|rückg?e?zahl|gutgeschr|gutschrift|retour|"
    r"rembours|retourn|contrepass|avoir |reembols|devuel|devoluci|abonad|abono |nota d[ei] cr|retro[ct]|rimbors|"
    r"reso\b|resa\b|restitu|devolv|devolu[cç]|estorn|retornad|revert|terugbet|terugge|terugga|terugboek|geretour|gecrediteer|"
    r"creditnota|zwr|zrefund|obciążenie zwrotn|återbet|återför|återdebit|återsän|returner|retur\b|krediter|"
    r"tilbagebet|tilbakebet|"
    r"palautet|hyvitet|vrácen|vrátená|visszat|visszak|rambursat|returnat|iade|возвр|поверн|返金|返品|已退|退款|반품|환불)"
)
"""How a state begins that a line below zero has because it is the money given back."""

TICKED = frozenset(("-1", " 1"))
"""How Access writes a yes, as it stands and as `lines` folds it."""
YES = _values("""
    1, true, t, yes, y, x, ja, j, oui, o, si, sí, sì, s, sim, tak, kyllä, ano, áno, igen, da, evet, да, так, はい, 是
    예, 네, 有, √, ✓, ✔, ☑, wahr, vrai, verdadero, vero, verdadeiro, waar, prawda, sant, sand, tosi
""").union(TICKED)
NO = _values("""
    0, false, f, no, n, nein, non, nao, não, nee, nie, nej, nei, ei, ne, nem, nu, hayır, нет, ні, いいえ, 否, 아니오
    아니요, 不是, 无, 無, ☐, ✗, ✘, falsch, faux, falso, onwaar, fałsz, falsz, falskt, falsk, usann, epätosi
""")


_NO_SALE = (*bookingstates.MOVED, *bookingstates.NO_SALE, *bookingstates.ALONE, *paymentstates.NO_SALE)
_SALE = (*bookingstates.SALE, *paymentstates.SALE)


@cache
def _apart() -> tuple[frozenset[str], frozenset[str]]:
    return apart(
        {*statewords.NO_SALE, *jobstates.NO_SALE, *morestates.NOT_COMPLETED, *filter(str.isalpha, _NO_SALE)},
        {*statewords.SALE, *statewords.WHOLE, *jobstates.SALE, *morestates.COMPLETED, *filter(str.isalpha, _SALE)},
    )


NOT_COMPLETED = Words(lambda: _apart()[0].union(_NO_SALE, testrows.STATES))
COMPLETED = Words(lambda: _apart()[1].union(_SALE))
"""Nothing was sold, or the money went back, or has not come; and a sale as any other, each with the forms of its words.

The user is asked about what is in neither list.

`closed` is done almost everywhere; in Magento it is an order whose money went back in full. There the column of refunds
says the same, so the sale is kept and the refund taken off it, and nothing goes missing where others mean done.
`pending` and `on hold` are orders whose money has not come; `unshipped`, at Amazon, is paid and waits for the post.
"""

_MOVED = frozenset(bookingstates.MOVED)
"""Of the first, what is said of payments that only come later."""

_STRONG = re.compile(
    r"(?:(?:order|wc|was|payment|zahlung|venta|compra|pedido|commande|ordine|encomenda|bestelling|zamówienie) )?"
    r"(?:cancell?ed|voided|refunded|returned|rejected|declined|failed|expired|"
    r"unpaid|(?:storniert|abgebrochen|fehlgeschlagen|retourniert|erstattet)(?:e[nrsm]?)?|annulée?s?|annulees?|refusée?s?|"
    r"remboursée?s?|(?:anulad|cancelad|rechazad|devuelt|reembolsad|devolvid|recusad|falhad|fallid)[oa]s?|"
    r"(?:annullat|rimborsat|rifiutat|fallit)[oaie]|(?:geannuleerd|geretourneerd|terugbetaald)e?|"
    r"abgesagte?[nrs]?|décommandée?s?|(?:desmarcad)[oa]s?|disdett[oaie]|afgezegde?|(?:avbok)a[dt]e?|"
    r"(?:anulowan|zwrócon|odrzucon|odwołan)[aeyo]|avbruten|avbrutet|(?:makulera|returnera)(?:d|t|de)|"
    rf"devolución finalizada|devolução concluída|(?:{_ELSEWHERE})\w*)\b"
)
_IN_PART = re.compile(
    r"(?<![\d.])(?!100 ?%)\d{1,3} ?%|(?<![\d/.])[1-9] ?(?:of|von|sur|de|di|van|z|av|/) ?[1-9](?![\d/.])|"
    r"part(?!ner|y)|teil|parci|parzi|parți|deel|częś|część|část|čiast|delvis|\bdel(?:bet|lev|ret|kred|åter|skick|fakt)|osit|részben|kısm|част|μερικ|一部|部分|부분|일부"
)
_GIVEN_BACK = re.compile(
    r"refund|return|credited|credit note|erstatt|gutgeschr|gutschr|\bavoir\b|abono|abonad|not[ae] d[ei] cr|kreditn|"
    r"korekt|retour|zurück|rückzahl|rückgez|rembours|reembols|devol|devuel|estorn|rimbors|\bres[oaie]\b|"
    r"restitu|terugbet|terugge|gecredit|zwro|zwró|återbet|krediter|tilbagebet|tilbakebet|refunder|palautet|hyvitet|vrácen|επιστρ|"
    r"возвр|iade|返金|返品|退|환불|반품"
)
_HELD = _values("""
    requested, request, pending, rejected, declined, denied, not, no, beantragt, angefragt, abgelehnt, nicht, demandé,
    demandée, non, solicitado, solicitada, richiesto, richiesta, não, aangevraagd, niet, nie, ej, inte
""")
_DONE_IN_PARTS = re.compile(
    r"payment|deliver|shipment|zahlung|lieferung|versand|paiement|règlement|livraison|expédition|\bpago|\bcobro|entrega|"
    r"env[ií]o|pagamento|incasso|consegna|spedizione|betaling|levering|zending|płatność|wpłata|dostawa|wysyłka|betalning|"
    r"leverans|πληρωμ|exped"
)
"""What may be done in part, and was a sale: `pago parcial`; of what went back (`estorno parcial`), all else was."""

_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_UMLAUTS = frozenset("äöüß")


def _together(states: Iterable[str]) -> frozenset[str]:
    """States without their spaces, as programs write them: `PartiallyPaid`."""
    return frozenset(state.replace(" ", "") for state in states if " " in state)


def _plain(states: Iterable[str]) -> frozenset[str]:
    """States without their accents, as programs write them that know none: `annule`, `geloescht`."""
    marked = [state for state in states if not state.isascii()]
    spelled_out = "\n".join(state for state in marked if not _UMLAUTS.isdisjoint(state)).translate(_SPELLED_OUT)
    return frozenset([*unmarked("\n".join(marked)).split("\n"), *spelled_out.split("\n")]) - {""}


@cache
def _as_written() -> tuple[frozenset[str], frozenset[str]]:
    """Both lists, sales first, with all ways in which programs write them; made when a state has to be told."""
    sold, none = (states.union(_together(states), _plain(states)) for states in (COMPLETED, NOT_COMPLETED))
    brief = [[terse(state) for state in each if " " in state] for each in (sold, none)]
    return sold.union(brief[0]), none.union(brief[1])


LONG = 4
"""Words of so many letters say on their own what became of an order."""
_GENERAL = grown(
    _values("""
    active, archived, live, open, posted, sale, sent, listo, neue, nouveau, nouvelle, nuevo, nuovo, novo, nieuw, nowy,
    nytt, used, placed, ordered, ready, ongoing, aktiv, actif, activo, attivo, ativo, actief, aktywny, aktywne,
    presente
""")
)
_NOT_ALONE = Words(lambda: _GENERAL | grown({*statewords.WHOLE, *jobstates.SALE, *filter(str.isalpha, _SALE)}))
_SOLD = Words(lambda: {word for word in COMPLETED - _NOT_ALONE if word.isalpha() and len(word) >= LONG})
"""Words that say of a longer state too that something was sold: `shipped to the customer`."""
_ASIDE = _values("""
    not, no, non, never, without, before, until, waiting, awaiting, requested, request, claim, claimed, dispute,
    disputed, cancellation, return, returns, to be, nicht, kein, keine, ohne, vor, beantragt, angefragt,
    reklamation, reklamiert, retoure, rücksendung, erstattung, rückerstattung, pas, retour, remboursement, sans,
    avant, demandé, demandée, litige, sin, antes, solicitado, solicitada, reclamación, senza, prima, richiesto,
    richiesta, não, nao, sem, niet, geen, zonder, aangevraagd, nie, bez, przed, inte, ej, utan, före, ikke, uten,
    uden, ei, gutschrift, avoir, abono, creditnota, kreditfaktura, kreditnota, wacht, wachten, wartet, warten, attend,
    väntar, czeka, oczekuje, aguarda
""")
_UNSETTLED = Words(lambda: {*filter(str.isalpha, NOT_COMPLETED)} - {*bookingstates.ALONE} | _ASIDE)
"""Words beside which no other word tells what a state means: `not delivered`, `refund requested`."""


def marked(name: str, plain: Container[str]) -> bool:
    """Whether a header, folded, is one of them, with a mark for yes and no before it or without."""
    return name in plain or any(name.startswith(mark) and name[len(mark) :] in plain for mark in _MARKS)


@lru_cache(maxsize=SEEN)
def flags(name: str) -> bool:
    """Whether a header, folded, is of a column that says yes where an order is no sale."""
    ends = [name[: -len(end)] for end in ENDS if name.endswith(end)]
    told = any(each in _FLAGS or each in _NAMES for each in (name, *ends))
    return told or marked(name, _FLAGS) or says_undone(name)


@lru_cache(maxsize=SEEN)
def flags_back(name: str) -> bool:
    """The same, of yes where what was sold came back; on a line below zero it only says what that is."""
    return marked(name, _SENT_BACK)


def may_be_dated(name: str) -> bool:
    """Whether it is either, and a day may stand for a yes, which is when it was undone."""
    return (flags(name) or flags_back(name)) and name not in _TESTS


def _doubts(word: str) -> bool:
    return bool(_STRONG.match(word) or re.match(statephrases.DOUBTS, word))


def of_delivery(header: str) -> bool:
    """Whether a column, whose header comes in words, says how far the delivery is, and nothing of the payment."""
    return bool(re.search(_DELIVERY, header)) and not re.search(PAYMENT, header)


def surely(state: str) -> bool:
    """Whether a word is a state of an order beyond doubt, whatever stands beside it."""
    return bool(_STRONG.match(bare(state)))


@lru_cache(maxsize=SEEN)
def undone(state: str) -> bool:
    """Whether a state says that nothing was sold: one of those above, several of them, or one with words around it."""
    state = spelled(state)
    if (listed_as := _listed(state)) is not None:
        return not listed_as
    if (agreed := agreed_on(state)) is not None:
        return not agreed
    said = {*parts(state)}
    if said & COMPLETED or _IN_PART.search(state):
        return False
    if len(said) > 1 and all(_listed(part) is False for part in said):
        return True
    if _STRONG.match(state) or awaits_payment(state) or _called_off(said):
        return True
    words = _tokens(state)
    surely_undone = {*filter(_STRONG.fullmatch, words)}
    return bool(surely_undone) and not any(word in _SOLD or word in _UNSETTLED for word in words - surely_undone)


@lru_cache(maxsize=SEEN)
def sold(state: str) -> bool:
    """Whether a state says that something was sold: one of those above, or one with words around it."""
    state = spelled(state)
    if (listed_as := _listed(state)) is not None:
        return listed_as
    if back_in_part(state):
        return True
    if (agreed := agreed_on(state)) is not None:
        return agreed
    if awaits_payment(state):
        return False
    said = _tokens(state)
    if unpaid.settled(state) and not any(map(_STRONG.match, said)):
        return True
    some = said & _SOLD or any(map(_is_done, parts(state))) or (_IN_PART.search(state) and _DONE_IN_PARTS.search(state))
    return bool(some) and not (said & _UNSETTLED or any(map(_doubts, said)))


@lru_cache(maxsize=SEEN)
def _listed(state: str) -> bool | None:
    """Whether a state is one of those above, as programs or people write it; None where it is none of them."""
    sales, none = _as_written()
    said = readings(state)
    if any(reading in none for reading in said):
        return False
    if any(reading in none and reading not in _MOVED for reading in failed(state)):
        return False
    if any(reading in sales and (reading == state or reading not in NEW) for reading in said):
        return True
    return statephrases.together(state)


def _is_done(part: str) -> bool:
    """Whether one of the things that a state says one after the other is a sale: `réparé   rendu client`."""
    if part in NEW or part in jobstates.SENT or part in _GENERAL:
        return False
    return part in COMPLETED and (" " in part or part in _NOT_ALONE)


def _called_off(said: Collection[str]) -> bool:
    """Whether one thing that a state says is that it was called off, and another why: `nicht lieferbar   storniert`."""
    others = [part for part in said if not _STRONG.fullmatch(part)]
    words = {word for part in others if not statephrases.negated(part) for word in _tokens(part)}
    doubtful = any(word in _SOLD or re.match(statephrases.DOUBTS, word) for word in words)
    return 0 < len(others) < len(said) and not doubtful


def agreed_on(state: str) -> bool | None:
    """Whether a state says that a quote was accepted, or that it was not (`KVA abgelehnt`); None where it says neither.

    What else would be a sale may be said of the order that came of it: `quote invoiced`.
    """
    said = _tokens(state)
    quotes = {*filter(jobstates.QUOTE.fullmatch, said)}
    if not quotes:
        return None
    if any(map(jobstates.AGREED.fullmatch, said)):
        return not (said - quotes) & _UNSETTLED
    return None if said & _SOLD - jobstates.SENT else False


def back_in_part(state: str) -> bool:
    """Whether a state says that some of what was paid was given back, and so that the rest was a sale."""
    return bool(_IN_PART.search(state) and _GIVEN_BACK.search(state)) and not _tokens(state) & _HELD


def awaits_payment(state: str) -> bool:
    """Whether a state is made of words for waiting and a payment, or for not and paid: `paiement en attente`."""
    return unpaid.surely(state) or (unpaid.maybe(state) and not _tokens(state) & _SOLD)


def _tokens(state: str) -> set[str]:
    """The words of a state, and `to be` as one of them."""
    return {*re.findall(r"to be\b|[^\W\d_]+", state)}
