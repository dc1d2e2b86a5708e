import { type Fault, faultsIn } from '../fault.ts';

const reading = ['web/review/review.test.ts'];
const returned =
  'a return begins with what the dossier lacks and what was noted, without what is looked at on site';

const calendar = ['web/sessions/sessions.test.ts'];
const sheets = ['web/acting/sheets.test.ts'];
const teamForms = ['web/inspection/team-form.test.ts'];
const onSite = ['web/inspection/inspection.test.ts'];
const sessions = ['domain/inspection/sessions.test.ts'];
const changes = ['domain/minutes/minutes-changes.test.ts'];
const equality = ['domain/minutes/minutes-proof.test.ts'];
const since = ['web/minutes/minutes-since.test.ts'];
const proof = ['web/minutes/minutes-proof.test.ts'];
const takenAlong = ['web/on-site/on-site.test.ts'];
const offline = ['web/on-site/on-site-browser.test.ts'];
const signedIn = ['web/on-site/signed-in-browser.test.ts'];
const postedRows = ['web/on-site/posted-rows.test.ts'];
const attended = ['web/on-site/attendance.test.ts'];
const photographed = ['web/on-site/photos-browser.test.ts'];
const attendedOffline = ['web/on-site/attendance-browser.test.ts'];
const movedMinutes = ['web/acting/moved-minutes.test.ts'];
const draftedMinutes = ['web/acting/drafted-minutes.test.ts'];
const secondCome = ['web/acting/done-meanwhile.test.ts'];

