// What TypeScript may know of display.mjs.

export function hasDisplay(
  environment: Record<string, string | undefined>,
  platform: NodeJS.Platform,
): boolean
export const noDisplayMessage: string
export function sandboxArguments(platform: NodeJS.Platform, uid: number | undefined): string[]
