import { offerCopying } from "./offer-copying.ts"

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copies]")) offerCopying(button)
