import type { ElkEdge, ElkLabel, ElkNode, LayoutOptions } from 'elkjs/lib/elk-api.js';
import type { AnyStateMachine } from 'xstate';
import { type DiagramState, diagramOf, stateAt, statesBelow } from './graph.ts';
import { type DiagramWords, linesOf, shownLabels, stateName } from './lines.ts';
import { LINE_HEIGHT, linesOfText, textWidth } from './text.ts';

/** What a drawing shows of a state, before it has a place. */
export interface SketchedState {
  path: string;
  kind: DiagramState['kind'] | 'start' | 'elsewhere';
  name: string;
  text: string[];
  /** how deep it is nested, from 0 */
  depth: number;
}

export interface LayoutChoice {
  words?: DiagramWords;
  /** only this state's inside; where lines leave it, the other end is drawn as a name */
  within?: string;
  /** levels of states that are drawn open, all by default */
  depth?: number;
  /** events whose transitions are not drawn, since they would hide everything else */
  without?: readonly string[];
}

const MOST_LABELS = 2;
const PADDING = 12;

const graphOptions: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.spacing.nodeNode': '28',
  'elk.spacing.edgeLabel': '4',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '12',
  'elk.layered.spacing.nodeNodeBetweenLayers': '28',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  'elk.padding': `[top=${PADDING},left=${PADDING},bottom=${PADDING},right=${PADDING}]`,
};

const openOptions = (lines: number): LayoutOptions => ({
  // the machine's order of states is used at the outermost level only: deeper it makes ELK fail
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
  'elk.padding': `[top=${PADDING + lines * LINE_HEIGHT + 10},left=16,bottom=16,right=16]`,
  'elk.nodeSize.constraints': 'NODE_LABELS MINIMUM_SIZE',
});

/** All labels of a line stand together, each on lines of its own. */
function labelOf(labels: string[]): ElkLabel[] {
  const shown = shownLabels(labels, MOST_LABELS);
  const lines = shown.flatMap((label, index) => linesOfText(index < shown.length - 1 ? `${label},` : label));
  if (lines.length === 0) return [];
  const width = Math.max(...lines.map(textWidth)) + 8;
  return [{ text: lines.join('\n'), width, height: lines.length * LINE_HEIGHT + 2 }];
}

/** The graph as the layout engine takes it, and what each of its nodes stands for. */
export interface Sketch {
  graph: ElkNode;
  states: Map<string, SketchedState>;
  titles: Map<string, { from: string; to: string; title: string }>;
}
const START = '·start';

/** Gives what is to be drawn of a machine. @throws Error when there is no state `within` */
export function sketchOf(
  machine: AnyStateMachine,
  { words = {}, within = '', depth = Infinity, without = [] }: LayoutChoice,
): Sketch {
  const diagram = diagramOf(machine);
  const shown = stateAt(diagram.root, within);
  const states: Sketch['states'] = new Map();
  const edges: ElkEdge[] = [];
  const titles: Sketch['titles'] = new Map();
  const connect = (from: string, to: string, labels: string[]) => {
    const id = `e${edges.length}`;
    titles.set(id, { from, to, title: labels.join(', ') });
    edges.push({
      id,
      sources: [from],
      targets: [to],
      labels: labelOf(labels),
    } as ElkEdge);
  };

  const nodeOf = (state: DiagramState, level: number): ElkNode => {
    const name = stateName(state.path, words);
    const open = state.states.length > 0 && level < depth;
    const text = open ? [name] : linesOfText(name);
    states.set(state.path, { path: state.path, kind: state.kind, name, text, depth: level });
    const width = Math.max(...text.map(textWidth)) + 24;
    if (!open) return { id: state.path, width: Math.max(width, 64), height: text.length * LINE_HEIGHT + 16 };
    return {
      id: state.path,
      width: width + 16,
      height: 40,
      layoutOptions: openOptions(text.length),
      children: inside(state, level + 1),
    };
  };
  const inside = (state: DiagramState, level: number): ElkNode[] => {
    const children = state.states.map((inner) => nodeOf(inner, level));
    if (state.initial === null) return children;
    const id = `${state.path}${START}`;
    states.set(id, { path: id, kind: 'start', name: '', text: [], depth: level });
    connect(id, state.initial, []);
    return [{ id, width: 12, height: 12 }, ...children];
  };
  const children = inside(shown, 0);

  // a state drawn closed stands for all that is in it, a name for what lies outside
  const here = new Map<string, string>();
  for (const state of statesBelow(shown)) {
    const parts = state.path.split('.');
    const nearest = parts.map((_, index) => parts.slice(0, parts.length - index).join('.'));
    const drawn = nearest.find((path) => states.has(path));
    if (drawn !== undefined && state !== shown) here.set(state.path, drawn);
  }
  const elsewhere = (path: string): string => {
    const id = `→${path}`;
    const name = stateName(path, words);
    if (!states.has(id)) {
      const text = linesOfText(name);
      states.set(id, { path, kind: 'elsewhere', name, text, depth: 0 });
      children.push({
        id,
        width: Math.max(...text.map(textWidth)) + 24,
        height: text.length * LINE_HEIGHT + 16,
      });
    }
    return id;
  };
  const leaving = diagram.transitions.filter(
    ({ from, cause }) => here.has(from) && !(cause.kind === 'event' && without.includes(cause.type)),
  );
  const place = (path: string) => here.get(path) ?? (path === within ? null : elsewhere(path));
  for (const { from, to, labels } of linesOf({ transitions: leaving }, words, place))
    connect(from, to, labels);
  return { graph: { id: '·', layoutOptions: graphOptions, children, edges: edges as never }, states, titles };
}
