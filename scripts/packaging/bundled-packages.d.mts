import type { Plugin } from 'vite'

export function packageFolders(ids: readonly string[]): string[]
export function noteBundledPackages(): Plugin
