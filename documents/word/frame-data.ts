import type { LocalDate } from '../../domain/calendar/instant.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { frameSaid, PAPER_FRAME } from '../../words/papers/paper-frame.ts';
import { FRAME_TAGS as TAGS } from '../../words/papers/word-tags.ts';
import { placeAndDate } from '../letterhead.ts';
import type { WordData } from './word-data.ts';

/** What stands at the head and the foot of a paper for Word, by its tags. */

/** Texts as the elements of a list. */
export const listed = (texts: readonly string[]): WordData[] => texts.map((text) => ({ [TAGS.line]: text }));

export interface Frame {
  plan: Plan;
  number: string | null;
  /** null: to be filled in by hand */
  date: LocalDate | null;
  type: string;
  summary: string;
  /** what it says of itself while it is a draft */
  draft: string | null;
  /** each with what ends its line */
  recipients: readonly string[];
  onBehalf: string;
  position: string;
  signer: string | null;
}

/** Also a tag that has nothing is there: nothing of it is written. */
export const frameData = (frame: Frame): WordData => ({
  [TAGS.superior]: frame.plan.document.superior.toUpperCase(),
  [TAGS.issuer]: frame.plan.document.issuer.toUpperCase(),
  [TAGS.number]: frame.number === null ? '' : frameSaid.number(frame.number),
  [TAGS.placeAndDate]: placeAndDate(frame.plan, frame.date),
  [TAGS.draft]: frame.draft ?? '',
  [TAGS.type]: frame.type,
  [TAGS.summary]: frame.summary,
  [TAGS.recipients]: listed(frame.recipients),
  [TAGS.onBehalf]: frame.onBehalf,
  [TAGS.position]: frame.position,
  [TAGS.signer]: frame.signer ?? '',
});

/** What a template is tried with: every tag of the frame has something. */
export const frameSample = (type: string, summary: string): WordData => ({
  [TAGS.superior]: 'ĐẢNG BỘ CẤP TRÊN',
  [TAGS.issuer]: 'ĐẢNG ỦY CƠ SỞ',
  [TAGS.number]: frameSaid.number('01-XX/ĐU'),
  [TAGS.placeAndDate]: 'Nơi ban hành, ngày 01 tháng 12 năm 2026',
  [TAGS.draft]: PAPER_FRAME.draft,
  [TAGS.type]: type,
  [TAGS.summary]: summary,
  [TAGS.recipients]: listed(['Như trên;', 'Lưu Văn phòng.']),
  [TAGS.onBehalf]: 'T/M ĐẢNG ỦY',
  [TAGS.position]: 'BÍ THƯ',
  [TAGS.signer]: 'Nguyễn Văn A',
});
