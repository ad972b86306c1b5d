"""Pieces that came back, in a column of their own: whole numbers, on no line more than were sold."""

from __future__ import annotations

import re

from regulars import minus
from regulars.headers import fold, option, spellings, words
from regulars.matching import PROBABLE, Table
from regulars.relations import NEARLY_ALL, PARTS, PENNY, part_of
from regulars.statuses import EITHER, flags, flags_back
from regulars.synonyms import PIECES_BACK

BACK = (
    r" (?:return(?:s|ed)?|sent back|came back|retour\w*|zuruck\w*|rucksend\w*|ruckgab\w*|rucklauf\w*|rendus?|"
    r"rendues?|devuelt\w*|devoluc\w*|devolv\w*|res[oaie]|rest?ituit\w*|ritornat\w*|geretourneerd\w*|terug(?!bet)\w*|zwroc\w*|"
    r"zwrot\w*|retur\w*|aterlamn\w*|atersan[dt]\w*|\w*retur|tilba[gk]e(?!bet)\w*|palaut\w*|vracen\w*|vraten\w*|vratk\w*|"
    r"visszaru\w*|visszavett|visszakuldott|iade|возвра\w*|поверн\w*|върнат\w*|επιστρ\w*) "
)
"""Words of a header that speaks of what came back."""
IN_SHORT = (
    r" (?:ret|rtn|rueck|rck|dev|devol|res|zwr)(?: |(?:menge|anz|anzahl|qty|qte|cant|qta|qtd|aantal|antal|ilosc) )"
)
"""The same cut short, which say so beside pieces only: `aant_ret`."""

UNSOLD = (
    r" (?:unsold|invendue?s?|unverkauft\w*|remission\w*|remittend\w*|invendut[oaie]|(?:in|no |nao )vendid[oa]s?|"
    r"onverkocht\w*|niesprzedan\w*|osal[dt]\w*|usolgt\w*) "
)
BROUGHT = (
    r" (?:delivered|supplied|brought|livree?s?|gelieferte?|liefermenge|entregad[oa]s?|consegnat[oaie]|entregues?|"
    r"geleverde?|dostarczon\w*|leverera[dt]\w*|leveret|levert) "
)
"""Words of pieces that a shop could not sell, and of those that were brought to it."""

PIECES = (
    r" (?:quantity|quantities|qty|qtys|pcs|pieces|units|items|anz|anzahl|menge|mengen|stk|st|stuck|stucke|qte|qtes|"
    r"quantites?|nb|nbre|pieces|cant|cantidad|uds?|unid|unidades|qta|q ta|quantita|pz|pezzi|qtd|qtde|quantidade|pecas|"
    r"aantal|aant|stuks|ilosc|szt|sztuk|sztuki|antal|antall|styck|kpl|maara|ks|kusu|pocet|mnozstvi|mnozstvo|db|darab|"
    r"mennyiseg|buc|bucati|cantitate|adet|miktar|шт|кол во|количество|кількість|брой|τεμ|ποσοτητα) "
    r"|(?:menge|anzahl|stuckzahl|antal|aantal) "
)
"""Words of a header that counts pieces."""

NOT_PIECES = (
    r" (?:at|on|date|datum|day|days|tage|reason|grund|motif|motivo|code|id|no|nr|number|amount|value|total|betrag|wert|"
    r"montant|importe|importo|valor|belopp|summa|kwota|wartosc|rate|quote|percent|pct|prozent|status|type|policy) "
)
"""Words of what else is said of a return."""

SEVERAL = 2
"""So many pieces on one line are no yes of it."""


def counts(header: str) -> bool:
    """Whether a header's name says how many pieces came back, and not only that something did."""
    said = words(header)
    named = [each for each in spellings(header) if each in PIECES_BACK]  # `sales_order_item.qty_refunded`
    if not all(map(flags_back, named)):
        return True
    back = re.search(f"{BACK}|{IN_SHORT}", said)
    return bool(back and re.search(PIECES, said) and not re.search(NOT_PIECES, said))


