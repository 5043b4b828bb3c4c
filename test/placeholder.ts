/** Placeholder. */ export const x32698 = 1
