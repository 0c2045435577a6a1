declare global {
  /** Absent where the browser has no Trusted Types. What `createHTML` makes stands wherever a string of HTML may. */
  var trustedTypes:
    | {
        createPolicy(
          name: string,
          rules: { createHTML: (html: string) => string },
        ): { createHTML(html: string): string }
      }
    | undefined
}

/** The only text that becomes markup on these pages: our own server's pages, parsed without running anything. */
const policy = globalThis.trustedTypes?.createPolicy("lovetap-console", { createHTML: (html) => html })

export const parsePage = (html: string): Document =>
  new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html")