def says(header: str) -> bool:
    """Whether a header's name speaks of what came back, and of no money: what it holds tells whether it counts that."""
    said = words(header)
    return counts(header) or _unsold(header) or bool(re.search(BACK, said) and not re.search(NOT_PIECES, said))


def _unsold(header: str) -> bool:
    """Whether a header's name speaks of pieces that were not sold."""
    said = words(header)
    rest = re.sub(UNSOLD, " ", said)  # `No vendidos` is no number
    return rest != said and not re.search(NOT_PIECES, rest)


def may_be_a_yes(header: str) -> bool:
    """Whether a 1 under such a header may be one piece or a yes: `Returned`, but not `Was returned`."""
    name = fold(header)
    return says(header) and flags_back(name) and not name.startswith(("is", "was", "item", "order"))


def find(table: Table) -> None:
    """Take for what was refunded the pieces that came back, where they are never more than were sold; or ask.

    Where the name counts nothing, and each such line says 1, that may be a yes: on lines of several pieces it is asked.
    """
    settled = {*table.found, *table.given, *table.questions}
    if "refunded" in settled or "quantity" not in table.found:
        return
    sold = table.numbers(table.found["quantity"].header)
    for header, held in table.free("refunded").items():
        said, name = words(header), fold(header)
        if not (re.search(BACK, said) or counts(header)) or re.search(NOT_PIECES, said):
            continue
        if held.percents or flags(name) or minus.flags(name):
            continue
        back = table.numbers(header)
        rows = [(came, of) for came, of in zip(back, sold, strict=True) if came]
        if not part_of(table.sample[header], table.column("quantity")) or (not rows and not counts(header)):
            continue
        if counts(header) or any(abs(came) >= SEVERAL for came, _ in rows):
            table.take("refunded", header, "pieces that came back, on no line more than were sold", PROBABLE)
            return
        if not flags_back(name) and name not in EITHER and any(of and abs(of) >= SEVERAL for _, of in rows):
            table.questions["refunded"] = (
                f"{header!r} of {table.source} says 1 on lines of several pieces. If one piece came back, say "
                f"--columns {option('refunded', header)}; if all on that line did, say --columns "
                f"{option('status', header)}; if it says something else, --columns refunded="
            )
            return


def _doubt_unsold(table: Table) -> None:
    """Ask about pieces brought to a shop that it could not sell, where no total says who pays for them."""
    found = table.found
    if {"refunded", "amount", "order_total"} & {*found, *table.given} or not {*PARTS[:2]} <= {*found}:
        return
    if not re.search(BROUGHT, words(found["quantity"].header)):
        return
    for header in table.free("refunded"):
        if _unsold(header) and part_of(table.sample[header], table.column("quantity")) and any(table.numbers(header)):
            table.questions["refunded"] = (
                f"{header!r} of {table.source} says how many pieces were not sold of those under "
                f"{found['quantity'].header!r}. If these went back and are not paid, say --columns "
                f"{option('refunded', header)}; if they are paid all the same, --columns refunded="
            )
            return


def settle(table: Table) -> None:
    """Leave pieces that came back aside where the total is without them, and ask where nothing says what they cost."""
    _doubt_unsold(table)
    back = table.found.get("refunded")
    if not back or "refunded" in table.given or not says(back.header):
        return
    came_back = table.column("refunded")
    if not part_of(came_back, table.column("quantity") if "quantity" in table.found else [None] * len(came_back)):
        return  # it is money
    if "unit_price" not in table.found and not {"quantity", "amount"} <= {*table.found}:
        table.questions["refunded"] = (
            f"{back.header!r} of {table.source} says how many pieces came back, and nothing says what they cost. "
            f"Export prices too, or leave it aside with --columns refunded="
        )
    elif {*PARTS} <= {*table.found}:
        of = [table.numbers(table.found[part].header) for part in PARTS]
        lines = zip(*of, table.numbers(back.header), strict=True)
        rows = [(q, p, t, b) for q, p, t, b in lines if q and p and t is not None and b]
        less = sum(1 for q, p, t, b in rows if abs((q - abs(b)) * p - t) <= PENNY)
        if rows and less >= NEARLY_ALL * len(rows):
            del table.found["refunded"]
