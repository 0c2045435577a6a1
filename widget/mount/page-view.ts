/**
 * Something that is kept for one page view and never stored. A route of a single-page application is a page view of its
 * own.
 */
export const perPageView = <State>(make: () => State): ((path?: string) => State) => {
  let seen: { path: string; state: State } | undefined
  return (path = location.pathname) => {
    if (seen?.path !== path) seen = { path, state: make() }
    return seen.state
  }
}
