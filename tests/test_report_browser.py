"""The report in a real browser: at phone and desk width, in both themes, by keyboard, on paper, and without WebGL."""

import copy
import io
import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from regulars import report

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Playwright

pytestmark = pytest.mark.browser

EXAMPLE = json.loads((Path(__file__).parent / "example_summary.json").read_text(encoding="utf-8"))
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
SOFTWARE_3D = "--use-gl=angle --use-angle=swiftshader --enable-unsafe-swiftshader"
SIZES = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1280, "height": 800}}
PHONE, DESK = SIZES.values()
DRAW_MS = 60_000

# The least contrast of any text a reader sees, with the text: foreground over the first opaque background behind it.
CONTRAST = """() => {
  const rgb = (text) => (text.match(/[\\d.]+/g) || []).map(Number);
  const channel = (value) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const light = ([red, green, blue]) => 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = rgb(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] > 0.99) return colour;
    }
    return [255, 255, 255];
  };
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    const text = walk.currentNode.data.trim();
    if (!text || !element.checkVisibility() || element.closest("script, .hidden, #space")) continue;
    const style = getComputedStyle(element);
    const inside = element.closest("svg");
    const front = light(rgb(inside ? style.fill : style.color));
    const back = light(behind(inside ? inside.parentElement : element));
    found.push([(Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05), text.slice(0, 40)]);
  }
  return found.sort((one, other) => one[0] - other[0]);
}"""

# Whatever a reader can act on, as a number each; the same numbers that the Tab key must come by.
INTERACTIVE = """() => {
  const parts = [...document.querySelectorAll("a[href], button, summary, [tabindex='0']")];
  const all = parts.filter((part) => part.checkVisibility());
  all.forEach((part, at) => { part.dataset.at = at; });
  return all.map((part) => (part.getAttribute("aria-label") || part.textContent).trim());
}"""


def ten_groups() -> dict[str, Any]:
    """Ten groups with long names, one of them below zero, and names that look like code."""
    summary = copy.deepcopy(EXAMPLE)
    known = summary["segments"]
    summary["segments"] = [
        copy.deepcopy(known[at % 4]) | {"id": at + 1, "name": f"Slipping big spenders {at + 1} </script><b>"}
        for at in range(10)
    ]
    summary["segments"][9] |= {"revenue": -2811.0, "share_of_revenue": -0.0003}
    for at, row in enumerate(summary["points"]["rows"]):
        row[0] = 1 + at % 10
    return summary


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("reports")
    report.write(EXAMPLE, place / "example.html")
    report.write(ten_groups(), place / "ten.html")
    return place


@pytest.fixture(scope="module")
def playwright() -> Iterator["Playwright"]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with api.sync_playwright() as running:
        yield running


@pytest.fixture(scope="module")
def browser(playwright: "Playwright", chromium: str) -> Iterator["Browser"]:
    running = playwright.chromium.launch(executable_path=chromium, args=f"{QUIET} {SOFTWARE_3D}".split())
    yield running
    running.close()


class Visit:
    """A page, everything it asked for, and every error it reported."""

    def __init__(self, page: "Page", file: Path) -> None:
        self.page = page
        self.asked: list[str] = []
        self.errors: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda line: self.errors.append(line.text) if line.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.goto(file.as_uri())

    def draw(self) -> str:
        """Bring the 3-D scatter into sight and wait until it says what it did."""
        self.page.locator("#space").scroll_into_view_if_needed()
        self.page.wait_for_selector("#space[data-state]", timeout=DRAW_MS)
        return str(self.page.get_attribute("#space", "data-state"))


Look = Callable[[str, str, str], Visit]


@pytest.fixture(scope="module")
def look(browser: "Browser", folder: Path) -> Iterator[Look]:
    """A file at a size in a theme, opened once for all tests that only look; they leave it as they found it."""
    with ExitStack() as opened:

        @cache
        def visit(file: str, size: str, theme: str) -> Visit:
            context = browser.new_context(viewport=SIZES[size], color_scheme=theme, reduced_motion="reduce")
            return Visit(opened.enter_context(context).new_page(), folder / file)

        yield visit


@contextmanager
def unfolded(page: "Page") -> Iterator[None]:
    """Within it all that can be folded away is shown."""
    folded = page.locator("details:not([open])")
    folded.evaluate_all("all => all.forEach((one) => { one.open = true; one.dataset.folded = ''; })")
    yield
    page.locator("[data-folded]").evaluate_all("all => all.forEach((one) => { one.open = false; })")


