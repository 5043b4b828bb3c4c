/** What of a file's folder its group does not say already. */

/**
 * @param group name of the dropped folder; empty where there is none
 * @param folder folders from the dropped one down, with `/` in between
 */
export function folderBelow(group: string, folder: string): string {
  if (group === '') return folder
  if (folder === group) return ''
  return folder.startsWith(`${group}/`) ? folder.slice(group.length + 1) : folder
}
