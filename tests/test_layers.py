"""Who may import whom: data flows one way, heavy libraries stay where they belong, and no file outgrows its reader."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from regulars import demo

SOURCE = Path(__file__).resolve().parents[1] / "src" / "regulars"
MODULES = {path.stem: path for path in sorted(SOURCE.glob("*.py"))}

# Each module and the modules of Regulars it may import. A module names only modules above it: there is no way back.
MAY_IMPORT = {
    "version": "",
    "errors": "",
    "settings": "",
    "formats": "",
    "palette": "",
    "currencies": "",
    "headers": "currencies",
    "taxnames": "",
    "taxwords": "currencies headers taxnames",
    "wordlist": "",
    "nobody": "wordlist",
    "passing": "nobody wordlist",
    "digits": "",
    "months": "wordlist",
    "likedays": "months",
    "periods": "months wordlist",
    "contents": "currencies digits likedays nobody",
    "relations": "contents digits",
    "headless": "contents relations",
    "synonyms": "",
    "roles": "headers",
    "phrases": "roles taxnames",
    "tablewords": "",
    "trades": "wordlist",
    "cards": "",
    "things": "",
    "languages": "wordlist",
    "webshops": "",
    "woocommerce": "",
    "magento": "",
    "marketplaces": "",
    "ebay": "",
    "paypal": "",
    "tills": "",
    "interfaces": "",
    "systems": "ebay headers interfaces magento marketplaces paypal webshops woocommerce tills",
    "wordforms": "wordlist",
    "statewords": "wordlist",
    "bookingstates": "wordlist",
    "paymentstates": "wordlist",
    "stategroups": "",
    "shortflags": "",
    "statephrases": "stategroups wordforms wordlist",
    "unpaid": "headers wordlist",
    "jobstates": "wordlist",
    "morestates": "wordlist",
    "testrows": "headers wordlist",
    "statuses": (
        "bookingstates headers jobstates morestates paymentstates shortflags statephrases statewords testrows unpaid "
        "wordforms wordlist"
    ),
    "minus": "headers statuses wordlist",
    "deals": "wordlist",
    "movements": "headers wordlist",
    "undoneday": "headers",
    "odoo": "wordlist",
    "services": "wordlist",
    "paperwords": "",
    "morepaperwords": "",
    "papernames": "morepaperwords paperwords wordlist",
    "kinds": "movements papernames services wordlist",
    "tillkinds": "kinds movements wordforms wordlist",
    "papercodes": "contents relations wordlist",
    "pages": "languages",
    "encoding": "pages",
    "records": "",
    "heading": "headers contents synonyms",
    "columnheads": "heading",
    "fixedwidth": "columnheads heading",
    "layout": "records fixedwidth heading",
    "stacked": "headers heading records layout",
    "mend": "records fixedwidth heading layout",
    "forms": "errors",
    "engine": "errors",
    "source": "engine",
    "inparts": "engine",
    "spark_sql": "",
    "spark_session": "errors",
    "spark": "errors engine spark_sql spark_session",
    # sales files → lines, each with a verdict
    "compounds": "cards headers roles things trades wordlist",
    "abbreviations": "headers things wordlist",
    "technical": "headers wordlist",
    "rebates": "currencies headers wordlist",
    "moneysigns": "headers taxwords",
    "daywords": "headers undoneday",
    "matching": (
        "abbreviations headers compounds contents currencies daywords languages moneysigns phrases rebates relations "
        "synonyms technical trades taxwords"
    ),
    "rounds": "headers contents relations matching",
    "anew": "headers contents nobody papercodes relations",
    "owed": "anew headers kinds relations statephrases statuses wordforms wordlist",
    "eras": "errors",
    "sixdigits": "",
    "dates": "errors nobody eras months sixdigits",
    "firstday": "contents dates daywords errors headers matching phrases relations",
    "papers": "anew headers contents firstday relations statuses matching",
    "holders": "headers contents relations matching rounds",
    "order_ids": "anew headers contents relations matching papers statuses things wordlist",
    "fuller": "headers contents relations matching nobody passing",
    "instalments": "headers contents phrases relations matching",
    "hires": "headers",
    "states": (
        "deals hires kinds papercodes headers contents relations services statephrases statuses technical matching"
    ),
    "values": "errors engine nobody digits",
    "together": "engine values",
    "numbers": "errors currencies engine values",
    "discounts": "contents engine errors headers matching numbers relations together",
    "sides": "kinds contents engine headers matching minus papercodes papers relations together",
    "accounts": "contents headers relations sides",
    "comeback": "contents headers matching relations wordlist",
    "ids": (
        "accounts comeback headers contents phrases relations matching papers holders order_ids instalments fuller "
        "states sides roles"
    ),
    "guests": "fuller headers ids matching",
    "plurals": "contents headers ids matching relations",
    "named": "headers contents daywords matching phrases statuses tablewords",
    "keys": "daywords headers contents matching named tablewords",
    "codes": "headers matching named tablewords",
    "series": "anew headers named tablewords",
    "pieces": "currencies headers contents relations matching",
    "packs": "headers contents relations matching",
    "pricebase": "headers packs relations",
    "totals": "headers contents phrases rebates relations matching taxnames taxwords technical",
    "arithmetic": "headers relations matching taxwords",
    "advances": "arithmetic contents headers matching relations",
    "on_top": "headers contents phrases relations matching arithmetic totals taxwords",
    "partpaid": "contents headers matching on_top relations totals",
    "identities": "contents engine relations",
    "subtotals": "contents engine headers identities matching on_top relations totals taxwords",
    "shares": "contents errors headers phrases rebates relations taxwords",
    "per_order": "anew contents matching relations",
    "netting": "contents headers matching per_order relations totals",
    "order_totals": "contents headers matching per_order relations totals",
    "itemsales": "headers matching phrases relations totals taxwords",
    "order_discounts": "advances contents headers matching per_order phrases rebates relations totals taxwords",
    "homemoney": "contents currencies headers matching phrases relations totals wordlist taxwords",
    "margins": "headers relations",
    "makeup": "contents headers margins matching phrases rebates relations on_top order_discounts totals taxwords",
    "adjusted": "contents headers matching relations totals",
    "piecesback": "headers matching minus relations statuses synonyms",
    "price_or_total": "arithmetic headers matching relations totals",
    "lineprice": "contents headers matching on_top relations totals",
    "priced": "contents matching relations",
    "unlabelled": "contents headless matching price_or_total relations",
    "pricing": (
        "advances contents currencies headers phrases relations shares synonyms matching arithmetic on_top "
        "order_discounts order_totals packs partpaid pieces piecesback price_or_total subtotals totals makeup netting "
        "homemoney itemsales lineprice per_order pricebase"
    ),
    "aliases": "headers matching",
    "purchases": "headers kinds movements relations states matching",
    "clientele": "errors headers contents relations matching",
    "offered": "deals headers contents jobstates matching states statuses",
    "diagnosis": "headers contents clientele purchases",
    "statements": "headers relations matching",
    "people": "accounts headers contents matching engine paypal source together",
    "zeros": "contents engine matching nobody relations values",
    "counter": "contents engine matching nobody passing relations values zeros",
    "dateparts": "contents daywords engine headers matching relations together wordlist",
    "redeemed": "contents engine headers matching statuses together wordlist",
    "parties": "contents engine headers matching movements together wordlist",
    "packed": "contents engine headers matching together",
    "tips": "engine kinds matching together",
    "spans": "headers matching phrases relations",
    "numbered": "contents engine headers matching nobody relations source values",
    "events": "contents engine errors headers kinds matching relations states statuses",
    "anystate": (
        "contents engine headers kinds matching minus relations statephrases states statuses systems testrows together "
        "undoneday"
    ),
    "flags": (
        "anystate events kinds minus movements papercodes piecesback headers contents relations services states "
        "statuses matching testrows tillkinds undoneday"
    ),
    "overlooked": "contents flags headers matching piecesback relations states statuses systems undoneday",
    "daycount": "headers matching",
    "saleday": (
        "contents daywords headers instalments matching relations sixdigits dateparts daycount firstday spans together"
    ),
    "missing": "contents diagnosis errors headers ids matching people phrases synonyms systems",
    "inclusive": "contents headers statuses taxnames",
    "fifths": "contents currencies headers relations taxnames totals taxwords",
    "taxrates": "engine fifths headers identities inclusive margins relations taxwords",
    "orderparts": "contents relations",
    "grandtotals": "contents headers matching orderparts relations taxrates taxwords fifths",
    "ordermoney": "relations taxwords",
    "orderroles": "fifths headers matching on_top papers rebates relations things totals wordlist taxwords",
    "severalgoods": "headers on_top ordermoney relations",
    "taxbases": "headers matching on_top ordermoney orderroles relations severalgoods taxnames totals taxwords",
    "added": "matching ordermoney orderroles relations",
    "orderequation": (
        "added fifths grandtotals headers matching ordermoney orderroles relations severalgoods taxbases taxrates "
        "taxwords totals"
    ),
    "deletedlines": "contents engine headers statuses undoneday",
    "orderlines": ("contents deletedlines headers matching on_top orderparts pricebase relations taxwords totals"),
    "taxshown": ("contents fifths headers matching orderlines orderroles relations taxwords technical together totals"),
    "linetax": "contents engine errors matching numbers orderlines orderparts relations taxshown taxwords together",
    "postings": "contents engine headers numbers relations source together values",
    "senttax": "contents engine errors matching numbers orderlines orderparts rebates relations taxwords together",
    "ofbase": ("contents engine errors matching numbers orderequation orderlines pricebase relations together"),
    "ordersql": "orderlines ordermoney relations",
    "goods": "contents deletedlines engine errors taxwords matching numbers orderequation orderlines ordermoney "
    "orderparts ordersql relations sides systems together",
    "columns": (
        "errors headers contents relations systems matching ids order_ids people dateparts pricing numbered flags "
        "piecesback adjusted comeback discounts goods guests ofbase packed priced linetax plurals redeemed saleday "
        "sides statements tips together clientele offered overlooked missing aliases instalments parties purchases"
    ),
    "respelled": "contents engine matching passing source",
    "filldown": "contents engine heading matching relations source",
    "dittos": "contents engine errors filldown source wordlist",
    "undated": "contents deals kinds statuses engine errors filldown headers heading matching source",
    "renumbered": "anew contents engine matching relations together",
    "outline": "contents heading relations",
    "grouping": "contents engine filldown heading matching outline relations source statuses values",
    "identity": "errors headers contents engine matching diagnosis",
    "daybooks": "contents engine errors filldown heading identity matching relations source undated",
    "spread": "source",
    "moneyobjects": "headers engine",
    "structure": "engine",
    "refunds": "wordlist engine headers moneyobjects structure synonyms",
    "jsoncells": "engine headers structure",
    "nested": "errors headers synonyms engine moneyobjects structure refunds jsoncells",
    "textfile": (
        "errors headers heading encoding forms records engine source layout mend spread stacked jsoncells nested"
    ),
    "paths": "errors forms",
    "archive": "errors engine source forms paths",
    "header_row": "headers heading",
    "rows": "engine source",
    "spark_files": "errors encoding forms layout paths records engine source spark",
    "parents": "errors engine",
    "included": "",
    "tablelists": "",
    "compound": "",
    "extent": "",
    "merged": "compound extent headers heading",
    "xlsb": "",
    "date_system": "compound xlsb",
    "sheets": "codes engine errors keys named periods series",
    "workbook": (
        "errors headers heading engine source spread forms compound extent merged xlsb date_system header_row sheets"
    ),
    "markup": "errors encoding engine source header_row rows",
    "whichtables": "codes errors source keys named series",
    "jsonfile": (
        "errors included jsoncells keys encoding engine source structure nested parents rows named series tablelists "
        "whichtables"
    ),
    "database": "errors engine source rows nested named whichtables",
    "sqldump": "encoding errors engine source rows named whichtables",
    "arrowfile": "errors engine source nested",
    "pandasframe": "",
    "frames": "errors engine source rows nested pandasframe",
    "read": (
        "errors contents diagnosis engine headless matching unlabelled values source spread textfile forms archive "
        "paths nested workbook markup jsonfile database sqldump arrowfile frames spark spark_files"
    ),
    "kept": "errors dates engine read source values",
    "lookup": "contents engine headers kept named read series source",
    "returned": "contents errors engine headers keys lookup phrases read relations source statuses",
    "strangers": "engine keys lookup passing",
    "coded": "codes contents engine errors headers named kinds lookup matching statuses tablewords",
    "completed": "contents engine headers keys lookup read source statuses tablewords",
    "restated": "engine headers keys lookup named tablewords",
    "numbering": "engine keys lookup series",
    "joining": (
        "coded columns completed contents errors engine headers keys lookup named numbering read restated returned "
        "source statuses strangers tablewords"
    ),
    "zones": "engine",
    "days": "errors engine eras dates sixdigits values zones",
    "merging": "errors headers contents engine columns matching relations values source read numbers",
    "unnamed": "engine grouping headers matching outline read source",
    "yearless": "contents dates engine errors matching months read relations source",
    "spelled": "engine matching read source wordlist",
    "chained": "contents engine matching read source together",
    "monthly": "contents months engine matching read relations source",
    "hundredths": (
        "currencies errors contents headers matching moneyobjects read relations settings systems totals values"
    ),
    "reasons": "",
    "sums": "errors contents engine filldown headers heading relations",
    "cells": (
        "errors settings headers relations synonyms systems currencies nobody contents engine columns values read days "
        "numbers hundredths digits kinds reasons matching adjusted piecesback pricebase statuses sums totals"
    ),
    "shapes": "errors engine headers kinds relations statuses",
    "coupons": "contents currencies engine identities rebates relations",
    "ordertax": "engine fifths identities relations taxrates",
    "money": "contents engine errors coupons kinds shares identities orderparts ordertax subtotals taxrates",
    "invoiced": "engine errors papercodes relations",
    "documents": (
        "events invoiced kinds movements papercodes errors headers engine relations services settings testrows "
        "tillkinds"
    ),
    "prefixes": "contents invoiced engine errors kinds papercodes relations services",
    "orderstates": (
        "deals documents errors engine headers hires invoiced kinds nested odoo owed papercodes relations "
        "settings states statephrases statuses testrows"
    ),
    "whole_orders": "deletedlines errors headers settings engine columns shapes reasons",
    "signs": (
        "errors settings headers kinds minus relations nobody statuses systems engine events flags documents "
        "orderstates papercodes reasons statephrases testrows undoneday"
    ),
    "lines": (
        "errors settings headers currencies nobody statuses systems engine inparts columns kept read reasons "
        "relations cells coupons deletedlines discounts fifths grandtotals inclusive orderparts shapes sums shares "
        "subtotals taxrates money prefixes rebates undoneday whole_orders signs taxwords"
    ),
    "snapshots": "errors engine kept read",
    "again": "errors engine headers kept matching read relations source",
    "remarks": "errors engine dates values inparts",
    "ledger": "errors engine remarks",
    # customers → segments
    "features": "errors",
    "config": "errors settings columns days engine numbers money features",
    "scaling": "errors engine features",
    "lloyd": "errors",
    "transfers": "lloyd",
    "search": "lloyd transfers",
    "kmeans": "errors lloyd search",
    "evidence": "lloyd search",
    "choose": "errors formats lloyd kmeans evidence",
    "model": "errors scaling",
    "refine": "errors engine scaling model",
    "profiles": "errors engine features",
    "names": "errors",
    # one dict of facts → pages, pictures, tables: these compute nothing and know no engine
    "charts": "errors formats palette features",
    "findings": "errors formats charts",
    "report": "errors formats palette charts findings",
    "plots": "errors formats palette charts findings",
    "terminal": "errors formats findings",
    # the whole order of things
    "summary": "errors settings engine features profiles",
    "export": "errors engine report",
    "spark_output": "errors settings spark export",
    "segmentation": "errors settings engine features ledger choose model report export spark_output",
    "preparing": (
        "anystate contents errors headers relations settings engine spark nobody forms source columns counter "
        "dateparts daybooks chained discounts identity filldown dittos numbered renumbered respelled undated grouping "
        "joining kept ofbase packed people linetax redeemed merging monthly senttax sides snapshots spelled tips dates "
        "read unnamed yearless lines inparts remarks ledger parties goods postings features again"
    ),
    "pipeline": (
        "version errors settings engine dates preparing inparts ledger features scaling choose model refine "
        "profiles names summary segmentation"
    ),
    "inspection": "errors settings contents engine dates goods read remarks preparing taxwords",
    # a made-up shop: customers → orders → lines → files
    "shop": "errors",
    "baskets": "shop",
    "salesfile": "engine shop baskets",
    "parts": "shop baskets",
    "demo": "errors shop parts salesfile",
    "simulate": "errors formats export shop parts salesfile",
    "cli_options": "",
    "cli_shop": "settings cli_options config formats export pipeline demo terminal simulate",
    "cli": (
        "version errors settings cli_options cli_shop config features export segmentation preparing pipeline "
        "inspection plots terminal"
    ),
}

# The libraries that Regulars may import, and the modules that may. Everything else is Python's own.
LIBRARIES = {
    "duckdb": "engine",
    "numpy": ("baskets choose engine evidence kmeans lloyd parts pipeline salesfile search shop spark transfers"),
    "threadpoolctl": "lloyd",
    "pyspark": "spark",
    "py4j": "spark",  # comes with pyspark
    "fastexcel": "workbook",
    "pyarrow": "arrowfile",
    "pandas": "pandasframe",
    "backports": "archive",  # zstd, which Python itself has as `compression` from 3.14 on
    "compression": "archive",
    "jinja2": "report",
    "markupsafe": "report",  # comes with jinja2
    "matplotlib": "plots",
    "sqlglot": "model spark",
    "click": "cli cli_options",
}

# None of these may be loaded by a run, even where it is installed.
NEVER_LOADED = ("matplotlib", "pandas", "plotly", "polars", "pyarrow", "pyspark", "scipy", "sklearn", "sqlglot")

MOST_LINES_IN_A_FILE = 400
MOST_LINES_IN_A_FUNCTION = 50


def at_run_time(node: ast.AST) -> Iterator[ast.AST]:
    """A syntax tree's nodes, without what stands under `if TYPE_CHECKING`: a name for a type hint imports nothing."""
    yield node
    only_types = isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    for child in node.orelse if only_types else ast.iter_child_nodes(node):
        yield from at_run_time(child)


