import type { DecisionKind } from '../domain/committee/committee-content.ts';
import type { ObligationView } from '../domain/journal/journal.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { PersonRow } from '../records/person-row.ts';
import { type Deed, deedsFor, momentOf } from '../rehearsal/people.ts';
import { rehearsalStart } from '../rehearsal/rehearse.ts';
import { type RehearsedCampaign, rehearsedCampaign } from '../rehearsal/rehearsed-campaign.ts';
import { at, samplePlan } from './sample.fixture.ts';
import { keepRecords, type Sample, sampleOver } from './sample-reader.fixture.ts';

/** The sample's last two stages: a slate before the committee, and the same one decided, objected to, taken back in part. */

const HEAD = 'pham-hoang-viet';
const OFFICE = 'do-thi-thu';
const RAISED = 'chi-tieu-nghi-quyet';
const EIGHT_MONTHS = 240 * 86_400_000;

/** Share of the sample's points that the cell gives itself and the team gives it, and the level both propose. */
const STORY: Record<string, { self: number; team: number; level: string; team4: boolean }> = {
  'doi-1': { self: 0.97, team: 0.93, level: 'GOOD', team4: true },
  'doi-2': { self: 1, team: 0.98, level: 'EXCELLENT', team4: true },
  'doi-3': { self: 0.82, team: 0.66, level: 'COMPLETED', team4: false },
  'doi-4': { self: 0, team: 0.86, level: 'GOOD', team4: false },
  'doi-5': { self: 0.96, team: 0.85, level: 'GOOD', team4: false },
  'van-phong': { self: 1, team: 0.98, level: 'EXCELLENT', team4: false },
  'nghiep-vu': { self: 0.95, team: 0.92, level: 'GOOD', team4: true },
};

const NAMES = ['An', 'Bình', 'Chi', 'Dũng', 'Em'];
const memberId = (cell: string, index: number) => `${cell}-dang-vien-${index + 1}`;

type Scored = { points?: number; criterion: string };

/** Points at this share, in halves; a reason wherever somebody else gave others. */
const atShare = <S extends Scored>(scores: readonly S[], share: number, reason?: string): S[] =>
  scores.map((score) =>
    score.points === undefined
      ? score
      : {
          ...score,
          points: Math.floor(score.points * share * 2) / 2,
          ...(reason === undefined ? {} : { reason }),
        },
  );

interface Payload {
  scores?: Record<string, Scored[]> | Scored[];
  proposed?: Record<string, unknown>;
}

/** What the sample's people send, with the points and levels of the story. */
function shaped(subject: string, { by, type, payload }: Deed): Deed {
  const story = STORY[subject];
  if (story === undefined) return { by, type, payload };
  const { scores, proposed } = payload as Payload;
  switch (type) {
    case 'dossier.submit': {
      const own = Object.fromEntries(
        Object.entries((scores ?? {}) as Record<string, Scored[]>).map(([set, given]) => [
          set,
          atShare(given, story.self),
        ]),
      );
      return {
        by,
        type,
        payload: { ...payload, scores: own, proposed: { ...proposed, level: story.level } },
      };
    }
    case 'inspection.record': {
      const given = atShare((scores ?? []) as Scored[], story.team, 'Minh chứng chưa đủ so với tự chấm');
      return { by, type, payload: { ...payload, scores: given } };
    }
    case 'minutes.adopt': {
      const { signed, ...draft } = payload;
      const team = { ...draft, proposed: { fourGood: story.team4, level: story.level } };
      return subject === 'doi-1'
        ? { by, type: 'minutes.send', payload: team }
        : { by, type, payload: { ...team, signed } };
    }
    case 'minutes.agree':
      return subject === 'doi-1'
        ? { by, type: 'minutes.reserve', payload: { text: 'Bảo lưu ý kiến về sinh hoạt chuyên đề' } }
        : { by, type, payload };
    default:
      return { by, type, payload };
  }
}

interface Story {
  one: RehearsedCampaign;
  plan: Plan;
  sample: Sample;
  /** event types that the story sends itself from now on */
  keep(...types: string[]): void;
  until(what: string, holds: () => boolean): void;
}

