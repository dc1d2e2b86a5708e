import type { DossierSet } from '../../domain/case/case-content.ts';
import { setNumber, setsOwed } from '../../domain/dossier/dossier-sets.ts';
import { type Role, type Roster, rolesAt } from '../../domain/people/roster.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { momentWords } from '../../words/dates.ts';
import { RECEIPT_TEXT, setsSaid } from '../../words/dossier/receipt-text.ts';
import { countWords } from '../../words/dossier/receipt-words.ts';
import { html, type Markup } from '../../words/html.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { vi } from '../../words/vi.ts';
import type { Names } from '../../words/words.ts';

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

/** Sets of the dossier given to the team, each with its receipt and a place to sign, and those still owed (R41, R42). */
export function setReceipts(request: SetReceipts): Markup {
  const { plan, names, version, sets, holders } = request;
  const place = { lang: 'vi', utcOffset: plan.calendar.utcOffset } as const;
  const given = sets.filter((set) => set.version === version);
  const owed = setsOwed(sets, holders);
  const handed = given.filter((set) => set.handed).length;
  const madeOut = given.length - handed;
  const each = setsSaid.each(countWords(plan.dossier.setsPerTeamMember));
  const said = [
    ...(given.length === 0 ? [RECEIPT_TEXT.noneGiven] : []),
    ...(handed === 0 ? [] : [setsSaid.handed(countWords(handed), each)]),
    ...(madeOut === 0 ? [] : [setsSaid.madeOut(countWords(madeOut), each)]),
  ];
  const row = (
    set: DossierSet,
    index: number,
  ) => html`<tr class="write"><td class="number">${index + 1}</td><td>${names.person(set.person)}<p class="small">${office(request, set)}</p></td><td>${setNumber(sets, set)}</td><td>${set.handed ? momentWords(set.at, place) : ''}<p class="small">${STATES[set.state]}</p></td><td></td></tr>
`;
  return html`<section class="separate">
<h2>${RECEIPT_TEXT.setsTitle}</h2>
<p>${said.join(' ')}</p>
${
  given.length === 0
    ? null
    : html`<table class="dense">
<colgroup><col style="width: 10mm"><col style="width: 46mm"><col><col style="width: 36mm"><col style="width: 32mm"></colgroup>
<thead><tr><th scope="col">TT</th><th scope="col">${RECEIPT_TEXT.name}</th><th scope="col">${RECEIPT_TEXT.setNumber}</th><th scope="col">${RECEIPT_TEXT.handedAt}</th><th scope="col">${RECEIPT_TEXT.signed}</th></tr></thead>
<tbody>
${given.map(row)}</tbody>
</table>`
}
<p>${
    owed.length === 0
      ? madeOut === 0
        ? RECEIPT_TEXT.allHanded
        : RECEIPT_TEXT.allMadeOut
      : setsSaid.owed(
          countWords(owed.length),
          owed.map((person) => names.person(person)),
        )
  }</p>
</section>`;
}
