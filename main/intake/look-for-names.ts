/** Looks, before a drop is asked about, which of its names are there already: known here, or found at the store. */
import type { Connection } from '../../contract/connection.ts'
import type { DropAnswer } from '../../contract/drop.ts'
import { allowsVerb } from '../../contract/policy.ts'
import type { IfThere } from '../upload/upload.ts'
import { wantedAs } from './apply-answer.ts'
import { type IsThere, MOST_ASKED } from './ask-store.ts'
import { findDropKeys, findNamesBeside, type InTheWay } from './drop-keys.ts'
import { findTaken, judge, type SharedAs, type Taken } from './find-taken.ts'
import { isSeveral, zipNameOf } from './intake.ts'
import type { IntakeRules, Wanted } from './make-upload.ts'
import type { FoundFile } from './walk-paths.ts'

export interface NameTools extends IntakeRules {
  /** What of this connection has the name of a file already. */
  sharedAs(connectionId: string): SharedAs
  /** What its store has. */
  isThere(connectionId: string): IsThere
  now(): number
}

export interface NamesOfDrop {
  /** More than one thing, or a folder: one ZIP makes sense. */
  several: boolean
  /** By index. */
  taken: Map<number, Taken>
  zip: { name: string; taken: Taken | null }
  mayReplace: boolean
  /** For what is not known to be there: it may be by the time it is sent. */
  otherwise: IfThere
  /** Free names for those of `taken` that stand in the way, by index. */
  beside(taken: ReadonlyMap<number, Taken>): Promise<Map<number, string>>
  /** @returns null where the ZIP is not sent */
  zipAs(answer: DropAnswer): Promise<(Wanted & { name: string }) | null>
}

/**
 * @param paths what was handed in
 * @param asks whether a person is asked about names; otherwise all are kept beside what is there
 */
export async function lookForNames(
  files: readonly FoundFile[],
  paths: readonly string[],
  connection: Connection,
  asks: boolean,
  tools: NameTools,
): Promise<NamesOfDrop> {
  const several = await isSeveral(paths)
  const zipName = zipNameOf(paths)
  const isThere = tools.isThere(connection.id)
  const place = { connection, now: tools.now(), rules: tools }
  const keys = await findDropKeys(files, several ? zipName : null, place, isThere)
  const sharedAs: SharedAs = asks ? tools.sharedAs(connection.id) : () => null
  // Where nobody can guess a key, a ZIP of the same name as an earlier one is no replacement for it.
  const ofZip = keys === null ? null : sharedAs({ name: zipName, folder: '' })
  const zip = { name: zipName, taken: judge(keys?.zip ?? null, ofZip?.key ?? null, keys?.answers) }

  const besideOf = async (inTheWay: readonly InTheWay[]) =>
    keys === null ? new Map<number, string>() : findNamesBeside(inTheWay, keys, isThere)
  return {
    several,
    taken: await findTaken(files, sharedAs, keys),
    zip,
    mayReplace: allowsVerb(tools.policyOf?.(connection)?.rules ?? {}, 'delete'),
    otherwise: asks && files.length <= MOST_ASKED ? 'ask' : 'keep-both',
    beside: (taken) =>
      besideOf(
        [...taken].flatMap(([index, { key, inTheWay }]) =>
          inTheWay ? files.slice(index, index + 1).map(({ name }) => ({ index, name, key })) : [],
        ),
      ),
    async zipAs(answer) {
      const { name, taken } = zip
      const keeps = answer.taken === 'keep-both' && taken?.inTheWay === true
      const beside = keeps ? await besideOf([{ index: 0, name, key: taken.key }]) : undefined
      return wantedAs(name, taken, answer, asks ? 'ask' : 'keep-both', beside?.get(0))
    },
  }
}
