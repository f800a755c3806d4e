import { BULLETIN, bulletinText, smallJpeg, type ContentFiles } from './content-root.ts';

/** A mistake, what an editor then writes who follows the answer, and the part of both that the answer proposes. */
export interface InventedMistake {
  wrong: ContentFiles;
  right: ContentFiles;
  /** Words of the answer that the right form has; none where the answer names no form to write. */
  proposal?: string;
}

const jpeg = await smallJpeg();
const FOLDER = 'bulletins/2024/tin-thu';
const PHOTO = { [`${FOLDER}/a.jpg`]: jpeg };
const ALT = 'Các đại biểu ngồi trong hội trường';
const IMAGES = `[{ src: ./a.jpg, alt: ${ALT} }]`;

function inBody(wrong: string, right: string, proposal?: string): InventedMistake {
  const build = (body: string) => ({ [BULLETIN]: bulletinText({}, `Đoạn đầu.\n\n${body}\n`) });
  return { wrong: build(wrong), right: build(right), ...(proposal === undefined ? {} : { proposal }) };
}

/** Beside a photograph that the frontmatter declares, or that the body alone names. */
function withPhoto(wrong: string, right: string, proposal?: string, images?: string): InventedMistake {
  const build = (body: string) => ({
    [BULLETIN]: bulletinText(images === undefined ? {} : { images }, `Đoạn đầu.\n\n${body}\n`),
    ...PHOTO,
  });
  return { wrong: build(wrong), right: build(right), ...(proposal === undefined ? {} : { proposal }) };
}

function ofImage(wrong: string, right: string, proposal?: string): InventedMistake {
  const build = (image: string) => ({
    [BULLETIN]: bulletinText({ images: `[{ src: ./a.jpg, ${image} }]` }),
    ...PHOTO,
  });
  return { wrong: build(wrong), right: build(right), ...(proposal === undefined ? {} : { proposal }) };
}

/** Mistakes in the words of a body. They were invented by someone who had not read the program. */
export const mistakesOfWords: Readonly<Record<string, InventedMistake>> = {
  'plus and minus of figures': inBody(
    '+ 12 tập thể\n\n- 3 cá nhân',
    '\\+ 12 tập thể\n\n\\- 3 cá nhân',
    '\\+ 12 tập thể',
  ),
  'plus of a telephone': inBody('+ 84 000 000 000', '\\+ 84 000 000 000', '\\+ 84 000 000 000'),
  'minus of a measure': inBody('- 5% so với cùng kỳ', '\\- 5% so với cùng kỳ', '\\- 5% so với cùng kỳ'),
  'star of a note': inBody(
    'Có 3 xã* dự.\n\n* Không kể các đơn vị trực thuộc',
    'Có 3 xã* dự.\n\n\\* Không kể các đơn vị trực thuộc',
    '\\* Không kể các đơn vị trực thuộc',
  ),
  'author of a saying': inBody(
    '“Thi đua là yêu nước”\n- Chủ tịch Mẫu',
    '“Thi đua là yêu nước”\n\n\\- Chủ tịch Mẫu',
    '\\- Chủ tịch Mẫu',
  ),
  'backslash behind the last line': inBody('Nơi nhận:\\', 'Nơi nhận:', 'Nơi nhận:'),
  'bullets with hard spaces': inBody(
    '-\u00A0Tập thể: 12\n-\u00A0Cá nhân: 5',
    '- Tập thể: 12\n- Cá nhân: 5',
    '- Tập thể: 12',
  ),
  'numbers with hard spaces': inBody(
    '1.\u00A0Khai mạc\n2.\u00A0Bế mạc',
    '1. Khai mạc\n2. Bế mạc',
    '1. Khai mạc',
  ),
  'heading with a hard space': inBody('##\u00A0Kết quả\n\nTốt.', '## Kết quả\n\nTốt.', '## Kết quả'),
  'stars around the last word': inBody('* * * Hết * * *', '\\* * * Hết * * *', '\\* * * Hết * * *'),
  'dashes below a line': inBody('Nơi nhận:\n---------', 'Nơi nhận:\n\n\\---------', '\\---------'),
  'fence of colons': inBody(':::note\nLưu ý\n:::', '<Note>\n\nLưu ý\n\n</Note>', '<Note>'),
  'bold within words': inBody(
    'Phong trào**“Dân vận khéo”**lan tỏa',
    'Phong trào **“Dân vận khéo”** lan tỏa',
    '“Dân vận khéo”',
  ),
  'numbers that begin with two': inBody(
    'Nội dung:\n2. Báo cáo\n3. Thảo luận',
    'Nội dung:\n\n2. Báo cáo\n\n3. Thảo luận',
    '2. Báo cáo',
  ),
  'bullets of Word typed as o': inBody(
    'o Tập thể: 12\no Cá nhân: 5',
    '- Tập thể: 12\n- Cá nhân: 5',
    '- Tập thể: 12',
  ),
  'plus at the words': inBody('+Tập thể: 12\n+Cá nhân: 5', '- Tập thể: 12\n- Cá nhân: 5', '- Tập thể: 12'),
  'saved as ANSI': inBody('H?i ngh? s? k?t công tác', 'Hội nghị sơ kết công tác'),
  'lone letter of Cyrillic': inBody('Họp tại khối \u0410', 'Họp tại khối A', 'A'),
  'abbreviation in Cyrillic': inBody('\u0110/\u0441 Trần Thị Thử dự', 'Đ/c Trần Thị Thử dự', 'c'),
  'letter of an old PDF': inBody('Khen th\u01A3ởng', 'Khen thưởng', 'thưởng'),
  'caron for breve': inBody('N\u01CEm nay', 'Năm nay', 'Năm'),
  'letter without its dot': inBody('Phấn đấu ch\u0131ến thắng', 'Phấn đấu chiến thắng', 'chiến'),
  'D with a stroke of its own': inBody('D\u0336ồng chí', 'Đồng chí', 'Đồng'),
  'letter of an African language': inBody('\u0189ồng chí', 'Đồng chí'),
  'read in a wrong encoding': inBody('Há»™i nghá»‹ sÆ¡ káº¿t', 'Hội nghị sơ kết', 'Hội'),
  'letters that are lost': inBody('H\uFFFDi nghị', 'Hội nghị'),
  'lost reference of Word': inBody('Theo Error! Reference source not found.', 'Theo mục 2.'),
  'error of Excel': inBody('Tổng số #REF! tập thể', 'Tổng số 12 tập thể'),
  'remark of Word': inBody('Commented [A1]: xem lại', 'Đã xem lại.'),
  placeholder: inBody('[chèn ảnh 1]', 'Hội nghị họp.'),
  'heading without words': inBody('## \n\nTốt.', '## Kết quả\n\nTốt.'),
  'number sign of a rank': inBody('# 1 trong phong trào', '\\# 1 trong phong trào', '\\#'),
  'letters of an address': inBody('H%E1%BB%99i nghị', 'Hội nghị'),
};

