import { lowerFirst } from '../letter-case.ts';

/** Headings and sentences of a proposal to the superior: Vietnamese alone, as the paper is. */

export const PROPOSAL_TEXT = {
  type: 'TỜ TRÌNH',
  asAbove: 'Như trên',
} as const;

export const proposalSaid = {
  summary: (what: string) => `về việc đề nghị ${what}`,
  /** @param presents whether the guide of the day has it so */
  to: (presents: boolean, superior: string) => `${presents ? 'Kính trình' : 'Kính gửi'}: ${superior}`,
  proposes: ({ issuer, superior, what }: { issuer: string; superior: string; what: string }) =>
    `${issuer} đã thẩm định và đề nghị ${superior} ${lowerFirst(what)}, gồm:`,
  asks: (issuer: string, superior: string) => `${issuer} kính trình ${superior} xem xét, quyết định.`,
} as const;
