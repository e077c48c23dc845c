import { texts } from '../../../visitor/texts.ts';

/** The page tries the connection itself; a drawing cannot. */
export const connection =
  (found: 'ready' | 'slow' | 'lost') =>
  (root: ParentNode, words: string): void => {
    const place = root.querySelector<HTMLElement>('.connection');
    if (place === null) return;
    place.dataset.found = found;
    place.firstElementChild?.replaceChildren(words);
    if (found !== 'lost') return;
    const again = place.ownerDocument.createElement('button');
    Object.assign(again, { type: 'button', className: 'button-link', textContent: texts.checkAgain });
    place.append(again);
  };

/** Under the box where the citizen writes. */
export const inComposer = (root: ParentNode, words: string): void => {
  root.querySelector('.composer-problem')?.replaceChildren(words);
};
