import { PARTS, PROPERTIES } from "./styling.ts"

interface Member {
  name: string
  type: string
  description: string
}

/**
 * The members of a documented type or interface of ours, in our own formatter's way of writing them.
 *
 * @throws when there are none: then it is written in another way now
 */
const membersOf = (source: string, name: string): Member[] => {
  const body =
    new RegExp(`export (?:type ${name} =|interface ${name}) \\{\\n(.*?)\\n\\}`, "s").exec(source)?.[1] ?? ""
  const members = [...body.matchAll(/ {2}\/\*\* (.*?) \*\/\n {2}"?([\w:-]+)"?\??: (.*)/g)]
  if (members.length === 0) throw new Error(`${name} has no documented members`)
  return members.map(([, description = "", member = "", type = ""]) => ({ name: member, type, description }))
}

const described = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).map(([name, description]) => ({ name, description }))

/** What editors and catalogues read about `<love-tap>` (https://github.com/webcomponents/custom-elements-manifest). */
export const writeManifest = (source: string) => ({
  schemaVersion: "2.1.0",
  modules: [
    {
      kind: "javascript-module",
      path: "lovetap.js",
      declarations: [
        {
          kind: "class",
          customElement: true,
          name: "LoveTap",
          tagName: "love-tap",
          superclass: { name: "HTMLElement" },
          description: "Asks at a touchpoint with two faces, love and hate: one tap is a vote.",
          attributes: membersOf(source, "LoveTapAttributes").map(({ type, ...attribute }) => ({
            ...attribute,
            type: { text: type },
          })),
          events: membersOf(source, "LoveTapEvents").map(({ type, ...event }) => ({
            ...event,
            type: { text: type },
          })),
          cssProperties: described(PROPERTIES),
          cssParts: described(PARTS),
        },
        {
          kind: "function",
          name: "defineLovetap",
          description:
            "Defines `<love-tap>`; does nothing where there is no DOM, and nothing more the second time.",
          parameters: [{ name: "options", type: { text: "LovetapOptions" } }],
          return: { type: { text: "Lovetap" } },
        },
      ],
      exports: [
        { kind: "js", name: "defineLovetap", declaration: { name: "defineLovetap", module: "lovetap.js" } },
      ],
    },
  ],
})
