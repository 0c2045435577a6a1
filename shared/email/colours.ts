/** As in the console's and the widget's style sheets; in e-mails nothing can be looked up, so they stand in every line. */
interface Colours {
  card: string
  line: string
  ink: string
  love: string
  loveWash: string
  hate: string
  hateWash: string
}

export const LIGHT: Colours = {
  card: "#ffffff",
  line: "#e7e3d9",
  ink: "#221f2b",
  love: "#f59e0b",
  loveWash: "#fef4e0",
  hate: "#4f46a5",
  hateWash: "#f1f0fc",
}

export const DARK: Colours = {
  card: "#1f1e25",
  line: "#45424f",
  ink: "#f1eff5",
  love: "#fbb540",
  loveWash: "#3a2d14",
  hate: "#8d86e8",
  hateWash: "#2a2744",
}
