/** What main would answer about lives and links, for the page's tests and its preview. */
import type { EffectiveExpiry, LinkLife, OfferedLife, Program, QrCode } from '../../contract/link.ts'
import { namedLives } from '../../contract/link.ts'

const HOUR = 3_600
const seconds = { hour: HOUR, tonight: 5 * HOUR, 'three-days': 72 * HOUR, longest: 168 * HOUR }

export function offeredLives(now: number, signInEnds: number | null): OfferedLife[] {
  return namedLives.map((life) => ({ life, ...endOf(life, now, signInEnds) }))
}

export function chosenLife(
  life: LinkLife,
  signInEnds: number | null,
): Pick<EffectiveExpiry, 'expiresAt' | 'because'> {
  return endOf(life, Date.now(), signInEnds)
}

function endOf(life: LinkLife, now: number, signInEnds: number | null): EffectiveExpiry {
  const chosen = typeof life === 'number' ? life : seconds[life]
  const end = now + chosen * 1000
  if (signInEnds !== null && signInEnds < end)
    return { seconds: Math.floor((signInEnds - now) / 1000), expiresAt: signInEnds, because: 'sign-in' }
  return { seconds: chosen, expiresAt: end, because: life === 'longest' ? 'longest' : 'chosen' }
}

/** A few squares; nothing a scanner would read. */
export const exampleQrCode: QrCode = {
  size: 29,
  path: 'M4 4h7v1h-7zM4 5h1v5h-1zM10 5h1v5h-1zM4 10h7v1h-7zM6 6h3v3h-3zM18 4h7v1h-7zM18 5h1v5h-1zM24 5h1v5h-1zM18 10h7v1h-7zM20 6h3v3h-3zM4 18h7v1h-7zM4 19h1v5h-1zM10 19h1v5h-1zM4 24h7v1h-7zM6 20h3v3h-3zM13 13h3v2h-3zM18 14h2v3h-2zM14 19h4v1h-4zM21 20h3v4h-3z',
}

/** What the policy for IT would not grant to an expert's link. */
export const exampleUngranted = ['s3:GetObjectTagging', 's3:PutBucketCORS']

export const examplePreviews: Record<Program, string> = {
  curl: "curl --fail --show-error \\\n  --header 'content-type: image/png' \\\n  --upload-file './Scan of the contract, signed by everyone.png' \\\n  'https://[address]'\n",
  python: 'import requests\n\nurl = "https://[address]"\n',
  fetch: "const answer = await fetch('https://[address]')\n",
  axios: "import axios from 'axios'\n",
  html: '<!doctype html>\n<title>Send a file</title>\n',
}
