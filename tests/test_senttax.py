"""What sending costs without its tax, in totals of orders that have it with that."""

from decimal import Decimal

import polars as pl

from regulars.preparing import prepare
from regulars.settings import Settings

ORDERS = 40
PRICES = (Decimal("19.90"), Decimal("42.50"), Decimal("7.80"))


def test_a_discount_comes_off_where_the_shipping_is_taxed_in_the_total_only() -> None:
    lines, paid = [], Decimal(0)
    for order in range(ORDERS):
        nets = [PRICES[(order + line) % 3] * (1 + line) for line in range(1 + order % 3)]
        taxes = [round(net * 23 / 100, 2) for net in nets]
        off = round(sum(nets) / 10, 2) if order % 4 == 0 else Decimal(0)
        sent = Decimal("9.50") if order % 2 else Decimal(0)
        share = off / sum(nets)
        total = sum(nets) - off + round(sum(taxes) * (1 - share), 2) + round(sent * 123 / 100, 2)
        paid += sum(nets) - off
        for net, tax in zip(nets, taxes, strict=True):
            told = {"Order": f"Z{order}", "Date": f"2025-{1 + order // 28}-{1 + order % 28}", "Client": f"K{order % 9}"}
            money = {"Net amount": net, "VAT amount": tax, "Discount": off, "Freight": sent, "Order total": total}
            lines.append(told | {"Item": f"P{net}"} | {name: str(each) for name, each in money.items()})
    found = prepare(pl.DataFrame(lines), Settings())
    assert abs(Decimal(str(found.ledger().total(kept=True)[1])) - paid) < Decimal("0.01")
