import type { ComponentChildren } from "preact"
import type { Channel } from "../../../shared/vote.ts"
import { T, t } from "../../frame/speech.tsx"
import type { SetupDeed } from "../../store/find-setup-deed.ts"
import type { Membership } from "../../store/members.ts"
import type { ArrivalsRead } from "../../store/read-arrivals.ts"
import { emailPath } from "../email/address.ts"
import { Frame } from "../frame.tsx"
import { codePath, linkAddress, posterPath } from "../poster/address.ts"
import { installPath } from "../setup/address.ts"
import { type Said, SetupFlash } from "../setup/flash.tsx"
import { TouchpointTop } from "../setup/touchpoint-top.tsx"
import { Arrival } from "./arrival.tsx"
import { Builders } from "./builders.tsx"
import { CopyText } from "./copy-text.tsx"
import { configuredTag, OtherTags, type TagProps } from "./tag-ways.tsx"

interface InstallPageProps extends Membership, TagProps {
  read: ArrivalsRead
  said: TagProps["said"]
  flash: Said
  deed: SetupDeed | undefined
  now: number
}

/** `suggested`: the first one to take there. */
type WayOf = InstallPageProps & { suggested: boolean }

interface WayProps {
  id: string
  title: string
  about: string
  channel: Channel
  props: WayOf
  children: ComponentChildren
}

const Way = ({ id, title, about, channel, props, children }: WayProps) => (
  <section class="card way" id={id} aria-labelledby={`${id}-title`}>
    <div class="title">
      <h2 id={`${id}-title`}>{title}</h2>
      {props.suggested && <span class="state">{t("suggested")}</span>}
    </div>
    <p class="soft">{about}</p>
    {children}
    <div class="arrives">
      <Arrival channel={channel} read={props.read} timeZone={props.business.timeZone} now={props.now} />
      <a class="act" href={`${installPath(props.read.touchpoint.slug)}#${id}`} data-asks-by-itself>
        {t("Check again")}
        <span class="unseen">: {title}</span>
      </a>
    </div>
  </section>
)

/** From which pages votes count. */
const Origins = ({ origins }: { origins: readonly string[] }) =>
  origins.length === 0 ? (
    <p class="note">
      <T
        say="Votes count from any page. <a>List your own pages</a>, and votes from copied tags are held."
        a={(inside) => <a href="/settings#origins">{inside}</a>}
      />
    </p>
  ) : (
    <p class="note">
      <T
        say="Votes count from {origins}. From any other page they are held: <a>add it</a> if the tag stands there."
        origins={origins.map((origin, at) => (
          <span key={origin}>
            {at > 0 && ", "}
            <code>{origin}</code>
          </span>
        ))}
        a={(inside) => <a href="/settings#origins">{inside}</a>}
      />
    </p>
  )

const TagWay = (props: WayOf) => (
  <Way
    id="tag"
    title={t("On your pages")}
    about={t(
      "Paste this once, just before </body>. Whatever you change here reaches your pages within a minute.",
    )}
    channel="web"
    props={props}
  >
    <CopyText id="tag-configured" title={t("The tag")} text={configuredTag(props.tag)} />
    <Origins origins={props.read.origins} />
    <Builders tag={props.tag} />
    <OtherTags {...props} />
  </Way>
)

const LinkWay = (props: WayOf) => {
  const { tag, read } = props
  const { slug } = read.touchpoint
  const link = linkAddress(tag.worker, tag.key, slug, undefined)
  return (
    <Way
      id="link"
      title={t("By a link or a poster")}
      about={t(
        "A page with two big faces: for messages, receipts, counters and vans. Try it: your own tap counts, too.",
      )}
      channel="link"
      props={props}
    >
      <div class="coded">
        <img src={codePath(slug, undefined)} alt={t("The code of this link")} width={120} height={120} />
        <CopyText
          id="tag-link"
          title={t("The link")}
          about={t("In several places, say at its end which one it is: ?p=till-3")}
          text={link}
        />
      </div>
      <p class="choices">
        <a class="act" href={link} target="_blank" rel="noopener">
          {t("Open it")}
        </a>
        <a class="act" href={posterPath(slug)}>
          {t("Print a poster")}
        </a>
      </p>
    </Way>
  )
}

const EmailWay = (props: WayOf) => (
  <Way
    id="email"
    title={t("In an e-mail")}
    about={t("Two faces for receipts, newsletters and signatures, ready to paste for eight sender systems.")}
    channel="email"
    props={props}
  >
    <p class="choices">
      <a class="act" href={emailPath(props.read.touchpoint.slug)}>
        {t("Make the e-mail")}
      </a>
    </p>
  </Way>
)

const KioskWay = (props: WayOf) => (
  <Way
    id="kiosk"
    title={t("By a kiosk")}
    about={t("Any tablet or old laptop on your counter. It keeps votes for a month without a network.")}
    channel="kiosk"
    props={props}
  >
    <p class="choices">
      <a class="act" href="/kiosks">
        {t("Set up a kiosk")}
      </a>
    </p>
  </Way>
)

const WAYS = { tag: TagWay, link: LinkWay, email: EmailWay, kiosk: KioskWay } as const
type WayName = keyof typeof WAYS

/** Who has nothing to click on takes it in where they stand: there, a poster asks. Who has left is reached by a letter. */
const suggestedFor = ({ kind, stage }: ArrivalsRead["touchpoint"]): WayName =>
  kind === "active" ? "tag" : stage === "in" ? "email" : "link"

/** Every way to bring a touchpoint to customers; each ends in whether its first vote has come. */
export const InstallPage = (props: InstallPageProps) => {
  const { read, member, business, flash, deed } = props
  const { slug, name } = read.touchpoint
  const suggested = suggestedFor(read.touchpoint)
  const first: readonly WayName[] = suggested === "tag" ? ["tag"] : [suggested, "tag"]
  const more = (["link", "email", "kiosk"] as const).filter((way) => !first.includes(way))
  return (
    <Frame title={t("Install: {name}", { name })} under="/setup" script="install" {...{ member, business }}>
      <TouchpointTop touchpoint={read.touchpoint} at="install" title={t("Install")} />
      <SetupFlash said={flash} deed={deed} mayUndo={member.role === "admin"} />
      <p class="say">{t("Bring it to where your customers are. One way is enough to begin with.")}</p>
      <div class="install" data-arrived-at={`${installPath(slug)}/arrived`}>
        {[first, more].map((ways) => (
          <div key={ways[0]} class="install-more">
            {ways.map((way) => {
              const One = WAYS[way]
              // A page of theirs is the usual way: it needs no word.
              return <One key={way} {...props} suggested={way === suggested && way !== "tag"} />
            })}
          </div>
        ))}
      </div>
    </Frame>
  )
}
