"""summary → the sentences that state what was found, right for any data: they title charts and slides."""

from collections.abc import Mapping, Sequence
from typing import Any

from regulars import charts, formats

Summary = Mapping[str, Any]
Segment = Mapping[str, Any]
EVEN = 0.05
PENNY = 0.005
APART = 0.05
CHOSEN_BY = {
    "evidence": "Chosen by the evidence",
    "fallback": "No number of groups passed every check; this one comes closest",
    "override": "Set by hand (--k), not chosen by the evidence",
    "recipe": "Fixed by the recipe, not chosen by the evidence",
    "degenerate": "Too few different customers to compare",
}


def texts(summary: Summary) -> dict[str, Any]:
    """Every sentence of the page that is computed."""
    segments, choice = summary["segments"], summary["choice"]
    one = len(segments) == 1
    groups = "1 group" if one else f"{len(segments)} groups"
    axes = [charts.feature(summary, name)["label"] for name in summary["points"]["axes"]]
    return {
        "title": f"Regulars: {formats.plural(summary['totals']['customers'], 'customer')} in {groups}",
        "finding": finding(summary), "lead": _lead(summary), "period": period(summary),
        "bars_note": _bars_note(summary),
        "once": once(summary),
        "groups": "One group, and what to do about it" if one else f"{groups}, and what to do about each",
        "differ": _differ(summary), "heat": _heat_note(summary), "stand": standing(summary), "shown": shown(summary),
        "space": " × ".join(axes), "space_text": f"3-D scatter of customers by {', '.join(axes)}. {standing(summary)}",
        "flat": "The flat view" if len(axes) > 2 else "Each dot is a customer",
        "flat_text": f"Scatter of customers, one label per group at its medians. {standing(summary)}",
        "spread": _spread(summary), "why": f"Why {groups}", "chosen_by": CHOSEN_BY.get(choice["chosen_by"], ""),
        "evidence_text": f"Inertia, silhouette and stability for every number of groups. {choice['sentence']}",
        "floor": _floor(choice["floor"]), "elbow": _elbow(choice["elbows"]), "ledger": _ledger(summary["ledger"]),
        "reconciled": reconciled(summary),
        "method": _method(summary), "formula": _formula(summary), "limits": _limits(summary),
    }  # fmt: skip


def finding(summary: Summary) -> str:
    """The one sentence on top: how few of the customers bring how much of the revenue."""
    segments, totals = summary["segments"], summary["totals"]
    everyone = formats.plural(totals["customers"], "customer")
    if len(segments) < 2:
        return f"Your {everyone} form one group." if totals["customers"] != 1 else "Your one customer forms one group."
    groups = f"Your {everyone} fall into {len(segments)} groups"
    if totals["revenue"] <= 0:
        return f"{groups}; " + ("returns took back all they spent." if totals["gross"] > 0 else "none brought revenue.")
    customers, revenue, _ = _strongest(summary)
    if revenue - customers < EVEN:
        return f"{groups}, and revenue is spread evenly over them."
    who = _capital(formats.percent(customers))
    return f"{who} of your customers bring {'all' if revenue >= 0.995 else formats.percent(revenue)} of your revenue."


def _strongest(summary: Summary) -> tuple[float, float, list[Segment]]:
    """The groups that spend more per customer than all do: their share of customers, of revenue, and which they are."""
    totals = summary["totals"]
    usual = totals["revenue"] / totals["customers"]
    chosen = [group for group in summary["segments"] if group["revenue"] > usual * group["customers"]]
    customers, revenue = (sum(group[key] for group in chosen) / totals[key] for key in ("customers", "revenue"))
    return customers, revenue, chosen


def typical(summary: Summary, segment: Segment) -> str:
    """The middle customer in words, as far as the summary knows: 10 orders, the last 9 days ago, £363 an order."""
    medians, parts = segment["medians"], []
    if medians.get("frequency") is not None:
        parts.append(formats.plural(medians["frequency"], "order"))
    if medians.get("recency_days") is not None:
        parts.append(f"the last {formats.days(medians['recency_days'])} ago")
    if medians.get("average_order_value") is not None:
        parts.append(f"{formats.money(medians['average_order_value'], summary['currency'])} an order")
    return ", ".join(parts)


