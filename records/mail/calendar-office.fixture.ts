import type { Notice, SessionView } from '../../domain/journal/journal.ts';
import type { Assignment } from '../../domain/people/roster.ts';
import type { Database } from '../database.ts';
import { createReader } from '../reader.ts';
import type { MailRow } from '../reading.ts';
import { putRoster } from '../recorded-campaign.fixture.ts';
import { recordEntries } from '../recording.ts';
import { entryOf, standingAt } from '../records.fixture.ts';
import { mailCampaign } from './mail-campaign.fixture.ts';
import { markSent, takeMail } from './mail-delivery.ts';
import { dueMails } from './mail-planning.ts';
import { putNotices } from './outbox.ts';
import type { ComposeMail } from './planned-mail.ts';

export const minute = 60_000;
/** A quarter of an hour begins here. */
export const start = Date.parse('2024-12-02T08:00:00+07:00');
export const local = (text: string): number => Date.parse(`2024-12-${text.replace(' ', 'T')}:00+07:00`);
export const morning = {
  id: 'sang',
  startsAt: local('12 08:00'),
  endsAt: local('12 11:30'),
  venue: 'Hội trường',
};
export const friday = { startsAt: local('13 08:00'), endsAt: local('13 11:30') };
export const saturday = { startsAt: local('14 08:00'), endsAt: local('14 11:30') };

export const cells = ['doi-1', 'doi-2', 'doi-3'];
export const assignments: Assignment[] = [
  { person: 'hung', role: 'teamLeader' },
  { person: 'tho', role: 'teamMember' },
  ...cells.map((cell): Assignment => ({ person: `head-${cell}`, role: 'cellHead', cell })),
];
export const everybody = (cell: string) => ['hung', `head-${cell}`];

const compose: ComposeMail =
  ({ id }) =>
  ({ notices, change }) => {
    if (change === null) {
      const about = notices.map(({ subject, notice }) => `${subject} ${notice.about}`).join(', ');
      return { subject: about, text: about, html: about, calendar: null };
    }
    const { method, sequence, entry } = change;
    if (entry.venue === 'unspeakable') throw new Error('unknown word');
    return {
      subject: `${method} ${entry.cells.join('+')}`,
      text: notices.map(({ subject: cell }) => cell).join(','),
      html: '',
      calendar: `${method} ${entry.uid.replace(id, 'c')} ${sequence} ${entry.startsAt}`,
    };
  };

/** A campaign whose sessions, people and mails are driven by hand. */
export async function office(db: Database) {
  const campaign = await mailCampaign(db, ['hung', 'khoa', ...cells.map((cell) => `head-${cell}`)], {
    unmailed: ['tho'],
    assignments,
  });
  const seqs = new Map<string, number>();
  let revision = 1;
  const mails = (): Promise<MailRow[]> => createReader(db).mails(campaign);
  const plan = (now: number) => dueMails(db, campaign, { now, domain: 'x' }, compose);
  const take = (id: string) => takeMail(db, id, 'x');
  return {
    campaign,
    mails,
    plan,
    take,
    async setRoster(changed: Assignment[]) {
      revision += 1;
      await putRoster(db, campaign, { revision, assignments: changed });
    },
    /** a cell's session from now on, and what its people are told of it */
    async notify(
      cell: string,
      at: number,
      session: Partial<SessionView>,
      notices: Notice[],
      more: { withdrawn?: string[]; ended?: boolean } = {},
    ) {
      const seq = (seqs.get(cell) ?? 0) + 1;
      seqs.set(cell, seq);
      const standing = {
        ...standingAt('preReview'),
        session: { ...morning, state: 'scheduled' as const, ...session },
        ended: more.ended ?? false,
      };
      const withdrawn = more.withdrawn ?? [];
      const entry = entryOf(campaign, cell, seq, { at, notices, withdrawn, standing });
      await recordEntries(db, [entry]);
      await putNotices(db, [entry]);
    },
    /** plans, then sends all that is ready; what each person's calendar gets, in the order of sending */
    async sendAll(now: number) {
      const sent = [];
      for (const id of (await plan(now)).ready) {
        const mail = await take(id);
        if (mail === null) continue;
        await markSent(db, id, now);
        sent.push(mail);
      }
      return sent
        .filter(({ calendar }) => calendar !== null)
        .map(
          ({ person, calendar }) =>
            `${person} ${calendar?.method} ${bare(calendar?.uid, person)} ${calendar?.sequence}`,
        )
        .sort();
    },
  };
}

/** A uid of campaign `c`, without the person it belongs to. */
const bare = (uid: string | undefined, person: string): string =>
  (uid ?? '').replace(`.${person}@`, '@').replace(/^campaign-\w+/, 'c');

/** The mail that brings a person the entry of a uid. */
export const carrying = (mails: MailRow[], person: string, uid: string): MailRow[] =>
  mails.filter(
    (mail) => mail.person === person && mail.calendar?.uid === `${mail.campaign}.${uid}.${person}@x`,
  );
