/** What the server of a run is like: each differs in what a start after a kill can learn from it. */
import type { LocalS3Options } from '../../local-s3/server.ts'
import type { SeededRandom } from './seeded-random.ts'

export type Personality = Pick<LocalS3Options, 'repeatComplete' | 'checksums'>

const personalities: readonly Personality[] = [
  // As AWS.
  { repeatComplete: true, checksums: true },
  // Says NoSuchUpload to a second Complete.
  { repeatComplete: false, checksums: true },
  // As Ceph: a part whose answer was lost cannot be told from a wrong one by its checksum.
  { repeatComplete: true, checksums: false },
  // Answers 501 to checksums.
  { repeatComplete: false, checksums: 'refuse' },
]

export function choosePersonality(random: SeededRandom): Personality {
  return random.pick(personalities)
}
