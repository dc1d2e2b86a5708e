import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { DecisionCase } from '../domain/committee/committee-content.ts';
import { storeDecision } from './decisions.ts';
import { mailCampaign } from './mail/mail-campaign.fixture.ts';
import { markFailed, markSent, markTried, takeMail } from './mail/mail-delivery.ts';
import { dueMails } from './mail/mail-planning.ts';
import { holdNotice, markTold, putNotices } from './mail/outbox.ts';
import type { ComposeMail } from './mail/planned-mail.ts';
import { receiverOf } from './mail/receiver.ts';
import { correctPerson, erasePerson, savePeople } from './people.ts';
import { createReader } from './reader.ts';
import { putRoster } from './recorded-campaign.fixture.ts';
import { recordEntries } from './recording.ts';
import { campaignAt, describeOnBoth, entryOf, noticeOf, standingAt } from './records.fixture.ts';

const minute = 60_000;
const start = Date.parse('2024-12-02T08:00:00+07:00');
const SUBJECTS = ['campaign', 'doi-1', 'doi-2'];
const PEOPLE = ['anh', 'binh', 'zalo'];
const notice = noticeOf('dossier', start, PEOPLE);

const compose: ComposeMail =
  () =>
  ({ person, notices }) => {
    const text = notices.map((item) => `${item.subject} ${item.standing?.stage ?? 'none'}`).join(', ');
    return { subject: person, text, html: `<p>${text}</p>`, calendar: null };
  };

