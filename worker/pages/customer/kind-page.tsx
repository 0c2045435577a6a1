import type { Speech } from "../words/speech.ts"
import { Hidden, type HiddenFields } from "./hidden.tsx"

/** Why there is nothing to answer here, said kindly. */
export const Nowhere = ({ title, hint }: { title: string; hint?: string }) => (
  <div class="kind">
    <h1>{title}</h1>
    {hint && <p>{hint}</p>}
  </div>
)

/** What was sent could not be stored: it goes again, the very same. */
export const NotTaken = ({
  speech: { page },
  action,
  hidden,
}: {
  speech: Speech
  action?: string | undefined
  hidden: HiddenFields
}) => (
  <form class="kind" method="post" action={action}>
    <h1>{page.notTaken}</h1>
    <Hidden fields={hidden} />
    <button type="submit" class="send">
      {page.tryAgain}
    </button>
  </form>
)