def imported(path: Path) -> Iterator[str]:
    """The full names of what a module imports, in its functions too: `regulars.errors`, `numpy.typing`."""
    for node in at_run_time(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}:{node.lineno} has a relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def siblings(path: Path) -> set[str]:
    """The modules of Regulars that a module imports."""
    names = (name.split(".") for name in imported(path) if name.startswith("regulars."))
    return {parts[1] for parts in names if parts[1] in MODULES}


def libraries(path: Path) -> set[str]:
    """The libraries, not Python's own, that a module imports."""
    return {name.split(".")[0] for name in imported(path)} - sys.stdlib_module_names - {"regulars", "__future__"}


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Every function of a module with the number of lines in its body, the docstring not counted."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
            yield node.name, body[-1].end_lineno - body[0].lineno + 1


def command(*words: str) -> str:
    """The code that runs `regulars` with these words in the process it is in."""
    return f"""
from regulars.cli import main
assert main({list(words)!r}) == 0
"""


def loaded(code: str) -> set[str]:
    """The top-level modules that are loaded after running some code in a new process."""
    code += "\nimport sys; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return set(done.stdout.splitlines()[-1].split())


def test_the_table_names_every_module() -> None:
    assert set(MAY_IMPORT) == set(MODULES) - {"__init__", "__main__"}


