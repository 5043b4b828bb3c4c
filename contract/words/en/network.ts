/** Words of the way out to the network. */

export const network = {
  title: 'Network',
  open: 'Network settings',
  proxy: 'Proxy',
  proxyHelp: 'Offices send traffic through a proxy. Nothing goes around the one you choose.',
  modes: {
    system: 'As this computer is set',
    none: 'None',
    fixed: 'This one',
    script: 'By a script',
  },
  address: { fixed: 'Address of the proxy', script: 'Address of the script' },
  addressHelp: {
    fixed: 'Such as proxy.example.com:8080',
    script: 'Such as http://wpad.example.com/proxy.pac',
  },
  addressWrong: {
    fixed: 'Give a name and a port, such as proxy.example.com:8080.',
    script: 'Give an address that begins with http:// or https://.',
  },
  use: 'Use it',
  inUse: 'The proxy is in use now.',
  signIn: 'Sign-in at the proxy',
  signInHelp: {
    none: 'Only where the proxy asks for one.',
    kept: 'Kept in this computer’s keychain.',
    'this-session': 'Forgotten when Slipway closes.',
    missing: 'The password must be entered again.',
  },
  user: 'User name',
  password: 'Password',
  keep: 'Sign in',
  forget: 'Forget the sign-in',
  certificates: 'Certificates',
  certificatesHelp:
    'What this computer trusts is trusted here. Add the certificate IT gave you for your own storage.',
  add: 'Add a certificate',
  added: 'The certificate is trusted now.',
  remove: 'Remove',
  validUntil: 'Valid until {moment}',
} as const
