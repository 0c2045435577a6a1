import type { ComponentChildren } from "preact"
import { t } from "../../frame/speech.tsx"

interface BehindProps {
  /** Whose figures they are: the chart's title. */
  of: string
  columns: readonly string[]
  /** Where they can be fetched as CSV. */
  csv: string
  /** Table bodies. */
  children: ComponentChildren
}

/** The figures behind a chart, as a table and as a file. */
export const Behind = ({ of, columns, csv, children }: BehindProps) => (
  <details class="behind">
    <summary>{t("The figures behind it")}</summary>
    <section class="scroll" aria-label={t("The figures behind “{chart}”", { chart: of })} tabindex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </section>
    <p class="file">
      <a href={csv} download>
        {t("Download as CSV")}
      </a>
    </p>
  </details>
)
