import type { ToolMessages } from './tool-messages.vi.ts';

/** What the buttons of a bulletin say when they are pressed, in English. */
export const toolMessagesEn: ToolMessages = {
  addressCopied: 'The address is copied.',
  saving: 'Collecting pictures…',
  saved: 'Saved as one HTML file.',
  saveFailed: 'This did not work; please use the save command of your browser.',
  leftOut: 'This picture is not in the saved file; see it at the address of the bulletin.',
  copied: 'Copied.',
  copyFailed: 'This did not work; please select the text and copy it.',
};
