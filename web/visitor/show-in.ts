import { render } from 'preact';
import type { VNode } from 'preact';

/** Not before there is something to say: until then what the server rendered stays. */
export function showIn(root: HTMLElement, screen: VNode): void {
  root.textContent = '';
  render(screen, root);
}
