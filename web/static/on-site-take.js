// Takes a session along: its pack into the store, its page and program into a cache named by build and person.
import { keepPack, unsent } from './on-site-store.js';

const PATIENCE = 60_000;
const WORKER = '/static/on-site-worker.js';

const cacheName = (build, place) => `on-site ${build} ${place}`;
const isOf = (name, place) => name.startsWith('on-site ') && name.endsWith(` ${place}`);

/** What the server has, and nothing that it leads to instead; whole, as a network may be cut while it comes. */
async function fresh(url) {
  const answer = await fetch(url, {
    cache: 'reload',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return new Response(await answer.arrayBuffer(), { headers: answer.headers });
}

/** Page and program as they are now, by their addresses; null where the server doesn’t give all of them. */
async function program({ keeps }, { to }) {
  const files = [to, ...keeps];
  const answers = await Promise.all(files.map(fresh)).catch(() => null);
  return answers?.map((answer, index) => [files[index], answer]) ?? null;
}

/** Puts page and program into a cache of their own. */
async function keepProgram(name, files, { to }) {
  const cache = await caches.open(name);
  await Promise.all(files.map(([file, answer]) => cache.put(file, answer)));
  await navigator.serviceWorker.register(WORKER, { scope: new URL(to, location.href).pathname });
}

/** Keeps all of it, or leaves what was kept before: neither half a session, nor a newer program under rows that wait. */
async function keepWhole(pack, files, words) {
  const { place } = words;
  const name = cacheName(pack.build, place);
  const wasThere = await caches.has(name);
  let isKept = false;
  try {
    await keepProgram(name, files, words);
    isKept = await keepPack(place, pack);
  } finally {
    if (!isKept && !wasThere) await caches.delete(name);
  }
  if (!isKept) return false;
  for (const other of await caches.keys())
    if (other !== name && isOf(other, place)) await caches.delete(other);
  return true;
}

/** Whether the page was taken along once, though its pack may be gone. */
export const wasTaken = async ({ place }) => (await caches.keys()).some((name) => isOf(name, place));

/** @throws what keeps the browser from keeping it @returns `taken`, `newer` with a page that is to be loaded, of another program or language, `waiting` where something is not sent; or what the server says against it */
export async function takeAlong(words) {
  // without https there is neither a worker nor a cache
  if (navigator.serviceWorker === undefined) return 'unsupported';
  // neither the program nor the base changes under rows that wait
  if ((await unsent(words.place)) > 0) return 'waiting';
  const answer = await fetch(words.pack, {
    headers: { accept: 'application/json' },
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => null);
  if (answer?.status === 401 || answer?.type === 'opaqueredirect') return 'ended';
  if (answer?.status === 404) return 'noLonger';
  const told = answer === null ? null : await answer.json().catch(() => null);
  if (answer?.status === 409 && told !== null) return { said: told.said };
  if (!answer?.ok || told === null) return 'away';
  // two people at one browser: what is one's is not kept under the other's name
  if (told.person !== words.person) return 'noLonger';
  const files = await program(told, words);
  if (files === null) return 'away';
  if (!(await keepWhole(told, files, words))) return 'waiting';
  await navigator.storage?.persist?.();
  const isSame = told.build === words.build && told.lang === document.documentElement.lang;
  return isSame ? 'taken' : 'newer';
}
