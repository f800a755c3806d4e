/** Raised digits, which stay so where nothing but digits is raised. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits as raised ones. */
export function raiseDigits(digits: string): string {
  return digits.replace(/\d/gu, (digit) => RAISED[Number(digit)]!);
}
