/** How a policy wants objects to be kept, for requests and for forms. Pure. */
import type { Policy } from '../../contract/policy.ts'
import type { ObjectSettings } from '../../contract/signable-request.ts'
import { escapeHtml } from '../links/escape-html.ts'
import { settingsHeaders } from '../sign/settings-headers.ts'

/** @returns null where it says nothing */
export function settingsOf({ storageClass, encryption, tags, metadata }: Policy): ObjectSettings | null {
  const settings: ObjectSettings = {
    ...(storageClass === undefined ? {} : { storageClass }),
    ...(encryption === undefined ? {} : { encryption }),
    ...(tags === undefined ? {} : { tags }),
    ...(metadata === undefined ? {} : { metadata }),
  }
  return Object.keys(settings).length === 0 ? null : settings
}

// https://docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html: tags of a form are XML, all else is as in headers.
export function formFieldsOf({ tags, ...settings }: ObjectSettings): Record<string, string> {
  const tagging = Object.entries(tags ?? {}).map(
    ([key, value]) => `<Tag><Key>${escapeHtml(key)}</Key><Value>${escapeHtml(value)}</Value></Tag>`,
  )
  return {
    ...settingsHeaders(settings),
    ...(tagging.length === 0 ? {} : { tagging: `<Tagging><TagSet>${tagging.join('')}</TagSet></Tagging>` }),
  }
}
