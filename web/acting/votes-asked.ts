import { choiceOf, isRollCall } from '../../domain/committee/cast-votes.ts';
import { heldLast } from '../../domain/committee/meeting.ts';
import { votersOf } from '../../domain/committee/meeting-check.ts';
import { votesByLine } from '../../domain/committee/vote-check.ts';
import { dueWords } from '../../words/dates.ts';
import { slateFormTexts } from '../../words/forms/slate-form-texts.ts';
import { latenessOf } from '../../words/obligation/lateness.ts';
import type { PageContext } from '../page.ts';
import { openSlate } from './named-matters.ts';
import { bucketOf, type Task } from './owed.ts';

/**
 * Whether somebody of the committee is still to vote by themselves: they were at the meeting on the slate that is to be
 * decided, and on the level of a cell, from whose lines they don't stay out, there is no vote of theirs and no count of
 * papers.
 *
 * @returns what stands among their tasks, until when the slate is decided; null where nothing is to be voted on
 */
export async function voteAsked(
  person: string,
  { campaign, audience, reader }: Pick<PageContext, 'campaign' | 'audience' | 'reader'>,
): Promise<Task | null> {
  const decision = campaign.standing.obligations.find(({ id }) => id === 'slateDecision');
  if (decision === undefined || !campaign.standing.facts.meeting?.held) return null;
  const committee = await reader.campaignContent(campaign.id);
  const slate = openSlate({ committee });
  const record = heldLast(committee.meetings ?? [], slate?.id ?? '')?.record;
  if (slate === undefined || record == null) return null;
  const voteOn = votesByLine(slate.votes);
  // a quarter's slate has leaders alone
  const lines = slate.cells.length > 0 ? slate.cells.map((cell) => ({ cell })) : slate.members;
  const about = slate.cells.length > 0 ? 'cellLevel' : 'memberLevel';
  const waits = lines.some((line) => {
    const vote = voteOn(about, line);
    const isOpen = vote === null || (isRollCall(vote) && choiceOf(vote, person) === null);
    return isOpen && votersOf(record, line.cell).includes(person);
  });
  if (!waits) return null;
  const due = decision.deadlines.at(-1)?.due ?? null;
  const late = due !== null && audience.now >= due;
  return {
    subject: 'campaign',
    task: slateFormTexts(audience.lang).toVote,
    place: '/appraisal',
    due: due === null ? '' : dueWords(due, audience),
    late,
    lateness: due === null ? '' : latenessOf(due, audience, 'task').words,
    bucket: bucketOf(due, late, audience),
  };
}
