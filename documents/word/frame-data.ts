import { type FormGuide, formGuideOn } from '../../domain/form-guide.ts';
import { frameSaid, PAPER_FRAME } from '../../words/papers/paper-frame.ts';
import { FRAME_SAMPLE } from '../../words/papers/word-samples.ts';
import { FRAME_TAGS as TAGS } from '../../words/papers/word-tags.ts';
import { type DraftMark, draftWords } from '../draft-mark.ts';
import type { Bodies } from '../letterhead.ts';
import { type PaperFoot, recipientLines } from '../paper-foot.ts';
import type { WordData } from './word-data.ts';

/** What stands at the head and the foot of a paper for Word, by its tags. */

/** Texts as the elements of a list. */
export const listed = (texts: readonly string[]): WordData[] => texts.map((text) => ({ [TAGS.line]: text }));

export interface Head {
  bodies: Bodies;
  /** null of a paper that bears none */
  number: string | null;
  /** place and day */
  place: string;
  type: string;
  summary: string;
  /** what it says of itself while it is a draft */
  draft: DraftMark | null;
}

/** Also a tag that has nothing is there: nothing of it is written. */
export const headData = ({ bodies, number, place, type, summary, draft }: Head): WordData => ({
  [TAGS.superior]: bodies.upper.toUpperCase(),
  [TAGS.issuer]: bodies.issuer.toUpperCase(),
  [TAGS.number]: number === null ? '' : frameSaid.number(number),
  [TAGS.placeAndDate]: place,
  [TAGS.draft]: draft === null ? '' : draftWords(draft),
  [TAGS.pageMark]: draft?.onPages ?? '',
  [TAGS.type]: type,
  [TAGS.summary]: summary,
});

export const footData = (guide: FormGuide, { recipients, signature }: PaperFoot): WordData => ({
  [TAGS.recipients]: listed(recipientLines(guide, recipients)),
  [TAGS.onBehalf]: signature.authority,
  [TAGS.position]: signature.position,
  [TAGS.signer]: signature.name ?? '',
});

/** What a paper of the Party can't do without (HD 36, HD 05): its number, its day, and who signs. */
export const FOOT_NEEDS = [TAGS.number, TAGS.placeAndDate, TAGS.signer] as const;

/** What a template is tried with: every tag of the head has something. */
export const headSample = (type: string, summary: string): WordData =>
  headData({
    bodies: { upper: FRAME_SAMPLE.superior, issuer: FRAME_SAMPLE.issuer },
    number: FRAME_SAMPLE.number,
    place: FRAME_SAMPLE.placeAndDate,
    draft: { mark: PAPER_FRAME.draft, known: null, onPages: frameSaid.draft(null) },
    type,
    summary,
  });

export const footSample = (): WordData =>
  footData(formGuideOn(FRAME_SAMPLE.day), {
    recipients: FRAME_SAMPLE.recipients.map((name) => ({ name })),
    signature: {
      authority: FRAME_SAMPLE.authority,
      position: FRAME_SAMPLE.position,
      name: FRAME_SAMPLE.signer,
    },
  });
