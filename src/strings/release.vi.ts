import { formatDayShort } from '../vietnamese/days.ts';

/** What a release says of itself. */
export const releaseVi = {
  statement: (release: { title: string; digest: string; files: number; program: string; own: string }) =>
    `${release.title}

Bản phát hành: sha256:${release.digest}
Số tệp: ${release.files}
Phần mềm: ${release.program}

Mã trên là SHA-256 của danh sách mà lệnh sha256sum in ra cho mọi tệp của trang, trừ tệp này, xếp theo tên. Dựng lại cùng một
nội dung thì được cùng một mã; lệnh npm run reproduce làm việc đó. Để tính lại từ các tệp đã đăng, chạy trong thư mục của trang;
trên máy chủ, các bản nén .br và .gz nằm cạnh các tệp của trang không được tính:

find . -type f ! -path ./${release.own} ! -name '*.br' ! -name '*.gz' -printf '%P\\n' | LC_ALL=C sort | xargs -d '\\n' sha256sum | sha256sum
`,
};

/** What going back to an earlier release would undo in a bulletin, or at another address, which begins with a slash. */
export interface UndoneAt {
  name: string;
  corrections: readonly string[];
  photographs: number;
  attachments: readonly string[];
  isGone: boolean;
}

function describeUndone({ name, corrections, photographs, attachments, isGone }: UndoneAt): string {
  const parts = [
    ...(isGone
      ? [
          name.startsWith('/')
            ? 'trang hay tệp đã bỏ, sẽ hiện lại'
            : 'bản tin đã bỏ hoặc đổi địa chỉ, sẽ hiện lại',
        ]
      : []),
    ...(corrections.length > 0 ? [`mất đính chính ngày ${corrections.map(formatDayShort).join(', ')}`] : []),
    ...(photographs > 0 ? [`${photographs} ảnh đã gỡ sẽ hiện lại`] : []),
    ...(attachments.length > 0 ? [`tệp đã gỡ sẽ hiện lại: ${attachments.join(', ')}`] : []),
  ];
  return `  ${name}: ${parts.join('; ')}`;
}

