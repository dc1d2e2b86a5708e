import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { execa } from 'execa';
import { readPdf } from '../office/pdf/read-pdf.ts';
import { failureLine, print } from '../worker/print.ts';
import { takeNoArguments } from '../worker/program-arguments.ts';

/**
 * `npm run pictures:papers`: of each kind of paper that `npm run demo` has left as PDF its first page, and the first two
 * pages of a set, as pictures in `docs/papers`. Takes Poppler (`pdftoppm`).
 */

/** pixels an inch: enough to read the larger letters, and to see how a page is laid out */
const RESOLUTION = 64;

interface Pictured {
  name: string;
  /** where it lies below the folder of the demonstration */
  from: string;
  /** of the whole paper */
  pages: number;
}

/** The kind as its file is called: of versions, slates and meetings the first is enough. */
const kindOf = (path: string): string => basename(path, '.pdf').replace(/-v\d+$/, '');

async function pdfsBelow(folder: string): Promise<string[]> {
  const paths = await readdir(folder, { recursive: true });
  return paths.filter((path) => path.endsWith('.pdf')).toSorted();
}

/** @param page from 1 */
async function picture(pdf: string, page: number, to: string): Promise<void> {
  await execa('pdftoppm', [
    ...['-f', `${page}`, '-l', `${page}`, '-r', `${RESOLUTION}`, '-gray', '-png', '-singlefile'],
    pdf,
    to,
  ]);
}

async function takeAll(from: string, to: string): Promise<Pictured[]> {
  const [papers, sets] = [join(from, 'papers'), join(from, 'sets')];
  const first = new Map<string, string>();
  for (const path of await pdfsBelow(papers)) if (!first.has(kindOf(path))) first.set(kindOf(path), path);
  const [set] = await pdfsBelow(sets);
  const taken: Pictured[] = [];
  const take = async (name: string, place: string, page: number) => {
    await picture(join(from, place), page, join(to, name));
    const pages = (await readPdf(await readFile(join(from, place))))?.pages ?? 0;
    taken.push({ name, from: place, pages });
  };
  for (const [kind, path] of first) await take(kind, join('papers', path), 1);
  if (set !== undefined) for (const page of [1, 2]) await take(`bo-ho-so-${page}`, join('sets', set), page);
  return taken;
}

const list = (taken: readonly Pictured[]): string => `# The papers of a season

The first page of each kind of paper as LibreOffice lays it out, and the first two pages of a set of the dossier. \`npm run demo\` plays the season and leaves all of them, \`npm run pictures:papers\` makes these pictures of what it has left.

${taken.map(({ name, from, pages }) => `- [\`${from}\`](${name}.png), ${pages === 1 ? '1 page' : `${pages} pages`}`).join('\n')}
`;

takeNoArguments('paperPictures');
const [from, to] = [resolve('var/demo'), resolve('docs/papers')];
try {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  const taken = await takeAll(from, to);
  await writeFile(join(to, 'README.md'), list(taken));
  print(`docs/papers: ${taken.length} pictures`);
} catch (error) {
  process.stderr.write(`${failureLine(error)}\n`);
  process.exitCode = 1;
}
