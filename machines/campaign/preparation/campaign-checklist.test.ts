import { expect, test } from 'vitest';
import { realPlanNow } from '../../../domain/plan/real-plan.fixture.ts';
import { checklistOf } from './campaign-checklist.ts';

const plan = realPlanNow();
if (plan === null) throw new Error('the real plan has errors');

test('[R41, X2] the office prepares one set of the dossier for each member of the team, the clerk by setting', () => {
  const members = plan.roles.filter(({ role }) => role === 'teamLeader' || role === 'teamMember').length;
  expect(checklistOf(plan).copies).toBe(String(members + 1));
  const settings = { ...plan.settings, clerkIsMember: { ...plan.settings.clerkIsMember, value: false } };
  expect(checklistOf({ ...plan, settings }).copies).toBe(String(members));
});

test('[R02, R30] what the copy of the plan does not show is open: its date and the decision on the team', () => {
  const checklist = checklistOf(plan);
  expect(
    Object.entries(checklist)
      .filter(([, done]) => done === null)
      .map(([item]) => item),
  ).toEqual(['planDate', 'teamDecision']);
  expect(checklist.planNumber).toBe('28-KH/ĐU');
});
