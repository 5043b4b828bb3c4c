/** Placeholder. */ export const x20522 = 1
