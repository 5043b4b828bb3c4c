/** Looks at everything that was handed in before anything of it is sent: what there is, and what should be asked about. */
import { open } from 'node:fs/promises'
import type { PrivateReason } from '../../contract/drop.ts'
import type { AddResult } from '../../contract/views.ts'
import { holdsPrivateKey, LOOK_INSIDE_BYTES, suspicionOf } from './private-looking.ts'
import type { Walk } from './walk.ts'
import type { FoundFile } from './walk-paths.ts'

/** What a drop holds. */
export interface Look {
  files: FoundFile[]
  /** By index in `files`. */
  suspects: Map<number, PrivateReason>
  refused: AddResult['refused']
  refusedCount: number
}

/** Refused things that are named; the others are counted. */
export const MOST_REFUSED_SHOWN = 100
/** Files that are looked into; of more, the name decides. */
const MOST_LOOKED_INTO = 500

/** @param paths absolute paths that a person chose */
export async function lookAtDrop(paths: readonly string[], walk: Walk): Promise<Look> {
  const look: Look = { files: [], suspects: new Map(), refused: [], refusedCount: 0 }
  let lookedInto = 0
  for await (const batch of walk(paths)) {
    for (const found of batch) {
      if (found.kind === 'refused') {
        look.refusedCount++
        if (look.refused.length < MOST_REFUSED_SHOWN)
          look.refused.push({ name: found.name, problem: found.problem })
        continue
      }
      const suspicion = suspicionOf(found)
      const index = look.files.push(found) - 1
      if (suspicion === null) continue
      if (suspicion.lookInside && lookedInto++ < MOST_LOOKED_INTO && !(await isPrivateInside(found.path)))
        continue
      look.suspects.set(index, suspicion.reason)
    }
  }
  return look
}

/** @returns false also where it cannot be read: then it cannot be sent either */
async function isPrivateInside(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null)
  if (file === null) return false
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOK_INSIDE_BYTES), 0, LOOK_INSIDE_BYTES, 0)
    return holdsPrivateKey(buffer.subarray(0, bytesRead))
  } catch {
    return false
  } finally {
    await file.close()
  }
}
