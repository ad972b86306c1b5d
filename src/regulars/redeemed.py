"""A discount, and a column beside it that says whether it was used → a discount that is blank where it was not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from regulars import together
from regulars.contents import MOSTLY, holdings, is_blank
from regulars.engine import Engine, identifier, literal
from regulars.headers import words
from regulars.matching import PROBABLE, Table, rank
from regulars.statuses import NO, YES
from regulars.wordlist import listed

if TYPE_CHECKING:
    from regulars.read import Raw

_OFFER = (
    r"(?:coupons?|vouchers?|promo(?:tion)?(?: ?code)?|discounts?|offers?|gutscheine?|rabatt(?:code)?|remise|reduction|"
    r"bon de reduction|cupon|descuento|buono|sconto|cupom|desconto|kortings?(?:code|bon)?|korting|kupon|rabat|kupong)"
)
_STATE = (
    r"(?:status|statut|estado|stato|used|redeemed|applied|eingelost|benutzt|angewendet|utilise|applique|usado|aplicado|"
    r"canjeado|usato|utilizzato|applicato|utilizado|gebruikt|toegepast|ingewisseld|wykorzystany|uzyty|anvand|inlost)"
)
_OF = r"(?:de |du |de la |del |di |do |da |van |of )?"
_SAYS = re.compile(rf" (?:{_OFFER} ?{_STATE}|{_STATE} {_OF}{_OFFER}|(?:is |was )?{_OFFER} (?:is |was )?{_STATE}) ")
"""The header of whether a coupon, or what it takes off, was used."""

USED = frozenset(
    listed("""
    used, redeemed, applied, eingelöst, benutzt, verwendet, angewendet, utilisé, utilisée, appliqué, usado, aplicado,
    canjeado, usato, utilizzato, applicato, utilizado, resgatado, gebruikt, toegepast, ingewisseld, wykorzystany,
    użyty, zrealizowany, använd, inlöst, tillämpad
""")
)
UNUSED = frozenset(
    listed("""
    not used, unused, not redeemed, not applied, clicked, viewed, sent, received, issued, expired, nicht eingelöst,
    nicht benutzt, nicht verwendet, unbenutzt, geklickt, abgelaufen, non utilisé, non utilisée, non appliqué, cliqué,
    expiré, no usado, no aplicado, no canjeado, caducado, non usato, non utilizzato, non applicato, scaduto, não usado,
    não utilizado, não aplicado, não resgatado, expirado, niet gebruikt, niet toegepast, niet ingewisseld, ongebruikt,
    verlopen, niewykorzystany, nieużyty, niezrealizowany, wygasły, ej använd, inte använd, oanvänd, utgången
""")
)
"""What such a column says where the discount was taken off, and where it was only offered."""


def parts(headers: Iterable[str]) -> tuple[str, str] | None:
    """The header of the one discount, and of the one column that says whether it was used."""
    listed_ = [*headers]
    states = [header for header in listed_ if _SAYS.fullmatch(words(header))]
    offs = [header for header in listed_ if header not in states and rank("discount", header)]
    return (offs[0], states[0]) if len(states) == 1 and len(offs) == 1 else None


def join(engine: Engine, raw: Raw, given: Mapping[str, str]) -> Raw:
    """Add the column of discounts that were used to `raw`, where others stand beside it that were not."""
    found = parts(each for each in raw.columns if _SAYS.fullmatch(words(each)) or _is_number(raw, each))
    if not found:
        return raw
    off, state = found
    header = together.TOGETHER.join(found)
    says = [str(cell).strip().lower() if not is_blank(cell) else "" for cell in raw.sample[state]]
    offered = [cell for cell, said in zip(raw.sample[off], says, strict=True) if said in UNUSED | NO]
    known = {*says} - {""} <= USED | UNUSED | YES | NO and {*says} & (USED | YES)
    if not known or all(map(is_blank, offered)) or given.get("discount", header) != header:
        return raw
    used = f"lower(trim(CAST({identifier(state)} AS VARCHAR))) IN ({', '.join(map(literal, sorted(USED | YES)))})"
    sample = [cell if said in USED | YES else None for cell, said in zip(raw.sample[off], says, strict=True)]
    sql = f"CASE WHEN {used} THEN CAST({identifier(off)} AS VARCHAR) END"
    return together.add(engine, raw, header, sql, sample, view="with_discounts_used")


def find(table: Table) -> None:
    """Take the discounts that were used for the discount."""
    header = together.joined(table.sample, parts)
    if header and "discount" not in {*table.found, *table.given}:
        off, state = header.split(together.TOGETHER)
        table.take("discount", header, f"{off!r} where {state!r} says that it was used", PROBABLE)


def _is_number(raw: Raw, header: str) -> bool:
    held = holdings(raw.sample[header])
    return held.filled > 0 and held.numbers >= MOSTLY
