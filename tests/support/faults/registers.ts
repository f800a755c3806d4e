import { BULLETIN, bulletinText } from '../content-root.ts';
import type { Fault } from './fault.ts';

const register = (name: string, wrong: string, right: string, at: string): Fault => {
  const build = (lines: string) => ({
    [BULLETIN]: bulletinText(),
    [`registers/${name}.yaml`]: `${name}:\n  - { id: tinh-thu, ${name === 'places' ? 'level: province, ' : ''}names: [{ text: tỉnh Thử }] }\n${lines}\n`,
  });
  return {
    wrong: build(wrong),
    right: build(right),
    at,
    file: `registers/${name}.yaml`,
    shown: { wrong, right },
  };
};

/** Faults of records of registers that contradict each other. */
export const faultsOfRegisters = {
  'repeated-code': register(
    'places',
    '  - { id: xa-mot, level: commune, code: "00001", names: [{ text: xã Một }] }\n  - { id: xa-hai, level: commune, code: "00001", names: [{ text: xã Hai }] }',
    '  - { id: xa-mot, level: commune, code: "00001", names: [{ text: xã Một }] }\n  - { id: xa-hai, level: commune, code: "00002", names: [{ text: xã Hai }] }',
    '4:41',
  ),
  'odd-parent': register(
    'places',
    '  - { id: xa-mot, level: commune, names: [{ text: xã Một }] }\n  - { id: xa-hai, level: commune, parent: xa-mot, names: [{ text: xã Hai }] }',
    '  - { id: xa-mot, level: commune, names: [{ text: xã Một }] }\n  - { id: xa-hai, level: commune, parent: tinh-thu, names: [{ text: xã Hai }] }',
    '4:43',
  ),
  'odd-level': register(
    'places',
    '  - { id: xa-mot, level: ward, names: [{ text: xã Một }] }',
    '  - { id: xa-mot, level: commune, names: [{ text: xã Một }] }',
    '3:26',
  ),
  'repeated-name': register(
    'organisations',
    '  - { id: so-mau, names: [{ text: Sở Mẫu }] }\n  - { id: so-mau-hai, names: [{ text: Sở Mẫu }] }',
    '  - { id: so-mau, names: [{ text: Sở Mẫu }] }',
    '4:11',
  ),
  'undated-name': register(
    'organisations',
    '  - { id: so-mau, names: [{ text: Sở Mẫu }, { text: Sở Mới }] }',
    '  - { id: so-mau, names: [{ text: Sở Mẫu, to: 2025-06-30 }, { text: Sở Mới, from: 2025-07-01 }] }',
    '3:45',
  ),
} as const satisfies Record<string, Fault>;
