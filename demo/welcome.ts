import { styleText } from "node:util"
import { shownCode } from "../shared/pairing-code.ts"
import { WALL_PATH } from "./walls.ts"

export interface Welcome {
  worker: string
  site: string
  /** Path of the one-time link. */
  signInPath: string
  apiKey: string
  /** Pairs a tablet with a kiosk of the café; undefined: somebody has paired one. */
  code: string | undefined
  /** Folder that keeps the votes, as the reader would write it. */
  stateDir: string
  /** What stands before a command so that it means this demo: `PORT=9000 `, or nothing. */
  settings: string
  tookMs: number
}

const strong = (text: string) => styleText("bold", text)
const soft = (text: string) => styleText("dim", text)
const address = (text: string) => styleText(["underline"], text)

/** What `npm start` ends with: where to go, how to read, how to stop. */
export const welcome = ({
  worker,
  site,
  signInPath,
  apiKey,
  code,
  stateDir,
  settings,
  tookMs,
}: Welcome): string => `
  ${strong("Lovetap is running")} ${soft(`· ready in ${(tookMs / 1000).toFixed(1)} s · Café Lumen is made up`)}

  ${strong("1  Tap a face")}        ${address(`${site}/`)}
  ${strong("2  See it arrive")}     ${address(`${worker}${signInPath}`)}
                      ${soft("signs Ana, the café's admin, in once, within 15 minutes;")}
                      ${soft(`then ${worker}/journey`)}

  ${strong("By a link")}            ${address(`${worker}/t/lt_demo/delivery-van?p=van-1`)}
                      ${soft("what the code on the café's van leads to")}

  ${strong("At a kiosk")}           ${address(`${worker}/kiosk`)}
                      ${soft(
                        code === undefined
                          ? `its tablet is paired; ${worker}/kiosks`
                          : `type ${shownCode(code)} within ten minutes; another code: ${worker}/kiosks`,
                      )}

  ${strong("On a wall")}            ${address(`${worker}${WALL_PATH}`)}
                      ${soft("the screen behind the bar: each vote within five seconds")}

  ${strong("Owner API")}            ${apiKey}
  curl -H "Authorization: Bearer ${apiKey}" \\
    "${worker}/v1/pulse?touchpoint=checkout&by=day"

  ${soft(`Ctrl-C stops it. Votes are kept in ${stateDir}.`)}
  ${soft(`${settings}npm run sign-in-link -- --business lt_demo   makes another link`)}
  ${soft(`${settings}npm run set-up-link                           opens a business of your own`)}
  ${soft(`${settings}npm start -- --fresh                          starts over`)}
`
