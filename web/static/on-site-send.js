// Sends rows that wait, one sending after the other. A sending has its id before it leaves and keeps it until it is
// answered, so that it is one event however often it is sent; what time it is here is told to nobody.
import { attendanceBody } from './on-site-attendance.js';
import { isContested, mayGo, nextRows, standsFor } from './on-site-next.js';
import { storePhotos } from './on-site-photos.js';
import { formSending, settle } from './on-site-store.js';

const PATIENCE = 60_000;
const VERSION = 1;

/** Rows in the order in which they are posted, each with the name that the server gives it. */
function posted({ id, rows }, { person, rowsUrl, attendanceUrl }) {
  const head = { version: VERSION, id, person };
  if (rows[0].kind === 'attendance')
    return { url: attendanceUrl, body: { ...head, ...attendanceBody(rows[0]) }, names: ['attendance'] };
  const body = { ...head, scores: [], documents: [], verified: [], photos: [] };
  const names = rows.map(({ kind, about, values, replaces, label, file }) => {
    const { of, ...proves } = about;
    body[kind].push(
      kind === 'photos'
        ? { ...proves, title: label, file }
        : { ...about, ...values, ...(kind === 'scores' ? { replaces } : {}) },
    );
    return `${kind}.${body[kind].length - 1}`;
  });
  return { url: rowsUrl, body, names };
}

async function post(url, body) {
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => null);
  if (answer === null) return { outcome: 'away' };
  if (answer.status === 401 || answer.type === 'opaqueredirect') return { outcome: 'ended' };
  if (answer.status === 404) return { outcome: 'noLonger' };
  const told = await answer.json().catch(() => null);
  if (told?.outcome !== undefined) return told;
  return told?.said !== undefined && answer.status < 500
    ? { outcome: 'blocked', said: told.said }
    : { outcome: 'away' };
}

/** A pack that this program can read; a newer server may have others. */
const readable = (pack) => (pack?.version === VERSION ? pack : null);

/** What becomes of a row that was taken: nothing, or what was typed since, beside the score that stands by it now. */
function afterTaken(pack, person) {
  return (now, sent) => {
    if (now.revision === sent.revision) return null;
    const stands = standsFor(now, pack);
    return stands?.person === person ? { ...now, replaces: stands.id } : now;
  };
}

function afterRefused({ rows, said }, names) {
  const isSaidOfRows = Object.keys(rows).length > 0;
  return (now, sent, at) => {
    // it was changed since: that is another row
    if (now.revision !== sent.revision) return now;
    const own = rows[names[at]];
    return isSaidOfRows ? (own === undefined ? now : { ...now, refused: own }) : { ...now, refused: said };
  };
}

/** Of a refusal that is about scores that came meanwhile nothing is said of the rows: the pack shows which they are. */
const isOfOthers = (answer, pack, sending) =>
  Object.keys(answer.rows).length === 0 && sending.rows.some((row) => isContested(row, pack));

async function sendAll(what) {
  const { place, person, isTyped } = what;
  const isFree = (row, pack) => mayGo(row, pack) && !isTyped(row);
  for (let taken = 0, unstored = 0; ; ) {
    const ended = await storePhotos(what, isFree);
    if (ended !== null) return { ...ended, taken };
    const sending = await formSending(place, (rows, pack) => nextRows(rows, pack, isTyped));
    if (sending === null) return { outcome: 'done', taken };
    const { url, body, names } = posted(sending, what);
    const answer = await post(url, body);
    if (answer.outcome === 'taken') {
      taken += sending.rows.length;
      const pack = readable(answer.pack);
      await settle(sending, pack, afterTaken(pack, person));
    } else if (answer.outcome === 'refused') {
      const pack = readable(answer.pack);
      const free = (now) => now;
      await settle(sending, pack, isOfOthers(answer, pack, sending) ? free : afterRefused(answer, names));
    } else if (answer.outcome === 'unstored' && unstored === 0) {
      unstored += 1;
      // the store has let them go meanwhile: they come again
      const again = (now, _, at) => (answer.rows.includes(names[at]) ? { ...now, file: null } : now);
      await settle(sending, null, again);
    } else {
      // of another version nothing was tried nor will be: whoever has saved the rows may let them go
      if (answer.unread === true) await settle(sending, null, (now) => now);
      return { ...answer, outcome: answer.outcome === 'unstored' ? 'again' : answer.outcome, taken };
    }
  }
}

/** Sends all that can go; two tabs never send at once. @returns why it ended */
export const sendWaiting = (what) => navigator.locks.request(`on-site ${what.place}`, () => sendAll(what));
