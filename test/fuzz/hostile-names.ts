/** 500 file names of which each would do harm somewhere: as markup, as a path, as a header, to the eye. */

const active = [
  '<script>ran.push(1)<|script>',
  '<img src=x onerror=ran.push(1)>',
  '<svg onload=ran.push(1)>',
  '<iframe srcdoc="<b>x">',
  '"><b onmouseover=ran.push(1)>',
  "'><object data=x>",
  '<style>*{display:none}',
  '<meta http-equiv=refresh content=0>',
  '<base href=x>',
  '<a href="javascript:ran.push(1)">x',
  '<math><mi xlink:href=x>',
  '<template><slot>',
  '{{constructor.constructor("ran.push(1)")()}}',
  '$' + '{ran.push(1)}',
  '<%= ran.push(1) %>',
  '&lt;script&gt;',
  '&#60;img src=x&#62;',
  '%3Cscript%3E',
  '<!--',
  ']]>',
  'javascript:ran.push(1)',
  '`ran.push(1)`',
  '=HYPERLINK("x")',
  '$(touch x)',
  '; rm -rf ~ ;',
]
const odd = [
  '\u202egpj.exe',
  '\u2066\u2067mixed\u2069',
  '\u200b\u200d\ufeff',
  'line\nbreak',
  'carriage\rreturn',
  'tab\there',
  'bell\u0007',
  'escape\u001b[31m',
  '\u0085\u2028\u2029',
  'e\u0301\u0300\u0302'.repeat(8),
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'שלום עולם',
  'Ａｄｍｉｎ',
  'pаypal',
  'CON',
  '-rf',
  '~',
  '...',
  ' leading',
  'x'.repeat(180),
  'X-Amz-Acl: public-read',
  "Robert'); DROP TABLE",
  '%2e%2e%2f',
  '\\..\\..\\windows',
  'NaN',
]
const endings = ['.txt', '.html', '.svg', '.png', '', '.pdf ', '.exe', '.js', '.zip', '.\u202etxt']

/** @returns 500 names of one file system, without `/` and NUL, each at most 255 bytes */
export function hostileNames(): string[] {
  return [...active, ...odd].flatMap((name, row) =>
    endings.map((ending, column) => `${name} ${row}-${column}${ending}`),
  )
}
