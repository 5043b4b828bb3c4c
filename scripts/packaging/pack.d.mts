export const released: string
export const driven: string
export function unpackedExecutable(output: string): string
export function archiveOf(output: string): string
export function packUnpacked(options?: { drivenByTests?: boolean }): Promise<number>
export function packInstallers(args: readonly string[]): Promise<number>
