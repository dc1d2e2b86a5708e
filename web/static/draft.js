// Keeps what somebody types as a draft on the server, and sends each file by itself. "Saved" is said only after the
// server has answered, and of nothing that was typed since. Nothing is kept in the browser.
const AFTER_TYPING = 2_000;
const WHILE_TYPING = 15_000;
const PATIENCE = 20_000;
const BEFORE_SENDING = 5_000;
const AGAIN_AFTER = [2_000, 5_000, 15_000, 30_000];
/** bytes: a browser sends more than that only while the page is open */
const LARGEST_ON_LEAVING = 60_000;

const form = document.querySelector('form[data-draft]');
const words = form.dataset;
const state = document.getElementById('draft-state');
const trouble = document.getElementById('draft-trouble');

/** edits so far, and how many of them the server has */
let edits = 0;
let kept = 0;
/** the save that is under way, and what gives it up */
let saving = null;
let timer = null;
let firstEdit = 0;
let failures = 0;
/** another page has saved the draft, or somebody else is at work: only the button saves from now on */
let stopped = words.stopped !== undefined;
let leaving = false;
/** the form is to be sent as soon as its files are stored */
let waitsForFiles = false;

function content() {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  return fields;
}

function say(sentence) {
  state.textContent = waitsForFiles ? words.filesFirst : sentence;
}

/** What keeps the draft from being saved, with a way to go on; null when nothing does. */
function sayTrouble(sentence, link) {
  trouble.replaceChildren();
  trouble.hidden = sentence === null;
  if (sentence === null) return;
  trouble.append(sentence);
  if (link === undefined) return;
  const way = document.createElement('a');
  way.href = link.to;
  way.target = '_blank';
  way.textContent = link.words;
  trouble.append(' ', way);
}

function schedule(delay) {
  clearTimeout(timer);
  timer = setTimeout(save, delay);
}

function edited() {
  if (edits === kept) firstEdit = Date.now();
  edits += 1;
  if (stopped) return;
  if (trouble.hidden) say(words.unsaved);
  // what is under way ends first
  if (saving === null) schedule(Math.min(AFTER_TYPING, Math.max(0, firstEdit + WHILE_TYPING - Date.now())));
}

function notReached() {
  say('');
  sayTrouble(words.unreachable);
  const delay = AGAIN_AFTER[Math.min(failures, AGAIN_AFTER.length - 1)];
  failures += 1;
  if (!leaving) schedule(delay);
}

function sessionEnded() {
  say('');
  sayTrouble(words.ended, { to: location.href, words: words.endedWay });
}

function conflicting(told) {
  stopped = told.conflict !== 'large';
  say('');
  sayTrouble(told.said, told.see === null ? undefined : { to: told.see, words: told.seeWords });
  form.elements._revision.value = told.revision;
  form.elements._id.value = told.eventId;
  const button = document.getElementById('draft-save');
  button.textContent = told.saveWords;
}

function saved(told, upTo) {
  kept = upTo;
  failures = 0;
  form.elements._revision.value = told.revision;
  form.elements._id.value = told.eventId;
  document.getElementById('draft-drop').hidden = false;
  sayTrouble(null);
  say(edits === kept ? told.said : words.unsaved);
}

async function attempt(signal) {
  const upTo = edits;
  const body = content();
  const answer = await fetch(words.draft, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { accept: 'application/json' },
    keepalive: String(body).length < LARGEST_ON_LEAVING,
    signal,
  }).catch(() => null);
  if (answer?.type === 'opaqueredirect' || answer?.status === 401) return sessionEnded();
  const told =
    answer?.ok || [409, 413].includes(answer?.status) ? await answer.json().catch(() => null) : null;
  if (told === null) return notReached();
  if (answer.status === 413) {
    say('');
    return sayTrouble(told.said);
  }
  return answer.ok ? saved(told, upTo) : conflicting(told);
}

/** Saves what the server doesn't have; never two at once. */
function save() {
  clearTimeout(timer);
  if (stopped || leaving || saving !== null || edits === kept) return;
  const given = new AbortController();
  const patience = setTimeout(() => given.abort(), PATIENCE);
  const before = kept;
  const done = attempt(given.signal).finally(() => {
    clearTimeout(patience);
    saving = null;
    // what was typed meanwhile follows
    if (kept > before && kept < edits && !stopped) schedule(AFTER_TYPING);
  });
  saving = { done, giveUp: () => given.abort(), upTo: edits };
}

form.addEventListener('input', ({ target }) => {
  if (target.type !== 'file') edited();
});
// Enter in a field is no button: what is typed is saved where somebody is
form.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.isComposing || event.target.tagName !== 'INPUT') return;
  event.preventDefault();
  event.target.dispatchEvent(new Event('change', { bubbles: true }));
  save();
});
document.addEventListener('visibilitychange', () => {
  // hidden: perhaps for good; visible: perhaps somebody has signed in beside it
  if (edits > kept) save();
});
addEventListener('pagehide', () => save());
addEventListener('online', () => save());
addEventListener('beforeunload', (event) => {
  if (leaving) return;
  const isTooLarge = String(content()).length >= LARGEST_ON_LEAVING;
  const isLeft = edits > kept && (stopped || !trouble.hidden || isTooLarge || saving?.upTo < edits);
  if (isLeft || sending !== null) event.preventDefault();
});
addEventListener('pageshow', ({ persisted }) => {
  // what was sent from this page is no longer what the server has
  if (persisted && leaving) location.reload();
});

