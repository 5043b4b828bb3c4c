/** The IAM policy for exactly what is used, below the prefix that is used. Pure. */
import { bucketActionsOf, type Capability, objectActionsOf } from './used-capabilities.ts'

export interface RulePlace {
  bucket: string
  /** Empty, or ending in a slash. */
  prefix: string
  /** `aws-cn` and `aws-us-gov` have names of their own. */
  partition?: 'aws' | 'aws-cn' | 'aws-us-gov'
}

interface Statement {
  Sid: string
  Effect: 'Allow'
  Action: string[]
  Resource: string
  Condition?: { StringLike: { 's3:prefix': string } }
}

export interface IamPolicy {
  Version: '2012-10-17'
  Statement: Statement[]
}

/** @param used at least one */
export function iamPolicy(
  used: readonly Capability[],
  { bucket, prefix, partition = 'aws' }: RulePlace,
): IamPolicy {
  const { bucket: bucketName, objects } = resourcesOf({ bucket, prefix, partition })
  const onBucket = bucketActionsOf(used)
  const anywhere = onBucket.filter(({ byPrefix }) => !byPrefix).map(({ action }) => action)
  const below = onBucket.filter(({ byPrefix }) => byPrefix).map(({ action }) => action)
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'SlipwayObjects',
        Effect: 'Allow',
        Action: objectActionsOf(used),
        Resource: objects,
      },
      ...(anywhere.length === 0
        ? []
        : [{ Sid: 'SlipwayUploads', Effect: 'Allow' as const, Action: anywhere, Resource: bucketName }]),
      ...(below.length === 0
        ? []
        : [
            {
              Sid: 'SlipwayArrivals',
              Effect: 'Allow' as const,
              Action: below,
              Resource: bucketName,
              Condition: { StringLike: { 's3:prefix': `${literalInPolicy(prefix)}*` } },
            },
          ]),
    ],
  }
}

/** The bucket, and the objects below the prefix, as policies name them. */
export function resourcesOf({ bucket, prefix, partition = 'aws' }: RulePlace): {
  bucket: string
  objects: string
} {
  const name = `arn:${partition}:s3:::${bucket}`
  return { bucket: name, objects: `${name}/${literalInPolicy(prefix)}*` }
}

/**
 * A prefix with characters that a policy would take for patterns or variables, written so that it does not.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
function literalInPolicy(text: string): string {
  return text.replace(/[*?$]/g, (character) => `\${${character}}`)
}
