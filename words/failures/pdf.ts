import type { PdfValues } from '../../domain/failure-values.ts';
import type { SentencesOf } from './failure-sentences.ts';

/** No PDF was made, for whoever wanted one: beside each file for Word lies the page that can be printed. */
export const pdf: SentencesOf<PdfValues> = {
  pdfProgramMissing: ({ program }) => ({
    vi: `máy này không có LibreOffice (không thấy ${program} trong PATH) nên không lập được PDF; hãy mở bản .html rồi in từ trình duyệt, hoặc cài LibreOffice Writer`,
    en: `this machine has no LibreOffice (no ${program} on the PATH), so there is no PDF: open the .html and print it from the browser, or install LibreOffice Writer`,
  }),
  pdfProgramHung: ({ program, seconds }) => ({
    vi: `LibreOffice (${program}) không xong trong ${seconds} giây, đã dừng; chưa lập tệp PDF nào, hãy thử lại, hoặc in bản .html từ trình duyệt`,
    en: `LibreOffice (${program}) was not done within ${seconds} seconds and was ended; no PDF is left, try again, or print the .html from the browser`,
  }),
  pdfProgramKilled: ({ program, signal }) => ({
    vi: `LibreOffice (${program}) bị dừng giữa chừng (${signal}); chưa lập tệp PDF nào, hãy thử lại, hoặc in bản .html từ trình duyệt`,
    en: `LibreOffice (${program}) was killed on the way (${signal}); no PDF is left, try again, or print the .html from the browser`,
  }),
  pdfProgramFailed: ({ program, file, said }) => {
    const why = said === '' ? '' : ` (${said})`;
    return {
      vi: `LibreOffice (${program}) không lập được PDF của ${file}${why}; chưa lập tệp PDF nào, hãy in bản .html từ trình duyệt`,
      en: `LibreOffice (${program}) made no PDF of ${file}${why}; no PDF is left, print the .html from the browser`,
    };
  },
};
