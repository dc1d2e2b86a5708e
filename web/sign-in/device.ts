/** Names of products; who comes first is asked first, since most call themselves by several. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/^bontot\b/, 'bontot'],
  [/coc_coc_browser/i, 'Coc Coc'],
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
];

/** A browser or a terminal in words, e.g. `Firefox, Windows`; empty when nothing of it is known. Nothing else of the header is kept. */
export function deviceOf(userAgent: string | undefined): string {
  const known = [BROWSERS, SYSTEMS].map((all) => all.find(([sign]) => sign.test(userAgent ?? ''))?.[1]);
  return known.filter((name) => name !== undefined).join(', ');
}
