import type { Counts } from "../pulse/share.ts"

/** Percent of the width left free between love and hate. */
const GAP = 1

/** Love and hate as two lengths. The words beside it say the same, so it is hidden from screen readers. */
export const SplitBar = ({ love, hate }: Counts) => {
  const share = (100 * love) / (love + hate || 1)
  const both = love > 0 && hate > 0 ? GAP / 2 : 0
  return (
    <svg class="split" aria-hidden="true">
      {love > 0 && <rect class="love" width={`${Math.max(share - both, GAP)}%`} height="100%" rx="4" />}
      {hate > 0 && (
        <rect
          class="hate"
          x={`${Math.min(share + both, 100 - GAP)}%`}
          width={`${Math.max(100 - share - both, GAP)}%`}
          height="100%"
          rx="4"
        />
      )}
    </svg>
  )
}
