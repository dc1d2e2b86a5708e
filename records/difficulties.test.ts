import { expect, test } from 'vitest';
import type { Difficulty } from '../domain/case/case-content.ts';
import type { JournalInput } from '../domain/journal/journal.ts';
import { mailCampaign } from './mail/mail-campaign.fixture.ts';
import { dueMails } from './mail/mail-planning.ts';
import { putNotices } from './mail/outbox.ts';
import type { ComposeMail } from './mail/planned-mail.ts';
import { createReader } from './reader.ts';
import { recordEntries } from './recording.ts';
import { describeOnBoth, entryOf, newCampaign, noticeOf, standingAt } from './records.fixture.ts';

const DUE = 1_733_500_000_000;
const difficulty = (changes: Partial<Difficulty> = {}): Difficulty => ({
  ...{ id: 'd1', text: 'Chưa có mẫu 8', by: 'anh', at: 5 },
  ...{ answer: null, answeredAt: null, answeredBy: null, toAll: false },
  ...changes,
});
/** the office owes an answer */
const asked = {
  ...standingAt('dossierSubmission'),
  obligations: [
    {
      id: 'guidance',
      name: 'guidance',
      openedAt: 5,
      holder: { role: 'office' },
      deadlines: [{ due: DUE, closes: null, who: 'system', why: null, at: 5 }],
      asked: [],
      missed: [],
      ahead: [],
      late: false,
    },
  ],
} as unknown as ReturnType<typeof standingAt>;

const command = (type: string, payload: object): JournalInput => ({
  kind: 'command',
  event: { id: 'c1', type: `command.${type}`, payload, by: 'thu' },
});

await describeOnBoth('difficulties in the records', (records) => {
  const reader = () => createReader(records().db);

  test('of each case only what it has raised is read, with the day of the answer', async () => {
    const campaign = newCampaign();
    const difficulties = [difficulty(), difficulty({ id: 'd2' })];
    await recordEntries(records().db, [
      entryOf(campaign, 'doi-2', 1, { content: { difficulties }, standing: asked }),
      entryOf(campaign, 'doi-1', 1, { content: { difficulties: [] } }),
      entryOf(campaign, 'doi-3', 1),
      entryOf(campaign, 'campaign', 1),
      entryOf(newCampaign(), 'doi-1', 1, { content: { difficulties } }),
    ]);
    expect(await reader().raised(campaign)).toEqual([{ cell: 'doi-2', difficulties, due: DUE }]);
  });

  test('cells that have raised something stand in the order in which people count them', async () => {
    const campaign = newCampaign();
    const cells = ['doi-1', 'doi-2', 'doi-10', 'doi-11'];
    const content = { difficulties: [difficulty()] };
    await recordEntries(
      records().db,
      cells.toReversed().map((cell) => entryOf(campaign, cell, 1, { content })),
    );
    expect((await reader().raised(campaign)).map(({ cell }) => cell)).toEqual(cells);
  });

  test('a mail that asks for an answer is given the question, one about a dossier none', async () => {
    const campaign = await mailCampaign(records().db, ['thu', 'anh']);
    const answered = difficulty({ id: 'd2', text: 'Chưa có mẫu 9', answer: 'Gửi kèm' });
    const content = { difficulties: [difficulty(), answered] };
    await recordEntries(records().db, [entryOf(campaign, 'doi-2', 1, { content, standing: asked })]);
    const given: [string, readonly string[]][] = [];
    const compose: ComposeMail =
      () =>
      ({ notices }) => {
        for (const { notice, questions } of notices) given.push([notice.about, questions]);
        return { subject: 'x', text: 'x', html: 'x', calendar: null };
      };
    for (const [about, person, at] of [
      ['dossier', 'anh', DUE],
      ['guidance', 'thu', DUE + 3_600_000],
    ] as const) {
      const notices = [noticeOf(about, at, [person])];
      await putNotices(records().db, [{ campaign, subject: 'doi-2', at, notices, withdrawn: [] }]);
      await dueMails(records().db, campaign, { now: at + 1_800_000, domain: 'x' }, compose);
    }
    expect(given).toEqual([
      ['dossier', []],
      ['guidance', ['Chưa có mẫu 8']],
    ]);
  });

  test('a cell has the answers that were given to all cells, oldest first, and no other commands', async () => {
    const campaign = newCampaign();
    const guidance = (text: string) => command('guidance', { difficulty: 'doi-2-d1', text });
    await recordEntries(records().db, [
      entryOf(campaign, 'doi-1', 1),
      entryOf(campaign, 'doi-1', 2, { at: 20, input: guidance('Mẫu 9') }),
      entryOf(campaign, 'doi-1', 3, { input: command('stage.return', { reason: 'Thiếu' }) }),
      entryOf(campaign, 'doi-1', 4, { at: 40, input: guidance('Mẫu “10”\nmới') }),
      entryOf(campaign, 'doi-3', 1, { input: guidance('Mẫu 9') }),
    ]);
    expect(await reader().guidance(campaign, 'doi-1')).toEqual([
      { text: 'Mẫu 9', by: 'thu', at: 20 },
      { text: 'Mẫu “10”\nmới', by: 'thu', at: 40 },
    ]);
    expect(await reader().guidance(campaign, 'doi-2')).toEqual([]);
  });
});
