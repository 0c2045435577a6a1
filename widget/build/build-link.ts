import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { bundle } from "./bundle.ts"
import { squeeze } from "./minify-css.ts"

const folder = fileURLToPath(new URL("../link/", import.meta.url))

const STYLES = ["page", "faces", "conversation"]

/** What customers' pages of our own are made of beside their markup, by file name: for `dist/public/link`. */
export const buildLink = async (partsHash: string): Promise<Record<string, string>> => ({
  // The Worker puts it into each page: see worker/pages/customer/style.ts.
  "page.css": STYLES.map((name) => squeeze(readFileSync(`${folder}${name}.css`, "utf8"))).join(""),
  // After a tap it holds the widget's conversation, with the parts of this very build.
  "link.js": await bundle("link/link.ts", { PARTS_FOLDER: JSON.stringify(`/w/${partsHash}/`) }, {}),
  // Under the links of an e-mail: it vouches for the hand that taps.
  "email.js": await bundle("email/email.ts", {}, {}),
})
