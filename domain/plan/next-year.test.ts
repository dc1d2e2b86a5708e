import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { CriteriaSet } from '../criteria/criteria.ts';
import type { Roster } from '../people/roster.ts';
import { cells, ended, finished, next, plan, SETS, TODAY } from './finished-campaign.fixture.ts';
import { withJoinedCell } from './joined-cell.ts';
import { nextYear, yearWithSession } from './next-year.ts';
import { planSchema } from './plan.ts';
import { checkPlan } from './plan-check.ts';
import { shiftPlan } from './shift.ts';

describe('[R13] the plan of the next year', () => {
  test('passes its own schema, with the year in its id and titles', () => {
    const made = next().plan;
    expect(planSchema.safeParse(made).error).toBeUndefined();
    expect([made.id, made.year]).toEqual(['28-kh-du-2025', 2025]);
    expect(made.dossier.reports[0]?.title).toContain('năm 2025');
    expect(made.sessions[0]?.date).toBe('2025-12-12');
    expect(made.dossier.dueBefore).toBe('2025-12-11');
  });

  test('has people, settings and recipients as they were, and the rules of the new year', () => {
    const made = next().plan;
    const counted = (of: typeof plan) => Object.entries(of.settings).map(([name, one]) => [name, one?.value]);
    expect(counted(made)).toEqual(counted(plan));
    expect(made.document.superiorPartyBody).toBe('Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh');
    expect(made.people.map(({ id }) => id)).toContain('nguyen-thi-anh');
    const idOf = (subject: string) => made.criteria.find((entry) => entry.subject === subject)?.id;
    expect(idOf('cellQuality')).toBe('chat-luong-chi-bo-366');
    expect(idOf('memberQuality')).toBe('chat-luong-dang-vien-366');
    expect(idOf('fourGood')).toBe('bon-tot');
  });

  test('says which rules it has taken, and gives the reasons of the quotas as they have them', () => {
    const { taken, plan: made } = next();
    expect(taken.map(({ before, set }) => [before, set.id])).toEqual([
      ['124-QĐ/TW', 'chat-luong-chi-bo-366'],
      ['124-QĐ/TW', 'chat-luong-dang-vien-366'],
    ]);
    const { quota, memberQuota } = made.settings;
    for (const { reason } of [quota, memberQuota]) {
      expect(reason).toMatch(/366-QĐ\/TW/);
      expect(reason).toMatch(/giả định/);
    }
    expect(next(2025, []).plan.settings).toEqual(plan.settings);
  });

  test('says which rules nobody gave', () => {
    expect(next(2025, []).withoutRules).toEqual(['cellQuality', 'memberQuality']);
    expect(next().withoutRules).toEqual([]);
  });

  test('leaves number, date and team decision open: they are new documents', () => {
    expect(next().plan.document).toMatchObject({ number: '…-KH/ĐU', issuedOn: null });
    expect(next().plan.team.decision).toBeNull();
  });

  test('situation 12: a cell that went elsewhere is gone with its people, and told with its reason', () => {
    const { plan: made, left } = next();
    expect(left).toEqual([{ cell: 'doi-5', reason: 'Sắp xếp tổ chức' }]);
    expect(made.cells.map(({ id }) => id)).not.toContain('doi-5');
    expect(made.sessions.flatMap((session) => session.cells)).not.toContain('doi-5');
    expect(made.roles.some(({ cell }) => cell === 'doi-5')).toBe(false);
  });

  test('situation 11: has no error left when it is written and checked again, with last year in it', () => {
    const { plan: made, criteriaGone } = next();
    const files = made.criteria.map((entry) => ({ ...entry, set: `criteria/${entry.id}.yaml` }));
    const { plan: read, findings } = checkPlan(stringify({ ...made, criteria: files }));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read).toEqual({ ...made, criteria: files });
    expect(criteriaGone).toEqual(['tong-ket: cellQuality.dan-van-doan-the']);
    expect(JSON.stringify(made.dossier)).not.toContain('cellQuality.dan-van-doan-the');
  });

  test('takes the newest of several rule packs of a year, and a set without one for none', () => {
    const [of366] = SETS;
    if (of366 === undefined) throw new Error('no set of 366-QĐ/TW');
    const newer = { ...of366, id: 'moi', rulePack: { id: '400-QĐ/TW', from: 2026, to: null } };
    const bare = { ...of366, id: 'aaa', rulePack: null };
    const idOf = (year: number, sets: CriteriaSet[]) =>
      next(year, sets).plan.criteria.find(({ subject }) => subject === 'cellQuality')?.id;
    expect(idOf(2026, [bare, of366, newer])).toBe('moi');
    expect(idOf(2025, [bare, of366, newer])).toBe('chat-luong-chi-bo-366');
    expect(idOf(2025, [bare])).toBe('chat-luong-chi-bo');
  });

  test('keeps the year of a campaign whose sessions are in the following January', () => {
    const january = shiftPlan(plan, '2024-12-31').plan;
    const late = {
      ...january,
      sessions: january.sessions.map((session) => ({ ...session, date: '2025-01-09' })),
    };
    const made = nextYear({ ...finished, plan: late }, 2025, SETS, TODAY).plan;
    expect([made.year, made.sessions[0]?.date]).toEqual([2025, '2026-01-09']);
    expect(yearWithSession(late, '2026-01-15')).toBe(2025);
  });

  test('has 28 February where the year before had a session on the 29th', () => {
    const leap = {
      ...plan,
      sessions: plan.sessions.map((session) => ({ ...session, date: '2024-02-29' })),
    };
    expect(nextYear({ ...finished, plan: leap }, 2025, SETS, TODAY).plan.sessions[0]?.date).toBe(
      '2025-02-28',
    );
  });

  test('a cell that joined while the campaign ran is in it, in its session', () => {
    const joined = { cell: 'doi-6', name: 'Chi bộ Đội QLTT số 6', peerGroup: 'doi', session: 'sang' };
    const made = nextYear({ ...finished, plan: withJoinedCell(plan, joined) }, 2025, SETS, TODAY);
    expect(made.plan.cells.at(-1)).toMatchObject({ id: 'doi-6', name: joined.name, peerGroup: 'doi' });
    expect(made.plan.sessions[0]?.cells).toEqual(['doi-1', 'doi-2', 'doi-3', 'doi-4', 'doi-6']);
  });

  test('keeps the distance of dates also when all cells of the first session have left', () => {
    const gone = plan.cells.map(({ id }) => ended(id, id.startsWith('doi-') ? 'withdrawn' : 'concluded'));
    const made = nextYear({ ...finished, cells: gone }, 2025, SETS, TODAY).plan;
    expect(made.sessions.map(({ id, date }) => [id, date])).toEqual([['chieu', '2025-12-12']]);
    expect(made.dossier.dueBefore).toBe('2025-12-11');
  });

  test('a term that is over by then is open, and told', () => {
    const term = { name: 'nhiệm kỳ 2020–2025', from: '2020-06-01', to: '2025-06-30' };
    const made = nextYear(
      { ...finished, plan: { ...plan, document: { ...plan.document, term } } },
      2025,
      SETS,
      TODAY,
    );
    expect([made.termOver, made.plan.document.term]).toEqual([term.name, null]);
    expect([next().termOver, next().plan.document.term]).toEqual([null, plan.document.term]);
  });

  test('is refused without cells, for a year that is not later, and with a session of another year', () => {
    const gone = plan.cells.map(({ id }) => ended(id, 'withdrawn'));
    const codeOf = (make: () => unknown) => {
      try {
        make();
      } catch (error) {
        return (error as { code?: string }).code;
      }
      return null;
    };
    expect(codeOf(() => nextYear({ ...finished, cells: gone }, 2025, SETS, TODAY))).toBe('NO_CELLS_LEFT');
    expect(codeOf(() => next(2024))).toBe('YEAR_NOT_LATER');
    expect(codeOf(() => nextYear(finished, 2025, SETS, TODAY, '2026-12-10'))).toBe('SESSION_OF_ANOTHER_YEAR');
  });

  test('a substitute for some weeks is not one for ever, and whoever begins before the session is in', () => {
    const changed: Roster = {
      revision: 3,
      assignments: [
        ...plan.roles,
        { person: 'dang-van-khoa', role: 'teamClerk', from: '2025-09-20', to: '2025-10-20' },
        { person: 'tran-van-an', role: 'teamMember', from: '2025-11-01' },
      ],
    };
    const made = nextYear({ ...finished, roster: changed }, 2025, SETS, TODAY);
    expect(
      made.plan.roles.some(({ person, role }) => person === 'dang-van-khoa' && role === 'teamClerk'),
    ).toBe(false);
    expect(made.rolesOver).toMatchObject([{ person: 'dang-van-khoa', role: 'teamClerk' }]);
    expect(made.plan.roles.at(-1)).toEqual({
      person: 'tran-van-an',
      role: 'teamMember',
      from: '2025-11-01',
    });
  });

  test('[R73] whoever leads the committee by then signs, and no head who has left', () => {
    const [head] = plan.roles.filter(({ role }) => role === 'committeeHead');
    const rest = plan.roles.filter(({ role }) => role !== 'committeeHead');
    const signs = (...assignments: Roster['assignments']) =>
      nextYear({ ...finished, roster: { revision: 2, assignments } }, 2025, SETS, TODAY).plan;
    const left = { person: head?.person ?? '', role: 'committeeHead' as const, to: '2025-03-31' };
    const after = signs(...rest, left, { person: 'vo-minh-tam', role: 'committeeHead', from: '2025-04-01' });
    expect(after.document.signatory).toEqual({ ...plan.document.signatory, person: 'vo-minh-tam' });
    expect(after.people.map(({ id }) => id)).not.toContain(head?.person);
    expect(signs(...plan.roles).document.signatory).toEqual(plan.document.signatory);
  });

  test('who has left a role by then is not in it any more', () => {
    const changed: Roster = {
      revision: 2,
      assignments: [
        ...plan.roles.filter(({ person }) => person !== 'huynh-van-phuc'),
        { person: 'huynh-van-phuc', role: 'teamMember', to: '2024-12-31' },
      ],
    };
    const made = nextYear({ id: 'x', plan, roster: changed, cells }, 2025, SETS, TODAY).plan;
    expect(made.roles.some(({ person }) => person === 'huynh-van-phuc')).toBe(false);
  });
});
