import type { ObligationView } from '../domain/journal/journal.ts';

/** Where a case stands after a step, by its machine's state; pages and status show the newest standing. */

/** The part of the interpreter's view that a standing is made of. */
export interface StateView<C> {
  value: unknown;
  context: C;
  status: string;
  children: Record<string, { status: string; value?: unknown; context?: unknown }>;
  meta: readonly unknown[];
}

/** `a.b.c` for every innermost state. */
export function statePaths(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => {
    const below = statePaths(inner);
    return below.length === 0 ? [key] : below.map((path) => `${key}.${path}`);
  });
}

const newestDue = (view: ObligationView): number => view.deadlines.at(-1)?.due ?? Number.POSITIVE_INFINITY;

/** Tasks before appointments before windows, overdue first, then the soonest. */
function foremostOf(views: ObligationView[]): ObligationView | null {
  const rank = { task: 0, appointment: 1, window: 2 };
  const order = [...views].sort(
    (a, b) => Number(b.late) - Number(a.late) || rank[a.kind] - rank[b.kind] || newestDue(a) - newestDue(b),
  );
  return order[0] ?? null;
}

/** What standings of cells and campaigns have in common. */
export function baseOf(states: string[], obligations: ObligationView[]) {
  const foremost = foremostOf(obligations);
  const deadline = foremost?.deadlines.at(-1) ?? null;
  return {
    states,
    foremost: foremost?.id ?? null,
    holder: foremost?.holder ?? null,
    due: deadline?.due ?? null,
    closes: deadline?.closes ?? null,
    late: foremost?.late ?? false,
    obligations,
  };
}

export const inActive = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && 'active' in value
    ? (value.active as Record<string, unknown>)
    : null;

export const firstKey = (value: unknown): string =>
  typeof value === 'string' ? value : (Object.keys(value as object)[0] ?? '');
