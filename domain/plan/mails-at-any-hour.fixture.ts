import type { Plan } from './plan.ts';

/** A plan whose mails wait for no morning, so that a test may run at any hour. @param minutes in which notices gather */
export const mailsAtAnyHour = <P extends Pick<Plan, 'settings'>>(
  plan: P,
  minutes = plan.settings.mailGroupMinutes.value,
): P => ({
  ...plan,
  settings: {
    ...plan.settings,
    mailGroupMinutes: { ...plan.settings.mailGroupMinutes, value: minutes },
    mailHours: { reason: 'tests', value: null },
  },
});
