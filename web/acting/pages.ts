import { html } from 'hono/html';
import type { EventType } from '../../machines/door/events.ts';
import { isForeseenFirst } from '../../office/foresee-changes.ts';
import type { SeasonSoFar } from '../../office/foreseeing/season-so-far.ts';
import type { DraftMark } from '../../records/draft-row.ts';
import { dayAndTime } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { deedButton } from '../../words/forms/deed-buttons.ts';
import { draftTexts } from '../../words/forms/draft-texts.ts';
import { fieldLabel } from '../../words/forms/field-words.ts';
import { foresightTexts } from '../../words/forms/foresight-texts.ts';
import { type FormTexts, formTexts } from '../../words/forms/form-texts.ts';
import { minutesFormTexts } from '../../words/forms/minutes-form-texts.ts';
import { nextWords } from '../../words/forms/next-words.ts';
import { upperFirst } from '../../words/letter-case.ts';
import { memberListTexts } from '../../words/pages/member-list-texts.ts';
import type { Lang } from '../../words/words.ts';
import { type EventReaders, readersOf } from '../access/event-readers.ts';
import type { Side } from '../access/matters.ts';
import { caseWays } from '../case-ways.ts';
import { waitingHtml } from '../difficulties/asked-html.ts';
import { dateField } from '../forms/date-html.ts';
import { fileField } from '../forms/file-html.ts';
import { type FormEvent, formFieldsOf, hasForm, pathOf } from '../forms/form-fields.ts';
import { attributesOf, formHtml, idOf, problemOf } from '../forms/form-html.ts';
import type { FormView } from '../forms/form-view.ts';
import { type Html, linkTo, type PageContext, page, readsAll } from '../page.ts';
import { MEMBERS_PATH } from '../paths.ts';
import { prepareLink } from '../start/prepare-page.ts';
import { draftActs, draftData, draftFields, draftNotes } from './draft-html.ts';
import type { FormState } from './draft-state.ts';
import type { Foreseen } from './foreseen.ts';
import { foreseeingHtml, foreseenHtml } from './foreseen-html.ts';
import { minutesBeside } from './minutes-beside.ts';
import { isDrafting } from './named-matters.ts';
import type { NotTaken } from './not-taken.ts';
import { objectionsSection } from './open-objections.ts';
import { PAPER_DATE, PAPER_NUMBER } from './posted-form.ts';

/** The pages on which somebody acts. */

/** Styles of these pages. */
export const CSS = ['cell.css', 'form.css'] as const;

/** A cell by its name, or the campaign. */
export const subjectName = ({ audience }: PageContext, subject: string): string =>
  subject === 'campaign' ? dictionaryOf(audience.lang).troublePlaces.campaign : audience.names.cell(subject);

/** The name of what a person does: `Nộp hồ sơ`. */
export const deedOf = (type: EventType, lang: PageContext['audience']['lang']): string =>
  upperFirst(dictionaryOf(lang).events[type]);

export interface Deeds {
  subject: string;
  types: readonly EventType[];
  /** what the journal says of what was just sent */
  taken: string | null;
  /** whose paper is entered */
  paper: string | null;
  /** what the person is still writing */
  drafts: readonly DraftMark[];
  /** whether papers of others may be entered */
  isOffice: boolean;
}

/** Where a case's deeds or one of its forms stand. @param paper whose paper is entered */
export const placeLink = (context: PageContext, path: string, paper: string | null): string =>
  linkTo(context, `/do/${path}${paper === null ? '' : `?for=${encodeURIComponent(paper)}`}`);

