import type { ComponentChildren } from "preact"
import { Document } from "../frame/document.tsx"
import { Face } from "../frame/face.tsx"
import type { Membership } from "../store/members.ts"

const Card = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <Document title={title} formStatesOrigin>
    <main class="sign-in">
      <p class="logo">
        <Face face="love" /> Lovetap
      </p>
      <h1>{title}</h1>
      {children}
    </main>
  </Document>
)

const HowToGetALink = () => (
  <>
    <p>
      You sign in with a one-time link. It works once, for 15 minutes. Ask whoever runs this Lovetap for one;
      they make it with
    </p>
    <p>
      <code>npm run sign-in-link</code>
    </p>
  </>
)

export const SignInPage = () => (
  <Card title="Sign in">
    <HowToGetALink />
  </Card>
)

/** One button, so that a person's tap and nothing else uses the link up. */
export const SignInAsPage = ({ member, business }: Membership) => (
  <Card title={`Sign in to ${business.name}`}>
    <p>You are about to see the pulse of every touchpoint.</p>
    <form method="post">
      <button class="button" type="submit">
        Sign in as {member.name}
      </button>
    </form>
    <p class="soft">Not you? Close this page; the link stays unused.</p>
  </Card>
)

export const DeadLinkPage = () => (
  <Card title="This link no longer works">
    <p>
      It was used already, is older than 15 minutes, or got cut when it was copied. Nothing is wrong with your
      account.
    </p>
    <HowToGetALink />
  </Card>
)
