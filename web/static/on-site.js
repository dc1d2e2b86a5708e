// A session that was taken along: what is typed is kept in this browser at once, and sent when there is network: on
// opening, going online, becoming visible, and by a button.
import { noteEverybody } from './on-site-attendance.js';
import { keepPhotos } from './on-site-photos.js';
import { roomWords } from './on-site-room.js';
import { sendWaiting } from './on-site-send.js';
import { drawSheet, mattersOf, showCard, typedIn } from './on-site-sheet.js';
import { edit, read } from './on-site-store.js';
import { takeAlong, wasTaken } from './on-site-take.js';
import { discard, download, showWaiting } from './on-site-waiting.js';
import { fill } from './on-site-words.js';

const AGAIN_AFTER = [5_000, 15_000, 30_000, 60_000];

const root = document.getElementById('on-site');
const { place, person, cell, rows: rowsUrl, photos: filesUrl, attendance: attendanceUrl } = root.dataset;
const words = JSON.parse(root.dataset.words);
const mostBytes = Number(root.dataset.mostBytes);
const at = (id) => document.getElementById(id);

let kept = { pack: null, rows: new Map(), sending: null };
/** of the cards that are drawn */
let matters = new Map();
let drawn = '';
/** changes of fields so far: what was read before one is not shown after it */
let edits = 0;
let failures = 0;
let timer = null;

function say(id, sentence, link) {
  const line = at(id);
  line.replaceChildren(sentence);
  line.hidden = sentence === '';
  if (link === undefined) return;
  const way = document.createElement('a');
  way.href = link.to;
  way.textContent = link.words;
  line.append(' ', way);
}

function showCards() {
  if (kept.pack === null) return;
  const fresh = mattersOf(kept.pack, words);
  const people = kept.pack.attendance?.people ?? [];
  const outline = JSON.stringify([fresh.map(({ id, name, what }) => [id, name, what]), people]);
  if (outline !== drawn) drawSheet(kept.pack, fresh);
  drawn = outline;
  matters = new Map(fresh.map((matter) => [matter.id, matter]));
  for (const matter of fresh)
    showCard(at(matter.id), kept.rows.get(`${place}/${matter.id}`) ?? null, matter, kept, words);
}

const showRoom = async () => say('persistence', kept.pack === null ? '' : await roomWords(words));

async function showPack() {
  const isThere = kept.pack !== null;
  const isGone = !isThere && (await wasTaken(root.dataset));
  say('pack-gone', isGone ? words.gone : '');
  say(
    'pack-state',
    isThere
      ? `${fill(words.taken, { at: kept.pack.taken })} · ${kept.pack.session}`
      : isGone
        ? ''
        : words.notTaken,
  );
  await showRoom();
  const take = at('take');
  if (take !== null && isThere) take.textContent = take.dataset.again;
}

function showNetwork() {
  const count = kept.rows.size;
  say('unsent', count === 0 ? words.nothingUnsent : fill(words.unsent, { n: count }));
  say('network', navigator.onLine ? '' : words.offline);
}

async function show() {
  const had = kept.pack !== null;
  for (let before = -1; before !== edits; ) {
    before = edits;
    kept = await read(place);
  }
  // the browser has let it go while the page was open
  if (had && kept.pack === null) await showPack();
  showCards();
  showWaiting(kept, about);
  showNetwork();
}

const namesOf = ({ people }) => Object.fromEntries(people.map(({ person: id, name }) => [id, name]));

/** A row as it is now typed; it goes beside the score that it was first typed beside. */
async function keep(card, matter) {
  edits += 1;
  const values = typedIn(card);
  const key = `${place}/${matter.id}`;
  const { kind, about: of, name, entry } = matter;
  const replaces = kind === 'scores' ? (entry.team?.id ?? '') : '';
  try {
    await edit(key, (now) =>
      values === null
        ? null
        : {
            key,
            place,
            kind,
            about: of,
            label: name,
            order: [...matters.keys()].indexOf(matter.id),
            replaces: now?.replaces ?? replaces,
            revision: (now?.revision ?? 0) + 1,
            values,
            refused: null,
            // whoever changes who was there ends the inspection anew
            ...(kind === 'attendance' ? { names: namesOf(entry), ready: false } : {}),
          },
    );
    if (at('trouble').textContent === words.noRoom) say('trouble', '');
  } catch {
    return say('trouble', words.noRoom);
  }
  await show();
}

async function addPhotos(files, matter) {
  edits += 1;
  const order = [...matters.keys()].indexOf(matter.id);
  say('trouble', await keepPhotos(files, matter, { place, order, mostBytes, kept, words }));
  await show();
  await showRoom();
}

