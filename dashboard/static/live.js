// Keeps the page at what stands now: the server says when something has changed, the main part is fetched anew.
const main = document.getElementById('main');
const source = new EventSource('/events');
let shown = document.documentElement.dataset.revision;

source.addEventListener('revision', async (event) => {
  if (event.data === shown) return;
  shown = event.data;
  const response = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  const next = fresh.getElementById('main');
  if (next) main.replaceChildren(...next.childNodes);
});
