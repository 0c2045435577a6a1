import { T } from "../../frame/speech.tsx"

/** Stands above a form whose fields somebody else has changed since it was opened. */
export const Overtaken = () => (
  <div class="flash not" role="alert" tabindex={-1} autofocus>
    <p>
      <T
        say="Not saved: somebody has changed the same meanwhile. What you typed stands below, beside their other changes. Save again, and yours replaces theirs; or <a>take theirs</a>."
        a={(inside) => <a href="?">{inside}</a>}
      />
    </p>
  </div>
)
