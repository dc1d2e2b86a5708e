import { isAppointment } from '../../domain/obligation/obligations.ts';
import { dictionaryOf } from '../dictionary.ts';
import { type Audience, wordOf } from '../words.ts';
import { isObligation, stepWords, taskWords } from './obligation-words.ts';

/** What a notice is about and which step of the ladder it is: `nộp hồ sơ · trước hạn 3 ngày làm việc`. */
export function noticeName(
  about: string,
  step: string,
  { lang, ladder }: Pick<Audience, 'lang' | 'ladder'>,
): string {
  const task = isObligation(about) ? taskWords(about, lang).task : wordOf(dictionaryOf(lang).news, about);
  if (step === 'news') return task;
  const kind = isAppointment(about) ? 'appointment' : 'task';
  return `${task} · ${stepWords(step, lang, { kind, ladder })}`;
}
