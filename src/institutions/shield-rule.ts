import { isSafeShield } from '../pages/shield.ts';

/** Why this is no shield, in English for the terminal and in Spanish for people; undefined when it is one. */
export function shieldProblem(svg: string): { english: string; spanish: string } | undefined {
  if (!svg.startsWith('<svg')) {
    return { english: 'it does not begin with <svg', spanish: 'no es un dibujo SVG: debe comenzar con «svg» entre ángulos' };
  }
  if (/<(script|foreignObject|image|use|style|a)\b|\bon\w+\s*=|href|url\(|<!|<\/?[^\s<>/]+:|<\/svg>[^]/i.test(svg) || !isSafeShield(svg)) {
    return {
      english: 'only shapes: no script, style, link, image or reference',
      spanish:
        'solo puede llevar figuras. Guárdelo como SVG simple, sin estilos, enlaces, imágenes ni degradados, de menos de 100 KB',
    };
  }
  return undefined;
}
