/** How much room a text takes in a drawing that no browser has measured: generous for any sans-serif at 13 px. */
export const FONT_SIZE = 13;
export const LINE_HEIGHT = 17;
const WIDEST = 16;

const NARROW = /[iljtfrI.,:;|()[\]'" ìíỉĩịÌÍỈĨỊ-]/;
const WIDE = /[mwMW@%—…]/;

const charWidth = (char: string): number => {
  if (NARROW.test(char)) return 0.38;
  if (WIDE.test(char)) return 0.95;
  return char === char.toLowerCase() ? 0.6 : 0.72;
};

/** Estimated width in px. */
export const textWidth = (text: string): number =>
  Math.ceil([...text.normalize('NFC')].reduce((sum, char) => sum + charWidth(char), 0) * FONT_SIZE);

function broken(words: readonly string[], widest: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= widest)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The text in lines of at most about 16 characters, all nearly as long as each other, broken at spaces only. */
export function linesOfText(text: string): string[] {
  const words = text.split(' ');
  const fewest = broken(words, WIDEST);
  for (let widest = Math.ceil(text.length / fewest.length); widest < WIDEST; widest += 1) {
    const even = broken(words, widest);
    if (even.length === fewest.length) return even;
  }
  return fewest;
}
