/** With the part after `#` where that is a route; elsewhere it is a place on the same page. */
const currentPath = (): string => location.pathname + (/^#[!/].*/.exec(location.hash)?.[0] ?? "")

/**
 * Something that is kept for one page view and never stored. A route of a single-page application is a page view of its
 * own.
 */
export const perPageView = <State>(make: () => State): ((path?: string) => State) => {
  let seen: { path: string; state: State } | undefined
  return (path = currentPath()) => {
    if (seen?.path !== path) seen = { path, state: make() }
    return seen.state
  }
}