/** What a person could send to a case now, or could have sent on the paper that the office enters. */
export function deedsPage(
  context: PageContext,
  { subject, types, taken, paper, drafts, isOffice }: Deeds,
): Html {
  const { campaign, audience } = context;
  const texts = formTexts(audience.lang);
  const deeds = types.filter(hasForm);
  const here = subjectName(context, subject);
  const link = (type: EventType) => placeLink(context, `${subject}/${type}`, paper);
  const keptOf = (type: EventType): Html => {
    const isOf = (draft: DraftMark) =>
      draft.subject === subject && draft.type === type && draft.paperOf === (paper ?? '');
    const since = drafts.find(isOf)?.savedAt;
    if (since === undefined) return html``;
    return html` <span class="hint">${draftTexts(audience.lang).kept(dayAndTime(since, audience.utcOffset))}</span>`;
  };
  const person = (id: string) =>
    html`<option value="${id}"${id === paper ? html` selected` : ''}>${audience.names.person(id)}</option>`;
  const papers = isOffice
    ? html`<section class="sec" aria-labelledby="h-paper"><header><h2 id="h-paper">${texts.fromPaper}</h2></header>
<form method="get" action="${linkTo(context, `/do/${subject}`)}" class="form"><div class="field"><label for="for">${texts.paperOf}</label><select class="in" id="for" name="for">${campaign.plan.people.map(({ id }) => person(id))}</select></div><p class="acts"><button class="btn second">${texts.paperShow}</button></p></form></section>`
    : '';
  const body = html`<div class="wrap"><p class="crumb"><a href="${linkTo(context, '/tasks')}">${texts.tasks}</a> / ${here}</p>
<h1>${here}</h1>
${taken === null ? '' : html`<p class="note" role="status">${taken}</p>`}
${subject === 'campaign' ? prepareLink(context) : caseWays(context, subject, 'deeds')}
<section class="sec" aria-labelledby="h-can"><header><h2 id="h-can">${paper === null ? texts.whatICanDo : texts.whatPaperCan(audience.names.person(paper))}</h2></header>
${deeds.length === 0 ? html`<p class="muted">${texts.nothingNow}</p>` : html`<ul class="rows">${deeds.map((type) => html`<li><a href="${link(type)}">${deedOf(type, audience.lang)}</a>${keptOf(type)}</li>`)}</ul>`}</section>
${papers}</div>`;
  return page(context, here, CSS, body);
}

/** What stands above a form that is shown again: why it was not taken, what sending it would change, or how far that is played. */
export interface Above {
  wrong?: NotTaken;
  foreseen?: Foreseen;
  underway?: SeasonSoFar | null;
  /** minutes as they would be */
  drafted?: Html;
  /** that what it is about has changed since it was begun */
  moved?: Html | '';
  /** of a file that it was filled from */
  given?: Html | '';
}

export interface FormPage {
  view: FormView;
  form: FormState;
  above: Above;
}

/** Why it was not taken, each reason with a way to its field. */
function summary({ sentence, problems, more, heading }: NotTaken, texts: FormTexts): Html {
  const lines = [
    ...[...problems].map(([name, line]) => html`<li><a href="#${idOf(name)}">${line}</a></li>`),
    ...more.map((line) => html`<li>${line}</li>`),
  ];
  return html`<section class="note is-late" role="alert" aria-labelledby="h-problems"><h2 id="h-problems">${texts[heading ?? 'notSent']}</h2>${sentence === '' ? '' : html`<p>${sentence}</p>`}
${lines.length === 0 ? '' : html`<ul>${lines}</ul>`}<p class="muted">${texts.notSentNothingLost}</p></section>`;
}

/** A file that has just been attached, as its form shows it. */
export const attachedField = (
  type: FormEvent,
  name: string,
  value: string,
  { lang, link }: { lang: Lang; link: string },
): Html =>
  fileField({
    name,
    id: idOf(name),
    label: fieldLabel(type, pathOf(name), lang),
    value,
    problem: html``,
    attributes: html``,
    link,
    lang,
  });

/** Who will see what is sent. */
function readersWords({ whole, onceTold, deedAlone }: EventReaders, lang: Lang): string {
  const { sides, readBy, readOnceTold, knownTo } = formTexts(lang);
  const said = (who: readonly Side[], words: (who: string) => string) =>
    who.length === 0 ? [] : [words(who.map((side) => sides[side]).join(', '))];
  return [...said(whole, readBy), ...said(onceTold, readOnceTold), ...said(deedAlone, knownTo)].join(' ');
}

