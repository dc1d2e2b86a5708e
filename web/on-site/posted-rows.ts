import { z } from 'zod';
import { deferred } from '../../domain/deferred.ts';
import { givenIdSchema } from '../../domain/id.ts';
import { VERSION } from './pack.ts';

/**
 * Rows as a browser has kept them: as they were typed. Whether they are right is said by the door alone, so that nothing
 * typed is lost to a reading of ours; what an older or newer page sends beside is passed over.
 */

const typed = z.string().max(20_000).default('');

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

/** The payload of `inspection.record`: rows stand in it at the places at which they were posted. */
export const payloadOf = ({ scores, documents, verified }: PostedRows): Record<string, unknown> => ({
  scores: scores.map(({ met, ...score }) => ({
    ...said(score),
    ...(met === '' ? {} : { met: met === 'yes' }),
  })),
  documents: documents.map(({ document, seen, remark }) => ({
    ...said({ document, remark }),
    ...(seen === '' ? {} : { seen: seen === 'yes' }),
  })),
  verified: verified.map(said),
});

const ROW = /^(?:scores|documents|verified)\.\d+/;

/** Sentences by the row that they are about, `scores.0`; those of no row are left out. */
export function byRow(problems: ReadonlyMap<string, string>): Record<string, string> {
  const rows: Record<string, string> = {};
  for (const [path, sentence] of problems) {
    const [row] = ROW.exec(path) ?? [];
    if (row !== undefined) rows[row] = rows[row] === undefined ? sentence : `${rows[row]} ${sentence}`;
  }
  return rows;
}
