import type { Bilingual } from '../../domain/failure.ts';
import type { TemplateFinding } from '../../domain/template-finding.ts';

/** What is wrong with a template, for whoever edits it in Word. */
const FINDING_WORDS: Readonly<Record<TemplateFinding['code'], Bilingual>> = {
  TEMPLATE_TOO_LARGE: {
    vi: 'tệp mẫu lớn hơn 5 MB; hãy bỏ bớt hình ảnh',
    en: 'the template is larger than 5 MB: take pictures out',
  },
  NOT_A_WORD_FILE: {
    vi: 'không phải tệp Word (.docx) mở được; hãy lưu lại dưới dạng .docx',
    en: 'this is no Word file (.docx) that can be opened: save it as .docx',
  },
  TEMPLATE_MACROS: {
    vi: 'mẫu có macro hoặc tệp nhúng bên trong; hãy lưu lại dưới dạng .docx không có macro',
    en: 'the template has macros, or files inside: save it as .docx without them',
  },
  TEMPLATE_LINKS: {
    vi: 'mẫu lấy hình ảnh hoặc mẫu khác từ ngoài; hãy chèn thẳng vào tệp hoặc bỏ đi',
    en: 'the template fetches a picture or another template from elsewhere: put it into the file, or take it out',
  },
  TRACKED_CHANGES: {
    vi: 'mẫu còn sửa đổi được theo dõi; trong Word hãy chọn Chấp nhận tất cả thay đổi rồi lưu lại',
    en: 'the template has tracked changes: accept or reject them all, and save it again',
  },
  TEMPLATE_COMMENTS: {
    vi: 'mẫu còn chú thích (comment); hãy xóa hết rồi lưu lại',
    en: 'the template has comments: delete them, and save it again',
  },
  BROKEN_TAG: { vi: 'thiếu dấu { hoặc } của một thẻ', en: 'a tag lacks its { or }' },
  BROKEN_LIST: {
    vi: 'danh sách mở bằng {#…} chưa đóng bằng {/}, đóng sai tên, hoặc mở và đóng ở hai chỗ khác nhau (trong và ngoài bảng)',
    en: 'a list that begins with {#…} is not closed with {/}, is closed by another name, or begins inside a table and ends outside',
  },
  UNKNOWN_TAG: { vi: 'văn bản này không có thẻ ấy ở chỗ đó', en: 'the paper has no such tag in this place' },
  MISSING_TAG: {
    vi: 'văn bản không thể thiếu thẻ này; hãy đặt lại vào mẫu',
    en: 'the paper can’t do without this tag: put it back',
  },
  LIST_AS_TEXT: {
    vi: 'thẻ này là danh sách hoặc điều kiện: viết {#…} trước và {/} sau phần lặp lại',
    en: 'this tag is a list or a condition: write {#…} before and {/} behind what it repeats',
  },
  PIECE_AS_TEXT: {
    vi: 'thẻ của cả một bảng viết là {@Bảng}, một mình trong đoạn của nó; thẻ khác không có dấu @',
    en: 'the tag of a whole table is written {@Bảng}, alone in its paragraph; no other tag has an @',
  },
  DRAWING_IN_LIST: {
    vi: 'có hình vẽ nằm trong phần lặp lại; hãy đưa ra ngoài',
    en: 'a drawing stands in what a list repeats: move it out',
  },
  SAMPLE_FAILED: {
    vi: 'lập thử một văn bản bằng mẫu này không được',
    en: 'a paper could not be made of this template',
  },
  UNUSED_TAG: { vi: 'mẫu không dùng thẻ này', en: 'the template leaves this tag out' },
};

/** Without the tag and its place. */
export const templateFindingWords = ({ code }: Pick<TemplateFinding, 'code'>): Bilingual =>
  FINDING_WORDS[code];
