import { type Instant, isoWithOffset } from '../domain/calendar/instant.ts';
import type { JournalEntry } from '../domain/journal/journal.ts';
import type { Described } from '../interpreter/what-if.ts';
import { lineTeller, type RehearsalLine } from './lines.ts';
import { mailGrouping, type Post } from './mails.ts';
import { type PlayedOptions, playPeople } from './played-people.ts';
import type { RehearsedCampaign } from './rehearsed-campaign.ts';

/** A campaign with its people and a writer of what happens, both from a plan and from live states. */
export interface Stage {
  one: RehearsedCampaign;
  /** Plans what a running subject has ahead of it; its people begin to act. */
  begin(subject: string): Described<RehearsalLine>[];
  take(entry: JournalEntry): Described<RehearsalLine>[];
  /** The mails of all notices so far, and what would have to be told to people without an address. */
  mails(): { at: Instant; line: RehearsalLine }[];
}

export function setStage(
  one: RehearsedCampaign,
  { post, ...options }: PlayedOptions & { post: Post },
): Stage {
  const { utcOffset } = post.times;
  const people = playPeople(one, options);
  const teller = lineTeller(one, people, utcOffset);
  const grouping = mailGrouping(post);
  return {
    one,
    begin(subject) {
      const standing = one.standing(subject);
      people.look(subject, standing);
      return teller.begin(subject, standing);
    },
    take(entry) {
      const lines = teller.entry({ ...entry, notices: grouping.add(entry) });
      people.look(entry.subject, entry.standing);
      return lines;
    },
    mails: () =>
      grouping.mails().map(({ at, to, toTell, keys }) => ({
        at,
        line: {
          at: isoWithOffset(at, utcOffset),
          cell: null,
          what: toTell ? 'toTell' : 'mail',
          to: [to],
          notices: keys,
        },
      })),
  };
}
