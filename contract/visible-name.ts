/** Makes characters of a file name visible that would be invisible or reorder the text around it. */

/**
 * Replaces control characters, bidirectional controls, line separators and invisible marks by a visible sign,
 * so that `invoice<U+202E>fdp.exe` cannot pass for a PDF.
 * @returns the name with C0 controls as their pictures (`␊`) and the others as `⟨U+202E⟩`
 */
export function visibleName(name: string): string {
  return name.replace(hidden, (character) => {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x20) return String.fromCodePoint(PICTURES + code)
    if (code === 0x7f) return '␡'
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
  })
}

/** The name without what {@link visibleName} makes visible. */
export function withoutHidden(name: string): string {
  return name.replace(hidden, '')
}

/** U+2400, where the pictures of the C0 controls begin in the same order. */
const PICTURES = 0x2400

// Controls, line and paragraph separators, lone surrogates, and format characters, but for those that shape what
// is written: joiners (U+200C, U+200D: Persian, Indic scripts, emoji) and the tags inside emoji flags.
const hidden = /(?!\u200C|\u200D|[\u{E0020}-\u{E007F}])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu
