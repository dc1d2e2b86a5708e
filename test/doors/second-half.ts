import { CLERK, HEADS, LEADER, OF_THE_CELL, OFFICE, OFFSET, READER } from '../../demo/season-cast.ts';
import { findings, teamScores } from '../../demo/season-papers.ts';
import { addWorkingDays } from '../../domain/calendar/calendar.ts';
import { dateOf, instantAt, isoWithOffset } from '../../domain/calendar/instant.ts';
import { circleOf } from '../../domain/inspection/attendance.ts';
import { rosterOf } from '../../domain/people/roster.ts';
import { calendarOf } from '../../domain/plan/shift.ts';
import { sampleImprovement, sampleMeeting } from '../../rehearsal/sample-content.ts';
import { CELLS } from './first-half.ts';
import type { Stage } from './stage.ts';

/** The second half: on site, minutes, the committee's meeting, decisions, objections, and the report to the superior. */

const HEAD = 'pham-hoang-viet';
const [FIRST, SECOND, THIRD] = CELLS;
/** at most a little below what the cells have given themselves */
const PERCENT = { 'doi-1': 93, 'doi-2': 90, 'doi-3': 80 } as const;
const HOUR = 3_600_000;
/** longer than letters are waited for */
const LETTERS = 14 * 24 * HOUR;
/** of the committee, on a phone */
export const VOTER = 'le-thi-hanh';
const SLATE = { slate: 'main', revision: 1 };
const MEMBERS = [HEADS[FIRST], 'tran-van-an'];

async function members({ send, giveMembers, plan }: Stage): Promise<void> {
  const admittedOn = '2015-05-19';
  await send({
    person: HEADS[FIRST],
    subject: FIRST,
    type: 'members.register',
    payload: { members: MEMBERS.map((member) => ({ member, admittedOn })) },
  });
  // the same once more from Excel, where they stand by their names
  const nameOf = (member: string) => plan.people.find(({ id }) => id === member)?.name ?? '';
  const row = { cell: FIRST, admittedOn: '19/05/2015', self: 'EXCELLENT', proposed: 'GOOD' };
  await giveMembers(
    FIRST,
    HEADS[FIRST],
    MEMBERS.map((member) => ({ ...row, name: nameOf(member) })),
  );
  const ballot = { method: 'secret', present: 9, valid: 9, counts: { EXCELLENT: 2, GOOD: 7 } };
  await send({
    person: HEADS[FIRST],
    subject: FIRST,
    type: 'members.propose',
    payload: { levels: MEMBERS.map((member) => ({ member, self: 'EXCELLENT', cell: 'GOOD', ballot })) },
  });
}

/** Two of the team fill in one sheet; everybody is there. */
async function onSite({ send, plan, standing, passes, until, now }: Stage): Promise<void> {
  await passes((await standing(FIRST)).session?.startsAt ?? 0);
  await until('it is inspected', CELLS, ({ states }) =>
    states.includes('stages.onSiteInspection.inProgress'),
  );
  const lower = { 'sinh-hoat-chuyen-de': { points: 4, reason: 'Quý III chỉ có dự thảo, chưa có biên bản' } };
  for (const cell of CELLS) {
    const scores = teamScores(plan, PERCENT[cell], lower);
    const of = (subject: string) => scores.filter((score) => score['subject'] === subject);
    const documents = plan.dossier.onSiteDocuments.map(({ id }) => ({ document: id, seen: true }));
    const verified =
      cell === FIRST ? { verified: [{ point: 'p1', finding: 'Khớp với sổ nghị quyết, trang 12' }] } : {};
    const record = { subject: cell, type: 'inspection.record' } as const;
    await send({ ...record, person: READER, payload: { scores: of('fourGood'), documents, ...verified } });
    await send({ ...record, person: OF_THE_CELL, payload: { scores: of('cellQuality') } });
    const circle = circleOf(rosterOf(plan), cell, await now(), OFFSET);
    // as the form offers them
    const present = plan.people
      .map(({ id }) => id)
      .filter((id) => [...circle.team, ...circle.cell].includes(id));
    await send({ person: LEADER, subject: cell, type: 'inspection.finish', payload: { present } });
  }
}

