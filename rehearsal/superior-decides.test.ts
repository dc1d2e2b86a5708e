import { expect, test } from 'vitest';
import { realPlanNow } from '../domain/plan/real-plan.fixture.ts';
import { rehearse } from './rehearse.ts';

test('a plan whose superior decides levels is rehearsed to its end: proposed, signed, recorded', () => {
  const plan = realPlanNow();
  plan.settings.superiorDecides = {
    value: { kinds: ['cellLevels', 'memberLevels'], workingDays: 5 },
    reason: 'đảng ủy bộ phận',
  };
  const { lines, standings } = rehearse(plan);
  expect(standings['campaign']).toMatchObject({ stage: 'concluded', ended: true });
  const facts = standings['campaign']?.of === 'campaign' ? standings['campaign'].facts : null;
  expect(facts?.decisions.map(({ id, state, number }) => [id, state, number])).toEqual([
    ['main-fourGood', 'issued', '31-QĐ/ĐU'],
    ['main-cellLevels', 'issued', '45-QĐ/ĐU'],
  ]);
  const owed = lines.filter(({ what }) => what === 'opened').map(({ obligation }) => String(obligation));
  for (const name of ['proposalPreparation', 'proposalSignature', 'superiorDecision'])
    expect(owed).toContain(`${name}:main-cellLevels`);
  expect(owed).not.toContain('decisionSignature:main-cellLevels');
});
