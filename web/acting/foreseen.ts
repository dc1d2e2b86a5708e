import { dateOf, type Instant, type LocalDate, timeOf } from '../../domain/calendar/instant.ts';
import {
  type NearUnannounced,
  nearUnannounced,
  type Unannounced,
} from '../../domain/calendar/unannounced.ts';
import type { ChangedLine } from '../../office/foresee-changes.ts';
import type { CampaignRow } from '../../records/reading.ts';
import { dueWords, endsADay, lastDayInTime, momentWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import type { CaseNotesSaid } from '../../words/forms/case-note-words.ts';
import { foresightTexts } from '../../words/forms/foresight-texts.ts';
import { isObligation, stepWords, taskWords } from '../../words/obligation/obligation-words.ts';
import { type Audience, wordOf } from '../../words/words.ts';
import { aboutOf, copiedTo } from '../access/seen-changes.ts';

/** What sending a form would bring about, as its page shows it: dates by day, notices by person and day. */

export interface ForeseenRow {
  at: Instant;
  day: LocalDate;
  /** `08:00`, of a date that ends with its day `24:00`, of what comes once it is sent in words */
  time: string;
  change: ChangedLine['change'];
  text: string;
  /** when it would have been, of what moves */
  was: string | null;
  where: string;
}

export interface Foreseen {
  /** ms: as it stood then */
  at: Instant;
  counts: Record<ChangedLine['change'], number>;
  dates: ForeseenRow[];
  people: { name: string; toTell: boolean; rows: ForeseenRow[] }[];
  /** of dates and notices, how many are not shown */
  more: { dates: number; notices: number };
  /** days off that nobody has named yet, near which a date would lie */
  near: NearUnannounced[];
  /** what becomes of a case that ends or splits by it; null: nothing is to be told */
  notes?: CaseNotesSaid | null;
}

/** rows shown at most */
export const MOST_DATES = 30;
export const MOST_NOTICES = 60;

/** ms within which something comes of the sending itself */
const AT_ONCE = 60_000;

/** What is the same for several cells is one row. */
interface Cells {
  row: ForeseenRow;
  cells: (string | null)[];
}

function whereOf(cells: readonly (string | null)[], { plan }: CampaignRow, audience: Audience): string {
  const named = [...new Set(cells)].filter((cell) => cell !== null);
  if (named.length === 0) return dictionaryOf(audience.lang).troublePlaces.campaign;
  if (named.length > 1 && named.length === plan.cells.length)
    return foresightTexts(audience.lang).allCells(named.length);
  return named.map(audience.names.cell).join(', ');
}

function textOf(line: ChangedLine, { lang, ladder }: Audience): string {
  const about = aboutOf(line);
  const task = isObligation(about) ? taskWords(about, lang).task : wordOf(dictionaryOf(lang).news, about);
  switch (line.what) {
    case 'due':
    case 'closes':
    case 'late':
    case 'session':
      return foresightTexts(lang).lines[line.what](task);
    default: {
      const step = String(line['step'] ?? 'news');
      return step === 'news' ? task : `${task} · ${stepWords(step, lang, { ladder })}`;
    }
  }
}

const isDate = ({ what }: ChangedLine): boolean => ['due', 'closes', 'session', 'late'].includes(what);
const endsDay = ({ what }: ChangedLine, at: Instant, { utcOffset }: Audience): boolean =>
  (what === 'due' || what === 'closes') && endsADay(at, utcOffset);

function rowOf(line: ChangedLine, audience: Audience): ForeseenRow {
  const { now, utcOffset, lang } = audience;
  const at = Date.parse(line.at);
  const isLast = endsDay(line, at, audience);
  const isNow = !isDate(line) && line.change !== 'dropped' && at <= now + AT_ONCE;
  const time = isNow ? foresightTexts(lang).atOnce : isLast ? '24:00' : timeOf(at, utcOffset);
  const was = line.was === undefined ? null : Date.parse(line.was);
  const wasWords = (before: Instant) =>
    endsDay(line, before, audience) ? dueWords(before, audience) : momentWords(before, audience);
  return {
    at,
    day: isLast ? lastDayInTime(at, utcOffset) : dateOf(at, utcOffset),
    time,
    change: line.change,
    text: textOf(line, audience),
    was: was === null ? null : wasWords(was),
    where: '',
  };
}

/** Rows in order, those that say the same of several cells together. */
function merged(
  lines: readonly { line: ChangedLine; isCopy?: boolean }[],
  campaign: CampaignRow,
  audience: Audience,
): ForeseenRow[] {
  const groups = new Map<string, Cells>();
  for (const { line, isCopy = false } of lines) {
    const plain = rowOf(line, audience);
    const row = isCopy ? { ...plain, text: `${plain.text} (${foresightTexts(audience.lang).copy})` } : plain;
    const key = [row.day, row.time, row.change, row.was, row.text, line.cell === null].join('|');
    const group = groups.get(key) ?? { row, cells: [] };
    group.cells.push(line.cell);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map(({ row, cells }) => ({ ...row, where: whereOf(cells, campaign, audience) }))
    .sort((a, b) => a.at - b.at);
}

/**
 * @param lines those that the reader may know of
 * @param open days off that nobody will have named then either
 */
export function foreseenOf(
  lines: readonly ChangedLine[],
  campaign: CampaignRow,
  audience: Audience,
  open: readonly Unannounced[] = [],
): Foreseen {
  const dates = merged(
    lines.filter(isDate).map((line) => ({ line })),
    campaign,
    audience,
  );
  const notices = lines
    .filter((line) => !isDate(line))
    .flatMap((line) => [
      ...line.to.map((person) => ({ person, line, isCopy: false })),
      ...copiedTo(line).map((person) => ({ person, line, isCopy: true })),
    ]);
  const addressed = new Map(campaign.plan.people.map(({ id, email }) => [id, email !== null]));
  const everybody = [...Map.groupBy(notices, ({ person }) => person)]
    .map(([person, own]) => ({
      name: audience.names.person(person),
      toTell: addressed.get(person) === false,
      rows: merged(own, campaign, audience),
    }))
    .sort((a, b) => (a.rows[0]?.at ?? 0) - (b.rows[0]?.at ?? 0));
  let left = MOST_NOTICES;
  const people = everybody.flatMap((one) => {
    const rows = one.rows.slice(0, left);
    left -= rows.length;
    return rows.length === 0 ? [] : [{ ...one, rows }];
  });
  const all = everybody.reduce((sum, { rows }) => sum + rows.length, 0);
  const count = (change: ChangedLine['change']) =>
    [...dates, ...everybody.flatMap(({ rows }) => rows)].filter((row) => row.change === change).length;
  return {
    at: audience.now,
    counts: { moved: count('moved'), added: count('added'), dropped: count('dropped') },
    dates: dates.slice(0, MOST_DATES),
    people,
    more: { dates: Math.max(0, dates.length - MOST_DATES), notices: all - (MOST_NOTICES - left) },
    near: nearUnannounced(
      open,
      dates.flatMap(({ change, day }) => (change === 'dropped' ? [] : [day])),
    ),
  };
}
