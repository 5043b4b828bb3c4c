/** A page with which someone without an account sends files in by presigned POST, or PUT, sent to the page's own origin. */
import { formatSize, type UnitBase } from '../../../contract/format-size.ts'
import type { SignedForm, SignedRequest } from '../../../contract/signable-request.ts'
import { visibleName } from '../../../contract/visible-name.ts'
import { words } from '../../../contract/words/words.ts'
import { escapeHtml } from '../escape-html.ts'
import { countdownScript, endingLine, pageFrame } from './page-frame.ts'

const common = `${countdownScript}
const form = document.querySelector('form');
const input = form.querySelector('input[type=file]');
const button = form.querySelector('button');
const list = document.querySelector('ul');
const status = document.querySelector('#status');
const largest = Number(form.dataset.largest);
const percentFormat = new Intl.NumberFormat(language, { style: 'percent' });
const numberFormat = new Intl.NumberFormat(language);

// Each file gets a place of its own, so that none replaces another.
function token() {
  return [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function row(file) {
  const item = document.createElement('li');
  const name = document.createElement('span');
  const own = document.createElement('bdi');
  const bar = document.createElement('progress');
  const state = document.createElement('span');
  name.className = 'name';
  own.textContent = file.name;
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', say(words.progressOf, { name: file.name }));
  state.className = 'state small';
  name.append(own);
  item.append(name, bar, state);
  list.append(item);
  return {
    progress(share) { bar.value = share; state.textContent = say(words.sentShare, { percent: percentFormat.format(share) }); },
    end(good, text) { bar.remove(); state.className = 'state small ' + (good ? 'good' : 'bad'); state.textContent = text; },
  };
}

function reason(request) {
  const code = (/<Code>(\\w+)<\\/Code>/.exec(request.responseText) || [])[1];
  if (code === 'EntityTooLarge') return words.tooLarge;
  if (Date.now() >= endsAt || /expired/i.test(request.responseText)) return words.pageOver;
  if (request.status === 0) return words.broken;
  return words.refused;
}
`

/** Each file by the one form, whose policy holds the largest size. */
const byForm = `
function send(file) {
  return new Promise((resolve) => {
    const shown = row(file);
    const finish = (good, text) => { shown.end(good, text); resolve(good); };
    if (file.size > largest) return finish(false, words.tooLarge);
    const data = new FormData(form);
    data.delete('file');
    data.set('key', data.get('key').replace(/\\$\\{filename\\}$/, token() + '/\${filename}'));
    data.append('file', file);
    const request = new XMLHttpRequest();
    request.upload.onprogress = (event) => { if (event.lengthComputable) shown.progress(event.loaded / event.total); };
    request.onload = () => request.status >= 200 && request.status < 300 ? finish(true, words.sent) : finish(false, reason(request));
    request.onerror = () => finish(false, reason(request));
    request.open('POST', form.action);
    request.send(data);
  });
}
`

/**
 * Each file into a place of its own, by a PUT signed for that place. A place that someone else took answers 412, as
 * the signed If-None-Match asks; whoever comes begins elsewhere, where a store does not know it.
 */
const bySlots = `
const slots = JSON.parse(form.dataset.slots);
let next = Math.floor(Math.random() * slots.length);

function put(slot, file, shown) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.onprogress = (event) => { if (event.lengthComputable) shown.progress(event.loaded / event.total); };
    request.onload = request.onerror = () => resolve(request);
    request.open('PUT', slot.url);
    for (const [name, value] of Object.entries(slot.headers)) request.setRequestHeader(name, value);
    const escaped = encodeURIComponent(file.name).replace(/['()*]/g, (mark) => '%' + mark.charCodeAt(0).toString(16));
    request.setRequestHeader('Content-Disposition', "attachment; filename*=UTF-8''" + escaped);
    request.send(file);
  });
}

async function send(file) {
  const shown = row(file);
  const finish = (good, text) => { shown.end(good, text); return good; };
  if (file.size > largest) return finish(false, words.tooLarge);
  for (let tries = 0; tries < slots.length; tries += 1) {
    const request = await put(slots[next % slots.length], file, shown);
    next += 1;
    if (request.status >= 200 && request.status < 300) return finish(true, words.sent);
    if (request.status !== 412) return finish(false, reason(request));
  }
  return finish(false, words.full);
}
`

const submitting = `
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const files = [...input.files];
  if (files.length === 0) { status.textContent = words.chooseFirst; return; }
  button.disabled = true;
  list.replaceChildren();
  status.textContent = words.keepOpen;
  let sent = 0;
  for (const file of files) if (await send(file)) sent += 1;
  button.disabled = false;
  form.reset();
  const counted = say(words.sentOf, { sent: numberFormat.format(sent), total: numberFormat.format(files.length) });
  status.textContent = counted + ' ' + (sent === files.length ? words.thanks : words.seeAbove);
});
document.addEventListener('over', () => { button.disabled = true; });
tick();
`

export interface RequestedFiles {
  /** What is asked for, in the words of who asks. */
  title: string
  /** Largest file, in bytes. */
  largest: number
}

/** How files come in: by one form, or, where a store takes none, each by a PUT signed for a place of its own. */
export type RequestWay = { form: SignedForm } | { slots: readonly SignedRequest[]; expiresAt: number }

/** @param way leads to the origin that the page itself comes from, so that no CORS rule is needed */
export function requestPage(way: RequestWay, { title, largest }: RequestedFiles, unitBase: UnitBase): string {
  const form = 'form' in way ? way.form : null
  const hidden = Object.entries(form?.fields ?? {})
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('\n')
  const slots = 'slots' in way ? way.slots.map(({ url, headers }) => ({ url, headers })) : []
  const says = words.pages
  return pageFrame({
    title: says.requestTitle({ name: title }),
    body: `<h1><bdi>${escapeHtml(visibleName(title))}</bdi></h1>
<p class="muted">${escapeHtml(says.choose({ size: formatSize(largest, unitBase) }))}</p>
<form ${form === null ? `data-slots="${escapeHtml(JSON.stringify(slots))}"` : `action="${escapeHtml(form.url)}"`} method="post" enctype="multipart/form-data" data-largest="${largest}">
${hidden}
<label for="file">${escapeHtml(says.files)}</label>
<input type="file" id="file" name="file" multiple>
<button>${escapeHtml(says.send)}</button>
</form>
<ul aria-label="${escapeHtml(says.sending)}"></ul>
<p id="status" role="status"></p>
${endingLine('form' in way ? way.form.expiresAt : way.expiresAt)}
<p class="muted small">${escapeHtml(says.requestNote)}</p>`,
    script: `${common}${form === null ? bySlots : byForm}${submitting}`,
    said: scriptWords(),
    directives: ["connect-src 'self'", "form-action 'self'"],
  })
}

/** With the placeholders that the script fills. */
function scriptWords(): Record<string, string> {
  const { tooLarge, pageOver, broken, refused, sent, chooseFirst, keepOpen, thanks, seeAbove } = words.pages
  const { progressOf, sentShare, sentOf, full } = words.pages
  return {
    ...{ tooLarge, pageOver, broken, refused, sent, chooseFirst, keepOpen, thanks, seeAbove, full },
    progressOf: progressOf({ name: '{name}' }),
    sentShare: sentShare({ percent: '{percent}' }),
    sentOf: sentOf({ sent: '{sent}', total: '{total}' }),
  }
}
