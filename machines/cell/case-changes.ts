import type { CaseContent, DocumentCheck, ReviewNote } from '../../domain/case/case-content.ts';
import { withScores, withSelfScores } from '../../domain/case/score-layers.ts';
import { handOut, recalled, replacedBy, setsOwed } from '../../domain/dossier/dossier-sets.ts';
import { hasConflict } from '../../domain/inspection/attendance.ts';
import type { ReviewNoteText } from '../../domain/inspection/inspection-content.ts';
import {
  allAgreed,
  answered,
  drafted,
  emptyMinutes,
  type MinutesMatter,
  scoresOfAnswers,
} from '../../domain/minutes/minutes-content.ts';
import type { Roster } from '../../domain/people/roster.ts';
import { circle, holders } from '../door/content-issues.ts';
import type { DoorEvent } from '../door/events.ts';
import { deadlineOf } from '../obligation/obligation-log.ts';
import type { CellContext } from './cell-context.ts';
import { isOnPaper } from './cell-rules.ts';
import { missingFrom } from './dossier/dossier-rules.ts';

/** What accepted events change in the content of a case; pure, from the context before to the parts that are new. */

type Change = Partial<CaseContent>;

export const minutesOf = (context: CellContext) => context.minutes ?? emptyMinutes(1);

/** What was handed in, and by whom: a paper by whoever brought it to the clerk. */
function handedIn(event: DoorEvent<'dossier.submit' | 'dossier.replace' | 'dossier.receive'>) {
  if (event.type !== 'dossier.receive') return { content: event.payload, by: event.by };
  const { handedInBy, ...content } = event.payload;
  return { content, by: handedInBy ?? event.by };
}

/** As what a version was asked for last: as the dossier, again after a return by the head, or as its completion. */
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

/** Whoever left has to give the set back; for whoever joined one is made out, of an electronic dossier at once (situation 2). */
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
export function noteReview(context: CellContext, { payload, by, at }: DoorEvent<'review.note'>): Change {
  const note = noteOf(payload, by, at);
  const review = { ...context.review, notes: [...context.review.notes, note] };
  return { review: payload.verify ? withPoints(review, [note]) : review };
}

export const noteReturn = (
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

export const notePoints = (
  context: CellContext,
  { payload, by, at }: DoorEvent<'review.finish'>,
): Change => ({
  review: withPoints(
    context.review,
    payload.pointsToVerify.map((note) => noteOf(note, by, at)),
  ),
});

/** What the team recorded, in its layer, its checklist, its points (R51–R53). */
export function noteRecord(
  context: CellContext,
  { payload, by, at }: DoorEvent<'inspection.record'>,
): Change {
  const { scores, review, inspection } = context;
  const checks = payload.documents
    .filter(({ document }, index, all) => !all.slice(index + 1).some((later) => later.document === document))
    .map(({ document, seen, remark }): DocumentCheck => ({ document, seen, remark: remark ?? null, by, at }));
  const kept = inspection.documents.filter(
    ({ document }) => !checks.some((check) => check.document === document),
  );
  const conflict =
    payload.conflictReason === undefined || !hasConflict(circle(context), by)
      ? []
      : [{ person: by, reason: payload.conflictReason, at }];
  return {
    scores: withScores(scores, 'team', payload.scores, { by, at }),
    review: {
      ...review,
      points: review.points.map((point) => {
        const found = payload.verified.find((one) => one.point === point.id);
        return found === undefined ? point : { ...point, finding: { text: found.finding, by, at } };
      }),
    },
    inspection: {
      ...inspection,
      documents: [...kept, ...checks],
      photos: [...inspection.photos, ...payload.photos.map((photo) => ({ ...photo, by, at }))],
      conflicts: [...inspection.conflicts, ...conflict],
    },
  };
}

const matterOf = (context: CellContext): MinutesMatter => ({ ...context, scoring: context.terms.scoring });

export const draftMinutes = (
  context: CellContext,
  { payload }: DoorEvent<'minutes.send' | 'minutes.adopt'>,
): Change => ({ minutes: drafted(minutesOf(context), matterOf(context), payload) });

/** Answers stand in their items; a score that they change goes into the team's layer too. */
export function answerMinutes(
  context: CellContext,
  { payload, by, at }: DoorEvent<'minutes.answer'>,
): Change {
  const minutes = minutesOf(context);
  const changed = scoresOfAnswers(minutes, payload.answers, context.scores);
  const scores = withScores(context.scores, 'team', changed, { by, at });
  return { scores, minutes: answered(minutes, payload.answers, matterOf({ ...context, scores })) };
}

/** Read out and signed by both at the session's end, each by name; a reservation stands beside. */
export function adoptMinutes(context: CellContext, event: DoorEvent<'minutes.adopt'>): Change {
  const { at, payload } = event;
  const { cell, team } = payload.signed;
  const signed = (by: string | undefined) => (by === undefined ? null : { by, at });
  return {
    minutes: {
      ...allAgreed(drafted(minutesOf(context), matterOf(context), payload)),
      reservation: payload.reservation ?? null,
      signatures: { cell: signed(cell), team: signed(team) },
    },
  };
}

/** A new version of the minutes; the old one stays (minutes.correct, stage.return). */
export function newMinutesVersion(
  { minutes, earlierMinutes }: CellContext,
  correction: string,
): Pick<CaseContent, 'minutes' | 'earlierMinutes'> {
  if (minutes === null) return { minutes, earlierMinutes };
  return {
    minutes: emptyMinutes(minutes.version + 1, correction),
    earlierMinutes: [...earlierMinutes, minutes],
  };
}