/** What building a site says. */
export const buildVi = {
  reproduce: {
    cold: 'dựng từ đầu',
    elsewhere: 'ở thư mục khác, múi giờ Kiritimati, tiếng Thổ Nhĩ Kỳ, umask 077, dựng từ đầu',
    oneProcessor: 'trên một bộ xử lý, dựng từ đầu',
    otherNode: (version: string) => `bằng Node ${version}, dựng từ đầu`,
    warm: 'dựng lại, có bộ nhớ tạm',
    incremental: 'dựng lại sau khi thêm một đoạn rồi bỏ đi',
    paragraph: '\nThêm một đoạn.\n',
    failed: 'Không dựng được bản này nên không so sánh được.',
    notBound: 'Không thử trên một bộ xử lý: máy này không có lệnh taskset.',
    noOtherNode: (version: string) =>
      `Chỉ thử với Node ${version}: không thấy bản Node nào khác. Chỉ ra một bản bằng: npm run reproduce -- --node <chương trình>`,
    differs: (count: number, paths: readonly string[]) => `    ${count} tệp khác: ${paths.join(', ')}`,
    same: (count: number, digest: string) => `${count} lần dựng cho cùng một trang: sha256:${digest}`,
    notSame: 'Các lần dựng không cho cùng một trang.',
    present: 'Bản đang đăng cũng là trang này.',
    notPresent: (file: string) =>
      `Bản đang đăng là một trang khác (xem ${file}): nó được dựng từ nội dung hoặc phiên bản khác.`,
    nothingPresent: 'Chưa có bản nào đang đăng để so sánh.',
  },
  unwatched: (folder: string, reason: string) =>
    `Không theo dõi được thay đổi trong ${folder} (${reason}). Trang vẫn xem được, nhưng sửa xong phải dừng rồi chạy lại npm run dev mới thấy. Trên Linux, tăng số thư mục được theo dõi bằng lệnh: sudo sysctl fs.inotify.max_user_watches=524288`,
  digest: (digest: string) => `Mã bản phát hành: sha256:${digest}`,
  firstRelease: 'Chưa đăng gì từ nội dung này: đây là bản phát hành đầu tiên.',
  toldByGit: (file: string) =>
    `Không có ${file}, nên lịch sử Git của nội dung cho biết những bản tin nào đã đăng; lịch sử ấy không biết các trang và tệp khác. Nếu đây không phải lần đầu dựng, hãy giữ tệp này từ lần chạy này sang lần sau (xem README).`,
  notOwnManifest: (file: string) =>
    `Chú ý: ${file} không do bản Bantin ở đây ghi, hoặc đã bị sửa từ đó, nên danh sách những gì đã rút lại trong tệp có thể thiếu: thứ đã rút lại có thể hiện ra mà không được báo. Bản dựng này so thêm với nội dung và với bản trước nữa, nếu bản ấy do chính Bantin ở đây ghi. Máy mới cài, hay mỗi lần chạy CI, thì dòng này là bình thường. Nếu không thì dừng, chép lại tệp này từ bản sao lưu, rồi dựng lại: dựng xong, danh sách ấy được coi là đúng.`,
  clockBehind: (now: string, last: string) =>
    `Đồng hồ của máy này chỉ ${now}, trước lúc dựng bản đang đăng (${last}): bản tin hẹn giờ đã đăng sẽ biến mất. Hãy chỉnh đồng hồ. Muốn dựng cho một thời điểm khác thì ghi thời điểm ấy: BANTIN_RELEASE_MOMENT=2026-01-31T08:00:00+07:00. Bản trước vẫn giữ nguyên.`,
  manifestDamaged: (file: string) =>
    `${file} đã hỏng, nên không biết những bản tin nào đã đăng. Hãy chép lại tệp bantin-manifest.json của bản đang đăng: nó nằm trong gói đưa lên máy chủ (npm run artefact) và trên máy chủ, cạnh thư mục site. Không còn ở đâu thì xóa tệp này và thư mục đã dựng: khi đó lịch sử Git cho biết.`,
  noManifest: (file: string, dist: string) =>
    `${dist} có một trang đã dựng mà không có ${file}, nên không biết những bản tin nào đã đăng. Hãy chép lại tệp ấy của bản đang đăng: nó nằm trong gói đưa lên máy chủ (npm run artefact) và trên máy chủ, cạnh thư mục site. Trong CI, hãy giữ tệp này cùng thư mục đã dựng từ lần chạy này sang lần sau (xem README). Không còn ở đâu thì xóa ${dist}: khi đó lịch sử Git cho biết.`,
  shallow:
    "Kho Git này chỉ có một phần lịch sử (shallow clone), nên không biết những bản tin nào đã đăng. Hãy lấy đủ lịch sử: git fetch --unshallow; trong CI đặt fetch-depth: 0 (GitHub) hoặc GIT_DEPTH: '0' (GitLab). Cũng có thể giữ tệp bantin-manifest.json từ lần chạy này sang lần sau (xem README).",
  historyUnreadable: (content: string, reason: string) =>
    `Không đọc được lịch sử Git của ${content}, nên không biết những bản tin nào đã đăng. Git báo: ${reason}. Máy chưa có Git thì hãy cài; kho bị hỏng thì chạy: git fsck, hoặc tải lại kho.`,
  textNotRead: (file: string) =>
    `Chữ trong ${file} không đọc hết được trong giới hạn của một tệp (4 giây xử lý, 768 MB). Hãy lưu lại tệp nhẹ hơn (in ra PDF mới, hoặc chia thành vài tệp) rồi dựng lại.`,
  urgent: {
    began: (key: string, commit: string) =>
      `Bản khẩn: nội dung của bản đang đăng (commit ${commit.slice(0, 10)}), chỉ thêm bản tin ${key}. Những gì khác đã sửa từ đó chờ npm run build.`,
    notPreviewed: 'Bản khẩn không xem trước được: bỏ --preview hoặc bỏ --urgent.',
    noRelease: 'Chưa có bản phát hành nào làm gốc cho bản khẩn. Hãy dựng cả trang: npm run build.',
    noOrigin:
      'Không biết bản đang đăng được dựng từ lần commit nào: nội dung không nằm trong Git, hoặc bản ấy do một phiên bản cũ của Bantin dựng. Hãy sửa các lỗi khác rồi chạy npm run build.',
    historyLacks: (commit: string, reason: string) =>
      `Git không còn nội dung của bản đang đăng (commit ${commit.slice(0, 10)}; Git báo: ${reason}). Hãy lấy đủ lịch sử: git fetch --unshallow; trong CI đặt fetch-depth: 0 (GitHub) hoặc GIT_DEPTH: '0' (GitLab).`,
    notCommitted: (key: string) =>
      `Thư mục bulletins/${key} không có, hoặc khác với lần commit mới nhất. Hãy commit bản tin ấy rồi chạy lại lệnh này.`,
    otherSources: (count: number, first: string) =>
      `Khi dựng bản đang đăng, ${count} tệp chưa được commit, ví dụ ${first}, nên không lấy lại được nội dung của nó từ Git. Hãy sửa các lỗi khác rồi chạy npm run build.`,
    noFile: (path: string) =>
      `Trong Git, ${path} không phải là tệp thường. Hãy xóa liên kết hay kho con ấy rồi commit.`,
  },
  due: {
    'never-built': 'Cần dựng: chưa biết lần dựng trước.',
    changed: 'Cần dựng: nội dung đã đổi từ lần dựng trước.',
    come: (moments: readonly string[]) => `Cần dựng: đã đến giờ (${moments.join(', ')}).`,
    no: (next: string | undefined) =>
      next === undefined ? 'Chưa cần dựng.' : `Chưa cần dựng; lần tới theo giờ hẹn: ${next}.`,
    held: (hold: string) => `Không dựng: bản đang đăng được giữ nguyên: ${hold}`,
  },
  difference: {
    kinds: {
      bulletin: 'bản tin',
      decision: 'quyết định',
      'standing-page': 'trang',
      section: 'chuyên mục',
      file: 'tệp',
    },
    changes: { added: 'thêm', changed: 'sửa', withdrawn: 'thu hồi', removed: 'bỏ' },
    none: 'So với bản đang đăng: không có gì khác.',
    summary: (counts: string, following: number) =>
      `So với bản đang đăng: ${counts || 'không bản tin, trang hay tệp nào đổi'}; ${following} tệp khác đổi theo.`,
    more: (count: number) => `… và ${count} địa chỉ nữa`,
    noManifest: (file: string) =>
      `Không đọc được ${file} là danh mục tệp của một bản phát hành (bantin-manifest.json).`,
  },
  otherDigest: (wanted: string, digest: string) =>
    `Không có bản phát hành nào mã ${wanted}: ở đây chỉ còn bản trước, sha256:${digest}. Trên máy chủ còn nhiều bản hơn: xem src/release/deploy/README.md.`,
  sameDigest: (digest: string) =>
    `Không đổi gì: bản phát hành trước cũng chính là trang đang đăng (sha256:${digest}). Muốn trở về nội dung cũ hơn, hãy sửa nội dung rồi dựng lại.`,
  listed: (digest: string, moment: string, isPresent: boolean) =>
    `${isPresent ? 'đang đăng' : 'bản trước'}  sha256:${digest}  dựng lúc ${moment}`,
  held: (hold: string) =>
    `Bản đang đăng được giữ nguyên, nên không dựng bản mới: ${hold}. Khi xong việc: npm run rollback -- --release`,
  heldAlready: (hold: string) => `Đã có người giữ bản đang đăng: ${hold}`,
  nowHeld: (hold: string) => `Giữ nguyên bản đang đăng: ${hold}`,
  notHeld: 'Không ai giữ bản đang đăng.',
  noLongerHeld: (hold: string) => `Thôi giữ bản đang đăng: ${hold}`,
  holdNeedsReason: 'Hãy nêu cả lý do: npm run rollback -- --hold "<họ tên>" --why "<lý do>"',
  nothingBefore: 'Không còn bản phát hành trước để quay lại.',
  previousDropped: (keys: readonly string[]) =>
    `Đã xóa bản phát hành trước, nên không quay lại được nữa: bản ấy còn đăng những gì nay đã thu hồi, đã che hoặc đã gỡ (${keys.join(', ')}).`,
  wouldUndo: (undone: readonly UndoneAt[]) =>
    `Không quay lại, vì bản phát hành trước chưa có những điều đã sửa sau nó:

${undone.map(describeUndone).join('\n')}

Nếu vẫn muốn quay lại và chấp nhận mất các điều ấy, hãy nêu tên từng bản tin, từng địa chỉ:
npm run rollback -- ${undone.map(({ name }) => `--undo ${name}`).join(' ')}`,
  takenBackUnknown: (file: string, name: string) =>
    `Không quay lại, vì ${file} đã mất, đã hỏng hoặc không phải do bản Bantin trên máy này ghi: không còn gì cho biết bản đang đăng đã thu hồi, đã che, đã gỡ những gì, mà bản trước có thể còn đăng. Hãy dựng lại bằng npm run build, hoặc đặt lại tệp ấy từ bản sao lưu. Nếu chắc chắn bản trước không có gì phải thu hồi:
npm run rollback -- --undo ${name}`,
  previewDropped: (folder: string) =>
    `Đã xóa bản xem trước ${folder}, vì nó còn giữ những gì nay đã thu hồi, đã che hoặc đã gỡ. Khi cần, hãy chạy lại npm run build -- --preview.`,
  previewInUse: (folder: string) =>
    `Bản xem trước ${folder} còn giữ những gì nay đã thu hồi, đã che hoặc đã gỡ, mà lúc này đang được dựng nên chưa xóa được. Khi lần dựng đó xong, hãy chạy lại npm run build.`,
  previousDamaged: (count: number, first: string) =>
    `Không quay lại được: bản phát hành trước có ${count} tệp không còn như lúc phát hành, ví dụ ${first}. Trang đang đăng vẫn giữ nguyên.`,
  rolledBack: (folder: string, digest: string) =>
    `Đã quay lại bản phát hành trước: ${folder} (sha256:${digest}). Chạy lại lệnh này để trở về bản vừa rời.`,
  publishedBut: (folder: string, digest: string, failures: readonly string[]) =>
    `Bản đang đăng là ${folder} (sha256:${digest}). Sau khi đưa bản ấy ra, có ${failures.length} việc dọn dẹp chưa làm được:\n\n${failures.map((each) => `  ${each}`).join('\n')}\n\nHãy gỡ điều cản trở, rồi chạy npm run build: lần dựng ấy làm lại các việc này.`,
  siteMissing: (folder: string, reasons: readonly string[]) =>
    `Chưa đưa được bản mới ra và chưa trả lại được bản trước, nên lúc này không có ${folder}: ${reasons.join('; ')}. Hãy gỡ điều cản trở, rồi chạy lại lệnh này: việc đầu tiên nó làm là trả lại bản trước.`,
  rendered: (done: number, total: number) => `Trang và tệp dữ liệu: ${done}/${total}`,
  renderedDone: (made: number, reused: number) => `Trang và tệp dữ liệu: làm mới ${made}, dùng lại ${reused}`,
  photographs: (done: number, total: number, minutesLeft: number) =>
    `Ảnh: ${done}/${total}, còn chừng ${minutesLeft} phút`,
  photographsDone: (made: number, reused: number) => `Ảnh: làm mới ${made} tệp, dùng lại ${reused} tệp`,
  previewsDone: (made: number, reused: number) => `Ảnh xem trước: vẽ mới ${made} ảnh, dùng lại ${reused} ảnh`,
  formerMany: (count: number, limit: number, file: string) =>
    `${count} địa chỉ cũ, quá ${limit}: Cloudflare Pages không đọc các dòng sau đó trong _redirects. nginx, Caddy và Netlify dẫn đủ. Ở Cloudflare, khai báo chuyển hướng hàng loạt (Bulk Redirects) theo danh sách ${file}`,
  formerByQuery: (count: number, first: string, listed: number, unsaid: number, file: string) =>
    `${count} địa chỉ cũ chỉ phân biệt được bằng phần sau dấu “?”, ví dụ ${first}. nginx và Caddy dẫn thẳng đến bản tin${unsaid === 0 ? ', Netlify cũng vậy' : `; Netlify cũng vậy, trừ ${unsaid} địa chỉ mà _redirects không ghi được`}. Cloudflare Pages và nơi chỉ chứa tệp không xét phần này: ${listed} địa chỉ có trang liệt kê các bản tin để chọn, ${count - listed} địa chỉ còn lại báo không tìm thấy. Muốn dẫn thẳng ở đó, hãy khai báo chuyển hướng với nơi chứa trang theo danh sách ${file}`,
  formerPageless: (count: number, first: string, file: string) =>
    `${count} địa chỉ cũ không có trang, ví dụ ${first}, vì có máy chủ coi tên như vậy là lệnh hay chương trình, hoặc vì chúng nằm ngoài phần của trang. nginx, Caddy, Netlify và Cloudflare Pages vẫn dẫn tiếp; nơi chỉ chứa tệp thì không tìm thấy. Muốn dẫn tiếp ở đó, hãy khai các chuyển hướng trong ${file} với nơi đặt trang`,
  indexed: (count: number) => `Tìm kiếm: đã lập chỉ mục ${count} bản tin`,
  surveyed: (pages: number) => `Đọc lại: ${pages} trang`,
  verified: (pages: number, links: number) => `Kiểm tra: ${pages} trang, ${links} liên kết, không lỗi`,
  finished: (folder: string) => `Đã dựng xong: ${folder}`,
  invariantsFailed: (count: number) =>
    `Bản dựng có ${count} lỗi nên không được đưa ra; bản trước vẫn giữ nguyên.`,
  locked:
    'Một lần dựng hay đóng gói khác đang chạy với cùng thư mục nội dung. Hãy đợi lần đó xong rồi chạy lại.',
  noLog:
    'Astro không nạp được phần ghi nhật ký của Bantin (src/release/build/astro-log.ts), nên không biết có cảnh báo hay không',
  warned: (count: number, list: readonly string[]) =>
    `Astro báo ${count} cảnh báo. Cảnh báo của Astro thường có nghĩa là có gì đó bị bỏ sót, nên bản này không được đưa ra; bản trước vẫn giữ nguyên.\n\n${list.join('\n')}`,
  recovered: 'Lần dựng trước dừng giữa chừng; đã khôi phục bản trước.',
  serving: (address: string) => `Đang phục vụ tại ${address} (nhấn Ctrl+C để dừng)`,
  stopped: (reason: string) => `Dựng trang dừng lại vì: ${reason}. Bản trước vẫn giữ nguyên.`,
  nothingBuilt: (folder: string) => `Chưa có bản dựng nào trong ${folder}. Hãy dựng trang trước.`,
  noProgram: (name: string, suite: string) =>
    `Máy này không có ${name}. Hãy cài gói ${suite}, rồi chạy lại lệnh này.`,
  unsealed: (file: string) =>
    `${file} không phải do bản Bantin trên máy này ghi: đã bị thay, được chép từ máy khác, hoặc do một bản Bantin khác dựng. Vì vậy không đưa bản này ra. Hãy dựng lại bằng npm run build; máy chủ vẫn quay lại được bản cũ bằng releases.sh.`,
  altered: (file: string) =>
    `${file} không còn như lúc dựng xong. Hãy dựng lại bằng npm run build; không sửa gì trong thư mục đã dựng.`,
  changedSinceLoad: (count: number, first: string) =>
    `${count} tệp được thêm hoặc sửa trong lúc dựng, ví dụ ${first}: bản này có thể chưa có; hãy dựng lại.`,
  changedFile: (file: string) =>
    `${file} đã bị sửa, đổi tên hoặc xóa trong lúc dựng. Hãy dựng lại. Bản trước vẫn giữ nguyên.`,
  laidOut: (folder: string, files: number, compressed: number) =>
    `Đã xếp ${files} tệp của trang và ${compressed} bản nén vào ${folder}`,
  refusedLicence: (name: string, licence: string) =>
    `Gói ${name} có giấy phép ${licence || 'không rõ'}, không được dùng để dựng trang. Hãy thay gói khác, hoặc ghi lý do vào src/release/supply/licences.ts.`,
  supplyReported: (folder: string, packages: number) =>
    `Đã ghi danh mục ${packages} gói phần mềm và giấy phép của chúng vào ${folder}`,
  outputTaken: (path: string) =>
    `${path} đã có và không phải do lệnh này tạo ra, nên không bị ghi đè. Hãy ghi tên khác, hoặc tự chuyển tệp hay thư mục ấy đi chỗ khác rồi chạy lại.`,
  outputAmongOwn: (path: string, own: string) =>
    `${path} nằm trong ${own} hoặc chứa thư mục ấy, nên không được ghi vào đây. Hãy ghi một nơi khác.`,
  linkedFolder: (folder: string) =>
    `${folder} là liên kết tượng trưng (symbolic link), nên tệp sẽ bị ghi và xóa ở nơi khác. Hãy xóa liên kết đó; Bantin tự tạo thư mục này`,
  otherDisk: (folder: string) =>
    `${folder} nằm trên ổ đĩa khác với nơi dựng, nên không thể thay bản cũ trong một bước`,
  lockLost: 'Một lần dựng khác đã bắt đầu trong khi lần này đứng im; lần này không được đưa ra.',
  alsoIn: (count: number) => `và ${count} trang khác`,
  faults: {
    'broken-link': (detail: string) => `Không có trang hay tệp nào ở địa chỉ này: ${detail}`,
    'outside-base': (detail: string) => `Địa chỉ nằm ngoài phần của trang này: ${detail}`,
    'missing-fragment': (detail: string) => `Trang được dẫn đến không có chỗ này: ${detail}`,
    'invalid-address': (detail: string) => `Địa chỉ viết sai: ${detail}`,
    'no-title': () => 'Trang không có tên (title)',
    'duplicate-title': (detail: string) => `Tên trang trùng với trang khác: ${detail}`,
    'heading-count': (detail: string) => `Trang phải có đúng một tiêu đề cấp một (h1), đang có ${detail}`,
    'no-description': () => 'Trang không có mô tả (description)',
    canonical: (detail: string) => `Địa chỉ chính thức (canonical) không phải là của trang: ${detail}`,
    language: (detail: string) => `Trang không ghi đúng ngôn ngữ (lang): ${detail}`,
    'local-address': (detail: string) => `Địa chỉ chỉ có trên máy dựng trang: ${detail}`,
    'build-path': (detail: string) => `Tệp để lộ thư mục của máy dựng trang: ${detail}`,
    'leaked-value': (detail: string) => `Giá trị của chương trình lọt ra trang: ${detail}`,
    'original-photograph': (detail: string) => `Đây là ảnh gốc, không được đăng: ${detail}`,
    metadata: (detail: string) => `Tệp ảnh còn mang thông tin ẩn: ${detail}`,
    'disguised-file': (detail: string) => `Nội dung tệp không đúng với đuôi tên; bên trong là: ${detail}`,
    'foreign-part': (detail: string) =>
      `Phần này không do lần dựng này làm ra nên không được đăng: ${detail}`,
    'unknown-type': (detail: string) => `Loại tệp không có trong một trang hoàn chỉnh: ${detail}`,
    'empty-file': () => 'Tệp rỗng',
    leftover: () => 'Tệp trung gian còn sót lại',
    'missing-page': () => 'Không có trang ở địa chỉ mà trang web phải có',
    'unlinked-page': (detail: string) => `Không trang nào của trang web dẫn đến trang này: ${detail}`,
    'not-in-sitemap': (detail: string) => `Trang này không có trong sitemap.xml: ${detail}`,
    'title-missing': (detail: string) => `Tiêu đề của bản tin không có trong h1: ${detail}`,
    'text-missing': (detail: string) => `Câu đầu của bản tin không có trong trang: ${detail}`,
    'unknown-bulletin': () => 'Trang bản tin này không có trong danh sách bản tin đã dựng',
    vanished: (detail: string) =>
      `Địa chỉ đã đăng không còn: ${detail}. Giữ lại, ghi địa chỉ này vào aliases của bản tin thay thế, hoặc gỡ hẳn: bản tin thì đặt status: withdrawn, trang và tệp thì ghi vào takenBack trong site.yaml`,
    'taken-back-shown': (detail: string) =>
      `Địa chỉ ghi trong takenBack (site.yaml) là đã gỡ hẳn mà vẫn còn: ${detail}. Xóa trang hay tệp ấy, hoặc bỏ dòng trong takenBack`,
    malformed: (detail: string) => `Tệp dành cho máy viết sai cú pháp: ${detail}`,
    'lost-bulletin': () =>
      'Bản tin này có trong thư mục nội dung, không phải bản nháp hay hẹn giờ, mà không thành trang',
    'fewer-pages': (detail: string) =>
      `Số trang bớt quá một phần năm so với bản đang đăng: ${detail}. Nếu đúng là muốn bớt: npm run build -- --fewer`,
    'fewer-photographs': (detail: string) =>
      `Số ảnh bớt quá một phần năm so với bản đang đăng: ${detail}. Nếu đúng là muốn bớt: npm run build -- --fewer`,
    'host-files': (detail: string) =>
      `Nơi đặt trang không nhận nhiều tệp như vậy: ${detail}. Bớt tệp: previewImages: false trong site.yaml bỏ anh-xem-truoc/ (mỗi bản tin một tệp), awards.listFiles: false bỏ danh-sach.csv trong quyet-dinh/ (mỗi danh sách một tệp), images.avif: false bỏ bớt cỡ ảnh trong anh/; hoặc đặt trang ở máy chủ của mình (src/release/deploy/README.md)`,
    'host-file-size': (detail: string) =>
      `Nơi đặt trang không nhận tệp lớn như vậy (byte): ${detail}. Bỏ tệp này, thay bằng tệp nhỏ hơn hay chia ra`,
    'host-headers': (detail: string) =>
      `Nơi đặt trang không đọc hết _headers: ${detail}, nên một số tệp sẽ thiếu tiêu đề HTTP. Bớt tệp ở cấp trên cùng của public (để chúng vào một thư mục) hoặc bớt trang trong pages`,
    'alias-taken': (detail: string) => `Địa chỉ cũ trùng với một trang đang có: ${detail}`,
    'index-count': (detail: string) => `Số bản tin trong chỉ mục tìm kiếm không khớp: ${detail}`,
  },
};

/** The words of a release in any language. */
export type ReleaseWords = typeof releaseVi;

/** The words of a build in any language. */
export type BuildWords = typeof buildVi;
