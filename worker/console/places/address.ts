import type { Slug } from "../../../shared/ids.ts"
import type { Period } from "../../pulse/period.ts"
import { addressOf, periodFields } from "../period-of.ts"

export const PLACES_PATH = "/places"
/** A place's page; its forms are posted there and below it. */
export const placePath = (slug: string): string => `${PLACES_PATH}/${slug}`
/** A touchpoint's places side by side, all of them. */
export const touchpointPlacesPath = (slug: Slug): string => `/touchpoints/${slug}/places`

export const inPeriod = (path: string, period: Period): string => addressOf(path, periodFields(period))
