import type { AnyTold, Bilingual, Failure, Told } from '../../domain/failure.ts';
import type { FailureValues } from '../../domain/failure-values.ts';
import { backup } from './backup.ts';
import { files } from './files.ts';
import { folder } from './folder.ts';
import { office } from './office.ts';
import { pdf } from './pdf.ts';
import { start } from './start.ts';

/** Sentences of failures: one that is missing does not compile. */
export type SentencesOf<Values> = { [K in keyof Values]: (values: Values[K]) => Bilingual };

const SENTENCES: SentencesOf<FailureValues> = { ...folder, ...backup, ...office, ...start, ...files, ...pdf };

const sentenceOf = <K extends keyof FailureValues>({ key, values }: Told<K>): Bilingual =>
  SENTENCES[key](values);

/** A failure's sentence by its key. */
export const toldWords = (told: AnyTold): Bilingual => sentenceOf(told);

/** The failure's own sentence in both languages; null of one that is told by its code alone. */
export const failureSentence = ({ words, told }: Failure): Bilingual | null =>
  told === null ? words : toldWords(told);
