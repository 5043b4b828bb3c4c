/** Five hundred file names that would like to be something else. */

const markup = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</span></li></ul><h2>x',
  '"><svg onload=alert(1)>',
  "'><iframe src=javascript:alert(1)>",
  '&lt;b&gt;',
  '--><!-- ',
  ']]>',
  '{{constructor.constructor("alert(1)")()}}',
  `\${alert(1)}`,
  'javascript:alert(1)',
  '" style="position:fixed',
  '" autofocus onfocus=alert(1) x="',
  '</title><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '<base href=//example.com>',
  '<meta http-equiv=refresh content=0>',
  '<form action=//example.com>',
  '\\u003cscript\\u003e',
  '%3Cscript%3E',
]
const around = [
  '',
  '\u202e',
  '\u2066',
  '\u0000',
  '\n',
  '\r\n',
  '\t',
  '\u2028',
  '\ufeff',
  '\ud800',
  '\u200b',
  '空',
  'é'.repeat(50),
]
const endings = ['', '.pdf']

export const hostileNames: readonly string[] = markup.flatMap((name) =>
  around.flatMap((mark) => endings.map((ending) => `${mark}${name}${mark}${ending}`)),
)
