/** Every view of the page, and how a person comes to it, for the tests that look at all of them. In English. */
import type { Page } from '@playwright/test'
import type { SceneName } from './scenes.ts'

export interface View {
  title: string
  scene: SceneName
  /** A text that is there once the view is. */
  sign: string
  act?: (page: Page) => Promise<void>
}

const connect = (page: Page) => page.getByRole('button', { name: 'Connect your storage' }).click()
const settings = (page: Page) => page.getByRole('button', { name: 'Settings' }).click()
/** @param action in the menu of the one storage */
const storage = async (page: Page, action: string) => {
  await settings(page)
  await page.getByRole('tab', { name: 'Storage' }).click()
  await page.getByRole('button', { name: 'More: Company storage' }).click()
  await page.getByRole('menuitem', { name: action }).click()
}
const shared = (page: Page) => page.getByRole('tab', { name: 'Shared' }).click()

export const views: readonly View[] = [
  { title: 'first run', scene: 'first-run', sign: 'Send a file. Hand out a link.' },
  {
    title: 'connect form with mistakes',
    scene: 'first-run',
    sign: 'Enter the secret key.',
    async act(page) {
      await connect(page)
      await page.getByText('More', { exact: true }).click()
      await page.getByRole('button', { name: 'Connect', exact: true }).click()
    },
  },
  {
    title: 'connect form of a provider',
    scene: 'first-run',
    sign: 'Account ID',
    async act(page) {
      await connect(page)
      await page.getByLabel('Storage', { exact: true }).selectOption('r2')
    },
  },
  { title: 'connection file with its passphrase to type', scene: 'opened-file', sign: 'Passphrase' },
  { title: 'connection file before it is taken', scene: 'opened-file-known', sign: 'Set up by Acme IT.' },
  {
    title: 'connection file that is damaged',
    scene: 'opened-file-damaged',
    sign: 'This connection file is empty. Ask whoever sent it to send it again.',
  },
  {
    title: 'making a connection file, its mistakes marked',
    scene: 'empty',
    sign: 'Say who set it up.',
    async act(page) {
      await storage(page, 'Save a connection file…')
      await page.getByText('Rules that people cannot change').click()
      await page.getByRole('button', { name: 'Save the file' }).click()
    },
  },
  {
    title: 'changing a connection',
    scene: 'empty',
    sign: 'Change “Company storage”',
    act: (page) => storage(page, 'Change…'),
  },
  {
    title: 'the doctor, content',
    scene: 'empty',
    sign: 'Everything that Slipway needs works.',
    act: (page) => storage(page, 'Check the connection'),
  },
  {
    title: 'the doctor, with something missing',
    scene: 'unwell',
    sign: 'The key was not accepted. Check both of its parts, or ask IT for a new one.',
    act: (page) => storage(page, 'Check the connection'),
  },
  {
    title: 'settings that IT locked',
    scene: 'locked',
    sign: 'Set by Acme IT: 3 days at most.',
    act: settings,
  },
  { title: 'empty window', scene: 'empty', sign: 'Drop files here' },
  { title: 'empty history', scene: 'empty', sign: 'Nothing shared yet', act: shared },
  {
    title: 'rows in every state with details',
    scene: 'every-state',
    sign: 'S3 403 AccessDenied',
    async act(page) {
      await page.getByRole('button', { name: 'Details: Contract (signed).pdf' }).click()
    },
  },
  {
    title: 'question before canceling',
    scene: 'every-state',
    sign: 'Keep sending',
    act: (page) => page.getByRole('button', { name: 'Cancel all' }).click(),
  },
  { title: 'history', scene: 'every-state', sign: '450 files', act: shared },
  {
    title: 'a shared file on its way to this computer',
    scene: 'every-state',
    sign: '4.2 MB of 11 MB',
    async act(page) {
      await shared(page)
      await page.getByText('450 files').waitFor()
      await page.evaluate(() => {
        window.fake.emit('history:saving', [{ id: 'link-0', bytes: 4_200_000, size: 11_000_000 }])
      })
    },
  },
  {
    title: 'share dialog with a link that was checked',
    scene: 'every-state',
    sign: 'Link copied. Checked: it opens without signing in.',
    async act(page) {
      await page.getByRole('button', { name: 'Share…: Presentation.pptx' }).click()
      await page.getByRole('button', { name: 'Copy link', exact: true }).click()
    },
  },
  {
    title: 'QR code of a link that ends with the sign-in',
    scene: 'every-state',
    sign: 'Back',
    async act(page) {
      await page.evaluate(() => {
        window.fake.state.signInEnds = Date.now() + 3_600_000
      })
      await shared(page)
      await page.getByRole('button', { name: 'Share…: Quarterly report 2026.pdf' }).click()
      await page.getByRole('button', { name: 'Show QR code' }).click()
      await page.getByRole('img', { name: 'QR code of the link' }).waitFor()
    },
  },
  {
    title: 'form that requests files',
    scene: 'every-state',
    sign: 'What you ask for',
    async act(page) {
      await shared(page)
      await page.getByRole('button', { name: 'Request files' }).click()
    },
  },
  {
    title: 'form of a new link',
    scene: 'every-state',
    sign: 'Exact size in bytes',
    async act(page) {
      await shared(page)
      await page.getByRole('button', { name: 'New link' }).click()
    },
  },
  {
    title: 'how a link is used from a program',
    scene: 'every-state',
    sign: 'Use it from',
    async act(page) {
      await shared(page)
      await page.getByRole('button', { name: 'More: Quarterly report 2026.pdf' }).click()
      await page.getByRole('menuitem', { name: 'Make a link that deletes it…' }).click()
    },
  },
  {
    title: 'an expert link that the policy for IT does not grant',
    scene: 'every-state',
    sign: 's3:GetObjectTagging',
    async act(page) {
      await shared(page)
      await page.getByRole('button', { name: 'New link' }).click()
      await page.getByText('Experts', { exact: true }).click()
      await page.getByRole('textbox', { name: 'Operation' }).fill('GetObjectTagging')
      await page.getByRole('textbox', { name: 'Name of the object' }).fill('reports/may.csv')
      await page.getByRole('button', { name: 'Make the link' }).click()
    },
  },
  {
    title: 'menu of a shared file',
    scene: 'every-state',
    sign: 'Delete from the storage',
    async act(page) {
      await shared(page)
      await page.getByRole('button', { name: 'More: Quarterly report 2026.pdf' }).click()
    },
  },
  {
    title: 'question before deleting',
    scene: 'every-state',
    sign: 'Delete the file',
    async act(page) {
      await shared(page)
      await page.getByRole('button', { name: 'More: Quarterly report 2026.pdf' }).click()
      await page.getByRole('menuitem', { name: 'Delete from the storage' }).click()
    },
  },
  { title: 'settings of links', scene: 'key-missing', sign: 'New links work for', act: settings },
  ...(
    [
      ['Sending', 'Speed limit'],
      ['Look', 'Colours'],
      ['Storage', 'Connect another storage'],
      ['Network', 'Proxy'],
      ['For experts', 'Most connections at the same time'],
      ['About', 'Check for updates'],
    ] as const
  ).map(([name, sign]) => ({
    title: `settings: ${name}`,
    scene: 'key-missing' as const,
    sign,
    async act(page: Page) {
      await settings(page)
      await page.getByRole('tab', { name }).click()
    },
  })),
  ...(
    [
      ['What links can do', 'Who can open a link?'],
      ['How sending works', 'What does Done mean?'],
      ['Keyboard', 'Choose files to send'],
      ['For your IT', 'Copy details for IT'],
      ['Log', 'links:share failed: no-permission S3 403 AccessDenied'],
    ] as const
  ).map(([name, sign]) => ({
    title: `help: ${name}`,
    scene: 'every-state' as const,
    sign,
    async act(page: Page) {
      await page.getByRole('button', { name: 'Help' }).click()
      await page.getByRole('tab', { name }).click()
    },
  })),
  { title: 'banner of the storage here', scene: 'local', sign: 'You are trying Slipway out' },
  {
    title: 'sign-in that is over',
    scene: 'sign-in-ended',
    sign: 'Sign in to the profile “corp” with the AWS tools, then press “Try again”.',
  },
  {
    title: 'settings of storages whose keys end',
    scene: 'sign-in-ended',
    sign: 'Its sign-in has ended',
    async act(page: Page) {
      await settings(page)
      await page.getByRole('tab', { name: 'Storage' }).click()
    },
  },
  { title: 'a new version that is ready', scene: 'update-ready', sign: 'Slipway 1.3.0 is ready' },
  {
    title: 'what is new in it',
    scene: 'update-ready',
    sign: 'Later',
    act: (page) => page.getByRole('button', { name: 'What is new' }).click(),
  },
  {
    title: 'settings: About, once a new version is ready',
    scene: 'update-ready',
    sign: 'Version 0.1.0',
    async act(page) {
      await settings(page)
      await page.getByRole('tab', { name: 'About' }).click()
    },
  },
  { title: 'missing key', scene: 'key-missing', sign: 'Enter the key' },
  {
    title: 'warnings and refused files',
    scene: 'warnings',
    sign: '140 files could not be taken',
    act: (page) => page.getByRole('button', { name: 'Choose files' }).click(),
  },
]
