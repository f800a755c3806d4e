import { formatDay, formatDayShort } from '../vietnamese/days.ts';
import { formatCount } from './search.vi.ts';

/** What the pages of decisions and awards say in Vietnamese. */
export const awardsVi = {
  title: 'Tra cứu khen thưởng',
  description: (office: string) =>
    `Ai, tập thể nào đã được khen thưởng, theo quyết định nào: danh sách do ${office} đăng, xem theo hình thức, năm, đơn vị và địa danh.`,
  count: (decisions: number) => `${formatCount(decisions)} quyết định`,
  rows: (rows: number) => `${formatCount(rows)} dòng danh sách`,
  recipients: ({
    collectives,
    households,
    people,
  }: {
    collectives: number;
    households: number;
    people: number;
  }) =>
    [
      ...(collectives > 0 ? [`${formatCount(collectives)} tập thể`] : []),
      ...(households > 0 ? [`${formatCount(households)} hộ gia đình`] : []),
      ...(people > 0 ? [`${formatCount(people)} cá nhân`] : []),
    ].join(', '),
  held: {
    heading: 'Trang này có gì, chưa có gì',
    sum: (decisions: number, rows: number, first: string, last: string) =>
      `Có ${formatCount(decisions)} quyết định với ${formatCount(rows)} dòng danh sách, ban hành từ ${formatDayShort(first)} đến ${formatDayShort(last)}.`,
    caption: 'Số quyết định và số dòng danh sách theo năm',
    year: 'Năm',
    decisions: 'Quyết định',
    rows: 'Dòng danh sách',
    withoutList: (decisions: number) =>
      `${formatCount(decisions)} quyết định khen thưởng chưa có danh sách gõ lại, nên không tìm được theo tên:`,
    hidden: (rows: number) =>
      `${formatCount(rows)} dòng không tìm được theo tên: tên trẻ em và tên đã ẩn theo yêu cầu.`,
    years: (empty: readonly string[]) => `Không có quyết định nào của năm ${empty.join(', ')}.`,
    notHere:
      'Quyết định mà cơ quan chưa đưa lên trang thì không có ở đây, và trang không biết còn những quyết định nào như vậy. Không thấy tên ở đây không có nghĩa là chưa từng được khen.',
  },
  lookUp: {
    heading: 'Tìm trong danh sách',
    label: 'Tên người, tập thể, đơn vị hoặc số quyết định',
    short: 'Tra cứu khen thưởng theo tên hoặc số quyết định',
    submit: 'Tra cứu',
    hint: 'Có dấu hay không dấu đều được; bắt đầu từ chữ nào của tên cũng được. Có thể gõ thêm tên xã, tên đơn vị ở đằng sau.',
    noScript:
      'Ô tìm kiếm cần JavaScript. Không có, bạn vẫn xem được mọi danh sách: chọn năm hoặc hình thức dưới đây, mở quyết định rồi tìm tên trong trang (Ctrl+F).',
  },
  browse: {
    byType: 'Theo hình thức khen thưởng',
    byYear: 'Theo năm',
    byOrganisation: 'Theo đơn vị được khen',
    byPlace: 'Theo địa danh',
    all: 'Mọi quyết định',
    formerly: (name: string, former: readonly string[]) => `${name}, tên cũ ${former.join(', ')}`,
  },
  missing: {
    heading: 'Không tìm thấy?',
    tries: 'Thử lại',
    tryWords: [
      'Gõ không dấu, hoặc chỉ gõ chữ đệm và tên: van thu, Văn Thử.',
      'Gõ tên đơn vị hay địa danh đúng như trên giấy: danh sách ghi tên ở ngày ban hành, kể cả tên nay không còn.',
      'Có số quyết định thì gõ số: 163 hoặc 163/QĐ-UBND.',
    ],
    ask: 'Hỏi ai',
    askOffice: (office: string) => `Quyết định chưa có ở đây: hỏi ${office}, theo địa chỉ ở cuối trang.`,
    askIssuer: 'Quyết định của cơ quan khác: hỏi cơ quan đã ban hành, ghi ở đầu tờ giấy.',
    lost: 'Bằng, huân chương, huy chương bị mất hoặc hỏng',
    lostIssuer: 'Khi xin cấp đổi, cấp lại, hãy nêu số và ngày của quyết định khen thưởng.',
    lostBases: 'Văn bản nói nơi cấp đổi, cấp lại:',
    checked: (day: string) => `xem lần cuối ngày ${formatDayShort(day)}`,
    bring: 'Mang theo gì',
    bringWords: [
      'Số và ngày của quyết định, nếu biết.',
      'Họ tên và quê quán đúng như trên giấy cũ: đừng đổi sang địa danh hiện nay.',
      'Bản sao hoặc ảnh chụp tờ giấy, nếu còn.',
    ],
  },
  decisions: {
    title: 'Quyết định theo năm',
    description: (office: string) =>
      `Các quyết định về khen thưởng do ${office} đăng, xếp theo năm ban hành.`,
    newest: 'Mới nhất',
    titleOf: (year: string) => `Quyết định ban hành năm ${year}`,
    descriptionOf: (year: string, office: string) =>
      `Các quyết định về khen thưởng ban hành năm ${year}, do ${office} đăng.`,
    table: (year: string) => `Dữ liệu của năm ${year} cho bảng tính (CSV)`,
    json: (year: string) => `Dữ liệu của năm ${year} cho máy đọc (JSON)`,
  },
  list: {
    titleOfType: (name: string) => `Quyết định tặng ${name}`,
    titleOfOrganisation: (name: string) => `${name} được khen thưởng`,
    titleOfPlace: (name: string) => `Khen thưởng ở ${name}`,
    descriptionOf: (title: string, office: string) =>
      `${title}: các quyết định, theo danh sách do ${office} đăng.`,
    linked: 'Chỉ gồm những dòng mà người biên tập đã nối với mục này; dòng chưa nối thì tìm theo tên.',
    year: (year: string) => `Năm ${year}`,
    more: (rows: number) => `và ${formatCount(rows)} dòng nữa trong quyết định`,
    onPage: 'Khen thưởng',
    bulletins: 'Các bản tin',
  },
  decision: {
    nameOf: (number: string, day: string) => `Quyết định số ${number} ngày ${formatDayShort(day)}`,
    titleOf: (number: string, day: string, issuer: string) =>
      `Quyết định số ${number} ngày ${formatDayShort(day)} của ${issuer}`,
    describe: (name: string, title: string) => `${name}: ${title}`,
    draft: 'Bản nháp',
    facts: 'Thông tin quyết định',
    number: 'Số',
    symbol: 'Ký hiệu',
    issuedOn: 'Ngày ban hành',
    day: (day: string, place: string | undefined) =>
      place === undefined ? formatDay(day) : `${place}, ${formatDay(day)}`,
    issuer: 'Nơi ban hành',
    signer: 'Người ký',
    signedBy: (name: string, position: string, capacity: string | undefined) =>
      `${capacity === undefined ? '' : `${capacity}. `}${position} ${name}`,
    signerPost: (position: string, capacity: string | undefined) =>
      capacity === undefined ? position : `${capacity}. ${position}`,
    kind: 'Loại',
    kinds: {
      'khen-thuong': 'khen thưởng',
      'huy-bo': 'hủy bỏ, tước',
      'dinh-chinh': 'đính chính',
      'cap-lai': 'cấp đổi, cấp lại',
      'phuc-hoi': 'phục hồi',
    },
    manner: 'Phương thức khen',
    manners: {
      'thuong-xuyen': 'theo công trạng và thành tích',
      'chuyen-de': 'theo chuyên đề',
      'dot-xuat': 'đột xuất',
      'doi-ngoai': 'đối ngoại',
      'cong-hien': 'quá trình cống hiến',
      'nien-han': 'niên hạn',
      'khang-chien': 'kháng chiến',
      'phong-trao-chuyen-de': 'phong trào thi đua theo chuyên đề',
    },
    act: 'Quyết định',
    type: 'Hình thức',
    proposedBy: 'Nơi đề nghị',
    movement: 'Phong trào',
    bloc: 'Khối, cụm thi đua',
    basis: 'Căn cứ',
    ended: (day: string) => `có hiệu lực đến ngày ${formatDayShort(day)}`,
    presented: 'Trao tặng',
    ceremonyOf: (name: string) => `Lễ trao: ${name}`,
    files: 'Văn bản',
    fileKinds: { 'ban-ky': 'Bản ký', 'ban-quet': 'Bản quét', 'danh-sach': 'Danh sách kèm theo' },
    digest: 'Mã băm SHA-256',
    withheld:
      'Không đăng, vì danh sách có tên phải che mà tệp này chưa che; ai giữ bản này có thể so mã băm.',
    changes: 'Quyết định này thay đổi',
    changeEffects: {
      annulled: 'hủy bỏ',
      stripped: 'tước danh hiệu',
      corrected: 'đính chính',
      reissued: 'cấp đổi, cấp lại',
      restored: 'phục hồi',
    },
    wholeList: 'cả danh sách',
    row: (row: string) => `dòng ${row}`,
    from: (from: string, to: string) => `“${from}” sửa thành “${to}”`,
    recovered: (parts: readonly ('hien-vat' | 'tien-thuong')[]) =>
      `thu hồi ${parts.map((part) => (part === 'hien-vat' ? 'hiện vật' : 'tiền thưởng')).join(' và ')}`,
    changedBy: 'Đã thay đổi bởi',
    listHeading: 'Danh sách',
    listMissing: 'Chưa có danh sách gõ lại',
    listMissingHint: 'Không tìm được theo tên trong quyết định này; hãy xem văn bản ở trên, nếu có.',
    noList: 'Quyết định này không kèm danh sách khen thưởng.',
    caption: (name: string, count: string) => `Danh sách kèm theo ${name}: ${count}`,
    asIssued: 'Tên, chức vụ, đơn vị và địa danh ghi như ở ngày ban hành.',
    columns: {
      number: 'STT',
      name: 'Tên',
      post: 'Chức vụ, đơn vị',
      place: 'Địa phương',
      award: 'Hình thức',
      achievement: 'Thành tích',
      book: 'Số khen thưởng',
    },
    groups: 'Đến phần của danh sách',
    range: (first: string, last: string) => (first === last ? `STT ${first}` : `STT ${first} đến ${last}`),
    rangeOf: (heading: string, range: string) => `${heading} (${range})`,
    household: (honorific: string | undefined, name: string) =>
      `Hộ ${honorific === undefined ? '' : `${honorific} `}${name}`,
    posthumous: 'truy tặng',
    classes: { nhat: 'hạng Nhất', nhi: 'hạng Nhì', ba: 'hạng Ba' },
    wars: { phap: 'kháng chiến chống Pháp', my: 'kháng chiến chống Mỹ' },
    struck: { annulled: 'Đã hủy bỏ', stripped: 'Đã tước' },
    by: (effect: string, decision: string, ground: string | undefined) =>
      `${effect} theo ${decision}${ground === undefined ? '' : `: ${ground}`}`,
    effects: {
      annulled: 'Đã hủy bỏ',
      stripped: 'Đã tước',
      corrected: 'Đính chính',
      reissued: 'Đã cấp đổi, cấp lại hiện vật',
      restored: 'Đã phục hồi',
    },
    redacted: (day: string, ground: string) => `Tên ẩn ngày ${formatDayShort(day)}: ${ground}`,
    slip: {
      hint: 'Bấm số thứ tự của một dòng để có địa chỉ riêng của dòng và in phiếu của dòng ấy.',
      longHint: 'Dùng bàn phím: Tab đến dòng đầu của mỗi phần, rồi mũi tên lên, xuống.',
      noScript:
        'Không có JavaScript thì in trang khi địa chỉ trỏ đến một dòng: chỉ dòng ấy được in, cùng thông tin quyết định.',
      print: 'In phiếu của dòng này',
      heading: 'Phiếu tra cứu khen thưởng',
      fields: {
        honorific: 'Danh xưng',
        name: 'Tên',
        post: 'Chức vụ, đơn vị',
        place: 'Địa phương',
        award: 'Hình thức khen thưởng',
        achievement: 'Thành tích',
        decision: 'Số quyết định',
        day: 'Ngày quyết định',
        signerPost: 'Chức vụ người ký',
        signer: 'Người ký',
        book: 'Số khen thưởng (sổ vàng)',
        number: 'Số thứ tự trong danh sách',
        notes: 'Ghi chú',
      },
      unknown: 'không ghi',
      address: 'Địa chỉ của dòng',
      addressBelow: (address: string) =>
        `Địa chỉ của dòng: ${address} cùng phần ghi trong ngoặc sau số thứ tự.`,
      digest: (file: string) => `${file}, mã băm SHA-256`,
      noDigest: 'Trang không giữ bản ký của quyết định này.',
      disclaimer: 'Phiếu này không thay giấy xác nhận của cơ quan có thẩm quyền.',
    },
    table: 'Tải danh sách (CSV, mở bằng Excel hoặc LibreOffice)',
    reportHeading: (hasRows: boolean): string => (hasRows ? 'Thấy sai, hoặc muốn ẩn tên?' : 'Thấy sai?'),
    reportMistake: (name: string, office: string, hasRows: boolean) =>
      `Báo cho ${office}, nêu ${name}${hasRows ? ' và số thứ tự của dòng' : ''}. Sai so với bản ký thì sửa trên trang; sai trong chính bản ký thì phải có quyết định đính chính.`,
    reportRedaction:
      'Người có tên, hoặc người đại diện của trẻ em, có thể đề nghị ẩn tên: tên được ẩn trên trang, trong tệp dữ liệu và trong ô tra cứu; dòng và số đếm vẫn còn. Bản sao mà người khác đã lưu trước đó thì cơ quan không thu lại được.',
    write: 'Viết thư cho cơ quan',
    subject: (number: string) => `Quyết định ${number}`,
    ofBulletin: 'Quyết định khen thưởng',
    ofPerson: 'Được khen thưởng',
  },
  data: {
    heading: 'Quyết định và danh sách khen thưởng',
    intro:
      'Mỗi năm một tệp CSV và một tệp JSON, mỗi dòng danh sách một bản ghi. Tên trẻ em và tên đã ẩn cũng ẩn ở đây.',
    csv: (year: string) => `Danh sách khen thưởng năm ${year}, CSV`,
    json: (year: string) => `Danh sách khen thưởng năm ${year}, JSON`,
    caption: 'Các trường của danh sách khen thưởng',
    columns: {
      decision: { label: 'Mã quyết định', meaning: 'Mã riêng của quyết định, không đổi.' },
      number: { label: 'Số', meaning: 'Số của quyết định, không kèm ký hiệu.' },
      symbol: { label: 'Ký hiệu', meaning: 'Ký hiệu của quyết định.' },
      issuedOn: { label: 'Ngày ban hành', meaning: 'Ngày ghi trên quyết định.' },
      issuer: { label: 'Nơi ban hành', meaning: 'Tên cơ quan ở ngày ban hành.' },
      url: { label: 'Địa chỉ', meaning: 'Địa chỉ cố định của dòng trên trang.' },
      row: { label: 'Dòng', meaning: 'Khóa của dòng: số thứ tự, có số của mục đứng trước khi lặp lại.' },
      heading: { label: 'Mục', meaning: 'Đề mục của danh sách, nguyên văn.' },
      kind: { label: 'Loại', meaning: 'tap-the: tập thể; ho-gia-dinh: hộ gia đình; ca-nhan: cá nhân.' },
      honorific: { label: 'Danh xưng', meaning: 'Như trong danh sách.' },
      name: { label: 'Tên', meaning: 'Nguyên văn; chữ viết tắt hoặc “(đã ẩn tên)” khi tên được che.' },
      position: { label: 'Chức vụ', meaning: 'Chức vụ ở ngày ban hành.' },
      unit: { label: 'Đơn vị', meaning: 'Đơn vị ở ngày ban hành.' },
      place: { label: 'Địa phương', meaning: 'Không chi tiết hơn xã, phường.' },
      type: { label: 'Hình thức', meaning: 'Mã hình thức khen thưởng.' },
      typeName: { label: 'Tên hình thức', meaning: 'Tên ở ngày ban hành.' },
      class: { label: 'Hạng', meaning: 'nhat, nhi, ba.' },
      achievement: { label: 'Thành tích', meaning: 'Nguyên văn.' },
      posthumous: { label: 'Truy tặng', meaning: 'x: truy tặng.' },
      state: {
        label: 'Trạng thái',
        meaning: 'annulled: đã hủy bỏ; stripped: đã tước; để trống: còn hiệu lực.',
      },
      stateBy: { label: 'Thay đổi bởi', meaning: 'Mã các quyết định đã thay đổi dòng này.' },
      correctedName: { label: 'Tên đúng', meaning: 'Tên theo quyết định đính chính.' },
    },
  },
};

export type AwardWords = typeof awardsVi;
