import { addDays, type LocalDate } from '../domain/calendar/instant.ts';
import type { RehearsalLine } from '../rehearsal/lines.ts';

/** A rehearsal as people look at it before a campaign: what goes to whom, day by day, and at once when it is announced. */

/** The same notice at the same time, to all who get it. */
export interface RehearsedNotice {
  /** an obligation, or news */
  about: string;
  step: string;
  /** each once; null: of the campaign itself */
  cells: (string | null)[];
  /** people, each once */
  to: string[];
  copy: string[];
}

export interface RehearsedDay {
  day: LocalDate;
  notices: RehearsedNotice[];
  /** obligations whose last day it is, and sessions and meetings that are held, with their cells */
  dates: { about: string; what: 'due' | 'session'; cells: (string | null)[] }[];
  /** what leaves: one entry for each mail, its receiver */
  mails: string[];
  /** who has to be told by word of mouth, once for each time */
  toTell: string[];
}

/** What is sent when the campaign is announced. */
export type RehearsedAnnouncement = Pick<RehearsedDay, 'notices' | 'mails' | 'toTell'> & {
  /** ISO with the plan's offset */
  at: string;
};

const isNotice = ({ what }: RehearsalLine): boolean => what === 'notice' || what === 'escalation';

const idsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const addNew = <T>(list: T[], more: readonly T[]): void => {
  for (const one of more) if (!list.includes(one)) list.push(one);
};

function noticesOf(lines: readonly RehearsalLine[]): RehearsedNotice[] {
  const found = new Map<string, RehearsedNotice>();
  for (const line of lines.filter(isNotice)) {
    const [about, step] = [String(line['about'] ?? ''), String(line['step'] ?? '')];
    const key = `${about}/${step}`;
    const notice = found.get(key) ?? { about, step, cells: [], to: [], copy: [] };
    addNew(notice.cells, [line.cell]);
    addNew(notice.to, line.to);
    addNew(notice.copy, idsIn(line['copy']));
    found.set(key, notice);
  }
  return [...found.values()];
}

function datesOf(lines: readonly RehearsalLine[]): RehearsedDay['dates'] {
  const found = new Map<string, RehearsedDay['dates'][number]>();
  for (const { what, cell, obligation } of lines) {
    if (what !== 'due' && what !== 'session') continue;
    const about = String(obligation ?? '');
    const date = found.get(`${what}/${about}`) ?? { about, what, cells: [] };
    addNew(date.cells, [cell]);
    found.set(`${what}/${about}`, date);
  }
  return [...found.values()];
}

const receivers = (lines: readonly RehearsalLine[], kind: 'mail' | 'toTell'): string[] =>
  lines.filter(({ what }) => what === kind).flatMap(({ to }) => to);

/** An instant that ends a day is shown on that day. */
const dayOf = ({ at, what }: RehearsalLine): LocalDate => {
  const day = at.slice(0, 10);
  return what === 'due' && at.slice(11, 16) === '00:00' ? addDays(day, -1) : day;
};

/** The days on which something goes to somebody, is due or is held. @param lines in the order in which they come */
export function rehearsedDays(lines: readonly RehearsalLine[]): RehearsedDay[] {
  const byDay = Map.groupBy(lines, dayOf);
  return [...byDay]
    .map(([day, own]) => ({
      day,
      notices: noticesOf(own),
      dates: datesOf(own),
      mails: receivers(own, 'mail'),
      toTell: receivers(own, 'toTell'),
    }))
    .filter(
      ({ notices, dates, mails, toTell }) => notices.length + dates.length + mails.length + toTell.length > 0,
    )
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** What announcing sends; null when nobody announces. @param lines in the order in which they come */
export function rehearsedAnnouncement(lines: readonly RehearsalLine[]): RehearsedAnnouncement | null {
  const announced = lines.find(({ what, type }) => what === 'event' && type === 'campaign.announce');
  if (announced === undefined) return null;
  const { at } = announced;
  const leaves = lines.find(
    (line) =>
      (line.what === 'mail' || line.what === 'toTell') &&
      line.at >= at &&
      idsIn(line['notices']).some((key) => !key.startsWith('campaign/preparation/')),
  )?.at;
  const sent = lines.filter((line) => line.at === leaves);
  return {
    at,
    notices: noticesOf(lines.filter((line) => line.at === at)),
    mails: receivers(sent, 'mail'),
    toTell: receivers(sent, 'toTell'),
  };
}
