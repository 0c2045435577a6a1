import type { Words } from "../../setting.ts"

/** E-mails: building one, its figures, its links. A merge tag is a „Platzhalter“. */
export const WORDS: Words = {
  "Drag a Code block into the e-mail, empty it, and paste the HTML into it.":
    "Ziehen Sie einen Code-Block in die E-Mail, leeren Sie ihn und fügen Sie das HTML ein.",
  "Mailchimp makes a plain text of its own, in which the hidden link would be seen: open “Plain-text version” and paste this one instead.":
    "Mailchimp erzeugt einen eigenen Nur-Text, in dem der verborgene Link zu sehen wäre: Öffnen Sie „Plain-text version“ und fügen Sie stattdessen diesen ein.",
  "Drag an HTML block into the template and paste the HTML into it.":
    "Ziehen Sie einen HTML-Block in die Vorlage und fügen Sie das HTML ein.",
  "Klaviyo makes a plain text of its own, in which the hidden link would be seen: open the text version and paste this one instead.":
    "Klaviyo erzeugt einen eigenen Nur-Text, in dem der verborgene Link zu sehen wäre: Öffnen Sie die Textversion und fügen Sie stattdessen diesen ein.",
  "In the drag-and-drop editor, add an HTML module and paste the HTML into it.":
    "Fügen Sie im Drag-and-drop-Editor ein HTML-Modul hinzu und setzen Sie das HTML ein.",
  "HubSpot makes a plain text of its own, in which the hidden link would be seen: open “Plain text” in the settings and paste this one instead.":
    "HubSpot erzeugt einen eigenen Nur-Text, in dem der verborgene Link zu sehen wäre: Öffnen Sie „Plain text“ in den Einstellungen und fügen Sie stattdessen diesen ein.",
  "SendGrid has no id of its own to put in. Make a custom field recipient_id, or send it along as template data: letters, digits and hyphens, another one for everybody, hard to guess.":
    "SendGrid hat keine eigene Kennung zum Einsetzen. Legen Sie ein eigenes Feld recipient_id an oder senden Sie es als Vorlagendaten mit: Buchstaben, Ziffern und Bindestriche, für jede Person anders, schwer zu erraten.",
  "In the design editor, add a Code module and paste the HTML into it.":
    "Fügen Sie im Design-Editor ein Code-Modul hinzu und setzen Sie das HTML ein.",
  "Switch off “Generate plain text”, and paste this one as the plain content.":
    "Schalten Sie „Generate plain text“ aus und fügen Sie diesen als Nur-Text ein.",
  "In the code editor, paste the HTML where the question should stand; in the visual one, into an HTML block.":
    "Fügen Sie das HTML im Code-Editor dort ein, wo die Frage stehen soll; im visuellen in einen HTML-Block.",
  "Open the message’s plain text and paste this one: one made out of the HTML would show the hidden link.":
    "Öffnen Sie den Nur-Text der Nachricht und fügen Sie diesen ein: Ein aus dem HTML erzeugter zeigte den verborgenen Link.",
  "Make a contact attribute RECIPIENT_ID of the type text, and fill it: letters, digits and hyphens, another one for everybody, hard to guess.":
    "Legen Sie ein Kontaktattribut RECIPIENT_ID vom Typ Text an und füllen Sie es: Buchstaben, Ziffern und Bindestriche, für jede Person anders, schwer zu erraten.",
  "Drag an HTML block into the design and paste the HTML into it.":
    "Ziehen Sie einen HTML-Block in das Design und fügen Sie das HTML ein.",
  "Where your plan lets you edit the plain text, paste this one: one made out of the HTML would show the hidden link.":
    "Erlaubt Ihr Tarif, den Nur-Text zu bearbeiten, fügen Sie diesen ein: Ein aus dem HTML erzeugter zeigte den verborgenen Link.",
  "In Content Builder, drag an HTML block into the e-mail and paste the HTML into it.":
    "Ziehen Sie im Content Builder einen HTML-Block in die E-Mail und fügen Sie das HTML ein.",
  "Open the text version, switch off “Auto-generate”, and paste this one.":
    "Öffnen Sie die Textversion, schalten Sie „Auto-generate“ aus und fügen Sie diese ein.",
  "Put your program’s merge tag in the place of [recipient]: letters, digits and hyphens, another one for everybody, hard to guess. Left as it is, links work all the same, and every tap is a vote of its own.":
    "Setzen Sie den Platzhalter Ihres Programms an die Stelle von [recipient]: Buchstaben, Ziffern und Bindestriche, für jede Person anders, schwer zu erraten. Bleibt es stehen, funktionieren die Links trotzdem, und jedes Tippen ist eine eigene Stimme.",
  "Paste the HTML where the question should stand.": "Fügen Sie das HTML dort ein, wo die Frage stehen soll.",
  "Send it as the text/plain part.": "Senden Sie ihn als text/plain-Teil mit.",
  "A program of your own, with signed links": "Ein eigenes Programm, mit signierten Links",
  "Another program, with merge tags": "Ein anderes Programm, mit Platzhaltern",
  "Download as a whole e-mail (.html)": "Als ganze E-Mail herunterladen (.html)",
  "Let your program ask for each recipient’s links, as below.":
    "Lassen Sie Ihr Programm die Links jeder Person abfragen, wie unten gezeigt.",
  "Put its love, hate and decoy into the HTML and the plain text, in the place of {places}.":
    "Setzen Sie love, hate und decoy in HTML und Nur-Text ein, an die Stelle von {places}.",
  "Send yourself a test, open it, tap a face and confirm: it shows above at once.":
    "Senden Sie sich einen Test, öffnen Sie ihn, tippen Sie auf ein Gesicht und bestätigen Sie: Oben ist es sofort zu sehen.",
  "Leave {tag} as it is: the system puts each recipient’s own id there.":
    "Lassen Sie {tag} stehen: Dort setzt das System für jede Person die eigene Kennung ein.",
  "Click tracking may stay on: links that are rewritten lead here all the same. Where it can be switched off for these links, fewer scanners follow them.":
    "Klick-Tracking darf an bleiben: Auch umgeschriebene Links führen hierher. Lässt es sich für diese Links abschalten, folgen ihnen weniger Scanner.",
  "Paste it": "Einfügen",
  "Nobody could answer: these links have a merge tag, and this send takes signed links only. Change one of the two below.":
    "Niemand könnte antworten: Diese Links haben einen Platzhalter, dieser Versand nimmt aber nur signierte Links. Ändern Sie unten eines von beiden.",
  HTML: "HTML",
  "Tables and inline styles, no picture: it shows everywhere, also where pictures are blocked. The link to “other” at its end is hidden from people and there for scanners; leave it in.":
    "Tabellen und Inline-Stile, kein Bild: Es erscheint überall, auch wo Bilder blockiert sind. Der Link „other“ am Ende ist für Menschen unsichtbar und für Scanner da; lassen Sie ihn stehen.",
  "Plain text": "Nur-Text",
  "For readers whose programs show no HTML. It has no hidden link, for here it would be seen.":
    "Für alle, deren Programm kein HTML zeigt. Er hat keinen verborgenen Link, denn hier wäre er zu sehen.",
  "{share} of all sent": "{share} aller versendeten",
  "a confirmed tap shows here": "hier erscheint jedes bestätigte Tippen",
  "{interval}, from {love} love and {hate} hate": "{interval}, aus {love} Liebe und {hate} Hass",
  "Love, from this send": "Liebe, aus diesem Versand",
  Sent: "Versendet",
  "Not told": "Nicht angegeben",
  "<a>tell it below</a>, and shares show here": "<a>unten angeben</a>, dann stehen hier Anteile",
  "as told by your team": "laut Angabe Ihres Teams",
  "Opened a link": "Link geöffnet",
  "{openedLove} the love link, {openedHate} the hate link":
    "{openedLove} den Liebe-Link, {openedHate} den Hass-Link",
  "{copies} without a confirmation: never in the pulse": "{copies} ohne Bestätigung: nie im Puls",
  Confirmed: "Bestätigt",
  "by one tap on the page behind the link": "mit einem Tippen auf der Seite hinter dem Link",
  "<span>{marked}</span> <b>{n} copies</b> of this e-mail were opened as machines do it: all links within seconds, or the one that no person sees. Mail scanners check links that way. Taps that come with it are held, never dropped; when a person confirms later, that counts.":
    {
      one: "<span>{marked}</span> <b>{n} Exemplar</b> dieser E-Mail wurde geöffnet, wie Maschinen es tun: alle Links binnen Sekunden, oder der, den kein Mensch sieht. So prüfen Mail-Scanner Links. Was dabei getippt wird, wird zurückgehalten, nie verworfen; bestätigt später ein Mensch, zählt das.",
      other:
        "<span>{marked}</span> <b>{n} Exemplare</b> dieser E-Mail wurden geöffnet, wie Maschinen es tun: alle Links binnen Sekunden, oder der, den kein Mensch sieht. So prüfen Mail-Scanner Links. Was dabei getippt wird, wird zurückgehalten, nie verworfen; bestätigt später ein Mensch, zählt das.",
    },
  "marked just now": "gerade markiert",
  marked: "markiert",
  "{n} votes of this send are held: see what is held here": {
    one: "{n} Stimme dieses Versands ist zurückgehalten: ansehen",
    other: "{n} Stimmen dieses Versands sind zurückgehalten: ansehen",
  },
  "Made. Paste it into your e-mail and send yourself a test.":
    "Erstellt. Fügen Sie es in Ihre E-Mail ein und senden Sie sich einen Test.",
  "Not saved: somebody has changed the same meanwhile. What is saved now stands below.":
    "Nicht gespeichert: Jemand hat inzwischen dasselbe geändert. Unten steht, was jetzt gespeichert ist.",
  Opened: "Geöffnet",
  "{system} · since {since}": "{system} · seit {since}",
  "not named yet · first opened {since}": "noch nicht benannt · zuerst geöffnet {since}",
  "E-mails: {name}": "E-Mails: {name}",
  "Two faces in an e-mail. A click opens a page that asks for one more tap, and only that tap counts: scanners open every link, people confirm. One recipient has one vote, and may change it.":
    "Zwei Gesichter in einer E-Mail. Ein Klick öffnet eine Seite, die um ein weiteres Tippen bittet, und nur das zählt: Scanner öffnen jeden Link, Menschen bestätigen. Jede Person hat eine Stimme und kann sie ändern.",
  Sends: "Versand",
  "Name the first one, paste its HTML, and send yourself a test.":
    "Benennen Sie den ersten, fügen Sie sein HTML ein und senden Sie sich einen Test.",
  "New e-mail": "Neue E-Mail",
  "“{words}”": "„{words}“",
  "Sent with {known}": "Versendet mit {known}",
  "No language set": "Keine Sprache gewählt",
  "In {known}": "Auf {known}",
  "Number sent: not told": "Anzahl: nicht angegeben",
  "{known} sent": "{known} versendet",
  "Signed links only": "Nur signierte Links",
  "Links with merge tags too": "Auch Links mit Platzhaltern",
  "named the e-mail {send} at {touchpoint}": "hat die E-Mail {send} bei {touchpoint} benannt",
  "changed the e-mail {send} at {touchpoint}": "hat die E-Mail {send} bei {touchpoint} geändert",
  "undid a change of the e-mail {send} at {touchpoint}":
    "hat eine Änderung der E-Mail {send} bei {touchpoint} rückgängig gemacht",
  "No such e-mail": "Diese E-Mail gibt es nicht",
  "{name} has no touchpoint or no e-mail of this name. It may have been archived.":
    "{name} hat keinen Kontaktpunkt oder keine E-Mail dieses Namens. Vielleicht wurde sie archiviert.",
  "This touchpoint is not yours: you see all of it, and its owner or an admin of {business} can change it.":
    "Für diesen Kontaktpunkt sind Sie nicht zuständig: Sie sehen alles; ändern können es die Zuständigen oder ein Admin von {business}.",
  "You are signed in as {role}: you see all of it, and its owner or an admin can change it.":
    "Sie sind als {role} angemeldet: Sie sehen alles; ändern können es die Zuständigen oder ein Admin.",
  "Too many e-mails have this name. Choose another.":
    "Zu viele E-Mails haben diesen Namen. Wählen Sie einen anderen.",
  "Not set": "Nicht gewählt",
  "Only your team reads it, like “November letter”.": "Nur Ihr Team liest ihn, zum Beispiel „Novemberbrief“.",
  "Sent with": "Versendet mit",
  "Of the e-mail and of the page behind its links. Not set: the touchpoint’s own words, and a page in the reader’s language.":
    "Für die E-Mail und die Seite hinter ihren Links. Nicht gewählt: die eigenen Worte des Kontaktpunkts und eine Seite in der Sprache der Lesenden.",
  "Write a name of up to {max} characters.": "Schreiben Sie einen Namen mit höchstens {max} Zeichen.",
  "Write a whole number, or nothing.": "Schreiben Sie eine ganze Zahl oder nichts.",
  "{system} · {language} · since {day}": "{system} · {language} · seit {day}",
  "no language set": "keine Sprache gewählt",
  "Nobody has named it yet · first opened {day}": "Noch nicht benannt · zuerst geöffnet {day}",
  "in links {slug}": "in Links {slug}",
  "signed links only": "nur signierte Links",
  "Paste the e-mail below, send yourself a test, tap a face and confirm: it shows here.":
    "Fügen Sie die E-Mail unten ein, senden Sie sich einen Test, tippen Sie auf ein Gesicht und bestätigen Sie: Hier ist es zu sehen.",
  "How many were sent": "Wie viele versendet wurden",
  "As your sender’s system says. Without it there are no shares of all sent.":
    "Laut Ihrem Versandsystem. Ohne diese Zahl gibt es keine Anteile an allen versendeten.",
  "Links without a valid signature lead to a kind page and to no vote. Only for e-mails whose links come from your program: with a merge tag, nobody could answer any more.":
    "Links ohne gültige Signatur führen auf eine freundliche Seite und zu keiner Stimme. Nur für E-Mails, deren Links aus Ihrem Programm kommen: Mit einem Platzhalter könnte niemand mehr antworten.",
  "This send": "Dieser Versand",
  "{name}’s ids are drawn by lot and long: guessing one is hopeless, but whoever is forwarded an e-mail can answer in its recipient’s name.":
    "Die Kennungen von {name} sind ausgelost und lang: Raten ist aussichtslos, aber wer eine E-Mail weitergeleitet bekommt, kann im Namen der ursprünglichen Person antworten.",
  "{name}’s ids are numbers that count up: whoever has their own can try their neighbours’, and answer in their names. Where that would matter, use signed links.":
    "Die Kennungen von {name} sind fortlaufende Nummern: Wer die eigene hat, kann benachbarte ausprobieren und in fremdem Namen antworten. Wo das schadet, nehmen Sie signierte Links.",
  "The ids you put in are whatever you put there: if they can be guessed, anybody can answer in other people’s names. Where that would matter, use signed links.":
    "Die Kennungen setzen Sie selbst ein: Sind sie zu erraten, kann jeder in fremdem Namen antworten. Wo das schadet, nehmen Sie signierte Links.",
  "Whose answer it is": "Wessen Antwort es ist",
  "<b>Links with a merge tag.</b> Anyone who can guess another recipient’s id could answer for them. {system}":
    "<b>Links mit Platzhalter.</b> Wer die Kennung einer anderen Person errät, könnte für sie antworten. {system}",
  "<b>Signed links.</b> A program with an API key asks for the links of up to 500 recipients at once. Nobody can make up or change one. The recipient’s id is not stored either way: it is only used to tell one vote from another.":
    "<b>Signierte Links.</b> Ein Programm mit API-Schlüssel fragt die Links von bis zu 500 Personen auf einmal ab. Niemand kann einen erfinden oder ändern. Die Kennung wird so oder so nicht gespeichert: Sie dient nur dazu, eine Stimme von der anderen zu unterscheiden.",
  "Asking for links": "Links abfragen",
  "With a program, instead of the merge tag": "Mit einem Programm, anstelle des Platzhalters",
  "In a window, 600 px": "In einem Fenster, 600 px",
  "On a phone, 360 px": "Auf einem Telefon, 360 px",
  "The e-mail": "Die E-Mail",
  Question: "Frage",
  "The happy face says": "Das frohe Gesicht sagt",
  "The unhappy face says": "Das unfrohe Gesicht sagt",
  "Show it so": "So anzeigen",
  "Back to the touchpoint’s words": "Zurück zu den Worten des Kontaktpunkts",
  "Other words here are for this e-mail alone, and not kept: they are in the HTML that you paste. The page behind the links asks “{question}”, as set under <a>What customers are asked</a>.":
    "Andere Worte gelten hier nur für diese E-Mail und werden nicht aufbewahrt: Sie stehen im HTML, das Sie einfügen. Die Seite hinter den Links fragt „{question}“, wie eingestellt unter <a>Was Kunden gefragt werden</a>.",
}
