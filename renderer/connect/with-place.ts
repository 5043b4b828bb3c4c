/** Where the storage is, worked out from what its provider asks for. Pure. */
import { type ProviderId, type ProviderQuestion, placeOf, providers } from '../../contract/providers.ts'
import type { FieldName } from './check-form.ts'

type Texts = Partial<Record<FieldName | ProviderQuestion, string>>

/** @returns the texts with address and region filled in; an empty region becomes the provider's only one */
export function withPlace(provider: ProviderId, texts: Texts): Texts {
  if (provider === 'other') return texts
  const { regions, asks } = providers[provider]
  const region = asks.includes('region') ? texts.region || regions[0] : ''
  const place = placeOf(provider, { ...texts, region: region ?? '' })
  return { ...texts, endpoint: place.endpoint, region: place.region }
}
