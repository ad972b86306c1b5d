"""Writes the corpus: one made-up shop, as each system would export it, and what must be read from it.

`python tests/corpus/make.py` writes all files and expected.json anew; a test holds that they are what it writes. The
headers are those of the systems; the people, products and sums are invented. What is expected is summed up here, from
the orders and not from the files, so it owes nothing to the code under test.
"""

import csv
import io
import json
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PRODUCTS = {
    "MUG-01": ("Enamel mug, white", Decimal("14.50")),
    "TEA-07": ("Assam, 250 g", Decimal("9.90")),
    "POT-02": ("Teapot", Decimal("1049.00")),
    "TIN-03": ("Tin", Decimal("6.25")),
    "CUP-05": ("Cup and saucer", Decimal("21.75")),
}
PEOPLE = ("Ada Reyes", "Bo Lind", "Cleo Marsh", "Dan Novak", "Eve Okafor", "Finn Weiss", "Gia Russo", "Hal Young")


@dataclass(frozen=True)
class Line:
    sku: str
    quantity: int

    @property
    def name(self) -> str:
        return PRODUCTS[self.sku][0]

    @property
    def price(self) -> Decimal:
        return PRODUCTS[self.sku][1]

    @property
    def total(self) -> Decimal:
        return self.price * self.quantity


@dataclass(frozen=True)
class Order:
    number: int
    person: int
    at: datetime
    lines: tuple[Line, ...]

    @property
    def name(self) -> str:
        return PEOPLE[self.person]

    @property
    def email(self) -> str:
        return f"{PEOPLE[self.person].split()[0].lower()}@example.org"

    @property
    def total(self) -> Decimal:
        return sum((line.total for line in self.lines), Decimal())


@dataclass
class Export:
    """One file of the corpus. `columns`: canonical column → header. `question`: what is asked instead of an answer.
    `options`: what has to be said for it to be read.
    """

    slug: str
    file: str
    content: bytes
    columns: dict[str, str] = field(default_factory=dict)
    lines: int = 0
    orders: int = 0
    customers: int = 0
    spend: Decimal = Decimal()
    question: str = ""
    options: dict[str, Any] = field(default_factory=dict)

    def expected(self) -> dict[str, Any]:
        asked = {"question": self.question} if self.question else {}
        options = {"options": self.options} if self.options else {}
        sums = (
            {}
            if self.question
            else {
                "columns": self.columns,
                "lines": self.lines,
                "orders": self.orders,
                "customers": self.customers,
                "spend": f"{self.spend:.2f}",
            }
        )
        return {"system": self.slug, **asked, **sums, **options}


def shop() -> list[Order]:
    rng, at, orders = random.Random(11), datetime(2024, 1, 5, 9, 30), []  # noqa: DTZ001 - the files have no zones
    for number in range(1, 25):
        at += timedelta(days=rng.randint(3, 19), minutes=rng.randint(1, 600))
        skus = rng.sample(sorted(PRODUCTS), rng.randint(1, 3))
        lines = tuple(Line(sku, rng.choice((1, 1, 2, 3, 5, 12))) for sku in skus)
        orders.append(
            Order(number, rng.choice((0, 0, 1, 1, 2, 3, 4, 5, 6, 7)), at.replace(second=rng.randint(0, 59)), lines)
        )
    return orders


ORDERS = shop()


