/** Placeholder. */ export const x17493 = 1
