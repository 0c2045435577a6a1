declare global {
  /** Absent where the browser has no Trusted Types. What a policy makes stands wherever such a string may. */
  var trustedTypes:
    | {
        createPolicy<
          Rules extends Partial<Record<"createHTML" | "createScriptURL", (text: string) => string>>,
        >(name: string, rules: Rules): Rules
      }
    | undefined
}

/** The only text that becomes markup on these pages: our own server's pages, parsed without running anything. */
const policy = globalThis.trustedTypes?.createPolicy("lovetap-console", { createHTML: (html) => html })

export const parsePage = (html: string): Document =>
  new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html")
