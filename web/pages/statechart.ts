import { html, raw } from 'hono/html';
import type { Standing } from '../../domain/journal/journal.ts';
import type { Quarter } from '../../domain/plan/rated-period.ts';
import { diagramOf, stateAt } from '../../interpreter/diagram/graph.ts';
import { type DiagramLayout, layoutOf } from '../../interpreter/diagram/layout.ts';
import type { DiagramWords } from '../../interpreter/diagram/lines.ts';
import type { LayoutChoice } from '../../interpreter/diagram/sketch.ts';
import { drawDiagram } from '../../interpreter/diagram/svg.ts';
import { cellMachineOf } from '../../machines/cell/quarter-cell.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { stageWord } from '../../words/stage-words.ts';
import { stateWord } from '../../words/state-words.ts';
import type { Lang } from '../../words/words.ts';
import type { Html, PageContext } from '../page.ts';

const COMMAND = 'command.';
/** Leads back from nearly every stage to every earlier one: its nine lines would hide all others. */
const RETURN = 'command.stage.return';

interface Drawing extends Omit<LayoutChoice, 'words'> {
  name: string;
  path: string;
  /** only where there is room for all stages open, or only where there is none */
  room?: 'wide' | 'narrow';
}

const YEARLY = cellMachineOf({});
const QUARTERLY = cellMachineOf({ quarter: 1 });
/** The machine of the campaign's cells. */
const machineOf = (quarter: Quarter | undefined) => (quarter === undefined ? YEARLY : QUARTERLY);

const DRAWINGS: readonly Drawing[] = [
  { name: 'session', path: 'active.session', within: 'active.session' },
  { name: 'extension', path: 'active.extension', within: 'active.extension' },
  { name: 'guidance', path: 'active.guidance', within: 'active.guidance' },
  { name: 'case', path: '', depth: 0 },
];

/** All stages open; on a phone all stages closed, and the current one. */
function stageDrawings({ stage, ended, facts }: Standing): Drawing[] {
  const stages = 'active.stages';
  const all = {
    path: stages,
    within: stages,
    ...(facts.quarter === undefined ? { without: [RETURN] } : {}),
  };
  const one = `${stages}.${stage}`;
  const isOpen = !ended && stateAt(diagramOf(machineOf(facts.quarter)).root, one).states.length > 0;
  return [
    { ...all, name: 'stages', room: 'wide' },
    { ...all, name: 'track', depth: 0, room: 'narrow' },
    ...(isOpen ? [{ name: stage, path: one, within: one, room: 'narrow' } as const] : []),
  ];
}

const LAST_STAGE = 'active.stages.recognitionDecision';

/** The machine's names in a reader's language; guards are left to docs/machines.md. */
function wordsIn(
  lang: Lang,
  quarter: Quarter | undefined,
): Required<Pick<DiagramWords, 'state' | 'event' | 'guard' | 'done'>> {
  const { chart } = textsOf(lang);
  const known: Readonly<Record<string, string>> = { ...dictionaryOf(lang).events, ...chart.events };
  return {
    state: (path) =>
      path === LAST_STAGE
        ? stageWord('recognitionDecision', quarter, lang)
        : (chart.states[path] ?? stateWord(path, lang)),
    event: (type) =>
      known[type] ?? (type.startsWith(COMMAND) ? known[type.slice(COMMAND.length)] : undefined) ?? type,
    guard: () => null,
    done: chart.done,
  };
}

/** The machine does not change while the process runs: each drawing is laid out once per language. */
const layouts = new Map<string, Promise<DiagramLayout>>();

function layoutIn(lang: Lang, quarter: Quarter | undefined, drawing: Drawing): Promise<DiagramLayout> {
  const key = `${lang} ${quarter === undefined ? 'year' : 'quarter'} ${drawing.name}`;
  const known = layouts.get(key);
  if (known !== undefined) return known;
  const made = layoutOf(machineOf(quarter), { ...drawing, words: wordsIn(lang, quarter) });
  layouts.set(key, made);
  return made;
}

/** The regions of the cell's machine as drawings, with the current states marked. */
export async function statechart({ audience }: PageContext, standing: Standing): Promise<Html> {
  const { lang } = audience;
  const { chart } = textsOf(lang);
  const { quarter } = standing.facts;
  const words = wordsIn(lang, quarter);
  const active = standing.ended ? standing.states : standing.states.map((path) => `active.${path}`);
  // a quarter's cell has no session
  const drawn = DRAWINGS.filter(({ name }) => quarter === undefined || name !== 'session');
  const drawings = await Promise.all(
    [...stageDrawings(standing), ...drawn].map(async (drawing) => {
      const title = drawing.path === '' ? chart.wholeCase : words.state(drawing.path);
      const svg = drawDiagram(await layoutIn(lang, quarter, drawing), {
        active,
        title,
        now: chart.now,
        idPrefix: `chart-${drawing.name}`,
        width: 'natural',
      });
      return html`<div class="${drawing.room ?? ''}"><h3>${title}</h3><div class="chart" tabindex="0" role="region" aria-label="${title}">${raw(svg)}</div>${drawing.without === undefined ? '' : html`<p class="small muted">${chart.leftOut(words.event(RETURN))}</p>`}</div>`;
    }),
  );
  return html`<details class="fold charts" id="statechart"><summary>${chart.heading}</summary><div class="drawings">${drawings}</div></details>`;
}
