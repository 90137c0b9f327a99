"""Invented pages and what each must be read as: an article, a wall, or nothing at all."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Invented:
    """A page; `outcome` is "article", "article+WARNING" or the code of a failure."""

    name: str
    html: str
    outcome: str


PARAGRAPHS = (
    "NORTHPORT – The harbour lamp went out twice in one night, the port authority said on Monday.",
    "Ada Quill, who steers the ferry, said she had found her way by the church tower and the smell"
    " of the bakery. “We know these waters,” she told the Gazette.",
    "The ministry of transport promised two painters and a new bulb by Friday. A spokesman, Selim"
    " Oran, said that the old one had been bought in 1974 and had served longer than any minister.",
    "Fishermen were not so patient. Their union said in a statement that three boats had turned"
    " back, and that a fourth had spent the night on Holm Point with its nets in the reeds.",
    "The authority will meet on Thursday. Marta Lind, its head, said that every bulb was on the"
    " table, and that the tower would be painted white whatever the weather did.",
    "A report of 2019 had warned that the wiring was worn. Nobody answered it, according to two"
    " officials who have seen the file and asked not to be named.",
)
ARTICLE = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
NAV = (
    "<header><a href=/>The Northport Gazette</a><nav><ul><li><a href=/news>News</a>"
    "<li><a href=/sport>Sport</a><li><a href=/login>Log in</a><li><a href=/sub>Subscribe</a>"
    "</ul></nav></header>"
)
FOOT = "<footer><p>© 2026 The Northport Gazette. <a href=/privacy>Privacy policy</a></p></footer>"


def page(body: str, title: str = "Harbour lamp goes out twice", head: str = "") -> str:
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title>{head}"
        f"</head><body>{NAV}{body}{FOOT}</body></html>"
    )


def story(body: str = ARTICLE, title: str = "Harbour lamp goes out twice", head: str = "") -> str:
    return page(f"<main><article><h1>{title}</h1>{body}</article></main>", title, head)


def linked(**values: object) -> str:
    import json

    thing = {"@context": "https://schema.org", "@type": "NewsArticle", **values}
    return f"<script type='application/ld+json'>{json.dumps(thing)}</script>"


TEASER = f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>"
CONSENT = (
    "<h1>We value your privacy</h1><p>We and our 842 partners store and access personal data, like"
    " browsing data or unique identifiers, on your device. Selecting I Accept enables tracking"
    " technologies to support the purposes shown under we and our partners process data.</p><p>You"
    " can change your mind and withdraw your consent at any time by clicking the cookie settings at"
    " the bottom of any page. Our partners may process some personal data on the basis of"
    " legitimate interest.</p><button>Accept all</button><button>Manage options</button>"
)

PAGES = (
    # articles, among them near misses of every wall
    Invented("plain article", story(), "article"),
    Invented(
        "article about cookie banners",
        story(
            "<p>Cookie banners mislead most visitors, the data regulator of Northport said on"
            " Monday.</p><p>It fined a shop whose banner hid the button to reject tracking."
            " “Consent must be as easy to refuse as to give,” said its head, Marta Lind.</p>"
            "<p>The shop said that it would appeal. Its lawyer told the court that visitors knew"
            " what they were clicking.</p><p>The regulator has looked at 412 banners since May."
            " Two in three pre-ticked a box, according to its report.</p>",
            "Cookie banners mislead visitors, regulator says",
        ),
        "article",
    ),
    Invented(
        "article about paywalls",
        story(
            "<p>The Holm Courier will put its archive behind a paywall, its publisher said on"
            " Tuesday.</p><p>Readers will be asked to subscribe to continue reading after three"
            " articles a month, the publisher said. Librarians protested.</p>"
            f"{ARTICLE}",
            "Courier to charge for its archive",
        ),
        "article",
    ),
    Invented(
        "article called Access denied",
        story(title="Access denied: how the port kept its inspectors out"),
        "article",
    ),
    Invented(
        "article called Page not found",
        story(title="Page not found: how the archive lost its letters"),
        "article",
    ),
    Invented(
        "article about captchas",
        story(
            "<p>Machines now solve captchas faster than people, a team at Holm College said on"
            " Monday.</p><p>“Please confirm you are not a robot” has become a question that only"
            " people fail, Ada Quill told the Gazette.</p><p>Her team asked 120 people and four"
            " programs. The programs won, according to the paper.</p>",
            "Are you a robot? Machines say no more often",
        ),
        "article",
    ),
    Invented(
        "article with a consent overlay",
        page(
            f"<div class='overlay cmp'>{CONSENT}</div><main><article><h1>Harbour lamp goes out"
            f" twice</h1>{ARTICLE}</article></main>"
        ),
        "article",
    ),
    Invented(
        "article with a plea to subscribe",
        story(
            f"{ARTICLE}<aside><p>Enjoying this? Subscribe to our newsletter.</p></aside>"
            "<p>Support our journalism with a gift.</p>"
        ),
        "article",
    ),
    Invented(
        "whole article that says it is not free",
        story(
            ARTICLE * 2 + "<p>The lamp burns again.</p>", head=linked(isAccessibleForFree="False")
        ),
        "article",
    ),
    Invented("short article", story(f"<p>{PARAGRAPHS[0]}</p>"), "article+short"),
    Invented(
        "short article of a site with subscribers",
        page(
            "<div class=bar><a href=/sub>Subscribe</a></div><main><article><h1>Lamp out</h1>"
            f"<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[2]}</p></article></main>"
        ),
        "article",
    ),
    Invented(
        "article with a captcha on its comments",
        story(f"{ARTICLE}<form class=comments><div class=g-recaptcha></div></form>"),
        "article",
    ),
    Invented(
        "article with a noscript notice",
        story(f"<noscript>Please enable JavaScript to see the comments.</noscript>{ARTICLE}"),
        "article",
    ),
    Invented(
        "article about satire",
        story(
            "<p>A court ruled on Monday that a drawing of the mayor was satire.</p><p>The mayor,"
            " Jon Harrow, had said that the Holm Goose was no joke. The Goose is a satirical"
            " magazine that appears once a month, and its editor told the court that nobody had"
            " ever taken it for news.</p><p>Judge Lind said that a reader who believed in a mayor"
            " made of herring could not be helped.</p><p>The mayor will appeal, his lawyer"
            " said.</p>",
            "Court: mayor of herring was satire",
        ),
        "article",
    ),
    Invented(
        "article about a press release",
        story(
            "<p>The port sent a press release on Monday and withdrew it within the hour.</p><p>The"
            " release said that the lamp had been mended. It had not, Ada Quill said.</p>"
            f"{ARTICLE}",
            "Port withdraws its press release",
        ),
        "article",
    ),
    Invented("article about 404 Media", story(title="404 Media wins a prize"), "article"),
    Invented(
        "article with an old notice at its foot",
        story(f"{ARTICLE}<p>This article has been updated. An earlier one was removed.</p>"),
        "article",
    ),
    # paywalls
    Invented(
        "paywall in a box",
        story(f"{TEASER}<div class=wall><h2>Subscribe to continue reading</h2><a>Offers</a></div>"),
        "paywall",
    ),
    Invented(
        "paywall for subscribers",
        story(f"{TEASER}<section><p>This article is for subscribers only.</p></section>"),
        "paywall",
    ),
    Invented(
        "paywall told by its linked data",
        story(
            f"<p>{PARAGRAPHS[1]}</p><div class=cta><span>Already a subscriber?</span></div>",
            head=linked(isAccessibleForFree=False),
        ),
        "paywall",
    ),
    Invented(
        "metered paywall",
        story(f"{TEASER}<div><p>You’ve reached your limit of free articles this month.</p></div>"),
        "paywall",
    ),
    Invented(
        "wall of registration",
        story(f"<p>{PARAGRAPHS[1][:90]}…</p><div>Sign in to read the full story</div>"),
        "paywall",
    ),
    Invented(
        "paywall of parts",
        story(
            f"{TEASER}<div class=piano><strong>To continue reading this article, please"
            " subscribe.</strong></div>",
            head=linked(
                isAccessibleForFree="False",
                hasPart={"@type": "WebPageElement", "isAccessibleForFree": "False"},
            ),
        ),
        "paywall",
    ),
    # consent walls
    Invented("consent wall", page(CONSENT, "Gazette"), "consent-wall"),
    Invented(
        "consent wall of a search house",
        page(
            "<div><h1>Before you continue to Gazette</h1><div>We use cookies and data to deliver"
            " and maintain our services.</div><div>If you choose to Accept all, we will also use"
            " cookies and data to develop and improve new services.</div><form><button>Reject all"
            "</button><button>Accept all</button></form></div>",
            "Before you continue",
        ),
        "consent-wall",
    ),
    Invented(
        "consent wall of a family of brands",
        page(
            "<div class=con><h2>Gazette is part of the Harbour family of brands</h2><p>We, Harbour,"
            " are part of the Harbour family of brands. When you use our sites and apps, we use"
            " cookies to provide them to you.</p><p>If you click Accept all, we and our partners"
            " will also store and access information on a device and use precise geolocation data."
            "</p><p>You can withdraw your consent at any time in your privacy settings.</p></div>",
            "Gazette is part of the Harbour family of brands",
        ),
        "consent-wall",
    ),
    Invented(
        "cookies or a subscription",
        page(
            "<main><h1>Cookie consent</h1><p>Read the Gazette with advertising: we and our 142"
            " partners process personal data with your consent to show personalised ads.</p>"
            "<p>Or take the pure subscription without cookies of our partners for three crowns."
            "</p><button>Accept and continue</button></main>",
            "Consent",
        ),
        "consent-wall",
    ),
    # bot walls
    Invented(
        "challenge of a network",
        "<!doctype html><html><head><title>Just a moment...</title></head><body><div"
        " class=main-wrapper><h1>gazette.example</h1><h2>Verifying you are human. This may take a"
        " few seconds.</h2><div>gazette.example needs to review the security of your connection"
        " before proceeding.</div></div><script src='/cdn-cgi/challenge-platform/h/b'></script>",
        "bot-wall",
    ),
    Invented(
        "access denied",
        "<html><head><title>Access Denied</title></head><body><h1>Access Denied</h1>You don't have"
        ' permission to access "http://gazette.example/lamp" on this server.<p>Reference'
        " #18.2d351ab8.1557333295.a4e16ab</p></body></html>",
        "bot-wall",
    ),
    Invented(
        "press and hold",
        "<html><head><title>Access to this page has been denied</title></head><body><p>Before we"
        " continue...</p><p>Press &amp; Hold to confirm you are a human (and not a bot).</p><div"
        " id=px-captcha></div></body></html>",
        "bot-wall",
    ),
    Invented(
        "enable scripts and disable blockers",
        "<html lang=en><head><title>gazette.example</title></head><body><p id=cmsg>Please enable JS"
        " and disable any ad blocker</p><script src='https://ct.captcha-delivery.com/c.js'></script>"
        "</body></html>",
        "bot-wall",
    ),
    Invented(
        "are you a robot",
        page(
            "<section><h2>Are you a robot?</h2><p>Please make sure your browser supports JavaScript"
            " and cookies and that you are not blocking them from loading. For more information"
            " you can review our Terms of Service and Cookie Policy.</p><p>We've detected unusual"
            " activity from your computer network</p></section>",
            "Gazette - Are you a robot?",
        ),
        "bot-wall",
    ),
    Invented(
        "pardon the interruption",
        "<html><head><title>Pardon Our Interruption</title></head><body><h1>Pardon Our"
        " Interruption...</h1><p>As you were browsing something about your browser made us think"
        " you were a bot. There are a few reasons this might happen:</p><ul><li>You're a power user"
        " moving through this website with super-human speed.</li></ul></body></html>",
        "bot-wall",
    ),
    # pages that are not there
    Invented(
        "soft 404",
        page(
            "<main><h1>Page not found</h1><p>Try the search or go to the home page.</p></main>",
            "Page not found | The Northport Gazette",
        ),
        "soft-404",
    ),
    Invented(
        "soft 404 with a sorry",
        page(
            "<main><h1>Oops! That page can’t be found.</h1><p>It looks like nothing was found at"
            " this location. Maybe try one of the links below or a search?</p></main>",
            "404 - The Northport Gazette",
        ),
        "soft-404",
    ),
    Invented(
        "removed article",
        page(
            "<main><article><h1>Sorry</h1><p>This article is no longer available. It may have been"
            " moved or deleted by its editors.</p></article></main>",
            "The Northport Gazette",
        ),
        "soft-404",
    ),
    Invented(
        "soft 404 with most read",
        page(
            "<main><h1>404</h1><p>The page you requested was not found.</p><h2>Most read</h2><ul>"
            + "".join(
                f"<li><a href=/{n}>Lamp number {n} goes out over the bay</a>" for n in range(9)
            )
            + "</ul></main>",
            "Error 404 – Gazette",
        ),
        "soft-404",
    ),
    # nothing to read
    Invented("empty page", "<html><head><title>x</title></head><body></body></html>", "empty"),
    Invented(
        "shell of scripts",
        "<!doctype html><html><head><title>Gazette</title></head><body><noscript>You need to enable"
        " JavaScript to run this app.</noscript><div id=root></div><script src=/m.js></script>",
        "empty",
    ),
    Invented(
        "front page",
        page(
            "<main>"
            + "".join(
                f"<div><h3><a href=/{n}>Lamp {n} goes out over the bay</a></h3></div>"
                for n in range(20)
            )
            + "</main>",
            "The Northport Gazette",
        ),
        "not-an-article",
    ),
    # kinds of text that are read, and marked
    Invented(
        "satire by its own word",
        story(f"{ARTICLE}<p><em>This article is satire. Any likeness is a coincidence.</em></p>"),
        "article+satire",
    ),
    Invented(
        "satire by its footer",
        story().replace("<footer>", "<footer><p>The Holm Goose is a satirical news website.</p>"),
        "article+satire",
    ),
    Invented(
        "satire by its linked data",
        story(head=linked(**{"@type": "SatiricalArticle"})),
        "article+satire",
    ),
    Invented(
        "satire by its section",
        story(head="<meta property='article:section' content='Satire'>"),
        "article+satire",
    ),
    Invented(
        "release of a wire",
        story(
            "<p>NORTHPORT, March 2, 2026 /PRNewswire/ -- Harbour Lamps, the leading maker of lamps,"
            " today announced a lamp that never goes out.</p><p>“We are proud,” said Jon Harrow,"
            " chief executive of Harbour Lamps.</p><p>The lamp will be sold from May in four"
            " colours, the company said, and comes with a guarantee of nine years.</p>"
            "<p>Media contact: press@lamps.example</p>",
            "Harbour Lamps announces lamp",
        ),
        "article+press-release",
    ),
    Invented(
        "release for immediate release",
        story(
            f"<p>FOR IMMEDIATE RELEASE</p>{ARTICLE}<p>Notes to editors:</p><p>The authority runs"
            " four lamps.</p><p>Press contact: Selim Oran</p>",
            "Port authority renews its lamp",
        ),
        "article+press-release",
    ),
    Invented(
        "release of a business wire",
        story(
            "<p>NORTHPORT--(BUSINESS WIRE)--Harbour Lamps today announced its results for the"
            " year, which were bright, the company said.</p><p>Revenue rose by a tenth, said Jon"
            " Harrow, its chief executive, and lamps were sold in eleven countries.</p>"
            "<p>The board proposed a dividend of two crowns a share, and thanked all keepers of"
            " lighthouses for their trust in a difficult winter of storms and fog.</p>",
            "Harbour Lamps reports results",
        ),
        "article+press-release",
    ),
)
