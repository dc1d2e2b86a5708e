// What is said of rows: what was typed in each, and what became of it.
import { attendanceLines } from './on-site-attendance.js';
import { isContested, scoreWith } from './on-site-next.js';
import { fill, sizeWords } from './on-site-words.js';

export const photoWords = ({ name, size }, words) => fill(words.photoTitle, { name, size: sizeWords(size) });

/** What was typed in a row, as it is listed. */
export function rowWords(row, pack, words) {
  if (row.kind === 'photos') return [photoWords(row, words)];
  if (row.kind === 'attendance') return Object.values(attendanceLines(row, words)).flat();
  const grades = pack?.grades ?? [];
  return Object.entries(row.values)
    .filter(([, value]) => value.trim() !== '')
    .map(([field, value]) =>
      field === 'grade' ? (grades.find((one) => one.value === value)?.label ?? value) : value,
    );
}

const photoState = (row, { rows }, words) => {
  if (row.file !== null) return words.photoStored;
  return scoreWith(row, [...rows.values()]) === undefined ? words.photoKept : words.photoWithScore;
};

function attendanceState(row, { rows }, words) {
  if (!row.ready) return words.notFinished;
  const others = rows.size - 1;
  return others === 0 ? words.finishing : fill(words.finishAfter, { n: others });
}

/** What the state of a row is called. */
export function stateOf(row, kept, words) {
  if (isContested(row, kept.pack))
    return row.kind === 'attendance' ? words.attendanceContested : words.contested;
  if (row.gone) return words.photoGone;
  if (row.refused !== null) return fill(words.refused, { said: row.refused });
  if (kept.sending?.rows.some(({ key }) => key === row.key)) return words.underWay;
  if (row.kind === 'photos') return photoState(row, kept, words);
  return row.kind === 'attendance' ? attendanceState(row, kept, words) : words.kept;
}
