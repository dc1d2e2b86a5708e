import type { CaseContent, ReviewNote } from '../../../domain/case/case-content.ts';
import { withSelfScores } from '../../../domain/case/score-layers.ts';
import { handOut, recalled, replacedBy, setsOwed } from '../../../domain/dossier/dossier-sets.ts';
import type { ReviewNoteText } from '../../../domain/inspection/inspection-content.ts';
import type { Roster } from '../../../domain/people/roster.ts';
import { holders } from '../../door/content-issues.ts';
import type { DoorEvent } from '../../door/events.ts';
import { deadlineOf } from '../../obligation/obligation-log.ts';
import type { CellContext } from '../cell-context.ts';
import { isOnPaper } from '../cell-rules.ts';
import { missingFrom } from './dossier-rules.ts';

/** What accepted events of the dossier and its review change in the content of a case: the parts that are new. */

type Change = Partial<CaseContent>;

/** What was handed in, and by whom: a paper by whoever brought it to the clerk. */
function handedIn(event: DoorEvent<'dossier.submit' | 'dossier.replace' | 'dossier.receive'>) {
  if (event.type !== 'dossier.receive') return { content: event.payload, by: event.by };
  const { handedInBy, ...content } = event.payload;
  return { content, by: handedInBy ?? event.by };
}

/** What the newest version was asked for as: the dossier (again after a return by the head), or its completion. */
function dossierAskedFor({ obligations: { dossier, dossierCompletion } }: CellContext): string {
  const completing =
    dossierCompletion !== undefined && dossierCompletion.openedAt >= (dossier?.openedAt ?? 0);
  return completing ? 'dossierCompletion' : 'dossier';
}

/** A new version: its scores go into the self layer, and sets go out; paper sets as many as came with it (R41). */
export function takeDossier(
  context: CellContext,
  event: DoorEvent<'dossier.submit' | 'dossier.replace' | 'dossier.receive'>,
): Required<Pick<CaseContent, 'dossiers' | 'scores' | 'sets'>> {
  const { at } = event;
  const { content, by } = handedIn(event);
  const onPaper = isOnPaper(event);
  const { due } = deadlineOf(context, dossierAskedFor(context));
  const version = context.dossiers.length + 1;
  const people = holders(context);
  const sets = replacedBy(context.sets, version);
  return {
    dossiers: [
      ...context.dossiers,
      {
        version,
        receivedAt: at,
        by,
        medium: onPaper ? 'paper' : 'electronic',
        document: event.document ?? null,
        late: at >= due,
        due,
        missing: missingFrom(content, context, onPaper),
        content,
      },
    ],
    scores: withSelfScores(context.scores, content.scores, { by, at, version }),
    sets: handOut(
      sets,
      { cell: context.subject, version, at, handed: false },
      onPaper ? people.slice(0, content.copies ?? 0) : people,
    ),
  };
}

/** The clerk hands a paper set to a member who has none (R42). */
export const handSet = (context: CellContext, { payload, at }: DoorEvent<'set.hand'>): Change => ({
  sets: handOut(context.sets, { cell: context.subject, version: context.dossiers.length, at, handed: true }, [
    payload.person,
  ]),
});

/**
 * Whoever left has to give the set back; whoever joined has one made out, at once when the dossier is electronic
 * (situation 2).
 */
export function setsAfter(context: CellContext, roster: Roster): Change {
  const dossier = context.dossiers.at(-1);
  if (dossier === undefined) return {};
  const people = holders({ ...context, roster });
  const sets = recalled(context.sets, people);
  const joined = dossier.medium === 'electronic' ? setsOwed(sets, people) : [];
  const made = { cell: context.subject, version: dossier.version, at: Date.now(), handed: false };
  return { sets: handOut(sets, made, joined) };
}

const noteOf = (note: ReviewNoteText, by: string, at: number): ReviewNote => ({
  text: note.text,
  report: note.report ?? null,
  subject: note.subject ?? null,
  criterion: note.criterion ?? null,
  by,
  at,
});

const withPoints = (review: CaseContent['review'], notes: ReviewNote[]): CaseContent['review'] => ({
  ...review,
  points: [
    ...review.points,
    ...notes.map((note, index) => ({ ...note, id: `p${review.points.length + index + 1}`, finding: null })),
  ],
});

/** A note while reading; one to verify comes up in the inspection (R44). */
export function keepReview(context: CellContext, { payload, by, at }: DoorEvent<'review.note'>): Change {
  const note = noteOf(payload, by, at);
  const review = { ...context.review, notes: [...context.review.notes, note] };
  return { review: payload.verify ? withPoints(review, [note]) : review };
}

export const keepReturn = (
  context: CellContext,
  { payload, by, at }: DoorEvent<'review.return'>,
): Change => ({
  review: {
    ...context.review,
    returns: [
      ...context.review.returns,
      { at, by, notes: payload.notes.map((note) => noteOf(note, by, at)) },
    ],
  },
});

export const keepPoints = (
  context: CellContext,
  { payload, by, at }: DoorEvent<'review.finish'>,
): Change => ({
  review: withPoints(
    context.review,
    payload.pointsToVerify.map((note) => noteOf(note, by, at)),
  ),
});
