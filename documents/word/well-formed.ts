import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** Whether a text is well-formed XML: Word opens nothing else. */
export function isWellFormed(xml: string): boolean {
  let isWhole = true;
  const parser = new SaxesParser();
  parser.on('error', () => {
    isWhole = false;
  });
  parser.write(xml).close();
  return isWhole;
}

const isXml = (name: string): boolean => /\.(?:xml|rels)$/.test(name);

/** Parts of an office file that no program can read. @param parts or the file itself, as a zip */
export const brokenParts = (parts: Readonly<Record<string, Uint8Array>>): string[] =>
  Object.keys(parts).filter(
    (name) => isXml(name) && !isWellFormed(strFromU8(parts[name] ?? new Uint8Array())),
  );

export const isWhole = (file: Uint8Array): boolean =>
  brokenParts(unzipSync(file, { filter: ({ name }) => isXml(name) })).length === 0;
