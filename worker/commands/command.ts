/** Something the operator can put right: shown as it is, without a stack. */
export class CommandError extends Error {}

/** Runs a command's body; what it throws becomes a message on stderr and exit code 1. */
export const runCommand = async (body: () => Promise<void>): Promise<void> => {
  try {
    await body()
  } catch (error) {
    const expected = error instanceof CommandError || isArgumentError(error)
    console.error(expected ? `\n${error.message}\n` : error)
    process.exitCode = 1
  }
}

/** `parseArgs` says plainly what it did not understand. */
const isArgumentError = (error: unknown): error is Error =>
  error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")
