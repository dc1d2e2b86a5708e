import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What stands in the project's own files; numbers are of OWASP ASVS 5.0. */

const ROOT = resolve(import.meta.dirname, '..');
/** Installed, made, or kept beside the project. */
const NOT_OURS = new Set(['node_modules', 'var', '.git']);
const PICTURES = /\.(?:webp|png|jpg|pdf|xlsx|docx|tar)$/;

function* ownFiles(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!NOT_OURS.has(entry.name)) yield* ownFiles(path);
    } else if (entry.isFile() && !PICTURES.test(entry.name)) yield path;
  }
}

/** A private key with letters of its own, and credentials in an address that is nobody's example. */
const SECRETS = [
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*\\?n?[A-Za-z0-9+/=]{16}/,
  /\bgh[pousr]_[A-Za-z0-9]{30,}/,
  /\bAKIA[0-9A-Z]{16}\b/,
];

test('13.3.1 no file of the project holds a private key or a token of somebody', () => {
  const files = [...ownFiles(ROOT)];
  expect(files.length).toBeGreaterThan(1_000);
  const found = files.filter((file) => {
    const text = readFileSync(file, 'utf8');
    return SECRETS.some((secret) => secret.test(text));
  });
  expect(found.map((file) => relative(ROOT, file))).toEqual([]);
  // and what is looked for would be found
  const key = `-----BEGIN PRIVATE KEY-----\n${'A'.repeat(64)}`;
  expect(SECRETS.some((secret) => secret.test(key))).toBe(true);
});
