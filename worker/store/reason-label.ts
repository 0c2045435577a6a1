/**
 * SQL: what a reason is called, in a query whose ?1 is the business and whose `t` is its touchpoint: as it is worded now, as
 * it was worded last where it is offered no more, else its slug.
 *
 * @param reaction the column with the vote's face
 * @param reason the column with the reason's slug
 */
export const reasonLabel = (reaction: string, reason: string): string => `coalesce(
  (SELECT worded.value->>'label' FROM json_each(t.question, '$.' || ${reaction} || '.reasons') AS worded
    WHERE worded.value->>'slug' = ${reason}),
  (SELECT former.label FROM former_reasons AS former WHERE former.business_id = ?1 AND former.touchpoint_id = t.id
    AND former.face = ${reaction} AND former.slug = ${reason}), ${reason})`
