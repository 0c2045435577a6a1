import { t, tn } from "../../frame/speech.tsx"
import type { Membership } from "../../store/members.ts"
import { Frame } from "../frame.tsx"
import { SendRow } from "../send-row.tsx"
import { SettingsTabs } from "../settings/settings-tabs.tsx"
import { count } from "../wording.ts"
import { EXPORT_FILE } from "./address.ts"

interface ExportPageProps extends Membership {
  counts: Readonly<Record<string, number>>
}

/** What there is most of, and what people look for. The file's first line counts all of it. */
const told = (counts: ExportPageProps["counts"]) =>
  [
    [t("Votes, with what customers wrote and how to reach them"), counts.vote],
    [t("Days counted, by touchpoint, channel and place"), counts.counter],
    [t("Touchpoints and what they ask"), counts.touchpoint],
    [t("Members, with their e-mail addresses"), counts.member],
    [t("Improvements"), counts.improvement],
    [t("Places"), counts.place],
    [t("Kiosks, e-mails and walls"), (counts.kiosk ?? 0) + (counts.send ?? 0) + (counts.wall ?? 0)],
    [t("Entries of the audit log, decisions included"), counts.log],
  ] as const

/** What the lines above leave out, so that they come to the sum. */
const rest = (counts: ExportPageProps["counts"], rows: number): number =>
  told(counts).reduce((left, [, some = 0]) => left - some, rows)

/** The page’s script fills these in. */
const BY_THE_SCRIPT = { lines: "{lines}", rows: "{rows}", size: "{size}" }

/** Everything of the business to take away, with its progress where there is a script. */
export const ExportPage = ({ counts, member, business }: ExportPageProps) => {
  const rows = Object.values(counts).reduce((sum, some) => sum + some, 0)
  return (
    <Frame at="/settings" title={t("Export")} script="export" {...{ member, business }}>
      <div class="settings">
        <h1>{t("Export everything")}</h1>
        <SettingsTabs at="/settings/export" admin={member.role === "admin"} />
        <p class="say">
          {t(
            "All that {business} has here, in one file: a line of JSON for each thing. It is yours; take it whenever you like.",
            {
              business: business.name,
            },
          )}
        </p>
        <section class="card" aria-labelledby="in-it-title">
          <h2 id="in-it-title">{tn(rows, "{n} line", "{n} lines")}</h2>
          <dl class="in-it">
            {[...told(counts), [t("Everything else"), rest(counts, rows)] as const].map(
              ([what, some = 0]) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>{count(some)}</dd>
                </div>
              ),
            )}
          </dl>
          <p class="note">
            {t(
              "Not in it: keys, PINs and links that open doors, and visitors’ hashes. Customers’ words and addresses are in it, so keep the file as carefully as you keep them. Each export stands in the audit log.",
            )}
          </p>
          <form
            class="fields"
            method="post"
            action={EXPORT_FILE}
            data-rows={rows}
            data-running={t("{lines} of about {rows} lines, {size} MB", BY_THE_SCRIPT)}
            data-done={t("Done: {lines} lines, {size} MB. The file is complete.", BY_THE_SCRIPT)}
            data-cut={t("The file broke off and is not complete. Nothing was kept; try again.")}
            data-stopped={t("Stopped. Nothing was kept.")}
          >
            <SendRow label={t("Download everything")}>
              <button class="act" type="button" id="stop" hidden>
                {t("Stop##a download")}
              </button>
            </SendRow>
            <div class="progress" id="export-progress" hidden>
              <progress max={rows} value={0} aria-label={t("Progress")} />
              <output id="export-said" />
            </div>
          </form>
          <p class="note">
            {t(
              "The first line counts what follows, the last one says that it is the last: a file without it was cut.",
            )}
          </p>
        </section>
      </div>
    </Frame>
  )
}
