import type { Words } from "../../worker/frame/setting.ts"
import { messagesOf, saidByFile } from "./house-messages.ts"

const PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
const MARKED = [..."àƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÀƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ"]
/** Of the text's own length: so much longer than English are German and its like. */
const LONGER = 0.4

const marked = (text: string): string =>
  text.replace(/[a-zA-Z]/g, (letter) => MARKED[PLAIN.indexOf(letter)] ?? letter)

/** A message in a language that nobody speaks: no letter of it is plain, it is longer, and its places are kept. */
export const pseudo = (message: string): string => {
  const [said = ""] = message.split("##")
  const text = said
    .split(/(\{\w+\}|<\/?\w+>)/)
    .map((part, at) => (at % 2 ? part : marked(part)))
    .join("")
  return `⟦${text}${"~".repeat(Math.ceil(said.length * LONGER))}⟧`
}

/** All that the console says, in that language; it has the plurals of English. */
export const pseudoWords = (): Words =>
  Object.fromEntries(
    [...messagesOf(saidByFile()).values()].map(({ text, one }) => [
      text,
      one === undefined ? pseudo(text) : { one: pseudo(one), other: pseudo(text) },
    ]),
  )
