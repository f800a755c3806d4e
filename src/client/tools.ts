import { partsOf } from './parts.ts';
import { saveBulletin } from './save.ts';

/** Lets the buttons of a bulletin print it, save it and copy its citation. */
export function startTools(tools: HTMLElement): void {
  const part = partsOf(tools);
  const words = tools.dataset;
  const say = (text: string | undefined) => {
    part('status').textContent = text ?? '';
  };
  part('buttons').hidden = false;
  part('print').addEventListener('click', () => void printWithPictures());

  const save = part<HTMLButtonElement>('save');
  // A page opened from a disk may not read the files beside it.
  save.hidden = location.protocol === 'file:';
  save.addEventListener('click', () => {
    save.disabled = true;
    say(words['saving']);
    saveBulletin(words['leftOut'] ?? '')
      .then(
        () => say(words['saved']),
        () => say(words['saveFailed']),
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
      () => say(words['copied']),
      () => {
        say(words['copyFailed']);
        getSelection()?.selectAllChildren(part('citation'));
      },
    );
  });
}

/** Prints the page after its lazily loaded pictures have been loaded, which would otherwise be missing on paper. */
async function printWithPictures(): Promise<void> {
  const pictures = [...document.querySelectorAll<HTMLImageElement>('main img')];
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.allSettled(pictures.map((picture) => picture.decode()));
  print();
}
