/** Placeholder. */ export const x11128 = 1