def table(
    header: str, rows: Iterable[Sequence[Any]], separator: str = ",", encoding: str = "utf-8", **how: Any
) -> bytes:
    """A text table; `header` is parted as the file is."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=separator, lineterminator=how.pop("end", "\n"), **how)
    writer.writerow(next(csv.reader([header], delimiter=separator)))
    width = len(next(csv.reader([header], delimiter=separator)))
    for row in rows:
        assert len(row) == width, (len(row), width, row)
        writer.writerow(row)
    return text.getvalue().encode(encoding)


def filled(header: str, separator: str = ",") -> Callable[..., list[Any]]:
    """A row builder: the named cells, blank elsewhere."""
    names = next(csv.reader([header], delimiter=separator))

    def row(cells: dict[str, Any]) -> list[Any]:
        assert cells.keys() <= {*names}, cells.keys() - {*names}
        return [cells.get(name, "") for name in names]

    return row


def by_line(slug: str, file: str, content: bytes, columns: dict[str, str], **more: Any) -> Export:
    """An export with one row per line of an order."""
    return Export(
        slug,
        file,
        content,
        columns,
        sum(len(order.lines) for order in ORDERS),
        len(ORDERS),
        len({order.person for order in ORDERS}),
        sum((order.total for order in ORDERS), Decimal()),
        **more,
    )


def by_order(slug: str, file: str, content: bytes, columns: dict[str, str], **more: Any) -> Export:
    """An export with one row per order."""
    export = by_line(slug, file, content, columns, **more)
    export.lines = len(ORDERS)
    return export


def each(build: Callable[[Order, Line, int], dict[str, Any]], header: str, separator: str = ",") -> list[list[Any]]:
    row = filled(header, separator)
    return [row(build(order, line, at)) for order in ORDERS for at, line in enumerate(order.lines)]


def once(build: Callable[[Order], dict[str, Any]], header: str) -> list[list[Any]]:
    row = filled(header)
    return [row(build(order)) for order in ORDERS]


def comma(value: Decimal) -> str:
    return f"{value:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")


EXPORTS: list[Callable[[], Export]] = []


def export(build: Callable[[], Export]) -> Callable[[], Export]:
    EXPORTS.append(build)
    return build


@export
def uci_1() -> Export:
    header = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"
    rows = each(
        lambda o, i, _: {
            "InvoiceNo": 536000 + o.number,
            "StockCode": i.sku,
            "Description": i.name.upper(),
            "Quantity": i.quantity,
            "InvoiceDate": f"{o.at:%m/%d/%Y %H:%M}",
            "UnitPrice": i.price,
            "CustomerID": f"{17850 + o.person}.0",
            "Country": "United Kingdom",
        },
        header,
    )
    columns = {
        "customer": "CustomerID",
        "order": "InvoiceNo",
        "date": "InvoiceDate",
        "product": "StockCode",
        "quantity": "Quantity",
        "unit_price": "UnitPrice",
    }
    return by_line("uci", "uci_1.csv", table(header, rows, encoding="latin-1"), columns)


@export
def uci_2() -> Export:
    header = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country"
    rows = each(
        lambda o, i, _: {
            "Invoice": 489000 + o.number,
            "StockCode": i.sku,
            "Description": i.name.upper(),
            "Quantity": i.quantity,
            "InvoiceDate": f"{o.at:%Y-%m-%d %H:%M:%S}",
            "Price": i.price,
            "Customer ID": 13085 + o.person,
            "Country": "EIRE",
        },
        header,
    )
    columns = {
        "customer": "Customer ID",
        "order": "Invoice",
        "date": "InvoiceDate",
        "product": "StockCode",
        "quantity": "Quantity",
        "unit_price": "Price",
    }
    return by_line("uci", "uci_2.csv", table(header, rows), columns)


SHOPIFY = (
    "Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,"
    "Subtotal,Shipping,Taxes,"
    "Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,"
    "Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,"
    "Billing Name,Billing Street,Billing Address1,Billing Address2,Billing Company,Billing City,Billing Zip,"
    "Billing Province,Billing Country,Billing Phone,Shipping Name,Shipping Street,Shipping Address1,Shipping Address2,"
    "Shipping Company,Shipping City,Shipping Zip,Shipping Province,Shipping Country,Shipping Phone,Notes,"
    "Note Attributes,"
    "Cancelled at,Payment Method,Payment Reference,Refunded Amount,Vendor,Outstanding Balance,Employee,"
    "Location,Device ID,"
    "Id,Tags,Risk Level,Source,Lineitem discount"
)
SHOPIFY_COLUMNS = {
    "customer": "Email",
    "order": "Name",
    "date": "Created at",
    "product": "Lineitem sku",
    "quantity": "Lineitem quantity",
    "unit_price": "Lineitem price",
    "order_total": "Total",
    "discount": "Discount Amount",
    "tax": "Taxes",
    "shipping": "Shipping",
    "refunded": "Refunded Amount",
    "currency": "Currency",
    "status": "Financial Status",
}


def shopify_rows(discount: Decimal) -> list[list[Any]]:
    def build(o: Order, i: Line, at: int) -> dict[str, Any]:
        line = {
            "Name": f"#{1000 + o.number}",
            "Email": o.email,
            "Created at": f"{o.at:%Y-%m-%d %H:%M:%S} +0100",
            "Lineitem quantity": i.quantity,
            "Lineitem name": i.name,
            "Lineitem price": i.price,
            "Lineitem compare at price": i.price + 5,
            "Lineitem sku": i.sku,
            "Lineitem requires shipping": "true",
            "Lineitem taxable": "true",
            "Lineitem fulfillment status": "fulfilled",
            "Vendor": "Tea & Co",
            "Lineitem discount": "0.00",
        }
        whole = {
            "Financial Status": "paid",
            "Paid at": f"{o.at + timedelta(days=1):%Y-%m-%d %H:%M:%S} +0100",
            "Fulfillment Status": "fulfilled",
            "Fulfilled at": f"{o.at + timedelta(days=3):%Y-%m-%d %H:%M:%S} +0100",
            "Accepts Marketing": "yes",
            "Currency": "EUR",
            "Subtotal": o.total - discount,
            "Shipping": "4.90",
            "Taxes": "1.20",
            "Total": o.total - discount + Decimal("4.90"),
            "Discount Amount": f"{discount:.2f}",
            "Shipping Method": "Standard",
            "Billing Name": o.name,
            "Billing Zip": "'10115",
            "Billing Country": "DE",
            "Payment Method": "Shopify Payments",
            "Refunded Amount": "0.00",
            "Outstanding Balance": "0.00",
            "Id": 5_500_000_000_000 + o.number,
            "Risk Level": "Low",
            "Source": "web",
        }
        return line | whole if at == 0 else line

    return each(build, SHOPIFY)


@export
def shopify() -> Export:
    return by_line("shopify", "shopify.csv", table(SHOPIFY, shopify_rows(Decimal())), SHOPIFY_COLUMNS)


@export
def shopify_discounted() -> Export:
    content = table(SHOPIFY, shopify_rows(Decimal("2.00")))
    found = by_line("shopify", "shopify_discounted.csv", content, SHOPIFY_COLUMNS)
    found.spend -= 2 * len(ORDERS)
    return found


@export
def squarespace() -> Export:
    header = (
        "Order ID,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Taxes,"
        "Amount Refunded,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,"
        "Lineitem name,"
        "Lineitem price,Lineitem sku,Lineitem variant,Lineitem requires shipping,Lineitem taxable,"
        "Lineitem fulfillment status,Billing Name,Billing Country"
    )

    def build(o: Order, i: Line, at: int) -> dict[str, Any]:
        line = {
            "Order ID": f"{o.number:05d}",
            "Email": o.email,
            "Lineitem quantity": i.quantity,
            "Lineitem name": i.name,
            "Lineitem price": i.price,
            "Lineitem sku": i.sku,
        }
        whole = {
            "Financial Status": "PAID",
            "Paid at": f"{o.at:%Y-%m-%d %H:%M:%S} -0500",
            "Currency": "USD",
            "Fulfillment Status": "FULFILLED",
            "Subtotal": o.total,
            "Shipping": "0.00",
            "Taxes": "0.00",
            "Amount Refunded": "0.00",
            "Total": o.total,
            "Discount Amount": "0.00",
            "Billing Name": o.name,
            "Created at": f"{o.at:%Y-%m-%d %H:%M:%S} -0500",
        }
        return line | whole if at == 0 else line

    columns = {
        "customer": "Email",
        "order": "Order ID",
        "date": "Created at",
        "product": "Lineitem sku",
        "quantity": "Lineitem quantity",
        "unit_price": "Lineitem price",
        "order_total": "Total",
        "discount": "Discount Amount",
        "tax": "Taxes",
        "shipping": "Shipping",
        "refunded": "Amount Refunded",
        "currency": "Currency",
        "status": "Financial Status",
    }
    return by_line("squarespace", "squarespace.csv", table(header, each(build, header)), columns)


@export
def woocommerce() -> Export:
    header = (
        '"Order Number","Order Status","Order Date","Customer Note","First Name (Billing)","Last Name (Billing)",'
        '"Company (Billing)","Address 1&2 (Billing)","City (Billing)","State Code (Billing)","Postcode (Billing)",'
        '"Country Code (Billing)","Email (Billing)","Phone (Billing)","First Name (Shipping)","Last Name (Shipping)",'
        '"Payment Method Title","Cart Discount Amount","Order Subtotal Amount","Shipping Method Title",'
        '"Order Shipping Amount","Order Refund Amount","Order Total Amount","Order Total Tax Amount","SKU","Item #",'
        '"Item Name","Quantity (- Refund)","Item Cost","Coupon Code"'
    )
    rows = each(
        lambda o, i, at: {
            "Order Number": 7000 + o.number,
            "Order Status": "Completed",
            "Order Date": f"{o.at:%Y-%m-%d %H:%M}",
            "First Name (Billing)": o.name.split()[0],
            "Last Name (Billing)": o.name.split()[1],
            "Email (Billing)": o.email,
            "Phone (Billing)": f"+49 30 {555000 + o.person}",
            "Payment Method Title": "PayPal",
            "Cart Discount Amount": "0",
            "Order Subtotal Amount": o.total,
            "Order Shipping Amount": "0",
            "Order Refund Amount": "0",
            "Order Total Amount": o.total,
            "Order Total Tax Amount": "0",
            "SKU": i.sku,
            "Item #": at + 1,
            "Item Name": i.name,
            "Quantity (- Refund)": i.quantity,
            "Item Cost": i.price,
        },
        header,
    )
    columns = {
        "customer": "Email (Billing)",
        "order": "Order Number",
        "date": "Order Date",
        "product": "SKU",
        "quantity": "Quantity (- Refund)",
        "unit_price": "Item Cost",
        "order_total": "Order Total Amount",
        "discount": "Cart Discount Amount",
        "tax": "Order Total Tax Amount",
        "shipping": "Order Shipping Amount",
        "refunded": "Order Refund Amount",
        "status": "Order Status",
    }
    return by_line("woocommerce", "woocommerce.csv", table(header, rows), columns)


@export
def magento() -> Export:
    header = (
        'ID,"Purchase Point","Purchase Date","Bill-to Name","Ship-to Name","Grand Total (Base)",'
        '"Grand Total (Purchased)",'
        'Status,"Billing Address","Shipping Address","Shipping Information","Customer Email","Customer Group",Subtotal,'
        '"Shipping and Handling","Customer Name","Payment Method","Total Refunded"'
    )
    rows = once(
        lambda o: {
            "ID": f"{o.number:09d}",
            "Purchase Point": "Main Website",
            "Purchase Date": f"{o.at:%b %d, %Y %I:%M:%S %p}",
            "Bill-to Name": o.name,
            "Ship-to Name": o.name,
            "Grand Total (Base)": f"{o.total:.4f}",
            "Grand Total (Purchased)": f"{o.total * 2:.4f}",
            "Status": "complete",
            "Customer Email": o.email,
            "Customer Group": "General",
            "Subtotal": f"{o.total:.4f}",
            "Shipping and Handling": "0.0000",
            "Customer Name": o.name,
            "Payment Method": "checkmo",
            "Total Refunded": "0.0000",
        },
        header,
    )
    columns = {
        "customer": "Customer Email",
        "order": "ID",
        "date": "Purchase Date",
        "order_total": "Grand Total (Base)",
        "shipping": "Shipping and Handling",
        "refunded": "Total Refunded",
        "status": "Status",
    }
    return by_order("magento", "magento.csv", table(header, rows), columns)


@export
def bigcommerce() -> Export:
    header = (
        "Order ID,Customer ID,Customer Name,Customer Email,Customer Phone,Order Date,Order Status,Subtotal (inc tax),"
        "Subtotal (ex tax),Tax Total,Shipping Cost (inc tax),Shipping Cost (ex tax),Ship Method,Order Total (inc tax),"
        "Order Total (ex tax),Payment Method,Total Quantity,Total Shipped,Date Shipped,Order Currency Code"
    )
    rows = once(
        lambda o: {
            "Order ID": 200 + o.number,
            "Customer ID": 40 + o.person,
            "Customer Name": o.name,
            "Customer Email": o.email,
            "Order Date": f"{o.at:%d/%m/%Y}",
            "Order Status": "Completed",
            "Subtotal (inc tax)": o.total,
            "Subtotal (ex tax)": o.total,
            "Tax Total": "0.00",
            "Shipping Cost (inc tax)": "0.00",
            "Order Total (inc tax)": o.total,
            "Order Total (ex tax)": o.total,
            "Total Quantity": len(o.lines),
            "Total Shipped": len(o.lines),
            "Date Shipped": f"{o.at + timedelta(days=2):%d/%m/%Y}",
            "Order Currency Code": "AUD",
        },
        header,
    )
    columns = {
        "customer": "Customer ID",
        "order": "Order ID",
        "date": "Order Date",
        "order_total": "Order Total (inc tax)",
        "tax": "Tax Total",
        "shipping": "Shipping Cost (inc tax)",
        "currency": "Order Currency Code",
        "status": "Order Status",
    }
    return by_order("bigcommerce", "bigcommerce.csv", table(header, rows), columns)


@export
def square_transactions() -> Export:
    header = (
        "Date,Time,Time Zone,Gross Sales,Discounts,Service Charges,Net Sales,Gift Card Sales,Tax,Tip,Partial Refunds,"
        "Total Collected,Source,Card,Card Entry Methods,Cash,Square Gift Card,Other Tender,Other Tender Type,"
        "Tender Note,"
        "Fees,Net Total,Transaction ID,Payment ID,Card Brand,PAN Suffix,Device Name,Staff Name,Staff ID,Details,"
        "Description,Event Type,Location,Dining Option,Customer ID,Customer Name,Customer Reference ID"
    )
    rows = once(
        lambda o: {
            "Date": f"{o.at:%Y-%m-%d}",
            "Time": f"{o.at:%H:%M:%S}",
            "Time Zone": "Eastern Time (US & Canada)",
            "Gross Sales": f"${o.total + 1:,.2f}",
            "Discounts": "-$1.00",
            "Service Charges": "$0.00",
            "Net Sales": f"${o.total:,.2f}",
            "Gift Card Sales": "$0.00",
            "Tax": "$0.00",
            "Tip": "$2.00",
            "Partial Refunds": "$0.00",
            "Total Collected": f"${o.total + 2:,.2f}",
            "Source": "Point of Sale",
            "Fees": "-$0.30",
            "Net Total": f"${o.total + 1:,.2f}",
            "Transaction ID": f"T{o.number:04d}xKq",
            "Payment ID": f"P{o.number:04d}",
            "Event Type": "Payment",
            "Location": "Fair",
            "Customer ID": f"CUST{o.person}",
            "Customer Name": o.name,
        },
        header,
    )
    columns = {
        "customer": "Customer ID",
        "order": "Transaction ID",
        "date": "Date",
        "time": "Time",
        "amount": "Net Sales",
        "tax": "Tax",
        "refunded": "Partial Refunds",
        "type": "Event Type",
    }
    return by_order("square", "square_transactions.csv", table(header, rows), columns)


@export
def square_items() -> Export:
    header = (
        "Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,"
        "Net Sales,Tax,"
        "Transaction ID,Payment ID,Device Name,Notes,Details,Event Type,Location,Dining Option,Customer ID,"
        "Customer Name,"
        "Customer Reference ID,Unit,Count"
    )

    def build(o: Order, i: Line, _: int) -> dict[str, Any]:
        return {
            "Date": f"{o.at:%Y-%m-%d}",
            "Time": f"{o.at:%H:%M:%S}",
            "Time Zone": "Pacific Time (US & Canada)",
            "Category": "Tea",
            "Item": i.name,
            "Qty": f"{i.quantity}.0",
            "Price Point Name": "Regular",
            "SKU": i.sku,
            "Gross Sales": f"${i.total:,.2f}",
            "Discounts": "$0.00",
            "Net Sales": f"${i.total:,.2f}",
            "Tax": "$0.00",
            "Transaction ID": f"T{o.number:04d}",
            "Payment ID": f"P{o.number:04d}",
            "Event Type": "Payment",
            "Customer ID": f"CUST{o.person}",
            "Customer Name": o.name,
            "Count": i.quantity,
        }

    rows = each(build, header)
    back = build(ORDERS[0], ORDERS[0].lines[0], 0) | {
        "Date": "2024-12-30",
        "Qty": f"-{ORDERS[0].lines[0].quantity}.0",
        "Event Type": "Refund",
        "Gross Sales": f"-${ORDERS[0].lines[0].total:,.2f}",
        "Net Sales": f"-${ORDERS[0].lines[0].total:,.2f}",
        "Transaction ID": "T9999",
        "Payment ID": "P9999",
    }
    rows.append(filled(header)(back))
    columns = {
        "customer": "Customer ID",
        "order": "Transaction ID",
        "date": "Date",
        "time": "Time",
        "product": "SKU",
        "quantity": "Qty",
        "amount": "Net Sales",
        "tax": "Tax",
        "type": "Event Type",
    }
    found = by_line("square", "square_items.csv", table(header, rows), columns)
    found.lines += 1
    found.spend -= ORDERS[0].lines[0].total
    return found


@export
def stripe() -> Export:
    header = (
        "id,Created date (UTC),Amount,Amount Refunded,Currency,Captured,Converted Amount,Converted Amount Refunded,"
        "Converted Currency,Decline Reason,Description,Fee,Is Link,Mode,Payment Source Type,Status,Customer ID,"
        "Customer Email,Invoice ID,Transfer"
    )

    def build(o: Order) -> dict[str, Any]:
        return {
            "id": f"ch_3Tf{o.number:04d}LQF3ru",
            "Created date (UTC)": f"{o.at:%Y-%m-%d %H:%M:%S}",
            "Amount": o.total,
            "Amount Refunded": "0.00",
            "Currency": "usd",
            "Captured": "true",
            "Converted Amount": o.total * 2,
            "Converted Amount Refunded": "0.00",
            "Converted Currency": "cad",
            "Description": f"Order {o.number}",
            "Fee": "0.59",
            "Is Link": "false",
            "Mode": "Live",
            "Payment Source Type": "card",
            "Status": "Paid",
            "Customer ID": f"cus_{o.person:04d}",
            "Customer Email": o.email,
        }

    row = filled(header)
    rows = [row(build(order)) for order in ORDERS]
    rows.append(row(build(ORDERS[3]) | {"id": "ch_failed1", "Status": "Failed", "Captured": "false"}))
    rows.append(row(build(ORDERS[4]) | {"id": "ch_back1", "Status": "Refunded", "Amount Refunded": ORDERS[4].total}))
    columns = {
        "customer": "Customer ID",
        "order": "id",
        "date": "Created date (UTC)",
        "amount": "Amount",
        "refunded": "Amount Refunded",
        "currency": "Currency",
        "status": "Status",
    }
    return by_order("stripe", "stripe.csv", table(header, rows), columns)


@export
def paypal() -> Export:
    header = (
        '"Date","Time","TimeZone","Name","Type","Status","Currency","Gross","Fee","Net","From Email Address",'
        '"To Email Address","Transaction ID","Shipping Address","Address Status","Item Title","Item ID",'
        '"Shipping and Handling Amount","Insurance Amount","Sales Tax","Option 1 Name","Option 1 Value",'
        '"Option 2 Name",'
        '"Option 2 Value","Reference Txn ID","Invoice Number","Custom Number","Quantity","Receipt ID",'
        '"Balance","Country"'
    )

    def build(o: Order) -> dict[str, Any]:
        return {
            "Date": f"{o.at:%d/%m/%Y}",
            "Time": f"{o.at:%H:%M:%S}",
            "TimeZone": "PST",
            "Name": o.name,
            "Type": "Express Checkout Payment",
            "Status": "Completed",
            "Currency": "USD",
            "Gross": f"{o.total:,.2f}",
            "Fee": "-0.59",
            "Net": f"{o.total - Decimal('0.59'):,.2f}",
            "From Email Address": o.email,
            "To Email Address": "shop@example.org",
            "Transaction ID": f"5RT{o.number:05d}GH9981B",
            "Item Title": o.lines[0].name,
            "Shipping and Handling Amount": "0.00",
            "Sales Tax": "0.00",
            "Quantity": "1",
            "Balance": "100.00",
        }

    row = filled(header)
    rows = [row(build(order)) for order in ORDERS]
    rows.append(row(build(ORDERS[2]) | {"Transaction ID": "8XK1", "Status": "Denied"}))
    columns = {
        "customer": "From Email Address",
        "order": "Transaction ID",
        "date": "Date",
        "time": "Time",
        "product": "Item Title",
        "amount": "Gross",
        "tax": "Sales Tax",
        "shipping": "Shipping and Handling Amount",
        "currency": "Currency",
        "status": "Status",
        "type": "Type",
    }
    return by_order("paypal", "paypal.csv", table(header, rows, quoting=csv.QUOTE_ALL, encoding="utf-8-sig"), columns)


@export
def paypal_withdrawal() -> Export:
    found = paypal()
    withdrawal = '"30/12/2024","10:00:00","PST","","General Withdrawal","Completed","USD","-400.00","0.00","-400.00",'
    withdrawal += (
        '"shop@example.org","","9WD00001","","","","","0.00","","0.00","","","","","","","","1","","0.00",""\n'
    )
    found.file, found.content = "paypal_withdrawal.csv", found.content + withdrawal.encode()
    return found


AMAZON = (
    "amazon-order-id\tmerchant-order-id\tpurchase-date\tlast-updated-date\torder-status\tfulfillment-channel\t"
    "sales-channel\torder-channel\turl\tship-service-level\tproduct-name\tsku\tasin\titem-status\tquantity\tcurrency\t"
    "item-price\titem-tax\tshipping-price\tshipping-tax\tgift-wrap-price\tgift-wrap-tax\titem-promotion-discount\t"
    "ship-promotion-discount\tship-city\tship-state\tship-postal-code\tship-country\tpromotion-ids"
)


@export
def amazon_all_orders() -> Export:
    rows = each(
        lambda o, i, _: {
            "amazon-order-id": f"111-2222222-{3333000 + o.number}",
            "purchase-date": f"{o.at:%Y-%m-%dT%H:%M:%S}+00:00",
            "last-updated-date": f"{o.at:%Y-%m-%dT%H:%M:%S}+00:00",
            "order-status": "Shipped",
            "product-name": i.name,
            "fulfillment-channel": "Amazon",
            "sales-channel": "Amazon.com",
            "sku": i.sku,
            "asin": "B0TEST",
            "item-status": "Shipped",
            "quantity": i.quantity,
            "currency": "USD",
            "item-price": i.total,
            "ship-city": "SEATTLE",
            "ship-state": "WA",
            "ship-postal-code": "98101",
            "ship-country": "US",
        },
        AMAZON,
        "\t",
    )
    return Export(
        "amazon",
        "amazon_all_orders.txt",
        table(AMAZON, rows, "\t"),
        question="no customer column in amazon_all_orders.txt",
    )


@export
def amazon_shipments() -> Export:
    header = (
        "amazon-order-id\tmerchant-order-id\tshipment-id\tshipment-item-id\tamazon-order-item-id\t"
        "merchant-order-item-id\t"
        "purchase-date\tpayments-date\tshipment-date\treporting-date\tbuyer-email\tbuyer-name\t"
        "buyer-phone-number\tsku\t"
        "product-name\tquantity-shipped\tcurrency\titem-price\titem-tax\tshipping-price\tshipping-tax\t"
        "gift-wrap-price\t"
        "gift-wrap-tax\tship-service-level\trecipient-name\tship-city\tship-state\tship-postal-code\tship-country\t"
        "item-promotion-discount\tship-promotion-discount"
    )
    rows = each(
        lambda o, i, at: {
            "amazon-order-id": f"111-2222222-{3333000 + o.number}",
            "shipment-id": f"D{o.number}",
            "shipment-item-id": f"S{o.number}{at}",
            "amazon-order-item-id": f"{o.number}{at}",
            "purchase-date": f"{o.at:%Y-%m-%dT%H:%M:%S}-07:00",
            "payments-date": f"{o.at + timedelta(hours=1):%Y-%m-%dT%H:%M:%S}-07:00",
            "shipment-date": f"{o.at + timedelta(days=1):%Y-%m-%dT%H:%M:%S}-07:00",
            "reporting-date": f"{o.at + timedelta(days=2):%Y-%m-%dT%H:%M:%S}-07:00",
            "buyer-email": f"{o.person}xyz@marketplace.example",
            "buyer-name": o.name,
            "sku": i.sku,
            "product-name": i.name,
            "quantity-shipped": i.quantity,
            "currency": "USD",
            "item-price": i.total,
            "item-tax": "0.00",
            "shipping-price": "0.00",
            "item-promotion-discount": "0.00",
            "recipient-name": o.name,
        },
        header,
        "\t",
    )
    columns = {
        "customer": "buyer-email",
        "order": "amazon-order-id",
        "date": "purchase-date",
        "product": "sku",
        "quantity": "quantity-shipped",
        "amount": "item-price",
        "discount": "item-promotion-discount",
        "tax": "item-tax",
        "shipping": "shipping-price",
        "currency": "currency",
    }
    return by_line("amazon", "amazon_shipments.txt", table(header, rows, "\t"), columns)


@export
def ebay() -> Export:
    header = (
        '"Sales Record Number","Order Number","Buyer Username","Buyer Name","Buyer Email","Buyer Note","Buyer Country",'
        '"Ship To Name","Item Number","Item Title","Custom Label","Sold Via Promoted Listings","Quantity","Sold For",'
        '"Shipping And Handling","Seller Collected Tax","eBay Collected Tax","Total Price","Payment Method",'
        '"Sale Date",'
        '"Paid On Date","Ship By Date","Shipped On Date","Transaction ID"'
    )
    rows = each(
        lambda o, i, at: {
            "Sales Record Number": 100 * o.number + at,
            "Order Number": f"24-14934-{88700 + o.number}",
            "Buyer Username": f"buyer_{o.person}",
            "Buyer Name": o.name,
            "Item Number": 318508625049,
            "Item Title": i.name,
            "Custom Label": i.sku,
            "Quantity": i.quantity,
            "Sold For": f"${i.price:,.2f}",
            "Shipping And Handling": "$5.97",
            "Seller Collected Tax": "$0.00",
            "Total Price": f"${i.total + Decimal('5.97'):,.2f}",
            "Sale Date": f"{o.at:%b-%d-%y}",
            "Paid On Date": f"{o.at:%b-%d-%y}",
            "Ship By Date": f"{o.at:%b-%d-%y}",
            "Transaction ID": f"28573{o.number}{at}",
        },
        header,
    )
    columns = {
        "customer": "Buyer Username",
        "order": "Order Number",
        "date": "Sale Date",
        "product": "Custom Label",
        "quantity": "Quantity",
        "unit_price": "Sold For",
        "tax": "Seller Collected Tax",
        "shipping": "Shipping And Handling",
    }
    return by_line(
        "ebay",
        "ebay.csv",
        table(header, rows, quoting=csv.QUOTE_ALL),
        columns,
    )


@export
def etsy_items() -> Export:
    header = (
        "Sale Date,Item Name,Buyer,Quantity,Price,Coupon Code,Coupon Details,Discount Amount,Shipping Discount,"
        "Order Shipping,Order Sales Tax,Item Total,Currency,Transaction ID,Listing ID,Date Paid,Date Shipped,Ship Name,"
        "Ship Country,Order ID,Variations,Order Type,Listings Type,Payment Type,SKU"
    )
    rows = each(
        lambda o, i, at: {
            "Sale Date": f"{o.at:%m/%d/%y}",
            "Item Name": i.name,
            "Buyer": f"buyer{o.person}",
            "Quantity": i.quantity,
            "Price": i.price,
            "Discount Amount": "0.00",
            "Shipping Discount": "0.00",
            "Order Shipping": "0",
            "Order Sales Tax": "0",
            "Item Total": i.total,
            "Currency": "USD",
            "Transaction ID": f"40{o.number:03d}{at}",
            "Listing ID": 900 + at,
            "Date Paid": f"{o.at + timedelta(days=1):%m/%d/%y}",
            "Ship Name": o.name,
            "Order ID": 232800 + o.number,
            "Order Type": "online",
            "Listings Type": "listing",
            "Payment Type": "online_cc",
            "SKU": i.sku,
        },
        header,
    )
    columns = {
        "customer": "Buyer",
        "order": "Order ID",
        "date": "Sale Date",
        "product": "SKU",
        "quantity": "Quantity",
        "unit_price": "Price",
        "amount": "Item Total",
        "discount": "Discount Amount",
        "tax": "Order Sales Tax",
        "shipping": "Order Shipping",
        "currency": "Currency",
    }
    return by_line("etsy", "etsy_items.csv", table(header, rows), columns)


@export
def etsy_orders() -> Export:
    header = (
        "Sale Date,Order ID,Buyer User ID,Full Name,First Name,Last Name,Number of Items,Payment Method,Date Shipped,"
        "Street 1,Street 2,Ship City,Ship State,Ship Zipcode,Ship Country,Currency,Order Value,Coupon Code,"
        "Coupon Details,"
        "Discount Amount,Shipping Discount,Shipping,Sales Tax,Order Total,Status,Card Processing Fees,Order Net,"
        "Adjusted Order Total,Adjusted Card Processing Fees,Adjusted Net Order Amount,Buyer,Order Type,Payment Type,SKU"
    )
    rows = once(
        lambda o: {
            "Sale Date": f"{o.at:%m/%d/%y}",
            "Order ID": 232800 + o.number,
            "Buyer User ID": f"buyer{o.person}",
            "Full Name": o.name,
            "Number of Items": sum(line.quantity for line in o.lines),
            "Currency": "USD",
            "Date Shipped": f"{o.at + timedelta(days=2):%m/%d/%y}",
            "Order Value": o.total,
            "Discount Amount": "0.00",
            "Shipping Discount": "0.00",
            "Shipping": "0.00",
            "Sales Tax": "0.00",
            "Order Total": o.total,
            "Card Processing Fees": "0.45",
            "Order Net": o.total - Decimal("0.45"),
            "Buyer": o.name,
            "Order Type": "online",
        },
        header,
    )
    columns = {
        "customer": "Buyer User ID",
        "order": "Order ID",
        "date": "Sale Date",
        "amount": "Order Value",
        "order_total": "Order Total",
        "discount": "Discount Amount",
        "tax": "Sales Tax",
        "shipping": "Shipping",
        "currency": "Currency",
    }
    return by_order("etsy", "etsy_orders.csv", table(header, rows), columns)


@export
def olist() -> Export:
    header = (
        "order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,"
        "order_delivered_customer_date,order_estimated_delivery_date,customer_unique_id,customer_zip_code_prefix,"
        "customer_city,customer_state,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value"
    )
    rows = [
        filled(header)(
            {
                "order_id": f"e481f51c{o.number:04d}",
                "customer_id": f"9ef432eb{o.number:04d}",
                "order_status": "delivered",
                "order_purchase_timestamp": f"{o.at:%Y-%m-%d %H:%M:%S}",
                "order_approved_at": f"{o.at:%Y-%m-%d %H:%M:%S}",
                "order_delivered_customer_date": f"{o.at + timedelta(days=8):%Y-%m-%d %H:%M:%S}",
                "order_estimated_delivery_date": f"{o.at + timedelta(days=18):%Y-%m-%d} 00:00:00",
                "customer_unique_id": f"861eff47{o.person:04d}",
                "customer_zip_code_prefix": "01311",
                "customer_city": "sao paulo",
                "customer_state": "SP",
                "order_item_id": item + 1,
                "product_id": line.sku,
                "seller_id": "s1",
                "shipping_limit_date": f"{o.at + timedelta(days=4):%Y-%m-%d %H:%M:%S}",
                "price": line.price,
                "freight_value": "0.00",
            }
        )
        for o in ORDERS
        for item, line in enumerate(each_piece for line in o.lines for each_piece in [line] * line.quantity)
    ]
    columns = {
        "customer": "customer_unique_id",
        "order": "order_id",
        "date": "order_purchase_timestamp",
        "product": "product_id",
        "unit_price": "price",
        "shipping": "freight_value",
        "status": "order_status",
    }
    found = by_line("olist", "olist.csv", table(header, rows, quoting=csv.QUOTE_ALL), columns)
    found.lines = sum(line.quantity for order in ORDERS for line in order.lines)
    return found


@export
def dunnhumby() -> Export:
    header = (
        "household_key,BASKET_ID,DAY,PRODUCT_ID,QUANTITY,SALES_VALUE,STORE_ID,RETAIL_DISC,TRANS_TIME,WEEK_NO,"
        "COUPON_DISC,"
        "COUPON_MATCH_DISC"
    )
    first = ORDERS[0].at.date()
    rows = each(
        lambda o, i, _: {
            "household_key": 2375 + o.person,
            "BASKET_ID": 26984851472 + o.number,
            "DAY": (o.at.date() - first).days + 1,
            "PRODUCT_ID": 1004906 + len(i.sku) + i.quantity,
            "QUANTITY": i.quantity,
            "SALES_VALUE": i.total,
            "STORE_ID": 364,
            "RETAIL_DISC": "-0.6",
            "TRANS_TIME": f"{o.at:%H%M}",
            "WEEK_NO": (o.at.date() - first).days // 7 + 1,
            "COUPON_DISC": 0,
            "COUPON_MATCH_DISC": 0,
        },
        header,
    )
    columns = {
        "customer": "household_key",
        "order": "BASKET_ID",
        "date": "DAY",
        "time": "TRANS_TIME",
        "product": "PRODUCT_ID",
        "quantity": "QUANTITY",
        "amount": "SALES_VALUE",
    }
    days = {"date_format": "days"}  # so few of them that they could be anything
    return by_line("dunnhumby", "dunnhumby.csv", table(header, rows), columns, options=days)


@export
def cdnow() -> Export:
    lines = [" customer_id  date number_of_cds  dollar_value"]
    lines += [f" {o.person + 1:05d} {o.at:%Y%m%d} {sum(i.quantity for i in o.lines):2d} {o.total:8.2f}" for o in ORDERS]
    columns = {"customer": "customer_id", "date": "date", "quantity": "number_of_cds", "amount": "dollar_value"}
    return by_order("cdnow", "cdnow.txt", ("\n".join(lines) + "\n").encode(), columns)


@export
def instacart() -> Export:
    header = "order_id,user_id,eval_set,order_number,order_dow,order_hour_of_day,days_since_prior_order"
    rows = once(
        lambda o: {
            "order_id": 2539329 + o.number,
            "user_id": o.person + 1,
            "eval_set": "prior",
            "order_number": o.number,
            "order_dow": o.at.weekday(),
            "order_hour_of_day": f"{o.at:%H}",
            "days_since_prior_order": "15.0",
        },
        header,
    )
    return Export(
        "instacart", "instacart.csv", table(header, rows), question="no date and no amount column in instacart.csv"
    )


QUICKBOOKS = {
    "order": "Num",
    "date": "Date",
    "product": "Product/Service",
    "quantity": "Qty",
    "unit_price": "Sales Price",
    "amount": "Amount",
    "type": "Transaction Type",
}


@export
def quickbooks() -> Export:
    header = "Date,Transaction Type,Num,Customer,Product/Service,Memo/Description,Qty,Sales Price,Amount,Balance"
    rows = each(
        lambda o, i, _: {
            "Date": f"{o.at:%m/%d/%Y}",
            "Transaction Type": "Invoice",
            "Num": 2000 + o.number,
            "Customer": o.name,
            "Product/Service": i.name,
            "Memo/Description": i.name,
            "Qty": f"{i.quantity}.00",
            "Sales Price": f"{i.price:,.2f}",
            "Amount": f"{i.total:,.2f}",
            "Balance": f"{i.total:,.2f}",
        },
        header,
    )
    columns = {"customer": "Customer", **QUICKBOOKS}
    return by_line("quickbooks", "quickbooks.csv", table(header, rows), columns)


@export
def quickbooks_grouped() -> Export:
    lines = ["Tea & Co,,,,,,,,,", "Sales by Customer Detail,,,,,,,,,", '"January 1-December 31, 2024",,,,,,,,,', ""]
    lines.append(",Date,Transaction Type,Num,Product/Service,Memo/Description,Qty,Sales Price,Amount,Balance")
    for person, name in enumerate(PEOPLE):
        mine = [(order, line) for order in ORDERS if order.person == person for line in order.lines]
        lines.append(f"{name},,,,,,,,,")
        lines += [
            f',{o.at:%m/%d/%Y},Invoice,{2000 + o.number},"{i.name}",,{i.quantity}.00,"{i.price:,.2f}",'
            f'"{i.total:,.2f}",0.00'
            for o, i in mine
        ]
        lines.append(f'Total for {name},,,,,,,,"${sum(line.total for _, line in mine):,.2f}",')
    columns = {"customer": "Customer (above its lines)", **QUICKBOOKS}
    return by_line("quickbooks", "quickbooks_grouped.csv", ("\n".join(lines) + "\n").encode(), columns)


@export
def xero() -> Export:
    header = (
        "ContactName,EmailAddress,POAddressLine1,POCity,PORegion,POPostalCode,POCountry,InvoiceNumber,Reference,"
        "InvoiceDate,DueDate,PlannedDate,Total,TaxTotal,InvoiceAmountPaid,InvoiceAmountDue,InventoryItemCode,"
        "Description,"
        "Quantity,UnitAmount,Discount,LineAmount,AccountCode,TaxType,TaxAmount,TrackingName1,TrackingOption1,"
        "Currency,Type,"
        "Sent,Status"
    )
    rows = each(
        lambda o, i, _: {
            "ContactName": o.name,
            "EmailAddress": o.email,
            "InvoiceNumber": f"INV-{o.number:04d}",
            "InvoiceDate": f"{o.at:%d/%m/%Y}",
            "DueDate": f"{o.at + timedelta(days=14):%d/%m/%Y}",
            "Total": o.total,
            "TaxTotal": "0.00",
            "InvoiceAmountPaid": o.total,
            "InvoiceAmountDue": "0.00",
            "InventoryItemCode": i.sku,
            "Description": i.name,
            "Quantity": f"{i.quantity}.0000",
            "UnitAmount": f"{i.price:.4f}",
            "LineAmount": i.total,
            "AccountCode": "200",
            "TaxType": "No VAT",
            "TaxAmount": "0.00",
            "Currency": "GBP",
            "Type": "Sales invoice",
            "Sent": "Sent",
            "Status": "Paid",
        },
        header,
    )
    columns = {
        "customer": "ContactName",
        "order": "InvoiceNumber",
        "date": "InvoiceDate",
        "product": "InventoryItemCode",
        "quantity": "Quantity",
        "unit_price": "UnitAmount",
        "amount": "LineAmount",
        "tax": "TaxAmount",
        "currency": "Currency",
        "status": "Status",
        "type": "Type",
    }
    return by_line("xero", "xero.csv", table(header, rows), columns)


@export
def wix() -> Export:
    header = (
        "Order number,Date created,Time,Fulfill by,Total order quantity,Contact email,Note from customer,"
        "Additional checkout info,Item,Variant,SKU,Qty,Quantity refunded,Price,Weight,Custom text,Deposit amount,"
        "Delivery method,Delivery time,Recipient name,Recipient phone,Recipient company name,Delivery country,"
        "Billing name,Payment status,Payment method,Coupon code,Gift card amount,Shipping rate,Total tax,Total,"
        "Currency,Refunded amount,Net amount,Additional fees,Fulfillment status,Tracking number,"
        "Fulfillment service,Shipping label"
    )
    rows = each(
        lambda o, i, _: {
            "Order number": 10000 + o.number,
            "Date created": f"{o.at:%b %d, %Y}",
            "Time": f"{o.at:%I:%M:%S %p}",
            "Total order quantity": len(o.lines),
            "Contact email": o.email,
            "Item": i.name,
            "SKU": i.sku,
            "Qty": i.quantity,
            "Quantity refunded": 0,
            "Price": i.price,
            "Recipient name": o.name,
            "Billing name": o.name,
            "Payment status": "Paid",
            "Shipping rate": "4.50",
            "Total tax": "0",
            "Total": o.total + Decimal("4.50"),
            "Currency": "USD",
            "Refunded amount": "5" if o.number == 1 else "0",
        },
        header,
    )
    columns = {
        "customer": "Contact email",
        "order": "Order number",
        "date": "Date created",
        "time": "Time",
        "product": "SKU",
        "quantity": "Qty",
        "unit_price": "Price",
        "order_total": "Total",
        "tax": "Total tax",
        "shipping": "Shipping rate",
        "refunded": "Refunded amount",
        "currency": "Currency",
        "status": "Payment status",
    }
    found = by_line("wix", "wix.csv", table(header, rows), columns)
    found.spend -= 5
    return found


@export
def clover() -> Export:
    header = (
        "Order Date,Order ID,Invoice Number,Order Number,Order Type,Order Employee ID,Order Employee Name,"
        "Order Employee Custom ID,Note,Currency,Tax Amount,Tip,Service Charge,Discount,Order Total,Payments Total,"
        "Payment Note,Refunds Total,Manual Refunds Total,Tender,Credit Card Auth Code,Credit Card Transaction ID,"
        "Order Payment State"
    )
    rows = once(
        lambda o: {
            "Order Date": f"{o.at:%d-%b-%Y %I:%M %p} EST",
            "Order ID": f"MKP7NKSJ{o.number:04d}",
            "Order Type": "Dine In",
            "Order Employee ID": "XJ2NZ",
            "Order Employee Name": "Sena",
            "Currency": "USD",
            "Tax Amount": "0.00",
            "Tip": "2.00",
            "Discount": "0.00",
            "Order Total": o.total,
            "Payments Total": o.total,
            "Refunds Total": "0.00",
            "Tender": "Credit Card",
            "Order Payment State": "Paid",
        },
        header,
    )
    return Export("clover", "clover.csv", table(header, rows), question="no customer column in clover.csv")


@export
def toast() -> Export:
    header = (
        "Location,Order Id,Order #,Sent Date,Order Date,Check Id,Server,Table,Dining Area,Service,Dining Option,"
        "Item Selection Id,Item Id,Master Id,SKU,PLU,Menu Item,Menu Subgroup(s),Menu Group,Menu,Sales Category,"
        "Gross Price,Discount,Net Price,Qty,Tax,Void?,Deferred,Tax Exempt,Tax Inclusion Option,"
        "Dining Option Tax,Tab Name"
    )
    rows = each(
        lambda o, i, at: {
            "Location": "106 West 11th Street",
            "Order Id": 1300000015734303122 + o.number,
            "Order #": o.number,
            "Sent Date": f"{o.at:%m/%d/%y %I:%M %p}",
            "Order Date": f"{o.at:%m/%d/%y %I:%M %p}",
            "Check Id": 77000 + o.number,
            "Server": "Alex",
            "Item Selection Id": f"{o.number}{at}",
            "Menu Item": i.name,
            "Menu": "All day",
            "Gross Price": i.total,
            "Discount": "0.00",
            "Net Price": i.total,
            "Qty": i.quantity,
            "Tax": "0.00",
            "Void?": "false",
        },
        header,
    )
    return Export("toast", "toast.csv", table(header, rows), question="no customer column in toast.csv")


@export
def shopware_5() -> Export:
    header = (
        "orderId;number;customerId;orderStatusID;cleared;paymentID;dispatchId;partnerId;shopId;invoiceAmount;"
        "invoiceAmountNet;invoiceShipping;invoiceShippingNet;orderTime;transactionId;comment;customerComment;"
        "internalComment;net;taxFree;temporaryId;referer;clearedDate;trackingCode;languageIso;currency;"
        "currencyFactor;remoteAddress;orderDetailId;articleId;taxId;taxRate;statusId;number;articleNumber;price;"
        "quantity;articleName;shipped;shippedGroup;releaseDate;mode;esdArticle;config"
    )

    def cells(o: Order, i: Line, at: int) -> list[Any]:
        whole = [50 + o.number, 20000 + o.number, 1 + o.person, 2, 12, 4, 9, "", 1, o.total, o.total, 0, 0]
        whole += [f"{o.at:%Y-%m-%d %H:%M:%S}", "", "", "", "", 0, 0, "", "", "", "", 1, "EUR", 1, "192.0.2.7"]
        line = [10 * o.number + at, 190 + at, 1, 19, 0, 20000 + o.number, i.sku, i.price, i.quantity, i.name]
        return [*whole, *line, 0, 0, "0000-00-00", 0, 0, ""]

    rows = [cells(order, line, at) for order in ORDERS for at, line in enumerate(order.lines)]
    basket = cells(ORDERS[0], ORDERS[0].lines[0], 0)
    basket[0], basket[1], basket[3], basket[33] = 49, 0, -1, 0
    columns = {
        "customer": "customerId",
        "order": "orderId",
        "date": "orderTime",
        "product": "articleNumber",
        "quantity": "quantity",
        "unit_price": "price",
        "currency": "currency",
        "status": "orderStatusID",
    }
    return by_line("shopware", "shopware_5.csv", table(header, [basket, *rows], ";"), columns)


@export
def shopware_6() -> Export:
    header = (
        "id;order_number;sales_channel_id;customer_firstname;customer_lastname;customer_email;billing_address_street;"
        "billing_address_zipcode;billing_address_city;billing_address_company;billing_address_department;"
        "billing_address_country_id;billing_address_country_state_id;shipping_address_street;"
        "shipping_address_zipcode;shipping_address_city;shipping_address_company;shipping_address_department;"
        "shipping_address_country_id;shipping_address_country_state_id;amount_total;order_state_id;line_items;"
        "order_date_time"
    )
    row = filled(header, ";")
    rows = [
        row(
            {
                "id": f"{o.number:032x}",
                "order_number": 10000 + o.number,
                "sales_channel_id": f"{7:032x}",
                "customer_firstname": o.name.split()[0],
                "customer_lastname": o.name.split()[1],
                "customer_email": o.email,
                "amount_total": o.total,
                "order_state_id": f"{9:032x}",
                "line_items": "|".join(f"{line.quantity}x {line.name}" for line in o.lines),
                "order_date_time": f"{o.at:%Y-%m-%dT%H:%M:%S}.000+00:00",
            }
        )
        for o in ORDERS
    ]
    columns = {
        "customer": "customer_email",
        "order": "order_number",
        "date": "order_date_time",
        "order_total": "amount_total",
    }
    return by_order("shopware", "shopware_6.csv", table(header, rows, ";"), columns)


@export
def loyverse() -> Export:
    header = (
        "Date,Receipt number,Receipt type,Category,SKU,Item,Variant,Modifiers applied,Quantity,Gross sales,Discounts,"
        "Net sales,Cost of goods,Gross profit,Taxes,Dining option,POS,Store,Cashier name,Customer name,"
        "Customer contacts,Comment,Status"
    )
    rows = each(
        lambda o, i, _: {
            "Date": f"{o.at:%m/%d/%Y %H:%M}",
            "Receipt number": f"2-{1000 + o.number}",
            "Receipt type": "Sale",
            "Category": "Kitchen",
            "SKU": i.sku,
            "Item": i.name,
            "Quantity": f"{i.quantity}.000",
            "Gross sales": i.total + 1,
            "Discounts": "1.00",
            "Net sales": i.total,
            "Cost of goods": round(i.total / 2, 2),
            "Gross profit": i.total - round(i.total / 2, 2),
            "Taxes": "0.00",
            "Dining option": "Dine in",
            "POS": "POS 1",
            "Store": "Harbour",
            "Cashier name": "Owner",
            "Customer name": o.name,
            "Status": "Closed",
        },
        header,
    )
    columns = {
        "customer": "Customer name",
        "order": "Receipt number",
        "date": "Date",
        "product": "SKU",
        "quantity": "Quantity",
        "amount": "Net sales",
        "tax": "Taxes",
        "type": "Receipt type",
        "status": "Status",
    }
    return by_line("loyverse", "loyverse.csv", table(header, rows), columns)


@export
def navision() -> Export:
    header = (
        "Sell-to Customer No.,Document No.,Line No.,No.,Shipment Date,Description,Unit of Measure,Quantity,Unit Price,"
        "Unit Cost (LCY),VAT %,Line Discount %,Line Discount Amount,Amount,Amount Including VAT,Bill-to Customer No.,"
        "Posting Date"
    )
    rows = each(
        lambda o, i, at: {
            "Sell-to Customer No.": 10000 + 10 * o.person,
            "Document No.": 103000 + o.number,
            "Line No.": 10000 * (at + 1),
            "No.": i.sku,
            "Shipment Date": f"{o.at + timedelta(days=3):%d/%m/%Y}",
            "Description": i.name,
            "Unit of Measure": "Piece",
            "Quantity": i.quantity,
            "Unit Price": f"{i.price:,.2f}",
            "Unit Cost (LCY)": f"{i.price / 2:,.2f}",
            "VAT %": 25,
            "Line Discount %": 0,
            "Line Discount Amount": "0.00",
            "Amount": f"{i.total:,.2f}",
            "Amount Including VAT": f"{i.total * Decimal('1.25'):,.2f}",
            "Bill-to Customer No.": 10000,
            "Posting Date": f"{o.at:%d/%m/%Y}",
        },
        header,
    )
    columns = {
        "customer": "Sell-to Customer No.",
        "order": "Document No.",
        "date": "Posting Date",
        "product": "Description",
        "quantity": "Quantity",
        "unit_price": "Unit Price",
        "amount": "Amount",
        "discount": "Line Discount %",
    }
    return by_line("other-systems", "navision.csv", table(header, rows), columns)


@export
def datev() -> Export:
    first = '"EXTF";700;21;"Buchungsstapel";13;20250107093000000;;"RE";"";"";1001;10001;20240101;4;20240101;20241231'
    header = (
        "Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Kurs;Basisumsatz;WKZ Basisumsatz;Konto;"
        "Gegenkonto (ohne BU-Schlüssel);BU-Schlüssel;Belegdatum;Belegfeld 1;Belegfeld 2;Skonto;Buchungstext;"
        "Postensperre;Diverse Adressnummer;Geschäftspartnerbank;Sachverhalt;Zinssperre;Beleglink"
    )
    row = filled(header, ";")
    rows = [
        row(
            {
                "Umsatz (ohne Soll/Haben-Kz)": f"{o.total:.2f}".replace(".", ","),
                "Soll/Haben-Kennzeichen": "S",
                "WKZ Umsatz": "EUR",
                "Konto": 10001 + o.person,
                "Gegenkonto (ohne BU-Schlüssel)": 8400,
                "Belegdatum": f"{o.at:%d%m}",
                "Belegfeld 1": f"RE{o.number:05d}",
                "Buchungstext": o.name,
            }
        )
        for o in ORDERS
    ]
    wide = header + "".join(f";Zusatzinformation - Art {n};Zusatzinformation- Inhalt {n}" for n in range(1, 21))
    content = table(wide, [[*cells, *[""] * 40] for cells in rows], ";", "cp1252", end="\r\n")
    asked = "It looks like a bank statement or a bookkeeping export"
    return Export("other-systems", "datev.csv", first.encode() + b"\r\n" + content, question=asked)


@export
def german_accounting() -> Export:
    header = "Kundennummer;Kundenname;Belegnr.;Belegdatum;Fälligkeit;Art.-Nr.;Bezeichnung;Menge;E-Preis (€);Gesamt (€)"
    rows = each(
        lambda o, i, _: {
            "Kundennummer": 10000 + o.person,
            "Kundenname": o.name,
            "Belegnr.": f"RE{o.number:05d}",
            "Belegdatum": f"{o.at:%d.%m.%Y}",
            "Fälligkeit": f"{o.at + timedelta(days=30):%d.%m.%Y}",
            "Art.-Nr.": i.sku,
            "Bezeichnung": i.name,
            "Menge": f"{i.quantity},00",
            "E-Preis (€)": comma(i.price),
            "Gesamt (€)": comma(i.total),
        },
        header,
        ";",
    )
    columns = {
        "customer": "Kundennummer",
        "order": "Belegnr.",
        "date": "Belegdatum",
        "product": "Art.-Nr.",
        "quantity": "Menge",
        "unit_price": "E-Preis (€)",
        "amount": "Gesamt (€)",
    }
    return by_line("other-systems", "german_accounting.csv", table(header, rows, ";", "cp1252", end="\r\n"), columns)


@export
def prestashop() -> Export:
    header = '"ID";"Reference";"New client";"Delivery";"Customer";"Total";"Payment";"Status";"Date"'
    rows = [
        [
            o.number,
            f"XKBKN{o.number:04d}",
            0,
            "France",
            f"{o.name[0]}. {o.name.split()[1]}",
            f"€{o.total:,.2f}",
            "Bank wire",
            "Delivered",
            f"{o.at:%Y-%m-%d %H:%M:%S}",
        ]
        for o in ORDERS
    ]
    columns = {"customer": "Customer", "order": "ID", "date": "Date", "order_total": "Total", "status": "Status"}
    return by_order("prestashop", "prestashop.csv", table(header, rows, ";"), columns)


@export
def woocommerce_analytics() -> Export:
    header = (
        'Date,"Order #","N. Revenue (formatted)",Status,Customer,"Customer type",Product(s),"Items sold",Coupon(s),'
        '"Net Sales",Attribution'
    )
    rows = [
        [
            f"{o.at:%Y-%m-%d %H:%M:%S}",
            o.number,
            f"€{o.total:,.2f}",
            "completed",
            o.name,
            "new",
            ", ".join(f"{i.quantity}× {i.name}" for i in o.lines),
            sum(i.quantity for i in o.lines),
            "",
            o.total,
            "Direct",
        ]
        for o in ORDERS
    ]
    columns = {
        "customer": "Customer",
        "order": "Order #",
        "date": "Date",
        "quantity": "Items sold",
        "amount": "Net Sales",
        "status": "Status",
    }
    return by_order("woocommerce", "woocommerce_analytics.csv", table(header, rows), columns)


@export
def oxid() -> Export:
    header = (
        "OXORDERNR;OXORDERDATE;OXUSERID;OXBILLEMAIL;OXSTORNO;OXCURRENCY;OXARTNUM;OXTITLE;OXAMOUNT;OXNETPRICE;"
        "OXBRUTPRICE;OXVAT;OXBPRICE;OXNPRICE;OXTOTALORDERSUM"
    )
    rows = each(
        lambda o, i, _: {
            "OXORDERNR": o.number,
            "OXORDERDATE": f"{o.at:%Y-%m-%d %H:%M:%S}",
            "OXUSERID": f"{o.person * 99991:032x}",
            "OXBILLEMAIL": o.email,
            "OXSTORNO": 0,
            "OXCURRENCY": "EUR",
            "OXARTNUM": i.sku,
            "OXTITLE": i.name,
            "OXAMOUNT": i.quantity,
            "OXNETPRICE": i.quantity * i.price,
            "OXBRUTPRICE": f"{i.quantity * i.price * Decimal('1.19'):.2f}",
            "OXVAT": 19,
            "OXBPRICE": f"{i.price * Decimal('1.19'):.2f}",
            "OXNPRICE": i.price,
            "OXTOTALORDERSUM": f"{o.total * Decimal('1.19'):.2f}",
        },
        header,
        ";",
    )
    columns = {
        "customer": "OXUSERID",
        "order": "OXORDERNR",
        "date": "OXORDERDATE",
        "product": "OXARTNUM",
        "quantity": "OXAMOUNT",
        "amount": "OXNETPRICE",
        "currency": "OXCURRENCY",
        "status": "OXSTORNO",
    }
    return by_line("oxid", "oxid.csv", table(header, rows, ";"), columns)


def write(folder: Path) -> None:
    """Write every file and expected.json into a folder."""
    exports = [build() for build in EXPORTS]
    for each_ in exports:
        (folder / each_.file).write_bytes(each_.content)
    expected = {each_.file: each_.expected() for each_ in exports}
    (folder / "expected.json").write_text(json.dumps(expected, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(HERE)
