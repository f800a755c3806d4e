/** What a text says of a person that no public list has to say. */
export type PersonalKind = 'id' | 'phone' | 'birth' | 'address' | 'papers' | 'account';

/** The number of a passport, an insurance card or a driving licence, with its name before it: their digits alone are any number. */
const PAPERS =
  /(?<!\p{L})(?:hộ chiếu|passport|BHXH|BHYT|bảo hiểm (?:xã hội|y tế)|GPLX|giấy phép lái xe|(?:MST|mã số thuế) cá nhân)(?!\p{L})[^\d\n]{0,20}\d(?:[ ./-]{0,3}\d){6,}(?![\d/-])/iu;

/** The number of an account, with its name before it. */
const ACCOUNT =
  /(?<!\p{L})(?:(?:STK|số TK|số tài khoản|tài khoản số)(?!\p{L})[^\d\n]{0,20}\d(?:[ ./-]{0,3}\d){5,}|tài khoản(?: ngân hàng)?[ :]{0,3}\d(?:[ -]{0,3}\d){7,}(?![\d.,/]))/iu;

/** The number of an identity card, with its name before it: its digits alone may be those of anything. */
const CARD_NUMBER = String.raw`(?<!\p{L})(?:CCCD|CMND|CMTND|CMT|căn cước|can cuoc|chứng minh (?:nhân dân|thư)|định danh cá nhân)(?!\p{L})[^\d\n]{0,20}\d(?:[ ./-]{0,3}\d){8,}`;

/**
 * A telephone of ten digits, or an identity number as it is given (Thông tư 59/2021/TT-BCA: province, century and sex, year, chance),
 * whole or in the groups in which people write them: no document, date or sum has this form, so what stands beside it does not matter.
 * Texts are searched in their plain signs.
 */
const COUNTRY = String.raw`(?:\(?(?:\+84|0084|84)\)?[\s.-]{0,3}(?:\(0\)\s?)?|\(?0)`;
const TELEPHONE = String.raw`(?<!\d)${COUNTRY}[35789](?:\d(?:\d{7}(?!\d)|\d?\)?[\s./-]{1,3}\d{3}[\s./-]{1,3}\d{3,4}(?!\d|[.,]\d))|[\s.-]{1,3}(?!(?:19|20)\d\d)\d{4}[\s.-]{1,3}(?!(?:19|20)\d\d)\d{4}(?!\d|[.,/-]\d))`;
const IDENTITY = String.raw`(?<!\d)0\d{2}[0-3]\d{8}(?!\d)|(?<!\d|\d[.,/-])0\d{2}[\s.-]{0,3}[0-3]\d{2}(?:[\s.-]{0,3}\d{3}){2}(?!\d|[.,/-]\d)`;

/** A whole day on which somebody may be born who lives. */
const YEAR = String.raw`(?:19[3-9]\d|20\d{2})`;
const DAY = String.raw`\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:${YEAR}|\d{2})|\d{1,2} tháng \d{1,2}(?:,| năm)? ${YEAR}|${YEAR}-\d{1,2}-\d{1,2}`;

/** A pattern of what one of two finds, with the flags of the second. */
function either(one: string, { source, flags }: RegExp): RegExp {
  return new RegExp(`${one}|${source}`, flags);
}

/**
 * How each kind shows itself in a row. Source: Luật 91/2025/QH15 and NĐ 356/2025/NĐ-CP, basic personal data (domain notes
 * §3.2). The digits of a document or a sum of money are grouped otherwise, or have a sign beside them.
 */
export const PERSONAL_DATA: Readonly<Record<PersonalKind, RegExp>> = {
  id: either(
    IDENTITY,
    new RegExp(
      String.raw`(?<![\d.,/-])(?:\d{9}|\d{12}|\d{3}[ .]\d{3}[ .]\d{3}[ .]\d{3}|\d{4} \d{4} \d{4})(?![\d/-]|[.,]\d)|${CARD_NUMBER}|(?<!\p{L})(?:CCCD|CMND|CMTND|căn cước|chứng minh nhân dân)(?!\p{L})`,
      'iu',
    ),
  ),
  phone: either(
    TELEPHONE,
    // Not a day, which has as many digits as the telephone of an office.
    /(?<![\d.,/+-])(?!\d{2}([ .-])\d{2}\1(?:19|20)\d{2}(?!\d))(?:\+84[ .]?|0)(?:3|5|7|8|9|2\d)\d?(?:[ .-]?\d){6,8}(?![\d/-]|[.,]\d)/u,
  ),
  birth:
    /(?<!\p{L})(?:sinh\s+(?:ngày|năm)|ngày(?:,?\s+tháng,?\s+năm)?\s+sinh|năm\s+sinh|ngay\s+sinh|sinh\s+ngay(?=:?\s*\d))(?!\p{L})|(?<!\p{L})sinh:?\s+(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19|20)\d{2}(?!\d)|(?<!\p{L})(?:S\.?N|N\.?S)\.?[ :.]{0,3}(?:\d{1,2}[/.-]){0,2}(?:19|20)\d{2}(?!\d)/iu,
  address:
    /(?<!\p{L})(?:thường trú|tạm trú|nơi ở|chỗ ở|nơi cư trú|hộ khẩu|trú tại|nhà riêng|số nhà|địa chỉ nhà)(?!\p{L})/iu,
  papers: PAPERS,
  account: ACCOUNT,
};

/**
 * How each kind shows itself in running text, where only what is certain is told: an identity number with its name before it, or of
 * twelve digits as they are given (Thông tư 59/2021/TT-BCA: province, century and sex, year, chance); the number of a mobile
 * telephone; the day on which someone was born who may be alive. Offices publish telephones and addresses of their own.
 */
export const PERSONAL_DATA_IN_TEXT: Readonly<Partial<Record<PersonalKind, RegExp>>> = {
  id: either(
    IDENTITY,
    new RegExp(String.raw`${CARD_NUMBER}|(?<![\d.,/-])0\d{2}[ .]?[0-3](?:[ .]?\d){8}(?![\d/-]|[.,]\d)`, 'iu'),
  ),
  phone: either(TELEPHONE, /(?<![\d.,/+-])(?:\+84[ .]?|0)[35789]\d(?:[ .-]?\d){7}(?![\d/-]|[.,]\d)/u),
  papers: PAPERS,
  account: ACCOUNT,
  birth: new RegExp(
    String.raw`(?<!\p{L})(?:sinh(?: (?:vào|ng[àa]y|năm|hôm)){0,3}|ng[àa]y(?:,? tháng,? năm)? sinh|S\.?N|DOB)\.? ?[:(]? ?(?:${DAY})(?!\d)`,
    'iu',
  ),
};
