/** Answers to a script by which a page says what to do next, and keeps what was sent: signed out, in another business. */
const IS_SAID_BY_A_PAGE: ReadonlySet<number> = new Set([401, 409])

export const isSaidByPage = ({ status }: Response): boolean => IS_SAID_BY_A_PAGE.has(status)

/** Sends what a script could not, as a form does. */
export const sendAsForm = (action: string, fields: URLSearchParams): void => {
  const form = document.createElement("form")
  form.method = "post"
  form.action = action
  form.hidden = true
  for (const [name, value] of fields) {
    const input = document.createElement("input")
    input.type = "hidden"
    input.name = name
    input.value = value
    form.append(input)
  }
  document.body.append(form)
  form.submit()
}
