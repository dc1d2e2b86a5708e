import type { OutboxNotice } from '../../domain/obligation/notice-state.ts';
import { dayAndTime } from '../dates.ts';
import { dictionaryOf } from '../dictionary.ts';
import { deskTexts } from '../pages/desk-texts.ts';
import type { Audience } from '../words.ts';

/** How somebody was told whom no mail reached, by whom, and when that was recorded; nothing of any other notice. */
export function toldNotes(
  { state, told, detail, changedAt }: Pick<OutboxNotice, 'state' | 'told' | 'detail' | 'changedAt'>,
  { lang, names, utcOffset }: Audience,
): string[] {
  if (state !== 'told') return [];
  const texts = deskTexts(lang);
  return [
    ...(told === null ? [] : [dictionaryOf(lang).tellingWays[told.how]]),
    ...(detail === null ? [] : [texts.toldBy(names.person(detail))]),
    ...(told === null || told.note === null ? [] : [`“${told.note}”`]),
    ...(told === null || told.at === changedAt ? [] : [texts.recordedAt(dayAndTime(changedAt, utcOffset))]),
  ];
}
