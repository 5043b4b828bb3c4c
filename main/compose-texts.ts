/** What the app tells IT about itself. */
import { app } from 'electron'

/** What IT asks first. */
export function aboutThisComputer(): string {
  const { electron, chrome } = process.versions
  const system = `${process.platform} ${process.getSystemVersion()} ${process.arch}`
  return `Slipway ${app.getVersion()}, Electron ${electron}, Chrome ${chrome}, ${system}`
}
