// What TypeScript may know of electron-runtime.mjs.

/** The folder is the one ELECTRON_OVERRIDE_DIST_PATH takes; the executable stands inside it. */
export type ElectronFolder = { folder: string; executable: string; version: string }
export type FoundElectron = ElectronFolder & { source: string }

export type ElectronSource = {
  name: string
  find(context: {
    environment: Record<string, string | undefined>
    say: (line: string) => void
  }): Promise<ElectronFolder | { refusal: string }>
}

export function findElectron(options?: {
  environment?: Record<string, string | undefined>
  sources?: ElectronSource[]
  say?: (line: string) => void
}): Promise<FoundElectron>
