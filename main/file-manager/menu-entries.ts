/** What makes each system's file manager offer "Send with Slipway": files, or a shortcut. Pure. */
import { posix, win32 } from 'node:path'

export type MenuEntry =
  | { kind: 'file'; path: string; content: string; mode: number }
  /** Windows makes shortcuts by a call of its own. */
  | { kind: 'shortcut'; path: string; target: string; arguments: string }

export interface Place {
  platform: 'linux' | 'darwin' | 'win32'
  /** The person's home folder. */
  home: string
  /** Where programs keep their data on Windows (`%APPDATA%`) and Linux (`$XDG_DATA_HOME`); empty for the usual place. */
  data: string
  /** The command that starts this app, each word by itself. */
  command: readonly string[]
  /** On the entry, in the person's language. */
  label: string
}

/** @returns what is to be put there, or taken away again; the same paths in every language, so that it is found again */
export function menuEntries(place: Place): MenuEntry[] {
  switch (place.platform) {
    case 'linux':
      return linuxEntries(place)
    case 'darwin':
      return macEntries(place)
    case 'win32':
      return windowsEntries(place)
  }
}

const EXECUTABLE = 0o755
const PLAIN = 0o644

function linuxEntries({ home, data, command, label }: Place): MenuEntry[] {
  const share = data === '' ? posix.join(home, '.local/share') : data
  const exec = command.map(desktopQuoted).join(' ')
  const action = ['Type=Service', 'MimeType=application/octet-stream;inode/directory;', 'Actions=slipway']
  return [
    // Nautilus and its relatives run a script with the chosen paths as arguments; its name is what the menu shows.
    {
      kind: 'file',
      path: posix.join(share, 'nautilus/scripts/Slipway'),
      content: `#!/bin/sh\n# ${label}\nexec ${command.map(shellQuoted).join(' ')} -- "$@"\n`,
      mode: EXECUTABLE,
    },
    {
      kind: 'file',
      path: posix.join(share, 'nemo/actions/slipway.nemo_action'),
      content: section('Nemo Action', [
        `Name=${label}`,
        `Exec=${exec} -- %F`,
        'Icon-Name=slipway',
        'Selection=notnone',
        'Extensions=any;',
        'Quote=double',
      ]),
      mode: PLAIN,
    },
    {
      kind: 'file',
      path: posix.join(share, 'kio/servicemenus/slipway.desktop'),
      content: `${section('Desktop Entry', action)}\n${section('Desktop Action slipway', [
        `Name=${label}`,
        'Icon=slipway',
        `Exec=${exec} -- %F`,
      ])}`,
      mode: EXECUTABLE,
    },
    {
      kind: 'file',
      path: posix.join(share, 'Thunar/sendto/slipway.desktop'),
      content: section('Desktop Entry', [
        'Type=Application',
        `Name=${label}`,
        'Icon=slipway',
        `Exec=${exec} -- %F`,
      ]),
      mode: PLAIN,
    },
  ]
}

/** A Quick Action: a bundle of two lists, which Finder finds by itself. */
function macEntries({ home, command, label }: Place): MenuEntry[] {
  const bundle = posix.join(home, 'Library/Services/Send with Slipway.workflow/Contents')
  const script = `${command.map(shellQuoted).join(' ')} -- "$@" &`
  return [
    {
      kind: 'file',
      path: posix.join(bundle, 'Info.plist'),
      content: plist(`<key>NSServices</key><array><dict>
<key>NSMenuItem</key><dict><key>default</key><string>${xml(label)}</string></dict>
<key>NSMessage</key><string>runWorkflowAsService</string>
<key>NSSendFileTypes</key><array><string>public.item</string></array>
</dict></array>`),
      mode: PLAIN,
    },
    {
      kind: 'file',
      path: posix.join(bundle, 'document.wflow'),
      content: plist(`<key>actions</key><array><dict><key>action</key><dict>
<key>ActionBundlePath</key><string>/System/Library/Automator/Run Shell Script.action</string>
<key>ActionParameters</key><dict>
<key>COMMAND_STRING</key><string>${xml(script)}</string>
<key>inputMethod</key><integer>1</integer>
<key>shell</key><string>/bin/sh</string>
</dict>
<key>BundleIdentifier</key><string>com.apple.RunShellScript</string>
</dict></dict></array>
<key>workflowMetaData</key><dict>
<key>serviceInputTypeIdentifier</key><string>com.apple.Automator.fileSystemObject</string>
<key>workflowTypeIdentifier</key><string>com.apple.Automator.servicesMenu</string>
</dict>`),
      mode: PLAIN,
    },
  ]
}

function windowsEntries({ data, command: [target = '', ...words] }: Place): MenuEntry[] {
  const path = win32.join(data, 'Microsoft\\Windows\\SendTo\\Slipway.lnk')
  // Explorer puts the chosen paths behind what the shortcut has.
  return [
    { kind: 'shortcut', path, target, arguments: [...words.map((word) => `"${word}"`), '--'].join(' ') },
  ]
}

function section(name: string, lines: readonly string[]): string {
  return [`[${name}]`, ...lines, ''].join('\n')
}

function plist(inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>${inside}</dict></plist>
`
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function shellQuoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`
}

/** https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html */
function desktopQuoted(word: string): string {
  return `"${word.replace(/["`$\\]/g, '\\\\$&').replaceAll('%', '%%')}"`
}
