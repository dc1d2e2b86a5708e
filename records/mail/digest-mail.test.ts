import { expect, test } from 'vitest';
import { composeMail } from '../../activities/compose-mail.ts';
import type { ObligationView, Standing } from '../../domain/journal/journal.ts';
import type { Assignment } from '../../domain/people/roster.ts';
import { createReader } from '../reader.ts';
import { recordEntries } from '../recording.ts';
import { campaignAt, describeOnBoth, entryOf, noticeOf, standingAt } from '../records.fixture.ts';
import { mailCampaign } from './mail-campaign.fixture.ts';
import { dueMails } from './mail-planning.ts';
import { putNotices } from './outbox.ts';
import type { ComposeMail } from './planned-mail.ts';

const MONDAY = Date.parse('2024-12-16T08:00:00+07:00');
const SENT = MONDAY + 15 * 60_000;
const due = Date.parse('2024-12-11T00:00:00+07:00');

const digest = { ...noticeOf('weeklyDigest', MONDAY, ['viet', 'binh']), step: 'news' };

const lateDossier = (cell: string): ObligationView => ({
  id: 'dossier',
  kind: 'task',
  holder: { role: 'cell', cell },
  openedAt: 0,
  deadlines: [{ due, closes: null, who: 'plan', why: 'plan', at: 0 }],
  asked: [],
  missed: [],
  ahead: [],
  late: true,
  closed: false,
});

const assignments: Assignment[] = [
  { person: 'viet', role: 'committeeHead' },
  { person: 'binh', role: 'office' },
  { person: 'anh', role: 'cellHead', cell: 'doi-10' },
];

await describeOnBoth('the weekly digest on its way', (records) => {
  const db = () => records().db;
  const words = composeMail({ baseUrl: 'http://x', mailFrom: 'a@b.example' }, SENT);
  const made = (campaign: string, compose: ComposeMail = words) =>
    dueMails(db(), campaign, { now: SENT, domain: 'example.vn' }, compose);

  /** A campaign whose subjects stand so. */
  async function standing(subjects: Record<string, Standing>): Promise<string> {
    const campaign = await mailCampaign(db(), ['viet', 'binh', 'anh'], { assignments });
    for (const [subject, stands] of Object.entries(subjects))
      await recordEntries(db(), [entryOf(campaign, subject, 1, { standing: stands })]);
    return campaign;
  }
  const asked = (campaign: string, subject: string, notice: typeof digest) =>
    putNotices(db(), [{ campaign, subject, at: MONDAY, notices: [notice], withdrawn: [] }]);
  const textsOf = async (campaign: string) =>
    new Map((await createReader(db()).mails(campaign)).map(({ person, text }) => [person, text]));

  test('says where each cell of its campaign stands, and what is overdue; one mail with what else there is', async () => {
    const late = { ...standingAt('dossierSubmission'), obligations: [lateDossier('doi-10')], late: true };
    const campaign = await standing({
      campaign: campaignAt('underway'),
      'doi-10': late,
      'doi-2': { ...standingAt('dossierSubmission'), obligations: [lateDossier('doi-2')], late: true },
      'doi-3': standingAt('preReview'),
      'doi-4': standingAt('preReview'),
    });
    const another = await standing({
      campaign: campaignAt('reporting'),
      'doi-2': standingAt('minutesAgreement'),
    });
    await asked(campaign, 'campaign', digest);
    await asked(campaign, 'doi-3', { ...noticeOf('dossierReceived', MONDAY, ['binh']), step: 'news' });
    await asked(another, 'campaign', digest);
    await made(campaign);
    await made(another);
    const texts = await textsOf(campaign);
    expect([...texts.keys()].toSorted()).toEqual(['binh', 'viet']);
    for (const text of texts.values()) {
      expect(text).toContain(
        '- Nộp hồ sơ: 2 chi bộ, 2 quá hạn\n- Nghiên cứu hồ sơ: 2 chi bộ\n\n2 việc quá hạn:',
      );
      expect(text).toMatch(
        /- .*số 2: nộp hồ sơ; .*\n- .*: nộp hồ sơ; đồng chí anh, bí thư chi bộ; trễ 6 ngày/,
      );
      expect(text).not.toContain('Thống nhất biên bản');
    }
    expect(texts.get('binh')).toContain('Đã nhận hồ sơ');
    expect((await textsOf(another)).get('viet')).toContain('- Thống nhất biên bản: 1 chi bộ\n');
  });

  test('the season is at hand for a digest, in its natural order, and for nothing else', async () => {
    const campaign = await standing({
      'doi-10': standingAt('preReview'),
      'doi-3': standingAt('preReview'),
      campaign: campaignAt('underway'),
    });
    await asked(campaign, 'doi-3', { ...noticeOf('dossierReceived', MONDAY, ['anh']), step: 'news' });
    const read: string[][] = [];
    const reading: ComposeMail =
      () =>
      ({ notices }) => {
        read.push(...notices.map(({ season }) => season.map(({ subject }) => subject)));
        return { subject: 'x', text: 'x', html: 'x', calendar: null };
      };
    await made(campaign, reading);
    expect(read).toEqual([[]]);
    await asked(campaign, 'campaign', { ...digest, to: ['viet'] });
    await made(campaign, reading);
    expect(read).toEqual([[], ['campaign', 'doi-3', 'doi-10']]);
  });
});
