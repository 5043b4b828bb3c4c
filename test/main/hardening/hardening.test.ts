/** What a command line and an environment may not do to the packaged app. */
import { describe, expect, it } from 'vitest'
import { refusedSwitches } from '../../../main/hardening/allowed-switches.ts'
import { cleanEnvironment } from '../../../main/hardening/clean-environment.ts'

describe('refusedSwitches', () => {
  it.each<[string[], NodeJS.Platform, string[]]>([
    [['slipway'], 'linux', []],
    [
      ['slipway', '--remote-debugging-port=9222', '--no-sandbox'],
      'linux',
      ['remote-debugging-port', 'no-sandbox'],
    ],
    [['slipway', '-ignore-certificate-errors'], 'linux', ['ignore-certificate-errors']],
    [['slipway', '--JS-Flags=--expose-gc'], 'linux', ['js-flags']],
    [['slipway', '--user-data-dir=/x', '--lang=de', '--password-store=basic'], 'linux', []],
    [['slipway', '--x', '--x=1'], 'linux', ['x']],
    [['slipway', '/remote-debugging-port=1'], 'win32', ['remote-debugging-port']],
    [['slipway', '/home/a/file'], 'linux', []],
    [['slipway', '--', '--no-sandbox'], 'linux', []],
    [['slipway', '--hidden', '--hiding'], 'linux', ['hiding']],
  ])('%j on %s: %j', (argv, platform, refused) => {
    expect(refusedSwitches(argv, platform, ['hidden'])).toEqual(refused)
  })
})

describe('cleanEnvironment', () => {
  it('leaves what a program needs and takes out what would change Node, Electron and the database', () => {
    const environment = {
      PATH: '/bin',
      HOME: '/home/ann',
      HTTPS_PROXY: 'http://proxy:8080',
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      NODE_OPTIONS: '--require x',
      node_extra_ca_certs: 'x',
      ELECTRON_RUN_AS_NODE: '1',
      ELECTRON_ENABLE_LOGGING: '1',
      LIBSQL_JS_DEV: '1',
      SSLKEYLOGFILE: '/tmp/keys',
      LD_PRELOAD: '/tmp/x.so',
      DYLD_INSERT_LIBRARIES: '/tmp/x.dylib',
    }
    cleanEnvironment(environment)
    expect(environment).toEqual({ PATH: '/bin', HOME: '/home/ann', HTTPS_PROXY: 'http://proxy:8080' })
  })
})
