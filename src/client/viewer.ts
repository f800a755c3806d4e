import { partsOf } from './parts.ts';

/** CSS pixels that a finger has to move sideways to show the next or previous picture. */
const MIN_SWIPE_PX = 48;

/** Opens the pictures that the links lead to in a dialog, by mouse, keys or finger. */
export function startViewer(viewer: HTMLDialogElement, links: HTMLAnchorElement[]): void {
  const part = partsOf(viewer);
  const image = document.createElement('img');
  image.className = 'viewer__image';
  let current = 0;
  let touchedAt: number | undefined;

  const show = (index: number) => {
    current = (index + links.length) % links.length;
    const link = links[current]!;
    if (!image.isConnected) part('figure').prepend(image);
    // The picture before would stand under the new caption until the new one has come.
    image.removeAttribute('src');
    image.src = link.href;
    image.alt = link.querySelector('img')?.alt ?? '';
    part('caption').textContent = link.parentElement?.querySelector('figcaption')?.innerText ?? '';
    part('position').textContent = (viewer.dataset['position'] ?? '')
      .replace('{number}', String(current + 1))
      .replace('{total}', String(links.length));
  };

  part('turns').hidden = links.length < 2;
  part('previous').addEventListener('click', () => show(current - 1));
  part('next').addEventListener('click', () => show(current + 1));
  part('close').addEventListener('click', () => viewer.close());
  for (const [index, link] of links.entries()) {
    link.addEventListener('click', (event) => {
      // Readers who ask for a new tab or a download get it.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      show(index);
      viewer.showModal();
      // Not every browser gives the focus back to a link that a mouse has pressed.
      viewer.addEventListener('close', () => link.focus(), { once: true });
    });
  }
  viewer.addEventListener('keydown', ({ key }) => {
    const turn = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: links.length - 1 }[key];
    if (turn !== undefined) show(turn);
  });
  viewer.addEventListener('click', ({ target }) => {
    if (target === viewer) viewer.close();
  });
  viewer.addEventListener('touchstart', ({ touches }) => {
    touchedAt = touches.length === 1 ? touches[0]!.clientX : undefined;
  });
  viewer.addEventListener('touchend', ({ changedTouches }) => {
    const moved = touchedAt === undefined ? 0 : changedTouches[0]!.clientX - touchedAt;
    touchedAt = undefined;
    if (Math.abs(moved) >= MIN_SWIPE_PX) show(current + (moved < 0 ? 1 : -1));
  });
}