def test_the_table_has_no_way_back() -> None:
    above: set[str] = set()
    for module, allowed in MAY_IMPORT.items():
        assert set(allowed.split()) <= above, f"{module} may import only what stands above it in the table"
        above.add(module)


@pytest.mark.parametrize("module", MAY_IMPORT)
def test_a_module_imports_only_what_it_may(module: str) -> None:
    assert siblings(MODULES[module]) <= set(MAY_IMPORT[module].split())


@pytest.mark.parametrize("module", MODULES)
def test_a_library_is_imported_only_where_it_belongs(module: str) -> None:
    allowed = {library for library, modules in LIBRARIES.items() if module.partition("_")[0] in modules.split()}
    assert libraries(MODULES[module]) <= allowed


@pytest.mark.parametrize("module", MODULES)
def test_a_file_and_its_functions_stay_small(module: str) -> None:
    lines = len(MODULES[module].read_text(encoding="utf-8").splitlines())
    assert lines <= MOST_LINES_IN_A_FILE, "is it two things?"
    assert {name: size for name, size in functions(MODULES[module]) if size > MOST_LINES_IN_A_FUNCTION} == {}


def test_importing_regulars_loads_nothing_heavy() -> None:
    assert loaded("import regulars") & {*LIBRARIES, *NEVER_LOADED} == set()


def test_asking_for_help_loads_no_data_library() -> None:
    assert loaded(command("--help")) & {"duckdb", "numpy", "fastexcel", "jinja2", *NEVER_LOADED} == set()


def test_a_run_loads_no_other_data_library(tmp_path: Path) -> None:
    shop = demo.write(tmp_path / "shop.csv", customers=600)
    assert loaded(command("run", str(shop), "--out", str(tmp_path / "out"))) & set(NEVER_LOADED) == set()
    assert (tmp_path / "out" / "report.html").is_file()