async function minutes({ send, until }: Stage): Promise<void> {
  /** The text that is answered and signed: a form knows it, and a command says it. */
  const text = (round: number) => ({ version: 1, round });
  const sign = async (cell: keyof typeof HEADS, round: number) => {
    for (const person of [LEADER, HEADS[cell]])
      await send({ person, subject: cell, type: 'minutes.sign', payload: text(round) });
  };
  const signed = { cell: HEADS[FIRST], team: LEADER };
  const adopted = findings('EXCELLENT', true, { signed });
  await send({ person: CLERK, subject: FIRST, type: 'minutes.adopt', payload: adopted });

  await send({ person: CLERK, subject: SECOND, type: 'minutes.send', payload: findings('GOOD', false) });
  const id = 'fourGood.sinh-hoat-chuyen-de';
  const items = [{ id, objection: 'Đã có đủ bốn buổi, có biên bản' }];
  const disputed = { items, ...text(1) };
  await send({ person: HEADS[SECOND], subject: SECOND, type: 'minutes.dispute', payload: disputed });
  const answers = [{ id, points: '5,5', answer: 'Đã xem biên bản bổ sung' }];
  const answered = { answers, ...text(1) };
  await send({ person: CLERK, subject: SECOND, type: 'minutes.answer', payload: answered });
  await send({ person: HEADS[SECOND], subject: SECOND, type: 'minutes.agree', payload: text(2) });
  await sign(SECOND, 2);

  await send({ person: CLERK, subject: THIRD, type: 'minutes.send', payload: findings('GOOD', false) });
  const reserved = { text: 'Bảo lưu ý kiến về mục hạn chế', ...text(1) };
  await send({ person: HEADS[THIRD], subject: THIRD, type: 'minutes.reserve', payload: reserved });
  await sign(THIRD, 1);
  await until('it waits for the committee', CELLS, ({ stage }) => stage === 'committeeAppraisal');
  for (const cell of CELLS) {
    const improvement = { person: HEADS[cell], subject: cell, type: 'improvement.submit' } as const;
    await send({ ...improvement, payload: sampleImprovement });
  }
}

async function meeting({ send, plan, now, passes, untilCampaign }: Stage): Promise<void> {
  const office = { person: OFFICE, subject: 'campaign' };
  await untilCampaign('the team owes its report', ({ foremost }) => foremost === 'teamReport');
  const summary = 'Tổ kiểm tra báo cáo kết quả kiểm tra ba chi bộ';
  await send({ person: LEADER, subject: 'campaign', type: 'report.submit', payload: { summary } });
  const day = addWorkingDays(calendarOf(plan), dateOf(await now(), OFFSET), 1);
  const startsAt = instantAt(day, '14:00', OFFSET);
  const set = { startsAt: isoWithOffset(startsAt, OFFSET), venue: plan.venue.name };
  await send({ ...office, type: 'meeting.set', payload: set });
  const proposed = { fourGood: true, level: 'GOOD' };
  const remark = 'Đánh giá cao việc xử lý vụ việc tồn đọng';
  await send({ person: OFFICE, subject: SECOND, type: 'appraisal.record', payload: { proposed, remark } });
  await passes(startsAt + HOUR);
  await untilCampaign('the slate is to be decided', ({ foremost }) => foremost === 'slateDecision');
  const held = sampleMeeting(rosterOf(plan), CELLS, startsAt, OFFSET);
  await send({ ...office, type: 'meeting.hold', payload: held });
  await send({ ...office, type: 'vote.record', payload: { ...SLATE, after: 'none', votes: votesOf(held) } });
  const own = [{ about: 'cellLevel', cell: THIRD, choice: 'GOOD' }];
  for (const person of [HEAD, VOTER])
    await send({ person, subject: 'campaign', type: 'vote.cast', payload: { ...SLATE, votes: own } });
}

