/** @jsxImportSource vue */
import "lovetap/vue"
import type { GlobalComponents } from "vue"

export const Till = () => (
  <love-tap
    touchpoint="checkout"
    question="How was paying at the till?"
    class="till"
    onLovetap:vote={({ detail }) => detail.touchpoint}
  />
)

// @ts-expect-error there is no such corner
export const Wrong = () => <love-tap touchpoint="checkout" where="middle" />

/** What templates are checked against. */
type Props = InstanceType<GlobalComponents["love-tap"]>["$props"]
export const props: Props = { touchpoint: "checkout", where: "top-end" }
// @ts-expect-error there is no such corner
export const wrongProps: Props = { touchpoint: "checkout", where: "middle" }
