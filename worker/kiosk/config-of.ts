import type { KioskConfig, KioskTouchpoint } from "../../shared/kiosk.ts"
import type { Language } from "../../shared/languages.ts"
import { wordingIn } from "../../shared/wording-in.ts"
import type { KioskRead } from "../store/kiosk-config.ts"

/** Bytes of the hash that are kept: 64 bits tell the settings of one kiosk apart. */
const VERSION_BYTES = 8

const touchpointOf = (
  { slug, name, question }: KioskRead["touchpoints"][number],
  languages: readonly Language[],
): KioskTouchpoint => ({
  slug,
  name,
  wordings: Object.fromEntries(
    languages.map((language) => {
      const { question: asked, love, hate } = wordingIn(question, language)
      const face = ({ label, reasons }: typeof love) => ({
        ...(label === undefined ? {} : { label }),
        reasons: [...reasons],
      })
      return [
        language,
        { ...(asked === undefined ? {} : { question: asked }), love: face(love), hate: face(hate) },
      ]
    }),
  ),
})

/** Names what a config says: the same words, the same name, on every isolate. */
const versionOf = async (config: Omit<KioskConfig, "version">): Promise<string> => {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(config)))
  return Array.from(new Uint8Array(hash, 0, VERSION_BYTES), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("")
}

/** What a kiosk has to know, of what is stored about it. What was archived is not asked about. */
export const configOf = async ({
  business,
  timeZone,
  masking,
  settings,
  pin,
  placeName,
  touchpoints,
}: KioskRead): Promise<KioskConfig> => {
  const { name, place, plan, hours, languages, reasons, comment, sound, look, reach } = settings
  const live = touchpoints.toSorted((one, other) => (one.slug < other.slug ? -1 : 1))
  const config = {
    business,
    timeZone,
    name,
    place: place === null ? null : { slug: place, name: placeName || place },
    plan: plan.filter(({ touchpoint }) => live.some(({ slug }) => slug === touchpoint)),
    touchpoints: live.map((touchpoint) => touchpointOf(touchpoint, languages)),
    hours,
    languages,
    reasons,
    comment,
    masked: masking,
    sound,
    look,
    reach,
    pin,
  }
  return { version: await versionOf(config), ...config }
}