/** People who see to everything except what the story does itself. */
function begin(plan: Plan, people: PersonRow[]): Story {
  const startedAt = rehearsalStart(plan);
  const one = rehearsedCampaign(plan, plan.id, startedAt);
  const known = new Set<string>();
  let kept: string[] = [];
  const situation = (subject: string) => ({
    subject,
    standing: one.standing(subject),
    roster: one.roster(subject),
    terms: one.terms(subject),
    now: one.now(),
  });
  function act(subject: string, obligation: ObligationView): void {
    if (!one.standing(subject).obligations.some(({ id }) => id === obligation.id)) return;
    const deeds = deedsFor(obligation, situation(subject)).map((deed) => shaped(subject, deed));
    if (deeds.some(({ type }) => kept.includes(type))) return;
    // the first at once, since what others send at this instant depends on it
    for (const [index, { by, type, payload }] of deeds.entries())
      if (index === 0) one.send(subject, by, type, payload);
      else one.at(one.now(), () => one.send(subject, by, type, payload));
  }
  const records = keepRecords(one, plan, ({ subject, standing }) => {
    for (const obligation of standing.obligations) {
      const key = `${subject}/${obligation.id}@${obligation.openedAt}@${obligation.deadlines.length}`;
      if (known.has(key)) continue;
      known.add(key);
      if (obligation.id === 'dossier' && subject === 'doi-4') continue;
      const late = obligation.id === 'dossier' && subject === 'doi-3';
      const when = late
        ? at('2024-12-11 09:00')
        : momentOf(obligation, 'on-time', { ...situation(subject), standing });
      if (when !== null) one.at(Math.max(when, one.now()), () => act(subject, obligation));
    }
  });
  return {
    one,
    plan,
    sample: sampleOver(one, { plan, startedAt }, records, { people }),
    keep: (...types) => {
      kept = types;
    },
    until(what, holds) {
      for (let next = one.next(); !holds(); next = one.next()) {
        if (next === undefined || next > startedAt + EIGHT_MONTHS) throw new Error(`never: ${what}`);
        one.advanceTo(next);
      }
    },
  };
}

const headOf = ({ roles }: Plan, cell: string): string =>
  roles.find((entry) => entry.role === 'cellHead' && entry.cell === cell)?.person ?? '';

/** Five members of each cell: three rated, one away, one new; their names are only in the directory. */
function registerMembers({ plan, sample }: Story): void {
  for (const cell of Object.keys(STORY)) {
    const ids = NAMES.map((_, index) => memberId(cell, index));
    const [first = '', second = '', third = '', away = '', fresh = ''] = ids;
    const head = headOf(plan, cell);
    sample.send(cell, head, 'members.register', {
      members: [
        { member: first, admittedOn: '2010-05-19' },
        { member: second, admittedOn: '2015-02-03', civilServantLevel: 'GOOD' },
        { member: third, admittedOn: '2018-09-02', sickMonths: cell === 'doi-5' ? 4 : 0 },
        { member: away, status: 'absentPending', reason: 'Đi học tập trung' },
        { member: fresh, kind: 'probationary', status: 'newUnder6Months', admittedOn: '2024-09-02' },
      ],
    });
    const ballot = { method: 'secret', present: 5, valid: 5, counts: { EXCELLENT: 4, GOOD: 1 } };
    sample.send(cell, head, 'members.propose', {
      levels: [
        { member: first, self: 'EXCELLENT', cell: 'EXCELLENT', ballot },
        { member: second, self: 'EXCELLENT', cell: 'GOOD' },
        cell === 'doi-5'
          ? { member: third, self: 'GOOD', cell: 'GOOD', reason: 'Vẫn hoàn thành mọi nhiệm vụ được giao' }
          : { member: third, self: 'GOOD', cell: 'COMPLETED' },
      ],
    });
  }
}

function holdMeeting({ sample }: Story, cells: readonly string[]): void {
  sample.send('campaign', OFFICE, 'meeting.hold', {
    present: [HEAD, 'le-thi-hanh', 'vo-minh-tam', 'nguyen-van-binh'],
    absent: [{ person: 'tran-thi-cuc', reason: 'Đi công tác' }],
    chair: HEAD,
    recorder: OFFICE,
    conflicts: cells.includes('van-phong')
      ? [{ person: 'vo-minh-tam', cell: 'van-phong', recused: true, reason: 'Sinh hoạt tại chi bộ này' }]
      : [],
    discussion: [{ person: 'le-thi-hanh', text: 'Hai chi bộ ở vạch có kết quả ngang nhau' }],
    conclusion: 'Ban Chấp hành thống nhất kết quả theo biểu quyết',
  });
}

