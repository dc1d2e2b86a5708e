import { type Fault, faultsIn } from '../fault.ts';

const brought = ['documents/workbooks/brought-workbooks.test.ts'];
const filledForms = ['documents/workbooks/team-form-reading.test.ts'];
const writings = ['domain/odd-letters.test.ts'];

/** What people bring: workbooks, names, files. */
export const workbookFaults: Fault[] = [
  ...faultsIn('domain/folded.ts', writings, {
    'the place of a tone makes another name': ['.replaceAll(/[\\p{L}\\p{M}]+/gu, toneLast)', ''],
    'what takes no place on paper makes another name': [".replaceAll(UNSEEN, '')", ''],
    'eth is another letter than Đ': ['LIKE_D[letter as LikeD]', 'letter'],
  }),
  ...faultsIn('domain/ascii-name.ts', writings, {
    'a letter that looks like Đ is left out of the name of a file': [
      'folded(text)',
      "folded(text.replaceAll('\\u00d0', '-'))",
      'is a d in the name of a file',
    ],
  }),
  ...faultsIn('domain/odd-letters.ts', writings, {
    'signs of old fonts are taken for letters': ['SIGN_IN_WORD.test(composed) || ', ''],
    'capitals of old fonts are taken for letters': [' || CAPITAL_IN_WORD.test(composed)', ''],
    'marks behind their vowels are taken for letters': [
      'if (MARK_BEHIND_VOWEL.test(composed))',
      'if (false)',
    ],
    'letters of another alphabet are taken for their own': [
      "OTHER_ALPHABET.exec(mixed ?? '')?.[0]",
      'undefined',
    ],
  }),
  ...faultsIn('documents/workbooks/sheet-reading.ts', brought, {
    'a formula that has no value yet is an empty cell': [
      'if (formula !== undefined && value === null)',
      'if (false)',
    ],
    'a percentage is a number': ["isPercent(style?.numFmt ?? '')", 'false'],
    'an error that is a text is read as one': ["type === 'error' || (", "type === 'error' || (false && "],
    'a day of a strict workbook is a text': ['!WRITTEN_DAY.test(value)', 'true', 'that is strict'],
  }),
  ...faultsIn('documents/workbooks/sheet-archive.ts', brought, {
    'a workbook that says it has fewer parts is read without the others': [
      'if (!AFTER_ENTRIES',
      'if (end < 0 && !AFTER_ENTRIES',
      'whose list of parts is shorter',
    ],
  }),
  ...faultsIn('documents/workbooks/sheet-parts.ts', brought, {
    'a sheet that was cut off is read as far as it goes': [
      'if (cut !== undefined)',
      "if (cut?.xml === '')",
      'of which a part was cut off',
    ],
    'without formats a day is a number': [
      '.find((target) => partAt(target) === undefined) ?? null',
      '.find(() => false) ?? null',
      'of which a part was cut off',
    ],
  }),
  ...faultsIn(
    'documents/workbooks/sheet-parts.ts',
    [...brought, 'documents/workbooks/criteria-workbook-reading.test.ts'],
    {
      'a text is lost in silence where its cell is written with other quotation marks': [
        `["']s["']`,
        '"s"',
        'in another folder',
      ],
      'a cell whose text is lost is empty': ['Number(index) < shared ? []', 'true ? []', 'lacks its texts'],
      'a chart keeps a workbook from being read': [
        'xml.match(WITHOUT_CELLS) ?? []',
        'xml.match(/never/) ?? []',
        'as one of a chart',
      ],
    },
  ),
  ...faultsIn(
    'documents/workbooks/sheet-reading.ts',
    ['documents/workbooks/criteria-workbook-reading.test.ts'],
    {
      'a sheet whose part is missing is passed over': [
        'name === undefined || chartsLeft === 0 ||',
        'name === undefined ||',
        'as one of a chart',
      ],
    },
  ),
  ...faultsIn('documents/workbooks/sheet-reading.ts', ['documents/workbooks/any-workbook.test.ts'], {
    'what stands behind the first sheet is passed over': [
      'sheets: sheets.map((sheet) => (',
      'sheets: sheets.slice(0, 1).map((sheet) => (',
      'gives back every cell that was written',
    ],
  }),
  ...faultsIn('documents/workbooks/sheet-file.ts', brought, {
    'a password is taken for an old format': [
      "? whole('PASSWORD', SHEET_WORDS.password, XLSX)",
      "? whole('OLD_WORKBOOK', SHEET_WORDS.oldWorkbook, XLSX)",
      'with a password',
    ],
  }),
  ...faultsIn('documents/workbooks/sheet-table.ts', brought, {
    'of two columns with one head the first is read': ['if (twice.length > 0)', 'if (false)', 'two columns'],
    'a cell is told twice': [
      'if (!isTold(findings, finding)) findings.push',
      'findings.push',
      'of a list is told by its sheet',
    ],
  }),
  ...faultsIn('documents/workbooks/member-roster-reading.ts', brought, {
    'the sheets after the first are passed over': [
      'const found = sheetsWith(opened.sheets, COLUMNS);',
      'const found = sheetsWith(opened.sheets, COLUMNS).slice(0, 1);',
      'are all read',
    ],
    'a year is a day of 1905': ['if (year !== null)', 'if (false)', 'of dates'],
    'a member may be of any age': ['else if (day < before)', 'else if (false)', 'of dates'],
    'a member is in two cells': [
      'else if (before[0] !== undefined && member.born !== null)',
      'else if (false)',
      'one member in two cells',
    ],
    'two people without birth dates are one': [
      'before[0] !== undefined && member.born !== null',
      'before[0] !== undefined',
      'one member in two cells',
    ],
  }),
  ...faultsIn('domain/result/member-ids.ts', ['domain/result/member-ids.test.ts'], {
    'a corrected birth date makes another person': [
      'const corrected = correctedOne(member);',
      'const corrected = undefined as NamedPerson | undefined;',
    ],
    'somebody of the same name is always the same person': ['|| isNew.has(sameWriting(member.name))', ''],
    'one of two with a name gets the birth date of a third': ['others.length === 0 && ', ''],
  }),
  ...faultsIn('documents/workbooks/sheet-reading.ts', ['test/documents/written-workbooks.test.ts'], {
    'a percentage of a real program is told as a part of one': ['value * 100', 'value * 1'],
  }),
  ...faultsIn('records/files/file-content.ts', ['records/files/file-content.test.ts'], {
    'a PDF with something before its head is no PDF': [
      '(await beginsLate(file))',
      'false',
      'whose head is not its first byte',
    ],
    'a page of HTML before its head makes a PDF': [
      'at !== -1 && !MARKUP.test(start.slice(0, at))',
      'at !== -1',
      'its head stands in the first kilobyte',
    ],
  }),
  ...faultsIn('records/files/file-store.ts', ['records/files/file-picture.test.ts'], {
    'a photo is stored as it comes, with its place': [
      'if (kept !== null) {',
      'if (kept !== null && kept.length === 0) {',
      'whatever program has written it, and wherever',
    ],
  }),
  ...faultsIn('records/files/file-exif.ts', ['test/documents/photos.test.ts'], {
    'a photo lies on its side once its place is left out': [
      '? tiff.long(turned + 8) : tiff.short(turned + 8)',
      '? tiff.long(turned + 8) : 1',
      'stands upright after it was stored',
    ],
  }),
  ...faultsIn('records/files/file-jpeg.ts', ['records/files/file-picture.test.ts'], {
    'the place of a photo stays where another program has written it': [
      'SHOWS.some(([of, begins]) => mark === of &&',
      'SHOWS.some(([of, begins]) => mark !== of ||',
      'whatever program has written it, and wherever',
    ],
    'half a photo is taken': [
      'if (end === -1) return null;',
      'if (end === -1) return bytes;',
      'wherever it ends',
    ],
  }),
  ...faultsIn('records/files/file-png.ts', ['records/files/file-picture.test.ts'], {
    'a changed byte of a picture is passed over': [
      '!== bytes.readUInt32BE(next - 4)) return null;',
      '!== bytes.readUInt32BE(next - 4)) hasData = false;',
      'one byte of a PNG that has changed',
    ],
  }),
  ...faultsIn('records/files/file-pdf.ts', ['records/files/file-content.test.ts'], {
    'a PDF that is locked against changes asks for a password': [
      '? await decrypted(bytes) : bytes',
      '? null : bytes',
      'asks for no password',
    ],
    'what a PDF does is looked for in its encrypted bytes': [
      'actionsIn(plain)',
      'actionsIn(bytes)',
      'behind an owner’s lock too',
    ],
  }),
  ...faultsIn('office/members/member-list.ts', ['office/members/member-list.test.ts'], {
    'a birth date is corrected and nobody told': ['[{ member: id, from, to }]', '[]'],
    'a quarter’s list is checked by the end of the year': [
      'lastDayOf(period)',
      'lastDayOf({ year: period.year })',
    ],
    'somebody of the same name can’t be another person': [
      'memberIds(listed, knownPeople(row, directory), newcomers)',
      'memberIds(listed, knownPeople(row, directory))',
    ],
  }),
  ...faultsIn('cli/given-files.ts', ['cli/given-files.test.ts'], {
    'a file is found by the letters that its name is written with alone': [
      "one.normalize('NFC') === name.normalize('NFC')",
      'one === name',
    ],
  }),
  ...faultsIn(
    'documents/workbooks/sheet-table.ts',
    ['documents/workbooks/criteria-workbook-reading.test.ts'],
    {
      'findings come in the order in which they were made': ['a.row - b.row || ', ''],
    },
  ),
  ...faultsIn('cli/commands/members.ts', ['cli/elsewhere/over-pages.test.ts'], {
    'a workbook as a whole is told at its first cell': [
      "sheet === '' && cell === 'A1' ? [] :",
      'false ? [] :',
      'members import has its workbook read there',
    ],
  }),
  ...faultsIn('documents/workbooks/team-form-reading.ts', filledForms, {
    'a form of another cell is read': [
      'ofCell.text !== cell',
      'ofCell.text === campaign',
      'of another cell, another campaign',
    ],
    'a sheet of another form is read': ['own?.text === mark', 'own !== null', 'with a sheet of another form'],
  }),
  ...faultsIn('documents/workbooks/team-form-meanwhile.ts', filledForms, {
    'what was recorded since a form was made is replaced unseen': [
      'stands !== null && stands.base !== base',
      'stands !== null && stands.base === base',
      'rows about what somebody has recorded since',
    ],
  }),
  ...faultsIn('documents/workbooks/protected-sheet.ts', ['documents/workbooks/team-form.test.ts'], {
    'the cell’s own scores can be written over': [
      "locked: look !== 'fill'",
      "locked: look === 'head'",
      'keeps its heads in sight',
    ],
  }),
  ...faultsIn('web/members/member-list-routes.ts', ['web/members/member-list.test.ts'], {
    'a list of members is sent before it was looked at': ['posted.id === null', 'false'],
    'a cell gives the list of another one': ['mine.includes(cell.id)', 'true'],
    'a list that is sent once more is another one': ['posted.id ?? randomUUID()', 'randomUUID()'],
    'whoever may send no list has its page take one': [
      'whole === null || mine.length === 0',
      'whole === null',
    ],
  }),
  ...faultsIn('web/members/member-list-page.ts', ['web/members/member-list.test.ts'], {
    'a list that was refused counts as one that came in': [
      'refusal === undefined',
      'refusal === undefined || refused.size > 0',
    ],
  }),
  ...faultsIn('demo/doors/same-season.ts', ['demo/doors/same-season.test.ts'], {
    'a step that one of two seasons lacks at its end is passed over': ['Math.max(one', 'Math.min(one'],
    'what the campaign was told is not compared between doors': [
      '({ heard }) => heard()',
      '({ people }) => people()',
    ],
  }),
  ...faultsIn('demo/doors/same-journal.ts', ['demo/doors/same-season.test.ts'], {
    'a day of the calendar counts as somebody’s own moment': ['at % MINUTE === 0', 'at % 1_000_003 === 0'],
  }),
];
