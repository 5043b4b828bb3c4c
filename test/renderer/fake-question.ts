/** A question about a drop that has everything in it, for the page's tests and its preview. */
import type { DropQuestion } from '../../contract/drop.ts'

export const exampleQuestion: DropQuestion = {
  id: 'drop',
  count: 42,
  size: 1_840_000_000,
  several: true,
  asZip: false,
  private: {
    count: 2,
    files: [
      { index: 3, name: 'id_ed25519', folder: 'Home/.ssh', size: 411, reason: 'key' },
      { index: 7, name: 'Passwords 2026.kdbx', folder: 'Home', size: 90_000, reason: 'passwords' },
    ],
  },
  taken: {
    count: 1,
    files: [{ index: 9, name: 'Quarterly report 2026.pdf', folder: '', size: 2_400_000 }],
    zip: null,
    inTheWay: false,
    mayReplace: true,
  },
  files: [
    { index: 9, name: 'Quarterly report 2026.pdf', folder: '', size: 2_400_000 },
    { index: 10, name: 'IMG_0023.JPG', folder: '', size: 3_100_000 },
  ],
}

/** A folder of which the storage has some names, and the ZIP's, already; nothing else is asked. */
export const namesThere: DropQuestion = {
  ...exampleQuestion,
  private: { count: 0, files: [] },
  taken: {
    count: 2,
    files: [
      { index: 9, name: 'Quarterly report 2026.pdf', folder: 'Spring', size: 2_400_000 },
      { index: 12, name: 'خطة العمل.docx', folder: 'Spring', size: 90_000 },
    ],
    zip: { index: 42, name: 'Spring.zip', folder: '', size: 1_840_000_000 },
    inTheWay: true,
    mayReplace: true,
  },
  files: [],
}
