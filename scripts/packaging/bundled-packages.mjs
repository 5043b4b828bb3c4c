// Notes down which npm packages went into a bundle, so that licences and the bill of materials name what is inside.

const inPackage = /^(?<folder>.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/

/**
 * @param ids paths of the modules of a bundle
 * @returns folders of the packages they belong to, each once; a path within a package's own node_modules counts for
 *   the inner one
 */
export function packageFolders(ids) {
  const folders = ids.flatMap(
    (id) => inPackage.exec(id.replace(/^\0/, '').replace(/\?.*$/, ''))?.groups?.folder ?? [],
  )
  return [...new Set(folders)].sort()
}

/** A plugin of Vite: adds `packages.json`, a list of folders, to what it builds. */
export function noteBundledPackages() {
  return {
    name: 'note-bundled-packages',
    generateBundle(_options, bundle) {
      // What was left out as unused is not inside.
      const ids = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk'
          ? Object.entries(file.modules).flatMap(([id, { renderedLength }]) =>
              renderedLength > 0 ? [id] : [],
            )
          : [],
      )
      this.emitFile({
        type: 'asset',
        fileName: 'packages.json',
        source: JSON.stringify(packageFolders(ids), null, 2),
      })
    },
  }
}
