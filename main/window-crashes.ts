/** What is kept of a crash, and where: on this computer alone; nothing is sent anywhere. */
import { join } from 'node:path'
import { app, crashReporter } from 'electron'
import { pruneCrashDumps } from './logs/crash-dumps.ts'
import type { Log } from './logs/log.ts'

/** Call it before the app is ready, so that every process is covered. */
export function keepCrashes(log: Log): void {
  const directory = join(app.getPath('userData'), 'crashes')
  app.setPath('crashDumps', directory)
  crashReporter.start({ uploadToServer: false })
  const kept = pruneCrashDumps(directory, Date.now())
  if (kept > 0) log.info(`${kept} crash dumps are kept`)
  process.on('uncaughtExceptionMonitor', (thrown) => log.error('not caught', thrown))
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) =>
    log.error(`the page is gone: ${reason} ${exitCode}`),
  )
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    if (reason !== 'clean-exit') log.error(`${name ?? type} is gone: ${reason} ${exitCode}`)
  })
}
