import { Command, Option } from '@commander-js/extra-typings';

/** The options that every command has; they count wherever they stand. */
export const newProgram = () =>
  new Command('bontot')
    .option('--json', 'kết quả là JSON, mỗi dòng một giá trị / results as JSON, one value a line')
    .addOption(new Option('--lang <lang>', 'ngôn ngữ / language').choices(['vi', 'en']).default('vi'))
    .option('--campaign <id>', 'đợt nào; mặc định là đợt mới nhất / which campaign; the newest by default');

export type Program = ReturnType<typeof newProgram>;
