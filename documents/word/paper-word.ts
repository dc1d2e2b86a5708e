import { formGuideOn } from '../../domain/form-guide.ts';
import type { SaidWordKind } from '../../domain/word-kind.ts';
import { SAID_SAMPLE } from '../../words/papers/word-samples.ts';
import { SAID_TAGS as TAGS } from '../../words/papers/word-tags.ts';
import { draftMarkOf, type PaperSays } from '../paper-says.ts';
import { each, foot, letterhead, tag, title } from './frame.ts';
import { FOOT_NEEDS, footData, footSample, headData, headSample } from './frame-data.ts';
import { type Piece, paragraph, run } from './ooxml.ts';
import { parts, partsData, partsSample } from './paper-parts.ts';
import { type SignerCount, signerNames, signers, signersData, signersSample } from './signers.ts';
import type { WordData } from './word-data.ts';
import type { WordSaid } from './word-file.ts';

/** A paper that is told in its parts, for Word: what its template can say, and the template to begin with. */

/** How a kind ends: the issuer with those to whom it goes, so many who sign side by side, or nobody. */
type End = 'foot' | 'nobody' | { signers: SignerCount };

/** What a kind has beside its parts and its end. */
interface Shape {
  end: End;
  /** whether it is no paper of the Party, and stands closer than the guide says */
  isSheet?: true;
  /** whether it is locked, and says so behind who signs */
  isLocked?: true;
  /** whether something follows on pages of its own */
  hasAnnex?: true;
}

const SHAPES: Record<SaidWordKind, Shape> = {
  teamDecision: { end: 'foot' },
  planNotice: { end: 'foot' },
  sessionInvitation: { end: 'foot' },
  objectionAnswer: { end: 'foot' },
  teamReport: { end: 'foot' },
  proposal: { end: 'foot' },
  superiorReport: { end: 'foot' },
  result: { end: 'foot' },
  improvement: { end: 'foot' },
  meetingRecord: { end: { signers: 2 } },
  rankedTable: { end: 'nobody', isSheet: true },
  minutes: { end: { signers: 3 }, isLocked: true },
  allowance: { end: { signers: 2 }, isSheet: true },
  workingSheet: { end: { signers: 1 }, isSheet: true },
  receipt: { end: { signers: 2 }, isSheet: true, hasAnnex: true },
};

const endData = ({ end, day }: Pick<PaperSays, 'end' | 'day'>): WordData =>
  end === null ? {} : 'foot' in end ? footData(formGuideOn(day), end.foot) : signersData(end.signatures);

const sealWords = ({ text, hash }: NonNullable<PaperSays['seal']>): string => `${text} ${hash}`;

/** @param says in its parts, of which the page is made, too */
export function paperWord(kind: SaidWordKind, says: PaperSays): WordSaid {
  const { blocks, end, day, seal, annex } = says;
  const { isLocked, hasAnnex } = SHAPES[kind];
  return {
    kind,
    day,
    data: {
      ...headData({ ...says, draft: draftMarkOf(says) }),
      ...endData({ end, day }),
      [TAGS.body]: partsData(blocks),
      ...(isLocked ? { [TAGS.seal]: seal === undefined ? '' : sealWords(seal) } : {}),
      ...(hasAnnex
        ? { [TAGS.annexTitle]: annex?.title ?? '', [TAGS.annex]: partsData(annex?.blocks ?? []) }
        : {}),
    },
  };
}

const endPieces = (end: End): Piece[] =>
  end === 'nobody' ? [] : [end === 'foot' ? foot() : signers(end.signers)];
const endSample = (end: End): WordData =>
  end === 'nobody' ? {} : end === 'foot' ? footSample() : signersSample(end.signers);

/** The paper as the office finds it before it edits it. */
export function saidTemplate(kind: SaidWordKind): Piece[] {
  const { end, isSheet, isLocked, hasAnnex } = SHAPES[kind];
  return [
    letterhead(),
    ...title(),
    ...parts(TAGS.body, isSheet),
    ...endPieces(end),
    ...(isLocked
      ? each(TAGS.seal, paragraph([run(tag(TAGS.seal), { size: 11 })], { align: 'left', before: 12 }))
      : []),
    ...(hasAnnex
      ? [
          ...each(
            TAGS.annexTitle,
            paragraph([run(tag(TAGS.annexTitle), { bold: true })], { pageBreakBefore: true, keepNext: true }),
          ),
          ...parts(TAGS.annex, isSheet),
        ]
      : []),
  ];
}

/** What the paper says, and who signs it. */
export function saidNeeds(kind: SaidWordKind): readonly string[] {
  const { end } = SHAPES[kind];
  const ends = end === 'nobody' ? [] : end === 'foot' ? FOOT_NEEDS : signerNames(end.signers);
  return [...ends, TAGS.body, TAGS.line, TAGS.table];
}

/** What a template of the kind is tried with. */
export function saidSample(kind: SaidWordKind): WordData {
  const { type, summary, seal, hash, annexTitle } = SAID_SAMPLE;
  const { end, isLocked, hasAnnex } = SHAPES[kind];
  return {
    ...headSample(type, summary),
    ...endSample(end),
    [TAGS.body]: partsSample(),
    ...(isLocked ? { [TAGS.seal]: sealWords({ text: seal, hash }) } : {}),
    ...(hasAnnex ? { [TAGS.annexTitle]: annexTitle, [TAGS.annex]: partsSample() } : {}),
  };
}
