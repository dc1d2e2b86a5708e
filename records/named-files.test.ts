import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { saveDraft } from './drafts.ts';
import { namedFiles } from './named-files.ts';
import { recordEntries } from './recording.ts';
import { describeOnBoth, entryOf, newCampaign } from './records.fixture.ts';
import { standings } from './schema.ts';

const hash = (letter: string) => letter.repeat(64);

await describeOnBoth('a stored file', (records) => {
  test('is named by entries of its case and of the campaign, and by drafts of whomever; by nothing of another case', async () => {
    const { db } = records();
    const campaign = newCampaign();
    const file = (letter: string) => ({
      cell: 'doi-1',
      sha256: hash(letter),
      name: `${letter}.pdf`,
      type: 'pdf',
      size: 1,
    });
    const sent = (subject: string, seq: number, letter: string) =>
      entryOf(campaign, subject, seq, {
        input: {
          kind: 'event',
          receivedAt: seq,
          event: {
            id: `e-${letter}`,
            type: 'dossier.submit',
            by: 'anh',
            payload: { note: 'a\u0000b', reports: { a: { file: file(letter) } } },
          },
        } as never,
      });
    await recordEntries(db, [sent('doi-1', 1, 'a')]);
    await recordEntries(db, [sent('doi-2', 1, 'b')]);
    await recordEntries(db, [sent('campaign', 1, 'c')]);
    const draft = {
      campaign,
      subject: 'doi-1',
      type: 'dossier.submit',
      person: 'office',
      paperOf: 'anh',
      revision: 0,
      base: 1,
      eventId: 'd-1',
      savedBy: 'p-1',
      pairs: [['reports.a.file', JSON.stringify(file('d'))]] as const,
    };
    await saveDraft(db, draft, 1);
    const asked = ['a', 'b', 'c', 'd', 'e'].map(hash);
    expect(await namedFiles(db, campaign, 'doi-1', asked)).toEqual(['a', 'c', 'd'].map(hash));
    expect(await namedFiles(db, newCampaign(), 'doi-1', asked)).toEqual([]);
    // what is overtaken stays cited, and so does what a case shows whose entry was erased
    await recordEntries(db, [entryOf(campaign, 'doi-1', 2)]);
    const content = { dossiers: [{ reports: { a: { file: file('e') } } }] } as never;
    const shows = and(eq(standings.campaign, campaign), eq(standings.subject, 'doi-1'));
    await db.update(standings).set({ content }).where(shows);
    expect(await namedFiles(db, campaign, 'doi-1', [hash('e')])).toEqual([hash('e')]);
    expect(await namedFiles(db, campaign, 'doi-1', [hash('a')])).toEqual([hash('a')]);
  });
});
