// What TypeScript may know of daemon.mjs.

export function startDaemon(
  command: string,
  args: string[],
  logFile: string,
  isReady: () => Promise<boolean>,
): Promise<{ stop(): Promise<unknown> }>
