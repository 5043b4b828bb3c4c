/** How many UploadPart requests one core signs in a second. Run: `npx tsx bench/sign-parts.bench.ts`. */
import { createLocalSigner } from '../main/sign/local-signer.ts'

/** What a thousand small files a second with retries would never reach. */
const WANTED_PER_SECOND = 10_000
const ROUNDS = 5
const SIGNATURES_PER_ROUND = 10_000

const signer = createLocalSigner({
  connection: {
    endpoint: 'https://s3.eu-central-1.amazonaws.com',
    region: 'eu-central-1',
    bucket: 'bench-bucket',
    addressing: 'virtual-host',
  },
  credentials: async () => ({ accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'bench-secret' }),
  clock: { now: () => Date.now() },
})

const rates: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  const begun = process.hrtime.bigint()
  for (let partNumber = 1; partNumber <= SIGNATURES_PER_ROUND; partNumber += 1) {
    await signer.sign(
      {
        operation: 'UploadPart',
        key: 'uploads/2026/Summer holiday (final).mov',
        uploadId: 'VXBsb2FkIElEIGZvciA2aWWpbmcncyBteS1tb3ZpZS5tMnRzIHVwbG9hZA',
        partNumber,
        checksums: { crc32: 'NhCmhg==' },
      },
      900,
    )
  }
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9
  rates.push(Math.round(SIGNATURES_PER_ROUND / seconds))
}
const median = rates.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
console.log(`${median} UploadPart signatures a second (rounds: ${rates.join(', ')})`)
if (median < WANTED_PER_SECOND) {
  console.error(`fewer than the wanted ${WANTED_PER_SECOND}`)
  process.exitCode = 1
}
