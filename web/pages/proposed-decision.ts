import { html } from 'hono/html';
import {
  type CampaignContent,
  type DecisionCase,
  decisionLines,
  lineKey,
} from '../../domain/committee/committee-content.ts';
import { isDrafted, newestProposal, proposalFile } from '../../domain/committee/proposal-file.ts';
import { committeeOn } from '../../domain/plan/committee-days.ts';
import type { DecisionRow } from '../../records/decision-row.ts';
import { shortDate } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { lowerFirst, upperFirst } from '../../words/letter-case.ts';
import { decisionTexts } from '../../words/pages/decision-texts.ts';
import { textsOf } from '../../words/pages/texts.ts';
import { type DeedsRead, takenNote } from '../deeds-now.ts';
import { fileLink } from '../dossier/file-link.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import { namesMembers, toRegister, ways } from './decision-parts.ts';
import { CSS, coverage, kindWords, owedOf, Register } from './decisions.ts';
import { signedLine } from './signed.ts';

/** One matter that the superior decides: how it was asked, and what it has decided. */

const paperLink = (context: PageContext, name: string): string => linkTo(context, `/papers/${name}`);

/** Each paper by which it was asked, the newest first. */
function asked(context: PageContext, one: DecisionCase): Html | '' {
  const { proposals = [] } = one;
  if (proposals.length === 0) return '';
  const { lang, names } = context.audience;
  const texts = decisionTexts(lang);
  const item = ({ number, date, signer, scan }: (typeof proposals)[number], index: number) =>
    html`<li><a href="${paperLink(context, proposalFile(one, index + 1))}"><b>${number}</b></a> <span class="when">${[shortDate(date), names.person(signer)].join(' · ')}</span>${scan === null ? '' : html`<span class="ln small">${fileLink(context, scan, `/decisions/${encodeURIComponent(one.id)}/signed?of=${scan.sha256}`)}</span>`}</li>`;
  return html`<section class="sec body" aria-labelledby="h-asked"><header><h2 id="h-asked">${texts.asked}</h2></header><ul class="rows">${proposals.map(item).toReversed()}</ul></section>`;
}

/** Lines on which it decided otherwise than the committee had proposed. */
function otherwise(
  context: PageContext,
  { kind, lines, slate: of }: DecisionCase,
  { slates = [] }: Partial<CampaignContent>,
): Html | '' {
  const slate = slates.find(({ id }) => id === of);
  if (slate === undefined) return '';
  const { lang, names } = context.audience;
  const texts = decisionTexts(lang);
  const { levels } = dictionaryOf(lang);
  const proposed = new Map(decisionLines(kind, slate).map((line) => [lineKey(line), line]));
  const says = ({
    level,
    award,
    fourGood,
  }: Pick<DecisionCase['lines'][number], 'level' | 'award' | 'fourGood'>) =>
    level !== null
      ? lowerFirst(levels[level])
      : (award ?? (fourGood === true ? texts.recognised : texts.notGiven));
  const changed = lines.flatMap((line) => {
    const before = proposed.get(lineKey(line));
    if (before === undefined || says(before) === says(line)) return [];
    const whose = [...(line.member === null ? [] : [names.person(line.member)]), names.cell(line.cell)];
    return [
      html`<li><b>${whose.join(' · ')}</b>: ${texts.changed(says(before), says(line))}${line.reason === null ? '' : html` <q>${line.reason}</q>`}</li>`,
    ];
  });
  return changed.length === 0
    ? ''
    : html`<section class="sec body" aria-labelledby="h-changed"><header><h2 id="h-changed">${texts.otherwise}</h2></header><ul class="rows">${changed}</ul></section>`;
}

/** What is asked of the superior, or was, and its decision once the office has recorded it. */
export function proposedPage(
  context: PageContext,
  one: DecisionCase,
  rows: readonly DecisionRow[],
  content: Partial<CampaignContent>,
  did: DeedsRead,
): Html {
  const { campaign, audience } = context;
  const { lang } = audience;
  const texts = decisionTexts(lang);
  const { number, date, state } = one;
  const title = number ?? kindWords(one.kind, lang);
  const { superior } = committeeOn(campaign.plan, date ?? campaign.plan.document.issuedOn);
  const about = [
    ...(number === null ? [] : [kindWords(one.kind, lang)]),
    textsOf(lang).appraisal.slate(one.slate),
    coverage(one.lines, lang),
    ...(date === null ? [] : [shortDate(date)]),
    superior,
  ].join(' · ');
  const owed = owedOf(context, one.id);
  const isOpen = isDrafted(one);
  const paper = newestProposal(one);
  const frame = html`<section class="sec body" aria-labelledby="h-draft"><header><h2 id="h-draft">${isOpen ? texts.draft : texts.proposal}</h2></header>${isOpen ? html`<p class="small muted">${texts.proposalHow}</p>` : ''}<p><a href="${paperLink(context, paper.replace(/\.html$/, '.docx'))}">${texts.inWord}</a></p><iframe class="doc" title="${isOpen ? texts.draft : texts.proposal}" src="${paperLink(context, paper)}" sandbox></iframe></section>`;
  const body = html`<div class="wrap">${toRegister(context)}${takenNote(did.taken)}<h1 class="name">${title}</h1><p class="muted">${about}</p>
    <p><b>${upperFirst(dictionaryOf(lang).decisionStates[state])}</b>${new Register(context, rows, content).ties(one)}</p>${owed === '' ? '' : html`<p>${owed}</p>`}${signedLine(context, one, false)}${ways(context, one, did)}${namesMembers(one, context)}
    ${otherwise(context, one, content)}${asked(context, one)}${frame}</div>`;
  return page(context, title, CSS, body);
}
