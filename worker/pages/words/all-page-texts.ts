import type { Language } from "../../../shared/languages.ts"
import { page as ar } from "./languages/ar.ts"
import { page as bg } from "./languages/bg.ts"
import { page as bn } from "./languages/bn.ts"
import { page as ca } from "./languages/ca.ts"
import { page as cs } from "./languages/cs.ts"
import { page as da } from "./languages/da.ts"
import { page as de } from "./languages/de.ts"
import { page as el } from "./languages/el.ts"
import { page as en } from "./languages/en.ts"
import { page as es } from "./languages/es.ts"
import { page as et } from "./languages/et.ts"
import { page as fa } from "./languages/fa.ts"
import { page as fi } from "./languages/fi.ts"
import { page as fr } from "./languages/fr.ts"
import { page as he } from "./languages/he.ts"
import { page as hi } from "./languages/hi.ts"
import { page as hr } from "./languages/hr.ts"
import { page as hu } from "./languages/hu.ts"
import { page as id } from "./languages/id.ts"
import { page as it } from "./languages/it.ts"
import { page as ja } from "./languages/ja.ts"
import { page as ko } from "./languages/ko.ts"
import { page as lt } from "./languages/lt.ts"
import { page as lv } from "./languages/lv.ts"
import { page as ms } from "./languages/ms.ts"
import { page as nb } from "./languages/nb.ts"
import { page as nl } from "./languages/nl.ts"
import { page as pl } from "./languages/pl.ts"
import { page as pt } from "./languages/pt.ts"
import { page as ptBr } from "./languages/pt-br.ts"
import { page as ro } from "./languages/ro.ts"
import { page as ru } from "./languages/ru.ts"
import { page as sk } from "./languages/sk.ts"
import { page as sl } from "./languages/sl.ts"
import { page as sr } from "./languages/sr.ts"
import { page as srLatn } from "./languages/sr-latn.ts"
import { page as sv } from "./languages/sv.ts"
import { page as th } from "./languages/th.ts"
import { page as tr } from "./languages/tr.ts"
import { page as uk } from "./languages/uk.ts"
import { page as ur } from "./languages/ur.ts"
import { page as vi } from "./languages/vi.ts"
import { page as zh } from "./languages/zh.ts"
import { page as zhHant } from "./languages/zh-hant.ts"
import type { PageTexts } from "./page-texts.ts"

/** The words of customers' pages, by language. */
export const PAGE_TEXTS: Readonly<Record<Language, PageTexts>> = {
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
