"""The export layouts of well-known systems: which of their headers stands for what. Data only.

Each has `marks`, headers that only it has, and for each canonical column the headers in the order of preference, all
folded. What a layout does not name is not used: `Subtotal` in Shopify's orders is no line's total. An `order_total`
beside prices is not counted; it proves whether discounts are inside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class System:
    """One export of one system. `name` completes "as in …"; `slug` is its section in docs/exports.md.

    `no_sale`: states that it writes as numbers, which mean something only in it, of orders that are no sale.
    """

    name: str
    slug: str
    marks: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...]]
    no_sale: tuple[str, ...] = ()


def _system(name: str, slug: str, marks: str, columns: str, no_sale: str = "") -> System:
    """`columns`: one canonical column a line, then its headers."""
    parted = [line.split() for line in columns.strip().splitlines()]
    named = {column: tuple(headers) for column, *headers in parted}
    return System(name, slug, tuple(marks.split()), named, tuple(no_sale.split()))


def recognise(headers: Iterable[str]) -> System | None:
    """The layout whose marks are all among `headers` (folded); the one with most marks where several are."""
    known = set(headers)
    found = [layout for layout in SYSTEMS if known.issuperset(layout.marks)]
    return max(found, key=lambda layout: len(layout.marks), default=None)


SYSTEMS = (
    _system(
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
        order_total total
        discount discountamount
        tax taxes
        shipping shipping
        refunded refundedamount
        currency currency
        status financialstatus
        """,
    ),
    _system(
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
        order_total total
        discount discountamount
        tax taxes
        shipping shipping
        refunded amountrefunded
        currency currency
        status financialstatus
        """,
    ),
    _system(
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
        order_total ordertotalamount
        discount cartdiscountamount
        tax ordertotaltaxamount
        shipping ordershippingamount
        refunded orderrefundamount
        status orderstatus
        """,
    ),
    _system(
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
    _system(
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
    _system(
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
    _system(
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
    _system(
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
    _system(
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
    _system(
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
    _system(
        "Amazon's order reports",
        "amazon",
        "itemprice itemtax shippingprice purchasedate",
        """
        customer buyeremail buyername
        order amazonorderid orderid
        date purchasedate
        product sku merchantsku asin
        quantity quantity quantityshipped shippedquantity quantitypurchased
        amount itemprice
        discount itempromotiondiscount
        tax itemtax
        shipping shippingprice
        currency currency
        status itemstatus orderstatus
        """,
    ),
    _system(
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
    _system(
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
    _system(
        "Etsy's sold orders",
        "etsy",
        "saledate orderid buyeruserid ordervalue ordernet",
        """
        customer buyeruserid fullname
        order orderid
        date saledate
        amount ordervalue
        order_total ordertotal
        discount discountamount
        tax salestax
        shipping shipping
        currency currency
        status status
        """,
    ),
    _system(
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
    _system(
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
        order_total total
        tax totaltax
        shipping shippingrate
        refunded refundedamount
        status paymentstatus
        currency currency
        """,
    ),
    _system(
        "Shopware 5's default orders",
        "shopware",
        "orderid orderstatusid invoiceamountnet orderdetailid articlenumber",
        """
        customer customerid
        order orderid
        date ordertime
        product articlenumber articlename
        quantity quantity
        unit_price price
        currency currency
        status orderstatusid
        """,
        no_sale="-1 4",
    ),
    _system(
        "Loyverse's receipts",
        "loyverse",
        "receiptnumber receipttype netsales costofgoods cashiername",
        """
        customer customername customercontacts
        order receiptnumber
        date date
        product sku item itemname
        quantity quantity
        amount netsales
        type receipttype
        status status
        """,
    ),
    _system(
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
    _system(
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
    _system(
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
    _system(
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
