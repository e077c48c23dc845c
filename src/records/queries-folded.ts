import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';

const ENYE_KEPT = '\uE000\uE000';

/**
 * For comparing names: without accents, dieresis and case, but ñ is not n (*ano* and *año* differ). The ñ is put
 * aside while the marks are taken off; done without the extension `unaccent`, which folds it too.
 */
export function folded(text: SQLWrapper | string): SQL {
  return sql`lower(regexp_replace(normalize(translate(normalize(${text}::text, NFC), 'ñÑ', ${ENYE_KEPT}), NFD), ${'[\u0300-\u036F]'}, '', 'g'))`;
}