/** Mistakes with photographs. */
export const mistakesOfPhotographs: Readonly<Record<string, InventedMistake>> = {
  'dots for a description': ofImage('alt: "....."', `alt: ${ALT}`),
  'no description in words': ofImage('alt: không có', `alt: ${ALT}`),
  'words of the template': ofImage('alt: Chèn mô tả vào đây', `alt: ${ALT}`),
  'words of a button': ofImage('alt: Tải ảnh lên', `alt: ${ALT}`),
  'a number for a description': ofImage('alt: "300"', `alt: ${ALT}`),
  'name of the file': ofImage('alt: a.jpg', `alt: ${ALT}`),
  'address of the file': ofImage('alt: https://tinh.example/a.jpg', `alt: ${ALT}`),
  'description as caption': ofImage(`alt: ${ALT}, caption: ${ALT}`, `alt: ${ALT}, caption: Hội nghị sơ kết`),
  'credit with its label': ofImage(
    `alt: ${ALT}, credit: "Ảnh: Lê Thị Thử"`,
    `alt: ${ALT}, credit: Lê Thị Thử`,
    'credit: Lê Thị Thử',
  ),
  'width in place of a description': withPhoto('![|300](./a.jpg)', `![${ALT}](./a.jpg)`),
  'picture of a program for notes': withPhoto('![[a.jpg]]', `![${ALT}](./a.jpg)`, '](./a.jpg)', IMAGES),
  'blank behind the exclamation mark': withPhoto(`! [${ALT}](./a.jpg)`, `![${ALT}](./a.jpg)`),
  'braces behind a picture': withPhoto(`![${ALT}](./a.jpg){width=50%}`, `![${ALT}](./a.jpg)`),
  'picture between lines': withPhoto(
    `Toàn cảnh hội nghị:\n![${ALT}](./a.jpg)\nCác đại biểu dự.`,
    `Toàn cảnh hội nghị:\n\n![${ALT}](./a.jpg)\n\nCác đại biểu dự.`,
  ),
  'picture named twice': withPhoto(`![${ALT}](./a.jpg)\n\n![${ALT}](./a.jpg)`, `![${ALT}](./a.jpg)`),
  'name without its beginning': withPhoto(`![${ALT}](a.jpg)`, `![${ALT}](./a.jpg)`, './a.jpg'),
};

const figure = (attributes: string): string => `<Figure src="./a.jpg" ${attributes} />`;
const FIGURE = figure(`alt="${ALT}"`);

