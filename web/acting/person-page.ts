import { html } from 'hono/html';
import { type Assignment, COMMITTEE_ROLES, isCellRole, rolesAt } from '../../domain/people/roster.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { formTexts } from '../../words/forms/form-texts.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';

/** In the order in which they are shown. */
const GROUPS = ['committee', 'office', 'team', 'cells', 'others'] as const;
type Group = (typeof GROUPS)[number];

/** Whoever has roles in several groups stands in the first of them. */
function groupOf(roles: readonly Assignment[]): Group {
  const groups = roles.map(({ role }): Group => {
    if (COMMITTEE_ROLES.includes(role)) return 'committee';
    if (role === 'office') return 'office';
    return isCellRole(role) ? 'cells' : 'team';
  });
  return GROUPS.find((group) => groups.includes(group)) ?? 'others';
}

/** Everybody of the campaign with what they are today, to choose from. */
export function personPage(context: PageContext, chosen: string | null, back: string): Html {
  const { campaign, audience } = context;
  const { names, lang, now, utcOffset } = audience;
  const texts = formTexts(lang);
  const { roles: words } = dictionaryOf(lang);
  const people = campaign.plan.people.map(({ id }) => {
    const roles = rolesAt(campaign.roster, id, now, utcOffset);
    const said = roles.map(({ role, cell }) =>
      cell === undefined ? words[role] : `${words[role]}, ${names.cell(cell)}`,
    );
    return { id, group: groupOf(roles), said: said.join('; ') };
  });
  const choice = ({ id, said }: (typeof people)[number]) =>
    html`<label class="radio"><input type="radio" name="person" value="${id}"${id === chosen ? html` checked` : ''} required> <span>${names.person(id)}<span class="hint">${said}</span></span></label>`;
  const groups = GROUPS.map((group) => ({ group, own: people.filter((one) => one.group === group) }));
  const body = html`<div class="wrap"><h1>${texts.whoActs}</h1><p class="note is-warn">${texts.onTrialHow}</p>
<form method="post" action="${linkTo(context, '/person')}" class="people"><input type="hidden" name="back" value="${back}">
${groups
  .filter(({ own }) => own.length > 0)
  .map(
    ({ group, own }) =>
      html`<fieldset><legend><h2>${texts.peopleOf[group]}</h2></legend><div class="choices">${own.map(choice)}</div></fieldset>`,
  )}
<p class="acts"><button class="btn">${texts.choose}</button></p></form></div>`;
  return page(context, texts.whoActs, ['cell.css', 'form.css'], body);
}
