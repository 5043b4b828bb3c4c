/** Entry of the worker that walks folders; it ends when all is found. */
import { parentPort, workerData } from 'node:worker_threads'
import { packFound } from './pack-found.ts'
import { walkInBatches } from './walk.ts'

for (const batch of walkInBatches(workerData as string[])) parentPort?.postMessage(packFound(batch))
