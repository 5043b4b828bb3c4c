// Which Debian packages are found missing, and the command a person is given.

import { expect, test } from 'vitest'
import { installCommand, listFormat, missingPackages } from '../../scripts/system-packages.mjs'

test('asks dpkg for state, name and what a package provides', () => {
  expect(listFormat).toBe('$' + '{db:Status-Status}\t$' + '{Package}\t$' + '{Provides}\n')
})

test('lists what is not installed, group by group', () => {
  const listing = 'installed\txvfb\t\ninstalled\tceph-mon\t\n'
  expect(missingPackages(['display', 'ceph'], listing)).toEqual(['xauth', 'ceph-osd', 'radosgw'])
})

test('counts a removed package whose configuration remains as missing', () => {
  const listing = 'config-files\txvfb\t\ninstalled\txauth\t\n'
  expect(missingPackages(['display'], listing)).toEqual(['xvfb'])
})

test('accepts an installed package that provides the one it needs', () => {
  const listing = 'installed\txvfb-next\txvfb (= 3.24), x-server\ninstalled\txauth\t\n'
  expect(missingPackages(['display'], listing)).toEqual([])
})

test('names one command for everything that is missing', () => {
  expect(installCommand(['xvfb', 'unzip'])).toBe('sudo apt-get install -y --no-install-recommends xvfb unzip')
})
