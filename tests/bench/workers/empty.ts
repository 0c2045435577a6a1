/** What workerd itself costs: nothing is read, nothing is stored. */
export default {
  fetch: (): Response => new Response(null, { status: 204 }),
}
