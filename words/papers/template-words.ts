import type { TemplateFinding } from '../../domain/template-finding.ts';
import type { Lang } from '../words.ts';

/** What a template is called, and where something is wrong in it, on the page and in the terminal. */
interface TemplateWords {
  /** that of the program */
  builtIn: string;
  version: (version: number) => string;
  tag: (tag: string) => string;
  at: (place: string) => string;
}

const WORDS: Record<Lang, TemplateWords> = {
  vi: {
    builtIn: 'mẫu có sẵn',
    version: (version) => `mẫu của cơ quan, bản ${version}`,
    tag: (tag) => `thẻ {${tag}}`,
    at: (place) => `tại “${place}”`,
  },
  en: {
    builtIn: 'the one that comes along',
    version: (version) => `the office’s own, version ${version}`,
    tag: (tag) => `tag {${tag}}`,
    at: (place) => `at “${place}”`,
  },
};

/** @param version null: the one that comes with the program */
export const templateName = (version: { version: number } | null, lang: Lang): string =>
  version === null ? WORDS[lang].builtIn : WORDS[lang].version(version.version);

/** A tag as it stands in a template. */
export const tagName = (tag: string, lang: Lang): string => WORDS[lang].tag(tag);

/** The tag that a finding is about, and where it stands; nothing of what concerns the file as a whole. */
export const findingPlace = ({ tag, place }: TemplateFinding, lang: Lang): string[] => [
  ...(tag === null ? [] : [tagName(tag, lang)]),
  ...(place === null ? [] : [WORDS[lang].at(place)]),
];
