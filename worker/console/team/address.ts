import * as v from "valibot"
import { MemberId } from "../../../shared/ids.ts"
import { RowNumber } from "../read-address.ts"

export const TEAM_PATH = "/team"
export const INVITATIONS_PATH = `${TEAM_PATH}/invitations`

export const MemberParam = v.pipe(RowNumber, MemberId)

export const memberPath = (id: number | string): string => `${TEAM_PATH}/members/${id}`
/** What is done to a member, each with a form of its own. */
export const MEMBER_DEEDS = ["role", "touchpoints", "link", "remove"] as const
export const deedPath = (id: number | string, deed: (typeof MEMBER_DEEDS)[number]): string =>
  `${memberPath(id)}/${deed}`
export const invitationPath = (id: number | string, deed: "renew" | "revoke"): string =>
  `${INVITATIONS_PATH}/${id}/${deed}`
