import { inBoth } from '../../in-both.ts';

/** Of work by commands at a system elsewhere. */
export const loginHelp = {
  login: inBoth({
    vi: 'đăng nhập ở một hệ thống nơi khác, bằng mã lấy trên trang /sign-ins/terminal của hệ thống đó',
    en: 'log in at a system elsewhere, by a code of its page /sign-ins/terminal',
  }),
  logout: inBoth({
    vi: 'kết thúc đăng nhập ở hệ thống đó và xóa mã phiên ở máy này',
    en: 'end the sign-in at the system, and remove its token here',
  }),
  tasks: inBoth({
    vi: 'những việc một người phải làm, gần hạn trước',
    en: 'what a person owes, soonest first',
  }),
  tasksAs: inBoth({
    vi: 'của ai; mặc định là người đã đăng nhập',
    en: 'whose; whoever is logged in by default',
  }),
};
