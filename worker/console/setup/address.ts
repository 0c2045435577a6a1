import type { Slug } from "../../../shared/ids.ts"
import type { Stage } from "../../../shared/journey.ts"

/** Every touchpoint of the business. */
export const SETUP_PATH = "/setup"
export const TEMPLATES_PATH = "/setup/templates"

/** A touchpoint from nothing; with a stage or a name to begin with. */
export const newPath = ({ stage, slug }: { stage?: Stage; slug?: Slug } = {}): string => {
  const query = new URLSearchParams({ ...(stage && { stage }), ...(slug && { slug }) })
  return `/setup/new${query.size > 0 ? `?${query}` : ""}`
}

export const editPath = (slug: Slug): string => `/touchpoints/${slug}/edit`
export const installPath = (slug: Slug): string => `/touchpoints/${slug}/install`
