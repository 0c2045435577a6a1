import type { VNode } from "preact"
import { renderToString } from "preact-render-to-string"
import { settingNow } from "./setting.ts"

/** Says in which business a form was written: its reader may stand in another one when it is sent. */
export const BUSINESS_FIELD = "in-business"

/** Text can't look like one: Preact escapes what would begin a tag, and what would end an attribute. */
const FORMS = /<form\b(?:[^">]|"[^"]*")*>/g

const formsSayWhere = (html: string): string => {
  const { business } = settingNow()
  if (business === undefined) return html
  return html.replace(FORMS, (tag) =>
    tag.includes(' method="post"')
      ? `${tag}<input type="hidden" name="${BUSINESS_FIELD}" value="${business}"/>`
      : tag,
  )
}

/** A whole page as text. Preact escapes every text and attribute on the way. */
export const htmlOf = (page: VNode): string => `<!doctype html>${formsSayWhere(renderToString(page))}`
