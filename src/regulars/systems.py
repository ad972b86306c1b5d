"""The export layouts of well-known systems: which of their headers stands for what.

The layouts themselves stand in `webshops`, `woocommerce`, `magento`, `marketplaces`, `ebay`, `paypal`, `tills` and
`interfaces`. Each has `marks`, headers that only it has (`net|netamount`: either of them), and for each canonical
column the headers in the order of preference, all folded. What a layout does not name is not used: `Subtotal` in
Shopify's orders is no line's total. An `order_total` beside prices is not counted; it proves whether discounts are
inside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from regulars import ebay, interfaces, magento, marketplaces, paypal, tills, webshops, woocommerce
from regulars.headers import fold, spellings

CENTS, ALSO = "cents", "also"
WRITTEN = {
    "before the line's discount": "line",
    "before discount": "either",
    "before a share off": "share",
    "with tax and shipping": "inside",
}
"""What a layout may say of its money, beside cents, as no total of it shows what a discount, a tax or shipping is."""


@dataclass(frozen=True, slots=True)
class System:
    """One export of one system. `name` completes "as in …"; `slug` is its section in docs/exports.md.

    `no_sale`: states that it writes as numbers, which mean something only in it, of orders that are no sale.
    `hundredths`: its money is in whole cents, or in the whole of currencies that have none. `written`: a line's money
    is before the line's own discount ("line"; "share" where that is a fraction of 1), or before that or its order's
    ("either"), or all that was paid, with the tax and the shipping that stand beside it ("inside"). `undone`: words for
    states that are no sale in it, beside those that are none anywhere. `buyers`: which export of the system names
    buyers, where others that look like it do not. `aside`: headers that say of a delivery, a payment or a refund what
    the others say of the sale, or say nothing of it; any further column of what was undone is somebody's own.
    """

    name: str
    slug: str
    marks: tuple[tuple[str, ...], ...]
    columns: Mapping[str, tuple[str, ...]]
    no_sale: tuple[str, ...] = ()
    hundredths: bool = False
    written: str = ""
    undone: tuple[str, ...] = ()
    buyers: str = ""
    aside: tuple[str, ...] = ()


def _system(name: str, slug: str, marks: str, columns: str, *more: str) -> System:
    """`columns`: one canonical column (or `aside`) a line, then its headers; `more`: states that are no sale (after an
    `also`, beside the usual ones), what is said of money, and `buyers`.
    """
    no_sale, money, buyers = (*more, "", "", "")[:3]
    parted = [
        [each if each.isascii() else fold(each) for each in line.split()] for line in columns.strip().splitlines()
    ]
    named = {column: tuple(dict.fromkeys(headers)) for column, *headers in parted}  # with an accent and without
    aside = named.pop("aside", ())
    said = (money == CENTS, WRITTEN.get(money, ""))
    shown = tuple(tuple(map(fold, mark.split("|"))) for mark in marks.split())
    first, *others = no_sale.split() or [""]
    states = ((), tuple(others)) if first == ALSO else (tuple(no_sale.split()), ())
    return System(name, slug, shown, named, states[0], *said, states[1], buyers, aside)


def recognise(headers: Iterable[str]) -> System | None:
    """The layout whose marks are all among `headers`; the one with most marks where several are."""
    known = {way for header in headers for way in spellings(header)[:2]}
    found = [layout for layout in SYSTEMS if not any(map(known.isdisjoint, layout.marks))]
    return max(found, key=lambda layout: len(layout.marks), default=None)


SYSTEMS = tuple(
    _system(*layout)
    for layouts in (webshops, woocommerce, magento, marketplaces, ebay, paypal, tills, interfaces)
    for layout in layouts.LAYOUTS
)
