import { expect, test } from 'vitest';
import { decision } from '../../domain/committee/decision-case.fixture.ts';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { archiveSaid } from '../../words/archive/archive-text.ts';
import { signedPapers } from './archived-files.ts';

const file = (name: string): FileRef => ({
  cell: 'campaign',
  sha256: name.length.toString(16).padStart(64, '0'),
  name,
  type: 'pdf',
  size: 9,
});

test('[R67] a signed paper is listed with its decision, one that another has replaced as replaced', () => {
  const [blurred, good] = [file('mo.pdf'), file('ro-hon.pdf')];
  const replaced = { file: blurred, by: 'office', reason: 'Bản quét bị mờ', at: 1 };
  const signed = decision({ scan: good, earlierScans: [replaced] });
  const found = signedPapers({ decisions: { [signed.id]: signed, other: decision({ id: 'other' }) } });
  expect([...found]).toEqual([
    [blurred.sha256, { is: 'signedPaper', number: '31-QĐ/ĐU', replaced: true, name: 'mo.pdf' }],
    [good.sha256, { is: 'signedPaper', number: '31-QĐ/ĐU', replaced: false, name: 'ro-hon.pdf' }],
  ]);
  expect(archiveSaid.signedPaper('31-QĐ/ĐU', true, 'mo.pdf')).toBe(
    'Bản đã ký của quyết định 31-QĐ/ĐU, đã thay bằng bản khác: tệp “mo.pdf”',
  );
  expect(signedPapers({})).toEqual(new Map());
});
