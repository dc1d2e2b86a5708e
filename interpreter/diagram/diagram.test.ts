import { describe, expect, test } from 'vitest';
import { and, createMachine, fromPromise, not, setup, stateIn } from 'xstate';
import { diagramOf, statesBelow } from './graph.ts';
import { delayWords, linesOf, transitionWords } from './lines.ts';
import { mermaidOf } from './mermaid.ts';
import { diagramSvg } from './svg.ts';

const DAY = 86_400_000;

/** A request with a bit of everything that a statechart can hold. */
const request = setup({
  actors: { printer: fromPromise(async () => 'paper') },
  guards: {
    complete: () => true,
    about: (_, _params: { what: string }) => true,
  },
  delays: { grace: () => DAY },
}).createMachine({
  id: 'request',
  initial: 'open',
  on: { withdraw: '.withdrawn', note: { actions: () => {} } },
  states: {
    open: {
      type: 'parallel',
      states: {
        paper: {
          initial: 'awaited',
          states: {
            awaited: {
              after: { [3 * DAY]: 'missing', grace: 'missing' },
              on: { send: [{ guard: 'complete', target: 'printed' }, { target: 'missing' }] },
            },
            missing: {
              on: { send: { guard: { type: 'about', params: { what: 'form' } }, target: 'printed' } },
            },
            printed: {
              invoke: { id: 'print', src: 'printer', onDone: 'ready', onError: 'missing' },
            },
            ready: { type: 'final' },
          },
        },
        hearing: {
          initial: 'none',
          states: {
            none: {
              always: { guard: and(['complete', not(stateIn('open.paper.missing'))]), target: 'held' },
            },
            held: { type: 'final' },
          },
        },
        memory: {
          initial: 'first',
          states: {
            first: { on: { pause: 'second' } },
            second: { on: { resume: 'past' } },
            past: { type: 'history', history: 'deep', target: 'first' },
          },
        },
      },
      onDone: 'decided',
    },
    decided: { type: 'final' },
    withdrawn: { type: 'final' },
  },
});

const diagram = diagramOf(request);
const wordsFrom = (path: string) =>
  diagram.transitions
    .filter(({ from }) => from === path)
    .map((transition) => transitionWords(transition, {}));

describe('a machine as a plain graph', () => {
  test('has every state with its kind and what is entered first', () => {
    const kinds = new Map(statesBelow(diagram.root).map(({ path, kind }) => [path, kind]));
    expect(kinds.get('')).toBe('compound');
    expect(kinds.get('open')).toBe('parallel');
    expect(kinds.get('open.paper.ready')).toBe('final');
    expect(kinds.get('open.memory.past')).toBe('history');
    expect(kinds.size).toBe(16);
    expect(diagram.root.initial).toBe('open');
    expect(diagram.root.states[0]?.initial).toBeNull();
  });

  test('names delays by their length or name, guards with what they are about, ends of actors and regions', () => {
    expect(wordsFrom('open.paper.awaited')).toEqual(['send [complete]', 'send', 'after 3 d', 'after grace']);
    expect(wordsFrom('open.paper.missing')).toEqual(['send [about form]']);
    expect(wordsFrom('open.paper.printed')).toEqual(['done print', 'failed print']);
    expect(wordsFrom('open.hearing.none')).toEqual(['[complete and not in open.paper.missing]']);
    expect(wordsFrom('open')).toEqual(['done open']);
  });

  test('keeps transitions that only act, and leads a history state without a memory to its default', () => {
    expect(
      diagram.transitions.find(({ cause }) => cause.kind === 'event' && cause.type === 'note'),
    ).toMatchObject({ from: '', to: [] });
    expect(diagram.transitions.find(({ from }) => from === 'open.memory.past')).toMatchObject({
      to: ['open.memory.first'],
      cause: { kind: 'noMemory' },
    });
  });

  test('is plain data', () => {
    expect(structuredClone(diagram)).toEqual(diagram);
  });

  test('draws one line between two states, with all its labels', () => {
    const line = linesOf(diagram, {}).find(
      ({ from, to }) => from.endsWith('awaited') && to.endsWith('missing'),
    );
    expect(line?.labels).toEqual(['send', 'after 3 d', 'after grace']);
  });

  test.each([
    [3 * DAY, '3 d'],
    [90 * 60_000, '90 min'],
    [2_500, '2500 ms'],
    ['0', '0 ms'],
    ['grace', 'grace'],
  ])('the delay %s is told as %s', (delay, words) => expect(delayWords(delay)).toBe(words));
});

