"""Reports as they are printed: titles, rules and headers on every page, names above their lines, names that go on."""

from pathlib import Path

import pytest

from regulars.errors import DataError
from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

GOODS = ["Mug", "Tea", "Lamp", "Jar", "Bag", "Pen", "Cup", "Tin", "Cup and saucer", "Pot", "Tray", "Box"]
NAMES = ["Ada Reyes", "Bo Lind", "Cleo Marsh", "Dan Novak", "Eve Okafor", "Finn Weiss"]
LINES = 120


def page(number: int, header: str) -> list[str]:
    top = [f"{'HARBOUR STORES LTD':<50}{'Page':>20} {number:>3}", f"{'SALES REGISTER':<45}{'Run date 02/01/2025':>25}"]
    return [*(["\f"] if number > 1 else []), *top, "=" * 80, header, "-" * 80]


def flat() -> list[str]:
    header = f"{'Date':<11}{'Invoice':<9}{'Cust':<6}{'Name':<14}{'Description':<18}{'Qty':>4}{'Amount':>12}"
    text: list[str] = []
    for at in range(LINES):
        text += page(1 + at // 20, header) if at % 20 == 0 else []
        first = f"{1 + at % 28:02d}/{1 + at // 28:02d}/2024 {1000 + at:<9}{100 + at % 6:<6}{NAMES[at % 6]:<14}"
        sign = "-" if at % 15 == 14 else " "
        text.append(f"{first}{GOODS[at % 12]:<18}{'1' + sign:>5}{10 + at:>8}.50{sign}".rstrip())
    return [*text, "=" * 80, f"{'GRAND TOTAL':<58}{LINES:>4}{'9,999.00':>12}", "", "*** End of report ***"]


def read(path: Path, text: list[str]) -> Prepared:
    path.write_text("\r\n".join(text) + "\r\n", encoding="utf-8", newline="")
    return prepare(path, Settings())


def by_customer(found: Prepared, verdict: str) -> dict[str, float]:
    told = f"SELECT customer_id, sum(amount) FROM lines WHERE verdict = '{verdict}' GROUP BY 1"
    return {name: float(amount) for name, amount in found.engine.rows(told)}


def test_titles_and_headers_of_every_page_are_no_lines(tmp_path: Path) -> None:
    found = read(tmp_path / "register.txt", flat())
    sales, returns = ({str(100 + who): 0.0 for who in range(6)} for _ in range(2))
    for at in range(LINES):
        of, sign = (returns, -1) if at % 15 == 14 else (sales, 1)
        of[str(100 + at % 6)] += sign * (10.5 + at)
    assert by_customer(found, "sale") == sales
    assert by_customer(found, "return") == {who: spent for who, spent in returns.items() if spent}
    assert found.ledger()["repeated_header"].rows == LINES // 20 - 1


def blocks(again: str = "") -> list[str]:
    """Twenty lines of each customer below its name, and a sum; `again`: what follows the name on a new page."""
    header = f"{'Date':<12}{'Invoice':<10}{'Description':<20}{'Qty':>6}{'Amount':>12}"
    text = page(1, header)
    for number, name in enumerate(NAMES):
        text.append(f"Customer: {100 + number}  {name}")
        for at in range(20):
            day = f"{1 + at:02d}/{1 + number:02d}/2024"
            text.append(f"{day}  {1000 + 20 * number + at:<10}{GOODS[at % 12]:<20}{2:>6}{10 + at:>9}.50")
            text += [f"{'':<22}hand painted"] if at == 8 else []
            text += (
                [*page(2 + number, header), f"Customer: {100 + number}  {name} {again}"] if again and at == 4 else []
            )
        text += [f"{'':<50}----------", f"{'':<36}Subtotal{'':<10}150.00", ""]
    return text


@pytest.mark.parametrize("again", ["", "(continued)", "(Forts.)"])
def test_a_customer_above_its_lines_is_that_of_each(tmp_path: Path, again: str) -> None:
    found = read(tmp_path / "detail.txt", blocks(again))
    each = sum(10.5 + at for at in range(20))
    assert by_customer(found, "sale") == {f"{100 + number} {name}": each for number, name in enumerate(NAMES)}


def by_goods(*, sums_off: float = 0) -> list[str]:
    """Under each customer its goods, under these their lines, and a sum of each; a page may begin anywhere."""
    header = f"    {'Beleg':<12}{'Datum':<12}{'Menge':>8}{'E-Preis':>12}{'Umsatz netto':>16}"
    text, pages = page(1, header), 1
    for number, name in enumerate(NAMES):
        text += ["", f"Kunde: {10010 + number}  {name}"]
        for item in range(3):
            text.append(f"  Artikel: {4711 + item}  {GOODS[item]} 405 25kg")
            for at in range(2 + number % 3):
                day = f"{5 + at:02d}.{1 + item:02d}.2024"
                text.append(f"    RE24{number}{item}{at:<7}{day:<12}{'2,00':>8}{'7,50':>12}{'15,00':>16}")
            if len(text) > 30 * pages:
                pages += 1
                text += ["", *page(pages, header)]
            lines = 2 + number % 3
            text.append(f"  {f'Summe Artikel {4711 + item}':<22}{f'{2 * lines},00':>10}{'':>12}{15 * lines:>13},00")
        text.append(f"{f'Summe Kunde {10010 + number}':<46}{45 * lines + sums_off:>15.0f},00")
    return [*text, "=" * 78, f"{'Gesamtsumme':<46}{'9.999,00':>18}"]


def test_customers_stand_above_goods_and_these_above_their_lines(tmp_path: Path) -> None:
    found = read(tmp_path / "statistik.txt", by_goods())
    each = {f"{10010 + number} {name}": 45.0 * (2 + number % 3) for number, name in enumerate(NAMES)}
    assert by_customer(found, "sale") == each
    goods = found.engine.rows("SELECT DISTINCT product FROM lines WHERE verdict = 'sale' ORDER BY 1")
    assert goods == [(f"{4711 + item} {GOODS[item]} 405 25kg",) for item in range(3)]
    assert not found.raw.sources[0].unfit


def test_sums_that_are_not_those_of_the_customers_are_no_proof(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no customer"):
        read(tmp_path / "statistik.txt", by_goods(sums_off=1))
