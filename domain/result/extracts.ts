import type { LocalDate } from '../calendar/instant.ts';
import type { DecisionExtract, Objection } from '../case/case-content.ts';
import type { RecordedCell } from '../case/recorded-cell.ts';
import type { DecisionCase } from '../committee/committee-content.ts';
import { isOver } from '../committee/slate-decisions.ts';
import { isProposed } from '../committee/superior-decision.ts';

/** What decisions say of one cell and of its own members, nothing of another cell (R16), and which of them stand. */

/** What the newest of these decisions on the matter says of the cell; null where there is none. */
export const newestSaid = <K extends 'fourGood' | 'level' | 'award'>(
  extracts: readonly DecisionExtract[],
  key: K,
): DecisionExtract[K] => extracts.findLast((extract) => extract[key] !== null)?.[key] ?? null;

/** What these decisions say of the cell; those that don't speak of it, or have no number yet, are left out. */
export const extractsFor = (decisions: readonly DecisionCase[], cell: string): DecisionExtract[] =>
  decisions.flatMap((decision) => {
    const { id, kind, lines, number, date, replaces, amends } = decision;
    const own = lines.filter((line) => line.cell === cell);
    if (own.length === 0 || number === null || date === null) return [];
    const line = own.find(({ member }) => member === null);
    return [
      {
        decision: id,
        kind,
        number,
        date,
        fourGood: line?.fourGood ?? null,
        level: line?.level ?? null,
        award: line?.award ?? null,
        members: own.flatMap(({ member, level, award }) =>
          member === null ? [] : [{ member, level, award }],
        ),
        replaces,
        amends,
        ...(isProposed(decision) ? { isAbove: true as const } : {}),
      },
    ];
  });

/**
 * What news of decisions names: their numbers, and those of the decisions in whose place they stand.
 *
 * @param numberOf the number of an earlier decision by its id, as far as it is known
 */
export function decisionNumbers(
  extracts: readonly DecisionExtract[],
  numberOf: (decision: string) => string | null | undefined,
): { decisions: string; replaces?: string } {
  const replaced = extracts.flatMap(({ replaces }) => (replaces === null ? [] : (numberOf(replaces) ?? [])));
  return {
    decisions: extracts.map(({ number }) => number).join(', '),
    ...(replaced.length === 0 ? {} : { replaces: replaced.join(', ') }),
  };
}

/** In the order in which they were published; those that wait for it come last. */
const inOrder = (decisions: readonly DecisionCase[]): DecisionCase[] => {
  const toldAt = ({ publishedAt }: DecisionCase) => publishedAt ?? Number.POSITIVE_INFINITY;
  return decisions.toSorted((a, b) => (toldAt(a) < toldAt(b) ? -1 : toldAt(a) > toldAt(b) ? 1 : 0));
};

/** An extract that was published; `withdrawn`: its decision no longer counts. */
export type PublishedExtract = DecisionExtract & { withdrawn: boolean };

/** Everything that was published of a cell, oldest first, also after its case had ended, with what was taken back since. */
export const publishedExtracts = (
  decisions: Readonly<Record<string, DecisionCase>>,
  cell: string,
): PublishedExtract[] =>
  inOrder(Object.values(decisions).filter(({ publishedAt }) => publishedAt !== null)).flatMap((decision) =>
    extractsFor([decision], cell).map((extract) => ({ ...extract, withdrawn: isOver(decision) })),
  );

/**
 * A cell's case with what the campaign's decisions say of it now: those that are issued and not taken back. A case that
 * has ended keeps what it was told last, so the campaign is asked, not the case.
 */
export function withDecisionsInForce<C extends Pick<RecordedCell, 'cell' | 'content'>>(
  one: C,
  decisions: Readonly<Record<string, DecisionCase>>,
): C {
  const inForce = Object.values(decisions).filter(
    (decision) => decision.state === 'issued' && !isOver(decision),
  );
  const extracts = extractsFor(inOrder(inForce), one.cell);
  const { members } = one.content;
  const rated = members?.map((line) => ({ ...line, decided: levelOf(line.member, extracts) }));
  return {
    ...one,
    content: { ...one.content, extracts, ...(rated === undefined ? {} : { members: rated }) },
  };
}

/** The newest of these decisions on a member's level; null where none speaks of it. */
function levelOf(member: string, extracts: readonly DecisionExtract[]) {
  const said = extracts.flatMap((extract) =>
    extract.members.flatMap((line) =>
      line.member === member && line.level !== null
        ? [{ decision: extract.decision, level: line.level }]
        : [],
    ),
  );
  return said.at(-1) ?? null;
}

/** Whether a decision says something of what an objection is about. */
export const speaksOf = (
  { about, member }: Pick<Objection, 'about' | 'member'>,
  extract: DecisionExtract,
): boolean =>
  ({
    fourGood: extract.fourGood !== null,
    cellLevel: extract.level !== null,
    memberLevel: extract.members.some((line) => line.member === member && line.level !== null),
  })[about];

/** The date of the first decision on the matter of an objection: nobody objects before it; null where there is none. */
export const decidedOn = (
  extracts: readonly DecisionExtract[],
  matter: Pick<Objection, 'about' | 'member'>,
): LocalDate | null => {
  const dates = extracts.filter((extract) => speaksOf(matter, extract)).map(({ date }) => date);
  return dates.toSorted()[0] ?? null;
};
