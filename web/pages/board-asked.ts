import { html } from 'hono/html';
import { asciiName } from '../../domain/ascii-name.ts';
import { CELL_STAGES, isStage, type StageId, stagesOf } from '../../domain/stages.ts';
import type { CellRow } from '../../records/reading.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { textsOf } from '../../words/pages/texts.ts';
import type { Audience } from '../../words/words.ts';
import { type Html, linkTo, type PageContext } from '../page.ts';

/** What the address asks of the board, and the form by which somebody says so. */

export const VIEWS = ['all', 'overdue', 'cell', 'team', 'committee'] as const;
export type View = (typeof VIEWS)[number];

const GROUPINGS = ['due', 'stage', 'peers'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What the address asks of the board: every part of it may be missing, and what nobody knows is. */
export interface BoardAsked {
  view: View;
  stage: StageId | null;
  /** part of a cell's name or of its people's, as typed */
  text: string;
  by: Grouping;
}

/** letters of a search */
const LONGEST = 100;

/** @param query a parameter of the address by its name */
export function boardAsked(query: (name: string) => string | undefined): BoardAsked {
  return {
    view: VIEWS.find((view) => view === query('view')) ?? 'all',
    stage: CELL_STAGES.filter(isStage).find((stage) => stage === query('stage')) ?? null,
    text: (query('q') ?? '').trim().slice(0, LONGEST),
    by: GROUPINGS.find((one) => one === query('by')) ?? 'due',
  };
}

/** The board's address with a part of it changed; what is as it begins is left out. */
export function boardPath(asked: BoardAsked, change: Partial<BoardAsked>): string {
  const { view, stage, text, by } = { ...asked, ...change };
  const query = new URLSearchParams({
    ...(view === 'all' ? {} : { view }),
    ...(stage === null ? {} : { stage }),
    ...(text === '' ? {} : { q: text }),
    ...(by === 'due' ? {} : { by }),
  }).toString();
  return query === '' ? '/' : `/?${query}`;
}

/** Whether a cell is found by what was typed, with or without marks: by any name that it ever had, or by those who act for it. */
export function isFound({ cell }: CellRow, text: string, { names }: Audience): boolean {
  const wanted = asciiName(text, LONGEST).replaceAll('-', ' ');
  if (wanted === '') return true;
  const known = [...names.cellEver(cell), ...names.acting({ role: 'cell', cell }).map(({ name }) => name)];
  return known.some((name) => asciiName(name, 300).replaceAll('-', ' ').includes(wanted));
}

/** so few cells are seen at once: nothing has to be found among them */
export const FEW = 7;

export const isPlain = ({ stage, text, by }: BoardAsked): boolean =>
  stage === null && text === '' && by === 'due';

/** How the board is narrowed down: by a form that needs no script. */
export function narrowing(context: PageContext, asked: BoardAsked): Html {
  const { lang } = context.audience;
  const { narrow } = textsOf(lang);
  const { stages } = dictionaryOf(lang);
  const { campaign, campaigns } = context;
  const option = (value: string, word: string, chosen: boolean) =>
    html`<option value="${value}"${chosen ? html` selected` : ''}>${word}</option>`;
  const isNarrowed = asked.stage !== null || asked.text !== '' || asked.by !== 'due';
  return html`<form class="narrow" method="get" action="/" role="search" aria-label="${narrow.heading}">
    ${campaign.id === campaigns[0]?.id ? '' : html`<input type="hidden" name="campaign" value="${campaign.id}">`}
    ${asked.view === 'all' ? '' : html`<input type="hidden" name="view" value="${asked.view}">`}
    <p><label for="q">${narrow.text}</label><input class="in" id="q" name="q" type="search" maxlength="100" value="${asked.text}"></p>
    <p><label for="stage">${narrow.stage}</label><select class="in" id="stage" name="stage">${option('', narrow.anyStage, asked.stage === null)}${stagesOf(campaign.plan).map((stage) => option(stage, stages[stage], stage === asked.stage))}</select></p>
    <p><label for="by">${narrow.by}</label><select class="in" id="by" name="by">${GROUPINGS.map((one) => option(one === 'due' ? '' : one, narrow.groupings[one], one === asked.by))}</select></p>
    <p><button class="btn second">${narrow.show}</button>${isNarrowed ? html` <a href="${linkTo(context, boardPath(asked, { stage: null, text: '', by: 'due' }))}">${narrow.all}</a>` : ''}</p>
  </form>`;
}
