import type { ComponentChildren } from "preact"
import { Document, type Script } from "../frame/document.tsx"
import { Face } from "../frame/face.tsx"
import type { Membership } from "../store/members.ts"
import { WhoMenu } from "./who-menu.tsx"

/** The pages of the main navigation, by address. */
const PAGES = {
  "/journey": "Journey",
  "/held": "Held votes",
  "/setup": "Set up",
  "/team": "Team",
  "/settings": "Settings",
} as const

interface FrameProps extends Membership {
  title: string
  /** Marks the page in the navigation; absent on pages below one of it. */
  at?: keyof typeof PAGES
  /** The data's version: the script asks for a newer one. Absent: the page stands still. */
  version?: string
  /** What else keeps the page going. */
  script?: Script
  /** What is said to screen readers when the page has updated itself. */
  say?: string
  children: ComponentChildren
}

/** What stands around every page for members. `client/live.ts` knows its ids. */
export const Frame = ({ title, at, version, script, say, member, business, children }: FrameProps) => (
  <Document
    title={title}
    scripts={[...(version === undefined ? [] : ["live" as const]), ...(script === undefined ? [] : [script])]}
  >
    <a class="skip" href="#main">
      Skip to content
    </a>
    <header class="bar">
      <a class="logo" href="/journey">
        <Face face="love" />
        Lovetap
      </a>
      <nav aria-label="Main">
        {Object.entries(PAGES).map(([path, name]) => (
          <a key={path} class="page" href={path} {...(at === path ? { "aria-current": "page" } : {})}>
            {name}
          </a>
        ))}
      </nav>
      {version !== undefined && (
        <span class="live" id="live" data-state="live" hidden>
          Live
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
