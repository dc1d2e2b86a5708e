import { criteriaTexts } from './criteria.ts';
import { decisionTexts } from './decisions.ts';
import { dossierTexts } from './dossier.ts';
import { failureTexts } from './failures.ts';
import { inspectionTexts } from './inspection.ts';
import { minutesTexts } from './minutes.ts';
import { planTexts } from './plan.ts';
import { rehearsalTexts } from './rehearsal.ts';
import { resultTexts } from './result.ts';
import { statusTexts } from './status.ts';
import type { CliTexts } from './texts.ts';

export const cliEn: CliTexts = {
  backup: {
    stopping: 'Stopping the system…',
    pausing: 'The system pauses for the backup…',
    done: (folder, files, cases) =>
      `Backed up to ${folder}: ${files} files, the journals of ${cases} cases; read again, all equal`,
    tryIt: 'Try the backup now: BONTOT_VAR=new-folder bontot restore --from …',
    restored: (folder, files) =>
      `Restored to ${folder}: ${files} files, equal to the backup. What was done after the backup is not in it; mails that were sent after it may be sent again.`,
    oneOnly: 'Never run the old system beside this one. Start it: npm start',
  },
  journal: {
    checked: (campaign, entries, subjects, faults) =>
      `${campaign}: ${entries} entries of ${subjects} subjects, ${faults} faults`,
    faults: {
      missing: 'missing',
      otherChain: "doesn't follow the one before it",
      changed: (parts) => `changed (${parts})`,
      unsealed: 'of an earlier build, without a seal',
      standing: "what is shown isn't what the journal says",
      fold: (why) => `made again it isn't what it says (${why})`,
    },
    faulty: (faults) => `${faults} faults`,
    repaired: (subject, added, replaced, lost) =>
      `${subject}: added ${added}; replaced ${replaced}; lost ${lost}`,
    lost: (entries) => `${entries} entries are lost: no history holds them`,
  },
  sending: {
    noSender: 'who sends: --as PERSON',
    taken: (entry, when) => `Accepted, entry ${entry}, ${when}`,
    behind: ', display behind',
    goOn: 'Go on?',
    answers: { yes: 'Yes', no: 'No', error: ({ yes, no }) => `answer ${yes} or ${no}` },
    needsYes: 'nobody to ask (standard input is no terminal): add --yes to send; nothing was sent',
    notSent: 'nothing was sent',
  },
  members: {
    joined: 'new',
    left: 'no longer in the list',
    changed: 'changed',
    names: (added, changed) => `Names: ${added} new, ${changed} changed`,
    none: 'no list of members yet',
    levels: (self, cell, decided) => `self ${self} · cell ${cell} · decided ${decided}`,
  },
  criteria: criteriaTexts.en,
  dossier: dossierTexts.en,
  inspection: inspectionTexts.en,
  minutes: minutesTexts.en,
  result: resultTexts.en,
  decisions: decisionTexts.en,
  plan: planTexts.en,
  rehearsal: rehearsalTexts.en,
  status: statusTexts.en,
  failures: failureTexts.en,
  files: {
    thereAlready: (path) => `${path} is there already`,
    notWritten: (path, why) => `${path} could not be written (${why})`,
    unused: '(not used)',
    none: 'no files yet',
  },
};
