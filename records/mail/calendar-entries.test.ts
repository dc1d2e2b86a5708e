import { expect, test } from 'vitest';
import { realPlanNow } from '../../domain/plan/real-plan.fixture.ts';
import { createReader } from '../reader.ts';
import { putCampaign } from '../recorded-campaign.fixture.ts';
import { recordEntries } from '../recording.ts';
import { describeOnBoth, entryOf, newCampaign, noticeOf, standingAt } from '../records.fixture.ts';
import { desiredCalendars } from './calendar-entries.ts';
import {
  assignments,
  carrying,
  cells,
  everybody,
  friday,
  local,
  minute,
  morning,
  office,
  saturday,
  start,
} from './calendar-office.fixture.ts';

const opening = (cell: string, at: number) => noticeOf('session', at, everybody(cell));
const moved = (cell: string, at: number) => ({
  ...noticeOf('sessionMoved', at, everybody(cell)),
  step: 'news',
});
const postponed = (cell: string, at: number) => noticeOf('sessionPostponed', at, everybody(cell));

await describeOnBoth('calendar entries', (records) => {
  const db = () => records().db;

  /** All cells invited to the morning, and told so. */
  async function invited() {
    const one = await office(db());
    for (const cell of cells) await one.notify(cell, start, {}, [opening(cell, start)]);
    const sent = await one.sendAll(start + 15 * minute);
    return { ...one, sent };
  }
  const later = start + 60 * minute;

  test('[R54] the team is sent one entry for the session, each head one for the cell', async () => {
    const { sent, mails } = await invited();
    expect(sent).toEqual([
      'head-doi-1 REQUEST c.doi-1@x 0',
      'head-doi-2 REQUEST c.doi-2@x 0',
      'head-doi-3 REQUEST c.doi-3@x 0',
      'hung REQUEST c.session.sang@x 0',
    ]);
    const [mail] = carrying(await mails(), 'hung', 'session.sang');
    expect(mail).toMatchObject({
      text: 'doi-1,doi-2,doi-3',
      calendar: {
        content: `REQUEST c.session.sang.hung@x 0 ${morning.startsAt}`,
        entry: { cells },
        before: null,
      },
    });
    expect(mail?.notices).toHaveLength(3);
  });

  test('other notices of that quarter of an hour stay together in a mail without an entry', async () => {
    const one = await office(db());
    const others = ['dossier', 'reading'].map((about) => noticeOf(about, start, ['hung']));
    await one.notify('doi-1', start, {}, [opening('doi-1', start), ...others]);
    await one.plan(start + 15 * minute);
    const mails = (await one.mails()).filter(({ person }) => person === 'hung');
    expect(mails.map(({ subject, calendar }) => [subject, calendar !== null]).sort()).toEqual([
      ['REQUEST doi-1', true],
      ['doi-1 dossier, doi-1 reading', false],
    ]);
  });

  test('planning again, also at the same time, changes nothing', async () => {
    const one = await office(db());
    for (const cell of cells) await one.notify(cell, start, {}, [opening(cell, start)]);
    const plans = await Promise.all([1, 2, 3].map(() => one.plan(start + 15 * minute)));
    expect(plans[1]).toEqual(plans[0]);
    expect(await one.plan(start + 45 * minute)).toEqual(plans[0]);
    expect(await one.mails()).toHaveLength(4);
    await one.sendAll(start + 46 * minute);
    expect(await one.sendAll(start + 47 * minute)).toEqual([]);
    expect(await one.mails()).toHaveLength(4);
  });

  test('a reminder of a session brings no entry', async () => {
    const one = await office(db());
    await one.notify('doi-1', start, {}, [{ ...opening('doi-1', start), step: 'before1' }]);
    expect(await one.sendAll(start + 15 * minute)).toEqual([]);
    expect(await one.mails()).toHaveLength(2);
  });

  test('two moves within a quarter of an hour are one change, to the newest times, with old beside new', async () => {
    const { notify, sendAll, mails } = await invited();
    for (const cell of cells) {
      await notify(cell, later, friday, [moved(cell, later)]);
      await notify(cell, later + minute, saturday, [moved(cell, later + minute)]);
    }
    expect(await sendAll(later + 15 * minute)).toEqual([
      'head-doi-1 REQUEST c.doi-1@x 1',
      'head-doi-2 REQUEST c.doi-2@x 1',
      'head-doi-3 REQUEST c.doi-3@x 1',
      'hung REQUEST c.session.sang@x 1',
    ]);
    const [, mail] = carrying(await mails(), 'hung', 'session.sang');
    expect(mail?.calendar).toMatchObject({
      entry: saturday,
      before: { startsAt: morning.startsAt, endsAt: morning.endsAt },
    });
    expect(mail?.notices).toHaveLength(6);
  });

  test('a move there and back within a quarter of an hour changes no calendar and is told', async () => {
    const { notify, sendAll, mails } = await invited();
    await notify('doi-1', later, friday, [moved('doi-1', later)]);
    await notify('doi-1', later + minute, {}, [moved('doi-1', later + minute)]);
    expect(await sendAll(later + 15 * minute)).toEqual([]);
    const told = (await mails()).filter(({ calendar }) => calendar === null);
    expect(told.map(({ person, state, notices }) => [person, state, notices.length]).sort()).toEqual([
      ['head-doi-1', 'sent', 2],
      ['hung', 'sent', 2],
    ]);
  });

  test('a postponed session is cancelled, once; set again it is requested with the next number', async () => {
    const { notify, sendAll } = await invited();
    const again = later + 60 * minute;
    await notify('doi-1', later, { state: 'unscheduled' }, [postponed('doi-1', later)]);
    expect(await sendAll(later + 15 * minute)).toEqual([
      'head-doi-1 CANCEL c.doi-1@x 1',
      'hung REQUEST c.session.sang@x 1',
    ]);
    await notify('doi-1', again, { state: 'unscheduled' }, [postponed('doi-1', again)]);
    expect(await sendAll(again + 15 * minute)).toEqual([]);
    const third = again + 60 * minute;
    await notify('doi-1', third, friday, [moved('doi-1', third), opening('doi-1', third)]);
    expect(await sendAll(third + 15 * minute)).toEqual([
      'head-doi-1 REQUEST c.doi-1@x 2',
      'hung REQUEST c.session.sang-doi-1@x 0',
    ]);
  });

  test('a cell moved out of a shared session: one entry loses it, another is new, each told by a mail', async () => {
    const { notify, sendAll, mails } = await invited();
    const own = { ...friday, id: 'sang-doi-2' };
    await notify('doi-2', later, own, [moved('doi-2', later), opening('doi-2', later)]);
    expect(await sendAll(later + 15 * minute)).toEqual([
      'head-doi-2 REQUEST c.doi-2@x 1',
      'hung REQUEST c.session.sang-doi-2@x 0',
      'hung REQUEST c.session.sang@x 1',
    ]);
    const all = await mails();
    const [, shared] = carrying(all, 'hung', 'session.sang');
    expect(shared?.calendar).toMatchObject({ entry: { cells: ['doi-1', 'doi-3'] }, before: { cells } });
    expect(shared?.notices).toEqual([]);
    expect(carrying(all, 'hung', 'session.sang-doi-2')[0]?.notices).toHaveLength(2);
  });

  test.each([
    ['no other notice is due', false],
    ['another notice is due', true],
  ])(
    'an entry that waits without a notice and is overtaken is replaced at once, when %s',
    async (_when, due) => {
      const { notify, plan, mails, sendAll } = await invited();
      const own = { ...friday, id: 'sang-doi-2' };
      await notify('doi-2', later, own, [moved('doi-2', later), opening('doi-2', later)]);
      await plan(later + 15 * minute);
      const next = later + 16 * minute;
      const other = due ? [noticeOf('dossier', later, ['hung'])] : [];
      await notify('doi-1', next, { state: 'unscheduled' }, [postponed('doi-1', next), ...other]);
      await plan(next);
      const [, shared, ...more] = carrying(await mails(), 'hung', 'session.sang');
      expect(more).toEqual([]);
      expect(shared?.calendar).toMatchObject({ sequence: 1, entry: { cells: ['doi-3'] }, before: { cells } });
      expect(await sendAll(next)).toContain('hung REQUEST c.session.sang@x 1');
      expect(await sendAll(next + 15 * minute)).toEqual(['head-doi-1 CANCEL c.doi-1@x 1']);
    },
  );

  test('a withdrawn cell and a cancelled campaign take the entries away', async () => {
    const { notify, sendAll } = await invited();
    const gone = later + 60 * minute;
    await notify('doi-1', later, {}, [noticeOf('cellWithdrawn', later, everybody('doi-1'))], { ended: true });
    expect(await sendAll(later + 15 * minute)).toEqual([
      'head-doi-1 CANCEL c.doi-1@x 1',
      'hung REQUEST c.session.sang@x 1',
    ]);
    for (const cell of ['doi-2', 'doi-3'])
      await notify(cell, gone, {}, [noticeOf('campaignCancelled', gone, everybody(cell))], { ended: true });
    expect(await sendAll(gone + 15 * minute)).toEqual([
      'head-doi-2 CANCEL c.doi-2@x 1',
      'head-doi-3 CANCEL c.doi-3@x 1',
      'hung CANCEL c.session.sang@x 2',
    ]);
  });

  test('[R54] who joins the team is invited, who left it is no longer; the others hear nothing', async () => {
    const { notify, sendAll, setRoster } = await invited();
    await setRoster([
      { person: 'khoa', role: 'teamLeader' },
      ...assignments.filter(({ person }) => person !== 'hung'),
    ]);
    const told = (at: number) => [
      noticeOf('sessionInvited', at, ['khoa']),
      noticeOf('invitationWithdrawn', at, ['hung']),
    ];
    for (const cell of cells) await notify(cell, later, {}, told(later));
    expect(await sendAll(later + 15 * minute)).toEqual([
      'hung CANCEL c.session.sang@x 1',
      'khoa REQUEST c.session.sang@x 0',
    ]);
  });

  test('a session that has begun or is over is left in the calendar', async () => {
    const { notify, sendAll } = await invited();
    const during = local('12 09:00');
    await notify('doi-1', during, { state: 'held' }, [noticeOf('stageReturned', during, everybody('doi-1'))]);
    expect(await sendAll(during + 15 * minute)).toEqual([]);
    const after = local('20 09:00');
    await notify('doi-1', after, { state: 'held' }, [noticeOf('cellWithdrawn', after, everybody('doi-1'))], {
      ended: true,
    });
    expect(await sendAll(after + 15 * minute)).toEqual([]);
  });

  test('a person without an address gets no entry and is to be told', async () => {
    const one = await office(db());
    await one.notify('doi-1', start, {}, [noticeOf('session', start, ['tho'])]);
    expect(await one.plan(start + 15 * minute)).toEqual({ ready: [], nextAt: null });
    expect(await createReader(db()).notices(one.campaign)).toMatchObject([{ state: 'toBeTold' }]);
  });

  test('an entry without words fails with its notices, the others are sent', async () => {
    const one = await office(db());
    await one.notify('doi-1', start, { venue: 'unspeakable', id: 'rieng' }, [opening('doi-1', start)]);
    await one.notify('doi-2', start, {}, [opening('doi-2', start)]);
    expect(await one.sendAll(start + 15 * minute)).toEqual([
      'head-doi-2 REQUEST c.doi-2@x 0',
      'hung REQUEST c.session.sang@x 0',
    ]);
    const failed = await createReader(db()).notices(one.campaign, { state: 'failed' });
    expect(failed.map(({ person, detail }) => [person, detail]).sort()).toEqual([
      ['head-doi-1', 'no words for it: unknown word'],
      ['hung', 'no words for it: unknown word'],
    ]);
  });

  test('[R54, R60] team and committees of the plan are invited, cells in the order of the plan', async () => {
    const plan = realPlanNow();
    const campaign = { id: newCampaign(), plan, roster: { revision: 1, assignments: plan.roles } };
    await putCampaign(db(), { ...campaign, startedAt: start });
    for (const cell of ['van-phong', 'doi-2', 'doi-1']) {
      const session = { ...morning, state: 'scheduled' as const };
      await recordEntries(db(), [
        entryOf(campaign.id, cell, 1, { standing: { ...standingAt('preReview'), session } }),
      ]);
    }
    const wanted = await desiredCalendars(db(), campaign, 'dang-uy.example');
    expect(wanted.get('nguyen-quoc-hung')).toMatchObject([
      {
        uid: `${campaign.id}.session.sang.nguyen-quoc-hung@dang-uy.example`,
        cells: ['doi-1', 'doi-2', 'van-phong'],
      },
    ]);
    expect([...wanted.keys()].sort()).toEqual(
      [
        ...['nguyen-quoc-hung', 'tran-thi-mai', 'le-duc-an', 'pham-thi-lan', 'huynh-van-phuc'],
        ...['nguyen-thi-anh', 'tran-van-an', 'do-van-dat', 'duong-thi-ngan', 'ly-binh-minh'],
      ].sort(),
    );
  });
});
