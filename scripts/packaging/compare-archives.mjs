// Makes sure that the app which tests drive is the app which people get, but for its mark.

import { extractFile, listPackage, statFile } from '@electron/asar'

/**
 * @param one path of an app.asar @param other of another
 * @returns paths within them whose content differs or that only one has
 */
export function differences(one, other) {
  const paths = new Set([...filesOf(one), ...filesOf(other)])
  return [...paths].filter((path) => !read(one, path).equals(read(other, path))).sort()
}

function filesOf(archive) {
  return listPackage(archive, { isPack: false })
    .map((path) => path.replace(/^[/\\]/, ''))
    .filter((path) => !('files' in statFile(archive, path)))
}

/** A file that is not there is as one that no file is like. */
function read(archive, path) {
  try {
    return extractFile(archive, path)
  } catch {
    return Buffer.from(`not in ${archive}`)
  }
}
