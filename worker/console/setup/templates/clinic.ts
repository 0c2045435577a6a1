import { at, type Template } from "./template.ts"

export const clinic: Template = {
  touchpoints: [
    at("appointment", ["pre", "active", "tag", "critical"], {
      en: [
        "Making an appointment",
        "I get one within days, by phone or online, without waiting in a line.",
        "How was making your appointment?",
        "Quick|Soon enough|Friendly|Easy online",
        "Could not get through|Too far away|Complicated|Unfriendly",
      ],
      de: [
        "Termin vereinbaren",
        "Ich bekomme einen in wenigen Tagen, am Telefon oder online, ohne Warteschleife.",
        "Wie war es, einen Termin zu bekommen?",
        "Schnell|Zeitnah|Freundlich|Online einfach",
        "Niemand erreichbar|Erst in Wochen|Umständlich|Unfreundlich",
      ],
    }),
    at("way-in", ["pre", "passive", "poster"], {
      en: [
        "Finding us",
        "I find the door, with a wheelchair or a pram too.",
        "Was it easy to find us?",
        "Good signs|Easy to park|No steps|Good directions",
        "Signs missing|No parking|Steps in the way|Got lost",
      ],
      de: [
        "Der Weg zu uns",
        "Ich finde die Tür, auch mit Rollstuhl oder Kinderwagen.",
        "Haben Sie uns leicht gefunden?",
        "Gut ausgeschildert|Parkplatz gefunden|Ohne Stufen|Gute Wegbeschreibung",
        "Schilder fehlen|Kein Parkplatz|Stufen im Weg|Verlaufen",
      ],
    }),
    at("reception", ["first", "active", "kiosk"], {
      en: [
        "Reception",
        "I am greeted kindly, and nobody hears what I am here for.",
        "How were you received?",
        "Kind|Discreet|Quick|Well informed",
        "Unfriendly|Others could hear|Had to wait|Too many forms",
      ],
      de: [
        "Empfang",
        "Ich werde freundlich begrüßt, und niemand hört, weshalb ich da bin.",
        "Wie wurden Sie empfangen?",
        "Freundlich|Diskret|Schnell|Gut informiert",
        "Unfreundlich|Andere hörten mit|Musste warten|Zu viele Formulare",
      ],
    }),
    at("waiting", ["first", "passive", "poster", "critical"], {
      en: [
        "Waiting",
        "No more than a quarter of an hour, and I am told when it takes longer.",
        "How was the wait?",
        "Short|Told how long|Comfortable|Calm",
        "Too long|Nobody said anything|Too full|Stuffy",
      ],
      de: [
        "Warten",
        "Höchstens eine Viertelstunde, und man sagt mir, wenn es länger dauert.",
        "Wie war das Warten?",
        "Kurz|Wusste, wie lange|Bequem|Ruhig",
        "Zu lange|Niemand sagte etwas|Zu voll|Stickig",
      ],
    }),
    at("treatment", ["core", "active", "kiosk", "critical"], {
      en: [
        "Talk and treatment",
        "I am listened to, and understand what happens and why.",
        "Did you feel in good hands?",
        "Listened to me|Explained well|Took time|Gentle",
        "Did not listen|Did not understand it|In a hurry|It hurt",
      ],
      de: [
        "Gespräch und Behandlung",
        "Man hört mir zu, und ich verstehe, was geschieht und warum.",
        "Fühlten Sie sich gut aufgehoben?",
        "Hörte zu|Gut erklärt|Nahm sich Zeit|Behutsam",
        "Hörte nicht zu|Nicht verstanden|In Eile|Tat weh",
      ],
    }),
    at("next-steps", ["last", "active", "link"], {
      en: [
        "What comes next",
        "I go home with everything I need, and know what to do.",
        "Do you know what to do next?",
        "Clear plan|Prescription ready|Questions answered|Next date set",
        "Unclear|Papers missing|No time for questions|No date",
      ],
      de: [
        "Wie es weitergeht",
        "Ich gehe mit allem nach Hause, was ich brauche, und weiß, was zu tun ist.",
        "Wissen Sie, wie es weitergeht?",
        "Klarer Plan|Rezept war fertig|Fragen beantwortet|Nächster Termin steht",
        "Unklar|Papiere fehlen|Keine Zeit für Fragen|Kein Termin",
      ],
    }),
    at("results", ["in", "active", "email"], {
      en: [
        "Results and questions afterwards",
        "I hear when they said I would, from somebody who can explain.",
        "How did you hear from us afterwards?",
        "On time|Well explained|Reassuring|Easy to reach",
        "Had to call myself|Too late|Not explained|Nobody reachable",
      ],
      de: [
        "Befund und Rückfragen",
        "Ich höre zur vereinbarten Zeit von jemandem, der es erklären kann.",
        "Wie haben Sie danach von uns gehört?",
        "Pünktlich|Gut erklärt|Beruhigend|Gut erreichbar",
        "Musste selbst anrufen|Zu spät|Nicht erklärt|Niemand erreichbar",
      ],
    }),
  ],
}
