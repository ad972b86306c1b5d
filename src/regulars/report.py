"""summary → one self-contained HTML page, and a small fragment for notebooks. The schema is docs/summary.md.

The sentences come from `findings`, the drawings from `charts`, and the page is `templates/page.html`. It asks nothing
of any server: a content security policy forbids it and names its scripts by their hash.
"""

import base64
import hashlib
import importlib.util
import json
import os
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, pass_context
from jinja2.bccache import Bucket

from regulars import charts, findings, formats, palette
from regulars.errors import RegularsError

Summary = Mapping[str, Any]
TEMPLATES = Path(__file__).parent / "templates"
POLICY = (
    "default-src 'none'; script-src {scripts}; style-src 'unsafe-inline'; img-src data: blob:; "
    "base-uri 'none'; form-action 'none'"
)
TRANSFORMS = {"none": "as it is", "log1p": "ln(1 + x)", "clip": "extremes clipped"}


def render(summary: Summary) -> str:
    """The whole page as text: it works offline and holds everything it shows."""
    return b"".join(_pieces(summary)).decode()


def write(summary: Summary, path: Path) -> None:
    """The same page into a file, without holding its text twice."""
    with path.open("wb") as file:
        file.writelines(_pieces(summary))


def notebook(summary: Summary) -> str:
    """A small fragment for `_repr_html_`: the finding and a table of the groups; no script, at home in either theme."""
    return (
        _environment()
        .get_template("notebook.html")
        .render(
            s=summary,
            finding=findings.finding(summary),
            period=findings.period(summary),
            typical={segment["id"]: findings.typical(summary, segment) for segment in summary["segments"]},
            colours={segment["id"]: palette.colour(segment["id"]) for segment in summary["segments"]},
        )
    )


def compile_templates() -> None:
    """Keep the templates compiled, where Python may keep its own modules so: when Regulars is installed."""
    for name in ("page.html", "notebook.html"):
        _environment().get_template(name)


def _pieces(summary: Summary) -> list[bytes]:
    """The page in the order of its bytes: what the template makes, Plotly as sleeping text, then the page's script."""
    figure = charts.scatter(summary)
    plotly = plotly_source() if figure else b""
    script = (TEMPLATES / "report.js").read_bytes().replace(b"\r\n", b"\n")
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(part).digest()).decode()}'" for part in (plotly, script)
    )
    page = _page(summary, figure, POLICY.format(scripts=hashes)).encode(errors="replace")
    asleep = (b'<script type="text/plain" id="plotly">', plotly, b"</script>\n") if figure else ()
    return [page, *asleep, b"<script>", script, b"</script>\n</body>\n</html>\n"]


def plotly_source() -> bytes:
    """Plotly's JavaScript from the installed package, found without importing it."""
    found = importlib.util.find_spec("plotly")
    file = Path(found.origin).parent / "package_data" / "plotly.min.js" if found and found.origin else None
    if file is None or not file.is_file():
        raise RegularsError(
            "the report needs plotly.min.js from the plotly package, which was not found. "
            'Install it again with pip install --force-reinstall "plotly>=7.1".'
        )
    return file.read_bytes()


def _page(summary: Summary, figure: Mapping[str, Any] | None, policy: str) -> str:
    bars = charts.shares(summary)
    for bar in bars:
        shown = ", ".join(f"{piece['segment']['name']} {piece['share']}" for piece in bar["pieces"])
        bar["text"] = f"{bar['title']}: {shown}"
        total = summary["totals"][bar["key"]]
        bar["total"] = formats.money(total, summary["currency"]) if bar["key"] == "revenue" else formats.count(total)
    spread = charts.spread(summary)
    for drawing in spread:
        middle = ", ".join(f"{row['segment']['name']} {row['texts'][2]}" for row in drawing["rows"])
        drawing["text"] = f"{drawing['label']}, the middle customer of each group: {middle}"
    said = {
        name: formats.unbroken(text) if isinstance(text, str) else text
        for name, text in findings.texts(summary).items()
    }
    return _environment().get_template("page.html").render(
        s=summary, t=said, policy=policy, css=_styles(summary), bars=bars,
        ribbons=charts.ribbons(bars), heat=charts.heat(summary), spread=spread, evidence=charts.evidence(summary),
        flat=charts.flat(summary), figure=_script_data(figure) if figure else None,
        marks={segment["id"]: palette.mark(segment["id"])[1] for segment in summary["segments"]},
        transforms=TRANSFORMS, shows_ids=bool(summary["points"].get("ids")),
    )  # fmt: skip


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), bytecode_cache=_compiled(), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.filters |= {
        "money": pass_context(lambda context, value: formats.money(value, context["s"]["currency"])),
        "exact": pass_context(lambda context, value: formats.exact(value, context["s"]["currency"])),
        "whole": lambda value: formats.NOTHING if value is None else f"{value:,}",
        "decimals": lambda value, places=2: formats.NOTHING if value is None else f"{value:.{places}f}",
    }
    plain = (
        formats.count, formats.number, formats.percent, formats.plural, formats.date, formats.size, formats.floored,
    )  # fmt: skip
    environment.filters |= {function.__name__: function for function in plain}
    return environment


class _ReadOnly(FileSystemBytecodeCache):
    """Compiled templates that were written before; new ones are not."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Leave it."""


def _compiled() -> BytecodeCache | None:
    """Compiled templates beside them, as Python keeps its own: compiling the page takes longer than all the rest."""
    folder = TEMPLATES / "__pycache__"
    if sys.dont_write_bytecode or not os.access(TEMPLATES, os.W_OK):
        return _ReadOnly(str(folder)) if folder.is_dir() else None
    folder.mkdir(exist_ok=True)
    return FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None


def _styles(summary: Summary) -> str:
    """The style sheet, with each theme's colours; on paper the light theme always holds."""
    ids = [segment["id"] for segment in summary["segments"]]
    light, dark = (_theme(name, ids) for name in ("light", "dark"))
    groups = "".join(f".s{id_}{{--c:var(--s{id_});--on:var(--s{id_}-on)}}" for id_ in ids)
    rules = (TEMPLATES / "page.css").read_text(encoding="utf-8")
    return (
        f":root{{{light}}}\n@media screen{{\n:root[data-theme=dark]{{{dark}}}\n"
        f"@media (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}\n}}\n{groups}\n{rules}"
    )


def _theme(name: str, ids: list[int]) -> str:
    """A theme's custom properties: `--s1` is the colour of segment 1, `--s1-on` what is written on it."""
    shades = {id_: palette.colour(id_, name == "dark") for id_ in ids}
    own = "".join(f"--s{id_}:{shade};--s{id_}-on:{palette.ink(shade)};" for id_, shade in shades.items())
    return f"color-scheme:{name};{(TEMPLATES / f'{name}.css').read_text(encoding='utf-8')}{own}"


def _script_data(figure: Mapping[str, Any]) -> str:
    """JSON that cannot end the script element it stands in, nor open another."""
    text = json.dumps(figure, separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
