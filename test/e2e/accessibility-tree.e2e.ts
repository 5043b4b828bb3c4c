/**
 * The main job as a screen reader does it: only what Chromium's accessibility tree of the real app says is known, and
 * buttons are pressed through it.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CDPSession, expect, test } from '@playwright/test'
import { answerFileDialog } from './answer-dialog.ts'
import { launchApp, makeDirectory, type RunningApp, readClipboard } from './launch-app.ts'
import { openLink } from './open-link.ts'

interface TreeNode {
  role: string
  name: string
  /** Of the element behind it. */
  element: number | undefined
}

let directory: ReturnType<typeof makeDirectory>
let app: RunningApp
let session: CDPSession

test.beforeEach(async () => {
  directory = makeDirectory('tree')
  app = await launchApp({ profile: join(directory.path, 'profile') })
  session = await app.page.context().newCDPSession(app.page)
  await session.send('Accessibility.enable')
})

test.afterEach(async () => {
  await app.quit()
  directory.remove()
})

test('a file is sent and its link copied by what the accessibility tree says', async () => {
  const path = join(directory.path, 'report.txt')
  writeFileSync(path, 'for everyone')
  await answerFileDialog(app, [path])

  await expectNode('heading', /^Slipway$/)
  await press(/^Try it on this computer/)
  await expectNode('heading', /^Drop files here$/)
  expect((await tree()).filter(({ role }) => role === 'tab').map(({ name }) => name)).toEqual([
    'Send',
    'Shared',
  ])
  await press(/^Choose files$/)
  await expectNode('heading', /^Your file is sent$/)
  await expectNode('listitem', /^report\.txt$/)
  // What happened is said once, politely.
  await expectNode('status', /^Messages$/)
  await expectNode('StaticText', /^Link copied\. It works until /)

  await app.electron.evaluate(({ clipboard }) => clipboard.clear())
  await press(/^Copy link: report\.txt/)
  await expect.poll(() => readClipboard(app)).toContain('X-Amz-Signature=')
  const opened = await openLink(await readClipboard(app))
  expect([opened.status, opened.bytes, opened.filename]).toEqual([200, 12, 'report.txt'])
})

test('every control of every view has a name and a role', async () => {
  await press(/^Try it on this computer/)
  await expectNode('heading', /^Drop files here$/)
  const nameless: string[] = []
  const collect = async (where: string) => {
    for (const { role, name } of await tree())
      if (controls.has(role) && name === '') nameless.push(`${where}: ${role}`)
  }
  await collect('send')
  await app.page.keyboard.press('Control+2')
  await expectNode('heading', /^Nothing shared yet$/)
  await collect('shared')
  await app.page.keyboard.press('Control+Comma')
  await expectNode('dialog', /^Settings$/)
  for (const section of (await tree()).filter(({ role }) => role === 'tab')) {
    await press(new RegExp(`^${section.name}$`), 'tab')
    await collect(section.name)
  }
  expect(nameless).toEqual([])
})

const controls = new Set([
  'button',
  'tab',
  'textbox',
  'searchbox',
  'switch',
  'radio',
  'combobox',
  'spinbutton',
  'list',
])

async function tree(): Promise<TreeNode[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, backendDOMNodeId }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      element: backendDOMNodeId,
    }))
}

async function find(role: string, name: RegExp): Promise<TreeNode | undefined> {
  return (await tree()).find((node) => node.role === role && name.test(node.name))
}

async function expectNode(role: string, name: RegExp): Promise<void> {
  await expect.poll(async () => (await find(role, name))?.role, { message: `${role} ${name}` }).toBe(role)
}

/** The default action of a control, as assistive technology asks for it. */
async function press(name: RegExp, role = 'button'): Promise<void> {
  await expectNode(role, name)
  const backendNodeId = (await find(role, name))?.element
  const { object } = await session.send('DOM.resolveNode', { backendNodeId })
  await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: 'function () { this.click() }',
  })
}