function vote({ one, sample }: Story): void {
  const slate = one.campaignContent().slates.at(-1);
  const secret = (cell: string, counts: Record<string, number>) => {
    const valid = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { about: 'cellLevel', cell, method: 'secret', present: valid, valid, counts };
  };
  sample.send('campaign', OFFICE, 'vote.record', {
    slate: slate?.id,
    revision: slate?.revision,
    votes: [
      secret('doi-1', { GOOD: 4 }),
      secret('doi-2', { EXCELLENT: 3, GOOD: 1 }),
      secret('doi-3', { COMPLETED: 2, NOT_COMPLETED: 2 }),
      secret('doi-4', { GOOD: 3, COMPLETED: 1 }),
      secret('doi-5', { GOOD: 4 }),
      secret('van-phong', { EXCELLENT: 1, GOOD: 2 }),
      {
        about: 'fourGood',
        cell: 'doi-2',
        method: 'open',
        present: 4,
        valid: 4,
        counts: { yes: 4 },
      },
      {
        about: 'memberLevel',
        cell: 'doi-1',
        member: memberId('doi-1', 0),
        method: 'secret',
        present: 4,
        valid: 4,
        counts: { EXCELLENT: 4 },
      },
    ],
  });
}

/** What the committee itself thinks of two cells before it votes; it gives points of its own to one. */
function appraise({ one, sample }: Story): void {
  sample.send('doi-1', OFFICE, 'appraisal.record', {
    proposed: { fourGood: true, level: 'GOOD' },
    remark: 'Đánh giá cao việc xử lý vụ việc tồn đọng',
  });
  const own = one
    .caseContent('doi-5')
    .scores.team.filter(({ subject }) => subject === 'cellQuality')
    .map(({ subject, criterion, points, met }) => ({
      subject,
      criterion,
      ...(points === null ? { met: met ?? true } : { points: points + (criterion === RAISED ? 4 : 0) }),
      ...(criterion === RAISED ? { reason: 'Đã đối chiếu với báo cáo cuối năm' } : {}),
    }));
  sample.send('doi-5', OFFICE, 'appraisal.record', { scores: own, proposed: { level: 'GOOD' } });
}

const isAt = ({ one }: Story, state: string): boolean =>
  one.standing('campaign').states.some((path) => path.endsWith(state));

async function toTheMeeting(above: DecisionKind[] = []): Promise<Story> {
  const plan = await samplePlan();
  if (above.length > 0)
    plan.settings.superiorDecides = { value: { kinds: above, workingDays: 5 }, reason: 'đảng ủy bộ phận' };
  plan.settings.quota.value.grouping = 'whole';
  plan.settings.lateDossier.value = 'acceptMarked';
  plan.roles.push({ person: 'vo-minh-tam', role: 'cellMember', cell: 'van-phong' });
  const people = Object.keys(STORY).flatMap((cell) =>
    NAMES.map(
      (name, index): PersonRow => ({
        id: memberId(cell, index),
        name: `Đảng viên ${name} (${cell})`,
        cell,
        email: null,
        born: null,
        member: true,
      }),
    ),
  );
  const story = begin(plan, people);
  story.until('eight cells', () => story.one.subjects().length === 1 + plan.cells.length);
  story.sample.send('campaign', HEAD, 'cell.withdraw', { cell: 'thanh-tra', reason: 'Chi bộ sáp nhập' });
  registerMembers(story);
  story.keep('slate.decide');
  story.until('a slate before the committee', () => isAt(story, 'appraising.awaitingDecision'));
  appraise(story);
  holdMeeting(story, Object.keys(STORY));
  vote(story);
  return story;
}

/** A slate before the committee: over its quota, tied at the cut, some votes still missing. */
export async function appraisedRecords(): Promise<Sample & { now: number }> {
  const { one, sample } = await toTheMeeting();
  return { ...sample, now: one.now() };
}

function decide({ one, sample }: Story, lines: unknown[], reason: string): void {
  const slate = one.campaignContent().slates.at(-1);
  sample.send('campaign', HEAD, 'slate.decide', {
    slate: slate?.id,
    revision: slate?.revision,
    lines,
    members: (slate?.members ?? []).map(({ member }) => ({
      member,
      level: member.endsWith('-1') ? 'EXCELLENT' : member.endsWith('-2') ? 'GOOD' : 'COMPLETED',
      reason: 'Theo kết quả biểu quyết của chi bộ',
    })),
    reason,
  });
}

