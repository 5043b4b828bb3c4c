/** What a run of the comparison is told on its command line. */
import { parseArgs } from 'node:util'
import { type ServerName, serverNames } from './servers.ts'

export interface BenchOptions {
  rounds: number
  /** Of the large file. */
  largeMib: number
  smallFiles: number
  /** Names; every client where left out. */
  clients: string[] | null
  servers: ServerName[]
  schemes: ('http' | 'https')[]
}

/** @throws TypeError for an option there is not */
export function readOptions(): BenchOptions {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '3' },
      'large-mib': { type: 'string', default: '1024' },
      'small-files': { type: 'string', default: '2000' },
      clients: { type: 'string' },
      servers: { type: 'string', default: serverNames.join(',') },
      schemes: { type: 'string', default: 'http,https' },
    },
  })
  const { servers, schemes } = values
  return {
    rounds: Number(values.rounds),
    largeMib: Number(values['large-mib']),
    smallFiles: Number(values['small-files']),
    clients: values.clients?.split(',') ?? null,
    servers: serverNames.filter((name) => servers.split(',').includes(name)),
    schemes: (['http', 'https'] as const).filter((scheme) => schemes.split(',').includes(scheme)),
  }
}
