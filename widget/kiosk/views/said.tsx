import type { Screen } from "../state/conversation.ts"
import { Face } from "./face.tsx"

/** The last word; what it says is the heading. */
export const Said = ({ screen }: { screen: Extract<Screen, { tag: "said" }> }) => (
  <div class="said">{screen.what === "thanks" && <Face face={screen.reaction} />}</div>
)
