import { guardPage } from "./device/guard-page.ts"
import { keepAwake } from "./device/keep-awake.ts"
import { openKeep } from "./keep/open-keep.ts"
import { runKiosk } from "./run-kiosk.tsx"
import "./styles/kiosk.css"
import { followPointers } from "./views/press.ts"
import type { SpokenLanguages } from "./words/spoken.ts"

/** Filled in by the build. */
declare const KIOSK_SPOKEN: SpokenLanguages
declare const KIOSK_VERSION: string

guardPage()
followPointers()
keepAwake()
runKiosk({ root: document.body, openKeep, languages: KIOSK_SPOKEN, version: KIOSK_VERSION })
