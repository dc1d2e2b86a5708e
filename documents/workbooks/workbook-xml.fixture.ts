import { strToU8, zipSync } from 'fflate';
import type { Cell, Habits, Sheet } from './any-workbook.fixture.ts';
import { columnLetters } from './sheet-file.ts';

/** Writes a workbook as a program of given habits does (ECMA-376). */

const SPACES = {
  transitional: {
    main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  },
  strict: {
    main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
    relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  },
} as const;
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DAY_MS = 86_400_000;

class Writer {
  readonly formats = ['#0'];
  readonly texts: string[] = [];
  private readonly habits: Habits;

  constructor(habits: Habits) {
    this.habits = habits;
  }

  escaped(text: string): string {
    const plain = text
      .replaceAll(/_x[0-9A-F]{4}_/g, (found) => `_x005F${found}`)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&apos;')
      .replaceAll('\r', '_x000D_');
    return this.habits.references
      ? plain.replaceAll(/[^\0-\x7f]/gu, (letter) => `&#x${(letter.codePointAt(0) ?? 0).toString(16)};`)
      : plain;
  }

  /** @param attributes as they are written, without those that are empty */
  tag(name: string, attributes: Record<string, string | number>, inner?: string): string {
    const { prefix, quote } = this.habits;
    const all = Object.entries(attributes)
      .filter(([, value]) => value !== '')
      .map(([key, value]) => ` ${key}=${quote}${value}${quote}`);
    const open = `<${prefix}${name}${all.join('')}`;
    return inner === undefined ? `${open}/>` : `${open}>${inner}</${prefix}${name}>`;
  }

  style(format: string): number {
    const at = this.formats.indexOf(format);
    return at === -1 ? this.formats.push(format) - 1 : at;
  }

  /** The inside of a text: whole or in pieces, with how it is pronounced. */
  text(text: string, rich: boolean, phonetic: boolean): string {
    const space = { 'xml:space': /^\s|\s$|\n/.test(text) ? 'preserve' : '' };
    const piece = (part: string) =>
      this.tag('t', /^\s|\s$/.test(part) ? { 'xml:space': 'preserve' } : {}, this.escaped(part));
    const middle = Math.floor(text.length / 2);
    const halves =
      rich && text.length > 1 && !/[\ud800-\udfff\r_]/.test(text)
        ? [text.slice(0, middle), text.slice(middle)]
        : [];
    const whole = halves
      .map((half) => this.tag('r', {}, this.tag('rPr', {}, this.tag('b', {})) + piece(half)))
      .join('');
    const said = phonetic ? this.tag('rPh', { sb: 0, eb: 1 }, this.tag('t', {}, 'ふりがな')) : '';
    return (halves.length > 0 ? whole : this.tag('t', space, this.escaped(text))) + said;
  }

  private serial(day: string): number {
    return Date.parse(`${day}T00:00:00Z`) / DAY_MS + 25_569 - (this.habits.since1904 ? 1_462 : 0);
  }

  cell(one: Cell, at: string, row: number): string {
    const { habits } = this;
    const r = habits.addresses ? at : '';
    if (one === null) return habits.addresses ? '' : this.tag('c', {});
    if (one.is === 'empty') return this.tag('c', { r, s: this.style('0.00') });
    const v = (value: string | number) => this.tag('v', {}, String(value));
    const f = 'byFormula' in one && one.byFormula === true ? this.tag('f', {}, 'IF(1&lt;2,A9,B9)') : '';
    const t = habits.typesNumbers ? 'n' : '';
    switch (one.is) {
      case 'text': {
        if (f !== '') return this.tag('c', { r, t: 'str' }, f + v(this.escaped(one.text)));
        // no program that writes texts in their cells knows how they are pronounced
        if (habits.strings === 'inline' || (habits.strings === 'both' && row % 2 === 0))
          return this.tag(
            'c',
            { r, t: 'inlineStr' },
            this.tag('is', {}, this.text(one.text, one.rich, false)),
          );
        const shared = this.text(one.text, one.rich, one.phonetic);
        return this.tag('c', { r, t: 's' }, v(this.texts.push(shared) - 1));
      }
      case 'number':
      case 'percent':
        return this.tag('c', { r, s: this.style(one.format), t }, f + v(one.value));
      case 'date':
        return habits.isoDates && f === ''
          ? this.tag('c', { r, s: this.style(one.format), t: 'd' }, v(`${one.day}T00:00:00`))
          : this.tag('c', { r, s: this.style(one.format), t }, f + v(this.serial(one.day)));
      case 'flag':
        return this.tag('c', { r, t: 'b' }, f + v(one.value ? 1 : 0));
      case 'failed':
        return this.tag('c', { r, t: 'e' }, (one.formula ? this.tag('f', {}, 'NA()') : '') + v(one.shown));
      case 'notCalculated':
        return this.tag('c', { r }, this.tag('f', {}, this.escaped(one.formula)));
    }
  }

