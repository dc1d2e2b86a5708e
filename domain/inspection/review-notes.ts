import type { Review, ReviewNote } from '../case/case-content.ts';

/** Notes of the team by what they are about. */

/** `reports.fourGood`, `fourGood.sinh-hoat-dinh-ky`, `scores.fourGood`, or `all`: a place on the page too. */
export function placeOf({
  report,
  subject,
  criterion,
}: {
  [part in 'report' | 'subject' | 'criterion']?: string | null | undefined;
}): string {
  if (subject != null) return criterion == null ? `scores.${subject}` : `${subject}.${criterion}`;
  return report == null ? 'all' : `reports.${report}`;
}

/** A note that the team keeps, and whether it is looked at again on site. */
export interface ShownNote extends ReviewNote {
  toVerify: boolean;
}

const isSame = (a: ReviewNote, b: ReviewNote): boolean =>
  a.at === b.at && a.by === b.by && a.text === b.text && placeOf(a) === placeOf(b);

/** Every note, oldest first, by its place; what was named only when the reading ended stands among them. */
export function notesByPlace({ notes, points }: Review): Map<string, ShownNote[]> {
  const alone = points.filter((point) => !notes.some((note) => isSame(note, point)));
  const all = [
    ...notes.map((note) => ({ ...note, toVerify: points.some((point) => isSame(note, point)) })),
    ...alone.map((point) => ({ ...point, toVerify: true })),
  ];
  return Map.groupBy(
    all.sort((a, b) => a.at - b.at),
    placeOf,
  );
}
