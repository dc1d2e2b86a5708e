/** What an archive says of itself, to whoever reads it without the product: in both languages. */

export interface ReadMeValues {
  /** what it is of, and up to where the journal goes */
  of: string;
  until: string;
  /** the file with the program that checks the journal */
  program: string;
}

export const readMeText = ({ of, until, program }: ReadMeValues): string => `${of}
${until}

1. TRONG NÀY CÓ GÌ
   MUCLUC.html   mục lục đánh số: từng tệp, nội dung, cỡ và mã băm; những gì thiếu
   SHA256SUMS    mã băm SHA-256 của mọi tệp, máy đọc được
   giay-to/      giấy tờ: quyết định đúng từng chữ như lúc ban hành, các giấy tờ khác lập từ hồ sơ
   tep/          tệp của hồ sơ, ảnh, bản quét, theo chi bộ
   nhat-ky/      nhật ký của cả đợt (campaign.jsonl) và của từng chi bộ
   bang/         các bảng, mở bằng Excel hoặc LibreOffice

2. KIỂM TRA CÁC TỆP (không cần chương trình đã lập ra chúng)
   Linux:    sha256sum -c SHA256SUMS
   macOS:    shasum -a 256 -c SHA256SUMS
   Windows:  certutil -hashfile TỆP SHA256, rồi so với SHA256SUMS

3. KIỂM TRA NHẬT KÝ
   Mỗi dòng của nhat-ky/*.jsonl là một mục, dạng JSON:
     seq    số của mục trong nhật ký ấy, từ 1, không bỏ số nào
     hash   SHA-256 của đúng chuỗi “head”, mã hóa UTF-8, viết bằng chữ số thập lục
     head   một văn bản JSON gồm bốn phần: [đầu mục, đầu việc, bốn mã băm, mã băm của mục trước (null ở mục đầu)]
     parts  bốn văn bản JSON: payload (nội dung gửi và lý do), content (hồ sơ thay đổi), standing (tình trạng sau đó),
            notices (thông báo). Mã băm thứ nhất đến thứ tư trong head là SHA-256 của bốn văn bản ấy, theo thứ tự này.
            Mỗi văn bản là [muối, phần]; null: phần đã được xóa theo quy định, mã băm của nó còn lại.
   Sửa, bớt, thêm hay đổi chỗ một mục thì mã băm không còn nối với nhau. Mã băm của mục cuối ghi trong MUCLUC.html.
   Một dòng có “unsealed” là một mục không có dấu niêm: không kiểm tra được, và được nêu trong MUCLUC.html.
   Chương trình ngắn ${program} kiểm tra tất cả như thế, cả mã băm cuối và da-xoa.json (Python 3, chạy trong thư mục này):
   python3 ${program}

----------------------------------------------------------------------------------------------------------------

1. WHAT IS HERE
   MUCLUC.html   the numbered list of contents: each file, what it is, its size and hash; and what is missing
   SHA256SUMS    SHA-256 of every file, for machines
   giay-to/      papers: decisions as they were issued, all others made of the records
   tep/          files of dossiers, photos and scans, by cell
   nhat-ky/      the journal of the campaign (campaign.jsonl) and of each cell
   bang/         tables, for Excel or LibreOffice

2. CHECK THE FILES (without the product that made them)
   Linux:    sha256sum -c SHA256SUMS
   macOS:    shasum -a 256 -c SHA256SUMS
   Windows:  certutil -hashfile FILE SHA256, compared with SHA256SUMS

3. CHECK THE JOURNAL
   Each line of nhat-ky/*.jsonl is an entry as JSON:
     seq    its number in that journal, from 1, without a gap
     hash   SHA-256 of the very text “head” in UTF-8, in hexadecimal digits
     head   a JSON text of four things: [head of the entry, head of its input, four digests, hash of the entry before
            (null of the first)]
     parts  four JSON texts: payload (what was sent, and why), content (what changed), standing (where the case stood
            then), notices. The four digests in head are the SHA-256 of these texts, in this order. Each text is
            [salt, part]; null: the part was erased, and its digest stays.
   An entry that is changed, taken out, put in or moved breaks the chain. MUCLUC.html has the hash of each newest entry.
   A line with “unsealed” is an entry without a seal: it can't be checked, and MUCLUC.html names it.
   The short ${program} checks all of it, the newest hash and da-xoa.json too (Python 3, run in this folder):
   python3 ${program}
`;
