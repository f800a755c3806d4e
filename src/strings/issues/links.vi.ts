import type { WordDetails } from './forms.ts';
import { FIX } from './wording.ts';

/** The words of the rules about where links lead. */
export const issuesOfLinksVi = {
  'private-host': (p: { url: string; host: string }) => ({
    what: `Liên kết “${p.url}” dẫn đến ${p.host}, một máy trong mạng nội bộ: bạn đọc bên ngoài bấm vào không mở được.`,
    hint: 'Thay bằng địa chỉ công khai (https://…), hoặc đính kèm tệp ấy vào bản tin.',
  }),
  'redirected-link': (p: { host: string; target: string } & Pick<WordDetails, 'edits' | 'byHand'>) => ({
    what: `Liên kết đi vòng qua ${p.host}, nơi ghi lại ai đã bấm; địa chỉ thật nằm ở trong.`,
    hint: `Viết thẳng “${p.target}”.${p.byHand ? '' : ` Hoặc chạy ${FIX}; chữ của liên kết không đổi.`}`,
  }),
};
