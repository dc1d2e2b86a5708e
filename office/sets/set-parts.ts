import { buffer } from 'node:stream/consumers';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import type { ApartReason, SET_PAPERS, SetPiece } from '../../domain/dossier/set-papers.ts';
import { codeOf } from '../../domain/failure.ts';
import type { FileStore } from '../../records/files/file-store.ts';
import { PdfFailure } from '../pdf/pdf-failure.ts';
import { picturePdf } from '../pdf/picture-pdf.ts';
import { readPdf } from '../pdf/read-pdf.ts';
import type { ToPdf } from '../pdf/word-to-pdf.ts';

/** What lies in a set, as pages; and what has to lie beside it. */

export interface InsidePart {
  title: string;
  document: PDFDocument;
}
export interface ApartPart {
  title: string;
  why: ApartReason;
}

/** Where its pieces come from. */
export interface PieceSource {
  campaign: string;
  store: Pick<FileStore, 'open'>;
  /** of the case: a file for Word; null of what there isn't, or isn't written for Word */
  paper(kind: (typeof SET_PAPERS)[number]): Promise<Uint8Array | null>;
}

/** The bytes of a stored file; null of one that is gone. */
export async function storedBytes(
  { store, campaign }: Pick<PieceSource, 'store' | 'campaign'>,
  file: FileRef,
): Promise<Buffer | null> {
  try {
    return await buffer((await store.open(campaign, file)).stream);
  } catch (error) {
    if (codeOf(error) === 'FILE_UNKNOWN') return null;
    throw error;
  }
}

/** What LibreOffice makes of a file of somebody else: one that breaks it stops nothing but itself. */
async function brought(toPdf: ToPdf, name: string, bytes: Uint8Array): Promise<PDFDocument | null> {
  try {
    const [made] = await toPdf([{ name, bytes }]);
    return made?.document ?? null;
  } catch (error) {
    if (error instanceof PdfFailure && error.code !== 'PDF_PROGRAM_MISSING') return null;
    throw error;
  }
}

const besideOf = ({ active, type }: FileRef): ApartReason | null =>
  active ? 'active' : type === 'xlsx' ? 'workbook' : null;

/** Why a piece lies beside its set, as far as that is known before it is made; null: it is to lie in it. */
export const liesApart = ({ from }: SetPiece): ApartReason | null =>
  from === null ? 'onPaper' : 'file' in from ? besideOf(from.file) : null;

async function filePages(
  source: PieceSource,
  toPdf: ToPdf,
  file: FileRef,
): Promise<PDFDocument | ApartReason> {
  const { name, type } = file;
  const beside = besideOf(file);
  if (beside !== null || type === 'xlsx') return beside ?? 'workbook';
  const bytes = await storedBytes(source, file);
  if (bytes === null) return 'missing';
  const made =
    type === 'docx'
      ? await brought(toPdf, name, bytes)
      : type === 'pdf'
        ? ((await readPdf(bytes))?.document ?? null)
        : await picturePdf(bytes, type);
  return made ?? 'unreadable';
}

/** The papers of the case, all in one run of the program, which takes longer to start than to write them. */
async function paperPages(
  source: PieceSource,
  toPdf: ToPdf,
  pieces: readonly SetPiece[],
): Promise<Map<SetPiece, PDFDocument>> {
  const found: { piece: SetPiece; word: Uint8Array }[] = [];
  for (const piece of pieces) {
    const { from } = piece;
    if (from === null || !('paper' in from)) continue;
    const word = await source.paper(from.paper);
    if (word !== null) found.push({ piece, word });
  }
  const made = await toPdf(found.map(({ piece, word }) => ({ name: piece.title, bytes: word })));
  return new Map(
    made.flatMap(({ document }, index) => {
      const piece = found[index]?.piece;
      return piece === undefined ? [] : [[piece, document] as const];
    }),
  );
}

/** @throws PdfFailure of the papers of the case, and where the program is missing */
export async function setParts(
  source: PieceSource,
  toPdf: ToPdf,
  pieces: readonly SetPiece[],
): Promise<{ inside: InsidePart[]; apart: ApartPart[] }> {
  const papers = await paperPages(source, toPdf, pieces);
  const inside: InsidePart[] = [];
  const apart: ApartPart[] = [];
  for (const piece of pieces) {
    const { title, from } = piece;
    const pages =
      from === null
        ? 'onPaper'
        : 'paper' in from
          ? (papers.get(piece) ?? 'page')
          : await filePages(source, toPdf, from.file);
    if (typeof pages === 'string') apart.push({ title, why: pages });
    else inside.push({ title, document: pages });
  }
  return { inside, apart };
}
