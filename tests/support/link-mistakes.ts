/** A paragraph with a link as it is mistyped, where it is told, what the answer says, and the paragraph after it. */
export interface LinkMistake {
  typed: string;
  told: readonly string[];
  says: string;
  written: string;
}

const link = (typed: string, told: string, says: string, written = says): LinkMistake => ({
  typed,
  told: [told],
  says,
  written,
});

/** Mistakes in links: each once, in a bulletin that is otherwise right and lies beside `anh.jpg`. All hosts are invented. */
export const linkMistakes: Readonly<Record<string, LinkMistake>> = {
  'the brackets of a link in the wrong order': link(
    '(Báo Thử)[https://bao.example/tin]',
    'BT-524 13:1',
    '[Báo Thử](https://bao.example/tin)',
  ),
  'an address that goes on in the next line': link(
    '[Báo Thử](https://bao.example/\ntin)',
    'BT-524 13:1',
    '[Báo Thử](https://bao.example/tin)',
  ),
  'a title in curly quotation marks': link(
    '[Báo](https://bao.example/ “Báo Thử”)',
    'BT-524 13:1',
    '[Báo](https://bao.example/ "Báo Thử")',
  ),
  'the words of a heading behind #': link(
    '[Mục](#Kết quả đạt được)',
    'BT-524 13:1',
    '[Mục](#ket-qua-dat-duoc)',
  ),
  'the words of a heading in another bulletin': link(
    '[Mục](/tin/2024/tin-thu/#Kết quả đạt được)',
    'BT-524 13:1',
    '[Mục](/tin/2024/tin-thu/#ket-qua-dat-duoc)',
  ),
  'a heading with its marks behind #': link(
    '[Mục](#kết-quả-đạt-được)',
    'BT-711 13:1',
    '#ket-qua-dat-duoc',
    '[Mục](#ket-qua-dat-duoc)',
  ),
  'a beginning twice': link(
    '[Báo](https://https://bao.example/)',
    'BT-510 13:1',
    'https://bao.example/',
    '[Báo](https://bao.example/)',
  ),
  'a comma for a dot in a host': link(
    '[Báo](https://bao,example/tin)',
    'BT-510 13:1',
    'https://bao.example/tin',
    '[Báo](https://bao.example/tin)',
  ),
  'two dots in a host': link(
    '[Báo](https://bao..example/)',
    'BT-510 13:1',
    'https://bao.example/',
    '[Báo](https://bao.example/)',
  ),
  'an address that only lacks its scheme': link(
    '[Báo](//bao.example/tin)',
    'BT-510 13:1',
    'https://bao.example/tin',
    '[Báo](https://bao.example/tin)',
  ),
  'a telephone number without its scheme': link(
    '[Gọi số ấy](0200000000)',
    'BT-510 13:1',
    'tel:0200000000',
    '[Gọi số ấy](tel:0200000000)',
  ),
  'a mailbox without @': link(
    '[Gửi thư](mailto:tdkt.thu.example)',
    'BT-529 13:1',
    'Sau mailto: chỉ ghi một địa chỉ thư',
    '[Gửi thư](mailto:tdkt@thu.example)',
  ),
  'a mailbox without the end of its host': link(
    '[Gửi thư](mailto:tdkt@thu)',
    'BT-529 13:1',
    'Sau mailto: chỉ ghi một địa chỉ thư',
    '[Gửi thư](mailto:tdkt@thu.example)',
  ),
  'a link to a picture': link(
    '[Toàn cảnh hội trường](./anh.jpg)',
    'BT-510 13:1',
    '![mô tả ảnh](./anh.jpg)',
    '![Toàn cảnh hội trường](./anh.jpg)',
  ),
  'a section without its folder': link(
    '[Chuyên mục](/tin-tuc/)',
    'BT-520 13:1',
    '/chuyen-muc/tin-tuc/',
    '[Chuyên mục](/chuyen-muc/tin-tuc/)',
  ),
  'a link through a page of Zalo': link(
    '[Báo](https://jumpto.zalo.me/?url=https%3A%2F%2Fbao.example%2Fx)',
    'BT-547 13:1',
    'https://bao.example/x',
    '[Báo](https://bao.example/x)',
  ),
};
