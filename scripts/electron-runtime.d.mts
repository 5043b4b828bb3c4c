// What TypeScript may know of electron-runtime.mjs.

export type FoundElectron = { executable: string; version: string; source: string }

export type ElectronSource = {
  name: string
  find(context: {
    environment: Record<string, string | undefined>
    say: (line: string) => void
  }): Promise<{ executable: string; version: string } | { refusal: string }>
}

export function findElectron(options?: {
  environment?: Record<string, string | undefined>
  sources?: ElectronSource[]
  say?: (line: string) => void
}): Promise<FoundElectron>