await describeOnBoth('two campaigns with the same cells, people, notices and decisions', (records) => {
  const db = () => records().db;
  const reader = () => createReader(db());
  const plan = (campaign: string, now: number) =>
    dueMails(db(), campaign, { now, domain: 'example.vn' }, compose);

  /** Two entries of each subject, a notice of each to the same three people, and a decision. */
  async function begun(number: string, place: { body: string; term: string; type: string }): Promise<string> {
    const assignments = [{ person: 'anh', role: 'cellHead' as const, cell: 'doi-1' }];
    const campaign = await mailCampaign(db(), ['anh', 'binh'], { unmailed: ['zalo'], assignments });
    const persons = PEOPLE.map((id) => ({
      id,
      name: `Tên ${id}`,
      cell: 'doi-1',
      email: null,
      born: null,
      member: true,
    }));
    await savePeople(db(), campaign, persons);
    for (const subject of SUBJECTS) {
      await recordEntries(
        db(),
        [1, 2].map((seq) => entryOf(campaign, subject, seq)),
      );
      await putNotices(db(), [{ campaign, subject, at: start, notices: [notice], withdrawn: [] }]);
    }
    await storeDecision(db(), place, {
      id: 'main-cellLevels',
      campaign,
      slate: 'main',
      kind: 'cellLevels',
      number,
      date: '2024-12-27',
      signer: 'viet',
      lines: [{ cell: 'doi-1', member: null, fourGood: null, level: 'GOOD', award: null, reason: null }],
      replaces: null,
      amends: null,
      gapReason: null,
      html: '<p>Quyết định</p>',
      word: null,
      sha256: '0'.repeat(64),
      issuedAt: start,
    });
    return campaign;
  }

  /** All that a reader can know of a campaign. */
  const known = async (campaign: string) => ({
    campaign: await reader().campaign(campaign),
    cells: await reader().cells(campaign),
    contents: await Promise.all(SUBJECTS.map((subject) => reader().caseContent(campaign, subject))),
    content: await reader().campaignContent(campaign),
    raised: await reader().raised(campaign),
    guidance: await Promise.all(SUBJECTS.map((subject) => reader().guidance(campaign, subject))),
    journal: await reader().journal(campaign),
    notices: await reader().notices(campaign),
    mails: await reader().mails(campaign),
    mailsOfOne: await reader().mails(campaign, { subject: 'doi-1', person: 'anh' }),
    people: await reader().people(campaign),
    decisions: await reader().decisions(campaign),
    seqs: await Promise.all(SUBJECTS.map((subject) => reader().recordedSeq(campaign, subject))),
  });

  test('what is done in one leaves the other as it is, and neither is read as the other', async () => {
    const place = { body: `Đảng ủy ${randomUUID()}`, term: '2020–2025', type: 'QĐ' };
    const [one, other] = [await begun('01-QĐ/ĐU', place), await begun('02-QĐ/ĐU', place)];
    await plan(other, start + 15 * minute);
    const before = await known(other);
    expect(before.mails.map(({ person }) => person).sort()).toEqual(['anh', 'binh']);
    expect(before.notices).toHaveLength(SUBJECTS.length * PEOPLE.length);

    const { ready } = await plan(one, start + 15 * minute);
    const { mails } = await known(one);
    expect(mails.map(({ id }) => id)).toEqual(ready);
    const mailOf = (who: string) => mails.find(({ person }) => person === who)?.id ?? '';
    const [anhs, binhs] = [mailOf('anh'), mailOf('binh')];
    const idOf = async (person: string, subject: string) =>
      (await reader().notices(one, { person, subject }))[0]?.id ?? '';
    await markTold(db(), one, await idOf('zalo', 'doi-1'), start + 16 * minute, 'office');
    await putNotices(db(), [
      { campaign: one, subject: 'doi-1', at: start + 16 * minute, notices: [], withdrawn: [notice.key] },
    ]);
    await holdNotice(db(), one, await idOf('binh', 'doi-2'), start + 16 * minute);
    await plan(one, start + 16 * minute);
    await takeMail(db(), anhs, 'example.vn');
    await markTried(db(), anhs, 'later');
    await markSent(db(), anhs, start + 17 * minute);
    await takeMail(db(), binhs, 'example.vn');
    await markFailed(db(), binhs, 'no such user', start + 17 * minute);
    // in another campaign the same person has another address
    for (const person of ['anh', 'binh'])
      await correctPerson(
        db(),
        one,
        person,
        { name: `Tên ${person}`, email: `${person}@another.vn` },
        start + 18 * minute,
      );
    await plan(one, start + 30 * minute);
    const basis = { planNumber: 'x', planDate: null, teamDecision: null };
    const withdrawn = { by: 'viet', reason: 'Ghi sai', at: start };
    const decisions = { 'main-cellLevels': { withdrawn } as DecisionCase };
    for (const subject of SUBJECTS) {
      const ofCampaign = subject === 'campaign';
      const standing = ofCampaign ? campaignAt('reporting') : standingAt('preReview');
      const content = ofCampaign ? { decisions } : { basis };
      await recordEntries(db(), [entryOf(one, subject, 3, { content, standing })]);
    }
    await putRoster(db(), one, { revision: 2, assignments: [] });
    await savePeople(db(), one, [
      { id: 'binh', name: 'Tên mới', cell: null, email: 'x@example.vn', born: null, member: false },
    ]);
    await erasePerson(db(), one, 'anh');

    expect(await known(other)).toEqual(before);
    expect(await receiverOf(db(), one, 'binh')).toEqual({ name: 'Tên binh', address: 'binh@another.vn' });
    expect(await receiverOf(db(), other, 'binh')).toEqual({ name: 'binh', address: 'binh@example.vn' });
    const others = before.mails.find(({ person }) => person === 'anh')?.id ?? '';
    expect(await takeMail(db(), others, 'example.vn')).toMatchObject({ address: 'anh@example.vn' });
    const after = await known(one);
    expect(after.seqs).toEqual([3, 3, 3]);
    expect(after.notices.map(({ state }) => state).sort()).toEqual(
      ['withdrawn', 'withdrawn', 'told', 'toBeTold', 'toBeTold', 'sent', 'sent', 'held', 'failed'].sort(),
    );
    expect(after.people.map(({ name }) => name)).toEqual(['anh', 'Tên binh', 'zalo']);
    expect(after.decisions.map(({ withdrawn }) => withdrawn?.reason)).toEqual(['Ghi sai']);
  });

  test('the standing of one appears only in its own mails', async () => {
    const place = { body: `Đảng ủy ${randomUUID()}`, term: '2020–2025', type: 'QĐ' };
    const [one, other] = [await begun('01-QĐ/ĐU', place), await begun('02-QĐ/ĐU', place)];
    for (const [campaign, stage] of [
      [one, 'preReview'],
      [other, 'minutesAgreement'],
    ] as const) {
      const standing = standingAt(stage);
      await recordEntries(db(), [entryOf(campaign, 'doi-1', 3, { standing })]);
    }
    for (const campaign of [one, other]) await plan(campaign, start + 15 * minute);
    for (const campaign of [one, other])
      expect((await reader().campaign(campaign))?.standing.stage).toBe('underway');
    const said = async (campaign: string) => (await reader().mails(campaign)).map(({ text }) => text);
    expect(await said(one)).toEqual(Array(2).fill(expect.stringContaining('doi-1 preReview')));
    expect(await said(other)).toEqual(Array(2).fill(expect.stringContaining('doi-1 minutesAgreement')));
  });
});
