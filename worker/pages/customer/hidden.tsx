/** What a form carries along unseen. What is undefined is not carried. */
export type HiddenFields = Readonly<Record<string, string | undefined>>

export const Hidden = ({ fields }: { fields: HiddenFields }) => (
  <>
    {Object.entries(fields).map(
      ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
    )}
  </>
)
