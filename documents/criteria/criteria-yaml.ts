import { stringify } from 'yaml';
import type { CriteriaSet } from '../../domain/criteria/criteria.ts';
import { assumedWords } from '../../words/criteria/criteria-file-text.ts';

/** What a default says anyway is left out; of the set itself it stays. */
const lean = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(lean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, own]) =>
          own !== undefined &&
          !(key === 'placeholder' && own === false) &&
          !(Array.isArray(own) && own.length === 0),
      )
      .map(([key, own]) => [key, lean(own)]),
  );
};

/**
 * A criteria set as the text of its file.
 *
 * @returns YAML, of which `checkCriteriaSet` reads the same set
 */
export function criteriaYaml(set: CriteriaSet): string {
  const { format, id, version, subject, title, rulePack, source, placeholder, replaceBy, ...rest } = set;
  const head = { format, id, version, subject, title, rulePack, source, placeholder, replaceBy };
  const comment = [
    `# ${title}`,
    ...(placeholder && replaceBy !== null ? [`# ${assumedWords(replaceBy)}`] : []),
  ];
  return `${comment.join('\n')}\n${stringify({ ...head, ...(lean(rest) as object) }, { lineWidth: 110 })}`;
}
