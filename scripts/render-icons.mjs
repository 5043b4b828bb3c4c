// `npm run icons`: renders the SVGs in `build/` to what the packager and the running app take. Its output is in the repository.

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { icnsOf, icoOf } from './icon-containers.mjs'
import { runMain } from './prepare.mjs'
import { root } from './project.mjs'

const build = join(root, 'build')
/** Vite puts these beside the page, where main finds them too. */
const shipped = join(root, 'renderer/public/icons')

const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512]
const icoSizes = [16, 20, 24, 32, 40, 48, 64, 128, 256]
const icnsSizes = [16, 32, 64, 128, 256, 512, 1024]
/** Pixels of a tray icon at scale 1. */
const TRAY = 16
const trayScales = [1, 1.25, 1.5, 2, 3]

/** Known once the npm modules are there. */
let Resvg

runMain(async () => {
  await ensureDependencies()
  Resvg = (await import('@resvg/resvg-js')).Resvg
  const icon = await readFile(join(build, 'icon.svg'))
  const mac = await readFile(join(build, 'icon-mac.svg'))
  await mkdir(join(build, 'icons'), { recursive: true })
  await mkdir(shipped, { recursive: true })

  for (const size of linuxSizes) await writeFile(join(build, `icons/${size}x${size}.png`), png(icon, size))
  await writeFile(join(build, 'icon.png'), png(icon, 512))
  await writeFile(join(build, 'icon.ico'), icoOf(icoSizes.map((size) => ({ size, png: png(icon, size) }))))
  await writeFile(join(build, 'icon.icns'), icnsOf(icnsSizes.map((size) => ({ size, png: png(mac, size) }))))
  await writeFile(join(shipped, 'window.png'), png(icon, 256))

  for (const file of await readdir(join(build, 'tray'))) {
    const svg = await readFile(join(build, 'tray', file))
    for (const scale of trayScales)
      await writeFile(join(shipped, trayName(basename(file, '.svg'), scale)), png(svg, TRAY * scale))
  }
  return 0
})

function png(svg, width) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng()
}

/** macOS takes an image for a template by its name, and Electron finds the scales by theirs. */
function trayName(name, scale) {
  const template = name.startsWith('mac') ? 'Template' : ''
  return `tray-${name}${template}${scale === 1 ? '' : `@${scale}x`}.png`
}
