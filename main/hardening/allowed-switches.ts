/**
 * Takes away what a command line would open in a packaged app: debugging ports, flags of V8, switches that turn
 * the sandbox or the checks of certificates off. Not a list of what is bad but one of what is harmless.
 */

/** What people and their desktops have reasons to give. */
const allowed: ReadonlySet<string> = new Set([
  'user-data-dir',
  'password-store',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
  'gtk-version',
  'class',
  'name',
  'force-device-scale-factor',
  'force-dark-mode',
  'force-renderer-accessibility',
  'disable-gpu',
  // Chromium looks for it on macOS, and adds it itself where an app is opened with others.
  'original-process-start-time',
])

/** What the process that starts pages reads before a line of ours runs: taking it away would come too late. */
const tooLate: ReadonlySet<string> = new Set([
  'allow-sandbox-debugging',
  'disable-namespace-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-setuid-sandbox',
  'no-zygote',
  'renderer-cmd-prefix',
  'single-process',
  'utility-cmd-prefix',
  'zygote-cmd-prefix',
])

/** @returns whether the app must not go on with it: its page would not be in the sandbox */
export function preventsSandbox(name: string): boolean {
  return tooLate.has(name)
}

/**
 * Switches that Chromium reads for which the app's own arguments name no use. It takes `-x`, `--x` and, on Windows, `/x`;
 * everything after a bare `--` is no switch.
 * @param argv the whole command line
 * @param own names of the app's own options
 * @returns names without dashes and values, each once
 */
export function refusedSwitches(
  argv: readonly string[],
  platform: NodeJS.Platform,
  own: readonly string[] = [],
): string[] {
  const end = argv.indexOf('--')
  const form = platform === 'win32' ? /^(?:--?|\/)([^=]+)/ : /^--?([^=]+)/
  const names = (end === -1 ? argv : argv.slice(0, end))
    .slice(1)
    .flatMap((argument) => form.exec(argument)?.[1]?.toLowerCase() ?? [])
  return [...new Set(names)].filter((name) => !allowed.has(name) && !own.includes(name))
}
