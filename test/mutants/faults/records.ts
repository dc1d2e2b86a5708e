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
      'a name that no record could have is told as such by every reader, never in the words of SQL',
    ],
  }),
  ...faultsIn('records/case-rows.ts', ['records/recording.test.ts'], {
    'the tenth cell stands before the second': [
      'rows.sort((a, b) => inNaturalOrder(a.cell, b.cell));',
      'rows.sort((a, b) => (a.cell < b.cell ? -1 : 1));',
      'in the order in which people count them',
    ],
  }),
  ...faultsIn('records/campaign-rows.ts', ['records/database.test.ts'], {
    'a campaign of an earlier build is nobody’s': ['or(isNull(campaigns.people), ', 'or('],
    'everybody’s campaigns are somebody’s': [
      'arrayContains(campaigns.people, [person])',
      'isNotNull(campaigns.people)',
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
    'what has left is withdrawn': [
      'inArray(notices.state, UNTOLD),',
      '',
      'what waited for an address goes in one mail once there is one, and a withdrawal takes back nothing that has left',
    ],
    'what was taken back is queued again by the same entry': [
      '.onConflictDoNothing();\n  }\n}',
      ".onConflictDoUpdate({ target: notices.id, set: { state: 'queued' } });\n  }\n}",
      'what is settled before it leaves is withdrawn and nothing is sent',
    ],
    'a copy wins over the one it is meant for': [
      "people.set(storable(person), 'to')",
      "people.has(person) || people.set(storable(person), 'to')",
      'one row for each person, a copy marked as such, twice no more than once',
    ],
    'what was said of a telling is replaced by what is said later': [
      'row.state === to && isSame(said, row.told)',
      'row.state === to && said === null',
      'how and when somebody was told is kept: not before the notice was owed, not to come, and once',
    ],
    'a notice whose mail failed stays with that mail': [
      "row.state === 'failed' ? { mail: null } : {}",
      "row.state === 'told' ? { mail: null } : {}",
      'a refused mail fails its notices with the reason; released, they go in a new mail',
    ],
  }),
  ...faultsIn('records/mail/notice-change.ts', outbox, {
    'a notice that is queued is told by mouth': [
      'if (!from.some(',
      "if (action !== 'told' && !from.some(",
      'a held notice stays until it is released',
    ],
  }),
  ...faultsIn('records/mail/notice-change.ts', ['records/mail/bounced-mail.test.ts'], {
    'what never left comes back': [
      'if (!from.some(',
      "if (action !== 'bounced' && !from.some(",
      'is one that was sent',
    ],
  }),
  ...faultsIn('domain/obligation/notice-action.ts', [...outbox, 'domain/obligation/told-time.test.ts'], {
    'somebody was told of what is not owed yet': [
      ' && at >= owed - (owed % 60_000)',
      '',
      'how and when somebody was told is kept: not before the notice was owed, not to come, and once',
    ],
    'somebody will have been told': [
      'at <= now && ',
      '',
      'how and when somebody was told is kept: not before the notice was owed, not to come, and once',
    ],
  }),
  ...faultsIn('records/mail/told-check.ts', ['records/mail/told-check.test.ts'], {
    'a day of telling ends a time at once': [
      "now) ? 'TOLD_OVER' : null",
      'now) ? null : null',
      'it can’t be a day that ends the time at once, unless that is said',
    ],
    'a day that ends a time can’t be said at all': [
      'over === true || ',
      '',
      'it can’t be a day that ends the time at once, unless that is said',
    ],
  }),
  ...faultsIn('records/mail/told-correction.ts', ['records/mail/told-correction.test.ts'], {
    'what was recorded of a telling is gone once it is corrected': [
      'before: [...before, replaced]',
      'before',
      'is corrected with a reason, and stays beside what holds, however often',
    ],
    'a correction moves a cell’s time in the record alone': [
      'if (timeRunsFrom(row))',
      'if (at > now)',
      'keeps its time where a cell’s time runs from it; how it was and the note are corrected',
    ],
    'a telling is corrected to a time to come': [
      'if (!couldBeTold(row.notice, at, now))',
      'if (at < row.notice.at)',
      'is corrected to no time at which nobody can have been told, and only once it is recorded',
    ],
  }),
  ...faultsIn('domain/obligation/told-time.ts', ['domain/obligation/told-time.test.ts'], {
    'minutes are over as soon as they are due': ['(closes ?? due) <= now', 'due <= now'],
    'a time that runs already begins anew': ['id === about && deadlines.length === 0', 'id === about'],
    'any notice sets a time running': [' || opens === undefined', ''],
  }),
  ...faultsIn('records/mail/mail-delivery.ts', outbox, {
    'a refused mail leaves its notices queued': [
      "['queued'], refused",
      "['held'], refused",
      'entries delivered again leave what was sent, told or failed as it is',
    ],
    'a try is not counted': [
      'attempts: there.attempts + 1',
      'attempts: there.attempts',
      'what is settled while the mail waits is taken out of it, and an empty mail is dropped',
    ],
    'what was withdrawn meanwhile is sent': [
      'current && !isChanged(there)',
      'current',
      'what is settled while the mail waits is taken out of it, and an empty mail is dropped',
    ],
    'a late failure undoes what was sent': [
      '.where(and(eq(mails.id, id), inArray(mails.state, from)))',
      '.where(eq(mails.id, id))',
      'a mail that was sent or failed for good is taken for no further try, and no late answer changes it',
    ],
    'an answer that comes late is lost': [
      "['ready', 'withdrawn'], mail",
      "['ready'], mail",
      'an answer that comes after its mail was given up for lost is noted',
    ],
    'what was held while its mail was refused stays with that mail': [
      '.set({ mail: null })\n      .where(and(carried, notInArray(notices.state, of)))',
      '.set({ mail: id })\n      .where(and(carried, notInArray(notices.state, of)))',
      'what is held while the server refuses the mail goes in another one once it is released',
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
      'what is settled while the mail waits is taken out of it, and an empty mail is dropped',
    ],
  }),
  ...faultsIn('records/mail/unsent-mails.ts', outbox, {
    'a mail that was sent is sent again': [
      "and(which, eq(mails.state, 'ready'))",
      'which',
      'a mail that is being sent as its person gets another address is sent once',
    ],
  }),
  ...faultsIn('records/mail/unsent-mails.ts', ['records/mail/calendar-unsent.test.ts'], {
    'invitations go in any order': ['{entry,startsAt}', '{entry,nothing}', 'then the sessions as they come'],
    'what asks for something goes after all invitations': [
      'asc nulls first',
      'asc nulls last',
      'then the sessions as they come',
    ],
  }),
  ...faultsIn('records/mail/mail-plan.ts', planning, {
    'a mail that is being tried is taken apart': [
      'outdated.filter(({ trying }) => !trying)',
      'outdated',
      'a mail that is being sent as its person gets another address is sent once',
    ],
    'what is withdrawn is taken out of a mail that is being tried': [
      '!mail.trying && isChanged(mail)',
      'isChanged(mail)',
    ],
    'the calendar of whoever had an outdated entry is not looked at': [
      'outdated.filter(({ calendar }) => calendar !== null)',
      'outdated.filter(({ calendar }) => calendar === undefined)',
      'sent before the answer of the one that it overtook, the newer one is not sent again',
    ],
    'a group of notices leaves before its time is over': [
      'filter(({ endsAt }) => endsAt <= now)',
      'filter(({ endsAt }) => endsAt <= now + 900_000)',
    ],
    'people share a mail': [
      'JSON.stringify([row.person, endsAt])',
      'JSON.stringify([endsAt])',
      'notices of one person in the same quarter of an hour travel in one mail',
    ],
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
      'a notice without words fails alone',
    ],
  }),
  ...faultsIn('records/mail/mail-planning.ts', ['records/difficulties.test.ts'], {
    'whoever is asked is not told the question': [
      'questions: questions.get(subject) ?? []',
      'questions: []',
      'is given the question',
    ],
    'questions are read for mails that ask nothing': [
      "isTold('guidance') ? await raisedIn(queries, campaign.id) : []",
      'await raisedIn(queries, campaign.id)',
      'is given the question',
    ],
  }),
  ...faultsIn('records/mail/waiting-notices.ts', outbox, {
    'a held notice leaves': [
      "eq(notices.state, 'queued'), isNull",
      'isNull',
      'what is settled before it leaves is withdrawn and nothing is sent',
    ],
  }),
  ...faultsIn('records/mail/waiting-notices.ts', ['records/mail/waiting-notices.test.ts'], {
    'what leaves later is read with what leaves now': ['and(waits, lte(notices.leavesAt, now))', 'waits'],
    'what waits for its time is forgotten': ['nextAt: next?.at ?? null', 'nextAt: null'],
    'mails wait for no morning': ["'{settings,mailHours,value}'`", "'{settings,mailHour,value}'`"],
    'notices wait for a campaign without a record in silence': [
      'if (row === undefined) throw unrecordedCampaign(campaign);',
      "if (row === undefined) return { minutes: 0, hours: null, utcOffset: '+07:00' };",
      'of a campaign without notices nothing waits, and one that has some is recorded',
    ],
  }),
  ...faultsIn('records/mail/outbox.ts', ['records/mail/waiting-notices.test.ts'], {
    'what is let go in the evening leaves in the night': [
      'changedAt: now, leavesAt: null, detail',
      'changedAt: now, detail',
    ],
  }),
  ...faultsIn('records/mail/waiting-mails.ts', ['records/mail/waiting-notices.test.ts'], {
    'what waits for the morning is missed': ['notices.leavesAt}, ', 'notices.at}, '],
    'what waited for the morning is said to wait since the evening': ['min(leaves)', 'min(notices.at)'],
  }),
  ...faultsIn('domain/obligation/mail-times.ts', ['domain/obligation/mail-times.test.ts'], {
    'a notice leaves at the beginning of its minutes': ['/ stretch) + 1) * stretch', '/ stretch)) * stretch'],
    'a mail leaves before the morning': [
      'if (time < hours.starts) return',
      'if (time > hours.starts) return',
    ],
    'a mail leaves in the evening': ['at <= instantAt(day, hours.ends, utcOffset)', 'at > 0'],
    'what is due in the night waits for the morning': [
      'morning > ready && speaksOf',
      'morning < ready && speaksOf',
    ],
    'what begins in the morning waits for it': ['morning + LEAST_NOTICE', 'morning'],
    'what was due before can’t wait': ['at >= from && at < until', 'at < until'],
    'a session that was to begin is not thought of': [", values['from']]", ']'],
    'what was held leaves at its old time': [
      'Math.max(stretchEnd(at, times.minutes), changedAt)',
      'stretchEnd(at, times.minutes)',
    ],
  }),
  ...faultsIn('records/mail/mail-keeping.ts', [...outbox, 'records/mail/calendar-unsent.test.ts'], {
    'a mail that was tried is forgotten': [
      'filter(({ attempts }) => attempts === 0)',
      'filter(({ attempts }) => attempts >= 0)',
      'tried, it has used up its number: the new times go with the next one and another Message-ID',
    ],
    'a mail that nobody tried stays': [
      'if (untried.length > 0) await queries.delete(mails)',
      'if (untried.length < 0) await queries.delete(mails)',
      'never tried, it is replaced when the session moves: one mail, still number 0',
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
      'that is full, lock and place are refused in a sentence, and nothing half-made is left',
    ],
  }),
  ...faultsIn('records/folder/folder-place.ts', ['records/folder/folder-lock.test.ts'], {
    'a full disk leaves half a place': [
      '}.new`;',
      '}`;',
      'that is full, lock and place are refused in a sentence, and nothing half-made is left',
    ],
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
    'what can not be looked into is taken': [
      "if (found === 'ACTIVE') active = true;",
      "if (found === 'ACTIVE') active ||= false;",
    ],
    'a name that begins like one that acts is taken for it': [
      '(?![^\\\\s\\\\0()<>[\\\\]{}/%])',
      '(?![A-Za-z0-9.-])',
      'names that only begin alike',
    ],
    'parameters that change nothing hide what is packed': [
      "dictionary.replace(PLAIN_PARAMETERS, '')",
      'dictionary',
      'are packed as usual',
    ],
    'packed objects without measure are called damaged': [
      "error instanceof RangeError ? 'ZIP_BOMB' : 'DAMAGED'",
      "'DAMAGED'",
      'grow beyond all measure',
    ],
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
  ...faultsIn('records/named-files.ts', ['records/named-files.test.ts'], {
    'a file that only a draft names is cleared away': [
      'if (draft !== undefined) return true;',
      'if (draft === null) return true;',
    ],
    'a file that an overtaken entry cites is cleared away': [
      'if (entry !== undefined) return true;',
      'if (entry === null) return true;',
    ],
    'a file that a case shows is cleared away': ['return content !== undefined;', 'return content === null;'],
  }),
  ...faultsIn('records/files/file-aside.ts', ['records/files/file-aside.test.ts'], {
    'what something names is laid aside': [
      'if (!named.has(hashOf(name))) await shelf.layAside',
      "if (name !== '') await shelf.layAside",
    ],
    'a file that lies aside goes at once': ['>= KEPT_MS', '>= 0', 'what lies aside goes after a week'],
    'what something names by then goes after a week': [
      'if (named.has(hashOf(name))) await shelf.takeBack(place, name);',
      "if (named.has('')) await shelf.takeBack(place, name);",
      'what lies aside goes after a week',
    ],
  }),
  ...faultsIn('records/files/file-incoming.ts', ['records/files/file-aside.test.ts'], {
    'what lies aside counts': ['(one) => !isAside(one)', '() => true', 'counts no longer'],
  }),
  ...faultsIn('records/files/file-store.ts', ['records/files/active-content.test.ts'], {
    'a mark is taken away from a file by whoever names it': ["active ? '.active' : ''", "''"],
    'a browser shows what acts by itself': [' && ref.active !== true', '', 'shown by no browser'],
    'what acts by itself is taken without a mark': ['size, ...marked(active)', 'size'],
  }),
  ...faultsIn('records/files/file-folder.ts', ['records/files/active-content.test.ts'], {
    'no setting takes what acts by itself': ['    activeContent,', ''],
  }),
  ...faultsIn('web/dossier/file-link.ts', ['web/dossier/dossier.test.ts'], {
    'who reads a dossier hears nothing of what acts by itself': [
      'const mark = active ?',
      "const mark = cell === '' ?",
      'taken with a mark',
    ],
    'what acts by itself is said to open in the browser': [
      "active || type === 'docx'",
      "type === 'docx'",
      'taken with a mark',
    ],
  }),
  ...faultsIn('web/forms/file-html.ts', ['web/forms/file-html.test.ts'], {
    'who attaches a file hears nothing of what acts by itself': ['file.active ?', "file.name === '' ?"],
  }),
  ...faultsIn('words/dossier/receipt-words.ts', ['documents/dossier/receipt.test.ts'], {
    'a receipt says nothing of what acts by itself': ['active ? `; ', 'size < 0 ? `; ', 'acts by itself'],
  }),
  ...faultsIn('cli/commands/files.ts', ['cli/commands/files.test.ts'], {
    'a list of files says nothing of what acts by itself': [
      'active ? `',
      'size < 0 ? `',
      'by setting marked',
    ],
  }),
  ...faultsIn('records/files/file-content.ts', ['records/files/active-content.test.ts'], {
    'what acts by itself is marked although it is to be refused': [
      "active && activeContent === 'refuse'",
      "active && activeContent !== 'refuse'",
    ],
  }),
  ...faultsIn('records/files/folder-shelf.ts', ['records/files/file-aside.test.ts'], {
    'what lies aside is not found by whoever asks for it': [
      'if ((await stat(path).catch(() => null)) === null) await takeBack(path);',
      '',
      'is there again once it is',
    ],
  }),
  ...faultsIn('records/files/bucket-shelf.ts', ['records/files/bucket-shelf.test.ts'], {
    'half a file is given out for a whole one': [
      'if (piece?.bytes.length !== to - at + 1)',
      'if (piece === null)',
      'an answer that is',
    ],
  }),
  ...faultsIn('records/files/bucket.ts', ['records/files/bucket-shelf.test.ts'], {
    'a page in the place of a list is an empty bucket': [
      "if (!text.includes('<ListBucketResult'))",
      "if (text === '')",
      'a page in the place of a list',
    ],
    'a storage that hangs is asked three times': [
      "= ['noAnswer', 'busy']",
      "= ['noAnswer', 'busy', 'tooSlow']",
      'asked once',
    ],
  }),
  ...faultsIn('records/files/file-store.ts', ['records/files/clamd.test.ts'], {
    'nobody looks for viruses': [
      'await scan?.(path, name);',
      '',
      'is not stored, and its sender is told what',
    ],
  }),
  ...faultsIn('records/files/virus-scan.ts', ['records/files/clamd.test.ts'], {
    'a file that could not be scanned is taken': [
      "if (unscanned === 'refuse') throw",
      "if (unscanned === 'take') throw",
      'lets nothing in',
    ],
  }),
  ...faultsIn('records/files/clamd.ts', ['records/files/clamd.test.ts'], {
    'a scanner that hangs is waited for without end': [
      "socket.destroy(new NotScanned('tooSlow'))",
      'undefined',
      'lets nothing in',
    ],
  }),
  ...faultsIn('office/make-papers.ts', costs, {
    'a list of papers reads every case': [
      'await viewNow(row, reader, [], now)',
      'await viewNow(row, reader, await reader.cases(row.id), now)',
      'reads no more than it takes to name the papers',
    ],
    'cases that were never inspected are read for a list': [
      "if (!standing.stagesDone.some(({ stage }) => stage === 'onSiteInspection')) continue;",
      '',
      'reads no more than it takes to name the papers',
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
  ...faultsIn('records/files/file-pdf.ts', ['records/files/file-content.test.ts'], {
    'the front of a PDF is taken for a whole one': [
      'if (isFront &&',
      'if (!isFront &&',
      'of which the front alone has come',
    ],
    'a PDF is taken as the version before the one that was cut off': [
      'trailer)\\b/.test(behind)',
      'trailer)\\b/.test(TABLE_AT)',
      'whose newest version has not come whole',
    ],
  }),
  ...faultsIn('records/files/file-container.ts', ['records/files/file-content.test.ts'], {
    'an old file that speaks of a password has one': [
      'if (at % DIRECTORY_ENTRY === 0)',
      'if (at >= 0)',
      'only speaks of it',
    ],
    'a document of another program is an archive': [
      'type.startsWith(of)',
      "type === '' && of === type",
      'a document of another program',
    ],
  }),
  ...faultsIn('records/files/file-archive.ts', ['records/files/file-content.test.ts'], {
    'a presentation is a damaged Word file': [
      "if (kind !== 'zip') throw",
      "if (kind === '') throw",
      'a presentation',
    ],
    'a control is taken': ['active ||= both.some((one) => ACTIVE_PART.test(one));', ''],
    'a folder of embedded workbooks is a program': [
      '(?=[^/])',
      '',
      'a Word file with a chart, a link and a template of its own is taken',
    ],
    'an angle bracket hides what a part is bound to': [
      `(?:[^<>"']|"[^"<]*"|'[^'<]*')*>`,
      '[^>]*>',
      'angle bracket',
    ],
    'what a part is bound to is not looked at': ['active ||= fetchesPart(list);', ''],
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
    'names of a plan are kept for ever': [
      'now - KEPT_MS',
      'now - 100 * KEPT_MS',
      'goes when its campaign did not begin: at once, or after 30 days',
    ],
    'a list of the year before renames whom the plan names': [
      'cell: sql`excluded.cell`,',
      'cell: sql`excluded.cell`, name: sql`excluded.name`,',
      'members of the campaign before keep their ids; people of the plan are named by the plan',
    ],
    'a campaign that stands gets other names': [
      'if (there !== undefined) return;',
      '',
      'changes nothing of a campaign that is recorded already',
    ],
    'whoever is no member goes along': [
      'eq(people.member, true)',
      'isNotNull(people.id)',
      'members of the campaign before keep their ids; people of the plan are named by the plan',
    ],
  }),
  ...faultsIn('domain/journal/projection.ts', ['records/recording.test.ts'], {
    'content of earlier entries is lost': [
      '{ ...before?.content, ...entry.content }',
      '{ ...entry.content }',
      'the campaign has a content, too, with the newest of each part; a cell has another',
    ],
  }),
  ...faultsIn('records/writing.ts', ['records/writing.test.ts'], {
    'writers of a campaign overtake each other': [
      '.values({ campaign, value: 1 })',
      '.values({ campaign: crypto.randomUUID(), value: 1 })',
      'those of a campaign follow one another: nothing is there to read before what has a lower position',
    ],
    'one campaign’s writers hold up another’s': [
      '.values({ campaign, value: 1 })',
      ".values({ campaign: '', value: 1 })",
      'those of another campaign wait for nobody',
    ],
    'a change of all campaigns misses one that begins': [
      'in exclusive mode',
      'in access share mode',
      'a change of all campaigns waits for one that is just beginning, whose newest entry it folds',
    ],
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
  ...faultsIn('web/request-time.ts', ['web/request-time.test.ts'], {
    'a file has no more time than a form': ['patience + (1_000', 'patience + (0'],
    'whoever announces much is waited for': ['Math.min(announced, largest)', 'announced'],
    'a request that stops is waited for': ['if (!request.complete)', 'if (request.complete)'],
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
      'what another page has saved since stays, and is told',
    ],
    'a page that heard no answer is in conflict with itself': [
      ' && there.savedBy !== rest.savedBy) return',
      ') return',
      'a page that has heard no answer saves again',
    ],
    'what was sent is a draft again': [
      'if (there === undefined && revision > 0) return { kept: false, draft: null };',
      '',
      'what was sent or thrown away doesn’t come back; what was begun since stays',
    ],
    'somebody else sees the draft': [
      'eq(drafts.person, person),\n    eq(drafts.paperOf',
      'eq(drafts.paperOf',
      'a draft is one person’s, for one form of one case, and for whom it is entered',
    ],
    'a draft begun since goes with the one that was sent': [
      'and(at(place), eq(drafts.eventId, eventId))',
      'at(place)',
      'what was sent or thrown away doesn’t come back; what was begun since stays',
    ],
    'a draft may be of any size': [
      '.refine((pairs) => JSON.stringify(pairs).length <= LARGEST',
      '.refine((pairs) => pairs.length >= 0',
      'a draft has an end, and its names are names',
    ],
    'what an erased person was writing stays': [
      'or(eq(drafts.person, person), eq(drafts.paperOf, person))',
      'eq(drafts.paperOf, person)',
      'no page of the campaign changes with a draft; with a person who is erased theirs are gone',
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
  ...faultsIn('records/mail/bounced-mail.ts', ['records/mail/bounced-mail.test.ts'], {
    'what else a returned mail brought counts as sent': [
      'if (mail === null) return returned(row);',
      'if (mail !== row.id) return returned(row);',
    ],
    'that a returned mail had been sent is forgotten': [
      'bounced: { sentAt, at: now',
      'bounced: { sentAt: now, at: now',
    ],
    'a mail that came back before is forgotten': ['{ before: [...earlier, own] }', '{ before: earlier }'],
  }),
  ...faultsIn('records/mail/telling.ts', ['records/mail/bounced-mail.test.ts'], {
    'an owner hears of a returned mail as of one that never left': [
      'if (stuck.some(({ bounced }) => bounced !== null)) return',
      'if (stuck.some(({ bounced }) => bounced === undefined)) return',
    ],
  }),
  ...faultsIn('machines/cell/told-first.ts', ['machines/cell/told-first.test.ts'], {
    'a time runs on although its mail came back': [
      "on: { 'notice.bounced': { guard: about, target: 'returned' } },",
      '',
      'when the mail comes back nothing runs any more',
    ],
  }),
  ...faultsIn('machines/obligation/obligation-actions.ts', ['machines/cell/told-first.test.ts'], {
    'reminders of a time that runs no longer go all the same': [
      "if (reminders.length > 0) enqueue.emit({ type: 'withdraw', keys: reminders });",
      '',
      'reminders that followed from a mail',
    ],
  }),
  ...faultsIn('records/projections.ts', ['records/recording.test.ts'], {
    'what is stored beside a campaign’s record is taken for a part of it': [
      '.select({ plan, roster, startedAt })',
      '.select({ plan, roster, startedAt, people: campaigns.people })',
    ],
  }),
];
