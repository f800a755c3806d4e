import { describe, expect, test } from 'vitest';
import {
  isClickable,
  isOnThisMachine,
  isPartOfOpenDocument,
  isPartOfPackage,
} from '../../../../src/gate/office/targets.ts';

test.each([
  'media/ảnh 1.png',
  '../media/a.png',
  '/word/media/a.png',
  'NULL',
  '',
  '#a',
  'a b:c',
  '100%.png',
  '%C3%A9.png',
])('%s is a part of a package', (target) => expect(isPartOfPackage(target)).toBe(true));

test.each([
  'http://x.example/a',
  ' http:a',
  'HTTP:a',
  '//x.example/a',
  '\\\\x.example\\a',
  '/\\x.example/a',
  'file:///c:/a',
  'file%3A///c:/a',
  'file%253A///c:/a',
  'fi\nle:///c:/a',
  'fi\u200Ble:///c:/a',
  '%66ile:///a',
  '%5C%5Cx.example%5Ca',
  'C:\\a',
  'mhtml:http://x.example/a!b',
])('%s is no part of a package', (target) => expect(isPartOfPackage(target)).toBe(false));

test.each([
  ['Pictures/a.png', ''],
  ['./Object 1', ''],
  ['./ObjectReplacements/Object 1', ''],
  ['..', 'Object 1'],
  ['../Pictures/a.png', 'Object 1'],
  ['#Bảng1', ''],
])('%s in the folder "%s" is a part of an OpenDocument', (address, folder) =>
  expect(isPartOfOpenDocument(address, folder)).toBe(true),
);

test.each([
  ['../a.png', ''],
  ['..', ''],
  ['../../a.png', 'Object 1'],
  ['Pictures/../../a.png', ''],
  ['Pictures\n/../../a.png', ''],
  ['Pictures/.\n./../a.png', ''],
  ['%2e%2e/a.png', ''],
  ['%252e%252e/a.png', ''],
  ['..\\a.png', ''],
  ['..%5Ca.png', ''],
  ['/a.png', ''],
  ['../package2/a.png', ''],
  ['http://package.invalid/package/a', ''],
])('%s in the folder "%s" is no part of an OpenDocument', (address, folder) =>
  expect(isPartOfOpenDocument(address, folder)).toBe(false),
);

describe('a reader may click', () => {
  test.each(['https://thu.example/', 'http://thu.example', 'mailto:a@thu.example', '#a', ''])(
    '%s',
    (address) => expect(isClickable(address)).toBe(true),
  );
});

describe('a reader may not click', () => {
  test.each([
    'file:///c:/a',
    'https%3A//thu.example',
    'a.docx',
    'java\tscript:a',
    'https:a',
    '\\\\x.example\\a',
    'ms-msdt:/id',
  ])('%s', (address) => expect(isClickable(address)).toBe(false));
});

test.each(['file:///C:/Mau/a.ott', '../a.odt/Normal.dotm', 'Normal', '/usr/share/a.ott'])(
  '%s is on the machine of the reader',
  (address) => expect(isOnThisMachine(address)).toBe(true),
);

test.each([
  'http://x.example/a.ott',
  'file://x.example/a.ott',
  '//x.example/a',
  '\\\\x.example\\a',
  'file:////x.example/a',
  'file%3A//x.example/a',
  'smb://x.example/a',
])('%s asks a host', (address) => expect(isOnThisMachine(address)).toBe(false));
