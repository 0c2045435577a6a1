import { defineLovetap, type LoveTapDetail } from "lovetap"

const origin = new URLSearchParams(location.search).get("origin") ?? ""
const lovetap = defineLovetap({ origin, key: "lt_demo", place: "till-3" })

const element = document.createElement("love-tap")
element.setAttribute("touchpoint", "checkout")
document.body.append(element)

const told: LoveTapDetail[] = []
document.addEventListener("lovetap:vote", ({ detail }) => told.push(detail))
// What the page was told, for the test to read.
Object.assign(window, { told })

document.querySelector("#ask")?.addEventListener("click", () => {
  lovetap.ask("order", { question: "How was ordering?", where: "top-end" })
})

// Never runs: what the types must refuse.
export const wrong = () => {
  // @ts-expect-error there is no such corner
  lovetap.ask("order", { where: "middle" })
  // @ts-expect-error a key is needed
  defineLovetap({ origin })
}
