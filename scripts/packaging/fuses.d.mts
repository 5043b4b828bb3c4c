export const releasedFuses: Record<string, boolean>
export const drivenFuses: Record<string, boolean>
export function setFuses(executable: string, fuses: Record<string, boolean>): Promise<void>
export function readFuses(executable: string): Promise<Record<string, boolean>>
