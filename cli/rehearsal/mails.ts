import { changesCalendar } from '../../domain/case/session-invitation.ts';
import type { Instant } from '../../domain/instant.ts';
import type { JournalEntry, Notice } from '../../domain/journal.ts';
import { vacantPlace } from '../../domain/people/addressees.ts';

/** One mail as the mailroom would make it. */
export interface GroupedMail {
  /** the instant at which it leaves, ms */
  at: Instant;
  to: string;
  /** `${subject}/${key of the notice}` */
  keys: string[];
}

export interface MailGrouping {
  add(entry: JournalEntry): void;
  mails(): GroupedMail[];
}

/**
 * Notices of one person in the same stretch of minutes leave as one mail, at its end (design decision 9), without
 * those that were taken back before; an invitation to a session is a mail of its own.
 *
 * @param minutes length of the stretch; 0 sends each notice at once
 */
export function mailGrouping(minutes: number): MailGrouping {
  const stretch = minutes * 60_000;
  const notices: { at: Instant; subject: string; notice: Notice; entry: string }[] = [];
  const withdrawn = new Map<string, Instant[]>();
  const leaves = (at: Instant) => (stretch === 0 ? at : (Math.floor(at / stretch) + 1) * stretch);
  const takenBack = (name: string, at: Instant) =>
    (withdrawn.get(name) ?? []).some((instant) => instant >= at && instant < leaves(at));

  return {
    add({ subject, at, notices: sent, withdrawn: keys, standing }) {
      for (const notice of sent) {
        const entry = changesCalendar(notice) ? (standing.session?.id ?? '') : '';
        notices.push({ at, subject, notice, entry });
      }
      for (const key of keys) {
        const name = `${subject}/${key}`;
        withdrawn.set(name, [...(withdrawn.get(name) ?? []), at]);
      }
    },
    mails() {
      const mails = new Map<string, GroupedMail>();
      for (const { at, subject, notice, entry } of notices) {
        const name = `${subject}/${notice.key}`;
        if (takenBack(name, at)) continue;
        for (const to of [...notice.to, ...notice.copy]) {
          // nobody holds the role, or somebody else does by now
          if (vacantPlace(to) !== null || takenBack(`${name}/${to}`, at)) continue;
          const place = `${leaves(at)}/${to}/${entry}`;
          const mail = mails.get(place) ?? { at: leaves(at), to, keys: [] };
          mail.keys.push(name);
          mails.set(place, mail);
        }
      }
      return [...mails.values()];
    },
  };
}
