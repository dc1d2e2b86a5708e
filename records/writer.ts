import type { Database } from './database.ts';
import { dropDraft, saveDraft } from './drafts.ts';
import { repairJournal } from './journal-repair.ts';
import { namedFiles } from './named-files.ts';
import { keepTemplate } from './paper-templates.ts';
import { correctPerson, erasePerson, savePeople } from './people.ts';
import { depositPeople, dropDeposit } from './people-deposit.ts';
import type { RecordsWriter } from './reading.ts';
import { bindForOffice, unbindForOffice } from './sign-in/accounts.ts';
import { keepFirstCode } from './sign-in/first-codes.ts';
import { keepPrintedCode } from './sign-in/printed-codes.ts';
import { recordFailedTemplate } from './troubles.ts';

/** Writes into records that this process has opened. */
export const createWriter = (db: Database): RecordsWriter => ({
  keepTemplate: (kind, given, by) => keepTemplate(db, { kind, given, by, at: Date.now() }),
  async recordFailedTemplate(campaign, failed) {
    await recordFailedTemplate(db, campaign, failed, Date.now());
  },
  depositPeople: (plan) => depositPeople(db, plan, Date.now()),
  dropDeposit: (deposit) => dropDeposit(db, deposit),
  savePeople: (campaign, rows) => savePeople(db, campaign, rows),
  correctPerson: (campaign, id, details) => correctPerson(db, campaign, id, details, Date.now()),
  erasePerson: (campaign, id) => erasePerson(db, campaign, id),
  repairJournal: (campaign, subject, entries) => repairJournal(db, campaign, subject, entries, Date.now()),
  saveDraft: (draft) => saveDraft(db, draft, Date.now()),
  dropDraft: (place, eventId) => dropDraft(db, place, eventId),
  namedFiles: (campaign, cell, hashes) => namedFiles(db, campaign, cell, hashes),
  bindAccount: (campaign, person, account) => bindForOffice(db, { campaign, person, ...account }, Date.now()),
  unbindAccounts: (campaign, person) => unbindForOffice(db, campaign, person),
  keepFirstCode: (hash) => keepFirstCode(db, hash, Date.now()),
  keepPrintedCode: (campaign, person, hash) => keepPrintedCode(db, { campaign, person, hash }, Date.now()),
});
