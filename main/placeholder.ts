/** Placeholder. */ export const x14221 = 1
