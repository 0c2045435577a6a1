import type { Drawings } from "../faces.ts"

/** A thumb up; turned by half, it is one down, and stands on its cuff's other side. */
export const THUMBS: Drawings = {
  love: "M6 12v5m.7 0v-5M10 11.9l2.5-5q.3-.6.9-.4q1.5.5 1.2 2l-.5 2.4h3.1q1.4 0 1.1 1.3l-.9 3.8q-.3 1-1.3 1h-4.9q-1.2 0-1.2-1.2z",
  hate: "M18 12v-5m-.7 0v5M14 12.1l-2.5 5q-.3.6-.9.4q-1.5-.5-1.2-2l.5-2.4h-3.1q-1.4 0-1.1-1.3l.9-3.8q.3-1 1.3-1h4.9q1.2 0 1.2 1.2z",
}
