import type { DossierSet } from '../../domain/case/case-content.ts';
import { setNumber, setsOwed } from '../../domain/dossier/dossier-sets.ts';
import { type Role, type Roster, rolesAt } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { momentWords } from '../../words/dates.ts';
import { RECEIPT_TEXT, setsSaid } from '../../words/dossier/receipt-text.ts';
import { countWords } from '../../words/dossier/receipt-words.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { vi } from '../../words/vi.ts';
import type { Names } from '../../words/words.ts';
import type { Cell, CellLine } from '../dense-table.ts';
import { type Block, line, tableOf } from '../paper-body.ts';

export interface SetReceipts {
  plan: Plan;
  names: Pick<Names, 'person'>;
  /** dossier version whose sets are listed, whatever became of them */
  version: number;
  sets: readonly DossierSet[];
  /** who of the team is to have a set, in the roster's order */
  holders: readonly string[];
  /** who holds which office, where the list shows it */
  roles?: Roster | undefined;
}

const STATES: Record<DossierSet['state'], string> = {
  valid: '',
  replaced: RECEIPT_TEXT.replaced,
  recalled: RECEIPT_TEXT.recalled,
};

const TEAM: readonly Role[] = ['teamLeader', 'teamClerk', 'teamMember', 'teamSubstitute'];

function office({ plan, roles }: SetReceipts, { person, at }: DossierSet): string {
  if (roles === undefined) return '';
  const held = rolesAt(roles, person, at, plan.calendar.utcOffset);
  const role = TEAM.find((one) => held.some((entry) => entry.role === one));
  return role === undefined ? '' : upperFirst(vi.roles[role]);
}

/** What stands over the list: how many were handed over, and how many were made out alone. */
function given({ plan }: SetReceipts, sets: readonly DossierSet[]): string {
  const handed = sets.filter((set) => set.handed).length;
  const madeOut = sets.length - handed;
  const each = setsSaid.each(countWords(plan.dossier.setsPerTeamMember));
  return [
    ...(sets.length === 0 ? [RECEIPT_TEXT.noneGiven] : []),
    ...(handed === 0 ? [] : [setsSaid.handed(countWords(handed), each)]),
    ...(madeOut === 0 ? [] : [setsSaid.madeOut(countWords(madeOut), each)]),
  ].join(' ');
}

/** What stands below it: who still has none. */
function owedWords({ names, sets, holders }: SetReceipts, own: readonly DossierSet[]): string {
  const owed = setsOwed(sets, holders);
  if (owed.length > 0)
    return setsSaid.owed(
      countWords(owed.length),
      owed.map((person) => names.person(person)),
    );
  return own.every((set) => set.handed) ? RECEIPT_TEXT.allHanded : RECEIPT_TEXT.allMadeOut;
}

/** A second line, where there is something to say in it. */
const small = (text: string): CellLine[] => (text === '' ? [] : [{ text, look: 'small' }]);

/** Sets of the dossier given to the team, each with its receipt and a place to sign, and those still owed (R41, R42). */
export function setReceipts(request: SetReceipts): Block[] {
  const { plan, names, version, sets } = request;
  const place = { lang: 'vi', utcOffset: plan.calendar.utcOffset } as const;
  const own = sets.filter((set) => set.version === version);
  const row = (set: DossierSet): Cell[] => [
    [{ text: names.person(set.person) }, ...small(office(request, set))],
    setNumber(sets, set),
    [...(set.handed ? [{ text: momentWords(set.at, place) }] : []), ...small(STATES[set.state])],
    '',
  ];
  const table = tableOf(
    [
      { head: RECEIPT_TEXT.name, width: 46 },
      { head: RECEIPT_TEXT.setNumber },
      { head: RECEIPT_TEXT.handedAt, width: 36 },
      { head: RECEIPT_TEXT.signed, width: 32 },
    ],
    own.map(row),
    { toFill: true },
  );
  return [line(given(request, own)), ...(own.length === 0 ? [] : [table]), line(owedWords(request, own))];
}
