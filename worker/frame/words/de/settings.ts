import type { Words } from "../../setting.ts"

/** Settings: where votes come from, what is doubtful, what is kept. */
export const WORDS: Words = {
  "Languages and look": "Sprachen und Aussehen",
  "Customers and votes": "Kundschaft und Stimmen",
  "Pages and letters speak the language that a customer’s browser asks for. Where it asks for none of ours they speak your first one, and wherever you choose a language, yours come first.":
    "Seiten und E-Mails sprechen die Sprache, nach der ein Browser fragt. Fragt er nach keiner von unseren, sprechen sie Ihre erste; und wo Sie eine Sprache wählen, stehen Ihre zuerst.",
  "New touchpoints begin with this look. Each can have another.":
    "Neue Kontaktpunkte beginnen mit diesem Aussehen. Jeder kann ein anderes haben.",
  "First language": "Erste Sprache",
  "Posters and new kiosks begin with it.": "Poster und neue Kioske beginnen damit.",
  "Languages that you speak, too": "Sprachen, die Sie außerdem sprechen",
  "Light or dark": "Hell oder dunkel",
  "New touchpoints take the look; those that are there keep theirs.":
    "Neue Kontaktpunkte nehmen das Aussehen an; die vorhandenen behalten ihres.",
  "choose one": "wählen Sie eines",
  "must be a whole number, in digits only": "muss eine ganze Zahl sein, nur aus Ziffern",
  "must be a number": "muss eine Zahl sein",
  "must be a whole number": "muss eine ganze Zahl sein",
  "must be {limit} or more": "muss mindestens {limit} sein",
  "must be {limit} or less": "darf höchstens {limit} sein",
  "must be at most {limit} origins": "höchstens {limit} Einträge",
  "must be no more than the votes’ months: words go with their vote":
    "darf nicht mehr sein als bei Stimmen: Texte gehen mit ihrer Stimme",
  "“{typed}” must be an origin, like “https://shop.example”, “https://*.shop.example” or “null”.":
    "„{typed}“ muss eine Herkunft sein, zum Beispiel „https://shop.example“, „https://*.shop.example“ oder „null“.",
  "“{typed}” is no origin. Did you mean “{meant}”?": "„{typed}“ ist keine Herkunft. Meinten Sie „{meant}“?",
  "A vote can’t prove that it is real. The first rule that doubts one holds it under its name: kept in the ledger, out of the pulse, until someone releases or excludes it.":
    "Eine Stimme kann nicht beweisen, dass sie echt ist. Die erste Regel, die zweifelt, hält sie unter ihrem Namen zurück: Sie bleibt im Register und zählt nicht, bis jemand sie freigibt oder ausschließt.",
  "See what is held now": "Ansehen, was jetzt zurückgehalten ist",
  "Held for what the sender calls itself. That can be anything, so it is a hint; it is read once and never stored.":
    "Zurückgehalten für das, was der Absender sich selbst nennt. Das kann alles sein, ist also nur ein Hinweis; es wird einmal gelesen und nie gespeichert.",
  Crawlers: "Crawler",
  "Search engines and other bots that name themselves.":
    "Suchmaschinen und andere Bots, die sich zu erkennen geben.",
  "Browsers without a window": "Browser ohne Fenster",
  "As e-mail scanners, link previews, monitors and tests drive them.":
    "Wie E-Mail-Scanner, Linkvorschauen, Überwachung und Tests sie steuern.",
  Programs: "Programme",
  "Servers, tills and command lines. Hold them if none of yours sends votes.":
    "Server, Kassen und Kommandozeilen. Halten Sie sie zurück, wenn keines von Ihren Stimmen sendet.",
  "More votes within an hour than one person casts: the surplus is held. A school or an office may share one address. All that one server or till sends is one visitor: raise the number for those, or switch it off. Kiosks are left out.":
    "Mehr Stimmen in einer Stunde, als ein Mensch abgibt: Der Überschuss wird zurückgehalten. Eine Schule oder ein Büro teilt sich vielleicht eine Adresse. Alles von einem Server oder einer Kasse gilt als ein Besucher: Erhöhen Sie dafür die Zahl oder schalten Sie die Regel aus. Kioske sind ausgenommen.",
  "One visitor": "Ein Besucher",
  "votes an hour": "Stimmen pro Stunde",
  "At a kiosk: a tap sooner after the last than a hand moves on, or more in a minute than people come by.":
    "An einem Kiosk: ein Tippen schneller nach dem letzten, als eine Hand sich bewegt, oder mehr in einer Minute, als Menschen vorbeikommen.",
  "Lock after a tap": "Sperre nach einem Tippen",
  "One kiosk": "Ein Kiosk",
  "taps a minute": "Taps pro Minute",
  "A vote that says it comes from a kiosk counts only if one that you have paired has signed it. Leave it off while a till or a kiosk of your own sends votes through the API.":
    "Eine Stimme, die von einem Kiosk kommen will, zählt nur, wenn ein von Ihnen gekoppelter sie signiert hat. Lassen Sie das aus, solange eine Kasse oder ein eigener Kiosk Stimmen über die API sendet.",
  "The same visitor again at the same touchpoint, and only one of their votes counts. While this is on, a hash of every visitor is kept for up to two days; otherwise only of those who vote twice within an hour.":
    "Derselbe Besucher noch einmal am selben Kontaktpunkt: Nur eine der Stimmen zählt. Solange das an ist, wird ein Hash aller Besucher bis zu zwei Tage aufbewahrt; sonst nur von denen, die innerhalb einer Stunde zweimal abstimmen.",
  "Again within": "Noch einmal innerhalb von",
  minutes: "Minuten",
  "Which one counts": "Welche zählt",
  "The first": "Die erste",
  "Tapped too long ago. Votes do come late: a kiosk without a network keeps its own for weeks.":
    "Vor zu langer Zeit abgegeben. Stimmen kommen durchaus spät: Ein Kiosk ohne Netz behält seine wochenlang.",
  "Older than": "Älter als",
  "Dated in the future even after the sender’s clock was corrected: nobody knows when it was tapped.":
    "In der Zukunft datiert, auch nachdem die Uhr des Absenders korrigiert wurde: Niemand weiß, wann sie abgegeben wurde.",
  "Ahead by more than": "Voraus um mehr als",
  hours: "Stunden",
  months: "Monate",
  "Always on": "Immer an",
  "Nobody has created the touchpoint that the vote names: it waits until an admin does, under “Held votes”.":
    "Niemand hat den Kontaktpunkt angelegt, den die Stimme nennt: Sie wartet unter „Zurückgehaltene Stimmen“, bis ein Admin es tut.",
  "A letter’s links were all opened at once, or one that nobody sees: its taps are held for ten minutes.":
    "Alle Links einer E-Mail wurden auf einmal geöffnet, oder einer, den niemand sieht: Was dort getippt wird, wird zehn Minuten lang zurückgehalten.",
  "Signed by a kiosk that you have removed.": "Signiert von einem Kiosk, den Sie entfernt haben.",
  "A rule broke on the vote, so nobody can say what it would have said. That is a bug of ours.":
    "Bei der Stimme ist eine Regel abgebrochen. Wie sie entschieden hätte, weiß niemand. Das ist ein Fehler von uns.",
  "default: {value}": "Vorgabe: {value}",
  "With every vote a browser states the origin of the page it was cast on: scheme, host and port. A copied tag on somebody else’s site gives itself away by it.":
    "Mit jeder Stimme nennt ein Browser die Herkunft der Seite: Protokoll, Host und Port. Ein kopiertes Tag auf einer fremden Website verrät sich so.",
  "List where your tags stand, and votes from anywhere else are held as “unknown origin”: kept, out of the pulse, for you to look at. Lovetap’s own pages are always expected.":
    "Schreiben Sie auf, wo Ihre Tags stehen; Stimmen von anderswo werden als „Unbekannte Herkunft“ zurückgehalten: aufbewahrt, nicht im Puls, für Sie zum Ansehen. Lovetaps eigene Seiten werden immer erwartet.",
  "Every origin is expected": "Jede Herkunft wird erwartet",
  "One a line. While there is none, votes from anywhere count.":
    "Eine je Zeile. Solange keine dasteht, zählen Stimmen von überall.",
  "What may stand there": "Was dort stehen darf",
  "This site only. With “www.” before it, it is another one.":
    "Nur diese Website. Mit „www.“ davor ist es eine andere.",
  "All of its sub-domains; the site itself needs a line of its own.":
    "Alle Unterdomains; die Website selbst braucht eine eigene Zeile.",
  "Any port, for trying things out.": "Jeder Port, zum Ausprobieren.",
  "Pages that have no origin: a file opened from the disk, a sandboxed frame, the shell of some kiosks. Anyone’s file says the same, so once there is a list, these are expected only if it has this line.":
    "Seiten ohne Herkunft: eine Datei von der Festplatte, ein Sandbox-Frame, die Hülle mancher Kioske. Jede fremde Datei sagt dasselbe; gibt es eine Liste, werden sie nur mit dieser Zeile erwartet.",
  "Votes that state no origin": "Stimmen ohne Herkunftsangabe",
  "Servers, tills and scripts state none. Browsers always do.":
    "Server, Kassen und Skripte nennen keine. Browser immer.",
  "Count them": "Zählen",
  "Hold them": "Zurückhalten",
  "Which origins are missing here? No vote’s origin is stored, so this page can’t tell. How many votes it is about stands under <a>Held votes</a>.":
    "Welche Herkunft fehlt hier? Die Herkunft von Stimmen wird nicht gespeichert, diese Seite weiß es also nicht. Um wie viele Stimmen es geht, steht unter <a>Zurückgehaltene Stimmen</a>.",
  "New votes go by it within half a minute; those in the ledger stay as they are.":
    "Für neue Stimmen gilt es innerhalb einer halben Minute; die im Register bleiben, wie sie sind.",
  "New comments go by it within half a minute; what is kept too long goes in the coming nights.":
    "Für neue Kommentare gilt es innerhalb einer halben Minute; was zu lange aufbewahrt ist, geht in den nächsten Nächten.",
  "Not undone: it has been changed again since.":
    "Nicht rückgängig gemacht: Es wurde inzwischen wieder geändert.",
  "Back to the defaults": "Zurück zu den Vorgaben",
  "Where votes come from": "Woher Stimmen kommen",
  "Doubtful votes": "Zweifelhafte Stimmen",
  "What customers write": "Was Kunden schreiben",
  "What becomes of the votes of {business}. A rule concerns the votes that come after it, never those already in the ledger.":
    "Was aus den Stimmen von {business} wird. Eine Regel gilt für Stimmen, die nach ihr kommen, nie für die schon im Register.",
  "You are signed in as {role}: you see all of it, and an admin can change it.":
    "Sie sind als {role} angemeldet: Sie sehen alles; ändern kann es ein Admin.",
  "People write more than they should, and it should not stay longer than it is of use. What has been deleted is gone: a shorter time takes effect within the coming nights, and no Undo brings words back.":
    "Menschen schreiben mehr, als sie sollten, und es soll nicht länger bleiben, als es nützt. Gelöschtes ist weg: Eine kürzere Frist wirkt in den nächsten Nächten, und kein Rückgängig bringt Texte zurück.",
  "Erase a comment by its reference": "Kommentar über seine Kennung löschen",
  "Mask personal data in comments": "Persönliche Daten in Kommentaren unkenntlich machen",
  "E-mail addresses, phone numbers and card numbers become [e-mail], [phone] and [card] before a comment is stored; the originals are kept nowhere. Beside the comment field customers read: “E-mail addresses and phone or card numbers are hidden.” A way to reach them, left to be answered, stays as it is.":
    "E-Mail-Adressen, Telefon- und Kartennummern werden zu [e-mail], [phone] und [card], bevor ein Kommentar gespeichert wird; die Originale bleiben nirgends. Neben dem Kommentarfeld lesen Kunden, dass sie verborgen werden. Kontaktdaten, die jemand für eine Antwort hinterlässt, bleiben, wie sie sind.",
  "Comments and contacts are kept for": "Kommentare und Kontaktdaten werden aufbewahrt",
  "{least} to {most}. The vote itself stays.": "{least} bis {most}. Die Stimme selbst bleibt.",
  "Votes are kept for": "Stimmen werden aufbewahrt",
  "{least} to {most}. The counters stay, and so does the pulse.":
    "{least} bis {most}. Die Zähler bleiben, und damit der Puls.",
  "Why no less than {least} months? Votes are taken up to {late} days late. One that was already deleted and came again would count twice.":
    "Warum nicht weniger als {least} Monate? Stimmen werden bis zu {late} Tage später angenommen. Eine schon gelöschte, die noch einmal kommt, würde doppelt zählen.",
}
