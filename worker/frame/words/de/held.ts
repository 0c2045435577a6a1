import type { Words } from "../../setting.ts"

/** Held votes: rules, decisions, what came in, parked batches. */
export const WORDS: Words = {
  "Unknown touchpoint": "Unbekannter Kontaktpunkt",
  "Nobody has created the touchpoint that these votes name.":
    "Niemand hat den Kontaktpunkt angelegt, den diese Stimmen nennen.",
  "It may be a slip in a tag, a tag that went live early, or a name somebody made up.":
    "Es kann ein Tippfehler in einem Tag sein, ein Tag, das zu früh online ging, oder ein erfundener Name.",
  "Removed kiosks": "Entfernte Kioske",
  "A kiosk signed them that you have removed.": "Ein Kiosk hat sie signiert, den Sie entfernt haben.",
  "They may be what it still had from before, or a device that somebody took.":
    "Es können Stimmen von vorher sein, oder jemand hat das Gerät mitgenommen.",
  "Unpaired kiosks": "Nicht gekoppelte Kioske",
  "They say that they come from a kiosk, and none that you have paired has signed them.":
    "Sie geben an, von einem Kiosk zu kommen, aber keiner Ihrer gekoppelten hat sie signiert.",
  "It may be a kiosk of your own that sends through the API.":
    "Es kann ein eigener Kiosk sein, der über die API sendet.",
  "Unknown origin": "Unbekannte Herkunft",
  "They come from a site that is not among the ones you expect.":
    "Sie kommen von einer Website, die nicht zu den erwarteten gehört.",
  "It may be a copy of your tag on a stranger’s page, or a site of yours that the list lacks.":
    "Es kann eine Kopie Ihres Tags auf einer fremden Seite sein, oder eine Ihrer Websites fehlt in der Liste.",
  "Bots and programs": "Bots und Programme",
  "What sent them calls itself a bot, a program or a browser that nobody looks at.":
    "Der Absender nennt sich selbst Bot, Programm oder Browser, den niemand ansieht.",
  "It is only what they say of themselves: a test of your own does the same.":
    "Das ist nur die eigene Angabe: Ein Test von Ihnen sieht genauso aus.",
  "E-mail scanners": "E-Mail-Scanner",
  "The letter they came through was opened as mail scanners do: all of its links at once, or one that nobody sees.":
    "Die E-Mail wurde geöffnet, wie Scanner es tun: alle Links auf einmal, oder einer, den niemand sieht.",
  "It may be a person who was quick, right after their company’s scanner had looked.":
    "Es kann ein schneller Mensch sein, direkt nach dem Scanner seiner Firma.",
  "Spam taps": "Spam-Taps",
  "Taps on one device came faster than people take turns.":
    "Auf einem Gerät wurde schneller getippt, als Menschen sich abwechseln.",
  "It may be a child at the kiosk, or a queue in a hurry.":
    "Es kann ein Kind am Kiosk sein oder eine eilige Warteschlange.",
  "Visitor cap": "Stimmen je Besucher",
  "One visitor cast more votes within an hour than one person does; these are the surplus.":
    "Ein Besucher hat in einer Stunde mehr Stimmen abgegeben, als ein Mensch es tut; dies ist der Überschuss.",
  "It may be many people behind one address: a school, an office, a train’s Wi-Fi.":
    "Es können viele Menschen hinter einer Adresse sein: eine Schule, ein Büro, das WLAN im Zug.",
  "Repeated votes": "Wiederholte Stimmen",
  "The same visitor voted again at the same touchpoint soon after, and only one of the votes counts.":
    "Derselbe Besucher hat am selben Kontaktpunkt kurz danach noch einmal abgestimmt; nur eine der Stimmen zählt.",
  "It may be a couple that shares a phone, or somebody who comes twice.":
    "Es kann ein Paar mit einem gemeinsamen Telefon sein, oder jemand kommt zweimal.",
  "Too old": "Zu alt",
  "They were tapped longer ago than your limit when they came in.":
    "Als sie ankamen, waren sie älter, als Ihre Grenze erlaubt.",
  "It may be a device that was without a network for months, or a clock that is wrong.":
    "Es kann ein Gerät sein, das monatelang ohne Netz war, oder eine falsch gehende Uhr.",
  "Clock unknown": "Uhrzeit unbekannt",
  "They say they were tapped in the future, even after the sender’s clock was corrected.":
    "Sie liegen angeblich in der Zukunft, auch nachdem die Uhr des Absenders korrigiert wurde.",
  "The votes may be real; only nobody knows when they were tapped.":
    "Die Stimmen können echt sein; nur weiß niemand, wann sie abgegeben wurden.",
  "Failed rule": "Fehlerhafte Regel",
  "A rule broke on these votes, so nobody can say what it would have said.":
    "Bei diesen Stimmen ist eine Regel abgebrochen. Wie sie entschieden hätte, weiß niemand.",
  "That is a bug of ours; the votes are most likely real.":
    "Das ist ein Fehler von uns; die Stimmen sind höchstwahrscheinlich echt.",
  "“{rule}”": "„{rule}“",
  "Create and release {n} votes<span> at {slug}</span>": {
    one: "Anlegen und {n} Stimme freigeben<span> bei {slug}</span>",
    other: "Anlegen und {n} Stimmen freigeben<span> bei {slug}</span>",
  },
  "touchpoint is missing": "Der Kontaktpunkt fehlt",
  "name must not be empty": "Der Name darf nicht leer sein",
  "name must be at most {max} characters": "Der Name darf höchstens {max} Zeichen haben",
  "stage must be one of the five": "Die Phase muss eine der fünf sein",
  "{issues}. Nothing was created: go back and change that.":
    "{issues}. Es wurde nichts angelegt: Gehen Sie zurück und ändern Sie das.",
  "This touchpoint has been created already": "Diesen Kontaktpunkt gibt es schon",
  "Somebody created “{touchpoint}” before you, and nothing of yours was changed or added. The audit log says who.":
    "Jemand hat „{touchpoint}“ vor Ihnen angelegt; von Ihnen wurde nichts geändert oder hinzugefügt. Im Protokoll steht, wer es war.",
  "No votes wait for this touchpoint": "Für diesen Kontaktpunkt warten keine Stimmen",
  "No vote at {name} has named “{touchpoint}”.": "Bei {name} hat keine Stimme „{touchpoint}“ genannt.",
  "{title} by day: {n} days with votes, most on {day}: {love} love, {hate} hate": {
    one: "{title} nach Tagen: {n} Tag mit Stimmen, die meisten am {day}: {love} Liebe, {hate} Hass",
    other: "{title} nach Tagen: {n} Tage mit Stimmen, die meisten am {day}: {love} Liebe, {hate} Hass",
  },
  "love up, hate down, at most {most}": "Liebe oben, Hass unten, höchstens {most}",
  "{title} by day": "{title} nach Tagen",
  "the oldest {votes}": "die ältesten {votes}",
  "all {votes}": "alle {votes}",
  "Release {release}{about}": "Freigeben {release}{about}",
  "Exclude {exclude}{about}": "Ausschließen {exclude}{about}",
  "Nothing was decided. Open the page of held votes and try again from there.":
    "Es wurde nichts entschieden. Öffnen Sie die zurückgehaltenen Stimmen und versuchen Sie es von dort noch einmal.",
  "{name} has no touchpoint “{touchpoint}”, and no vote has named it.":
    "{name} hat keinen Kontaktpunkt „{touchpoint}“, und keine Stimme hat ihn genannt.",
  "{name} has no touchpoint of this name, and no vote has named it.":
    "{name} hat keinen Kontaktpunkt dieses Namens, und keine Stimme hat ihn genannt.",
  "This is not yours to decide": "Darüber dürfen Sie nicht entscheiden",
  "You are signed in as {role}, and this touchpoint is not yours. Ask its owner or an admin.":
    "Sie sind als {role} angemeldet, und für diesen Kontaktpunkt sind Sie nicht zuständig. Wenden Sie sich an die zuständige Person oder einen Admin.",
  "Nobody has created this touchpoint": "Diesen Kontaktpunkt hat niemand angelegt",
  "Its votes are released when an admin creates the touchpoint “{touchpoint}” under “Held votes”. Until then they can only be excluded.":
    "Seine Stimmen werden frei, wenn ein Admin den Kontaktpunkt „{touchpoint}“ unter „Zurückgehaltene Stimmen“ anlegt. Bis dahin lassen sie sich nur ausschließen.",
  "{n} votes at {where} released. They count now.": {
    one: "{n} Stimme bei {where} freigegeben. Sie zählt jetzt.",
    other: "{n} Stimmen bei {where} freigegeben. Sie zählen jetzt.",
  },
  "{n} votes at {where} excluded. They stay in the ledger and count nowhere.": {
    one: "{n} Stimme bei {where} ausgeschlossen. Sie bleibt im Register und zählt nirgends.",
    other: "{n} Stimmen bei {where} ausgeschlossen. Sie bleiben im Register und zählen nirgends.",
  },
  "Undone. {n} votes at {where} wait for a decision again.": {
    one: "Rückgängig gemacht. {n} Stimme bei {where} wartet wieder auf eine Entscheidung.",
    other: "Rückgängig gemacht. {n} Stimmen bei {where} warten wieder auf eine Entscheidung.",
  },
  "Nothing changed: these votes were decided about, or set back, in the meantime.":
    "Nichts hat sich geändert: Über diese Stimmen wurde inzwischen entschieden, oder sie warten wieder.",
  "nothing left to undo": "nichts mehr rückgängig zu machen",
  "Undo {carried}": "{carried} rückgängig machen",
  "the decision of {when}": "die Entscheidung von {when}",
  "Decided at all touchpoints": "Entschieden an allen Kontaktpunkten",
  Decided: "Entschieden",
  "Nobody has released or excluded a vote yet. Who did, and the way back, will stand here.":
    "Bisher hat niemand eine Stimme freigegeben oder ausgeschlossen. Wer es tut und der Weg zurück stehen dann hier.",
  "Every vote is accounted for here from the first on: <a>install a touchpoint</a>.":
    "Hier wird über jede Stimme Buch geführt, von der ersten an: <a>Kontaktpunkt einbauen</a>.",
  "Before these": "Davor",
  "A held vote is one that a rule doubts. It is in the ledger and out of the pulse until someone releases it. Or it is excluded, and never counts. Both can be undone.":
    "Eine Stimme wird zurückgehalten, wenn eine Regel an ihr zweifelt. Sie steht im Register und zählt nicht für den Puls, bis jemand sie freigibt. Oder sie wird ausgeschlossen und zählt nie. Beides lässt sich rückgängig machen.",
  "Nothing waits for a decision.": "Nichts wartet auf eine Entscheidung.",
  "Nothing waits for a decision here.": "Hier wartet nichts auf eine Entscheidung.",
  "<strong>{n} votes</strong> wait for a decision: {faces}.": {
    one: "<strong>{n} Stimme</strong> wartet auf eine Entscheidung: {faces}.",
    other: "<strong>{n} Stimmen</strong> warten auf eine Entscheidung: {faces}.",
  },
  "You are signed in as viewer: admins and owners of touchpoints decide.":
    "Sie sind als Lesende angemeldet: Es entscheiden Admins und die für Kontaktpunkte Zuständigen.",
  "No rule holds a vote": "Keine Regel hält eine Stimme zurück",
  "When one does, its card stands here: why, when and where, the newest votes themselves, and what can be done about them. The rules are in the <a>settings</a>.":
    "Tut es eine, steht ihre Karte hier: warum, wann und wo, die neuesten Stimmen selbst und was sich tun lässt. Die Regeln stehen in den <a>Einstellungen</a>.",
  "{title}: held votes": "{title}: zurückgehaltene Stimmen",
  "Held votes, one by one": "Zurückgehaltene Stimmen, eine nach der anderen",
  "Only at {b} <a>Show all touchpoints</a>": "Nur bei {b} <a>Alle Kontaktpunkte anzeigen</a>",
  "This rule holds nothing now.": "Diese Regel hält jetzt nichts zurück.",
  "This rule holds nothing here now.": "Diese Regel hält hier jetzt nichts zurück.",
  "The newest first": "Die neuesten zuerst",
  "Older ones": "Ältere",
  "No older ones.": "Keine älteren.",
  "The next {votes}": "Die nächsten {votes}",
  "If all were real": "Wenn alle echt wären",
  "No pulse would move: none of these votes is of the last 28 days at a touchpoint that exists.":
    "Kein Puls würde sich bewegen: Keine dieser Stimmen stammt aus den letzten 28 Tagen und von einem Kontaktpunkt, den es gibt.",
  ", and": ", und",
  "with the {votes} held": "samt {votes} zurückgehaltenen",
  "and {n} touchpoints with fewer held votes": {
    one: "und {n} Kontaktpunkt mit weniger zurückgehaltenen Stimmen",
    other: "und {n} Kontaktpunkte mit weniger zurückgehaltenen Stimmen",
  },
  Counted: "Gezählt",
  "at once": "sofort",
  "Held##votes": "Zurückgehalten",
  "held##votes": "zurückgehalten",
  "by a rule, at first": "zunächst, von einer Regel",
  Duplicate: "Doppelt",
  "in the ledger already": "schon im Register",
  Rejected: "Abgewiesen",
  "could not be read or kept": "nicht lesbar oder nicht aufzubewahren",
  "By touchpoint": "Nach Kontaktpunkt",
  "What came in, by touchpoint": "Eingang nach Kontaktpunkt",
  Received: "Empfangen",
  "None that there is": "Keiner, den es gibt",
  "{n} others": {
    one: "{n} weiterer",
    other: "{n} weitere",
  },
  "What came in": "Eingang",
  "This does not add up by {gap}. Tell whoever runs this Lovetap: it never should.":
    "Hier fehlen {gap} in der Summe. Bitte melden Sie das der Person, die dieses Lovetap betreibt: Das darf nie vorkommen.",
  "Decisions made later don’t move these; the newest seconds may be missing. Whenever a vote is changed or gets a reason or a comment, it comes in once more.":
    "Spätere Entscheidungen ändern diese Zahlen nicht; die neuesten Sekunden können fehlen. Wird eine Stimme geändert oder um einen Grund oder Kommentar ergänzt, geht sie jedes Mal noch einmal ein.",
  "The newest": "Die neuesten",
  "See it alone": "Einzeln ansehen",
  "See all {votes}": "Alle {votes} ansehen",
  "held by {rule}": "zurückgehalten durch {rule}",
  "Held by {rule}": "Zurückgehalten durch {rule}",
  "By rule": "Nach Regel",
  "{love} love": "{love} Liebe",
  "{hate} hate": "{hate} Hass",
  "{love} love, {hate} hate": "{love} Liebe, {hate} Hass",
  "{none} taken back": "{none} zurückgenommen",
  "{votes} taken back": "{votes} zurückgenommen",
  "nobody has created it": "von niemandem angelegt",
  archived: "archiviert",
  "and {n} touchpoints with fewer votes": {
    one: "und {n} Kontaktpunkt mit weniger Stimmen",
    other: "und {n} Kontaktpunkte mit weniger Stimmen",
  },
  "All were tapped before these 28 days": "Alle wurden vor diesen 28 Tagen abgegeben",
  "{n} votes tapped before these 28 days": {
    one: "{n} Stimme wurde vor diesen 28 Tagen abgegeben",
    other: "{n} Stimmen wurden vor diesen 28 Tagen abgegeben",
  },
  "At {a}{state}": "Bei {a}{state}",
  "All touchpoints": "Alle Kontaktpunkte",
  "{slug} (nobody has created it)": "{slug} (von niemandem angelegt)",
  "the love vote of {when}": "die Liebe-Stimme von {when}",
  "the hate vote of {when}": "die Hass-Stimme von {when}",
  "the taken back vote of {when}": "die zurückgenommene Stimme von {when}",
  "came in {time}": "eingegangen {time}",
  "Votes for {slug} are released when you create the touchpoint {slug}. If it is a slip in a tag, exclude them and mend the tag.":
    "Stimmen für {slug} werden frei, wenn Sie den Kontaktpunkt {slug} anlegen. Ist es ein Tippfehler in einem Tag, schließen Sie sie aus und berichtigen Sie das Tag.",
  "Votes for {slug} are released when an admin creates the touchpoint {slug}. If it is a slip in a tag, exclude them and mend the tag.":
    "Stimmen für {slug} werden frei, wenn ein Admin den Kontaktpunkt {slug} anlegt. Ist es ein Tippfehler in einem Tag, schließen Sie sie aus und berichtigen Sie das Tag.",
  "Votes for a name that nobody has created are released when you create the touchpoint of that name.":
    "Stimmen für einen Namen, den niemand angelegt hat, werden frei, wenn Sie den Kontaktpunkt dieses Namens anlegen.",
  "Votes for a name that nobody has created are released when an admin creates the touchpoint of that name.":
    "Stimmen für einen Namen, den niemand angelegt hat, werden frei, wenn ein Admin den Kontaktpunkt dieses Namens anlegt.",
  "Create “{slug}”: {n} votes": {
    one: "„{slug}“ anlegen: {n} Stimme",
    other: "„{slug}“ anlegen: {n} Stimmen",
  },
  "and {n} more names: choose one under “Touchpoint”": {
    one: "und {n} weiterer Name: Wählen Sie einen unter „Kontaktpunkt“",
    other: "und {n} weitere Namen: Wählen Sie einen unter „Kontaktpunkt“",
  },
  "Where nobody has created the touchpoint yet, votes can only be excluded.":
    "Wo noch niemand den Kontaktpunkt angelegt hat, lassen sich Stimmen nur ausschließen.",
  "Somebody has created it since. Votes that came in around that moment were still held, and can be released.":
    "Inzwischen hat ihn jemand angelegt. Stimmen, die um diesen Moment herum eingingen, wurden noch zurückgehalten und lassen sich freigeben.",
  "Somebody has created one of the names since. Votes that came in around that moment were still held, and can be released.":
    "Inzwischen hat jemand einen der Namen angelegt. Stimmen, die um diesen Moment herum eingingen, wurden noch zurückgehalten und lassen sich freigeben.",
  "Parked batches": "Geparkte Pakete",
  "These votes were taken and could not be stored when they came in. They are in no pulse yet. Replaying stores them as if they had been stored then; what is in the ledger already is never counted twice.":
    "Diese Stimmen wurden angenommen und konnten beim Eingang nicht gespeichert werden. Sie sind noch in keinem Puls. Nachholen speichert sie so, als wäre es damals geschehen; was schon im Register steht, zählt nie doppelt.",
  "{n} votes, came in {received}. {why}": {
    one: "{n} Stimme, eingegangen {received}. {why}",
    other: "{n} Stimmen, eingegangen {received}. {why}",
  },
  "parked {moment}": "geparkt {moment}",
  "Replay<span> {n} votes</span>": {
    one: "Nachholen<span>: {n} Stimme</span>",
    other: "Nachholen<span>: {n} Stimmen</span>",
  },
  "They name touchpoints that nobody has created, and the waiting room is full. Make room under “Held votes”: create the touchpoints that votes wait for, exclude what does not belong there, or try again tomorrow.":
    "Sie nennen Kontaktpunkte, die niemand angelegt hat, und der Warteraum ist voll. Schaffen Sie Platz unter „Zurückgehaltene Stimmen“: Legen Sie die Kontaktpunkte an, auf die Stimmen warten, schließen Sie aus, was nicht dorthin gehört, oder versuchen Sie es morgen noch einmal.",
  "This batch is not parked any more": "Dieses Paket ist nicht mehr geparkt",
  "Somebody replayed it before you. The audit log says who.":
    "Jemand hat es vor Ihnen nachgeholt. Im Protokoll steht, wer es war.",
  "This batch can't be read": "Dieses Paket lässt sich nicht lesen",
  "It stays parked. Whoever runs this Lovetap finds it in the table “parked” and can mend it there.":
    "Es bleibt geparkt. Wer dieses Lovetap betreibt, findet es in der Tabelle „parked“ und kann es dort in Ordnung bringen.",
  "There is no room for these votes yet": "Für diese Stimmen ist noch kein Platz",
  "The batch stays parked.": "Das Paket bleibt geparkt.",
  "{n} votes are stored": {
    one: "{n} Stimme ist gespeichert",
    other: "{n} Stimmen sind gespeichert",
  },
  "{n} still find no room": {
    one: "{n} findet noch keinen Platz",
    other: "{n} finden noch keinen Platz",
  },
  "They stay parked.": "Sie bleiben geparkt.",
}
