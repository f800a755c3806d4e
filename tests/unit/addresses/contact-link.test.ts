import { expect, test } from 'vitest';
import { isContactLink } from '../../../src/addresses/contact-link.ts';

test.each([
  'mailto:vanthu@thu.example',
  'MAILTO:Van.Thu+1@Thu.example',
  'mailto:vanthu@tỉnh-thử.example',
  'mailto:vanthu@thu.example?subject=',
  'mailto:vanthu@thu.example?subject=Thi%20%C4%91ua%20y%C3%AAu%20n%C6%B0%E1%BB%9Bc',
  'tel:0229000000',
  'tel:+84-229-000-000',
  'tel:(0229)%20000.000',
])('%s opens one letter or one call', (url) => {
  expect(isContactLink(url)).toBe(true);
});

test.each([
  ['mailto:', 'names nobody'],
  ['mailto:vanthu', 'names no host'],
  ['mailto:?to=a@khac.example', 'names its recipient out of sight'],
  ['mailto:a@thu.example,b@khac.example', 'has two recipients'],
  ['mailto:a@thu.example;b@khac.example', 'has two recipients, as some programs write them'],
  ['mailto:a@thu.example%2Cb@khac.example', 'has two recipients, encoded'],
  ['mailto:a@thu.example?to=b@khac.example', 'adds a recipient'],
  ['mailto:a@thu.example?cc=b@khac.example', 'adds a copy'],
  ['mailto:a@thu.example?BCC=b@khac.example', 'adds a copy out of sight'],
  ['mailto:a@thu.example?subject=a&bcc=b@khac.example', 'adds it behind a subject'],
  ['mailto:a@thu.example?subject=a?bcc=b@khac.example', 'adds it in a form that some programs read'],
  ['mailto:a@thu.example?subject=a%0D%0ABcc:b@khac.example', 'adds it in another line'],
  ['mailto:a@thu.example%0ABcc:b@khac.example', 'adds it in another line of the recipient'],
  ['mailto:a@thu.example?body=T%C3%B4i%20%C4%91%E1%BB%93ng%20%C3%BD', 'writes the letter'],
  ['mailto:a@thu.example?attach=/etc/passwd', 'sends a file'],
  ['mailto:a@thu.example?in-reply-to=x', 'fills in something else'],
  ['tel:', 'dials nothing'],
  ['tel:*21*0900000000#', 'diverts calls'],
  ['tel:%2A21%2A0900000000%23', 'diverts calls, encoded'],
  ['tel:0229000000,1', 'dials more'],
  ['tel:0229000000;postd=1', 'dials more, by RFC 3966'],
  ['tel:+', 'has no digit'],
  ['tel:vanthu', 'is no number'],
  ['https://thu.example/', 'is no contact'],
])('%s does not: it %s', (url) => {
  expect(isContactLink(url)).toBe(false);
});
