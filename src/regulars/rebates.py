"""Discounts of kinds that no list has, by the word for one in their headers: `Kampanjrabatt`, `Remise caisse`."""

from __future__ import annotations

import re

from regulars.currencies import known
from regulars.headers import in_percent, says_money, words
from regulars.wordlist import listed

_LAST = (
    r"(?:discounts?|rebates?|markdowns?|savings|rabatt|nachlass|korting|rabat|alennus|kedvezmeny|sleva|zlava|popust|"
    r"indirim|iskonto|indirimi|iskontosu|nuolaida|atlaide|allahindlus|afslattur|скидка|знижка|отстъпка)"
    r"(?: (?:in|i|en|em))? $"
)
"""The end of a header or of its last word, where what a discount is for stands before it."""

_FIRST = (
    r"^ (?:remise|reduction|descuento|dto|dcto|bonificacion|sconto|desconto|rabat|reducere|sleva|zlava|popust|скидка|"
    r"знижка|отстъпка|έκπτωση|εκπτωση) \w"
)
"""The first word of a header, where what a discount is for stands behind it."""

_OF_ORDER = (
    r" (?:rabat na (?:zamowienie|pozycje|towar|calosc|fakture)|"
    r"\w*(?:rabattkod|discount code|kortingscode|rabattcode|code promo|rabatkode) "
    r"(?:belopp|bedrag|betrag|amount|montant|beloeb|belob)) "
)
"""What is off an order, or off with a code, where the words say more than that."""

_SHORT = r" (?:desc|disc|dcto|descto|dto|rem|rab|sc|kort) "
"""Words that are cut short and say a discount only in percent or in a currency: `Desc.` may be a description."""

_NOT = (
    r" (?:code|codigo|codice|kod|kode|type|typ|tipo|art|soort|rodzaj|kind|reason|grund|motif|motivo|raison|reden|powod|"
    r"orsak|name|nom|nombre|nome|naam|namn|nazwa|title|label|id|nr|no|num|number|group|gruppe|groupe|grupo|gruppo|"
    r"groep|grupa|class|klasse|level|card|karte|carte|tarjeta|max|maximum|min|minimum|limit|date|datum|count|flag|"
    r"by|par|por|von|door|przez|av|eligible|allowed|available|possible|price|preis|prix|precio|prezzo|preco|prijs|cena|pris|"
    r"before|after|pre|post|excl|excluding|incl|including|less|with|without|net|netto|gross|brutto|vor|nach|mit|ohne|"
    r"abzgl|abzuglich|inkl|exkl|avant|apres|hors|sans|avec|antes|despues|con|sin|prima|dopo|senza|lordo|sem|com|apos|"
    r"depois|voor|na|zonder|met|przed|po|bez|fore|efter|utan|med|uden|etter|uten|до|после|без|с) "
)
"""Words that make it another thing: a code, a kind, or money before a discount or after it."""


_TAKEN = (
    r"(?:(?:money|amount|sum|price|cash|pounds|euros?) off|reduced by|taken off|deductions?|discount|rabatt|nachlass|"
    r"abzug|korting|rabat|afslag|afprijzing|avdrag|nedsatt|prisnedsattning|ribasso|in meno|en moins|en menos)"
)
_LESS = r"(?:off|less|minus|weniger|moins|menos|meno|eraf|mniej|mindre)"
_OF_LINE = (
    r"(?: (?:(?:on|of|per|je|pro|auf|par|por|op|na|pa|sur|de) )?(?:the |de |la |der |die )?(?:line|item|zeile|position|"
    r"ligne|linea|riga|linha|regel|pozycji|pozycje|rad))?"
)
_BY_HAND = rf" {_TAKEN}{_OF_LINE} "
_BY_HAND_IN_MONEY = rf" (?:{_TAKEN}|{_LESS}){_OF_LINE} "
"""What who keeps sales by hand calls what is off a line: `Money off line`; and what says so beside a currency's sign
only: `£ off`.
"""

_COUPON = r" (?:coupons?|cupon(?:es)?|cupom|cupons|kupon\w*|promo\w*) "

_CAMPAIGN = r" (?:\w*kampanj\w*|\w*kampagne\w*|werbeaktion\w*|aktion|\w*kuponger|kupong\w*|cupao|cupoes|promocja) "
_OFF_ALREADY = r" \w*(?:discounted|rabattiert\w*|remisee?s?|reduite?s?|scontat[oaie]|descontad[oa]s?|rebajad[oa]s?) "
"""Words of what brings a discount, and of what a discount is off already."""

_ANYWHERE = (
    r" \w*(?:discount|rebate|markdown|savings|rabatt|nachlass|remise|reduction|descuento|sconto|sconti|desconto|"
    r"korting|rabat|alennus|kedvezmeny|sleva|zlava|popust|indirim|iskonto|nuolaida|atlaide|allahindlus|скидк|знижк|"
    r"отстъпк)\w* | (?:dto|dcto|descto|promo) "
)


