/** What a measured program of ours is told, and how it answers. */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Measured, ProgramOrder } from './client.ts'

export function readProgramOrder(): ProgramOrder {
  const told = JSON.parse(process.argv[2] ?? '') as ProgramOrder
  return { ...told, order: { ...told.order, files: filesIn(told.order.path) } }
}

export function answer(measured: Measured): void {
  console.log(JSON.stringify(measured))
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).map((name) => join(path, name))
}
