/** Vietnamese names by given name, then family name, then what stands between (domain.md 5). */

const letters = new Intl.Collator('vi', { sensitivity: 'variant' });

function parts(name: string): [given: string, family: string, middle: string] {
  const words = name.normalize('NFC').trim().split(/\s+/);
  return [words.at(-1) ?? '', words[0] ?? '', words.slice(1, -1).join(' ')];
}

/** Order of two full names, as lists of people in Vietnamese have it: An, Ánh, Ân, Đạt, Việt. */
export function compareNames(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  const difference = left
    .map((part, index) => letters.compare(part, right[index] ?? ''))
    .find((one) => one !== 0);
  return difference ?? 0;
}

const titles = new Intl.Collator('vi', { sensitivity: 'variant', numeric: true });

/** Order of what cells are called: by letters as Vietnamese has them, numbers by what they count (số 2 before số 10). */
export const compareTitles = (a: string, b: string): number =>
  titles.compare(a.normalize('NFC').trim(), b.normalize('NFC').trim());
