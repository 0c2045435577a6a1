/** Only a touch may ask for it; a browser without it shows the app as it is. */
export const enterFullScreen = (): void => {
  document.documentElement.requestFullscreen?.({ navigationUI: "hide" }).catch(() => {})
}
