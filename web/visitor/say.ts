import { spokenRemaining } from '../../src/rules/time-limit.ts';

/** "Le quedan {restante}." with 61 s left says "Le queda 1 minuto y 1 segundo.": the verb agrees. */
export function sayRemaining(text: string, remainingMs: number): string {
  const spoken = spokenRemaining(remainingMs);
  const agreeing = spoken.charAt(0).toLowerCase() + spoken.slice(1);
  return text
    .replace(/le quedan? \{restante\}/i, `Le ${agreeing}`)
    .replace(/quedan? \{restante\}/i, spoken)
    .replace('{restante}', spoken.replace(/^Quedan? /, ''));
}

/** An estimate is never more exact than the half minutes it is made of. */
export function estimateText(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes <= 1) return 'Le atendemos en cerca de un minuto.';
  return `Le atendemos en unos ${minutes} minutos.`;
}

/** Splits a text so that the addresses in it can be links. Odd places are addresses ("https://…", "www.…"). */
export function withLinks(text: string): string[] {
  return text.split(/((?:https?:\/\/|\bwww\.)[^\s<>"«»]*[^\s<>"«».,;:!?)\]…])/);
}
