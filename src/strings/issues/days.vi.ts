import { nameField } from '../field-names.vi.ts';
import type { FieldAt } from './forms.ts';
import { gloss, keyOf } from './wording.ts';

/** The words of the rules about days: those of the fields, and those that the text names. */
export const issuesOfDaysVi = {
  'bad-date': (
    p: Partial<FieldAt> & { value?: string; proposal?: string | undefined; endDate?: string },
  ) => ({
    what:
      p.field === 'publishAt'
        ? `“${p.value ?? ''}” không bắt đầu bằng một ngày có thật.`
        : p.proposal === undefined
          ? `“${p.value ?? ''}” không phải là một ngày có thật viết theo dạng năm-tháng-ngày.`
          : `“${p.value ?? ''}” chưa viết theo dạng năm-tháng-ngày.`,
    hint:
      p.field === 'publishAt'
        ? `Viết ngày có thật${p.proposal === undefined ? '' : `, ngày cuối của tháng ấy là publishAt: ${p.proposal}`}.`
        : `Viết ${keyOf(p.field ?? 'date')}: ${
            p.proposal ??
            'ngày có thật trên lịch, ví dụ 2022-07-28 (đủ năm, tháng hai chữ số, ngày hai chữ số).'
          }${p.endDate === undefined ? '' : ` và thêm một dòng endDate: ${p.endDate}`}`,
  }),
  'year-mismatch': (p: { folder: string; date: string }) => ({
    what: `Bản tin nằm trong thư mục năm ${p.folder} nhưng date là ${p.date}.`,
    hint: 'Chuyển thư mục bản tin sang đúng năm, hoặc sửa date (hay publishedOn) cho khớp.',
  }),
  'end-before-start': (p: { start?: string; end?: string }) => ({
    what: `${p.end ?? 'endDate'} đứng trước ${p.start ?? 'date'}.`,
    hint: `Ngày ở ${p.end ?? 'endDate'} phải bằng hoặc sau ngày ở ${p.start ?? 'date'}: xem có viết nhầm năm, hay đảo hai ngày không.`,
  }),
  'weekday-mismatch': (p: { said: string; day: string; weekday: string }) => ({
    what: `“${p.said}”: theo lịch, ngày ${p.day} là ${p.weekday}.`,
    hint: 'Xem lại thứ, ngày, hoặc năm.',
  }),
  'session-mismatch': (p: { session: string; said: string; isTime?: true }) => ({
    what: `session là ${gloss(p.session)} nhưng ${p.isTime ? 'time là' : 'bài viết'} “${p.said}”.`,
    hint: `Sửa session hoặc ${p.isTime ? 'time' : 'câu trong bài'} cho khớp.`,
  }),
  'day-mismatch': (p: { date: string; said: string }) => ({
    what: `date là ${p.date} nhưng bài viết “${p.said}”.`,
    hint: 'Sửa date hoặc câu trong bài; sự kiện nhiều ngày thì ghi thêm endDate.',
  }),
  'day-to-come': (p: { field: string; day: string; today: string }) => ({
    what: `“${nameField(p.field)}” là ${p.day}, một ngày chưa đến: bản tin hiện trên trang từ ngày ${p.today}.`,
    hint:
      p.field === 'publishedOn'
        ? `Muốn hẹn đến ngày ấy mới đăng thì thêm publishAt: ${p.day}T08:00+07:00. Nếu gõ nhầm, viết ngày đăng thật, ví dụ publishedOn: ${p.today}.`
        : `Việc đã làm thì ghi ngày đã qua, chậm nhất là ${p.today}. Xem lại năm, tháng và ngày.`,
  }),
  'published-after-shown': (p: { publishedOn: string; shown: string }) => ({
    what: `Theo publishAt, bản tin hiện trên trang từ ngày ${p.shown}, nhưng publishedOn lại là ${p.publishedOn}: trang sẽ ghi một ngày chưa đến.`,
    hint: `Viết publishedOn: ${p.shown}, hoặc lùi giờ đăng: publishAt: ${p.publishedOn}T08:00+07:00.`,
  }),
  'published-before-shown': (p: { publishedOn: string; shown: string }) => ({
    what: `publishedOn là ${p.publishedOn}, nhưng theo publishAt thì bạn đọc chỉ thấy bản tin từ ngày ${p.shown}.`,
    hint:
      Math.abs(Number(p.shown.slice(0, 4)) - Number(p.publishedOn.slice(0, 4))) > 1
        ? 'Xem lại năm của publishAt: trước ngày ấy không ai đọc được bản tin.'
        : `Viết publishedOn: ${p.shown}. Nếu bản tin đã đăng ở nơi khác từ ngày ${p.publishedOn} thì ghi vào lint.`,
  }),
  'changed-before-published': (p: { field: string; day: string; publishedOn: string }) => ({
    what: `“${nameField(p.field)}” là ${p.day}, trước ngày đăng ${p.publishedOn}.`,
    hint: 'Chỉ sửa, đính chính hay thu hồi được bản tin đã đăng: sửa lại ngày này, hoặc sửa publishedOn.',
  }),
  'published-early': (p: { date: string; publishedOn: string; days: number }) => ({
    what: `Ngày đăng ${p.publishedOn} đứng trước ngày diễn ra ${p.date} đến ${p.days} ngày.`,
    hint: `Xem lại năm, tháng của date và publishedOn: tin về một việc thì đăng từ ngày ấy trở đi, ví dụ publishedOn: ${p.date}. Nếu là tin báo trước thì ghi vào lint.`,
  }),
  'distant-event': (p: { field: string; day: string; publishedOn: string; years: number }) => ({
    what: `“${nameField(p.field)}” là ${p.day}, cách ngày đăng ${p.publishedOn} đến ${p.years} năm.`,
    hint: 'Xem lại năm của hai ngày. Bài nhắc lại chuyện cũ thì date là ngày kỷ niệm, hoặc ngày đăng. Nếu đúng là vậy thì ghi vào lint.',
  }),
  'no-such-day': (p: { kind: 'day' | 'hour'; said: string; write?: string }) => ({
    what:
      p.kind === 'day'
        ? `“${p.said}” không phải là một ngày có trên lịch, nhưng trang sẽ hiện đúng như vậy.`
        : `“${p.said}” không phải là một giờ có thật, nhưng trang sẽ hiện đúng như vậy.`,
    hint: p.write
      ? `Ngày viết trước, tháng viết sau: viết “${p.write}”.`
      : p.kind === 'day'
        ? 'Xem lại ngày và tháng. Nếu đó không phải là ngày tháng thì ghi vào lint.'
        : 'Giờ từ 0 đến 24, phút từ 00 đến 59. Nếu đó là một khoảng thời gian thì viết “giờ … phút”.',
  }),
  'long-event': (p: { date: string; endDate: string }) => ({
    what: `Theo date và endDate, sự kiện kéo dài từ ${p.date} đến ${p.endDate}, một năm trở lên.`,
    hint: 'Xem lại năm của endDate. Nếu đúng là vậy thì ghi vào lint.',
  }),
  'corrected-after-update': (p: { on: string; updated: string }) => ({
    what: `Đính chính ngày ${p.on}, nhưng trang ghi cập nhật lần cuối ngày ${p.updated}.`,
    hint: `Viết updated: ${p.on}, hoặc sửa ngày đính chính.`,
  }),
  'distant-period': (p: { year: number; date: string }) => ({
    what: `Kỳ báo cáo (event.period.year) là năm ${p.year}, cách xa date ${p.date}.`,
    hint: 'Xem lại năm của kỳ báo cáo. Nếu đúng là vậy thì ghi vào lint.',
  }),
};
