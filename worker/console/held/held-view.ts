import { HELD_RULES, type HeldRule } from "../../../shared/outcome.ts"
import type { MadeDecision } from "../../store/decisions.ts"
import type { HeldDay, HeldGroup, HeldTouchpoint } from "../../store/held-votes.ts"
import type { Membership } from "../../store/members.ts"

/** Waiting votes, those taken back by the customer included. */
export interface Waiting {
  votes: number
  love: number
  hate: number
  none: number
}

export interface RuleView extends Waiting {
  rule: HeldRule
  /** The most votes first. */
  groups: (HeldGroup & Waiting)[]
  /** Days with votes, oldest first. */
  days: HeldDay[]
  /** Votes that this member may release, and exclude. */
  mayRelease: number
  mayExclude: number
  /** Whether this member may create the touchpoint that votes wait for. */
  mayCreate: boolean
}

/** Whether a member may decide about votes at a touchpoint: an admin anywhere, an owner where it is theirs. */
export const mayDecide = (member: Membership["member"], { ownerId }: HeldTouchpoint): boolean =>
  member.role === "admin" || (member.role === "owner" && ownerId === member.id)

/** Nothing is released in the waiting room: it would count for a touchpoint that nobody sees. */
export const mayRelease = (member: Membership["member"], touchpoint: HeldTouchpoint): boolean =>
  touchpoint.state !== "waiting" && mayDecide(member, touchpoint)

/** When the one vote of a decision was tapped, epoch ms; undefined: there was no decision, or it was about several. */
export const tapOf = (decision: MadeDecision | undefined): number | undefined =>
  decision?.detail.votes === 1 ? decision.detail.from : undefined

const votesOf = ({ love, hate, none }: Omit<Waiting, "votes">): number => love + hate + none

/** The sum of any number of groups. */
export const waitingOf = (groups: readonly Omit<Waiting, "votes">[]): Waiting => {
  const sum = { votes: 0, love: 0, hate: 0, none: 0 }
  for (const group of groups) {
    sum.votes += votesOf(group)
    sum.love += group.love
    sum.hate += group.hate
    sum.none += group.none
  }
  return sum
}

/** From counts to what is said of each rule that holds something, the most votes first. */
export const rulesOf = (
  { groups, days }: { groups: readonly HeldGroup[]; days: readonly HeldDay[] },
  member: Membership["member"],
): RuleView[] =>
  HELD_RULES.map((rule): RuleView => {
    const own = groups
      .filter((group) => group.rule === rule)
      .map((group) => ({ ...group, votes: votesOf(group) }))
      .sort((a, b) => b.votes - a.votes)
    return {
      rule,
      ...waitingOf(own),
      groups: own,
      days: days
        .filter(({ love, hate, ...day }) => day.rule === rule && love + hate > 0)
        .sort((a, b) => a.day - b.day),
      mayRelease: waitingOf(own.filter(({ touchpoint }) => mayRelease(member, touchpoint))).votes,
      mayExclude: waitingOf(own.filter(({ touchpoint }) => mayDecide(member, touchpoint))).votes,
      mayCreate: member.role === "admin",
    }
  })
    .filter(({ votes }) => votes > 0)
    .sort((a, b) => b.votes - a.votes)
