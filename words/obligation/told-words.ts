import type { TellingWay, ToldBefore } from '../../domain/obligation/notice-action.ts';
import type { OutboxNotice } from '../../domain/obligation/notice-state.ts';
import { dayAndTime } from '../dates.ts';
import { dictionaryOf } from '../dictionary.ts';
import { deskTexts } from '../pages/desk-texts.ts';
import type { Audience } from '../words.ts';

interface Recorded {
  how: TellingWay | null;
  note: string | null;
  by: string | null;
}

/** How somebody was told, and by whom. */
function howNotes({ how, by, note }: Recorded, { lang, names }: Audience): string[] {
  return [
    ...(how === null ? [] : [dictionaryOf(lang).tellingWays[how]]),
    ...(by === null ? [] : [deskTexts(lang).toldBy(names.person(by))]),
    ...(note === null ? [] : [`“${note}”`]),
  ];
}

/** What was recorded of a telling before it was corrected, and why. */
function correctedFrom(before: ToldBefore, audience: Audience): string {
  const texts = deskTexts(audience.lang);
  const when = (instant: number) => dayAndTime(instant, audience.utcOffset);
  const was = [
    when(before.at),
    ...howNotes({ ...before, by: null }, audience),
    texts.recordedAt(when(before.recordedAt)),
  ];
  return texts.correctedFrom(
    was.join(', '),
    before.correctedBy === null ? null : audience.names.person(before.correctedBy),
    before.reason,
  );
}

/**
 * How somebody was told whom no mail reached, by whom, when that was recorded, and what was recorded before it was
 * corrected, the newest first; nothing of any other notice.
 */
export function toldNotes(
  { state, told, detail, changedAt }: Pick<OutboxNotice, 'state' | 'told' | 'detail' | 'changedAt'>,
  audience: Audience,
): string[] {
  if (state !== 'told') return [];
  const texts = deskTexts(audience.lang);
  const { how = null, note = null, at = changedAt, before = [] } = told ?? {};
  return [
    ...howNotes({ how, note, by: detail }, audience),
    ...(at === changedAt ? [] : [texts.recordedAt(dayAndTime(changedAt, audience.utcOffset))]),
    ...before.toReversed().map((one) => correctedFrom(one, audience)),
  ];
}

/** The mails that came back and had counted as sent, the newest first; nothing of any other notice. */
export function bouncedNotes({ bounced }: Pick<OutboxNotice, 'bounced'>, audience: Audience): string[] {
  if (bounced === null) return [];
  const when = (instant: number) => dayAndTime(instant, audience.utcOffset);
  return [...(bounced.before ?? []), bounced]
    .toReversed()
    .map(({ sentAt, at, by, reason }) =>
      deskTexts(audience.lang).bounced(
        when(sentAt),
        when(at),
        by === null ? null : audience.names.person(by),
        reason,
      ),
    );
}
