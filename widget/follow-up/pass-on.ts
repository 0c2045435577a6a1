/**
 * Passes an address on to a friend: by the device's own sharing, else by the clipboard. True when it does; false leaves
 * the link to itself, which opens. A friend who is not told after all (the sheet was closed) is no failure.
 */
export const passOn = (url: string, copied: () => void): boolean => {
  const { clipboard } = navigator
  if (navigator.canShare?.({ url })) navigator.share({ url }).catch(() => {})
  // Refused after all, the link does what links do.
  else if (clipboard) clipboard.writeText(url).then(copied, () => open(url, "_blank", "noopener"))
  else return false
  return true
}
