/**
 * The chat inside the launcher's frame. It talks with the page around it only in these words, only when that page
 * is one of the institution's sites (the server lists them on <body>), and never says anything about the person.
 *
 * From the launcher: hello, opened (take the focus), shown, closed. To the launcher: close (Escape), news (something arrived while closed).
 */
export function startPanel(): void {
  const sites = document.body.dataset.sites;
  if (sites === undefined || window.parent === window) return;
  const allowed = [...sites.split(' '), location.origin];
  let launcher: string | undefined;
  let closed = false;

  const tell = (word: 'close' | 'news') => {
    if (launcher !== undefined) window.parent.postMessage(`ventanilla:${word}`, launcher);
  };

  window.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== window.parent || !allowed.includes(origin)) return;
    if (data === 'ventanilla:hello') {
      launcher = origin;
      if (origin !== location.origin && !keepsCookies()) offerFullPage();
    }
    if (data === 'ventanilla:closed') closed = true;
    if (data === 'ventanilla:opened' || data === 'ventanilla:shown') closed = false;
    if (data === 'ventanilla:opened') focusWhenReady();
  });
  document.addEventListener('keydown', (event) => {
    const inDialog = document.querySelector('dialog[open]') !== null;
    if (event.key === 'Escape' && !event.defaultPrevented && !inDialog) tell('close');
  });
  watchLog(() => {
    if (closed) tell('news');
  });
}

/** In a conversation one goes on writing; elsewhere one begins at the heading. */
function focusWhenReady(): void {
  const app = document.getElementById('app');
  if (!app) return;
  const focus = () => {
    const log = app.querySelector('[role="log"]');
    const target = (log && app.querySelector('textarea')) ?? app.querySelector('h1') ?? app;
    if (!target.hasAttribute('tabindex') && target.tagName === 'H1') target.setAttribute('tabindex', '-1');
    target.focus();
  };
  if (!app.querySelector('.fallback')) {
    focus();
    return;
  }
  // The application has not started yet: it takes the place of the fallback.
  const observer = new MutationObserver(() => {
    if (app.querySelector('.fallback')) return;
    observer.disconnect();
    focus();
  });
  observer.observe(app, { childList: true, subtree: true });
}

function watchLog(onNews: () => void): void {
  const app = document.getElementById('app');
  if (!app) return;
  new MutationObserver((changes) => {
    const isNews = changes.some(
      ({ target, addedNodes }) =>
        addedNodes.length > 0 && target instanceof Element && target.closest('[role="log"]') !== null,
    );
    if (isNews) onNews();
  }).observe(app, { childList: true, subtree: true });
}

/** A browser that keeps no cookie here would lose the conversation at its first step. */
function keepsCookies(): boolean {
  const probe = '__Host-ventanilla-probe';
  document.cookie = `${probe}=1; Path=/; Secure; SameSite=None; Partitioned`;
  const kept = document.cookie.includes(probe);
  document.cookie = `${probe}=; Path=/; Secure; SameSite=None; Partitioned; Max-Age=0`;
  return kept;
}

function offerFullPage(): void {
  const app = document.getElementById('app');
  if (!app || app.hidden) return;
  const section = document.createElement('section');
  section.className = 'fallback';
  const heading = document.createElement('h1');
  heading.textContent = document.title;
  const why = document.createElement('p');
  why.textContent = 'Su navegador no permite conversar dentro de esta página. Continúe en una pestaña nueva.';
  const link = document.createElement('a');
  link.className = 'button';
  link.href = location.pathname;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = 'Abrir el chat';
  section.append(heading, why, link);
  app.hidden = true;
  app.before(section);
}
