import { DOT } from '../office-documents.ts';

/** A page in one file: its part of HTML and its pictures, as programs write them. */
export function writeMht(
  html: string,
  { isCut = false, encoding = 'quoted-printable', address = 'https://cu.example/tin/bai.aspx?id=7' } = {},
): string {
  const coded =
    encoding === 'base64'
      ? Buffer.from(html).toString('base64').replace(/.{76}/gu, '$&\r\n')
      : [...Buffer.from(html)]
          .map((byte) =>
            byte > 126 || byte === 61
              ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
              : String.fromCharCode(byte),
          )
          .join('')
          .replaceAll('</p>', '</p>=\r\n');
  return [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${address}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Phan--"',
    '',
    '',
    '------Phan--',
    'Content-Type: text/html; charset=utf-8',
    `Content-Transfer-Encoding: ${encoding}`,
    `Content-Location: ${address}`,
    '',
    coded,
    '------Phan--',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://cu.example/anh/a.png',
    '',
    DOT.toString('base64'),
    '------Phan--',
    'Content-Type: image/png',
    'Content-ID: <b@cu>',
    'Content-Transfer-Encoding: base64',
    '',
    DOT.toString('base64'),
    ...(isCut ? [] : ['------Phan----', '']),
  ].join('\r\n');
}
