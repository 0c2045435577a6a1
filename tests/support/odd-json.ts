import fc from "fast-check"

/** JSON as text. Values are made as text from the start, so that there may be what no serialiser writes. */
export type JsonText = fc.Arbitrary<string>

export const jsonOf = (value: unknown): string => JSON.stringify(value)

/** One of these values, as JSON. */
export const oneOfValues = (...values: unknown[]): JsonText =>
  fc.constantFrom(...values.map((value) => JSON.stringify(value)))

/** How deep JSON may be nested within 64 KB, and how deep it still is when it stands inside a vote. */
const DEPTHS = [2, 50, 1000, 12_000]

const nested: JsonText = fc
  .tuple(fc.constantFrom(...DEPTHS), fc.constantFrom(["[", "]"], ['{"a":', "}"], ['[{"id":', "}]"]))
  .map(([depth, [open, close]]) => `${open?.repeat(depth)}1${close?.repeat(depth)}`)

/** Numbers as JSON allows them, at the edges of what a double, an integer column and a calendar hold. */
const number: JsonText = fc.constantFrom(
  ..."0 -0 1 -1 2 0.5 1e0 1E+3 1e-400 1e308 1e999 -1e999 9007199254740991 9007199254740993".split(" "),
  ..."2147483648 9223372036854775808 1763823600000 8640000000000001 0.1e1 1.0000000000000001".split(" "),
)

/** Names that objects have without being asked. */
const PROTOTYPE_NAMES = [
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "length",
  "then",
]
export const prototypeName = fc.constantFrom(...PROTOTYPE_NAMES)

/** Text in which everything hides that is not quite text; short, because much of it is made. */
export const oddString = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  // UTF-16 as it comes, with halves of pairs.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    "",
    " ",
    "\u0000",
    "\ud800",
    "\udc00x",
    "a\ud83d\u0000\ude00b",
    "\r\n\u0085\u2028\u2029",
    "\u0007\u001b[31m\u009b1m",
    "\u202e\u200b\ufeff",
    "﷽".repeat(40),
    "e\u0301".repeat(40),
    "'; DROP TABLE votes; --",
    '=HYPERLINK("http://x.example")',
    "<script>alert(1)</script>",
    "%00%ff",
    "\\u0000",
    "null",
    "lt_demo",
    "ada@shop.example +44 20 7946 0958 4111 1111 1111 1111",
    "١٢٣٤٥٦٧٨٩",
    "😀".repeat(60),
    "x".repeat(300),
  ),
  prototypeName,
)

const shallow: JsonText = fc.oneof(
  oneOfValues(null, true, false, [], {}, [[]], [null], { id: 1 }, ["love"]),
  number,
  oddString.map(jsonOf),
)

/** Any JSON, mostly what is wrong by a little. */
export const oddJson: JsonText = fc.oneof(
  { weight: 20, arbitrary: shallow },
  { weight: 2, arbitrary: fc.json({ maxDepth: 2 }) },
  { weight: 1, arbitrary: nested },
)

/** A member of an object, by its name and its value's JSON. */
export type Member = readonly [name: string, json: string]

/** Members may repeat: then the last one counts. */
export const objectOf = (members: readonly Member[]): string =>
  `{${members.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(",")}}`
