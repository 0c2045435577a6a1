import type { Load } from "./parts.ts"

/** The folder of the built parts, relative to the Worker; its name holds a hash of all of them. */
declare const PARTS_FOLDER: string

/** Loads parts from the Worker at `base`. */
export const loadFrom =
  (base: string): Load =>
  (name: string) => {
    const address = `${base + PARTS_FOLDER + name}.js`
    return import(address).then((part) => part.default)
  }
