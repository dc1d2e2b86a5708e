import { execa } from 'execa';
import { findOnPath } from '../../office/executable.ts';

/** The path of LibreOffice, where what reads its PDFs is there too, and letters as wide as those of the papers. */
export async function findPdfPrograms(): Promise<string> {
  const [soffice, reader] = await Promise.all(
    ['soffice', 'pdftotext'].map((name) => findOnPath(name, process.env)),
  );
  if (soffice === undefined)
    throw new Error('no soffice on PATH: install the package libreoffice-writer-nogui');
  if (reader === undefined) throw new Error('no pdftotext on PATH: install the package poppler-utils');
  const { stdout: font } = await execa('fc-match', ['-f', '%{family}', 'Times New Roman'], { reject: false });
  if (font !== '' && !/Times New Roman|Liberation Serif/.test(font))
    throw new Error(`no letters as wide as those of Times New Roman (${font}): install fonts-liberation2`);
  return soffice;
}

/** The text of a PDF as somebody reads it, page by page, each with single blanks. */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const { stdout } = await execa('pdftotext', ['-layout', '-', '-'], { input: bytes });
  const pages = stdout.split('\f').map((page) => page.normalize('NFC').replaceAll(/\s+/g, ' ').trim());
  return pages.at(-1) === '' ? pages.slice(0, -1) : pages;
}
