import { morph } from "./morph.ts"
import { isSaidByPage, sendAsForm } from "./send-as-form.ts"
import { parsePage } from "./trusted-html.ts"

/** So near to an edge of the screen, a drag scrolls the page; CSS pixels. */
const EDGE_PX = 70
const SCROLL_STEP_PX = 9

const tileOf = (node: Element | null): HTMLElement | null => node?.closest<HTMLElement>("li.tile") ?? null
const gripOf = (tile: HTMLElement): HTMLElement | null => tile.querySelector<HTMLElement>(".grip")
const listsIn = (stages: HTMLElement): HTMLElement[] => [...stages.querySelectorAll<HTMLElement>("ul.tiles")]

interface Spot {
  list: HTMLElement
  before: Element | null
}
const spotOf = (tile: HTMLElement): Spot | undefined => {
  const list = tile.closest<HTMLElement>("ul.tiles")
  return list ? { list, before: tile.nextElementSibling } : undefined
}

/** A tile that somebody has taken hold of, and where it stood. */
interface Held {
  tile: HTMLElement
  from: Spot
  by: "keyboard" | "pointer"
}

/**
 * Moves tiles by pointer, touch and keyboard; what they come to is sent when they are let go. The page's updates wait
 * meanwhile (`data-busy`), or they would put the tile back.
 */
