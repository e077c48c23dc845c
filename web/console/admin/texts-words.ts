/** The section of the institution's words. */
export const wordsTexts = {
  title: 'Palabras de la entidad',
  intro:
    'Siglas, lugares y programas que el corrector de ortografía no conoce. No se subrayan a los ciudadanos ni a los funcionarios de esta entidad.',
  add: 'Agregar palabras',
  field: 'Palabras',
  fieldHelp: 'Una o varias, separadas por espacios, comas o líneas. Como se escriben: SISBEN, Mocoa.',
  added: (n: number) => (n === 1 ? 'Se agregó 1 palabra.' : `Se agregaron ${n} palabras.`),
  search: 'Buscar una palabra',
  count: (n: number) => (n === 1 ? '1 palabra' : `${n} palabras`),
  none: 'Todavía no hay palabras. Agregue las siglas y los lugares que más se usan.',
  noMatch: (sought: string) => `Ninguna palabra contiene «${sought}».`,
  list: 'Palabras agregadas',
  from: (author: string, when: string) => (author === '' ? 'Vino con la entidad' : `${author} · ${when}`),
  remove: 'Quitar',
  removeOf: (word: string) => `Quitar «${word}»`,
  removeTitle: 'Quitar palabra',
  removeHelp: (word: string) => `«${word}» volverá a aparecer subrayada cuando alguien la escriba.`,
  removed: (word: string) => `Se quitó «${word}».`,
};
