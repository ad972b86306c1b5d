"""Papers and orders of a made-up shop, drawn by chance: which there are, what became of them, and what came back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from money_layouts import PRICES, cents
from wordlists import words_of

ROLES = ("invoice", "credit", "quote", "order", "delivery", "proforma", "payment", "cash")
OTHER_ROLES = ("refund", "deposit", "reversal", "sale", "return", "voided", "training")
OF_LINES = ("product", "service", "shipping", "discount", "fee", "bottle")
STATES = (
    "done", "going", "cancelled", "failed", "awaiting", "refunded", "part", "draft", "paid", "unpaid", "overdue",
    "void", "sent", "unsent",
)  # fmt: skip
Line = tuple[str, str, int, float, int]
"""Kind of line, item, pieces, price, pieces that came back."""
SOLD = {"invoice", "cash", "sale", "product", "service", "order_row"}
BACK = {"credit", "reversal", "return", "discount"}
DEAD = {"cancelled", "failed", "awaiting", "refunded", "draft", "void"}
YES_NO = (("Y", "N"), ("1", "0"), ("X", ""), ("true", "false"), ("TRUE", "FALSE"), ("x", ""), ("1", ""))
NAMES = (
    "Anna Berg", "Marek Nowak", "Julia Rossi", "Tom Baker", "Lea Martin", "Nils Holm", "Eva Lopez", "Rui Costa",
    "Jan de Vries", "Ines Silva", "Paul Weber", "Sara Conti", "Olga Zielinska", "Hugo Petit", "Ida Lind", "Max Braun",
    "Carla Gomez", "Piet Bakker", "Mia Ford", "Luis Reyes", "Emma Roux", "Karl Falk", "Nora Mancini", "Otto Vogel",
    "Ben Hughes", "Rosa Diaz", "Filip Wrona", "Tess Kok", "Alma Nyberg", "Vasco Pinto",
)  # fmt: skip


WORDS = words_of("paper_words.txt")


@dataclass
class Paper:
    """One paper or order of a customer."""

    kind: str
    number: str
    day: date
    customer: str
    lines: list[Line]
    state: str = "done"
    ref: str = ""
    paid_back: float = 0.0
    is_test: bool = False

    @property
    def total(self) -> float:
        return cents(sum(line[2] * line[3] * (-1 if line[0] == "discount" else 1) for line in self.lines))


@dataclass(frozen=True)
class Layout:
    """What a table holds and how it is marked; `back` says how what came back is told, `marks` how kinds are."""

    language: str
    form: str
    of_lines: bool
    marks: str
    positive: bool
    back: str
    states: str
    extras: tuple[str, ...]
    money: str
    who: str
    numbered: bool
    walk_ins: float
    test: bool
    codes: int


def drawn(seed: int) -> tuple[Layout, list[Paper], Random]:
    """A shop, how it writes its sales, and its papers."""
    chance = Random(seed)
    form = chance.choices(("papers", "shop", "ledger", "till", "kinds"), (35, 35, 10, 10, 10))[0]
    of_lines = form in ("till", "kinds") or (form != "ledger" and chance.random() < 0.5)
    marks, back, states, extras = "", "none", "", tuple[str, ...]()
    if form == "papers":
        marks = chance.choice(("word", "word", "code", "code", "prefix", "flag", "side", "sign", "minus"))
        back = "papers"
        states = chance.choice(("", "", "inv", "flag", "at"))
    elif form == "ledger":
        marks, back = chance.choice(("word", "code", "prefix")), "papers"
        extras = ("payment",) + (("refund",) if marks == "word" and chance.random() < 0.2 else ())
    elif form == "shop":
        back = chance.choice(
            ("none", "minus", "kind", "pieces", "refund", "refund", "yes", "on", "line flag", "refund and pieces")
        )
        states = chance.choice(("one", "one", "one", "two", "two", "flag", "at", "", "deleted"))
        of_lines = of_lines or back in ("pieces", "line flag", "refund and pieces")
    elif form == "till":
        marks, back = "word", "kind"
        extras = tuple(each for each in ("voided", "training") if chance.random() < 0.4)
    else:
        marks = "word"
    if form == "papers" and marks in ("word", "code", "prefix"):
        more = ("quote", "order", "delivery", "proforma", "payment", "cash")
        extras = tuple(each for each in more if chance.random() < 0.25)
        if marks == "word":
            extras += tuple(each for each, share in (("deposit", 0.06), ("reversal", 0.25)) if chance.random() < share)
    layout = Layout(
        language=chance.choice([*WORDS]),
        form=form,
        of_lines=of_lines,
        marks=marks,
        positive=marks in ("side", "sign")
        or ((marks not in ("", "minus") or back == "kind") and chance.random() < 0.5),
        back=back,
        states=states,
        extras=extras,
        money=chance.choice(("price", "price amount", "amount", "price amount")),
        who=chance.choice(("number", "number", "code", "name", "both")),
        numbered=form == "shop" or marks == "prefix" or chance.random() < 0.93,
        walk_ins=chance.choice((0, 0, 0.05, 0.25)) if form != "till" else 0.4,
        test=form == "shop" and chance.random() < 0.2,
        codes=chance.randint(0, 2),
    )
    if len(codes_of(layout)[0]) < 2:
        layout = replace(layout, extras=())
    return layout, sorted(_papers(layout, chance), key=lambda paper: paper.day), chance


def codes_of(layout: Layout) -> list[str]:
    """The codes of papers, or what stands before their numbers, in the order of `ROLES`."""
    sets = WORDS[layout.language]["prefixes" if layout.marks == "prefix" else "codes"]
    return sets[layout.codes % len(sets)].split() if layout.marks in ("prefix", "code") else ["none"]


def _customers(layout: Layout, chance: Random) -> list[str]:
    if layout.who == "name":
        return list(NAMES)
    numbers = chance.sample(range(10000, 99999), 30)
    return [f"C{number}" if layout.who == "code" else str(number) for number in numbers]


def _papers(layout: Layout, chance: Random) -> Iterator[Paper]:
    goods = [(f"{chance.choice('ABCDEFGH')}{chance.randint(1000, 9999)}", chance.choice(PRICES)) for _ in range(30)]
    customers, counts = _customers(layout, chance), dict[str, int]()
    weights = [(place + 1) ** -0.6 for place in range(len(customers))]
    start, own = chance.randint(1000, 90000), chance.random() < 0.5

    def numbered(kind: str) -> str:
        series = kind if own or layout.marks == "prefix" else ""
        counts[series] = counts.get(series, start + 1000 * len(counts)) + chance.choice((1, 1, 1, 2))
        prefix = codes_of(layout)[ROLES.index(kind)] if layout.marks == "prefix" else ""
        return f"{prefix}{counts[series]}"

    day = date(2024, 1, 3)
    for place in range(chance.randint(90, 130)):
        day += timedelta(days=chance.choice((0, 1, 1, 2, 3)))
        customer = "" if chance.random() < layout.walk_ins else chance.choices(customers, weights)[0]
        first = "sale" if layout.form == "till" else "invoice" if layout.form in ("papers", "ledger") else "order_row"
        if "cash" in layout.extras and place % 7 == 3:
            first = "cash"
        lines = [
            ("product", item, chance.choice((1, 1, 2, 3, 5)), price, 0)
            for item, price in chance.sample(goods, chance.choice((1, 1, 2, 3)))
        ]
        paper = Paper(first, "", day, customer, lines)
        for kind, share, gap in (("quote", 0.3, 9), ("order", 0.85, 4), ("delivery", 0.85, 1), ("proforma", 0.2, 3)):
            if kind in layout.extras and first == "invoice" and chance.random() < share:
                yield replace(paper, kind=kind, number=numbered(kind), day=day - timedelta(days=gap))
        if "quote" in layout.extras and place % 9 == 2:
            yield replace(paper, kind="quote", number=numbered("quote"), day=day - timedelta(days=1))
            continue
        paper.number = numbered(first)
        if layout.form == "kinds":
            paper.lines = _with_extras(layout, lines, chance)
        _told(layout, paper, place, chance)
        yield paper
        if paper.state == "done" or paper.state in ("paid", "unpaid", "overdue"):
            yield from _followed(layout, paper, place, numbered, chance)


def _with_extras(layout: Layout, lines: list[Line], chance: Random) -> list[Line]:
    """The lines of an order whose shipping, discounts and fees stand on lines of their own."""
    words, made = WORDS[layout.language], list(lines)
    if layout.codes == 1:
        made = [("service" if item < "C" else kind, item, *rest) for kind, item, *rest in made]  # type: ignore[misc]
    for kind, share, prices in (
        ("shipping", 0.6, (4.9, 6.9)), ("fee", 0.3, (1.5, 2.0)), ("bottle", 0.2, (3.3,)), ("discount", 0.3, (0.5, 1.0)),
    ):  # fmt: skip
        if chance.random() < share and (kind != "bottle" or layout.walk_ins):
            made.append((kind, words[kind][layout.codes % len(words[kind])], 1, chance.choice(prices), 0))
    return made


def _told(layout: Layout, paper: Paper, place: int, chance: Random) -> None:
    """What became of an order or an invoice."""
    roll = chance.random()
    if layout.states == "inv":
        paper.state = "void" if roll < 0.07 else "draft" if roll < 0.1 else chance.choice(("paid", "paid", "unpaid"))
        paper.state = "overdue" if paper.state == "unpaid" and place % 2 else paper.state
    elif layout.states in ("one", "two"):
        draft = "draft" if layout.states == "one" and layout.codes else "failed"
        dead = (0.07, "cancelled"), (0.1, "failed"), (0.15, "awaiting"), (0.18, "refunded"), (0.2, draft)
        paper.state = next((state for below, state in dead if roll < below), "done")
    elif layout.states:
        paper.state = "cancelled" if roll < 0.1 else "done"
    paper.is_test = layout.test and place % 17 == 4
    if paper.state != "done" or paper.kind not in ("order_row", "sale"):
        paper.paid_back = paper.total if paper.state == "refunded" and layout.back.startswith("refund") else 0.0
    elif layout.back.startswith("refund") and place % 8 == 3:
        paper.paid_back = paper.total if place % 16 == 3 else min(paper.total, chance.choice((0.5, 0.75, 0.9)))
        whole = paper.paid_back == paper.total
        paper.state = ("refunded" if whole else "part") if layout.states in ("one", "two") else "done"
    if layout.back in ("pieces", "refund and pieces") and place % 6 == 1 and paper.state == "done":
        kind, item, pieces, price, _ = paper.lines[0]
        paper.lines[0] = (kind, item, pieces, price, chance.randint(1, pieces))
        paper.paid_back = cents(paper.lines[0][4] * price)
    if layout.back in ("yes", "on") and place % 9 == 4 and paper.state == "done":
        paper.ref = "came back"


def _followed(
    layout: Layout, paper: Paper, place: int, numbered: Callable[[str], str], chance: Random
) -> Iterator[Paper]:
    """What comes after a sale: voided receipts, what goes back, payments."""
    later = paper.day + timedelta(days=chance.choice((0, 3, 8)))
    kind = {"papers": "credit", "kind": "return", "minus": "return", "line flag": "return"}.get(layout.back)
    if "voided" in layout.extras and place % 13 == 1:  # broken off: nothing that was sold is undone by it
        goods = [("product", "X9900", 1, 23.45, 0)]
        yield replace(paper, kind="voided", number=numbered("voided"), lines=goods)
    if "training" in layout.extras and place % 19 == 1:
        yield replace(paper, kind="training", number=numbered("training"), customer="")
    if "deposit" in layout.extras and place % 12 == 1 and paper.kind == "invoice":
        half = [("product", "", 1, cents(paper.total / 2), 0)]
        yield replace(paper, kind="deposit", number=numbered("deposit"), lines=half, day=paper.day - timedelta(days=5))
    back = place % 11 == 5 and kind is not None and paper.kind != "cash"
    if back and kind:
        whole, shop = chance.random() < 0.4, layout.form == "shop"
        if kind == "credit" and "reversal" in layout.extras and place % 22 == 5:
            kind, whole = "reversal", True
        lines = paper.lines if whole else [(*paper.lines[0][:2], 1, paper.lines[0][3], 0)]
        number = paper.number if shop else numbered(kind if kind != "reversal" or layout.codes else "credit")
        state = paper.state if layout.states != "inv" else "paid"
        credit = replace(paper, kind=kind, number=number, day=later, lines=lines, ref=paper.number, state=state)
        yield credit
        if "refund" in layout.extras:
            yield replace(credit, kind="refund", number=numbered("refund"), day=later + timedelta(days=2))
    if "payment" in layout.extras and not back and chance.random() < 0.8:
        number = numbered("payment") if layout.marks == "prefix" or layout.codes else paper.number
        gap = timedelta(days=chance.choice((0, 10, 14, 30)))
        yield replace(paper, kind="payment", number=number, day=paper.day + gap, ref=paper.number)
