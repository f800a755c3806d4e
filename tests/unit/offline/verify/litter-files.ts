/** The beginnings of the files that operating systems put beside others, by name. */
export const LITTER = {
  'Thumbs.db': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  '.DS_Store': Buffer.from('0000000142756431', 'hex'),
  'desktop.ini': Buffer.from('\uFEFF[.ShellClassInfo]\r\n', 'utf16le'),
  '._data': Buffer.from('00051607000200004d6163204f532058', 'hex'),
} as const;
