/** @jsxImportSource react */
import "lovetap/react"

export const Till = () => (
  <love-tap
    touchpoint="checkout"
    question="How was paying at the till?"
    when="scroll 50%"
    when-again="7"
    class="till"
    onlovetap:vote={({ detail }) => detail.touchpoint}
  />
)

// @ts-expect-error there is no such corner
export const Wrong = () => <love-tap touchpoint="checkout" where="middle" />

export const Keyed = () =>
  ["till-1", "till-2"].map((place) => <love-tap key={place} place={place} touchpoint="checkout" />)
