import { html } from 'hono/html';
import { isEventType } from '../../machines/door/events.ts';
import type { DraftMark } from '../../records/draft-row.ts';
import { dayAndTime } from '../../words/dates.ts';
import { draftTexts } from '../../words/forms/draft-texts.ts';
import { formTexts, TASK_BUCKETS, type TaskBucket } from '../../words/forms/form-texts.ts';
import { hasForm } from '../forms/form-fields.ts';
import { type Html, linkTo, type PageContext, page } from '../page.ts';
import type { Task } from './owed.ts';
import { CSS, deedOf, placeLink, subjectName } from './pages.ts';

/** A case on which somebody may act, and how far it has come. */
export interface Case {
  subject: string;
  /** stages behind it, of all; null where they say nothing */
  stages: { done: number; total: number } | null;
}

/** That a draft is kept: what it is to become, for whom, and since when. */
function draftLinks(context: PageContext, drafts: readonly DraftMark[]): Html {
  const { lang, names, utcOffset } = context.audience;
  const link = ({ subject, type, paperOf, savedAt }: DraftMark) => {
    if (!isEventType(type) || !hasForm(type)) return '';
    const deed = deedOf(type, lang);
    const what = paperOf === '' ? deed : `${deed} – ${names.person(paperOf)}`;
    const to = placeLink(context, `${subject}/${type}`, paperOf === '' ? null : paperOf);
    return html`<span class="draft"><a href="${to}">${draftTexts(lang).mark(what, dayAndTime(savedAt, utcOffset))}</a></span>`;
  };
  return html`${drafts.map(link)}`;
}

/** What a person owes, soonest first. @param drafts what they are still writing */
export function tasksPage(
  context: PageContext,
  tasks: readonly Task[],
  also: readonly Case[],
  drafts: readonly DraftMark[],
): Html {
  // each draft stands once: below the first task of its case, else beside the case
  const told = new Set<string>();
  const draftsOf = (subject: string): Html => {
    const own = told.has(subject) ? [] : drafts.filter((draft) => draft.subject === subject);
    told.add(subject);
    return draftLinks(context, own);
  };
  const texts = formTexts(context.audience.lang);
  const line = ({ subject, task, place, due, late, lateness }: Task) =>
    html`<li class="task"><a href="${linkTo(context, place)}">${task}</a> <span>${subjectName(context, subject)}</span> <span class="${late ? 'late' : 'muted'}">${late ? html`<i class="diamond"></i> ` : ''}${lateness === '' ? '' : `${lateness} · `}${due}</span>${draftsOf(subject)}</li>`;
  const bucket = (name: TaskBucket) => {
    const own = tasks.filter((task) => task.bucket === name);
    return own.length === 0
      ? ''
      : html`<section class="sec" aria-labelledby="h-${name}"><header><h2 id="h-${name}">${texts.buckets[name]}</h2><span class="muted">${texts.taskCount(own.length)}</span></header><ul class="rows">${own.map(line)}</ul></section>`;
  };
  const one = ({ subject, stages }: Case) =>
    html`<li class="task"><a href="${linkTo(context, `/do/${subject}`)}">${subjectName(context, subject)}</a>${stages === null ? '' : html` <span class="muted">${texts.stagesDone(stages.done, stages.total)}</span>`}${draftsOf(subject)}</li>`;
  const body = html`<div class="wrap"><h1>${texts.tasks}</h1>
${tasks.length === 0 ? html`<p class="muted">${texts.nothingNow}</p>` : TASK_BUCKETS.map(bucket)}
<section class="sec" aria-labelledby="h-can"><header><h2 id="h-can">${texts.whatICanDo}</h2></header>
<ul class="rows">${also.map(one)}</ul></section></div>`;
  return page(context, texts.tasks, CSS, body);
}
