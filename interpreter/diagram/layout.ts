import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { AnyStateMachine } from 'xstate';
import { type LayoutChoice, type SketchedState, sketchOf } from './sketch.ts';

/** Where everything stands, in px from the drawing's left upper corner. */
export interface DiagramLayout {
  width: number;
  height: number;
  states: PlacedState[];
  lines: PlacedLine[];
}

export interface PlacedState extends SketchedState {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PlacedLine {
  from: string;
  to: string;
  /** all labels, also those that are not shown */
  title: string;
  points: { x: number; y: number }[];
  labels: { text: string[]; x: number; y: number; width: number; height: number }[];
}

/** Lays a machine out by ELK's layered algorithm; the same machine and words give the same layout. */
export async function layoutOf(machine: AnyStateMachine, choice: LayoutChoice = {}): Promise<DiagramLayout> {
  const { graph, states, titles } = sketchOf(machine, choice);
  const { default: elk } = await import('elkjs/lib/elk.bundled.js');
  const placed = await new elk.default().layout(graph);
  const found: DiagramLayout = {
    width: placed.width ?? 0,
    height: placed.height ?? 0,
    states: [],
    lines: [],
  };
  const corner = new Map<string, { x: number; y: number }>([[graph.id, { x: 0, y: 0 }]]);
  const walk = (node: ElkNode, x: number, y: number) => {
    for (const child of node.children ?? []) {
      const at = { x: x + (child.x ?? 0), y: y + (child.y ?? 0) };
      corner.set(child.id, at);
      const state = states.get(child.id);
      if (state !== undefined)
        found.states.push({ ...state, ...at, width: child.width ?? 0, height: child.height ?? 0 });
      walk(child, at.x, at.y);
    }
  };
  walk(placed, 0, 0);
  for (const edge of placed.edges ?? []) {
    const about = titles.get(edge.id);
    const { x, y } = corner.get((edge as { container?: string }).container ?? graph.id) ?? { x: 0, y: 0 };
    const moved = (point: { x: number; y: number }) => ({ x: point.x + x, y: point.y + y });
    if (about === undefined) continue;
    found.lines.push({
      ...about,
      points: (edge.sections ?? []).flatMap(({ startPoint, bendPoints = [], endPoint }) =>
        [startPoint, ...bendPoints, endPoint].map(moved),
      ),
      labels: (edge.labels ?? []).map((label) => ({
        text: (label.text ?? '').split('\n'),
        ...moved({ x: label.x ?? 0, y: label.y ?? 0 }),
        width: label.width ?? 0,
        height: label.height ?? 0,
      })),
    });
  }
  return found;
}
