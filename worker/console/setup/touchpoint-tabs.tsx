import type { Slug } from "../../../shared/ids.ts"
import { m, t } from "../../frame/speech.tsx"
import { askingPath } from "../asking/address.ts"
import { emailPath } from "../email/address.ts"
import { posterPath } from "../poster/address.ts"
import { editPath, installPath } from "./address.ts"

/** Said by `t`. */
const TABS = {
  details: [m("Details"), editPath],
  asking: [m("What it asks"), askingPath],
  languages: [m("In other languages"), (slug: Slug) => `${askingPath(slug)}#languages`],
  install: [m("Install"), installPath],
  email: [m("E-mails"), emailPath],
  poster: [m("Posters"), (slug: Slug) => posterPath(slug)],
} as const
export type Tab = keyof typeof TABS

/** All that one touchpoint is set up by, on each page of it. */
export const TouchpointTabs = ({ slug, at }: { slug: Slug; at: Tab }) => (
  <nav class="tabs" aria-label={t("Set up this touchpoint")}>
    {Object.entries(TABS).map(([tab, [name, path]]) => (
      <a key={tab} href={path(slug)} {...(at === tab ? { "aria-current": "page" } : {})}>
        {t(name)}
      </a>
    ))}
  </nav>
)
