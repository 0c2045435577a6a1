import type { ComponentChildren } from "preact"
import { Document, type Script } from "../frame/document.tsx"
import { Face } from "../frame/face.tsx"
import { m, t } from "../frame/speech.tsx"
import type { Membership } from "../store/members.ts"
import { WhoMenu } from "./who-menu.tsx"

/** The pages of the main navigation, by address. */
const PAGES = {
  "/journey": m("Journey"),
  "/comments": m("Comments"),
  "/held": m("Held votes##navigation"),
  "/setup": m("Set up"),
  "/team": m("Team"),
  "/settings": m("Settings"),
} as const

/** The letter that leads to a page after “g”. */
const KEYS: Readonly<Record<string, string>> = {
  "/journey": "j",
  "/comments": "c",
  "/held": "h",
  "/setup": "s",
  "/team": "t",
  "/settings": "e",
}

/** Where there is no room for the pages, a button names the one that is shown and opens them: a popover, without a script. */
const NAV = "pages"

const CHORDS = "Control+K Meta+K"

/** Opens the palette; a script shows it. */
const SearchButton = () => (
  <button class="search" id="search" type="button" aria-keyshortcuts={CHORDS} hidden>
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="M15.5 15.5 21 21" />
    </svg>
    <span>{t("Search##button")}</span>
    <kbd>Ctrl K</kbd>
  </button>
)

interface FrameProps extends Membership {
  title: string
  /** The page of the navigation that this is. */
  at?: keyof typeof PAGES
  /** The page of the navigation that this one lies below. */
  under?: keyof typeof PAGES
  /** The data's version: the script asks for a newer one. Absent: the page stands still. */
  version?: string
  /** What else keeps the page going. */
  script?: Script
  /** As `Document` has it. */
  expects?: string
  /** What is said to screen readers when the page has updated itself. */
  say?: string
  children: ComponentChildren
}

/** What stands around every page for members. `client/live.ts` knows its ids. */
export const Frame = ({
  title,
  at,
  under,
  version,
  script,
  expects,
  say,
  member,
  business,
  children,
}: FrameProps) => {
  const current = at ?? under
  return (
    <Document
      title={title}
      scripts={[
        "keys",
        ...(version === undefined ? [] : ["live" as const]),
        ...(script === undefined ? [] : [script]),
      ]}
      expects={expects}
    >
      <a class="skip" href="#main">
        {t("Skip to content")}
      </a>
      <header class="bar">
        <a class="logo" href="/journey">
          <Face face="love" />
          <span>Lovetap</span>
        </a>
        <button class="here" type="button" popovertarget={NAV}>
          <span class="unseen">{t("Main##navigation")}:</span>
          {current === undefined ? t("Menu") : t(PAGES[current])}
          <span class="arrow" aria-hidden="true" />
        </button>
        <nav id={NAV} popover="auto" aria-label={t("Main##navigation")}>
          {Object.entries(PAGES).map(([path, name]) => (
            <a
              key={path}
              class="page"
              href={path}
              data-go={KEYS[path]}
              aria-current={at === path ? "page" : under === path ? "true" : undefined}
            >
              {t(name)}
            </a>
          ))}
        </nav>
        <SearchButton />
        {version !== undefined && (
          <span
            class="live"
            id="live"
            data-state="live"
            data-live={t("Live##state")}
            data-paused={t("Paused##state")}
            data-waiting={t("Reconnecting##state")}
            data-out={t("Signed out##state")}
            hidden
          >
            {t("Live##state")}
          </span>
        )}
        <WhoMenu {...{ member, business }} />
      </header>
      <p class="unseen" id="said" role="status" />
      <main id="main" tabindex={-1} data-version={version} data-say={say}>
        {children}
      </main>
    </Document>
  )
}