  sheet({ rows }: Sheet, space: string): string {
    const { addresses, dimension, emptyRows, merged } = this.habits;
    const written = rows.map((cells, row) => {
      const inner = cells
        .map((one, column) => this.cell(one, `${columnLetters(column)}${row + 1}`, row))
        .join('');
      // a row without anything is left out, unless it is counted
      return inner === '' && addresses
        ? ''
        : this.tag('row', { r: addresses ? row + 1 : '', hidden: row === 3 ? 1 : '' }, inner);
    });
    const behind = Array.from({ length: emptyRows }, (_, index) => {
      const row = rows.length + index + 1;
      return this.tag(
        'row',
        { r: addresses ? row : '' },
        this.tag('c', { r: addresses ? `A${row}` : '', s: this.style('0.00') }),
      );
    });
    const size = { ref: `A1:${columnLetters(4)}${Math.max(1, rows.length)}` };
    return this.root(
      'worksheet',
      space,
      (dimension ? this.tag('dimension', size) : '') +
        this.tag('sheetData', {}, [...written, ...behind].join('')) +
        (merged ? this.tag('mergeCells', { count: 1 }, this.tag('mergeCell', { ref: 'J20:K21' })) : ''),
    );
  }

  root(name: string, space: string, inner: string): string {
    const { prefix, bom } = this.habits;
    const own = prefix === '' ? 'xmlns' : 'xmlns:x';
    const names = { [own]: space, 'xmlns:r': SPACES[this.habits.namespace].relations };
    return `${bom ? '\ufeff' : ''}<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${this.tag(name, names, this.habits.indented ? `\n  ${inner}\n` : inner)}`;
  }

  styles(space: string): string {
    const own = this.formats.filter((format) => !/^#\d+$/.test(format));
    const id = (format: string) =>
      /^#\d+$/.test(format) ? Number(format.slice(1)) : 164 + own.indexOf(format);
    return this.root(
      'styleSheet',
      space,
      this.tag(
        'numFmts',
        { count: own.length },
        own
          .map((format) => this.tag('numFmt', { numFmtId: id(format), formatCode: this.escaped(format) }))
          .join(''),
      ) +
        this.tag(
          'cellXfs',
          { count: this.formats.length },
          this.formats
            .map((format) => this.tag('xf', { numFmtId: id(format), applyNumberFormat: 1 }))
            .join(''),
        ),
    );
  }
}

/** @param lost how many of the texts that stand in a part of their own are missing there, from the last */
export function written(habits: Habits, sheets: readonly Sheet[], lost = 0): Uint8Array {
  const writer = new Writer(habits);
  const { main, relations } = SPACES[habits.namespace];
  const target = (part: string) => (habits.targets === 'absolute' ? `/xl/${part}` : part);
  const paths = sheets.map((_, index) => `${habits.sheetPath}${index + 1}.xml`);
  const pages = sheets.map((sheet) => writer.sheet(sheet, main));
  const styles = writer.styles(main);
  const kept = writer.texts.slice(0, writer.texts.length - lost);
  const listed = sheets.map(({ name, hidden }, index) =>
    writer.tag('sheet', {
      name: writer.escaped(name),
      sheetId: index + 1,
      state: hidden,
      'r:id': `rId${index + 1}`,
    }),
  );
  const workbook = writer.root(
    'workbook',
    main,
    writer.tag('workbookPr', { date1904: habits.since1904 ? 1 : '' }) +
      writer.tag('sheets', {}, listed.join('')),
  );
  const relation = (id: string, type: string, to: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${to}"/>`;
  const head = '<?xml version="1.0" encoding="UTF-8"?>';
  const bound = (inner: string) =>
    `${head}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook.xml', 'sheet.main')}${paths.map((path) => type(path, 'worksheet')).join('')}${type('styles.xml', 'styles')}${type('sharedStrings.xml', 'sharedStrings')}</Types>`,
    '_rels/.rels': bound(
      relation(
        'rId1',
        'officeDocument',
        habits.targets === 'absolute' ? '/xl/workbook.xml' : 'xl/workbook.xml',
      ),
    ),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': bound(
      [
        ...paths.map((path, index) => relation(`rId${index + 1}`, 'worksheet', target(path))),
        relation('rId91', 'styles', target('styles.xml')),
        ...(writer.texts.length === 0
          ? []
          : [relation('rId92', 'sharedStrings', target('sharedStrings.xml'))]),
      ].join(''),
    ),
    'xl/styles.xml': styles,
    ...Object.fromEntries(paths.map((path, index) => [`xl/${path}`, pages[index] ?? ''])),
  };
  if (writer.texts.length > 0)
    parts['xl/sharedStrings.xml'] = writer.root(
      'sst',
      main,
      kept.map((text) => writer.tag('si', {}, text)).join(''),
    );
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: habits.packed ? 6 : 0,
  });
}
