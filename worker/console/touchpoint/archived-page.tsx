import { t } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import { Frame } from "../frame.tsx"

interface ArchivedPageProps extends Membership {
  name: string
}

/** A touchpoint that asks nobody any more: what became of it, and who can bring it back. */
export const ArchivedPage = ({ name, ...frame }: ArchivedPageProps) => (
  <Frame under="/journey" title={name} {...frame}>
    <div class="top">
      <h1 dir="auto">{name}</h1>
    </div>
    <p class="say">
      {t("This touchpoint is archived: it asks nobody any more, and its votes are kept.")}{" "}
      {frame.member.role === "admin"
        ? t("Restore it under Set up, and its page is back as it was.")
        : t("An admin can restore it, and its page is back as it was.")}
    </p>
    <p>
      <a class="button" href={frame.member.role === "admin" ? "/setup#archived" : "/journey"}>
        {frame.member.role === "admin" ? t("Restore it") : t("To the journey")}
      </a>
    </p>
  </Frame>
)
