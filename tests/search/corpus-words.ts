/** Parts of invented names, places and sentences, written the way provincial offices write. Nobody here exists. */

export const FAMILY_NAMES =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Đào Đoàn Trương Lương Mai Tạ Hà Chu Cao Lưu Thái Kiều Quách Tống Vương'.split(
    ' ',
  );

export const MIDDLE_NAMES =
  'Văn Thị Hữu Đức Minh Ngọc Thanh Anh Quang Hồng Xuân Thu Đình Công Bá Tuấn Kim Duy Gia Khánh Hoài Như Phương Mạnh Trọng Ích Thuý Hải'.split(
    ' ',
  );

export const GIVEN_NAMES =
  'An Ân Anh Bình Bính Chức Chinh Cường Dung Dũng Dương Đạo Đạt Đông Đức Hà Hạ Hải Hằng Hạnh Hiền Hiển Hoà Hoàn Hùng Hưng Hương Hường Khoa Khoẻ Lan Lâm Liêm Linh Long Mai Minh Nam Nga Ngọc Nhân Phong Phú Phúc Quân Quý Quỳnh Sơn Tâm Tân Thanh Thành Thắng Thảo Thơ Thơm Thuý Thuỷ Thủy Toàn Toán Trang Tráng Trung Tú Tuấn Tùng Tường Vân Vinh Yên Yến'.split(
    ' ',
  );

export const PLACE_PARTS =
  'An Bình Bồng Cát Châu Đông Đồng Đức Gia Giao Hải Hoà Hoằng Hồng Hưng Khánh Kim Lâm Liêm Lộc Long Lý Mai Minh Mỹ Nam Nga Nghĩa Nhân Phong Phú Phúc Phương Quang Quỳnh Sơn Tân Tây Thạch Thái Thanh Thành Thịnh Thọ Thuận Thuỷ Thượng Tiên Trung Trực Vân Vĩnh Vũ Xuân Yên Đường Dương Đại Đạo Đình Đô'.split(
    ' ',
  );

export const PLACE_KINDS = ['xã', 'phường', 'huyện', 'thị trấn', 'thành phố'];

export const POSITIONS = [
  'Phó Chủ tịch {uy} ban nhân dân tỉnh',
  'Chủ tịch Hội đồng nhân dân huyện {place}',
  'Giám đốc Sở Nội vụ',
  'Phó Giám đốc Sở Nội vụ',
  'Trưởng Ban Thi đua{dash} Khen thưởng tỉnh',
  'Bí thư Đảng {uy2} {place}',
  '{uy}{tone} viên Ban Thường vụ Tỉnh {uy2}',
  'Phó Chủ tịch {uy} ban Mặt trận Tổ quốc tỉnh',
  'Chánh Văn phòng UBND tỉnh',
  'Phó Trưởng đoàn đại biểu Quốc hội',
];

export const TITLES = [
  'Hội nghị sơ kết công tác thi đua{dash} khen thưởng 6 tháng đầu năm {year}',
  'Tổng kết phong trào thi đua yêu nước năm {year} tại {place}',
  'Trao tặng Huân chương Lao động cho {person}',
  'Công bố Quyết định khen thưởng đột xuất tại {place}',
  'Đoàn công tác của tỉnh làm việc với {place}',
  'Hội nghị điển hình tiên tiến {place} giai đoạn 2020 - 2025',
  'Phát động phong trào thi đua chào mừng ngày thành lập tỉnh',
  'Biểu dương gương người tốt việc tốt {place}',
  'Tuyên dương {person} và các tập thể tiêu biểu',
  'Gặp mặt các nhà khoa học được phong tặng danh hiệu năm {year}',
  'Ký kết giao ước thi đua giữa các đơn vị thuộc khối {topic}',
  'Kiểm tra công tác thi đua, khen thưởng tại {place}',
];

export const TOPICS = [
  'văn hoá - xã hội',
  'nội chính',
  'kinh tế tổng hợp',
  'các huyện, thị xã, thành phố',
  'doanh nghiệp',
  'giáo dục và đào tạo',
  'y tế cơ sở',
  'nông nghiệp và môi trường',
  'khoa học và công nghệ',
  'an ninh, quốc phòng',
];

