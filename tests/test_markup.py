"""Tables in markup: what shop systems call .xls, and what old Excel writes as XML."""

from pathlib import Path
from typing import Any

import pytest

from regulars.engine import DuckDB
from regulars.errors import DataError
from regulars.read import Raw, open_source

HEADER = ("Invoice", "Customer", "Product", "Price")
ROWS = [("1", "007", "Crème & Co", "1,50"), ("2", None, "5 < 6", "2,00")]


def cells(tag: str, row: tuple[str | None, ...]) -> str:
    escaped = ((cell or "").replace("&", "&amp;").replace("<", "&lt;") for cell in row)
    return f"<tr>{''.join(f'<{tag} class=x>{cell}</{tag}>' for cell in escaped)}</tr>"


def page(before: str = "", head: str = "th", declared: str = "utf-8") -> str:
    body = cells(head, HEADER) + "".join(cells("td", row) for row in ROWS)
    return (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={declared}"></head><body>'
        f"{before}<table border=1>\n{body}</table></body></html>"
    )


def opened(path: Path, content: str | bytes) -> tuple[Raw, list[tuple[Any, ...]]]:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    engine = DuckDB()
    raw = open_source(engine, path)
    return raw, engine.rows("SELECT * EXCLUDE source_number FROM found ORDER BY 1")


@pytest.mark.parametrize("name", ["sales.xls", "sales.html", "sales.csv"])
@pytest.mark.parametrize("head", ["th", "td", "TD"])
def test_the_table_of_a_web_page(tmp_path: Path, name: str, head: str) -> None:
    raw, rows = opened(tmp_path / name, page(head=head))
    assert tuple(raw.columns) == HEADER
    assert rows == ROWS
    assert raw.sources[0].form == "markup"
    if name != "sales.html":
        assert raw.sources[0].notes[0].startswith("the file is a web page with a table, whatever its ending")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_the_encoding_is_the_one_declared(tmp_path: Path, encoding: str) -> None:
    assert opened(tmp_path / "sales.xls", page(declared=encoding.removesuffix("-sig")).encode(encoding))[1] == ROWS


def test_the_largest_table_is_read_and_the_others_are_counted(tmp_path: Path) -> None:
    raw, rows = opened(tmp_path / "sales.html", page(before="<table><tr><td>Menu<td>Log out</table>"))
    assert rows == ROWS
    assert raw.sources[0].notes == ("the largest of 2 tables was read",)


def test_titles_spans_and_ends_that_are_left_out(tmp_path: Path) -> None:
    written = """<table><tr><td colspan=3><b>Sales</b> of<br>May
      <tr><td>Invoice<td>Customer<td>Price
      <tr><td rowspan=2>1<td>A&nbsp;B<td>1.5
      <tr><td>C<td>2
      <tr><td colspan=2>3<td>4</table>"""
    raw, rows = opened(tmp_path / "sales.xls", written)
    assert list(raw.columns) == ["Invoice", "Customer", "Price"]
    assert sorted(rows, key=str) == [("1", "A B", "1.5"), ("3", None, "4"), (None, "C", "2")]
    assert "1 lines above the header left out" in raw.sources[0].notes


def test_a_page_that_is_cut_off_says_so(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"sales\.xls ends in the middle of its table"):
        opened(tmp_path / "sales.xls", page()[:-40])


@pytest.mark.parametrize(
    "content", ["<!DOCTYPE html><html><body>Log in</body></html>", page()[: page().index("<table")]]
)
def test_a_page_without_a_table_is_a_web_page(tmp_path: Path, content: str) -> None:
    with pytest.raises(DataError, match=r"sales\.csv is a web page without a table of sales.*Download the export"):
        opened(tmp_path / "sales.csv", content)


def test_a_page_whose_tables_are_no_sales(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"is a web page whose tables hold no sales"):
        opened(tmp_path / "sales.xls", "<html><table><tr><td>User<td><input></table></html>")


SPREADSHEET = """<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Notes"><Table><Row><Cell><Data ss:Type="String">Made in May</Data></Cell></Row></Table></Worksheet>
<Worksheet ss:Name="Sales"><Table>
<Row><Cell ss:MergeAcross="3"><Data ss:Type="String">Sales</Data></Cell></Row>
<Row>{header}</Row>
<Row>{first}</Row>
<Row><Cell><Data ss:Type="Number">2</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">5 &lt; 6</Data></Cell>
<Cell><Data ss:Type="String">2,00</Data></Cell></Row>
</Table></Worksheet></Workbook>"""


def test_the_xml_of_an_old_excel(tmp_path: Path) -> None:
    header, first = (
        "".join(f'<Cell><Data ss:Type="String">{(cell or "").replace("&", "&amp;")}</Data></Cell>' for cell in row)
        for row in (HEADER, ROWS[0])
    )
    written = SPREADSHEET.format(header=header, first=first)
    raw, rows = opened(tmp_path / "sales.xls", written)
    assert tuple(raw.columns) == HEADER
    assert rows == ROWS
    with pytest.raises(DataError, match=r"is the XML of an old Excel, cut off or broken: .*save it as \.xlsx"):
        opened(tmp_path / "cut.xls", written[:-60])


def test_other_xml_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"sales\.xml is an XML file, not a table of sales"):
        opened(tmp_path / "sales.xml", '<?xml version="1.0"?><orders><order id="1"/></orders>')
