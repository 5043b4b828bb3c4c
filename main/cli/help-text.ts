/** What `slipway --help` says. English, as the command line is: scripts read it. */
import type { CommandName } from './parse-arguments.ts'

const exitCodes = `Exit codes
  0    done
  1    something could not be done, or several things for different reasons
  2    the command line is wrong
  3    no storage is connected, or its key is missing, wrong or has ended
  4    a file is missing, cannot be read, or changed while it was sent
  5    the storage refused
  6    the storage could not be reached
  7    Slipway runs but does not answer
  130  canceled with Ctrl-C`

const common = `  --connection NAME     another storage than the one in use
  --json                one JSON document on the standard output
  -q, --quiet           no progress
  -h, --help            this`

const expires = `  -e, --expires LIFE    how long the link works: 90s, 30m, 3h, 3d, 1w, tonight, longest;
                        7 days at most, and never longer than your sign-in`

const texts: Record<CommandName, string> = {
  share: `slipway share FILE... [options]

Sends files and folders and prints their links, one a line. Progress goes to the standard error.

${expires}
  --name NAME           the name it is saved under (one file)
  --inline              a browser may show it: pictures, PDF, sound, video, plain text
  --zip                 everything becomes one ZIP with one link
  --copy                puts the links on the clipboard too
${common}

  slipway share plan.pdf --expires 3d
  slipway share --zip photos/ --json | jq -r '.links[0].url'`,
  presign: `slipway presign VERB KEY [options]

Prints one link for one verb. Keys are below the folder of the connection. Anyone who has the link can use it.

  GET KEY               download          --name NAME, --inline
  PUT KEY               upload            --content-type TYPE, --length BYTES (both must be sent exactly so)
  POST KEY              upload by a form  --max SIZE, --min SIZE, --content-type TYPE or image/,
                        --status 200|201|204;
                        a KEY that ends in / takes any number of files; prints the address and its fields
  DELETE KEY            delete            --yes
  OPERATION [KEY]       any S3 operation by name, such as GetObjectTagging
                        --param Name=value (again for more), --yes where it changes something

${expires}
  --as PROGRAM          as curl, python, fetch, axios or html would use it
${common}

  slipway presign PUT reports/may.csv --content-type text/csv --expires 1h --as curl
  slipway presign POST inbox/ --max 25MB`,
  send: `slipway send FILE...

Hands files and folders to Slipway's window, which sends them. Opens Slipway where it is not open.

${common.replace(/^.*--connection.*\n/, '')}`,
}

const overview = `slipway                             opens Slipway
slipway share FILE...               sends files and prints their links
slipway presign VERB KEY            prints a link for one verb
slipway send FILE...                hands files to the window
slipway COMMAND --help              more about one of them
slipway --version

Where Slipway is open the commands work in it; where it is not they work alone, with the same storage and the
same history. Connect your storage in the window first. Keys and secrets are never given on the command line.`

export function helpText(about: CommandName | null): string {
  return `${about === null ? overview : texts[about]}\n\n${exitCodes}\n`
}
