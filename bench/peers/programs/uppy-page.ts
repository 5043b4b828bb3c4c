/** The page in which Uppy sends the files of its input; its server signs for it. */
import AwsS3 from '@uppy/aws-s3'
import Uppy from '@uppy/core'

export interface UppyOrder {
  prefix: string
  connections: number
  partBytes: number
}

declare global {
  interface Window {
    /** @returns how many files were sent @throws Error with the reason of the first that was not */
    sendFiles(order: UppyOrder): Promise<number>
  }
}

window.sendFiles = async ({ prefix, connections, partBytes }) => {
  const uppy = new Uppy()
  uppy.use(AwsS3, {
    limit: connections,
    shouldUseMultipart: ({ size }) => (size ?? 0) > partBytes,
    getChunkSize: () => partBytes,
    generateObjectKey: ({ name }) => `${prefix}${name}`,
    async signRequest(request) {
      const answer = await fetch('/sign', { method: 'POST', body: JSON.stringify(request) })
      return answer.json()
    },
  })
  const files = document.querySelector('input')?.files ?? []
  uppy.addFiles([...files].map((data) => ({ name: data.name, type: data.type, data })))
  const result = await uppy.upload()
  const failed = result?.failed?.[0]
  if (failed !== undefined) throw new Error(String(failed.error))
  return result?.successful?.length ?? 0
}
