/** Where a comment is looked up and erased, with its reference filled in. */
export const eraseAddress = (reference: string): string => `/words/erase?reference=${reference}`
