import { beforeAll, expect, test } from 'vitest';
import type { SealedEntry } from '../domain/journal/journal-seal.ts';
import { repairJournal } from './journal-repair.ts';
import { createReader } from './reader.ts';
import { putCampaign } from './recorded-campaign.fixture.ts';
import { recordEntries } from './recording.ts';
import { describeOnBoth, entryOf, newCampaign, noticeOf, smallPlan } from './records.fixture.ts';
import { openTroubles, recordTrouble } from './troubles.ts';
import { createWriter } from './writer.ts';
import { write } from './writing.ts';

const NUL = 'a\u0000b';
const LONG = 'x'.repeat(100_000);

await describeOnBoth('what is asked of the records and given to them', (records) => {
  let campaign: string;
  const reader = () => createReader(records().db);
  beforeAll(async () => {
    campaign = newCampaign();
    const roster = { revision: 1, assignments: [] };
    await putCampaign(records().db, { id: campaign, plan: smallPlan, roster, startedAt: 1 });
  });

  const badNames = [NUL, LONG, ''];
  test('a name that no record could have is told as such by every reader, never in the words of SQL', async () => {
    for (const name of badNames)
      for (const question of [
        () => reader().campaign(name),
        () => reader().campaignRecord(name),
        () => reader().cells(name),
        () => reader().cell(campaign, name),
        () => reader().caseContent(campaign, name),
        () => reader().raised(name),
        () => reader().guidance(campaign, name),
        () => reader().campaignContent(name),
        () => reader().people(name),
        () => reader().journal(campaign, { subject: name }),
        () => reader().notices(campaign, { subject: name }),
        () => reader().notices(campaign, { person: name }),
        () => reader().mails(campaign, { subject: name }),
        () => reader().mails(campaign, { person: name }),
        () => reader().decisions(name),
        () => reader().register('Đảng ủy', '', name),
        () => reader().troubles(name),
        () => reader().recordedSeq(campaign, name),
        () =>
          reader().draft({ campaign, subject: 'doi-1', type: 'dossier.submit', person: name, paperOf: '' }),
        () => reader().drafts(campaign, name),
      ])
        await expect(question()).rejects.toMatchObject({ code: 'QUESTION_INVALID', kind: 'usage' });
  });

  test.each([-1, 1.5, 1e300, Number.NaN, 2 ** 60])(
    '%d is no place and no number of entries',
    async (count) => {
      await expect(reader().journal(campaign, { after: count })).rejects.toMatchObject({
        code: 'QUESTION_INVALID',
        message: expect.stringContaining('after'),
      });
      await expect(reader().journal(campaign, { limit: count })).rejects.toMatchObject({
        code: 'QUESTION_INVALID',
        message: expect.stringContaining('limit'),
      });
    },
  );

  test('more keys than a query takes parameters are all asked for', async () => {
    const notice = noticeOf('dossier', 5, ['anh']);
    const entry = entryOf(campaign, 'doi-7', 1, { notices: [notice] });
    await createWriter(records().db).repairJournal(campaign, 'doi-7', [entry]);
    const keys = [...Array.from({ length: 70_000 }, (_, index) => `k-${index}`), notice.key];
    expect(await reader().notices(campaign, { keys })).toMatchObject([{ notice: { key: notice.key } }]);
    expect(await reader().notices(campaign, { keys: [] })).toEqual([]);
    await expect(reader().notices(campaign, { keys: [NUL] })).rejects.toMatchObject({
      code: 'QUESTION_INVALID',
    });
  });

  test.each<[string, (subject: string) => SealedEntry]>([
    ['a number beyond its column', (subject) => entryOf(campaign, subject, 3_000_000_000)],
    ['half a number', (subject) => entryOf(campaign, subject, 1.5)],
    ['an instant beyond all dates', (subject) => entryOf(campaign, subject, 1, { at: 1e300 })],
    ['half a millisecond', (subject) => entryOf(campaign, subject, 1, { at: 0.5 })],
    ['a key with U+0000', (subject) => entryOf(campaign, subject, 1, { key: NUL })],
    [
      'a notice beyond all dates',
      (subject) => entryOf(campaign, subject, 1, { notices: [noticeOf('dossier', 1e300, ['anh'])] }),
    ],
  ])('an entry with %s is refused by name, to be recorded and to be repaired', async (_what, made) => {
    const subject = `doi-${newCampaign()}`;
    const entry = made(subject);
    const { db } = records();
    const invalid = { name: 'RecordingError', code: 'ENTRY_INVALID' };
    await expect(write(db, campaign, (queries) => recordEntries(queries, [entry]))).rejects.toMatchObject(
      invalid,
    );
    await expect(repairJournal(db, campaign, subject, [entry], 1)).rejects.toMatchObject(invalid);
    expect(await reader().recordedSeq(campaign, subject)).toBe(0);
  });

  test('writers say who is unknown, and trouble is recorded whatever is told of it', async () => {
    const { db } = records();
    const writer = createWriter(db);
    for (const name of badNames) {
      await expect(writer.erasePerson(campaign, name)).rejects.toMatchObject({ code: 'PERSON_UNKNOWN' });
      await expect(writer.correctPerson(campaign, name, { phone: '1' })).rejects.toMatchObject({
        code: 'PERSON_UNKNOWN',
      });
      await expect(writer.savePeople(name, [])).rejects.toMatchObject({ code: 'CAMPAIGN_UNKNOWN' });
    }
    const other = newCampaign();
    const trouble = { campaign: other, subject: 'doi-1', kind: 'taskFailing', ref: '', detail: NUL } as const;
    await write(db, other, (queries) => recordTrouble(queries, trouble, 1));
    expect(await openTroubles(db, other)).toMatchObject([{ detail: 'a\uFFFDb' }]);
  });
});
