/** Words that many places share. */

export const common = {
  appName: 'Slipway',
  close: 'Close',
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  details: 'Details',
  copyDetails: 'Copy details for IT',
  detailsCopied: 'Details copied',
} as const
