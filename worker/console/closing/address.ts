export const DELETE_PATH = "/settings/delete"
export const reopenPath = (token: string): string => `/reopen/${token}`
