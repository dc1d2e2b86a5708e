import type { Fault } from './fault.ts';
import { accessFaults } from './faults/access.ts';
import { actingFaults } from './faults/acting.ts';
import { activitiesFaults } from './faults/activities.ts';
import { caseFaults } from './faults/case-ways.ts';
import { clientFaults } from './faults/client.ts';
import { committeeFaults } from './faults/committee.ts';
import { deadlineFaults } from './faults/deadlines.ts';
import { deskFaults } from './faults/desk.ts';
import { digestFaults } from './faults/digest.ts';
import { encryptionFaults } from './faults/encryption.ts';
import { firstPlanFaults } from './faults/first-plan.ts';
import { journalFaults } from './faults/journal.ts';
import { paperFaults } from './faults/papers.ts';
import { peopleFaults } from './faults/people.ts';
import { protocolFaults } from './faults/protocol.ts';
import { quarterFaults } from './faults/quarter.ts';
import { recordsFaults } from './faults/records.ts';
import { reorganisationFaults } from './faults/reorganisation.ts';
import { returnedMailFaults } from './faults/returned-mail.ts';
import { ruleFaults } from './faults/rules.ts';
import { scopeFaults } from './faults/scope.ts';
import { signInFaults } from './faults/sign-in.ts';
import { signingFaults } from './faults/signing.ts';
import { startFaults } from './faults/start.ts';
import { superiorFaults } from './faults/superior.ts';
import { tableFaults } from './faults/tables.ts';
import { terminalFaults } from './faults/terminal.ts';
import { wordFaults } from './faults/word.ts';
import { workbookFaults } from './faults/workbooks.ts';
import { workflowsFaults } from './faults/workflows.ts';
import { workplaceFaults } from './faults/workplaces.ts';

/** Every fault that tests the tests. */
export const FAULTS: readonly Fault[] = [
  ...deadlineFaults,
  ...paperFaults,
  ...wordFaults,
  ...peopleFaults,
  ...caseFaults,
  ...committeeFaults,
  ...superiorFaults,
  ...recordsFaults,
  ...journalFaults,
  ...returnedMailFaults,
  ...scopeFaults,
  ...activitiesFaults,
  ...digestFaults,
  ...clientFaults,
  ...encryptionFaults,
  ...signingFaults,
  ...signInFaults,
  ...terminalFaults,
  ...workflowsFaults,
  ...protocolFaults,
  ...actingFaults,
  ...accessFaults,
  ...startFaults,
  ...deskFaults,
  ...workplaceFaults,
  ...firstPlanFaults,
  ...tableFaults,
  ...workbookFaults,
  ...ruleFaults,
  ...quarterFaults,
  ...reorganisationFaults,
];
