import { describe, expect, test } from 'vitest';
import type { FileRef } from '../../domain/dossier/file-ref.ts';
import { EVENTS, type EventType } from '../../machines/door/events.ts';
import type { StagedFile } from '../../records/files/file-store.ts';
import { withStoredFiles } from '../sending/enclosed-files.ts';
import { PAYLOAD_EXAMPLES } from './payload-examples.ts';

const stored = async (name: string): Promise<StagedFile> => {
  const ref: FileRef = { cell: 'doi-1', sha256: 'a'.repeat(64), name, type: 'pdf', size: 1 };
  return { ref, keep: async () => ref, discard: async () => {} };
};

describe('the example of a payload', () => {
  test.each(Object.keys(EVENTS) as EventType[])('of %s is one that the event takes', async (type) => {
    const payload = await withStoredFiles(PAYLOAD_EXAMPLES[type], stored, async (whole) => whole);
    expect(EVENTS[type].payload.safeParse(payload).error).toBeUndefined();
  });
});
