/** The way out: proxy, sign-in there, and certificates of one's own. */
import { useEffect, useState } from 'react'
import type { NetworkView } from '../../contract/network.ts'
import { ask } from '../bridge/bridge.ts'
import { ProxyChoice } from './proxy-choice.tsx'
import { ProxySignIn } from './proxy-sign-in.tsx'
import { TrustedAuthorities } from './trusted-authorities.tsx'

export function NetworkSettings() {
  const [network, setNetwork] = useState<NetworkView | null>(null)
  useEffect(() => {
    void ask('network:view', undefined).then((reply) => reply.ok && setNetwork(reply.value))
  }, [])
  if (network === null) return null
  return (
    <>
      <ProxyChoice proxy={network.proxy} onChanged={setNetwork} />
      {network.proxy.mode !== 'none' && <ProxySignIn network={network} onChanged={setNetwork} />}
      <TrustedAuthorities authorities={network.authorities} onChanged={setNetwork} />
    </>
  )
}
