"""What shops call the state of an order, and whether it is a sale.

Lower case, with spaces for `_` and `-`, as `lines` folds them before it compares.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from regulars import jobstates, languages, statewords, testrows
from regulars.headers import SEEN, fold
from regulars.wordforms import apart, grown, terse
from regulars.wordlist import listed, unmarked


def _values(text: str) -> frozenset[str]:
    return frozenset(listed(text))


WAITING = grown(
    _values("""
    pending, on hold, hold, holded, ausstehend, offen, in wartestellung, en attente, pendiente, en espera, in attesa,
    in sospeso, pendente, aguardando, em espera, in afwachting, in de wacht, oczekujące, wstrzymane, väntande, pausad
""")
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
    rückgebucht, rückbelastet, retrofacturation, rétrofacturé, rétrofacturée, contracargo, retrocedido, retrocedida,
    riaddebito, riaddebitato, estorno, estornado, estornada, terugboeking, teruggeboekt,
    obciążenie zwrotne, återdebitering, återdebiterad, fksto
""").union(languages.FLAGS, testrows.FLAGS)
_FLAGS = frozenset(map(fold, grown(_FLAG_WORDS)))
_MARKS = (
    *("fl", "flg", "flag", "ind", "kz", "bl", "sn", "esta", "hasbeen", "is", "was", "ist", "wurde", "est", "es", "fue"),
    *("fueron", "foi", "jest", "czy", "czyjest", "zostalo", "ar", "har", "blev", "werd"),
)
"""What stands before the name of a column of yes and no: `fl_cancelado`, `kz_storno`, `is_geannuleerd`."""
FLAGS = _FLAGS.union(
    *({f"{flag}{end}" for end in ("flag", "kz", "kennzeichen", "ind", "indicator", "yn")} for flag in _FLAGS),
    *({f"{mark}{flag}" for mark in _MARKS} for flag in _FLAGS),
)
"""Headers, folded, of a column that says yes where an order is no sale."""

_RETURNED = _values("""
    returned, isreturned, wasreturned, itemreturned, orderreturned, refunded, isrefunded, wasrefunded, itemrefunded,
    orderrefunded, fullyrefunded, transactionrefunded, retourniert, zuruckgegeben, zuruckgeschickt, erstattet,
    ruckerstattet, retourné, retourne, retournee, remboursé, rembourse, remboursee, devuelto, devuelta, reembolsado,
    reembolsada, reso, restituito, rimborsato,
    devolvido, devolvida, geretourneerd, terugbetaald, zwrocone, zwrocony, returnerad, returnerat, aterbetald,
    zurückgesandt, zurückgesendet, sentback, returneret, returnert, palautettu, vráceno, vrácená, vrátená,
    是否退款, 是否退货, 是否退貨, 返品有無, 返金有無, 반품여부, 환불여부
""")
_SENT_BACK = frozenset(map(fold, grown(_RETURNED)))
RETURNED = _SENT_BACK.union(f"{mark}{flag}" for mark in _MARKS for flag in _SENT_BACK)
"""The same, of a column that says yes where what was sold came back; on a line below zero it only says what that is."""

DATED = (FLAGS | RETURNED) - {*map(fold, testrows.FLAGS)}
"""Both, where a day may stand for a yes, which is when it was undone."""

RETURNS = _values("isreturn, isrefund, isreturnline, returnline, isretoure, istretoure, isretour, isgutschrift")
"""The same, of a column that says yes where a line is itself a return."""

EITHER = _values("return, refund, retour, retoure, devolucion, devolution, reso, zwrot, retur")
"""The same, of a column where yes may mean either."""

