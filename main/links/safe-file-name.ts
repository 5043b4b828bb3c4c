/** A name from elsewhere, as a dialog may suggest it: no folder, nothing hidden, nothing a system would stumble over. */

export function safeFileName(name: string): string {
  const plain = name
    .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/^\.+|[. ]+$/g, '')
    .slice(0, 200)
  return plain === '' ? 'file' : plain
}