/** What somebody answers, whole, or what they draw up by. */
function beforeFields(context: PageContext, form: FormState): Html | '' {
  const { type, named } = form;
  if (isDrafting(type)) return minutesBeside(context, form);
  switch (type) {
    case 'difficulty.answer':
      return waitingHtml(named.content.difficulties ?? [], context.audience);
    case 'members.register':
      return html`<p class="hint"><a href="${linkTo(context, MEMBERS_PATH)}">${memberListTexts(context.audience.lang).fromExcel}</a></p>`;
    case 'objection.dismiss':
    case 'objection.uphold':
      return objectionsSection(named, context.audience);
    default:
      return '';
  }
}

/** One event's form. */
export function formPage(context: PageContext, { view, form, above }: FormPage): Html {
  const { wrong, foreseen, underway, drafted, moved = '', given = '' } = above;
  const { subject, eventId, paper, draft } = form;
  const { names, lang } = context.audience;
  const texts = formTexts(lang);
  const foresight = foresightTexts(lang);
  const deed = deedOf(view.type, lang);
  const button = deedButton(view.type, lang);
  const of = paper?.of ?? null;
  const back = placeLink(context, subject, of);
  const here = (below: string) => placeLink(context, `${subject}/${view.type}${below}`, of);
  const kept = {
    draft,
    links: { show: here(''), save: here('/draft'), drop: here('/draft/drop'), file: here('/file') },
  };
  const own = (name: string, label: string, input: Html) =>
    html`<div class="field"><label for="${idOf(name)}">${label}</label>${problemOf(name, view.problems)}${input}</div>`;
  const ofPaper = ({ of: signer, on, document }: NonNullable<FormState['paper']>) => {
    const [date, number] = [PAPER_DATE, PAPER_NUMBER].map((name) => attributesOf(name, view.problems));
    const day = dateField(html`${date}`, on, 'either', view.problems.has(PAPER_DATE), context.audience);
    const text = html`<input class="in" ${number} value="${document}" autocomplete="off">`;
    return html`<fieldset class="part"><legend>${texts.whatPaperCan(names.person(signer))}</legend>${own(PAPER_DATE, texts.paperDate, day)}${own(PAPER_NUMBER, texts.paperNumber, text)}</fieldset>`;
  };
  const body = html`<div class="wrap"><p class="crumb"><a href="${linkTo(context, '/tasks')}">${texts.tasks}</a> / <a href="${back}">${subjectName(context, subject)}</a></p>
<h1>${deed}</h1>
${wrong === undefined ? '' : summary(wrong, texts)}
${given}${moved}${draftNotes(kept, context.audience)}
<form method="post" enctype="multipart/form-data" action="${here('')}" class="form" novalidate autocomplete="off" ${draftData(kept, context.audience)} data-read-date="${linkTo(context, '/written-date')}" data-pick="${texts.pickDate}">
<button class="vh" formaction="${kept.links.save}" formnovalidate tabindex="-1" aria-hidden="true">${deed}</button><input type="hidden" name="_id" value="${eventId}"><input type="hidden" name="_foreseen" value="${form.foreseen}">${draftFields(draft)}
${foreseen === undefined ? '' : foreseenHtml(foreseen, { type: view.type, isOfAll: readsAll(context) }, context.audience)}${underway === undefined ? '' : foreseeingHtml(underway, here('/foresee'), context)}
${drafted ?? ''}${paper === null ? '' : ofPaper(paper)}
${beforeFields(context, form)}${formHtml(formFieldsOf(view.type), view)}
<p class="hint">${nextWords(view.type, lang)} ${texts.recorded} ${readersWords(readersOf(view.type, subject), lang)}</p>
${isForeseenFirst(view.type) && foreseen === undefined ? html`<p class="hint">${foresight.firstSeen(button)}</p>` : ''}
${isDrafting(view.type) && of === null && drafted === undefined ? html`<p class="hint">${minutesFormTexts(lang).readFirst(button)}</p>` : ''}
<p class="acts"><button class="btn">${button}</button> <button class="btn second" formaction="${here('/foresee')}">${foresight.see}</button> <a href="${back}">${texts.back}</a></p>
${draftActs(kept, context.audience)}
</form></div><script type="module" src="/static/draft.js"></script><script type="module" src="/static/dates.js"></script>`;
  return page(context, deed, view.type.startsWith('minutes.') ? [...CSS, 'dossier.css'] : CSS, body);
}
