import type { Tag } from "../../../shared/tag.ts"
import { m, t } from "../../frame/speech.tsx"
import { CopyText } from "./copy-text.tsx"
import { configuredTag } from "./tag-ways.tsx"

interface Builder {
  id: string
  name: string
  /** What to do, one line after the other; menus are named as the builder shows them in English. Said by `t`. */
  steps: readonly string[]
  /** Absent: the recommended tag. */
  text?: (tag: Tag) => string
}

const packageText = ({ worker, key }: Tag): string =>
  `import { defineLovetap } from "lovetap"\n\ndefineLovetap({ origin: "${worker}", key: "${key}" })`

const BUILDERS: readonly Builder[] = [
  {
    id: "wordpress",
    name: "WordPress",
    steps: [
      m("Plugins → Add Plugin: install and activate the free “WPCode”. It works with every theme."),
      m("Code Snippets → Header & Footer: paste the tag into “Footer”, and save."),
      m("Empty your page cache, if a plugin or your host keeps one."),
    ],
  },
  {
    id: "shopify",
    name: "Shopify",
    steps: [
      m("Online Store → Themes: at your theme, “…” → Edit code."),
      m("Open layout/theme.liquid, paste the tag just before </body>, and save."),
      m("Shopify’s own checkout shows no theme code: ask about the order in its e-mail or by a link."),
    ],
  },
  {
    id: "webflow",
    name: "Webflow",
    steps: [
      m(
        "Site settings → Custom code: paste the tag into “Footer code”, and save. This needs a paid site plan.",
      ),
      m("Publish the site: in the Designer itself it does not show."),
    ],
  },
  {
    id: "gtm",
    name: "Google Tag Manager",
    steps: [
      m("Tags → New → Tag Configuration → Custom HTML: paste the tag. Leave “Support document.write” off."),
      m("Triggering: “All Pages”, or the pages it belongs to. Save, then Submit → Publish."),
      m("Take this tag: Tag Manager drops data attributes, and this one needs none."),
    ],
  },
  {
    id: "react",
    name: "React",
    steps: [
      m("Build the package in your Lovetap with “npm run build:package”, and install it from dist/package."),
      m("Name your Lovetap once, where your app begins; then put the element where it belongs."),
    ],
    text: (tag) =>
      `${packageText(tag)}\n\nexport const Question = () => <love-tap touchpoint="${tag.touchpoint}"></love-tap>`,
  },
  {
    id: "vue",
    name: "Vue",
    steps: [
      m("Build the package in your Lovetap with “npm run build:package”, and install it from dist/package."),
      m(
        'In vite.config, tell Vue that the element is not one of its own: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "love-tap" } } })',
      ),
    ],
    text: (tag) =>
      `<script setup>\n${packageText(tag)}\n</script>\n\n<template>\n  <love-tap touchpoint="${tag.touchpoint}" />\n</template>`,
  },
]

/** Where the tag goes in each of the usual site builders, copy-ready. */
export const Builders = ({ tag }: { tag: Tag }) => (
  <div class="builders">
    <h3>{t("Step by step")}</h3>
    {BUILDERS.map(({ id, name, steps, text = configuredTag }) => (
      <details key={id} class="behind" name="builder">
        <summary>{name}</summary>
        <ol class="builder-steps">
          {steps.map((step) => (
            <li key={step}>{t(step)}</li>
          ))}
        </ol>
        <CopyText id={`for-${id}`} title={t("For {builder}", { builder: name })} text={text(tag)} />
      </details>
    ))}
  </div>
)
