/** What a form says about where the key comes from, as the contract's schema wants to see it. Pure. */

/** Sources that a connect form offers; a signing service has a form of its own. */
export const sourceKinds = [
  'typed',
  'aws-profile',
  'environment',
  'container',
  'instance-metadata',
  'web-identity',
] as const
export type SourceKind = (typeof sourceKinds)[number]

export const sourceFieldNames = ['source', 'profile', 'roleArn', 'mfaDevice', 'externalId'] as const
export type SourceFieldName = (typeof sourceFieldNames)[number]

/**
 * @param end of a key that is typed in, where it has one
 * @param text trimmed, by the name of the field; empty where the field is not there
 * @returns not checked yet
 */
export function readSource(
  text: (name: SourceFieldName | 'accessKeyId') => string,
  end: { expiresAt?: number } = {},
): unknown {
  const from = readBase(text, end)
  const roleArn = text('roleArn')
  if (roleArn === '') return from
  const externalId = text('externalId') || undefined
  const mfaDevice = text('mfaDevice') || undefined
  return { kind: 'assume-role', from, roleArn, externalId, mfaDevice }
}

function readBase(text: (name: SourceFieldName | 'accessKeyId') => string, end: object): unknown {
  const kind = text('source') || 'typed'
  if (kind === 'typed') return { kind, accessKeyId: text('accessKeyId'), ...end }
  return kind === 'aws-profile' ? { kind, profile: text('profile') } : { kind }
}
