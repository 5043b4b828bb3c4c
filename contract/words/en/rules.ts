/** Words of the rules for IT. */

export const rules = {
  title: 'Rules for IT',
  help: 'Exactly what Slipway uses in this storage, below its prefix. CORS is needed only by web pages of your own.',
  names: { iam: 'Copy IAM policy', cors: 'Copy CORS rule', lifecycle: 'Copy lifecycle rule' },
  copied: 'Rule copied.',
} as const
