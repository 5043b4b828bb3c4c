// The Debian packages the project needs beyond Node, by what they are for.

export const packageGroups = {
  // unzip unpacks the registry's runtime; the others are the libraries Electron links to.
  runtime: [
    'libasound2',
    'libatk-bridge2.0-0',
    'libcups2',
    'libdrm2',
    'libgbm1',
    'libgtk-3-0',
    'libnss3',
    'libxss1',
    'unzip',
  ],
  display: ['xauth', 'xvfb'],
  keychain: ['dbus', 'gnome-keyring', 'libsecret-1-0'],
  testClients: [
    'awscli',
    'chromium',
    'curl',
    'python3-boto3',
    'python3-requests',
    'rclone',
    's3cmd',
    'xclip',
  ],
  // Beside the clients of the tests: what makes a certificate and what measures a command.
  peers: ['openssl', 'time'],
  // What stands between a computer and its storage in an office, and what makes its certificates.
  network: ['microsocks', 'openssl', 'squid'],
  ceph: ['ceph-mon', 'ceph-osd', 'radosgw'],
  fonts: ['fonts-noto-cjk', 'fonts-noto-color-emoji', 'fonts-noto-core'],
}

/** What dpkg-query is asked to print for each package; `missingPackages` reads it. */
export const listFormat = `${['db:Status-Status', 'Package', 'Provides'].map((field) => `\${${field}}`).join('\t')}\n`

/**
 * @param groups names of `packageGroups`
 * @param listing what `dpkg-query -W -f=listFormat` printed
 * @returns the packages to install; one that an installed package provides (`libgtk-3-0` by
 *   `libgtk-3-0t64` on later releases) is not missing
 */
export function missingPackages(groups, listing) {
  const present = new Set()
  for (const line of listing.split('\n')) {
    const [status, name, provides = ''] = line.split('\t')
    if (status !== 'installed') continue
    present.add(name)
    for (const provided of provides.split(', ')) present.add(provided.replace(/ .*/, ''))
  }
  return groups.flatMap((group) => packageGroups[group]).filter((name) => !present.has(name))
}

/** The one command that installs packages for a person who is not root. */
export function installCommand(packages) {
  return `sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
}
