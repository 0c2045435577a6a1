import { filesOf, readHouse } from "./house-files.ts"
import { type Message, type Said, saidIn } from "./said-messages.ts"

/** Rooms whose texts members and signers-in read. */
const SPEAKS = /^worker\/(?:console|auth|frame)\/.*\.tsx?$/
/** What runs in browsers reads its words from the page; builds and words files say nothing. */
const SILENT = /^worker\/(?:console\/client|frame\/words)\/|\/build(?:\.ts$|\/)/

/** What the console's files say, one by one. */
export const saidByFile = (): (Said & { path: string })[] =>
  filesOf(["worker"])
    .filter((path) => SPEAKS.test(path) && !SILENT.test(path))
    .map((path) => ({ path, ...saidIn(path, readHouse(path)) }))

/** Every message of the console, by its key. */
export const messagesOf = (said: readonly Said[]): Map<string, Message> =>
  new Map(said.flatMap(({ messages }) => messages.map((message) => [message.text, message] as const)))
