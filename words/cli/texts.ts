import type { Lang } from '../words.ts';
import { archiveTexts } from './archive.ts';
import { backupTexts } from './backup.ts';
import { criteriaTexts } from './criteria.ts';
import { decisionTexts } from './decisions.ts';
import { dossierTexts } from './dossier.ts';
import { elsewhereTexts } from './elsewhere.ts';
import { failureTexts } from './failures.ts';
import { fileTexts } from './files.ts';
import { firstPlanTexts } from './first-plan.ts';
import { inspectionTexts } from './inspection.ts';
import { journalTexts } from './journal.ts';
import { memberTexts } from './members.ts';
import { minutesTexts } from './minutes.ts';
import { planTexts } from './plan.ts';
import { rehearsalTexts } from './rehearsal.ts';
import { resultTexts } from './result.ts';
import { sendingTexts } from './sending.ts';
import { statusTexts } from './status.ts';
import { templateTexts } from './templates.ts';

/** What the command line says beside the sentences that pages and mails say too, by matter. */
const textsIn = (lang: Lang) => ({
  archive: archiveTexts[lang],
  backup: backupTexts[lang],
  criteria: criteriaTexts[lang],
  decisions: decisionTexts[lang],
  dossier: dossierTexts[lang],
  elsewhere: elsewhereTexts[lang],
  failures: failureTexts[lang],
  files: fileTexts[lang],
  firstPlan: firstPlanTexts[lang],
  inspection: inspectionTexts[lang],
  journal: journalTexts[lang],
  members: memberTexts[lang],
  minutes: minutesTexts[lang],
  plan: planTexts[lang],
  rehearsal: rehearsalTexts[lang],
  result: resultTexts[lang],
  sending: sendingTexts[lang],
  status: statusTexts[lang],
  templates: templateTexts[lang],
});

export type CliTexts = ReturnType<typeof textsIn>;

const TEXTS: Record<Lang, CliTexts> = { vi: textsIn('vi'), en: textsIn('en') };

export const cliTextsOf = (lang: Lang): CliTexts => TEXTS[lang];
