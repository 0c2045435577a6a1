import type { HeldTouchpoint } from "../../store/held-votes.ts"

/** A touchpoint by its name, or by the slug as it was sent where nobody has named it. */
export const TouchpointName = ({ name, slug }: Pick<HeldTouchpoint, "name" | "slug">) =>
  name === "" ? <code>{slug}</code> : name
