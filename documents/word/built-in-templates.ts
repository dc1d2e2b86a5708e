import { DECISION_KINDS, type DecisionKind } from '../../domain/committee/committee-content.ts';
import type { FormGuide } from '../../domain/form-guide.ts';
import { SAID_WORD_KINDS, type SaidWordKind, type WordKind } from '../../domain/word-kind.ts';
import { FRAME_TAGS } from '../../words/papers/word-tags.ts';
import { decisionNeeds, decisionSample, decisionTemplate } from './decision-word.ts';
import { tag } from './frame.ts';
import { type Piece, wordFile } from './ooxml.ts';
import { saidNeeds, saidSample, saidTemplate } from './paper-word.ts';
import type { WordData } from './word-data.ts';

/** The templates with which every office begins, and what each paper can say. */

interface BuiltIn {
  template: () => Piece[];
  /** every tag, each list with an element */
  sample: () => WordData;
  /** the tags that no template may leave out */
  needed: () => readonly string[];
}

const BUILT_IN: Readonly<Record<WordKind, BuiltIn>> = {
  ...(Object.fromEntries(
    DECISION_KINDS.map((kind) => [
      `decision-${kind}`,
      {
        template: () => decisionTemplate(kind),
        sample: () => decisionSample(kind),
        needed: () => decisionNeeds(kind),
      },
    ]),
  ) as Record<`decision-${DecisionKind}`, BuiltIn>),
  ...(Object.fromEntries(
    SAID_WORD_KINDS.map((kind) => [
      kind,
      { template: () => saidTemplate(kind), sample: () => saidSample(kind), needed: () => saidNeeds(kind) },
    ]),
  ) as Record<SaidWordKind, BuiltIn>),
};

const made = new Map<string, Uint8Array>();

/** Made once for each kind and guide. @param guide in force on the paper's day */
export function builtInTemplate(kind: WordKind, { pageNumber }: Pick<FormGuide, 'pageNumber'>): Uint8Array {
  const key = `${kind}/${pageNumber.size}`;
  const before = made.get(key);
  if (before !== undefined) return before;
  const file = wordFile(BUILT_IN[kind].template(), {
    size: 14,
    pageNumberSize: pageNumber.size,
    mark: tag(FRAME_TAGS.pageMark),
  });
  made.set(key, file);
  return file;
}

export const sampleOf = (kind: WordKind): WordData => BUILT_IN[kind].sample();

/** The tags without which no template of a kind is taken. */
export const neededTags = (kind: WordKind): readonly string[] => BUILT_IN[kind].needed();
