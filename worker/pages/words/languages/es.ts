import type { PageTexts } from "../page-texts.ts"

export const page: PageTexts = {
  language: "Idioma",
  unknown: "Aquí no hay ninguna pregunta.",
  unknownHint: "Puede que el enlace esté mal escrito. Pregunte a quien se lo dio.",
  closed: "Esta pregunta está cerrada.",
  closedHint: "Gracias por querer contárnoslo.",
  notTaken: "Ahora mismo no hemos podido recibirlo.",
  tryAgain: "Intentarlo de nuevo",
  tapped: "Ha tocado «{}» en nuestro correo. ¿Lo enviamos?",
  notYet: "No se envía nada hasta que usted toque.",
  already: "Ha respondido «{}». Puede cambiarlo.",
}
