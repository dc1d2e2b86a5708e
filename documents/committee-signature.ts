import type { Plan } from '../domain/plan/plan.ts';
import type { Names } from '../words/words.ts';
import type { PaperFoot } from './paper-foot.ts';

/** Who signs what the committee issues, as its plan says. */
export const planSignature = (
  { document: { signatory } }: Pick<Plan, 'document'>,
  names: Pick<Names, 'person'>,
): PaperFoot['signature'] => ({
  authority: signatory.onBehalf,
  position: signatory.position,
  name: names.person(signatory.person),
});
