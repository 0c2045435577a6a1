import type { Fetcher } from "@cloudflare/workers-types"
import * as v from "valibot"
import type { ConsoleLanguage } from "../../../../shared/console-language.ts"
import { OfferedTouchpoint } from "./template.ts"
import type { Trade } from "./trades.ts"

/** Where the console's build puts a template. All of them in the Worker would be a tenth of it. */
export const templatePath = (trade: Trade, language: ConsoleLanguage): string =>
  `/console/templates/${trade}.${language}.json`

/** @throws where the house was not built */
export const readTemplate = async (
  assets: Fetcher,
  trade: Trade,
  language: ConsoleLanguage,
): Promise<OfferedTouchpoint[]> => {
  // Assets have no origin: any will do.
  const file = await assets.fetch(`https://assets.invalid${templatePath(trade, language)}`)
  if (!file.ok) throw new Error(`dist/public has no template ${trade} in ${language}: ${file.status}`)
  return v.parse(v.array(OfferedTouchpoint), await file.json())
}