def until(page: "Page", happens: Callable[[], bool]) -> None:
    """Wait for something; the page's own policy forbids the usual way, a text evaluated inside it."""
    for _ in range(100):
        if happens():
            return
        page.wait_for_timeout(100)
    pytest.fail("it did not happen within 10 s")


@pytest.mark.parametrize("file", ["example.html", "ten.html"])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_it_shows_and_reads_well(look: Look, folder: Path, size: str, theme: str, file: str) -> None:
    visit = look(file, size, theme)
    page = visit.page
    with unfolded(page):
        assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size]["width"]
        least = page.evaluate(CONTRAST)
        assert len(least) > 200
        assert least[0][0] >= 4.5, least[:3]
        background = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (background == "rgb(255, 255, 255)") == (theme == "light")
        assert visit.errors == []
        assert visit.asked == [(folder / file).as_uri()]


@pytest.mark.parametrize("file", ["example.html", "ten.html"])
def test_the_scatter_is_drawn_in_3d_and_answers(browser: "Browser", folder: Path, file: str) -> None:
    with browser.new_context(viewport=DESK) as context:
        visit = Visit(context.new_page(), folder / file)
        page = visit.page
        assert page.evaluate("typeof window.Plotly") == "undefined", "the page shows before Plotly starts"
        assert visit.draw() == "drawn"
        traces = page.evaluate("document.getElementById('space').data.map((trace) => [trace.meta, trace.x.length])")
        assert sum(count for _, count in traces) == len(EXAMPLE["points"]["rows"])
        assert page.locator("#space canvas").count() >= 1
        eye = "JSON.stringify(document.getElementById('space').layout.scene.camera.eye)"
        before = page.evaluate(eye)
        page.get_by_role("button", name="Turn left").click()
        until(page, lambda: page.evaluate(eye) != before)
        page.get_by_role("button", name="Reset").click()
        until(page, lambda: page.evaluate(eye) == before)
        assert visit.errors == []
        assert len(visit.asked) == 1


def test_a_group_can_be_hidden_in_both_views(browser: "Browser", folder: Path) -> None:
    with browser.new_context(viewport=DESK) as context:
        visit = Visit(context.new_page(), folder / "example.html")
        visit.draw()
        page, button = visit.page, visit.page.get_by_role("button", name="Loyal", exact=True)
        button.click()
        assert button.get_attribute("aria-pressed") == "false"
        assert not page.locator("path.of2").is_visible()
        assert page.locator("path.of1").is_visible()
        assert page.evaluate("document.getElementById('space').data.map((trace) => trace.visible)") == [
            True, False, True, True,
        ]  # fmt: skip
        page.locator("#theme").click()
        assert page.evaluate("document.getElementById('space').data[1].visible") is False
        button.click()
        assert page.locator("path.of2").is_visible()


def test_the_theme_can_be_turned_and_the_scatter_turns_with_it(browser: "Browser", folder: Path) -> None:
    with browser.new_context(viewport=DESK, color_scheme="dark") as context:
        visit = Visit(context.new_page(), folder / "example.html")
        visit.draw()
        page = visit.page
        shade = "document.getElementById('space').data[0].marker.color.toLowerCase()"
        dark = page.evaluate(shade)
        page.get_by_role("button", name="Light theme").click()
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert dark != "#332288"
        until(page, lambda: page.evaluate(shade) == "#332288")
        assert page.evaluate("window.localStorage.length") == 0
        page.reload()
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"


# The ring around what has the focus: how wide it is, and its contrast with what is behind it.
RING = """() => {
  const part = document.activeElement;
  const style = getComputedStyle(part);
  return [part.dataset.at, style.outlineStyle, parseFloat(style.outlineWidth), style.outlineColor];
}"""

Walk = Callable[[str, str], tuple[list[str], list[tuple[str | None, str, float, str]]]]


@pytest.fixture(scope="module")
def walk(browser: "Browser", folder: Path) -> Walk:
    """At a size in a theme: what a reader can act on, and what has the focus after each press of the Tab key."""

    @cache
    def walked(size: str, theme: str) -> tuple[list[str], list[tuple[str | None, str, float, str]]]:
        with browser.new_context(viewport=SIZES[size], color_scheme=theme) as context:
            page = Visit(context.new_page(), folder / "example.html").page
            names, focused = page.evaluate(INTERACTIVE), []
            for _ in range(len(names) + 5):
                page.keyboard.press("Tab")
                focused.append(tuple(page.evaluate(RING)))
            return names, focused

    return walked


