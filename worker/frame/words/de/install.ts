import type { Words } from "../../setting.ts"

/** Bringing a touchpoint to customers. Menus of site builders are named as these show them in English. */
export const WORDS: Words = {
  Install: "Einbauen",
  "Install: {name}": "Einbauen: {name}",
  suggested: "empfohlen",
  "Bring it to where your customers are. One way is enough to begin with.":
    "Bringen Sie ihn dorthin, wo Ihre Kunden sind. Für den Anfang genügt ein Weg.",
  "Waiting for the first vote from your pages…": "Wartet auf die erste Stimme von Ihren Seiten …",
  "Waiting for the first vote by the link or its code…":
    "Wartet auf die erste Stimme über den Link oder seinen Code …",
  "Waiting for the first vote from an e-mail…": "Wartet auf die erste Stimme aus einer E-Mail …",
  "Waiting for the first vote from a kiosk…": "Wartet auf die erste Stimme von einem Kiosk …",
  love: "Liebe",
  hate: "Hass",
  "taken back": "zurückgenommen",
  "It is held: it came from a page that is not among your expected origins. <a>Add that page’s origin</a>, and its next votes count; release this one under <b>Held votes</b>.":
    "Sie ist zurückgehalten: Sie kam von einer Seite, die nicht unter Ihren erwarteten Ursprüngen steht. <a>Tragen Sie deren Ursprung ein</a>, dann zählen ihre nächsten Stimmen; diese geben Sie unter <b>Zurückgehaltene Stimmen</b> frei.",
  "It is held by {rule}: <a>look at it</a>, and release it if it is real.":
    "Sie ist durch {rule} zurückgehalten: <a>Sehen Sie sie an</a> und geben Sie sie frei, wenn sie echt ist.",
  "a rule": "eine Regel",
  "Received: {vote}": "Eingegangen: {vote}",
  "Arrived, and held": "Eingegangen und zurückgehalten",
  "{n} votes in four weeks": {
    one: "{n} Stimme in vier Wochen",
    other: "{n} Stimmen in vier Wochen",
  },
  "Check again": "Erneut prüfen",
  "Votes count from any page. <a>List your own pages</a>, and votes from copied tags are held.":
    "Stimmen zählen von jeder Seite. <a>Tragen Sie Ihre eigenen Seiten ein</a>, dann werden die kopierter Tags zurückgehalten.",
  "Votes count from {origins}. From any other page they are held: <a>add it</a> if the tag stands there.":
    "Stimmen zählen von {origins}. Von jeder anderen Seite werden sie zurückgehalten: <a>Tragen Sie sie ein</a>, wenn der Tag dort steht.",
  "On your pages": "Auf Ihren Seiten",
  "Paste this once, just before </body>. Whatever you change here reaches your pages within a minute.":
    "Fügen Sie dies einmal ein, direkt vor </body>. Was Sie hier ändern, ist in einer Minute auf Ihren Seiten.",
  "The tag": "Der Tag",
  "By a link or a poster": "Mit einem Link oder Poster",
  "A page with two big faces: for messages, receipts, counters and vans. Try it: your own tap counts, too.":
    "Eine Seite mit zwei großen Gesichtern: für Nachrichten, Belege, Theken und Wagen. Probieren Sie es: Auch Ihr eigener Tipp zählt.",
  "The code of this link": "Der Code dieses Links",
  "The link": "Der Link",
  "In several places, say at its end which one it is: ?p=till-3":
    "An mehreren Orten sagen Sie am Ende, welcher es ist: ?p=kasse-3",
  "Open it": "Öffnen",
  "Print a poster": "Poster drucken",
  "In an e-mail": "In einer E-Mail",
  "Two faces for receipts, newsletters and signatures, ready to paste for eight sender systems.":
    "Zwei Gesichter für Belege, Newsletter und Signaturen, fertig zum Einfügen für acht Versandsysteme.",
  "By a kiosk": "Mit einem Kiosk",
  "Any tablet or old laptop on your counter. It keeps votes for a month without a network.":
    "Jedes Tablet und jeder alte Laptop auf Ihrer Theke. Ohne Netz bewahrt er Stimmen einen Monat lang.",
  "Other ways to embed it": "Andere Wege, ihn einzubauen",
  "In the page, where the tag stands": "In der Seite, wo der Tag steht",
  "Instead of floating in a corner. For the end of an article, an order page, a help page.":
    "Statt in einer Ecke zu schweben. Für das Ende eines Artikels, eine Bestellseite, eine Hilfeseite.",
  "As an element, anywhere in the page": "Als Element, irgendwo in der Seite",
  "For pages that are put together by a program, and for several questions on one page.":
    "Für Seiten, die ein Programm zusammensetzt, und für mehrere Fragen auf einer Seite.",
  "Everything in the tag": "Alles im Tag",
  "One script for all touchpoints. The words before the tap, and where and when, are the tag’s own: paste it anew when you change them. Reasons and what comes after the tap still come from here.":
    "Ein Skript für alle Kontaktpunkte. Die Worte vor dem Tippen, das Wo und das Wann stehen im Tag selbst: Fügen Sie ihn neu ein, wenn Sie sie ändern. Gründe und alles nach dem Tippen kommen weiterhin von hier.",
  "Pinned by its hash (SRI)": "Festgelegt durch seinen Hash (SRI)",
  "Version {version} and nothing else: browsers refuse whatever has another hash. The import map goes before every module script; a new version needs a new tag.":
    "Version {version} und nichts anderes: Browser weisen ab, was einen anderen Hash hat. Die Import-Map kommt vor jedes Modul-Skript; eine neue Version braucht einen neuen Tag.",
  "Version {version} is not released yet: its content, and with it the hash, may still change.":
    "Version {version} ist noch nicht veröffentlicht: Ihr Inhalt und damit der Hash können sich noch ändern.",
  "Step by step": "Schritt für Schritt",
  "For {builder}": "Für {builder}",
  "Plugins → Add Plugin: install and activate the free “WPCode”. It works with every theme.":
    "Plugins → Add Plugin: das kostenlose „WPCode“ installieren und aktivieren. Es geht mit jedem Theme.",
  "Code Snippets → Header & Footer: paste the tag into “Footer”, and save.":
    "Code Snippets → Header & Footer: den Tag bei „Footer“ einfügen und speichern.",
  "Empty your page cache, if a plugin or your host keeps one.":
    "Leeren Sie den Seiten-Cache, falls ein Plugin oder Ihr Hoster einen führt.",
  "Online Store → Themes: at your theme, “…” → Edit code.":
    "Online Store → Themes: bei Ihrem Theme „…“ → Edit code.",
  "Open layout/theme.liquid, paste the tag just before </body>, and save.":
    "layout/theme.liquid öffnen, den Tag direkt vor </body> einfügen und speichern.",
  "Shopify’s own checkout shows no theme code: ask about the order in its e-mail or by a link.":
    "Shopifys eigener Checkout zeigt keinen Theme-Code: Fragen Sie nach der Bestellung in deren E-Mail oder mit einem Link.",
  "Site settings → Custom code: paste the tag into “Footer code”, and save. This needs a paid site plan.":
    "Site settings → Custom code: den Tag bei „Footer code“ einfügen und speichern. Das braucht einen bezahlten Site-Plan.",
  "Publish the site: in the Designer itself it does not show.":
    "Die Website veröffentlichen: Im Designer selbst erscheint er nicht.",
  "Tags → New → Tag Configuration → Custom HTML: paste the tag. Leave “Support document.write” off.":
    "Tags → New → Tag Configuration → Custom HTML: den Tag einfügen. „Support document.write“ bleibt aus.",
  "Triggering: “All Pages”, or the pages it belongs to. Save, then Submit → Publish.":
    "Triggering: „All Pages“ oder die Seiten, auf die er gehört. Speichern, dann Submit → Publish.",
  "Take this tag: Tag Manager drops data attributes, and this one needs none.":
    "Nehmen Sie diesen Tag: Der Tag Manager lässt Data-Attribute weg, und dieser braucht keine.",
  "Build the package in your Lovetap with “npm run build:package”, and install it from dist/package.":
    "Bauen Sie das Paket in Ihrem Lovetap mit „npm run build:package“ und installieren Sie es aus dist/package.",
  "Name your Lovetap once, where your app begins; then put the element where it belongs.":
    "Nennen Sie Ihr Lovetap einmal, wo Ihre App beginnt; dann setzen Sie das Element dorthin, wo es hingehört.",
  'In vite.config, tell Vue that the element is not one of its own: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "love-tap" } } })':
    'Sagen Sie Vue in vite.config, dass das Element keines von Vue ist: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "love-tap" } } })',
}
