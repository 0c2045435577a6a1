import * as v from "valibot"

/**
 * What an API key may do. `read`: touchpoints, their pulse, and votes without what customers wrote; `comments`: with it;
 * `links`: make signed links.
 */
export const API_SCOPES = ["read", "comments", "links"] as const
export const ApiScope = v.picklist(API_SCOPES)
export type ApiScope = v.InferOutput<typeof ApiScope>

/** As chosen: at least one, each once, in one order. Comments belong to votes, so whoever reads them reads those. */
export const ApiScopes = v.pipe(
  v.array(ApiScope),
  v.transform((chosen) =>
    API_SCOPES.filter((scope) => chosen.includes(scope) || (scope === "read" && chosen.includes("comments"))),
  ),
  v.minLength(1, "choose at least one"),
)
export const StoredApiScopes = v.pipe(v.string(), v.parseJson(), ApiScopes)
