import { signal } from '@preact/signals';

/** The addresses this application answers; the server renders the same shell for each. */
export const addresses = {
  signIn: '/ingreso',
  desk: '/consola',
  records: '/registros',
  questions: '/consultas',
  administration: '/administracion',
  account: '/cuenta',
  firstRun: '/primer-uso',
} as const;

interface Place {
  path: string;
  query: URLSearchParams;
}

/** Where the person is. Before `startRouter` it is nowhere, so that tests can import what links. */
export const place = signal<Place>({ path: '', query: new URLSearchParams() });

export function startRouter(): void {
  place.value = here();
  addEventListener('popstate', () => {
    place.value = here();
  });
  document.addEventListener('click', followLink);
}

export function go(address: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  place.value = here();
}

/** The sign-in address that remembers what was asked for. */
export function signInFor(asked: string): string {
  return asked === addresses.desk ? addresses.signIn : `${addresses.signIn}?ir=${encodeURIComponent(asked)}`;
}

/**
 * The page asked for before signing in. Only pages of this application: `?ir=//otro.sitio` must not
 * turn our sign-in into somebody else's bait.
 */
export function askedFor(query: URLSearchParams, fallback: string = addresses.desk): string {
  const asked = query.get('ir') ?? '';
  const path = asked.split('?')[0] ?? '';
  return isKnown(path) && path !== addresses.signIn ? asked : fallback;
}

/** `/administracion/textos` is under `/administracion`; nothing is under itself. */
export function isUnder(path: string, address: string): boolean {
  return path.startsWith(`${address}/`);
}

function isKnown(path: string): boolean {
  return (
    Object.values(addresses).some((address) => address === path) || isUnder(path, addresses.administration)
  );
}

function here(): Place {
  return { path: location.pathname.replace(/(.)\/$/, '$1'), query: new URLSearchParams(location.search) };
}

function followLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || !isPlainClick(event) || !isOurs(link)) return;
  event.preventDefault();
  go(link.pathname + link.search);
}

function isPlainClick(event: MouseEvent): boolean {
  const withKey = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !withKey && !event.defaultPrevented;
}

function isOurs(link: HTMLAnchorElement): boolean {
  return isKnown(link.pathname) && link.origin === location.origin && link.target === '' && link.hash === '';
}
