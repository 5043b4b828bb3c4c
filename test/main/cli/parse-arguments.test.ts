/** The words after `slipway`: what they ask for, and which of them is wrong. */
import { describe, expect, it } from 'vitest'
import { parseArguments } from '../../../main/cli/parse-arguments.ts'

const parse = (...args: string[]) => parseArguments(args, '/home/ada')

function command(...args: string[]) {
  const parsed = parse(...args)
  if (parsed?.kind !== 'command') throw new Error(JSON.stringify(parsed))
  return parsed.typed
}

describe('parseArguments', () => {
  it('opens the app where nothing is asked for', () => {
    expect([parse(), parse('--user-data-dir=/x'), parse('/home/ada/plan.pdf'), parse('.')]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('reads share with everything it can be told, and paths from where it was typed', () => {
    expect(
      command(
        '--user-data-dir=/x',
        'share',
        'plan.pdf',
        '/etc/hosts',
        '--expires',
        '3d',
        '--zip',
        '--json',
        '-q',
      ),
    ).toEqual({
      command: {
        name: 'share',
        paths: ['/home/ada/plan.pdf', '/etc/hosts'],
        life: 259_200,
        opening: 'attachment',
        asZip: true,
        copy: false,
      },
      json: true,
      quiet: true,
    })
  })

  it('takes everything after -- as files', () => {
    expect(command('share', '--', '--expires').command).toMatchObject({ paths: ['/home/ada/--expires'] })
  })

  it.each([
    [
      'GET',
      ['GET', 'a/b.txt', '--name', 'B.txt', '--inline'],
      { verb: 'GET', key: 'a/b.txt', opening: 'inline', downloadName: 'B.txt' },
    ],
    [
      'a verb in lower case',
      ['put', 'a', '--content-type', 'text/csv', '--length', '1kB'],
      { verb: 'PUT', key: 'a', contentType: 'text/csv', exactLength: 1000 },
    ],
    [
      'POST',
      ['POST', 'in/', '--max', '5MiB', '--content-type', 'image/'],
      {
        verb: 'POST',
        key: 'in/',
        smallest: 0,
        largest: 5_242_880,
        typeBegins: 'image/',
        successStatus: '204',
      },
    ],
    ['DELETE', ['DELETE', 'a', '--yes'], { verb: 'DELETE', key: 'a' }],
    [
      'an operation',
      ['GetObjectTagging', 'a', '--param', 'VersionId=a=b'],
      { verb: 'operation', operation: 'GetObjectTagging', key: 'a', parameters: { VersionId: 'a=b' } },
    ],
    [
      'an operation of the bucket',
      ['ListObjectsV2'],
      { verb: 'operation', operation: 'ListObjectsV2', key: '', parameters: {} },
    ],
  ])('reads presign %s', (_, args, asked) => {
    expect(command('presign', ...args).command).toEqual({ name: 'presign', asked })
  })

  it.each([
    [['share'], 'share needs a file'],
    [['send'], 'send needs a file'],
    [
      ['share', 'a', '--expires', '8d'],
      '--expires takes 1 second to 7 days, such as 90s, 30m, 3h, 3d, tonight: not "8d"',
    ],
    [['share', 'a', 'b', '--name', 'c'], '--name is for one file: give --zip, or share them one by one'],
    [['share', 'a', '--secret', 'x'], "Unknown option '--secret'"],
    [['share', 'a', '--expires'], "Option '-e, --expires <value>' argument missing"],
    [['presign'], 'presign takes GET, PUT, POST, DELETE or the name of an S3 operation: not ""'],
    [['presign', 'GET'], 'presign GET needs a key'],
    [['presign', 'GET', 'a', 'b'], 'one key at a time: "b" is too many'],
    [['presign', 'GET', '../other'], 'the key has a . or .. in it'],
    [['presign', 'PUT', '/a'], 'the key has an empty part'],
    [['presign', 'PUT', 'a/'], 'presign PUT needs the whole key, with the name of the file'],
    [['presign', 'PUT', 'a\nb'], 'the key has a backslash or a control character'],
    [['presign', 'PUT', 'ä'.repeat(513)], 'the key is longer than 1,024 bytes'],
    [['presign', 'PUT', 'a', '--length', '-1'], "Option '--length' argument is ambiguous"],
    [['presign', 'PUT', 'a', '--length', '6GiB'], '--length does not fit'],
    [['presign', 'PUT', 'a', '--content-type', 'x'], '--content-type is no content type'],
    [['presign', 'POST', 'in/'], 'presign POST needs --max, the largest file'],
    [['presign', 'POST', 'in/', '--max', '5', '--min', '6'], '--min is more than --max'],
    [['presign', 'POST', 'in/', '--max', '5', '--status', '302'], '--status does not fit'],
    [
      ['presign', 'DELETE', 'a'],
      'presign DELETE makes a link with which anyone who has it can do harm: give --yes if you mean it',
    ],
    [
      ['presign', 'PutBucketPolicy'],
      'PutBucketPolicy makes a link with which anyone who has it can do harm: give --yes if you mean it',
    ],
    [['presign', 'GetObjectTagging'], 'GetObjectTagging needs a key'],
    [['presign', 'GetObjectTagging', 'a', '--param', 'x'], '--param takes Name=value: not "x"'],
    [['presign', 'GET', 'a', '--as', 'cobol'], '--as takes curl, python, fetch, axios, html: not "cobol"'],
  ])('says what is wrong with %j', (args, message) => {
    const parsed = parse(...args)
    expect(parsed).toMatchObject({ kind: 'wrong', about: args[0] })
    expect(parsed?.kind === 'wrong' ? parsed.message : '').toContain(message)
  })

  it('knows help and version, for the whole and for each command', () => {
    expect([parse('--help'), parse('share', '--help'), parse('help', 'presign'), parse('--version')]).toEqual(
      [
        { kind: 'help', about: null },
        { kind: 'help', about: 'share' },
        { kind: 'help', about: 'presign' },
        { kind: 'version' },
      ],
    )
  })
})
