import type { Language } from "../../../shared/languages.ts"
import * as ar from "../../../widget/locales/languages/ar.ts"
import * as bg from "../../../widget/locales/languages/bg.ts"
import * as bn from "../../../widget/locales/languages/bn.ts"
import * as ca from "../../../widget/locales/languages/ca.ts"
import * as cs from "../../../widget/locales/languages/cs.ts"
import * as da from "../../../widget/locales/languages/da.ts"
import * as de from "../../../widget/locales/languages/de.ts"
import * as el from "../../../widget/locales/languages/el.ts"
import * as en from "../../../widget/locales/languages/en.ts"
import * as es from "../../../widget/locales/languages/es.ts"
import * as et from "../../../widget/locales/languages/et.ts"
import * as fa from "../../../widget/locales/languages/fa.ts"
import * as fi from "../../../widget/locales/languages/fi.ts"
import * as fr from "../../../widget/locales/languages/fr.ts"
import * as he from "../../../widget/locales/languages/he.ts"
import * as hi from "../../../widget/locales/languages/hi.ts"
import * as hr from "../../../widget/locales/languages/hr.ts"
import * as hu from "../../../widget/locales/languages/hu.ts"
import * as id from "../../../widget/locales/languages/id.ts"
import * as it from "../../../widget/locales/languages/it.ts"
import * as ja from "../../../widget/locales/languages/ja.ts"
import * as ko from "../../../widget/locales/languages/ko.ts"
import * as lt from "../../../widget/locales/languages/lt.ts"
import * as lv from "../../../widget/locales/languages/lv.ts"
import * as ms from "../../../widget/locales/languages/ms.ts"
import * as nb from "../../../widget/locales/languages/nb.ts"
import * as nl from "../../../widget/locales/languages/nl.ts"
import * as pl from "../../../widget/locales/languages/pl.ts"
import * as pt from "../../../widget/locales/languages/pt.ts"
import * as ptBr from "../../../widget/locales/languages/pt-br.ts"
import * as ro from "../../../widget/locales/languages/ro.ts"
import * as ru from "../../../widget/locales/languages/ru.ts"
import * as sk from "../../../widget/locales/languages/sk.ts"
import * as sl from "../../../widget/locales/languages/sl.ts"
import * as sr from "../../../widget/locales/languages/sr.ts"
import * as srLatn from "../../../widget/locales/languages/sr-latn.ts"
import * as sv from "../../../widget/locales/languages/sv.ts"
import * as th from "../../../widget/locales/languages/th.ts"
import * as tr from "../../../widget/locales/languages/tr.ts"
import * as uk from "../../../widget/locales/languages/uk.ts"
import * as ur from "../../../widget/locales/languages/ur.ts"
import * as vi from "../../../widget/locales/languages/vi.ts"
import * as zh from "../../../widget/locales/languages/zh.ts"
import * as zhHant from "../../../widget/locales/languages/zh-hant.ts"
import type { AskTexts, DoneTexts, FormTexts } from "../../../widget/locales/texts.ts"

/** What the widget says before the tap, after it and at the end. */
export interface TapTexts {
  ask: AskTexts
  form: FormTexts
  done: DoneTexts
}

/** The widget's words, by language: customers' pages hold the same conversation. */
export const TAP_TEXTS: Readonly<Record<Language, TapTexts>> = {
  ar,
  bg,
  bn,
  ca,
  cs,
  da,
  de,
  el,
  en,
  es,
  et,
  fa,
  fi,
  fr,
  he,
  hi,
  hr,
  hu,
  id,
  it,
  ja,
  ko,
  lt,
  lv,
  ms,
  nb,
  nl,
  pl,
  pt,
  "pt-br": ptBr,
  ro,
  ru,
  sk,
  sl,
  sr,
  "sr-latn": srLatn,
  sv,
  th,
  tr,
  uk,
  ur,
  vi,
  zh,
  "zh-hant": zhHant,
}
