import { type Draft, error, type Path } from './plan-finding.ts';
import { idsOf, type PlanOutline } from './plan-outline.ts';
import { unknownCell, unknownPerson } from './plan-people.ts';

/** Ids that stand twice, and references to nobody or to the wrong number of them. */

type Rule = (plan: PlanOutline) => Draft[];

function duplicates(items: readonly { id: string | null }[], path: Path): Draft[] {
  const first = new Map<string, number>();
  return items.flatMap(({ id }, index) => {
    if (id === null) return [];
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, index);
      return [];
    }
    const where = [...path, before].join('.');
    return [error('DUPLICATE_ID', [...path, index, 'id'], { id, where })];
  });
}

const idsAreUnique: Rule = ({ people, cells, sessions, criteria, dossier, settings }) => [
  ...duplicates(people, ['people']),
  ...duplicates(cells, ['cells']),
  ...duplicates(sessions, ['sessions']),
  ...duplicates(criteria, ['criteria']),
  ...duplicates(dossier.reports, ['dossier', 'reports']),
  ...duplicates(dossier.onSiteDocuments, ['dossier', 'onSiteDocuments']),
  ...duplicates(settings.ladder.value, ['settings', 'ladder', 'value']),
];

const signatoryIsKnown: Rule = ({ people, document }) => {
  const { person } = document.signatory;
  return person === null || idsOf(people).includes(person)
    ? []
    : [unknownPerson(['document', 'signatory', 'person'], person)];
};

const cellsOfSessionsAreKnown: Rule = ({ cells, sessions }) => {
  const ids = idsOf(cells);
  return sessions.flatMap(({ cells: list }, index) =>
    list.flatMap((cell, nth) =>
      cell === null || ids.includes(cell) ? [] : [unknownCell(['sessions', index, 'cells', nth], cell, ids)],
    ),
  );
};

const everyCellHasOneSession: Rule = ({ cells, sessions, quarter }) => {
  const planned = new Set<string>();
  const again = sessions.flatMap(({ cells: list }, index) =>
    list.flatMap((cell, nth) => {
      if (cell === null) return [];
      const before = planned.has(cell);
      planned.add(cell);
      const path = ['sessions', index, 'cells', nth];
      return before ? [error('CELL_IN_TWO_SESSIONS', path, { cell })] : [];
    }),
  );
  const without = cells.flatMap(({ id }, index) =>
    id === null || planned.has(id) || quarter !== null
      ? []
      : [error('CELL_WITHOUT_SESSION', ['cells', index], { cell: id })],
  );
  return [...without, ...again];
};

const RULES: readonly Rule[] = [
  idsAreUnique,
  signatoryIsKnown,
  cellsOfSessionsAreKnown,
  everyCellHasOneSession,
];

export const brokenReferences = (plan: PlanOutline): Draft[] => RULES.flatMap((rule) => rule(plan));
