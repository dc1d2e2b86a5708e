import { type Fault, faultsIn } from '../fault.ts';

const costs = ['web/reading-costs.test.ts'];
const outbox = ['records/mail/outbox.test.ts'];
const planning = ['records/mail/mail-plan.test.ts', ...outbox, 'records/mail/calendar-unsent.test.ts'];

/** Journal, outbox, register and directory. */
export const recordsFaults: Fault[] = [
  ...faultsIn('records/asked.ts', ['records/bounds.test.ts'], {
    'whatever is asked goes into a query': [
      'if (parsed.success) return fields;',
      'if (fields !== null) return fields;',
    ],
  }),
  ...faultsIn('records/storable-entry.ts', ['records/bounds.test.ts'], {
    'an entry is stored under any number': ['seq: recordedSeqSchema', 'seq: z.number()'],
  }),
  ...faultsIn('records/mail/outbox.ts', outbox, {
    'one cell withdraws the notices of the others': ['eq(notices.subject, subject),', ''],
    'one campaign withdraws the notices of another': [
      'eq(notices.campaign, campaign),\n        eq(notices.subject',
      'eq(notices.subject',
    ],
    'what has left is withdrawn': ['inArray(notices.state, UNTOLD),', ''],
    'what was taken back is queued again by the same entry': [
      '.onConflictDoNothing();\n  }\n}',
      ".onConflictDoUpdate({ target: notices.id, set: { state: 'queued' } });\n  }\n}",
    ],
    'a copy wins over the one it is meant for': [
      "people.set(storable(person), 'to')",
      "people.has(person) || people.set(storable(person), 'to')",
    ],
    'a notice that is queued is told by mouth': [
      'change(NOTICE_ACTIONS.told)',
      "change({ from: [...NOTICE_ACTIONS.told.from, 'queued'], to: 'told' })",
    ],
    'what was said of a telling is replaced by what is said later': [
      'row.state === to && isSame(said, row.told)',
      'row.state === to && said === null',
    ],
    'a notice whose mail failed stays with that mail': [
      "row.state === 'failed' ? { mail: null } : {}",
      "row.state === 'told' ? { mail: null } : {}",
    ],
  }),
  ...faultsIn('domain/obligation/notice-action.ts', [...outbox, 'domain/obligation/told-time.test.ts'], {
    'somebody was told of what is not owed yet': [' && at >= owed - (owed % 60_000)', ''],
    'somebody will have been told': ['at <= now && ', ''],
  }),
  ...faultsIn('records/mail/told-check.ts', ['records/mail/told-check.test.ts'], {
    'a day of telling ends a time at once': ["now) ? 'TOLD_OVER' : null", 'now) ? null : null'],
    'a day that ends a time can’t be said at all': ['over === true || ', ''],
  }),
  ...faultsIn('domain/obligation/told-time.ts', ['domain/obligation/told-time.test.ts'], {
    'minutes are over as soon as they are due': ['(closes ?? due) <= now', 'due <= now'],
    'a time that runs already begins anew': ['id === about && deadlines.length === 0', 'id === about'],
    'any notice sets a time running': [' || opens === undefined', ''],
  }),
  ...faultsIn('records/mail/mail-delivery.ts', outbox, {
    'a refused mail leaves its notices queued': ["['queued'], refused", "['held'], refused"],
    'a try is not counted': ['attempts: there.attempts + 1', 'attempts: there.attempts'],
    'what was withdrawn meanwhile is sent': ['current && !isChanged(there)', 'current'],
    'a late failure undoes what was sent': [
      '.where(and(eq(mails.id, id), inArray(mails.state, from)))',
      '.where(eq(mails.id, id))',
    ],
    'an answer that comes late is lost': ["['ready', 'withdrawn'], mail", "['ready'], mail"],
    'what was held while its mail was refused stays with that mail': [
      '.set({ mail: null })\n      .where(and(carried, notInArray(notices.state, of)))',
      '.set({ mail: id })\n      .where(and(carried, notInArray(notices.state, of)))',
    ],
    'a mail goes to an address that its person no longer has': [
      'const attempt = current && ',
      'const attempt = (current || domain !== id) && ',
    ],
    'nobody knows that a mail is being tried': [
      'attempts: there.attempts + 1, trying: true',
      'attempts: there.attempts + 1',
    ],
    'a try that failed keeps its mail from being planned anew': [
      '.set({ error, trying: false })',
      '.set({ error })',
    ],
  }),
  ...faultsIn('records/mail/unsent-mails.ts', outbox, {
    'a mail that was sent is sent again': ["and(which, eq(mails.state, 'ready'))", 'which'],
  }),
  ...faultsIn('records/mail/mail-plan.ts', planning, {
    'a mail that is being tried is taken apart': ['outdated.filter(({ trying }) => !trying)', 'outdated'],
    'what is withdrawn is taken out of a mail that is being tried': [
      '!mail.trying && isChanged(mail)',
      'isChanged(mail)',
    ],
    'the calendar of whoever had an outdated entry is not looked at': [
      'outdated.filter(({ calendar }) => calendar !== null)',
      'outdated.filter(({ calendar }) => calendar === undefined)',
    ],
    'a group of notices leaves before its time is over': [
      'filter(({ endsAt }) => endsAt <= now)',
      'filter(({ endsAt }) => endsAt <= now + 900_000)',
    ],
    'people share a mail': ['JSON.stringify([row.person, endsAt])', 'JSON.stringify([endsAt])'],
    'the next mail is the last one': ['Math.min(...ahead)', 'Math.max(...ahead)'],
    'whoever has no address is forgotten': [
      'toBeTold: due.filter(({ person }) => !outbox.addresses.has(person))',
      'toBeTold: due.filter(({ person }) => person === now.toString())',
    ],
  }),
  ...faultsIn('records/mail/mail-planning.ts', outbox, {
    'one notice without words stops all': [
      'return { problem: error instanceof Error ? error.message : String(error) };',
      'throw error;',
    ],
  }),
  ...faultsIn('records/mail/waiting-notices.ts', outbox, {
    'a held notice leaves': ["eq(notices.state, 'queued'), isNull", 'isNull'],
  }),
  ...faultsIn('records/mail/waiting-notices.ts', ['records/mail/waiting-notices.test.ts'], {
    'what leaves later is read with what leaves now': ['and(waits, lt(notices.at, before))', 'waits'],
    'what waits for its time is forgotten': ['const next = await first(before);', 'const next = null;'],
    'notices wait for a campaign without a record in silence': [
      'if (row === undefined) throw unrecordedCampaign(campaign);',
      'if (row === undefined) return 0;',
    ],
  }),
  ...faultsIn('domain/obligation/mail-group.ts', ['records/mail/waiting-notices.test.ts'], {
    'a notice leaves in the last instant of its minutes': [
      'Math.floor(now / stretch) * stretch',
      'Math.floor((now + 1) / stretch) * stretch + 1',
    ],
  }),
  ...faultsIn('records/mail/mail-keeping.ts', [...outbox, 'records/mail/calendar-unsent.test.ts'], {
    'a mail that was tried is forgotten': [
      'filter(({ attempts }) => attempts === 0)',
      'filter(({ attempts }) => attempts >= 0)',
    ],
    'a mail that nobody tried stays': [
      'if (untried.length > 0) await queries.delete(mails)',
      'if (untried.length < 0) await queries.delete(mails)',
    ],
  }),
  ...faultsIn('records/files/file-placing.ts', ['records/files/file-store.test.ts'], {
    'a stored file vanishes when its twin is refused': [
      'await link(from, place)',
      'await rename(from, place)',
      'whichever of the two was first',
    ],
    'a file is given up while its twin takes its place': [
      'if ((await fileAt(from)) !== made) return rename(from, place);',
      '',
      'also while it is being kept',
    ],
    'a later file with the number of an earlier one is given up for it': [
      'found.mtimeMs',
      'found.dev',
      'given the number',
    ],
  }),
  ...faultsIn('records/backup/backup-place.ts', ['records/backup/backup.test.ts'], {
    'a backup is written through a link into what it saves': [
      'return realpath(path).catch(',
      'return Promise.resolve(path).catch(',
      'by a link either',
    ],
    'a backup in place of a disk fails at its end': [
      'if (await isAttached(place)) throw',
      'if (place === "") throw',
      'in place of a disk',
    ],
  }),
  ...faultsIn('records/folder/folder-privacy.ts', ['records/folder/folder-lock.test.ts'], {
    'what lies in the folder’s way has no sentence': [
      'permitted(folder, makeFolder(folder))',
      'makeFolder(folder)',
      'no folder can be made',
    ],
  }),
  ...faultsIn('records/folder/folder-lock.ts', ['records/folder/folder-lock.test.ts'], {
    'a lock that fails has no sentence': [
      'permitted(folder, locked(folder, deeds))',
      'locked(folder, deeds)',
    ],
  }),
  ...faultsIn('records/folder/folder-place.ts', ['records/folder/folder-lock.test.ts'], {
    'a full disk leaves half a place': ['}.new`;', '}`;'],
  }),
  ...faultsIn('records/backup/backup-error.ts', ['records/backup/backup.test.ts'], {
    'a place where a disk is attached has no sentence': [
      "['EBUSY', 'EXDEV']",
      "['EXDEV']",
      'in place of what can’t be replaced',
    ],
  }),
  ...faultsIn('records/backup/restore-backup.ts', ['records/backup/backup.test.ts'], {
    'half of a restored system stays': [
      'if (!inside) await rename(filesPlace, files);',
      '',
      'puts both folders where links lead to',
    ],
    'a link is not followed to the place of a restored system': [
      'await realPlace(to.folder), await',
      'to.folder, await',
      'puts both folders where links lead to',
    ],
  }),
  ...faultsIn('records/files/file-pdf-actions.ts', ['records/files/file-content.test.ts'], {
    'what a PDF packs is not looked into': [
      'if (!/\\/Type\\s*\\/ObjStm\\b/.test(dictionary)) continue;',
      'continue;',
    ],
    'what can not be looked into is taken': ['objects === null || ACTIVE', 'objects !== null && ACTIVE'],
    'names written in numbers hide a script': [
      'String.fromCharCode(Number.parseInt(hex, 16))',
      'hex.toUpperCase()',
    ],
  }),
  ...faultsIn('records/reader.ts', ['records/recording.test.ts'], {
    'what is asked of a journal by types of events brings commands as well': [
      "->>'kind' = 'event'",
      "->>'kind' <> ''",
      'those of the types that are asked for',
    ],
  }),
  ...faultsIn('web/dossier/dossier-routes.ts', costs, {
    'the page of a dossier reads the whole journal of its case': [
      'types: EXTENSIONS, limit',
      'limit',
      'only what it shows',
    ],
  }),
  ...faultsIn('web/minutes/minutes-routes.ts', costs, {
    'the page of minutes reads the whole journal of its case': [
      'types: EXCHANGED,',
      '',
      'only what it shows',
    ],
  }),
  ...faultsIn('web/deadlines/routes.ts', [...costs, 'web/deadlines/deadlines.test.ts'], {
    'a request for more time is looked for among whatever a cell has sent': [
      'types: [type], limit',
      'limit',
      'stands with its reason',
    ],
    'the page of dates reads the whole journal': ['types: OF_DATES, limit', 'limit', 'only what it shows'],
  }),
  ...faultsIn('records/files/file-archive.ts', ['records/files/file-content.test.ts'], {
    'a control is taken': [
      'if (both.some((one) => ACTIVE_PART.test(one))) throw',
      'if (names.length < 0) throw',
    ],
    'a folder of embedded workbooks is a program': ['(?=[^/])', ''],
    'an angle bracket hides what a part is bound to': [
      `(?:[^>"']|"[^"]*"|'[^']*')*>`,
      '[^>]*>',
      'angle bracket',
    ],
    'what a part is bound to is not looked at': [
      'if (fetchesPart(list)) throw',
      'if (names.length < 0) throw',
    ],
  }),
  ...faultsIn('records/decisions.ts', ['records/decisions.test.ts'], {
    'a number is taken twice': ['if (same !== undefined)', 'if (same === null)'],
    'a lower number needs no reason': [
      'serial < last && gapReason === null',
      'serial < 0 && gapReason === null',
    ],
    'the register forgets the term': [
      'eq(decisions.term, term),',
      '',
      '[R67] a new term of the committee begins at 01 again, another body has its own numbers (situation 14)',
    ],
    'the decision that is replaced stays in force': [
      '...replaced].sort',
      '].sort',
      'a decision that is stored withdraws the one that it replaces, and no other',
    ],
    'a decision withdrawn again changes its reason': [
      '(a, b) => a.at - b.at',
      '(a, b) => b.at - a.at',
      'a decision is withdrawn once, keeps its number, and what was said first stays',
    ],
    'a decision that was withdrawn stays in force': [
      '...(marked === null ? [] : [marked]), ',
      '',
      'a decision is withdrawn once, keeps its number, and what was said first stays',
    ],
    'a decision is issued again under another number': [
      'there.number === number &&',
      '',
      'a decision stored again is the first; under another number it is refused',
    ],
  }),
  ...faultsIn('records/people.ts', ['records/people.test.ts'], {
    'somebody who was erased keeps the address': [
      'email: null, born: null, phone',
      'born: null, phone',
      'whoever is erased keeps the id alone, and their place',
    ],
    'the same people are counted as changed': [
      'there !== undefined && canonicalJson({ ...there, ...row }) !== canonicalJson(there)',
      'there !== undefined',
      '[R66] people are added, changed and left alone, and counted so',
    ],
    'a list of members changes whom the office has named': [
      'there.namedAt === null',
      'there.namedAt !== 0',
      '[R66] a correction by the office takes precedence over the plan, field by field',
    ],
    'one person stands twice in a list': ['if (before !== undefined)\n', 'if (before === -1)\n'],
  }),
  ...faultsIn('records/named-plan.ts', ['records/people.test.ts'], {
    'names of another campaign are shown': [
      'byCampaign.get(row.id) ?? []',
      'found',
      'whoever joined with a role is among the people of the plan, other members are not',
    ],
    'every member stands among the people of the plan': [
      'isNotNull(people.namedAt)',
      'isNotNull(people.id)',
      'whoever joined with a role is among the people of the plan, other members are not',
    ],
  }),
  ...faultsIn('records/people-deposit.ts', ['records/people-deposit.test.ts'], {
    'names of a plan are kept for ever': ['now - KEPT_MS', 'now - 100 * KEPT_MS'],
    'a list of the year before renames whom the plan names': [
      'cell: sql`excluded.cell`,',
      'cell: sql`excluded.cell`, name: sql`excluded.name`,',
    ],
    'a campaign that stands gets other names': ['if (there !== undefined) return;', ''],
    'whoever is no member goes along': ['eq(people.member, true)', 'isNotNull(people.id)'],
  }),
  ...faultsIn('domain/journal/projection.ts', ['records/recording.test.ts'], {
    'content of earlier entries is lost': [
      '{ ...before?.content, ...entry.content }',
      '{ ...entry.content }',
    ],
  }),
  ...faultsIn('records/writing.ts', ['records/writing.test.ts'], {
    'writers of a campaign overtake each other': [
      '.values({ campaign, value: 1 })',
      '.values({ campaign: crypto.randomUUID(), value: 1 })',
    ],
    'one campaign’s writers hold up another’s': [
      '.values({ campaign, value: 1 })',
      ".values({ campaign: '', value: 1 })",
    ],
    'a change of all campaigns misses one that begins': ['in exclusive mode', 'in access share mode'],
  }),
  ...faultsIn('web/revisions.ts', ['web/revisions.test.ts'], {
    'each open page asks the records for itself': ['if (!polling) void poll();', 'void poll();'],
    'an answer that never comes is waited for': [
      'milliseconds: answerWithin',
      'milliseconds: 1e9',
      'an answer that never comes',
    ],
    'a page that is closed goes on waiting': ['waiting.delete(one);\n          one.resolve(null);', ''],
  }),
  ...faultsIn('web/serve.ts', ['web/serve.test.ts'], {
    'whoever asks slowly keeps a connection': ['serverOptions: PATIENCE', 'serverOptions: {}'],
  }),
  ...faultsIn('records/records-door.ts', ['records/records-door.test.ts'], {
    'a token is compared by its length': [
      'bytes.length === expected.length && timingSafeEqual(bytes, expected)',
      'bytes.length === expected.length',
    ],
    'a door without a writer writes': ['if (writer === undefined) throw', 'if (writer === null) throw'],
  }),
  ...faultsIn('records/drafts.ts', ['records/drafts.test.ts'], {
    'whoever saves a draft last wins': [
      'there.revision !== revision && there.savedBy !== rest.savedBy',
      'revision < 0',
    ],
    'a page that heard no answer is in conflict with itself': [
      ' && there.savedBy !== rest.savedBy) return',
      ') return',
    ],
    'what was sent is a draft again': [
      'if (there === undefined && revision > 0) return { kept: false, draft: null };',
      '',
    ],
    'somebody else sees the draft': [
      'eq(drafts.person, person),\n    eq(drafts.paperOf',
      'eq(drafts.paperOf',
    ],
    'a draft begun since goes with the one that was sent': [
      'and(at(place), eq(drafts.eventId, eventId))',
      'at(place)',
    ],
    'a draft may be of any size': [
      '.refine((pairs) => JSON.stringify(pairs).length <= LARGEST',
      '.refine((pairs) => pairs.length >= 0',
    ],
    'what an erased person was writing stays': [
      'or(eq(drafts.person, person), eq(drafts.paperOf, person))',
      'eq(drafts.paperOf, person)',
    ],
  }),
  ...faultsIn('web/acting/keeping.ts', ['web/acting/drafts.test.ts'], {
    'whoever is at work now saves what somebody else typed': [
      'person !== place.person',
      'person === null',
      'a page of somebody else keeps nothing, nor does a page of another site, nor what is too large',
    ],
    'a draft begun anew after it was sent has the id that is used up': [
      "if (conflict === 'gone') return { ...form, eventId: randomUUID(), draft: { ...draft, revision: 0 } };",
      '',
      'of two pages the second is told; both texts are there, and it may save all the same',
    ],
  }),
  ...faultsIn('web/acting/form-routes.ts', ['web/acting/drafts.test.ts'], {
    'what was taken stays a draft': [
      'await writer.dropDraft(draftPlace(campaign.id, place), posted.eventId).catch(() => undefined);',
      '',
      'what is refused or not answered stays a draft; what was taken is none, however often it is sent',
    ],
    'a form begins empty although there is a draft': [
      'if (kept !== null) return',
      'if (kept === undefined) return',
      'a draft is kept, shown again with the time, and another person does not see it',
    ],
  }),
  ...faultsIn('web/acting/draft-state.ts', ['web/acting/drafts.test.ts'], {
    'a draft never says that its case has moved on': [
      'savedAt, movedOn: newest > base',
      'savedAt, movedOn: false',
      'a draft says that its case has moved on since it was begun',
    ],
    'a draft is sent under another id each time': [
      '    eventId,\n    paper: of === null ? null : { of, on: all',
      '    paper: of === null ? null : { of, on: all',
      'a draft is kept, shown again with the time, and another person does not see it',
    ],
  }),
];
