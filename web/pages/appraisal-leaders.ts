import { html } from 'hono/html';
import type { Level } from '../../domain/committee/committee-content.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { membersOf, type SlateRecords, type SlateView } from '../slate-view.ts';

/** The leaders on the slate of a quarter's run, by cell: what they rate themselves, what is proposed, what was decided. */
export function leadersTable(context: PageContext, { slate }: SlateView, { cells }: SlateRecords): Html {
  const { lang, names } = context.audience;
  const all = textsOf(lang);
  const { people } = all.appraisal;
  const { levels } = dictionaryOf(lang);
  const level = (given: Level | null) =>
    given === null ? html`<span class="muted">–</span>` : html`${levels[given]}`;
  const contents = new Map(cells.map(({ cell, content }) => [cell, content]));
  const row = ({ member, cell, line }: ReturnType<typeof membersOf>[number]) => {
    const decided = slate.memberLines?.find((one) => one.member === member)?.level ?? null;
    return html`<tr><th scope="row">${names.person(member)}</th><td><a href="${linkTo(context, `/cells/${encodeURIComponent(cell)}`)}">${names.cell(cell)}</a></td><td>${level(line?.self ?? null)}</td><td>${level(line?.cell ?? null)}</td><td>${decided === null ? html`<span class="muted">${people.notYet}</span>` : html`<b>${level(decided)}</b>`}</td></tr>`;
  };
  return html`<section class="sec" aria-labelledby="h-leaders"><header><h2 id="h-leaders">${people.leaders(slate.members.length)}</h2></header>
    <div class="tablewrap" tabindex="0" role="region" aria-label="${people.leadersCaption}"><table class="tbl people"><caption class="vh">${people.leadersCaption}</caption><thead><tr><th scope="col">${people.name}</th><th scope="col">${all.cell}</th><th scope="col">${people.self}</th><th scope="col">${people.byCell}</th><th scope="col">${people.decided}</th></tr></thead><tbody>${membersOf(slate, contents).map(row)}</tbody></table></div></section>`;
}
