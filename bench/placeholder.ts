/** Placeholder. */ export const x11554 = 1
