import type { Words } from "../../setting.ts"

/** Signing in, joining by an invitation, opening a business. */
export const WORDS: Words = {
  "That did not work. Try again when you are ready.":
    "Das hat nicht geklappt. Versuchen Sie es noch einmal, wenn Sie bereit sind.",
  "You sign in with a one-time link. It works once, for 15 minutes. An admin of your business can make one for you, under Team.":
    "Sie melden sich mit einem Einmal-Link an. Er gilt einmal, 15 Minuten lang. Ein Admin Ihres Unternehmens kann Ihnen unter „Team“ einen erstellen.",
  "Whoever runs this Lovetap makes one with {command}":
    "Wer dieses Lovetap betreibt, erstellt einen mit {command}",
  "Your e-mail address": "Ihre E-Mail-Adresse",
  "This is not an e-mail address. It looks like ana@example.com.":
    "Das ist keine E-Mail-Adresse. So sieht eine aus: ana@example.com.",
  "E-mail me a link": "Link per E-Mail schicken",
  "Sign in": "Anmelden",
  "If this address belongs to a member, a link is on its way to it. It works once, for 15 minutes.":
    "Wenn diese Adresse zu einem Mitglied gehört, ist ein Link dorthin unterwegs. Er gilt einmal, 15 Minuten lang.",
  "You were signed out": "Sie wurden abgemeldet",
  "Nothing you wrote is lost: sign in in a new tab, then send it again.":
    "Nichts von dem, was Sie geschrieben haben, ist verloren: Melden Sie sich in einem neuen Tab an und senden Sie es dann noch einmal.",
  "Nothing was saved. Sign in in a new tab, then try once more.":
    "Es wurde nichts gespeichert. Melden Sie sich in einem neuen Tab an und versuchen Sie es dann noch einmal.",
  "Sign in in a new tab": "In neuem Tab anmelden",
  "You wrote this in another business": "Das haben Sie in einem anderen Unternehmen geschrieben",
  "You are in {now} now, so nothing was saved. Go to {there} in a new tab, then come back and send it again.":
    "Sie sind jetzt bei {now}, deshalb wurde nichts gespeichert. Wechseln Sie in einem neuen Tab zu {there}, kommen Sie zurück und senden Sie es noch einmal.",
  "You are in {now} now, so nothing was saved. Sign in to the business that you wrote it in, then send it again.":
    "Sie sind jetzt bei {now}, deshalb wurde nichts gespeichert. Melden Sie sich bei dem Unternehmen an, in dem Sie es geschrieben haben, und senden Sie es dann noch einmal.",
  "Go to {business} in a new tab": "In neuem Tab zu {business}",
  "Your account, in a new tab": "Ihr Konto, in neuem Tab",
  "Sign in with a passkey": "Mit Passkey anmelden",
  or: "oder",
  "Without e-mail": "Ohne E-Mail",
  "Sign in to {business}": "Bei {business} anmelden",
  "You are about to see the pulse of every touchpoint.": "Gleich sehen Sie den Puls jedes Kontaktpunkts.",
  "Sign in as {name}": "Als {name} anmelden",
  "Not you? Close this page; the link stays unused.":
    "Das sind nicht Sie? Schließen Sie diese Seite; der Link bleibt ungenutzt.",
  "This link no longer works": "Dieser Link gilt nicht mehr",
  "It was used already, is older than 15 minutes, or got cut when it was copied. Nothing is wrong with your account.":
    "Er wurde schon benutzt, ist älter als 15 Minuten oder wurde beim Kopieren abgeschnitten. Mit Ihrem Konto ist alles in Ordnung.",
  "Sign in another way": "Anders anmelden",
  "Too many tries from here": "Zu viele Versuche von hier",
  "Wait a minute, then try again. Nothing is wrong with your account.":
    "Warten Sie eine Minute und versuchen Sie es dann noch einmal. Mit Ihrem Konto ist alles in Ordnung.",
  "Your link to sign in to Lovetap": "Ihr Link zur Anmeldung bei Lovetap",
  "Open this link to sign in. It works once, for 15 minutes:":
    "Öffnen Sie diesen Link, um sich anzumelden. Er gilt einmal, 15 Minuten lang:",
  "You did not ask for it? Then do nothing: nobody gets in without this link.":
    "Sie haben ihn nicht angefordert? Dann tun Sie nichts: Ohne diesen Link kommt niemand hinein.",
  "{name} invites you to {business} on Lovetap": "{name} lädt Sie zu {business} auf Lovetap ein",
  "{name} would have you join {business}. Open this link to accept; it works once, for a week:":
    "{name} möchte Sie bei {business} dabeihaben. Öffnen Sie diesen Link, um anzunehmen; er gilt einmal, eine Woche lang:",
  "You don't know them? Then do nothing.": "Sie kennen einander nicht? Dann tun Sie nichts.",
  "This passkey does not open anything here.": "Dieser Passkey öffnet hier nichts.",
  "It may have been removed. Try another one, or a link.":
    "Vielleicht wurde er entfernt. Versuchen Sie einen anderen oder einen Link.",
  "You may do everything: see, change, and let others in.":
    "Sie dürfen alles: sehen, ändern und andere hereinlassen.",
  "You see everything, and change the touchpoints that you own.":
    "Sie sehen alles und ändern die Kontaktpunkte, für die Sie zuständig sind.",
  "You see everything, and change nothing.": "Sie sehen alles und ändern nichts.",
  "{name} would have you join <b>{business}</b> as {role}.":
    "{name} möchte Sie bei <b>{business}</b> dabeihaben, als {role}.",
  "Join {business}": "{business} beitreten",
  "Your name": "Ihr Name",
  "Say what you are called, in at most 80 characters.": "Sagen Sie, wie Sie heißen, in höchstens 80 Zeichen.",
  "The others of {business} see it.": "Die anderen bei {business} sehen ihn.",
  Join: "Beitreten",
  "You use Lovetap already? <a>Sign in</a> first, then open this link again: it is one account for all businesses.":
    "Sie nutzen Lovetap schon? <a>Melden Sie sich</a> zuerst an und öffnen Sie dann diesen Link noch einmal: Es ist ein Konto für alle Unternehmen.",
  "You are signed in as <b>{name}</b> ({email}), and join with this account.":
    "Sie sind als <b>{name}</b> ({email}) angemeldet und treten mit diesem Konto bei.",
  "Join as {name}": "Als {name} beitreten",
  "Not you? Sign out, then open this link again":
    "Das sind nicht Sie? Melden Sie sich ab und öffnen Sie diesen Link noch einmal",
  "You belong to {business} already": "Sie gehören schon zu {business}",
  "The invitation stays unused: somebody else can still join by it.":
    "Die Einladung bleibt ungenutzt: Jemand anders kann mit ihr noch beitreten.",
  "This invitation no longer works": "Diese Einladung gilt nicht mehr",
  "It was accepted or taken back, is older than a week, or got cut when it was copied. Ask whoever invited you for a new one.":
    "Sie wurde angenommen oder zurückgenommen, ist älter als eine Woche oder wurde beim Kopieren abgeschnitten. Bitten Sie um eine neue.",
  "Time zone": "Zeitzone",
  "Choose one of the list.": "Wählen Sie eine aus der Liste.",
  "Votes are counted on its days and hours.": "Stimmen werden nach ihren Tagen und Stunden gezählt.",
  "Open your business": "Unternehmen eröffnen",
  "Four things, and you are in. All but your address can be changed later.":
    "Vier Angaben, und Sie sind drin. Alles außer Ihrer Adresse lässt sich später ändern.",
  "Name of the business": "Name des Unternehmens",
  "Say what it is called, in at most 80 characters.": "Sagen Sie, wie es heißt, in höchstens 80 Zeichen.",
  "Your customers may read it.": "Ihre Kundschaft liest ihn vielleicht.",
  "You become its first admin. It is shown to your team, and used for nothing but signing in.":
    "Sie werden der erste Admin. Ihr Team sieht die Adresse; sie dient nur der Anmeldung.",
  "Open the business": "Unternehmen eröffnen",
  "It opened a business already, is older than a day, or got cut when it was copied.":
    "Er hat schon ein Unternehmen eröffnet, ist älter als ein Tag oder wurde beim Kopieren abgeschnitten.",
  "Whoever runs this Lovetap makes a new one with {command}":
    "Wer dieses Lovetap betreibt, erstellt einen neuen mit {command}",
}
