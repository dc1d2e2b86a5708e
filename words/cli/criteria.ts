import type { Lang } from '../words.ts';

/** Of criteria sets: as files, as a form that is read, and of a change while a campaign runs. */
export interface CriteriaTexts {
  invalid: (errors: number) => string;
  counted: (sets: number, errors: number, warnings: number) => string;
  /** the ending that a file's name should have */
  wrongEnding: (file: string, ending: '.xlsx' | '.yaml') => string;
  version: (version: string) => string;
  source: string;
  assumed: string;
  /** before the source that will take its place */
  toBeReplaced: string;
  /** behind a criterion */
  core: string;
  bonus: string;
  penalty: string;
  conditions: string;
  grades: string;
  result: string;
  recognised: string;
  eachGroup: string;
  everyFrom: string;
  coreFrom: string;
  wordsOnly: string;
  scoring: string;
  /** names of cells */
  scored: (cells: readonly string[]) => string;
}

export const criteriaTexts: Record<Lang, CriteriaTexts> = {
  vi: {
    invalid: (errors) => `khung tiêu chí có ${errors} lỗi`,
    counted: (sets, errors, warnings) => `${sets} khung: ${errors} lỗi, ${warnings} cảnh báo`,
    wrongEnding: (file, ending) => `${file}: cần tên tệp ${ending}`,
    version: (version) => `bản ${version}`,
    source: 'Nguồn',
    assumed: '[giả định]',
    toBeReplaced: 'GIẢ ĐỊNH – thay bằng',
    core: '(kết quả nhiệm vụ)',
    bonus: 'Điểm cộng',
    penalty: 'Điểm trừ',
    conditions: 'Điều kiện',
    grades: 'Mức của tiêu chí',
    result: 'Kết quả',
    recognised: 'công nhận',
    eachGroup: 'mỗi nhóm',
    everyFrom: 'mọi tiêu chí từ',
    coreFrom: 'kết quả nhiệm vụ từ',
    wordsOnly: 'Chỉ câu chữ thay đổi, cách chấm giữ nguyên.',
    scoring: 'Cách chấm thay đổi.',
    scored: (cells) => `Chi bộ đã chấm theo khung này: ${cells.length === 0 ? 'chưa có' : cells.join('; ')}`,
  },
  en: {
    invalid: (errors) => `the criteria set has ${errors} errors`,
    counted: (sets, errors, warnings) => `${sets} sets: ${errors} errors, ${warnings} warnings`,
    wrongEnding: (file, ending) => `${file}: a name ending in ${ending} is expected`,
    version: (version) => `version ${version}`,
    source: 'Source',
    assumed: '[assumed]',
    toBeReplaced: 'ASSUMED – to be replaced by',
    core: '(results of tasks)',
    bonus: 'Bonus',
    penalty: 'Penalty',
    conditions: 'Conditions',
    grades: 'Grades',
    result: 'Result',
    recognised: 'recognised',
    eachGroup: 'each group',
    everyFrom: 'every criterion from',
    coreFrom: 'results of tasks from',
    wordsOnly: 'Only words change, the scoring stays.',
    scoring: 'The scoring changes.',
    scored: (cells) => `Cells that have scored by it: ${cells.length === 0 ? 'none' : cells.join('; ')}`,
  },
};
