import { expect, test } from 'vitest';
import { createEngine } from '../engine.ts';
import type { Outcome } from '../engine-types.ts';
import { createVirtualTime } from '../virtual-time.ts';
import { type Application, type CreditEvent, creditCheck, LIMIT, REMINDER_EVERY } from './credit-check.ts';
import { stepLine } from './step-line.ts';

const T0 = 1_735_689_600_000;
const engine = createEngine(creditCheck);
const application: Application = { applicant: 'An', amount: 1_000 };

/** A check whose bureau has answered. */
function scored(outcome: Outcome) {
  const time = createVirtualTime({ now: T0 });
  const steps: string[] = [];
  const emitted: unknown[] = [];
  time.onStep((step) => {
    steps.push(stepLine(step));
    for (const effect of step.effects)
      if (effect.type === 'emit') emitted.push([(step.at - T0) / REMINDER_EVERY, effect.event]);
  });
  time.start('check', engine, application);
  const [invocation] = time.state('check').invocations;
  time.resolve('check', invocation?.id ?? '', outcome);
  const send = (event: CreditEvent) => time.send('check', event);
  return { time, steps, emitted, send, view: () => time.view('check') };
}

test('a check asks for the score of its own application', () => {
  const { state, effects } = engine.start({ input: application, now: T0 });
  expect(state.invocations).toEqual([{ id: 'score#1', src: 'score', input: application }]);
  expect(effects.map(({ type }) => type)).toEqual(['invoke']);
});

test('a good score decides by itself', () => {
  const { view, steps } = scored({ ok: true, output: 700 });
  expect(view()).toMatchObject({ status: 'done', output: { outcome: 'approved', by: 'score' } });
  expect(steps.at(-1)).toMatch(/^result score#1 ok -> "approved" \[/);
});

test.each(['approve', 'decline'] as const)('any other score waits for a person, who may %s', (type) => {
  const { view, send, time } = scored({ ok: true, output: 699 });
  expect(view()).toMatchObject({ value: 'waiting', context: { score: 699 } });
  send({ type, by: 'Bình' });
  expect(view()).toMatchObject({ status: 'done', output: { outcome: `${type}d`, by: 'Bình' } });
  expect(time.state('check').timers).toEqual([]);
});

test('a bureau that cannot tell leaves it to a person', () => {
  const { view } = scored({ ok: false, error: { name: 'Error', message: 'away' } });
  expect(view()).toMatchObject({ value: 'waiting', context: { score: null } });
});

test('the waiting is reminded of every 30 days and ends after 90', () => {
  const { view, time, emitted } = scored({ ok: true, output: 500 });
  time.advanceTo(T0 + LIMIT - 1);
  expect(view().value).toBe('waiting');
  time.advanceTo(T0 + LIMIT);
  expect(view()).toMatchObject({ status: 'done', output: { outcome: 'expired', by: 'clock' } });
  expect(emitted).toEqual([
    [1, { type: 'reminder', count: 1 }],
    [2, { type: 'reminder', count: 2 }],
    [3, { type: 'decided', decision: { outcome: 'expired', by: 'clock' } }],
  ]);
});
