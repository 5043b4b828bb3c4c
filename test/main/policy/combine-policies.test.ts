import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policySchema } from '../../../contract/policy.ts'
import { combinePolicies, inForce, judgeByAll } from '../../../main/policy/combine-policies.ts'
import { arbitraryPolicy } from '../../fakes/arbitrary-policy.ts'

describe('two policies together', () => {
  it('are within both', () => {
    expect(
      combinePolicies(
        {
          longestLinkSeconds: 7_200,
          usualLinkSeconds: 7_200,
          verbs: ['put', 'delete'],
          tags: { a: '1', b: '1' },
        },
        { longestLinkSeconds: 3_600, verbs: ['delete', 'post'], tags: { b: '2' }, noHistory: true },
      ),
    ).toEqual({
      longestLinkSeconds: 3_600,
      usualLinkSeconds: 3_600,
      verbs: ['delete'],
      tags: { a: '1', b: '2' },
      noHistory: true,
    })
  })

  it.each([
    ['in/', 'in/team/', 'in/team/'],
    ['in/team/', 'in/', 'in/team/'],
    ['out/', 'in/', 'in/'],
    [undefined, 'in/', 'in/'],
  ])('keep %s and %s to %s', (own, computer, prefix) => {
    const withPrefix = (value: string | undefined) => (value === undefined ? {} : { prefix: value })
    expect(combinePolicies(withPrefix(own), withPrefix(computer)).prefix).toBe(prefix)
  })

  it('let a file through that passes the types of each', () => {
    const policy = inForce(
      { setBy: 'a', rules: { allowedTypes: ['.png', '.pdf'] } },
      { setBy: 'b', rules: { allowedTypes: ['image/*'] } },
    )
    const judge = (name: string, contentType: string) =>
      judgeByAll(policy?.every ?? [], { name, contentType })
    expect([
      judge('a.png', 'image/png'),
      judge('a.pdf', 'application/pdf'),
      judge('a.gif', 'image/gif'),
    ]).toEqual([null, 'type', 'type'])
  })

  it('are a policy themselves', () => {
    fc.assert(
      fc.property(arbitraryPolicy, arbitraryPolicy, (own, computer) => {
        expect(policySchema.safeParse(combinePolicies(own, computer)).error).toBeUndefined()
      }),
    )
  })
})
