import type { QualityCode, QualityFinding } from '../../domain/quality/quality-finding.ts';
import { shortDate } from '../dates.ts';
import { upperFirst } from '../letter-case.ts';
import { findingWords } from '../plan/finding-words.ts';
import { planLabel } from '../plan/plan-labels.ts';
import type { Audience, Lang } from '../words.ts';
import { qualityEn } from './quality-words-en.ts';
import { qualityVi } from './quality-words-vi.ts';

/** What each finding is called, how it is mended, and its sentence. */
export interface QualityWords {
  title: string;
  lead: string;
  /** where nothing is found */
  none: string;
  /** to whoever doesn't read how people are reached */
  withoutAddresses: string;
  found: (count: number) => string;
  /** of more than are shown */
  more: (count: number) => string;
  /** `mend`: what to do about it, once for all of a kind */
  kinds: Record<QualityCode, { title: string; mend: string }>;
  said: {
    addressReturned: (person: string, address: string) => string;
    levelMissing: (cell: string, missing: number, rated: number) => string;
    reasonMissing: Record<'team' | 'committee', (cell: string, subject: string, scores: number) => string>;
    evidenceMissing: (cell: string, subject: string, scores: number) => string;
    signatureMissing: Record<'cell' | 'team', (cell: string, version: number) => string>;
    valuesAssumed: (subject: string, values: number) => string;
    sessionOnDayOff: (date: string, cells: string) => string;
    meetingOnDayOff: (date: string) => string;
  };
}

export const qualityWords = (lang: Lang): QualityWords => (lang === 'vi' ? qualityVi : qualityEn);

/** One finding in one sentence or name, below the title of its kind. */
export function qualitySentence(
  found: QualityFinding,
  { lang, names }: Pick<Audience, 'lang' | 'names'>,
): string {
  const { said } = qualityWords(lang);
  const subjectOf = (subject: string) => planLabel(['criteria', subject], lang);
  switch (found.code) {
    case 'addressMissing':
      return names.person(found.person);
    case 'addressReturned':
      return said.addressReturned(names.person(found.person), found.address);
    case 'deputyMissing':
      return names.cell(found.cell);
    case 'levelMissing':
      return said.levelMissing(names.cell(found.cell), found.missing, found.rated);
    case 'reasonMissing':
      return said.reasonMissing[found.layer](names.cell(found.cell), subjectOf(found.subject), found.scores);
    case 'evidenceMissing':
      return said.evidenceMissing(names.cell(found.cell), subjectOf(found.subject), found.scores);
    case 'signatureMissing':
      return said.signatureMissing[found.side](names.cell(found.cell), found.version);
    case 'valuesAssumed':
      return said.valuesAssumed(subjectOf(found.subject), found.values);
    case 'sessionOnDayOff':
      return said.sessionOnDayOff(
        shortDate(found.date),
        found.cells.map((cell) => names.cell(cell)).join('; '),
      );
    case 'meetingOnDayOff':
      return said.meetingOnDayOff(shortDate(found.date));
    case 'ofPlan':
      return upperFirst(findingWords(found.found, lang));
  }
}
