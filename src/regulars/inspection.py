"""What can be known of a source before anything is run, as one plain dict: its columns, its ledger and a few lines."""

from collections.abc import Container
from dataclasses import replace
from datetime import timedelta
from typing import Any

from regulars import goods, preparing, read
from regulars.contents import holdings
from regulars.dates import EPOCH
from regulars.engine import Engine, EngineError
from regulars.errors import RegularsError
from regulars.preparing import Prepared
from regulars.remarks import KEPT
from regulars.settings import Settings

LINES = 5
SHOWN = ("customer_id", "order_id", "ordered_on", "product", "quantity", "unit_price", "amount", "verdict")


def inspect(source: Any, settings: Settings) -> tuple[dict[str, Any], Settings]:
    """What was found in `source`, and the settings that read it this way without guessing.

    Keys: `sources`, `columns` (as in summary.json), `unused` (`header`, `holds`, `examples`), `as_of`, `currency`,
    `first_day`, `last_day`, `ledger` (as in summary.json), `sample` (lines: their columns and their `verdict`).
    Raises what a run would raise, but for headers that are not those once written down: here is where to look at them.
    """
    prepared = preparing.prepare(source, replace(settings, headers=()))
    first, last = _days(prepared.engine)
    matches = prepared.mapped.matches
    found = {
        "sources": _sources(prepared.raw),
        "columns": prepared.mapped.columns(examples=True),
        "unused": _headers(prepared.raw, {match.header for match in matches}),
        "as_of": prepared.as_of.isoformat(),
        "currency": settings.currency or prepared.mapped.currency,
        "first_day": first,
        "last_day": last,
        "ledger": prepared.ledger(named=True).as_dict(),
        "sample": _sample(prepared),
    }
    none = {column: "" for column, header in settings.columns.items() if not header}
    own = goods.of_file(prepared.raw)
    named = {match.column: match.header for match in matches}
    if "currency" not in named and any(held.currencies for held in map(holdings, prepared.raw.sample.values())):
        none |= {"currency": "", "unit_price": ""}  # all that counts is in one, whatever those columns say
    if any(map(goods.is_made, named.values())):  # what was worked out of columns of money is found in them again
        named = {column: header for column, header in named.items() if column not in goods.MONEY}
    return found, replace(settings, columns=none | named, headers=tuple(own))


def headers(source: Any, settings: Settings) -> dict[str, Any] | None:
    """What is in `source` where its columns could not be told: `sources`, and `headers` as `unused` above.

    None where not even that can be read.
    """
    try:
        engine = preparing.start(source, settings)
        raw = read.open_source(engine, source, sheet=settings.sheet, encoding=settings.encoding, patient=True)
    except (RegularsError, EngineError):
        return None
    return {"sources": _sources(raw), "headers": _headers(raw)}


def _sources(raw: read.Raw) -> list[dict[str, Any]]:
    return [source.as_dict() for source in raw.sources]


def _headers(raw: read.Raw, used: Container[str] = ()) -> list[dict[str, Any]]:
    """Each header that is not used, what its values look like, and a few of them."""
    found = []
    for header, values in raw.sample.items():
        if header not in used and header not in raw.made:
            held = holdings(values)
            found.append({"header": header, "holds": held.looks, "examples": list(held.examples)})
    return found


def _days(engine: Engine) -> tuple[str | None, str | None]:
    """The first and the last day among the lines that are kept."""
    days = engine.rows(f"SELECT min(first_on), max(last_on) FROM tallies WHERE {KEPT}")[0]
    first, last = ((EPOCH + timedelta(days=day)).isoformat() if day is not None else None for day in days)
    return first, last


def _sample(prepared: Prepared) -> list[dict[str, Any]]:
    """A few lines, at least one of each verdict: those with the smallest hashes, so that every run shows the same."""
    engine = prepared.engine
    hashes = dict(engine.rows(f"SELECT verdict, min(line_hash, {LINES}) FROM lines GROUP BY verdict ORDER BY verdict"))
    chosen = [held[0] for held in hashes.values()]
    chosen += [number for held in hashes.values() for number in held[1:]][: max(0, LINES - len(chosen))]
    rows = engine.records(
        f"SELECT DISTINCT {', '.join(SHOWN)}, line_hash FROM lines WHERE line_hash IN ({', '.join(map(str, chosen))}) "
        "ORDER BY verdict, line_hash"
    )
    for row in rows:
        del row["line_hash"]
        day = row["ordered_on"]
        row["ordered_on"] = None if day is None else (EPOCH + timedelta(days=day)).isoformat()
        row["amount"] = None if row["amount"] is None else float(row["amount"])
        if all(match.column != "order" for match in prepared.mapped.matches):
            row["order_id"] = None
    return rows
