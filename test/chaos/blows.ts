import type { SmtpMood } from '../../activities/smtp.fixture.ts';
import type { KillPoint } from './installation.ts';
import type { Seeded } from './seeded.ts';

/** The worker dies in each; with it, or alone, what is named. Embedded records live in the worker. */
export type Victim = 'worker' | 'server' | 'database' | 'all';

export type Blow = { victim: Victim; downMs: number } & (
  | { at: 'point'; point: KillPoint; nth: number }
  | { at: 'instant'; afterMs: number }
);

const ACTIVITIES = ['record', 'planMails', 'sendMail'] as const;
const POINTS: readonly [KillPoint, ...KillPoint[]] = [
  'committing',
  'committed',
  ...ACTIVITIES.flatMap((name): KillPoint[] => [`${name}.before`, `${name}.after`]),
  'mail.sending',
  'mail.taken',
];

/** Two at named points and one at any instant, in any order. */
export function drawBlows(luck: Seeded): Blow[] {
  const instant = luck.between(0, 2);
  return [0, 1, 2].map((index) => {
    const victim = luck.of<Victim>(['worker', 'worker', 'server', 'database', 'all']);
    const downMs = luck.between(0, 1_200);
    if (index === instant) return { at: 'instant', afterMs: luck.between(200, 4_000), victim, downMs };
    const point = luck.of(POINTS);
    return { at: 'point', point, nth: luck.between(1, point.startsWith('commit') ? 20 : 6), victim, downMs };
  });
}

const MOODS: readonly [SmtpMood, ...SmtpMood[]] = [
  'accept',
  'accept',
  'refuse',
  'later',
  'hang',
  'drop',
  'late',
];

/** The next mood of the mail server, and how long (ms) it lasts. */
export const drawMood = (luck: Seeded): { mood: SmtpMood; lasts: number } => ({
  mood: luck.of(MOODS),
  lasts: luck.between(400, 1_800),
});
