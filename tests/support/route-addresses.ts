import type { RouteRule } from "../../worker/route-table.ts"
import type { PeopledBusiness } from "./peopled-business.ts"

/** A token that was never given to anybody. */
const NOBODYS_TOKEN = "x".repeat(43)

type Values = (business: PeopledBusiness) => string

/** What stands for each part of a route's path, by what the path begins with: the longest that fits. */
const PARTS: Readonly<Record<string, Readonly<Record<string, Values>>>> = {
  "/": { token: () => NOBODYS_TOKEN, slug: () => "checkout", language: () => "de", part: () => "origins" },
  "/team/members/": { id: ({ members }) => `${members.viewer}` },
  "/team/invitations/": { id: ({ invitationId }) => `${invitationId}` },
  "/settings/keys/": { id: ({ keyId }) => keyId },
  "/you/": { id: () => "1" },
  "/touchpoints/": { send: ({ marker }) => `${marker.toLowerCase()}-send` },
  "/places/": { slug: ({ marker }) => `${marker.toLowerCase()}-till` },
  "/kiosks/": { id: ({ kioskId }) => `${kioskId}` },
  "/walls/": { id: ({ wallId }) => `${wallId}` },
  "/alerts/": { id: ({ alertId }) => `${alertId}` },
}

/** What an address must say beside its path. */
const QUERIES: Readonly<Record<string, string>> = { "/touchpoints/:slug/asking/in": "?language=de" }

/** The address of a route in a business: what its members open, and others try. */
export const addressOf = ({ path }: Pick<RouteRule, "path">, business: PeopledBusiness): string =>
  path.replace(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => {
    const rooms = Object.keys(PARTS).filter((start) => path.startsWith(start))
    const room = rooms
      .toSorted((one, other) => other.length - one.length)
      .find((start) => PARTS[start]?.[name])
    const value = room === undefined ? undefined : PARTS[room]?.[name]
    if (!value) throw new Error(`say in route-addresses.ts what :${name} of ${path} can be`)
    return value(business)
  }) + (QUERIES[path] ?? "")

/** Whether an address is one of this route. */
export const isOfRoute = ({ path }: Pick<RouteRule, "path">, address: string): boolean => {
  const pattern = path.replace(/:\w+(?:\{[^}]*\})?/g, "[^/]+").replaceAll("*", ".*")
  return new RegExp(`^${pattern}$`).test(address.split("?")[0] ?? "")
}
