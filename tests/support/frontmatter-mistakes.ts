/** Lines of frontmatter as an editor mistypes them, where they are told, and the lines that the answer says to write. */
export interface FrontmatterMistake {
  typed: string;
  told: readonly string[];
  written: string;
}

const mistake = (typed: string, told: string, written: string): FrontmatterMistake => ({
  typed,
  told: [told],
  written,
});

/** Mistakes in how frontmatter is written: each once, in a bulletin that is otherwise right. All names are invented. */
export const frontmatterMistakes: Readonly<Record<string, FrontmatterMistake>> = {
  'a semicolon for the colon': mistake('date; 2024-05-03', 'BT-303 5:1', 'date: 2024-05-03'),
  'a key without its colon': mistake('date 2024-05-03', 'BT-303 5:1', 'date: 2024-05-03'),
  'an arrow for the colon': mistake('date → 2024-05-03', 'BT-303 5:1', 'date: 2024-05-03'),
  'a key in bold': mistake('**date:** 2024-05-03', 'BT-303 5:1', 'date: 2024-05-03'),
  'a key as an item': mistake('- date: 2024-05-03', 'BT-303 5:1', 'date: 2024-05-03'),
  'a key as in JSON': mistake('"date": "2024-05-03",', 'BT-303 5:21', 'date: 2024-05-03'),
  'a bar before words that are not indented': mistake(
    'summary: |\nKhối Thử sơ kết 6 tháng đầu năm.',
    'BT-303 10:1',
    'summary: Khối Thử sơ kết 6 tháng đầu năm.',
  ),
  'a value in the line below': mistake(
    'summary:\nKhối Thử sơ kết 6 tháng đầu năm.',
    'BT-303 10:1',
    'summary: Khối Thử sơ kết 6 tháng đầu năm.',
  ),
  'two keys in one line': mistake(
    'attendees:\n  - name: Nguyễn Văn Thử, positions: [Giám đốc Sở Mẫu]',
    'BT-303 10:11',
    '  - { name: "Nguyễn Văn Thử", positions: ["Giám đốc Sở Mẫu"] }',
  ),
  'two keys in one line, twice': {
    typed:
      'attendees:\n  - name: Nguyễn Văn Thử, positions: [Giám đốc]\n  - name: Lê Thị Mẫu, positions: [Trưởng phòng]',
    told: ['BT-303 10:11', 'BT-303 11:11'],
    written:
      '  - { name: "Nguyễn Văn Thử", positions: ["Giám đốc"] }\n  - { name: "Lê Thị Mẫu", positions: ["Trưởng phòng"] }',
  },
  'braces without blanks': mistake(
    'attendees:\n  - {name:Nguyễn Văn Thử, positions:[Giám đốc Sở Mẫu]}',
    'BT-303 10:6',
    '  - { name: "Nguyễn Văn Thử", positions: ["Giám đốc Sở Mẫu"] }',
  ),
  'a list in the line of its key': mistake(
    'attendees: - name: Nguyễn Văn Thử\n             positions: [Giám đốc]',
    'BT-303 9:12',
    'attendees:\n  - name: Nguyễn Văn Thử\n    positions: [Giám đốc]',
  ),
  'one item in the line of its key': mistake(
    'attendees:\n  - positions: - Trưởng phòng Mẫu',
    'BT-303 10:16',
    '  - positions: ["Trưởng phòng Mẫu"]',
  ),
  'a key that is indented too far': mistake(
    'attendees:\n  - name: Nguyễn Văn Thử\n     positions: [Giám đốc]',
    'BT-303 11:1',
    '  - name: Nguyễn Văn Thử\n    positions: [Giám đốc]',
  ),
  'keys of an item that are not indented': mistake(
    'attendees:\n- name: Nguyễn Văn Thử\npositions: [Giám đốc]\npart: spoke',
    'BT-303 11:1',
    '- name: Nguyễn Văn Thử\n  positions: [Giám đốc]\n  part: spoke',
  ),
  'items with numbers': mistake(
    'attendees:\n  1. name: Nguyễn Văn Thử\n     positions: [Giám đốc]',
    'BT-303 10:12',
    '  - name: Nguyễn Văn Thử\n    positions: [Giám đốc]',
  ),
  'indentation of another kind of blank': mistake(
    'attendees:\n\u00A0\u00A0- name: Nguyễn Văn Thử\n\u00A0\u00A0\u00A0\u00A0positions: [Giám đốc]',
    'BT-303 10:1',
    '  - name: Nguyễn Văn Thử\n    positions: [Giám đốc]',
  ),
  'a comma in the words of a place': mistake(
    'location: { text: xã Mẫu, tỉnh Thử }',
    'BT-303 7:27',
    'location: { text: "xã Mẫu, tỉnh Thử" }',
  ),
  'a remark as in a program': mistake('// họp thử', 'BT-303 9:1', '# họp thử'),
};