/** By every matter, on paper; whoever belongs to a cell stays out of its lines. */
function votesOf({ present, conflicts }: ReturnType<typeof sampleMeeting>): object[] {
  const by = (cell: string | undefined) =>
    present.length - conflicts.filter((one) => one.cell === cell).length;
  const ballot = (about: string, choice: string, cell?: string, member?: string) => {
    const count = by(cell);
    const line = { ...(cell && { cell }), ...(member && { member }) };
    const counted = { present: count, issued: count, valid: count, invalid: 0, counts: { [choice]: count } };
    return { about, ...line, method: 'secret', ...counted };
  };
  return [
    ballot('slate', 'yes'),
    ...CELLS.flatMap((cell) => [
      ballot('fourGood', cell === FIRST ? 'yes' : 'no', cell),
      // on the last each votes by themselves
      ...(cell === THIRD ? [] : [ballot('cellLevel', cell === FIRST ? 'EXCELLENT' : 'GOOD', cell)]),
      ...(cell === FIRST ? MEMBERS.map((member) => ballot('memberLevel', 'GOOD', cell, member)) : []),
    ]),
  ];
}

async function decisions({ send, campaign, now, untilCampaign }: Stage): Promise<void> {
  const reason = 'Ban Chấp hành thống nhất sau thảo luận';
  const lines = CELLS.map((cell) =>
    cell === FIRST
      ? { cell, fourGood: true, level: 'EXCELLENT', award: 'Giấy khen của Đảng ủy', reason }
      : { cell, fourGood: false, level: 'GOOD', reason },
  );
  const members = MEMBERS.map((member) => ({ member, level: 'GOOD' }));
  const decided = { ...SLATE, lines, members, reason: 'Đảng ủy Khối đồng ý bằng văn bản' };
  await send({ person: HEAD, subject: 'campaign', type: 'slate.decide', payload: decided });
  await untilCampaign('decisions are prepared', ({ facts }) => facts.decisions.length > 0);
  const date = dateOf(await now(), OFFSET);
  for (const [index, { id }] of (await campaign()).facts.decisions.entries()) {
    await send({ person: OFFICE, subject: 'campaign', type: 'decision.prepare', payload: { decision: id } });
    await untilCampaign('it waits for its signature', ({ facts }) =>
      facts.decisions.some((one) => one.id === id && one.state === 'awaitingSignature'),
    );
    const number = `${31 + index}-QĐ/ĐU`;
    const signature = { decision: id, number, date };
    await send({ person: HEAD, subject: 'campaign', type: 'decision.sign', payload: signature });
    await untilCampaign('it is issued', ({ facts }) =>
      facts.decisions.some((one) => one.id === id && one.state === 'issued'),
    );
  }
  await untilCampaign('results are to be published', ({ foremost }) => foremost === 'publication');
  await send({ person: OFFICE, subject: 'campaign', type: 'decision.publish' });
}

async function afterwards({ send, now, passes, standing, until, untilCampaign }: Stage): Promise<void> {
  await until('it may object', CELLS, ({ states }) => states.some((state) => state.includes('.window')));
  await passes((await now()) + HOUR);
  await until('its time to object runs', CELLS, ({ obligations }) =>
    obligations.some(({ id, deadlines }) => id === 'objectionWindow' && deadlines.length > 0),
  );
  const raised = { about: 'cellLevel', text: 'Chưa tính vụ việc xử lý ngày 28/11' };
  await send({ person: HEADS[THIRD], subject: THIRD, type: 'objection.raise', payload: raised });
  const answered = { objection: 'o1', reason: 'Đã tính trong điểm của Tổ kiểm tra' };
  await send({ person: HEAD, subject: THIRD, type: 'objection.dismiss', payload: answered });
  const report = { number: '40-BC/ĐU', date: dateOf(await now(), OFFSET) };
  await send({ person: OFFICE, subject: 'campaign', type: 'superior.report', payload: report });
  const windows = (await Promise.all(CELLS.map(standing))).flatMap(({ obligations }) =>
    obligations.flatMap(({ id, deadlines }) =>
      id === 'objectionWindow' ? (deadlines.at(-1)?.due ?? 0) : [],
    ),
  );
  await passes(Math.max(...windows) + HOUR);
  await until('its time to object is over', CELLS, ({ waitsFor }) => waitsFor === 'letters');
  // what was written in time may still be entered
  await passes((await now()) + LETTERS);
  await until('its case is over', CELLS, ({ ended }) => ended);
  await untilCampaign('the campaign is over', ({ ended }) => ended);
}

/** Plays it. @throws Error of whatever isn't taken */
export async function playSecondHalf(stage: Stage): Promise<void> {
  for (const act of [members, onSite, minutes, meeting, decisions, afterwards]) await act(stage);
}
