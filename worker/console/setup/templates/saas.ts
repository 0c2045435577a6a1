import { at, type Template } from "./template.ts"

export const saas: Template = {
  touchpoints: [
    at("landing-page", ["pre", "passive", "tag"], {
      en: [
        "First page",
        "In ten seconds I know what it does, for whom, and what it costs.",
        "Do you see what this is for?",
        "Clear at once|Good examples|Honest|Nice design",
        "Still not clear|Buzzwords|Price missing|Too slow",
      ],
      de: [
        "Startseite",
        "In zehn Sekunden weiß ich, was es kann, für wen, und was es kostet.",
        "Sehen Sie, wofür das gut ist?",
        "Sofort klar|Gute Beispiele|Ehrlich|Schön gestaltet",
        "Noch nicht klar|Worthülsen|Preis fehlt|Zu langsam",
      ],
    }),
    at("sign-up", ["first", "active", "tag", "critical"], {
      en: [
        "Sign-up",
        "I am in within a minute, without a credit card.",
        "How was signing up?",
        "Quick|Few questions|No card needed|Clear",
        "Too many questions|Mail did not come|Card was asked for|Something broke",
      ],
      de: [
        "Registrierung",
        "In einer Minute bin ich drin, ohne Kreditkarte.",
        "Wie war die Registrierung?",
        "Schnell|Wenig Fragen|Ohne Kreditkarte|Klar",
        "Zu viele Fragen|Mail kam nicht|Karte verlangt|Etwas ging nicht",
      ],
    }),
    at("first-success", ["first", "active", "tag"], {
      en: [
        "First result",
        "Within a quarter of an hour I have something that is of use to me.",
        "How was getting started?",
        "Easy|Well explained|Quick result|Good examples",
        "Got stuck|Too complicated|Missing a guide|Took too long",
      ],
      de: [
        "Erstes Ergebnis",
        "In einer Viertelstunde habe ich etwas, das mir nützt.",
        "Wie war der Einstieg?",
        "Einfach|Gut erklärt|Schnell ein Ergebnis|Gute Beispiele",
        "Hängen geblieben|Zu kompliziert|Anleitung fehlt|Dauerte zu lange",
      ],
    }),
    at("daily-use", ["core", "active", "tag", "critical"], {
      en: [
        "Everyday work",
        "It is quick, does not lose anything, and stays out of my way.",
        "How is working with it today?",
        "Fast|Reliable|Saves me time|Easy",
        "Slow|Something broke|Missing a feature|Hard to find things",
      ],
      de: [
        "Tägliche Arbeit",
        "Es ist schnell, verliert nichts und steht mir nicht im Weg.",
        "Wie arbeitet es sich heute damit?",
        "Schnell|Zuverlässig|Spart Zeit|Einfach",
        "Langsam|Etwas ging kaputt|Funktion fehlt|Schwer zu finden",
      ],
    }),
    at("help-article", ["core", "passive", "tag"], {
      en: [
        "Help article",
        "The answer stands in the first lines, for the version I have.",
        "Did this answer your question?",
        "Clear|Short|Good pictures|Solved it",
        "Did not answer it|Out of date|Too long|Hard to follow",
      ],
      de: [
        "Hilfeartikel",
        "Die Antwort steht in den ersten Zeilen und gilt für meine Version.",
        "Hat das Ihre Frage beantwortet?",
        "Klar|Kurz|Gute Bilder|Gelöst",
        "Keine Antwort|Veraltet|Zu lang|Schwer zu verstehen",
      ],
    }),
    at("support", ["core", "active", "email", "critical"], {
      en: [
        "Support",
        "A person answers the same day and has understood me.",
        "How did we help you?",
        "Quick|Solved|Understood me|Kind",
        "Slow|Not solved|Standard answer|Had to ask twice",
      ],
      de: [
        "Support",
        "Ein Mensch antwortet am selben Tag und hat mich verstanden.",
        "Wie haben wir Ihnen geholfen?",
        "Schnell|Gelöst|Hat mich verstanden|Freundlich",
        "Langsam|Nicht gelöst|Standardantwort|Musste zweimal fragen",
      ],
    }),
    at("invoice", ["last", "passive", "email"], {
      en: [
        "Invoice",
        "It says what I pay for, and never surprises me.",
        "Is this invoice clear?",
        "Clear|As expected|Worth it|Easy to file",
        "More than expected|Not clear|Hard to find|Details missing",
      ],
      de: [
        "Rechnung",
        "Sie sagt, wofür ich zahle, und überrascht mich nie.",
        "Ist diese Rechnung klar?",
        "Klar|Wie erwartet|Das Geld wert|Leicht abzulegen",
        "Mehr als erwartet|Unklar|Schwer zu finden|Angaben fehlen",
      ],
    }),
    at("cancelling", ["last", "active", "link"], {
      en: [
        "Cancelling",
        "Two clicks, my data to take along, and no begging.",
        "How was leaving us?",
        "Easy|Got my data|Fair|Kind",
        "Hidden|Pressure to stay|Data missing|Complicated",
      ],
      de: [
        "Kündigung",
        "Zwei Klicks, meine Daten zum Mitnehmen, kein Betteln.",
        "Wie war das Kündigen?",
        "Einfach|Daten bekommen|Fair|Freundlich",
        "Versteckt|Zum Bleiben gedrängt|Daten fehlen|Umständlich",
      ],
    }),
    at("what-is-new", ["in", "passive", "email"], {
      en: [
        "What is new",
        "What changes for me, in two minutes, once a month.",
        "Was this worth reading?",
        "Useful|Short|Well explained|Looking forward to it",
        "Not for me|Too long|Too often|Changes I do not want",
      ],
      de: [
        "Neuigkeiten",
        "Was sich für mich ändert, in zwei Minuten, einmal im Monat.",
        "Hat sich das Lesen gelohnt?",
        "Nützlich|Kurz|Gut erklärt|Freue mich darauf",
        "Nichts für mich|Zu lang|Zu oft|Änderungen, die ich nicht will",
      ],
    }),
  ],
}
