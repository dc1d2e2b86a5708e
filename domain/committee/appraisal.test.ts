import { expect, test } from 'vitest';
import { seasonTerms } from '../../machines/testing/season.fixture.ts';
import { noScores, withScores, withSelfScores } from '../case/score-layers.ts';
import { cellAppraisal, newest } from './appraisal.ts';

const { scoring } = seasonTerms();
const proof = { evidence: [] };

test('[R36] scores of the committee on some criteria alone are no result: the team’s counts until all are scored', () => {
  const by = { by: 'office', at: 1 };
  const own = {
    fourGood: [
      { criterion: 'g1', points: 60, ...proof },
      { criterion: 'g2', points: 40, ...proof },
    ],
  };
  const team = withScores(
    withSelfScores(noScores, own, { ...by, version: 1 }),
    'team',
    [
      { subject: 'fourGood', criterion: 'g1', points: 55, ...proof },
      { subject: 'fourGood', criterion: 'g2', points: 36, ...proof },
    ],
    by,
  );
  const one = withScores(
    team,
    'committee',
    [{ subject: 'fourGood', criterion: 'g1', points: 50, ...proof }],
    by,
  );
  const appraisal = cellAppraisal({ scores: one }, scoring);
  expect(appraisal.committee.fourGoodPoints).toBeNull();
  expect(newest(appraisal, 'fourGoodPoints')).toBe(91);
});
