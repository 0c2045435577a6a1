import { t } from "../../frame/speech.tsx"

/** Whose a touchpoint is; one that is nobody's is flagged wherever it is seen. */
export const OwnerMark = ({ owner }: { owner: string | null }) =>
  owner === null ? <span class="no-owner">{t("No owner")}</span> : <bdi>{owner}</bdi>
