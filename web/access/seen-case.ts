import type { CaseContent } from '../../domain/case/case-content.ts';
import { noCellFacts } from '../../domain/facts.ts';
import type { CellStanding, ObligationView } from '../../domain/journal/journal.ts';
import { isObligationName, obligationName } from '../../domain/obligation/obligations.ts';
import { baseOf } from '../../machines/standing.ts';
import { CONTENT_MATTERS, LAYER_MATTERS, MARK_MATTERS, type Matter, OBLIGATION_MATTERS } from './matters.ts';
import { follows, reads, type Told, type Viewer } from './viewer.ts';

/** What somebody sees of one cell’s case: everything else is taken out of it, not hidden on a page. */

/** What is owed; the ladder of it belongs to those who owe it, and to those who answer for them. */
export function seenObligations(
  obligations: readonly ObligationView[],
  viewer: Viewer,
  may: (matter: Matter) => boolean,
): ObligationView[] {
  return obligations
    .filter(({ id }) => {
      const name = obligationName(id);
      return may(isObligationName(name) ? OBLIGATION_MATTERS[name] : 'operation');
    })
    .map((one) => (follows(viewer, one.holder) ? one : { ...one, asked: [], missed: [], ahead: [] }));
}

/** A region is cut where what it does belongs to a matter that is not read. */
function seenStates(states: readonly string[], may: (matter: Matter) => boolean): string[] {
  const cut = (path: string) =>
    path.startsWith('stages.recognitionDecision.') && !may('result') ? 'stages.recognitionDecision' : path;
  return [...new Set(states.map(cut))].filter(
    (path) => may('members') || path.split('.')[0] !== 'memberReview',
  );
}

function seenFacts(facts: CellStanding['facts'], may: (matter: Matter) => boolean): CellStanding['facts'] {
  const ratings = Object.fromEntries(
    Object.entries(facts.ratings).map(([subject, { self, team, committee }]) => [
      subject,
      {
        ...(self === undefined ? {} : { self }),
        ...(team === undefined || !may(LAYER_MATTERS.team) ? {} : { team }),
        ...(committee === undefined || !may(LAYER_MATTERS.committee) ? {} : { committee }),
      },
    ]),
  );
  const { decisions, fourGood, level, award, objection, members } = noCellFacts;
  return {
    ...facts,
    ratings,
    ...(may('minutes') ? {} : { minutes: null }),
    ...(may('result') ? {} : { decisions, fourGood, level, award, objection }),
    ...(may('members') ? {} : { members }),
  };
}

/** Where a cell stands, for a reader. @param told by its newest standing */
export function seenStanding(cell: string, standing: CellStanding, viewer: Viewer, told: Told): CellStanding {
  const may = (matter: Matter) => reads(viewer, cell, matter, told);
  return {
    ...standing,
    ...baseOf(seenStates(standing.states, may), seenObligations(standing.obligations, viewer, may)),
    marks: standing.marks.filter((mark) => may(MARK_MATTERS[mark])),
    facts: seenFacts(standing.facts, may),
  };
}

/** What a cell’s case holds, for a reader. */
export function seenContent(
  cell: string,
  content: Partial<CaseContent>,
  viewer: Viewer,
  told: Told,
): Partial<CaseContent> {
  const may = (matter: Matter) => reads(viewer, cell, matter, told);
  const { review, scores, ...rest } = content;
  const drafts = may('teamDraft');
  const seen: Partial<CaseContent> = rest;
  for (const part of Object.keys(CONTENT_MATTERS) as (keyof typeof CONTENT_MATTERS)[])
    if (!may(CONTENT_MATTERS[part])) delete seen[part];
  // what came back to the cell was told to it with its notes
  if (review !== undefined && may('case'))
    seen.review = drafts ? review : { notes: [], returns: review.returns, points: [] };
  if (scores !== undefined && may('case'))
    seen.scores = {
      ...scores,
      team: may(LAYER_MATTERS.team) ? scores.team : [],
      committee: may(LAYER_MATTERS.committee) ? scores.committee : [],
    };
  return seen;
}
