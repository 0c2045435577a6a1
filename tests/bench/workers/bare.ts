import type { D1Database } from "@cloudflare/workers-types"

interface Body {
  votes: [{ id: string; touchpoint: string; reaction: string; at: string }]
}

/** The least that keeps a vote: the body parsed, one insert, an answer. What the collector is measured against. */
export default {
  fetch: async (request: Request, { DB }: { DB: D1Database }): Promise<Response> => {
    const { votes } = (await request.json()) as Body
    const [{ id, touchpoint, reaction, at }] = votes
    await DB.prepare("INSERT INTO bare (id, touchpoint, reaction, at) VALUES (?1, ?2, ?3, ?4)")
      .bind(id, touchpoint, reaction, at)
      .run()
    return Response.json({ id }, { status: 201 })
  },
}
