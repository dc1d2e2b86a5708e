import { instantAt, type LocalDate } from '../domain/calendar/instant.ts';
import { committeeSigner } from '../domain/people/committee-signer.ts';
import { assignmentsAt, type Roster } from '../domain/people/roster.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Names } from '../words/words.ts';
import type { PaperFoot } from './paper-foot.ts';
import { signingOffice } from './signing-office.ts';

interface Signed {
  plan: Plan;
  roster: Roster;
  names: Pick<Names, 'person'>;
}

/** Who signs what the committee issues on a day; while nobody leads it the name is left to be filled in. */
export function committeeSignature({ plan, roster, names }: Signed, on: LocalDate): PaperFoot['signature'] {
  const { utcOffset } = plan.calendar;
  const { onBehalf, person } = plan.document.signatory;
  const at = instantAt(on, '12:00', utcOffset);
  const signer = committeeSigner(assignmentsAt(roster, at, utcOffset), person);
  return {
    authority: onBehalf,
    position: signingOffice({ plan, roster }, signer, at),
    name: signer === null ? null : names.person(signer),
  };
}
