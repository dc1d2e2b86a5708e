// What of all that waits can go, and what stands against the rest.

/** photos, as many as one event takes */
const MOST_PHOTOS = 50;

/** The score that stands for what a row scores, as far as the pack knows. */
export function standsFor(row, pack) {
  if (row.kind !== 'scores') return null;
  const all = pack?.sets.flatMap(({ entries }) => entries) ?? [];
  return (
    all.find((entry) => entry.subject === row.about.subject && entry.criterion === row.about.criterion)
      ?.team ?? null
  );
}

/** Whether somebody has scored the same since, or ended the inspection: the pack is newer than what the row was typed beside. */
export function isContested(row, pack) {
  if (pack === null) return false;
  if (row.kind === 'attendance') return (pack.attendance?.stands ?? null) !== null;
  return row.kind === 'scores' && (standsFor(row, pack)?.id ?? '') !== row.replaces;
}

/** The score that a photo proves, and goes with, where one waits. */
export const scoreWith = ({ kind, place, about }, rows) =>
  kind === 'photos'
    ? rows.find((row) => row.kind === 'scores' && row.key === `${place}/${about.of}`)
    : undefined;

/** Whether nothing stands against it. */
export const mayGo = (row, pack) => row.refused === null && !row.gone && !isContested(row, pack);

/** What goes next of all that waits: the inspection ends last, and with nothing left behind. */
export function nextRows(rows, pack, isTyped) {
  const isFree = (row) => mayGo(row, pack) && !isTyped(row);
  const isReady = (row) => {
    if (row.kind === 'attendance' || !isFree(row)) return false;
    if (row.kind === 'photos') return row.file !== null && isFree(scoreWith(row, rows) ?? row);
    // a score goes with its photos
    return !rows.some((one) => one.file === null && isFree(one) && scoreWith(one, rows) === row);
  };
  const ready = rows.filter(isReady);
  const photos = ready.filter(({ kind }) => kind === 'photos').slice(0, MOST_PHOTOS);
  const next = ready.filter((row) => row.kind !== 'photos' || photos.includes(row));
  if (next.length > 0) return next;
  return rows.length === 1 ? rows.filter((row) => row.kind === 'attendance' && row.ready && isFree(row)) : [];
}
