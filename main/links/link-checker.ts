/** Opens links as their receivers would and writes down what came: the tick means that, and nothing less. */
import { type Failure, failureOf } from '../../contract/failure.ts'
import { checkLink } from '../s3/check-link.ts'
import type { LinkTools } from './link-tools.ts'
import type { SignedLink } from './sign-links.ts'

/** What a check needs of a signed link. */
export type CheckedLink = Pick<SignedLink, 'signed'> & {
  record: Pick<SignedLink['record'], 'id' | 'connectionId' | 'size'>
}

export interface LinkChecker {
  /** @returns null where the link gives its object, otherwise why it does not */
  check(link: CheckedLink): Promise<Failure | null>
  /** Checks when there is time; those beyond MOST_WAITING stay unchecked. */
  later(link: CheckedLink): void
}

/** Links waiting to be checked. A drop of 100,000 files is not followed by as many requests. */
const MOST_WAITING = 200
/** Checks in the background at the same time: uploads go first. */
const AT_ONCE = 2

export function createLinkChecker(
  tools: Pick<LinkTools, 'history' | 'stores' | 'clock' | 'changed'>,
): LinkChecker {
  const waiting: CheckedLink[] = []
  let running = 0

  async function check({ record, signed }: CheckedLink): Promise<Failure | null> {
    try {
      await checkLink(tools.stores.of(record.connectionId).sender, signed, { size: record.size })
      tools.history.setChecked(record.id, tools.clock.now())
      return null
    } catch (caught) {
      const failure = failureOf(caught)
      if (isMissing(failure)) tools.history.setGone(record.id, 'gone')
      return failure
    } finally {
      tools.changed()
    }
  }

  function next(): void {
    const link = running < AT_ONCE ? waiting.shift() : undefined
    if (link === undefined) return
    running += 1
    void check(link).finally(() => {
      running -= 1
      next()
    })
  }

  return {
    check,
    later(link) {
      if (waiting.length >= MOST_WAITING) return
      waiting.push(link)
      next()
    },
  }
}

function isMissing(failure: Failure): boolean {
  return failure.kind === 's3' && failure.status === 404 && failure.code === 'NoSuchKey'
}
