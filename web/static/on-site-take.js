// Takes a session along: its pack into the store, its page and program into a cache named by build and person.
import { keepPack, unsent } from './on-site-store.js';

const PATIENCE = 60_000;
const WORKER = '/static/on-site-worker.js';

const cacheName = (build, place) => `on-site ${build} ${place}`;
const isOf = (name, place) => name.startsWith('on-site ') && name.endsWith(` ${place}`);

/** What the server has, and nothing that it leads to instead. */
async function fresh(url) {
  const answer = await fetch(url, {
    cache: 'reload',
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer;
}

/** Puts page and program into a cache of their own, and lets the ones before go. */
async function keepProgram(build, { place, to, keeps }) {
  const name = cacheName(build, place);
  const cache = await caches.open(name);
  const files = [to, ...JSON.parse(keeps)];
  const answers = await Promise.all(files.map(fresh));
  await Promise.all(answers.map((answer, at) => cache.put(files[at], answer)));
  await navigator.serviceWorker.register(WORKER, { scope: new URL(to, location.href).pathname });
  for (const other of await caches.keys())
    if (other !== name && isOf(other, place)) await caches.delete(other);
}

/** Whether the page was taken along once, though its pack may be gone. */
export const wasTaken = async ({ place }) => (await caches.keys()).some((name) => isOf(name, place));

/** @returns `taken`, `newer` with a program that is to be loaded, `waiting` where something is not sent; or what the server says against it */
export async function takeAlong(words) {
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
  try {
    await keepProgram(told.build, words);
  } catch {
    return 'away';
  }
  if (!(await keepPack(words.place, told))) return 'waiting';
  await navigator.storage?.persist?.();
  return told.build === words.build ? 'taken' : 'newer';
}