form.addEventListener('submit', (event) => {
  if (saving !== null) {
    event.preventDefault();
    const { submitter } = event;
    const { done, giveUp } = saving;
    const patience = setTimeout(giveUp, BEFORE_SENDING);
    void done.finally(() => {
      clearTimeout(patience);
      form.requestSubmit(submitter);
    });
    return;
  }
  if (areTooLargeTogether()) {
    event.preventDefault();
    if (!waitsForFiles) sendAfterFiles(event.submitter);
    return;
  }
  leaving = true;
  clearTimeout(timer);
  // a file that isn't stored yet goes with the form
  sending?.abort();
});

const LOOKS_AGAIN = 2_000;
// what is worked out for this form is asked for again, unless somebody goes on with it meanwhile
const underway = document.querySelector('[data-look-again] button');
if (underway !== null) {
  const again = setTimeout(() => {
    if (!leaving) form.requestSubmit(underway);
  }, LOOKS_AGAIN);
  form.addEventListener('input', () => clearTimeout(again), { once: true });
}

/** the file that is on its way; others wait for it */
let sending = null;
let files = Promise.resolve();

const fieldOf = (input) => input.closest('[data-file]');
const problemOf = (field) => field.querySelector('.problem');

function sayOfFile(input, sentence) {
  const field = fieldOf(input);
  problemOf(field)?.remove();
  input.removeAttribute('aria-invalid');
  input.removeAttribute('aria-describedby');
  if (sentence === null) return;
  const line = document.createElement('p');
  line.className = 'problem late';
  line.id = `${input.id}-problem`;
  line.setAttribute('role', 'alert');
  line.textContent = sentence;
  field.querySelector('label').after(line);
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', line.id);
}

function progressOf(input, name) {
  const line = document.createElement('p');
  line.className = 'sending';
  const bar = document.createElement('progress');
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute('aria-label', `${words.sending} ${name}`);
  const said = document.createElement('span');
  said.textContent = `${words.sending} ${name}`;
  line.append(bar, ' ', said);
  fieldOf(input).append(line);
  return { line, bar, said };
}

/** One try to send a file. @returns what the server answered; null of none */
function sendOnce(input, file, bar) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    sending = request;
    request.open('POST', words.file);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('x-field', input.name);
    request.setRequestHeader('x-person', form.elements._person.value);
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.value = total === 0 ? 0 : loaded / total;
    });
    request.addEventListener('load', () => resolve(request));
    for (const end of ['error', 'timeout', 'abort']) request.addEventListener(end, () => resolve(null));
    request.send(file);
  });
}

function toldBy(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null;
  }
}

function attached(input, { html }) {
  const hadFocus = fieldOf(input).contains(document.activeElement);
  const made = document.createElement('template');
  made.innerHTML = html;
  const field = made.content.firstElementChild;
  fieldOf(input).replaceWith(field);
  if (hadFocus) field.querySelector('.attached').focus();
  edited();
  save();
}

async function sendFile(input, file) {
  if (leaving || !input.isConnected || input.files[0] !== file) return;
  sayOfFile(input, null);
  if (file.size > Number(words.mostBytes)) {
    input.value = '';
    return sayOfFile(input, `${file.name}: ${words.tooLarge}`);
  }
  const { line, bar, said } = progressOf(input, file.name);
  try {
    for (let failed = 0; ; failed += 1) {
      const answer = await sendOnce(input, file, bar);
      if (leaving || input.files[0] !== file) return;
      const isAway = answer === null || answer.status >= 500;
      if (isAway && failed >= AGAIN_AFTER.length) return sayOfFile(input, words.fileFailed);
      if (!isAway) {
        const told = toldBy(answer);
        // whoever is no longer signed in is led to another page
        if (told === null) return answer.status === 413 ? sayOfFile(input, words.tooLarge) : sessionEnded();
        if (answer.status === 200) return attached(input, told);
        input.value = '';
        return sayOfFile(input, told.said);
      }
      said.textContent = words.sendingAgain;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER[failed]));
      said.textContent = `${words.sending} ${file.name}`;
    }
  } finally {
    sending = null;
    line.remove();
  }
}

/** it follows those that were chosen before */
function enqueue(input) {
  const [file] = input.files;
  files = files.then(() => sendFile(input, file));
}

form.addEventListener('change', ({ target }) => {
  if (target.type === 'file' && target.files.length > 0) enqueue(target);
});

const chosen = () => [...form.querySelectorAll('input[type=file]')].filter((input) => input.files.length > 0);

/** Whether the files that are not stored yet are more than one sending takes. */
function areTooLargeTogether() {
  const size = chosen().reduce((sum, input) => sum + input.files[0].size, 0);
  return size > Number(words.mostTogether);
}

/** Sends the form once its files have gone one by one; one that was not stored says so at its field, and nothing is sent. */
function sendAfterFiles(submitter) {
  waitsForFiles = true;
  say('');
  // one that failed before is tried again, one that is stored by then is passed over
  for (const input of chosen()) enqueue(input);
  const sent = () => {
    const all = files;
    void all.then(() => {
      if (files !== all) return sent();
      waitsForFiles = false;
      const wrong = form.querySelector('[data-file] [aria-invalid]');
      if (wrong === null && !areTooLargeTogether()) return form.requestSubmit(submitter);
      say('');
      wrong?.focus();
    });
  };
  sent();
}

// a form that was sent back is nowhere else
if (words.changed !== undefined) edited();
