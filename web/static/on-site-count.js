// Says on other pages how much of what was scored on site this browser has not sent, of one cell or of all.
import { unsent } from './on-site-store.js';

/** Where nothing was ever taken along nothing is opened. */
const isThere = async () =>
  (await indexedDB.databases?.())?.some(({ name }) => name === 'bon-tot-on-site') ?? true;

async function show() {
  for (const line of document.querySelectorAll('[data-unsent]')) {
    const count = (await isThere()) ? await unsent(line.dataset.place) : 0;
    line.hidden = count === 0;
    const said = line.dataset.unsent.replaceAll('{n}', String(count));
    const at = line.querySelector('a') ?? line;
    // what hasn’t changed isn’t touched: a change would be looked at again
    if (at.textContent !== said) at.textContent = said;
  }
}

const again = () => void show().catch(() => undefined);
again();
document.addEventListener('visibilitychange', again);
// a page that refreshes itself begins with none
const main = document.getElementById('main');
if (main !== null) new MutationObserver(again).observe(main, { childList: true });

// signing out clears what a browser keeps: whoever has something to send is told before
for (const form of document.querySelectorAll('form[data-leaves]'))
  form.addEventListener('submit', (event) => {
    const line = document.querySelector('[data-unsent]:not([data-place])');
    if (line === null || line.hidden || form.dataset.warned !== undefined) return;
    event.preventDefault();
    form.dataset.warned = '';
    line.setAttribute('role', 'alert');
    line.scrollIntoView({ block: 'nearest' });
  });
