import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dateOf, isoWithOffset } from '../../domain/calendar/instant.ts';
import { writtenInstant } from '../../domain/calendar/written-date.ts';
import { rosterOf } from '../../domain/people/roster.ts';
import { campaignTerms } from '../../domain/plan/campaign-terms.ts';
import { sampleAttendance, sampleMinutes, sampleRecord } from '../../rehearsal/sample-content.ts';
import { committeeMeets } from '../../test/support/committee-meets.ts';
import { component } from '../../test/support/components.ts';
import type { RunningCampaign } from '../../test/support/running-campaign.ts';
import { begunSessions } from '../on-site/taken-along.fixture.ts';
import { type ActingBrowser, DESK } from './acting-browser.fixture.ts';

/** Two people who have the same form open, or two that exclude each other: one is taken, the other keeps what was typed. */

const [temporal, found] = await Promise.all([component('temporal'), component('chromium')]);
const [CELL, WAITING] = ['van-phong', 'doi-1'];
const [READER, OTHER] = ['pham-thi-lan', 'huynh-van-phuc'];
const [HEAD, DEPUTY] = ['duong-thi-ngan', 'ly-binh-minh'];

describe.skipIf(!(temporal.available && found.available))('two people at once, each in a browser', () => {
  let own: ActingBrowser;
  let one: RunningCampaign;
  beforeAll(async () => {
    own = await begunSessions(found.path, [CELL]);
    ({ one } = own);
  }, 120_000);
  afterAll(() => own?.stop());

  const nameOf = (id: string) => one.plan.people.find((person) => person.id === id)?.name ?? '';
  /** The button that sends, whatever its form calls it. */
  const button = (page: Page) => page.locator('form > .acts .btn:not(.second)');
  /** A form of somebody, open in a browser of their own. */
  async function opened(person: string, form: string): Promise<{ page: Page; context: BrowserContext }> {
    const { page, context } = await own.at(DESK, person);
    await own.open(page, `/do/${form}`);
    await button(page).waitFor();
    return { page, context };
  }
  const send = async (page: Page) => await button(page).click();
  /** What is first shown with its consequences is sent by a second press, below them. */
  async function sendSeen(page: Page): Promise<void> {
    await send(page);
    const seen = page.getByRole('status', { name: 'Nếu gửi, sẽ thay đổi' });
    await seen.getByRole('button').click();
  }
  const field = (page: Page, name: string) => page.locator(`[name="${name}"]`).last();
  /** Also where a part of the form is folded. */
  async function fill(page: Page, name: string, text: string): Promise<void> {
    await page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true");
    await field(page, name).fill(text);
  }
  const taken = (page: Page) => page.getByText('Đã nhận:').waitFor();
  /** Whoever came second is told that it was not taken, and who has done what. */
  async function toldOf(page: Page, who: string, deed: string): Promise<void> {
    const alert = page.getByRole('alert').filter({ hasText: 'Những gì đã nhập vẫn còn dưới đây' });
    await alert.getByText(`${nameOf(who)} đã gửi “${deed}”`).waitFor();
  }

  test('[X8] answer the same request for more time', async () => {
    const due = (await one.client.standing(one.campaign, WAITING)).obligations.find(
      ({ id }) => id === 'dossier',
    )?.deadlines[0]?.due;
    if (due === undefined) throw new Error('no dossier is asked for');
    // within what the office may give
    const until = isoWithOffset(due + 3_600_000, '+07:00');
    await one.send(WAITING, 'nguyen-thi-anh', 'extension.request', { until, reason: 'Chờ số liệu' });
    await one.atRest();
    const first = await opened(one.person('office'), `${WAITING}/extension.grant`);
    const second = await opened(one.person('committeeHead'), `${WAITING}/extension.refuse`);
    await fill(first.page, 'until', writtenInstant(due + 3_600_000, '+07:00'));
    await fill(first.page, 'reason', 'Đồng ý');
    await fill(second.page, 'reason', 'Đã gia hạn cho các chi bộ khác đủ lâu');
    await sendSeen(first.page);
    await taken(first.page);
    await send(second.page);
    await toldOf(second.page, one.person('office'), 'Cho gia hạn');
    expect(await field(second.page, 'reason').inputValue()).toBe('Đã gia hạn cho các chi bộ khác đủ lâu');
    await Promise.all([first.context.close(), second.context.close()]);
  }, 60_000);

  test('[R53] score the same criterion', async () => {
    const first = await opened(READER, `${CELL}/inspection.record`);
    const second = await opened(OTHER, `${CELL}/inspection.record`);
    for (const [{ page }, points] of [
      [first, '6'],
      [second, '5'],
    ] as const) {
      await fill(page, 'scores.0.points', points);
      await fill(page, 'scores.0.reason', `Sổ ghi ${points} kỳ`);
    }
    await send(first.page);
    await taken(first.page);
    await send(second.page);
    await toldOf(second.page, READER, 'Ghi nhận kết quả kiểm tra');
    expect(await field(second.page, 'scores.0.points').inputValue()).toBe('5');
    expect(await field(second.page, 'scores.0.reason').inputValue()).toBe('Sổ ghi 5 kỳ');
    await Promise.all([first.context.close(), second.context.close()]);
  }, 60_000);

  /** The inspection is over, and its minutes are sent. */
  async function minutesSent(): Promise<void> {
    const attendance = sampleAttendance(rosterOf(one.plan), CELL, Date.now(), '+07:00');
    await one
      .send(CELL, READER, 'inspection.record', sampleRecord(campaignTerms(one.plan, one.campaign)))
      .catch(() => undefined);
    await one.send(CELL, one.person('teamLeader'), 'inspection.finish', {
      ...attendance,
      unscored: 'Hết giờ',
    });
    await one.send(CELL, one.person('teamClerk'), 'minutes.send', sampleMinutes);
    await one.atRest();
  }

  test('[R33] agree to the minutes while the other disputes them: no text is agreed to that wasn’t seen', async () => {
    await minutesSent();
    const first = await opened(HEAD, `${CELL}/minutes.agree`);
    const second = await opened(DEPUTY, `${CELL}/minutes.dispute`);
    await fill(second.page, 'items.0.objection', 'Đã sinh hoạt đủ các quý');
    await send(second.page);
    await taken(second.page);
    const { items } = (await one.reader.caseContent(one.campaign, CELL)).minutes ?? { items: [] };
    const disputed = items.find(({ objection }) => objection !== null);
    await one.send(CELL, one.person('teamClerk'), 'minutes.answer', {
      answers: [{ id: disputed?.id, answer: 'Đã đối chiếu lại', text: 'Văn bản mới của mục này' }],
    });
    await one.atRest();
    await send(first.page);
    await toldOf(first.page, DEPUTY, 'Không thống nhất một số mục của biên bản');
    const moved = first.page.getByRole('status').filter({ hasText: 'Biên bản đã thay đổi' });
    await moved.getByText('Văn bản mới của mục này').first().waitFor();
    expect((await one.reader.cell(one.campaign, CELL))?.standing.facts.minutes).toMatchObject({ round: 2 });
    const sent = await one.reader.journal(one.campaign, { subject: CELL, types: ['minutes.agree'] });
    expect(sent).toEqual([]);
    await Promise.all([first.context.close(), second.context.close()]);
  }, 60_000);

  test('[R33] agree to the minutes and dispute them', async () => {
    const [head, deputy] = [HEAD, DEPUTY];
    const first = await opened(head, `${CELL}/minutes.agree`);
    const second = await opened(deputy, `${CELL}/minutes.dispute`);
    const objection = 'items.0.objection';
    await fill(second.page, objection, 'Đã sinh hoạt đủ các quý');
    await send(first.page);
    await taken(first.page);
    await send(second.page);
    await toldOf(second.page, head, 'Thống nhất biên bản');
    expect(await field(second.page, objection).inputValue()).toBe('Đã sinh hoạt đủ các quý');
    await Promise.all([first.context.close(), second.context.close()]);
  }, 60_000);

  /** The minutes are signed, every other cell is withdrawn, and the committee has met. */
  async function beforeTheCommittee(): Promise<void> {
    for (const person of ['duong-thi-ngan', one.person('teamLeader')])
      await one.send(CELL, person, 'minutes.sign', {});
    await committeeMeets(one, CELL);
    await one.atRest();
  }

  /** Both have the form of votes open, and each sends what the other doesn't know of. */
  async function bothVote(
    said: (page: Page, count: 'first' | 'second') => Promise<void>,
    kept: readonly [name: string, value: string],
  ): Promise<void> {
    const office = one.person('office');
    const first = await opened(office, 'campaign/vote.record');
    const second = await opened(office, 'campaign/vote.record');
    await said(first.page, 'first');
    await said(second.page, 'second');
    await send(first.page);
    await taken(first.page);
    await send(second.page);
    await toldOf(second.page, office, 'Ghi kết quả biểu quyết');
    const [name, value] = kept;
    expect(await field(second.page, name).inputValue()).toBe(value);
    // whoever has seen it replaces it
    await send(second.page);
    await taken(second.page);
    await Promise.all([first.context.close(), second.context.close()]);
  }

  test('[R35] count the same secret votes', async () => {
    await beforeTheCommittee();
    await bothVote(
      async (page, count) => {
        await field(page, 'votes.0.method').selectOption('secret');
        await fill(page, 'votes.0.valid', '3');
        await fill(page, 'votes.0.counts.yes', count === 'first' ? '3' : '2');
        if (count === 'second') await fill(page, 'votes.0.counts.no', '1');
      },
      ['votes.0.counts.no', '1'],
    );
  }, 60_000);

  test('[R35] count the same open votes', async () => {
    await bothVote(
      async (page, count) => {
        await field(page, 'votes.0.method').selectOption('open');
        await fill(page, 'votes.0.valid', '1');
        await fill(page, `votes.0.counts.${count === 'first' ? 'no' : 'yes'}`, '1');
      },
      ['votes.0.counts.yes', '1'],
    );
  }, 60_000);

  test('[R35] decide the same slate', async () => {
    const head = one.person('committeeHead');
    const first = await opened(head, 'campaign/slate.decide');
    const second = await opened(head, 'campaign/slate.decide');
    for (const [{ page }, reason] of [
      [first, 'Ban Chấp hành thống nhất'],
      [second, 'Biên bản chưa đủ căn cứ'],
    ] as const) {
      await field(page, 'lines.0.fourGood').selectOption('no');
      await field(page, 'lines.0.level').selectOption('GOOD');
      await fill(page, 'lines.0.reason', reason);
    }
    await sendSeen(first.page);
    await taken(first.page);
    await send(second.page);
    await toldOf(second.page, head, 'Quyết định danh sách công nhận, xếp loại');
    expect(await field(second.page, 'lines.0.reason').inputValue()).toBe('Biên bản chưa đủ căn cứ');
    await Promise.all([first.context.close(), second.context.close()]);
  }, 60_000);

  test('[R67] sign the same decision', async () => {
    const head = one.person('committeeHead');
    await one.send('campaign', one.person('office'), 'decision.prepare', { decision: 'main-cellLevels' });
    await one.atRest();
    const first = await opened(head, 'campaign/decision.sign');
    const second = await opened(head, 'campaign/decision.sign');
    await fill(first.page, 'number', '31-QĐ/ĐU');
    await fill(second.page, 'number', '32-QĐ/ĐU');
    await send(first.page);
    await taken(first.page);
    await send(second.page);
    await toldOf(second.page, head, 'Ký quyết định');
    expect(await field(second.page, 'number').inputValue()).toBe('32-QĐ/ĐU');
    await Promise.all([first.context.close(), second.context.close()]);
  }, 60_000);

  /** What was decided is signed and published, and the cell objects. */
  async function objected(): Promise<void> {
    const { decisions = {} } = await one.reader.campaignContent(one.campaign);
    for (const { id, state } of Object.values(decisions)) {
      if (state === 'preparing')
        await one.send('campaign', one.person('office'), 'decision.prepare', { decision: id });
      if (state === 'preparing' || state === 'awaitingSignature')
        await one.send('campaign', one.person('committeeHead'), 'decision.sign', {
          decision: id,
          number: '32-QĐ/ĐU',
          date: dateOf(Date.now(), '+07:00'),
        });
    }
    await one.atRest();
    await one.send('campaign', one.person('office'), 'decision.publish');
    await one.atRest();
    await one.send(CELL, HEAD, 'objection.raise', { about: 'cellLevel', text: 'Đề nghị xem lại' });
    await one.atRest();
  }

  test('[R16] dismiss an objection and uphold it', async () => {
    await objected();
    const head = one.person('committeeHead');
    const first = await opened(head, `${CELL}/objection.dismiss`);
    const second = await opened(head, `${CELL}/objection.uphold`);
    await fill(first.page, 'reason', 'Không có căn cứ mới');
    await fill(second.page, 'reason', 'Có minh chứng mới');
    await send(first.page);
    await taken(first.page);
    await send(second.page);
    await toldOf(second.page, head, 'Giữ nguyên kết quả sau kiến nghị');
    expect(await field(second.page, 'reason').inputValue()).toBe('Có minh chứng mới');
    const answers = await one.reader.journal(one.campaign, { subject: CELL, types: ['objection.uphold'] });
    expect(answers).toEqual([]);
    await Promise.all([first.context.close(), second.context.close()]);
  }, 60_000);
});
