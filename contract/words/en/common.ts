/** Words that many places share. */

export const common = {
  appName: 'Slipway',
  close: 'Close',
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  details: 'Details',
  copyDetails: 'Copy details',
  detailsCopied: 'Details copied',
} as const
