import { T, t } from "../../frame/speech.tsx"
import { Choice } from "./choice.tsx"
import type { FormState } from "./field.tsx"
import { LinesField } from "./lines-field.tsx"

export const OriginsAbout = () => (
  <>
    <p>
      {t(
        "With every vote a browser states the origin of the page it was cast on: scheme, host and port. A copied tag on somebody else’s site gives itself away by it.",
      )}
    </p>
    <p>
      {t(
        "List where your tags stand, and votes from anywhere else are held as “unknown origin”: kept, out of the pulse, for you to look at. Lovetap’s own pages are always expected.",
      )}
    </p>
  </>
)

export const OriginsFields = ({ form }: { form: FormState }) => (
  <>
    <LinesField
      form={form}
      name="origins.expected"
      label={t("Expected origins")}
      none={t("Every origin is expected")}
      hint={t("One a line. While there is none, votes from anywhere count.")}
    />
    <details class="behind" open={!form.editable || form.errors.has("origins.expected")}>
      <summary>{t("What may stand there")}</summary>
      <dl class="patterns">
        <dt>
          <code>https://shop.example</code>
        </dt>
        <dd>{t("This site only. With “www.” before it, it is another one.")}</dd>
        <dt>
          <code>https://*.shop.example</code>
        </dt>
        <dd>{t("All of its sub-domains; the site itself needs a line of its own.")}</dd>
        <dt>
          <code>http://localhost:*</code>
        </dt>
        <dd>{t("Any port, for trying things out.")}</dd>
        <dt>
          <code>null</code>
        </dt>
        <dd>
          {t(
            "Pages that have no origin: a file opened from the disk, a sandboxed frame, the shell of some kiosks. Anyone’s file says the same, so once there is a list, these are expected only if it has this line.",
          )}
        </dd>
      </dl>
    </details>
    <Choice
      form={form}
      name="origins.unstated"
      legend={t("Votes that state no origin")}
      hint={t("Servers, tills and scripts state none. Browsers always do.")}
      options={[
        ["count", t("Count them")],
        ["hold", t("Hold them")],
      ]}
    />
    <p class="note">
      <T
        say="Which origins are missing here? No vote’s origin is stored, so this page can’t tell. How many votes it is about stands under <a>Held votes</a>."
        a={(inside) => <a href="/held?rule=unknown-origin">{inside}</a>}
      />
    </p>
  </>
)
