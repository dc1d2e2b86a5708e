import { inBoth } from '../../in-both.ts';

/** Of what stands now, and of what somebody may send. */
export const statusHelp = {
  events: inBoth({
    vi: 'những sự kiện mà một người gửi được lúc này',
    en: 'the events that a person could send now, with their payloads',
  }),
  actor: inBoth({ vi: 'người gửi', en: 'who would act' }),
  status: inBoth({
    vi: 'các chi bộ theo bước, hoặc vì sao một chi bộ đang chờ',
    en: 'cells by stages, or why one waits',
  }),
  quality: inBoth({
    vi: 'những chỗ còn thiếu, chưa khớp trong hồ sơ, và cách sửa',
    en: 'what is missing in the records or doesn’t fit together, and its mend',
  }),
  watch: inBoth({ vi: 'theo dõi đến khi Ctrl-C', en: 'follow until Ctrl-C' }),
};