def period(summary: Summary) -> str:
    """From the first day in the data to the last."""
    return formats.period(summary["totals"]["first_day"], summary["totals"]["last_day"])


def _lead(summary: Summary) -> str:
    read, kept = (summary["ledger"][name]["rows"] for name in ("read", "kept"))
    some = f"{formats.count(kept)} of " if kept < read else ""
    rows = f"Found in {some}{formats.plural(read, 'row')} of sales, {period(summary)}."
    if len(summary["segments"]) < 2 or summary["totals"]["revenue"] <= 0:
        return rows
    customers, revenue, chosen = _strongest(summary)
    if revenue - customers < EVEN:
        return rows
    names = _and([segment["name"] for segment in chosen])
    size = formats.plural(sum(segment["customers"] for segment in chosen), "customer")
    amount = formats.money(sum(segment["revenue"] for segment in chosen), summary["currency"])
    return f"They are {names}: {size}, {amount}. {rows}"


def _bars_note(summary: Summary) -> str:
    if summary["totals"]["revenue"] <= 0:
        return "Revenue is not above zero, so it has no bar."
    below = [segment for segment in summary["segments"] if segment["revenue"] < 0]
    names = _and([f"{g['name']} ({formats.money(g['revenue'], summary['currency'])})" for g in below])
    return f"Below zero, because more was sent back than bought, and so not drawn: {names}." if below else ""


def _differ(summary: Summary) -> str:
    best = summary["segments"][0]
    if len(summary["segments"]) == 1:
        return "One group: it is all your customers"
    orders, spend = (best["index"].get(name) for name in ("frequency", "spend"))
    if not orders or not spend or min(orders, spend) <= 0:
        return "How each group compares with the typical customer"
    if once(summary):
        return f"{best['name']}: {formats.times(spend / 100, 'much')} spend as the typical customer"
    return (
        f"{best['name']}: {formats.times(orders / 100, 'many')} orders as the typical customer, "
        f"{formats.times(spend / 100, 'much')} spend"
    )


def _heat_note(summary: Summary) -> str:
    names = [name for name in charts.shown_features(summary) if name in charts.LOWER_IS_BETTER]
    turned = _and([_small(charts.feature(summary, name)["label"]) for name in names])
    return (
        "Index of each group’s median against all customers: 100 is the same, 200 twice as much. Blue is better, "
        f"orange is worse: more is better{f', except for {turned}, where less is' if turned else ''}."
    )


def standing(summary: Summary) -> str:
    """How clear-cut the groups are: how many customers sit near a border."""
    border = summary["choice"]["border_share"]
    if len(summary["segments"]) == 1 or border is None:
        return "Each dot is a customer"
    who = formats.in_people(border, "customer")
    sit = "sit" if "customers" in who else "sits"
    return f"The groups {'stand apart' if border < APART else 'overlap'}: {who} {sit} near a border"


def shown(summary: Summary) -> str:
    """How many customers a scatter shows, and where a logarithmic axis moves some."""
    points = summary["points"]
    text = f"Each dot is one of {formats.plural(points['of'], 'customer')}."
    if points["shown"] < points["of"]:
        some, everyone = formats.count(points["shown"]), formats.count(points["of"])
        text = f"Each dot is a customer: {some} of the {everyone}, a random sample that is the same in every run."
    edges = _and([_small(label) for label in charts.at_edge(summary)])
    return f"{text} Customers at zero or below on {edges} stand at the edge." if edges else text


def _spread(summary: Summary) -> str:
    first, last = summary["segments"][0], summary["segments"][-1]
    both = first["quantiles"].keys() & last["quantiles"].keys()
    names = [name for name in ("spend", *charts.shown_features(summary)) if name in both]
    if not names:
        return "How the customers of each group spread"

    def half(segment: Segment) -> str:
        low, high = (charts.show(summary, names[0], segment["quantiles"][names[0]][at]) for at in (1, 3))
        return f"{low} to {high}"

    title = f"{charts.feature(summary, names[0])['label']}: half of {first['name']} lie at {half(first)}"
    return title if first is last else f"{title}, half of {last['name']} at {half(last)}"


