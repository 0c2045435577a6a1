/** SQL: an epoch in ms as ISO 8601, null where there is none. */
const iso = (column: string): string => `strftime('%Y-%m-%dT%H:%M:%fZ', ${column} / 1000.0, 'unixepoch')`
/** SQL: days since 1970-01-01 as a date. */
const date = (column: string): string => `date(${column} * 86400, 'unixepoch')`
const hex = (column: string): string => `lower(hex(${column}))`
/** SQL: a UUID's bytes as people write it. */
const uuid = (column: string): string =>
  [1, 9, 13, 17, 21]
    .map((from, at) => `substr(${hex(column)}, ${from}, ${[8, 4, 4, 4, 12][at]})`)
    .join(" || '-' || ")
const SLUG = "(SELECT t.slug FROM touchpoints AS t WHERE t.business_id = ?1 AND t.id = x.touchpoint_id)"

/** One kind of line: a table, its key within the business, and what is told of each row. */
export interface ExportPart {
  type: string
  table: string
  /** In the order of the table's own index; those that are bytes are named so. */
  key: readonly (string | { bytes: string })[]
  /** Arguments of `json_object`; the row is `x`. */
  fields: string
}

/**
 * All that a business has, but for what opens doors (hashes, keys, PINs), what only the house needs (caches, walks
 * through the ledger), and visitors' hashes, which mean nothing.
 */
