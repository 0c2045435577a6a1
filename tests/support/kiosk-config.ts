import * as v from "valibot"
import { KioskConfig } from "../../shared/kiosk.ts"

type Input = v.InferInput<typeof KioskConfig>

/** A config as a test wants it, of a kiosk that asks about the till in two languages, day and night. */
export const kioskConfig = (rest: Partial<Input> = {}): KioskConfig =>
  v.parse(KioskConfig, {
    version: "one",
    business: "Café Lumen",
    timeZone: "Europe/London",
    name: "Till 3",
    place: { slug: "till-3", name: "Leeds / till 3" },
    plan: [{ from: 0, touchpoint: "checkout" }],
    touchpoints: [
      {
        slug: "checkout",
        name: "Checkout",
        wordings: {
          en: {
            question: "How was paying?",
            love: { label: "Loved it", reasons: [{ slug: "quick", label: "Quick" }] },
            hate: { label: "Hated it", reasons: [{ slug: "slow", label: "Slow" }] },
          },
          de: { love: { reasons: [] }, hate: { label: "Schlecht", reasons: [] } },
        },
      },
    ],
    hours: null,
    languages: ["en", "de"],
    reasons: true,
    comment: false,
    masked: true,
    sound: false,
    look: "auto",
    reach: false,
    pin: null,
    ...rest,
  } satisfies Input)
