import { html } from 'hono/html';
import type { CampaignContent, DecisionCase } from '../../domain/committee/committee-content.ts';
import type { DecisionRow } from '../../records/decision-row.ts';
import { shortDate } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { decisionTexts } from '../../words/pages/decision-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { type DeedsRead, takenNote } from '../deeds-now.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import { namesMembers, toRegister, ways } from './decision-parts.ts';
import { CSS, coverage, issuedState, kindWords, owedOf, Register } from './decisions.ts';
import { signedLine } from './signed.ts';

/** One decision: as it was issued, or as it would be issued now. */

const frame = (context: PageContext, id: string, title: string, inWord: boolean): Html =>
  html`<p>${inWord ? html`<a href="${linkTo(context, `/decisions/${encodeURIComponent(id)}/word`)}">${decisionTexts(context.audience.lang).inWord}</a>` : html`<span class="muted">${decisionTexts(context.audience.lang).notInWord}</span>`}</p><iframe class="doc" title="${title}" src="${linkTo(context, `/decisions/${encodeURIComponent(id)}/document`)}" sandbox></iframe>`;

/** The document in a frame, with what became of it above. */
export function issuedPage(
  context: PageContext,
  row: DecisionRow,
  rows: readonly DecisionRow[],
  content: Partial<CampaignContent>,
  did: DeedsRead,
): Html {
  const { lang, names } = context.audience;
  const register = new Register(context, rows, content);
  const about = [kindWords(row.kind, lang), shortDate(row.date), names.person(row.signer)].join(' · ');
  const known = register.caseOf(row.id);
  const body = html`<div class="wrap">${toRegister(context)}${takenNote(did.taken)}<h1 class="name">${row.number}</h1><p class="muted">${about}</p><p>${issuedState(context, register, row)}</p>${known === undefined ? '' : html`${signedLine(context, known, row.wordSha256 !== null)}${ways(context, known, did)}`}${namesMembers(row, context)}${frame(context, row.id, row.number, row.wordSha256 !== null)}</div>`;
  return page(context, row.number, CSS, body);
}

/** What would be signed, read before it is: what it still lacks, who has to do what, and the draft itself. */
export function underwayPage(
  context: PageContext,
  one: DecisionCase,
  rows: readonly DecisionRow[],
  content: Partial<CampaignContent>,
  did: DeedsRead,
): Html {
  const { campaign, audience } = context;
  const { lang } = audience;
  const texts = decisionTexts(lang);
  const dictionary = dictionaryOf(lang);
  const register = new Register(context, rows, content);
  const title = kindWords(one.kind, lang);
  const about = [textsOf(lang).appraisal.slate(one.slate), coverage(one.lines, lang)].join(' · ');
  const unset = campaign.standing.facts.groundsUnset;
  const lacks =
    unset.length === 0 || one.state === 'signed'
      ? ''
      : html`<p class="note is-warn">${texts.groundsUnset(unset.map((item) => dictionary.checklist[item]).join(', '))}</p>`;
  const owed = owedOf(context, one.id);
  const body = html`<div class="wrap">${toRegister(context)}${takenNote(did.taken)}<h1 class="name">${title}</h1><p class="muted">${about}</p>
    <p><b>${upperFirst(dictionary.decisionStates[one.state])}</b>${one.number === null ? '' : ` · ${one.number}`}${register.ties(one)}</p>${owed === '' ? '' : html`<p>${owed}</p>`}${signedLine(context, one, false)}
    ${lacks}${ways(context, one, did)}${namesMembers(one, context)}
    <section class="sec" aria-labelledby="h-draft"><header><h2 id="h-draft">${texts.draft}</h2></header><p class="small muted">${texts.draftHow}</p>${frame(context, one.id, texts.draft, true)}</section></div>`;
  return page(context, title, CSS, body);
}