_ELSEWHERE = "|".join(languages.UNDONE)
UNDONE = (
    r"(?:order |wc )?(?:cancel|void|refund|storn|annul|anul|geannul|avbr|makul|reembols|rembours|rimbors|erstatt|"
    r"no.?show|nicht erschienen|abgesagt|non venu|non présenté|décommand|no asisti|no se presen|non presentat|disdett|"
    r"não compareceu|nao compareceu|desmarcad|niet verschenen|afgezegd|nie przysz|odwołan|uteb|avbok|återbetal|"
    r"terugbetaal|zwrócon|estornad|devuelt|devolvid|"
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

YES = _values("""
    1, true, t, yes, y, x, ja, j, oui, o, si, sí, sì, s, sim, tak, kyllä, ano, áno, igen, da, evet, да, так, はい, 是
    예, 네, 有, √, ✓, ✔, ☑, wahr, vrai, verdadero, vero, verdadeiro, waar, prawda, sant, sand, tosi
""")
NO = _values("""
    0, false, f, no, n, nein, non, nao, não, nee, nie, nej, nei, ei, ne, nem, nu, hayır, нет, ні, いいえ, 否, 아니오
    아니요, 不是, 无, 無, ☐, ✗, ✘, falsch, faux, falso, onwaar, fałsz, falsz, falskt, falsk, usann, epätosi
""")


NOT_COMPLETED, COMPLETED = apart(
    {*statewords.NO_SALE, *jobstates.NO_SALE, *languages.NOT_COMPLETED},
    {*statewords.SALE, *statewords.WHOLE, *jobstates.SALE, *languages.COMPLETED},
)
"""Nothing was sold, or the money went back, or has not come; and a sale as any other, each with the forms of its words.

The user is asked about what is in neither list.

`closed` is done almost everywhere; in Magento it is an order whose money went back in full. There the column of refunds
says the same, so the sale is kept and the refund taken off it, and nothing goes missing where others mean done.
`pending` and `on hold` are orders whose money has not come; `unshipped`, at Amazon, is paid and waits for the post.
"""

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
    r"part(?!ner|y)|teil|parci|parzi|parți|deel|częś|część|část|čiast|delvis|\bdel(?:bet|lev|ret|kred|åter|skick|fakt)|osit|részben|kısm|част|μερικ|一部|部分|부분|일부"
)
_GIVEN_BACK = re.compile(
    r"refund|return|credited|erstatt|gutgeschr|retour|zurück|rückzahl|rückgez|rembours|reembols|devol|devuel|estorn|rimbors|\bres[oaie]\b|"
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

_WAITS = (
    r"(?:a?waiting|pending|expect\w*|ausstehend\w*|offen\w*|erwart\w*|warte\w*|attente|attend\w*|attesa|sospeso|pendiente|"
    r"pendente|espera\w*|aguard\w*|wacht\w*|afwachting|openstaand\w*|oczek\w*|czeka\w*|brak|vänta\w*|inväntar|avvaktar)"
)
_PAYS = (
    r"(?:payment|transfer|cheque|check|\w*zahlung\w*|vorkasse|\w*überweisung|geldeingang|paiement|règlement|virement|"
    r"chèque|pago|cobro|transferencia|pagamento|bonifico|incasso|transferência|boleto|pix|betaling|overboeking|\w*overschrijving|płatnoś\w+|"
    r"wpłat\w+|przele\w+|\w*betalning\w*|\w*överföring)"
)
_BETWEEN = (
    r"(?:(?:for|of|the|bank|wire|auf|die|der|in|en|de|del|du|d|la|le|por|el|di|do|da|o|op|van|is|ist|est|na|på|a) )*"
)
_UNPAID = re.compile(rf"{_BETWEEN}{_WAITS} {_BETWEEN}{_PAYS}(?: \w+){{0,4}}|{_PAYS} {_BETWEEN}{_WAITS}")
_PAGO = re.compile(
    rf"(?:(?:en|a la) )?(?:pendiente|espera|esperando) {_BETWEEN}pago(?: (?:por|con|mediante|vía|via|en) .+)?|"
    r"pago (?:(?:es|est[aá]|aun|aún) )?(?:pendiente|en espera)"
)
"""A payment that has not come, in the language in which `pago` is one: in Portuguese it says that something is paid."""

_YET = (
    r"(?:(?:yet|still|been|was|has|is|noch|bisher|wurde|ist|encore|ete|est|a|ancora|stat[oa]|aun|todavia|ha|sido|ainda|foi|"
    r"nog|werd|jeszcze|zostal[aoy]?|annu|blev) )*"
)
_SETTLED = (
    r"(?:(?:pre)?paid|settled|bezahlte?[nrs]?|gezahlt|beglichene?[nrs]?|ausgeglichene?[nrs]?|payee?s?|reglee?s?|soldee?s?|"
    r"encaissee?s?|acquittee?s?|(?:pagad|cobrad|abonad|liquidad|saldad|quitad)[oa]s?|pag[oa]s?|"
    r"(?:pagat|saldat|incassat|liquidat)[oaie]|betaalde?|voldaan|"
    r"(?:oplacon|zaplacon|uregulowan|rozliczon)(?:[yaeo]|ych)|(?:slut)?betal(?:[dt]a?|te)|reglera(?:[dt]|de))"
)
_NOT_PAID = re.compile(
    rf"(?:n )?{_YET}(?:(?:not|never|non|pas|no|nao|nunca|nicht|niet|nie|ej|inte|icke|ikke) {_YET}|un|nie|on|o|u)"
    rf"{_SETTLED}(?: yet)?"
)
"""A word for not, or what stands for it before a word, and one for what was paid, both without their accents."""
_REMARK = re.compile(r"\(([^()]+)\)\W*")
"""What a state says in parentheses at its end: `Nicht auf Lager (bezahlt)`."""


_BUNDLE = re.compile(
    r"(?:paquete|pacote|paquet|package|pack|bundle|parcel|paket|bündel|lote|lotto|lot|pacchetto|pakket|bundel|paczka|pakiet|"
    r"sammelbestellung|order|pedido|commande|ordine|bestellung|bestelling)?"
    r" ?(?:of|with|de|com|con|avec|di|mit|von|aus|van|met|z|med|om|à)? ?\d+ "
    r"(?:products?|items?|articles?|productos?|artículos?|unidades|produtos?|itens|artigos?|produits?|prodott[oi]|"
    r"articol[oi]|produkte?n?|artikeln?|producten|artikelen|produkt(?:y|ów|ami|er|erna)|artykuł(?:y|ów|ami)|artiklar|varor)"
)
"""How many things are in a package that has a row of its own, as each of these has: `Pacote de 2 produtos`."""

_OF_STATES = (
    r"^(?:(?:order|payment|transaction|sale|sales|invoice|booking|purchase|checkout|subscription|fulfillment|shipment|"
    r"delivery|reservation|trip|ride|ticket|receipt) )?(?:state|status) (?=\w)"
)
"""What stands before each state where programs name what it is one of, as in protocol buffers."""


def _together(states: frozenset[str]) -> frozenset[str]:
    """States without their spaces, as programs write them: `PartiallyPaid`."""
    return frozenset(state.replace(" ", "") for state in states if " " in state)


def _plain(states: frozenset[str]) -> frozenset[str]:
    """States without their accents, as programs write them that know none: `annule`."""
    return frozenset(unmarked("\n".join(state for state in states if not state.isascii())).split("\n")) - {""}


@cache
def _as_written() -> tuple[frozenset[str], frozenset[str]]:
    """Both lists, sales first, with all ways in which programs write them; made when a state has to be told."""
    sold, none = (states.union(_together(states), _plain(states)) for states in (COMPLETED, NOT_COMPLETED))
    return sold.union(map(terse, sold)), none.union(map(terse, none))


LONG = 4
"""Words of so many letters say on their own what became of an order."""
_NOT_ALONE = grown(
    _values("""
    active, archived, live, open, posted, sale, sent, listo, neue, nouveau, nouvelle, nuevo, nuovo, novo, nieuw, nowy,
    nytt, used, placed, ordered, ready, ongoing, aktiv, actif, activo, attivo, ativo, actief, aktywny, aktywne, presente
""").union(statewords.WHOLE, jobstates.SALE)
)
_SOLD = frozenset(word for word in COMPLETED - _NOT_ALONE if word.isalpha() and len(word) >= LONG)
"""Words that say of a longer state too that something was sold: `shipped to the customer`."""
_UNSETTLED = frozenset(filter(str.isalpha, NOT_COMPLETED)) | _values("""
    not, no, non, never, without, before, until, waiting, awaiting, requested, request, claim, claimed, dispute,
    disputed, cancellation, return, returns, to be, nicht, kein, keine, ohne, vor, beantragt, angefragt,
    reklamation, reklamiert, retoure, rücksendung, erstattung, rückerstattung, pas, retour, remboursement, sans,
    avant, demandé, demandée, litige, sin, antes, solicitado, solicitada, reclamación, senza, prima, richiesto,
    richiesta, não, nao, sem, niet, geen, zonder, aangevraagd, nie, bez, przed, inte, ej, utan, före, ikke, uten,
    uden, ei, gutschrift, avoir, abono, creditnota, kreditfaktura, kreditnota, wacht, wachten, wartet, warten, attend,
    väntar, czeka, oczekuje, aguarda
""")
"""Words beside which no other word tells what a state means: `not delivered`, `refund requested`."""


def of_delivery(header: str) -> bool:
    """Whether a column, whose header comes in words, says how far the delivery is, and nothing of the payment."""
    return bool(re.search(_DELIVERY, header)) and not re.search(PAYMENT, header)


@lru_cache(maxsize=SEEN)
def bare(state: str) -> str:
    """A state without what programs put before each of its kind: `order state cancelled`, of an enumeration."""
    return re.sub(_OF_STATES, "", state)


def bundled(state: str) -> bool:
    """Whether a state says nothing but how many things are in a package, whose states stand on rows of their own."""
    return bool(_BUNDLE.fullmatch(state))


def surely(state: str) -> bool:
    """Whether a word is a state of an order beyond doubt, whatever stands beside it."""
    return bool(_STRONG.match(bare(state)))


@lru_cache(maxsize=SEEN)
def undone(state: str) -> bool:
    """Whether a state says that nothing was sold: one of those above, several of them, or one with words around it."""
    state = bare(state)
    if {state, terse(state)} & _as_written()[1]:
        return True
    if (agreed := agreed_on(state)) is not None:
        return not agreed
    parts = {part.strip() for part in re.split(r"[/,;:()|]", state) if part.strip()}
    if parts & COMPLETED or _IN_PART.search(state):
        return False
    if (parts and parts <= NOT_COMPLETED) or _STRONG.match(state) or awaits_payment(state):
        return True
    said = _tokens(state)
    surely_undone = {*filter(_STRONG.fullmatch, said)}
    return bool(surely_undone) and not (said - surely_undone) & (_SOLD | _UNSETTLED)


def sold(state: str) -> bool:
    """Whether a state says that something was sold: one of those above, or one with words around it."""
    state = bare(state)
    said = _tokens(state)
    if {state, terse(state)} & _as_written()[0] or back_in_part(state):
        return True
    if (agreed := agreed_on(state)) is not None:
        return agreed
    if awaits_payment(state):
        return False
    if re.fullmatch(_SETTLED, _plainly(_remark(state))) and not any(map(_STRONG.match, said)):
        return True
    some = said & _SOLD or (_IN_PART.search(state) and _DONE_IN_PARTS.search(state))
    return bool(some and not said & _UNSETTLED and not any(map(_STRONG.match, said)))


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
    told = re.findall(r"[^\W\d_]+", state)
    said = " ".join(told)
    if _PAGO.fullmatch(said) or any(_NOT_PAID.fullmatch(_plainly(each)) for each in (said, _remark(state))):
        return True
    return bool(_UNPAID.fullmatch(said)) and not {*told} & _SOLD


def _remark(state: str) -> str:
    found = _REMARK.search(state)
    return found[1].strip() if found and found.end() == len(state) else ""


def _plainly(state: str) -> str:
    """A state without its accents and strokes."""
    return unmarked(state).replace("ł", "l")


def _tokens(state: str) -> set[str]:
    """The words of a state, and `to be` as one of them."""
    return {*re.findall(r"to be\b|[^\W\d_]+", state)}
