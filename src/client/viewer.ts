import { partsOf } from './parts.ts';

/** CSS pixels that a finger has to move sideways to show the next or previous picture. */
const MIN_SWIPE_PX = 48;
/** How much further sideways than up or down a finger moves when it turns pictures and does not scroll. */
const MIN_SIDEWAYS = 1.5;

/**
 * Opens the pictures that the links lead to in a dialog, by mouse, keys or finger. The fragment of the address names the picture that is
 * shown, so that it can be passed on, and Back closes the dialog; the page behind stands at the picture last seen.
 */
export function startViewer(viewer: HTMLDialogElement, links: HTMLAnchorElement[]): void {
  const part = partsOf(viewer);
  const image = document.createElement('img');
  image.className = 'viewer__image';
  const idOf = (index: number) => links[index]!.parentElement!.id;
  let current = 0;
  /** Whether a press has opened it, so that Back leads to the page as it was. */
  let isEntered = false;

  const show = (index: number) => {
    current = index;
    const link = links[index]!;
    if (!image.isConnected) part('figure').prepend(image);
    // The picture before would stand under the new caption until the new one has come.
    image.removeAttribute('src');
    image.src = link.href;
    image.alt = link.querySelector('img')?.alt ?? '';
    // Cloned, because a style puts the dash between a caption and its credit.
    part('caption').replaceChildren(
      ...(link.parentElement?.querySelector('figcaption')?.cloneNode(true).childNodes ?? []),
    );
    part('position').textContent = (viewer.dataset['position'] ?? '')
      .replace('{number}', String(index + 1))
      .replace('{total}', String(links.length));
    const download = part<HTMLAnchorElement>('download');
    download.href = link.href;
    download.download = '';
    // Fetched now, so that it is there when the reader turns.
    if (links.length > 1) new Image().src = links[(index + 1) % links.length]!.href;
  };

  /** Shows what the fragment of the address names, or closes. */
  const follow = () => {
    const named = links.findIndex((_, index) => `#${idOf(index)}` === location.hash);
    if (named >= 0) {
      show(named);
      if (!viewer.open) viewer.showModal();
      return;
    }
    viewer.close();
  };

  const turn = (index: number) => {
    const to = (index + links.length) % links.length;
    history.replaceState(null, '', `#${idOf(to)}`);
    show(to);
  };

  part('turns').hidden = links.length < 2;
  part('previous').addEventListener('click', () => turn(current - 1));
  part('next').addEventListener('click', () => turn(current + 1));
  part('close').addEventListener('click', () => viewer.close());
  for (const [index, link] of links.entries()) {
    link.addEventListener('click', (event) => {
      // Readers who ask for a new tab or a download get it.
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      isEntered = true;
      // Going back would else scroll to the picture that was opened first.
      history.scrollRestoration = 'manual';
      history.pushState(null, '', `#${idOf(index)}`);
      follow();
    });
  }
  viewer.addEventListener('close', () => {
    if (location.hash === `#${idOf(current)}`) {
      if (isEntered) history.back();
      else history.replaceState(null, '', location.pathname + location.search);
    }
    isEntered = false;
    // Not every browser gives the focus back to a link that a mouse has pressed.
    links[current]!.focus();
  });
  window.addEventListener('hashchange', follow);
  viewer.addEventListener('keydown', ({ key }) => {
    const to = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: links.length - 1 }[key];
    if (to !== undefined) turn(to);
  });
  viewer.addEventListener('click', ({ target }) => {
    if (target === viewer) viewer.close();
  });
  startSwipes(viewer, (by) => turn(current + by));
  follow();
}

/** Tells when a finger has moved sideways: 1 for the next picture, -1 for the one before. */
function startSwipes(viewer: HTMLElement, turn: (by: 1 | -1) => void): void {
  let began: Touch | undefined;
  viewer.addEventListener('touchstart', ({ touches }) => {
    began = touches.length === 1 ? touches[0] : undefined;
  });
  viewer.addEventListener('touchend', ({ changedTouches }) => {
    const [ended] = changedTouches;
    if (!began || !ended) return;
    const [right, down] = [ended.clientX - began.clientX, ended.clientY - began.clientY];
    began = undefined;
    if (Math.abs(right) >= MIN_SWIPE_PX && Math.abs(right) > MIN_SIDEWAYS * Math.abs(down))
      turn(right < 0 ? 1 : -1);
  });
}
