import type { WallSettings } from "../../../shared/wall.ts"
import { Document } from "../../frame/document.tsx"
import { Face } from "../../frame/face.tsx"
import { settingNow } from "../../frame/setting.ts"
import { localeNow, t } from "../../frame/speech.tsx"
import { screenPath } from "./address.ts"
import { PERIOD_LABELS, ScreenSentence } from "./screen-sentence.tsx"
import { ScreenTileCard } from "./screen-tile.tsx"
import type { ScreenView } from "./screen-view.ts"

/** Without scripts the whole page comes anew so often, and a page of several turns with it. */
const REFRESH_S = 30

/** More than these stand as rows, name beside figure: so that names stay large. */
const CARDS_MAX = 12
/** Of twelve and fewer, those that leave a hole in four columns and none in fewer. */
const COLUMNS: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3, 9: 3 }
/** A screen on its side has one column for so many, else two. */
const ONE_COLUMN_MAX = 4

/** Columns of a wide screen and of a tall one; rows share the height that there is. */
const shapeOf = (tiles: number) => ({
  "data-shape": tiles > CARDS_MAX ? "rows" : "cards",
  "data-wide": COLUMNS[tiles] ?? 4,
  "data-tall": tiles <= ONE_COLUMN_MAX ? 1 : 2,
})

interface ScreenPageProps {
  business: { name: string; timeZone: string }
  settings: WallSettings
  view: ScreenView
  token: string
  version: string
  /** Of the script and the sheet: a screen that loaded others loads itself anew. */
  build: string
}

const Pages = ({ view: { page, pages }, token }: Pick<ScreenPageProps, "view" | "token">) => (
  <nav class="wall-pages" aria-label={t("Pages of this wall")}>
    {Array.from({ length: pages }, (_, index) => (
      <a
        key={index}
        href={`${screenPath(token)}?page=${index + 1}`}
        aria-label={t("Page {page} of {pages}", { page: index + 1, pages })}
        {...(index === page ? { "aria-current": "page" } : {})}
      >
        {index + 1}
      </a>
    ))}
    <button type="button" id="hold" aria-pressed="false" hidden>
      {t("Stop turning")}
    </button>
  </nav>
)

/** What a screen in the office shows. `client/wall.ts` knows its ids and its data. */
export const ScreenPage = ({ business, settings, view, token, version, build }: ScreenPageProps) => {
  const { page, pages, tiles } = view
  const next = `${screenPath(token)}?page=${((page + 1) % pages) + 1}`
  return (
    <Document
      title={business.name}
      scripts={["wall"]}
      sheet="wall-page"
      look={settings.look}
      refresh={{ seconds: REFRESH_S, address: next }}
    >
      <main
        class="wall"
        id="main"
        data-version={version}
        data-build={build}
        data-page={page + 1}
        data-pages={pages}
      >
        <header class="wall-top">
          <ScreenSentence headline={view.headline} period={settings.period} />
        </header>
        {tiles.length > 0 ? (
          <ul class="wall-tiles" {...shapeOf(tiles.length)}>
            {tiles.map((tile) => (
              <ScreenTileCard key={tile.touchpoint.slug} tile={tile} many={tiles.length} />
            ))}
          </ul>
        ) : (
          <p class="wall-none">
            {t("What this wall showed was archived. An admin can choose anew what it shows, under Walls.")}
          </p>
        )}
        {pages > 1 && <Pages view={view} token={token} />}
      </main>
      <footer class="wall-foot">
        <p class="wall-whose">
          <Face face="love" /> <bdi>{business.name}</bdi>
          <small>{t(PERIOD_LABELS[settings.period])}</small>
        </p>
        <p
          id="state"
          data-state="live"
          data-locale={localeNow()}
          data-zone={business.timeZone}
          data-updated={t("Updated {seconds} s ago", { seconds: "{seconds}" })}
          data-lost={t("No connection since {time}", { time: "{time}" })}
          data-paused={t("Paused##wall")}
          hidden
        />
        <p class="unseen" id="said" role="status" />
        <p class="wall-clock" id="clock" data-language={settingNow().language} hidden />
      </footer>
    </Document>
  )
}

/** Every so often the link may hold again: it was taken back by mistake. */
const GONE_REFRESH_S = 60

/** For a screen whose link does not hold (any more), and for whoever stands before it. */
export const GonePage = ({ token, why }: { token: string; why: "unknown" | "revoked" | "expired" }) => {
  const title = {
    unknown: t("This link leads to no wall"),
    revoked: t("This wall was taken down"),
    expired: t("The time of this link is over"),
  }[why]
  return (
    <Document
      title={title}
      sheet="wall-page"
      refresh={{ seconds: GONE_REFRESH_S, address: screenPath(token) }}
    >
      <main class="wall-gone" id="main">
        <Face face="love" />
        <h1>{title}</h1>
        <p>
          {why === "unknown"
            ? t("It may have been replaced by a new one, or cut when it was copied.")
            : t("Nothing is wrong with this screen. An admin has ended what its link showed.")}
        </p>
        <p>{t("To show a pulse here, an admin makes a new link in the console, under Walls.")}</p>
      </main>
    </Document>
  )
}
