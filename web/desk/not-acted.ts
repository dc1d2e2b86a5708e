import { Failure } from '../../domain/failure.ts';
import { toldState } from '../../domain/obligation/notice-state.ts';
import type { NoticeRefused } from '../../office/act-on-notices.ts';
import type { OutboxRow } from '../../records/reading.ts';
import { momentWords } from '../../words/dates.ts';
import { dictionaryOf } from '../../words/dictionary.ts';
import { failureWords } from '../../words/failures/failure-words.ts';
import { deskTexts } from '../../words/pages/desk-texts.ts';
import type { Audience } from '../../words/words.ts';
import type { RefusedStatus } from '../refused-status.ts';
import type { ToldTyped } from './told-fields.ts';
import type { BegunTime } from './told-times.ts';

/** Why something was not done with a notice, as its page says it. */
export interface NotActed {
  /** 503: nobody knows whether it was done; the same may be asked again. 200: it waits for one more press */
  status: RefusedStatus | 503 | 200;
  /** above the sentences; left out: that it was not done */
  title?: string;
  sentences: readonly string[];
  /** how somebody was told, as it was typed */
  typed?: ToldTyped;
  /** what that would set running */
  begun?: readonly BegunTime[];
}

/** Of several the first of these: what was only too late before what is wrong in itself. */
export function notActedStatus(refused: readonly NoticeRefused[]): RefusedStatus {
  const codes = refused.map(({ failure }) => failure.code);
  if (codes.includes('NOT_OFFICE') || codes.includes('NOTICE_UNPROVEN')) return 403;
  return codes.includes('NOTICE_STATE') ? 409 : 422;
}

/** @param row as it stands now; null where it is gone */
export function refusedWords(
  { failure }: NoticeRefused,
  row: Pick<OutboxRow, 'state' | 'detail' | 'notice'> | null,
  audience: Audience,
): string {
  const { lang } = audience;
  const texts = deskTexts(lang);
  switch (failure.code) {
    case 'NOTICE_STATE':
      return row === null ? texts.gone : texts.refusedAs(dictionaryOf(lang).noticeStates[toldState(row)]);
    case 'NOTICE_UNKNOWN':
      return texts.gone;
    case 'TOLD_TIME':
      return row === null ? texts.gone : texts.toldHow.wrongTime(momentWords(row.notice.at, audience));
    case 'TOLD_OVER':
      return texts.toldHow.overUnsaid;
    case 'TOLD_BEGAN':
      return texts.toldHow.began;
    case 'NOT_OFFICE':
      return texts.refusedOther;
    default:
      return failureWords(failure.code, failure.message, lang);
  }
}

/** Nobody answered. @throws what is something else */
export function unanswered(error: unknown, { lang }: Audience): NotActed {
  if (!(error instanceof Failure) || error.kind !== 'unreachable') throw error;
  return { status: 503, sentences: [deskTexts(lang).again503] };
}
