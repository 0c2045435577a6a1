import type { Face } from "../../shared/vote.ts"
import { makeSheet } from "../styles/make-sheet.ts"

/** Whoever has waited so long gets the face; the image would come as a surprise. */
const WAIT_MAX_MS = 2000

/** Shows an image of the site's own instead of a face, where the page's policy lets it load; else the face stays. */
export const wearIcon = async (
  shadow: ShadowRoot,
  face: Face,
  address: string | undefined,
): Promise<void> => {
  if (!address) return
  try {
    const image = new Image()
    image.src = address
    await Promise.race([
      image.decode(),
      new Promise((_, reject) => {
        setTimeout(reject, WAIT_MAX_MS)
      }),
    ])
    // Quotes and backslashes are escaped alike in both languages.
    const css = `svg.${face}{background:url(${JSON.stringify(image.src)})50%/contain no-repeat;border-radius:0}svg.${face} path{display:none}.tab svg.hate{margin-inline-start:-4px}`
    shadow.adoptedStyleSheets.push(makeSheet(css))
  } catch {}
}