/**
 * The slate decided over its quota for a reason; one decision taken back and replaced; one objection upheld, whose
 * amending decision waits for its signature, and one that waits for its answer.
 */
export async function decidedRecords(): Promise<Sample & { now: number }> {
  const story = await toTheMeeting();
  const { one, plan, sample, until } = story;
  story.keep('superior.report', 'improvement.submit', 'members.propose');
  decide(
    story,
    Object.entries(STORY).map(([cell, { level, team4 }]) => ({
      cell,
      fourGood: team4,
      level: cell === 'doi-5' ? 'COMPLETED' : level,
      ...(cell === 'doi-2' ? { award: 'Giấy khen' } : {}),
      reason: cell === 'van-phong' ? 'Kết quả nhiệm vụ vượt trội' : 'Theo kết quả biểu quyết',
    })),
    'Hai chi bộ bằng điểm, Đảng ủy Khối đồng ý',
  );
  until('results told', () => isAt(story, 'concluding.reportOwed'));
  sample.send('campaign', HEAD, 'decision.withdraw', {
    decision: 'main-fourGood',
    reason: 'Ghi sai tên một chi bộ',
  });
  until('the decision in its place told', () => isAt(story, 'concluding.reportOwed'));
  sample.send('doi-2', headOf(plan, 'doi-2'), 'improvement.submit', {
    strengths: ['Hoàn thành 12/12 chỉ tiêu nghị quyết'],
    weaknesses: ['Sinh hoạt chuyên đề quý III chậm'],
    causes: ['Chưa lập lịch sinh hoạt từ đầu năm', 'Địa bàn rộng'],
    measures: [
      { text: 'Lập lịch sinh hoạt chuyên đề cả năm', until: '2025-01-31', who: 'Bí thư chi bộ' },
      { text: 'Mỗi tổ đảng báo cáo hằng quý' },
    ],
  });
  sample.send('doi-5', headOf(plan, 'doi-5'), 'objection.raise', {
    about: 'cellLevel',
    text: 'Chưa tính vụ việc xử lý ngày 28/11',
  });
  sample.send('nghiep-vu', headOf(plan, 'nghiep-vu'), 'objection.raise', {
    about: 'memberLevel',
    member: memberId('nghiep-vu', 1),
    text: 'Đồng chí đã được khen thưởng trong năm',
  });
  story.keep(
    'superior.report',
    'improvement.submit',
    'members.propose',
    'objection.dismiss',
    'slate.decide',
    'decision.sign',
  );
  sample.send('doi-5', HEAD, 'objection.uphold', { objection: 'o1', reason: 'Có minh chứng mới' });
  until('a supplementary slate before the committee', () => isAt(story, 'appraising.awaitingDecision'));
  holdMeeting(story, ['doi-5']);
  decide(
    story,
    [{ cell: 'doi-5', fourGood: false, level: 'GOOD', reason: 'Kiến nghị có cơ sở' }],
    'Đảng ủy Khối đồng ý',
  );
  until('its decision before the signatory', () =>
    Object.values(one.campaignContent().decisions).some(({ state }) => state === 'awaitingSignature'),
  );
  return { ...sample, now: one.now() };
}

/** What a đảng ủy bộ phận is left with: levels are proposed, and the superior is asked for them. */
export async function proposedRecords(): Promise<Sample & { now: number }> {
  const story = await toTheMeeting(['cellLevels', 'memberLevels']);
  story.keep('superior.decide');
  decide(
    story,
    Object.entries(STORY).map(([cell, { level, team4 }]) => ({
      cell,
      fourGood: team4,
      level: cell === 'doi-5' ? 'COMPLETED' : level,
      reason: 'Theo kết quả biểu quyết',
    })),
    'Hai chi bộ bằng điểm, Đảng ủy Khối đồng ý',
  );
  const { one, sample } = story;
  story.until('the superior asked for both', () =>
    ['main-cellLevels', 'main-memberLevels'].every(
      (id) => one.campaignContent().decisions[id]?.state === 'awaitingSuperior',
    ),
  );
  return { ...sample, now: one.now() };
}
