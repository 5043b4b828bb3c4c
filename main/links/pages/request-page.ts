/** A page with which someone without an account sends files in: a presigned POST, sent to the page's own origin. Pure. */
import { formatSize, type UnitBase } from '../../../contract/format-size.ts'
import type { SignedForm } from '../../../contract/signable-request.ts'
import { escapeHtml } from '../escape-html.ts'
import { visibleText } from '../visible-text.ts'
import { countdownScript, endingLine, pageFrame } from './page-frame.ts'

const script = `${countdownScript}
const form = document.querySelector('form');
const input = form.querySelector('input[type=file]');
const button = form.querySelector('button');
const list = document.querySelector('ul');
const status = document.querySelector('#status');
const largest = Number(form.dataset.largest);

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
  bar.setAttribute('aria-label', 'Progress of ' + file.name);
  state.className = 'state small';
  name.append(own);
  item.append(name, bar, state);
  list.append(item);
  return {
    progress(share) { bar.value = share; state.textContent = Math.round(share * 100) + ' % sent'; },
    end(good, text) { bar.remove(); state.className = 'state small ' + (good ? 'good' : 'bad'); state.textContent = text; },
  };
}

function reason(request) {
  const code = (/<Code>(\\w+)<\\/Code>/.exec(request.responseText) || [])[1];
  if (code === 'EntityTooLarge') return 'This file is too large, so it was not sent.';
  if (Date.now() >= endsAt || /expired/i.test(request.responseText)) return 'The time of this page is over. Ask for a new link.';
  if (request.status === 0) return 'The connection broke. Check your network and send it again.';
  return 'The storage refused this file. Tell who asked you for it.';
}

function send(file) {
  return new Promise((resolve) => {
    const shown = row(file);
    const finish = (good, text) => { shown.end(good, text); resolve(good); };
    if (file.size > largest) return finish(false, 'This file is too large, so it was not sent.');
    const data = new FormData(form);
    data.delete('file');
    data.set('key', data.get('key').replace(/\\$\\{filename\\}$/, token() + '/\${filename}'));
    data.append('file', file);
    const request = new XMLHttpRequest();
    request.upload.onprogress = (event) => { if (event.lengthComputable) shown.progress(event.loaded / event.total); };
    request.onload = () => request.status >= 200 && request.status < 300 ? finish(true, 'Sent') : finish(false, reason(request));
    request.onerror = () => finish(false, reason(request));
    request.open('POST', form.action);
    request.send(data);
  });
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const files = [...input.files];
  if (files.length === 0) { status.textContent = 'Choose a file first.'; return; }
  button.disabled = true;
  list.replaceChildren();
  status.textContent = 'Sending. Keep this page open.';
  let sent = 0;
  for (const file of files) if (await send(file)) sent += 1;
  button.disabled = false;
  form.reset();
  status.textContent = sent + ' of ' + files.length + (files.length === 1 ? ' file' : ' files') + ' sent. ' +
    (sent === files.length ? 'Thank you; you can close this page.' : 'See what happened to the others above.');
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

/** @param form posts to the origin that the page itself comes from, so that no CORS rule is needed */
export function requestPage(
  form: SignedForm,
  { title, largest }: RequestedFiles,
  unitBase: UnitBase,
): string {
  const hidden = Object.entries(form.fields)
    .map(([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`)
    .join('\n')
  return pageFrame({
    title: `Send files: ${visibleText(title)}`,
    body: `<h1><bdi>${escapeHtml(visibleText(title))}</bdi></h1>
<p class="muted">Choose the files to send. Each may have up to ${formatSize(largest, unitBase)}.</p>
<form action="${escapeHtml(form.url)}" method="post" enctype="multipart/form-data" data-largest="${largest}">
${hidden}
<label for="file">Files</label>
<input type="file" id="file" name="file" multiple>
<button>Send</button>
</form>
<ul aria-label="Files being sent"></ul>
<p id="status" role="status"></p>
${endingLine(form.expiresAt)}
<p class="muted small">Others who have this page cannot see what you send.</p>`,
    script,
    directives: ["connect-src 'self'", "form-action 'self'"],
  })
}
