/** The system's own file dialog belongs to no test: what it would answer is put in its place. */
import type { RunningApp } from './launch-app.ts'

/** @param paths what a person would choose, every time they are asked */
export async function answerFileDialog({ electron }: RunningApp, paths: readonly string[]): Promise<void> {
  await electron.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] })
    },
    [...paths],
  )
}
