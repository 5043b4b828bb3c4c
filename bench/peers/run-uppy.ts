/** Uppy in Debian's Chromium: all of the browser's processes are counted, its start is not. */
import { chromium } from '@playwright/test'
import { PREFERRED_PART_BYTES } from '../../contract/limits.ts'
import { CONNECTIONS, type Measured, type Order, type Target } from './client.ts'
import { treeUsage } from './process-usage.ts'
import { startUppyServer } from './uppy-server.ts'

/** @param script path of the page's bundle @throws Error where a file was not sent */
export async function runUppy(script: string, order: Order, target: Target): Promise<Measured> {
  const server = await startUppyServer(script, target)
  const browserServer = await chromium.launchServer({
    executablePath: '/usr/bin/chromium',
    // Only loopback is spoken to, with a certificate of this run.
    args: [
      '--ignore-certificate-errors',
      '--disable-quic',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  try {
    const browser = await chromium.connect(browserServer.wsEndpoint())
    const page = await browser.newPage()
    page.setDefaultTimeout(0)
    await page.goto(server.origin)
    // By path, as a person's choice is: the driver would carry the bytes itself.
    const devTools = await page.context().newCDPSession(page)
    const { root } = await devTools.send('DOM.getDocument')
    const { nodeId } = await devTools.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'input' })
    await devTools.send('DOM.setFileInputFiles', { nodeId, files: order.files })

    const pid = browserServer.process().pid ?? 0
    const before = treeUsage(pid)
    const begun = performance.now()
    const { prefix } = target.connection
    const sent = await page.evaluate((told) => window.sendFiles(told), {
      prefix,
      connections: CONNECTIONS,
      partBytes: PREFERRED_PART_BYTES,
    })
    const seconds = (performance.now() - begun) / 1000
    const after = treeUsage(pid)
    if (sent !== order.files.length) throw new Error(`Uppy sent only ${sent} files`)
    return { seconds, cpuSeconds: after.cpuSeconds - before.cpuSeconds, memoryMib: after.memoryMib }
  } finally {
    await browserServer.close()
    server.close()
  }
}
