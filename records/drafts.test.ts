import { expect, test } from 'vitest';
import type { DraftGiven, DraftPlace } from './draft-row.ts';
import { createReader } from './reader.ts';
import { putCampaign } from './recorded-campaign.fixture.ts';
import { describeOnBoth, newCampaign, smallPlan } from './records.fixture.ts';
import { createWriter } from './writer.ts';

await describeOnBoth('drafts', (records) => {
  const reader = () => createReader(records().db);
  const writer = () => createWriter(records().db);
  const placeIn = (campaign: string, changes: Partial<DraftPlace> = {}): DraftPlace => ({
    campaign,
    subject: 'doi-1',
    type: 'extension.request',
    person: 'anh',
    paperOf: '',
    ...changes,
  });
  const given = (place: DraftPlace, changes: Partial<DraftGiven> = {}): DraftGiven => ({
    ...place,
    revision: 0,
    base: 4,
    eventId: 'sending-1',
    savedBy: 'page-1',
    pairs: [['reason', 'Bão số 9']],
    ...changes,
  });

  test('a draft is kept as it was typed; saved again it keeps what it began from, and its id', async () => {
    const place = placeIn(newCampaign());
    expect(await reader().draft(place)).toBeNull();
    const first = await writer().saveDraft(given(place, { pairs: [['reason', 'a\u0000b']] }));
    expect(first).toMatchObject({ kept: true, draft: { revision: 1, pairs: [['reason', 'a\u0000b']] } });
    const later = { revision: 1, base: 9, eventId: 'sending-2', savedBy: 'page-2' };
    const second = await writer().saveDraft(given(place, later));
    expect(second).toMatchObject({ kept: true, draft: { revision: 2, base: 4, eventId: 'sending-1' } });
    expect(await reader().draft(place)).toEqual(second.draft);
  });

  test('what another page has saved since stays, and is told', async () => {
    const place = placeIn(newCampaign());
    await writer().saveDraft(given(place));
    const other = await writer().saveDraft(given(place, { revision: 1, savedBy: 'page-2', pairs: [] }));
    expect(await writer().saveDraft(given(place, { revision: 1 }))).toEqual({
      kept: false,
      draft: other.draft,
    });
    expect(await writer().saveDraft(given(place, { revision: 0 }))).toMatchObject({ kept: false });
    expect(await reader().draft(place)).toEqual(other.draft);
  });

  test('a page that has heard no answer saves again', async () => {
    const place = placeIn(newCampaign());
    await writer().saveDraft(given(place));
    const again = await writer().saveDraft(given(place, { pairs: [['reason', 'Bão số 10']] }));
    expect(again).toMatchObject({ kept: true, draft: { revision: 2, pairs: [['reason', 'Bão số 10']] } });
  });

  test('of pages that save at once one is first', async () => {
    const place = placeIn(newCampaign());
    const pages = ['page-1', 'page-2', 'page-3', 'page-4'];
    const begun = await Promise.all(pages.map((savedBy) => writer().saveDraft(given(place, { savedBy }))));
    expect(begun.filter(({ kept }) => kept)).toHaveLength(1);
    const strangers = ['page-5', 'page-6', 'page-7'];
    const more = await Promise.all(
      strangers.map((savedBy) => writer().saveDraft(given(place, { revision: 1, savedBy }))),
    );
    expect(more.filter(({ kept }) => kept)).toHaveLength(1);
    expect(await reader().draft(place)).toMatchObject({ revision: 2 });
  });

  test('what was sent or thrown away doesn’t come back; what was begun since stays', async () => {
    const place = placeIn(newCampaign());
    await writer().saveDraft(given(place));
    await writer().dropDraft(place, 'another-sending');
    expect(await reader().draft(place)).not.toBeNull();
    await writer().dropDraft(place, 'sending-1');
    expect(await writer().saveDraft(given(place, { revision: 1 }))).toEqual({ kept: false, draft: null });
    expect(await reader().draft(place)).toBeNull();
  });

  test('a draft is one person’s, for one form of one case, and for whom it is entered', async () => {
    const campaign = newCampaign();
    await writer().saveDraft(given(placeIn(campaign)));
    for (const other of [
      placeIn(newCampaign()),
      placeIn(campaign, { subject: 'doi-2' }),
      placeIn(campaign, { type: 'difficulty.raise' }),
      placeIn(campaign, { person: 'binh' }),
      placeIn(campaign, { paperOf: 'binh' }),
    ]) {
      expect(await reader().draft(other)).toBeNull();
      await writer().dropDraft(other, 'sending-1');
    }
    expect(await reader().draft(placeIn(campaign))).not.toBeNull();
    expect(await reader().drafts(campaign, 'anh')).toEqual([
      { subject: 'doi-1', type: 'extension.request', paperOf: '', savedAt: expect.any(Number) },
    ]);
    for (const [other, person] of [
      [campaign, 'binh'],
      [newCampaign(), 'anh'],
    ] as const)
      expect(await reader().drafts(other, person)).toEqual([]);
  });

  test('a draft has an end, and its names are names', async () => {
    const place = placeIn(newCampaign());
    const bad: Partial<DraftGiven>[] = [
      { pairs: [['reason', 'x'.repeat(1_000_001)]] },
      { pairs: Array.from({ length: 20_001 }, (_, at) => [`notes.${at}`, ''] as const) },
      { pairs: [['a\u0000', '']] },
      { person: 'a\u0000' },
      { eventId: 'a b' },
      { revision: -1 },
      { base: 1e300 },
    ];
    for (const changes of bad)
      await expect(writer().saveDraft(given(place, changes))).rejects.toMatchObject({
        code: 'DRAFT_INVALID',
      });
    expect(await reader().draft(place)).toBeNull();
  });

  test('no page of the campaign changes with a draft; with a person who is erased theirs are gone', async () => {
    const campaign = newCampaign();
    const roster = { revision: 1, assignments: [] };
    const people = [{ id: 'anh', name: 'Nguyễn Thị Ánh', email: null, sample: false }];
    await putCampaign(records().db, { id: campaign, plan: { ...smallPlan, people }, roster, startedAt: 1 });
    const revisionOf = async () =>
      (await reader().campaignNames()).find(({ id }) => id === campaign)?.revision;
    const before = await revisionOf();
    const theirs = [placeIn(campaign), placeIn(campaign, { person: 'office', paperOf: 'anh' })];
    const others = placeIn(campaign, { person: 'office' });
    for (const place of [...theirs, others]) await writer().saveDraft(given(place));
    expect(await revisionOf()).toBe(before);
    await writer().erasePerson(campaign, 'anh');
    for (const place of theirs) expect(await reader().draft(place)).toBeNull();
    expect(await reader().draft(others)).not.toBeNull();
  });
});