export const moveTiles = (main: HTMLElement, stages: HTMLElement, said: HTMLElement): void => {
  let held: Held | undefined

  const say = (key: string, tile: HTMLElement) => {
    const list = tile.closest<HTMLElement>("ul.tiles")
    const stage = list?.closest("section")?.querySelector("h2")?.textContent ?? ""
    const all = list ? [...list.children] : []
    said.textContent = (stages.getAttribute(`data-${key}`) ?? "")
      .replace("{name}", tile.querySelector("h3")?.textContent ?? "")
      .replace("{n}", String(all.indexOf(tile) + 1))
      .replace("{count}", String(all.length))
      .replace("{stage}", stage)
  }

  const take = (tile: HTMLElement, by: Held["by"]) => {
    const from = spotOf(tile)
    if (!from) return
    held = { tile, from, by }
    main.dataset.busy = "moving"
    tile.classList.add("held")
    stages.classList.add("moving")
    gripOf(tile)?.setAttribute("aria-pressed", "true")
  }

  const release = (tile: HTMLElement) => {
    held = undefined
    delete main.dataset.busy
    tile.classList.remove("held")
    stages.classList.remove("moving")
    gripOf(tile)?.setAttribute("aria-pressed", "false")
  }

  const putBack = ({ tile, from }: Pick<Held, "tile" | "from">) => {
    from.list.insertBefore(tile, from.before)
    release(tile)
  }

  /** The server answers with the page as it is now: with the line that offers Undo. */
  const send = async ({ tile, from }: Pick<Held, "tile" | "from">, spot: Spot) => {
    const before = spot.before?.getAttribute("data-key") ?? ""
    const stage = spot.list.closest("section")?.getAttribute("data-stage") ?? ""
    const slug = tile.getAttribute("data-key") ?? ""
    const to = stages.dataset.to ?? location.href
    const body = new URLSearchParams({ slug, stage, before })
    // Every form of the page says so.
    const business = document.querySelector<HTMLInputElement>('input[name="in-business"]')
    if (business) body.set(business.name, business.value)
    try {
      const answer = await fetch(to, { method: "POST", body })
      if (isSaidByPage(answer)) return sendAsForm(to, body)
      const next = answer.ok ? parsePage(await answer.text()).querySelector("main") : null
      if (!next?.querySelector("#stages")) throw new Error(`status ${answer.status}`)
      history.replaceState(null, "", answer.url)
      release(tile)
      const hadFocus = tile.contains(document.activeElement)
      morph(main, next)
      // The line with Undo is new above the stages: what moves down for it loses the focus.
      if (hadFocus) gripOf(tile)?.focus({ preventScroll: true })
    } catch {
      putBack({ tile, from })
      say("failed", tile)
    }
  }

  const drop = () => {
    if (!held) return
    const { tile, from } = held
    const spot = spotOf(tile)
    if (!spot || (spot.list === from.list && spot.before === from.before)) {
      release(tile)
      return
    }
    held = undefined
    tile.classList.remove("held")
    stages.classList.remove("moving")
    say("dropped", tile)
    void send({ tile, from }, spot)
  }

  const cancel = () => {
    if (!held) return
    const { tile } = held
    putBack(held)
    gripOf(tile)?.focus()
    say("back", tile)
  }

  /** Where a pointer is: before or behind the tile under it, or last in the stage under it. */
  const follow = (tile: HTMLElement, x: number, y: number) => {
    const under = document.elementFromPoint(x, y)
    const other = tileOf(under)
    if (other === tile) return
    if (other) {
      const { top, height, left, width } = other.getBoundingClientRect()
      const sideBySide = other.previousElementSibling
        ? other.previousElementSibling.getBoundingClientRect().top === top
        : other.nextElementSibling?.getBoundingClientRect().top === top
      const behind = sideBySide ? x > left + width / 2 : y > top + height / 2
      other.parentElement?.insertBefore(tile, behind ? other.nextElementSibling : other)
      return
    }
    const list = under?.closest("section[data-stage]")?.querySelector("ul.tiles")
    if (list && !list.contains(tile)) list.append(tile)
  }

  stages.addEventListener("pointerdown", (event) => {
    const grip = event.target instanceof Element ? event.target.closest<HTMLElement>(".grip") : null
    const tile = tileOf(grip)
    if (!grip || !tile || held || event.button !== 0) return
    event.preventDefault()
    grip.focus({ preventScroll: true })
    take(tile, "pointer")
    const point = { x: event.clientX, y: event.clientY }
    let frame = 0
    const scroll = () => {
      const down = point.y > innerHeight - EDGE_PX ? SCROLL_STEP_PX : point.y < EDGE_PX ? -SCROLL_STEP_PX : 0
      if (down !== 0) {
        scrollBy(0, down)
        follow(tile, point.x, point.y)
      }
      frame = requestAnimationFrame(scroll)
    }
    frame = requestAnimationFrame(scroll)
    const over = new AbortController()
    const end = (how: () => void) => () => {
      cancelAnimationFrame(frame)
      over.abort()
      how()
    }
    const options = { signal: over.signal }
    addEventListener(
      "pointermove",
      ({ clientX, clientY }) => {
        point.x = clientX
        point.y = clientY
        if (held) follow(tile, clientX, clientY)
      },
      options,
    )
    addEventListener("pointerup", end(drop), options)
    addEventListener("pointercancel", end(cancel), options)
    addEventListener("keydown", ({ key }) => key === "Escape" && end(cancel)(), options)
  })

  const step = (tile: HTMLElement, key: string) => {
    const lists = listsIn(stages)
    const list = lists.findIndex((each) => each.contains(tile))
    if (key === "ArrowUp") tile.previousElementSibling?.before(tile)
    if (key === "ArrowDown") tile.nextElementSibling?.after(tile)
    const beside = key === "ArrowLeft" ? lists[list - 1] : key === "ArrowRight" ? lists[list + 1] : undefined
    beside?.append(tile)
    gripOf(tile)?.focus()
    tile.scrollIntoView({ block: "nearest" })
    say("at", tile)
  }

  stages.addEventListener("keydown", (event) => {
    const grip = event.target instanceof Element ? event.target.closest(".grip") : null
    const tile = tileOf(grip)
    if (!tile) return
    const { key } = event
    if (key === " " || key === "Enter") {
      event.preventDefault()
      if (held) return drop()
      if (main.dataset.busy !== undefined) return
      take(tile, "keyboard")
      say("grabbed", tile)
      return
    }
    if (!held) return
    if (key === "Escape") cancel()
    else if (key.startsWith("Arrow")) step(tile, key)
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  // Who goes on without dropping it has changed their mind. Moving a node takes its focus for a moment.
  stages.addEventListener("focusout", () => {
    const was = held
    if (was?.by !== "keyboard") return
    setTimeout(() => {
      if (held === was && document.hasFocus() && !was.tile.contains(document.activeElement)) {
        putBack(was)
        say("back", was.tile)
      }
    })
  })
}