_PAID_WITH = (
    r" (?:gift ?cards?|vouchers?|geschenk\w*|cadeau\w*|points?|punkte|punten|puntos|punti|pontos|credits?|deposits?|"
    r"prepaid|paid|payments?|cash|cards?|anzahlung|acompte|anticipo|acconto|sinal|zaliczka|store credit|wallet) "
)
"""Words of the header of what was paid in another way than the rest of the order, which is no discount."""


_VOUCHER = (
    r" (?:\w*gutscheine?\w*|vouchers?|bons? d achat|cheques? promo|vales?|bonos?|buon[oi]|\w*bon(?:nen)?|bony|talony?|"
    r"varde(?:kod|check|bevis|kupong)\w*) "
)
_GIVEN = (
    r" \w*(?:gift|geschenk|cadeau|kado|regalo|presente?|podarunk|tillgodo|guthaben|tegoed|avoir|credit|saldo|solde)\w* "
)
"""Words of what may be a discount or paid for before, and of what surely was, or is a balance."""


_KIND = (
    r" (?:type|typ|tipo|art|soort|rodzaj|kind|unit|mode|method|slag|slags) |"
    r" \w*(?:rabatt?|nachlass|korting|discount)s?(?:typ|type|art|soort|slag) "
)
"""Words of a column that says of each discount beside it whether it is percent or money."""

IN_PERCENT = frozenset(
    listed("""
    %, percent, percentage, per cent, pct, prozent, prozentual, pourcentage, porcentaje, percentuale, percentagem
    porcentagem, procent, procentowy, procenty, prosent, prosentti, relative, százalék, procento
""")
)
AS_MONEY = frozenset(
    listed("""
    amount, fixed, fixed amount, fixed price, flat, money, value, absolute, currency, betrag, fest, festbetrag
    montant, fixe, montant fixe, importe, fijo, importo, fisso, importo fisso, valor, valor fixo, fixo, bedrag, vast
    vast bedrag, kwota, kwotowy, belopp, fast belopp, beløb, fast beløb, beløp, summa, částka, összeg
""")
)
"""What such a column says, with spaces for `_` and `-`."""


def says_kind(header: str) -> bool:
    """Whether a column says of which kind the discounts beside it are: `DiscountType`, `Rabattart`."""
    return names_one(header) and bool(re.search(_KIND, words(header)))


def says_voucher(header: str) -> bool:
    """Whether a header says a voucher, which may be a discount: not one that somebody was given, nor a balance."""
    said = words(header)
    return bool(re.search(_VOUCHER, said)) and not re.search(_GIVEN, said)


def paid_with(header: str) -> bool:
    """Whether a header says how the rest of an order was paid, and no discount: a gift card, but not a coupon."""
    said = words(header)
    return bool(re.search(_PAID_WITH, said)) and not re.search(_COUPON, said)


def names_one(header: str) -> bool:
    """Whether any word of a header is one for a discount: enough where arithmetic shows that it comes off."""
    return bool(re.search(f"{_ANYWHERE}|{_COUPON}", words(header)))


_ALL_OF_IT = (
    r" (?:total|totals|totalt|totaal|totale|totali|gesamt|insgesamt|laczny|laczna|lacznie|razem|summa|sum|suma|soma) "
)
"""Words of the sum of what comes off, which is no total."""


def names_discount(header: str) -> bool:
    """Whether a header says what came off, or a sum of it, of any kind: where arithmetic shows it, that is enough."""
    said = re.sub(r" (?:code promo|promo code) ", " promo ", words(header))
    return bool(re.search(f"{_ANYWHERE}|{_COUPON}|{_CAMPAIGN}", said)) and not re.search(f"{_NOT}|{_OFF_ALREADY}", said)


def is_discount(header: str) -> bool:
    """Whether a header says a discount of some kind."""
    said = words(re.sub(r"[(\[].*?[)\]]", " ", header))
    said = re.sub(_ALL_OF_IT, " ", said)
    *first, last = said.split() or [""]
    bare = f" {' '.join(first)} " if first and known(last) else said
    if ("%" in header or says_money(header)) and re.fullmatch(_SHORT, bare):
        return True
    if re.fullmatch(_OF_ORDER, bare):
        return True
    by_hand = _BY_HAND_IN_MONEY if says_money(header) or re.search(r"[€£$]", header) else _BY_HAND
    if re.fullmatch(by_hand, bare):
        return True
    return bool(re.search(f"{_LAST}|{_FIRST}", bare)) and not re.search(_NOT, bare)


def in_money(headers: list[str]) -> list[str]:
    """The one that is money, where the others say the same in percent: `Discount` beside `Discount %`."""
    money = [header for header in headers if not in_percent(header)]
    return money if len(money) == 1 else []
