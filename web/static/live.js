// Keeps the page at what stands now: the server says when something has changed, the main part is fetched anew.
// A page with a form is left alone: a line says that something has changed.
const MINUTE = 60_000;
const main = document.getElementById('main');
const source = new EventSource(`/events${location.search}`);
let shown = document.documentElement.dataset.revision;

const hasForm = main.querySelector('form') !== null;

function sayChanged() {
  if (document.getElementById('changed') !== null) return;
  const line = document.createElement('p');
  line.id = 'changed';
  line.className = 'note';
  line.setAttribute('role', 'status');
  const again = document.createElement('a');
  again.href = location.href;
  again.textContent = main.dataset.reload;
  line.append(`${main.dataset.changed} `, again);
  main.prepend(line);
}

async function refresh() {
  const response = await fetch(location.href, {
    // nobody stays signed in by what a page asks for by itself
    headers: { accept: 'text/html', 'x-background': '1' },
  }).catch(() => null);
  if (!response?.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const next = fresh.getElementById('main');
  if (next === null || next.innerHTML === main.innerHTML) return;
  const focused = main.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  const open = [...main.querySelectorAll('details[id][open]')].map(({ id }) => id);
  main.replaceChildren(...next.childNodes);
  for (const id of open) document.getElementById(id)?.setAttribute('open', '');
  if (focused !== null)
    main.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
}

source.addEventListener('revision', (event) => {
  if (event.data === shown) return;
  shown = event.data;
  if (hasForm) sayChanged();
  else void refresh();
});
// "today" and "late" move on even when nothing happens
setInterval(() => {
  if (document.visibilityState === 'visible' && !hasForm) void refresh();
}, MINUTE);
// whoever types stays signed in: the end of a session would take what they have typed
if (document.documentElement.dataset.signedIn !== undefined) {
  let said = 0;
  main.addEventListener('input', () => {
    if (Date.now() - said < MINUTE) return;
    said = Date.now();
    void fetch('/sign-ins/here', { method: 'POST' }).catch(() => undefined);
  });
}
