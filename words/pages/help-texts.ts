import type { Lang } from '../words.ts';
import { en } from './help-texts-en.ts';
import { vi } from './help-texts-vi.ts';

/** In which quality somebody needs help; the same as somebody reads in. */
export type HelpSide = 'office' | 'committee' | 'team' | 'cell';

/** A page that a step leads to; those of a cell are the reader’s own. */
export type HelpPlace =
  | '/'
  | '/tasks'
  | '/do/campaign'
  | '/appraisal'
  | '/decisions'
  | '/papers'
  | '/progress'
  | '/mails'
  | '/sign-ins'
  | '/cells/:cell'
  | '/cells/:cell/dossier'
  | '/cells/:cell/minutes'
  | '/cells/:cell/papers'
  | '/do/:cell';

interface HelpStep {
  /** what is done, in a few words */
  what: string;
  how: string;
  place: HelpPlace | null;
}

/** One page to print: what somebody does, in which order. */
interface HelpSheet {
  heading: string;
  steps: readonly HelpStep[];
  /** what helps where something goes wrong */
  else: string;
}

export interface HelpTexts {
  link: string;
  title: string;
  intro: string;
  yours: string;
  open: string;
  contents: string;
  /** how people sign in, where they do */
  signIn: HelpSheet;
  sheets: Record<HelpSide, HelpSheet>;
}

export const helpTexts = (lang: Lang): HelpTexts => (lang === 'vi' ? vi : en);
