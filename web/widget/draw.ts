import { css } from './css.ts';

/** The root that holds launcher and panel, and the side they stand on. */
export function drawRoot(colours: { colour: string; onColour: string }, left: boolean): HTMLElement {
  const host = document.createElement('ventanilla-chat');
  // By CSSOM: a style attribute would be refused by a strict CSP, and host rules lose against "important".
  host.style.setProperty('all', 'initial', 'important');
  host.style.setProperty('position', 'fixed', 'important');
  host.style.setProperty('z-index', '2147483000', 'important');
  host.style.setProperty('--m', colours.colour);
  host.style.setProperty('--o', colours.onColour);
  const shadow = host.attachShadow({ mode: 'open' });
  dress(shadow);
  const root = make('div', left ? 'left' : '');
  root.lang = 'es-CO';
  shadow.append(root);
  document.body.append(host);
  return root;
}

function dress(shadow: ShadowRoot): void {
  if ('adoptedStyleSheets' in shadow) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } else {
    // Safari before 16.4.
    const style = document.createElement('style');
    style.textContent = css;
    (shadow as Node).appendChild(style);
  }
}

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  words = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = words;
  return element;
}
