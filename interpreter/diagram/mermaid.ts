import type { AnyStateMachine } from 'xstate';
import { type Diagram, type DiagramState, diagramOf, stateAt, statesBelow } from './graph.ts';
import { type DiagramLine, type DiagramWords, linesOf, shownLabels, stateName } from './lines.ts';

const LABELS = 2;

/** Colons, semicolons, quotes and hashes end a text in Mermaid. */
const harmless = (text: string): string =>
  text
    .replace(/[:;]/g, '·')
    .replace(/["#\n\r]/g, ' ')
    .replace(/[<>{}]/g, ' ')
    .trim();

const idOf = (path: string): string =>
  `s_${path.replace(/[^A-Za-z0-9]/g, (found) => (found === '.' ? '__' : `_${found.codePointAt(0)}_`))}`;

/** Of two paths the innermost state that holds both; its line is written there when both are its children. */
const parentOf = (path: string): string => path.split('.').slice(0, -1).join('.');

const lineText = (line: DiagramLine, indent: string): string => {
  const labels = shownLabels(line.labels, LABELS).map(harmless).join(', ');
  return `${indent}${idOf(line.from)} --> ${idOf(line.to)}${labels === '' ? '' : ` : ${labels}`}`;
};

function bodyOf(
  state: DiagramState,
  own: Map<string, DiagramLine[]>,
  words: DiagramWords,
  depth: number,
): string[] {
  const indent = '  '.repeat(depth);
  if (state.kind === 'parallel')
    return state.states.flatMap((region, index) => [
      ...(index === 0 ? [] : [`${indent}--`]),
      ...stateText(region, own, words, depth),
    ]);
  return [
    ...(state.initial === null ? [] : [`${indent}[*] --> ${idOf(state.initial)}`]),
    ...state.states.flatMap((inner) => stateText(inner, own, words, depth)),
    ...(own.get(state.path) ?? []).map((line) => lineText(line, indent)),
    ...state.states
      .filter(({ kind }) => kind === 'final')
      .map(({ path }) => `${indent}${idOf(path)} --> [*]`),
  ];
}

function stateText(
  state: DiagramState,
  own: Map<string, DiagramLine[]>,
  words: DiagramWords,
  depth: number,
): string[] {
  const indent = '  '.repeat(depth);
  const name =
    state.kind === 'history'
      ? state.deep
        ? 'H*'
        : 'H'
      : harmless(state.path === '' ? state.key : stateName(state.path, words));
  const head = `${indent}state "${name}" as ${idOf(state.path)}`;
  if (state.states.length === 0) return [head];
  return [`${head} {`, ...bodyOf(state, own, words, depth + 1), `${indent}}`];
}

export interface MermaidOptions {
  /** paths of the innermost active states */
  active?: readonly string[];
  words?: DiagramWords;
  /** only this state and what is in it; lines that leave it are left out */
  within?: string;
}

/**
 * The machine as a Mermaid `stateDiagram-v2`. Between two states there is one line with at most two labels.
 * Transitions that only act are not drawn. @throws Error when there is no state `within`
 *
 * @example
 * mermaidOf(machine, { active: ['open'] });
 */
export function mermaidOf(
  machine: AnyStateMachine,
  { active = [], words = {}, within }: MermaidOptions = {},
): string {
  const diagram: Diagram = diagramOf(machine);
  const shown = within === undefined ? diagram.root : stateAt(diagram.root, within);
  const inside = new Set(statesBelow(shown).map(({ path }) => path));
  const regions = new Set(
    statesBelow(diagram.root)
      .filter(({ kind }) => kind === 'parallel')
      .map(({ path }) => path),
  );
  // Mermaid takes a line between children of one state inside it, every other line only at the outermost level
  const own = new Map<string, DiagramLine[]>();
  const outer: DiagramLine[] = [];
  const lines = linesOf(diagram, words, (path) => (inside.has(path) ? path : null));
  // a state is drawn with a frame when it has regions, or when a line begins or ends at it
  const framed =
    shown.kind === 'parallel' || lines.some(({ from, to }) => from === shown.path || to === shown.path);
  for (const line of lines) {
    const ends = [line.from, line.to];
    const parent = parentOf(line.from);
    const here =
      !ends.includes(shown.path) &&
      parent === parentOf(line.to) &&
      (framed || parent !== shown.path) &&
      !regions.has(parent);
    if (here) own.set(parent, [...(own.get(parent) ?? []), line]);
    else outer.push(line);
  }
  const current = active.filter((path) => inside.has(path)).map(idOf);
  return [
    'stateDiagram-v2',
    ...(framed ? stateText : bodyOf)(shown, own, words, 1),
    ...outer.map((line) => lineText(line, '  ')),
    ...(current.length === 0
      ? []
      : ['  classDef current stroke-width:3px,font-weight:bold', `  class ${current.join(',')} current`]),
    '',
  ].join('\n');
}
