import { NAME_MAX_CHARS } from "../../../shared/limits.ts"
import { T, t } from "../../frame/speech.tsx"

/** What was typed and can't be saved as it is. */
export interface Typed {
  name: string
  area: string
  /** As typed, where it is asked for. */
  slug: string
  error: string
}

interface NameFieldsProps {
  /** Tells the fields of one form from those of another. */
  of: string
  name: string
  area: string
  error?: string | undefined
}

/** What a place is called and where it lies. */
export const NameFields = ({ of, name, area, error }: NameFieldsProps) => (
  <>
    <div class="field">
      <label class="label" for={`name-${of}`}>
        {t("Name")}
      </label>
      <input
        class="box"
        id={`name-${of}`}
        name="name"
        value={name}
        maxLength={NAME_MAX_CHARS}
        autocomplete="off"
        dir="auto"
        required
        {...(error ? { "aria-invalid": true, "aria-describedby": `wrong-${of}` } : {})}
      />
    </div>
    <div class="field">
      <label class="label" for={`area-${of}`}>
        <T say="Area <small>if you have several</small>" small={(inside) => <small>{inside}</small>} />
      </label>
      <input
        class="box"
        id={`area-${of}`}
        name="area"
        value={area}
        maxLength={NAME_MAX_CHARS}
        autocomplete="off"
        dir="auto"
        list="areas"
      />
    </div>
  </>
)

export const Areas = ({ areas }: { areas: readonly string[] }) => (
  <datalist id="areas">
    {areas.map((area) => (
      <option key={area} value={area} />
    ))}
  </datalist>
)
