import type { Instant } from '../domain/calendar/instant.ts';
import { changesCalendar } from '../domain/inspection/session-invitation.ts';
import type { JournalEntry, Notice } from '../domain/journal/journal.ts';
import { leavesAt, type MailTimes, mailTimesOf } from '../domain/obligation/mail-times.ts';
import { vacantPlace } from '../domain/people/addressees.ts';
import type { Plan } from '../domain/plan/plan.ts';

/** How mails travel in a rehearsal. */
export interface Post {
  times: MailTimes;
  /** people whom no mail reaches */
  unmailed: readonly string[];
}

/** By a plan. */
export const postOf = (plan: Plan): Post => ({ times: mailTimesOf(plan), unmailed: withoutAddress(plan) });

/** What one person would get at one time: a mail, or a list for the office to tell from. */
export interface GroupedMail {
  /** the instant at which it leaves, ms */
  at: Instant;
  to: string;
  /** the person has no address: the office has to tell */
  toTell: boolean;
  /** `${subject}/${key of the notice}` */
  keys: string[];
}

/** The people of a plan who can't be mailed. */
export const withoutAddress = ({ people }: Plan): string[] =>
  people.filter(({ email }) => email === null).map(({ id }) => id);

export interface MailGrouping {
  /** @returns the notices that are new: not sent before and not waiting already */
  add(entry: JournalEntry): Notice[];
  mails(): GroupedMail[];
}

interface Waiting {
  leaves: Instant;
  name: string;
  notice: Notice;
  entry: string;
  takenBack: boolean;
  /** people from whom alone it was taken back, since somebody else has the role now */
  without: Set<string>;
}

/**
 * Notices of one person that leave at one instant are one mail (design decision 9), without those that were taken back
 * before; an invitation to a session is a mail of its own. As in the outbox, a notice that has left doesn't leave again
 * under the same key.
 */
export function mailGrouping({ times, unmailed }: Post): MailGrouping {
  const notices: Waiting[] = [];
  const newest = new Map<string, Waiting>();

  return {
    add({ subject, at, notices: asked, withdrawn, standing }) {
      for (const key of withdrawn) {
        const one = newest.get(`${subject}/${key}`);
        if (one !== undefined && at < one.leaves) one.takenBack = true;
        const cut = key.lastIndexOf('/');
        const whole = newest.get(`${subject}/${key.slice(0, cut)}`);
        if (whole !== undefined && at < whole.leaves) whole.without.add(key.slice(cut + 1));
      }
      const fresh = asked.filter(({ key }) => newest.get(`${subject}/${key}`)?.takenBack ?? true);
      for (const notice of fresh) {
        const name = `${subject}/${notice.key}`;
        const entry = changesCalendar(notice) ? (standing.session?.id ?? '') : '';
        const leaves = leavesAt({ at, changedAt: at, notice }, times);
        const waiting = { leaves, name, notice, entry, takenBack: false, without: new Set<string>() };
        notices.push(waiting);
        newest.set(name, waiting);
      }
      return fresh;
    },
    mails() {
      const mails = new Map<string, GroupedMail>();
      for (const { leaves, name, notice, entry, takenBack, without } of notices) {
        if (takenBack) continue;
        for (const to of [...notice.to, ...notice.copy]) {
          // nobody holds the role, or somebody else does by now
          if (vacantPlace(to) !== null || without.has(to)) continue;
          const toTell = unmailed.includes(to);
          const place = `${leaves}/${to}/${toTell ? '' : entry}`;
          const mail = mails.get(place) ?? { at: leaves, to, toTell, keys: [] };
          mail.keys.push(name);
          mails.set(place, mail);
        }
      }
      return [...mails.values()];
    },
  };
}
