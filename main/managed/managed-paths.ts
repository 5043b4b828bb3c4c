/** Where each system keeps what its administrator sets for every program and person. Pure. */

/**
 * @param environment only Windows asks it, after the usual place: whoever can set a variable must not lead elsewhere
 * @returns absolute paths; the first that is there counts
 */
export function managedPaths(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): string[] {
  switch (platform) {
    case 'win32': {
      const usual = 'C:\\ProgramData'
      const named = environment.ProgramData
      const folders = named === undefined || !/^[A-Za-z]:\\/.test(named) ? [usual] : [usual, named]
      return [...new Set(folders)].map((folder) => `${folder}\\Slipway\\managed.json`)
    }
    case 'darwin':
      return ['/Library/Application Support/Slipway/managed.json']
    default:
      return ['/etc/slipway/managed.json']
  }
}
