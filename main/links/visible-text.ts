/** Makes characters of a name visible that would be invisible or turn the text around it. */

// Controls, separators, lone surrogates and format characters, but for joiners, which shape what is written.
const HIDDEN = /(?!\u200C|\u200D|[\u{E0020}-\u{E007F}])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu

export function visibleText(text: string): string {
  return text.replace(
    HIDDEN,
    (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  )
}
