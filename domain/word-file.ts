import type { FailedTemplate } from './failed-template.ts';

/** A finished file for Word. */
export interface WordFile {
  bytes: Uint8Array;
  /** the template of the office that couldn't say it, so that the one of the program did; null: all is as it should be */
  failed: FailedTemplate | null;
  /** whether it is kept as it was issued: what failed then is over */
  issued: boolean;
}

/** The template that failed when the file was made now: trouble until the office has mended it. */
export const newlyFailed = ({ failed, issued }: WordFile): FailedTemplate | null => (issued ? null : failed);
