import type { Lang } from '../words.ts';

/** What the page says on which the office takes templates of papers for Word, and gives them back. */
export interface TemplatePageTexts {
  title: string;
  lead: string;
  /** the templates that there are */
  inUse: string;
  paper: string;
  now: string;
  thisCampaign: string;
  /** of a version; `by` null: at the server */
  given: (moment: string, by: string | null) => string;
  wentBack: (version: number) => string;
  take: string;
  before: string;
  restore: string;
  give: string;
  giveHow: string;
  files: string;
  giveIt: string;
  none: string;
  refused: (files: number) => string;
  unknownName: string;
  /** which names it may have */
  names: string;
  kept: (files: number) => string;
  fine: string;
  error: string;
  warning: string;
  readOnly: string;
}

const vi: TemplatePageTexts = {
  title: 'Mẫu văn bản Word',
  lead: 'Văn bản trông thế nào là do cơ quan định; văn bản nói gì là theo hồ sơ đã ghi. Đợt đang chạy giữ mẫu có từ lúc bắt đầu; mẫu nào không ghi được hết một văn bản thì đợt dùng bản nhận sau cùng.',
  inUse: 'Các mẫu',
  paper: 'Văn bản',
  now: 'Các đợt bắt đầu từ nay',
  thisCampaign: 'Đợt này',
  given: (moment, by) => `nhận ${moment}, ${by === null ? 'tại máy chủ' : by}`,
  wentBack: (version) => `bản ${version}: quay về mẫu có sẵn`,
  take: 'tải mẫu (.docx)',
  before: 'Các bản đã nhận',
  restore: 'Dùng lại mẫu có sẵn',
  give: 'Nhận mẫu đã sửa',
  giveHow:
    'Tải mẫu về, sửa bằng Word, giữ nguyên tên tệp và các thẻ trong ngoặc nhọn, rồi chọn tệp ở đây. Mẫu được kiểm tra và lập thử trước khi nhận; một tệp có lỗi thì chưa tệp nào được nhận.',
  files: 'Tệp mẫu (.docx), chọn được nhiều tệp',
  giveIt: 'Kiểm tra và nhận mẫu',
  none: 'Chưa chọn tệp mẫu nào.',
  refused: (files) => `Chưa nhận mẫu nào: ${files} tệp có lỗi.`,
  unknownName: 'tên tệp không cho biết đây là mẫu của văn bản nào',
  names: 'Tên tệp dùng được',
  kept: (files) => `Đã nhận ${files} mẫu, dùng cho các đợt bắt đầu từ nay.`,
  fine: 'không có gì phải sửa',
  error: 'lỗi',
  warning: 'lưu ý',
  readOnly: 'Chỉ Văn phòng nhận mẫu được.',
};

const en: TemplatePageTexts = {
  title: 'Templates of papers for Word',
  lead: 'How papers look is the office’s; what they say is the record’s. A campaign that runs keeps the templates that were there when it started; in place of one that can’t say a paper it takes the newest.',
  inUse: 'The templates',
  paper: 'Paper',
  now: 'Campaigns that start from now on',
  thisCampaign: 'This campaign',
  given: (moment, by) => `given ${moment}, ${by === null ? 'at the server' : by}`,
  wentBack: (version) => `version ${version}: back to the one that comes along`,
  take: 'download the template (.docx)',
  before: 'Versions',
  restore: 'Go back to the one that comes along',
  give: 'Give edited templates',
  giveHow:
    'Download a template, edit it in Word, keep its name and the tags in braces, and choose it here. It is checked, and a sample is made of it, before it is kept; where one file has an error none is kept.',
  files: 'Template files (.docx), one or several',
  giveIt: 'Check and keep',
  none: 'No template was chosen.',
  refused: (files) => `None is kept: ${files} of the files ${files === 1 ? 'has' : 'have'} errors.`,
  unknownName: 'its name doesn’t say which paper it is for',
  names: 'Names that it may have',
  kept: (files) =>
    `${files} ${files === 1 ? 'template is' : 'templates are'} kept, for campaigns that start from now on.`,
  fine: 'nothing to mend',
  error: 'error',
  warning: 'note',
  readOnly: 'Only the office may give templates.',
};

export const templatePageTexts = (lang: Lang): TemplatePageTexts => (lang === 'vi' ? vi : en);