@pytest.mark.parametrize("size", SIZES)
def test_every_control_has_a_name_and_can_be_reached_by_keyboard(walk: Walk, size: str) -> None:
    names, focused = walk(size, "light")
    assert len(names) >= 20
    assert all(names)
    assert {at for at, *_ in focused} >= {str(at) for at in range(len(names))}


def test_what_a_screen_reader_is_told(look: Look) -> None:
    page = look("example.html", "phone", "light").page
    told = page.locator("body").aria_snapshot()
    assert 'heading "17 % of your customers bring 65 % of your revenue." [level=1]' in told.replace("\u00a0", " ")
    pictures = page.get_by_role("img")
    assert pictures.count() >= 8
    for picture in pictures.all():
        assert len(picture.get_attribute("aria-label")) > 10
    heat = page.get_by_role("table", name="Each group’s median per feature")
    assert heat.get_by_role("row").count() == len(EXAMPLE["segments"]) + 1, "on a phone the rows are still rows"
    run_together = """() => [...document.querySelectorAll("h1, h2, h3, th, summary, .heat-key")]
      .map((part) => part.textContent).filter((text) => /[a-z][A-Z0-9]/.test(text))"""
    assert page.evaluate(run_together) == [], "what stands on lines of its own is read in one breath"


def test_on_paper_the_theme_is_light_and_the_flat_view_stands_for_the_scatter(browser: "Browser", folder: Path) -> None:
    with browser.new_context(viewport={"width": 700, "height": 990}, color_scheme="dark") as context:
        page = Visit(context.new_page(), folder / "example.html").page
        page.get_by_role("button", name="Loyal", exact=True).click()
        page.emulate_media(media="print", color_scheme="dark")
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert page.locator("button:visible, .controls:visible, #space:visible, summary:visible").count() == 0
        assert page.locator("figure.view svg").is_visible()
        assert page.locator("path.of2").is_visible(), "what was hidden on the screen is printed"
        assert page.evaluate("document.documentElement.scrollWidth") <= 700
        assert page.evaluate(CONTRAST)[0][0] >= 4.5


def test_without_webgl_the_page_says_so_and_keeps_the_flat_view(
    playwright: "Playwright", chromium: str, folder: Path
) -> None:
    bare = playwright.chromium.launch(executable_path=chromium, args=f"{QUIET} --disable-3d-apis".split())
    visit = Visit(bare.new_page(viewport=DESK), folder / "example.html")
    assert visit.draw() == "flat"
    assert "cannot draw in 3-D" in visit.page.inner_text("#space")
    assert not visit.page.get_by_role("button", name="Turn left").is_visible()
    assert visit.page.locator("figure.view svg").is_visible()
    assert visit.errors == []
    bare.close()


def test_without_javascript_everything_but_the_scatter_is_there(browser: "Browser", folder: Path) -> None:
    with browser.new_context(viewport=DESK, java_script_enabled=False, color_scheme="dark") as context:
        page = context.new_page()
        page.goto((folder / "example.html").as_uri())
        assert page.locator("figure.view svg").is_visible()
        assert "needs JavaScript" in page.inner_text("#space")
        assert page.locator("button:visible").count() == 0
        assert page.locator(".bar .piece").count() == 8


# Every label of the bars as (left, right) beyond its piece, in pixels, where it can be seen at all.
CUT_LABELS = """() => [...document.querySelectorAll(".piece b, .piece span")].flatMap((label) => {
  const range = document.createRange();
  range.selectNodeContents(label);
  const [text, seen] = [range.getBoundingClientRect(), label.getBoundingClientRect()];
  if (text.top >= seen.bottom - 1) return [];
  return [[label.textContent, text.right - label.closest(".piece").getBoundingClientRect().right]];
})"""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("file", ["example.html", "ten.html"])
def test_a_bar_shows_a_label_whole_or_not_at_all(look: Look, size: str, file: str) -> None:
    shown = look(file, size, "light").page.evaluate(CUT_LABELS)
    assert len(shown) >= 3
    assert max(over for _, over in shown) <= 0, shown


