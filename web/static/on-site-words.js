// Sentences with what they are filled in with, and sizes in words.

/** `{name}` in a sentence is what stands under that name. */
export const fill = (sentence, values) =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));

/** bytes in words, as the server counts them */
export function sizeWords(bytes) {
  const [unit, size] = bytes < 1024 ** 2 ? ['kilobyte', bytes / 1024] : ['megabyte', bytes / 1024 ** 2];
  const digits = { style: 'unit', unit, maximumFractionDigits: size < 10 ? 1 : 0 };
  return new Intl.NumberFormat(document.documentElement.lang, digits).format(size);
}