const sure = new WeakSet();

/** Pressed twice, it ends the inspection, once all else is sent. */
async function finish(button, card, matter) {
  if (!sure.has(button)) {
    sure.add(button);
    button.textContent = words.finishSure;
    return;
  }
  sure.delete(button);
  button.textContent = words.finish;
  if (!kept.rows.has(`${place}/${matter.id}`)) await keep(card, matter);
  await edit(`${place}/${matter.id}`, (now) => now && { ...now, ready: true, refused: null });
  await changed(true);
}

async function choose(matter, choice) {
  const key = `${place}/${matter.id}`;
  const stands = matter.entry.team?.id ?? '';
  await edit(key, (now) =>
    now === null || choice === 'keep' ? null : { ...now, replaces: stands, refused: null },
  );
  await changed(choice === 'replace');
}

const ENDED = { to: `/sign-in?back=${encodeURIComponent(root.dataset.to)}`, words: words.endedWay };

/** @param byHand whether somebody has asked for it: what is being typed goes too */
async function send(byHand) {
  clearTimeout(timer);
  await show();
  if (kept.rows.size === 0 || (!navigator.onLine && !byHand)) return;
  // whoever stands at a button or at a photo isn’t typing
  const typing = byHand ? null : document.activeElement?.closest('[data-field]')?.closest('article');
  say('network', words.sending);
  const sendingPhoto = (name) => say('network', fill(words.photoSending, { name }));
  const isTyped = ({ key }) => typing != null && key === `${place}/${typing.id}`;
  const { outcome, said, taken } = await sendWaiting({
    place,
    person,
    rowsUrl,
    filesUrl,
    attendanceUrl,
    isTyped,
    sendingPhoto,
  });
  const isAway = outcome === 'away' || outcome === 'again';
  const troubles = {
    away: words.away,
    ended: words.ended,
    noLonger: words.noLonger,
    blocked: said,
    again: said,
  };
  say('trouble', troubles[outcome] ?? '', outcome === 'ended' ? ENDED : undefined);
  await show();
  if (taken > 0 && outcome === 'done') say('network', fill(words.sent, { n: taken }));
  if (!isAway) failures = 0;
  else {
    timer = setTimeout(() => void send(false), AGAIN_AFTER[Math.min(failures, AGAIN_AFTER.length - 1)]);
    failures += 1;
  }
}

async function changed(isToGo) {
  await show();
  if (isToGo) await send(true);
}
const about = { cell, words, changed };

async function press(button, card) {
  const { act } = button.dataset;
  const matter = matters.get(card.id);
  if (act === 'discardPhoto')
    return await discard(button, button.closest('[data-photo]').dataset.photo, about);
  if (act === 'everybody') return noteEverybody(card) && (await keep(card, matter));
  if (act === 'finish') return await finish(button, card, matter);
  await choose(matter, act);
}

async function take() {
  say('pack-state', words.taking);
  const told = await takeAlong(root.dataset).catch(() => 'noRoom');
  const troubles = {
    away: words.takeFailed,
    waiting: words.sendFirst,
    ended: words.ended,
    noLonger: words.noLonger,
    noRoom: words.noRoom,
    unsupported: words.unsupported,
  };
  if (told === 'newer') return location.reload();
  say('trouble', told.said ?? troubles[told] ?? '', told === 'ended' ? ENDED : undefined);
  await show();
  await showPack();
}

root.addEventListener('input', ({ target }) => {
  const card = target.closest('article');
  if (card !== null && target.dataset.field !== undefined && matters.has(card.id))
    void keep(card, matters.get(card.id));
});
root.addEventListener('click', ({ target }) => {
  const { act } = target.dataset;
  const card = target.closest('article');
  if (card !== null && act !== undefined) void press(target, card);
});
root.addEventListener('change', ({ target }) => {
  if (target.type !== 'file' || target.files.length === 0) return;
  const files = [...target.files];
  target.value = '';
  void addPhotos(files, matters.get(target.closest('article').id));
});
at('take')?.addEventListener('click', () => void take());
at('send-now').addEventListener('click', () => void send(true));
at('download-all').addEventListener('click', () => download([...kept.rows.values()], kept, about));
addEventListener('online', () => void send(false));
addEventListener('offline', () => showNetwork());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void send(false);
});

if (location.hash === '#take') {
  history.replaceState(null, '', root.dataset.to);
  if ((await read(place)).rows.size === 0) await take();
}
await show();
await showPack();
await send(false);
