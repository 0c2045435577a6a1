import { foldToSlug } from "../../../shared/fold-to-slug.ts"

/** A name for tags is proposed as the name is typed, until somebody types one of their own. */
const propose = (slug: HTMLInputElement): void => {
  const name = document.getElementById(slug.dataset.slugOf ?? "")
  if (!(name instanceof HTMLInputElement)) return
  let own = slug.value !== "" && slug.value !== foldToSlug(name.value)
  name.addEventListener("input", () => {
    if (!own) slug.value = foldToSlug(name.value)
  })
  slug.addEventListener("input", () => {
    own = slug.value !== ""
  })
}

const slug = document.querySelector<HTMLInputElement>("[data-slug-of]")
if (slug) propose(slug)
