import type { Language } from '../strings/language.ts';
import { toolMessagesEn } from '../strings/tool-messages.en.ts';
import { toolMessagesVi, type ToolMessages } from '../strings/tool-messages.vi.ts';
import { partsOf } from './parts.ts';
import { saveBulletin } from './save.ts';

const messages: Readonly<Record<Language, ToolMessages>> = { vi: toolMessagesVi, en: toolMessagesEn };

/** Lets the buttons of a bulletin print it, save it and copy its citation. */
export function startTools(tools: HTMLElement): void {
  const part = partsOf(tools);
  // The language of a page is that of the site. A function that the search shares would be a file of its own.
  const words = messages[document.documentElement.lang as Language];
  const say = (text: string) => {
    part('status').textContent = text;
  };
  part('buttons').hidden = false;
  part('share').addEventListener('click', () => void share(() => say(words.addressCopied)));
  part('print').addEventListener('click', () => void printWithPictures());

  const save = part<HTMLButtonElement>('save');
  // A page opened from a disk may not read the files beside it.
  save.hidden = location.protocol === 'file:';
  save.addEventListener('click', () => {
    save.disabled = true;
    say(words.saving);
    saveBulletin(words.leftOut)
      .then(
        () => say(words.saved),
        () => say(words.saveFailed),
      )
      .finally(() => {
        save.disabled = false;
        save.focus();
      });
  });

  part('copying').hidden = false;
  part('copy').addEventListener('click', () => {
    const text = part('citation').textContent.trim();
    // Not every page may write to the clipboard: without https there is none.
    (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))).then(
      () => say(words.copied),
      () => {
        say(words.copyFailed);
        getSelection()?.selectAllChildren(part('citation'));
      },
    );
  });
}

/** Hands the address of the page to the programs of the reader's device; where there is no such list, copies it. */
async function share(say: () => void): Promise<void> {
  const url = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  try {
    if (navigator.share) await navigator.share({ title: document.title, url });
    else {
      await navigator.clipboard.writeText(url);
      say();
    }
  } catch {
    // The reader has thought better of it, or the page may do neither: its address stands in the browser.
  }
}

/** Prints the page after its lazily loaded pictures have been loaded, which would otherwise be missing on paper. */
async function printWithPictures(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('main img')];
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
  print();
}
