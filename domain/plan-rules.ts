import { instantAt } from './instant.ts';
import { type Draft, error, type Path } from './plan-finding.ts';
import type { PlanOutline } from './plan-outline.ts';

/** Mistakes that no single value shows: ids twice, references to nobody, dates against each other. */

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

const sessionsHoldOneCell: Rule = ({ sessions, settings }) =>
  sessions.flatMap(({ cells: { length } }, index) =>
    settings.cellsPerSession.value === 'one' && length > 1
      ? [
          error(
            'SESSION_HOLDS_ONE_CELL',
            ['sessions', index, 'cells'],
            `cài đặt chỉ cho một chi bộ mỗi buổi, ở đây có ${length}`,
            `the setting allows one cell a session, here are ${length}`,
            { expected: 'settings.cellsPerSession.value: several', gap: 'X5' },
          ),
        ]
      : [],
  );

const sessionsEndAfterTheyStart: Rule = ({ sessions }) =>
  sessions.flatMap(({ starts, ends }, index) =>
    starts === null || ends === null || starts < ends
      ? []
      : [
          error(
            'SESSION_ENDS_BEFORE_START',
            ['sessions', index, 'ends'],
            'buổi kết thúc trước khi bắt đầu',
            'the session ends before it starts',
            {
              expected: `> ${starts}`,
            },
          ),
        ],
  );

const dossierIsDueBeforeSessions: Rule = ({ dossier, sessions, calendar }) => {
  const { dueBefore } = dossier;
  if (dueBefore === null) return [];
  const due = instantAt(dueBefore, '00:00', calendar.utcOffset);
  const after = sessions.filter(
    ({ date, starts }) => date !== null && instantAt(date, starts ?? '23:59', calendar.utcOffset) < due,
  );
  const earliest = after.map(({ date }) => date ?? '').sort()[0];
  return earliest === undefined
    ? []
    : [
        error(
          'DOSSIER_DUE_AFTER_SESSION',
          ['dossier', 'dueBefore'],
          `hạn nộp hồ sơ sau buổi làm việc ngày ${earliest}`,
          `the dossier is due after the session of ${earliest}`,
          { expected: `<= ${earliest}` },
        ),
      ];
};

const milestonesFollowSessions: Rule = ({ milestones, sessions }) => {
  const first = sessions.flatMap(({ date }) => (date === null ? [] : [date])).sort()[0];
  return Object.entries(milestones).flatMap(([name, date]) =>
    typeof date !== 'string' || first === undefined || date >= first
      ? []
      : [
          error(
            'MILESTONE_BEFORE_SESSION',
            ['milestones', name],
            'mốc này trước buổi làm việc đầu tiên',
            'before the first session',
            {
              expected: `>= ${first}`,
            },
          ),
        ],
  );
};

const ladderIsWhole: Rule = ({ settings }) => {
  const path: Path = ['settings', 'ladder', 'value'];
  const steps = settings.ladder.value;
  if (steps.length === 0) return [];
  const openings = steps.filter(({ when }) => when === 'opening').length;
  const lastAt = steps.findIndex(({ last }) => last);
  return [
    ...(openings === 1
      ? []
      : [
          error('LADDER_OPENING', path, 'thang nhắc cần đúng một bước mở đầu', 'a ladder has one opening', {
            expected: 'when: opening',
          }),
        ]),
    ...(lastAt === -1 || lastAt === steps.length - 1
      ? []
      : [
          error(
            'LADDER_LAST',
            [...path, lastAt],
            'bước cuối phải đứng sau cùng',
            'the last step must stand last',
          ),
        ]),
  ];
};

const RULES: readonly Rule[] = [
  idsAreUnique,
  peopleAreKnown,
  cellsAreKnown,
  rolesFitTheirCell,
  officeAndHeadAreThere,
  everyCellHasOneSession,
  sessionsHoldOneCell,
  sessionsEndAfterTheyStart,
  dossierIsDueBeforeSessions,
  milestonesFollowSessions,
  ladderIsWhole,
];

export const brokenRules = (plan: PlanOutline): Draft[] => RULES.flatMap((rule) => rule(plan));
