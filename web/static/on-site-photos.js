// Photos: each is a row with its bytes, kept at once, stored by the door of the form's files when there is network, and
// named by the rows that are sent after it. A photo that the server doesn't take stays, to be saved.
import { scoreWith } from './on-site-next.js';
import { slot } from './on-site-slots.js';
import { smaller } from './on-site-smaller.js';
import { photoWords, stateOf } from './on-site-states.js';
import { edit, read } from './on-site-store.js';
import { fill } from './on-site-words.js';

/** a large one over a slow line */
const PATIENCE = 10 * 60_000;

/** Those of one card, in the order in which they were taken. */
const ofCard = ({ rows }, id) =>
  [...rows.values()].filter(({ kind, about }) => kind === 'photos' && about.of === id);

/** What is to be said of photos that were not kept, by the sentence for each; empty where all were. */
const notKept = (names) =>
  Object.entries(Object.groupBy(names, ({ said }) => said))
    .map(([said, of]) => fill(said, { name: of.map(({ name }) => name).join(', ') }))
    .join(' ');

/**
 * Keeps what somebody has taken or chosen.
 *
 * @param matter of the card
 * @returns empty once all are on the disk; or what is to be said of those that are not
 */
export async function keepPhotos(files, matter, { place, order, mostBytes, kept, words }) {
  let last = Math.max(order, ...ofCard(kept, matter.id).map((one) => one.order));
  const lost = [];
  for (const file of files) {
    let photo;
    try {
      // read now: what lies elsewhere, or is changed later, could not be read when it is sent
      photo = await smaller(new Blob([await file.arrayBuffer()], { type: file.type }), file.name);
    } catch {
      lost.push({ said: words.photoUnread, name: file.name });
      continue;
    }
    const { blob, name } = photo;
    // after those that were taken before, and before the next card
    last += 0.001;
    const key = `${place}/photos.${crypto.randomUUID()}`;
    const { subject = '', criterion = '' } = matter.about;
    const row = {
      key,
      place,
      kind: 'photos',
      about: { of: matter.id, subject, criterion },
      label: matter.name,
      order: last,
      revision: 1,
      values: {},
      name,
      size: blob.size,
      blob,
      file: null,
      refused: blob.size > mostBytes ? words.tooLarge : null,
    };
    try {
      await edit(key, () => row);
    } catch {
      lost.push({ said: words.photoNoRoom, name });
    }
  }
  return notKept(lost);
}

/** A small picture; a canvas draws what the page's policy lets no address show, and turns it as the camera says. */
async function draw(canvas, blob) {
  const picture = await createImageBitmap(blob).catch(() => null);
  canvas.hidden = picture === null;
  if (picture === null) return;
  const { width, height } = picture;
  const scale = Math.min(1, 192 / Math.max(width, height));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
}

/** Draws the photos of a card that are not sent, each with what became of it. */
export function showPhotos(card, kept, words) {
  const at = slot(card, 'photos');
  if (at === null) return;
  const rows = ofCard(kept, card.id);
  const known = new Map([...at.children].map((line) => [line.dataset.photo, line]));
  at.hidden = rows.length === 0;
  for (const [key, line] of known) if (!rows.some((row) => row.key === key)) line.remove();
  for (const row of rows) {
    let line = known.get(row.key);
    if (line === undefined) {
      line = document.getElementById('t-photo').content.cloneNode(true).firstElementChild;
      line.dataset.photo = row.key;
      const canvas = line.querySelector('canvas');
      canvas.setAttribute('aria-label', row.name);
      slot(line, 'photo').textContent = photoWords(row, words);
      const button = line.querySelector('button');
      button.setAttribute('aria-label', `${button.textContent}: ${row.name}`);
      void draw(canvas, row.blob);
      at.append(line);
    }
    const said = slot(line, 'became');
    const state = stateOf(row, kept, words);
    if (said.textContent !== state) said.textContent = state;
    line.classList.toggle('is-bad', row.refused !== null || row.gone === true);
    line.querySelector('button').hidden = kept.sending?.rows.some(({ key }) => key === row.key) ?? false;
  }
}

/** Saves a photo as a file of its own. */
export function savePhoto({ blob, name }) {
  const way = document.createElement('a');
  way.href = URL.createObjectURL(blob);
  way.download = name;
  way.click();
  setTimeout(() => URL.revokeObjectURL(way.href), 60_000);
}

async function store({ blob, name }, { filesUrl, person }) {
  const answer = await fetch(filesUrl, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/octet-stream',
      'x-field': 'photos.0.file',
      'x-file-name': encodeURIComponent(name),
      'x-person': person,
    },
    body: blob,
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => null);
  if (answer === null || answer.status >= 500) return { outcome: 'away' };
  if (answer.status === 401 || answer.type === 'opaqueredirect') return { outcome: 'ended' };
  if (answer.status === 404) return { outcome: 'noLonger' };
  const told = await answer.json().catch(() => null);
  if (answer.ok && told?.value !== undefined) return { file: JSON.parse(told.value) };
  if (told?.said === undefined) return { outcome: 'away' };
  if (answer.status === 409) return { outcome: 'blocked', said: told.said };
  return told.again ? { outcome: 'again', said: told.said } : { refused: told.said };
}

/** Whether what is kept can still be read; a browser may have lost the bytes alone. */
const isThere = async ({ blob }) =>
  blob instanceof Blob &&
  (await blob
    .slice(0, 1)
    .arrayBuffer()
    .then(() => true)
    .catch(() => false));

/**
 * Stores every photo that can go, one after the other.
 *
 * @param isFree whether a row can go
 * @returns why it ended before all were; null: they are
 */
export async function storePhotos(what, isFree) {
  const { pack, rows } = await read(what.place);
  const all = [...rows.values()];
  for (const row of all) {
    if (row.kind !== 'photos' || row.file !== null || row.gone || !isFree(row, pack)) continue;
    const score = scoreWith(row, all);
    if (score !== undefined && !isFree(score, pack)) continue;
    if (!(await isThere(row))) {
      await edit(row.key, (now) => now && { ...now, gone: true });
      continue;
    }
    what.sendingPhoto?.(row.name);
    const { file, refused, ...ended } = await store(row, what);
    if (ended.outcome !== undefined) return ended;
    await edit(row.key, (now) => now && { ...now, ...(file === undefined ? { refused } : { file }) });
  }
  return null;
}
