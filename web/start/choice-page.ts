import { html } from 'hono/html';
import type { GivenPlan, PlanDraft } from '../../office/plan-draft.ts';
import type { WorkbookPlan } from '../../office/plan-workbook.ts';
import { momentWords } from '../../words/dates.ts';
import { startTexts } from '../../words/pages/start-texts.ts';
import { findingWords } from '../../words/plan/finding-words.ts';
import { planPlace } from '../../words/plan/plan-labels.ts';
import { dateField } from '../forms/date-html.ts';
import type { Html } from '../page.ts';
import { START_PATH, WORKBOOK_PATH } from '../paths.ts';
import { offsetOf, type Starter } from './starter.ts';

/** Where the plan of a new campaign comes from. */

export const SOURCES = ['lastYear', 'file', 'workbook', 'builtIn', 'nothing'] as const;
export type Source = (typeof SOURCES)[number];

/** What was posted and not taken. */
export interface NotChosen {
  source: Source | null;
  /** dates as typed, by source */
  sessions: ReadonlyMap<string, string>;
  /** what the file says */
  text: string;
  sentence: string;
  findings: GivenPlan['findings'];
  /** of a workbook, by its sheets */
  sheets: WorkbookPlan['findings'];
  /** of the file */
  name: string;
}

/** Where something of a workbook stands: of the file as a whole there is no place. */
export const sheetPlace = (
  { sheet, row, column }: WorkbookPlan['findings'][number],
  name: string,
  lang: Starter['lang'],
): string => (sheet === '' ? name : startTexts(lang).inSheet(sheet, column, row));

function findingsHtml({ findings, sheets, name }: NotChosen, lang: Starter['lang']): Html {
  const texts = startTexts(lang);
  const inSheets = sheets.map(
    (one) =>
      html`<li><b>${texts.severities[one.severity]}</b> ${sheetPlace(one, name, lang)}: ${one.message[lang]}</li>`,
  );
  const lines = findings.flatMap(({ file, findings: own }) =>
    own.map(
      (one) =>
        html`<li><b>${texts.severities[one.severity]}</b> ${texts.inFile(file ?? name, one.line)}: ${one.path === '' ? '' : `${planPlace(one.path, lang)}: `}${findingWords(one, lang)}</li>`,
    ),
  );
  return lines.length + inSheets.length === 0 ? html`` : html`<ul>${inSheets}${lines}</ul>`;
}

/** @param builtIn the number of the plan that comes with the product */
export function choiceBody(
  starter: Starter,
  { draft, builtIn, wrong }: { draft: PlanDraft | null; builtIn: string; wrong: NotChosen | null },
): Html {
  const { lang, newest, now } = starter;
  const texts = startTexts(lang);
  const place = { lang, utcOffset: offsetOf(starter), now };
  const chosen = wrong?.source ?? (newest === null ? 'builtIn' : 'lastYear');
  const session = (source: Source) => {
    const name = `session.${source}`;
    const own = html`id="${name}" name="${name}" aria-describedby="${name}-how"`;
    return html`<div class="field"><label for="${name}">${texts.session}</label>${dateField(own, wrong?.sessions.get(source) ?? '', 'date', false, place)}<p class="hint" id="${name}-how">${texts.sessionHow}</p></div>`;
  };
  const files = html`<div class="field"><label for="files">${texts.files}</label><input class="in" type="file" id="files" name="files" multiple accept=".yaml,.yml">${wrong === null || wrong.text === '' ? '' : html`<label for="text">${texts.fileText}</label><textarea class="in mono" id="text" name="text" rows="12" spellcheck="false">${wrong.text}</textarea>`}</div>`;
  const workbook = html`<div class="field"><p><a href="${WORKBOOK_PATH}" download>${texts.template}</a></p><label for="workbook">${texts.filledWorkbook}</label><input class="in" type="file" id="workbook" name="workbook" accept=".xlsx"></div>`;
  const option = (source: Source, title: string, how: string, more: Html) =>
    html`<div class="source"><label class="radio"><input type="radio" name="from" value="${source}"${source === chosen ? html` checked` : ''}> <span><b>${title}</b><span class="hint">${how}</span></span></label>${more}</div>`;
  return html`<div class="wrap"><h1>${texts.title}</h1>
${
  draft === null
    ? ''
    : html`<section class="note" aria-labelledby="h-draft"><h2 id="h-draft">${texts.draftThere(momentWords(draft.savedAt, place))}</h2><p><a href="${START_PATH}/plan">${texts.goOn}</a></p><p class="muted">${texts.replaces}</p></section>`
}
${wrong === null ? '' : html`<section class="note is-late" role="alert"><h2>${wrong.sentence}</h2>${findingsHtml(wrong, lang)}</section>`}
<form method="post" enctype="multipart/form-data" action="${START_PATH}" class="form start-from"><fieldset><legend><h2>${texts.choose}</h2></legend>
${newest === null ? '' : option('lastYear', texts.lastYear(newest.plan.document.number, newest.plan.year), texts.lastYearHow, session('lastYear'))}
${option('file', texts.file, texts.fileHow, files)}
${option('workbook', texts.workbook, texts.workbookHow, workbook)}
${option('builtIn', texts.builtIn(builtIn), texts.builtInHow, session('builtIn'))}
${option('nothing', texts.nothing, texts.nothingHow, html``)}</fieldset>
<p class="hint">${texts.next} ${texts.whoSees}</p>
<p class="acts"><button class="btn">${texts.take}</button></p></form></div>`;
}
