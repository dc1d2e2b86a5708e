import { html } from 'hono/html';
import type { Refusal } from '../../domain/refusal.ts';
import type { CellList, ListProblem } from '../../office/members/member-list.ts';
import { audienceOf } from '../../words/audience.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { memberListTexts } from '../../words/pages/member-list-texts.ts';
import { refusalWords } from '../../words/refusals/refusal-words.ts';
import { type Audience, wordOf } from '../../words/words.ts';
import { deskPage } from '../desk/desk-frame.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { MEMBER_FORM_PATH, MEMBERS_PATH } from '../paths.ts';

/** Where a cell's list of members is given as a workbook: checked first, looked at, then sent (R25, R66). */

/** What came of giving a list. */
export type ListCame =
  | { as: 'nothing' }
  | { as: 'wrong'; file: string; problems: readonly ListProblem[] }
  | {
      as: 'checked';
      file: string;
      /** the workbook, carried along until it is sent */
      kept: string;
      /** of the attempt: pressed twice it is one sending */
      id: string;
      cells: readonly CellList[];
      newcomers: readonly string[];
      /** why it isn't sent although it was to be; left out: nobody has pressed yet */
      unsent?: string;
    }
  | { as: 'sent'; cells: readonly CellList[]; refused: ReadonlyMap<string, Refusal> }
  | { as: 'taken'; cells: readonly string[] };

export interface MemberListShown {
  mayGive: boolean;
  /** null where the page is only looked at */
  came: ListCame | null;
}

/** With the names of those whom the list brings along. */
const knowing = ({ campaign, audience }: PageContext, cells: readonly CellList[]): Audience =>
  audienceOf(
    campaign.plan,
    campaign.roster,
    audience.lang,
    audience.now,
    cells.flatMap(({ people }) => people),
  );

function problemLines(problem: ListProblem, audience: Audience): Html[] {
  const texts = memberListTexts(audience.lang);
  switch (problem.kind) {
    case 'row': {
      const { sheet, column, row, message } = problem.finding;
      const cell = `${column}${row}`;
      // a workbook as a whole has its first cell for a place
      const isWhole = sheet === '' && cell === 'A1';
      const place = isWhole ? '' : html`<b>${`${sheet} ${cell}`.trim()}</b>: `;
      return [html`<li>${place}${message[audience.lang]}</li>`];
    }
    case 'name':
      return [html`<li>${texts.badName(problem.name)}</li>`];
    case 'line':
      return refusalWords(problem.refusal, audience).told.map(
        (said) => html`<li><b>${audience.names.cell(problem.cell)}</b>: ${said}</li>`,
      );
  }
}

function wrongNote({ file, problems }: Extract<ListCame, { as: 'wrong' }>, { audience }: PageContext): Html {
  const texts = memberListTexts(audience.lang);
  const lines = problems.flatMap((one) => problemLines(one, audience));
  return html`<section class="note is-late" role="alert" aria-labelledby="h-wrong"><h2 id="h-wrong">${texts.wrong(file, lines.length)}</h2><p>${texts.nothingSent}</p><ul>${lines}</ul></section>`;
}

/** What one cell's list becomes. */
function cellSection(list: CellList, newcomers: readonly string[], audience: Audience): Html {
  const { lang, names } = audience;
  const texts = memberListTexts(lang);
  const { memberStatuses } = dictionaryOf(lang);
  const counts = [...Map.groupBy(list.members, ({ status }) => status)]
    .map(([status, own]) => `${own.length} ${wordOf(memberStatuses, status)}`)
    .join(', ');
  const told = (ids: readonly string[], words: (count: number) => string): Html | '' =>
    ids.length === 0
      ? ''
      : html`<details><summary>${words(ids.length)}</summary><p>${ids.map(names.person).join(', ')}</p></details>`;
  const differs = list.joined.length + list.left.length + list.changed.length > 0;
  const corrected = list.corrected.map(({ member, from, to }) => {
    const name = names.person(member);
    return html`<p>${texts.corrected(name, from, to)}</p><label class="radio"><input type="checkbox" name="newcomer" value="${name}"> <span>${texts.otherPerson}<span class="vh">: ${name}</span></span></label>`;
  });
  const others = newcomers.map((name) => html`<input type="hidden" name="newcomer" value="${name}">`);
  return html`<h3>${names.cell(list.cell)}</h3><p><b>${texts.members(list.members.length)}</b>: ${counts}; ${texts.levels(list.levels.length)}</p>
${told(list.joined, texts.joined)}${told(list.left, texts.left)}${told(list.changed, texts.changed)}${differs ? '' : html`<p class="muted">${texts.same}</p>`}${corrected}${others}`;
}

