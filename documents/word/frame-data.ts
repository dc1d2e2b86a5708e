import type { LocalDate } from '../../domain/calendar/instant.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { frameSaid, PAPER_FRAME } from '../../words/papers/paper-frame.ts';
import { FRAME_SAMPLE } from '../../words/papers/word-samples.ts';
import { FRAME_TAGS as TAGS } from '../../words/papers/word-tags.ts';
import { type Bodies, placeAndDate } from '../letterhead.ts';
import { type PaperFoot, recipientLines } from '../paper-foot.ts';
import type { WordData } from './word-data.ts';

/** What stands at the head and the foot of a paper for Word, by its tags. */

/** Texts as the elements of a list. */
export const listed = (texts: readonly string[]): WordData[] => texts.map((text) => ({ [TAGS.line]: text }));

export interface Frame {
  plan: Plan;
  bodies: Bodies;
  /** null of a paper that bears none */
  number: string | null;
  /** null: to be filled in by hand */
  date: LocalDate | null;
  type: string;
  summary: string;
  /** what it says of itself while it is a draft */
  draft: string | null;
  foot: PaperFoot;
}

/** Also a tag that has nothing is there: nothing of it is written. */
export const frameData = ({ plan, bodies, foot, ...said }: Frame): WordData => ({
  [TAGS.superior]: bodies.upper.toUpperCase(),
  [TAGS.issuer]: bodies.issuer.toUpperCase(),
  [TAGS.number]: said.number === null ? '' : frameSaid.number(said.number),
  [TAGS.placeAndDate]: placeAndDate(plan, said.date),
  [TAGS.draft]: said.draft ?? '',
  [TAGS.type]: said.type,
  [TAGS.summary]: said.summary,
  [TAGS.recipients]: listed(recipientLines(foot.guide, foot.recipients)),
  [TAGS.onBehalf]: foot.signature.authority,
  [TAGS.position]: foot.signature.position,
  [TAGS.signer]: foot.signature.name ?? '',
});

/** What a template is tried with: every tag of the frame has something. */
export const frameSample = (type: string, summary: string): WordData => ({
  [TAGS.superior]: FRAME_SAMPLE.superior,
  [TAGS.issuer]: FRAME_SAMPLE.issuer,
  [TAGS.number]: frameSaid.number(FRAME_SAMPLE.number),
  [TAGS.placeAndDate]: FRAME_SAMPLE.placeAndDate,
  [TAGS.draft]: PAPER_FRAME.draft,
  [TAGS.type]: type,
  [TAGS.summary]: summary,
  [TAGS.recipients]: listed(FRAME_SAMPLE.recipients),
  [TAGS.onBehalf]: FRAME_SAMPLE.authority,
  [TAGS.position]: FRAME_SAMPLE.position,
  [TAGS.signer]: FRAME_SAMPLE.signer,
});
