import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What has the keyboard: its name as a person reads it, and whether it can be seen that it has it. */
export async function focused(page: Page): Promise<{ tag: string; name: string; visible: boolean }> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement)) return { tag: '', name: '', visible: false };
    const labels = 'labels' in at && at.labels instanceof NodeList ? [...at.labels] : [];
    const labelledBy = at.getAttribute('aria-labelledby');
    const words = [
      at.getAttribute('aria-label'),
      ...labels.map((label) => label.textContent),
      labelledBy === null ? null : document.getElementById(labelledBy)?.textContent,
      at.textContent,
    ];
    // The ring may be drawn by the element or, for a box inside a label, around its words.
    const rings = [at, ...labels].filter((one): one is HTMLElement => one instanceof HTMLElement);
    const seen = rings.some((one) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    });
    return {
      tag: at.tagName,
      name: (words.find((word) => (word ?? '').trim() !== '') ?? '').trim(),
      visible: seen,
    };
  });
}

/** Tab, as often as it takes; every stop on the way can be seen, and none repeats before the page ends. */
export async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press(key);
    const at = await focused(page);
    if (at.tag !== 'BODY') expect(at, `after ${passed.join(' → ')}`).toMatchObject({ visible: true });
    if (at.name.startsWith(name)) return;
    passed.push(at.name.slice(0, 30) || at.tag);
  }
  throw new Error(`«${name}» is not reached with ${key}: ${passed.join(' → ')}`);
}
