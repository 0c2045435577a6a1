import { type ComponentChildren, h } from "preact"

interface ReaderProps {
  /** What is read in it, point by point. */
  label: string
  children: ComponentChildren
}

/**
 * Where the chart in it can be read: `client/chart-reader.ts` brings it to life. Without, a browser shows the title of
 * what one points at, and the table behind has it all.
 */
export const Reader = ({ label, children }: ReaderProps) =>
  h("chart-reader", { "data-label": label }, children)