export const SENTENCES = [
  'Chiều {date}, tại {place}, Khối thi đua {topic} tổ chức hội nghị sơ kết công tác thi đua khen thưởng.',
  'Đồng chí {person}, {position} dự và chỉ đạo hội nghị.',
  'Dự Hội nghị còn có đồng chí {person}, {position}; lãnh đạo các sở, ban, ngành.',
  'Các phong trào thi đua diễn ra sôi nổi trên nhiều lĩnh vực, lồng ghép với nhiều chương trình trọng điểm.',
  'Công tác khen thưởng được chú trọng, quan tâm hơn đến người trực tiếp lao động sản xuất.',
  'Theo Quyết định số {number}/QĐ-UBND ngày {date}, {place} được tặng Cờ thi đua của {uy} ban nhân dân tỉnh.',
  '{uy} ban nhân dân tỉnh ban hành Kế hoạch số {number}/KH-UBND về tổ chức phong trào thi đua.',
  'Phát biểu tại hội nghị, đồng chí {person} đề nghị các đơn vị đổi mới nội dung, hình thức thi đua.',
  'Ông {person} ở {place} đã hiến {number} mét vuông đất làm đường giao thông nông thôn.',
  'Bà {person}, giáo viên tại {place}, được tặng danh hiệu Chiến sĩ thi đua cơ sở.',
  'Phong trào “Toàn dân đoàn kết xây dựng đời sống văn {hoa}” tiếp tục lan {toa} sâu rộng.',
  'Hội đồng Thi đua{dash} Khen thưởng tỉnh đã xem xét {number} hồ sơ đề nghị khen thưởng.',
  'Ban Chấp hành Đảng bộ {place} đánh giá cao kết quả của các tập thể và cá nhân.',
  'Việc bình xét bảo đảm dân chủ, công khai, kịp thời, đúng đối tượng và đúng thành tích.',
  'Mặt trận Tổ quốc và các đoàn thể {place} phối hợp vận động nhân dân tham gia phong trào.',
  'HĐND tỉnh thông qua nghị quyết về mức chi thưởng; Sở NV hướng dẫn thực hiện.',
  'Lãnh đạo UBND {place} cam kết hoàn thành các chỉ tiêu phát triển kinh tế, giữ vững an ninh trật tự.',
  'Nhân dịp này, {number} tập thể và {number} cá nhân được tặng Bằng khen vì có thành tích xuất sắc.',
  'Kết quả đã tạo động lực thúc đẩy các địa phương {hoan} thành tốt các nhiệm vụ được giao.',
  'Sức {khoe} của người cao tuổi, việc học của trẻ em nghèo được các cấp quan tâm.',
  'Các đại biểu thảo luận về nhân rộng điển hình tiên tiến, gương người tốt, việc tốt.',
  'Trong 6 tháng cuối năm, khối thi đua {topic} tập trung tháo gỡ khó khăn cho cơ sở.',
];

/** What varies in real pages and must not matter to a search. */
export const SPELLINGS: Readonly<Record<string, readonly [newer: string, older: string]>> = {
  uy: ['Ủy', 'Uỷ'],
  uy2: ['ủy', 'uỷ'],
  hoa: ['hóa', 'hoá'],
  toa: ['tỏa', 'toả'],
  hoan: ['hoàn', 'hoàn'],
  khoe: ['khỏe', 'khoẻ'],
  tone: ['', ''],
};

export const DASHES = [',', ' -', ' –', ''];

export const ONSETS = ' b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ');

export const RIMES =
  'a ai an ang anh ao au ăm ăn ăng âm ân âng âu ay ây e em en eo ê ên ênh êu i ich iêm iên iêng iêu im in inh iu o oa oan oang oi om on ong ô ôi ôm ôn ông ơ ơi ơm ơn u ua ui um un ung uôi uôn uông uy uyên uyêt ư ưa ưng ươi ươm ươn ương ươu'.split(
    ' ',
  );
