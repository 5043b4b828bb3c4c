// `npm run s3:ceph`: a throw-away Ceph until Ctrl-C; prints what an S3 client needs to reach it.

import { ensureSystemPackages } from '../ensure-system-packages.mjs'
import { runMain } from '../prepare.mjs'
import { startCeph } from './ceph.mjs'

runMain(async () => {
  await ensureSystemPackages(['ceph'])
  const ceph = await startCeph({ port: Number(process.env.PORT) || undefined })
  console.log(`export AWS_ENDPOINT_URL=${ceph.endpoint}`)
  console.log(`export AWS_ACCESS_KEY_ID=${ceph.accessKeyId} AWS_SECRET_ACCESS_KEY=${ceph.secretAccessKey}`)
  console.log(`export AWS_REGION=${ceph.region}`)
  // Node waits for nothing else: a timer keeps it until somebody ends it.
  const waiting = setInterval(() => {}, 60_000)
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve)
  })
  clearInterval(waiting)
  await ceph.stop()
  return 0
})
