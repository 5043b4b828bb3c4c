/** The updater's way to a server in plain Node: as electron-updater's own over Electron's network, line for line. */
import { NodeHttpExecutor } from 'builder-util/out/nodeHttpExecutor.js'
import { configureRequestOptions, configureRequestUrl, type DownloadOptions } from 'builder-util-runtime'

export class NodeDownloads extends NodeHttpExecutor {
  download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
    return options.cancellationToken.createPromise<string>((resolve, reject, onCancel) => {
      const request = { headers: options.headers ?? undefined, redirect: 'manual' }
      configureRequestUrl(url, request as never)
      configureRequestOptions(request as never)
      const callback = (error?: Error | null) => (error ? reject(error) : resolve(destination))
      this.doDownload(
        request as never,
        { destination, options, onCancel, callback, responseHandler: null },
        0,
      )
    })
  }
}
