/** What `arrange` loads where it is used. Each is what its file exports. */
interface ArrangeParts {
  "arrange-for": (host: HTMLElement, selector: string) => void
  "arrange-when": (host: HTMLElement) => Promise<boolean>
  "arrange-where": (host: HTMLElement, tab: HTMLElement) => void
}

/** Loads a part that lies beside this script. */
export const loadBeside = <Name extends keyof ArrangeParts>(name: Name): Promise<ArrangeParts[Name]> =>
  import(/* @vite-ignore */ `./${name}.js`).then((part) => part.default)
