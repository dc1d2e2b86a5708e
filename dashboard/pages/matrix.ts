import { html } from 'hono/html';
import { dateOf } from '../../domain/instant.ts';
import type { StageId, Standing } from '../../domain/journal.ts';
import { dayAndMonth, dueWords } from '../../domain/words/dates.ts';
import { dictionaryOf } from '../../domain/words/dictionary.ts';
import { latenessOf } from '../../domain/words/lateness.ts';
import { taskWords, whoWords } from '../../domain/words/obligation-words.ts';
import { whyWaiting } from '../../domain/words/why-waiting.ts';
import { type Audience, plain } from '../../domain/words/words.ts';
import type { CellRow } from '../../records/reading.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';
import { textsOf } from '../texts.ts';

export const STAGES: readonly StageId[] = [
  'dossierSubmission',
  'preReview',
  'onSiteInspection',
  'minutesAgreement',
  'committeeAppraisal',
  'recognitionDecision',
];

/** One stage of one cell: done with its day, where it waits, overdue, or not yet. */
export function stageMark(stage: StageId, standing: Standing, audience: Audience, tag: 'td' | 'li'): Html {
  const texts = textsOf(audience.lang);
  const name = dictionaryOf(audience.lang).columns[stage];
  const done = standing.stagesDone.find((entry) => entry.stage === stage);
  const here = standing.stage === stage && !standing.ended;
  const late = here && standing.late && standing.due !== null;
  const [kind, spoken, shown] = late
    ? ['is-late', texts.late, latenessOf(standing.due as number, audience).words.toLowerCase()]
    : here
      ? ['is-now', texts.doing, texts.waiting]
      : done
        ? ['is-done', texts.done, dayAndMonth(dateOf(done.at, audience.utcOffset))]
        : [
            'is-next',
            texts.notYet,
            stage === 'onSiteInspection' && standing.session && !standing.ended
              ? dayAndMonth(dateOf(standing.session.startsAt, audience.utcOffset))
              : '–',
          ];
  const inside = html`<i class="mk"></i><span class="vh">${name}: ${spoken}, </span>${tag === 'li' ? html`<span class="nm">${name}</span>` : ''}<span class="t">${shown}</span>`;
  return tag === 'td'
    ? html`<td role="cell" class="st ${kind}">${inside}</td>`
    : html`<li class="st ${kind}">${inside}</li>`;
}

/** What is waited for, whom, until when. */
function waiting(standing: Standing, audience: Audience): { task: string; who: string; due: Html } {
  const { lang } = audience;
  const dictionary = dictionaryOf(lang);
  if (standing.ended) return { task: dictionary.stages[standing.stage], who: '', due: html`` };
  if (standing.foremost === null || standing.holder === null) {
    return { task: plain(whyWaiting(standing, audience).headline), who: '', due: html`` };
  }
  const who = whoWords(standing.holder, audience);
  const due =
    standing.due === null
      ? html``
      : (() => {
          const { words, tone } = latenessOf(
            standing.due,
            audience,
            standing.obligations.find(({ id }) => id === standing.foremost)?.kind ?? 'task',
          );
          return html`<span class="${tone ?? ''}">${words}</span><time>${dueWords(standing.due, audience)}</time>`;
        })();
  return {
    task: taskWords(standing.foremost, lang).task,
    who: who.text,
    due,
  };
}

type Group = 'overdue' | 'soon' | 'onTime' | 'ended';

function groupOf({ standing }: CellRow, audience: Audience): Group {
  if (standing.ended) return 'ended';
  if (standing.late) return 'overdue';
  return standing.due !== null && latenessOf(standing.due, audience).days <= 3 ? 'soon' : 'onTime';
}

const HOLDERS: Record<string, readonly string[]> = {
  cell: ['cell', 'cellAndTeam'],
  team: ['team', 'teamLeader', 'teamClerk', 'cellAndTeam'],
  committee: ['committee', 'committeeHead', 'committeeDeputy', 'office'],
};

