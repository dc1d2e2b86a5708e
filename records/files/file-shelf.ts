import type { Readable } from 'node:stream';
import type { Instant } from '../../domain/calendar/instant.ts';

/** Ids of a campaign and of a cell in it, each the name of a folder and nothing else. */
export interface ShelfPlace {
  campaign: string;
  cell: string;
}

export interface ShelvedFile {
  name: string;
  /** bytes */
  size: number;
}

/** A checked file that can be kept, and given up even after it was kept (`StagedFile`). */
export interface Placing {
  keep(): Promise<void>;
  discard(): Promise<void>;
}

/** Bytes of a file from the first to the last of them, both inside. */
export interface FilePart {
  first: number;
  last: number;
}

/** What of a cell's files lies aside (`file-aside.ts`). */
export interface AsideShelf {
  aside(place: ShelfPlace): Promise<{ name: string; since: Instant }[]>;
  layAside(place: ShelfPlace, name: string, now: Instant): Promise<void>;
  takeBack(place: ShelfPlace, name: string): Promise<void>;
  /** Removes one that lies aside, for good. */
  removeAside(place: ShelfPlace, name: string): Promise<void>;
}

/**
 * Where checked files lie: a folder, or a bucket of an S3-compatible storage. The store (`file-store.ts`) gives each
 * file its name, by the hash of its bytes, and checks what comes in and goes out; so the same file may be put there as
 * often as somebody likes. Everything here may throw StorageError where the files are not on this machine.
 */
export interface FileShelf extends AsideShelf {
  /** The folder on this machine in which a cell's files come in and are checked before they are kept. */
  doorstep(place: ShelfPlace): string;
  /** What is kept and doesn't lie aside. */
  list(place: ShelfPlace): Promise<ShelvedFile[]>;
  /** Bytes of everything of a cell but what lies aside, also of what is still coming in on this machine. */
  taken(place: ShelfPlace): Promise<number>;
  /** @param from path of a checked file on the doorstep */
  placing(place: ShelfPlace, name: string, from: string): Placing;
  /** Its size in bytes, null when there is none; one that lies aside is put back. */
  find(place: ShelfPlace, name: string): Promise<number | null>;
  /** @returns null when there is none */
  open(place: ShelfPlace, name: string, part?: FilePart): Promise<{ size: number; stream: Readable } | null>;
  /** The first bytes, fewer when it has no more; null when there is none. */
  head(place: ShelfPlace, name: string, length: number): Promise<Buffer | null>;
  /** Everything that is kept there and doesn't lie aside. */
  all(): Promise<(ShelfPlace & ShelvedFile)[]>;
  /** Writes something, reads it again and removes it. */
  tryOut(): Promise<void>;
}