def _floor(floor: Mapping[str, Any]) -> str:
    return (
        "A number of groups passes when there are at least three, none is smaller than "
        f"{formats.percent(floor['share'])} of customers or {formats.plural(floor['size'], 'customer')}, none holds "
        "more than "
        f"{formats.percent(floor['largest_share'])}, and stability is at least {floor['stability']:.2f}."
    )


def _elbow(elbows: Sequence[Mapping[str, Any]]) -> str:
    found = sorted({entry["elbow"] for entry in elbows if entry["elbow"] is not None})
    if not found:
        return "The curve has no elbow."
    if len(found) == 1:
        return f"The curve bends most at {found[0]}, however far one looks. It is shown, and does not decide alone."
    return f"It moves between {found[0]} and {found[-1]} with how far one looks, which is why it does not decide alone."


def _ledger(ledger: Mapping[str, Any]) -> str:
    read, dropped = ledger["read"]["rows"], ledger["dropped"]["rows"]
    if not dropped:
        return f"Nothing: all {formats.plural(read, 'row')} read were used"
    largest = max((entry for entry in ledger["verdicts"] if not entry["kept"]), key=lambda entry: entry["rows"])
    most = "most of them" if largest["rows"] > dropped / 2 else "the most common reason"
    share = _capital(formats.percent(dropped / read))
    return f"{share} of the {formats.plural(read, 'row')} were left out, {most}: {_small(largest['label'])}"


def once(summary: Summary) -> str:
    """What is left to compare where everyone bought once, as of beds or pianos; nothing where somebody came back."""
    labels = {entry["name"]: _small(entry["label"]) for entry in summary["recipe"]["features"]}
    counted = labels.pop("frequency", "")
    if not counted or not labels or not 1 < summary["totals"]["orders"] == summary["totals"]["customers"]:
        return ""
    return (
        f"Every customer bought once, so {counted} tell nobody apart: the groups come from {_and([*labels.values()])}."
    )


def reconciled(summary: Summary) -> str:
    """Why the groups hold more than the rows kept come to; nothing where they hold as much."""
    revenue, kept = summary["totals"]["revenue"], summary["ledger"]["kept"]["money"]
    if revenue - kept < PENNY:
        return ""
    held, more = (formats.exact(value, summary["currency"]) for value in (revenue, revenue - kept))
    return (
        f"The groups hold {held}, {more} more than was kept: customers who only sent goods back, and bought nothing, "
        "are in no group."
    )


def _method(summary: Summary) -> str:
    features = _and([entry["label"].lower() for entry in summary["recipe"]["features"]])
    return f"k-means on {features}"


def _formula(summary: Summary) -> str:
    return (
        f"Recipe {summary['recipe']['name']}: {summary['recipe']['description']}. Each feature x becomes "
        "z = (transformed x − mean) ÷ scale, so that all weigh the same; "
        "a customer belongs to the group whose centre is nearest."
    )


def _limits(summary: Summary) -> list[str]:
    choice, count = summary["choice"], summary["totals"]["customers"]
    limits = ["It shows what customers did, not why, nor what they will do next."]
    if len(summary["segments"]) > 1 and choice["border_share"]:
        near = formats.percent(choice["border_share"])
        limits.append(
            f"Groups shade into each other: {near} of customers sit near a border and could fall on either side."
        )
    if summary["backtest"] is None:
        limits.append("The groups were not tested against a later period.")
    if choice["sample"] < count:
        sample = formats.count(choice["sample"])
        limits.append(
            f"The number of groups was argued on a sample of {sample}; all {formats.count(count)} were grouped."
        )
    return limits


def _and(names: Sequence[str]) -> str:
    """A list in a sentence; a semicolon parts names that hold a comma themselves."""
    if len(names) < 2:
        return "".join(names)
    mark = "; " if any(", " in name for name in names) else ", "
    return f"{mark.join(names[:-1])}{mark if mark == '; ' else ' '}and {names[-1]}"


def _small(text: str) -> str:
    """The first letter small, unless the word is written in capitals."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
