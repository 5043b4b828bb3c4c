/** Seals secrets with the system's own keychain, where there is a real one. */
import { safeStorage } from 'electron'

export interface SecretStore {
  /** False where secrets can only be kept in memory until the app ends. */
  readonly lasting: boolean
  /** Base64 ciphertext, or null where there is no real keychain, or it is locked or denied. */
  seal(secret: string): string | null
  /** @returns null where it cannot be read: the keychain is locked, denied or another one */
  open(sealed: string): string | null
}

/**
 * Call it after the app is ready. On Linux without a keychain Electron falls back to a key that is in its
 * source code (`basic_text`): that hides nothing, so it is not used.
 * https://www.electronjs.org/docs/latest/api/safe-storage
 */
export function createSecretStore(): SecretStore {
  const lasting = safeStorage.isEncryptionAvailable() && hasKeychain()
  return {
    lasting,
    seal(secret) {
      try {
        return lasting ? safeStorage.encryptString(secret).toString('base64') : null
      } catch {
        // Locked or denied since: kept in memory, never in clear.
        return null
      }
    },
    open(sealed) {
      try {
        return safeStorage.decryptString(Buffer.from(sealed, 'base64'))
      } catch {
        return null
      }
    },
  }
}

/** Whether this computer keeps secrets for programs at all, be it locked. Call it after the app is ready. */
export function hasKeychain(): boolean {
  return (
    process.platform !== 'linux' ||
    !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())
  )
}
