/** Letters of Vietnamese text that are others than they seem to its writer. */
export type OddLetters =
  | { kind: 'oldFont'; font: 'TCVN3' | 'VNI' }
  /** @property letter as it stands there, of another alphabet */
  | { kind: 'otherAlphabet'; letter: string };

/** Signs that fonts of TCVN3 (`.VnTime`) show as letters: `V¨n` is Văn, `Hµ` is Hà, `®éi` is đội. */
const SIGN_IN_WORD =
  /\p{L}[\u00a8-\u00ac\u00ae\u00b5\u00b6\u00b8\u00b9\u00bc-\u00be\u00d7\u00f7]\p{L}|\p{L}[\u00a8\u00aa\u00ac\u00b5\u00b6\u00b8\u00b9](?!\p{L})|(?<!\p{L})[\u00a7\u00ac\u00ae]\p{Ll}/u;
/** Their capitals with a mark amid small letters: `NguyÔn`. */
const CAPITAL_IN_WORD = /\p{Ll}[\u00c6-\u00cf\u00d1-\u00d6\u00d8\u00dc-\u00df](?!\p{Lu})/u;
/** Fonts of VNI write a mark as a letter behind its vowel, where no syllable has it: `Nguyeãn Vaên`. */
const MARK_BEHIND_VOWEL = /[aeiouyôö][ùûøï]|[aeiy]õ|a[âêáàãăéåäëü]|e[âãáàåä]|o[âäå]/iu;
/** A word of Greek or Russian letters is one; amid Latin letters they only look alike. */
const OTHER_ALPHABET = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;
const LATIN = /\p{Script=Latin}/u;
const WORD = /[\p{L}\p{M}]+/gu;

/** What in a text is certainly not the letters that people see; null: nothing. @param text in any normal form */
export function oddLetters(text: string): OddLetters | null {
  const composed = text.normalize('NFC');
  if (SIGN_IN_WORD.test(composed) || CAPITAL_IN_WORD.test(composed))
    return { kind: 'oldFont', font: 'TCVN3' };
  if (MARK_BEHIND_VOWEL.test(composed)) return { kind: 'oldFont', font: 'VNI' };
  const mixed = composed.match(WORD)?.find((word) => OTHER_ALPHABET.test(word) && LATIN.test(word));
  const letter = OTHER_ALPHABET.exec(mixed ?? '')?.[0];
  return letter === undefined ? null : { kind: 'otherAlphabet', letter };
}
