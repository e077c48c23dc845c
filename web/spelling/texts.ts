/** What the spelling help says, on both sides. */
export const texts = {
  toReview: (n: number) => (n === 1 ? '1 palabra por revisar' : `${n} palabras por revisar`),
  announced: (words: string[]) =>
    `Por revisar: ${words.map((word) => `«${word}»`).join(', ')}. F7 muestra las sugerencias.`,
  group: (word: string) => `Sugerencias para «${word}»`,
  replaceWith: (word: string) => `Cambiar por «${word}»`,
  ignore: 'Dejarla así',
  add: 'Agregar a las palabras de la entidad',
  added: (word: string) => `«${word}» ya es palabra de la entidad.`,
  notAdded: 'No se pudo agregar. Intente de nuevo.',
  none: 'No hay sugerencias.',
  looking: 'Buscando…',
  replaced: (before: string, after: string) => `«${before}» cambió por «${after}».`,
};
