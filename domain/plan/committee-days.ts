import { z } from 'zod';
import type { LocalDate } from '../calendar/instant.ts';
import { deferred } from '../deferred.ts';
import { plainText } from '../plain-text.ts';

/** What the committee is called, under whom it is, where it is and to whom its papers go, by day (domain.md D8). */

/** What becomes of the numbers of its documents (domain.md D6). */
export const NUMBER_SERIES = ['goOn', 'anew'] as const;

const day = deferred(() => z.iso.date());
const recipients = deferred(() =>
  z
    .array(z.strictObject({ name: plainText(2_000), mark: plainText(2_000).optional() }))
    .min(1)
    .max(500),
);

/** A committee that is reorganised from a day on (`committee.change`); what is left out stays. */
export const committeeChangeSchema = deferred(() =>
  z.strictObject({
    from: day,
    name: plainText(500).optional(),
    superior: plainText(500).optional(),
    /** what stands above the issuer at the head of a paper; left out: by the new superior's name */
    superiorPartyBody: plainText(500).optional(),
    place: plainText(200).optional(),
    /** left out: those of before, by the new names of whom they name */
    recipients: recipients.optional(),
    /** whether numbers of documents go on from the last one or begin at 1 again (domain.md D6) */
    numbers: z.enum(NUMBER_SERIES),
  }),
);
export type CommitteeChange = z.infer<typeof committeeChangeSchema>;

/** The parts of a plan's document that are of the committee. */
const committeePart = deferred(() =>
  z.strictObject({
    issuer: plainText(2_000),
    superior: plainText(2_000),
    superiorPartyBody: plainText(2_000).optional(),
    issuedAt: plainText(2_000).nullable(),
    recipients,
    /** under which name its numbers are counted, where it isn't the one it has */
    countedAs: plainText(2_000).optional(),
  }),
);
export type CommitteePart = z.infer<typeof committeePart>;

/** A change with what was until then. */
export const changedCommitteeSchema = deferred(() =>
  z.strictObject({ from: day, was: committeePart, is: committeePart }),
);

/** A committee with everything that it has been while a campaign runs, or will be. */
export interface CommitteeDays {
  document: CommitteePart;
  /** in the order of their days */
  reorganised?: readonly z.infer<typeof changedCommitteeSchema>[] | undefined;
}

/** The parts of a document that are of its committee. */
export const committeePartOf = ({
  issuer,
  superior,
  superiorPartyBody,
  issuedAt,
  recipients: listed,
  countedAs,
}: CommitteePart): CommitteePart => ({
  issuer,
  superior,
  ...(superiorPartyBody === undefined ? {} : { superiorPartyBody }),
  issuedAt,
  recipients: listed,
  ...(countedAs === undefined ? {} : { countedAs }),
});

/** What the committee is on a day; of a day that nobody knows as it was first. */
export function committeeOn(
  { document, reorganised = [] }: CommitteeDays,
  on: LocalDate | null,
): CommitteePart {
  const [first] = reorganised;
  if (first === undefined) return committeePartOf(document);
  return (on === null ? undefined : reorganised.findLast(({ from }) => from <= on))?.is ?? first.was;
}

/** The name under which a committee's numbers are counted. */
export const countedUnder = ({ issuer, countedAs }: Pick<CommitteePart, 'issuer' | 'countedAs'>): string =>
  countedAs ?? issuer;

/** A plan, or a part of one, with its document as its committee is on a day; whatever day it had it by before. */
export function withCommitteeOn<P extends CommitteeDays>(plan: P, on: LocalDate): P {
  if (plan.reorganised === undefined) return plan;
  const { countedAs: _, superiorPartyBody: _too, ...document } = plan.document;
  return { ...plan, document: { ...document, ...committeeOn(plan, on) } };
}

/** Whether one of the recipients is called so, or is a part of what is. */
const isNamed = (listed: CommitteePart['recipients'], name: string): boolean =>
  listed.some((one) => one.name.includes(name));

/** Whether those to whom papers go are left without a superior that is new: nobody of before was called by the old one. */
export const leavesOutSuperior = (
  was: CommitteePart,
  { superior, recipients: given }: Pick<CommitteeChange, 'superior' | 'recipients'>,
): boolean =>
  superior !== undefined &&
  superior !== was.superior &&
  given === undefined &&
  !isNamed(was.recipients, was.superior);

/** What the committee is after a change. */
export function committeeAfter(was: CommitteePart, change: CommitteeChange): CommitteePart {
  const { from, name: issuer = was.issuer, superior = was.superior, place = was.issuedAt, numbers } = change;
  // of another superior it is what that one is called, unless it is said
  const kept = superior === was.superior ? was.superiorPartyBody : undefined;
  const partyBody = change.superiorPartyBody ?? kept;
  const named = (text: string) => text.replaceAll(was.superior, superior).replaceAll(was.issuer, issuer);
  const counted =
    numbers === 'goOn' ? countedUnder(was) : issuer === was.issuer ? `${issuer} (${from})` : issuer;
  return {
    issuer,
    superior,
    ...(partyBody === undefined ? {} : { superiorPartyBody: partyBody }),
    issuedAt: place,
    recipients: change.recipients ?? was.recipients.map((one) => ({ ...one, name: named(one.name) })),
    ...(counted === issuer ? {} : { countedAs: counted }),
  };
}

/** The plan with a committee that is reorganised; its earlier days keep what they were. */
export function withChangedCommittee<P extends CommitteeDays>(plan: P, change: CommitteeChange): P {
  const was = plan.reorganised?.at(-1)?.is ?? committeePartOf(plan.document);
  const is = committeeAfter(was, change);
  return { ...plan, reorganised: [...(plan.reorganised ?? []), { from: change.from, was, is }] };
}
