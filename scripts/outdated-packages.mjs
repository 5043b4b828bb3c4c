// Compares what package-lock.json wants with what npm noted down in node_modules.

/**
 * @param locked `packages` of package-lock.json: from path to entry
 * @param installed `packages` of node_modules/.package-lock.json
 * @returns the paths that are missing or have another version; optional packages may be missing,
 *   because npm leaves out those of other platforms
 */
export function outdatedPackages(locked, installed) {
  return Object.entries(locked)
    .filter(([path]) => path !== '')
    .filter(([path, entry]) =>
      installed[path] === undefined
        ? !(entry.optional || entry.devOptional || entry.peer)
        : installed[path].version !== entry.version,
    )
    .map(([path]) => path)
}
