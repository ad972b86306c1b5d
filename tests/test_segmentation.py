"""What `regulars.segment` gives back."""

import json
from pathlib import Path

import polars as pl
import pytest

from regulars import segment
from regulars.features import CATALOGUE
from regulars.segmentation import Segmentation


@pytest.fixture(scope="module")
def found() -> Segmentation:
    customers = range(1, 241)
    lines = [
        {"customer": f"{who}", "order": f"{who}-{order}", "date": f"2024-{12 - order % 12:02d}-{who % 28 + 1:02d}"}
        | {"amount": 5.0 + who % 7 + (100 if who % 3 == 0 else 0)}
        for who in customers
        for order in range((1, 2, 12)[who % 3])
    ]
    lines += [{"customer": "it's me", "order": "x", "date": "2024-05-05", "amount": 3.0}]
    return segment(pl.DataFrame(lines), k=3)


def test_the_customers_are_a_table_ordered_by_id(found: Segmentation) -> None:
    table = found.customers.pl()
    assert table.columns == ["customer_id", "segment", "segment_name", *CATALOGUE, "first_order", "last_order"]
    assert table["customer_id"].to_list() == [*(f"{who}" for who in range(1, 241)), "it's me"]
    names = {each["id"]: each["name"] for each in found.segments}
    assert table["segment_name"].to_list() == [names[number] for number in table["segment"]]


def test_the_customers_of_one_segment(found: Segmentation) -> None:
    everyone = found.customers.pl()
    for each in found.segments:
        own = found.engine.relation(found.customers_sql(each["id"])).pl()
        assert own.equals(everyone.filter(pl.col("segment") == each["id"]))
        assert len(own) == each["customers"] > 0


def test_the_segments_are_those_of_the_summary_and_of_the_model(found: Segmentation) -> None:
    assert found.segments == found.summary["segments"]
    assert {each["id"]: each["name"] for each in found.segments} == {
        each.id: each.name for each in found.model.segments
    }
    found.segments.clear()
    assert len(found.segments) == found.choice.k == 3


def test_the_model_puts_everyone_where_they_are(found: Segmentation) -> None:
    for customer in found.customers.pl().to_dicts():
        assert found.model.assign(customer) == customer["segment"]


def test_the_report_and_the_folder_are_written(found: Segmentation, tmp_path: Path) -> None:
    assert found.report(tmp_path / "report.html") == tmp_path / "report.html"
    assert "<html" in (tmp_path / "report.html").read_text(encoding="utf-8")
    folder = found.save(tmp_path / "run")
    assert json.loads((folder / "summary.json").read_text(encoding="utf-8")) == found.summary


def test_it_shows_itself(found: Segmentation) -> None:
    text, html = repr(found), found._repr_html_()
    for each in found.segments:
        assert each["name"] in text
        assert each["name"] in html
    assert text.startswith(f"Segmentation: {found.choice.sentence}")


def test_the_stages_are_timed(found: Segmentation) -> None:
    assert {"read", "customers", "choose k", "profiles"} <= set(found.timings)
    assert all(seconds >= 0 for seconds in found.timings.values())
