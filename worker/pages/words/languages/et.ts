import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Keel",
  unknown: "Siin ei ole küsimust.",
  unknownHint: "Lingis võib olla viga. Küsige sellelt, kes selle teile andis.",
  closed: "See küsimus on suletud.",
  closedHint: "Aitäh, et tahtsite meile öelda.",
  notTaken: "Praegu ei saanud me seda vastu võtta.",
  tryAgain: "Proovi uuesti",
  tapped: "Valisite meie e-kirjas „{}“. Kas saadame?",
  notYet: "Enne puudutust ei saadeta midagi.",
  already: "Vastasite „{}“. Saate seda muuta.",
}
