export interface SizedPng {
  /** Pixels on each side. */
  size: number
  png: Buffer
}

export function icoOf(images: readonly SizedPng[]): Buffer
export function icnsOf(images: readonly SizedPng[]): Buffer
