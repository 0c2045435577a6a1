import type { Slug } from "../../../shared/ids.ts"

/** The page of what a touchpoint's customers are asked; forms are posted there and below it. */
export const askingPath = (slug: Slug): string => `/touchpoints/${slug}/asking`
