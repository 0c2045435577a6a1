export const YOU_PATH = "/you"

/** Where somebody goes on who has just come in for the first time. */
export const NEXT = { setup: "/setup/templates", journey: "/journey" } as const
export type Next = keyof typeof NEXT

export const passkeyPath = (id: number, deed?: "remove" | "restore"): string =>
  `${YOU_PATH}/passkeys/${id}${deed === undefined ? "" : `/${deed}`}`
