import { z } from 'zod';
import type { CaseContent } from './case/case-content.ts';
import type { CampaignContent } from './committee/committee-content.ts';
import { heldLast } from './committee/meeting.ts';
import { deferred } from './deferred.ts';
import type { Known } from './journal/timeline.ts';
import { extractsFor } from './result/extracts.ts';

/**
 * What has happened, of which a paper tells. A paper is of the entry that last changed what it tells of: its data and its
 * day are those of then, whenever it is printed.
 */

const text = z.string();

export const paperEventSchema = deferred(() =>
  z.discriminatedUnion('of', [
    /** of a cell: a version of its dossier came in, or its sets were handed over */
    z.strictObject({ of: z.literal('dossier'), version: z.int() }),
    /** its session is over */
    z.strictObject({ of: z.literal('session') }),
    /** the agreement on a version of its minutes has ended: locked, or referred to the committee */
    z.strictObject({ of: z.literal('minutes'), version: z.int() }),
    z.strictObject({ of: z.literal('improvement') }),
    /** what it objected to was answered */
    z.strictObject({ of: z.literal('objections') }),
    /** one of them was */
    z.strictObject({ of: z.literal('objection'), objection: text }),
    /** its case has begun: it was told of the plan */
    z.strictObject({ of: z.literal('began') }),
    /** it was asked to its session, on the day and to the place that it has */
    z.strictObject({ of: z.literal('invited') }),
    /** of the campaign: it was announced to its cells */
    z.strictObject({ of: z.literal('announced') }),
    /** the decision on the team has its number; that it is put right is no news */
    z.strictObject({ of: z.literal('teamDecision') }),
    /** of the campaign: what was published of a cell, or taken back */
    z.strictObject({ of: z.literal('published'), cell: text }),
    z.strictObject({ of: z.literal('report') }),
    /** a meeting was held, and what it was about is decided */
    z.strictObject({ of: z.literal('meeting'), meeting: text }),
    /** the superior was asked by a signed paper, the first, second … on the same matter */
    z.strictObject({ of: z.literal('proposal'), decision: text, count: z.int() }),
    z.strictObject({ of: z.literal('superiorReport') }),
  ]),
);
export type PaperEvent = z.infer<typeof paperEventSchema>;

/** What is known of it; null while it has not happened. */
export function toldOf(event: PaperEvent, { content, standing, prepared }: Known): unknown {
  const { dossiers, sets, inspection, minutes, earlierMinutes, improvement, objections } =
    content as Partial<CaseContent>;
  const { report, meetings, slates, decisions, superiorReport } = content as Partial<CampaignContent>;
  switch (event.of) {
    case 'dossier': {
      const dossier = dossiers?.find(({ version }) => version === event.version);
      // a set that is made out or called back as people change is no news of the dossier
      const handed = sets?.filter((set) => set.version === event.version && set.handed) ?? [];
      return dossier === undefined
        ? null
        : [dossier, handed.map(({ receipt, person, at }) => [receipt, person, at])];
    }
    case 'session':
      return inspection?.finishedAt ?? null;
    case 'minutes': {
      const all = [...(earlierMinutes ?? []), ...(minutes == null ? [] : [minutes])];
      const one = all.find(({ version }) => version === event.version);
      return one === undefined || one.outcome === null ? null : one;
    }
    case 'improvement':
      return improvement ?? null;
    case 'objections': {
      const answered = objections?.flatMap(({ id, outcome }) => (outcome === null ? [] : [[id, outcome]]));
      return answered === undefined || answered.length === 0 ? null : answered;
    }
    case 'objection':
      return objections?.find(({ id }) => id === event.objection)?.outcome ?? null;
    case 'began':
      return standing === null ? null : true;
    case 'invited': {
      const { session = null } = standing ?? {};
      return session === null || session.state === 'unscheduled'
        ? null
        : [session.startsAt, session.endsAt, session.venue];
    }
    case 'announced':
      return prepared?.announcedAt ?? null;
    case 'teamDecision':
      return prepared?.enteredAs ?? null;
    case 'published': {
      const told = Object.values(decisions ?? {}).filter(({ publishedAt }) => publishedAt !== null);
      const own = told.flatMap((one) =>
        extractsFor([one], event.cell).map((extract) => [extract, one.publishedAt, one.withdrawn]),
      );
      return own.length === 0 ? null : own;
    }
    case 'report':
      return report ?? null;
    case 'meeting': {
      const meeting = meetings?.find(({ id }) => id === event.meeting);
      if (meeting?.record == null) return null;
      // of an earlier meeting on the same cells nothing came but what it says itself
      if (heldLast(meetings ?? [], meeting.slate) !== meeting) return [meeting];
      const slate = slates?.find(({ id }) => id === meeting.slate);
      if (slate === undefined) return [meeting];
      const { state, lines, memberLines, votes, reason } = slate;
      return state === 'open' ? null : [meeting, lines, memberLines, votes, reason];
    }
    case 'proposal': {
      const signed = decisions?.[event.decision]?.proposals?.[event.count - 1];
      // that its signed paper came back is no news of what it says
      return signed === undefined ? null : { ...signed, scan: null };
    }
    case 'superiorReport':
      return superiorReport ?? null;
  }
}
