import * as v from "valibot"

export const KEYS_PATH = "/settings/keys"

/** As `listApiKeys` names a key. */
export const KeyId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))

export const revokePath = (id: string): string => `${KEYS_PATH}/${id}/revoke`
