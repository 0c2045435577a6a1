import type { Slug } from "../../../shared/ids.ts"

/** The sends of a touchpoint; a new one is posted there. */
export const emailPath = (touchpoint: Slug): string => `/touchpoints/${touchpoint}/email`

/** One send: its figures and its e-mail; forms are posted there and below it. */
export const sendPath = (touchpoint: Slug, send: Slug): string => `${emailPath(touchpoint)}/${send}`
