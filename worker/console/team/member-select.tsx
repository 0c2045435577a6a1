import type { TeamMember } from "../../store/read-team.ts"

/** Who may own a touchpoint: whoever may change it. */
export const heirsOf = (members: readonly TeamMember[], without?: number): TeamMember[] =>
  members.filter(({ id, role }) => role !== "viewer" && id !== without)

interface MemberSelectProps {
  name: string
  label: string
  heirs: readonly TeamMember[]
  /** What choosing nobody means. */
  nobody: string
}

/** One of the members, or nobody. */
export const MemberSelect = ({ name, label, heirs, nobody }: MemberSelectProps) => (
  <select class="box" name={name} aria-label={label}>
    <option value="">{nobody}</option>
    {heirs.map(({ id, name: member }) => (
      <option key={id} value={id}>
        {member}
      </option>
    ))}
  </select>
)
