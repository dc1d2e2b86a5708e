import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { IN_FOLDER } from '../../domain/obligation/notice-state.ts';
import { createReader } from '../reader.ts';
import type { OutboxQuestion } from '../reading.ts';
import { describeOnBoth, newCampaign, noticeOf } from '../records.fixture.ts';
import { mails, notices } from '../schema.ts';
import { putNotices } from './outbox.ts';

const at = 1_733_000_000_000;
const minute = 60_000;

await describeOnBoth('a part of the outbox', (records) => {
  async function filled() {
    const campaign = newCampaign();
    const { db } = records();
    const step = (subject: string, about: string, after: number, to: string[]) => ({
      campaign,
      subject,
      at,
      notices: [noticeOf(about, at + after * minute, to)],
      withdrawn: [],
    });
    await putNotices(db, [
      step('doi-1', 'dossier', 1, ['anh', 'an']),
      step('doi-2', 'session', 2, ['anh']),
      step('campaign', 'decisionSignature:main-awards', 3, ['viet']),
    ]);
    const ask = (question: Partial<OutboxQuestion> = {}) =>
      createReader(db).outbox(campaign, { limit: 10, offset: 0, ...question });
    return { campaign, db, ask };
  }
  const who = ({ rows }: { rows: { person: string; subject: string }[] }) =>
    rows.map(({ person, subject }) => `${person} of ${subject}`);

  test('comes newest first, so many at a time, with how many there are in each state', async () => {
    const { ask } = await filled();
    const first = await ask({ limit: 2 });
    expect(who(first)).toEqual(['viet of campaign', 'anh of doi-2']);
    expect(first.counts).toEqual({ queued: 4 });
    expect(who(await ask({ limit: 2, offset: 2 }))).toEqual(['anh of doi-1', 'an of doi-1']);
  });

  test('a file in a folder is no mail that was sent', async () => {
    const { campaign, db, ask } = await filled();
    const mark = (subject: string, detail: string | null) =>
      db.update(notices).set({ state: 'sent', detail }).where(eq(notices.id, subject));
    const [one, other] = (await ask()).rows.map(({ id }) => id);
    await mark(one ?? '', null);
    await mark(other ?? '', IN_FOLDER);
    expect((await ask()).counts).toEqual({ sent: 1, inFolder: 1, queued: 2 });
    expect(who(await ask({ state: 'sent' }))).toEqual(['viet of campaign']);
    expect(who(await ask({ state: 'inFolder' }))).toEqual(['anh of doi-2']);
    expect((await createReader(db).notices(campaign)).length).toBe(4);
  });

  test('is asked for by cell, by person, and by whatever a name may mean', async () => {
    const { ask } = await filled();
    expect(who(await ask({ subject: 'doi-1', person: 'an' }))).toEqual(['an of doi-1']);
    const named = { people: ['viet'], subjects: ['doi-2'], matters: [] };
    expect(who(await ask({ named }))).toEqual(['viet of campaign', 'anh of doi-2']);
    const matters = { people: [], subjects: [], matters: ['decisionSignature'] };
    expect(who(await ask({ named: matters }))).toEqual(['viet of campaign']);
    expect(await ask({ named: { people: [], subjects: [], matters: [] } })).toEqual({ rows: [], counts: {} });
  });

  test('says by which address a notice goes, and what the mail server said last', async () => {
    const { campaign, db, ask } = await filled();
    const mail = {
      id: `${campaign}/mail`,
      campaign,
      person: 'viet',
      address: 'viet@example.org',
      subject: 'Ký quyết định',
      text: '',
      html: '',
      messageId: `${campaign}@example.org`,
      state: 'failed' as const,
      attempts: 2,
      error: '550 no such user',
      createdAt: at,
      sentAt: null,
      calendar: null,
    };
    await db.insert(mails).values(mail);
    await db.update(notices).set({ mail: mail.id }).where(eq(notices.campaign, campaign));
    await db
      .update(notices)
      .set({ mail: null })
      .where(eq(notices.id, (await ask()).rows[1]?.id ?? ''));
    const [row, other] = (await ask()).rows;
    expect(row?.sending).toEqual({
      address: 'viet@example.org',
      subject: 'Ký quyết định',
      attempts: 2,
      error: '550 no such user',
      createdAt: at,
      sentAt: null,
    });
    expect(other?.sending).toBeNull();
  });
});
