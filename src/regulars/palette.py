"""One colour and one mark per segment, by its place from best to least: the same on the page and on slides."""

# Paul Tol's "muted" scheme in an order that keeps neighbours apart for the colour-blind, and a lightened twin of each.
# The last is a grey that segments 8, 9 and 10 share, told apart by their marks: a page never shows a ninth colour.
LIGHT = ("#332288", "#44AA99", "#DDCC77", "#CC6677", "#88CCEE", "#117733", "#882255", "#8C8C8C")
DARK = ("#9A8FE8", "#62C9B8", "#EBDD9A", "#E88A9A", "#A9DDF7", "#5DBB7C", "#D67BAA", "#B4B4B4")
INK, PAPER = "#15171C", "#FFFFFF"

# One mark per segment: Plotly's name, and a path around (0, 0) for SVG. An open mark is a line, the others are filled.
MARKS = (
    ("circle", "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0"),
    ("diamond", "m-4 0l4-4 4 4-4 4z"),
    ("square", "m-3-3h6v6h-6z"),
    ("cross", "m-1-4h2v3h3v2h-3v3h-2v-3h-3v-2h3z"),
    ("x", "m-3-4l3 3 3-3 1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3-3-3z"),
    ("circle-open", "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0"),
    ("diamond-open", "m-4 0l4-4 4 4-4 4z"),
    ("square-open", "m-3-3h6v6h-6z"),
    ("cross", "m-1-4h2v3h3v2h-3v3h-2v-3h-3v-2h3z"),
    ("x", "m-3-4l3 3 3-3 1 1-3 3 3 3-1 1-3-3-3 3-1-1 3-3-3-3z"),
)


def colour(segment_id: int, dark: bool = False) -> str:
    """The segment's colour: by its place from best to least, the same in every chart."""
    colours = DARK if dark else LIGHT
    return colours[min(segment_id, len(colours)) - 1]


def mark(segment_id: int) -> tuple[str, str]:
    """The segment's mark: Plotly's name and an SVG path around the origin."""
    return MARKS[(segment_id - 1) % len(MARKS)]


def ink(background: str) -> str:
    """Black or white, whichever reads better on a colour."""
    light = _luminance(background)
    return PAPER if (1.05 / (light + 0.05)) > (light + 0.05) / (_luminance(INK) + 0.05) else INK


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