describe('Mermaid', () => {
  const text = mermaidOf(request, { active: ['open.paper.missing'] });

  test('nests states, parts regions, and begins and ends them', () => {
    expect(text).toMatch(/^stateDiagram-v2\n/);
    expect(text.match(/^ +--$/gm)).toHaveLength(2);
    expect(text).toContain('[*] --> s_open__paper__awaited');
    expect(text).toContain('s_open__paper__ready --> [*]');
    expect(text.match(/\{$/gm)?.length).toBe(text.match(/^ *\}$/gm)?.length);
  });

  test('shows two labels and counts the rest, and marks the current states', () => {
    expect(text).toContain('s_open__paper__awaited --> s_open__paper__missing : send, after 3 d, +1');
    expect(text).toContain('class s_open__paper__missing current');
  });

  test('an event of the machine itself begins at a frame around all states', () => {
    expect(text).toContain('state "request" as s_ {');
    expect(text).toContain('s_ --> s_withdrawn : withdraw');
  });

  test('regions of the machine itself stand in a frame', () => {
    const two = createMachine({ id: 'two', type: 'parallel', states: { a: {}, b: {} } });
    expect(mermaidOf(two).split('\n').slice(1)).toEqual([
      '  state "two" as s_ {',
      '    state "a" as s_a',
      '    --',
      '    state "b" as s_b',
      '  }',
      '',
    ]);
  });

  test('a name cannot break out of its text', () => {
    const words = { state: () => 'a"; b: {c}#', event: () => 'x: y;\n--> z' };
    for (const line of mermaidOf(request, { words }).split('\n').slice(1))
      expect(line).toMatch(
        /^ *(state "[^"#;:{}<>]+" as \w+( \{)?|(\w+|\[\*\]) --> (\w+|\[\*\])( : [^:;#<>]+)?|--|\}|)$/,
      );
  });
});

describe('SVG', () => {
  test('is the same every time, and self-contained: no script, no style, nothing fetched', async () => {
    const svg = await diagramSvg(request, { active: ['open.paper.missing'], idPrefix: 'one' });
    expect(await diagramSvg(request, { active: ['open.paper.missing'], idPrefix: 'one' })).toBe(svg);
    expect(svg).not.toMatch(/style=|<style|<script|href|url\((?!#one-)/);
    expect([...svg.matchAll(/ id="([^"]+)"/g)].every(([, id]) => id?.startsWith('one-'))).toBe(true);
    expect(svg).toMatch(/viewBox="0 0 [\d.]+ [\d.]+" width="100%"/);
  });

  test('marks the current state and those around it, also for people who cannot see it', async () => {
    const svg = await diagramSvg(request, { active: ['open.paper.missing'] });
    expect(svg.match(/class="state atomic current"/g)).toHaveLength(1);
    expect(svg.match(/class="state (parallel|compound) open around"/g)).toHaveLength(2);
    expect(svg).toContain('>Now: missing</desc>');
  });

  test('speaks the words that it is given, and escapes them', async () => {
    const words = { state: (path: string) => `<${path}>`, event: () => 'gửi & nhận' };
    const svg = await diagramSvg(request, { words });
    expect(svg).toContain('&lt;open.paper.ready&gt;');
    expect(svg).toContain('gửi &amp; nhận');
    expect(svg).not.toContain('<open');
  });

  test('of one region shows where its lines lead outside, and leaves out what it is told to', async () => {
    const machine = createMachine({
      id: 'm',
      initial: 'in',
      states: {
        in: { initial: 'a', states: { a: { on: { leave: '#m.out', back: 'b' } }, b: {} } },
        out: { type: 'final' },
      },
    });
    const svg = await diagramSvg(machine, { within: 'in', without: ['back'] });
    expect(svg).toContain('class="state elsewhere"');
    expect(svg).toContain('>leave<');
    expect(svg).not.toContain('>back<');
  });

  test('drawn closed a state stands for all that is in it', async () => {
    const svg = await diagramSvg(request, { depth: 0, active: ['open.paper.missing'] });
    expect(svg).not.toContain('missing');
    expect(svg).toContain('class="state parallel current"');
  });

  test('there is no drawing of a state that the machine does not have', async () => {
    await expect(diagramSvg(request, { within: 'nowhere' })).rejects.toThrow('no state nowhere');
  });
});
