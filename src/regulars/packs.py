"""How many pieces are in a pack: a price of one piece times the packs is not what a line came to."""

from __future__ import annotations

import re
from collections import defaultdict

from regulars.contents import HALF
from regulars.headers import option, words
from regulars.matching import Table
from regulars.relations import NEARLY_ALL, PENNY, TELLING, whole

_PACK = (
    r"(?:pack|packs|case|cases|carton|cartons|box|boxes|bundle|crate|tray|outer|inner|multipack|"
    r"karton|kartons|gebinde|kiste|kisten|packung|packungen|verpackung|verpackungseinheit|packungseinheit|vpe|ve|"
    r"carton|cartons|colis|caisse|caisses|paquet|paquets|caja|cajas|paquete|paquetes|bulto|bultos|"
    r"confezione|confezioni|scatola|scatole|cartone|cartoni|caixa|caixas|pacote|pacotes|embalagem|embalagens|"
    r"doos|dozen|verpakking|verpakkingen|karton|kartonow|opakowanie|opakowania|opakowaniu|opakowan|kartong|"
    r"kartonger|forpackning|forpackningar|forp|lada|lador)"
)
_PIECES = (
    r"(?:units?|pieces?|pcs|items?|each|bottles?|cans|singles|stuck|stk|flaschen?|einzelstucke?|unites?|bouteilles?|"
    r"unidades?|uds?|piezas?|botellas?|pezzi|pz|bottiglie|pecas?|garrafas?|stuks?|flessen|sztuk\w*|szt|butelek|"
    r"styck|st|flaskor)"
)
_PER = r"(?:per|in|je|pro|par|por|x|a|na|w|i|an|each)(?: (?:a|the|une?|een|il|la))?"
SIZE = (
    rf" (?:{_PACK} (?:size|qty|quantity|count|units|contents?|pack)|pack size \w+|"
    rf"(?:size|qty|quantity) (?:of|per) (?:the )?{_PACK}|(?:{_PIECES}|antal|anzahl|ilosc|aantal) {_PER} {_PACK}|"
    rf"colisage|conditionnement|vpe|ve|verpackungseinheit|packungsgrosse|gebindegrosse|pcb|"
    rf"{_PIECES} {_PACK}|{_PACK} {_PIECES}) $"
)
"""Words of a column that says how many pieces are in a pack."""

OF_PACK = rf" {_PACK} "
OF_PIECES = rf" {_PIECES} "


def doubt(table: Table) -> None:
    """Ask where packs are counted beside their size, and nothing says whether a price is of a pack or of a piece."""
    found = table.found
    if "unit_price" not in found or "amount" in found or {"unit_price", "quantity", "amount"} & {*table.given}:
        return
    size = next((header for header in table.free("quantity") if _says_size(table, header)), None)
    price = found["unit_price"].header
    if size is None or re.search(OF_PACK, words(price)):
        return
    packs = found["quantity"].header if "quantity" in found else _packs(table, size)
    if not packs or re.search(OF_PIECES, words(packs)) or _adds_up(table, packs):
        return
    table.questions["quantity"] = (
        f"{size!r} of {table.source} (e.g. {', '.join(table.held[size].examples)}) says how many pieces are in a pack, "
        f"and nothing says whether {price!r} is of a pack or of a piece. Export the total of each line too; if it is "
        f"the price of one of what {packs!r} counts, say --columns {option('quantity', packs)}"
    )


def _says_size(table: Table, header: str) -> bool:
    """Whether a column says, on most lines, that a pack holds several pieces."""
    held = table.held[header]
    if not re.search(SIZE, words(header)) or held.filled < HALF * held.rows:
        return False
    sizes = [value for value in table.numbers(header) if value]
    return whole(sizes) and any(size > 1 for size in sizes) and all(size > 0 for size in sizes)


def _packs(table: Table, size: str) -> str:
    """The column that counts packs, where no list knows it as a quantity."""
    named = [header for header in table.free("quantity") if header != size and re.search(OF_PACK, words(header))]
    return next((header for header in named if whole(table.numbers(header))), "")


def _adds_up(table: Table, packs: str) -> bool:
    """Whether the order's total is the sum of packs × price, so that the price is of a pack."""
    if not {"order", "order_total"} <= {*table.found}:
        return False
    columns = [table.numbers(header) for header in (packs, table.found["unit_price"].header)]
    sums: dict[str, float] = defaultdict(float)
    totals: dict[str, float] = {}
    rows = zip(table.column("order"), *columns, table.numbers(table.found["order_total"].header), strict=True)
    for order, count, price, total in rows:
        sums[str(order)] += (count or 0) * (price or 0)
        if total:
            totals[str(order)] = total
    fits = sum(1 for order, total in totals.items() if abs(total - sums[order]) <= PENNY)
    return fits >= TELLING and fits >= NEARLY_ALL * len(totals)
