import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { evenText } from '../../domain/one-line.ts';
import { isRaw, type WordData } from './word-data.ts';
import { textOf } from './word-text.ts';

/** A template in which staff write tags in braces: `{Số}`, lists `{#Căn cứ}…{/}`, and what else if there is none `{^…}…{/}`. */

/** A tag means the element itself of a list. */
const ITSELF = '.';

/** How tags are read, whoever opens a template. @param taken is told each text that is written in the place of a tag, and of which */
export const templateOptions = (taken: (text: string, tag: string) => void = () => {}) => ({
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
  parser: (tag: string) => {
    const name = evenText(tag);
    return {
      get(scope: WordData | string): unknown {
        const value = name === ITSELF ? scope : typeof scope === 'object' ? scope[name] : undefined;
        const text = isRaw(value) ? textOf(value.xml) : value;
        if (typeof text === 'string') taken(text, name);
        return isRaw(value) ? value.xml : value;
      },
    };
  },
});

/** @throws whatever the library throws: a template that is rendered was checked when it was given */
export const openTemplate = (
  template: Uint8Array,
  options: Docxtemplater.DXT.ConstructorOptions,
): Docxtemplater<PizZip> => new Docxtemplater(new PizZip(template), options);
