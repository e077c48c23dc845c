import { contrast } from '../rules/contrast.ts';
import type { InstitutionSettings } from '../institutions/preset-schema.ts';

const INK = '#14171f';
const WHITE = '#ffffff';
const HEX = /^#[0-9a-f]{6}$/i;

/** Ink or white, whichever is read better on the colour. */
export function readableOn(colour: string): string {
  return contrast(colour, WHITE) >= contrast(colour, INK) ? WHITE : INK;
}

/** A deeper tone of the main colour, for hover and pressed: `amount` of black, 0 to 1. */
function deeper(colour: string, amount: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) * (1 - amount));
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/**
 * The institution's colours as custom properties. The settings were checked for contrast when saved; the
 * pattern is checked again because this text is a style sheet. High contrast and print keep their own colours.
 */
export function themeCss({ main, tint }: InstitutionSettings['identity']): string {
  if (!HEX.test(main) || !HEX.test(tint)) return '';
  return `:root:not([data-contrast='high']) {
  --main: ${main};
  --main-strong: ${deeper(main, 0.22)};
  --on-main: ${readableOn(main)};
  --tint: ${tint};
  --on-tint: ${readableOn(tint)};
}
`;
}
