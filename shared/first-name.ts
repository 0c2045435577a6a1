/** Customers are told who will look into it as they would be in the shop; the rest of the name is not theirs to know. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? ""
