// Runs a development tool out of node_modules with this very Node: no shell, no PATH, spaces do no harm.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './project.mjs'
import { run } from './run-command.mjs'

/**
 * @param packageName the package that brings the tool, such as `@biomejs/biome`
 * @param tool the name of the command in it, such as `biome`
 * @returns its exit code
 */
export async function runTool(packageName, tool, args, options = {}) {
  return run(process.execPath, [await toolPath(packageName, tool), ...args], { cwd: root, ...options })
}

/** The JavaScript file behind a package's command. */
export async function toolPath(packageName, tool) {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : bin[tool])
}
