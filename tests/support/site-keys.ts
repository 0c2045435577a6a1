/**
 * A Worker remembers a business by its site key for half a minute, while tests empty the database under its feet: a
 * key used in two tests of a Worker would bring back the first test's business. So every test has a key of its own.
 */
let test = 1
const usedIn = new Map<string, number>()

/** The site key of the test that is running: `lt_test7`. */
export const siteKeyOfTest = (): string => `lt_test${test}`

/** The next test begins. */
export const renewSiteKey = () => {
  test += 1
}

/** A new Worker begins: it remembers nobody. */
export const forgetSiteKeys = () => usedIn.clear()

/** @throws when an earlier test of the same Worker had a business with this key */
export const claimSiteKey = (key: string) => {
  if ((usedIn.get(key) ?? test) !== test) {
    throw new Error(
      `another test of this Worker used the site key ${key}: the Worker still remembers that business`,
    )
  }
  usedIn.set(key, test)
}