/** Mistakes with components and tables. */
export const mistakesOfComponents: Readonly<Record<string, InventedMistake>> = {
  'words between the tags of a picture': withPhoto(
    `<Figure src="./a.jpg" alt="${ALT}">Hội nghị sơ kết</Figure>`,
    figure(`alt="${ALT}" caption="Hội nghị sơ kết"`),
    'caption="Hội nghị sơ kết"',
  ),
  'words between the tags of a gallery': withPhoto(
    '<Gallery images="./a.jpg">Ảnh chung</Gallery>',
    '<Gallery images="./a.jpg" />',
    undefined,
    IMAGES,
  ),
  'an attribute twice': withPhoto(
    figure(`alt="${ALT}" caption="Một" caption="Hai"`),
    figure(`alt="${ALT}" caption="Hai"`),
    'caption="Hai"',
  ),
  'credit of a component with its label': withPhoto(
    figure(`alt="${ALT}" credit="Ảnh: Lê Thị Thử"`),
    figure(`alt="${ALT}" credit="Lê Thị Thử"`),
    'Lê Thị Thử',
  ),
  'markup in a caption': withPhoto(
    figure(`alt="${ALT}" caption="**Hội nghị** sơ kết"`),
    figure(`alt="${ALT}" caption="Hội nghị sơ kết"`),
    'Hội nghị sơ kết',
  ),
  'quotation marks in a value': withPhoto(
    figure('alt="Biển chữ "Cố lên" ở sân"'),
    figure('alt="Biển chữ “Cố lên” ở sân"'),
    'alt="Biển chữ “Cố lên” ở sân"',
  ),
  'comma between attributes': withPhoto(`<Figure src="./a.jpg", alt="${ALT}" />`, FIGURE),
  'colon in an attribute': withPhoto(`<Figure src: "./a.jpg" alt="${ALT}" />`, FIGURE, 'src="'),
  'backslash at the end': withPhoto(`<Figure src="./a.jpg" alt="${ALT}" \\>`, FIGURE, '/>'),
  'tag without its end': withPhoto(
    `<Figure src="./a.jpg" alt="${ALT}"\n\nĐoạn sau.`,
    `${FIGURE}\n\nĐoạn sau.`,
    '/>',
  ),
  'blank behind the bracket': withPhoto(`< Figure src="./a.jpg" alt="${ALT}" />`, FIGURE, '<Figure', IMAGES),
  'full-width brackets': withPhoto(`＜Figure src="./a.jpg" alt="${ALT}" /＞`, FIGURE, '<Figure', IMAGES),
  'Vietnamese name': withPhoto(`<Ảnh src="./a.jpg" alt="${ALT}" />`, FIGURE, 'Figure'),
  'Vietnamese attribute': withPhoto(
    figure(`alt="${ALT}" chúthích="Hội nghị"`),
    figure(`alt="${ALT}" caption="Hội nghị"`),
    'caption="',
  ),
  'capitals of attributes': withPhoto(`<Figure Src="./a.jpg" Alt="${ALT}" />`, FIGURE, 'src="'),
  'author of a quotation': inBody(
    '<Quote author="Trần Văn Mẫu">\n\nLời.\n\n</Quote>',
    '<Quote by="Trần Văn Mẫu">\n\nLời.\n\n</Quote>',
    'by="',
  ),
  'words as an attribute': inBody('<Quote text="Lời nói." />', '<Quote>\n\nLời nói.\n\n</Quote>', '<Quote>'),
  'closing tag of another': inBody('<Note>\n\nLưu ý.\n\n</Quote>', '<Note>\n\nLưu ý.\n\n</Note>', '</Note>'),
  'note without words': inBody(
    '<Note title="Lưu ý" />',
    '<Note title="Lưu ý">\n\nHạn nộp.\n\n</Note>',
    '</Note>',
  ),
  'gallery without photographs': inBody('<Gallery />', 'Hết.'),
  'cell outside a table': inBody(
    '<td>Xã Mẫu</td>',
    '<table><tr><td>Xã Mẫu</td></tr></table>',
    '<table><tr><td>',
  ),
  'row outside a table': inBody(
    '<tr><td>Xã Mẫu</td></tr>',
    '<table><tr><td>Xã Mẫu</td></tr></table>',
    '<table><tr><td>',
  ),
  'words in a table': inBody(
    '<table>Danh sách<tr><td>Xã Mẫu</td></tr></table>',
    '<table><caption>Danh sách</caption><tr><td>Xã Mẫu</td></tr></table>',
    '<caption>',
  ),
  'table in a sentence': inBody(
    'Danh sách: <table><tr><td>Xã Mẫu</td></tr></table>',
    'Danh sách:\n\n<table><tr><td>Xã Mẫu</td></tr></table>',
  ),
  'table in a cell': inBody(
    '| Đơn vị | Số |\n| --- | --- |\n| <table><tr><td>1</td></tr></table> | 12 |',
    '| Đơn vị | Số |\n| --- | --- |\n| Xã Mẫu | 12 |\n\n<table><tr><td>1</td></tr></table>',
  ),
  'break that is closed': inBody('Một<br>hai</br>ba.', 'Một<br />hai<br />ba.', '<br />'),
  'table without its head': inBody(
    '| --- | --- |\n| Xã Mẫu | 12 |\n| Xã Thử | 13 |',
    '| Đơn vị | Số |\n| --- | --- |\n| Xã Mẫu | 12 |\n| Xã Thử | 13 |',
    '| --- | --- |',
  ),
  'tags of a forum': inBody('[b]Quan trọng[/b]', '**Quan trọng**', '**'),
};
