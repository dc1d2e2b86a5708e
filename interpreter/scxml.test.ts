import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createEngine, soonest } from './engine.ts';
import type { Engine, EngineState, Timer } from './engine-types.ts';
import { stateIdOf } from './testing/scxml-actions.fixture.ts';
import { machineFromScxml } from './testing/scxml-reader.fixture.ts';

/** The cases that XState runs itself, of those in the suite; the others use what XState does not have. */
const CASES: Record<string, string> = {
  actionSend: 'send1 send2 send3 send4 send4b send7 send7b send8 send8b send9',
  'assign-current-small-step': 'test0 test1 test2 test3 test4',
  basic: 'basic0 basic1 basic2',
  'cond-js': 'test0 test1 test2 TestConditionalTransition',
  'default-initial-state': 'initial1 initial2',
  delayedSend: 'send1 send2 send3',
  documentOrder: 'documentOrder0',
  hierarchy: 'hier0 hier1 hier2',
  'hierarchy+documentOrder': 'test0 test1',
  history: 'history0 history1 history2 history3 history4 history4b history5 history6',
  'if-else': 'test0',
  in: 'TestInPredicate',
  'internal-transitions': 'test0 test1',
  'more-parallel':
    'test0 test1 test2 test2b test3 test3b test4 test5 test6 test6b test7 test8 test9 test10 test10b',
  'multiple-events-per-transition': 'test1',
  parallel: 'test0 test1 test2 test3',
  'parallel+interrupt':
    'test0 test1 test2 test3 test4 test5 test6 test7 test7b test8 test9 test10 test11 test12 test13 test14 test15 test16 test17 test18 test19 test20 test21 test21b test21c test22 test23 test24 test25 test27 test28 test29 test30 test31',
  'targetless-transition': 'test0 test1 test2 test3',
  'w3c-ecma':
    'test144 test147 test148 test149 test158 test172 test173 test174 test175 test176 test185 test186 test187 test189 test190 test191 test192 test193 test200 test201 test205 test208 test220 test232 test235 test237 test247 test287 test318 test333 test335 test336 test337 test339 test342 test347 test348 test349 test355 test372 test375 test377 test387 test396 test399 test403a test403b test403c test404 test405 test406 test407 test416 test417 test419 test421 test423 test445 test449 test453 test495 test503 test504 test505 test560 test570',
};

const suite = dirname(createRequire(import.meta.url).resolve('@scion-scxml/test-framework/package.json'));
const cases = Object.entries(CASES).flatMap(([group, names]) =>
  names.split(' ').map((name) => ({ group, name })),
);

interface Expected {
  initialConfiguration: string[];
  events: { event: { name: string; data?: unknown }; after?: number; nextConfiguration: string[] }[];
}

let ran = 0;
let passed = 0;
const { warn } = console;
console.warn = () => {};
afterAll(() => {
  console.warn = warn;
  process.stderr.write(`SCXML: ${passed} of ${cases.length} passed\n`);
});

const leaves = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Object.entries(value as object).flatMap(([key, inner]) =>
        typeof inner === 'object' && Object.keys(inner).length === 0 ? [key] : leaves(inner),
      );

/** One case on one clock; the state goes through JSON before every step. */
class Case {
  readonly #engine: Engine;
  #state: EngineState;
  #now = 0;

  constructor(text: string) {
    this.#engine = createEngine(machineFromScxml(text));
    this.#state = this.#engine.start({ input: undefined, now: 0 }).state;
  }

  get configuration(): string[] {
    return leaves(this.#engine.view(this.#state).value).sort();
  }

  get status(): string {
    return this.#engine.view(this.#state).status;
  }

  send(event: { name: string; data?: unknown }): void {
    const { name: type, data } = event;
    this.#state = this.#engine.send(
      this.#kept(),
      data === undefined ? { type } : ({ type, data } as never),
      this.#now,
    ).state;
  }

  advanceTo(instant: number): void {
    for (
      let timer = soonest(this.#state);
      timer !== undefined && timer.firesAt <= instant;
      timer = soonest(this.#state)
    ) {
      this.#fire(timer);
    }
    this.#now = Math.max(this.#now, instant);
  }

  /** From timer to timer until it is over, or 200 of them have fired. */
  finish(): void {
    for (let fired = 0; fired < 200 && this.status === 'active'; fired += 1) {
      const timer = soonest(this.#state);
      if (timer === undefined) return;
      this.#fire(timer);
    }
  }

  after(ms: number): void {
    this.advanceTo(this.#now + ms);
  }

  #fire(timer: Timer): void {
    this.#now = Math.max(this.#now, timer.firesAt);
    this.#state = this.#engine.fire(this.#kept(), timer.id, this.#now).state;
  }

  #kept = (): EngineState => JSON.parse(JSON.stringify(this.#state)) as EngineState;
}

test.each(cases)('[SCXML] $group/$name', ({ group, name }) => {
  ran += 1;
  const isW3c = group === 'w3c-ecma';
  const file = join(suite, 'test', group, isW3c ? `${name}.txml` : name);
  const one = new Case(readFileSync(`${file}.scxml`, 'utf8'));
  if (isW3c) {
    // Nothing is sent from outside: a wildcard could take it for an event that the machine was to send itself.
    one.finish();
    expect(one.status).toBe('done');
    expect(one.configuration).toEqual(['pass']);
  } else {
    const expected = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Expected;
    const ids = (configuration: string[]) => configuration.map(stateIdOf).sort();
    expect(one.configuration).toEqual(ids(expected.initialConfiguration));
    for (const { event, after, nextConfiguration } of expected.events) {
      if (after !== undefined) one.after(after);
      one.send(event);
      expect(one.configuration).toEqual(ids(nextConfiguration));
    }
  }
  passed += 1;
});

test('[SCXML] all 169 cases were run', () => {
  expect(ran).toBe(169);
});
