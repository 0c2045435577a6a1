import { brotliCompressSync, constants } from "node:zlib"

/** @returns what a text weighs after brotli at its best, as a CDN compresses what it keeps */
export const brotliBytes = (code = ""): number =>
  brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
