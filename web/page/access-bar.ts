/** "A+ A− Contraste" of every public page, remembered in this browser and shared by its tabs. */

interface Choice {
  /** 0 is the text as designed; one step is an eighth more. */
  text: number;
  contrast: boolean;
}

const KEY = 'ventanilla:accesibilidad';
const SMALLEST = -1;
const LARGEST = 4;
const PERCENT_A_STEP = 12.5;
const STORED = /^(-?\d):([01])$/;

export function startAccessBar(): void {
  apply(remembered());
  window.addEventListener('storage', ({ key }) => {
    if (key === KEY) apply(remembered());
  });
  for (const bar of document.querySelectorAll('[data-access-bar]')) listen(bar);
}

function listen(bar: Element): void {
  const status = bar.querySelector('[data-access-status]');
  const decide = (choice: Choice, said: string) => {
    remember(choice);
    apply(choice);
    if (status) status.textContent = said;
  };
  for (const button of bar.querySelectorAll('button')) button.hidden = false;
  for (const button of bar.querySelectorAll<HTMLElement>('[data-text-step]')) {
    button.addEventListener('click', () => {
      const choice = remembered();
      const text = within(choice.text + Number(button.dataset.textStep));
      decide({ ...choice, text }, `Texto al ${percent(text).toLocaleString('es-CO')} %`);
    });
  }
  bar.querySelector('[data-contrast-switch]')?.addEventListener('click', () => {
    const choice = remembered();
    const contrast = !choice.contrast;
    decide({ ...choice, contrast }, contrast ? 'Contraste alto' : 'Contraste normal');
  });
}

function apply({ text, contrast }: Choice): void {
  const { dataset } = document.documentElement;
  dataset.text = String(text);
  if (contrast) dataset.contrast = 'high';
  else delete dataset.contrast;
  for (const button of document.querySelectorAll('[data-contrast-switch]')) {
    button.setAttribute('aria-pressed', String(contrast));
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-text-step]')) {
    // Not `disabled`: the focus would be lost in the middle of pressing it.
    button.setAttribute('aria-disabled', String(within(text + Number(button.dataset.textStep)) === text));
  }
}

const within = (text: number) => Math.min(LARGEST, Math.max(SMALLEST, text));
const percent = (text: number) => 100 + text * PERCENT_A_STEP;

/** What this page chose, for browsers that refuse to store anything. */
let kept: Choice = { text: 0, contrast: false };

function remembered(): Choice {
  try {
    const [, text, contrast] = STORED.exec(localStorage.getItem(KEY) ?? '') ?? [];
    if (text !== undefined) kept = { text: within(Number(text)), contrast: contrast === '1' };
  } catch {
    // A panel without storage.
  }
  return kept;
}

function remember(choice: Choice): void {
  kept = choice;
  try {
    localStorage.setItem(KEY, `${choice.text}:${choice.contrast ? 1 : 0}`);
  } catch {
    // The choice lives as long as the page.
  }
}
