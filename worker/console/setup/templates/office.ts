import { at, type Template } from "./template.ts"

export const office: Template = {
  touchpoints: [
    at("website", ["pre", "active", "tag"], {
      en: [
        "Information on the web",
        "I read what I need to bring, what it costs and how long it takes.",
        "Did you find what you need?",
        "Found quickly|Plain words|Complete|Works on a phone",
        "Not found|Hard words|Out of date|Forms do not work",
      ],
      de: [
        "Informationen im Web",
        "Ich lese, was ich mitbringen muss, was es kostet und wie lange es dauert.",
        "Haben Sie gefunden, was Sie brauchen?",
        "Schnell gefunden|Verständlich|Vollständig|Geht am Handy",
        "Nicht gefunden|Amtsdeutsch|Veraltet|Formulare gehen nicht",
      ],
    }),
    at("appointment", ["pre", "active", "tag", "critical"], {
      en: [
        "Making an appointment",
        "I get one within two weeks, at an hour that suits me.",
        "How was getting an appointment?",
        "Soon|Easy|Good choice of hours|Kind on the phone",
        "None free|Too far away|Complicated|Could not get through",
      ],
      de: [
        "Termin bekommen",
        "Ich bekomme einen in zwei Wochen, zu einer Zeit, die mir passt.",
        "Wie war es, einen Termin zu bekommen?",
        "Zeitnah|Einfach|Gute Auswahl an Zeiten|Nett am Telefon",
        "Keiner frei|Zu weit weg|Umständlich|Niemand erreichbar",
      ],
    }),
    at("arrival", ["first", "passive", "poster"], {
      en: [
        "Arriving and finding the room",
        "I find the right door without asking, with a pram or a wheelchair too.",
        "Did you find your way?",
        "Good signs|Helpful people|No barriers|Easy to reach",
        "Signs missing|Lift broken|Sent back and forth|Nobody to ask",
      ],
      de: [
        "Ankommen und hinfinden",
        "Ich finde die richtige Tür, ohne zu fragen, auch mit Kinderwagen oder Rollstuhl.",
        "Haben Sie sich zurechtgefunden?",
        "Gut ausgeschildert|Hilfsbereite Leute|Barrierefrei|Gut erreichbar",
        "Schilder fehlen|Aufzug kaputt|Hin und her geschickt|Niemand zum Fragen",
      ],
    }),
    at("waiting", ["first", "passive", "kiosk"], {
      en: [
        "Waiting room",
        "With an appointment, ten minutes at most; without, I see when it is my turn.",
        "How was the wait?",
        "Short|Could see my turn|Comfortable|Calm",
        "Too long|No idea when|Too full|Too loud",
      ],
      de: [
        "Wartezone",
        "Mit Termin höchstens zehn Minuten; ohne sehe ich, wann ich dran bin.",
        "Wie war das Warten?",
        "Kurz|Reihenfolge sichtbar|Bequem|Ruhig",
        "Zu lange|Unklar, wann|Zu voll|Zu laut",
      ],
    }),
    at("counter", ["core", "active", "kiosk", "critical"], {
      en: [
        "At the counter",
        "Somebody who knows it deals with all of it, politely, in one visit.",
        "How were you served?",
        "Friendly|Competent|Explained well|Done in one visit",
        "Unfriendly|Must come back|Did not understand|Not responsible",
      ],
      de: [
        "Am Schalter",
        "Jemand, der sich auskennt, erledigt alles, höflich, bei einem Besuch.",
        "Wie wurden Sie bedient?",
        "Freundlich|Kompetent|Gut erklärt|Alles in einem Besuch",
        "Unfreundlich|Muss wiederkommen|Nicht verstanden|Nicht zuständig",
      ],
    }),
    at("online-form", ["core", "active", "tag", "critical"], {
      en: [
        "Application online",
        "I can finish it in one go, and it tells me when something is wrong.",
        "How was this application?",
        "Easy|Clear questions|Could save it|No paper needed",
        "Crashed|Unclear questions|Too long|Upload failed",
      ],
      de: [
        "Antrag online",
        "Ich kann ihn in einem Zug ausfüllen, und er sagt mir, wenn etwas nicht stimmt.",
        "Wie war dieser Antrag?",
        "Einfach|Klare Fragen|Zwischenspeichern geht|Ohne Papier",
        "Abgestürzt|Unklare Fragen|Zu lang|Hochladen ging nicht",
      ],
    }),
    at("decision", ["last", "passive", "link"], {
      en: [
        "Decision letter",
        "I understand it at first reading, and know what I can do.",
        "Is our letter clear?",
        "Plain words|Quick|Reasons given|Says whom to ask",
        "Hard to understand|Took too long|No reasons|Nobody to ask",
      ],
      de: [
        "Bescheid",
        "Ich verstehe ihn beim ersten Lesen und weiß, was ich tun kann.",
        "Ist unser Brief verständlich?",
        "Verständlich|Schnell|Begründet|Nennt wen zum Fragen",
        "Schwer zu verstehen|Dauerte zu lange|Keine Begründung|Niemand zum Fragen",
      ],
    }),
    at("reminder", ["in", "passive", "email"], {
      en: [
        "Reminder",
        "I hear in time that something runs out, and what to do.",
        "Is this reminder of help?",
        "In time|Clear|Link works|Saves me a visit",
        "Too late|Unclear|Already done|Not for me",
      ],
      de: [
        "Erinnerung",
        "Ich erfahre rechtzeitig, dass etwas abläuft, und was zu tun ist.",
        "Hilft Ihnen diese Erinnerung?",
        "Rechtzeitig|Klar|Link geht|Spart einen Weg",
        "Zu spät|Unklar|Schon erledigt|Betrifft mich nicht",
      ],
    }),
  ],
}
