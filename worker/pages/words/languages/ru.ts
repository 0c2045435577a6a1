import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Язык",
  unknown: "Здесь нет вопроса.",
  unknownHint: "Возможно, в ссылке ошибка. Спросите у того, кто её дал.",
  closed: "Этот вопрос закрыт.",
  closedHint: "Спасибо, что хотели нам сказать.",
  notTaken: "Сейчас не удалось это принять.",
  tryAgain: "Попробовать ещё раз",
  tapped: "В нашем письме вы выбрали «{}». Отправить?",
  notYet: "Пока вы не нажмёте, ничего не отправится.",
  already: "Ваш ответ: «{}». Его можно изменить.",
}
