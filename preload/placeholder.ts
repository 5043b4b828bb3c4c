/** Placeholder. */ export const x2109 = 1
