/** What the page may offer for each row of the history: what IT does not allow is not offered. */
import { expect, it } from 'vitest'
import type { LinkKind } from '../../../contract/link.ts'
import type { PolicyVerb } from '../../../contract/policy.ts'
import { createLinkHandlers } from '../../../main/ipc/link-handlers.ts'
import { linkRig } from '../../fakes/link-rig.ts'

const kinds: readonly LinkKind[] = ['share', 'upload', 'form', 'delete', 'operation']

it.each<[string, PolicyVerb[] | undefined, object]>([
  ['nothing is ruled', undefined, { move: true, delete: true, unusable: [] }],
  [
    'only deleting is allowed',
    ['delete'],
    { move: true, delete: true, unusable: ['form', 'operation', 'upload'] },
  ],
  [
    'no deleting is allowed',
    ['put', 'post', 'operation'],
    { move: false, delete: false, unusable: ['delete'] },
  ],
  [
    'nothing but sending and sharing is allowed',
    [],
    { move: false, delete: false, unusable: ['delete', 'form', 'operation', 'upload'] },
  ],
])('where %s', async (_, verbs, offered) => {
  const { upload, tools, limits } = await linkRig()
  for (const kind of kinds) await upload(kind, 'hello', { kind })
  if (verbs !== undefined) limits.rules = { verbs }
  const handlers = createLinkHandlers(tools)
  const { rows } = await handlers['history:page']({
    ...{ search: '', after: null, limit: 9, sort: 'newest' },
    ...{ state: 'all', linkKind: 'all' },
  } as Parameters<(typeof handlers)['history:page']>[0])
  const file = rows.find(({ kind }) => kind === 'share')
  expect({
    move: file?.mayMove,
    delete: file?.mayDelete,
    unusable: rows
      .filter(({ mayUse }) => !mayUse)
      .map(({ kind }) => kind)
      .sort(),
  }).toEqual(offered)
})