/** Where the team and the office work: the reading of a dossier, the calendar, what is found on site, the minutes. */
export const workplaceFaults: Fault[] = [
  ...faultsIn('web/review/notes-to-return.ts', reading, {
    'a dossier is returned for what is looked at on site': [' && !isOnSite(note)', '', returned],
    'a dossier is returned for what was noted of an earlier version': [
      'note.at >= newest.receivedAt && ',
      '',
      returned,
    ],
    'what a dossier lacks is told without its place': [
      "if (kind === 'reports' || kind === 'files') return about(of, null, null);",
      "if (kind === 'reports') return about(of, null, null);",
      returned,
    ],
  }),
  ...faultsIn('domain/inspection/review-notes.ts', reading, {
    'a note stands beside every criterion of its set': ['criterion == null ?', 'criterion !== undefined ?'],
    'nothing says that a note is looked at again on site': [
      'toVerify: points.some((point) => isSame(note, point))',
      'toVerify: false',
    ],
  }),
  ...faultsIn('web/review/review-page.ts', reading, {
    'whoever may not read the team’s notes isn’t told why there are none': [
      'const readsNotes = viewer === null ||',
      'const readsNotes = viewer !== null ||',
    ],
  }),
  ...faultsIn('web/review/review-sides.ts', reading, {
    'a conflict of interest is told where the plan doesn’t look at it': [
      "if (policy === 'off') return '';",
      '',
    ],
    'a set that was made out counts as handed over': ['return own.handed ?', 'return own.version > 0 ?'],
  }),
  ...faultsIn('web/access/routes.ts', reading, {
    'a cell reads its dossier with the eyes of the team': [
      "'GET /cells/:cell/review': { whom: ['office', 'committee', 'team']",
      "'GET /cells/:cell/review': { whom: ['office', 'committee', 'team', 'cell']",
    ],
  }),
  ...faultsIn('web/review/read-parts.ts', ['web/acting/acting.test.ts'], {
    'whoever only reads is led to the form of a note': [
      "if (!notes.mayAdd) return '';",
      '',
      'the team notes on the page on which it reads, comes back to what the note is about, and returns with it',
    ],
  }),
  ...faultsIn('domain/inspection/sessions.ts', sessions, {
    'one session begins when another ends, and both are told as a clash': [
      '!areTogether(stretch(one), stretch(other))',
      'one.endsAt < other.startsAt',
    ],
    'a room that is used twice is passed over': ['people.length > 0 || sameVenue', 'people.length > 0'],
    'a session is attended by those of today': [
      "peopleOf(roster, { role: 'team' }, startsAt, utcOffset)",
      "peopleOf(roster, { role: 'team' }, 0, utcOffset)",
    ],
    'a cell without a time is forgotten': ['.filter((cell) => !dated.has(cell))', '.slice(cells.length)'],
  }),
  ...faultsIn('domain/inspection/session-invitation.ts', sessions, {
    'a cell that was moved alone is still with the others': [
      'JSON.stringify([id, startsAt, endsAt, venue])',
      'JSON.stringify([id])',
    ],
  }),
  ...faultsIn('web/sessions/invitations.ts', calendar, {
    'an older notice says how somebody was invited': [
      'row.notice.at >= last.notice.at ? row : last',
      'row.notice.at >= last.notice.at ? last : row',
    ],
    'what was withdrawn counts as an invitation': [
      "state !== 'withdrawn' && changesCalendar(notice)",
      'changesCalendar(notice)',
    ],
    'a reminder counts as an invitation': [
      "state !== 'withdrawn' && changesCalendar(notice)",
      "state !== 'withdrawn'",
    ],
    'one cell that heard stands for all of a session': [
      '!isHeard(toldState(row))',
      'isHeard(toldState(row))',
    ],
    'a mail that came back is told after its person was told': [
      "notice?.state === 'toBeTold' ? notice.bounced : null",
      'notice?.bounced ?? null',
    ],
    'nobody sees to what is held': ["[null, 'queued', 'asked']", "[null, 'queued', 'asked', 'held']"],
  }),
  ...faultsIn('web/sessions/session-half.ts', calendar, {
    'a cell that was moved alone moves its session': ['session.begun || !isOfPlan', 'session.begun'],
  }),
  ...faultsIn('web/sessions/sessions-page.ts', calendar, {
    'the team is told that nobody of the cells was invited': [
      'const knowsCells = readsAll(context);',
      'const knowsCells = true;',
    ],
    'all were invited while some wait to be sent': ['open > 0 ?', 'open < 0 ?'],
    'whoever was not reached is called for after the session': ['begun ? [] :', 'begun === null ? [] :'],
    'the committee’s meeting is no clash': ['...meetingOf(context)', ''],
  }),
  ...faultsIn('web/acting/form-options.ts', ['web/acting/named-matters.test.ts'], {
    'whoever was not there may have signed in the hall': [
      'entitledInHall(attendance?.present ?? all, circle)',
      'entitledInHall(all, circle)',
      'whoever was there and may sign for that side',
    ],
  }),
  ...faultsIn('domain/minutes/minutes-begun.ts', ['web/acting/minutes-begun.test.ts'], {
    'causes drop out of a correction unseen': ["causes: texts('cause'),", 'causes: [],'],
    'minutes propose what the cell’s own points give': [
      '=== subject)?.team ?? null',
      '=== subject)?.self ?? null',
    ],
  }),
  ...faultsIn('web/acting/drafted-minutes.ts', draftedMinutes, {
    'minutes are sent that nobody has read': ['|| posted.foreseen === mark', '|| posted.foreseen !== mark'],
    'minutes that are locked at once are said to go to the cell': [
      'written !== null && isAgreedAtOnce(written)',
      'written === null',
    ],
  }),
  ...faultsIn('web/papers/drafted-minutes-paper.ts', draftedMinutes, {
    'what is printed of minutes isn’t what is kept': ["'minutes.adopt', 'minutes.send'", "'minutes.send'"],
  }),
  ...faultsIn('documents/minutes/minutes.ts', draftedMinutes, {
    'minutes that are to be signed by hand say nothing of it': [
      'if (isUnsent) return minutesSaid.unsentClosing(until, frame.copies);',
      '',
    ],
  }),
  ...faultsIn('office/minutes-draft.ts', ['office/minutes-draft.test.ts'], {
    'minutes are shown as if the cell had agreed to them': [
      'return isAgreedAtOnce(given)',
      "return 'signed' in given",
      'that a side has not signed',
    ],
  }),
  ...faultsIn('web/acting/minutes-beside.ts', ['web/acting/minutes-begun.test.ts'], {
    'the minutes are drawn up without what the cell proposes': [
      'dossiers?.at(-1)?.content.proposed ?? null',
      'null',
    ],
  }),
  ...faultsIn('web/acting/moved-minutes.ts', movedMinutes, {
    'what is said of minutes doesn’t say of which text': [
      "['version', String(minutes.version)],",
      "['version', ''],",
    ],
    'minutes whose version is another are answered as if they were the ones seen': [
      'seen.version === minutes.version && seen.round',
      'seen.round',
    ],
    'what was typed about an item that is gone goes with it': [' && isSilent(row)', ''],
    'items that are open again have no row': ['if (there.has(id)) continue;', 'continue;'],
  }),
  ...faultsIn('web/minutes/minutes-since.ts', movedMinutes, {
    'nobody is told what a round changed while they answered the one before': ['at - 1)', 'at)'],
  }),
  ...faultsIn('machines/cell/cell-rules.ts', ['machines/cell/minutes/minutes-content.test.ts'], {
    'what was said to a version before counts for this one': [
      '(seen.version ?? version) === version && ',
      '',
      'whose rounds were counted as those of this one',
    ],
    'minutes are refused unseen': [
      "  'minutes.refuse': (context, { payload }) => staleText(context, payload),\n",
      '',
      'what was said to a version before is stale',
    ],
  }),
  ...faultsIn('web/acting/begun-rows.ts', sheets, {
    'a row that was left empty is sent': ['found === null || (said && !kept)', 'found === null || !kept'],
    'what a row is about counts as something said': [
      "value.trim() !== '' && ![...about, ...begunWith].includes(field)",
      "value.trim() !== ''",
    ],
    'what was typed beside a score that is left is sent all the same': [
      'found === null || (said && !kept)',
      'found === null || said',
    ],
    'an objection is left without an answer in silence': [
      'about.length === 0 || WHOLE.includes(type)',
      'about.length === 0',
    ],
    'a point that was looked at is asked for again': ['finding === null', 'finding !== null'],
  }),
  ...faultsIn('web/acting/rows-beside.ts', sheets, {
    'a score that came meanwhile is replaced unseen': ["stands === row('replaces')", 'stands.length < 9'],
    'whoever has typed nothing has to choose between scores': [
      "!typed.some((field) => row(field).trim() !== '')",
      'typed.length === 0',
    ],
    'what was noted while reading is not beside the score': [
      "notes.length === 0\n      ? ''",
      "notes.length > 0\n      ? ''",
    ],
  }),
  ...faultsIn('web/acting/sheet-rows.ts', teamForms, {
    'what a filled form says takes the place of what it was not made beside': [
      'replaces`, base)',
      "replaces`, '')",
      'what somebody has recorded since it was taken stands beside',
    ],
    'a filled form takes the place of a draft without a word': [
      "if (before.trim() !== '' && before !== after)",
      'if (false)',
      'takes the place of what a draft says otherwise',
    ],
  }),
  ...faultsIn('office/team-form.ts', teamForms, {
    'whoever does not read the team’s notes takes its form': [
      'content.inspection === undefined',
      'content.dossiers === undefined',
      'is there for nobody to whom the team’s notes are not told',
    ],
  }),
  ...faultsIn('web/acting/row-heads.ts', sheets, {
    'whoever enters a paper can’t say which score it replaces': [
      "paper === null || field !== 'replaces'",
      "paper !== null || field !== 'none'",
    ],
    'an item of the minutes is headed by its id': [
      'criterion === null ? text : names',
      'criterion === null ? id : names',
    ],
  }),
  ...faultsIn('web/inspection/scored-criteria.ts', onSite, {
    'a criterion without a score of the team says nothing': [
      'team === null && isRequired',
      'team !== null && isRequired',
    ],
    'the gap is told the other way round': ['team.points - self.points', 'self.points - team.points'],
  }),
  ...faultsIn('web/inspection/inspection-page.ts', onSite, {
    'whoever may not read the findings isn’t told why there are none': [
      'const readsFindings = viewer === null ||',
      'const readsFindings = viewer !== null ||',
    ],
  }),
  ...faultsIn('web/inspection/inspection-sides.ts', onSite, {
    'a document that is missing counts as seen': ['found.seen ? texts.seen : texts.notSeen', 'texts.seen'],
  }),
  ...faultsIn('web/deeds-now.ts', ['web/pages/deeds.test.ts'], {
    'what the workflow would refuse is offered': [
      'deeds.filter((type) => valid.includes(type))',
      '[...deeds]',
    ],
    'whoever could send none of it is offered what others can': [
      'if (!deeds.some((type) => maySend(type, person, { subject, roster, utcOffset, now }))) return [];',
      '',
    ],
  }),
  ...faultsIn('web/acting/taken.ts', ['web/acting/taken.test.ts'], {
    'a paper that the office enters leads to the team’s page': [
      'ofPaper ? null : workplaceOf(type, subject, payload)',
      'workplaceOf(type, subject, payload)',
    ],
    'a note leads back to the head of its page': ['placeOf(data ?? {})', "''"],
  }),
  ...faultsIn('domain/minutes/minutes-changes.ts', changes, {
    'an answer that is not given anew is told as taken back': [
      "!(part === 'answer' && after.answer === null) &&",
      '',
    ],
    'a finding that is left out renames those that follow': [
      "pair((was, item) => item.kind !== 'criterion' && was.text === item.text);",
      '',
    ],
    'criteria with the same remark are taken for one another': [
      "item.kind !== 'criterion' && was.text === item.text",
      'was.text === item.text',
    ],
    'what is left out of minutes is not told': [
      'before.filter((item) => !kept.has(item))',
      'before.slice(before.length)',
    ],
    'one finding stands for two of the same words': ['free.delete(was);', ''],
  }),
  ...faultsIn('domain/minutes/rating-changes.ts', ['domain/minutes/rating-changes.test.ts'], {
    'a level is compared by its points alone': [
      'canonicalJson(one.said) === canonicalJson(now.said)',
      'canonicalJson(one.said).slice(0, 40) === canonicalJson(now.said).slice(0, 40)',
    ],
    'what the cell proposes is told as the team’s': [
      'said: byTeam[subject] ?? null',
      'said: byCell[subject] ?? null',
    ],
  }),
  ...faultsIn('domain/minutes/minutes-proof.ts', equality, {
    'the journal’s copy of the minutes is not looked at': ['proof.shown, proof.journal]', 'proof.shown]'],
    'minutes are proved by the hash that stands beside them': [
      'const recorded = asLocked?.hash ?? null;',
      'const recorded = asLocked?.hash ?? shown.hash;',
    ],
    'a hash that was taken away leaves nothing to prove': [
      'shown.hash === null && recorded === null',
      'shown.hash === null',
    ],
  }),
  ...faultsIn('web/minutes/minutes-since.ts', since, {
    'minutes that propose another level are told as unchanged': [
      'ratings: ratingChanges(before.frame, after.frame),',
      'ratings: ratingChanges(before.frame, before.frame),',
    ],
    'a round is compared with itself': ['[opened.at - 1, opened.at]', '[opened.at, opened.at]'],
    'a first round is compared with none': ['round < 2 || opened', 'opened'],
    'a version that nobody has drafted yet has left out everything': [
      'return frame === null || before === undefined',
      'return before === undefined',
    ],
    'the score before stands where the score after belongs': [
      'partOf(context, part, change.after)',
      'partOf(context, part, change.before)',
    ],
  }),
  ...faultsIn('web/minutes/minutes-version.ts', since, {
    'criteria that have changed stay folded away': [
      'isDisputed(item) || changed.has(item.id)',
      'isDisputed(item)',
    ],
    'the list of what changed leads nowhere': ['itemAnchor(version, item.id)}"><p', 'item.id}"><p'],
  }),
  ...faultsIn('web/minutes/minutes-routes.ts', proof, {
    'what is shown is proved by itself': [
      'minutesProof(minutes, asLocked)',
      'minutesProof(minutes, minutes)',
    ],
    'a version that there is not is answered with another': [
      'if (one === undefined) return missing(c);',
      'if (one === undefined) return c.html(minutesProofPage(context, cell, null, all));',
    ],
  }),
  ...faultsIn('web/minutes/proven-deeds.ts', proof, {
    'a signature is proved by another one of the same person': ['instantOf(one) === given.at &&', ''],
    'what was said of a later version proves an earlier one': [
      'ended === null || entry.at <= ended',
      'ended === null || entry.at > 0',
    ],
    'the clerk who notes an adoption has made the reservation in it': [
      "found.event.type === 'minutes.adopt' ? (signatures.cell?.by ?? null) : found.event.by",
      'found.event.by',
    ],
  }),
  ...faultsIn('web/minutes/minutes-proof-page.ts', proof, {
    'the proof says nothing of a paper': [
      'if (enteredBy === undefined) return hall[0]',
      "if (enteredBy !== '') return hall[0]",
    ],
    'an instant of the proof is told without its zone': [
      'zoned(momentWords(at, audience), utcOffset)}</time>',
      "zoned(momentWords(at, audience), '')}</time>",
    ],
    'a paper that names its day was signed at midnight': [
      'event.on.length <= DAY_ALONE',
      'event.on.length < DAY_ALONE',
    ],
    'a place in the journal that may not be told is told as none': ['entry.seq === 0 ?', 'entry.seq < 0 ?'],
    'minutes that differ are told as equal': ['return proof.isEqual\n', 'return proof.recorded !== null\n'],
  }),
  ...faultsIn('web/on-site/pack.ts', takenAlong, {
    'a pack doesn’t say which score of the team stands': ['team: standing(team, audience)', 'team: null'],
  }),
  ...faultsIn('web/acting/done-meanwhile.ts', secondCome, {
    'whoever comes second is not told who was first': [
      'markOf(viewer, entry) > draft.base',
      'markOf(viewer, entry) < 0',
    ],
  }),
  ...faultsIn('web/on-site/kept-program.ts', takenAlong, {
    'a part of the page stays behind': ["  'on-site-waiting.js',\n", ''],
  }),
  ...faultsIn('web/on-site/may-take.ts', signedIn, {
    'a shared computer keeps a session that was taken along': ["if (isShared) return 'shared';", ''],
  }),
  ...faultsIn('web/on-site/sent-rows.ts', takenAlong, {
    'what one person has typed is sent under the name of another': [
      'if (person !== by)',
      "if (person === '')",
    ],
    'a score that can’t be shown yet has to be chosen from': [
      'if (!(await isShown(context, row.cell, given)))',
      'if (given.scores.length === 0)',
    ],
  }),
  ...faultsIn('web/on-site/sent-rows.ts', attended, {
    'rows name photos that are in the store no longer': [
      'rows.length === 0 ? null :',
      'rows.length >= 0 ? null :',
    ],
  }),
  ...faultsIn('web/on-site/packed-attendance.ts', attended, {
    'whoever can’t end the inspection is given the list of those who are there': [
      "if (!maySend('inspection.finish', asking, { subject: row.cell, roster, utcOffset, now })) return null;",
      '',
    ],
  }),
  ...faultsIn('web/on-site/posted-rows.ts', postedRows, {
    'a photo of a criterion proves no score': [
      'photo.subject === subject && photo.criterion === criterion',
      'photo.subject === criterion',
    ],
  }),
  ...faultsIn('web/static/on-site-photos.js', photographed, {
    'photos of one card come in any order': [
      '    last += 0.001;\n',
      '',
      'arrive once, each beside what it proves',
    ],
    'a photo without room is passed over in silence': [
      'lost.push({ said: words.photoNoRoom, name });',
      '',
      'a browser without room',
    ],
  }),
  ...faultsIn('web/static/on-site-smaller.js', photographed, {
    'a photo that was made smaller is turned twice': [
      'tiff.setUint16(at + 8, 1, little);',
      '',
      'a large photo is made smaller',
    ],
    'a photo that was made smaller no longer says when it was taken': [
      'new Blob([made.slice(0, 2), notes, made.slice(2)]',
      'new Blob([made]',
      'a large photo is made smaller',
    ],
    'a large photo is kept as large': [
      'const scale = Math.min(1,',
      'const scale = Math.max(1,',
      'a large photo is made smaller',
    ],
  }),
  ...faultsIn('web/static/on-site-next.js', attendedOffline, {
    'the inspection ends while something else waits': [
      'return rows.length === 1 ? rows.filter(',
      'return rows.length > 0 ? rows.filter(',
      'all else is sent, and arrives once',
    ],
    'attendance is sent before anybody has ended the inspection': [
      "row.kind === 'attendance' && row.ready &&",
      "row.kind === 'attendance' &&",
      'all else is sent, and arrives once',
    ],
  }),
  ...faultsIn('web/on-site/posted-rows.ts', takenAlong, {
    'what was left empty is sent as if it was said': ["text.trim() === '' ? [] : ", ''],
  }),
  ...faultsIn('web/static/on-site-store.js', offline, {
    'what is sent again is another event': [
      'if (before !== undefined) return before;',
      '',
      'what was typed is there, and arrives once',
    ],
  }),
  ...faultsIn('web/static/on-site-next.js', offline, {
    'nobody is shown that somebody else has scored the same': [
      "(standsFor(row, pack)?.id ?? '') !== row.replaces",
      "row.replaces === '_'",
      'both stand side by side',
    ],
  }),
  ...faultsIn('web/static/on-site-send.js', offline, {
    'what was refused is gone': [': { ...now, refused: said };', ': null;', 'each row stays with the reason'],
    'what no server reads any more is let go of by nobody': [
      'if (answer.unread === true)',
      'if (answer.unread === undefined)',
      'reads no more what an older program sends',
    ],
  }),
  ...faultsIn('web/static/on-site-take.js', offline, {
    'a newer pack is put under rows that wait': [
      "if ((await unsent(words.place)) > 0) return 'waiting';",
      '',
      'each row stays with the reason',
    ],
    'half a program counts as a session that was taken along': [
      'if (!isKept && !wasThere) await caches.delete(name);',
      '',
      'nothing counts as taken',
    ],
    'a network that is cut is called a full browser': [
      'new Response(await answer.arrayBuffer(), { headers: answer.headers })',
      'answer',
      'nothing counts as taken',
    ],
  }),
  ...faultsIn('web/static/on-site-worker.js', offline, {
    'a newer program is put under rows that wait': [
      'if (own !== undefined) return own;\n  try',
      'try',
      'each row stays with the reason',
    ],
  }),
  ...faultsIn('web/static/on-site.js', offline, {
    'nobody is told that the pack is gone': [
      'const isGone = !isThere &&',
      'const isGone = isThere &&',
      'the browser has deleted the pack',
    ],
  }),
  ...faultsIn('web/static/on-site-count.js', signedIn, {
    'signing out takes what is not sent without a word': [
      'line === null || line.hidden ||',
      'line !== null ||',
    ],
  }),
];