def test_a_minus_stays_with_its_amount(look: Look) -> None:
    note = look("ten.html", "phone", "light").page.locator(".bars + .how")
    assert "\u2212" in note.inner_text()
    heights = """(note) => {
      const text = note.firstChild;
      const range = document.createRange();
      const at = text.data.indexOf("\u2212");
      range.setStart(text, at);
      range.setEnd(text, text.data.indexOf(")", at));
      const lines = [];
      for (let width = 80; width < 340; width += 4) {
        note.style.width = `${width}px`;
        lines.push(range.getClientRects().length);
      }
      note.style.width = "";
      return lines;
    }"""
    assert set(note.evaluate(heights)) == {1}


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("names", [("recency_days", "frequency", "spend"), ("spend", "frequency", "recency_days")])
def test_nothing_of_the_scatter_reaches_beyond_its_frame(
    browser: "Browser", tmp_path: Path, size: dict[str, int], names: tuple[str, ...]
) -> None:
    image = pytest.importorskip("PIL.Image", reason="Pillow is not installed")
    summary = copy.deepcopy(EXAMPLE)
    summary["points"]["axes"] = list(names)
    report.write(summary, tmp_path / "axes.html")
    with browser.new_context(viewport=size, reduced_motion="reduce") as context:
        visit = Visit(context.new_page(), tmp_path / "axes.html")
        assert visit.draw() == "drawn"
        visit.page.wait_for_timeout(500)
        shot = image.open(io.BytesIO(visit.page.locator("#space").screenshot())).convert("RGB")
        for left in (3, shot.width - 6):
            edge = shot.crop((left, 12, left + 3, shot.height - 12))
            assert len(edge.getcolors()) == 1, f"something is cut at {left} of {shot.width}"


@pytest.mark.parametrize(("back", "front"), [("#ffffff", "#15171c"), ("#111111", "#dddddd")], ids=["light", "dark"])
def test_the_fragment_for_notebooks_takes_the_colours_of_its_page(browser: "Browser", back: str, front: str) -> None:
    with browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        page.set_content(f"<body style='background:{back};color:{front}'>{report.notebook(EXAMPLE)}")
        least = page.evaluate(CONTRAST)
        assert len(least) > 20
        assert least[0][0] >= 4.5, least[:3]


def test_every_table_and_region_has_a_name(look: Look) -> None:
    page = look("example.html", "desk", "light").page
    with unfolded(page):
        unnamed = """() => [...document.querySelectorAll("table, [role=region], [role=group], [role=img]")].filter(
          (part) => !(part.getAttribute("aria-label") || (part.caption && part.caption.textContent))
        ).map((part) => part.outerHTML.slice(0, 80))"""
        assert page.evaluate(unnamed) == []
        headless = """() => [...document.querySelectorAll("tbody tr")]
          .filter((row) => !row.querySelector("th[scope=row]")).map((row) => row.textContent)"""
        assert page.evaluate(headless) == []
        assert page.locator("th:not([scope])").count() == 0


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_whatever_has_the_focus_shows_it(walk: Walk, theme: str) -> None:
    names, focused = walk("desk", theme)
    accent = {"light": "rgb(29, 91, 184)", "dark": "rgb(138, 180, 248)"}[theme]
    for at, kind, wide, colour in focused[: len(names)]:
        assert (kind, colour) == ("solid", accent), names[int(at)]
        assert wide >= 2


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_table_that_goes_on_beyond_the_edge_shows_it(look: Look, theme: str) -> None:
    image = pytest.importorskip("PIL.Image", reason="Pillow is not installed")
    table = look("example.html", "phone", theme).page.get_by_role("region", name="Features of the recipe")
    beyond = table.evaluate("part => part.scrollWidth - part.clientWidth")
    assert beyond > 0

    def shades() -> tuple[bool, bool]:
        """Whether the left and the right edge differ from the paper below the last words."""
        shot = image.open(io.BytesIO(table.screenshot())).convert("RGB")
        low, paper = shot.height - 4, {"light": (255, 255, 255), "dark": (20, 22, 26)}[theme]
        return shot.getpixel((1, low)) != paper, shot.getpixel((shot.width - 2, low)) != paper

    assert shades() == (False, True)
    table.evaluate("(part, by) => { part.scrollLeft = by; }", beyond)
    assert shades() == (True, False)
    table.evaluate("part => { part.scrollLeft = 0; }")
