/** electron-updater's feed of files on a server, believed only with our signature beside it. */
import type { CustomPublishOptions } from 'builder-util-runtime'
import type { AppUpdater } from 'electron-updater'
import { GenericProvider } from 'electron-updater/out/providers/GenericProvider.js'
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js'
import { isGenuine, NotGenuineError } from './feed-signature.ts'

export interface SignedFeedOptions extends CustomPublishOptions {
  /** Folder of the feed and its files. */
  url: string
  /** Public key, see `isGenuine`. */
  key: string
}

export class SignedFeed extends GenericProvider {
  private readonly key: string
  constructor(options: CustomPublishOptions, updater: AppUpdater, runtime: ProviderRuntimeOptions) {
    const { url, key } = options as SignedFeedOptions
    super({ provider: 'generic', url }, updater, runtime)
    this.key = key
  }

  /** Every feed comes through here; files are checked by the sums that it names. */
  protected override async httpRequest(url: URL): Promise<string | null> {
    const feed = await super.httpRequest(url)
    if (feed === null) return null
    const signatureUrl = new URL(url)
    signatureUrl.pathname += '.sig'
    const signature = await super.httpRequest(signatureUrl).catch(() => null)
    if (signature === null || !isGenuine(feed, signature, this.key)) throw new NotGenuineError(url.pathname)
    return feed
  }
}
