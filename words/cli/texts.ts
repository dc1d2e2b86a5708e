import type { Lang } from '../words.ts';
import type { CriteriaTexts } from './criteria.ts';
import type { DecisionTexts } from './decisions.ts';
import type { DossierTexts } from './dossier.ts';
import type { FailureTexts } from './failures.ts';
import type { InspectionTexts } from './inspection.ts';
import type { MinutesTexts } from './minutes.ts';
import type { PlanTexts } from './plan.ts';
import type { RehearsalTexts } from './rehearsal.ts';
import type { ResultTexts } from './result.ts';
import type { StatusTexts } from './status.ts';
import { cliEn } from './texts-en.ts';
import { cliVi } from './texts-vi.ts';

/** What the command line says beside the sentences that pages and mails say too. */
export interface CliTexts {
  backup: {
    stopping: string;
    pausing: string;
    done: (folder: string, files: number, cases: number) => string;
    tryIt: string;
    restored: (folder: string, files: number) => string;
    oneOnly: string;
  };
  journal: {
    checked: (campaign: string, entries: number, subjects: number, faults: number) => string;
    /** of one entry, without its place */
    faults: {
      missing: string;
      otherChain: string;
      changed: (parts: string) => string;
      unsealed: string;
      standing: string;
      fold: (why: string) => string;
    };
    faulty: (faults: number) => string;
    /** numbers of entries as lists */
    repaired: (subject: string, added: string, replaced: string, lost: string) => string;
    lost: (entries: number) => string;
  };
  sending: {
    noSender: string;
    taken: (entry: number, when: string) => string;
    /** readers do not see it yet */
    behind: string;
    goOn: string;
    /** to it, and what is said to another answer than these */
    answers: { yes: string; no: string; error(keywords: { yes: string; no: string }): string };
    needsYes: string;
    notSent: string;
  };
  members: {
    joined: string;
    left: string;
    changed: string;
    names: (added: number, changed: number) => string;
    none: string;
    /** the three levels of a member, as words */
    levels: (self: string, cell: string, decided: string) => string;
  };
  criteria: CriteriaTexts;
  dossier: DossierTexts;
  inspection: InspectionTexts;
  minutes: MinutesTexts;
  result: ResultTexts;
  decisions: DecisionTexts;
  plan: PlanTexts;
  rehearsal: RehearsalTexts;
  status: StatusTexts;
  failures: FailureTexts;
  files: {
    thereAlready: (path: string) => string;
    notWritten: (path: string, why: string) => string;
    unused: string;
    none: string;
  };
}

export const cliTextsOf = (lang: Lang): CliTexts => (lang === 'vi' ? cliVi : cliEn);
