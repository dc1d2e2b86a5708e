import type { AnyStateMachine } from 'xstate';
import { type DiagramLayout, layoutOf, type PlacedLine, type PlacedState } from './layout.ts';
import type { LayoutChoice } from './sketch.ts';
import { FONT_SIZE, LINE_HEIGHT } from './text.ts';

export interface DrawingOptions {
  /** paths of the innermost active states */
  active?: readonly string[];
  /** the drawing's name, for those who can't see it */
  title?: string;
  /** how the current states are introduced, for those who can't see it */
  now?: string;
  /** begins every id in the drawing; two drawings on one page need two */
  idPrefix?: string;
  /** px as it was laid out, or 100 % of what is around it */
  width?: 'natural' | 'full';
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
const px = (length: number): string => String(Math.round(length * 10) / 10);

/** Keeps a name readable where lines pass behind it. */
const HALO =
  ' stroke="var(--diagram-paper, Canvas)" stroke-width="5" stroke-linejoin="round" paint-order="stroke"';
const PAPER = 'fill="var(--diagram-paper, Canvas)"';

function textAt(lines: readonly string[], x: number, top: number, more = ''): string {
  const spans = lines.map(
    (line, index) =>
      `<tspan x="${px(x)}" y="${px(top + LINE_HEIGHT * (index + 0.75))}">${escaped(line)}</tspan>`,
  );
  return `<text fill="currentColor"${more}>${spans.join('')}</text>`;
}

function boxOf(state: PlacedState, standing: 'current' | 'around' | null, open: boolean): string {
  const { x, y, width, height, kind, text, name } = state;
  if (kind === 'start')
    return `<circle class="start" cx="${px(x + width / 2)}" cy="${px(y + height / 2)}" r="${px(width / 2)}" fill="currentColor"/>`;
  const classes = ['state', kind, open ? 'open' : '', standing ?? ''].filter((part) => part !== '').join(' ');
  const round = kind === 'elsewhere' ? 0 : open ? 4 : 8;
  const frame = (inset: number) =>
    `<rect x="${px(x + inset)}" y="${px(y + inset)}" width="${px(width - 2 * inset)}" height="${px(height - 2 * inset)}" rx="${round}" ${PAPER} stroke="currentColor"${kind === 'elsewhere' ? ' stroke-dasharray="4 3"' : ''}${standing === 'current' ? ' stroke-width="3"' : ''}/>`;
  const top = y + (height - text.length * LINE_HEIGHT) / 2;
  const words = open
    ? ''
    : textAt(text, x + width / 2, top, standing === 'current' ? ' font-weight="700"' : '');
  return `<g class="${classes}"><title>${escaped(name)}</title>${frame(0)}${kind === 'final' ? frame(3) : ''}${words}</g>`;
}

/** A line with its bends rounded off. */
function pathOf(points: PlacedLine['points']): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  const steps = rest.map((point, index) => {
    const next = rest[index + 1];
    if (next === undefined) return `L${px(point.x)} ${px(point.y)}`;
    const before = points[index] ?? first;
    const toward = (other: { x: number; y: number }) => {
      const length = Math.hypot(other.x - point.x, other.y - point.y);
      const share = Math.min(6, length / 2) / (length || 1);
      return `${px(point.x + (other.x - point.x) * share)} ${px(point.y + (other.y - point.y) * share)}`;
    };
    return `L${toward(before)}Q${px(point.x)} ${px(point.y)} ${toward(next)}`;
  });
  return `M${px(first.x)} ${px(first.y)}${steps.join('')}`;
}

const lineOf = (line: PlacedLine, arrow: string): string =>
  `<path class="line" d="${pathOf(line.points)}" fill="none" stroke="currentColor" marker-end="url(#${arrow})"/>`;

const labelsOf = ({ labels, title }: PlacedLine): string =>
  labels
    .map(
      ({ text, x, y, width, height }) =>
        `<g class="label"><title>${escaped(title)}</title><rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}" ${PAPER}/>${textAt(text, x + width / 2, y + 1)}</g>`,
    )
    .join('');

/** Draws a layout. Colours come from the page: `currentColor`, `--diagram-paper`, and the classes of the parts. */
export function drawDiagram(layout: DiagramLayout, options: DrawingOptions = {}): string {
  const { active = [], title = 'Statechart', now = 'Now', idPrefix = 'diagram', width = 'full' } = options;
  const { states, lines } = layout;
  const arrow = `${idPrefix}-arrow`;
  const standing = ({ path, kind }: PlacedState) => {
    if (kind === 'start' || kind === 'elsewhere') return null;
    // a state drawn closed stands for those in it
    const closed = !states.some((other) => other.path.startsWith(`${path}.`) && other.kind !== 'elsewhere');
    if (active.includes(path) || (closed && active.some((one) => one.startsWith(`${path}.`))))
      return 'current';
    return active.some((one) => one.startsWith(`${path}.`)) ? 'around' : null;
  };
  const opened = new Set(
    states.flatMap(({ path, kind, depth }) =>
      kind === 'elsewhere' || depth === 0 ? [] : [path.replace(/(·start|\.[^.]*)$/, '')],
    ),
  );
  const current = states.filter((state) => standing(state) === 'current').map(({ name }) => name);
  const size =
    width === 'full' ? 'width="100%"' : `width="${px(layout.width)}" height="${px(layout.height)}"`;
  const box = (state: PlacedState) => boxOf(state, standing(state), opened.has(state.path));
  const outermostFirst = [...states].sort((a, b) => a.depth - b.depth);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="statechart" viewBox="0 0 ${px(layout.width)} ${px(layout.height)}" ${size} role="img" aria-labelledby="${idPrefix}-title${current.length > 0 ? ` ${idPrefix}-now` : ''}" font-family="system-ui, sans-serif" font-size="${FONT_SIZE}" text-anchor="middle">`,
    `<title id="${idPrefix}-title">${escaped(title)}</title>`,
    current.length > 0 ? `<desc id="${idPrefix}-now">${escaped(`${now}: ${current.join(', ')}`)}</desc>` : '',
    `<defs><marker id="${arrow}" class="arrow" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="currentColor"/></marker></defs>`,
    ...outermostFirst.map(box),
    ...lines.map((line) => lineOf(line, arrow)),
    ...states
      .filter(({ path, kind }) => kind !== 'start' && kind !== 'elsewhere' && opened.has(path))
      .map(({ text, x, y, width: wide }) => textAt(text, x + wide / 2, y + 8, ` font-weight="700"${HALO}`)),
    ...lines.map(labelsOf),
    '</svg>',
  ].join('');
}

/**
 * The machine as SVG: no script, no style of its own, nothing fetched. @throws Error when there is no state `within`
 *
 * @example
 * const svg = await diagramSvg(machine, { active: ['open'] });
 */
export const diagramSvg = async (
  machine: AnyStateMachine,
  options: LayoutChoice & DrawingOptions = {},
): Promise<string> => drawDiagram(await layoutOf(machine, options), options);
