import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AnyStateMachine } from 'xstate';
import { z } from 'zod';
import { type DiagramState, diagramOf, statesBelow } from '../../interpreter/diagram/graph.ts';
import { transitionWords } from '../../interpreter/diagram/lines.ts';
import { mermaidOf } from '../../interpreter/diagram/mermaid.ts';
import { campaignMachine } from '../../machines/campaign/campaign.ts';
import { decisionMachine } from '../../machines/campaign/decisions/decision.ts';
import { proposalMachine } from '../../machines/campaign/decisions/proposal.ts';
import { cellMachine } from '../../machines/cell/cell.ts';
import { quarterCellMachine } from '../../machines/cell/quarter-cell.ts';
import { EVENTS, type EventType, isEventType } from '../../machines/door/events.ts';
import { payloadSchema } from '../../machines/door/valid-events.ts';
import { obligationMachine } from '../../machines/obligation/obligation.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { taskWords } from '../../words/obligation/obligation-words.ts';
import { stateWord } from '../../words/state-words.ts';
import { wordOf } from '../../words/words.ts';

const FILE = resolve(import.meta.dirname, '../../docs/machines.md');

export const DESCRIBED: readonly {
  machine: AnyStateMachine;
  file: string;
  /** where it differs from the machine's own id */
  name?: string;
  about: string;
}[] = [
  {
    machine: cellMachine(),
    file: 'cell/cell.ts',
    about:
      'One cell from its dossier to the recognition decision: six stages, and beside them its session, the requests for more time and the difficulties that it raises.',
  },
  {
    machine: quarterCellMachine(),
    file: 'cell/quarter-cell.ts',
    name: 'cell of a quarter',
    about:
      'One cell whose leaders are rated for a quarter: they rate themselves and the cell says what it proposes, then the committee appraises and decides, as at the end of the yearly way.',
  },
  {
    machine: campaignMachine(),
    file: 'campaign/campaign.ts',
    about:
      'The campaign from its preparation to the report to the superior: it starts the cells, commands them, and decides on slates of cells that are ready.',
  },
  {
    machine: obligationMachine,
    file: 'obligation/obligation.ts',
    about:
      'The clock of one obligation: every step of its ladder, the due date and the last moment. Each state in which somebody owes something runs one. It takes nothing from outside.',
  },
  {
    machine: decisionMachine,
    file: 'campaign/decisions/decision.ts',
    about:
      'One decision of a slate: prepared, signed with its number and date, issued as a document. The campaign runs it and passes the events on.',
  },
  {
    machine: proposalMachine,
    file: 'campaign/decisions/proposal.ts',
    about:
      'One matter of a slate that the superior decides, where the plan says so: a paper that proposes it is prepared and signed, then the superior’s decision is recorded. The campaign runs it as it runs a decision.',
  },
];

const code = (text: string) => `\`${text}\``;
const cell = (text: string) => text.replaceAll('|', '\\|');
const row = (...cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
const table = (heads: string[], rows: string[]) => [row(...heads), row(...heads.map(() => '---')), ...rows];

const metaSchema = z.object({ obligation: z.string().optional(), waitsFor: z.string().optional() });

function waits({ meta }: DiagramState): string {
  const { obligation, waitsFor } = metaSchema.parse(meta ?? {});
  if (obligation !== undefined) return `${code(obligation)}: ${taskWords(obligation, 'en').task}`;
  return waitsFor === undefined ? '' : `for ${waitsFor}`;
}

function statesTable(machine: AnyStateMachine): string[] {
  const { root, transitions } = diagramOf(machine);
  const leadsTo = (to: string[]) => (to.length === 0 ? '' : ` → ${to.map(code).join(', ')}`);
  return table(
    ['state', 'in words', 'kind', 'what is owed or waited for', 'takes'],
    statesBelow(root).map((state) => {
      const { path, kind } = state;
      const word = path === '' ? '' : stateWord(path, 'vi');
      const takes = transitions
        .filter(({ from }) => from === path)
        .map(
          (transition) =>
            `${code(transitionWords(transition, { always: 'at once' }))}${leadsTo(transition.to)}`,
        );
      return row(
        path === '' ? '(all)' : code(path),
        word === state.key ? '' : word,
        kind,
        waits(state),
        takes.join('<br>'),
      );
    }),
  );
}

/** The events of people that the machine mentions, in the order of events.ts. */
export function eventsOf(machine: AnyStateMachine): EventType[] {
  const mentioned = new Set(
    diagramOf(machine).transitions.map(({ cause }) => (cause.kind === 'event' ? cause.type : '')),
  );
  return Object.keys(EVENTS)
    .filter(isEventType)
    .filter((type) => mentioned.has(type));
}

function eventsPart(machine: AnyStateMachine): string[] {
  const events = eventsOf(machine);
  if (events.length === 0) return [];
  const { events: words, roles } = dictionaryOf('vi');
  const who = (type: EventType) =>
    EVENTS[type].senders.map((role) => `${code(role)} (${roles[role]})`).join(', ');
  return [
    '### Events from outside',
    '',
    ...table(
      ['event', 'in words', 'who may send it'],
      events.map((type) => row(code(type), wordOf(words, type), who(type))),
    ),
    '',
    ...events.flatMap((type) => [
      `<details><summary>payload of <code>${type}</code></summary>`,
      '',
      '```json',
      JSON.stringify(payloadSchema(type), null, 2),
      '```',
      '',
      '</details>',
    ]),
    '',
  ];
}

/** Most transitions ask the event's own rule, which a drawing needn't show. */
const guard = (name: string) => (name === 'ruleAllows' ? null : name);

/** The text of docs/machines.md, made from the machines. */
export function machinesDocument(): string {
  return [
    '# The machines',
    '',
    '<!-- Made by `npm run docs:machines` from machines/; do not edit. -->',
    '',
    'Between two states a drawing shows one line with at most two labels, `+n` counts the others; transitions that only act are not drawn. The tables have all of them. The guard `ruleAllows` (the rule of the event, in the rules of its matter, has no objection) is left out of the drawings.',
    '',
    ...DESCRIBED.flatMap(({ machine, file, about, name = machine.id }) => [
      `## ${name}`,
      '',
      `${about} ([machines/${file}](../machines/${file}))`,
      '',
      '```mermaid',
      mermaidOf(machine, { words: { guard } }).trimEnd(),
      '```',
      '',
      '### States',
      '',
      ...statesTable(machine),
      '',
      // of the same machine put together otherwise they stand above
      ...(name === machine.id ? eventsPart(machine) : []),
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

if (import.meta.main) {
  const text = machinesDocument();
  if (process.argv.includes('--write')) writeFileSync(FILE, text);
  else if (readFileSync(FILE, 'utf8') !== text) {
    console.error('docs/machines.md is stale: npm run docs:machines');
    process.exitCode = 1;
  }
}
