import { type Draft, error, type Path } from './plan-finding.ts';
import type { PlanOutline } from './plan-outline.ts';

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
    return [
      error(
        'DUPLICATE_ID',
        [...path, index, 'id'],
        `“${id}” đã có ở ${where}`,
        `${id} stands at ${where} already`,
      ),
    ];
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

const idsOf = (items: readonly { id: string | null }[]): string[] =>
  items.flatMap(({ id }) => (id === null ? [] : [id]));

const peopleAreKnown: Rule = ({ people, roles, document }) => {
  const known = new Set(idsOf(people));
  const references: [Path, string | null][] = [
    ...roles.map(({ person }, index): [Path, string | null] => [['roles', index, 'person'], person]),
    [['document', 'signatory', 'person'], document.signatory.person],
  ];
  return references.flatMap(([path, person]) =>
    person === null || known.has(person)
      ? []
      : [
          error('UNKNOWN_PERSON', path, `không có ai mang mã “${person}”`, `nobody has the id ${person}`, {
            expected: 'people.*.id',
          }),
        ],
  );
};

const CELL_ROLES = ['cellHead', 'cellDeputy', 'cellMember'];

const cellsAreKnown: Rule = ({ cells, sessions, roles }) => {
  const ids = idsOf(cells);
  const known = new Set(ids);
  const references: [Path, string | null][] = [
    ...sessions.flatMap(({ cells: list }, index) =>
      list.map((cell, nth): [Path, string | null] => [['sessions', index, 'cells', nth], cell]),
    ),
    ...roles.map(({ cell }, index): [Path, string | null] => [['roles', index, 'cell'], cell]),
  ];
  const expected = ids.length <= 20 ? ids.join(', ') : 'cells.*.id';
  return references.flatMap(([path, cell]) =>
    cell === null || known.has(cell)
      ? []
      : [
          error('UNKNOWN_CELL', path, `không có chi bộ “${cell}”`, `no cell has the id ${cell}`, {
            expected,
          }),
        ],
  );
};

const rolesFitTheirCell: Rule = ({ roles }) =>
  roles.flatMap(({ role, cell }, index) => {
    if (role === null) return [];
    const ofCell = CELL_ROLES.includes(role);
    if (ofCell && cell === null)
      return [
        error('ROLE_NEEDS_CELL', ['roles', index], 'vai trò này cần nêu chi bộ', `a ${role} needs its cell`, {
          expected: 'cell: <id>',
        }),
      ];
    return ofCell || cell === null
      ? []
      : [
          error(
            'ROLE_WITHOUT_CELL',
            ['roles', index, 'cell'],
            'vai trò này không thuộc chi bộ nào',
            `a ${role} has no cell`,
          ),
        ];
  });

/** Without them nobody could announce the campaign or answer what escalates. */
const officeAndHeadAreThere: Rule = ({ roles }) =>
  (['office', 'committeeHead'] as const)
    .filter((needed) => !roles.some(({ role }) => role === needed))
    .map((needed) =>
      error('ROLE_VACANT', ['roles'], `chưa có ai giữ vai trò ${needed}`, `nobody is ${needed}`),
    );

const everyCellHasOneSession: Rule = ({ cells, sessions }) => {
  const planned = new Set<string>();
  const again = sessions.flatMap(({ cells: list }, index) =>
    list.flatMap((cell, nth) => {
      if (cell === null) return [];
      const before = planned.has(cell);
      planned.add(cell);
      const path = ['sessions', index, 'cells', nth];
      return before
        ? [
            error(
              'CELL_IN_TWO_SESSIONS',
              path,
              `chi bộ “${cell}” đã được xếp buổi`,
              `${cell} has a session already`,
            ),
          ]
        : [];
    }),
  );
  const without = cells.flatMap(({ id }, index) =>
    id === null || planned.has(id)
      ? []
      : [
          error(
            'CELL_WITHOUT_SESSION',
            ['cells', index],
            `chi bộ “${id}” không có buổi làm việc nào`,
            `no session for ${id}`,
          ),
        ],
  );
  return [...without, ...again];
};

const RULES: readonly Rule[] = [
  idsAreUnique,
  peopleAreKnown,
  cellsAreKnown,
  rolesFitTheirCell,
  officeAndHeadAreThere,
  everyCellHasOneSession,
];

export const brokenReferences = (plan: PlanOutline): Draft[] => RULES.flatMap((rule) => rule(plan));
