import type { Cause, Diagram, DiagramTransition } from './graph.ts';

const UNITS = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1_000, 's'],
  [1, 'ms'],
] as const;

/** A delay in its largest whole unit, e.g. `3 d`; the name of a delay stays. @param delay ms or a name */
export function delayWords(delay: number | string): string {
  const ms = Number(delay);
  if (!Number.isFinite(ms)) return String(delay);
  const [size, unit] = UNITS.find(([length]) => ms >= length && ms % length === 0) ?? [1, 'ms'];
  return `${ms / size} ${unit}`;
}

/** How events and states are called; without words by their own names. */
export interface DiagramWords {
  state?(path: string): string;
  event?(type: string): string;
  /** how guards and everything else but events are worded; by default in English, with guards */
  guard?(name: string): string | null;
  after?(delay: string): string;
  always?: string;
  done?(name: string): string;
  failed?(name: string): string;
}

const lastKey = (path: string): string => path.split('.').at(-1) ?? path;
export const stateName = (path: string, words: DiagramWords): string => words.state?.(path) ?? lastKey(path);

function causeWords(cause: Cause, words: DiagramWords): string {
  const done = (name: string) => words.done?.(name) ?? `done ${name}`;
  switch (cause.kind) {
    case 'event':
      return words.event?.(cause.type) ?? cause.type;
    case 'after':
      return words.after?.(delayWords(cause.delay)) ?? `after ${delayWords(cause.delay)}`;
    case 'noMemory':
      return '';
    case 'always':
      return words.always ?? '';
    case 'stateDone':
      return done(stateName(cause.state, words));
    case 'actorDone':
      return done(cause.actor);
    case 'actorFailed':
      return words.failed?.(cause.actor) ?? `failed ${cause.actor}`;
    case 'actorChanged':
      return `changed ${cause.actor}`;
  }
}

/** A transition's cause, and its guard in brackets. */
export function transitionWords({ cause, guard }: DiagramTransition, words: DiagramWords): string {
  const condition = guard === null ? null : (words.guard ?? String)(guard);
  return [causeWords(cause, words), condition === null ? '' : `[${condition}]`]
    .filter((part) => part !== '')
    .join(' ');
}

/** All transitions that lead from one state to another: one line in a drawing. */
export interface DiagramLine {
  from: string;
  to: string;
  labels: string[];
}

/** What does not fit under a line is counted. */
export const shownLabels = (labels: readonly string[], most: number): string[] =>
  labels.length <= most ? [...labels] : [...labels.slice(0, most), `+${labels.length - most}`];

/**
 * The lines to draw, each pair of states once.
 * @param place where an end is drawn, since a state that isn't shown is represented by another; null draws nothing
 */
export function linesOf(
  { transitions }: Pick<Diagram, 'transitions'>,
  words: DiagramWords,
  place: (path: string) => string | null = (path) => path,
): DiagramLine[] {
  const lines = new Map<string, DiagramLine>();
  for (const transition of transitions) {
    for (const target of transition.to) {
      const [from, to] = [place(transition.from), place(target)];
      // what happens inside a state that is drawn closed isn't shown
      if (from === null || to === null || (from === to && (from !== transition.from || to !== target)))
        continue;
      const line = lines.get(`${from} ${to}`) ?? { from, to, labels: [] };
      lines.set(`${from} ${to}`, line);
      const label = transitionWords(transition, words);
      if (label !== '' && !line.labels.includes(label)) line.labels.push(label);
    }
  }
  return [...lines.values()];
}
