import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import type { ConsoleLanguage } from "../../shared/console-language.ts"
import { wordsPath } from "../../worker/frame/read-words.ts"
import type { Words } from "../../worker/frame/setting.ts"
import { ROOT } from "./house-files.ts"
import { startWorker, type TestWorker } from "./start-worker.ts"

/**
 * The real Worker with other words in one of its languages: its assets are a folder of its own, so nothing of them gets
 * into what is deployed.
 */
export const startSpeaking = async (language: ConsoleLanguage, words: Words): Promise<TestWorker> => {
  const folder = mkdtempSync(join(tmpdir(), "lovetap-speaks-"))
  const file = join(folder, "public", wordsPath(language))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(words))
  const config = readFileSync(join(ROOT, "wrangler.toml"), "utf8")
    .replace('directory = "dist/public"', 'directory = "public"')
    .replace(
      /^(main|migrations_dir) = "(.*)"$/gm,
      (_, name, path) => `${name} = ${JSON.stringify(join(ROOT, path))}`,
    )
  const path = join(folder, "wrangler.toml")
  writeFileSync(path, config)
  const worker = await startWorker(path)
  return {
    ...worker,
    stop: async () => {
      await worker.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