export const EXPORT_PARTS: readonly ExportPart[] = [
  {
    type: "member",
    table: "members",
    key: ["id"],
    fields: `'id', x.id, 'name', x.name, 'email', x.email, 'role', x.role, 'joinedAt', ${iso("x.created_at")},
      'lastSeenAt', ${iso("x.last_seen_at")}, 'leftAt', ${iso("x.left_at")}`,
  },
  {
    type: "invitation",
    table: "invitations",
    key: ["id"],
    fields: `'id', x.id, 'email', x.email, 'role', x.role, 'touchpoints', json(x.touchpoints), 'invitedBy', x.invited_by,
      'invitedAt', ${iso("x.created_at")}, 'acceptedAt', ${iso("x.accepted_at")}, 'revokedAt', ${iso("x.revoked_at")}`,
  },
  {
    type: "api-key",
    table: "api_keys",
    key: [{ bytes: "token_hash" }],
    fields: `'name', x.name, 'scopes', json(x.scopes), 'ending', x.ending, 'madeBy', x.created_by,
      'madeAt', ${iso("x.created_at")}, 'revokedAt', ${iso("x.revoked_at")}`,
  },
  {
    type: "touchpoint",
    table: "touchpoints",
    key: ["id"],
    fields: `'slug', x.slug, 'state', x.state, 'name', x.name, 'stage', x.stage, 'kind', x.kind,
      'critical', json(iif(x.critical, 'true', 'false')), 'expectation', x.expectation, 'target', x.target,
      'owner', x.owner_id, 'question', json(x.question), 'position', x.position, 'createdAt', ${iso("x.created_at")},
      'archivedAt', ${iso("x.archived_at")}`,
  },
  {
    type: "former-reason",
    table: "former_reasons",
    key: ["touchpoint_id", "face", "slug"],
    fields: `'touchpoint', ${SLUG}, 'face', x.face, 'slug', x.slug, 'label', x.label`,
  },
  {
    type: "place",
    table: "places",
    key: ["slug"],
    fields: `'slug', x.slug, 'name', x.name, 'area', x.area, 'archivedAt', ${iso("x.archived_at")},
      'createdAt', ${iso("x.created_at")}`,
  },
  {
    type: "improvement",
    table: "improvements",
    key: ["id"],
    fields: `'id', x.id, 'touchpoint', ${SLUG}, 'day', ${date("x.day")}, 'text', x.text,
      'publishedAt', ${iso("x.published_at")}, 'removedAt', ${iso("x.removed_at")}, 'writtenBy', x.created_by,
      'createdAt', ${iso("x.created_at")}`,
  },
  {
    type: "kiosk",
    table: "kiosks",
    key: ["id"],
    fields: `'id', x.id, 'settings', json(x.settings), 'createdAt', ${iso("x.created_at")}`,
  },
  {
    type: "device",
    table: "devices",
    key: ["id"],
    fields: `'id', x.id, 'kiosk', x.kiosk_id, 'pairedAt', ${iso("x.paired_at")}, 'revokedAt', ${iso("x.revoked_at")},
      'lastSeenAt', ${iso("x.last_seen_at")}`,
  },
  {
    type: "wall",
    table: "walls",
    key: ["id"],
    fields: `'id', x.id, 'settings', json(x.settings), 'madeBy', x.created_by, 'madeAt', ${iso("x.created_at")},
      'revokedAt', ${iso("x.revoked_at")}`,
  },
  {
    type: "send",
    table: "email_sends",
    key: ["id"],
    fields: `'touchpoint', ${SLUG}, 'slug', x.slug, 'name', x.name, 'system', x.system, 'language', x.language,
      'sent', x.sent, 'signedOnly', json(iif(x.signed_only, 'true', 'false')), 'madeBy', x.created_by,
      'createdAt', ${iso("x.created_at")}`,
  },
  {
    type: "send-copy",
    table: "email_copies",
    key: ["touchpoint_id", "send", { bytes: "id" }],
    fields: `'touchpoint', ${SLUG}, 'send', x.send, 'vote', ${uuid("x.id")}, 'seenAt', ${iso("x.seen_at")},
      'confirmedAt', ${iso("x.confirmed_at")}, 'tappedAt', ${iso("x.tapped_at")}`,
  },
  {
    type: "alert",
    table: "alerts",
    key: ["id"],
    fields: `'id', x.id, 'kind', x.kind, 'touchpoint', ${SLUG}, 'kiosk', x.kiosk_id, 'since', ${iso("x.since")},
      'openedAt', ${iso("x.opened_at")}, 'acknowledgedAt', ${iso("x.acknowledged_at")},
      'acknowledgedBy', x.acknowledged_by, 'resolvedAt', ${iso("x.resolved_at")}`,
  },
  {
    type: "intake",
    table: "intake",
    key: ["day", "touchpoint_id"],
    fields: `'day', ${date("x.day")}, 'touchpoint', ${SLUG}, 'received', x.received, 'counted', x.counted, 'held', x.held,
      'duplicate', x.duplicate, 'rejected', x.rejected`,
  },
  {
    type: "counter",
    table: "counters",
    key: ["touchpoint_id", "day", "channel", "place"],
    fields: `'touchpoint', ${SLUG}, 'day', ${date("x.day")}, 'channel', x.channel, 'place', nullif(x.place, ''),
      'love', x.love, 'hate', x.hate, 'heldLove', x.held_love, 'heldHate', x.held_hate,
      'loveHours', json(x.love_hours), 'hateHours', json(x.hate_hours)`,
  },
  {
    type: "vote",
    table: "votes",
    key: ["touchpoint_id", { bytes: "id" }],
    fields: `'id', ${uuid("x.id")}, 'touchpoint', ${SLUG}, 'rev', x.rev, 'reaction', x.reaction, 'outcome', x.state,
      'why', x.held, 'decision', x.decision, 'decidedBy', x.decided_by, 'channel', x.channel,
      'place', nullif(x.place, ''), 'at', ${iso("x.at")}, 'clockError', x.clock_error, 'day', ${date("x.day")},
      'hour', x.hour, 'receivedAt', ${iso("x.received_at")}, 'amendedAt', ${iso("x.amended_at")}, 'reason', x.reason,
      'comment', x.comment, 'contact', x.contact, 'erasedAt', ${iso("x.erased_at")}, 'lang', x.lang, 'page', x.page`,
  },
  {
    type: "comment-mark",
    table: "comment_marks",
    key: ["touchpoint_id", { bytes: "vote_id" }],
    fields: `'touchpoint', ${SLUG}, 'vote', ${uuid("x.vote_id")}, 'member', x.member_id, 'readAt', ${iso("x.read_at")}`,
  },
  {
    type: "parked",
    table: "parked",
    key: ["id"],
    fields: `'parkedAt', ${iso("x.parked_at")}, 'receivedAt', ${iso("x.received_at")}, 'votes', x.votes, 'why', x.why,
      'body', json(x.body)`,
  },
  {
    type: "log",
    table: "audit",
    key: ["id"],
    fields: `'id', x.id, 'at', ${iso("x.at")}, 'member', x.member_id, 'action', x.action, 'detail', json(x.detail)`,
  },
]
