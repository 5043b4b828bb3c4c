/**
 * What the pages that Slipway puts into a bucket have in common: a strict policy, one style, the
 * sender's language, nothing from elsewhere.
 */
import { createHash } from 'node:crypto'
import { directionOf, languageOf } from '../../../contract/words/languages.ts'
import { spokenLocale } from '../../../contract/words/speech.ts'
import { words } from '../../../contract/words/words.ts'
import { escapeHtml } from '../escape-html.ts'

export interface PageParts {
  title: string
  /** Already escaped. */
  body: string
  /** The one script that may run; by its hash. It begins with {@link countdownScript}. */
  script: string
  /** What the script says, by name, beside {@link countdownWords}. */
  said: Readonly<Record<string, string>>
  /** Allowed beyond nothing at all, such as `connect-src 'self'`. */
  directives: readonly string[]
}

const style = `
:root { color-scheme: light dark; --paper: light-dark(#f5f6f8, #0e1014); --surface: light-dark(#ffffff, #16191f);
  --ink: light-dark(#171b24, #edeff3); --muted: light-dark(#5a6373, #a0a9b7); --line: light-dark(#c3cad5, #3c4554);
  --accent: light-dark(#2656e0, #4068e6); --on-accent: #fff; --bad: light-dark(#b5271e, #ff9d94); --good: light-dark(#0e7045, #62d3a0) }
* { box-sizing: border-box }
body { margin: 0; padding: 32px 16px; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif }
main { max-width: 640px; margin: 0 auto }
h1 { margin: 0 0 4px; font-size: 1.75rem; letter-spacing: -.02em; line-height: 1.2; overflow-wrap: anywhere }
p { margin: 0 0 16px } .muted { color: var(--muted) } .small { font-size: .875rem }
ul { margin: 24px 0; padding: 0; list-style: none; border: 1px solid var(--line); border-radius: 12px; background: var(--surface) }
ul:empty { display: none }
li { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; padding: 12px 16px }
li + li { border-top: 1px solid var(--line) }
.name { flex: 1 1 200px; min-width: 0; overflow-wrap: anywhere } .name bdi { font-weight: 600 }
.name .small { display: block } .state { width: 100% } .bad { color: var(--bad) } .good { color: var(--good) }
a.button, button { display: inline-block; min-height: 44px; padding: 9px 18px; border: 0; border-radius: 10px;
  background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer }
button:disabled { opacity: .6; cursor: default }
label { display: block; margin-bottom: 6px; font-weight: 600 }
input[type=file] { width: 100%; margin-bottom: 16px; padding: 28px 16px; border: 2px dashed var(--line); border-radius: 12px;
  background: var(--surface); color: inherit; font: inherit }
input[type=file]::file-selector-button { min-height: 40px; margin-inline-end: 12px; padding: 7px 14px;
  border: 1px solid var(--line); border-radius: 10px; background: var(--paper); color: var(--ink); font: inherit;
  font-weight: 600; cursor: pointer }
progress { width: 100%; height: 8px; accent-color: var(--accent) }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
@media (width < 480px) { button, a.button { width: 100%; text-align: center } }
`

/** @returns a whole page */
export function pageFrame({ title, body, script, said, directives }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src '${hashOf(script)}'`,
    // For the empty icon, which keeps browsers from asking the storage for one.
    'img-src data:',
    "base-uri 'none'",
    ...directives,
  ].join('; ')
  const locale = spokenLocale()
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(languageOf(locale))}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body data-words="${escapeHtml(JSON.stringify({ ...countdownWords(), ...said }))}">
<main>
${body}
</main>
<script>${script}</script>
</body>
</html>
`
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

/** Counts down to the end and says it in the reader's own time zone; both pages begin with it. */
export const countdownScript = `
'use strict';
const words = JSON.parse(document.body.dataset.words);
const language = document.documentElement.lang;
const say = (message, values) => message.replace(/\\{(\\w+)\\}/g, (whole, name) => values[name] ?? whole);
const end = document.querySelector('time');
const endsAt = Date.parse(end.dateTime);
end.textContent = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' }).format(endsAt);
const left = document.querySelector('#left');
function tick() {
  const minutes = Math.floor((endsAt - Date.now()) / 60000);
  const parts = [[Math.floor(minutes / 1440), 'day'], [Math.floor(minutes / 60) % 24, 'hour'], [minutes % 60, 'minute']];
  const said = parts.filter(([count]) => count > 0).slice(0, 2).map(([count, unit]) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count));
  const duration = new Intl.ListFormat(language, { type: 'unit', style: 'narrow' }).format(said);
  const over = Date.now() >= endsAt;
  left.textContent = over ? words.over : duration ? say(words.left, { duration }) : words.lessThanAMinute;
  if (over) document.dispatchEvent(new Event('over'));
}
setInterval(tick, 20000);
`

function countdownWords(): Record<string, string> {
  const { left, lessThanAMinute, over } = words.pages
  return { left: left({ duration: '{duration}' }), lessThanAMinute, over }
}

/** @param expiresAt epoch milliseconds */
export function endingLine(expiresAt: number): string {
  const at = new Date(expiresAt).toISOString()
  const time = `<time datetime="${at}">${at.slice(0, 16).replace('T', ' ')} UTC</time>`
  const line = escapeHtml(words.pages.worksUntil({ moment: '{moment}' })).replace('{moment}', time)
  return `<p class="muted">${line} <span id="left"></span></p>`
}
