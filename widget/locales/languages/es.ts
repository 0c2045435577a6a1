import type { AskTexts, DoneTexts, FormTexts } from "../texts.ts"

export const ask: AskTexts = ["¿Qué le pareció?", "Excelente", "Pésimo", "Cerrar", "¡Gracias!"]

export const form: FormTexts = [
  "¿Qué le gustó?",
  "¿Qué salió mal?",
  "¿Desea añadir algo?",
  "Se ocultan correos, teléfonos y números de tarjeta.",
  "¿Podemos responderle? Correo o teléfono",
  "Quise decir «{}»",
  "Enviar",
  "Listo",
  "Cambiado. ¡Gracias!",
  "Retirar mi voto",
  "Contar más",
  "Sin cookies ni rastreo.",
]

export const done: DoneTexts = [
  "¡Qué bien! Gracias.",
  "Gracias por decírnoslo.",
  "Retirado. Ya no cuenta.",
  "Cambiar mi respuesta",
  "Referencia {}: cítela para borrar su comentario.",
  "Contárselo a alguien",
  "Enlace copiado.",
  "{} se encargará.",
  "Usted lo dijo, lo hicimos.",
]