function checkedSection(came: Extract<ListCame, { as: 'checked' }>, context: PageContext): Html {
  const { lang } = context.audience;
  const texts = memberListTexts(lang);
  const { file, kept, id, cells, newcomers, unsent } = came;
  const audience = knowing(context, cells);
  return html`${unsent === undefined ? '' : html`<p class="note is-late" role="alert">${unsent}</p>`}
<section class="sec" aria-labelledby="h-checked"><header><h2 id="h-checked">${texts.checked(file)}</h2></header><form class="form" method="post" enctype="multipart/form-data" action="${linkTo(context, MEMBERS_PATH)}"><p>${texts.replaces}</p><input type="hidden" name="name" value="${file}"><input type="hidden" name="kept" value="${kept}"><input type="hidden" name="id" value="${id}">
${cells.map((list, at) => cellSection(list, at === 0 ? newcomers : [], audience))}
<p class="acts"><button class="btn">${texts.send}</button></p></form></section>`;
}

function sentNote({ cells, refused }: Extract<ListCame, { as: 'sent' }>, context: PageContext): Html {
  const texts = memberListTexts(context.audience.lang);
  const audience = knowing(context, cells);
  const line = ({ cell }: CellList): Html => {
    const refusal = refused.get(cell);
    const name = html`<b>${audience.names.cell(cell)}</b>`;
    if (refusal === undefined) return html`<li>${name}: ${texts.cameIn}</li>`;
    const { sentence, told } = refusalWords(refusal, audience);
    return html`<li>${name}: ${[sentence, ...told].join(' ')}</li>`;
  };
  return html`<section class="note is-late" role="alert" aria-labelledby="h-refused"><h2 id="h-refused">${texts.refused}</h2><ul>${cells.map(line)}</ul></section>`;
}

function cameHtml(came: ListCame | null, context: PageContext): Html | '' {
  const { lang, names } = context.audience;
  const texts = memberListTexts(lang);
  switch (came?.as) {
    case undefined:
      return '';
    case 'nothing':
      return html`<p class="note is-late" role="alert">${texts.none}</p>`;
    case 'wrong':
      return wrongNote(came, context);
    case 'checked':
      return checkedSection(came, context);
    case 'sent':
      return sentNote(came, context);
    case 'taken':
      return html`<p class="note" role="status">${came.cells.length === 0 ? texts.notYetShown : `${texts.taken} ${came.cells.map(names.cell).join(', ')}.`}</p>`;
  }
}

export function memberListPage(context: PageContext, { mayGive, came }: MemberListShown): Html {
  const texts = memberListTexts(context.audience.lang);
  const form = mayGive
    ? html`<form class="form" method="post" enctype="multipart/form-data" action="${linkTo(context, MEMBERS_PATH)}"><div class="field"><label for="file">${texts.file}</label><input class="in" type="file" id="file" name="file" required accept=".xlsx"></div><p class="acts"><button class="btn${came?.as === 'checked' ? ' second' : ''}">${texts.check}</button></p></form>`
    : html`<p class="muted">${texts.readOnly}</p>`;
  return deskPage(
    context,
    texts.title,
    html`<h1>${texts.title}</h1><p class="muted">${texts.lead}</p>
${cameHtml(came, context)}
<section class="sec" aria-labelledby="h-give"><header><h2 id="h-give">${texts.give}</h2></header><p>${texts.empty}: <a href="${linkTo(context, MEMBER_FORM_PATH)}" download>${texts.take}</a></p>${form}</section>`,
  );
}
