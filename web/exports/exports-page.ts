import { html } from 'hono/html';
import { isNumberedPaper } from '../../domain/committee/paper-number.ts';
import type { seePaperNumbers } from '../../office/see-register.ts';
import type { DecisionRow } from '../../records/decision-row.ts';
import type { NumberRegister, RegisterNumber } from '../../records/number-register.ts';
import { shortDate } from '../../words/dates.ts';
import { decisionWords } from '../../words/decisions/decision-words.ts';
import { exportTexts } from '../../words/pages/export-texts.ts';
import { PAPER_NAMES } from '../../words/papers/paper-names.ts';
import { deskPage } from '../desk/desk-frame.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { decisionsSection, type Listed, paperList, setsWay } from '../papers/paper-pages.ts';
import { EXPORTS_PATH, MEMBERS_PATH } from '../paths.ts';
import { ARCHIVE_NAME } from './archived-papers.ts';
import { criteriaFilesOf, type Download, formsOf } from './downloads.ts';
import { tablesSection } from './tables.ts';

/** What the office can take with it: papers, tables, empty sheets; and the numbers that its decisions were given. */

export interface ExportsShown {
  papers: readonly Listed[];
  decisions: readonly DecisionRow[];
  /** the tables of the records */
  tables: readonly Download[];
  register: NumberRegister & { next: string };
  /** of notices and invitations, by type */
  paperNumbers: Awaited<ReturnType<typeof seePaperNumbers>>;
  /** number of the plan by campaign */
  plans: ReadonlyMap<string, string>;
}

function downloadsSection(
  context: PageContext,
  {
    id,
    title,
    how,
    files,
    more = html``,
  }: { id: string; title: string; how: string; files: readonly Download[]; more?: Html },
): Html {
  const { take } = exportTexts(context.audience.lang);
  const link = ({ name, words, kind }: Download) =>
    html` · <a href="${linkTo(context, `${EXPORTS_PATH}/${encodeURIComponent(name)}`)}" download>${take[kind]}<span class="vh">: ${words}</span></a>`;
  // one thing may be had in two forms
  const item = ([words, own]: readonly [string, readonly Download[]]) =>
    html`<li><b>${words}</b>${own.map(link)}</li>`;
  return html`<section class="sec" aria-labelledby="${id}"><header><h2 id="${id}">${title}</h2><p class="small muted">${how}</p></header><ul class="rows">${[...Map.groupBy(files, ({ words }) => words)].map(item)}</ul>${more}</section>`;
}

/** Numbers of notices and invitations as the office has recorded them. */
function paperNumbersSection(context: PageContext, { paperNumbers, plans }: ExportsShown): Html | '' {
  const { lang, names } = context.audience;
  const texts = exportTexts(lang);
  if (paperNumbers.length === 0) return '';
  const paper = (of: string) => {
    const [kind, cell] = of.split('/');
    const isProposal = kind === 'proposal';
    const name = isNumberedPaper(kind) || isProposal ? PAPER_NAMES[kind][lang] : of;
    if (cell === undefined) return name;
    return `${name}: ${isProposal ? decisionWords(cell, lang) : names.cell(cell)}`;
  };
  const row = ({ number, date, campaign, decision, gapReason }: RegisterNumber) =>
    html`<tr role="row"><th role="rowheader" scope="row">${number}</th><td role="cell">${shortDate(date)}</td><td role="cell">${plans.get(campaign) ?? campaign}</td><td role="cell">${campaign === context.campaign.id ? paper(decision) : ''}</td><td role="cell">${gapReason ?? ''}</td></tr>`;
  const head = (words: string) => html`<th role="columnheader" scope="col">${words}</th>`;
  const next = paperNumbers.map((one) => texts.next(one.next)).join(' · ');
  return html`<section class="sec" aria-labelledby="h-paper-numbers"><header><h2 id="h-paper-numbers">${texts.paperNumbers}</h2><span class="small muted">${next}</span></header><table role="table" class="tbl numbers"><caption class="vh">${texts.paperNumbers}</caption><thead role="rowgroup"><tr role="row">${head(texts.number)}${head(texts.date)}${head(texts.plan)}${head(texts.paper)}${head(texts.why)}</tr></thead><tbody role="rowgroup">${paperNumbers.flatMap(({ numbers }) => numbers).map(row)}</tbody></table></section>`;
}

function registerSection(context: PageContext, { register, plans }: ExportsShown): Html {
  const texts = exportTexts(context.audience.lang);
  const row = ({ number, date, campaign, withdrawn, gapReason }: RegisterNumber) =>
    html`<tr role="row"><th role="rowheader" scope="row">${number}</th><td role="cell">${shortDate(date)}</td><td role="cell">${plans.get(campaign) ?? campaign}</td><td role="cell">${withdrawn ? html`<span class="warn">${texts.withdrawn}</span>` : texts.inForce}</td><td role="cell">${gapReason ?? ''}</td></tr>`;
  const head = (words: string) => html`<th role="columnheader" scope="col">${words}</th>`;
  const table = html`<table role="table" class="tbl numbers"><caption class="vh">${texts.numbers}</caption><thead role="rowgroup"><tr role="row">${head(texts.number)}${head(texts.date)}${head(texts.plan)}${head(texts.state)}${head(texts.why)}</tr></thead><tbody role="rowgroup">${register.numbers.map(row)}</tbody></table>`;
  return html`<section class="sec" aria-labelledby="h-numbers"><header><h2 id="h-numbers">${texts.numbers}</h2><span class="small muted">${texts.next(register.next)}</span></header>${register.numbers.length === 0 ? html`<p class="muted">${texts.noNumbers}</p>` : table}</section>`;
}

export function exportsPage(context: PageContext, shown: ExportsShown): Html {
  const texts = exportTexts(context.audience.lang);
  const { papers, decisions } = shown;
  const [forms, criteria] = [formsOf(context), criteriaFilesOf(context)];
  const archive = html`<a href="${linkTo(context, `${EXPORTS_PATH}/${ARCHIVE_NAME}`)}" download>${texts.archive}</a> <span class="muted">${texts.archiveHow}</span>`;
  const takeBack = html`<p><a href="${linkTo(context, MEMBERS_PATH)}">${texts.memberList}</a></p>`;
  return deskPage(
    context,
    texts.title,
    html`<h1>${texts.title}</h1><p class="muted">${texts.lead}</p>
<section class="sec" aria-labelledby="h-papers"><header><h2 id="h-papers">${texts.papers}</h2><p class="small muted">${texts.papersHow}</p></header>${paperList(context, papers)}
<ul class="links"><li>${archive}</li><li><a href="${linkTo(context, '/progress')}">${texts.progress}</a> <span class="muted">${texts.progressHow}</span></li><li><a href="${linkTo(context, '/papers#h-cells')}">${texts.ofCells}</a> <span class="muted">${texts.ofCellsHow}</span></li></ul>${setsWay(context)}</section>
${decisionsSection(context, decisions)}
${tablesSection(context, shown.tables)}
${downloadsSection(context, { id: 'h-tables', title: texts.criteria, how: texts.criteriaHow, files: criteria })}
${downloadsSection(context, { id: 'h-forms', title: texts.forms, how: texts.formsHow, files: forms, more: takeBack })}
${registerSection(context, shown)}${paperNumbersSection(context, shown)}`,
  );
}
