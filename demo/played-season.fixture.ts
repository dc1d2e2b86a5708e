import { expect, test } from 'vitest';
import { jsonLines } from '../cli/bontot.fixture.ts';
import type { CaseContent } from '../domain/case/case-content.ts';
import { criteriaDigest } from '../domain/criteria/criteria.ts';
import { type CellStanding, ofCell } from '../domain/journal/journal.ts';
import { minutesHash } from '../domain/minutes/minutes-content.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { SeasonResult } from './office-season.ts';
import { CELLS } from './season-cast.ts';
import { type SeasonSystem, standingsOf } from './season-system.ts';

/** A season that was played, and what commands print of it afterwards; nothing happens in it any more. */
export interface Played {
  result: SeasonResult;
  plan: Plan;
  contents: ReadonlyMap<string, CaseContent>;
  standings: ReadonlyMap<string, CellStanding>;
}

/** @param system on which it was played */
export async function playedSeason(system: SeasonSystem, result: SeasonResult, plan: Plan): Promise<Played> {
  const contents = new Map<string, CaseContent>();
  for (const cell of CELLS) {
    const { out } = await system.run(['case', cell, '--json']);
    contents.set(cell, (jsonLines(out)[0] as { content: CaseContent }).content);
  }
  const standings = [...(await standingsOf(system))].map(
    ([cell, standing]) => [cell, ofCell(standing)] as const,
  );
  return { result, plan, contents, standings: new Map(standings) };
}

const found = <T>(of: ReadonlyMap<string, T>, cell: string): T => {
  const one = of.get(cell);
  if (one === undefined) throw new Error(`the season has no ${cell}`);
  return one;
};
const contentIn = ({ contents }: Played, cell: string): CaseContent => found(contents, cell);
const standingIn = ({ standings }: Played, cell: string): CellStanding => found(standings, cell);

/** What has to be true of the season however its days passed. */
export function sameOnBothServers(played: () => Played, lastOutcome: string): void {
  test('every cell comes to its appraisal with its minutes, as the commands had it', () => {
    const standings = CELLS.map((cell) => standingIn(played(), cell));
    expect(standings.map(({ stage }) => stage)).toEqual(CELLS.map(() => 'committeeAppraisal'));
    expect(standings.map(({ facts }) => facts.minutes?.outcome)).toEqual([
      'adopted',
      'reserved',
      'agreed',
      'reserved',
      'adopted',
      lastOutcome,
    ]);
  });

  test('what was wrong was refused whole, told in sentences, and nothing of it was kept', () => {
    const { refusals } = played().result;
    const all = refusals.join('\n');
    for (const words of [
      'nội dung tệp không đúng',
      'cao hơn mức tối đa',
      'đã có một bộ hồ sơ',
      'đã được chấm 9 điểm',
      'Chưa ghi Nguyễn Quốc Hùng có mặt hay vắng mặt',
      'hãy ghi lý do vẫn tham gia kiểm tra',
    ])
      expect(all).toContain(words);
    const { dossiers } = contentIn(played(), 'doi-2');
    expect(dossiers.map(({ version }) => version)).toEqual([1, 2]);
  });

  test('[R41, R42] every member of the team holds one valid set of each dossier, also who joined later', () => {
    const team = ['le-duc-an', 'nguyen-quoc-hung', 'pham-thi-lan', 'tran-thi-mai', 'vo-minh-tam'];
    const receipts: string[] = [];
    for (const cell of CELLS.filter((one) => one !== 'doi-5')) {
      const { sets } = contentIn(played(), cell);
      expect(
        sets
          .filter(({ state }) => state === 'valid')
          .map(({ person }) => person)
          .sort(),
      ).toEqual(team);
      receipts.push(...sets.map(({ receipt }) => receipt));
    }
    expect(new Set(receipts).size).toBe(receipts.length);
  });

  test('[R15, R36] the scores of cell and team stand side by side, with the level that follows of each', () => {
    const { facts } = standingIn(played(), 'doi-1');
    expect(facts).toMatchObject({
      dossier: { proposed: { level: 'EXCELLENT' } },
      ratings: { cellQuality: { self: { level: 'EXCELLENT' } }, fourGood: { team: { recognised: false } } },
    });
    const { self, team } = facts.ratings.fourGood ?? {};
    expect(self?.total).toBeGreaterThan(team?.total ?? Number.POSITIVE_INFINITY);
  });

  test('everybody scored by the criteria that the plan names, and the minutes say which', () => {
    const { minutes } = contentIn(played(), 'doi-1');
    const sets = played().plan.criteria.flatMap(({ subject, set }) =>
      typeof set === 'string' || subject === 'memberQuality' ? [] : [set],
    );
    expect(minutes?.frame?.criteria).toEqual(
      sets.map((set) => ({
        subject: set.subject,
        id: set.id,
        version: set.version,
        sha256: criteriaDigest(set),
        placeholder: set.placeholder,
      })),
    );
  });

  test('the team works with the committee of each cell, and who was there stands in its minutes', () => {
    for (const cell of CELLS) {
      const { inspection, minutes } = contentIn(played(), cell);
      const heads = played().plan.roles.filter((entry) => entry.role === 'cellHead' && entry.cell === cell);
      expect(inspection.attendance?.present).toEqual(
        expect.arrayContaining(['tran-thi-mai', ...heads.map(({ person }) => person)]),
      );
      expect(minutes?.frame?.attendance).toEqual(inspection.attendance);
    }
  });

  test('locked minutes carry the hash of what they say', () => {
    for (const cell of ['doi-1', 'doi-2', 'doi-3', 'doi-4', 'doi-5']) {
      const { minutes } = contentIn(played(), cell);
      expect(minutes?.hash).toBe(minutes === null ? null : minutesHash(minutes));
    }
  });
}
