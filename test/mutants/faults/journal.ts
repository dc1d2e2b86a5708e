import { type Fault, faultsIn } from '../fault.ts';

const recording = ['records/recording.test.ts'];
const repair = ['records/journal-repair.test.ts'];
const fold = ['test/journal-fold.test.ts'];
const activities = ['activities/activities.test.ts'];
const troubles = ['test/troubles.test.ts'];

const until = 'what keeps entries from being recorded is trouble that says why, until they are';
const withdrawn = 'a decision is withdrawn and replaced by one that names it';
const broughtBack = 'a cell that somebody ended is trouble';

/** Entries on their way into the journal, what proves them, and how a case comes back from them. */
export const journalFaults: Fault[] = [
  ...faultsIn('words/journal/journal-details.ts', ['words/journal/journal-line.test.ts'], {
    'the journal calls an item of the minutes by its id': [
      'ids.map((id) => minutesItemWords(id, audience))',
      'ids',
    ],
  }),
  ...faultsIn('records/recording.ts', recording, {
    'another entry under a number that is there is passed over': [
      'if (there === entry.seal.hash) return;',
      'if (there !== undefined) return;',
      'another entry under the same sequence is refused',
    ],
    'an entry of another journal is taken': [
      'if (there === entry.seal.previous) return;',
      'if (there !== undefined) return;',
      'an entry that was not sealed upon the one before it is refused, within one call, too',
    ],
    'a gap is recorded over': [
      'if (seq > last + 1) throw gap(entry, last + 1);',
      '',
      'a gap is refused and nothing of the call is stored',
    ],
  }),
  ...faultsIn('records/troubles.ts', ['activities/activities.test.ts'], {
    'a cell with entries is still said not to have started': [
      "  'cellNotStarted',\n];",
      '];',
      'are seen in its entries',
    ],
    'one command that came is all of them': [
      'inArray(troubles.ref, entries.flatMap(arrivedCommand))',
      'isNull(troubles.settledAt)',
      'are seen in its entries',
    ],
    'trouble is over everywhere when it is over for one': [
      'eq(troubles.subject, subject), isNull(troubles.settledAt));',
      'isNull(troubles.settledAt));',
      'are seen in its entries',
    ],
  }),
  ...faultsIn('activities/record-entries.ts', activities, {
    'entries that come again wake nobody': [
      'await settleRecorded(queries, at, entries, now);\n',
      'await settleRecorded(queries, at, entries, now);\n      if (fresh.length === 0) entries = [];\n',
      'entries delivered again wake the mailroom again',
    ],
    'what entries tell is not put into the outbox': [
      'await putNotices(queries, fresh);',
      '',
      'a notice becomes a mail in Vietnamese',
    ],
    'what keeps entries from being recorded is no trouble': [
      'await write(context.db, campaign, (queries) => recordTrouble(queries, trouble, now)).catch(\n      () => undefined,\n    );',
      '',
      until,
    ],
    'trouble of recording is never over': ['await settleRecorded(queries, at, entries, now);', '', until],
    'a conflict is trouble of some kind': [
      "if (error.code === 'JOURNAL_CONFLICT') return 'journalConflict';",
      '',
      until,
    ],
    'a decision that was taken back and is not there is no trouble': [
      'await recordMissingDecision(queries, entry);',
      'void entry;',
      withdrawn,
    ],
  }),
  ...faultsIn('domain/journal/projection.ts', repair, {
    'across what can not be read is folded': [
      'if (!isReadable(entry)) throw',
      'if (next === 0) throw',
      'across an entry that can not be read nothing is folded',
    ],
  }),
  ...faultsIn('domain/journal/campaign-record.ts', ['records/recording.test.ts'], {
    'the number of the plan is not folded': [
      "item !== 'planNumber' && item",
      'item',
      'what a campaign folds to, dropped and rebuilt from the journal, is byte for byte what it was',
    ],
    'criteria that have changed are not folded': [
      "case 'criteria.change':",
      "case 'criteria.changed':",
      'what a campaign folds to, dropped and rebuilt from the journal, is byte for byte what it was',
    ],
    'a cell that joined is not folded': [
      "case 'cell.add':",
      "case 'cell.added':",
      'what a campaign folds to, dropped and rebuilt from the journal, is byte for byte what it was',
    ],
    'people who were replaced stay in the recorded roster': [
      "case 'person.replace':",
      "case 'person.replaced':",
      'what a campaign folds to, dropped and rebuilt from the journal, is byte for byte what it was',
    ],
  }),
  ...faultsIn('records/projections.ts', ['records/recording.test.ts'], {
    'a campaign that begins is not recorded': [
      'if (record === null || ',
      'if (record !== null || ',
      'entries are read back in order, with the standing of the newest',
    ],
    'a later entry changes nothing of its campaign': [
      'set: row }',
      'set: { id: campaign } }',
      'what a campaign folds to, dropped and rebuilt from the journal, is byte for byte what it was',
    ],
  }),
  ...faultsIn('records/rebuild.ts', ['records/recording.test.ts'], {
    'plan and roster are not made anew': [
      'saveProjection(queries, campaign, subject, projection, null)',
      'saveProjection(queries, campaign, subject, projection, projection)',
      'what a campaign folds to, dropped and rebuilt from the journal, is byte for byte what it was',
    ],
  }),
  ...faultsIn('records/journal-check.ts', repair, {
    'a hole between entries is not seen': [
      '(before?.seq ?? 0) + 1, seq - 1',
      'seq, seq - 1',
      'a case that goes on without a pause is not reported as differing from its entries',
    ],
    'entries that are missing at the end are not seen': [
      'missing(place, last + 1, stands)',
      'missing(place, last + 1, stands - 1)',
      'a case that goes on without a pause is not reported as differing from its entries',
    ],
    'an entry that follows another one than stands before it is not seen': [
      'seal.previous !== (before?.seal?.hash ?? null)',
      "seal.previous === ''",
      'every kind of fault is seen under the number at which it lies',
    ],
    'an empty seal is taken for one': ['if (seal == null) faults', 'if (seal === undefined) faults'],
    'an entry that was changed is not seen': [
      'if (parts.length > 0) faults',
      'if (parts.length > 9) faults',
      'every kind of fault is seen under the number at which it lies',
    ],
    'a part that somebody emptied passes for one that was erased': [
      'if (emptied.length > 0) faults',
      'if (emptied.length > 9) faults',
      'a part that was emptied without a record of who erased it is a fault, and comes back from the history',
    ],
    'an entry without a seal is passed over': [
      "faults.push({ ...place, fault: 'unsealed', seq });",
      'void seq;',
      'every kind of fault is seen under the number at which it lies',
    ],
    'a case that goes on without a pause is told as one that differs': [
      'if (look === LOOKS) return checkChain(place, entries, erasures);',
      'if (look === LOOKS) return faultsOf(place, entries, erasures, shown);',
      'a case that goes on without a pause is not reported as differing from its entries',
    ],
    'what is not right at first sight is told without another look': [
      'faults.push(...(await faultsAtRest(reader, place)))',
      'faults.push(...first)',
      'an entry that comes while a check reads is no fault of the journal',
    ],
    'what is shown is not compared with the entries': [
      'if (canonicalJson(made) !== canonicalJson(shown))',
      'if (made === null)',
      'every kind of fault is seen under the number at which it lies',
    ],
  }),
  ...faultsIn('records/journal-repair.ts', repair, {
    'a hole is filled at the end of the journal': [
      'if (above?.at == null) return undefined;',
      'return undefined;',
      'a hole is filled in its place, its notices are asked for, and its trouble is settled',
    ],
    'what was missing is put back and told to nobody': [
      '{ position }) });\n        await putNotices(queries, [kept]);',
      '{ position }) });',
      'a hole is filled in its place, its notices are asked for, and its trouble is settled',
    ],
    'what was replaced is told to nobody': [
      '.set(row).where(here);\n        await putNotices(queries, [kept]);',
      '.set(row).where(here);',
      'an entry that was changed under its hash, or is in the place of another, is replaced and its notices are asked for',
    ],
    'an entry that was changed under its hash stays': [
      'there.hash !== seal.hash || brokenParts(there.entry).length > 0',
      'there.hash !== seal.hash',
      'an entry that was changed under its hash, or is in the place of another, is replaced and its notices are asked for',
    ],
    'a foreign entry that holds by itself stays': [
      'there.hash !== seal.hash || brokenParts(there.entry).length > 0',
      'brokenParts(there.entry).length > 0',
      'an entry that was changed under its hash, or is in the place of another, is replaced and its notices are asked for',
    ],
    'an entry whose seal does not hold is put into the journal': [
      ' || brokenParts(entry).length > 0)',
      ')',
      'an entry whose seal does not hold, or of another subject, is refused; over a hole nothing is changed',
    ],
    'what stands is not folded anew': [
      'if (projection !== null) await',
      'if (projection === null) await',
      'every kind of fault is seen under the number at which it lies',
    ],
    'trouble of recording outlives the repair': [
      'await settleRecorded(queries, { campaign, subject }, entries, now);',
      '',
      'a hole is filled in its place, its notices are asked for, and its trouble is settled',
    ],
  }),
  ...faultsIn('records/reader.ts', repair, {
    'what was destroyed belongs nowhere': ['({ ...place, ...entry, position })', '({ ...entry, position })'],
  }),
  ...faultsIn('worker/journal-watch.ts', ['worker/journal-watch.test.ts'], {
    'a journal that can not be read holds up the others': [
      'unread.push(error);\n        return null;',
      'throw error;',
      'looks at all others where one can not be read, and says so',
    ],
    'a journal that can not be read is passed over in silence': [
      'if (unread.length > 0) throw',
      'if (unread.length > 9) throw',
      'looks at all others where one can not be read, and says so',
    ],
  }),
  ...faultsIn('domain/journal/recorded-entry.ts', repair, {
    'a seal may have any shape': ['seal: seal().nullish()', 'seal: z.any()'],
    'an entry may have no input': ['z.looseObject({ input: input(), standing', 'z.looseObject({ standing'],
  }),
  ...faultsIn('domain/journal/journal-seal.ts', fold, {
    'a part is left out of the hash': ['= SEALED_PARTS.map((part)', '= SEALED_PARTS.slice(1).map((part)'],
    'the entry before is left out of the hash': ['digests, previous]', 'digests]'],
    'when it was is left out of the hash': [
      'const head = { campaign, subject, seq, at, key',
      'const head = { campaign, subject, seq, key',
    ],
    'who sent an event is left out of the hash': [
      'const { payload: _payload, ...event } = input.event;',
      'const { payload: _payload, by: _by, ...event } = input.event;',
    ],
    'a part that was changed holds': [': digestOf(entry, part, salt) !== digest', ': false'],
    'what is put in place of an erased part holds': ['!isBare(entry, part)', 'false'],
    'an erased part keeps its salt': ['{ ...seal.parts[part], salt: null }', '{ ...seal.parts[part] }'],
  }),
  ...faultsIn('interpreter/refold.ts', fold, {
    'what a clock did is not made again': [
      "else if (input.kind === 'timer') take",
      "else if (input.kind === 'timer') void now;\n    else if (input.kind === ('x' as string)) take",
    ],
    'every step is made again at the beginning of the year': ['input.event, now)', 'input.event, 0)'],
  }),
  ...faultsIn('rehearsal/folded-case.ts', fold, {
    'a step that leaves something else is passed over': ['differing.push(seq);', 'void seq;'],
    'what was erased is folded as if it said nothing': ['if (!isWhole(entry))', 'if (seq === 0)'],
    'what can not be read is made again': ['if (!isReadable(entry))', 'if (seq === 0)'],
  }),
  ...faultsIn('worker/watcher.ts', troubles, {
    'a dead case is not seen': ["['caseDead', dead && !over ?", "['caseDead', over ?", broughtBack],
    'trouble that is over stays': [
      'detail !== null || open.has(',
      'detail !== null || !open.has(',
      broughtBack,
    ],
  }),
  ...faultsIn('office/repair-journal.ts', ['office/repair-journal.test.ts'], {
    'a changed entry that no history holds is not told as lost': [
      'filter((seq) => !broken.has(seq))',
      'filter((seq) => seq > 0)',
    ],
    'only what was changed counts as lost': ["fault !== 'missing'", "fault === 'changed'"],
    'an end that was cut off is not lost': [
      'Math.max(stands, ...stored.keys())',
      'Math.max(0, ...stored.keys())',
    ],
  }),
  ...faultsIn('office/restart-case.ts', troubles, {
    'a case comes back without its answers': [
      'answered: events.slice(-REMEMBERED)',
      'answered: []',
      broughtBack,
    ],
    'anybody brings a case back': ['assertOffice(row, restarted.by, now);', '', broughtBack],
    'a case comes back upon no entry': ['lastHash: last.seal.hash', 'lastHash: null', broughtBack],
    'a case comes back with another id': [
      "caseId: last.key.slice(0, last.key.lastIndexOf('/'))",
      'caseId: last.key',
      broughtBack,
    ],
  }),
];
