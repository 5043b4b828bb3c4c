/** Hebrew, Arabic and the other scripts that run from right to left. */
export const rightToLeftLetter =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
