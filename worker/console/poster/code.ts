import { encode } from "uqr"

/** Error correction, from least to most: so much of a code may be dirty or torn, in percent. */
export const LEVELS = { L: 7, M: 15, Q: 25, H: 30 } as const
export type Level = keyof typeof LEVELS
const BY_STRENGTH: readonly Level[] = ["L", "M", "Q", "H"]

/** Modules of white on each side (ISO/IEC 18004, 9.1). */
export const QUIET_ZONE_MODULES = 4
/** Smaller ones blur under an office printer's dots, and under a phone's camera at arm's length. */
export const MODULE_MIN_MM = 0.5

export interface Code {
  /** Dark modules, row by row. */
  modules: readonly (readonly boolean[])[]
  level: Level
  /** Modules on a side, without the quiet zone. */
  size: number
  moduleMm: number
}

/**
 * An address as a QR code of this width with its quiet zone: as strong as wanted, weaker where its modules would become
 * too small to be read, and stronger where that costs no module.
 *
 * @returns undefined where even the weakest one would be too fine
 */
export const codeOf = (address: string, codeMm: number, wanted: Level): Code | undefined => {
  const codes = BY_STRENGTH.map((level): Code => {
    const { data, size } = encode(address, { ecc: level, border: 0 })
    return { modules: data, level, size, moduleMm: codeMm / (size + 2 * QUIET_ZONE_MODULES) }
  })
  const fits = codes.filter(({ moduleMm }) => moduleMm >= MODULE_MIN_MM)
  const asWanted = fits
    .filter(({ level }) => BY_STRENGTH.indexOf(level) <= BY_STRENGTH.indexOf(wanted))
    .at(-1)
  return asWanted && fits.filter(({ size }) => size === asWanted.size).at(-1)
}

/** The dark modules as one path in units of modules, quiet zone included: one rectangle per run, so that none shows a seam. */
export const pathOf = ({ modules }: Code): string =>
  modules
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return []
        const end = row.indexOf(false, x)
        const width = (end < 0 ? row.length : end) - x
        return [`M${x + QUIET_ZONE_MODULES} ${y + QUIET_ZONE_MODULES}h${width}v1h-${width}z`]
      }),
    )
    .join("")
