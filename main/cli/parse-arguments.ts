/** Reads the words after `slipway`. Pure; what it cannot read it names, and it never guesses. */
import { resolve } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { programs } from '../../contract/link.ts'
import { namedOperations } from '../sign/named-operations.ts'
import { type Command, commandSchema } from './command.ts'
import { parseLife } from './parse-life.ts'
import { parseSize } from './parse-size.ts'

export interface Typed {
  command: Command
  /** One JSON document on the standard output instead of lines. */
  json: boolean
  /** No progress. */
  quiet: boolean
}

export type Parsed =
  | { kind: 'command'; typed: Typed }
  | { kind: 'help'; about: CommandName | null }
  | { kind: 'version' }
  | { kind: 'wrong'; message: string; about: CommandName | null }

const commandNames = ['share', 'presign', 'send'] as const
export type CommandName = (typeof commandNames)[number]
const verbs = ['GET', 'PUT', 'POST', 'DELETE'] as const

const common = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
} as const
const place = { expires: { type: 'string', short: 'e' }, connection: { type: 'string' } } as const
const optionsOf = {
  share: {
    ...common,
    ...place,
    name: { type: 'string' },
    inline: { type: 'boolean' },
    zip: { type: 'boolean' },
    copy: { type: 'boolean' },
  },
  presign: {
    ...common,
    ...place,
    as: { type: 'string' },
    name: { type: 'string' },
    inline: { type: 'boolean' },
    'content-type': { type: 'string' },
    length: { type: 'string' },
    min: { type: 'string' },
    max: { type: 'string' },
    status: { type: 'string' },
    param: { type: 'string', multiple: true },
    yes: { type: 'boolean' },
  },
  send: common,
} as const satisfies Record<CommandName, ParseArgsConfig['options']>

/** Of the app itself, which Chromium reads: people give them to the window and to the command line alike. */
const appSwitch =
  /^--(?:user-data-dir|password-store|ozone-platform|lang|no-sandbox|disable-gpu|log-level)(?:=|$)/

/** A wrong command line; its message says which word. */
class Wrong extends Error {}

/**
 * @param args what follows the program's own name
 * @returns null where the app is just to be opened
 */
export function parseArguments(args: readonly string[], cwd: string): Parsed | null {
  const own = withoutAppSwitches(args)
  const [first, ...rest] = own
  if (first === '--help' || first === '-h' || first === 'help')
    return { kind: 'help', about: nameOf(rest[0]) }
  if (first === '--version' || first === 'version') return { kind: 'version' }
  const name = nameOf(first)
  if (name === null) return null
  try {
    return read(name, rest, cwd)
  } catch (caught) {
    if (!(caught instanceof Error)) throw caught
    // Node's own message goes on with advice about its API.
    const message = caught instanceof Wrong ? caught.message : (caught.message.split('. ')[0] ?? '')
    return { kind: 'wrong', message, about: name }
  }
}

/** The app's own switches stand before the command; everything after it is the command's. */
function withoutAppSwitches(args: readonly string[]): readonly string[] {
  const begins = args.findIndex((word) => !appSwitch.test(word))
  return begins === -1 ? [] : args.slice(begins)
}

function nameOf(word: string | undefined): CommandName | null {
  return commandNames.find((name) => name === word) ?? null
}

function read(name: CommandName, args: readonly string[], cwd: string): Parsed {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: optionsOf[name] as (typeof optionsOf)['presign'] & (typeof optionsOf)['share'],
    allowPositionals: true,
    strict: true,
  })
  if (values.help) return { kind: 'help', about: name }
  const asked = name === 'presign' ? presign(positionals, values) : files(name, positionals, values, cwd)
  const command = commandSchema.safeParse({ ...asked, name, ...placeOf(values) })
  if (!command.success) throw new Wrong(whatIsWrong(command.error.issues[0]))
  return {
    kind: 'command',
    typed: { command: command.data, json: values.json === true, quiet: values.quiet === true },
  }
}

interface Values {
  expires?: string | undefined
  connection?: string | undefined
  name?: string | undefined
  inline?: boolean | undefined
  zip?: boolean | undefined
  copy?: boolean | undefined
  as?: string | undefined
  'content-type'?: string | undefined
  length?: string | undefined
  min?: string | undefined
  max?: string | undefined
  status?: string | undefined
  param?: string[] | undefined
  yes?: boolean | undefined
}

