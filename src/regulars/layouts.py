"""The export layouts of well-known systems: which of their headers stands for what. Data only.

Each has `marks`, headers that only it has, and for each canonical column the headers in the order of preference, all
folded. What a layout does not name is not used: `Subtotal` in Shopify's orders is no line's total.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Layout:
    """One export of one system. `name` completes "as in …"; `slug` is its section in docs/exports.md."""

    name: str
    slug: str
    marks: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...]]


def _layout(name: str, slug: str, marks: str, columns: str) -> Layout:
    """`columns`: one canonical column a line, then its headers."""
    parted = [line.split() for line in columns.strip().splitlines()]
    return Layout(name, slug, tuple(marks.split()), {column: tuple(headers) for column, *headers in parted})


def recognise(headers: Iterable[str]) -> Layout | None:
    """The layout whose marks are all among `headers` (folded); the one with most marks where several are."""
    known = set(headers)
    found = [layout for layout in LAYOUTS if known.issuperset(layout.marks)]
    return max(found, key=lambda layout: len(layout.marks), default=None)


LAYOUTS = (
    _layout(
        "Shopify's orders export",
        "shopify",
        "name lineitemquantity lineitemprice",
        """
        customer email billingphone phone billingname
        order name
        date createdat
        product lineitemsku lineitemname
        quantity lineitemquantity
        unit_price lineitemprice
        discount discountamount
        tax taxes
        shipping shipping
        refunded refundedamount
        currency currency
        status financialstatus
        """,
    ),
    _layout(
        "Squarespace's orders export",
        "squarespace",
        "orderid lineitemquantity lineitemprice lineitemvariant",
        """
        customer email billingphone billingname
        order orderid
        date createdat
        product lineitemsku lineitemname
        quantity lineitemquantity
        unit_price lineitemprice
        discount discountamount
        tax taxes
        shipping shipping
        refunded amountrefunded
        currency currency
        status financialstatus
        """,
    ),
    _layout(
        "an Advanced Order Export of WooCommerce",
        "woocommerce",
        "ordernumber orderdate emailbilling itemname itemcost",
        """
        customer emailbilling phonebilling
        order ordernumber
        date orderdate
        product sku itemname
        quantity quantityrefund quantity
        unit_price itemcost
        discount cartdiscountamount
        tax ordertotaltaxamount
        shipping ordershippingamount
        refunded orderrefundamount
        status orderstatus
        """,
    ),
    _layout(
        "WooCommerce's order analytics",
        "woocommerce",
        "date order nrevenue customertype itemssold",
        """
        customer customer
        order order
        date date
        quantity itemssold
        amount nrevenue
        status status
        """,
    ),
    _layout(
        "Magento's order grid",
        "magento",
        "purchasepoint purchasedate billtoname grandtotalbase",
        """
        customer customeremail customername billtoname
        order id
        date purchasedate
        order_total grandtotalbase
        shipping shippingandhandling
        refunded totalrefunded
        status status
        """,
    ),
    _layout(
        "BigCommerce's orders export",
        "bigcommerce",
        "orderid orderdate orderstatus ordertotalinctax ordertotalextax",
        """
        customer customerid customeremail customername
        order orderid
        date orderdate
        order_total ordertotalinctax
        tax taxtotal
        shipping shippingcostinctax
        currency ordercurrencycode
        status orderstatus
        """,
    ),
    _layout(
        "Square's transactions",
        "square",
        "grosssales netsales totalcollected transactionid paymentid eventtype",
        """
        customer customerid customername
        order transactionid
        date date
        time time
        amount netsales
        tax tax
        type eventtype
        status transactionstatus
        """,
    ),
    _layout(
        "Square's item details",
        "square",
        "grosssales netsales qty pricepointname transactionid",
        """
        customer customerid customername
        order transactionid
        date date
        time time
        product sku item
        quantity qty
        amount netsales
        tax tax
        type eventtype
        """,
    ),
    _layout(
        "Stripe's payments export",
        "stripe",
        "id amount amountrefunded currency captured status",
        """
        customer customerid customeremail
        order id
        date createdutc createddateutc created createddate
        amount amount
        refunded amountrefunded
        currency currency
        status status
        """,
    ),
    _layout(
        "PayPal's activity download",
        "paypal",
        "date time timezone gross fee net transactionid",
        """
        customer fromemailaddress name
        order transactionid
        date date
        time time
        product itemtitle
        amount gross
        tax salestax
        shipping shippingandhandlingamount
        currency currency
        status status
        type type
        """,
    ),
    _layout(
        "Amazon's order reports",
        "amazon",
        "sku itemprice itemtax shippingprice purchasedate",
        """
        customer buyeremail buyername
        order amazonorderid orderid
        date purchasedate
        product sku asin
        quantity quantity quantityshipped quantitypurchased
        amount itemprice
        discount itempromotiondiscount
        tax itemtax
        shipping shippingprice
        currency currency
        status itemstatus orderstatus
        """,
    ),
    _layout(
        "eBay's orders report",
        "ebay",
        "salesrecordnumber ordernumber buyerusername soldfor saledate",
        """
        customer buyerusername buyeremail
        order ordernumber
        date saledate
        product customlabel itemnumber
        quantity quantity
        tax sellercollectedtax
        shipping shippingandhandling
        """,
    ),
    _layout(
        "Etsy's sold order items",
        "etsy",
        "saledate itemname buyer itemtotal listingid",
        """
        customer buyer shipname
        order orderid
        date saledate
        product sku itemname
        quantity quantity
        unit_price price
        amount itemtotal
        discount discountamount
        tax ordersalestax
        shipping ordershipping
        currency currency
        """,
    ),
    _layout(
        "Etsy's sold orders",
        "etsy",
        "saledate orderid buyeruserid ordervalue ordernet",
        """
        customer buyeruserid fullname
        order orderid
        date saledate
        order_total ordervalue
        discount discountamount
        tax salestax
        shipping shipping
        currency currency
        status status
        """,
    ),
    _layout(
        "Xero's sales invoices export",
        "xero",
        "contactname invoicenumber invoicedate unitamount lineamount",
        """
        customer contactname emailaddress
        order invoicenumber
        date invoicedate
        product inventoryitemcode description
        quantity quantity
        unit_price unitamount
        amount lineamount
        tax taxamount
        currency currency
        status status
        type type
        """,
    ),
    _layout(
        "the order lines of Wix",
        "wix",
        "ordernumber datecreated contactemail item qty",
        """
        customer contactemail billingname
        order ordernumber
        date datecreated
        time time
        product sku item
        quantity qty
        unit_price price
        status paymentstatus
        currency currency
        """,
    ),
    _layout(
        "PrestaShop's list of orders",
        "prestashop",
        "id reference newclient customer total payment status",
        """
        customer customer
        order id
        date date
        order_total total
        status status
        """,
    ),
    _layout(
        "Clover's orders export",
        "clover",
        "orderdate orderid orderemployeename ordertotal paymentstotal",
        """
        customer customerid customername
        order orderid
        date orderdate
        order_total ordertotal
        tax taxamount
        refunded refundstotal
        currency currency
        status orderpaymentstate
        """,
    ),
    _layout(
        "Toast's item selection details",
        "toast",
        "orderid menuitem netprice qty checkid",
        """
        customer customerid customeremail customerphone customer
        order orderid
        date orderdate
        product menuitem
        quantity qty
        amount netprice
        tax tax
        """,
    ),
    _layout(
        "dunnhumby's Complete Journey",
        "dunnhumby",
        "householdkey basketid day salesvalue",
        """
        customer householdkey
        order basketid
        date day
        time transtime
        product productid
        quantity quantity
        amount salesvalue
        """,
    ),
)
