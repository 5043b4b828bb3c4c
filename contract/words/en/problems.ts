/** Every message about a problem, in one table: at most 20 words, what happened and what to do. */
import type { ProblemCode } from '../../problem.ts'

export const problems = {
  offline: 'No connection to your storage. Slipway goes on by itself when the network is back.',
  stalled: 'The connection went silent. Slipway keeps trying; check your network if this stays.',
  'network-sign-in': 'This network wants you to sign in first. Open your browser, sign in, then try again.',
  'proxy-sign-in':
    'Your network’s proxy wants a sign-in. Enter it in the settings under Network, then try again.',
  'proxy-refused': 'Your network’s proxy refused the connection. Ask IT for access, then try again.',
  'untrusted-certificate':
    'The storage could not prove who it is. Nothing was sent; ask IT to check its certificate.',
  'untrusted-key-source':
    'The service behind your sign-in could not prove who it is. Nothing was sent; ask IT to check it.',
  'certificate-refused':
    'This file holds no certificate of an authority. Ask IT for the right one, then choose it again.',
  busy: 'Your storage is busy. Slipway slows down and keeps trying.',
  'server-error': 'Your storage had a fault of its own. Wait a little, then try again.',
  'not-storage': 'The answer did not come from your storage. Check the address with IT, then try again.',
  'no-permission': 'Your storage did not allow this. Ask IT to check your permissions, then try again.',
  'no-bucket': 'The place for your files does not exist. Ask IT to check the connection.',
  'wrong-key': 'Your storage did not accept the key. Check the connection or ask IT for a new key.',
  'wrong-clock': 'This computer’s clock is wrong. Set the date and time, then try again.',
  'wrong-region': 'Your storage is in another region. Ask IT to correct the connection.',
  'key-missing': 'Your storage key is needed again. Open the connection and enter it.',
  'key-expired': 'Your sign-in has ended. Sign in or enter a new key, then try again.',
  'key-not-found': 'There is no key where the connection looks for it. Check the connection, or ask IT.',
  'key-incomplete': 'A part of the key is missing where the connection looks for it. Ask IT to complete it.',
  'key-refused': 'The service behind your sign-in did not allow this. Ask IT to check what you may do.',
  'key-source-silent':
    'The service behind your sign-in does not answer. Slipway keeps trying; tell IT if this stays.',
  'storage-full': 'Your storage is full. Ask IT for more room; what was sent is kept.',
  'already-there':
    'A file with this name is already there. Nothing was replaced. Keep both to send it under another name.',
  damaged: 'The file did not arrive intact, so it was not shared. Try again.',
  'file-changed': 'The file changed while uploading, so it was not shared. Try again when it is finished.',
  'file-missing': 'The file is not where it was. Put it back or drop it again.',
  'file-unreadable': 'The file could not be read. Check that you may open it, then try again.',
  'not-a-file': 'Only files and folders can be sent. Drop the file itself.',
  'too-large': 'The file is larger than your storage takes. Split it, or ask IT.',
  'not-supported': 'Your storage cannot do this. Ask IT whether another storage can.',
  'policy-verb': 'Your IT department does not allow this for this storage. Ask them if you need it.',
  'policy-place':
    'Your IT department keeps this storage to one folder. This is outside it, so nothing was done.',
  'policy-type': 'Your IT department does not allow files of this type. Send another type, or ask them.',
  'policy-size': 'The file is larger than your IT department allows. Make it smaller, or ask them.',
  'name-refused': 'Your storage does not take this name. Give the file a shorter, simpler name.',
  'empty-clipboard': 'There is no file, picture or text to paste. Copy one first.',
  'no-connection': 'No storage is connected yet. Connect it, or try Slipway on this computer.',
  'connection-gone': 'This storage is not set up on this computer any more. Connect it again, or ask IT.',
  'connection-in-use': 'Files are still on their way there. Wait until they are done, or cancel them first.',
  'connection-file-empty': 'This connection file is empty. Ask whoever sent it to send it again.',
  'connection-file-wrong': 'This is not a Slipway connection file. Check that you opened the right one.',
  'connection-file-damaged':
    'The connection file was changed or damaged on its way. Ask for it again; nothing was taken.',
  'connection-file-passphrase': 'The passphrase does not fit this file. Check it and type it again.',
  'connection-file-newer': 'This file was made by a newer Slipway. Update Slipway, then open it again.',
  'connection-file-unreadable':
    'The connection file could not be read. Copy it to this computer, then open it again.',
  'connection-locked': 'Your IT department set this storage up, and only they can change it.',
  'form-incomplete': 'Something is missing or mistyped. Check the marked fields.',
  'local-storage-failed':
    'The storage on this computer did not start. Restart Slipway; if it stays, tell IT.',
  'upload-lost': 'Your storage lost track of this upload. Try again to send it from the start.',
  'started-over': 'Your storage lost track of this upload. Slipway sends it again from the start.',
  refused: 'Your storage refused this. Copy the details for IT.',
  internal: 'Something went wrong inside Slipway. Try again; your files are untouched.',
} as const satisfies Record<ProblemCode, string>
