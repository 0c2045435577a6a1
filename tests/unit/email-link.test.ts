import * as fc from "fast-check"
import * as v from "valibot"
import { describe, expect, test } from "vitest"
import {
  EMAIL_GOALS,
  type EmailLinkOf,
  readEmailLink,
  writeEmailLink,
  writeMergeLink,
} from "../../shared/email-link.ts"
import { SiteKey, Slug } from "../../shared/ids.ts"
import { RECIPIENT_MAX_CHARS } from "../../shared/limits.ts"
import { type LinkSecret, macOf, sameText, signLink } from "../../shared/sign-link.ts"

const slug = (text: string) => v.parse(Slug, text)
const LINK: EmailLinkOf = {
  worker: "https://lovetap.example",
  key: v.parse(SiteKey, "lt_demo"),
  touchpoint: slug("newsletter"),
  send: slug("november-letter"),
}

const read = (address: string) => {
  const { pathname, searchParams } = new URL(address)
  const [, e, key = "", touchpoint = "", send = "", goal = ""] = pathname.split("/").map(decodeURIComponent)
  expect(e).toBe("e")
  return readEmailLink({ key, touchpoint, send, goal }, searchParams)
}

test("a link says where it leads and for whom, and is read as it was written", () => {
  const address = writeEmailLink(
    { ...LINK, language: "de", place: slug("leeds"), signature: "s".repeat(22) },
    "love",
    "r 1&2",
  )
  expect(address).toBe(
    "https://lovetap.example/e/lt_demo/newsletter/november-letter/love?lang=de&p=leeds&s=ssssssssssssssssssssss&r=r%201%262",
  )
  expect(read(address)).toEqual({
    key: "lt_demo",
    touchpoint: "newsletter",
    send: "november-letter",
    goal: "love",
    recipient: "r 1&2",
    signature: "s".repeat(22),
    language: "de",
    place: "leeds",
  })
})

test("whatever names a recipient comes back whole, to every goal", () => {
  const odd = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }).filter((text) => {
    const named = text.trim()
    return named !== "" && !/[[{%<$*]/.test(named)
  })
  fc.assert(
    fc.property(odd, fc.constantFrom(...EMAIL_GOALS), (recipient, goal) => {
      expect(read(writeEmailLink(LINK, goal, recipient))).toMatchObject({
        goal,
        recipient: recipient.toWellFormed().trim(),
      })
    }),
  )
})

test.each([
  ["*|UNIQID|*"],
  ["{{ person.KlaviyoID }}"],
  ["{{contact.hs_object_id}}"],
  ["{{{custom_id}}}"],
  ["{{customer.id}}"],
  ["{{ contact.CONTACT_ID | urlencode }}"],
  ["{% if x %}y{% endif %}"],
  ["%%_subscriberkey%%"],
  ["%%adid%%"],
  ["[Recipient]"],
  ["<%= id %>"],
  [`\${id}`],
])("a merge tag that nobody filled in is nobody: %s", (mergeTag) => {
  expect(read(writeMergeLink(LINK, "hate", mergeTag))).toMatchObject({ goal: "hate", recipient: undefined })
  // Some systems encode what they leave alone, once or twice.
  expect(read(writeEmailLink(LINK, "hate", mergeTag))).toMatchObject({ recipient: undefined })
  expect(read(writeEmailLink(LINK, "hate", encodeURIComponent(mergeTag)))).toMatchObject({
    recipient: undefined,
  })
})

test.each([["a@b.example"], ["4711"], ["100%"], ["{4711}"], ["5f3-[x]-1"], ["O'Neill *1*"]])(
  "a name that only looks a little like one is somebody: %s",
  (recipient) => {
    expect(read(writeEmailLink(LINK, "love", recipient))).toMatchObject({ recipient })
  },
)

describe("a page opens whatever is odd about the rest", () => {
  test.each([["?r="], [""], [`?r=${"x".repeat(RECIPIENT_MAX_CHARS + 1)}`], ["?r=%20%20"]])(
    "nobody's: %s",
    (query) => {
      expect(read(`https://a.example/e/lt_demo/newsletter/n/love${query}`)).toMatchObject({
        recipient: undefined,
        signature: "",
      })
    },
  )

  test("typed slugs are folded, an unreadable place and language are left out", () => {
    expect(
      read(
        `https://a.example/e/lt_demo/News%20Letter/Nov%202026/other?r=7&p=%F0%9F%98%80&lang=${"x".repeat(99)}`,
      ),
    ).toEqual({
      key: "lt_demo",
      touchpoint: "news-letter",
      send: "nov-2026",
      goal: "other",
      recipient: "7",
      signature: "",
      language: undefined,
      place: undefined,
    })
  })

  test.each([["lt_DEMO!/a/b/love"], ["lt_demo/%20/b/love"], ["lt_demo/a/-/love"], ["lt_demo/a/b/like"]])(
    "but what names nothing leads nowhere: %s",
    (path) => {
      expect(read(`https://a.example/e/${path}?r=7`)).toBeUndefined()
    },
  )
})

describe("a signature", () => {
  const secret: LinkSecret = new Uint8Array(32).fill(7)
  const signed = { ...LINK, recipient: "4711", place: undefined }

  test("is 128 bits, the same for the same link", async () => {
    const signature = await signLink(secret, signed)
    expect(signature).toMatch(/^[\w-]{22}$/)
    expect(await signLink(secret, { ...signed })).toBe(signature)
  })

  test("is another one for another secret, touchpoint, send, recipient or place", async () => {
    const others = await Promise.all([
      signLink(secret, signed),
      signLink(new Uint8Array(32).fill(8), signed),
      signLink(secret, { ...signed, key: v.parse(SiteKey, "lt_other") }),
      signLink(secret, { ...signed, touchpoint: slug("other") }),
      signLink(secret, { ...signed, send: slug("other") }),
      signLink(secret, { ...signed, recipient: "4712" }),
      signLink(secret, { ...signed, place: slug("leeds") }),
      // What stands in one part is no other one's.
      signLink(secret, { ...signed, recipient: "4711leeds" }),
      signLink(secret, { ...signed, recipient: "471", place: slug("1") }),
    ])
    expect(new Set(others).size).toBe(others.length)
  })

  test("says nothing for any other purpose", async () => {
    const [one, other] = await Promise.all([macOf(secret, "link", ["a"]), macOf(secret, "vote", ["a"])])
    expect(one).not.toEqual(other)
  })

  test("is compared whole", () => {
    expect(sameText("abc", "abc")).toBe(true)
    for (const other of ["abd", "xbc", "ab", "abcd", ""]) expect(sameText("abc", other)).toBe(false)
  })
})
