import type { SeededRandom } from "../support/seeded-random.ts"
import { SHOP_ORIGIN } from "./shops.ts"

/** Of all requests, this many come through one company's address: beyond the soft cap its votes are held. */
const OFFICE_CHANCE = 0.2
const OFFICE_ADDRESS = "203.0.113.7"
const IPV6_CHANCE = 0.4
/** Of all requests, this many state a page that is none of the business's, or none at all. */
const ODD_ORIGIN_CHANCE = 0.1
const ODD_ORIGINS = ["https://copied.example", "null", undefined] as const
const BROWSER =
  "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36"
const CRAWLER = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
const CRAWLER_CHANCE = 0.05

const byte = (random: SeededRandom) => random.between(1, 254)
const hextet = (random: SeededRandom) => random.between(1, 0xffff).toString(16)

const addressOf = (random: SeededRandom): string => {
  if (random.chance(OFFICE_CHANCE)) return OFFICE_ADDRESS
  if (random.chance(IPV6_CHANCE)) return `2001:db8:${hextet(random)}:${hextet(random)}::${hextet(random)}`
  return `10.${byte(random)}.${byte(random)}.${byte(random)}`
}

/**
 * What Cloudflare and the browser say of a request's sender: another customer each time, mostly. Whoever sends again has
 * moved on, too: a vote must be the same from wherever it comes.
 */
export const senderHeaders = (random: SeededRandom): Record<string, string> => {
  const origin = random.chance(ODD_ORIGIN_CHANCE)
    ? ODD_ORIGINS[random.between(0, ODD_ORIGINS.length - 1)]
    : SHOP_ORIGIN
  return {
    "CF-Connecting-IP": addressOf(random),
    "User-Agent": random.chance(CRAWLER_CHANCE) ? CRAWLER : BROWSER,
    ...(origin && { Origin: origin }),
  }
}
