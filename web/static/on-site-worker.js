// Stands before the pages of sessions that were taken along, and before nothing else. It keeps nothing by itself: what was
// taken along lies in a cache of its own (`on-site-take.js`), and is what is shown, also where there is network, so that
// the program doesn't change under rows that wait. Whatever a newer version of this script does, it reads older caches.
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));

const kept = (request, more = {}) => caches.match(request, { ignoreVary: true, ...more });

/** The page under its whole address; without network also where its address says of nobody whose it is. */
async function page(request) {
  const url = new URL(request.url);
  const own = await kept(url.href);
  if (own !== undefined) return own;
  try {
    return await fetch(request);
  } catch (error) {
    const any = url.searchParams.has('of') ? undefined : await kept(url.href, { ignoreSearch: true });
    if (any === undefined) throw error;
    return any;
  }
}

/** A part of the program: out of the cache that the page itself came from. */
async function part(request, clientId) {
  const client = await clients.get(clientId);
  for (const name of client === undefined ? [] : await caches.keys()) {
    const cache = await caches.open(name);
    if ((await cache.match(client.url, { ignoreVary: true })) === undefined) continue;
    const own = await cache.match(request, { ignoreVary: true });
    if (own !== undefined) return own;
  }
  return await fetch(request).catch(async () => (await kept(request)) ?? Response.error());
}

addEventListener('fetch', (event) => {
  const { request, clientId } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (['script', 'style'].includes(request.destination)) event.respondWith(part(request, clientId));
});
