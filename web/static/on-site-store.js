// What a browser keeps of sessions that were taken along: packs, rows that are not sent, and sendings under way. A row is
// there until the server has taken it or somebody has discarded it, whatever becomes of its pack.
const NAME = 'bon-tot-on-site';
const VERSION = 1;

let opened = null;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, VERSION);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore('packs', { keyPath: 'place' });
      asked.result.createObjectStore('rows', { keyPath: 'key' });
      asked.result.createObjectStore('sendings', { keyPath: 'place' });
    };
    asked.onsuccess = () => {
      const db = asked.result;
      // whoever signs out in another tab, or a newer program, is not kept waiting
      db.onversionchange = () => db.close();
      db.onclose = () => {
        opened = null;
      };
      resolve(db);
    };
    asked.onerror = () => reject(asked.error);
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

const got = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** One transaction; whatever it says counts once it is on the disk. */
async function within(mode, work) {
  const db = await open();
  const one = db.transaction(['packs', 'rows', 'sendings'], mode, { durability: 'strict' });
  const done = new Promise((resolve, reject) => {
    one.oncomplete = () => resolve();
    one.onabort = () => reject(one.error ?? new Error('aborted'));
  });
  const stores = {
    packs: one.objectStore('packs'),
    rows: one.objectStore('rows'),
    sendings: one.objectStore('sendings'),
  };
  try {
    const result = await work(stores);
    await done;
    return result;
  } catch (error) {
    done.catch(() => undefined);
    throw error;
  }
}

/** In the order of the sheet. */
const rowsIn = async ({ rows }, place) =>
  (await got(rows.getAll())).filter((row) => row.place === place).sort((a, b) => a.order - b.order);

/** All that there is of a place: its pack, its rows by key, what is on its way. */
export const read = (place) =>
  within('readonly', async (stores) => ({
    pack: (await got(stores.packs.get(place)))?.pack ?? null,
    rows: new Map((await rowsIn(stores, place)).map((row) => [row.key, row])),
    sending: (await got(stores.sendings.get(place))) ?? null,
  }));

/** Keeps a pack where nothing waits that was typed beside the one before. @returns whether it did */
export const keepPack = (place, pack) =>
  within('readwrite', async (stores) => {
    if ((await rowsIn(stores, place)).length > 0) return false;
    await got(stores.packs.put({ place, pack }));
    return true;
  });

/** @param change what is kept of a row, by what was; null: nothing */
export const edit = (key, change) =>
  within('readwrite', async ({ rows }) => {
    const next = change((await got(rows.get(key))) ?? null);
    await got(next === null ? rows.delete(key) : rows.put(next));
  });

/**
 * What is on its way already, or else what is sent next; it has its id from here on.
 *
 * @param chosen of all rows of the place, those that go
 * @returns null: nothing
 */
export const formSending = (place, chosen) =>
  within('readwrite', async (stores) => {
    const before = await got(stores.sendings.get(place));
    if (before !== undefined) return before;
    const pack = (await got(stores.packs.get(place)))?.pack ?? null;
    const rows = chosen(await rowsIn(stores, place), pack);
    if (rows.length === 0) return null;
    // a photo's bytes are kept once
    const sending = { place, id: crypto.randomUUID(), rows: rows.map(({ blob, ...row }) => row) };
    await got(stores.sendings.put(sending));
    return sending;
  });

/**
 * What was on its way has been answered.
 *
 * @param change what becomes of each of its rows, by how it is now and how it was sent; null: it is over
 */
export const settle = (sending, pack, change) =>
  within('readwrite', async (stores) => {
    const there = await got(stores.sendings.get(sending.place));
    // another tab has heard the answer
    if (there?.id !== sending.id) return;
    await got(stores.sendings.delete(sending.place));
    if (pack !== null) await got(stores.packs.put({ place: sending.place, pack }));
    for (const [at, sent] of sending.rows.entries()) {
      const now = await got(stores.rows.get(sent.key));
      if (now === undefined) continue;
      const next = change(now, sent, at);
      await got(next === null ? stores.rows.delete(sent.key) : stores.rows.put(next));
    }
  });

/** How many rows are not sent, of one place or of all. */
export const unsent = (place) =>
  within('readonly', async (stores) =>
    place === undefined ? await got(stores.rows.count()) : (await rowsIn(stores, place)).length,
  );
