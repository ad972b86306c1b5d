"""Texts in which several tables stand under each other, as the years of a list kept by hand."""

from pathlib import Path

import pytest

from regulars.preparing import Prepared, prepare
from regulars.settings import Settings

NAMES = ["Anja Bos", "Piet de Boer", "Ria Vos", "Kees Mulder"]


def years() -> list[str]:
    """Of each year twelve lines of pieces worth 10, under headers of its own, with a sum below all but the last."""
    text = ["Verkoop honing", "", "2022", "====", "datum\twie\twat\taantal\tbedrag"]
    text += [f"{5 + at}-{1 + at}-22\t{NAMES[at % 4]}\thoning\t{1 + at % 2}\t{10 * (1 + at % 2)},00" for at in range(12)]
    text += ["\ttotaal 2022\t\t\t180,00", "", "2023", "====", "wie\tdatum\taantal\twat\tprijs per stuk\tbedrag"]
    text += [
        f"{NAMES[at % 4]}\t{9 + at}/{1 + at}/2023\t{1 + at % 2}x\thoning\t10,00\t€ {10 * (1 + at % 2)},00"
        for at in range(12)
    ]
    text += ["\ttotaal 2023\t\t\t\t180,00", "", "2024", "====", "datum\tklant\tartikel\taantal\tbedrag\topm."]
    text += [f"{12 + at:02d}-{1 + at:02d}-2024\t{NAMES[at % 4]}\thoning\t1\t10,00\t" for at in range(12)]
    return text


def read(path: Path, text: list[str]) -> Prepared:
    path.write_text("\n".join(text) + "\n", encoding="utf-8")
    return prepare(path, Settings())


def test_years_under_each_other_are_read_each_with_its_own_columns(tmp_path: Path) -> None:
    found = read(tmp_path / "honing.txt", years())
    told = found.engine.rows("SELECT customer_id, sum(amount) FROM lines WHERE verdict = 'sale' GROUP BY 1 ORDER BY 1")
    assert {name: float(spent) for name, spent in told} == dict(zip(NAMES, (90.0, 150.0, 90.0, 150.0), strict=True))
    assert [source.name for source in found.raw.sources] == [f"honing.txt: {year}" for year in (2022, 2023, 2024)]
    days = found.engine.rows("SELECT min(ordered_on), max(ordered_on) FROM lines WHERE verdict = 'sale'")
    assert days == [(18997, 20080)]  # 5 January 2022 to 23 December 2024
    assert found.engine.rows("SELECT max(quantity) FROM lines WHERE verdict = 'sale'") == [(2.0,)]


def test_lines_are_numbered_as_in_the_file(tmp_path: Path) -> None:
    text = years()
    text.insert(30, "a line\tof two cells")
    found = read(tmp_path / "honing.txt", text)
    assert [source.unfit for source in found.raw.sources] == [(), (31,), ()]


@pytest.mark.parametrize("header", ["datum\twie\twat\taantal\tbedrag", "naam\tstraat\tplaats\tpostcode\tlid"])
def test_a_header_that_comes_again_and_a_table_without_days_are_no_tables_of_sales(tmp_path: Path, header: str) -> None:
    text = years()[:17]
    found = read(tmp_path / "honing.txt", [*text, header, *text[5:]])
    assert len(found.raw.sources) == 1
