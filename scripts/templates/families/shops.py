"""Shops: one product, or many of them."""
from .. import chrome
from ..head import document
from ..body import semantic, wrapped
from ..markup import el
from ..stories import make_items, make_product
from .family import Family, around, columns

SHOPIFY = {"article": "product grid", "title": "product__title", "body":
           "product__description rte", "price": "price__container", "main": "shopify-section",
           "card": "card-wrapper product-card-wrapper", "related": "related-products",
           "button": "product-form__submit button", "specs": "accordion__content", "list":
           "product-grid"}
WOOCOMMERCE = {"article": "product type-product", "title": "product_title entry-title",
               "body": "woocommerce-Tabs-panel woocommerce-Tabs-panel--description",
               "price": "woocommerce-Price-amount", "button": "single_add_to_cart_button button alt",
               "related": "related products", "card": "product", "comment": "comment_container",
               "specs": "woocommerce-product-attributes shop_attributes", "list": "products columns-4"}
MAGENTO = {"article": "product-info-main", "title": "page-title", "price": "price-box",
           "body": "product attribute description", "specs": "additional-attributes-wrapper",
           "card": "product-item-info", "list": "products list items product-items",
           "button": "action primary tocart", "sidebar": "sidebar sidebar-main"}


def _buy(page, product):
    return el("div", el("label", page.label("stock")), el("input", type="number", value="1"),
              el("button", page.label("cart"), cls=page.cls("button")),
              el("p", product.price, gold=True, cls=page.cls("price")))


def _specs(page, product):
    head = el("h2", page.label("specifications"), gold=True)
    if page.site.likes("specs table", 0.6):
        return [head, el("table", [el("tr", el("th", name, gold=True), el("td", value, gold=True))
                                   for name, value in product.specs], cls=page.cls("specs"))]
    return [head, el("ul", [el("li", f"{name}: {value}", gold=True)
                            for name, value in product.specs], cls=page.cls("specs"))]


def _reviews(page, product):
    """Not gold: what others think is not what the page says of the product."""
    if not product.reviews:
        return None
    return el("div", el("h2", page.label("reviews")), [
        el("div", el("span", "★★★★☆"), el("strong", review.author), el("span", review.date),
           [el("p", text) for text in review.paragraphs], cls=page.cls("comment"))
        for review in product.reviews], id="reviews")


def _others(page):
    items = make_items(page.site.writer, page.rng, (4, 8), priced=True)
    return el("section", el("h2", page.label("related")), [
        el("div", el("a", item.title, href=page.link()), el("span", item.price),
           el("button", page.label("cart")), cls=page.cls("card")) for item in items],
        cls=page.cls("related"))


def product_page(page):
    product = make_product(page.writer, page.rng)
    features = el("ul", [el("li", text, gold=True) for text in product.features])
    description = el("div", el("h2", page.label("description"), gold=True)
                     if page.site.likes("description head", 0.5) else None,
                     [el("p", text, gold=True) for text in product.paragraphs],
                     features if product.features else None, cls=page.cls("body"))
    gallery = el("div", [el("img", src=f"/p/{i}.jpg", alt=product.title) for i in range(4)])
    head = el("h1", product.title, gold=True, cls=page.cls("title"))
    parts = [gallery, head, _buy(page, product), description, _specs(page, product)]
    body = around(page, chrome.crumbs(page, page.site.sections[0], product.title),
                  semantic(page, "main", el("div", wrapped(page, parts), cls=page.cls("article")),
                           _reviews(page, product) if page.site.likes("reviews", 0.6) else None,
                           _others(page), cls=page.cls("main")))
    return "product", *document(page, product.title, product.paragraphs[0], "product", body)


def collection(page):
    """Many products: names, prices, perhaps a sentence each."""
    title, items = page.writer.word("topic"), make_items(page.writer, page.rng, (8, 36), True)
    intro = el("p", page.writer.paragraph("shop", 1, 4), gold=True)
    cards = [el("li", el("img", src=f"/p/{i}.jpg", alt=item.title),
                el("h3", el("a", item.title, href=page.link()), gold=True),
                el("p", item.text, gold=True) if item.text else None,
                el("span", item.price, gold=True, cls=page.cls("price")),
                el("button", page.label("cart"), cls=page.cls("button")), cls=page.cls("card"))
             for i, item in enumerate(items)]
    filters = el("div", page.label("sort"), el("select", [
        el("option", topic) for topic in page.site.sections]))
    body = around(page, columns(page, el("h1", title, gold=True), intro, filters,
                                el("ul", cards, cls=page.cls("list"))))
    return "collection", *document(page, title, title, "website", body)


FAMILIES = (
    Family("shopify", "train", product_page, "plain", SHOPIFY),
    Family("woocommerce", "test", product_page, "plain", WOOCOMMERCE, "WooCommerce 8.5"),
    Family("magento", "train", product_page, "plain", MAGENTO),
    Family("shop-grid", "train", collection, "plain", SHOPIFY),
    Family("shop-app", "test", collection, "module"),
)
