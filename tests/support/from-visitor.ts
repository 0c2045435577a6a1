/** What the network and the browser of some visitor put on a request; `number` tells visitors apart. */
export const fromVisitor = (number: number, rest: Record<string, string> = {}): Record<string, string> => ({
  "CF-Connecting-IP": `203.0.113.${number}`,
  "User-Agent": `Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0 Visitor/${number}`,
  ...rest,
})
