/** Placeholder. */ export const x15184 = 1
