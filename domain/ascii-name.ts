import { folded } from './folded.ts';

/** Vietnamese text as lower-case ASCII with hyphens, for the name of a file; it can't lead to another folder. */
export function asciiName(text: string, length: number): string {
  return folded(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, length)
    .replaceAll(/^-+|-+$/g, '');
}
