import type { Instant } from '../domain/calendar/instant.ts';
import { changesCalendar } from '../domain/inspection/session-invitation.ts';
import type { JournalEntry, Notice } from '../domain/journal/journal.ts';
import { leavesAt } from '../domain/obligation/mail-group.ts';
import { vacantPlace } from '../domain/people/addressees.ts';
import type { Plan } from '../domain/plan/plan.ts';

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
  at: Instant;
  name: string;
  notice: Notice;
  entry: string;
  takenBack: boolean;
  /** people from whom alone it was taken back, since somebody else has the role now */
  without: Set<string>;
}

/**
 * Notices of one person in the same stretch of minutes leave as one mail, at its end (design decision 9), without
 * those that were taken back before; an invitation to a session is a mail of its own. As in the outbox, a notice that
 * has left doesn't leave again under the same key.
 *
 * @param minutes length of the stretch; 0 sends each notice at once
 * @param unmailed people without an address
 */
export function mailGrouping(minutes: number, unmailed: readonly string[]): MailGrouping {
  const notices: Waiting[] = [];
  const newest = new Map<string, Waiting>();
  const leaves = (at: Instant) => leavesAt(at, minutes);

  return {
    add({ subject, at, notices: asked, withdrawn, standing }) {
      for (const key of withdrawn) {
        const one = newest.get(`${subject}/${key}`);
        if (one !== undefined && at < leaves(one.at)) one.takenBack = true;
        const cut = key.lastIndexOf('/');
        const whole = newest.get(`${subject}/${key.slice(0, cut)}`);
        if (whole !== undefined && at < leaves(whole.at)) whole.without.add(key.slice(cut + 1));
      }
      const fresh = asked.filter(({ key }) => newest.get(`${subject}/${key}`)?.takenBack ?? true);
      for (const notice of fresh) {
        const name = `${subject}/${notice.key}`;
        const entry = changesCalendar(notice) ? (standing.session?.id ?? '') : '';
        const waiting = { at, name, notice, entry, takenBack: false, without: new Set<string>() };
        notices.push(waiting);
        newest.set(name, waiting);
      }
      return fresh;
    },
    mails() {
      const mails = new Map<string, GroupedMail>();
      for (const { at, name, notice, entry, takenBack, without } of notices) {
        if (takenBack) continue;
        for (const to of [...notice.to, ...notice.copy]) {
          // nobody holds the role, or somebody else does by now
          if (vacantPlace(to) !== null || without.has(to)) continue;
          const toTell = unmailed.includes(to);
          const place = `${leaves(at)}/${to}/${toTell ? '' : entry}`;
          const mail = mails.get(place) ?? { at: leaves(at), to, toTell, keys: [] };
          mail.keys.push(name);
          mails.set(place, mail);
        }
      }
      return [...mails.values()];
    },
  };
}
