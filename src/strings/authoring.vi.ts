import { formatDayShort, type Session } from '../vietnamese/days.ts';

const sessions: Readonly<Record<Session, string>> = {
  morning: 'Sáng',
  afternoon: 'Chiều',
  evening: 'Tối',
  'all-day': 'Cả ngày',
};

/** What the commands for editors say in Vietnamese. */
export const authoringVi = {
  command: {
    fileProblem: {
      EACCES: (path: string) =>
        `Không có quyền ghi hay đọc ${path}: nhờ người quản trị cấp quyền cho thư mục ấy, rồi chạy lại.`,
      EPERM: (path: string) =>
        `Máy không cho sửa ${path}: đóng chương trình đang mở tệp ấy, hoặc nhờ người quản trị cấp quyền, rồi chạy lại.`,
      EROFS: (path: string) =>
        `${path} nằm trên ổ đĩa chỉ đọc: chép thư mục nội dung sang ổ khác, rồi chạy lại.`,
      EBUSY: (path: string) => `Chương trình khác đang mở ${path}: đóng chương trình ấy, rồi chạy lại.`,
      ENOSPC: (path: string) => `Ổ đĩa đã đầy, không ghi được ${path}: xóa bớt tệp, rồi chạy lại.`,
    },
    failed: (reason: string) => `Lệnh không chạy được: ${reason}`,
    unknownFlag: (flag: string, near?: string) =>
      `Không có tùy chọn ${flag}.${near ? ` Có phải ${near}?` : ''} Gõ thêm --help để xem các tùy chọn.`,
    flagWithoutValue: (flag: string) => `Tùy chọn ${flag} cần một giá trị theo sau.`,
    keptByNpm: (option: string, command: string) =>
      `npm giữ lại tùy chọn --${option}, nên lệnh chưa chạy: thêm hai dấu gạch trước các tùy chọn, npm run ${command} -- … --${option} …`,
    looseArgument: (words: string) =>
      `Không rõ “${words}” là gì: giá trị có dấu cách thì đặt cả trong dấu nháy kép, ví dụ --title "Hội nghị sơ kết".`,
    notTaken: (words: string, options: readonly string[], urgent?: string) =>
      `Lệnh này không nhận “${words}”.${urgent ? ` Lệnh dựng cả trang; đăng gấp riêng bản tin này thì viết --urgent ${urgent}.` : ''} Các tùy chọn: ${options.join(', ')}.`,
    optionsOf: (options: readonly string[]) =>
      `Các tùy chọn: ${[...options, '--help'].join(', ')}. Cách dùng ở README.md.`,
    notFolder: (path: string) =>
      `${path} (do BANTIN_CONTENT hoặc .env chỉ đến) là một tệp: ghi đường dẫn của thư mục nội dung, là thư mục có site.yaml.`,
    insideContent: (path: string, root: string) =>
      `${path} (do BANTIN_CONTENT hoặc .env chỉ đến) nằm trong thư mục nội dung: ghi thư mục có site.yaml, là ${root}.`,
    /** What can be typed behind a command, by its name. */
    helpOf: {
      build: `npm run build                          dựng cả trang vào dist
npm run build -- --preview             dựng bản xem trước có bản nháp, vào thư mục riêng
npm run build -- --urgent 2026/<thư mục>   chỉ đăng gấp bản tin này, như đã ghi nhận (commit)
npm run build -- --fewer               cho phép bớt nhiều trang hay ảnh so với lần trước
npm run build -- --restore <mã hay địa chỉ>   cho hiện lại điều đã rút
npm run build -- --fresh               xóa các bộ nhớ đệm rồi mới dựng`,
      offline: `npm run offline                                     đóng gói trang đã dựng thành một tệp ZIP
npm run offline -- --year 2026 --section <mã>       chỉ một năm, một chuyên mục
npm run offline -- --without-images                 không kèm ảnh
npm run offline -- --out <tệp.zip> --date 2026-09-12   đặt ở đâu, ngày nào
npm run offline -- --sign <khóa minisign>           ký mã của mọi tệp
npm run offline -- --compare <gói trước>            liệt kê bản tin mới, sửa, thu hồi, và ghi mã của gói trước
npm run offline -- --originals                      đóng gói ảnh gốc, chỉ cho nơi lưu trữ
npm run offline -- --attach <.p7s hoặc .tsr> <gói.zip>   gắn chữ ký số hay dấu thời gian của chương trình khác
npm run offline -- --sources <gói> --out <thư mục mới>   chép nguồn ra khỏi gói, với tên gốc`,
      verify: `npm run verify -- <gói hoặc thư mục chứa nhiều gói>   kiểm tra không tệp nào thiếu, thừa hay bị đổi
npm run verify -- <gói> --public-key <tệp .pub>       đòi chữ ký của khóa này
npm run verify -- <gói> --ca-file <chứng thư .pem>    kiểm tra chữ ký số, dấu thời gian đã gắn, bằng openssl
npm run verify -- <thư mục> --log <thư mục nhật ký>   ghi nhật ký vào nơi khác
npm run verify -- <thư mục> --accept <tên gói>        thôi báo gói mà cơ quan chủ ý bỏ hoặc thay`,
      start: `npm start                    dựng trang rồi cho xem trên máy này; dừng bằng Ctrl+C
npm start -- --port 8080     ở cổng này; không ghi thì 4321`,
      'publish-diff': `npm run publish-diff                          so trang vừa dựng với bản ngay trước
npm run publish-diff -- --against <tệp>       so với bản phát hành khác (tệp bantin-manifest.json của nó)`,
      fleet: `npm run fleet -- <fleet.yaml>      lấy nội dung, dựng phần đến hạn và đăng cho mọi cơ quan ghi trong tệp, lần lượt từng cơ quan`,
      upgrade: `npm run upgrade                   cho bản mới nhất kiểm tra nội dung, không có gì bị từ chối thì chuyển sang bản ấy
npm run upgrade -- --to <thẻ>     sang đúng bản này
npm run upgrade -- --back         trở về bản trước`,
      preview: `npm run preview                 xem trang có cả bản nháp trên máy này, cập nhật theo từng lần lưu; dừng bằng Ctrl+C`,
      rollback: `npm run rollback                          đổi trang đang hiện với bản ngay trước; chạy lần nữa thì đổi lại
npm run rollback -- --undo 2026/<thư mục>   chấp nhận mất điều đã sửa ở bản tin này; ghi nhiều lần được
npm run rollback -- --to <mã>             chỉ đổi về đúng bản phát hành này
npm run rollback -- --list                xem mã của hai bản
npm run rollback -- --hold <ai> --why <lý do>   giữ nguyên bản đang hiện, không lần dựng nào thay được
npm run rollback -- --release             thôi giữ`,
    } as Readonly<Record<string, string>>,
    noContent: (path: string) => `Không có thư mục nội dung ${path} (do BANTIN_CONTENT hoặc .env chỉ đến).`,
    noFile: (path: string, near: string | undefined) =>
      `Không có tệp hay thư mục ${path}.${near ? ` Có phải là ${near}?` : ''}`,
    notText: (path: string) => `${path} không phải là một bản tin hay trang (.mdx) trong thư mục nội dung.`,
  },
  format: {
    help: `npm run format                   trình bày lại mọi bản tin và trang theo một kiểu
npm run format -- <tệp> …        chỉ những tệp này
npm run format -- --check        chỉ xem, không sửa; mã kết thúc 1 nếu có tệp chưa đúng kiểu

Lệnh này không sửa câu chữ: trang hiện ra giống hệt trước, nếu không chắc thì tệp được giữ nguyên.`,
    formatted: (path: string) => `Đã trình bày lại: ${path}`,
    wouldFormat: (path: string) => `Chưa đúng kiểu: ${path}`,
    unprovable: (path: string) =>
      `Giữ nguyên: ${path} (trình bày lại có thể làm trang hiện ra khác đi, nên không sửa)`,
    faulty: (path: string) => `Giữ nguyên vì tệp có lỗi: ${path}`,
    faultyHint: 'Chạy npm run check để xem cách sửa, rồi chạy lại npm run format.',
    sum: (count: Record<'changed' | 'same' | 'unprovable' | 'faulty', number>) =>
      `${count.changed} tệp đã trình bày lại, ${count.same} tệp đúng kiểu sẵn, ` +
      `${count.unprovable + count.faulty} tệp giữ nguyên.`,
    checkSum: (count: Record<'changed' | 'same' | 'unprovable' | 'faulty', number>) =>
      `${count.changed} tệp chưa đúng kiểu, ${count.same} tệp đúng kiểu, ` +
      `${count.unprovable + count.faulty} tệp không xét.`,
    checkHint: 'Chạy npm run format để trình bày lại.',
  },
  new: {
    help: `npm run new                      hỏi từng câu rồi tạo thư mục của bản tin mới
npm run new -- --title "…" --date 2026-07-16 …   không hỏi những điều đã ghi sẵn

  --title "…"          tiêu đề, từ 10 đến 200 ký tự
  --date 2026-07-16    ngày diễn ra (16/7/2026 cũng được)
  --end-date 2026-07-18   ngày cuối, nếu diễn ra nhiều ngày
  --session morning    buổi: morning, afternoon, evening, all-day
  --where "…"          nơi diễn ra, như viết trong bài
  --place <mã>         mã địa danh trong registers/places.yaml
  --section <mã>       chuyên mục trong site.yaml
  --attendee "…"       người dự: "Họ tên – chức vụ"; ghi nhiều lần được, mỗi người một lần hay một dòng
  --photo <tệp>        ảnh, hoặc thư mục ảnh; ghi nhiều lần được
  --alt "…"            mô tả ảnh, mỗi ảnh một lần, theo đúng thứ tự; bản nháp thì viết sau cũng được
  --attach <tệp>       tệp đính kèm; ghi nhiều lần được
  --to 2026/<thư mục>  thêm ảnh (--photo, --alt) vào bản tin đã có, không tạo bản tin mới
  --byline "…"         ký tên; không ghi thì lấy tên cơ quan
  --published-on <ngày>   ngày đăng; không ghi thì là hôm nay
  --slug <tên>         phần cuối của địa chỉ; không ghi thì lấy từ tiêu đề
  --status published   đăng ngay; không ghi thì là bản nháp
  --yes                không hỏi gì thêm

Ảnh được xoay đúng chiều, thu về tối đa 2560 điểm ảnh, bỏ vị trí GPS. Không tệp nào bị ghi đè.`,
    intro: 'Bản tin mới',
    cancelled: 'Đã dừng. Chưa tạo gì cả.',
    missing: (flags: string) => `Không có cửa sổ dòng lệnh để hỏi, nên cần ghi thêm: ${flags}`,
    problem: (flag: string, problem: string) => `${flag}: ${problem}`,
    title: 'Tiêu đề',
    date: 'Ngày diễn ra (ngày/tháng/năm)',
    badDate: (text: string, meant: string | undefined) =>
      `“${text}” không phải là một ngày có thật. ${meant ? `Có phải là ${meant}? ` : ''}Viết đủ năm, ví dụ 16/7/2026.`,
    twoDays: (start: string, end: string) =>
      `Có hai ngày trong một chỗ: ghi ngày đầu ở đây (${start}), ngày cuối ở “Ngày kết thúc” (--end-date ${end}).`,
    endDate: 'Ngày kết thúc; để trống rồi Enter nếu chỉ diễn ra một ngày',
    endsEarly: (end: string, start: string) => `Ngày kết thúc ${end} trước ngày bắt đầu ${start}.`,
    attendees:
      'Thành phần dự: dán danh sách, mỗi dòng “Họ tên – chức vụ”, rồi Enter hai lần; không ghi thì chỉ cần Enter hai lần',
    badAttendee: (line: string) =>
      `“${line}” chưa rõ đâu là chức vụ: viết “Họ tên – chức vụ”, nhiều chức vụ thì cách nhau bằng dấu chấm phẩy.`,
    attachments: 'Tệp đính kèm (.pdf, .docx, .xlsx…): kéo tệp vào đây; để trống rồi Enter nếu không có',
    notAttachment: (name: string) =>
      `${name} không đính kèm được. Dùng .pdf, .docx, .xlsx, .ods, .odt hoặc .csv.`,
    session: 'Buổi',
    noSession: 'Không ghi',
    place: 'Nơi diễn ra',
    placeHelp: '↑/↓ để chọn, Enter để nhận, gõ một phần tên để tìm (không cần dấu)',
    placeAsTyped: (text: string) => `Giữ đúng chữ vừa gõ: ${text}`,
    noPlace: 'Bài không nêu nơi nào',
    unknownPlace: (id: string, near: string | undefined) =>
      `Không có địa danh mã “${id}” trong registers/places.yaml.${near ? ` Có phải là “${near}”?` : ''}`,
    severalPlaces: (name: string, ids: string) => `Có nhiều nơi tên “${name}”. Ghi thêm --place: ${ids}`,
    unlisted: (text: string, near: string | undefined) =>
      `“${text}” không có trong registers/places.yaml nên chưa gắn với địa danh nào.${near ? ` Gần giống: “${near}”.` : ''}`,
    section: 'Chuyên mục',
    unknownSection: (id: string, known: string) => `Không có chuyên mục “${id}”. Đang có: ${known}.`,
    photographs: 'Ảnh: kéo tệp hoặc thư mục ảnh vào đây; để trống rồi Enter nếu không có',
    morePhotographs: 'Thêm ảnh nữa? Để trống rồi Enter nếu đủ',
    alt: (number: number, name: string) =>
      `Ảnh ${number} (${name}) chụp ai, làm gì, ở đâu? (cho người không nhìn thấy ảnh; bản nháp thì để trống, viết sau cũng được)`,
    altLabel: (number: number) => `ảnh ${number}: mô tả`,
    altWanted: (number: number) => `Ảnh ${number} cần có mô tả, vì bản tin đăng ngay.`,
    /** Files and why they are left out, a phrase each. */
    leftOut: (taken: number, files: readonly string[]) =>
      `Đã lấy ${taken} ảnh, bỏ qua ${files.length}: ${files.join('; ')}.`,
    photographList: 'Ảnh và mô tả:',
    photographLine: (name: string, alt: string) =>
      `  ${name}: ${alt || '(chưa có mô tả: viết alt trước khi đăng)'}`,
    added: (count: number, path: string) => `Đã thêm ${count} ảnh vào ${path}`,
    notAdded: 'Chưa thêm ảnh vì bản tin còn lỗi:',
    noPhotographs: 'Cần ghi ảnh muốn thêm: --photo <tệp hoặc thư mục ảnh>',
    onlyWith: (flags: string) => `--to chỉ đi với --photo và --alt; bỏ ${flags}.`,
    noAlt: (name: string) => `Ảnh ${name} chưa có mô tả: thêm --alt "…" đúng thứ tự của ảnh.`,
    altAlone: 'Mô tả ảnh phải đi với ảnh: ghi thêm --photo <tệp>.',
    tooManyAlts: 'Có nhiều --alt hơn số ảnh.',
    byline: 'Ký tên',
    slug: 'Tên thư mục (chữ thường không dấu, gạch nối)',
    badSlug: (slug: string, proposal: string) =>
      `“${slug}” không dùng làm địa chỉ được.${proposal ? ` Viết “${proposal}”.` : ''}`,
    noSlug: 'Tiêu đề không có chữ cái Latinh nào, nên cần ghi thêm tên thư mục: --slug',
    taken: (path: string) =>
      `Đã có bản tin ở ${path}. Không ghi đè: chọn tên thư mục khác (với npm run new: --slug <tên>).`,
    photograph: {
      missing: (file: string) => `Không tìm thấy ${file}.`,
      preparing: (at: number, count: number, name: string) => `Đang chuẩn bị ảnh ${at}/${count}: ${name}`,
      twin: (name: string, other: string) => `${name} (giống hệt ${other})`,
      leftOut: {
        picture: (name: string) => `${name} (loại ảnh không đăng được: lưu lại thành JPEG)`,
        recording: (name: string) => `${name} (phim, tiếng: đưa lên kênh của cơ quan rồi đặt liên kết)`,
        attachment: (name: string) => `${name} (không phải ảnh; tệp đính kèm thì ghi ở --attach)`,
        other: (name: string) => `${name} (không phải ảnh)`,
      },
      none: (folder: string) => `Thư mục ${folder} không có ảnh nào (.jpg, .png, .webp, .heic).`,
      broken: (file: string) => `Ảnh ${file} hỏng hoặc chép chưa hết. Chép lại từ máy ảnh rồi thử lại.`,
      notPicture: (file: string) => `${file} không phải là ảnh dùng được. Xuất ra JPEG, PNG hoặc WebP.`,
      tooLarge: (file: string) =>
        `Ảnh ${file} quá lớn (hơn 100 triệu điểm ảnh, hoặc JPEG hơn 20 lượt quét). Thu nhỏ ảnh, lưu lại rồi thử lại.`,
      heic: (file: string) =>
        `Ảnh ${file} là HEIC của iPhone. Vào Cài đặt, Camera, Định dạng, chọn “Tương thích nhất”; hoặc gửi ảnh qua ` +
        'thư điện tử để máy tự đổi; hoặc nhờ người quản trị cài bộ giải mã: npm install --no-save heic-decode',
    },
    brought: (name: string, width: number, height: number) =>
      `Đã đưa ảnh vào: ${name} (${width} × ${height})`,
    refused: 'Bản tin chưa tạo được vì:',
    created: (path: string) => `Đã tạo ${path}`,
    next: (path: string, isDraft: boolean) => [
      'Việc tiếp theo:',
      `  1. Mở ${path} và viết bài.`,
      '  2. npm run check      kiểm tra',
      '  3. npm run preview    xem trước trên máy này',
      ...(isDraft ? [`  4. Khi đăng: npm run publish -- ${path.split('/').slice(-3, -1).join('/')}`] : []),
    ],
  },
  change: {
    renameHelp: `npm run rename -- 2026/<thư mục> <tên mới>   đổi tên thư mục của bản tin, ghi địa chỉ cũ vào aliases

Tên mới chỉ gồm chữ thường không dấu, chữ số, gạch nối. Bản nháp chưa có địa chỉ nên không ghi alias, và chuyển được sang năm khác:

npm run rename -- 2026/<thư mục> 2025/<tên>`,
    publishHelp: `npm run publish -- 2026/<thư mục>               đăng: status: published, publishedOn là hôm nay
npm run publish -- 2026/<thư mục> --published-on 16/7/2026   với ngày đăng này

Bài nhập từ nơi khác (kind: imported) giữ ngày đăng đã ghi; chưa rõ (null) thì vẫn là chưa rõ, trừ khi có --published-on.`,
    unpublishHelp: `npm run unpublish -- 2026/<thư mục>   đưa bản tin về bản nháp: status: draft

Bản tin mà người ngoài đã thấy thì không đưa về bản nháp được: thu hồi bằng status: withdrawn.`,
    usage: 'Cần ghi đúng một bản tin.',
    noNewName: (named: string) => `Thiếu tên mới của ${named}.`,
    severalNames: (slug: string) => `Tên mới không có dấu cách: viết ${slug}.`,
    looseDay: (day: string) => `Ngày đăng thì viết --published-on ${day}.`,
    distantDay: (published: string, date: string) =>
      `Ngày đăng ${published} trước ngày diễn ra ${date} hơn một năm: xem lại năm của hai ngày.`,
    noBulletin: (key: string, near: string | undefined) =>
      `Không có bản tin ${key}. Viết năm/tên thư mục, ví dụ 2026/hoi-nghi-so-ket.${near ? ` Có phải là ${near}?` : ''}`,
    unreadable: (path: string) =>
      `Không sửa được phần khai báo của ${path}. Chạy npm run check để xem lỗi, sửa rồi chạy lại.`,
    savedMeanwhile: (path: string) => `${path} vừa được lưu ở chương trình khác: chưa sửa gì, hãy chạy lại.`,
    refused: 'Chưa sửa gì, vì sửa xong thì bản tin có lỗi:',
    otherYear: (year: string) =>
      `Bản tin không còn là bản nháp nên ở lại trong thư mục năm ${year}: tên mới không kèm năm, hoặc kèm đúng năm ấy. Năm theo date của bản tin.`,
    yearOfDay: (years: readonly string[]) =>
      `Năm của thư mục theo date hoặc publishedOn của bản tin: chuyển vào thư mục năm ${years.join(' hoặc ')}, hoặc sửa ngày trước.`,
    sameName: (slug: string) => `Thư mục đã mang tên ${slug}.`,
    renamed: (path: string, alias: string | undefined) =>
      `Đã đổi tên thành ${path}${alias === undefined ? '' : `; địa chỉ cũ ${alias} dẫn về địa chỉ mới`}.`,
    alreadyPublished: (path: string) => `${path} đã ở trạng thái đăng (status: published).`,
    isScheduled: (path: string) =>
      `${path} đang hẹn giờ đăng (publishAt). Muốn đăng ngay thì xóa dòng publishAt và ghi publishedOn là hôm nay.`,
    alreadyDraft: (path: string) => `${path} đã là bản nháp.`,
    wasPublished: (path: string) =>
      `Chưa sửa gì: ${path} đã đăng, người đọc đã thấy, nên không trở lại thành bản nháp hay hẹn giờ được. Muốn gỡ thì ghi status: withdrawn và withdrawal: { on: ngày thu hồi, reason: "lý do" }.`,
    isWithdrawn: (path: string) => `${path} đã thu hồi; muốn đăng lại thì sửa status và withdrawal bằng tay.`,
    published: (path: string, day: string | undefined) =>
      `${path}: đã ghi status: published, ${day === undefined ? 'ngày đăng không rõ (null; biết thì ghi vào publishedOn)' : `ngày đăng ${day}`}. Ghi nhận (commit) rồi đẩy lên để trang được dựng lại.`,
    unpublished: (path: string) => `${path}: đã ghi status: draft.`,
    linkedFrom: (files: readonly string[]) => `Những chỗ dẫn liên kết đến bản tin này: ${files.join(', ')}.`,
  },
  hook: {
    refused:
      '\nChưa ghi nhận (commit) vì những lỗi trên. Sửa tệp, đưa vào lại (git add), rồi ghi nhận lần nữa.\n' +
      'Muốn ghi nhận ngay dù còn lỗi: git commit --no-verify',
    installed:
      'Từ nay mỗi lần ghi nhận (commit) nội dung sẽ được kiểm tra trước. Bỏ: node scripts/install-hook.ts --remove',
    kept: 'Việc kiểm tra trước mỗi lần ghi nhận (commit) đã có sẵn.',
    removed:
      'Đã bỏ kiểm tra trước mỗi lần ghi nhận (commit). Cài lại: node scripts/install-hook.ts --install',
    'switched-off': '',
    'other-hooks': 'Kho này dùng móc (hook) riêng của Git, nên được giữ nguyên.',
    'no-checkout': '',
  },
  session: (session: Session) => sessions[session],
  day: formatDayShort,
};

/** The words that stand in a new bulletin: content, so Vietnamese whatever the language of messages. */
export const bulletinDraft = {
  lead: (day: string, session: Session | undefined, place: string | null) =>
    `${session ? sessions[session] : 'Ngày'} ${formatDayShort(day)}${place ? `, tại ${place}` : ''}, …`,
  remark:
    'Viết tiếp đoạn mở đầu ở trên, rồi viết bài ở đây. Dòng này không hiện trên trang; xóa khi viết xong.',
};

export type AuthoringWords = typeof authoringVi;