const inView = (view: string, { standing }: CellRow): boolean => {
  if (view === 'all') return true;
  if (view === 'overdue') return standing.late && !standing.ended;
  return !standing.ended && standing.holder !== null && (HOLDERS[view] ?? []).includes(standing.holder.role);
};

const VIEWS = ['all', 'overdue', 'cell', 'team', 'committee'] as const;

/** Cells × stages, the overdue first. */
export function matrix(context: PageContext, cells: CellRow[], view: string): Html {
  const { audience } = context;
  const { lang, names } = audience;
  const texts = textsOf(lang);
  const columns = dictionaryOf(lang).columns;
  const order = new Intl.Collator('vi', { numeric: true });
  const shown = cells
    .filter((row) => inView(view, row))
    .sort(
      (a, b) =>
        (a.standing.due ?? Number.POSITIVE_INFINITY) - (b.standing.due ?? Number.POSITIVE_INFINITY) ||
        order.compare(names.cell(a.cell), names.cell(b.cell)),
    );
  const groups = (['overdue', 'soon', 'onTime', 'ended'] as const)
    .map((group) => ({ group, rows: shown.filter((row) => groupOf(row, audience) === group) }))
    .filter(({ rows }) => rows.length > 0);
  const row = ({ cell, standing }: CellRow) => {
    const { task, who, due } = waiting(standing, audience);
    const step = STAGES.indexOf(standing.stage as StageId) + 1;
    return html`<tr role="row">
      <th role="rowheader" scope="row"><a href="${linkTo(context, `/cells/${encodeURIComponent(cell)}`)}">${names.cell(cell)}</a><span class="step">${step > 0 ? `${texts.step(step)}/6` : dictionaryOf(lang).stages[standing.stage]}</span></th>
      ${STAGES.map((stage) => stageMark(stage, standing, audience, 'td'))}
      <td role="cell" class="wait"><b>${task}</b><span>${who}</span></td>
      <td role="cell" class="due">${due}</td>
    </tr>`;
  };
  return html`<section class="sec board" aria-labelledby="h-board">
    <header>
      <h2 id="h-board">${texts.matrix(cells.length)}</h2>
      <nav class="views" aria-label="${texts.matrix(cells.length)}">
        ${VIEWS.map((name) => html`<a href="${linkTo(context, name === 'all' ? '/' : `/?view=${name}`)}"${name === view ? html` aria-current="true"` : ''}>${texts.views[name]} ${cells.filter((one) => inView(name, one)).length}</a>`)}
      </nav>
    </header>
    ${shown.length === 0 ? html`<p class="muted">${texts.nothingInView}</p>` : ''}
    <table class="matrix" role="table">
      <thead role="rowgroup"><tr role="row">
        <th role="columnheader" scope="col">${texts.cell}</th>
        ${STAGES.map((stage, index) => html`<th role="columnheader" scope="col" class="st-h"><span class="no">${texts.step(index + 1)}</span>${columns[stage]}</th>`)}
        <th role="columnheader" scope="col" class="wait">${texts.waitingFor}</th>
        <th role="columnheader" scope="col" class="due">${texts.due}</th>
      </tr></thead>
      ${groups.map(
        ({ group, rows }) => html`<tbody role="rowgroup">
          <tr role="row" class="grp"><th role="columnheader" scope="rowgroup" colspan="9"><span class="${group === 'overdue' ? 'late' : ''}">${texts.groups[group]}</span> <span class="n">${rows.length}</span></th></tr>
          ${rows.map(row)}
        </tbody>`,
      )}
    </table>
    <p class="legend small muted"><span class="tag"><i class="dot"></i> ${texts.legend.done}</span> <span class="tag"><i class="ring"></i> ${texts.legend.now}</span> <span class="tag"><i class="diamond"></i> ${texts.legend.late}</span> <span class="tag"><i class="todo"></i> ${texts.legend.next}</span></p>
  </section>`;
}
