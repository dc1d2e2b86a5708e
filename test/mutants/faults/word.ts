import { type Fault, faultsIn } from '../fault.ts';

const check = ['documents/word/template-check.test.ts'];

/** Papers as files for Word, and the templates of which they are made. */
export const wordFaults: Fault[] = [
  ...faultsIn('documents/word/signature-kept.ts', ['documents/word/signature-kept.test.ts'], {
    'a signature may stand alone on its page': ['if (signed === undefined) return xml;', 'return xml;'],
  }),
  ...faultsIn('office/pdf/soffice.ts', ['office/pdf/word-to-pdf.test.ts'], {
    'what a hanging LibreOffice has started goes on': ['killDescendants: true,', ''],
    'a LibreOffice that somebody has killed counts as one that failed': [
      'if (by !== null)',
      'if (by === "")',
    ],
  }),
  ...faultsIn('office/pdf/word-to-pdf.ts', ['office/pdf/word-to-pdf.test.ts'], {
    'what LibreOffice was given and wrote stays on the machine': [
      '    await rm(folder, { recursive: true, force: true });\n',
      '',
    ],
  }),
  ...faultsIn('office/pdf/joined-pdf.ts', ['office/pdf/joined-pdf.test.ts'], {
    'a bookmark leads to no page': ["Dest: [first, 'Fit']", 'Dest: []'],
    'the number of a page that lies on its side stands anywhere': [
      'return { x: right, y: top, turned, across: [0, 1] };',
      'return { x: right, y: bottom, turned, across: [0, 1] };',
    ],
  }),
  ...faultsIn('office/sets/set-parts.ts', ['office/sets/sets.test.ts'], {
    'a file that LibreOffice stumbles over stops the whole set': [
      "error.code !== 'PDF_PROGRAM_MISSING') return null;",
      "error.code === 'PDF_PROGRAM_MISSING') return null;",
    ],
  }),
  ...faultsIn('web/sets/set-routes.ts', ['web/sets/sets.test.ts'], {
    'what somebody had made is given to others': ['[viewer.person, ...viewer.sides]', 'null'],
  }),
  ...faultsIn('web/papers/readable-papers.ts', ['web/sets/sets.test.ts'], {
    'a set is made of papers that whoever takes it doesn’t read': [
      'return allowed(context, papers, cell.cell, toldIn(cell.standing));',
      'return papers;',
    ],
  }),
  ...faultsIn('web/sets/sets-at-hand.ts', ['web/sets/sets-at-hand.test.ts'], {
    'sets are made side by side': ['last.then(work, work)', 'work()'],
    'a set that failed keeps all others from being made': ['last.then(work, work)', 'last.then(work)'],
  }),
  ...faultsIn('web/plays-at-hand.ts', ['web/sets/sets-at-hand.test.ts'], {
    'what nobody looks at any more is made to its end': [
      'one.callOff.abort(), forsaken',
      'undefined, forsaken',
    ],
  }),
  ...faultsIn('office/sets/make-sets.ts', ['office/sets/sets.test.ts'], {
    'the contents of a set forget the pages of its cover': ['let page = length + 1;', 'let page = length;'],
  }),
  ...faultsIn('documents/word/word-paper.ts', ['documents/word/word-paper.test.ts'], {
    'a file that doesn’t say what it was made of is given out': ['missing.length > 0', 'missing.length < 0'],
    'a finished file has two origins': [
      ".replaceAll(/<Relationship\\b[^>]*\\/custom-properties\"[^>]*\\/>/g, '')",
      '',
    ],
  }),
  ...faultsIn('documents/word/office-template.ts', ['documents/word/office-template.test.ts'], {
    'a template of the office fails in silence': ['made(null, tried.at(-1))', 'made(null)'],
    'a template that was mended is of no use to a campaign that runs': [
      "['bound', 'newest'] as const",
      "['bound'] as const",
    ],
    'a decision waits for a template that can’t say it': [
      'tried.push({ kind, version: template.version, tag: failedTag(error) });',
      'throw error;',
    ],
    'nobody learns which tag it was': ['tag: failedTag(error)', 'tag: null'],
  }),
  ...faultsIn('web/papers/word-file-answer.ts', ['web/papers/failed-template.test.ts'], {
    'whoever takes a paper isn’t told of which template it is': [
      'file.failed === null || c.req.query(READ) !== undefined',
      'file.failed === null || c !== undefined',
    ],
    'the office isn’t told of a template that failed': [
      'if (failed !== null) await failedTemplate(',
      'if (failed !== null && c === undefined) await failedTemplate(',
    ],
  }),
  ...faultsIn('web/exports/archived-papers.ts', ['web/papers/failed-template.test.ts'], {
    'among all papers nothing is said of a template that failed': [
      'yield besideWord(path, file.failed);',
      '',
    ],
  }),
  ...faultsIn('activities/issue-decision.ts', ['activities/activities.test.ts'], {
    'a decision is issued by another template in silence': [
      'failed !== null && (await',
      'failed !== null && failed === null && (await',
    ],
  }),
  ...faultsIn('records/paper-templates.ts', ['activities/activities.test.ts'], {
    'a template that was given anew leaves the trouble': [
      'await settleFailedTemplates(queries, kind, at);',
      '',
    ],
  }),
  ...faultsIn('documents/word/fixed-zip.ts', ['documents/word/word-paper.test.ts'], {
    'a file has the hour in which it was packed': [
      'mtime: FIXED_DAY',
      'mtime: new Date(1980 + Math.floor(Math.random() * 40), 0, 1)',
    ],
  }),
  ...faultsIn('documents/word/template-tag-check.ts', check, {
    'what a list alone has may stand anywhere': [
      'let scopes: WordData[] = [sample];',
      'let scopes: WordData[] = [sample, ...Object.values(sample).flatMap((one) => (Array.isArray(one) ? one : []))];',
    ],
    'a table that a list tears apart is taken': ["if (tag.torn) return 'BROKEN_LIST';", ''],
    'nobody is told what a template leaves out': ['return [...errors, ...unused];', 'return errors;'],
  }),
  ...faultsIn('documents/word/template-check.ts', check, {
    'a template that no program can read is taken': [
      'brokenParts(parts).length > 0',
      'brokenParts(parts).length < 0',
    ],
    'a template unpacks to whatever it likes': ['bytes > LARGEST_UNPACKED', 'bytes < 0'],
    'tracked changes are taken along': ["findings.push(error('TRACKED_CHANGES'))", 'findings.push()'],
  }),
  ...faultsIn('documents/word/decision-word.ts', ['documents/word/decision-word.test.ts'], {
    'a draft for Word can’t be told from what is issued': [
      'draftUntil(plan, isDraft ? decision.at : null)',
      'draftUntil(plan, null)',
    ],
    'a long list stands in the decision itself': [
      '[TAGS.isAnnexed]: annexOf !== null',
      '[TAGS.isAnnexed]: annexOf === null',
    ],
  }),
  ...faultsIn('documents/word/word-table.ts', ['documents/word/word-table.test.ts'], {
    'a page parts a sum from what it sums up': ["'total' in row;", "'total' in row && false;"],
  }),
  ...faultsIn('documents/dense-table.ts', ['documents/word/word-table.test.ts'], {
    'headings between rows are counted too': ['if (isCounted(row)) count += 1;', 'count += 1;'],
  }),
  ...faultsIn('documents/word/signers.ts', ['documents/minutes/minutes-in-word.test.ts'], {
    'nobody reads when minutes were signed': ["[tags.hand]: hand ?? ''", "[tags.hand]: ''"],
  }),
  ...faultsIn(
    'documents/word/paper-word.ts',
    ['documents/minutes/minutes-in-word.test.ts', 'documents/dossier/receipt.test.ts'],
    {
      'what follows on pages of its own is left out of Word': ['partsData(annex?.blocks ?? [])', '[]'],
      'locked minutes have no hash in Word': ["seal === undefined ? '' : sealWords(seal)", "''"],
    },
  ),
  ...faultsIn('documents/word/paper-parts.ts', ['documents/inspection/inspection-form.test.ts'], {
    'there is no line to write on where nothing stands before it': [
      'listed(block.lines)',
      "listed(block.lines.filter((line) => line !== ''))",
    ],
  }),
  ...faultsIn('documents/word/built-in-templates.ts', ['documents/minutes/minutes-in-word.test.ts'], {
    'a draft for Word says so on its first page alone': ['mark: tag(FRAME_TAGS.pageMark),', ''],
  }),
  ...faultsIn('records/paper-templates.ts', ['records/paper-templates.test.ts'], {
    'a campaign goes by templates that came since it started': [
      'lt(paperTemplates.givenAt, before)',
      'lt(paperTemplates.givenAt, before + 1e15)',
    ],
    'the same template again is another version': [
      'if ((newest?.sha256 ?? null) === sha256) return newest?.version ?? 0;',
      '',
    ],
  }),
  ...faultsIn('records/paper-templates.ts', ['records/writing.test.ts'], {
    'two that give a template at once fail': [
      'writeAll(db, async (queries) => {',
      'db.transaction(async (tx) => {\n    const queries = tx as unknown as Queries;',
    ],
  }),
  ...faultsIn('office/paper-templates.ts', ['web/templates/templates.test.ts'], {
    'a version of a template can’t be taken out again': ['asked.givenAt + 1', 'asked.givenAt'],
    'a campaign seems to go by the newest template': ['givenAt < startedAt', 'givenAt >= startedAt'],
    'a good template is kept though another has an error': [
      'checked.some(({ findings }) => errorsIn(findings) > 0)',
      'false',
    ],
  }),
  ...faultsIn('web/templates/template-routes.ts', ['web/templates/templates.test.ts'], {
    'a template of which nobody knows the paper is passed over': [
      "unknown.push({ file: one.name, findings: 'unknown' })",
      'unknown.length',
    ],
  }),
  ...faultsIn('words/papers/word-kind-words.ts', ['web/templates/templates.test.ts'], {
    'a template that was downloaded twice is one of no paper': [".replace(AGAIN, '')", ''],
  }),
  ...faultsIn('documents/decisions/word-changes.ts', ['documents/decisions/word-changes.test.ts'], {
    'a letter that is composed otherwise is another word': [".normalize('NFC')", ''],
    'a page’s number is a word of a signed paper': ['others.map(withoutNumber)', 'others'],
    'a number that begins a signed paper is passed over': [
      '[first, ...others.map(withoutNumber)]',
      'pages.map(withoutNumber)',
    ],
    'a longer row of dots is another word': ["/[….]{2,}|…/g, '…'", "/^$/g, '…'"],
    'another paper differs in all its words': ['all.length * LEAST_IN_COMMON', '0'],
  }),
  ...faultsIn('office/compare-signed.ts', ['office/compare-signed.test.ts'], {
    'a signed paper that is our file is compared word by word': ['bytes.equals(issued)', 'false'],
    'a picture of a signed paper differs in all its words': ["page.trim() === ''", 'false'],
    'a signed PDF has no text': ["type === 'pdf' ? await pdfText(bytes) : []", '[]'],
  }),
  ...faultsIn('web/pages/signed-routes.ts', ['web/pages/signed.test.ts'], {
    'a decision without a signed paper fails': ['scan == null ? null : { one, scan }', '{ one, scan }'],
    'the newest signed paper is given for an earlier one': [
      'scansOf(one).find(({ sha256 }) => sha256 === of)',
      'one.scan',
    ],
  }),
  ...faultsIn('web/access/seen-campaign.ts', ['web/pages/signed.test.ts'], {
    'a cell reads why a signed paper was replaced': ['earlierScans: [], ', ''],
  }),
  ...faultsIn('machines/campaign/decisions/decision-rules.ts', ['machines/campaign/campaign.test.ts'], {
    'a paper is kept as signed that nobody has signed yet': [
      'standsNotAt(context, decision, WITH_PAPER)',
      'knownDecision(context, decision)',
    ],
    'a signed paper replaces another for no reason': [
      'before === null || reason !== undefined',
      'before === null || before.size > 0',
    ],
  }),
  ...faultsIn('machines/campaign/decisions/decision-changes.ts', ['machines/campaign/campaign.test.ts'], {
    'a signed paper that is replaced is lost': ['[...earlierScans, ...replaced]', 'earlierScans'],
  }),
  ...faultsIn('office/send.ts', ['office/send.test.ts'], {
    'a file of an event of the campaign is sent by its name': ["subject === 'campaign' || ", ''],
  }),
  ...faultsIn('office/archive/archived-files.ts', ['office/archive/archived-files.test.ts'], {
    'a signed paper in the archive counts that another has replaced': [
      'add(number, file, true)',
      'add(number, file, false)',
    ],
  }),
  ...faultsIn('documents/word/template-check.ts', check, {
    'a table that was changed under tracking goes into every paper': [
      '|trPr|tcPr|numbering)Change',
      '|trPr)Change',
    ],
    'a field fetches what it likes, once its name is torn apart': ['text.some(hasFetchingField)', 'false'],
    'a link that somebody presses counts as fetched': ['/^\\s*(?:INCLUDETEXT', '/(?:INCLUDETEXT'],
  }),
  ...faultsIn('documents/word/template-tag-check.ts', check, {
    'a decision without its list is warned of alone': ['needed.includes(name)', 'false'],
  }),
  ...faultsIn('documents/archive/journal-check-program.ts', ['office/archive/archive-campaign.test.ts'], {
    'the program of an archive takes a part that is gone for one that was erased': [
      'if (file.stem, seq, name) not in erased:',
      'if False:',
    ],
    'the program of an archive doesn’t mind that the end is gone': [
      'previous is not None and previous not in contents',
      'False',
    ],
  }),
];