function placeOf({ expires, connection }: Values): object {
  if (expires === undefined) return { connection }
  const life = parseLife(expires)
  if (life === null)
    throw new Wrong(`--expires takes 1 second to 7 days, such as 90s, 30m, 3h, 3d, tonight: not "${expires}"`)
  return { connection, life }
}

function files(name: 'share' | 'send', paths: readonly string[], values: Values, cwd: string): object {
  if (paths.length === 0) throw new Wrong(`${name} needs a file`)
  const absolute = paths.map((path) => resolve(cwd, path))
  if (name === 'send') return { paths: absolute }
  if (values.name !== undefined && paths.length > 1 && !values.zip)
    throw new Wrong('--name is for one file: give --zip, or share them one by one')
  return {
    paths: absolute,
    opening: values.inline ? 'inline' : 'attachment',
    downloadName: values.name,
    asZip: values.zip === true,
    copy: values.copy === true,
  }
}

function presign([verb = '', key = '', ...others]: readonly string[], values: Values): object {
  if (others.length > 0) throw new Wrong(`one key at a time: "${others[0]}" is too many`)
  const program = programs.find((one) => one === values.as)
  if (values.as !== undefined && program === undefined)
    throw new Wrong(`--as takes ${programs.join(', ')}: not "${values.as}"`)
  return { program, asked: asked(verb, key, values) }
}

function asked(typedVerb: string, key: string, values: Values): object {
  const verb = verbs.find((one) => one === typedVerb.toUpperCase())
  if (verb === undefined) {
    const operation = Object.hasOwn(namedOperations, typedVerb) ? namedOperations[typedVerb] : undefined
    if (operation === undefined)
      throw new Wrong(`presign takes ${verbs.join(', ')} or the name of an S3 operation: not "${typedVerb}"`)
    if (operation.about === 'object' && key === '') throw new Wrong(`${typedVerb} needs a key`)
    if (operation.method !== 'GET' && operation.method !== 'HEAD') mustBeMeant(values, typedVerb)
    return { verb: 'operation', operation: typedVerb, key, parameters: parametersOf(values.param ?? []) }
  }
  if (key === '') throw new Wrong(`presign ${verb} needs a key`)
  switch (verb) {
    case 'GET':
      return { verb, key, opening: values.inline ? 'inline' : 'attachment', downloadName: values.name }
    case 'PUT':
      if (key.endsWith('/')) throw new Wrong('presign PUT needs the whole key, with the name of the file')
      return {
        verb,
        key,
        contentType: values['content-type'],
        exactLength: sizeOf('--length', values.length),
      }
    case 'POST': {
      const largest = sizeOf('--max', values.max)
      if (largest === undefined) throw new Wrong('presign POST needs --max, the largest file')
      const smallest = sizeOf('--min', values.min) ?? 0
      if (smallest > largest) throw new Wrong('--min is more than --max')
      return {
        verb,
        key,
        smallest,
        largest,
        typeBegins: values['content-type'],
        successStatus: values.status ?? '204',
      }
    }
    case 'DELETE':
      mustBeMeant(values, 'presign DELETE')
      return { verb, key }
  }
}

/** Nobody can be asked in a script: who means it says so beforehand. */
function mustBeMeant({ yes }: Values, what: string): void {
  if (!yes)
    throw new Wrong(
      `${what} makes a link with which anyone who has it can do harm: give --yes if you mean it`,
    )
}

function sizeOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const bytes = parseSize(text)
  if (bytes === null) throw new Wrong(`${option} takes bytes, such as 500, 25MB, 4GiB: not "${text}"`)
  return bytes
}

function parametersOf(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((text) => {
      const at = text.indexOf('=')
      if (at < 1) throw new Wrong(`--param takes Name=value: not "${text}"`)
      return [text.slice(0, at), text.slice(at + 1)]
    }),
  )
}

const wordOf: Readonly<Record<string, string>> = {
  key: 'the key',
  contentType: '--content-type',
  typeBegins: '--content-type',
  exactLength: '--length',
  smallest: '--min',
  largest: '--max',
  successStatus: '--status',
  downloadName: '--name',
  connection: '--connection',
  paths: 'a file name',
  parameters: '--param',
}

function whatIsWrong(issue: { path: PropertyKey[]; message: string } | undefined): string {
  const field = issue?.path.findLast((part) => typeof part === 'string' && part in wordOf)
  const message = issue?.message ?? ''
  const said = /^(?:is|has) /.test(message) ? message : 'does not fit'
  return `${wordOf[String(field)] ?? 'something'} ${said}`
}
