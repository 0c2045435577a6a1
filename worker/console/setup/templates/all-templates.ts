import { cafe } from "./cafe.ts"
import { clinic } from "./clinic.ts"
import { delivery } from "./delivery.ts"
import { hotel } from "./hotel.ts"
import { office } from "./office.ts"
import { saas } from "./saas.ts"
import { shop } from "./shop.ts"
import type { Template } from "./template.ts"
import type { Trade } from "./trades.ts"

/** All of them at once, in every language: for the build, which writes each to files of its own. */
export const TEMPLATES: Readonly<Record<Trade, Template>> = {
  cafe,
  shop,
  clinic,
  hotel,
  saas,
  delivery,
  office,
}
