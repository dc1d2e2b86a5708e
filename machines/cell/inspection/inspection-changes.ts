import type { CaseContent, DocumentCheck } from '../../../domain/case/case-content.ts';
import { withScores } from '../../../domain/case/score-layers.ts';
import { hasConflict } from '../../../domain/inspection/attendance.ts';
import { circle } from '../../door/content-issues.ts';
import type { DoorEvent } from '../../door/events.ts';
import type { CellContext } from '../cell-context.ts';

/** What the team recorded, in its layer, its checklist, its points (R51–R53). */
export function keepRecord(
  context: CellContext,
  { payload, by, at }: DoorEvent<'inspection.record'>,
): Partial<CaseContent> {
  const { scores, review, inspection } = context;
  const checks = payload.documents
    .filter(({ document }, index, all) => !all.slice(index + 1).some((later) => later.document === document))
    .map(({ document, seen, remark }): DocumentCheck => ({ document, seen, remark: remark ?? null, by, at }));
  const kept = inspection.documents.filter(
    ({ document }) => !checks.some((check) => check.document === document),
  );
  const conflict =
    payload.conflictReason === undefined || !hasConflict(circle(context, at), by)
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
