import { Fragment } from "preact"
import { t } from "../frame/speech.tsx"

interface CrumbProps {
  /** The pages that this one lies under, by address, from the outermost one. */
  above: Readonly<Record<string, string>>
  /** What else tells where it lies, and has no page. */
  here?: string | undefined
}

const Then = () => (
  <>
    {" "}
    <span aria-hidden="true">›</span>{" "}
  </>
)

export const Crumb = ({ above, here }: CrumbProps) => (
  <nav class="crumb" aria-label={t("Breadcrumb")}>
    {Object.entries(above).map(([path, name], at) => (
      <Fragment key={path}>
        {at > 0 && <Then />}
        <a href={path}>
          <bdi>{name}</bdi>
        </a>
      </Fragment>
    ))}
    {here && (
      <>
        <Then />
        <bdi>{here}</bdi>
      </>
    )}
  </nav>
)
