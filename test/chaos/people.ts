import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { CampaignClient } from '../../client/client.ts';
import { ClientError, Refused } from '../../client/failures.ts';
import { addDays, dateOf } from '../../domain/calendar/instant.ts';
import type { Envelope, Receipt } from '../../domain/envelope.ts';
import { peopleOf, rosterOf } from '../../domain/people/roster.ts';
import { campaignTerms } from '../../domain/plan/campaign-terms.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { sampleDossier } from '../../rehearsal/sample-content.ts';
import type { Seeded } from './seeded.ts';

export interface Sending {
  subject: string;
  envelope: Envelope;
}

/** The results of everything that people have sent. */
export interface Ledger {
  accepted: { sending: Sending; receipt: Receipt }[];
  refused: { sending: Sending; code: string }[];
  unanswered: Sending[];
  /** answers that never came; each was asked for again under its event's id */
  unknown: number;
}

export interface PeopleOptions {
  plan: Plan;
  campaign: string;
  client: CampaignClient;
  luck: Seeded;
  /** When people stop beginning anything new. @param accepted events so far */
  over(accepted: number): boolean;
  /** ms after that during which missing answers are asked for again */
  patience: number;
}

const AGAIN_MS = 250;
const OFFSET = '+07:00';

/** Several people at once, each doing one thing after the other; resolves when each has its last answer. */
export async function actTogether({
  plan,
  campaign,
  client,
  luck,
  over,
  patience,
}: PeopleOptions): Promise<Ledger> {
  const ledger: Ledger = { accepted: [], refused: [], unanswered: [], unknown: 0 };
  const roster = rosterOf(plan);
  const first = (holder: Parameters<typeof peopleOf>[1]) =>
    peopleOf(roster, holder, Date.now(), OFFSET)[0] ?? '';
  const terms = campaignTerms(plan, campaign);
  const later = (days: number) => `${addDays(dateOf(Date.now(), OFFSET), days)}T17:00:00${OFFSET}`;
  const isOver = () => over(ledger.accepted.length);
  let endsAt = Number.POSITIVE_INFINITY;

  async function send(subject: string, by: string, type: string, payload: unknown): Promise<void> {
    const sending: Sending = { subject, envelope: { id: randomUUID(), type, by, payload } };
    for (;;) {
      try {
        const receipt = await client.send(campaign, subject, sending.envelope);
        ledger.accepted.push({ sending, receipt });
        return;
      } catch (error) {
        if (error instanceof Refused && error.refusal.code !== 'BUSY') {
          ledger.refused.push({ sending, code: `${error.refusal.code} ${error.refusal.reason}` });
          return;
        }
        // anything else: nobody knows whether it was taken
        if (!(error instanceof ClientError && error.code === 'UNKNOWN_SUBJECT')) ledger.unknown += 1;
      }
      if (isOver()) endsAt = Math.min(endsAt, Date.now() + patience);
      if (Date.now() > endsAt) {
        ledger.unanswered.push(sending);
        return;
      }
      await wait(AGAIN_MS);
    }
  }

  async function keepActing(name: string, acts: readonly [() => Promise<void>, ...(() => Promise<void>)[]]) {
    const own = luck.fork(name);
    while (!isOver()) {
      await own.of(acts)();
      await wait(own.between(50, 300));
    }
  }

  const office = first({ role: 'office' });
  const clerk = first({ role: 'teamClerk' });
  const committeeHead = first({ role: 'committeeHead' });
  const cells = plan.cells.map(({ id }) => id);

  async function officeWorks(): Promise<void> {
    for (const item of ['planDate', 'teamDecision'])
      await send('campaign', office, 'campaign.prepare', {
        item,
        value: item === 'planDate' ? '2024-11-20' : '30-QĐ/ĐU',
      });
    await send('campaign', office, 'campaign.announce', {});
    const own = luck.fork('what the office does');
    const cell = () => own.of(cells as [string, ...string[]]);
    await keepActing('office', [
      async () => {
        const asked = ledger.accepted.filter(
          ({ sending: { envelope } }) => envelope.type === 'difficulty.raise',
        );
        const one = asked[own.between(0, asked.length - 1)]?.sending;
        if (one !== undefined)
          await send(one.subject, office, 'difficulty.answer', {
            difficulty: one.envelope.id,
            text: 'Đã hướng dẫn',
            toAll: own.next() < 0.5,
          });
      },
      () =>
        send(cell(), office, 'extension.grant', {
          until: later(own.between(2, 9)),
          reason: 'đề nghị có lý do',
        }),
      () =>
        send('campaign', committeeHead, 'deadline.extend', {
          until: later(own.between(9, 14)),
          reason: 'mưa bão',
        }),
      () =>
        send('campaign', office, 'person.replace', {
          add: [{ person: clerk, role: 'office' }],
          reason: 'thêm người',
        }),
      () =>
        send('campaign', office, 'person.replace', {
          remove: [{ person: clerk, role: 'office' }],
          reason: 'thôi việc',
        }),
    ]);
  }

  async function cellWorks(cell: string): Promise<void> {
    const head = first({ role: 'cell', cell });
    const dossier = () => sampleDossier(terms, cell, dateOf(Date.now(), OFFSET));
    const own = luck.fork(`what ${cell} does`);
    await keepActing(cell, [
      () => send(cell, head, 'difficulty.raise', { text: `Vướng mắc thứ ${own.between(1, 99)}` }),
      () => send(cell, head, 'difficulty.raise', { text: `Chưa rõ mẫu số ${own.between(1, 99)}` }),
      () => send(cell, head, 'dossier.submit', dossier()),
      () => send(cell, head, 'dossier.replace', dossier()),
      () => send(cell, head, 'extension.request', { until: later(own.between(2, 9)), reason: 'chờ số liệu' }),
    ]);
  }

  async function clerkWorks(): Promise<void> {
    const own = luck.fork('what the clerk does');
    const cell = () => own.of(cells as [string, ...string[]]);
    await keepActing('clerk', [
      () => send(cell(), clerk, 'review.note', { text: `Cần đối chiếu mục ${own.between(1, 20)}` }),
      () => send(cell(), clerk, 'review.return', { notes: [{ text: 'Thiếu minh chứng' }], until: later(3) }),
      () => send(cell(), clerk, 'review.finish', {}),
    ]);
  }

  await Promise.all([officeWorks(), clerkWorks(), ...cells.map(cellWorks)]);
  return ledger;
}
