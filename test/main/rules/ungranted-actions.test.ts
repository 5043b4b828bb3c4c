/** S13: a link that the policy made for IT would refuse is known by the actions it lacks, before anyone tries it. */
import { describe, expect, it } from 'vitest'
import type { LinkKind, ProgramLink } from '../../../contract/link.ts'
import { presignCommand } from '../../../main/cli/presign-command.ts'
import { showOutcome } from '../../../main/cli/show-outcome.ts'
import { makeProgramLink } from '../../../main/links/program-links.ts'
import { iamPolicy } from '../../../main/rules/iam-policy.ts'
import { neededActions } from '../../../main/rules/needed-actions.ts'
import { ungrantedActions } from '../../../main/rules/ungranted-actions.ts'
import { capabilities } from '../../../main/rules/used-capabilities.ts'
import { namedOperations } from '../../../main/sign/named-operations.ts'
import { commandTools } from '../../fakes/command-tools.ts'
import { linkRig } from '../../fakes/link-rig.ts'

const operation = (name: string, parameters: Record<string, string> = {}): ProgramLink => ({
  kind: 'operation',
  operation: name,
  name: 'a.txt',
  parameters,
})

describe('S13: ungrantedActions', () => {
  it.each<[string, ProgramLink, LinkKind[], string[]]>([
    ['an upload', { kind: 'upload', name: 'a' }, [], []],
    ['a form', { kind: 'form', name: 'a', largest: 1, smallest: 0, successStatus: '204' }, [], []],
    ['deleting', { kind: 'delete', id: 'a' }, [], []],
    ['reading by name', operation('HeadObject'), [], []],
    ['a part', operation('UploadPart', { UploadId: 'u', PartNumber: '1' }), [], []],
    ['a copy', operation('CopyObject', { CopySource: 'b/k' }), [], []],
    ['tags', operation('GetObjectTagging'), [], ['s3:GetObjectTagging']],
    ['an older version', operation('GetObject', { VersionId: 'v' }), [], ['s3:GetObjectVersion']],
    ['deleting a version', operation('DeleteObject', { VersionId: 'v' }), [], ['s3:DeleteObjectVersion']],
    ['an upload with tags', operation('PutObject', { Tagging: 'a=b' }), [], ['s3:PutObjectTagging']],
    ['the rules of the bucket', operation('DeleteBucketCors'), [], ['s3:PutBucketCORS']],
    [
      'attributes of a version',
      operation('GetObjectAttributes', { VersionId: 'v' }),
      [],
      ['s3:GetObjectVersion', 's3:GetObjectVersionAttributes'],
    ],
    [
      'a list before there is a request',
      operation('ListObjectsV2', { Prefix: 'in/x' }),
      [],
      ['s3:ListBucket'],
    ],
    ['a list below the prefix', operation('ListObjectsV2', { Prefix: 'in/x' }), ['request'], []],
    ['a list of everything', operation('ListObjectsV2'), ['request'], ['s3:ListBucket']],
    ['a list of elsewhere', operation('ListObjects', { Prefix: 'out/' }), ['request'], ['s3:ListBucket']],
    ['looking whether the bucket is there', operation('HeadBucket'), ['request'], ['s3:ListBucket']],
    ['parts that are left', operation('ListMultipartUploads'), [], []],
  ])('for %s', (_, program, kinds, missing) => {
    expect(ungrantedActions(program, { prefix: 'in/' }, kinds)).toEqual(missing)
  })

  it('names an action for every operation there is, and inherits none', () => {
    const actions = Object.keys(namedOperations).flatMap((name) => neededActions(name, {}))
    expect(
      actions.filter(({ action }) => !/^s3:(Get|Put|Delete|List|Abort|Restore)\w+$/.test(action)),
    ).toEqual([])
    expect(neededActions('toString', {})).toEqual([{ action: 's3:toString', listedPrefix: null }])
  })

  it('is about the very policy that is made', () => {
    const granted = iamPolicy(capabilities, { bucket: 'b', prefix: 'in/' }).Statement.flatMap(
      ({ Action }) => Action,
    )
    const kept = Object.keys(namedOperations).filter(
      (name) =>
        ungrantedActions(operation(name, { Prefix: 'in/' }), { prefix: 'in/' }, ['request']).length === 0,
    )
    const used = kept.flatMap((name) => neededActions(name, {})).map(({ action }) => action)
    expect(used.filter((action) => !granted.includes(action))).toEqual([])
  })
})

describe('S13: a link that lacks a right', () => {
  it('comes with a warning in the dialog', async () => {
    const { tools, upload } = await linkRig()
    await upload('a')
    const made = await makeProgramLink(tools, operation('GetObjectTagging'), 'hour')
    const fine = await makeProgramLink(tools, { kind: 'delete', id: 'a' }, 'hour')
    expect([made.ungranted, fine.ungranted]).toEqual([['s3:GetObjectTagging'], []])
  })

  it('comes with a warning on the command line', async () => {
    const { tools } = await linkRig()
    const outcome = await presignCommand(commandTools(tools), {
      name: 'presign',
      asked: { verb: 'operation', operation: 'GetObjectTagging', key: 'a.txt', parameters: {} },
      life: 'hour',
    })
    expect(showOutcome(outcome, false).err).toContain(
      'Warning: The IAM policy that Slipway makes does not grant s3:GetObjectTagging.\n',
    )
    expect(JSON.parse(showOutcome(outcome, true).out)).toMatchObject({
      warnings: ['The IAM policy that Slipway makes does not grant s3:GetObjectTagging.'],
    })
  })
})
