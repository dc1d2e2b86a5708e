import { z } from 'zod';
import { deferred } from '../../domain/deferred.ts';
import { type FileRef, fileRefSchema } from '../../domain/dossier/file-ref.ts';
import { givenIdSchema } from '../../domain/id.ts';
import { VERSION } from './pack.ts';

/**
 * Rows as a browser has kept them: as they were typed. Whether they are right is said by the door alone, so that nothing
 * typed is lost to a reading of ours; what an older or newer page sends beside is passed over.
 */

export const typed = z.string().max(20_000).default('');

/** as many as one event takes */
const MOST_PHOTOS = 50;
/** letters of a photo's title */
const LONGEST_TITLE = 500;

const rowsSchema = deferred(() =>
  z.object({
    version: z.literal(VERSION),
    /** stable: sent again it is the same event */
    id: givenIdSchema,
    /** who typed it */
    person: z.string(),
    scores: z
      .array(
        z.object({
          subject: z.string(),
          criterion: z.string(),
          points: typed,
          grade: typed,
          met: typed,
          remark: typed,
          reason: typed,
          replaces: typed,
        }),
      )
      .max(500)
      .default([]),
    documents: z
      .array(z.object({ document: z.string(), seen: typed, remark: typed }))
      .max(200)
      .default([]),
    verified: z
      .array(z.object({ point: z.string(), finding: typed }))
      .max(200)
      .default([]),
    /** stored already; each with the criterion that it proves, or with neither */
    photos: z
      .array(z.object({ title: typed, subject: typed, criterion: typed, file: fileRefSchema }))
      .max(MOST_PHOTOS)
      .default([]),
  }),
);
export type PostedRows = z.infer<typeof rowsSchema>;

/** @returns null of what no page of ours that we know has sent */
export const readRows = (body: unknown): PostedRows | null => rowsSchema.safeParse(body).data ?? null;

/** What was typed, without what was left empty. */
const said = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, text.trim()]])),
  );

type Photo = PostedRows['photos'][number];
type Criterion = { subject: string; criterion: string };

const proves = (photo: Photo, { subject, criterion }: Criterion): boolean =>
  photo.subject === subject && photo.criterion === criterion;

/** Which photos prove a score that goes with them, each with its place; the others are of the inspection. */
function sortedPhotos({ scores, photos }: PostedRows) {
  const all = photos.map((photo, place) => ({ photo, place }));
  return {
    ofScores: scores.map((score) => all.filter(({ photo }) => proves(photo, score))),
    alone: all.filter(({ photo }) => !scores.some((score) => proves(photo, score))),
  };
}

const titled = (title: string): string =>
  title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1)}…`;

/** The payload of `inspection.record`: rows stand in it at the places at which they were posted. */
export function payloadOf(posted: PostedRows): Record<string, unknown> {
  const { scores, documents, verified } = posted;
  const { ofScores, alone } = sortedPhotos(posted);
  const photos = alone.map(({ photo: { title, file } }) => ({ title: titled(title), file }));
  return {
    scores: scores.map(({ met, ...score }, place) => {
      const evidence = (ofScores[place] ?? []).map(({ photo: { file } }) => ({ file }));
      return {
        ...said(score),
        ...(met === '' ? {} : { met: met === 'yes' }),
        ...(evidence.length === 0 ? {} : { evidence }),
      };
    }),
    documents: documents.map(({ document, seen, remark }) => ({
      ...said({ document, remark }),
      ...(seen === '' ? {} : { seen: seen === 'yes' }),
    })),
    verified: verified.map(said),
    ...(photos.length === 0 ? {} : { photos }),
  };
}

/** The files that rows name, by the row of each. */
export const filesOf = ({ photos }: PostedRows): Map<string, FileRef> =>
  new Map(photos.map(({ file }, place) => [`photos.${place}`, file]));

const ROW = /^(?:scores|documents|verified)\.\d+/;
const OF_PHOTO = /^(?:scores\.(\d+)\.evidence|photos)\.(\d+)/;

/** The row that a place in the payload is of. */
function rowAt(path: string, posted: PostedRows): string | undefined {
  const [isPhoto, score, place] = OF_PHOTO.exec(path) ?? [];
  if (isPhoto === undefined) return ROW.exec(path)?.[0];
  const { ofScores, alone } = sortedPhotos(posted);
  const found = (score === undefined ? alone : ofScores[Number(score)])?.[Number(place)];
  return found === undefined ? undefined : `photos.${found.place}`;
}

/** Sentences by the row that they are about, `scores.0`; those of no row are left out. */
export function byRow(problems: ReadonlyMap<string, string>, posted: PostedRows): Record<string, string> {
  const rows: Record<string, string> = {};
  for (const [path, sentence] of problems) {
    const row = rowAt(path, posted);
    if (row !== undefined) rows[row] = rows[row] === undefined ? sentence : `${rows[row]} ${sentence}`;
  }
  return rows;
}
